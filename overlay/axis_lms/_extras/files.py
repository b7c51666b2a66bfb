"""Replaces a small file in one step: afterwards the old or the new content is there, whatever happens."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path


def replace(path: Path, content: bytes, mode: int = 0o600, sync: bool = False, draft: Path | None = None) -> None:
    """Replace a file in one step.

    mode: of a file that is made; by default its owner alone may read it.
    sync: whether the content is on the disk when this returns, so that a power cut cannot lose it.
    draft: the file that is written first, on the same file system, in place of one that a killed process left there. By
        default it lies beside `path` and has a random name, so that several processes may replace a file at once.

    Raises OSError, also where `path` is a device or a pipe, and leaves nothing behind then.
    """
    check_replaceable(path)
    draft = draft or path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    draft.unlink(missing_ok=True)
    # A file that is there already, or a link that somebody planted, is not written through.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        draft.replace(path)
        if sync:
            sync_directory(path.parent)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def sync_directory(path: Path) -> None:
    """Make sure that the names in a directory are on the disk. Only POSIX opens directories, and needs it."""
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def check_replaceable(path: Path) -> None:
    """Raise OSError if something has this name that is no file, such as a device: renaming over it would destroy it."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
