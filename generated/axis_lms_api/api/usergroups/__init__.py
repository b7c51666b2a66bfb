"""Usergroups and their members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import reader

if TYPE_CHECKING:
    import builtins

    from ... import models
    from .. import AsyncCalls, SyncCalls


class Usergroups:
    """Usergroups and their members."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the usergroups

        The usergroups.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .usergroups_list import _get_kwargs

        payload = self._calls.call("usergroups_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

    def get(self, usergroup: int | str) -> models.Usergroup:
        """Get a usergroup

        One usergroup, with the number of its members and its owner.

        Args:
            usergroup: Id of the usergroup. The name is neutral because the creating call has the new
                group's name in the same place.

        Returns:
            A usergroup.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.usergroup import Usergroup
        from .usergroups_get import _get_kwargs

        payload = self._calls.call("usergroups_get", _get_kwargs(usergroup=usergroup))
        return reader(Usergroup.from_dict, ())(payload)

    def create(self, usergroup: str) -> models.UsergroupCreated:
        """Create a usergroup

        Creates a usergroup of the name that stands in the path.

        Args:
            usergroup: Name of the new usergroup: 4 to 99 letters, digits, spaces or `@ . _ -`. 4 to 99
                characters.

        Returns:
            Confirms that a usergroup was created.

        Manual page 521; evidence: vendor.
        """
        from ...models.usergroup_created import UsergroupCreated
        from .usergroups_create import _get_kwargs

        payload = self._calls.call("usergroups_create", _get_kwargs(usergroup=usergroup))
        return reader(UsergroupCreated.from_dict, ("id",))(payload)

    def delete(self, usergroup: int | str) -> models.UsergroupDeleted:
        """Delete a usergroup

        Deletes the usergroup. Only the title is documented: the path is inferred.

        Args:
            usergroup: Id of the usergroup. The name is neutral because the creating call has the new
                group's name in the same place.

        Returns:
            Confirms that a usergroup was deleted.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.usergroup_deleted import UsergroupDeleted
        from .usergroups_delete import _get_kwargs

        payload = self._calls.call("usergroups_delete", _get_kwargs(usergroup=usergroup))
        return reader(UsergroupDeleted.from_dict, ())(payload)

    def members(self, usergroup_id: int | str, status: models.ActivityStatus) -> builtins.list[models.UserReference]:
        """List the members of a usergroup

        The active, the inactive or all members.

        Args:
            usergroup_id: Id of the usergroup.
            status: Which records to list: the active, the inactive or all.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .usergroups_members import _get_kwargs

        payload = self._calls.call("usergroups_members", _get_kwargs(usergroup_id=usergroup_id, status=status))
        return list(map(reader(UserReference.from_dict, ()), payload))

    def add_member(self, usergroup_id: int | str, user_id: int | str) -> models.UsergroupMembership:
        """Put a user into a usergroup

        Puts the user into the usergroup. Refused when the user is a member already. A usergroup may drive
        what its members are assigned, courses and learning paths among it.

        Args:
            usergroup_id: Id of the usergroup.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into a usergroup or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.usergroup_membership import UsergroupMembership
        from .usergroups_add_member import _get_kwargs

        payload = self._calls.call("usergroups_add_member", _get_kwargs(usergroup_id=usergroup_id, user_id=user_id))
        return reader(UsergroupMembership.from_dict, ())(payload)

    def remove_member(self, usergroup_id: int | str, user_id: int | str) -> models.UsergroupMembership:
        """Take a user out of a usergroup

        Takes the user out of the usergroup. Refused when the user is not a member. A usergroup may drive
        what its members are assigned, courses and learning paths among it.

        Args:
            usergroup_id: Id of the usergroup.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into a usergroup or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.usergroup_membership import UsergroupMembership
        from .usergroups_remove_member import _get_kwargs

        payload = self._calls.call("usergroups_remove_member", _get_kwargs(usergroup_id=usergroup_id, user_id=user_id))
        return reader(UsergroupMembership.from_dict, ())(payload)


class AsyncUsergroups:
    """Usergroups and their members."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the usergroups

        The usergroups.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .usergroups_list import _get_kwargs

        payload = await self._calls.call("usergroups_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

    async def get(self, usergroup: int | str) -> models.Usergroup:
        """Get a usergroup

        One usergroup, with the number of its members and its owner.

        Args:
            usergroup: Id of the usergroup. The name is neutral because the creating call has the new
                group's name in the same place.

        Returns:
            A usergroup.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.usergroup import Usergroup
        from .usergroups_get import _get_kwargs

        payload = await self._calls.call("usergroups_get", _get_kwargs(usergroup=usergroup))
        return reader(Usergroup.from_dict, ())(payload)

    async def create(self, usergroup: str) -> models.UsergroupCreated:
        """Create a usergroup

        Creates a usergroup of the name that stands in the path.

        Args:
            usergroup: Name of the new usergroup: 4 to 99 letters, digits, spaces or `@ . _ -`. 4 to 99
                characters.

        Returns:
            Confirms that a usergroup was created.

        Manual page 521; evidence: vendor.
        """
        from ...models.usergroup_created import UsergroupCreated
        from .usergroups_create import _get_kwargs

        payload = await self._calls.call("usergroups_create", _get_kwargs(usergroup=usergroup))
        return reader(UsergroupCreated.from_dict, ("id",))(payload)

    async def delete(self, usergroup: int | str) -> models.UsergroupDeleted:
        """Delete a usergroup

        Deletes the usergroup. Only the title is documented: the path is inferred.

        Args:
            usergroup: Id of the usergroup. The name is neutral because the creating call has the new
                group's name in the same place.

        Returns:
            Confirms that a usergroup was deleted.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.usergroup_deleted import UsergroupDeleted
        from .usergroups_delete import _get_kwargs

        payload = await self._calls.call("usergroups_delete", _get_kwargs(usergroup=usergroup))
        return reader(UsergroupDeleted.from_dict, ())(payload)

    async def members(
        self, usergroup_id: int | str, status: models.ActivityStatus
    ) -> builtins.list[models.UserReference]:
        """List the members of a usergroup

        The active, the inactive or all members.

        Args:
            usergroup_id: Id of the usergroup.
            status: Which records to list: the active, the inactive or all.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .usergroups_members import _get_kwargs

        payload = await self._calls.call("usergroups_members", _get_kwargs(usergroup_id=usergroup_id, status=status))
        return list(map(reader(UserReference.from_dict, ()), payload))

    async def add_member(self, usergroup_id: int | str, user_id: int | str) -> models.UsergroupMembership:
        """Put a user into a usergroup

        Puts the user into the usergroup. Refused when the user is a member already. A usergroup may drive
        what its members are assigned, courses and learning paths among it.

        Args:
            usergroup_id: Id of the usergroup.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into a usergroup or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.usergroup_membership import UsergroupMembership
        from .usergroups_add_member import _get_kwargs

        payload = await self._calls.call(
            "usergroups_add_member", _get_kwargs(usergroup_id=usergroup_id, user_id=user_id)
        )
        return reader(UsergroupMembership.from_dict, ())(payload)

    async def remove_member(self, usergroup_id: int | str, user_id: int | str) -> models.UsergroupMembership:
        """Take a user out of a usergroup

        Takes the user out of the usergroup. Refused when the user is not a member. A usergroup may drive
        what its members are assigned, courses and learning paths among it.

        Args:
            usergroup_id: Id of the usergroup.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into a usergroup or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.usergroup_membership import UsergroupMembership
        from .usergroups_remove_member import _get_kwargs

        payload = await self._calls.call(
            "usergroups_remove_member", _get_kwargs(usergroup_id=usergroup_id, user_id=user_id)
        )
        return reader(UsergroupMembership.from_dict, ())(payload)


__all__ = ["AsyncUsergroups", "Usergroups"]
