"""The site in a headless Chromium, from a folder and from a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

LINKS = """() => [...document.querySelectorAll('a[href], img[src], script[src], link[href]')]
    .map(element => element.href || element.src)"""
ANCHORS = "() => [...document.querySelectorAll('[id], a[name]')].map(element => element.id || element.name)"
LATE_MILLISECONDS = 100  # time for a page to ask for more once it is loaded
BY_SCRIPT = ("axis-lms.html",)  # its anchors are made by its script: test_reference.py


@pytest.fixture(params=["folder", "server"])
def address(request: pytest.FixtureRequest, site: Path) -> str:
    return site.as_uri() if request.param == "folder" else request.getfixturevalue("served")


def test_no_page_complains_or_asks_for_anything_from_elsewhere(watched: Any, site: Path, address: str) -> None:
    for written in sorted(site.rglob("[!4]*.html")):  # 404.html is for a server alone
        watched.page.goto(f"{address}/{written.relative_to(site)}")
        watched.page.wait_for_timeout(LATE_MILLISECONDS)
    assert watched.complaints == []
    elsewhere = [url for url in watched.requests if not url.startswith((address, "blob:", "data:"))]
    assert elsewhere == []
    watched.page.goto(f"{address}/index.html")
    watched.keep("site")


def test_search_finds_an_operation(watched: Any, address: str) -> None:
    watched.page.goto(f"{address}/index.html")
    watched.page.keyboard.press("f")
    watched.page.locator(".md-search-result__meta", has_text="Type to start searching").wait_for(timeout=15_000)
    watched.page.keyboard.type("courses_enroll")
    found = watched.page.locator(".md-search-result__item", has_text="courses_enroll").first
    found.wait_for(timeout=15_000)
    assert "Evidence" in found.inner_text()
    assert watched.complaints == []


def test_every_link_resolves(watched: Any, site: Path, served: str) -> None:
    links: dict[str, set[str]] = {}
    anchors: dict[str, set[str]] = {}
    for written in sorted(site.rglob("*.html")):
        name = str(written.relative_to(site))
        url = f"{served}/{name}"
        watched.page.goto(url)
        anchors[name] = set(watched.page.evaluate(ANCHORS))
        if name not in BY_SCRIPT:
            links[url] = set(watched.page.evaluate(LINKS))
    broken = [
        f"{url}: {link}"
        for url, found in links.items()
        for link in found
        if not _resolves(site, served, anchors, url, link)
    ]
    assert broken == []


def _resolves(site: Path, served: str, anchors: dict[str, set[str]], url: str, link: str) -> bool:
    page, fragment = urldefrag(urljoin(url, link))
    if not page.startswith(served):
        return urlsplit(page).scheme == "https" or page.startswith("data:")
    name = unquote(urlsplit(page).path).lstrip("/") or "index.html"
    return (site / name).is_file() and (
        not fragment or name in BY_SCRIPT or unquote(fragment) in anchors.get(name, set()) | {"__top"}
    )
