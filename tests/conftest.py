"""What all tests share: the sandbox's own fixture, and Prism, a server that knows the spec alone."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

# Not by its entry point, which would import the client before its coverage is watched.
pytest_plugins = ["axis_lms_pytest"]

MEASURED = {Path(__file__).parent / "core", Path(__file__).parent / "extras"}
PRISM = Path(__file__).parents[1] / "node_modules" / ".bin" / "prism"
PATIENCE_SECONDS = 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that have slow tests, so that the processes end at about the same time.

    What watches the coverage costs a third of the time. So it looks only at the quick tests of the core and of what extras share.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
    for item in items:
        if item.get_closest_marker("slow") or not MEASURED & set(item.path.parents):
            item.add_marker("no_cover")


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell's job in the background ignores SIGINT, and so would every program that the tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)

Prism = Callable[..., AbstractContextManager[str]]


@pytest.fixture(scope="session")
def prism(tmp_path_factory: pytest.TempPathFactory) -> Prism:
    """Serves a spec: `with prism("mock", spec) as address`, or `prism("proxy", spec, upstream)`.

    Prism leaves the path of a server's address out, so here it is part of every path.
    """
    if not PRISM.exists():
        pytest.skip("Node's tools are not installed: make setup installs them")

    @contextmanager
    def serve(mode: str, spec: dict[str, Any], *rest: str) -> Iterator[str]:
        described = tmp_path_factory.mktemp("prism") / "spec.json"
        paths = {f"/api.php{path}": item for path, item in spec["paths"].items()}
        described.write_text(json.dumps({**spec, "paths": paths}), encoding="utf-8")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [PRISM, mode, "--errors", "--host", "127.0.0.1", "--port", str(port), described, *rest]
        tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PATH": tools},
            start_new_session=True,  # `node` may be a wrapper, whose child would live on
        )
        try:
            wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=10)

    return serve


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until a process listens on a port."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert process.poll() is None, "Prism ended before it began"
            assert time.monotonic() < until, "Prism did not begin in time"
            time.sleep(0.1)
