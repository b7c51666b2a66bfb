"""Each house rule of the lint finds what breaks it in a small spec."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .lint_faults import FAULTS

ROOT = Path(__file__).parents[2]
LINT = ROOT / "spec" / "lint"
NODE_TOOLS = ROOT / "node_modules" / ".bin"
SMALL = yaml.safe_load((Path(__file__).parent / "small.openapi.yaml").read_text(encoding="utf-8"))

needs_node = pytest.mark.skipif(
    not (NODE_TOOLS / "redocly").exists(), reason="Node's tools are not installed: make setup installs them"
)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    tools = os.pathsep.join([str(Path(sys.executable).parent), str(NODE_TOOLS), os.environ["PATH"]])
    environment = {**os.environ, "PATH": tools, "REDOCLY_TELEMETRY": "off"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=120)


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the rules that redocly and spectral report for each broken spec, and for the unchanged one."""
    folder = tmp_path_factory.mktemp("broken")
    for name, breaks in {"whole": lambda spec: None, **{name: broken[1] for name, broken in FAULTS.items()}}.items():
        # A copy through JSON resolves the aliases of the YAML, so that a change is made in one place only.
        spec = json.loads(json.dumps(SMALL))
        breaks(spec)
        (folder / f"{name}.json").write_text(json.dumps(spec), encoding="utf-8")
    ran = run("redocly", "lint", "--config", LINT / "redocly.yaml", "--format", "json", *sorted(folder.iterdir()))
    found: dict[str, list[str]] = {path.stem: [] for path in folder.iterdir()}
    decoder, text = json.JSONDecoder(), ran.stdout.strip()
    while text:
        report, end = decoder.raw_decode(text)
        for problem in report["problems"]:
            found[Path(problem["location"][0]["source"]["ref"]).stem].append(problem["ruleId"])
        text = text[end:].strip()
    ruleset = ("--ruleset", LINT / "spectral.yaml", "--format", "json", "--quiet")
    for problem in json.loads(run("spectral", "lint", *ruleset, *sorted(folder.iterdir())).stdout or "[]"):
        found[Path(problem["source"]).stem].append(problem["code"])
    return found


@needs_node
def test_the_small_spec_has_no_lint_error(findings: dict[str, list[str]]) -> None:
    assert findings["whole"] == []


@needs_node
@pytest.mark.parametrize("name", FAULTS)
def test_each_lint_error_is_found_once(name: str, findings: dict[str, list[str]]) -> None:
    rule, _ = FAULTS[name]
    assert findings[name] == [rule]


@needs_node
def test_every_house_rule_is_tested() -> None:
    ran = run(
        "node",
        "--input-type=module",
        "--eval",
        f"""
        import house from {json.dumps(str(LINT / "house" / "plugin.mjs"))};
        console.log(JSON.stringify(Object.keys(house().rules.oas3)));
    """,
    )
    assert {f"house/{name}" for name in json.loads(ran.stdout)} == {rule for rule, _ in FAULTS.values()}


@needs_node
def test_the_small_spec_passes_spectral() -> None:
    small = Path(__file__).parent / "small.openapi.yaml"
    assert (
        run("spectral", "lint", "--fail-severity", "hint", "--ruleset", LINT / "spectral.yaml", small).returncode == 0
    )


@needs_node
def test_spectral_finds_an_unused_component(tmp_path: Path) -> None:
    spec = json.loads(json.dumps(SMALL))
    spec["components"]["schemas"]["Unused"] = spec["components"]["schemas"]["KindOfRow"]
    (tmp_path / "spec.json").write_text(json.dumps(spec), encoding="utf-8")
    ran = run(
        "spectral", "lint", "--fail-severity", "hint", "--ruleset", LINT / "spectral.yaml", tmp_path / "spec.json"
    )
    assert ran.returncode == 1
    assert "oas3-unused-component" in ran.stdout


def test_openapi_spec_validator_finds_a_wrong_key(tmp_path: Path) -> None:
    broken = tmp_path / "spec.json"
    broken.write_text(json.dumps({**SMALL, "servers": "none"}), encoding="utf-8")
    assert run("openapi-spec-validator", broken).returncode == 1


@pytest.mark.parametrize("scalar", ["yes", "no", "on", "Off"])
def test_yamllint_finds_an_unquoted(scalar: str, tmp_path: Path) -> None:
    broken = tmp_path / "spec.yaml"
    broken.write_text(f"example: {scalar}\n", encoding="utf-8")
    ran = run("yamllint", "--strict", "--config-file", LINT / "yamllint.yaml", broken)
    assert ran.returncode == 1
    assert "(truthy)" in ran.stdout
    broken.write_text(f'example: "{scalar}"\n', encoding="utf-8")
    assert run("yamllint", "--strict", "--config-file", LINT / "yamllint.yaml", broken).returncode == 0
