"""Models and pages can be given to other libraries, as they are or through `plain`."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest

from axis_lms import Axis, AxisError, ConfigurationError, Secret, errors, native, plain
from axis_lms.sandbox import Sandbox
from axis_lms_api.models import User
from axis_lms_api.types import Page


@pytest.fixture(params=["plain", "missing-most", "names-more"])
def page(request: pytest.FixtureRequest) -> Iterator[Page[User]]:
    transport = Sandbox(users=30, site=request.param).transport()
    with Axis("http://127.0.0.1:9", api_key="sandbox-key", transport=transport) as axis:
        yield axis.users.all_page(page=1, fields="id,username,sso")


def came(value: Any) -> Any:
    """Return a page or a model as the plain values of its JSON."""
    return json.loads(json.dumps([each.to_dict() for each in value] if isinstance(value, Page) else value.to_dict()))


def no_type_of_ours(value: Any) -> bool:
    if isinstance(value, dict):
        return type(value) is dict and all(map(no_type_of_ours, [*value, *value.values()]))
    if isinstance(value, list):
        return all(map(no_type_of_ours, value))
    return type(value) in (str, int, bool, type(None), float)


def test_plain_gives_what_came_in_pythons_own_types(page: Page[User]) -> None:
    for value in (page, page[0], list(page)):
        assert plain(value) == (came(value) if not isinstance(value, list) else came(page))
        assert no_type_of_ours(plain(value))
    assert no_type_of_ours(plain(native(page[0])))
    assert type(plain({"a": [(Secret("s"), 1)]})["a"][0][0]) is str
    assert plain(b"bytes") == b"bytes"


def test_msgspec_and_yaml_write_what_plain_gives(page: Page[User]) -> None:
    msgspec, yaml = pytest.importorskip("msgspec"), pytest.importorskip("yaml")
    for value in (page, page[0]):
        assert msgspec.json.decode(msgspec.json.encode(plain(value))) == came(value)
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(plain(value))) == came(value)
        assert yaml.safe_load(yaml.safe_dump(plain(value))) == came(value)


@pytest.mark.filterwarnings("ignore")
def test_fastapi_returns_models_with_and_without_a_return_type(page: Page[User]) -> None:
    fastapi, client = pytest.importorskip("fastapi"), pytest.importorskip("fastapi.testclient")
    app = fastapi.FastAPI()
    app.get("/untyped")(lambda: page[0])
    app.get("/list")(lambda: list(page))
    app.get("/plain")(lambda: plain(page))
    app.get("/typed", response_model=User)(lambda: page[0])
    app.get("/typed-list", response_model=list[User])(lambda: list(page))
    site = client.TestClient(app)
    for path in ("/untyped", "/typed"):
        assert site.get(path).json() == came(page[0])
    for path in ("/list", "/plain", "/typed-list"):
        assert site.get(path).json() == came(page)
    assert site.get("/openapi.json").status_code == 200


def test_json_writes_models_by_vars_and_hides_no_more_than_repr(page: Page[User]) -> None:
    assert json.loads(json.dumps(page[0], default=vars)) == came(page[0])
    for user in page:
        assert pickle.loads(pickle.dumps(user)) == copy.deepcopy(user) == user
        secret = plain(user).get("sso")
        assert secret is None or secret not in repr(vars(user))


@pytest.mark.parametrize(
    "kind", [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, AxisError)]
)
def test_an_error_made_from_its_text_alone_never_claims_that_nothing_was_applied(kind: type[AxisError]) -> None:
    twin = kind(str(kind("POST /users/: no answer in time", maybe_applied=True)))
    only_before_or_reads = kind in (ConfigurationError, errors.WalkIncomplete)
    assert twin.maybe_applied is not only_before_or_reads
