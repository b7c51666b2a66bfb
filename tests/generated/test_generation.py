"""generate.py writes the same bytes in every environment, and refuses a spec of which it would lose an operation."""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from .conftest import ROOT, Generate
from .examples import SPEC

pytestmark = pytest.mark.slow

COMMITTED = ROOT / "generated" / "axis_lms_api"


def tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


@pytest.fixture
def small(tmp_path: Path) -> dict[str, Any]:
    """The spec with the tag token only."""
    small = copy.deepcopy(SPEC)
    small["paths"] = {path: item for path, item in small["paths"].items() if path.startswith("/token/")}
    components = small["components"]
    components["parameters"] = {"RevokedToken": components["parameters"]["RevokedToken"]}
    kept = ("Token", "TokenRevocation", "TokenText", "BodyStatus", "Failure")
    components["responses"] = {"Failed": components["responses"]["Failed"]}
    components["schemas"] = {name: components["schemas"][name] for name in kept}
    return small


def written(folder: Path, document: object) -> Path:
    """Write a spec as JSON, which is YAML as well, and return its path."""
    path = folder / "own.yaml"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_the_generated_bytes_do_not_depend_on_the_environment(generate: Generate, tmp_path: Path) -> None:
    settings = "line-length = 40\n[format]\nquote-style = 'single'\n"
    (tmp_path / "ruff.toml").write_text(settings)
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nline-length = 40\n[project]\nname = 'other'\n")
    (tmp_path / "bin").mkdir()
    other = tmp_path / "bin" / "ruff"
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    (tmp_path / "httpx").mkdir()
    path = f"{other.parent}{os.pathsep}{os.environ['PATH']}"
    for seed in ("0", "1"):
        output = tmp_path / "deep" / seed / "axis_lms_api"
        done = generate("--output", output, PATH=path, PYTHONHASHSEED=seed, LC_ALL="C", COLUMNS="40")
        assert (done.returncode, done.stderr) == (0, "")
        assert tree(output) == tree(COMMITTED)


def test_the_committed_package_is_what_the_spec_generates(generate: Generate) -> None:
    done = generate("--check")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_edited_added_and_missing_files_are_reported(generate: Generate, small: dict[str, Any], tmp_path: Path) -> None:
    spec, output = written(tmp_path, small), tmp_path / "out"
    assert generate("--spec", spec, "--output", output).returncode == 0
    (output / "api/token/token_revoke.py").unlink()
    (output / "types.py").write_text((output / "types.py").read_text().replace("UNSET: Unset", "UNSET: object"))
    (output / "api" / "old" / "__pycache__").mkdir(parents=True)
    (output / "api" / "old" / "__init__.py").write_text("left = 1\n")
    (output / "py.typed").unlink()
    before = tree(output)
    done = generate("--check", "--spec", spec, "--output", output)
    assert done.returncode == 1
    assert "-UNSET: object = Unset()" in done.stdout.splitlines()
    assert "+UNSET: Unset = Unset()" in done.stdout.splitlines()
    assert "-left = 1" in done.stdout.splitlines()
    assert "+++ generated/api/token/token_revoke.py" in done.stdout.splitlines()
    assert any(line.startswith("py.typed: ") for line in done.stdout.splitlines())
    assert done.stderr == f"generate: {output} is not up to date: run `make generate`\n"
    assert tree(output) == before
    assert generate("--spec", spec, "--output", output).returncode == 0
    assert generate("--check", "--spec", spec, "--output", output).returncode == 0
    assert not (output / "api" / "old").exists()


def test_unchanged_files_are_not_written_again(generate: Generate, small: dict[str, Any], tmp_path: Path) -> None:
    spec, output = written(tmp_path, small), tmp_path / "out"
    generate("--spec", spec, "--output", output)
    stamps = {path: path.stat().st_mtime_ns for path in output.rglob("*.py")}
    (output / "client.py").write_text("")
    generate("--spec", spec, "--output", output)
    assert {path.name for path, stamp in stamps.items() if path.stat().st_mtime_ns != stamp} == {"client.py"}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The generator with its templates, to be broken."""
    root = tmp_path / "copied"
    shutil.copytree(ROOT / "spec" / "codegen" / "python", root / "spec" / "codegen" / "python")
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.mark.parametrize(
    ("template", "whole", "broken"),
    [
        ("endpoint_init", "in endpoint_collection.endpoints %}", "in endpoint_collection.endpoints[:-1] %}"),
        ("endpoint_init", "{{ def }} {{ call.name }}(", "{{ def }} {{ call.name }}{{ prefix }}("),
    ],
)
def test_a_method_missing_from_the_templates_output_is_named(
    generate: Generate, copied: Path, small: dict[str, Any], template: str, whole: str, broken: str
) -> None:
    path = copied / "spec" / "codegen" / "python" / "templates" / f"{template}.py.jinja"
    text = path.read_text()
    assert whole in text
    path.write_text(text.replace(whole, broken))
    done = generate("--spec", written(copied, small), "--output", copied / "out", root=copied)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("generate: not generated: token_re")
    assert done.stderr.count("\n") == 1
    assert not (copied / "out").exists()


@pytest.mark.parametrize("tool", ["ruff", "openapi-python-client"])
def test_another_version_of_a_tool_is_refused(generate: Generate, copied: Path, tool: str) -> None:
    path = copied / "pyproject.toml"
    path.write_text(re.sub(rf'"{tool}==[^"]+"', f'"{tool}==0.0.1"', path.read_text()))
    done = generate("--output", copied / "out", root=copied)
    message = f"generate: {tool} {version(tool)} is installed, pyproject.toml pins 0.0.1\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", message)


def edit(spec: dict[str, Any], change: str) -> None:
    request = spec["paths"]["/token/request/"]["get"]
    revoke = spec["paths"]["/token/revoke/"]["get"]
    match change:
        case "path item $ref":
            spec["paths"]["/token/more/"] = {"$ref": "#/paths/~1token~1request~1"}
        case "parameters of a path item":
            spec["paths"]["/token/revoke/"]["parameters"] = revoke.pop("parameters")
        case "one name in snake case":
            spec["paths"]["/token/more/"] = {"get": {**request, "operationId": "token_Request"}}
        case "one id twice":
            revoke["operationId"] = request["operationId"]
        case "no id":
            del request["operationId"]
        case "two tags":
            request["tags"] = ["token", "users"]
        case "dangling reference":
            request["responses"]["200"]["content"]["application/json"]["schema"]["$ref"] = "#/components/schemas/Gone"
        case "inline answer":
            request["responses"]["200"]["content"]["application/json"]["schema"] = {"type": "object"}
        case "inline schema":
            spec["components"]["schemas"]["Token"]["properties"]["token"] = {"type": "object", "properties": {}}
        case "parameter in a header":
            resolved = {"name": "x", "in": "header", "schema": {"type": "string"}}
            request["parameters"] = [resolved]
        case "parameter named like ours":
            request["parameters"] = [{"name": "self", "in": "query", "schema": {"type": "string"}}]
        case "array without items":
            spec["components"]["schemas"]["Token"]["properties"]["token"] = {"type": "array"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("path item $ref", "/token/more/: a path item must not be a $ref, the generator drops it silently"),
        ("parameters of a path item", "/token/revoke/: parameters belong to the operation, not to the path item"),
        ("one name in snake case", "token/token_request: 2 operations become this one Python name"),
        ("one id twice", "token/token_request: 2 operations become this one Python name"),
        ("no id", "GET /token/request/: needs one tag, and an operationId that begins with it"),
        ("two tags", "GET /token/request/: needs one tag, and an operationId that begins with it"),
        ("dangling reference", "#/components/schemas/Gone: no such component"),
        ("inline answer", "GET /token/request/: the answer must be a component schema, or an array of one"),
        ("inline schema", "TokenToken: an inline schema, or a schema whose name Python cannot keep"),
        ("parameter in a header", "token_request: x is in header, not in the path or the query"),
        ("parameter named like ours", "token_request: self cannot be the name of a Python argument"),
    ],
)
def test_a_spec_that_would_lose_an_operation_is_refused_in_one_line(
    generate: Generate, small: dict[str, Any], tmp_path: Path, change: str, message: str
) -> None:
    edit(small, change)
    done = generate("--spec", written(tmp_path, small), "--output", tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"generate: {message}\n")
    assert not (tmp_path / "out").exists()


def test_a_warning_of_the_generator_is_an_error(generate: Generate, small: dict[str, Any], tmp_path: Path) -> None:
    edit(small, "array without items")
    done = generate("--spec", written(tmp_path, small), "--output", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Token" in done.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such file"),
        ("a: [1", ":1:6: expected ',' or ']', but got '<stream end>'"),
        ("a: 1\na: 2\n", ":2:1: found duplicate key"),
        ("- 1\n", "not an OpenAPI document with paths and schemas"),
        ("a: 2026-01-01\n", "Object of type date is not JSON serializable; quote dates and the like"),
    ],
)
def test_an_invalid_spec_is_refused_in_one_line(
    generate: Generate, tmp_path: Path, content: str | None, message: str
) -> None:
    path = tmp_path / "own.yaml"
    if content is not None:
        path.write_text(content)
    done = generate("--spec", path, "--output", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.startswith(f"generate: {path}:")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
