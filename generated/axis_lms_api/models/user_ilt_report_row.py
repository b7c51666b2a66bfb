from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="UserIltReportRow")


@_attrs_define
class UserIltReportRow(Model):
    """A user's attendance of a session of one of the ILT programs.

    Attributes:
        user_id (str | Unset): Id of the user. Example: 25.
        username (str | Unset): Username of the user. Example: gregory0429.
        program_id (str | Unset): Id of the ILT program. Example: 1.
        program_name (str | Unset): Name of the ILT program. Example: First aid.
        session_id (str | Unset): Id of the session. Example: 31.
        session_name (str | Unset): Name of the session. Example: December.
        start_date (str | Unset): Start of the session. Example: 20261201.
        end_date (str | Unset): End of the session. Example: 20261202.
        meetings (str | Unset): Number of meetings. Example: 4.
        meetings_attended (str | Unset): Number of meetings attended. Example: 2.
        status (str | Unset): `complete`, `incomplete`, `unavailable`; other values may follow. Example: incomplete.
    """

    user_id: str | Unset = UNSET
    username: str | Unset = UNSET
    program_id: str | Unset = UNSET
    program_name: str | Unset = UNSET
    session_id: str | Unset = UNSET
    session_name: str | Unset = UNSET
    start_date: str | Unset = UNSET
    end_date: str | Unset = UNSET
    meetings: str | Unset = UNSET
    meetings_attended: str | Unset = UNSET
    status: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        username = self.username

        program_id = self.program_id

        program_name = self.program_name

        session_id = self.session_id

        session_name = self.session_name

        start_date = self.start_date

        end_date = self.end_date

        meetings = self.meetings

        meetings_attended = self.meetings_attended

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if username is not UNSET:
            field_dict["username"] = username
        if program_id is not UNSET:
            field_dict["program_id"] = program_id
        if program_name is not UNSET:
            field_dict["program_name"] = program_name
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if session_name is not UNSET:
            field_dict["session_name"] = session_name
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if end_date is not UNSET:
            field_dict["end_date"] = end_date
        if meetings is not UNSET:
            field_dict["meetings"] = meetings
        if meetings_attended is not UNSET:
            field_dict["meetings_attended"] = meetings_attended
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id", UNSET)

        username = d.pop("username", UNSET)

        program_id = d.pop("program_id", UNSET)

        program_name = d.pop("program_name", UNSET)

        session_id = d.pop("session_id", UNSET)

        session_name = d.pop("session_name", UNSET)

        start_date = d.pop("start_date", UNSET)

        end_date = d.pop("end_date", UNSET)

        meetings = d.pop("meetings", UNSET)

        meetings_attended = d.pop("meetings_attended", UNSET)

        status = d.pop("status", UNSET)

        user_ilt_report_row = cls(
            user_id=user_id,
            username=username,
            program_id=program_id,
            program_name=program_name,
            session_id=session_id,
            session_name=session_name,
            start_date=start_date,
            end_date=end_date,
            meetings=meetings,
            meetings_attended=meetings_attended,
            status=status,
        )

        user_ilt_report_row.additional_properties = d
        return user_ilt_report_row

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
