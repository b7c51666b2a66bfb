"""`axis doctor` against every kind of site that the sandbox plays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.doctor import examine
from axis_lms.doctor.shapes import differences
from axis_lms.sandbox import SITES, Sandbox
from axis_lms_api.operations import OPERATIONS

pytestmark = pytest.mark.slow

KEY = "sandbox-key"
READS = [each.id for each in OPERATIONS.values() if each.method == "GET" and each.security == "tokenBearer"]


@pytest.fixture(scope="module", params=sorted(SITES))
def site(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def examined(site: str, bare_for_all: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The report on a site, whose address was given without its `/lms`."""
    tmp_path = tmp_path_factory.mktemp(site)
    sandbox = Sandbox(users=300, site=site)
    with sandbox.serve() as address:
        origin = address.removesuffix("/lms")
        done = bare_for_all(
            "doctor", "--report", tmp_path / "site.md", "--save", "found", AXIS_ADDRESS=origin, AXIS_API_KEY=KEY
        )
        again = bare_for_all("call", "courses", "count", "--profile", "found")
    assert done.returncode == (0 if site == "plain" else 9), done.stderr
    assert again.returncode == 0, again.stderr
    told = json.loads((tmp_path / "site.json").read_text("utf-8"))
    return sandbox, told, done, (tmp_path / "site.md").read_text("utf-8")


def test_it_finds_out_what_kind_of_site_it_is(examined: Any, site: str) -> None:
    sandbox, told, done, _ = examined
    character = sandbox.site
    assert told["base_path"] == character.base
    assert told["key_style"] == ("bearer" if character.key_style == "any" else character.key_style)
    assert told["learned"]["dialect"] == character.dialect
    assert told["learned"]["past_end"] == character.past_end
    if character.token_life == 3600:
        assert told["learned"]["zone_hours"] == character.zone
    assert told["learned"].get("rate_headers", []) == sorted(character.headers)
    texts = [
        (OPERATIONS[each["subject"]].model, each["text"])
        for each in told["findings"]
        if each["outcome"] == "differs" and each["subject"] in OPERATIONS
    ]
    for name in character.extra:
        model, _, bare = name.rpartition(".")
        assert any(f"unknown field `{bare}`" in text for of, text in texts if of == model), name
    for name, new in character.rename.items():
        assert any(f"`{new}`" in text for _, text in texts), name
    for name in character.missing:
        model, _, bare = name.rpartition(".")
        assert any(f"`{bare}`" in text for of, text in texts if of == model)
    assert any("a JSON number, not text" in text for _, text in texts) is character.retype
    assert "agree with the spec" in done.stdout


def test_it_only_reads_and_gives_its_token_back(examined: Any) -> None:
    sandbox, *_ = examined
    assert {call.method for call in sandbox.calls()} == {"GET"}
    writes = {each.id for each in OPERATIONS.values() if each.method != "GET"}
    assert not {call.operation for call in sandbox.calls()} & writes
    assert set(READS) <= {call.operation for call in sandbox.calls() if call.status == 200}


def test_the_report_holds_no_value_of_the_site(examined: Any) -> None:
    sandbox, told, _, text = examined
    report = json.dumps(told, ensure_ascii=False) + text
    people = [
        sandbox.world.value(user, field)
        for user in list(sandbox.world.users())[:300]
        for field in ("username", "email", "first_name", "last_name", "phone", "address", "custom1")
    ]
    values = {value for value in people if len(value) > 3}
    assert len(values) > 300
    assert not [value for value in values if value in report]
    assert KEY not in report
    assert "127.0.0.1" not in report
    assert "learn.example.com" not in report


def test_every_read_operation_is_accounted_for(examined: Any) -> None:
    _, told, _, _ = examined
    assert set(READS) <= {each["subject"] for each in told["findings"]}


def test_a_key_that_is_taken_nowhere_is_3(axis: Any) -> None:
    done = axis("doctor", AXIS_API_KEY="wrong")
    assert done.returncode == 3
    assert "gave no token" in done.stdout


def test_what_it_learns_is_what_axis_reads(bare: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from axis_lms.cli.profiles import open_axis

    sandbox = Sandbox(users=300, site="renamed")
    with sandbox.serve() as address:
        bare("doctor", address.removesuffix("/lms"), "--save", "acme", AXIS_API_KEY=KEY)
        monkeypatch.setenv("AXIS_CONFIG_DIR", bare.environment["AXIS_CONFIG_DIR"])
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        with open_axis("acme") as axis:
            assert isinstance(axis, Axis)
            assert axis.courses.count()[0].records


def test_names_that_may_be_data_are_withheld() -> None:
    schema = {"properties": {"id": {"type": "string", "format": "axis-int"}}}
    assert differences([{"id": "1", "gregory0429": "x"}], schema, {"gregory0429"}) == [
        "1 unknown fields whose names may be data, and are withheld"
    ]
    assert differences([{"id": "1", "bob@example.com": "x"}], schema, set()) == [
        "1 unknown fields whose names may be data, and are withheld"
    ]
    many = differences([{f"user{number}": "x" for number in range(40)}], schema, set())
    assert many[0].startswith("40 unknown fields")
    assert differences([{"id": "n/a"}], schema, set()) == ["`id` is text that is no int (like a/a)"]


def test_a_site_that_limits_is_waited_for_and_told() -> None:
    sandbox = Sandbox(users=300)
    with sandbox.serve() as address:
        sandbox.fault("fail", operation="courses_list", status=429, times=1, headers={"retry-after": "0"})
        found = examine(address, KEY)
    assert any(each.text.startswith("the site answered 429 after") for each in found.of("learned"))
    assert found.learned["rate_headers"] == ["retry-after"]
    assert any(each.subject == "courses_list" for each in found.of("agrees"))


def test_an_operation_that_is_refused_differs_and_the_rest_goes_on() -> None:
    sandbox = Sandbox(users=300)
    with sandbox.serve() as address:
        sandbox.fault("fail", operation="reports_ilt", status=403)
        sandbox.fault("html", operation="courses_get")
        sandbox.fault("drop", operation="usergroups_list", times=1)
        found = examine(address, KEY)
    told = {each.subject: each for each in found.findings}
    assert told["reports_ilt"].text.startswith("refused: HTTP 403")
    assert told["courses_get"].text == "a web page where the spec has an object"
    assert told["usergroups_list"].outcome == "untried"
    assert told["usergroups_get"] == ("usergroups_get", "untried", "no usergroup was found")
    assert told["users_all"].outcome == "agrees"


def test_nothing_of_a_token_or_key_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    sandbox = Sandbox(users=300, site="renamed")
    caplog.set_level(1)
    with sandbox.serve() as address:
        found = examine(address, KEY)
    assert found.key_style == "query:api_key"
    assert KEY not in caplog.text
    assert "token=" not in caplog.text
