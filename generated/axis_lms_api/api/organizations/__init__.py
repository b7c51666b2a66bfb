"""Organizations, their nested branches, and the users in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import reader

if TYPE_CHECKING:
    import builtins

    from ... import models
    from .. import AsyncCalls, SyncCalls


class Organizations:
    """Organizations, their nested branches, and the users in them."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def list(self) -> builtins.list[models.Organization]:
        """List the organizations

        All organizations.

        Returns:
            Organizations.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.organization import Organization
        from .organizations_list import _get_kwargs

        payload = self._calls.call("organizations_list", _get_kwargs())
        return list(map(reader(Organization.from_dict, ()), payload))

    def owned(self, owner_id: int | str) -> builtins.list[models.Organization]:
        """List the organizations of an owner

        The organizations of one manager, or of the partition's administrator.

        Args:
            owner_id: User id of the manager who owns the organizations; `0` is the partition's
                administrator.

        Returns:
            Organizations.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.organization import Organization
        from .organizations_owned import _get_kwargs

        payload = self._calls.call("organizations_owned", _get_kwargs(owner_id=owner_id))
        return list(map(reader(Organization.from_dict, ()), payload))

    def branches(self, organization_id: int | str) -> builtins.list[models.Branch]:
        """List the branches of an organization

        The branches of the organization, nested ones included.

        Args:
            organization_id: Id of the organization.

        Returns:
            Branches of the organization. How nesting is shown is not known.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.branch import Branch
        from .organizations_branches import _get_kwargs

        payload = self._calls.call("organizations_branches", _get_kwargs(organization_id=organization_id))
        return list(map(reader(Branch.from_dict, ()), payload))

    def users(
        self, organization_id: int | str, status: models.ActivityStatus
    ) -> builtins.list[models.OrganizationUser]:
        """List the users of an organization

        The users in the branches of the organization. A user may be in several branches.

        Args:
            organization_id: Id of the organization.
            status: Which records to list: the active, the inactive or all.

        Returns:
            Users in branches. A user in several branches has several rows.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.organization_user import OrganizationUser
        from .organizations_users import _get_kwargs

        payload = self._calls.call("organizations_users", _get_kwargs(organization_id=organization_id, status=status))
        return list(map(reader(OrganizationUser.from_dict, ()), payload))

    def branch_users(
        self, organization_id: int | str, branch_id: int | str, who: models.ActivityStatus
    ) -> builtins.list[models.OrganizationUser]:
        """List the users of a branch

        The users in one branch. The path is inferred from that of the organization's users.

        Args:
            organization_id: Id of the organization.
            branch_id: Id of the branch, which belongs to the organization.
            who: Which users to list: the active, the inactive or all. The name is neutral because the
                writing calls have a user's id in the same place.

        Returns:
            Users in branches. A user in several branches has several rows.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.organization_user import OrganizationUser
        from .organizations_branch_users import _get_kwargs

        payload = self._calls.call(
            "organizations_branch_users", _get_kwargs(organization_id=organization_id, branch_id=branch_id, who=who)
        )
        return list(map(reader(OrganizationUser.from_dict, ()), payload))

    def add_user(
        self, organization_id: int | str, branch_id: int | str, who: int | str
    ) -> models.OrganizationMembership:
        """Put a user into a branch

        Puts the user into the branch. Only the title is documented: the path is inferred.

        Args:
            organization_id: Id of the organization.
            branch_id: Id of the branch, which belongs to the organization.
            who: Id of the user who is put into the branch or taken out of it. The name is neutral because
                the listing call has a status in the same place.

        Returns:
            Confirms that a user was put into a branch or taken out of it.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.organization_membership import OrganizationMembership
        from .organizations_add_user import _get_kwargs

        payload = self._calls.call(
            "organizations_add_user", _get_kwargs(organization_id=organization_id, branch_id=branch_id, who=who)
        )
        return reader(OrganizationMembership.from_dict, ())(payload)

    def remove_user(
        self, organization_id: int | str, branch_id: int | str, who: int | str
    ) -> models.OrganizationMembership:
        """Take a user out of a branch

        Takes the user out of the branch. Only the title is documented: the path is inferred.

        Args:
            organization_id: Id of the organization.
            branch_id: Id of the branch, which belongs to the organization.
            who: Id of the user who is put into the branch or taken out of it. The name is neutral because
                the listing call has a status in the same place.

        Returns:
            Confirms that a user was put into a branch or taken out of it.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.organization_membership import OrganizationMembership
        from .organizations_remove_user import _get_kwargs

        payload = self._calls.call(
            "organizations_remove_user", _get_kwargs(organization_id=organization_id, branch_id=branch_id, who=who)
        )
        return reader(OrganizationMembership.from_dict, ())(payload)


class AsyncOrganizations:
    """Organizations, their nested branches, and the users in them."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def list(self) -> builtins.list[models.Organization]:
        """List the organizations

        All organizations.

        Returns:
            Organizations.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.organization import Organization
        from .organizations_list import _get_kwargs

        payload = await self._calls.call("organizations_list", _get_kwargs())
        return list(map(reader(Organization.from_dict, ()), payload))

    async def owned(self, owner_id: int | str) -> builtins.list[models.Organization]:
        """List the organizations of an owner

        The organizations of one manager, or of the partition's administrator.

        Args:
            owner_id: User id of the manager who owns the organizations; `0` is the partition's
                administrator.

        Returns:
            Organizations.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.organization import Organization
        from .organizations_owned import _get_kwargs

        payload = await self._calls.call("organizations_owned", _get_kwargs(owner_id=owner_id))
        return list(map(reader(Organization.from_dict, ()), payload))

    async def branches(self, organization_id: int | str) -> builtins.list[models.Branch]:
        """List the branches of an organization

        The branches of the organization, nested ones included.

        Args:
            organization_id: Id of the organization.

        Returns:
            Branches of the organization. How nesting is shown is not known.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.branch import Branch
        from .organizations_branches import _get_kwargs

        payload = await self._calls.call("organizations_branches", _get_kwargs(organization_id=organization_id))
        return list(map(reader(Branch.from_dict, ()), payload))

    async def users(
        self, organization_id: int | str, status: models.ActivityStatus
    ) -> builtins.list[models.OrganizationUser]:
        """List the users of an organization

        The users in the branches of the organization. A user may be in several branches.

        Args:
            organization_id: Id of the organization.
            status: Which records to list: the active, the inactive or all.

        Returns:
            Users in branches. A user in several branches has several rows.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.organization_user import OrganizationUser
        from .organizations_users import _get_kwargs

        payload = await self._calls.call(
            "organizations_users", _get_kwargs(organization_id=organization_id, status=status)
        )
        return list(map(reader(OrganizationUser.from_dict, ()), payload))

    async def branch_users(
        self, organization_id: int | str, branch_id: int | str, who: models.ActivityStatus
    ) -> builtins.list[models.OrganizationUser]:
        """List the users of a branch

        The users in one branch. The path is inferred from that of the organization's users.

        Args:
            organization_id: Id of the organization.
            branch_id: Id of the branch, which belongs to the organization.
            who: Which users to list: the active, the inactive or all. The name is neutral because the
                writing calls have a user's id in the same place.

        Returns:
            Users in branches. A user in several branches has several rows.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.organization_user import OrganizationUser
        from .organizations_branch_users import _get_kwargs

        payload = await self._calls.call(
            "organizations_branch_users", _get_kwargs(organization_id=organization_id, branch_id=branch_id, who=who)
        )
        return list(map(reader(OrganizationUser.from_dict, ()), payload))

    async def add_user(
        self, organization_id: int | str, branch_id: int | str, who: int | str
    ) -> models.OrganizationMembership:
        """Put a user into a branch

        Puts the user into the branch. Only the title is documented: the path is inferred.

        Args:
            organization_id: Id of the organization.
            branch_id: Id of the branch, which belongs to the organization.
            who: Id of the user who is put into the branch or taken out of it. The name is neutral because
                the listing call has a status in the same place.

        Returns:
            Confirms that a user was put into a branch or taken out of it.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.organization_membership import OrganizationMembership
        from .organizations_add_user import _get_kwargs

        payload = await self._calls.call(
            "organizations_add_user", _get_kwargs(organization_id=organization_id, branch_id=branch_id, who=who)
        )
        return reader(OrganizationMembership.from_dict, ())(payload)

    async def remove_user(
        self, organization_id: int | str, branch_id: int | str, who: int | str
    ) -> models.OrganizationMembership:
        """Take a user out of a branch

        Takes the user out of the branch. Only the title is documented: the path is inferred.

        Args:
            organization_id: Id of the organization.
            branch_id: Id of the branch, which belongs to the organization.
            who: Id of the user who is put into the branch or taken out of it. The name is neutral because
                the listing call has a status in the same place.

        Returns:
            Confirms that a user was put into a branch or taken out of it.

        Not on a known page of the manual; evidence: title.
        """
        from ...models.organization_membership import OrganizationMembership
        from .organizations_remove_user import _get_kwargs

        payload = await self._calls.call(
            "organizations_remove_user", _get_kwargs(organization_id=organization_id, branch_id=branch_id, who=who)
        )
        return reader(OrganizationMembership.from_dict, ())(payload)


__all__ = ["AsyncOrganizations", "Organizations"]
