"""Keeps the rows of a walk on the disk, page by page, so that a killed export can be resumed.

    rows.jsonl    the rows as they came, one page a line; only ever appended to
    keys          16 bytes a row: a hash of its key
    plan.json     which walk this is; only the same walk may be resumed here
    journal.json  how far the other files are complete: replaced in one step, after those are on the disk

Content of the files beyond the lengths in the journal comes from a run that was killed before it wrote the journal. The
next run cuts it off.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from axis_lms._row_keys import row_key
from axis_lms.errors import ConfigurationError

from .files import create, load, open_private, private_directory, sync, write_json, writing

KEY_BYTES = 16
STALE_SECONDS = 12 * 3600
"""Rows that were read longer ago are read again: with the same ids their values may have changed. It is less than a day, so
that a nightly run never takes the rows of the night before.
"""
CHECKPOINT_SECONDS = 0.25
CHECKPOINT_PAGES = 50

Row = Mapping[str, Any]


@dataclass(frozen=True)
class State:
    """How far a walk has come."""

    pages: int = 0
    rows: int = 0
    bytes: int = 0
    last_page: str = ""
    """The digest of the last page, by `page_digest`."""
    count_before: int | None = None
    count_after: int | None = None
    finished: bool = False
    began: float = 0.0
    """When the walk began, in seconds since 1970."""
    saved_at: float = 0.0
    """When the journal was written, in seconds since 1970."""


TYPES: dict[str, tuple[type, ...]] = {
    name: (int, type(None)) if value is None else (type(value), int) for name, value in asdict(State()).items()
}
"""The types of the fields of a journal."""


class Spool:
    """The rows of one walk. `add` appends a page, and `checkpoint` makes sure that all added pages are on the disk.

    Every method raises ConfigurationError if a file cannot be written.
    """

    def __init__(self, directory: Path, plan: Mapping[str, Any]) -> None:
        self.directory = directory
        self.plan = dict(plan)
        self.state = State()
        self._rows: BinaryIO | None = None
        self._keys: BinaryIO | None = None
        self.wall: Callable[[], float] = time.time
        self._saved_at = 0.0
        self._saved_pages = 0

    def open(self, fresh: bool = False) -> State:
        """Open the spool, and return the state of the walk. Raises ConfigurationError if it holds the rows of another walk."""
        if fresh:
            self.remove()
        with writing(self.directory):
            private_directory(self.directory)
            plan = self.directory / "plan.json"
            if not plan.exists():
                write_json(plan, self.plan, drafts=self.directory)
            elif load(plan) != self.plan:
                raise ConfigurationError(
                    f"{self.directory} holds an unfinished export with other parameters: finish that one, or give --fresh"
                )
            journal = load(self.directory / "journal.json")
            self.state = self._state(journal) if journal else State(began=self.wall())
            if journal and self.wall() - self.state.saved_at > STALE_SECONDS:
                return self.restart()
            self._rows = self._cut("rows.jsonl", self.state.bytes)
            self._keys = self._cut("keys", self.state.rows * KEY_BYTES)
            if self._rows.tell() != self.state.bytes or self._keys.tell() != self.state.rows * KEY_BYTES:
                return self.restart()
            return self.state

    def restart(self) -> State:
        """Discard all rows, and keep the plan."""
        self.close()
        self.state = State(began=self.wall())
        with writing(self.directory):
            self._write_journal()
            self._rows, self._keys = self._cut("rows.jsonl", 0), self._cut("keys", 0)
        self._saved_pages = 0
        return self.state

    def add(self, rows: list[Row], keys: list[bytes]) -> None:
        """Append the next page. Write a checkpoint if the last one is old enough."""
        assert self._rows is not None and self._keys is not None, "the spool is not open"
        page = json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"
        text = page.encode("utf-8", "replace")  # replaces lone surrogates, which UTF-8 cannot encode
        with writing(self.directory):
            self._rows.write(text)
            self._keys.write(b"".join(keys))
        state = self.state
        # One assignment: an interrupt leaves the state before or after this page, never between.
        self.state = dataclasses.replace(
            state,
            pages=state.pages + 1,
            rows=state.rows + len(keys),
            bytes=state.bytes + len(text),
            last_page=page_digest(keys),
        )
        now = time.monotonic()
        if now - self._saved_at > CHECKPOINT_SECONDS or self.state.pages - self._saved_pages >= CHECKPOINT_PAGES:
            self.checkpoint()

    def update(self, **fields: Any) -> None:
        """Change fields of the state."""
        self.state = dataclasses.replace(self.state, **fields)

    def checkpoint(self) -> None:
        """Sync all added pages to the disk, then write the journal."""
        with writing(self.directory):
            for file in (self._rows, self._keys):
                assert file is not None, "the spool is not open"
                sync(file)
            self.update(saved_at=self.wall())
            self._write_journal()
        self._saved_at, self._saved_pages = time.monotonic(), self.state.pages

    def read(self) -> Iterator[dict[str, Any]]:
        """Yield every row, in the order in which it came."""
        with (self.directory / "rows.jsonl").open("rb") as file:
            for line in file:
                yield from json.loads(line)

    def unique(self) -> int:
        """Return how many different keys the rows have."""
        with writing(self.directory):
            return count_unique(self.directory / "keys", self.state.rows)

    def close(self) -> None:
        """Close the files. What a full disk does not take is lost, and was never in the journal: the next run cuts it off."""
        files, self._rows, self._keys = (self._rows, self._keys), None, None
        for file in files:
            if file is not None:
                with suppress(OSError):
                    file.close()

    def remove(self) -> None:
        """Remove the spool from the disk."""
        self.close()
        shutil.rmtree(self.directory, ignore_errors=True)  # does not follow a link in the place of the directory

    def _state(self, journal: dict[str, Any]) -> State:
        """Return the state in a journal. Raises ConfigurationError if another version wrote it."""
        if journal.keys() != TYPES.keys() or not all(isinstance(journal[name], TYPES[name]) for name in journal):
            raise ConfigurationError(
                f"{self.directory} holds an unfinished export of another version of axis-lms: give --fresh to start again"
            )
        return State(**journal)

    def _write_journal(self) -> None:
        write_json(self.directory / "journal.json", asdict(self.state), drafts=self.directory)

    def _cut(self, name: str, length: int) -> BinaryIO:
        """Open a file, and cut off what is beyond `length`."""
        file = open_private(self.directory / name)
        if file.seek(0, os.SEEK_END) > length:
            file.truncate(length)
        file.seek(0, os.SEEK_END)
        return file


def key_of(row: Row, key: tuple[str, ...]) -> bytes:
    """Return a hash of a row's key, as 16 bytes."""
    return hashlib.blake2b(ascii(row_key(dict(row), key)).encode(), digest_size=KEY_BYTES).digest()


def page_digest(keys: list[bytes]) -> str:
    """Return a digest of a page: of the keys of its rows, in order."""
    return hashlib.blake2b(b"".join(keys), digest_size=KEY_BYTES).hexdigest()


def count_unique(path: Path, rows: int, at_once: int = 20_000) -> int:
    """Return how many different keys a file has. A file of more than `at_once` keys is first split by their first bytes."""
    if rows <= at_once:
        keys = path.read_bytes()
        return len({keys[start : start + KEY_BYTES] for start in range(0, rows * KEY_BYTES, KEY_BYTES)})
    shares = min(256, 2 * rows // at_once + 1)
    parts = [path.with_name(f"keys.{number}") for number in range(shares)]
    files = [create(part) for part in parts]
    try:
        with path.open("rb") as source:
            while block := source.read(KEY_BYTES * 4096):
                for start in range(0, len(block), KEY_BYTES):
                    key = block[start : start + KEY_BYTES]
                    files[(key[0] * 256 + key[1]) * shares >> 16].write(key)
    finally:
        for file in files:
            file.close()
    unique = 0
    for part in parts:
        keys = part.read_bytes()
        unique += len({keys[start : start + KEY_BYTES] for start in range(0, len(keys), KEY_BYTES)})
        part.unlink()
    return unique
