"""Hides what must not be seen: the key, tokens, sign-on links, temporary passwords."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import httpx

from axis_lms_api.operations import Operation

MASK = "***"


class Secret(str):
    """A string like any other, except that its `repr` is masked, and so is the `repr` of all that holds it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"'{MASK}'"


def changed(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return `value` with all that it holds, at any depth, changed."""
    if isinstance(value, dict):
        return {name: changed(item, change) for name, item in value.items()}
    return [changed(item, change) for item in value] if isinstance(value, list) else change(value)


def conceal(value: Any) -> Any:
    """Return `value` with every string and number in it, at any depth, turned into a Secret."""
    return changed(value, lambda item: item if item is None or isinstance(item, bool) else Secret(item))


def redact(value: Any) -> Any:
    """Return `value` with every Secret in it, at any depth, replaced by `***`."""
    return changed(value, lambda item: MASK if isinstance(item, Secret) else item)


def is_secret(operation: Operation, name: str) -> bool:
    """Tell whether a field of an answer is a credential, by the spec."""
    return name in operation.secrets or ("*" in operation.secrets and name not in operation.properties)


class MaskedURL(httpx.URL):
    """A URL whose query values are masked wherever it is shown: in a log, a span, a report of an error.

    `httpx.URL(url)` is the real one.
    """

    def __str__(self) -> str:
        path, separator, query = str(httpx.URL(self)).partition("?")
        return path + separator + "&".join(f"{pair.partition('=')[0]}={MASK}" for pair in query.split("&") if pair)

    def __repr__(self) -> str:
        return f"URL('{self}')"

    def copy_with(self, **kwargs: Any) -> MaskedURL:
        """Return a changed copy, masked as well."""
        return MaskedURL(super().copy_with(**kwargs))

    def __hash__(self) -> int:
        return hash(httpx.URL(self))

    def __eq__(self, other: object) -> bool:
        return httpx.URL(self) == other


class MaskedHeaders(httpx.Headers):
    """Headers whose `repr` shows the names of credentials and not their values."""

    def __init__(self, headers: httpx.Headers, credentials: frozenset[str]) -> None:
        super().__init__(headers)
        self._credentials = credentials

    def masked(self) -> list[tuple[str, str]]:
        """Return names and values, those of credentials masked."""
        return [(name, MASK if name in self._credentials else value) for name, value in self.multi_items()]

    def __repr__(self) -> str:
        return f"Headers({dict(self.masked())!r})"

    def get_list(self, key: str, split_commas: bool = False) -> list[str]:
        """Return the values of a header, masked for a credential: tracers copy these lists into their spans."""
        values = super().get_list(key, split_commas)
        return [MASK] * len(values) if key.lower() in self._credentials else values


class MaskedRequest(httpx.Request):
    """A request that masks what is secret in it wherever it is shown, also when a tracer has put new headers on it.

    credentials: the names of the headers to mask, in small letters.
    secret_query: whether the query holds a secret.
    """

    def __init__(self, request: httpx.Request, credentials: frozenset[str], secret_query: bool) -> None:
        # The request is taken over as it is: to build it a second time costs as much as a tenth of a call.
        self._credentials = credentials
        self.__dict__.update(request.__dict__)
        self.headers = self.__dict__.pop("headers")
        if secret_query:
            self.url = MaskedURL(self.url)

    @property
    def headers(self) -> httpx.Headers:
        """The headers, masked."""
        return self._headers

    @headers.setter
    def headers(self, headers: httpx.Headers) -> None:
        self._headers = MaskedHeaders(headers, self._credentials)


attempting: ContextVar[bool] = ContextVar("attempting", default=False)
"""Whether an attempt of a call is being sent."""

for _name in ("hpack.hpack", "hpack.table"):
    # At DEBUG it logs the headers of HTTP/2 with their values, and the query of a path as one of them.
    logging.getLogger(_name).addFilter(lambda record: not attempting.get())
