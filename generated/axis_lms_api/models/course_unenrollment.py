from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="CourseUnenrollment")


@_attrs_define
class CourseUnenrollment(Model):
    """Confirms that a user was taken out of a course.

    Attributes:
        status (str | Unset): Outcome of the call as the body tells it. Three digits outside 2xx are a failure, even
            under HTTP 200. Example: 200.
        course_id (str | Unset): Id of the course. Example: 1.
        user_id (str | Unset): Id of the user. Example: 25.
    """

    status: str | Unset = UNSET
    course_id: str | Unset = UNSET
    user_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        course_id = self.course_id

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if course_id is not UNSET:
            field_dict["course_id"] = course_id
        if user_id is not UNSET:
            field_dict["user_id"] = user_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = d.pop("status", UNSET)

        course_id = d.pop("course_id", UNSET)

        user_id = d.pop("user_id", UNSET)

        course_unenrollment = cls(
            status=status,
            course_id=course_id,
            user_id=user_id,
        )

        course_unenrollment.additional_properties = d
        return course_unenrollment

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
