"""The site in a headless Chromium, from a folder and from a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

LINKS = """() => [...document.querySelectorAll('a[href], img[src], script[src], link[href]')]
    .map(element => element.href || element.src)"""
ANCHORS = "() => [...document.querySelectorAll('[id], a[name]')].map(element => element.id || element.name)"
SOME = 6
LATE_MILLISECONDS = 100  # time for requests after a page is loaded
BY_SCRIPT = ("axis-lms.html",)  # a script makes its links and anchors; test_reference.py checks them


class Visit(NamedTuple):
    """The requests, messages, links and anchors of the pages that were visited."""

    address: str
    requests: list[str]
    messages: list[str]
    links: dict[str, set[str]]
    anchors: dict[str, set[str]]


@pytest.fixture(scope="module", params=["folder", "server"])
def address(request: pytest.FixtureRequest, site: Path) -> str:
    return site.as_uri() if request.param == "folder" else request.getfixturevalue("served")


@pytest.fixture(scope="module")
def visit(open_page: Any, site: Path, address: str) -> Visit:
    links: dict[str, set[str]] = {}
    anchors: dict[str, set[str]] = {}
    with open_page() as watched:
        pages = sorted(site.rglob("[!4]*.html"))  # 404.html works on a server only
        # That the pages are right, the folder tells; that a server can serve them, some of them.
        for written in pages if address.startswith("file:") else pages[::SOME]:
            name = written.relative_to(site).as_posix()
            if "/media/" in name:  # loaded with the page that shows it
                continue
            watched.page.goto(f"{address}/{name}")
            watched.page.wait_for_timeout(LATE_MILLISECONDS)
            anchors[name] = set(watched.page.evaluate(ANCHORS))
            links[name] = set() if name in BY_SCRIPT else set(watched.page.evaluate(LINKS))
        watched.page.goto(f"{address}/index.html")
        watched.keep("site")
        return Visit(address, watched.requests, watched.messages, links, anchors)


def test_no_page_logs_an_error(visit: Visit) -> None:
    assert visit.messages == []


def test_no_page_loads_anything_from_elsewhere(visit: Visit) -> None:
    assert [url for url in visit.requests if not url.startswith((visit.address, "blob:", "data:"))] == []


def test_every_link_resolves(visit: Visit, site: Path) -> None:
    broken = [
        f"{name}: {link}" for name, found in visit.links.items() for link in found if _broken(visit, site, name, link)
    ]
    assert broken == []


def _broken(visit: Visit, site: Path, name: str, link: str) -> bool:
    page, fragment = urldefrag(urljoin(f"{visit.address}/{name}", link))
    if not page.startswith(visit.address):
        return urlsplit(page).scheme not in ("https", "data")
    target = unquote(page.removeprefix(visit.address)).lstrip("/") or "index.html"
    unvisited = set() if visit.address.startswith("file:") else {unquote(fragment)}
    anchors = {"", "__top"} | visit.anchors.get(target, unvisited)
    return not (site / target).is_file() or (target not in BY_SCRIPT and unquote(fragment) not in anchors)


def test_search_finds_an_operation(watched: Any, address: str) -> None:
    watched.page.goto(f"{address}/index.html")
    watched.page.keyboard.press("f")
    watched.page.locator(".md-search-result__meta", has_text="Type to start searching").wait_for(timeout=15_000)
    watched.page.keyboard.type("courses_enroll")
    first = watched.page.locator(".md-search-result__item").first  # of each result list, the last letter's at the end
    first.filter(has_text="Evidence").filter(has_text="courses_enroll").wait_for(timeout=15_000)
    assert watched.messages == []
