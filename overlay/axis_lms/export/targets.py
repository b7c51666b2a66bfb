"""Defines the target of an export, and finds it by a path."""

from __future__ import annotations

import os
import stat
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from axis_lms.errors import ConfigurationError

from .files import writing

SUFFIXES = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
    ".duckdb": "duckdb",
}
FORMATS = ("jsonl", "csv", "parquet", "sqlite", "duckdb")
DATABASES = ("sqlite", "duckdb")
STREAMS = ("jsonl", "csv")
COMPANIONS = ("-journal", "-wal", "-shm", ".wal", ".tmp")
"""Suffixes of the files that SQLite and DuckDB make beside a database."""


class Target(NamedTuple):
    """A file, a database, a directory with a file for each report, or a stream.

    A stream is standard output, with `path` None, or a pipe or a device: rows are written to it as they come.
    """

    path: Path | None
    format: str
    directory: bool = False
    stream: bool = False

    def file(self, report: str) -> Path:
        """Return the file of a report."""
        assert self.path is not None, "standard output has no file"
        return self.path / f"{report}.{self.format}" if self.directory else self.path

    @property
    def partial(self) -> Path:
        """The directory for unfinished files."""
        assert self.path is not None, "standard output has no unfinished files"
        return self.path / ".partial" if self.directory else self.path.with_name(self.path.name + ".partial")

    @property
    def manifest(self) -> Path:
        """The file of the manifest."""
        assert self.path is not None, "standard output has no manifest"
        return self.path / "manifest.json" if self.directory else self.path.with_name(self.path.name + ".manifest.json")

    def check(self) -> None:
        """Raise ConfigurationError, before the walk, for a path that an export does not write to.

        A link is not followed, since somebody may have planted it.
        """
        assert self.path is not None, "standard output needs no check"
        companions = [self.path.with_name(self.path.name + end) for end in COMPANIONS if self.format in DATABASES]
        for path in (self.path, *companions):
            if path.is_symlink():
                raise ConfigurationError(f"{path} is a symbolic link: give the path that it leads to, or remove it")
        if self.manifest.is_dir():
            raise ConfigurationError(f"{self.manifest} is a directory, but the manifest has to go there: remove it")


PACKAGES = {"parquet": ("pyarrow",), "duckdb": ("duckdb", "pyarrow")}
"""The packages that a format needs besides those of axis-lms itself."""


def require(format: str) -> None:
    """Raise ConfigurationError, before the walk, if a package that a format needs is not installed."""
    missing = [name for name in PACKAGES.get(format, ()) if find_spec(name) is None]
    if missing:
        raise ConfigurationError(f"{format} needs {' and '.join(missing)}: install axis-lms[export]")


def parse(to: str, format: str | None = None, several: bool = False) -> Target:
    """Return the target for a path: `-` is standard output, a known ending sets the format, and any other is a directory.

    A path without an ending but with a `format` is a file, unless it has to hold `several` reports. A pipe or a device
    is a stream, and so is the file that is standard output by another name, such as /dev/stdout.

    Raises ConfigurationError for an unknown format or ending, an invalid path, and a database as a directory.
    """
    if format is not None and format not in FORMATS:
        raise ConfigurationError(f"there is no format {format}; there are {', '.join(FORMATS)}")
    if not to or "\0" in to:
        raise ConfigurationError("the path to export to is empty or has a NUL character")
    path = Path(to)
    format_of_suffix = SUFFIXES.get(path.suffix.lower())
    if to == "-" or is_special(path):
        stream_format = format or format_of_suffix or "jsonl"
        if stream_format not in STREAMS:
            what = "standard output" if to == "-" else f"{to}, which is no file,"
            raise ConfigurationError(f"{stream_format} can't be written to {what}: use {' or '.join(STREAMS)}")
        return Target(None if to == "-" or is_standard_output(path) else path, stream_format, stream=True)
    with writing(path):
        is_directory = path.is_dir()
    if is_directory or to.endswith(("/", "\\")) or (not path.suffix and (several or format is None)):
        if format in DATABASES:
            raise ConfigurationError(
                f"a directory holds files, not a database: give a path such as {path / f'lms.{format}'}"
            )
        return Target(path, format or "jsonl", directory=True)
    if format is None and format_of_suffix is None:
        raise ConfigurationError(
            f"the ending of {path.name} is unknown: known are {' '.join(SUFFIXES)}, or give --format"
        )
    return Target(path, format or format_of_suffix or "jsonl")


def is_special(path: Path) -> bool:
    """Tell whether a path is a pipe, a character device, or standard output. Raises ConfigurationError for disks and sockets."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
        raise ConfigurationError(f"{path} is no file and no pipe: an export does not write to it")
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or is_standard_output(path)


def is_standard_output(path: Path) -> bool:
    """Tell whether a path is standard output by another name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError, AttributeError):  # no such file, or a standard output without a descriptor
        return False
