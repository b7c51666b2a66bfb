"""Types that the checkers must infer. It is never run: test_types.py checks that they report no error here."""

from typing import Any, assert_type

import httpx

import axis_lms_api
from axis_lms import (
    NEVER,
    APIError,
    AsyncAxis,
    AsyncPages,
    Axis,
    AxisError,
    NotFound,
    Pages,
    RateLimited,
    Report,
    Unchecked,
    native,
    paginate,
)
from axis_lms_api.api import SyncCalls
from axis_lms_api.api.courses import Courses, courses_get
from axis_lms_api.models import (
    Course,
    CourseEnrollment,
    CourseReportRow,
    ListedUser,
    RecordCount,
    Token,
    User,
    UserCreated,
)
from axis_lms_api.types import Page, Unset


def calls(axis: Axis) -> None:
    course = axis.courses.get(course_id=1)
    assert_type(course, Course)
    assert_type(course.id, str)
    assert_type(course.name, str | Unset)
    assert_type(axis.courses.get("1"), Course)
    assert_type(axis.users.list("active"), list[ListedUser])
    assert_type(axis.courses.enroll(course_id=1, user_id=2, start="20261201"), CourseEnrollment)
    assert_type(axis.users.create(username="ad345345", zip="12345", manager_id=266), UserCreated)
    assert_type(axis.users.create(username="ad345345", manager_id="266", role="manager").id, str)
    assert_type(axis.reports.course_count(course_id=1), list[RecordCount])
    assert_type(axis.reports.course_page(course_id=1, page=2), Page[CourseReportRow])
    assert_type(axis.reports.course_page(course_id=1, page=2)[0].progress, str | Unset)
    assert_type(axis.users.get(25)[0].id, str)
    assert_type(axis.users.get(25)[0].email, str | Unset)
    assert_type(axis.token.request(), Token)


async def awaited_calls(axis: AsyncAxis) -> None:
    assert_type(await axis.courses.get(course_id=1), Course)
    assert_type(await axis.users.list("active"), list[ListedUser])
    assert_type(await axis.users.get(25, fields="id,email"), list[User])
    assert_type(await axis.token.request(), Token)


def walks(axis: Axis) -> None:
    pages = paginate(axis.reports.course_page, course_id=1)
    assert_type(pages, Pages[CourseReportRow])
    assert_type(pages.total(), int)
    for row in pages:
        assert_type(row, CourseReportRow)
    for page in pages.by_page():
        assert_type(page, list[CourseReportRow])
    people = paginate(axis.users.filtered_page, user_filter="state=nj", limit=5, concurrency=4, check="twice")
    assert_type(people, Pages[User])
    assert_type(paginate(axis.users.all_page, start=people.checkpoint, fields="id"), Pages[User])
    assert_type(
        [row.user_id for row in paginate(axis.reports.all_ilt_page, session_id="3", start=2)], list[str | Unset]
    )


def typed_walks(axis: Axis) -> None:
    pages = axis.reports.course_pages(course_id=1, status="complete", limit=5, concurrency=4, check="twice")
    assert_type(pages, Pages[CourseReportRow])
    assert_type(pages.total(), int)
    assert_type(pages.report, Report)
    for row in pages:
        assert_type(row, CourseReportRow)
    for page in pages.by_page():
        assert_type(page, list[CourseReportRow])
    assert_type(axis.users.all_pages(start=pages.checkpoint, fields="id"), Pages[User])


def rows_as_they_came(axis: Axis) -> None:
    page = axis.reports.course_page(course_id=1, page=2)
    assert_type(page.raw, list[dict[str, Any]])
    assert_type(page.models, list[CourseReportRow])
    assert_type(page[1:], list[CourseReportRow])
    for row in paginate(axis.reports.course_page, course_id=1, as_dicts=True):
        assert_type(row, dict[str, Any])


async def awaited_walks(axis: AsyncAxis) -> None:
    pages = paginate(axis.reports.course_page, course_id="1", status="complete")
    assert_type(pages, AsyncPages[CourseReportRow])
    assert_type(await pages.total(), int)
    async for row in pages:
        assert_type(row, CourseReportRow)
    async for page in pages.by_page():
        assert_type(page, list[CourseReportRow])
    assert_type([user async for user in paginate(axis.users.all_page)], list[User])


async def awaited_typed_walks(axis: AsyncAxis) -> None:
    pages = axis.reports.course_pages(course_id="1", min_score=50)
    assert_type(pages, AsyncPages[CourseReportRow])
    assert_type(await pages.total(), int)
    async for row in pages:
        assert_type(row, CourseReportRow)
    assert_type([user async for user in axis.users.all_pages()], list[User])


def generated_functions(axis: Axis, plain: axis_lms_api.Client) -> None:
    assert_type(courses_get.sync(1, client=axis.generated), Course | None)
    assert_type(courses_get.sync("1", client=plain), Course | None)


async def awaited_generated_functions(axis: AsyncAxis) -> None:
    assert_type(await courses_get.asyncio(1, client=axis.generated), Course | None)


def a_tag_needs_calls_only(calls: SyncCalls) -> None:
    assert_type(Courses(calls).get(1), Course)


def clients() -> None:
    with Axis("learn.example.com/lms", api_key="key", timeout=10, deadline=60.0, attempts=1) as axis:
        assert_type(axis, Axis)
    Axis(write_style="json", patience=60.0, clock=lambda: 0.0, jitter=lambda: 0.5)
    Axis(key_style="header:X-API-Key", verify="ca.pem", proxy="http://localhost:3128", transport=httpx.HTTPTransport())


async def awaited_clients() -> None:
    async with AsyncAxis(transport=httpx.AsyncHTTPTransport()) as axis:
        assert_type(axis, AsyncAxis)


def failures(axis: Axis) -> None:
    try:
        axis.courses.get(course_id=1)
    except NotFound as error:
        assert_type(error.status, int | None)
    except RateLimited as error:
        assert_type(error.retry_after, float | None)
    except APIError as error:
        assert_type(error.body_status, int | None)
        assert_type(error.operation, str | None)
    except AxisError as error:
        assert_type(error.maybe_applied, bool)
        assert_type(error.attempts, int)
        assert_type(error.message, str)


def values(axis: Axis, row: CourseReportRow) -> None:
    assert_type(native(row), dict[str, Any])
    assert_type(axis.courses.enroll(1, 2, start=Unchecked("")), CourseEnrollment)
    axis.certifications.issue_online(user_id=row.user_id, program_id=12, expire_date=NEVER)
