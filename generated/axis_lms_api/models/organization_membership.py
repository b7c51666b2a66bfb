from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="OrganizationMembership")


@_attrs_define
class OrganizationMembership(Model):
    """Confirms that a user was put into a branch or taken out of it.

    Attributes:
        status (str | Unset): Outcome of the call as the body tells it. Three digits outside 2xx are a failure, even
            under HTTP 200. Example: 200.
        organization_id (str | Unset): Id of the organization. Example: 3.
        branch_id (str | Unset): Id of the branch. Example: 50.
        user_id (str | Unset): Id of the user. Example: 25.
    """

    status: str | Unset = UNSET
    organization_id: str | Unset = UNSET
    branch_id: str | Unset = UNSET
    user_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        organization_id = self.organization_id

        branch_id = self.branch_id

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if organization_id is not UNSET:
            field_dict["organization_id"] = organization_id
        if branch_id is not UNSET:
            field_dict["branch_id"] = branch_id
        if user_id is not UNSET:
            field_dict["user_id"] = user_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = d.pop("status", UNSET)

        organization_id = d.pop("organization_id", UNSET)

        branch_id = d.pop("branch_id", UNSET)

        user_id = d.pop("user_id", UNSET)

        organization_membership = cls(
            status=status,
            organization_id=organization_id,
            branch_id=branch_id,
            user_id=user_id,
        )

        organization_membership.additional_properties = d
        return organization_membership

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
