"""Fixtures: a Spark application on this machine, and a sandbox whose key is only in a file."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox

KEY = "spark-key-9f2c71ab"
LACKING = [
    *([] if importlib.util.find_spec("pyspark") else ["pyspark (make spark installs it)"]),
    *([] if shutil.which("java") else ["Java 17 (Debian: apt install default-jre-headless)"]),
]
if LACKING and not os.environ.get("CI"):
    collect_ignore_glob = ["test_*.py"]


def application(master: str, directory: Path) -> Any:
    """Start a Spark application on this machine, with an event log and web pages."""
    os.environ |= {
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(directory / "work"),
        "PYSPARK_PYTHON": sys.executable,
    }
    from pyspark.sql import SparkSession

    events = directory / "events"
    events.mkdir()
    interrupted = signal.getsignal(signal.SIGINT)
    session = (
        SparkSession.builder.master(master)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "512m")
        .config("spark.ui.port", "0")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.eventLog.enabled", "true")
        .config("spark.eventLog.compress", "false")
        .config("spark.eventLog.dir", events.as_uri())
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.python.filterPushdown.enabled", "true")
        .config("spark.executor.memory", "512m")
        .config("spark.local.dir", str(directory / "local"))
        .getOrCreate()
    )
    signal.signal(signal.SIGINT, interrupted)  # Spark's own would stay for the tests that this process runs later
    return session


@pytest.fixture(scope="session")
def spark_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spark")


@pytest.fixture(scope="session")
def spark(spark_directory: Path) -> Iterator[Any]:
    """A session on two threads with the data source registered."""
    assert not LACKING, f"the tests of Spark need {', '.join(LACKING)}"
    from axis_lms.spark import AxisDataSource

    before = {name: os.environ.pop(name) for name in ("AXIS_API_KEY", "AXIS_ADDRESS") if name in os.environ}
    session = application("local[2]", spark_directory)
    session.dataSource.register(AxisDataSource)
    yield session
    session.stop()
    os.environ |= before


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=300, key=KEY)


@pytest.fixture
def address(sandbox: Sandbox) -> Iterator[str]:
    with sandbox.serve() as served:
        yield served


@pytest.fixture
def key_file(tmp_path: Path) -> str:
    path = tmp_path / "key"
    path.write_text(f"{KEY}\n")
    path.chmod(0o600)
    return str(path)


@pytest.fixture
def reader(spark: Any, address: str, key_file: str) -> Any:
    """A DataFrameReader for the sandbox, without the option `report`."""
    return spark.read.format("axis_lms").option("address", address).option("key_file", key_file)


@pytest.fixture
def redis_url() -> Iterator[str]:
    """The address of a Redis server that is started for one test."""
    assert shutil.which("redis-server"), "redis-server is not installed (Debian: apt install redis-server)"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", ""]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            assert time.monotonic() < end, "redis-server did not start in time"
            time.sleep(0.05)
    yield f"redis://127.0.0.1:{port}"
    process.kill()
    process.wait()
