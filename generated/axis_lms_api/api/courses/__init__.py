"""Online courses and enrolment in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, reader

if TYPE_CHECKING:
    import builtins

    from ... import models
    from ...types import Unset
    from .. import AsyncCalls, SyncCalls


class Courses:
    """Online courses and enrolment in them."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def count(self) -> builtins.list[models.RecordCount]:
        """Count the courses

        The number of active online courses.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .courses_count import _get_kwargs

        payload = self._calls.call("courses_count", _get_kwargs())
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the courses

        The active online courses.

        Returns:
            Records, by id and name.

        Manual page 488; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .courses_list import _get_kwargs

        payload = self._calls.call("courses_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

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

        payload = self._calls.call("courses_get", _get_kwargs(course_id=course_id))
        return reader(Course.from_dict, ("id",))(payload)

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

        payload = self._calls.call("courses_users", _get_kwargs(course_id=course_id, status=status))
        return list(map(reader(CourseUser.from_dict, ()), payload))

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

        payload = self._calls.call(
            "courses_enroll",
            _get_kwargs(course_id=course_id, user_id=user_id, body=EnrollmentPeriod(start=start, end=end)),
        )
        return reader(CourseEnrollment.from_dict, ())(payload)

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

        payload = self._calls.call("courses_unenroll", _get_kwargs(course_id=course_id, user_id=user_id))
        return reader(CourseUnenrollment.from_dict, ())(payload)


class AsyncCourses:
    """Online courses and enrolment in them."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def count(self) -> builtins.list[models.RecordCount]:
        """Count the courses

        The number of active online courses.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .courses_count import _get_kwargs

        payload = await self._calls.call("courses_count", _get_kwargs())
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the courses

        The active online courses.

        Returns:
            Records, by id and name.

        Manual page 488; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .courses_list import _get_kwargs

        payload = await self._calls.call("courses_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

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

        payload = await self._calls.call("courses_get", _get_kwargs(course_id=course_id))
        return reader(Course.from_dict, ("id",))(payload)

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

        payload = await self._calls.call("courses_users", _get_kwargs(course_id=course_id, status=status))
        return list(map(reader(CourseUser.from_dict, ()), payload))

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

        payload = await self._calls.call(
            "courses_enroll",
            _get_kwargs(course_id=course_id, user_id=user_id, body=EnrollmentPeriod(start=start, end=end)),
        )
        return reader(CourseEnrollment.from_dict, ())(payload)

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

        payload = await self._calls.call("courses_unenroll", _get_kwargs(course_id=course_id, user_id=user_id))
        return reader(CourseUnenrollment.from_dict, ())(payload)


__all__ = ["AsyncCourses", "Courses"]
