from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="CertificateExtension")


@_attrs_define
class CertificateExtension(Model):
    """Which certificate to extend, and until when. Name it by its number, or by user and program.

    Example:
        {'certification_number': 'cert1234abcd', 'expire_date': '20281231'}

    Attributes:
        certification_number (str | Unset): Number of the certification. Example: cert1234abcd.
        user_id (int | str | Unset): Id of the user. Example: 25.
        program_id (int | str | Unset): Id of the certification program. Example: 12.
        expire_date (str | Unset): New day of expiry, or `99999999` for never. Example: 20281231.
    """

    certification_number: str | Unset = UNSET
    user_id: int | str | Unset = UNSET
    program_id: int | str | Unset = UNSET
    expire_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        certification_number = self.certification_number

        user_id: int | str | Unset
        if isinstance(self.user_id, Unset):
            user_id = UNSET
        else:
            user_id = self.user_id

        program_id: int | str | Unset
        if isinstance(self.program_id, Unset):
            program_id = UNSET
        else:
            program_id = self.program_id

        expire_date = self.expire_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if certification_number is not UNSET:
            field_dict["certification_number"] = certification_number
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if program_id is not UNSET:
            field_dict["program_id"] = program_id
        if expire_date is not UNSET:
            field_dict["expire_date"] = expire_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        certification_number = d.pop("certification_number", UNSET)

        def _parse_user_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        user_id = _parse_user_id(d.pop("user_id", UNSET))

        def _parse_program_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        program_id = _parse_program_id(d.pop("program_id", UNSET))

        expire_date = d.pop("expire_date", UNSET)

        certificate_extension = cls(
            certification_number=certification_number,
            user_id=user_id,
            program_id=program_id,
            expire_date=expire_date,
        )

        certificate_extension.additional_properties = d
        return certificate_extension

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
