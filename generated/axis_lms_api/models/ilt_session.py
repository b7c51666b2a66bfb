from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="IltSession")


@_attrs_define
class IltSession(Model):
    """A session of an ILT program.

    Attributes:
        session_id (str | Unset): Id of the session. Example: 31.
        start_date (str | Unset): Start of the session. Example: 20261201.
        end_date (str | Unset): End of the session. Example: 20261202.
        seats_total (str | Unset): Number of seats. Example: 20.
        seats_reserved (str | Unset): Number of reserved seats. Example: 12.
        seats_remaining (str | Unset): Number of remaining seats. Example: 8.
    """

    session_id: str | Unset = UNSET
    start_date: str | Unset = UNSET
    end_date: str | Unset = UNSET
    seats_total: str | Unset = UNSET
    seats_reserved: str | Unset = UNSET
    seats_remaining: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session_id = self.session_id

        start_date = self.start_date

        end_date = self.end_date

        seats_total = self.seats_total

        seats_reserved = self.seats_reserved

        seats_remaining = self.seats_remaining

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if end_date is not UNSET:
            field_dict["end_date"] = end_date
        if seats_total is not UNSET:
            field_dict["seats_total"] = seats_total
        if seats_reserved is not UNSET:
            field_dict["seats_reserved"] = seats_reserved
        if seats_remaining is not UNSET:
            field_dict["seats_remaining"] = seats_remaining

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        session_id = d.pop("session_id", UNSET)

        start_date = d.pop("start_date", UNSET)

        end_date = d.pop("end_date", UNSET)

        seats_total = d.pop("seats_total", UNSET)

        seats_reserved = d.pop("seats_reserved", UNSET)

        seats_remaining = d.pop("seats_remaining", UNSET)

        ilt_session = cls(
            session_id=session_id,
            start_date=start_date,
            end_date=end_date,
            seats_total=seats_total,
            seats_reserved=seats_reserved,
            seats_remaining=seats_remaining,
        )

        ilt_session.additional_properties = d
        return ilt_session

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
