"""The bundle: the spec as YAML and JSON, its workflows, a Postman collection and checksums; the same bytes every time."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from evidence import SPEC, load
from lean import text as lean_text
from postman import collection

ROOT = Path(__file__).parent.parent
WORKFLOWS = ROOT / "spec" / "workflows" / "axis-lms.arazzo.yaml"


def bundle(folder: Path) -> list[Path]:
    """Write every file of the bundle, and give them back in the order of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    spec = load()
    written = {
        "axis-lms.openapi.yaml": SPEC.read_text("utf-8"),
        "axis-lms.openapi.json": _json(spec),
        "axis-lms.lean.openapi.json": lean_text(),
        "axis-lms.arazzo.yaml": WORKFLOWS.read_text("utf-8").replace(
            "url: ../axis-lms.openapi.yaml", "url: ./axis-lms.openapi.yaml"
        ),
        "axis-lms.postman_collection.json": _json(collection(spec)),
        "LICENSE": (ROOT / "LICENSE").read_text("utf-8"),
    }
    for name, text in written.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    sums = "".join(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(written))
    (folder / "SHA256SUMS").write_text(sums, "utf-8", newline="\n")
    return [folder / name for name in sorted([*written, "SHA256SUMS"])]


def _json(document: Any) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the bundle."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    for path in bundle(parser.parse_args().output):
        print(f"bundle: {path} ({path.stat().st_size // 1024} KiB)")


if __name__ == "__main__":
    main()
