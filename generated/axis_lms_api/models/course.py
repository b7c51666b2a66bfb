from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="Course")


@_attrs_define
class Course(Model):
    """An online course.

    Attributes:
        id (str): Id of the course. Example: 1.
        name (str | Unset): Name of the course. Example: Course 101.
        catalog_id (str | Unset): Catalogue number of the course. Example: 001 CC-101.
        description (str | Unset): Description of the course. Example: An overview for new staff.
        is_active (str | Unset): Whether the course is active. Example: yes.
        created (str | Unset): When the course was created, without a time zone. Example: 2023-02-25 17:06:51.
        last_updated (str | Unset): When the course was last changed, without a time zone. Example: 2023-06-02 12:30:32.
        admin_keyword_tags (str | Unset): Keyword tags of the administrators, separated by spaces in the sample.
            Example: overview onboarding.
        user_keyword_tags (str | Unset): Keyword tags of the users, separated by spaces in the sample. Example: new
            first.
        passing_score (str | Unset): Passing score of the course. Example: 70.
        for_sale (str | Unset): Whether the course is sold. Example: no.
        price (str | Unset): Price of the course; the currency is not stated. Example: 0.00.
        thumbnail (str | Unset): Address of the course's picture. Example: https://learn.example.com/thumbnails/1.png.
        webhook (str | Unset): Webhook of the course; empty when there is none.
    """

    id: str
    name: str | Unset = UNSET
    catalog_id: str | Unset = UNSET
    description: str | Unset = UNSET
    is_active: str | Unset = UNSET
    created: str | Unset = UNSET
    last_updated: str | Unset = UNSET
    admin_keyword_tags: str | Unset = UNSET
    user_keyword_tags: str | Unset = UNSET
    passing_score: str | Unset = UNSET
    for_sale: str | Unset = UNSET
    price: str | Unset = UNSET
    thumbnail: str | Unset = UNSET
    webhook: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        catalog_id = self.catalog_id

        description = self.description

        is_active = self.is_active

        created = self.created

        last_updated = self.last_updated

        admin_keyword_tags = self.admin_keyword_tags

        user_keyword_tags = self.user_keyword_tags

        passing_score = self.passing_score

        for_sale = self.for_sale

        price = self.price

        thumbnail = self.thumbnail

        webhook = self.webhook

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if catalog_id is not UNSET:
            field_dict["catalog_id"] = catalog_id
        if description is not UNSET:
            field_dict["description"] = description
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if created is not UNSET:
            field_dict["created"] = created
        if last_updated is not UNSET:
            field_dict["last_updated"] = last_updated
        if admin_keyword_tags is not UNSET:
            field_dict["admin_keyword_tags"] = admin_keyword_tags
        if user_keyword_tags is not UNSET:
            field_dict["user_keyword_tags"] = user_keyword_tags
        if passing_score is not UNSET:
            field_dict["passing_score"] = passing_score
        if for_sale is not UNSET:
            field_dict["for_sale"] = for_sale
        if price is not UNSET:
            field_dict["price"] = price
        if thumbnail is not UNSET:
            field_dict["thumbnail"] = thumbnail
        if webhook is not UNSET:
            field_dict["webhook"] = webhook

        return {name: value for name, value in field_dict.items() if value is not UNSET}

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name", UNSET)

        catalog_id = d.pop("catalog_id", UNSET)

        description = d.pop("description", UNSET)

        is_active = d.pop("is_active", UNSET)

        created = d.pop("created", UNSET)

        last_updated = d.pop("last_updated", UNSET)

        admin_keyword_tags = d.pop("admin_keyword_tags", UNSET)

        user_keyword_tags = d.pop("user_keyword_tags", UNSET)

        passing_score = d.pop("passing_score", UNSET)

        for_sale = d.pop("for_sale", UNSET)

        price = d.pop("price", UNSET)

        thumbnail = d.pop("thumbnail", UNSET)

        webhook = d.pop("webhook", UNSET)

        course = cls(
            id=id,
            name=name,
            catalog_id=catalog_id,
            description=description,
            is_active=is_active,
            created=created,
            last_updated=last_updated,
            admin_keyword_tags=admin_keyword_tags,
            user_keyword_tags=user_keyword_tags,
            passing_score=passing_score,
            for_sale=for_sale,
            price=price,
            thumbnail=thumbnail,
            webhook=webhook,
        )

        course.additional_properties = d
        return course

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
