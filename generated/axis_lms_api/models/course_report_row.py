from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CourseReportRow")


@_attrs_define
class CourseReportRow:
    """A user's result in a course. Only enrolled users who opened the course or have a score are reported.

    Example:
        {'user_id': '25', 'username': 'gregory0429', 'status': 'incomplete', 'progress': '50', 'score': '88',
            'start_date': '20210429', 'completion_date': ''}

    Attributes:
        user_id (str): Id of the user. Example: 25.
        username (str): Username of the user. Example: gregory0429.
        status (str): `complete` or `incomplete`; other values may follow. Example: incomplete.
        progress (str): Progress in percent, 0 to 100. Example: 50.
        score (str): Score in percent; empty when there is none. Example: 88.
        start_date (str): Day on which the user first opened the course. Example: 20210429.
        completion_date (str): Day of completion; empty when not completed.
    """

    user_id: str
    username: str
    status: str
    progress: str
    score: str
    start_date: str
    completion_date: str
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
                "username": username,
                "status": status,
                "progress": progress,
                "score": score,
                "start_date": start_date,
                "completion_date": completion_date,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id")

        username = d.pop("username")

        status = d.pop("status")

        progress = d.pop("progress")

        score = d.pop("score")

        start_date = d.pop("start_date")

        completion_date = d.pop("completion_date")

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
