"""All views show one state: every change is visible in all of them."""

from __future__ import annotations

import pytest


def everything(caller, path: str, **query: object) -> list[dict]:
    """Return all rows of a paginated list, whose number equals the count."""
    records = int(caller.get(f"{path}count/", **query)[0]["records"])
    rows = [row for page in range(1, -(-records // 100) + 1) for row in caller.get(f"{path}page{page}/", **query)]
    assert len(rows) == records
    assert caller.get(f"{path}page{-(-records // 100) + 1}/", **query) == []
    assert caller.get(path, **query) == rows[:100]
    return rows


def new_user(caller, username: str = "brand.new") -> str:
    return caller.write("POST", "/users/", username=username)["id"]


def of_user(rows: list[dict], user: str, key: str = "user_id") -> list[dict]:
    return [row for row in rows if row[key] == user]


def test_an_enrolment_is_in_the_courses_users_and_the_users_courses(caller):
    user = new_user(caller)
    caller.write("POST", f"/courses/enrollments/1/{user}/", start="20260101", end="20990101")
    row = {"user_id": user, "username": "brand.new", "start_date": "20260101", "end_date": "20990101"}
    assert (
        of_user(caller.get("/courses/1/users/all/"), user)
        == of_user(caller.get("/courses/1/users/active/"), user)
        == [row]
    )
    assert of_user(caller.get("/courses/1/users/expired/"), user) == []
    assert caller.get(f"/users/{user}/", fields="courses") == [{"courses": [{"id": "1", "name": "Course 101"}]}]
    caller.write("DELETE", f"/courses/enrollments/1/{user}/")
    assert of_user(caller.get("/courses/1/users/all/"), user) == []
    assert caller.get(f"/users/{user}/", fields="courses") == [{"courses": []}]


@pytest.mark.parametrize("eager", [True, False])
def test_reports_show_an_enrolment_once_the_course_was_opened(caller, eager):
    caller.sandbox.switch(eager=eager)
    user = new_user(caller)
    reports = ("/reports/courses/1/", f"/reports/users/{user}/courses/", "/reports/users/all/courses/")
    before = [len(everything(caller, path)) for path in reports]
    caller.write("POST", f"/courses/enrollments/1/{user}/", start="20260101")
    assert [len(everything(caller, path)) for path in reports] == [rows + eager for rows in before]
    row = {
        "user_id": user,
        "username": "brand.new",
        "status": "incomplete",
        "start_date": "20260101",
        "completion_date": "",
    }
    course = {"course_id": "1", "course_name": "Course 101"}
    if eager:
        assert of_user(everything(caller, reports[0]), user) == [row | {"progress": "0", "score": "0"}]
    caller.sandbox.learn(course_id=1, user_id=int(user), progress=40, score=88)
    row |= {"progress": "40", "score": "88"}
    assert of_user(everything(caller, reports[0]), user) == [row]
    for path in reports[1:]:
        assert of_user(everything(caller, path), user) == [row | course]
    caller.write("DELETE", f"/courses/enrollments/1/{user}/")
    assert [len(everything(caller, path)) for path in reports] == before


def test_a_completed_course_earns_credits(caller):
    user = new_user(caller)
    caller.write("POST", f"/courses/enrollments/2/{user}/")
    assert caller.get(f"/certifications/ceus/{user}/") == []
    caller.sandbox.learn(course_id=2, user_id=int(user), progress=100, score=90)
    today = caller.sandbox.clock.today()
    assert caller.get(f"/certifications/ceus/{user}/") == [
        {"type": "safety", "name": "Forklift Basics", "credits": "3.00", "issue_date": today}
    ]
    assert caller.get(f"/reports/users/{user}/courses/")[0]["status"] == "complete"


def test_a_certificate_can_be_read_reported_and_extended(caller):
    user = new_user(caller)
    number = caller.write(
        "POST",
        "/certifications/certificates/online/",
        user_id=user,
        program_id=2,
        cert_number="cert1234abcd",
        issue_date="20200101",
        expire_date="20990101",
    )["certification_number"]
    assert number == "cert1234abcd"
    held = {
        "program_id": "2",
        "program_name": "First Aider",
        "certification_number": number,
        "issue_date": "20200101",
        "renew_date": "",
        "expire_date": "20990101",
    }
    assert caller.get(f"/certifications/certificates/{user}/") == [held]
    assert {"user_id": user, "username": "brand.new"} in caller.get("/certifications/2/users/")
    row = {
        "user_id": user,
        "username": "brand.new",
        "certification_number": number,
        "method_earned": "manual",
        "issue_date": "20200101",
        "renewed_date": "",
        "expire_date": "20990101",
    }
    assert of_user(everything(caller, "/reports/certifications/2/"), user) == [row]
    assert everything(caller, f"/reports/users/{user}/certifications/") == [
        row | {"program_id": "2", "program_name": "First Aider"}
    ]

    assert caller.write(
        "PUT", "/certifications/certificates/extend/", certification_number=number, expire_date="99999999"
    ) == {"status": "200", "certification_number": number}
    today = caller.sandbox.clock.today()
    assert caller.get(f"/certifications/certificates/{user}/") == [
        held | {"expire_date": "99999999", "renew_date": today}
    ]
    assert of_user(everything(caller, "/reports/certifications/2/"), user) == [
        row | {"expire_date": "99999999", "renewed_date": today}
    ]
    caller.write("PUT", "/certifications/certificates/extend/", user_id=user, program_id=2, expire_date="20880101")
    assert caller.get(f"/users/{user}/", fields="certifications")[0]["certifications"][0]["expire_date"] == "20880101"


def test_two_certificates_of_one_program_are_two_rows(caller):
    user = new_user(caller)
    for issue, expire in (("20200101", "99999999"), ("20100101", "20110101")):
        caller.write(
            "POST",
            "/certifications/certificates/online/",
            user_id=user,
            program_id=2,
            issue_date=issue,
            expire_date=expire,
        )
    rows = of_user(everything(caller, "/reports/certifications/2/"), user)
    assert [row["issue_date"] for row in rows] == ["20200101", "20100101"]
    assert len({row["certification_number"] for row in rows}) == 2


def test_a_generated_certificate_is_found_by_its_number(caller):
    row = caller.get("/reports/certifications/1/")[0]
    caller.write(
        "PUT",
        "/certifications/certificates/extend/",
        certification_number=row["certification_number"],
        expire_date="20990909",
    )
    assert caller.get("/reports/certifications/1/")[0]["expire_date"] == "20990909"


def test_an_offline_certificate_belongs_to_one_user(caller):
    user = new_user(caller)
    caller.write(
        "POST", "/certifications/certificates/offline/", user_id=user, name="Working at heights", issue_date="20200101"
    )
    held = caller.get(f"/certifications/certificates/{user}/")
    assert [(one["program_id"], one["program_name"], one["expire_date"]) for one in held] == [
        ("", "Working at heights", "99999999")
    ]
    assert caller.get(f"/reports/users/{user}/certifications/") == []


def test_attendance_completes_a_session(caller):
    user = new_user(caller)
    caller.write("POST", f"/ilt/enrollments/1/12/{user}/")
    who = {"user_id": user, "username": "brand.new"}
    meetings = [row["meeting_id"] for row in caller.get("/ilt/1/meetings/12/")]
    for number, meeting in enumerate(meetings):
        assert who not in caller.get("/ilt/1/completions/")
        assert caller.get(f"/ilt/users/{user}/sessions/")[0]["percent_attended"] == str(100 * number // len(meetings))
        caller.write("PUT", f"/ilt/attendance/1/12/{meeting}/{user}/attended/")
        caller.write("PUT", f"/ilt/attendance/1/12/{meeting}/{user}/attended/")
    assert who in caller.get("/ilt/1/completions/")
    assert who in caller.get("/ilt/1/completions/12/")
    row = of_user(everything(caller, "/reports/ilt/1/"), user)
    assert [(one["status"], one["meetings"], one["meetings_attended"]) for one in row] == [("complete", "2", "2")]
    assert everything(caller, f"/reports/users/{user}/ilt/") == [
        row[0] | {"program_id": "1", "program_name": "Forklift Practice"}
    ]
    caller.write("PUT", f"/ilt/attendance/1/12/{meetings[0]}/{user}/absent/")
    assert who not in caller.get("/ilt/1/completions/12/")


def test_a_learning_path_shows_in_its_users_and_reports(caller):
    user = new_user(caller)
    caller.write("POST", f"/learningpaths/enrollments/1/users/{user}/")
    (row,) = caller.get(f"/learningpaths/1/users/{user}/")
    assert row in caller.get("/learningpaths/1/users/")
    assert (row["status"], row["progress"], row["completion_time"]) == ("incomplete", "0", "")
    (report,) = everything(caller, f"/reports/users/{user}/learningpaths/")
    assert (report["learningpath_id"], report["status"], report["type"]) == ("1", "incomplete", "active")
    caller.write("DELETE", f"/learningpaths/enrollments/1/users/{user}/")
    assert caller.get(f"/learningpaths/1/users/{user}/") == []


def test_deleting_a_usergroup_deletes_its_memberships(caller):
    group = caller.write("POST", "/usergroups/Short Lived/")["id"]
    user = new_user(caller)
    caller.write("POST", f"/usergroups/members/{group}/{user}/")
    assert caller.get(f"/usergroups/{group}/members/all/") == [{"user_id": user, "username": "brand.new"}]
    assert caller.get(f"/usergroups/{group}/")["total_members"] == "1"
    assert caller.get(f"/users/{user}/", fields="usergroups") == [{"usergroups": ["Short Lived"]}]
    caller.write("DELETE", f"/usergroups/{group}/")
    assert caller.get(f"/users/{user}/", fields="usergroups") == [{"usergroups": []}]
    assert caller.send("GET", f"/usergroups/{group}/members/all/")[0] == 404
    again = caller.write("POST", "/usergroups/Short Lived/")["id"]
    assert again != group
    assert caller.get(f"/usergroups/{again}/members/all/") == []


def test_a_generated_usergroup_can_be_deleted_too(caller):
    member = caller.get("/usergroups/1/members/all/")[0]["user_id"]
    caller.write("DELETE", "/usergroups/1/")
    assert "1" not in {row["id"] for row in caller.get("/usergroups/list/")}
    assert "salesteam" not in caller.get(f"/users/{member}/", fields="usergroups")[0]["usergroups"]


def test_an_organizations_users_are_counted_once(caller):
    user = new_user(caller)

    def count() -> int:
        return next(int(row["user_count"]) for row in caller.get("/organizations/list/all/") if row["id"] == "1")

    before = count()
    for branch in (11, 12):
        caller.write("POST", f"/organizations/users/1/{branch}/{user}/")
    assert count() == before + 1
    rows = of_user(caller.get("/organizations/users/1/all/"), user)
    assert [row["branch_id"] for row in rows] == ["11", "12"]
    assert of_user(caller.get("/organizations/users/1/12/active/"), user) == [rows[1]]


def test_a_user_who_expires_is_inactive_everywhere_and_stays_in_reports(caller):
    report = [row["user_id"] for row in everything(caller, "/reports/courses/1/")]
    active = {row["id"] for row in caller.get("/users/list/active/")}
    member = next(
        row["user_id"]
        for row in caller.get("/usergroups/1/members/active/")
        if row["user_id"] in report and row["user_id"] in active
    )
    before = caller.get("/usergroups/1/")
    caller.write("PUT", f"/users/{member}/", date_expire="20200101")
    assert member not in {row["id"] for row in caller.get("/users/list/active/")}
    assert member in {row["id"] for row in caller.get("/users/list/inactive/")}
    assert member in {row["user_id"] for row in caller.get("/usergroups/1/members/inactive/")}
    after = caller.get("/usergroups/1/")
    assert int(after["active_members"]) == int(before["active_members"]) - 1
    assert int(after["inactive_members"]) == int(before["inactive_members"]) + 1
    assert [row["user_id"] for row in everything(caller, "/reports/courses/1/")] == report


def test_updating_a_user_changes_only_the_fields_that_were_sent(caller):
    fields = "username,first_name,city,email"
    (before,) = caller.get("/users/4/", fields=fields)
    caller.write("PUT", "/users/4/", city="Newtown")
    assert caller.get("/users/4/", fields=fields) == [before | {"city": "Newtown"}]


@pytest.mark.parametrize("kind", ["courses", "archived", "certifications", "ilt", "learningpaths"])
def test_the_reports_of_all_users_are_the_sum_of_the_reports_by_course(caller, kind):
    rows = everything(caller, f"/reports/users/all/{kind}/")
    for user in ("1", "25", "266"):
        assert of_user(rows, user) == everything(caller, f"/reports/users/{user}/{kind}/")
    chosen = everything(caller, f"/reports/users/filtered/{kind}/", user_filter="state=nj")
    in_nj = {row["id"] for row in everything(caller, "/users/filtered/", user_filter="state=nj")}
    assert chosen == [row for row in rows if row["user_id"] in in_nj]


def test_the_report_of_a_course_is_its_part_of_the_report_of_all(caller):
    every = everything(caller, "/reports/users/all/courses/")
    for course in ("1", "7", "23"):
        own = [
            {name: value for name, value in row.items() if not name.startswith("course_")}
            for row in every
            if row["course_id"] == course
        ]
        assert everything(caller, f"/reports/courses/{course}/") == own
    assert int(caller.get("/courses/count/")[0]["records"]) == len(caller.get("/courses/list/"))


def test_the_first_course_has_a_report_of_788_rows(caller):
    assert caller.get("/reports/courses/1/count/") == [{"records": "788"}]
    assert len(caller.get("/reports/courses/1/page8/")) == 88
