"""Tokens in files, for all processes of one user. Needs `axis-lms[store]`."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from axis_lms.errors import ConfigurationError

__all__ = ["FileStore"]


class FileStore:
    """Keeps tokens in a directory, for all processes of one user on one machine. Needs `axis-lms[store]`.

    A token is a file of mode 0600, replaced in one step, and a lock between processes is held while it is renewed. A
    file that cannot be read counts as absent. Its age is the larger of what the monotonic and the wall clock say, so
    that neither a reboot nor a clock that jumps makes an old token young.
    """

    def __init__(self, directory: str | os.PathLike[str]) -> None:
        try:
            from filelock import FileLock
        except ImportError:
            raise ConfigurationError("FileStore needs filelock: pip install 'axis-lms[store]'") from None
        self._lock_class, self._directory, self.wall = FileLock, Path(directory), time.time
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    def lock(self, name: str) -> Callable[[], object] | None:
        lock = self._lock_class(self._directory / f"{name}.lock", mode=0o600, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except TimeoutError:
            return None
        return lock.release

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        try:
            kept = json.loads((self._directory / f"{name}.json").read_bytes())
            token, ages = kept["token"], (now - kept["monotonic"], self.wall() - kept["wall"])
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return (token, max(ages)) if ages[0] >= 0 else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        path, draft = self._directory / f"{name}.json", self._directory / f"{name}.{os.getpid()}"
        text = json.dumps({"token": token, "monotonic": now - age, "wall": self.wall() - age})
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        draft.replace(path)
