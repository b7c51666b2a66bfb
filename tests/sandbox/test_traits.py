"""Each trait of a site has the documented effect."""

from __future__ import annotations

import json
import re
from email.utils import parsedate_to_datetime
from urllib.parse import urlencode

import pytest

from axis_lms._extras.spec import schema
from axis_lms.sandbox import TRAITS, Sandbox, Site
from axis_lms.sandbox.reply import Answer
from axis_lms.sandbox.spec import routes

from .conftest import FORM, Caller

REPORT = "/reports/courses/1/"


@pytest.fixture
def log_in():
    """Return a caller with a token for a sandbox with some traits."""

    def log_in(site: str = "plain", **changes: object) -> Caller:
        caller = Caller(Sandbox(users=300, site="key-any"))
        caller.log_in()
        caller.sandbox.switch(site, **changes)
        return caller

    return log_in


def raw(caller: Caller, method: str, path: str, query: str = "", body: bytes = b"", **headers: str) -> Answer:
    base = caller.sandbox.site.base
    return caller.sandbox.handle(method, base + path, query, caller.headers | headers, body)


def ids(caller: Caller, path: str) -> list[str]:
    return [row["user_id"] for row in caller.get(path)]


def test_every_trait_has_a_description_and_changes_the_plain_site():
    for name, trait in TRAITS.items():
        assert trait.meaning, name
        assert Site().combined(**trait.settings) != Site(), name


def test_fields_that_traits_rename_or_omit_are_in_the_spec():
    models = {operation.model for operation in routes().operations.values()}
    for trait in TRAITS.values():
        for name in (*trait.settings.get("rename", ()), *trait.settings.get("missing", ())):
            model, _, field = name.rpartition(".")
            of_models = [schema(model)] if model else list(map(schema, models))
            assert field == "*" or any(field in one["properties"] for one in of_models), name


@pytest.mark.parametrize(("trait", "status"), [("plain", 401), ("tokens-403", 403)])
def test_an_expired_token_is_refused_with_the_status_of_the_site(log_in, trait, status):
    caller = log_in(trait)
    caller.sandbox.tokens.revoke_all()
    assert caller.send("GET", "/courses/list/")[0] == status


@pytest.mark.parametrize(
    ("trait", "expected"),
    [
        ("plain", (404, {"status": "404", "message": "no course 999"})),
        ("failures-body", (200, {"status": "404", "message": "no course 999"})),
        ("failures-false", (200, False)),
    ],
)
def test_a_failure_is_answered_in_the_dialect_of_the_trait(log_in, trait, expected):
    caller = log_in(trait)
    assert caller.send("GET", "/courses/999/") == expected
    assert caller.get("/courses/1/")["id"] == "1"


@pytest.mark.parametrize(
    ("trait", "status", "body"),
    [
        ("written-list", 200, b'[{"status":"200","id":"9"}]'),
        ("written-true", 200, b"true"),
        ("written-empty", 200, b""),
        ("written-204", 204, b""),
    ],
)
def test_a_finished_write_answers_in_the_form_of_the_trait(log_in, trait, status, body):
    caller = log_in(trait)
    answer = raw(caller, "POST", "/usergroups/Some%20Group/")
    assert (answer.status, answer.body) == (status, body)
    assert caller.get("/usergroups/list/")[-1]["name"] == "Some Group"
    assert raw(caller, "POST", "/usergroups/Some%20Group/").status == 409


def test_a_single_object_may_come_as_a_list_of_one(log_in):
    caller = log_in("objects-listed")
    assert caller.get("/courses/1/")[0]["id"] == "1"
    assert caller.send("POST", "/usergroups/Some Group/") == (200, [{"status": "200", "id": "9"}])
    assert caller.send("GET", "/token/request/", authorization="Bearer sandbox-key")[1][0]["token"]
    assert caller.get("/courses/list/")[0]["id"] == "1"


def test_a_list_of_one_may_come_as_a_single_object(log_in):
    caller = log_in("rows-single")
    assert caller.get("/users/1/")["username"] == "ad345345"
    assert set(caller.get(f"{REPORT}count/")) == {"records"}
    assert len(caller.get("/courses/list/")) == 22


def test_lists_may_be_objects_with_numbered_keys_as_in_php(log_in):
    plain, caller = log_in(), log_in("rows-numbered")
    page = caller.get(f"{REPORT}page2/")
    assert list(page) == [str(place) for place in range(100)]
    assert list(page.values()) == plain.get(f"{REPORT}page2/")
    assert caller.get(f"{REPORT}count/")["0"]["records"]
    assert caller.get(f"{REPORT}page99/") == []


def test_most_properties_may_be_missing(log_in):
    caller = log_in("missing-most,key-any")
    assert set(caller.get("/courses/1/")) == {"id", "catalog_id"}
    assert set(caller.get(REPORT)[0]) == {"user_id"}
    assert set(caller.get(f"{REPORT}count/")[0]) == {"records"}
    assert caller.send("POST", "/usergroups/Some Group/") == (200, {"id": "9"})
    token = caller.send("GET", "/token/request/", authorization="Bearer sandbox-key")[1]
    assert set(token) == {"token"}


def test_an_asterisk_omits_no_key_field(log_in):
    caller, seen = log_in("missing-most"), 0
    for operation in routes().operations.values():
        if operation.walk:
            path = re.sub(r"{\w+}", "1", operation.path)
            asked = {"user_filter": "id!=0"} if "user_filter" in operation.parameters else {}
            for row in caller.get(path, **asked)[:1]:
                assert set(operation.walk["key"]) <= set(row), operation.id
                seen += 1
    assert seen > 15


def test_which_properties_are_missing_can_be_chosen(log_in):
    caller = log_in("missing-expires,missing-ids", rename={"expires": "until"})
    assert set(caller.send("GET", "/token/request/", authorization="Bearer sandbox-key")[1]) == {"token"}
    assert set(caller.send("POST", "/users/", {"username": "some.body"})[1]) == {"status", "temporary_password"}
    assert caller.send("POST", "/usergroups/Some Group/")[1] == {"status": "200"}
    caller.sandbox.switch("plain", missing=["Course.price", "status"])
    assert "price" not in caller.get("/courses/1/")
    assert caller.send("POST", "/usergroups/Other Group/")[1] == {"id": "10"}


def test_properties_may_be_renamed_and_added(log_in):
    caller = log_in("names-other,names-more")
    row = caller.get(REPORT)[0]
    assert {"user_name", "completed_on", "language", "meta"} <= set(row)
    assert not {"username", "completion_date"} & set(row)
    course = caller.get("/courses/1/")
    assert (course["title"], course["language"]) == ("Course 101", "en")
    assert caller.send("POST", "/usergroups/Some Group/")[1]["meta"] == {"source": "site", "tags": ["a", "b"]}


def test_pages_may_be_small(log_in):
    everybody = ids(log_in(), REPORT) + ids(log_in(), f"{REPORT}page2/")
    caller = log_in("pages-small")
    assert ids(caller, REPORT) == ids(caller, f"{REPORT}page1/") == everybody[:40]
    assert ids(caller, f"{REPORT}page3/") == everybody[80:120]


@pytest.mark.parametrize(("trait", "answered"), [("end-404", 404), ("plain", []), ("end-last", 36)])
def test_a_page_past_the_end_is_answered_as_the_trait_says(log_in, trait, answered):
    caller = log_in(trait)
    assert len(ids(caller, f"{REPORT}page3/")) == 36
    status, page = caller.send("GET", f"{REPORT}page4/")
    assert answered == (status if status != 200 else (len(page) or page))


@pytest.mark.parametrize("trait", ["order-reversed", "order-scattered"])
def test_rows_may_come_in_another_order(log_in, trait):
    def walk(caller: Caller) -> list[str]:
        return [one for page in (1, 2, 3) for one in ids(caller, f"{REPORT}page{page}/")]

    plain, caller = walk(log_in()), log_in(trait)
    walked = walk(caller)
    assert walked != plain
    assert sorted(walked) == sorted(plain)
    assert walk(caller) == walked
    assert (walked == plain[::-1]) is (trait == "order-reversed")
    assert [row["id"] for row in caller.get("/courses/list/")] != [row["id"] for row in log_in().get("/courses/list/")]


def test_rows_may_come_in_another_order_each_time(log_in):
    caller = log_in("order-restless")
    first, second = (caller.get("/users/list/all/") for _ in range(2))
    assert first != second
    assert sorted(row["id"] for row in first) == sorted(row["id"] for row in second)


@pytest.mark.parametrize(
    ("trait", "obeyed"),
    [
        ("plain", ("of course", "of user", "user_filter")),
        ("filters-ignored", ("user_filter",)),
        ("filters-ignored-users", ("of course", "user_filter")),
        ("user-filter-ignored", ("of course", "of user")),
    ],
)
def test_filters_may_be_ignored(log_in, trait, obeyed):
    caller = log_in(trait)
    calls = {
        "of course": (REPORT, {"status": "complete"}),
        "of user": ("/reports/users/all/courses/", {"status": "complete"}),
        "user_filter": ("/users/filtered/", {"user_filter": "id=3"}),
    }
    found = [
        name
        for name, (path, query) in calls.items()
        if caller.get(f"{path}count/", **query) != caller.get(f"{path.replace('filtered', 'all')}count/")
    ]
    assert tuple(found) == obeyed
    assert caller.sandbox.calls("reports_course_count", status="complete")


def test_one_filter_may_be_ignored(log_in):
    caller = log_in(ignored_filters=["min_score"])
    every = caller.get(f"{REPORT}count/")
    assert caller.get(f"{REPORT}count/", min_score=95) == every != caller.get(f"{REPORT}count/", max_score=5)


SENT = {
    "form": {"body": urlencode({"city": "There"}).encode(), "content-type": FORM},
    "json": {"body": b'{"city": "There"}', "content-type": "application/json"},
    "query": {"query": "city=There"},
}


@pytest.mark.parametrize("others", ["refused", "ignored"])
@pytest.mark.parametrize(
    ("trait", "taken"),
    [("plain", ["form"]), ("writes-json", ["json"]), ("writes-query", ["query"]), ("writes-any", [*SENT])],
)
def test_parameters_of_writes_are_read_in_the_write_style_of_the_trait(log_in, trait, taken, others):
    for style, sent in SENT.items():
        caller = log_in(f"{trait},writes-ignored" if others == "ignored" else trait)
        answer = raw(caller, "PUT", "/users/3/", **sent)
        refused = style not in taken and "body" in sent and others == "refused"
        assert answer.status == (400 if refused else 200), style
        assert (caller.get("/users/3/", fields="city") == [{"city": "There"}]) is (style in taken), style


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"city": null}', b'{"city": ["a"]}', b'{"city": true}', b"\xff"])
def test_json_parameters_that_are_no_text_are_refused(log_in, body):
    caller = log_in("writes-json")
    assert raw(caller, "PUT", "/users/3/", body=body, **{"content-type": "application/json"}).status == 400


def test_json_may_hold_numbers(log_in):
    caller = log_in("writes-json")
    sent = {"content-type": "application/json; charset=utf-8"}
    assert raw(caller, "PUT", "/users/3/", body=b'{"manager_id": 266, "zip": 12345}', **sent).status == 200
    assert caller.get("/users/3/", fields="zip,manager_id") == [{"zip": "12345", "manager_id": "266"}]


def test_parameters_sent_in_another_style_count_as_missing(log_in):
    caller = log_in("writes-json,writes-ignored")
    answer = raw(caller, "POST", "/users/", body=b"username=some.body", **{"content-type": FORM})
    assert answer.status == 400
    assert "username" in json.loads(answer.body)["message"]


def test_a_site_may_limit_calls_by_the_second(log_in):
    caller = log_in("limit-rate")
    clock = caller.sandbox.clock
    statuses = [caller.send("GET", "/courses/1/")[0] for _ in range(13)]
    assert statuses == [200] * 10 + [429] * 3
    assert caller.sandbox.log.limited == 3
    assert caller.sandbox.calls("courses_get")[-1].status == 429
    clock.advance(0.5)
    assert [caller.send("GET", "/courses/1/")[0] for _ in range(6)] == [200] * 5 + [429]
    clock.advance(3600)
    assert caller.send("GET", "/courses/1/")[0] == 401
    assert caller.sandbox.log.as_json()["limited"] == 4
    caller.sandbox.log.clear()
    assert caller.sandbox.log.limited == 0


@pytest.mark.parametrize(
    ("traits", "status", "retry_after"),
    [("limit-rate", 429, "1"), ("limit-rate,limit-503", 503, "1"), ("limit-rate,limit-silent", 429, None)],
)
def test_a_call_beyond_the_limit_is_answered_429(log_in, traits, status, retry_after):
    caller = log_in(traits, rate=1)
    raw(caller, "GET", "/courses/1/")
    answer = raw(caller, "GET", "/courses/1/")
    assert (answer.status, dict(answer.headers).get("retry-after")) == (status, retry_after)


def test_retry_after_may_be_a_date(log_in):
    caller = log_in("limit-date", rate=1)
    raw(caller, "GET", "/courses/1/")
    after = parsedate_to_datetime(dict(raw(caller, "GET", "/courses/1/").headers)["retry-after"])
    assert int(after.timestamp()) == int(caller.sandbox.clock.now() + 1)


def test_a_site_may_limit_calls_at_once(log_in):
    caller = log_in("limit-at-once")
    answers = [raw(caller, "GET", "/courses/1/") for _ in range(6)]
    assert [(one.status, one.delay) for one in answers] == [(200, 0.02)] * 4 + [(429, 0)] * 2
    caller.sandbox.clock.advance(0.021)
    assert raw(caller, "GET", "/courses/1/").status == 200


def test_the_control_endpoint_has_no_limit(log_in):
    caller = log_in(rate=1)
    for _ in range(5):
        assert caller.sandbox.handle("GET", "/_sandbox/log", "", {}, b"").status == 200
