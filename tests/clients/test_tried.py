"""Generators are tested by five calls, and their failures are compared with the known ones."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).parents[2]
CODEGEN = ROOT / "spec" / "codegen"
GOOD = {"token": "T", "course": "1 a", "page": "b", "extra": "c", "write": "d"}
SAYING = "import os, sys; assert os.environ['AXIS_URL'] and os.environ['AXIS_API_KEY']; print(sys.argv[1])"


@pytest.fixture
def tried(clients: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    found = importlib.import_module("tried")
    monkeypatch.setattr(found, "HERE", tmp_path / "tried")
    monkeypatch.setattr(found.five, "EXPECTED", GOOD)
    return found


def _attempt(tried: ModuleType, clients: ModuleType, folder: Path, printed: str, **way: Any) -> Any:
    (folder / "tried" / "any").mkdir(parents=True)
    plain = tried.Way(**{"generate": [[sys.executable, "-c", ""]]} | way)
    run = [sys.executable, "-c", SAYING, printed]
    tool = tried.Tool("any", "Any", "any", [], [sys.executable, "-c", "print('any v1.2')"], run, [], plain)
    return tried.attempt(tool, folder / "build", clients._step, ())


ALL = "\n".join(f"{name}: {printed}" for name, printed in GOOD.items())


def test_five_calls_with_the_expected_output_pass(tried: ModuleType, clients: ModuleType, tmp_path: Path) -> None:
    found = _attempt(tried, clients, tmp_path, ALL)
    assert (found.version, str(found.plain), found.wrong) == ("1.2", "5 of 5 calls", [])
    assert "| Any | any | 1.2 | 5 of 5 calls | none is needed |" in tried.table([found], {})


def test_a_call_with_other_output_fails(tried: ModuleType, clients: ModuleType, tmp_path: Path) -> None:
    found = _attempt(tried, clients, tmp_path, ALL.replace("page: b", "page: 0"))
    assert str(found.plain) == "4 of 5 calls"
    assert found.wrong == ["without options: page: printed '0' instead of 'b'"]


def test_a_known_failure_is_reported_and_passes(tried: ModuleType, clients: ModuleType, tmp_path: Path) -> None:
    breaks = {"an empty score becomes 0": ["page"]}
    found = _attempt(tried, clients, tmp_path, ALL.replace("page: b", "page: 0"), breaks=breaks)
    assert found.wrong == []
    assert tried.table([found], {}).endswith("- **any**, without any option: an empty score becomes 0\n")


def test_a_failure_other_than_the_known_one_fails(tried: ModuleType, clients: ModuleType, tmp_path: Path) -> None:
    breaks = {"an empty score becomes 0": ["page"]}
    found = _attempt(tried, clients, tmp_path, ALL.replace("page: b", "page: x"), breaks=breaks, sign="printed '0'")
    assert found.wrong == ["without options: page: printed 'x' instead of 'b'"]


def test_a_known_failure_that_no_longer_occurs_fails(tried: ModuleType, clients: ModuleType, tmp_path: Path) -> None:
    found = _attempt(tried, clients, tmp_path, ALL, breaks={"an empty score becomes 0": ["page"]})
    assert found.wrong == ["without options: page: passed, though this is a known failure: an empty score becomes 0"]


def test_a_client_that_does_not_build_makes_no_calls(tried: ModuleType, clients: ModuleType, tmp_path: Path) -> None:
    found = _attempt(tried, clients, tmp_path, ALL, build=[[sys.executable, "-c", "raise SystemExit('no such type')"]])
    assert str(found.plain) == "does not build"
    assert found.wrong == ["without options: build: no such type"]


def test_the_test_site_requires_the_credentials_and_a_form(clients: ModuleType) -> None:
    five = importlib.import_module("five")
    key, token = ({"Authorization": f"Bearer {secret}"} for secret in (five.KEY, five.TOKEN))
    with five.serving() as address, httpx.Client(base_url=address) as site:
        assert site.get("/token/request/", headers=key).json()["token"] == five.TOKEN
        assert site.get("/token/request/", headers=token).status_code == 401
        assert site.get("/courses/1/", headers=key).status_code == 401
        assert [row["score"] for row in site.get("/reports/courses/1/page1/", headers=token).json()] == ["", "88"]
        assert "language" in site.get("/courses/2/", headers=token).json()
        path = "/courses/enrollments/1/25/"
        assert site.post(path, headers=token, data={"start": "20261201"}).json()["start_date"] == "20261201"
        assert site.post(path, headers=token, json={"start": "20261201"}).status_code == 400
        assert site.get("/courses/3/", headers=token).status_code == 404


def test_every_generator_runs_without_options(clients: ModuleType) -> None:
    tried = importlib.import_module("tried")
    places = {"--input", "--output", "-o", "--input-spec", "--target", "--generator-name", "-g"}
    for tool in tried.tools([]):
        for command in tool.plain.generate:
            options = {word for word in command if word.startswith("-")}
            assert options <= places, f"{tool.name}: {options - places}"
    assert {"ogen", "oapi-codegen", "hey-api", "orval", "openapi-zod-client"} <= {tool.name for tool in tried.tools([])}
