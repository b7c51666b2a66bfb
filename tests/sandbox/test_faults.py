"""Faults in process, one by one. Faults on a socket are tested in test_serving.py."""

from __future__ import annotations

import json

import pytest

from axis_lms.sandbox.faults import INSERTED


def test_a_fault_with_times_strikes_so_many_calls(caller):
    fault = caller.sandbox.fault("fail", status=503, times=2, message="busy", headers={"retry-after": "7"})
    for _ in range(2):
        answer = caller.sandbox.handle("GET", "/api.php/courses/list/", "", caller.headers, b"")
        assert answer.status == 503
        assert dict(answer.headers)["retry-after"] == "7"
        assert json.loads(answer.body) == {"status": "503", "message": "busy"}
    assert len(caller.get("/courses/list/")) == 22
    assert fault.struck == 2


def test_a_fault_strikes_its_operation_or_tag_only(caller):
    with caller.sandbox.fault("fail", operation="courses_get"), caller.sandbox.fault("fail", operation="users"):
        assert caller.send("GET", "/courses/1/")[0] == 500
        assert caller.send("GET", "/users/1/")[0] == 500
        assert caller.send("GET", "/courses/list/")[0] == 200
    assert caller.send("GET", "/courses/1/")[0] == 200


def test_a_fault_can_start_after_some_calls(caller):
    caller.sandbox.fault("fail", after=2, times=1)
    assert [caller.send("GET", "/courses/1/")[0] for _ in range(4)] == [200, 200, 500, 200]


def test_a_failure_may_be_answered_in_the_body(caller):
    with caller.sandbox.fault("fail", status=404, dialect="body"):
        assert caller.send("GET", "/courses/1/") == (200, {"status": "404", "message": "a fault of the sandbox"})


@pytest.mark.parametrize(("when", "applied"), [("before", False), ("after", True)])
@pytest.mark.parametrize("kind", ["fail", "drop", "answer"])
def test_a_fault_strikes_before_or_after_the_write(caller, kind, when, applied):
    with caller.sandbox.fault(kind, when=when, **({"json": {"odd": 1}} if kind == "answer" else {})):
        answer = caller.sandbox.handle("POST", "/api.php/usergroups/Some%20Group/", "", caller.headers, b"")
    assert answer.mishap == ("drop" if kind == "drop" else "")
    assert ("Some Group" in {row["name"] for row in caller.get("/usergroups/list/")}) is applied
    caller.sandbox.assert_called("usergroups_create", times=1)


def test_the_body_of_an_answer_can_be_set(caller):
    with caller.sandbox.fault("answer", body="\udcff\udcfe", headers={"content-type": "text/plain"}):
        answer = caller.sandbox.handle("GET", "/api.php/courses/1/", "", caller.headers, b"")
        assert (answer.body, dict(answer.headers)) == (b"\xff\xfe", {"content-type": "text/plain"})
    with caller.sandbox.fault("answer", json=[], status=201):
        assert caller.send("GET", "/courses/1/") == (201, [])
    with caller.sandbox.fault("html", status=502):
        answer = caller.sandbox.handle("GET", "/api.php/courses/1/", "", caller.headers, b"")
        assert (answer.status, answer.body[:9]) == (502, b"<!DOCTYPE")


def test_an_answer_can_be_late_broken_or_slow(caller):
    with caller.sandbox.fault("delay", seconds=0.5), caller.sandbox.fault("delay", seconds=1):
        assert caller.sandbox.handle("GET", "/api.php/courses/1/", "", caller.headers, b"").delay == 1.5
    for kind in ("truncate", "trickle"):
        with caller.sandbox.fault(kind, seconds=0.1):
            answer = caller.sandbox.handle("GET", "/api.php/courses/1/", "", caller.headers, b"")
            assert (answer.mishap, answer.pause) == (kind, 0.1 if kind == "trickle" else 0.0)


REPORT = "/reports/courses/1/"


def ids(caller, page: int) -> list[str]:
    return [row["user_id"] for row in caller.get(f"{REPORT}page{page}/")]


def test_the_last_page_can_be_clamped(caller):
    with caller.sandbox.fault("clamp"):
        assert ids(caller, 9) == ids(caller, 99) == ids(caller, 8)
    assert ids(caller, 9) == []


@pytest.mark.parametrize("period", [1, 2, 3])
def test_pages_can_repeat(caller, period):
    pages = [ids(caller, page) for page in range(1, 9)]
    with caller.sandbox.fault("repeat", period=period, operation="reports_course_page"):
        assert [ids(caller, page) for page in range(1, 9)] == [pages[page % period] for page in range(8)]


def test_a_page_can_be_empty(caller):
    with caller.sandbox.fault("blank", page=1):
        assert ids(caller, 1) == []
        assert len(ids(caller, 2)) == 100


@pytest.mark.parametrize(
    ("options", "expected"), [({"records": 5}, "5"), ({"off": -10}, "778"), ({"off": 13}, "801"), ({"off": -9999}, "0")]
)
def test_a_count_can_be_wrong(caller, options, expected):
    with caller.sandbox.fault("count", **options):
        assert caller.get(f"{REPORT}count/") == [{"records": expected}]
    assert caller.get(f"{REPORT}count/") == [{"records": "788"}]


def test_rows_can_be_added_and_removed_during_a_walk(caller):
    before = [ids(caller, page) for page in range(1, 9)]
    edits = [
        {"request": 2, "delete": 5},
        {"request": 3, "insert": 0},
        {"request": 3, "insert": 0},
        {"request": 4, "delete": 9999},
    ]
    with caller.sandbox.fault("churn", operation="reports_course_page", edits=edits) as fault:
        walked = [ids(caller, page) for page in range(1, 9)]
    every = [one for page in before for one in page]
    assert walked[0] == before[0]
    assert walked[1] == every[101:201]
    assert walked[2] == every[199:299]
    assert fault.events == [
        {"request": 2, "delete": 5, "key": [every[5]]},
        {"request": 3, "insert": 0, "key": [str(INSERTED + 1)]},
        {"request": 3, "insert": 0, "key": [str(INSERTED + 2)]},
    ]
    assert [ids(caller, page) for page in range(1, 9)] == before


def test_churn_can_fill_an_empty_list_and_shows_in_its_count(caller):
    user = caller.write("POST", "/users/", username="no.courses")["id"]
    path = f"/reports/users/{user}/courses/"
    with caller.sandbox.fault("churn", operation="reports", edits=[{"request": 2, "insert": 0}]):
        assert caller.get(f"{path}count/") == [{"records": "0"}]
        assert caller.get(f"{path}count/") == [{"records": "1"}]
        assert caller.get(path) == [{"user_id": str(INSERTED)}]


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        ("explode", {}, "a fault is one of"),
        ("fail", {"operation": "courses_sell"}, "no operation or tag"),
        ("drop", {"when": "never"}, "before or after"),
        ("fail", {"dialect": "latin"}, "http, body or false"),
        ("repeat", {"period": 0}, "at least 1"),
    ],
)
def test_an_invalid_fault_is_refused(caller, kind, options, expected):
    with pytest.raises(ValueError, match=expected):
        caller.sandbox.fault(kind, **options)
    assert caller.sandbox.faults.active == []


def test_the_log_of_calls_can_be_queried(caller):
    caller.get("/courses/1/")
    caller.get("/courses/1/")
    caller.get("/courses/2/")
    caller.send("POST", "/courses/enrollments/2/3/", {"start": "20300101"})
    sandbox = caller.sandbox
    assert [call.arguments for call in sandbox.calls("courses_get")] == [
        {"course_id": "1"},
        {"course_id": "1"},
        {"course_id": "2"},
    ]
    sandbox.assert_called("courses_get")
    sandbox.assert_called("courses_get", times=2, course_id=1)
    sandbox.assert_called("courses_enroll", times=1, start="20300101", user_id=3)
    sandbox.assert_called("courses_list", times=0)
    with pytest.raises(
        AssertionError, match=r"courses_list .*was called 0 times(.|\n)*courses_get \{'course_id': '1'\} -> 200"
    ):
        sandbox.assert_called("courses_list")
    with pytest.raises(AssertionError, match="was called 3 times"):
        sandbox.assert_called("courses_get", times=2)


def test_a_cached_answer_is_not_used_after_a_change(caller):
    def listed() -> list[str]:
        return [row["name"] for row in caller.get("/usergroups/list/")]

    before = listed()
    assert listed() == before
    caller.write("POST", "/usergroups/Another One/")
    assert listed() == [*before, "Another One"]
    with caller.sandbox.fault("fail"):
        assert caller.send("GET", "/usergroups/list/")[0] == 500
    caller.sandbox.switch(rename={"name": "title"})
    assert "title" in caller.get("/usergroups/list/")[0]
    caller.sandbox.tokens.revoke_all()
    assert caller.send("GET", "/usergroups/list/")[0] == 401


def test_a_cached_answer_does_not_outlive_the_day(caller):
    user = caller.get("/users/list/active/")[0]["id"]
    today = caller.sandbox.clock.today()
    caller.write("PUT", f"/users/{user}/", date_expire=today)
    assert user in {row["id"] for row in caller.get("/users/list/active/")}
    caller.sandbox.tokens.life = 9e9
    caller.log_in()
    caller.sandbox.clock.advance(86400)
    assert user not in {row["id"] for row in caller.get("/users/list/active/")}


@pytest.mark.parametrize("kind", ["truncate", "delay", "trickle", "clamp", "count"])
def test_an_answer_with_a_fault_is_not_cached(caller, kind):
    with caller.sandbox.fault(kind, times=1, off=1):
        caller.sandbox.handle("GET", "/api.php/reports/courses/1/count/", "", caller.headers, b"")
    answer = caller.sandbox.handle("GET", "/api.php/reports/courses/1/count/", "", caller.headers, b"")
    assert (answer.body, answer.delay, answer.mishap) == (b'[{"records":"788"}]', 0.0, "")
