"""Writes the bundle: the spec with everything that other teams need, as a folder and as a reproducible ZIP archive.

Both are named `axis-lms-spec-<version>`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence import SPEC, load
from lean import text as lean_text
from openapi31 import converted
from postman import collection

ROOT = Path(__file__).parent.parent
README = ROOT / "spec" / "bundle.md"
WORKFLOWS = ROOT / "spec" / "workflows" / "axis-lms.arazzo.yaml"
OVERLAY = ROOT / "spec" / "example.overlay.yaml"
VECTORS = ROOT / "spec" / "vectors"
RECIPES = ROOT / "spec" / "codegen"
SUMS = "SHA256SUMS"
COMMENTS = {".toml": "#", ".yaml": "#", ".md": "<!--"}


def files(version: str) -> dict[str, str]:
    """Return the text of every file of the bundle, except the checksums, by its name."""
    spec = load()
    stem = f"axis-lms-{version}"
    workflows = WORKFLOWS.read_text("utf-8").replace("url: ../axis-lms.openapi.yaml", f"url: ./{stem}.openapi.yaml")
    workflows = workflows.replace("respect axis-lms.arazzo.yaml", f"respect {stem}.arazzo.yaml")
    return {
        "README.md": README.read_text("utf-8").replace("VERSION", version),
        f"{stem}.openapi.yaml": SPEC.read_text("utf-8"),
        f"{stem}.openapi.json": _json(spec),
        f"{stem}.openapi-3.1.json": _json(converted(spec)),
        f"{stem}.lean.openapi.json": lean_text(),
        f"{stem}.arazzo.yaml": workflows,
        f"{stem}.postman_collection.json": _json(collection(spec)),
        f"{stem}.example-overlay.yaml": OVERLAY.read_text("utf-8"),
        f"CHANGELOG-{version}.md": (ROOT / "CHANGELOG.md").read_text("utf-8"),
        "LICENSE": (ROOT / "LICENSE").read_text("utf-8"),
        **dict(_vectors(version)),
        **dict(_recipes(version)),
    }


def _vectors(version: str) -> Iterator[tuple[str, str]]:
    for path in sorted(VECTORS.iterdir()):
        text = path.read_text("utf-8")
        if path.suffix == ".json":
            text = text.replace("{\n", f'{{\n  "version": "{version}",\n', 1)
        yield f"vectors/{path.name}", _headed(path, text, version)


def _recipes(version: str) -> Iterator[tuple[str, str]]:
    """Yield the files of the recipes of other languages. The client of Python is this repository itself."""
    found = [RECIPES / "README.md"]
    for recipe in (*RECIPES.glob("*/recipe.toml"), *RECIPES.glob("tried/*/tools.toml")):
        found += (path for path in recipe.parent.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    for path in sorted(found):
        yield f"recipes/{path.relative_to(RECIPES).as_posix()}", _headed(path, path.read_text("utf-8"), version)


def _headed(path: Path, text: str, version: str) -> str:
    sign = COMMENTS.get(path.suffix)
    if sign is None:
        return text
    return f"{sign} Axis LMS spec {version}{' -->' if sign == '<!--' else ''}\n{text}"


def bundle(folder: Path) -> tuple[Path, Path]:
    """Write the bundle as a folder and as an archive, and return both paths."""
    version = str(load()["info"]["version"])
    written = files(version)
    sums = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in written.items()}
    written[SUMS] = "".join(f"{sums[name]}  {name}\n" for name in sorted(sums))
    root = folder / f"axis-lms-spec-{version}"
    archive = folder / f"{root.name}.zip"
    shutil.rmtree(root, ignore_errors=True)
    for name, text in written.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8", newline="\n")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(written):
            entry = zipfile.ZipInfo(f"{root.name}/{name}")  # a fixed date keeps the archive reproducible
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            packed.writestr(entry, written[name])
    return root, archive


def _json(document: Any) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the bundle."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    root, archive = bundle(parser.parse_args().output)
    for path in sorted(root.iterdir()):
        size = sum(inner.stat().st_size for inner in path.rglob("*")) if path.is_dir() else path.stat().st_size
        print(f"bundle: {path.relative_to(root.parent)} ({-(-size // 1024)} KiB)")
    print(f"bundle: {archive} ({archive.stat().st_size // 1024} KiB)")


if __name__ == "__main__":
    main()
