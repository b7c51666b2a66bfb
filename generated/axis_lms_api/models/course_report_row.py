from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="CourseReportRow")


@_attrs_define
class CourseReportRow(Model):
    """A user's result in a course. Only enrolled users who opened the course or have a score are reported.

    Attributes:
        user_id (str): Id of the user. Example: 25.
        username (str | Unset): Username of the user. Example: gregory0429.
        status (str | Unset): `complete` or `incomplete`; other values may follow. Example: incomplete.
        progress (str | Unset): Progress, 0 to 100. Example: 50.
        score (str | Unset): Score. Of a user who has none yet the manual's sample says `0`. Example: 88.
        start_date (str | Unset): Day on which the user started. Example: 20210429.
        completion_date (str | Unset): Day of completion; empty when not completed.
    """

    user_id: str
    username: str | Unset = UNSET
    status: str | Unset = UNSET
    progress: str | Unset = UNSET
    score: str | Unset = UNSET
    start_date: str | Unset = UNSET
    completion_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        username = self.username

        status = self.status

        progress = self.progress

        score = self.score

        start_date = self.start_date

        completion_date = self.completion_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
            }
        )
        if username is not UNSET:
            field_dict["username"] = username
        if status is not UNSET:
            field_dict["status"] = status
        if progress is not UNSET:
            field_dict["progress"] = progress
        if score is not UNSET:
            field_dict["score"] = score
        if start_date is not UNSET:
            field_dict["start_date"] = start_date
        if completion_date is not UNSET:
            field_dict["completion_date"] = completion_date

        return {name: value for name, value in field_dict.items() if value is not UNSET}

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id")

        username = d.pop("username", UNSET)

        status = d.pop("status", UNSET)

        progress = d.pop("progress", UNSET)

        score = d.pop("score", UNSET)

        start_date = d.pop("start_date", UNSET)

        completion_date = d.pop("completion_date", UNSET)

        course_report_row = cls(
            user_id=user_id,
            username=username,
            status=status,
            progress=progress,
            score=score,
            start_date=start_date,
            completion_date=completion_date,
        )

        course_report_row.additional_properties = d
        return course_report_row

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
