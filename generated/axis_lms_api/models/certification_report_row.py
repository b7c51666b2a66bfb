from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="CertificationReportRow")


@_attrs_define
class CertificationReportRow(Model):
    """A certification that a user earned in a program.

    Attributes:
        user_id (str | Unset): Id of the user. Example: 25.
        username (str | Unset): Username of the user. Example: gregory0429.
        certification_number (str | Unset): Number of the certification. Example: cert1234abcd.
        method_earned (str | Unset): How the certification was earned, such as `course:1084`. Example: course:1084.
        issue_date (str | Unset): Day of issue. Example: 20230101.
        renewed_date (str | Unset): Day of renewal.
        expire_date (str | Unset): Day of expiry; `99999999` never expires. Example: 99999999.
    """

    user_id: str | Unset = UNSET
    username: str | Unset = UNSET
    certification_number: str | Unset = UNSET
    method_earned: str | Unset = UNSET
    issue_date: str | Unset = UNSET
    renewed_date: str | Unset = UNSET
    expire_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        username = self.username

        certification_number = self.certification_number

        method_earned = self.method_earned

        issue_date = self.issue_date

        renewed_date = self.renewed_date

        expire_date = self.expire_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if username is not UNSET:
            field_dict["username"] = username
        if certification_number is not UNSET:
            field_dict["certification_number"] = certification_number
        if method_earned is not UNSET:
            field_dict["method_earned"] = method_earned
        if issue_date is not UNSET:
            field_dict["issue_date"] = issue_date
        if renewed_date is not UNSET:
            field_dict["renewed_date"] = renewed_date
        if expire_date is not UNSET:
            field_dict["expire_date"] = expire_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id", UNSET)

        username = d.pop("username", UNSET)

        certification_number = d.pop("certification_number", UNSET)

        method_earned = d.pop("method_earned", UNSET)

        issue_date = d.pop("issue_date", UNSET)

        renewed_date = d.pop("renewed_date", UNSET)

        expire_date = d.pop("expire_date", UNSET)

        certification_report_row = cls(
            user_id=user_id,
            username=username,
            certification_number=certification_number,
            method_earned=method_earned,
            issue_date=issue_date,
            renewed_date=renewed_date,
            expire_date=expire_date,
        )

        certification_report_row.additional_properties = d
        return certification_report_row

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
