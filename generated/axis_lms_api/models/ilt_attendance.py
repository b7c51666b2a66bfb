from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="IltAttendance")


@_attrs_define
class IltAttendance(Model):
    """Confirms that attendance was recorded.

    Attributes:
        status (str | Unset): Outcome of the call as the body tells it. Three digits outside 2xx are a failure, even
            under HTTP 200. Example: 200.
        program_id (str | Unset): Id of the ILT program. Example: 7.
        session_id (str | Unset): Id of the session. Example: 31.
        meeting_id (str | Unset): Id of the meeting. Example: 44.
        user_id (str | Unset): Id of the user. Example: 25.
    """

    status: str | Unset = UNSET
    program_id: str | Unset = UNSET
    session_id: str | Unset = UNSET
    meeting_id: str | Unset = UNSET
    user_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        program_id = self.program_id

        session_id = self.session_id

        meeting_id = self.meeting_id

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if program_id is not UNSET:
            field_dict["program_id"] = program_id
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if meeting_id is not UNSET:
            field_dict["meeting_id"] = meeting_id
        if user_id is not UNSET:
            field_dict["user_id"] = user_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = d.pop("status", UNSET)

        program_id = d.pop("program_id", UNSET)

        session_id = d.pop("session_id", UNSET)

        meeting_id = d.pop("meeting_id", UNSET)

        user_id = d.pop("user_id", UNSET)

        ilt_attendance = cls(
            status=status,
            program_id=program_id,
            session_id=session_id,
            meeting_id=meeting_id,
            user_id=user_id,
        )

        ilt_attendance.additional_properties = d
        return ilt_attendance

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
