"""Prism, which knows the spec alone, stands between client and sandbox and finds no violation on either side."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_lms import APIError, Axis
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.spec import document
from axis_lms_api.operations import OPERATIONS

from .calls import PREPARED, arguments, begin_anew, method_of

PRISM = Path(__file__).parents[2] / "node_modules" / ".bin" / "prism"
PATIENCE_SECONDS = 60

pytestmark = pytest.mark.skipif(not PRISM.exists(), reason="Node's tools are not installed: make setup installs them")


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, str]]:
    """The sandbox, and the address of a Prism in front of it. Prism leaves the path of a server's address out."""
    spec = document()
    described = tmp_path_factory.mktemp("prism") / "spec.json"
    described.write_text(
        json.dumps({**spec, "paths": {f"/api.php{path}": item for path, item in spec["paths"].items()}})
    )
    sandbox = Sandbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    with sandbox.serve() as address:
        command = [PRISM, "proxy", "--errors", "--host", "127.0.0.1", "--port", str(port), described, address]
        proxy = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "PATH": tools}
        )
        try:
            wait_for(port, proxy)
            yield sandbox, f"http://127.0.0.1:{port}"
        finally:
            proxy.terminate()
            proxy.wait(timeout=10)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert process.poll() is None, "Prism ended before it began"
            assert time.monotonic() < until, "Prism did not begin in time"
            time.sleep(0.1)


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_a_call_and_its_answer_are_as_the_spec_has_them(proxied, operation_id):
    sandbox, address = proxied
    begin_anew(sandbox)
    with Axis(address, api_key="sandbox-key", revoke_on_close=False, attempts=1) as axis:
        if operation_id in PREPARED:
            method_of(axis, PREPARED[operation_id])(**arguments(PREPARED[operation_id]))
        method_of(axis, operation_id)(**arguments(operation_id))
    sandbox.assert_called(operation_id)


def test_prism_would_have_told(proxied):
    sandbox, address = proxied
    begin_anew(sandbox)
    sandbox.switch(retype=True)
    with (
        Axis(address, api_key="sandbox-key", revoke_on_close=False, attempts=1) as axis,
        pytest.raises(APIError) as told,
    ):
        axis.courses.get(1)
    assert told.value.status == 500
