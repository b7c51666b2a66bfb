"""The tags of the API as attributes of a client that has them mixed in"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import httpx

    from .certifications import AsyncCertifications, Certifications
    from .courses import AsyncCourses, Courses
    from .ilt import AsyncIlt, Ilt
    from .learningpaths import AsyncLearningpaths, Learningpaths
    from .organizations import AsyncOrganizations, Organizations
    from .reports import AsyncReports, Reports
    from .token import AsyncToken, Token
    from .usergroups import AsyncUsergroups, Usergroups
    from .users import AsyncUsers, Users


class SyncClient(Protocol):
    """What the calls need of a client"""

    def get_httpx_client(self) -> httpx.Client:
        """The client that sends"""
        ...


class AsyncClient(Protocol):
    """What the asynchronous calls need of a client"""

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The client that sends"""
        ...


class SyncTags:
    """One attribute a tag, made when it is first asked for"""

    if TYPE_CHECKING:

        def get_httpx_client(self) -> httpx.Client: ...

    @cached_property
    def certifications(self) -> Certifications:
        """Certification programs, the certificates that they issue, and CEU credits."""
        from .certifications import Certifications

        return Certifications(self)

    @cached_property
    def courses(self) -> Courses:
        """Online courses and enrolment in them."""
        from .courses import Courses

        return Courses(self)

    @cached_property
    def ilt(self) -> Ilt:
        """Instructor-led training: programs have sessions, sessions have meetings."""
        from .ilt import Ilt

        return Ilt(self)

    @cached_property
    def learningpaths(self) -> Learningpaths:
        """Learning paths and who is on them."""
        from .learningpaths import Learningpaths

        return Learningpaths(self)

    @cached_property
    def organizations(self) -> Organizations:
        """Organizations, their nested branches, and the users in them."""
        from .organizations import Organizations

        return Organizations(self)

    @cached_property
    def reports(self) -> Reports:
        """Results: by course, certification, ILT program and learning path, and by user."""
        from .reports import Reports

        return Reports(self)

    @cached_property
    def token(self) -> Token:
        """Tokens: an API key is exchanged for a token that lasts an hour."""
        from .token import Token

        return Token(self)

    @cached_property
    def usergroups(self) -> Usergroups:
        """Usergroups and their members."""
        from .usergroups import Usergroups

        return Usergroups(self)

    @cached_property
    def users(self) -> Users:
        """Users: active or inactive, learners or managers."""
        from .users import Users

        return Users(self)


class AsyncTags:
    """One attribute a tag, made when it is first asked for"""

    if TYPE_CHECKING:

        def get_async_httpx_client(self) -> httpx.AsyncClient: ...

    @cached_property
    def certifications(self) -> AsyncCertifications:
        """Certification programs, the certificates that they issue, and CEU credits."""
        from .certifications import AsyncCertifications

        return AsyncCertifications(self)

    @cached_property
    def courses(self) -> AsyncCourses:
        """Online courses and enrolment in them."""
        from .courses import AsyncCourses

        return AsyncCourses(self)

    @cached_property
    def ilt(self) -> AsyncIlt:
        """Instructor-led training: programs have sessions, sessions have meetings."""
        from .ilt import AsyncIlt

        return AsyncIlt(self)

    @cached_property
    def learningpaths(self) -> AsyncLearningpaths:
        """Learning paths and who is on them."""
        from .learningpaths import AsyncLearningpaths

        return AsyncLearningpaths(self)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        """Organizations, their nested branches, and the users in them."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self)

    @cached_property
    def reports(self) -> AsyncReports:
        """Results: by course, certification, ILT program and learning path, and by user."""
        from .reports import AsyncReports

        return AsyncReports(self)

    @cached_property
    def token(self) -> AsyncToken:
        """Tokens: an API key is exchanged for a token that lasts an hour."""
        from .token import AsyncToken

        return AsyncToken(self)

    @cached_property
    def usergroups(self) -> AsyncUsergroups:
        """Usergroups and their members."""
        from .usergroups import AsyncUsergroups

        return AsyncUsergroups(self)

    @cached_property
    def users(self) -> AsyncUsers:
        """Users: active or inactive, learners or managers."""
        from .users import AsyncUsers

        return AsyncUsers(self)


__all__ = ["AsyncClient", "AsyncTags", "SyncClient", "SyncTags"]
