"""Prism, a mock server that knows only the spec, answers every read call of the client, sync and async."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from axis_lms import AsyncAxis, Axis
from axis_lms._extras.spec import resolve
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import Page

ROOT = Path(__file__).parents[2]
READS = [name for name, operation in OPERATIONS.items() if operation.method == "GET"]


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "spec" / "axis-lms.openapi.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def arguments(spec: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the examples of all parameters of each read operation."""
    found: dict[str, dict[str, Any]] = {}
    for item in spec["paths"].values():
        if operation := item.get("get"):
            parameters = [resolve(parameter, spec) for parameter in operation.get("parameters", ())]
            found[operation["operationId"]] = {
                parameter["name"]: parameter.get("example", resolve(parameter["schema"], spec).get("example"))
                for parameter in parameters
            }
    return found


@pytest.fixture(scope="module")
def address(spec: dict[str, Any], prism: Any) -> Iterator[str]:
    """Run Prism with the spec."""
    with prism("mock", spec) as mocked:
        yield mocked


def test_every_tag_has_read_operations() -> None:
    assert {OPERATIONS[name].tag for name in READS} == {operation.tag for operation in OPERATIONS.values()}


@pytest.mark.parametrize("name", READS)
def test_a_read_call_passes_against_prism(name: str, address: str, arguments: dict[str, dict[str, Any]]) -> None:
    operation = OPERATIONS[name]
    with Axis(address, api_key="any", revoke_on_close=False) as axis:
        answer = getattr(getattr(axis, operation.tag), operation.name)(**arguments[name])
    assert isinstance(answer, list | Page) is operation.rows
    assert isinstance(answer, Page) is (operation.walk is not None)
    assert answer


def test_all_read_calls_pass_against_prism_asynchronously(address: str, arguments: dict[str, dict[str, Any]]) -> None:
    async def answers() -> list[Any]:
        async with AsyncAxis(address, api_key="any", revoke_on_close=False) as axis:
            operations = [OPERATIONS[name] for name in READS]
            return [await getattr(getattr(axis, o.tag), o.name)(**arguments[o.id]) for o in operations]

    assert all(asyncio.run(answers()))
