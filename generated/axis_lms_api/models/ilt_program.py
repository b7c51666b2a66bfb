from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="IltProgram")


@_attrs_define
class IltProgram(Model):
    """A program of instructor-led training (ILT). A program has sessions, a session has meetings.

    Attributes:
        id (str | Unset): Id of the program. Example: 7.
        name (str | Unset): Name of the program. Example: First aid.
        catalog_id (str | Unset): Catalogue number of the program. Example: ILT-007.
        description (str | Unset): Description of the program. Example: A day of first aid.
        admin_keyword_tags (str | Unset): Keyword tags of the administrators, separated by spaces in the sample.
            Example: overview onboarding.
        user_keyword_tags (str | Unset): Keyword tags of the users, separated by spaces in the sample. Example: new
            first.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    catalog_id: str | Unset = UNSET
    description: str | Unset = UNSET
    admin_keyword_tags: str | Unset = UNSET
    user_keyword_tags: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        catalog_id = self.catalog_id

        description = self.description

        admin_keyword_tags = self.admin_keyword_tags

        user_keyword_tags = self.user_keyword_tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if catalog_id is not UNSET:
            field_dict["catalog_id"] = catalog_id
        if description is not UNSET:
            field_dict["description"] = description
        if admin_keyword_tags is not UNSET:
            field_dict["admin_keyword_tags"] = admin_keyword_tags
        if user_keyword_tags is not UNSET:
            field_dict["user_keyword_tags"] = user_keyword_tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        catalog_id = d.pop("catalog_id", UNSET)

        description = d.pop("description", UNSET)

        admin_keyword_tags = d.pop("admin_keyword_tags", UNSET)

        user_keyword_tags = d.pop("user_keyword_tags", UNSET)

        ilt_program = cls(
            id=id,
            name=name,
            catalog_id=catalog_id,
            description=description,
            admin_keyword_tags=admin_keyword_tags,
            user_keyword_tags=user_keyword_tags,
        )

        ilt_program.additional_properties = d
        return ilt_program

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
