"""Calls that type checkers must refuse. It is never run: each marked line, and no other, must be an error."""

# ruff: noqa: B018, F401

from axis_lms import AsyncAxis, Axis, paginate
from axis_lms_api.api.courses import Courses, courses_get
from axis_lms_api.models import Nonsense  # refused: no such model


def calls(axis: Axis) -> None:
    axis.courses.get()  # refused: the id is missing
    axis.courses.get(course_id=[])  # refused: a list is no id
    axis.courses.get(course_id=None)  # refused: None is no id
    axis.courses.get(course_id=1.5)  # refused: half a course
    axis.courses.users(1, "sometimes")  # refused: not one of active, expired, all
    axis.courses.enroll(1, 2, "20261201")  # refused: the form's fields are given by name
    axis.courses.enroll(1, 2, begin="20261201")  # refused: no such field
    axis.users.create(first_name="Bob")  # refused: a username is required
    axis.users.create(username="ad345345", role="boss")  # refused: not one of manager, learner
    axis.users.filtered_count()  # refused: a user_filter is required
    axis.courses.get(1).nonsense  # refused: no such field
    axis.courses.nonsense(1)  # refused: no such operation
    axis.nonsense  # refused: no such tag
    axis.reports.course_page(course_id=1)  # refused: which page


async def awaited_calls(axis: AsyncAxis) -> None:
    axis.courses.get(1).name  # refused: not awaited
    await axis.courses.get(course_id=[])  # refused: a list is no id


def walks(axis: Axis) -> None:
    paginate(axis.courses.list)  # refused: not in pages
    paginate(axis.courses.get, course_id=1)  # refused: not in pages
    paginate(axis.reports.course, course_id=1)  # refused: the first page only
    paginate(axis.reports.course_count, course_id=1)  # refused: a number only
    paginate(axis.reports.course_page(course_id=1, page=1))  # refused: the answer, not the method
    paginate(page_method=axis.reports.course_page, course_id=1)  # refused: the method has no name
    paginate(axis.reports.course_page, course_id=1, check="sometimes")  # refused: no such check
    paginate(axis.reports.course_page, course_id=1, start="2")  # refused: no number
    paginate(axis.reports.course_page, course_id=1, limit="2")  # refused: no number
    paginate(axis.reports.course_page, course_id=1, concurrency=1.5)  # refused: no whole number
    paginate(axis.reports.course_page, course_id=[])  # refused: a list is no id
    paginate(axis.reports.course_page, course_id=1).total() + "1"  # refused: a number
    for row in paginate(axis.reports.course_page, course_id=1):
        row.nonsense  # refused: no such field


def typed_walks(axis: Axis) -> None:
    axis.reports.course_pages()  # refused: the id is missing
    axis.reports.course_pages(1)  # refused: the filters are given by name
    axis.reports.course_pages(course_id=1, min_scor=50)  # refused: a misspelt filter
    axis.reports.course_pages(course_id=1, page=2)  # refused: the walk counts the pages
    axis.reports.course_pages(course_id=1, min_score=1.5)  # refused: half a point
    axis.reports.course_pages(course_id=1, check="sometimes")  # refused: no such check
    axis.reports.course_pages(course_id=1, start="2")  # refused: no number
    axis.courses.list_pages()  # refused: not in pages
    for row in axis.reports.course_pages(course_id=1):
        row.nonsense  # refused: no such field


def generated_functions(axis: Axis) -> None:
    courses_get.sync(1, client=axis)  # refused: an axis is no generated client
    Courses(axis)  # refused: an axis does not carry out calls itself


async def awaited_walks(axis: AsyncAxis, twin: Axis) -> None:
    paginate(axis.courses.list)  # refused: not in pages
    paginate(axis.reports.course, course_id=1)  # refused: the first page only
    for _ in paginate(axis.reports.course_page, course_id=1):  # refused: not async for
        pass
    async for _ in paginate(twin.reports.course_page, course_id=1):  # refused: not for
        pass
    paginate(axis.reports.course_page, course_id=1).total() + 1  # refused: not awaited
    for _ in axis.reports.course_pages(course_id=1):  # refused: not async for
        pass
    axis.reports.course_pages(course_id=1, min_scor=50)  # refused: a misspelt filter


def clients() -> None:
    Axis("learn.example.com", "key")  # refused: the key is given by name
    Axis(api_key=1)  # refused: no text
    Axis(timeout="30")  # refused: no number
    Axis(write_style="xml")  # refused: not one of form, json, query
    Axis(retries=3)  # refused: no such option
