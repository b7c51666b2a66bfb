"""Online courses and enrolment in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET

if TYPE_CHECKING:
    import builtins

    from ... import models
    from ...types import Unset
    from .. import AsyncClient, SyncClient


class Courses:
    """Online courses and enrolment in them."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def count(self) -> builtins.list[models.RecordCount]:
        """Count the courses

        The number of active online courses.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .courses_count import _get_kwargs

        response = self._client.get_httpx_client().request(**_get_kwargs(), extensions={"axis": "courses_count"})
        return [RecordCount.from_dict(row) for row in response.json()]

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the courses

        The active online courses.

        Returns:
            Records, by id and name.

        Manual page 488; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .courses_list import _get_kwargs

        response = self._client.get_httpx_client().request(**_get_kwargs(), extensions={"axis": "courses_list"})
        return [NamedRecord.from_dict(row) for row in response.json()]

    def get(self, course_id: int | str) -> models.Course:
        """Get a course

        One online course.

        Args:
            course_id: Id of the course.

        Returns:
            An online course.

        Manual page 473; evidence: vendor.
        """
        from ...models.course import Course
        from .courses_get import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(course_id=course_id), extensions={"axis": "courses_get"}
        )
        return Course.from_dict(response.json())

    def users(self, course_id: int | str, status: models.EnrollmentStatus) -> builtins.list[models.CourseUser]:
        """List the users of a course

        The users who are enrolled in the course: the active, the expired or all enrolments.

        Args:
            course_id: Id of the course.
            status: Which enrolments to list: the active, the expired or all.

        Returns:
            The users of the course, with their dates of access.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.course_user import CourseUser
        from .courses_users import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(course_id=course_id, status=status), extensions={"axis": "courses_users"}
        )
        return [CourseUser.from_dict(row) for row in response.json()]

    def enroll(
        self, course_id: int | str, user_id: int | str, *, start: str | Unset = UNSET, end: str | Unset = UNSET
    ) -> models.CourseEnrollment:
        """Enrol a user in a course

        Enrols a user, or changes an enrolment: where the user is enrolled already, `start` or `end` must be
        sent and replaces what is on file, and a plain call is refused. User and course must be active. The
        user may be notified.

        Args:
            course_id: Id of the course.
            user_id: Id of the user.
            start: Start of the access. YYYYMMDD.
            end: End of the access, after the start that is sent or on file. YYYYMMDD.

        Returns:
            Confirms that a user was enrolled, or that the enrolment was changed.

        Manual page 491; evidence: vendor.
        """
        from ...models.course_enrollment import CourseEnrollment
        from ...models.enrollment_period import EnrollmentPeriod
        from .courses_enroll import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(course_id=course_id, user_id=user_id, body=EnrollmentPeriod(start=start, end=end)),
            extensions={"axis": "courses_enroll"},
        )
        return CourseEnrollment.from_dict(response.json())

    def unenroll(self, course_id: int | str, user_id: int | str) -> models.CourseUnenrollment:
        """Take a user out of a course

        Ends the enrolment of a user.

        Args:
            course_id: Id of the course.
            user_id: Id of the user.

        Returns:
            Confirms that a user was taken out of a course.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.course_unenrollment import CourseUnenrollment
        from .courses_unenroll import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(course_id=course_id, user_id=user_id), extensions={"axis": "courses_unenroll"}
        )
        return CourseUnenrollment.from_dict(response.json())


class AsyncCourses:
    """Online courses and enrolment in them."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def count(self) -> builtins.list[models.RecordCount]:
        """Count the courses

        The number of active online courses.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .courses_count import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(), extensions={"axis": "courses_count"}
        )
        return [RecordCount.from_dict(row) for row in response.json()]

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the courses

        The active online courses.

        Returns:
            Records, by id and name.

        Manual page 488; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .courses_list import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(), extensions={"axis": "courses_list"}
        )
        return [NamedRecord.from_dict(row) for row in response.json()]

    async def get(self, course_id: int | str) -> models.Course:
        """Get a course

        One online course.

        Args:
            course_id: Id of the course.

        Returns:
            An online course.

        Manual page 473; evidence: vendor.
        """
        from ...models.course import Course
        from .courses_get import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(course_id=course_id), extensions={"axis": "courses_get"}
        )
        return Course.from_dict(response.json())

    async def users(self, course_id: int | str, status: models.EnrollmentStatus) -> builtins.list[models.CourseUser]:
        """List the users of a course

        The users who are enrolled in the course: the active, the expired or all enrolments.

        Args:
            course_id: Id of the course.
            status: Which enrolments to list: the active, the expired or all.

        Returns:
            The users of the course, with their dates of access.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.course_user import CourseUser
        from .courses_users import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(course_id=course_id, status=status), extensions={"axis": "courses_users"}
        )
        return [CourseUser.from_dict(row) for row in response.json()]

    async def enroll(
        self, course_id: int | str, user_id: int | str, *, start: str | Unset = UNSET, end: str | Unset = UNSET
    ) -> models.CourseEnrollment:
        """Enrol a user in a course

        Enrols a user, or changes an enrolment: where the user is enrolled already, `start` or `end` must be
        sent and replaces what is on file, and a plain call is refused. User and course must be active. The
        user may be notified.

        Args:
            course_id: Id of the course.
            user_id: Id of the user.
            start: Start of the access. YYYYMMDD.
            end: End of the access, after the start that is sent or on file. YYYYMMDD.

        Returns:
            Confirms that a user was enrolled, or that the enrolment was changed.

        Manual page 491; evidence: vendor.
        """
        from ...models.course_enrollment import CourseEnrollment
        from ...models.enrollment_period import EnrollmentPeriod
        from .courses_enroll import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(course_id=course_id, user_id=user_id, body=EnrollmentPeriod(start=start, end=end)),
            extensions={"axis": "courses_enroll"},
        )
        return CourseEnrollment.from_dict(response.json())

    async def unenroll(self, course_id: int | str, user_id: int | str) -> models.CourseUnenrollment:
        """Take a user out of a course

        Ends the enrolment of a user.

        Args:
            course_id: Id of the course.
            user_id: Id of the user.

        Returns:
            Confirms that a user was taken out of a course.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.course_unenrollment import CourseUnenrollment
        from .courses_unenroll import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(course_id=course_id, user_id=user_id), extensions={"axis": "courses_unenroll"}
        )
        return CourseUnenrollment.from_dict(response.json())


__all__ = ["AsyncCourses", "Courses"]
