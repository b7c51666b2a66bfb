from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="Certificate")


@_attrs_define
class Certificate(Model):
    """A certification that a user holds or held.

    Attributes:
        program_id (str | Unset): Id of the certification program. A certificate that was earned elsewhere may have
            none. Example: 12.
        program_name (str | Unset): Name of the certification program. Example: Forklift operator.
        certification_number (str | Unset): Number of the certification. It goes in as `cert_number` when a certificate
            is issued. Example: cert1234abcd.
        issue_date (str | Unset): Day of issue. Example: 20230101.
        renew_date (str | Unset): Day of renewal. The word is `renew` here and `renewed` in the certifications report.
            Example: 20240101.
        expire_date (str | Unset): Day of expiry; `99999999` never expires. Example: 99999999.
    """

    program_id: str | Unset = UNSET
    program_name: str | Unset = UNSET
    certification_number: str | Unset = UNSET
    issue_date: str | Unset = UNSET
    renew_date: str | Unset = UNSET
    expire_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        program_id = self.program_id

        program_name = self.program_name

        certification_number = self.certification_number

        issue_date = self.issue_date

        renew_date = self.renew_date

        expire_date = self.expire_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if program_id is not UNSET:
            field_dict["program_id"] = program_id
        if program_name is not UNSET:
            field_dict["program_name"] = program_name
        if certification_number is not UNSET:
            field_dict["certification_number"] = certification_number
        if issue_date is not UNSET:
            field_dict["issue_date"] = issue_date
        if renew_date is not UNSET:
            field_dict["renew_date"] = renew_date
        if expire_date is not UNSET:
            field_dict["expire_date"] = expire_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        program_id = d.pop("program_id", UNSET)

        program_name = d.pop("program_name", UNSET)

        certification_number = d.pop("certification_number", UNSET)

        issue_date = d.pop("issue_date", UNSET)

        renew_date = d.pop("renew_date", UNSET)

        expire_date = d.pop("expire_date", UNSET)

        certificate = cls(
            program_id=program_id,
            program_name=program_name,
            certification_number=certification_number,
            issue_date=issue_date,
            renew_date=renew_date,
            expire_date=expire_date,
        )

        certificate.additional_properties = d
        return certificate

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
