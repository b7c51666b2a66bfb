"""The sandbox plays sites that differ in undocumented behaviour."""

from __future__ import annotations

import json

import pytest

from axis_lms import APIError, Axis
from axis_lms._extras.spec import schema
from axis_lms.sandbox import SITES, Sandbox


def test_at_least_four_sites_differ_in_everything_that_is_unknown():
    assert len(SITES) >= 4
    for setting in (
        "key_style",
        "base",
        "dialect",
        "past_end",
        "zone",
        "rename",
        "extra",
        "missing",
        "retype",
        "headers",
    ):
        assert len({json.dumps(site.as_json()[setting]) for site in SITES.values()}) > 1, setting


@pytest.mark.parametrize("site", SITES)
def test_fields_that_a_site_renames_or_omits_are_in_the_spec(site):
    settings = SITES[site]
    for name in (*settings.rename, *settings.missing):
        model, _, field = name.rpartition(".")
        models = [model] if model else ["CourseReportRow"]
        assert all(field in schema(one)["properties"] for one in models)
    for name in settings.extra:
        model, _, field = name.rpartition(".")
        assert field not in schema(model)["properties"]


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("where", ["socket", "process"])
def test_the_client_works_with_every_kind_of_site(site, where):
    sandbox = Sandbox(site=site)
    style = sandbox.site.key_style.replace("any", "basic")
    with sandbox.serve() as address:
        options = {} if where == "socket" else {"transport": sandbox.transport()}
        with Axis(address, api_key="sandbox-key", key_style=style, **options) as axis:
            assert axis.courses.list()[0].name == "Course 101"
            with pytest.raises(APIError):
                axis.courses.get(999)
    assert sandbox.tokens.live() == 0


def test_failures_are_answered_in_the_dialect_of_the_site(caller):
    refused = {"status": "404", "message": "no course 999"}
    assert caller.send("GET", "/courses/999/") == (404, refused)
    caller.sandbox.switch(dialect="body")
    for _ in range(2):
        assert caller.send("GET", "/courses/999/") == (200, refused)
        assert caller.send("GET", "/courses/1/", authorization="")[1]["status"] == "401"
        assert caller.send("GET", "/courses/1/")[1]["id"] == "1"
        assert caller.send("GET", "/nowhere/")[0] == 200


def test_a_site_may_answer_every_page_past_the_end_with_its_last(caller):
    caller.sandbox.switch(past_end="last")
    assert caller.get("/reports/courses/1/page9/") == caller.get("/reports/courses/1/page8/") != []


def test_fields_may_be_renamed_added_and_left_out(caller):
    caller.sandbox.switch(
        rename={"name": "title", "Course.id": "number"},
        extra={"Course.language": "en", "seen": "1"},
        missing=["price", "Course.webhook"],
    )
    course = caller.get("/courses/1/")
    assert (course["title"], course["number"], course["language"], course["seen"]) == ("Course 101", "1", "en", "1")
    assert not {"name", "id", "price", "webhook"} & set(course)
    assert caller.get("/courses/list/")[0] == {"id": "1", "title": "Course 101", "seen": "1"}


def test_values_may_come_in_other_types(caller):
    caller.sandbox.switch(retype=True)
    course = caller.get("/courses/1/")
    assert (course["id"], course["is_active"], course["for_sale"], course["price"], course["webhook"]) == (
        1,
        True,
        False,
        0.0,
        None,
    )
    assert caller.get("/reports/courses/1/count/") == [{"records": 788}]


def test_every_answer_has_the_headers_of_the_site(caller):
    caller.sandbox.switch(headers={"x-ratelimit-remaining": "3"})
    for path in ("/api.php/courses/1/", "/api.php/courses/999/"):
        assert ("x-ratelimit-remaining", "3") in caller.sandbox.handle("GET", path, "", caller.headers, b"").headers


def test_some_settings_of_a_site_are_switched_and_reset(axis_sandbox):
    axis_sandbox.switch("lms")
    axis_sandbox.switch(dialect="body")
    assert (axis_sandbox.site.base, axis_sandbox.site.dialect) == ("/lms/api.php", "body")
    axis_sandbox.reset()
    assert axis_sandbox.site == SITES["plain"]


@pytest.mark.parametrize(
    "changes",
    [
        {"planet": 1},
        {"dialect": "latin"},
        {"past_end": "loop"},
        {"base": "api.php"},
        {"base": "/api.php/"},
        {"base": None},
        {"missing": "id"},
        {"rename": ["id"]},
        {"page_size": 0},
        {"page_size": "ten"},
        {"rate": -1},
        {"rate": True},
        {"retype": 1},
        {"token_status": 500},
        {"retry_after": "soon"},
    ],
    ids=str,
)
def test_invalid_settings_of_a_site_are_refused(axis_sandbox, changes):
    (name,) = changes
    with pytest.raises(ValueError, match=name):
        axis_sandbox.switch(**changes)
    assert axis_sandbox.site == SITES["plain"]


def test_sites_and_traits_are_combined_and_later_ones_take_precedence(axis_sandbox):
    axis_sandbox.switch("renamed, names-more,pages-small,key-basic")
    site = axis_sandbox.site
    assert (site.base, site.key_style, site.page_size) == ("/lms/api.php", "basic", 40)
    assert {"Course.language", "language"} <= set(site.extra)
    assert site.missing == SITES["renamed"].missing


def test_an_unknown_site_is_refused_with_a_list_of_all_names(axis_sandbox):
    with pytest.raises(ValueError, match=r"no site or trait 'loud'; there are plain, .*pages-small"):
        axis_sandbox.switch("lms,loud")


def test_a_fixed_clock_can_be_given():
    sandbox = Sandbox(clock=lambda: 0.0)
    assert sandbox.clock.stamp() == "1970-01-01 00:00:00"
