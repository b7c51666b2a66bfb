from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="CeuCredit")


@_attrs_define
class CeuCredit(Model):
    """Continuing education credits (CEU) that a user earned.

    Attributes:
        type_ (str | Unset): Type of the credit. Example: course.
        name (str | Unset): Name of what earned the credit. Example: Course 101.
        credits_ (str | Unset): Number of credits. Example: 1.50.
        issue_date (str | Unset): Day on which the credit was earned. Example: 20230115.
    """

    type_: str | Unset = UNSET
    name: str | Unset = UNSET
    credits_: str | Unset = UNSET
    issue_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        name = self.name

        credits_ = self.credits_

        issue_date = self.issue_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if name is not UNSET:
            field_dict["name"] = name
        if credits_ is not UNSET:
            field_dict["credits"] = credits_
        if issue_date is not UNSET:
            field_dict["issue_date"] = issue_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        name = d.pop("name", UNSET)

        credits_ = d.pop("credits", UNSET)

        issue_date = d.pop("issue_date", UNSET)

        ceu_credit = cls(
            type_=type_,
            name=name,
            credits_=credits_,
            issue_date=issue_date,
        )

        ceu_credit.additional_properties = d
        return ceu_credit

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
