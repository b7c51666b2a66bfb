from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="IltUserSession")


@_attrs_define
class IltUserSession(Model):
    """An ILT session in which a user is enrolled.

    Attributes:
        program_id (str | Unset): Id of the ILT program. Example: 7.
        program_name (str | Unset): Name of the ILT program. Example: First aid.
        session_id (str | Unset): Id of the session. Example: 31.
        start_date (str | Unset): Start of the session. Example: 20261201.
        end_date (str | Unset): End of the session. Example: 20261202.
        percent_attended (str | Unset): Percent attended. Example: 50.
    """

    program_id: str | Unset = UNSET
    program_name: str | Unset = UNSET
    session_id: str | Unset = UNSET
    start_date: str | Unset = UNSET
    end_date: str | Unset = UNSET
    percent_attended: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        program_id = self.program_id

        program_name = self.program_name

        session_id = self.session_id

        start_date = self.start_date

        end_date = self.end_date

        percent_attended = self.percent_attended

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if program_id is not UNSET:
            field_dict["program_id"] = program_id
        if program_name is not UNSET:
            field_dict["program_name"] = program_name
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if end_date is not UNSET:
            field_dict["end_date"] = end_date
        if percent_attended is not UNSET:
            field_dict["percent_attended"] = percent_attended

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        program_id = d.pop("program_id", UNSET)

        program_name = d.pop("program_name", UNSET)

        session_id = d.pop("session_id", UNSET)

        start_date = d.pop("start_date", UNSET)

        end_date = d.pop("end_date", UNSET)

        percent_attended = d.pop("percent_attended", UNSET)

        ilt_user_session = cls(
            program_id=program_id,
            program_name=program_name,
            session_id=session_id,
            start_date=start_date,
            end_date=end_date,
            percent_attended=percent_attended,
        )

        ilt_user_session.additional_properties = d
        return ilt_user_session

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
