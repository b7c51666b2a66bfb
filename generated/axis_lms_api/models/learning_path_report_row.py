from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="LearningPathReportRow")


@_attrs_define
class LearningPathReportRow(Model):
    """A user's result on a learning path.

    Attributes:
        user_id (str | Unset): Id of the user. Example: 25.
        username (str | Unset): Username of the user. Example: gregory0429.
        status (str | Unset): Status of the user on the path. Example: complete.
        type_ (str | Unset): Whether the record is `active` or `archived`. Example: active.
        start_date (str | Unset): Day on which the user started. Example: 20230101.
        completion_date (str | Unset): Day of completion; empty when not completed. Example: 20230301.
    """

    user_id: str | Unset = UNSET
    username: str | Unset = UNSET
    status: str | Unset = UNSET
    type_: str | Unset = UNSET
    start_date: str | Unset = UNSET
    completion_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        username = self.username

        status = self.status

        type_ = self.type_

        start_date = self.start_date

        completion_date = self.completion_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if username is not UNSET:
            field_dict["username"] = username
        if status is not UNSET:
            field_dict["status"] = status
        if type_ is not UNSET:
            field_dict["type"] = type_
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if completion_date is not UNSET:
            field_dict["completion_date"] = completion_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id", UNSET)

        username = d.pop("username", UNSET)

        status = d.pop("status", UNSET)

        type_ = d.pop("type", UNSET)

        start_date = d.pop("start_date", UNSET)

        completion_date = d.pop("completion_date", UNSET)

        learning_path_report_row = cls(
            user_id=user_id,
            username=username,
            status=status,
            type_=type_,
            start_date=start_date,
            completion_date=completion_date,
        )

        learning_path_report_row.additional_properties = d
        return learning_path_report_row

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
