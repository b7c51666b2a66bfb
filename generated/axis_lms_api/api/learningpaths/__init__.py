"""Learning paths and who is on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import builtins

    from ... import models
    from .. import AsyncClient, SyncClient


class Learningpaths:
    """Learning paths and who is on them."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the learning paths

        The active learning paths.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .learningpaths_list import _get_kwargs

        response = self._client.get_httpx_client().request(**_get_kwargs(), extensions={"axis": "learningpaths_list"})
        return [NamedRecord.from_dict(row) for row in response.json()]

    def users(self, learningpath_id: int | str) -> builtins.list[models.LearningPathUser]:
        """List the users of a learning path

        The active enrolments in the path, each with its standing.

        Args:
            learningpath_id: Id of the learning path.

        Returns:
            Users on the learning path, each with its standing.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_user import LearningPathUser
        from .learningpaths_users import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id), extensions={"axis": "learningpaths_users"}
        )
        return [LearningPathUser.from_dict(row) for row in response.json()]

    def user(self, learningpath_id: int | str, user_id: int | str) -> builtins.list[models.LearningPathUser]:
        """Get a user's standing in a learning path

        One user's enrolment in the path. The answer is an array.

        Args:
            learningpath_id: Id of the learning path.
            user_id: Id of the user.

        Returns:
            Users on the learning path, each with its standing.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_user import LearningPathUser
        from .learningpaths_user import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id, user_id=user_id), extensions={"axis": "learningpaths_user"}
        )
        return [LearningPathUser.from_dict(row) for row in response.json()]

    def enroll(self, learningpath_id: int | str, user_id: int | str) -> models.LearningPathEnrollment:
        """Put a user on a learning path

        Puts an active user on the path. Refused when the user is on it already. The user may be notified.

        Args:
            learningpath_id: Id of the learning path.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put on a learning path or taken off it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_enrollment import LearningPathEnrollment
        from .learningpaths_enroll import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id, user_id=user_id), extensions={"axis": "learningpaths_enroll"}
        )
        return LearningPathEnrollment.from_dict(response.json())

    def unenroll(self, learningpath_id: int | str, user_id: int | str) -> models.LearningPathEnrollment:
        """Take a user off a learning path

        Takes the user off the path. Refused when the user is not on it.

        Args:
            learningpath_id: Id of the learning path.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put on a learning path or taken off it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_enrollment import LearningPathEnrollment
        from .learningpaths_unenroll import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id, user_id=user_id),
            extensions={"axis": "learningpaths_unenroll"},
        )
        return LearningPathEnrollment.from_dict(response.json())


class AsyncLearningpaths:
    """Learning paths and who is on them."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the learning paths

        The active learning paths.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .learningpaths_list import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(), extensions={"axis": "learningpaths_list"}
        )
        return [NamedRecord.from_dict(row) for row in response.json()]

    async def users(self, learningpath_id: int | str) -> builtins.list[models.LearningPathUser]:
        """List the users of a learning path

        The active enrolments in the path, each with its standing.

        Args:
            learningpath_id: Id of the learning path.

        Returns:
            Users on the learning path, each with its standing.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_user import LearningPathUser
        from .learningpaths_users import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id), extensions={"axis": "learningpaths_users"}
        )
        return [LearningPathUser.from_dict(row) for row in response.json()]

    async def user(self, learningpath_id: int | str, user_id: int | str) -> builtins.list[models.LearningPathUser]:
        """Get a user's standing in a learning path

        One user's enrolment in the path. The answer is an array.

        Args:
            learningpath_id: Id of the learning path.
            user_id: Id of the user.

        Returns:
            Users on the learning path, each with its standing.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_user import LearningPathUser
        from .learningpaths_user import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id, user_id=user_id), extensions={"axis": "learningpaths_user"}
        )
        return [LearningPathUser.from_dict(row) for row in response.json()]

    async def enroll(self, learningpath_id: int | str, user_id: int | str) -> models.LearningPathEnrollment:
        """Put a user on a learning path

        Puts an active user on the path. Refused when the user is on it already. The user may be notified.

        Args:
            learningpath_id: Id of the learning path.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put on a learning path or taken off it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_enrollment import LearningPathEnrollment
        from .learningpaths_enroll import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id, user_id=user_id), extensions={"axis": "learningpaths_enroll"}
        )
        return LearningPathEnrollment.from_dict(response.json())

    async def unenroll(self, learningpath_id: int | str, user_id: int | str) -> models.LearningPathEnrollment:
        """Take a user off a learning path

        Takes the user off the path. Refused when the user is not on it.

        Args:
            learningpath_id: Id of the learning path.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put on a learning path or taken off it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_enrollment import LearningPathEnrollment
        from .learningpaths_unenroll import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(learningpath_id=learningpath_id, user_id=user_id),
            extensions={"axis": "learningpaths_unenroll"},
        )
        return LearningPathEnrollment.from_dict(response.json())


__all__ = ["AsyncLearningpaths", "Learningpaths"]
