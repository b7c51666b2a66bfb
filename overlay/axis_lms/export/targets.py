"""Where an export goes, and how a path says what it becomes."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from axis_lms.errors import ConfigurationError

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


class Target(NamedTuple):
    """A file, a database, a directory with a file for each report, or, with `path` None, standard output."""

    path: Path | None
    format: str
    directory: bool = False

    def file(self, report: str) -> Path:
        """The file of a report."""
        assert self.path is not None, "standard output has no file"
        return self.path / f"{report}.{self.format}" if self.directory else self.path

    @property
    def partial(self) -> Path:
        """The directory of what is not finished."""
        assert self.path is not None, "standard output has nothing to go on from"
        return self.path / ".partial" if self.directory else self.path.with_name(self.path.name + ".partial")

    @property
    def manifest(self) -> Path:
        """The file that says what was exported."""
        assert self.path is not None, "standard output has no manifest"
        return self.path / "manifest.json" if self.directory else self.path.with_name(self.path.name + ".manifest.json")


NEEDED = {"parquet": ("pyarrow",), "duckdb": ("duckdb", "pyarrow")}
"""What is not installed with the package, by format."""


def require(format: str) -> None:
    """Raise ConfigurationError where a format needs what is not installed: before the walk, and not after it."""
    missing = [name for name in NEEDED.get(format, ()) if find_spec(name) is None]
    if missing:
        raise ConfigurationError(f"{format} needs {' and '.join(missing)}: install axis-lms[export]")


def parse(to: str, format: str | None = None, several: bool = False) -> Target:
    """The target for a path: `-` is standard output; an ending that is known says the format; else it is a directory.

    A path without an ending but with a `format` is a file, unless it has to hold `several` reports.

    Raises ConfigurationError for what cannot be.
    """
    if format is not None and format not in FORMATS:
        raise ConfigurationError(f"there is no format {format}; there are {', '.join(FORMATS)}")
    if to == "-":
        if format not in (None, *STREAMS):
            raise ConfigurationError(f"{format} can't be written to standard output: use {' or '.join(STREAMS)}")
        return Target(None, format or "jsonl")
    path = Path(to)
    known = SUFFIXES.get(path.suffix.lower())
    if path.is_dir() or to.endswith(("/", "\\")) or (not path.suffix and (several or format is None)):
        if format in DATABASES:
            raise ConfigurationError(
                f"a directory holds files, not a database: give a path such as {path / f'lms.{format}'}"
            )
        return Target(path, format or "jsonl", directory=True)
    if format is None and known is None:
        raise ConfigurationError(f"{path.name}: an unknown ending; known are {' '.join(SUFFIXES)}, or give --format")
    return Target(path, format or known or "jsonl")
