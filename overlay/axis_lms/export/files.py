"""Files that are written safely: in one step, by one export at a time, and never through a link that somebody planted.

What is not finished lies in a directory that belongs to the user who exports. Into the directory of the target, which
others may share, goes nothing but finished files, each moved there under its final name.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from axis_lms.errors import ConfigurationError

LOCK = "lock"
FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise ConfigurationError, which names the file, for what the operating system refuses inside."""
    try:
        yield
    except OSError as error:
        reason = "it is a symbolic link" if error.errno == errno.ELOOP else error.strerror or str(error)
        raise ConfigurationError(f"{error.filename or path} can't be written: {reason}") from error


def private_directory(path: Path) -> None:
    """Make the directory `path` for this user alone, or take the one that is there.

    Raises ConfigurationError for a link, a file, and a directory that another user made: it may hold planted links.
    Whoever owns the directory above could do as he likes anyway.
    """
    status = None
    while status is None:
        with suppress(FileExistsError):
            path.mkdir(mode=0o700)
        with suppress(FileNotFoundError):  # another export has just removed it
            status = path.lstat()
    if not stat.S_ISDIR(status.st_mode):
        raise ConfigurationError(f"{path} is no directory: remove it, or export to another file")
    if hasattr(os, "geteuid") and status.st_uid not in (os.geteuid(), 0, path.parent.stat().st_uid):
        raise ConfigurationError(f"{path} belongs to another user: remove it, or export to another directory")


def open_private(path: Path) -> BinaryIO:
    """Open a file for reading and writing, made where there is none, readable by this user alone. Follows no link."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | FLAGS, 0o600), "r+b")


def create(path: Path) -> BinaryIO:
    """Create a file in place of what an earlier run left under this name. Follows no link."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | FLAGS, 0o666), "w+b")


def sync(file: BinaryIO) -> None:
    """Make sure that what was written to `file` is on the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_directory(path: Path) -> None:
    """Make sure that the names in a directory are on the disk. Where directories can't be opened, the system sees to it."""
    if os.name == "posix":
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def publish(draft: Path, path: Path) -> None:
    """Move a finished draft to its final name in one step."""
    draft.replace(path)
    sync_directory(path.parent)


def load(path: Path) -> dict[str, Any] | None:
    """Return the JSON object in a file, or None if there is no such file or it holds no JSON object."""
    try:
        content = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def replace(path: Path, content: Any, beside: Path | None = None) -> None:
    """Write a JSON file in one step: afterwards the old or the new content is there, whatever happens.

    The draft is made in the directory `beside`, which only this user writes; by default that of `path`.
    """
    draft = (beside or path.parent) / f"{path.name}.tmp"
    with create(draft) as file:
        file.write(json.dumps(content, indent=2, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        sync(file)
    publish(draft, path)


@contextmanager
def held(directory: Path, busy: str) -> Iterator[None]:
    """Hold `directory` for this process; it is made, and removed again when nothing is left in it.

    Raises ConfigurationError with the text `busy` while another process holds it.
    """
    with writing(directory):
        handle = acquire(directory, busy)
    try:
        yield
    finally:
        if os.name != "posix":  # elsewhere a file that is open can't be removed
            os.close(handle)
        # On POSIX the file goes while it is held, and `acquire` takes no lock on a file that is gone.
        with suppress(OSError):
            (directory / LOCK).unlink()
            directory.rmdir()
        if os.name == "posix":
            os.close(handle)


def acquire(directory: Path, busy: str) -> int:
    """Lock the file LOCK in `directory` and return its handle. Try again if another process removed it meanwhile."""
    path = directory / LOCK
    while True:
        private_directory(directory)
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | FLAGS, 0o600)
        except FileNotFoundError:
            continue  # whoever held it has just removed the directory
        try:
            lock(handle)
            if os.path.samestat(os.fstat(handle), path.lstat()):
                return handle
        except FileNotFoundError:
            pass  # and here the file
        except OSError as error:
            os.close(handle)
            if error.errno in BUSY:
                raise ConfigurationError(busy) from None
            raise
        os.close(handle)


def lock(handle: int) -> None:
    """Lock an open file without waiting. Raises OSError when another process has locked it."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
