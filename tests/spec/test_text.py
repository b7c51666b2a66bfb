"""The spec is readable as a text, in a fixed order and with comments."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

TEXT = (Path(__file__).parents[2] / "spec" / "axis-lms.openapi.yaml").read_text(encoding="utf-8")


def test_the_spec_has_no_yaml_anchors_or_aliases() -> None:
    marks = (yaml.AnchorToken, yaml.AliasToken)
    assert [str(token.start_mark) for token in yaml.scan(TEXT) if isinstance(token, marks)] == []


def test_paths_are_in_the_order_of_the_tags_with_a_comment_before_each(spec: dict[str, Any]) -> None:
    tags = [tag["name"] for tag in spec["tags"]]
    first: dict[str, str] = {}
    order = []
    for path, item in spec["paths"].items():
        (tag,) = next(iter(item.values()))["tags"]
        first.setdefault(tag, path)
        order.append(tags.index(tag))
    assert order == sorted(order)
    for tag in tags:
        assert re.search(rf"\n  # .+\n  {re.escape(first[tag])}:\n", TEXT), f"no comment before {first[tag]}"


def test_unknown_facts_are_listed_in_a_table(spec: dict[str, Any]) -> None:
    unknown = spec["info"]["description"].partition("**Not known:**")[2]
    assert "| what | what this document assumes |" in unknown
    assert "how the API key travels" in unknown
