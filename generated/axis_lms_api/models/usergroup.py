from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="Usergroup")


@_attrs_define
class Usergroup(Model):
    """A usergroup.

    Attributes:
        id (str | Unset): Id of the usergroup. Example: 9.
        name (str | Unset): Name of the usergroup. Example: Sales Team.
        active_members (str | Unset): Number of active members. Example: 17.
        inactive_members (str | Unset): Number of inactive members. Example: 3.
        total_members (str | Unset): Number of members. Example: 20.
        owner_id (str | Unset): User id of the owner. Example: 0.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    active_members: str | Unset = UNSET
    inactive_members: str | Unset = UNSET
    total_members: str | Unset = UNSET
    owner_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        active_members = self.active_members

        inactive_members = self.inactive_members

        total_members = self.total_members

        owner_id = self.owner_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if active_members is not UNSET:
            field_dict["active_members"] = active_members
        if inactive_members is not UNSET:
            field_dict["inactive_members"] = inactive_members
        if total_members is not UNSET:
            field_dict["total_members"] = total_members
        if owner_id is not UNSET:
            field_dict["owner_id"] = owner_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        active_members = d.pop("active_members", UNSET)

        inactive_members = d.pop("inactive_members", UNSET)

        total_members = d.pop("total_members", UNSET)

        owner_id = d.pop("owner_id", UNSET)

        usergroup = cls(
            id=id,
            name=name,
            active_members=active_members,
            inactive_members=inactive_members,
            total_members=total_members,
            owner_id=owner_id,
        )

        usergroup.additional_properties = d
        return usergroup

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
