"""Writes that break a rule of the vendor are refused, and others are allowed."""

from __future__ import annotations

import pytest

ENROLMENT = "/courses/enrollments/1/3/"


def an_outsider(caller, path: str, key: str = "user_id") -> int:
    """Return an active user who is not in a list."""
    inside = {row[key] for row in caller.get(path)}
    return next(int(row["id"]) for row in caller.get("/users/list/active/") if row["id"] not in inside)


def test_a_plain_enrolment_cannot_be_repeated_but_its_dates_can_be_changed(caller):
    user = an_outsider(caller, "/courses/2/users/all/")
    path = f"/courses/enrollments/2/{user}/"
    assert caller.write("POST", path) == {"status": "200", "course_id": "2", "user_id": str(user)}
    assert caller.refused("POST", path)[0] == 409
    assert caller.write("POST", path, start="20300101")["start_date"] == "20300101"
    assert caller.write("POST", path, end="20300601") == {
        "status": "200",
        "course_id": "2",
        "user_id": str(user),
        "end_date": "20300601",
    }


@pytest.mark.parametrize("dates", [{"start": "20300102", "end": "20300101"}, {"start": "20300101", "end": "20300101"}])
def test_an_enrolment_ends_after_it_starts(caller, dates):
    user = an_outsider(caller, "/courses/2/users/all/")
    assert caller.refused("POST", f"/courses/enrollments/2/{user}/", **dates) == (409, "end must be after start")


def test_an_end_without_a_start_is_compared_with_the_stored_start(caller):
    user = an_outsider(caller, "/courses/2/users/all/")
    path = f"/courses/enrollments/2/{user}/"
    caller.write("POST", path, start="20300101")
    assert caller.refused("POST", path, end="20291231")[0] == 409


def test_only_active_users_are_enrolled_and_only_in_active_courses(caller):
    inactive = caller.get("/users/list/inactive/")[0]["id"]
    assert caller.refused("POST", f"/courses/enrollments/2/{inactive}/") == (409, f"user {inactive} is not active")
    user = an_outsider(caller, "/courses/24/users/all/")
    assert caller.refused("POST", f"/courses/enrollments/24/{user}/") == (409, "course 24 is not active")


@pytest.mark.parametrize("date", ["20300231", "20301301", "2030-01-01", "99999999", ""])
def test_a_date8_must_be_a_valid_day(caller, date):
    assert caller.refused("POST", ENROLMENT, start=date)[0] == 400


def test_a_second_certification_lies_wholly_in_the_past(caller):
    user = an_outsider(caller, "/certifications/2/users/")
    path = "/certifications/certificates/online/"
    caller.write("POST", path, user_id=user, program_id=2, issue_date="20200101", expire_date="99999999")
    assert caller.refused("POST", path, user_id=user, program_id=2)[0] == 409
    assert (
        caller.refused("POST", path, user_id=user, program_id=2, issue_date="20100101", expire_date="20990101")[0]
        == 409
    )
    caller.write("POST", path, user_id=user, program_id=2, issue_date="20100101", expire_date="20110101")


@pytest.mark.parametrize(
    "form",
    [{"issue_date": "20990101"}, {"issue_date": "20200101", "expire_date": "20200101"}, {"expire_date": "20200101"}],
)
def test_a_certificate_is_issued_by_today_and_expires_later(caller, form):
    for path, more in (("online", {"program_id": 2}), ("offline", {"name": "Working at heights"})):
        user = an_outsider(caller, "/certifications/2/users/")
        assert caller.refused("POST", f"/certifications/certificates/{path}/", user_id=user, **more, **form)[0] == 409


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("online", {"user_id": 3}),
        ("online", {"user_id": "x", "program_id": 2}),
        ("online", {"user_id": 3, "program_id": 2, "cert_number": "x" * 31}),
        ("offline", {"user_id": 3, "name": "abc"}),
        ("offline", {"user_id": 3, "name": "x" * 101}),
    ],
)
def test_values_of_a_certificate_obey_the_spec(caller, path, form):
    assert caller.refused("POST", f"/certifications/certificates/{path}/", **form)[0] == 400


def test_certificates_need_a_program_and_an_active_user(caller):
    path = "/certifications/certificates/online/"
    inactive = caller.get("/users/list/inactive/")[0]["id"]
    assert caller.refused("POST", path, user_id=inactive, program_id=2)[0] == 409
    assert caller.refused("POST", path, user_id=3, program_id=99)[0] == 404
    assert caller.refused("POST", path, user_id=99999, program_id=2)[0] == 404


@pytest.mark.parametrize("username", ["abc", "x" * 41, "has space", "quo'te", "Ümlaut"])
def test_a_username_has_four_to_forty_plain_characters(caller, username):
    assert caller.refused("POST", "/users/", username=username)[0] == 400


@pytest.mark.parametrize("username", ["AD345345", "Gregory0429", "diego2"])
def test_a_username_is_unique_whatever_its_case(caller, username):
    assert caller.refused("POST", "/users/", username=username) == (409, f"username {username} is taken")


def test_a_new_username_is_taken_from_then_on(caller):
    caller.write("POST", "/users/", username="new.person@example")
    assert caller.refused("POST", "/users/", username="New.Person@example")[0] == 409


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"manager_id": 2}, 409),
        ({"manager_id": 99999}, 404),
        ({"manager_id": 0}, 404),
        ({"manager_id": "boss"}, 400),
        ({"role": "boss"}, 400),
        ({"localization": "klingon"}, 409),
        ({"state": "NJERS"}, 400),
        ({"middle_init": "JJ"}, 400),
        ({"date_start": "20261301"}, 400),
    ],
)
def test_the_rules_for_users_hold_on_create_and_update(caller, form, status):
    assert caller.refused("POST", "/users/", username="someone.new", **form)[0] == status
    assert caller.refused("PUT", "/users/3/", **form)[0] == status


def test_a_manager_must_have_the_role_and_be_active(caller):
    caller.write("PUT", "/users/3/", manager_id=19)
    caller.write("PUT", "/users/19/", date_expire="20200101")
    assert caller.refused("PUT", "/users/3/", manager_id=19) == (409, "user 19 is no active manager")


def test_a_username_cannot_be_updated(caller):
    before = caller.get("/users/3/")[0]["username"]
    caller.send("PUT", "/users/3/", {"username": "other.name", "city": "Here"})
    assert caller.get("/users/3/", fields="username,city") == [{"username": before, "city": "Here"}]


def test_a_full_session_refuses_enrolments(caller):
    def remaining() -> int:
        return next(
            int(one["seats_remaining"]) for one in caller.get("/ilt/1/sessions/all/") if one["session_id"] == "12"
        )

    while remaining():
        before = remaining()
        user = next(
            u["id"]
            for u in caller.get("/users/list/active/")
            if all(s["session_id"] != "12" for s in caller.get(f"/ilt/users/{u['id']}/sessions/"))
        )
        caller.write("POST", f"/ilt/enrollments/1/12/{user}/")
        assert remaining() == before - 1
    nobody = caller.write("POST", "/users/", username="too.late")["id"]
    assert caller.refused("POST", f"/ilt/enrollments/1/12/{nobody}/") == (409, "session 12 has no seat left")


def test_ilt_calls_need_matching_ids_and_an_enrolment(caller):
    user = caller.write("POST", "/users/", username="new.learner")["id"]
    assert caller.refused("POST", f"/ilt/enrollments/2/12/{user}/")[0] == 404
    assert caller.refused("DELETE", f"/ilt/enrollments/1/12/{user}/")[0] == 409
    assert caller.refused("PUT", f"/ilt/attendance/1/12/121/{user}/attended/")[0] == 409
    caller.write("POST", f"/ilt/enrollments/1/12/{user}/")
    assert caller.refused("POST", f"/ilt/enrollments/1/12/{user}/")[0] == 409
    assert caller.refused("PUT", f"/ilt/attendance/1/12/111/{user}/attended/")[0] == 404
    assert caller.refused("PUT", f"/ilt/attendance/1/12/121/{user}/late/")[0] == 400


@pytest.mark.parametrize(
    "path",
    [
        "/learningpaths/enrollments/1/users/{user}/",
        "/usergroups/members/1/{user}/",
        "/organizations/users/1/11/{user}/",
    ],
)
def test_a_membership_can_be_added_once_and_removed_once(caller, path):
    path = path.format(user=caller.write("POST", "/users/", username="new.member")["id"])
    assert caller.refused("DELETE", path)[0] == 409
    caller.write("POST", path)
    assert caller.refused("POST", path)[0] == 409
    caller.write("DELETE", path)
    assert caller.refused("DELETE", path)[0] == 409


@pytest.mark.parametrize(
    "path",
    [
        "/organizations/users/1/21/3/",
        "/organizations/users/9/11/3/",
        "/usergroups/members/99/3/",
        "/usergroups/members/1/99999/",
    ],
)
def test_a_membership_needs_an_existing_user_and_group(caller, path):
    assert caller.refused("POST", path)[0] == 404


@pytest.mark.parametrize("name", ["abc", "x" * 100, "semi;colon", "Ümlaut"])
def test_a_usergroup_has_a_name_of_four_to_ninetynine_plain_characters(caller, name):
    assert caller.refused("POST", f"/usergroups/{name}/")[0] == 400


def test_a_usergroup_has_a_name_of_its_own(caller):
    caller.write("POST", "/usergroups/Night Crew @1/")
    assert caller.refused("POST", "/usergroups/night crew @1/")[0] == 409


def test_parameters_travel_as_form_fields(caller):
    status, found = caller.send("POST", "/users/", {"username": "some.body"}, **{"content-type": "application/json"})
    assert (status, found["message"]) == (400, "parameters travel as application/x-www-form-urlencoded")


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"certification_number": "FLO-000025"}, 409),
        ({"certification_number": "FLO-000025", "expire_date": "20200101"}, 409),
        ({"certification_number": "FLO-999999", "expire_date": "20990101"}, 404),
        ({"certification_number": "nobody's", "expire_date": "20990101"}, 404),
        ({"expire_date": "20990101"}, 409),
        ({"user_id": 25, "expire_date": "20990101"}, 409),
        ({"user_id": 25, "program_id": 6, "expire_date": "20990101"}, 404),
        ({"user_id": 25, "program_id": 99, "expire_date": "20990101"}, 404),
        ({"certification_number": "FLO-000025", "expire_date": "20990231"}, 400),
    ],
)
def test_only_a_certificate_can_be_extended_and_only_beyond_its_issue(caller, form, status):
    caller.sandbox.world.certificates.remove(6, 25)
    assert caller.refused("PUT", "/certifications/certificates/extend/", **form)[0] == status


def test_a_certificate_number_is_unique(caller):
    user = an_outsider(caller, "/certifications/2/users/")
    path = "/certifications/certificates/online/"
    assert caller.refused("POST", path, user_id=user, program_id=2, cert_number="FLO-000025")[0] == 409
    caller.write("POST", path, user_id=user, program_id=2, cert_number="mine")
    form = {"user_id": user, "name": "Elsewhere", "cert_number": "mine"}
    assert caller.refused("POST", "/certifications/certificates/offline/", **form)[0] == 409


def test_nobody_is_enrolled_in_an_inactive_learning_path(caller):
    user = caller.write("POST", "/users/", username="new.member")["id"]
    assert caller.refused("POST", f"/learningpaths/enrollments/5/users/{user}/") == (
        409,
        "learning path 5 is not active",
    )
    assert "5" not in {row["id"] for row in caller.get("/learningpaths/list/")}


def test_the_owner_of_an_organization_is_a_manager_or_the_administrator(caller):
    owned = {owner: [row["id"] for row in caller.get(f"/organizations/list/{owner}/")] for owner in (0, 19, 25)}
    assert owned == {0: ["1", "3"], 19: ["2"], 25: []}
    assert caller.send("GET", "/organizations/list/99999/")[0] == 404
