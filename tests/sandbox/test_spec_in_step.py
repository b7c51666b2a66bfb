"""The operations and answers of the sandbox match the spec."""

from __future__ import annotations

import pytest

from axis_lms.sandbox import answers
from axis_lms.sandbox.spec import example, routes, schema


def test_every_operation_has_a_handler_and_every_handler_an_operation():
    assert answers.unanswered() == []


def test_an_operation_without_a_handler_answers_the_example_of_the_spec_and_is_named(monkeypatch, caller):
    for name in ("courses_get", "usergroups_create", "courses_list", "reports_course"):
        monkeypatch.delitem(answers.HANDLERS, name)
    assert caller.get("/courses/7/") == example("Course")
    assert caller.write("POST", "/usergroups/Some Group/") == routes().operations["usergroups_create"].example()
    assert caller.get("/courses/list/") == routes().operations["courses_list"].example()
    assert caller.get("/reports/courses/1/page1/") == routes().operations["reports_course"].example()
    assert caller.get("/reports/courses/1/count/") == [{"records": "1"}]
    assert caller.get("/ilt/list/")[0]["name"] == "Forklift Practice"
    sentence = 'courses_get: write @answers("courses_get") in overlay/axis_lms/sandbox/answers/courses.py'
    assert sentence in answers.unanswered()


def test_a_handler_without_an_operation_is_named(monkeypatch):
    monkeypatch.setitem(answers.HANDLERS, "courses_sell", None)
    assert "courses_sell: the spec no longer has this operation" in answers.unanswered()


def test_the_vendors_documented_course_is_course_one(caller):
    assert caller.get("/courses/1/") == example("Course")


def test_the_vendors_documented_user_is_user_one(caller):
    formats = schema("User")["properties"]
    documented = {name: value for name, value in example("User").items() if formats[name].get("type") == "string"}
    (user,) = caller.get("/users/1/", fields=",".join(documented))
    assert user == documented


def test_the_vendors_documented_report_row_is_that_of_user_25(caller):
    documented = example("CourseReportRow")
    assert [row for row in caller.get("/reports/courses/1/") if row["user_id"] == documented["user_id"]] == [documented]


def test_the_vendors_documented_count_is_that_of_course_one(caller):
    assert caller.get("/reports/courses/1/count/") == [example("RecordCount")]


def test_the_vendors_documented_writes_are_answered_as_documented(caller):
    user = caller.write("POST", "/users/", username="documented")["id"]
    period = {"start": "20261201", "end": "20271130"}
    documented = example("CourseEnrollment")
    assert caller.write("POST", f"/courses/enrollments/1/{user}/", **period) == documented | {"user_id": user}
    issued = example("CertificateIssued")
    number = issued["certification_number"]
    assert (
        caller.write("POST", "/certifications/certificates/online/", user_id=user, program_id=1, cert_number=number)
        == issued
    )
    assert set(caller.write("PUT", "/users/1/", city="Cherry Hill")) == set(example("UserUpdated"))
    assert set(caller.write("POST", "/usergroups/Documented/")) == set(example("UsergroupCreated"))


def test_a_path_outside_the_spec_is_not_found(caller):
    for path in (
        "/courses/",
        "/courses/1",
        "/planets/",
        "/",
        "/courses/1/users/",
        "/users/1/page1",
        "/%ff/",
        "/courses/%ff/",
    ):
        assert caller.sandbox.handle("GET", f"/api.php{path}", "", caller.headers, b"").status == 404, path


def test_another_method_is_refused_with_the_allowed_ones(caller):
    answer = caller.sandbox.handle("POST", "/api.php/courses/list/", "", caller.headers, b"")
    assert answer.status == 405
    assert ("allow", "GET") in answer.headers


def test_a_path_outside_the_api_is_a_web_page(caller):
    answer = caller.sandbox.handle("GET", "/courses/list/", "", caller.headers, b"")
    assert (answer.status, dict(answer.headers)["content-type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.0", ""])
def test_pages_are_numbers_from_one(caller, page):
    assert caller.send("GET", f"/users/all/page{page}/")[0] in (400, 404)


def test_pages_far_past_the_end_are_empty(caller):
    assert caller.get("/users/all/page99999999999999999999999/") == []


def test_a_body_that_is_not_utf_8_is_refused(caller):
    form = caller.headers | {"content-type": "application/x-www-form-urlencoded"}
    assert caller.sandbox.handle("POST", "/api.php/users/", "", form, b"username=\xff\xff\xff\xff").status == 400
    assert caller.sandbox.handle("POST", "/api.php/users/", "", form, b"username=%ff%ff%ff%ff").status == 400


def test_every_paginated_operation_has_its_count_and_first_page():
    for operation in routes().operations.values():
        if operation.walk:
            twins = (operation.walk["plain"], operation.walk["count"])
            assert all(routes().families[twin] is operation for twin in (*twins, operation.id))
