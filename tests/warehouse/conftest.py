"""Fixtures: a site, a client for it, and warehouses to load it into: DuckDB, and a Postgres server for these tests."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.sandbox import Sandbox

if find_spec("dlt") is None:
    assert not os.environ.get("CI"), "CI installs the extra `recipes`"
    collect_ignore_glob = ["test_*.py"]
else:
    import dlt

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
UNPRIVILEGED = "nobody"
"""The user who runs Postgres if the tests run as root, which Postgres refuses."""


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=120)


@pytest.fixture
def axis(sandbox: Sandbox) -> Iterator[Axis]:
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as client:
        yield client


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Give each test its own directory for dlt, and switch off telemetry."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DLT_DATA_DIR", str(tmp_path / "dlt"))
    monkeypatch.setenv("RUNTIME__DLTHUB_TELEMETRY", "false")


@pytest.fixture
def pipeline(tmp_path: Path) -> dlt.Pipeline:
    """A pipeline into a DuckDB database."""
    return dlt.pipeline(
        "axis", destination=dlt.destinations.duckdb(str(tmp_path / "warehouse.duckdb")), dataset_name="lms"
    )


def as_user(command: list[str]) -> list[str]:
    """Return a command that runs without privileges."""
    return (
        [
            "setpriv",
            "--reuid",
            UNPRIVILEGED,
            "--regid",
            str(pwd.getpwnam(UNPRIVILEGED).pw_gid),
            "--clear-groups",
            *command,
        ]
        if os.geteuid() == 0
        else command
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an empty Postgres server, which is started for these tests."""
    if not BINARIES:
        assert not os.environ.get("CI"), "CI installs Postgres"
        pytest.skip("Postgres is not installed (Debian: apt install postgresql)")
    binaries = BINARIES[-1]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="axis-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, UNPRIVILEGED)
    cluster = str(folder / "data")
    run(as_user([str(binaries / "initdb"), "-D", cluster, "-U", "axis", "-A", "trust", "--no-sync"]), folder)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    control = [str(binaries / "pg_ctl"), "-D", cluster, "-w", "-l", str(folder / "log")]
    run(as_user([*control, "-o", options, "start"]), folder)
    try:
        yield f"postgresql://axis:axis@127.0.0.1:{port}/postgres"
    finally:
        run(as_user([*control, "-m", "immediate", "stop"]), folder)
        shutil.rmtree(folder)


def run(command: list[str], folder: Path) -> None:
    """Run a command with files for its streams, since a server would keep pipes open."""
    with (folder / "output").open("a") as output:
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False)
    assert done.returncode == 0, (folder / "output").read_text()


def rows(pipeline: dlt.Pipeline, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query on the warehouse."""
    with pipeline.sql_client() as client:
        return list(client.execute_sql(query) or [])


def reads(pipeline: dlt.Pipeline, table: str) -> list[tuple[Any, ...]]:
    """Return the kind, rows, verdict and gone rows of each reading of a table."""
    columns = "reading, rows_read, verdict, rows_gone"
    return rows(pipeline, f"SELECT {columns} FROM axis_reads WHERE table_name = '{table}' ORDER BY read_at")
