from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="ArchivedCourseReportRow")


@_attrs_define
class ArchivedCourseReportRow(Model):
    """An archived or imported result of a user in a course.

    Attributes:
        user_id (str | Unset): Id of the user. Example: 25.
        username (str | Unset): Username of the user. Example: gregory0429.
        course_id (str | Unset): Id of the course. Example: 1.
        course_name (str | Unset): Name of the course. Example: Course 101.
        status (str | Unset): `complete` or `incomplete`; other values may follow. Example: incomplete.
        progress (str | Unset): Progress, 0 to 100. Example: 50.
        score (str | Unset): Score. Of a user who has none yet the manual's sample says `0`. Example: 88.
        start_date (str | Unset): Day on which the user started. Example: 20210429.
        completion_date (str | Unset): Day of completion; empty when not completed.
    """

    user_id: str | Unset = UNSET
    username: str | Unset = UNSET
    course_id: str | Unset = UNSET
    course_name: str | Unset = UNSET
    status: str | Unset = UNSET
    progress: str | Unset = UNSET
    score: str | Unset = UNSET
    start_date: str | Unset = UNSET
    completion_date: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        username = self.username

        course_id = self.course_id

        course_name = self.course_name

        status = self.status

        progress = self.progress

        score = self.score

        start_date = self.start_date

        completion_date = self.completion_date

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if username is not UNSET:
            field_dict["username"] = username
        if course_id is not UNSET:
            field_dict["course_id"] = course_id
        if course_name is not UNSET:
            field_dict["course_name"] = course_name
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id", UNSET)

        username = d.pop("username", UNSET)

        course_id = d.pop("course_id", UNSET)

        course_name = d.pop("course_name", UNSET)

        status = d.pop("status", UNSET)

        progress = d.pop("progress", UNSET)

        score = d.pop("score", UNSET)

        start_date = d.pop("start_date", UNSET)

        completion_date = d.pop("completion_date", UNSET)

        archived_course_report_row = cls(
            user_id=user_id,
            username=username,
            course_id=course_id,
            course_name=course_name,
            status=status,
            progress=progress,
            score=score,
            start_date=start_date,
            completion_date=completion_date,
        )

        archived_course_report_row.additional_properties = d
        return archived_course_report_row

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
