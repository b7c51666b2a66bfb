"""Prism, a mock server that knows only the spec, answers every read call of the client, sync and async."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from axis_lms import AsyncAxis, Axis
from axis_lms_api.operations import OPERATIONS

ROOT = Path(__file__).parents[2]
PRISM = ROOT / "node_modules" / ".bin" / "prism"
READS = [name for name, operation in OPERATIONS.items() if operation.method == "GET"]
PATIENCE_SECONDS = 60

pytestmark = pytest.mark.skipif(not PRISM.exists(), reason="Node's tools are not installed: make setup installs them")


def resolved(spec: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The node, or what its local reference points to."""
    while "$ref" in node:
        found: Any = spec
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "spec" / "axis-lms.openapi.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def arguments(spec: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """For each read operation its parameters, all with the example of the spec."""
    found: dict[str, dict[str, Any]] = {}
    for item in spec["paths"].values():
        if operation := item.get("get"):
            parameters = [resolved(spec, parameter) for parameter in operation.get("parameters", ())]
            found[operation["operationId"]] = {
                parameter["name"]: parameter.get("example", resolved(spec, parameter["schema"]).get("example"))
                for parameter in parameters
            }
    return found


@pytest.fixture(scope="module")
def address(spec: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A mock of the spec. Prism leaves the path of a server's address out, so here it is part of every path."""
    mocked = tmp_path_factory.mktemp("prism") / "spec.json"
    mocked.write_text(json.dumps({**spec, "paths": {f"/api.php{path}": item for path, item in spec["paths"].items()}}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    server = subprocess.Popen(
        [PRISM, "mock", "--errors", "--host", "127.0.0.1", "--port", str(port), mocked],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PATH": tools},
    )
    try:
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert server.poll() is None, "Prism ended before it began"
                assert time.monotonic() < until, "Prism did not begin in time"
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_there_are_read_operations_of_every_tag() -> None:
    assert {OPERATIONS[name].tag for name in READS} == {operation.tag for operation in OPERATIONS.values()}


@pytest.mark.parametrize("name", READS)
def test_a_read_call_passes_against_prism(name: str, address: str, arguments: dict[str, dict[str, Any]]) -> None:
    operation = OPERATIONS[name]
    with Axis(address, api_key="any", revoke_on_close=False) as axis:
        answer = getattr(getattr(axis, operation.tag), operation.name)(**arguments[name])
    assert isinstance(answer, list) is operation.rows
    assert answer


def test_all_read_calls_pass_against_prism_asynchronously(address: str, arguments: dict[str, dict[str, Any]]) -> None:
    async def answers() -> list[Any]:
        async with AsyncAxis(address, api_key="any", revoke_on_close=False) as axis:
            operations = [OPERATIONS[name] for name in READS]
            return [await getattr(getattr(axis, o.tag), o.name)(**arguments[o.id]) for o in operations]

    assert all(asyncio.run(answers()))
