"""The public API, what the core may import, and what an import of it loads."""

from __future__ import annotations

import ast
import inspect
import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

import axis_lms
from axis_lms import AsyncAxis, AsyncPages, Axis, AxisError, ConfigurationError, Pages, errors
from axis_lms._config import _default_context

CORE = sorted(Path(axis_lms.__file__).parent.glob("*.py"))


def public(module: Any) -> set[str]:
    return {
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    }


def test_the_public_api_is_complete_sorted_and_documented() -> None:
    kind = {name: 0 if name.isupper() else 2 if name.islower() else 1 for name in axis_lms.__all__}
    assert axis_lms.__all__ == sorted(axis_lms.__all__, key=lambda name: (kind[name], name)), "as ruff sorts it"
    assert set(axis_lms.__all__) >= public(errors) - {"error_class"}
    offered = {
        name for name, value in vars(axis_lms).items() if not inspect.ismodule(value) and not name.startswith("_")
    }
    late = {"AsyncPages", "Pages", "Report", "paginate"}
    assert (
        offered - {"annotations", "Any", "TYPE_CHECKING", "import_module"}
        == set(axis_lms.__all__) - {"__version__"} - late
    )
    assert dir(axis_lms) == sorted(axis_lms.__all__), "names that are loaded on first use are listed, too"
    for name in axis_lms.__all__:
        assert hasattr(axis_lms, name), name
    for name in set(axis_lms.__all__) - {"NEVER", "__version__"}:
        if not issubclass_of_error(name):
            assert inspect.getdoc(getattr(axis_lms, name)), name


def issubclass_of_error(name: str) -> bool:
    value = getattr(axis_lms, name)
    return isinstance(value, type) and issubclass(value, AxisError)


def test_the_class_tree_of_errors_matches_the_drawing() -> None:
    drawn = re.findall(r"^(.*── )(\w+) +(\S.*)$", errors.__doc__ or "", re.M)
    assert {"AxisError", *(name for _, name, _ in drawn)} == {*public(errors)} - {"error_class"}
    for lead, name, _ in drawn:
        parent = "APIError" if lead.strip().startswith("│") else "AxisError"
        assert getattr(errors, name).__bases__ == (getattr(errors, parent),)


@pytest.mark.parametrize("name", sorted(name for name in public(errors) if name != "error_class"))
def test_an_error_keeps_its_attributes_through_pickle(name: str) -> None:
    error = getattr(errors, name)("GET /courses/{course_id}/: no", status=404, attempts=2, maybe_applied=True)
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), twin.status, twin.attempts, twin.maybe_applied) == (
        type(error),
        str(error),
        404,
        2,
        True,
    )


def test_every_public_method_has_a_docstring() -> None:
    for kind in (Axis, AsyncAxis, Pages, AsyncPages):
        for name, member in inspect.getmembers(kind):
            if not name.startswith("_") and not inspect.ismemberdescriptor(member):
                assert inspect.getdoc(member), f"{kind.__name__}.{name}"


def test_the_core_imports_none_of_its_extras() -> None:
    extras = {path.parent.name for path in Path(axis_lms.__file__).parent.glob("*/__init__.py")}
    assert {"cli", "export", "sandbox"} <= extras
    assert len(CORE) > 10
    for path in CORE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            module = getattr(node, "module", None) or ""
            for name in [module, *names] if names else []:
                assert not set(name.split(".")) & extras, f"{path.name} imports {name}"


def test_no_file_of_the_core_is_long() -> None:
    assert max(len(path.read_text("utf-8").splitlines()) for path in CORE) <= 400


@pytest.mark.parametrize(
    "name",
    [
        "asyncio",
        "filelock",
        "axis_lms._pages",
        "axis_lms.sandbox",
        "aiohttp",
        "msgspec",
        "pydantic",
        "starlette",
        "concurrent.futures.thread",
    ],
)
def test_importing_the_client_loads_no_optional_module(name: str) -> None:
    program = f"import sys, axis_lms; from axis_lms import Axis; sys.exit({name!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_no_certificates_are_read_for_loopback_and_once_for_all_others() -> None:
    _default_context.cache_clear()
    with Axis("http://localhost:9", api_key="k"):
        pass
    assert _default_context.cache_info().currsize == 0
    for _ in range(3):
        with Axis("learn.example.com", api_key="k"):
            pass
    assert (_default_context.cache_info().misses, _default_context.cache_info().hits) == (1, 2)


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_the_repr_of_a_client_shows_only_its_address(kind: Any) -> None:
    one, other = kind("learn.example.com", api_key="k"), kind("learn.example.com", api_key="k")
    assert repr(one) == f"{kind.__name__}('https://learn.example.com/api.php')"
    assert one != other
    assert len({one, other, one}) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": float("nan")},
        {"deadline": 0},
        {"attempts": 0},
        {"key_style": "x"},
        {"api_key": "a\tb"},
        {"api_key": "schl\xfcssel"},
    ],
)
def test_invalid_options_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Axis("learn.example.com", **({"api_key": "k"} | wrong))
    assert "schl" not in str(caught.value)


def test_address_and_key_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, address: str, sandbox: Any) -> None:
    monkeypatch.setenv("AXIS_ADDRESS", address)
    monkeypatch.setenv("AXIS_API_KEY", " sandbox-key\n")
    with Axis() as axis:
        assert axis.courses.list()


def test_the_user_agent_names_us_and_our_version() -> None:
    agent = Axis("learn.example.com", api_key="k").http.headers["user-agent"]
    assert re.fullmatch(rf"axis-lms/{re.escape(axis_lms.__version__)} python/3\S+ httpx/\S+( .+)?", agent)


def test_rows_become_native_values_by_the_formats_of_the_spec() -> None:
    from datetime import date

    from axis_lms_api.models import CourseReportRow

    wire = {
        "user_id": "25",
        "username": "u",
        "status": "complete",
        "progress": "100",
        "score": "",
        "start_date": "20210429",
        "completion_date": "",
        "new": "7",
    }
    values = {
        "user_id": 25,
        "username": "u",
        "status": "complete",
        "progress": 100,
        "score": None,
        "start_date": date(2021, 4, 29),
        "completion_date": None,
        "new": "7",
    }
    row = CourseReportRow.from_dict(wire)
    assert attrs.has(type(row))
    assert {name: axis_lms.native(row)[name] for name in values} == values
    assert axis_lms.native(wire, "CourseReportRow") == values
    with pytest.raises(ConfigurationError, match="float"):
        axis_lms.to_wire(1.5)
    with pytest.raises(ConfigurationError, match="axis-date8"):
        axis_lms.to_wire("soon", "axis-date8")


def test_without_a_key_the_error_names_the_ways_to_give_one() -> None:
    with pytest.raises(ConfigurationError, match="AXIS_API_KEY"):
        Axis("learn.example.com")
