"""The packaged spec, as the package itself reads it."""

from __future__ import annotations

from axis_lms._extras.spec import document, resolve, schema


def test_the_properties_of_a_schema_are_resolved() -> None:
    raw = document()["components"]["schemas"]["CourseReportRow"]["properties"]
    references = {name for name, value in raw.items() if "$ref" in value or "allOf" in value}
    assert references
    found = schema("CourseReportRow")["properties"]
    assert found.keys() == raw.keys()
    assert not [name for name in references if {"$ref", "allOf"} & found[name].keys()]
    assert all(found[name]["type"] == "string" for name in references)


def test_a_schema_without_properties_is_given_none() -> None:
    names = [name for name, value in document()["components"]["schemas"].items() if "enum" in value]
    assert names
    assert all("properties" not in schema(name) for name in names)


def test_a_reference_is_followed_to_its_end_and_keeps_its_own_words() -> None:
    spec = {
        "paths": {"/a~b/": {"$ref": "#/x/first"}},
        "x": {"first": {"$ref": "#/x/second"}, "second": {"type": "string", "description": "general"}},
    }
    assert resolve({"$ref": "#/paths/~1a~0b~1"}, spec) == {"type": "string", "description": "general"}
    own = {"allOf": [{"$ref": "#/x/first"}], "description": "special"}
    assert resolve(own, spec) == {"type": "string", "description": "special"}
