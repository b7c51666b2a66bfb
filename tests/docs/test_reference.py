"""The reference in a headless Chromium, opened as a file: it shows every grade, and makes no request to a network."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

from axis_lms._extras.spec import resolve

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from evidence import Node, load, operations  # noqa: E402

SEEN = """() => Object.fromEntries([...document.querySelectorAll('[data-section-id^="tag/"][data-section-id*="/operation/"]')].map(section => [
    section.dataset.sectionId.split('/').at(-1),
    [...section.querySelectorAll('.grade')].filter(grade => grade.offsetParent).map(grade => grade.innerText)]))"""


def _grades(spec: Node, node: Node) -> Counter[str]:
    """Return the grades of an operation, its parameters and the fields of its bodies, as the page must show them."""
    given = [resolve(parameter, spec) for parameter in node.get("parameters", [])]
    # A parameter of the path has no grade of its own; that of the operation holds for it.
    parts = [node, *(each for each in given if "x-axis-evidence" in each)]
    bodies = [node["responses"]["200"]] + ([node["requestBody"]] if "requestBody" in node else [])
    for body in bodies:
        (content,) = resolve(body, spec)["content"].values()
        schema = resolve(content["schema"], spec)
        if schema["type"] == "array":
            schema = resolve(schema["items"], spec)
        fields = [resolve(field, spec) for field in schema.get("properties", {}).values()]
        parts += [field if "x-axis-evidence" in field else schema for field in fields]
        if isinstance(schema.get("additionalProperties"), dict):
            parts.append(schema["additionalProperties"])
    return Counter(
        part["x-axis-evidence"] + (f" · manual page {page}" if (page := part.get("x-axis-manual-page")) else "")
        for part in parts
    )


def test_the_grade_of_every_operation_and_field_is_visible(reference: Any) -> None:
    spec = load()
    seen = {name: Counter(grades) for name, grades in reference.page.evaluate(SEEN).items()}
    assert seen == {node["operationId"]: _grades(spec, node) for _, _, node in operations(spec)}


def test_the_reference_opens_from_a_file_without_a_network(reference: Any, site: Path) -> None:
    reference.page.wait_for_load_state("networkidle")
    elsewhere = [url for url in reference.requests if not url.startswith((site.as_uri(), "blob:", "data:"))]
    assert elsewhere == []
    assert reference.messages == []
    reference.page.locator(
        '[data-section-id^="tag/"][data-section-id$="/certifications_issue_online"]'
    ).scroll_into_view_if_needed()
    reference.keep("reference")


def test_search_finds_an_operation(reference: Any) -> None:
    reference.page.fill('input[type="text"]', "extend")
    found = reference.page.locator('[data-role="search:results"] li', has_text="Extend a certificate").first
    found.wait_for(timeout=15_000)
    found.click()
    assert reference.page.evaluate("decodeURIComponent(location.hash)").endswith("certifications_extend")
    assert reference.messages == []


def test_every_link_resolves(reference: Any) -> None:
    links = set(reference.page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"))
    anchors = set(reference.page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)"))
    assert {link for link in links if link.startswith("#") and link[1:] not in anchors} == set()
    assert {link for link in links if not link.startswith(("#", "https://", "blob:"))} == set()
