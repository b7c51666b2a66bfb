"""Stores what the partitions of a read share: the token of the site, and their figures."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from axis_lms._extras.files import replace
from axis_lms.redis import RedisStore
from axis_lms.redis.connection import connect, plain_errors

from .options import read_secret

if TYPE_CHECKING:
    from axis_lms import TokenStore

READS = "axis-lms:reads:"
KEEP_SECONDS = 86_400
"""How long Redis keeps the figures of a read."""
REDIS_TIMEOUT_SECONDS = 5.0
DIRECTORY = "axis-lms"


class Shared(Protocol):
    """A place that the driver and all executors reach. Its methods raise OSError if it cannot be reached."""

    def tokens(self) -> TokenStore:
        """Return a store for the site's token."""

    def put(self, read: str, name: str, value: bytes) -> None:
        """Store a value of a read under a name, and replace an earlier one."""

    def get(self, read: str) -> dict[str, bytes]:
        """Return all values of a read by their names; an empty dict for an unknown read."""

    def reads(self) -> list[str]:
        """Return the ids of all reads, the oldest first."""


def shared_place(shared: str | None, default: str | None) -> Shared | None:
    """Return the place of the option `shared`: a directory, `redis` or `redis:FILE`. None without `shared` and `default`."""
    if shared is not None and (shared == "redis" or shared.startswith("redis:")):
        return RedisPlace(read_secret(shared.removeprefix("redis").removeprefix(":") or None))
    directory = shared or default
    return DirectoryPlace(Path(directory)) if directory else None


def driver_directory() -> str:
    """Return a directory of this Spark application on the driver, which Spark removes at its end."""
    from pyspark import SparkFiles

    return str(Path(SparkFiles.getRootDirectory()) / DIRECTORY)


class DirectoryPlace:
    """A directory on one machine, or on a file system that all machines mount."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def tokens(self) -> TokenStore:
        from axis_lms import FileStore

        return cast("TokenStore", FileStore(self._directory / "tokens"))

    def put(self, read: str, name: str, value: bytes) -> None:
        place = self._directory / "reads" / read
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(place / name, value)

    def get(self, read: str) -> dict[str, bytes]:
        values = {}
        for path in (self._directory / "reads" / read).glob("[!.]*"):
            with suppress(FileNotFoundError):
                values[path.name] = path.read_bytes()
        return values

    def reads(self) -> list[str]:
        paths = (self._directory / "reads").glob("*")
        return [path.name for path in sorted(paths, key=lambda path: path.stat().st_mtime)]


class RedisPlace:
    """A Redis that the driver and all executors reach."""

    def __init__(self, url: str | None) -> None:
        self._url = url
        self._redis, self._where = connect(url, verify=True, timeout=REDIS_TIMEOUT_SECONDS)

    def tokens(self) -> TokenStore:
        return RedisStore(self._url)

    def put(self, read: str, name: str, value: bytes) -> None:
        with plain_errors(self._where):
            self._redis.hset(READS + read, name, value)
            self._redis.expire(READS + read, KEEP_SECONDS)

    def get(self, read: str) -> dict[str, bytes]:
        with plain_errors(self._where):
            values: Any = self._redis.hgetall(READS + read)
        return {name.decode(): value for name, value in values.items()}

    def reads(self) -> list[str]:
        with plain_errors(self._where):
            names = [key.decode().removeprefix(READS) for key in self._redis.scan_iter(f"{READS}*", count=1000)]
        return sorted(names, key=lambda read: float(json.loads(self.get(read).get("plan", b"{}")).get("planned", 0)))
