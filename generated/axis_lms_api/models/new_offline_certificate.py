from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="NewOfflineCertificate")


@_attrs_define
class NewOfflineCertificate(Model):
    """A certificate that was earned elsewhere.

    Attributes:
        name (str): Name of the certification. Example: Working at heights.
        user_id (int | str): Id of the user, who must be active. Example: 25.
        cert_number (str | Unset): Number of the certification, made by the site when absent. It comes out as
            `certification_number`. Example: cert1234abcd.
        issue_date (str | Unset): Day of issue; for an active certification today or earlier. Example: 20230101.
        expire_date (str | Unset): Day of expiry, later than `issue_date`, or `99999999` for never. Example: 99999999.
    """

    name: str
    user_id: int | str
    cert_number: str | Unset = UNSET
    issue_date: str | Unset = UNSET
    expire_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        user_id: int | str
        user_id = self.user_id

        cert_number = self.cert_number

        issue_date = self.issue_date

        expire_date = self.expire_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "user_id": user_id,
            }
        )
        if cert_number is not UNSET:
            field_dict["cert_number"] = cert_number
        if issue_date is not UNSET:
            field_dict["issue_date"] = issue_date
        if expire_date is not UNSET:
            field_dict["expire_date"] = expire_date

        return {name: value for name, value in field_dict.items() if value is not UNSET}

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        def _parse_user_id(data: object) -> int | str:
            return cast(int | str, data)

        user_id = _parse_user_id(d.pop("user_id"))

        cert_number = d.pop("cert_number", UNSET)

        issue_date = d.pop("issue_date", UNSET)

        expire_date = d.pop("expire_date", UNSET)

        new_offline_certificate = cls(
            name=name,
            user_id=user_id,
            cert_number=cert_number,
            issue_date=issue_date,
            expire_date=expire_date,
        )

        new_offline_certificate.additional_properties = d
        return new_offline_certificate

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
