"""Our shorter way to a request gives what httpx's own gives, byte by byte."""

from __future__ import annotations

import copy
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_lms.fast.request import Address, composed, plain

BASES = ["https://learn.example.com/lms/api.php", "http://127.0.0.1:8300/api.php", "http://[::1]:8300/api.php"]
CLIENTS = [
    httpx.Client(
        base_url=base, headers={"User-Agent": "a"}, transport=httpx.MockTransport(lambda _: httpx.Response(200))
    )
    for base in BASES
]
TEXT = st.text(max_size=8) | st.sampled_from(["..", ".", "%2e%2e", "a b", "é", "'", "+"])


@given(
    st.sampled_from(CLIENTS),
    st.lists(st.sampled_from(["users", "%2F", "%20", "..", ".", "...", "page7", "a'b", "é", "?x", ""]), max_size=4),
    st.none() | st.dictionaries(TEXT, TEXT | st.integers(), max_size=3),
    st.none() | st.dictionaries(st.text(min_size=1, max_size=5), st.text(max_size=5), max_size=2),
)
def test_a_composed_request_is_the_one_that_httpx_builds(
    client: httpx.Client, segments: list[str], params: dict[str, Any] | None, data: dict[str, str] | None
) -> None:
    path = "/" + "/".join(segments)
    options: dict[str, Any] = {"params": params, "data": data, "extensions": {"axis": "x"}}
    if not plain(client, path, options):
        return
    ours, theirs = composed(client, "get", path, options), client.build_request("get", path, **options)
    for name in ("raw_path", "scheme", "raw_scheme", "raw_host", "port", "netloc", "host", "path", "query"):
        assert getattr(ours.url, name) == getattr(theirs.url, name), name
    assert (ours.url, str(ours.url), repr(ours.url)) == (theirs.url, str(theirs.url), repr(theirs.url))
    assert (ours.method, ours.headers.raw, ours.content) == (theirs.method, theirs.headers.raw, theirs.content)
    assert ours.extensions == theirs.extensions


@pytest.mark.parametrize(
    "path",
    [
        "//a",
        "/a/../b/",
        "/./",
        "/..",
        "/a?b=c",
        "/a b/",
        "/é/",
        "a/",
        "//x?y",
        "https://other.example.com/",
        "/%2f/",
        "/%zz/",
    ],
)
def test_a_path_that_httpx_would_write_otherwise_is_left_to_it(path: str) -> None:
    assert not plain(CLIENTS[0], path, {})


@pytest.mark.parametrize(
    "options", [{"headers": {"A": "b"}}, {"cookies": {"a": "b"}}, {"timeout": 3.0}, {"json": {}, "content": b"x"}]
)
def test_options_that_are_not_plain_are_left_to_httpx(options: dict[str, Any]) -> None:
    assert not plain(CLIENTS[0], "/courses/1/", options)


def test_an_address_can_be_copied_and_asked_for_what_it_lacks() -> None:
    address = Address(httpx.URL(BASES[0]), "/lms/api.php/courses/1/")
    assert copy.deepcopy(address) == copy.copy(address) == httpx.URL(f"{BASES[0]}/courses/1/")
    with pytest.raises(AttributeError):
        _ = Address(httpx.URL(BASES[0]), "/x").nothing  # type: ignore[attr-defined]
