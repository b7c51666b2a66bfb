from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="Certification")


@_attrs_define
class Certification(Model):
    """A certification program.

    Attributes:
        id (str | Unset): Id of the program. Example: 12.
        name (str | Unset): Name of the program. Example: Forklift operator.
        prefix (str | Unset): Prefix of the program. Example: FLO.
        description (str | Unset): Description of the program. Example: Safe handling of forklifts.
        admin_keyword_tags (str | Unset): Keyword tags of the administrators, separated by spaces in the sample.
            Example: overview onboarding.
        user_keyword_tags (str | Unset): Keyword tags of the users, separated by spaces in the sample. Example: new
            first.
        webhook (str | Unset): Webhook of the program; empty when there is none.
        is_active (str | Unset): Whether the program is active. Example: yes.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    prefix: str | Unset = UNSET
    description: str | Unset = UNSET
    admin_keyword_tags: str | Unset = UNSET
    user_keyword_tags: str | Unset = UNSET
    webhook: str | Unset = UNSET
    is_active: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        prefix = self.prefix

        description = self.description

        admin_keyword_tags = self.admin_keyword_tags

        user_keyword_tags = self.user_keyword_tags

        webhook = self.webhook

        is_active = self.is_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if prefix is not UNSET:
            field_dict["prefix"] = prefix
        if description is not UNSET:
            field_dict["description"] = description
        if admin_keyword_tags is not UNSET:
            field_dict["admin_keyword_tags"] = admin_keyword_tags
        if user_keyword_tags is not UNSET:
            field_dict["user_keyword_tags"] = user_keyword_tags
        if webhook is not UNSET:
            field_dict["webhook"] = webhook
        if is_active is not UNSET:
            field_dict["is_active"] = is_active

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        name = d.pop("name", UNSET)

        prefix = d.pop("prefix", UNSET)

        description = d.pop("description", UNSET)

        admin_keyword_tags = d.pop("admin_keyword_tags", UNSET)

        user_keyword_tags = d.pop("user_keyword_tags", UNSET)

        webhook = d.pop("webhook", UNSET)

        is_active = d.pop("is_active", UNSET)

        certification = cls(
            id=id,
            name=name,
            prefix=prefix,
            description=description,
            admin_keyword_tags=admin_keyword_tags,
            user_keyword_tags=user_keyword_tags,
            webhook=webhook,
            is_active=is_active,
        )

        certification.additional_properties = d
        return certification

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
