"""Writes files safely: in one step, by one export at a time, and never through a link that somebody planted.

Unfinished files lie in a directory that belongs to the user who exports. Only finished files are moved into the directory
of the target, which others may share, each under its final name.
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

from axis_lms._extras.files import replace, sync_directory
from axis_lms.errors import ConfigurationError

LOCK = "lock"
FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an OSError in the block into a ConfigurationError that names the file."""
    try:
        yield
    except OSError as error:
        reason = "it is a symbolic link" if error.errno == errno.ELOOP else error.strerror or str(error)
        raise ConfigurationError(f"{error.filename or path} can't be written: {reason}") from error


def private_directory(path: Path) -> None:
    """Make the directory `path` for this user only, unless it exists.

    Raises ConfigurationError for a link, a file, and a directory of another user, which may hold planted links. One of the
    owner of the parent directory is accepted, since that user can replace it anyway.
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
    """Open a file for reading and writing. Creates a missing one, readable by its owner only. Follows no link."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | FLAGS, 0o600), "r+b")


def create(path: Path) -> BinaryIO:
    """Create a file, and remove the one of this name that an earlier run left. Follows no link."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | FLAGS, 0o666), "w+b")


def sync(file: BinaryIO) -> None:
    """Make sure that everything written to `file` is on the disk."""
    file.flush()
    os.fsync(file.fileno())


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


def write_json(path: Path, content: Any, drafts: Path) -> None:
    """Write a JSON file in one step. Its draft lies in the directory `drafts`, where only this user writes."""
    data = json.dumps(content, indent=2, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    replace(path, data, mode=0o666, sync=True, draft=drafts / f"{path.name}.tmp")


@contextmanager
def exclusive(directory: Path, busy: str) -> Iterator[None]:
    """Lock `directory` for this process. Creates it, and removes it afterwards if it is empty.

    Raises ConfigurationError with the text `busy` while another process has locked it.
    """
    with writing(directory):
        handle = acquire(directory, busy)
    try:
        yield
    finally:
        if os.name != "posix":  # elsewhere a file that is open can't be removed
            os.close(handle)
        # On POSIX the file is removed while it is locked. `acquire` ignores a lock on a removed file.
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
            continue  # another process has just removed the directory
        try:
            lock(handle)
            if os.path.samestat(os.fstat(handle), path.lstat()):
                return handle
        except FileNotFoundError:
            pass  # another process has just removed the file
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
