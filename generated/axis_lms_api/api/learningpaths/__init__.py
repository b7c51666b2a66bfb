"""Learning paths and who is on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import reader

if TYPE_CHECKING:
    import builtins

    from ... import models
    from .. import AsyncCalls, SyncCalls


class Learningpaths:
    """Learning paths and who is on them."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the learning paths

        The active learning paths.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .learningpaths_list import _get_kwargs

        payload = self._calls.call("learningpaths_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

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

        payload = self._calls.call("learningpaths_users", _get_kwargs(learningpath_id=learningpath_id))
        return list(map(reader(LearningPathUser.from_dict, ()), payload))

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

        payload = self._calls.call("learningpaths_user", _get_kwargs(learningpath_id=learningpath_id, user_id=user_id))
        return list(map(reader(LearningPathUser.from_dict, ()), payload))

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

        payload = self._calls.call(
            "learningpaths_enroll", _get_kwargs(learningpath_id=learningpath_id, user_id=user_id)
        )
        return reader(LearningPathEnrollment.from_dict, ())(payload)

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

        payload = self._calls.call(
            "learningpaths_unenroll", _get_kwargs(learningpath_id=learningpath_id, user_id=user_id)
        )
        return reader(LearningPathEnrollment.from_dict, ())(payload)


class AsyncLearningpaths:
    """Learning paths and who is on them."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the learning paths

        The active learning paths.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .learningpaths_list import _get_kwargs

        payload = await self._calls.call("learningpaths_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

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

        payload = await self._calls.call("learningpaths_users", _get_kwargs(learningpath_id=learningpath_id))
        return list(map(reader(LearningPathUser.from_dict, ()), payload))

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

        payload = await self._calls.call(
            "learningpaths_user", _get_kwargs(learningpath_id=learningpath_id, user_id=user_id)
        )
        return list(map(reader(LearningPathUser.from_dict, ()), payload))

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

        payload = await self._calls.call(
            "learningpaths_enroll", _get_kwargs(learningpath_id=learningpath_id, user_id=user_id)
        )
        return reader(LearningPathEnrollment.from_dict, ())(payload)

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

        payload = await self._calls.call(
            "learningpaths_unenroll", _get_kwargs(learningpath_id=learningpath_id, user_id=user_id)
        )
        return reader(LearningPathEnrollment.from_dict, ())(payload)


__all__ = ["AsyncLearningpaths", "Learningpaths"]
