from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="IltMeeting")


@_attrs_define
class IltMeeting(Model):
    """A meeting of an ILT session. The formats of its dates and times are not known.

    Attributes:
        meeting_id (str | Unset): Id of the meeting. Example: 44.
        date (str | Unset): Day of the meeting. Example: 20261201.
        time (str | Unset): Time of the meeting. Example: 09:00.
        timezone (str | Unset): Time zone of the meeting. Example: America/New_York.
        duration (str | Unset): Length of the meeting; the unit is not known. Example: 90.
        start_gmt (str | Unset): Start of the meeting in GMT. Example: 2026-12-01 14:00:00.
        end_gmt (str | Unset): End of the meeting in GMT. Example: 2026-12-01 15:30:00.
        facility (str | Unset): Facility of the meeting. Example: Room 2.
    """

    meeting_id: str | Unset = UNSET
    date: str | Unset = UNSET
    time: str | Unset = UNSET
    timezone: str | Unset = UNSET
    duration: str | Unset = UNSET
    start_gmt: str | Unset = UNSET
    end_gmt: str | Unset = UNSET
    facility: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        meeting_id = self.meeting_id

        date = self.date

        time = self.time

        timezone = self.timezone

        duration = self.duration

        start_gmt = self.start_gmt

        end_gmt = self.end_gmt

        facility = self.facility

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if meeting_id is not UNSET:
            field_dict["meeting_id"] = meeting_id
        if date is not UNSET:
            field_dict["date"] = date
        if time is not UNSET:
            field_dict["time"] = time
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if duration is not UNSET:
            field_dict["duration"] = duration
        if start_gmt is not UNSET:
            field_dict["start_gmt"] = start_gmt
        if end_gmt is not UNSET:
            field_dict["end_gmt"] = end_gmt
        if facility is not UNSET:
            field_dict["facility"] = facility

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        meeting_id = d.pop("meeting_id", UNSET)

        date = d.pop("date", UNSET)

        time = d.pop("time", UNSET)

        timezone = d.pop("timezone", UNSET)

        duration = d.pop("duration", UNSET)

        start_gmt = d.pop("start_gmt", UNSET)

        end_gmt = d.pop("end_gmt", UNSET)

        facility = d.pop("facility", UNSET)

        ilt_meeting = cls(
            meeting_id=meeting_id,
            date=date,
            time=time,
            timezone=timezone,
            duration=duration,
            start_gmt=start_gmt,
            end_gmt=end_gmt,
            facility=facility,
        )

        ilt_meeting.additional_properties = d
        return ilt_meeting

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
