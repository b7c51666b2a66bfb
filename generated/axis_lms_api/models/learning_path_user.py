from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="LearningPathUser")


@_attrs_define
class LearningPathUser(Model):
    """A user's standing in a learning path. Times may have another format than the dates of the learning paths report.

    Attributes:
        user_id (str | Unset): Id of the user. Example: 25.
        username (str | Unset): Username of the user. Example: gregory0429.
        status (str | Unset): Status of the user on the path. Example: incomplete.
        start_time (str | Unset): Start time; its format is not known. Example: 2023-02-25 17:06:51.
        completion_time (str | Unset): Completion time; its format is not known.
        completion_method (str | Unset): Completion method.
        version (str | Unset): Version of the path. Example: 1.
        current_branch (str | Unset): Current branch of the path. Example: 1.
        current_step (str | Unset): Current step of the path. Example: 3.
        progress (str | Unset): Progress on the path. Example: 40.
    """

    user_id: str | Unset = UNSET
    username: str | Unset = UNSET
    status: str | Unset = UNSET
    start_time: str | Unset = UNSET
    completion_time: str | Unset = UNSET
    completion_method: str | Unset = UNSET
    version: str | Unset = UNSET
    current_branch: str | Unset = UNSET
    current_step: str | Unset = UNSET
    progress: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        username = self.username

        status = self.status

        start_time = self.start_time

        completion_time = self.completion_time

        completion_method = self.completion_method

        version = self.version

        current_branch = self.current_branch

        current_step = self.current_step

        progress = self.progress

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if username is not UNSET:
            field_dict["username"] = username
        if status is not UNSET:
            field_dict["status"] = status
        if start_time is not UNSET:
            field_dict["start_time"] = start_time
        if completion_time is not UNSET:
            field_dict["completion_time"] = completion_time
        if completion_method is not UNSET:
            field_dict["completion_method"] = completion_method
        if version is not UNSET:
            field_dict["version"] = version
        if current_branch is not UNSET:
            field_dict["current_branch"] = current_branch
        if current_step is not UNSET:
            field_dict["current_step"] = current_step
        if progress is not UNSET:
            field_dict["progress"] = progress

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id", UNSET)

        username = d.pop("username", UNSET)

        status = d.pop("status", UNSET)

        start_time = d.pop("start_time", UNSET)

        completion_time = d.pop("completion_time", UNSET)

        completion_method = d.pop("completion_method", UNSET)

        version = d.pop("version", UNSET)

        current_branch = d.pop("current_branch", UNSET)

        current_step = d.pop("current_step", UNSET)

        progress = d.pop("progress", UNSET)

        learning_path_user = cls(
            user_id=user_id,
            username=username,
            status=status,
            start_time=start_time,
            completion_time=completion_time,
            completion_method=completion_method,
            version=version,
            current_branch=current_branch,
            current_step=current_step,
            progress=progress,
        )

        learning_path_user.additional_properties = d
        return learning_path_user

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
