"""The tags of the API as attributes of a client"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from .. import walks
    from .certifications import AsyncCertifications, Certifications
    from .courses import AsyncCourses, Courses
    from .ilt import AsyncIlt, Ilt
    from .learningpaths import AsyncLearningpaths, Learningpaths
    from .organizations import AsyncOrganizations, Organizations
    from .reports import AsyncReports, Reports
    from .token import AsyncToken, Token
    from .usergroups import AsyncUsergroups, Usergroups
    from .users import AsyncUsers, Users


class SyncCalls(Protocol):
    """Carries out calls for the tags"""

    def call(self, operation: str, kwargs: dict[str, Any]) -> Any:
        """Return the payload of an operation, called with what its `_get_kwargs` gives"""
        ...

    def walk(
        self,
        page: Callable[..., Any],
        filters: Mapping[str, Any],
        start: walks.Start,
        limit: int | None,
        concurrency: int,
        check: walks.Check,
    ) -> walks.Pages[Any]:
        """Return the rows of all pages that `page` answers"""
        ...


class AsyncCalls(Protocol):
    """Carries out calls for the tags of an asynchronous client"""

    async def call(self, operation: str, kwargs: dict[str, Any]) -> Any:
        """Return the payload of an operation, called with what its `_get_kwargs` gives"""
        ...

    def walk(
        self,
        page: Callable[..., Any],
        filters: Mapping[str, Any],
        start: walks.Start,
        limit: int | None,
        concurrency: int,
        check: walks.Check,
    ) -> walks.AsyncPages[Any]:
        """Return the rows of all pages that `page` answers"""
        ...


class SyncTags:
    """One attribute a tag, made when it is first asked for"""

    _calls: SyncCalls

    @cached_property
    def certifications(self) -> Certifications:
        """Certification programs, the certificates that they issue, and CEU credits."""
        from .certifications import Certifications

        return Certifications(self._calls)

    @cached_property
    def courses(self) -> Courses:
        """Online courses and enrolment in them."""
        from .courses import Courses

        return Courses(self._calls)

    @cached_property
    def ilt(self) -> Ilt:
        """Instructor-led training: programs have sessions, sessions have meetings."""
        from .ilt import Ilt

        return Ilt(self._calls)

    @cached_property
    def learningpaths(self) -> Learningpaths:
        """Learning paths and who is on them."""
        from .learningpaths import Learningpaths

        return Learningpaths(self._calls)

    @cached_property
    def organizations(self) -> Organizations:
        """Organizations, their nested branches, and the users in them."""
        from .organizations import Organizations

        return Organizations(self._calls)

    @cached_property
    def reports(self) -> Reports:
        """Results: by course, certification, ILT program and learning path, and by user."""
        from .reports import Reports

        return Reports(self._calls)

    @cached_property
    def token(self) -> Token:
        """Tokens: an API key is exchanged for a token that lasts an hour."""
        from .token import Token

        return Token(self._calls)

    @cached_property
    def usergroups(self) -> Usergroups:
        """Usergroups and their members."""
        from .usergroups import Usergroups

        return Usergroups(self._calls)

    @cached_property
    def users(self) -> Users:
        """Users: active or inactive, learners or managers."""
        from .users import Users

        return Users(self._calls)


class AsyncTags:
    """One attribute a tag, made when it is first asked for"""

    _calls: AsyncCalls

    @cached_property
    def certifications(self) -> AsyncCertifications:
        """Certification programs, the certificates that they issue, and CEU credits."""
        from .certifications import AsyncCertifications

        return AsyncCertifications(self._calls)

    @cached_property
    def courses(self) -> AsyncCourses:
        """Online courses and enrolment in them."""
        from .courses import AsyncCourses

        return AsyncCourses(self._calls)

    @cached_property
    def ilt(self) -> AsyncIlt:
        """Instructor-led training: programs have sessions, sessions have meetings."""
        from .ilt import AsyncIlt

        return AsyncIlt(self._calls)

    @cached_property
    def learningpaths(self) -> AsyncLearningpaths:
        """Learning paths and who is on them."""
        from .learningpaths import AsyncLearningpaths

        return AsyncLearningpaths(self._calls)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        """Organizations, their nested branches, and the users in them."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._calls)

    @cached_property
    def reports(self) -> AsyncReports:
        """Results: by course, certification, ILT program and learning path, and by user."""
        from .reports import AsyncReports

        return AsyncReports(self._calls)

    @cached_property
    def token(self) -> AsyncToken:
        """Tokens: an API key is exchanged for a token that lasts an hour."""
        from .token import AsyncToken

        return AsyncToken(self._calls)

    @cached_property
    def usergroups(self) -> AsyncUsergroups:
        """Usergroups and their members."""
        from .usergroups import AsyncUsergroups

        return AsyncUsergroups(self._calls)

    @cached_property
    def users(self) -> AsyncUsers:
        """Users: active or inactive, learners or managers."""
        from .users import AsyncUsers

        return AsyncUsers(self._calls)


__all__ = ["AsyncCalls", "AsyncTags", "SyncCalls", "SyncTags"]
