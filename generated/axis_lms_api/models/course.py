from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Course")


@_attrs_define
class Course:
    """An online course.

    Example:
        {'id': '1', 'name': 'Course 101', 'catalog_id': '001 CC-101', 'description': 'An overview for new staff',
            'is_active': 'yes', 'created': '2023-02-25 17:06:51', 'last_updated': '2023-06-02 12:30:32',
            'admin_keyword_tags': 'overview onboarding', 'user_keyword_tags': 'new first', 'passing_score': '70',
            'for_sale': 'no', 'price': '0.00', 'thumbnail': 'https://learn.example.com/thumbnails/1.png', 'webhook': ''}

    Attributes:
        id (str): Id of the course. Example: 1.
        name (str): Name of the course. Example: Course 101.
        catalog_id (str): Catalogue number of the course. Example: 001 CC-101.
        description (str): Description of the course. Example: An overview for new staff.
        is_active (str): Whether the course is active. Example: yes.
        created (str): When the course was created, without a time zone. Example: 2023-02-25 17:06:51.
        last_updated (str): When the course was last changed, without a time zone. Example: 2023-06-02 12:30:32.
        admin_keyword_tags (str): Keyword tags for administrators, separated by spaces. Example: overview onboarding.
        user_keyword_tags (str): Keyword tags that users can search, separated by spaces. Example: new first.
        passing_score (str): Score from which the course is passed, in percent. Example: 70.
        for_sale (str): Whether the course is sold. Example: no.
        price (str): Price of the course; the currency is not stated. Example: 0.00.
        thumbnail (str): Address of the course's picture. Example: https://learn.example.com/thumbnails/1.png.
        webhook (str): Webhook of the course; empty when there is none.
    """

    id: str
    name: str
    catalog_id: str
    description: str
    is_active: str
    created: str
    last_updated: str
    admin_keyword_tags: str
    user_keyword_tags: str
    passing_score: str
    for_sale: str
    price: str
    thumbnail: str
    webhook: str
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
                "name": name,
                "catalog_id": catalog_id,
                "description": description,
                "is_active": is_active,
                "created": created,
                "last_updated": last_updated,
                "admin_keyword_tags": admin_keyword_tags,
                "user_keyword_tags": user_keyword_tags,
                "passing_score": passing_score,
                "for_sale": for_sale,
                "price": price,
                "thumbnail": thumbnail,
                "webhook": webhook,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        catalog_id = d.pop("catalog_id")

        description = d.pop("description")

        is_active = d.pop("is_active")

        created = d.pop("created")

        last_updated = d.pop("last_updated")

        admin_keyword_tags = d.pop("admin_keyword_tags")

        user_keyword_tags = d.pop("user_keyword_tags")

        passing_score = d.pop("passing_score")

        for_sale = d.pop("for_sale")

        price = d.pop("price")

        thumbnail = d.pop("thumbnail")

        webhook = d.pop("webhook")

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
