"""Keeps tokens in files, for all processes of one user. Needs `axis-lms[store]`."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from axis_lms._extras.files import replace
from axis_lms.errors import ConfigurationError

__all__ = ["FileStore"]


class FileStore:
    """Keeps tokens in a directory, for all processes of one user on one machine. Needs `axis-lms[store]`.

    A token is a file of mode 0600 that is replaced in one step, and a lock between processes is held while it is
    renewed. A file that cannot be read, or holds anything but a token, counts as absent. Its age is the larger of what
    the monotonic and the wall clock say, so that neither a reboot nor a clock that jumps makes an old token young.

    directory: where the files are; it is made, with mode 0700, when it is missing.
    wall_clock: seconds since 1970; for tests.

    Raises ConfigurationError when filelock is not installed or the directory cannot be made.
    """

    def __init__(self, directory: str | os.PathLike[str], *, wall_clock: Callable[[], float] = time.time) -> None:
        try:
            from filelock import FileLock
        except ImportError:
            raise ConfigurationError("FileStore needs filelock: pip install 'axis-lms[store]'") from None
        self._lock_class, self._directory, self._wall_clock = FileLock, Path(directory), wall_clock
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigurationError(f"the directory of tokens cannot be made: {error}") from None

    def lock(self, name: str) -> Callable[[], object] | None:
        lock = self._lock_class(self._directory / f"{name}.lock", mode=0o600, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except TimeoutError:
            return None
        return lock.release

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        try:
            record = json.loads((self._directory / f"{name}.json").read_bytes())
            token = record["token"]
            ages = now - float(record["monotonic"]), self._wall_clock() - float(record["wall"])
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return None
        return (token, max(ages)) if isinstance(token, str) and 0 <= ages[0] < float("inf") else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        text = json.dumps({"token": token, "monotonic": now - age, "wall": self._wall_clock() - age})
        replace(self._directory / f"{name}.json", text.encode())
