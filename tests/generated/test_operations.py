"""Modules, methods, parameters, walks and formats are those of the spec."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Any

import pytest

from axis_lms._extras.spec import resolve
from axis_lms_api import api, models
from axis_lms_api.formats import FORMATS
from axis_lms_api.operations import OPERATIONS, SPEC_VERSION, Operation, Parameter
from axis_lms_api.types import UNSET

from .examples import SPEC

TAGS = sorted({operation.tag for operation in OPERATIONS.values()})


def facade(tag: str, prefix: str = "") -> Any:
    return getattr(importlib.import_module(f"axis_lms_api.api.{tag}"), f"{prefix}{tag.capitalize()}")


def methods(kind: type) -> dict[str, Any]:
    return {name: member for name, member in vars(kind).items() if not name.startswith("_") and callable(member)}


def test_every_operation_of_the_spec_is_generated() -> None:
    ids = [
        (operation["operationId"], method.upper(), path)
        for path, item in SPEC["paths"].items()
        for method, operation in item.items()
    ]
    assert len(ids) == len({name for name, _, _ in ids}) > 100
    assert sorted(ids) == sorted((one.id, one.method, one.path) for one in OPERATIONS.values())
    assert SPEC["info"]["version"] == SPEC_VERSION


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_has_a_module_and_both_methods_for_each_operation(tag: str) -> None:
    expected = {operation.id for operation in OPERATIONS.values() if operation.tag == tag}
    package = importlib.import_module(f"axis_lms_api.api.{tag}")
    assert {module.name for module in pkgutil.iter_modules(package.__path__)} == expected
    for prefix in ("", "Async"):
        found = methods(facade(tag, prefix))
        walks = {f"{one.name}s" for one in OPERATIONS.values() if one.tag == tag and one.walk}
        assert walks <= found.keys()
        for name in walks:
            assert not inspect.iscoroutinefunction(found.pop(name))
        assert {f"{tag}_{name}" for name in found} == expected
        assert {inspect.iscoroutinefunction(method) for method in found.values()} == {bool(prefix)}


@pytest.mark.parametrize("prefix", ["Sync", "Async"])
def test_a_client_has_an_attribute_for_each_tag(prefix: str) -> None:
    tags = type("Mixed", (getattr(api, f"{prefix}Tags"),), {"_calls": object()})()
    for tag in TAGS:
        assert type(getattr(tags, tag)) is facade(tag, prefix.removeprefix("Sync"))
        assert getattr(tags, tag) is getattr(tags, tag)


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_a_method_takes_what_the_spec_lists(operation: Operation) -> None:
    given = {parameter.name: parameter for parameter in operation.parameters}
    for prefix in ("", "Async"):
        method = methods(facade(operation.tag, prefix))[operation.name]
        signature = dict(list(inspect.signature(method).parameters.items())[1:])
        assert signature.keys() == given.keys()
        required = []
        for name, parameter in signature.items():
            assert (parameter.kind is parameter.KEYWORD_ONLY) == (given[name].where != "path")
            assert parameter.default is (parameter.empty if given[name].required else UNSET)
            if parameter.kind is parameter.KEYWORD_ONLY:
                required.append(given[name].required)
            if given[name].where == "path" and given[name].pattern == "^[0-9]+$":
                assert parameter.annotation == "int | str"
        assert required == sorted(required, reverse=True)


@pytest.mark.parametrize("operation", [one for one in OPERATIONS.values() if one.walk], ids=lambda one: one.id)
def test_a_walk_takes_the_filters_of_its_page_and_how_to_walk(operation: Operation) -> None:
    for prefix in ("", "Async"):
        walk = inspect.signature(methods(facade(operation.tag, prefix))[f"{operation.name}s"]).parameters
        page = inspect.signature(methods(facade(operation.tag, prefix))[operation.name]).parameters
        filters = {name: (each.annotation, each.default) for name, each in page.items() if name != "page"}
        assert {name: (each.annotation, each.default) for name, each in list(walk.items())[: len(filters)]} == filters
        assert [(name, each.default) for name, each in list(walk.items())[len(filters) :]] == [
            ("start", 1),
            ("limit", None),
            ("concurrency", 1),
            ("check", "warn"),
        ]
        assert {each.kind for name, each in walk.items() if name != "self"} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_the_docstring_of_a_method_has_its_summary_and_grade(operation: Operation) -> None:
    declared = SPEC["paths"][operation.path][operation.method.lower()]
    for prefix in ("", "Async"):
        text = inspect.getdoc(methods(facade(operation.tag, prefix))[operation.name]) or ""
        assert text.splitlines()[0] == operation.summary == declared["summary"]
        assert f"evidence: {declared['x-axis-evidence']}" in text
        assert ("Manual page" in text) == ("x-axis-manual-page" in declared)
        for parameter in operation.parameters:
            assert f"    {parameter.name}: " in text


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_the_constraints_of_a_parameter_are_those_of_the_spec(operation: Operation) -> None:
    declared = SPEC["paths"][operation.path][operation.method.lower()]
    expected: dict[str, tuple[dict[str, Any], dict[str, Any], bool]] = {}
    for reference in declared.get("parameters", []):
        parameter = resolve(reference)
        expected[parameter["name"]] = (parameter, resolve(parameter["schema"]), parameter.get("required", False))
    for media in resolve(declared.get("requestBody", {})).get("content", {}).values():
        body = resolve(media["schema"])
        for name, reference in body["properties"].items():
            expected[name] = (resolve(reference), resolve(reference), name in body.get("required", ()))
    assert {parameter.name for parameter in operation.parameters} == expected.keys()
    for parameter in operation.parameters:
        described, schema, required = expected[parameter.name]
        assert parameter == Parameter(
            name=parameter.name,
            where=described.get("in", "form"),
            required=required,
            secret=described.get("x-axis-secret", schema.get("x-axis-secret", False)),
            type=schema["type"],
            format=schema.get("format"),
            pattern=schema.get("pattern"),
            enum=tuple(schema["enum"]) if "enum" in schema else None,
            min_length=schema.get("minLength"),
            max_length=schema.get("maxLength"),
            minimum=schema.get("minimum"),
            maximum=schema.get("maximum"),
            description=" ".join((described.get("description") or schema["description"]).split()),
        )


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_the_answer_of_an_operation_is_that_of_the_spec(operation: Operation) -> None:
    declared = SPEC["paths"][operation.path][operation.method.lower()]
    media = resolve(declared["responses"]["200"])["content"]["application/json"]
    schema = resolve(media["schema"])
    assert operation.rows == (schema["type"] == "array")
    record = resolve(schema["items"]) if operation.rows else schema
    assert record == SPEC["components"]["schemas"][operation.model]
    assert operation.required == tuple(record.get("required", ()))
    rest = record.get("additionalProperties")
    fields = {name: resolve(field) for name, field in record["properties"].items()}
    fields |= {"*": rest} if isinstance(rest, dict) else {}
    assert operation.secrets == tuple(name for name in fields if fields[name].get("x-axis-secret"))
    assert operation.security == next(iter(declared.get("security", SPEC["security"])[0]))
    assert operation.title == declared.get("x-axis-title", "")
    assert operation.repeat == declared.get("x-axis-repeat", "safe")


def test_every_page_operation_names_its_count_first_page_and_key() -> None:
    pages = {one.id: one for one in OPERATIONS.values() if "{page}" in one.path}
    assert pages == {one.id: one for one in OPERATIONS.values() if one.walk}
    for page in pages.values():
        assert page.walk is not None
        plain, count = OPERATIONS[page.walk.plain], OPERATIONS[page.walk.count]
        assert page.path == f"{plain.path}page{{page}}/"
        assert count.path == f"{plain.path}count/"
        assert plain.model == page.model
        assert count.model == "RecordCount"
        assert page.walk.key
        assert set(page.walk.key) <= set(SPEC["components"]["schemas"][page.model]["properties"])


def test_the_formats_of_every_model_are_those_of_the_spec() -> None:
    for name, schema in SPEC["components"]["schemas"].items():
        fields = {field: resolve(declared) for field, declared in schema.get("properties", {}).items()}
        expected = {field: declared["format"] for field, declared in fields.items() if "format" in declared}
        assert FORMATS.get(name, {}) == expected
    assert set(FORMATS) <= set(models.__all__) | {"Failure"}
