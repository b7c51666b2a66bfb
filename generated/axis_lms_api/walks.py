"""The types of walks over the pages of a list"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

Start = int | Mapping[str, Any]
""" A page to begin with, or the checkpoint of an earlier walk """
Check = Literal["warn", "raise", "twice", "off"]
""" What follows when the rows and the counts of a walk do not agree """


class Report(NamedTuple):
    """What a walk found. `verdict` is one of

    - `consistent`: both counts, the rows and the unique keys agree. This is no proof; `check="twice"` gives one;
    - `proven`: that, and a second reading brought the same rows;
    - `drifted`: they do not agree. Rows moved during the walk, so that some may be missing or repeated;
    - `partial`: a part of the list was asked for (`limit`, `start`), and nothing speaks against it;
    - `unchecked`: the walk was not audited (`check="off"`);
    - `unfinished`: the walk has not come to its end.

    `count_after` is asked for when all pages have come.
    """

    rows: int
    unique: int
    repeated: int
    count_before: int | None
    count_after: int | None
    verdict: str


class Pages(ABC, Generic[T]):
    """The rows of a list. Each loop is a fresh walk; `report` and `checkpoint` speak of the latest."""

    @property
    @abstractmethod
    def report(self) -> Report:
        """The figures of the latest walk, and what they say"""

    @property
    @abstractmethod
    def checkpoint(self) -> dict[str, Any]:
        """Where the latest walk stands, after the last row that it handed on: give it to a walk as `start`

        It is a small value that JSON can hold.
        """

    @abstractmethod
    def total(self) -> int:
        """Return the number of rows that the site counts now, wherever the walk starts or ends"""

    @abstractmethod
    def __iter__(self) -> Iterator[T]: ...

    @abstractmethod
    def by_page(self) -> Iterator[list[T]]:
        """Yield the same rows as lists, one a page"""


class AsyncPages(ABC, Generic[T]):
    """The twin of Pages for `async for`"""

    @property
    @abstractmethod
    def report(self) -> Report:
        """The figures of the latest walk, and what they say"""

    @property
    @abstractmethod
    def checkpoint(self) -> dict[str, Any]:
        """Where the latest walk stands, as in Pages"""

    @abstractmethod
    async def total(self) -> int:
        """Return the number of rows that the site counts now"""

    @abstractmethod
    def __aiter__(self) -> AsyncIterator[T]: ...

    @abstractmethod
    def by_page(self) -> AsyncIterator[list[T]]:
        """Yield the same rows as lists, one a page"""
