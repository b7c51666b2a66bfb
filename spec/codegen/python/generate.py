"""Writes `generated/axis_lms_api` from the spec, or checks that it is up to date.

python spec/codegen/python/generate.py           write
python spec/codegen/python/generate.py --check   write nothing; fail with a diff if anything differs
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import difflib
import importlib.metadata
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from catalogue import Argument, Call, GenerationError, calls, formats, text
from facade import Facade, model_import
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import PythonIdentifier
from overlays import overlaid
from reduction import reduced
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PACKAGE = "axis_lms_api"
TOOLS = ("openapi-python-client", "ruff")
RUFF = ("--isolated", "--no-cache", "--quiet", "--target-version=py311", "--line-length=120")
DIFF_LINES = 200

Files = dict[str, bytes]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail with a diff if anything differs")
    parser.add_argument("--spec", type=Path, default=ROOT / "spec" / "axis-lms.openapi.yaml")
    parser.add_argument("--output", type=Path, default=ROOT / "generated" / PACKAGE)
    parser.add_argument(
        "--overlay", type=Path, action="append", default=[], help="apply this overlay to the spec first"
    )
    options = parser.parse_args()
    try:
        require_pinned_tools()
        spec = read(options.spec)
        for path in options.overlay:
            spec = overlaid(spec, path)
        files = generate(spec)
        if options.check:
            return report(differences(present(options.output), files), options.output)
        write(files, options.output)
    except GenerationError as error:
        print(f"generate: {error}", file=sys.stderr)
        return 1
    print(f"{options.output}: {len(calls(spec))} operations in {len(files)} files")
    return 0


def require_pinned_tools() -> None:
    """Raise GenerationError for another version of a tool, which would write other bytes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = dict(line.split("==") for line in project["optional-dependencies"]["dev"] if line.count("==") == 1)
    for tool in TOOLS:
        installed = importlib.metadata.version(tool)
        if pins.get(tool) != installed:
            raise GenerationError(f"{tool} {installed} is installed, pyproject.toml pins {pins.get(tool)}")


def read(path: Path) -> dict[str, Any]:
    try:
        spec = YAML(typ="safe").load(path.read_bytes())
        json.dumps(spec)
    except FileNotFoundError:
        raise GenerationError(f"{path}: no such file") from None
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise GenerationError(f"{place}: {text(error.problem)}") from None
    except (YAMLError, UnicodeDecodeError) as error:
        raise GenerationError(f"{path}: {text(error)}") from None
    except TypeError as error:
        raise GenerationError(f"{path}: {error}; quote dates and the like") from None
    if not isinstance(spec, dict) or not spec.get("paths") or "schemas" not in spec.get("components", {}):
        raise GenerationError(f"{path}: not an OpenAPI document with paths and schemas")
    return spec


def generate(spec: dict[str, Any]) -> Files:
    """Return every file of the package."""
    found = calls(spec)
    refuse_collisions(found)
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / PACKAGE
        build(spec, found, package)
        (package / "py.typed").write_bytes(b"")
        (package / "openapi.json").write_text(json.dumps(spec, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        ruff(package, "check", "--fix-only", "--select=F401,I")
        ruff(package, "format")
        files = present(package)
    refuse_losses(found, files)
    return files


def build(spec: dict[str, Any], found: list[Call], package: Path) -> None:
    """Run openapi-python-client with our templates."""
    config = Config.from_sources(
        ConfigFile.load_from_path(HERE / "config.yml"), MetaType.NONE, package, "utf-8", False, package
    )
    parsed = GeneratorData.from_dict(reduced(spec), config=config)
    if isinstance(parsed, GeneratorError):
        raise complaint(parsed)
    refuse_complaints(
        [*parsed.errors, *(e for tag in parsed.endpoint_collections_by_tag.values() for e in tag.parse_errors)]
    )
    project = Project(openapi=parsed, config=config, custom_template_path=HERE / "templates")
    project.env.filters["literal"] = repr
    tags = {tag["name"]: text(tag.get("description")) for tag in spec.get("tags", [])}
    for call in found:
        tags.setdefault(call.tag, f"The operations of {call.tag}.")
    project.env.globals.update(facade=Facade(found, tags), model_import=model_import)
    with contextlib.redirect_stdout(io.StringIO()):
        refuse_complaints(project.build())
    for model in [*parsed.models, *parsed.enums]:
        if model.class_info.name not in spec["components"]["schemas"]:
            raise GenerationError(
                f"{model.class_info.name}: an inline schema, or a schema whose name Python cannot keep"
            )
        if model in parsed.models:
            path = package / "models" / f"{model.class_info.module_name}.py"
            share(path)
            if model.required_properties:
                leave_out_unset(path)
    parameters, names = shared(found)
    version = spec["info"]["version"]
    render(project, package / "operations.py", version=version, calls=found, parameters=parameters, names=names)
    render(project, package / "formats.py", formats=formats(spec))
    render(project, package / "walks.py")


def share(path: Path) -> None:
    """Let a model inherit from the common base, so that other libraries can serialize it."""
    code = path.read_text(encoding="utf-8")
    parts = re.split(r"^(@_attrs_define\nclass \w+):$", code, flags=re.MULTILINE)
    if len(parts) != 3 or code.count("\nT = TypeVar(") != 1:
        raise GenerationError(f"{path.stem}: the generator no longer writes the expected class")
    code = f"{parts[0]}{parts[1]}(Model):{parts[2]}"
    path.write_text(code.replace("\nT = TypeVar(", "\nfrom ..types import Model\n\nT = TypeVar("), encoding="utf-8")


def leave_out_unset(path: Path) -> None:
    """Let `to_dict` leave out a missing required property, which the template of the generator does not expect."""
    code = path.read_text(encoding="utf-8")
    whole, parts = (
        "        return field_dict\n",
        "{name: value for name, value in field_dict.items() if value is not UNSET}",
    )
    if code.count(whole) != 1 or code.count("\nT = TypeVar(") != 1:
        raise GenerationError(f"{path.stem}: the generator no longer writes the expected `to_dict`")
    code = code.replace(whole, f"        return {parts}\n")
    path.write_text(code.replace("\nT = TypeVar(", "\nfrom ..types import UNSET\n\nT = TypeVar("), encoding="utf-8")


def render(project: Project, path: Path, **values: object) -> None:
    path.write_text(project.env.get_template(f"{path.name}.jinja").render(**values), encoding="utf-8")


def shared(found: list[Call]) -> tuple[dict[str, dict[str, object]], dict[str, list[str]]]:
    """Return each parameter once, under its own name, and the names of each operation's parameters."""
    named: dict[tuple[tuple[str, object], ...], str] = {}
    count: Counter[str] = Counter()
    names: dict[str, list[str]] = {}
    for call in found:
        names[call.id] = []
        for argument in call.arguments:
            given = set_fields(argument)
            if given not in named:
                count[argument.name] += 1
                number = count[argument.name]
                named[given] = f"_{argument.name}" + (f"_{number}" if number > 1 else "")
            names[call.id].append(named[given])
    return {name: dict(given) for given, name in named.items()}, names


def set_fields(argument: Argument) -> tuple[tuple[str, object], ...]:
    """Return the fields of a parameter that differ from the defaults of operations.py."""
    fields = asdict(argument)
    del fields["evidence"]
    defaults = {"required": False, "secret": False, "type": "string", "description": "", "obeyed": True}
    return tuple((name, value) for name, value in fields.items() if value is not None and defaults.get(name) != value)


def ruff(package: Path, *command: str) -> None:
    """Run the pinned ruff without any configuration file."""
    line = [sys.executable, "-m", "ruff", command[0], *RUFF, *command[1:], package.name]
    done = subprocess.run(line, cwd=package.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        raise GenerationError(f"ruff {command[0]}: {text(done.stderr or done.stdout)}")


def complaint(error: GeneratorError) -> GenerationError:
    return GenerationError(text(f"{error.header}: {error.detail}"))


def refuse_complaints(errors: Iterable[GeneratorError]) -> None:
    """Raise GenerationError for a warning, since the generator leaves out the part that it warns about."""
    for error in errors:
        raise complaint(error)


def refuse_collisions(found: list[Call]) -> None:
    """Raise GenerationError for two ids with the same Python name, which would silently overwrite each other."""
    names = Counter(f"{PythonIdentifier(call.tag, 'tag')}/{PythonIdentifier(call.id, 'field_')}" for call in found)
    for name, number in names.items():
        if number > 1:
            raise GenerationError(f"{name}: {number} operations become this one Python name")
    for call in found:
        if PythonIdentifier(call.id, "field_") != call.id or not call.name.isidentifier():
            raise GenerationError(f"{call.id}: an operationId must be snake_case and a Python name")


def refuse_losses(found: list[Call], files: Files) -> None:
    """Raise GenerationError unless each operation has an endpoint module and methods of both tag classes."""
    for tag in sorted({call.tag for call in found}):
        folder = f"api/{tag}/"
        expected = {call.id for call in found if call.tag == tag}
        modules = {name.removeprefix(folder).removesuffix(".py") for name in files if name.startswith(folder)}
        missing = expected ^ (modules - {"__init__"})
        for node in ast.parse(files[f"{folder}__init__.py"]).body:
            if isinstance(node, ast.ClassDef):
                methods = [item.name for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)]
                offered = {f"{tag}_{name}" for name in methods if not name.startswith("_")}
                missing |= expected ^ (offered - {f"{call.id}s" for call in found if call.walk})
        if missing:
            raise GenerationError(f"not generated: {', '.join(sorted(missing))}")


def present(folder: Path) -> Files:
    """Return the files of a folder by their path, without those of Python's cache."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def write(files: Files, folder: Path) -> None:
    """Write these files to the folder, and remove all others. Files that are right are not touched."""
    there = present(folder)
    for name in there.keys() - files.keys():
        (folder / name).unlink()
    kept = {folder / parent for name in files for parent in Path(name).parents}
    for path in [
        path for path in folder.rglob("*") if path.is_dir() and path.name != "__pycache__" and path not in kept
    ]:
        shutil.rmtree(path, ignore_errors=True)
    for name, content in files.items():
        if there.get(name) != content:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def differences(there: Files, wanted: Files) -> list[str]:
    lines: list[str] = []
    for name in sorted(there.keys() | wanted.keys()):
        old, new = there.get(name, b""), wanted.get(name, b"")
        if old != new or (name in there) != (name in wanted):
            diff = difflib.unified_diff(
                old.decode(errors="replace").splitlines(),
                new.decode(errors="replace").splitlines(),
                f"committed/{name}" if name in there else "not there",
                f"generated/{name}" if name in wanted else "not generated",
                lineterm="",
            )
            lines += list(diff) or [f"{name}: differs in its line ends or is empty on one side"]
    return lines


def report(lines: list[str], folder: Path) -> int:
    if not lines:
        print(f"{folder}: as generated")
        return 0
    print("\n".join(lines[:DIFF_LINES]))
    if len(lines) > DIFF_LINES:
        print(f"... and {len(lines) - DIFF_LINES} lines more")
    print(f"generate: {folder} is not up to date: run `make generate`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
