from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="User")


@_attrs_define
class User(Model):
    """A user. Which properties are there is decided by `fields`; without it, `id` and `username`.

    Attributes:
        id (str): Id of the user. Example: 1.
        username (str | Unset): Username, unique on the site. Example: ad345345.
        first_name (str | Unset): First name. Example: Bob.
        last_name (str | Unset): Last name. Example: Smith.
        email (str | Unset): E-mail address. Example: example@oururl.com.
        middle_init (str | Unset): Initial of the middle name. Example: J.
        date_start (str | Unset): Start date of the user.
        date_expire (str | Unset): Expiry date of the user, which deactivates the user. Whether it is the last day with
            access or the first without is not said.
        company (str | Unset): Company. Example: JT Supply.
        address (str | Unset): Street address. Example: 135 Cherry Tree Lane.
        city (str | Unset): City. Example: Cherry Hill.
        state (str | Unset): State. Example: NJ.
        zip_ (str | Unset): Postal code. Example: 12345.
        phone (str | Unset): Telephone number. Example: 8565557831.
        custom1 (str | Unset): A custom field of the site. Example: Blue.
        custom2 (str | Unset): A custom field of the site. Example: 8565557831.
        custom3 (str | Unset): A custom field of the site.
        custom4 (str | Unset): A custom field of the site.
        custom5 (str | Unset): A custom field of the site.
        custom6 (str | Unset): A custom field of the site.
        custom7 (str | Unset): A custom field of the site.
        custom8 (str | Unset): A custom field of the site.
        custom9 (str | Unset): A custom field of the site.
        custom10 (str | Unset): A custom field of the site.
        custom11 (str | Unset): A custom field of the site.
        custom12 (str | Unset): A custom field of the site.
        custom13 (str | Unset): A custom field of the site.
        custom14 (str | Unset): A custom field of the site.
        custom15 (str | Unset): A custom field of the site.
        localization (str | Unset): Language pack of the user; it must be installed on the site. Example: english.
        role (str | Unset): `learner` or `manager`. Example: manager.
        manager_id (str | Unset): User id of the user's manager. Empty where there is none; an empty string may be sent,
            to try whether that clears it. Example: 266.
        usergroups (Any | Unset): The usergroups of the user: an array that starts with a string. The rest of its shape
            is not documented. Example: ['salesteam'].
        courses (Any | Unset): The courses of the user. The shape is not documented. Example: [].
        iltclasses (Any | Unset): The ILT classes of the user. The shape is not documented. Example: [].
        certifications (Any | Unset): The certifications of the user. The shape is not documented. Example: [].
        learningpaths (Any | Unset): The learning paths of the user. The shape is not documented. Example: [].
        badges (Any | Unset): The badges of the user. The shape is not documented. Example: [].
        organizations (Any | Unset): The organizations of the user. The shape is not documented. Example: [].
        sysvars (Any | Unset): System variables of the user. The shape is not documented. Example: {}.
        sso (Any | Unset): A sign-on link that is good for an hour: a credential. Whoever holds it is the user. The
            shape is not documented. Example: https://learn.example.com/sign-on/example.
    """

    id: str
    username: str | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    middle_init: str | Unset = UNSET
    date_start: str | Unset = UNSET
    date_expire: str | Unset = UNSET
    company: str | Unset = UNSET
    address: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    zip_: str | Unset = UNSET
    phone: str | Unset = UNSET
    custom1: str | Unset = UNSET
    custom2: str | Unset = UNSET
    custom3: str | Unset = UNSET
    custom4: str | Unset = UNSET
    custom5: str | Unset = UNSET
    custom6: str | Unset = UNSET
    custom7: str | Unset = UNSET
    custom8: str | Unset = UNSET
    custom9: str | Unset = UNSET
    custom10: str | Unset = UNSET
    custom11: str | Unset = UNSET
    custom12: str | Unset = UNSET
    custom13: str | Unset = UNSET
    custom14: str | Unset = UNSET
    custom15: str | Unset = UNSET
    localization: str | Unset = UNSET
    role: str | Unset = UNSET
    manager_id: str | Unset = UNSET
    usergroups: Any | Unset = UNSET
    courses: Any | Unset = UNSET
    iltclasses: Any | Unset = UNSET
    certifications: Any | Unset = UNSET
    learningpaths: Any | Unset = UNSET
    badges: Any | Unset = UNSET
    organizations: Any | Unset = UNSET
    sysvars: Any | Unset = UNSET
    sso: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        username = self.username

        first_name = self.first_name

        last_name = self.last_name

        email = self.email

        middle_init = self.middle_init

        date_start = self.date_start

        date_expire = self.date_expire

        company = self.company

        address = self.address

        city = self.city

        state = self.state

        zip_ = self.zip_

        phone = self.phone

        custom1 = self.custom1

        custom2 = self.custom2

        custom3 = self.custom3

        custom4 = self.custom4

        custom5 = self.custom5

        custom6 = self.custom6

        custom7 = self.custom7

        custom8 = self.custom8

        custom9 = self.custom9

        custom10 = self.custom10

        custom11 = self.custom11

        custom12 = self.custom12

        custom13 = self.custom13

        custom14 = self.custom14

        custom15 = self.custom15

        localization = self.localization

        role = self.role

        manager_id = self.manager_id

        usergroups = self.usergroups

        courses = self.courses

        iltclasses = self.iltclasses

        certifications = self.certifications

        learningpaths = self.learningpaths

        badges = self.badges

        organizations = self.organizations

        sysvars = self.sysvars

        sso = self.sso

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if username is not UNSET:
            field_dict["username"] = username
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if email is not UNSET:
            field_dict["email"] = email
        if middle_init is not UNSET:
            field_dict["middle_init"] = middle_init
        if date_start is not UNSET:
            field_dict["date_start"] = date_start
        if date_expire is not UNSET:
            field_dict["date_expire"] = date_expire
        if company is not UNSET:
            field_dict["company"] = company
        if address is not UNSET:
            field_dict["address"] = address
        if city is not UNSET:
            field_dict["city"] = city
        if state is not UNSET:
            field_dict["state"] = state
        if zip_ is not UNSET:
            field_dict["zip"] = zip_
        if phone is not UNSET:
            field_dict["phone"] = phone
        if custom1 is not UNSET:
            field_dict["custom1"] = custom1
        if custom2 is not UNSET:
            field_dict["custom2"] = custom2
        if custom3 is not UNSET:
            field_dict["custom3"] = custom3
        if custom4 is not UNSET:
            field_dict["custom4"] = custom4
        if custom5 is not UNSET:
            field_dict["custom5"] = custom5
        if custom6 is not UNSET:
            field_dict["custom6"] = custom6
        if custom7 is not UNSET:
            field_dict["custom7"] = custom7
        if custom8 is not UNSET:
            field_dict["custom8"] = custom8
        if custom9 is not UNSET:
            field_dict["custom9"] = custom9
        if custom10 is not UNSET:
            field_dict["custom10"] = custom10
        if custom11 is not UNSET:
            field_dict["custom11"] = custom11
        if custom12 is not UNSET:
            field_dict["custom12"] = custom12
        if custom13 is not UNSET:
            field_dict["custom13"] = custom13
        if custom14 is not UNSET:
            field_dict["custom14"] = custom14
        if custom15 is not UNSET:
            field_dict["custom15"] = custom15
        if localization is not UNSET:
            field_dict["localization"] = localization
        if role is not UNSET:
            field_dict["role"] = role
        if manager_id is not UNSET:
            field_dict["manager_id"] = manager_id
        if usergroups is not UNSET:
            field_dict["usergroups"] = usergroups
        if courses is not UNSET:
            field_dict["courses"] = courses
        if iltclasses is not UNSET:
            field_dict["iltclasses"] = iltclasses
        if certifications is not UNSET:
            field_dict["certifications"] = certifications
        if learningpaths is not UNSET:
            field_dict["learningpaths"] = learningpaths
        if badges is not UNSET:
            field_dict["badges"] = badges
        if organizations is not UNSET:
            field_dict["organizations"] = organizations
        if sysvars is not UNSET:
            field_dict["sysvars"] = sysvars
        if sso is not UNSET:
            field_dict["sso"] = sso

        return {name: value for name, value in field_dict.items() if value is not UNSET}

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        username = d.pop("username", UNSET)

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        email = d.pop("email", UNSET)

        middle_init = d.pop("middle_init", UNSET)

        date_start = d.pop("date_start", UNSET)

        date_expire = d.pop("date_expire", UNSET)

        company = d.pop("company", UNSET)

        address = d.pop("address", UNSET)

        city = d.pop("city", UNSET)

        state = d.pop("state", UNSET)

        zip_ = d.pop("zip", UNSET)

        phone = d.pop("phone", UNSET)

        custom1 = d.pop("custom1", UNSET)

        custom2 = d.pop("custom2", UNSET)

        custom3 = d.pop("custom3", UNSET)

        custom4 = d.pop("custom4", UNSET)

        custom5 = d.pop("custom5", UNSET)

        custom6 = d.pop("custom6", UNSET)

        custom7 = d.pop("custom7", UNSET)

        custom8 = d.pop("custom8", UNSET)

        custom9 = d.pop("custom9", UNSET)

        custom10 = d.pop("custom10", UNSET)

        custom11 = d.pop("custom11", UNSET)

        custom12 = d.pop("custom12", UNSET)

        custom13 = d.pop("custom13", UNSET)

        custom14 = d.pop("custom14", UNSET)

        custom15 = d.pop("custom15", UNSET)

        localization = d.pop("localization", UNSET)

        role = d.pop("role", UNSET)

        manager_id = d.pop("manager_id", UNSET)

        usergroups = d.pop("usergroups", UNSET)

        courses = d.pop("courses", UNSET)

        iltclasses = d.pop("iltclasses", UNSET)

        certifications = d.pop("certifications", UNSET)

        learningpaths = d.pop("learningpaths", UNSET)

        badges = d.pop("badges", UNSET)

        organizations = d.pop("organizations", UNSET)

        sysvars = d.pop("sysvars", UNSET)

        sso = d.pop("sso", UNSET)

        user = cls(
            id=id,
            username=username,
            first_name=first_name,
            last_name=last_name,
            email=email,
            middle_init=middle_init,
            date_start=date_start,
            date_expire=date_expire,
            company=company,
            address=address,
            city=city,
            state=state,
            zip_=zip_,
            phone=phone,
            custom1=custom1,
            custom2=custom2,
            custom3=custom3,
            custom4=custom4,
            custom5=custom5,
            custom6=custom6,
            custom7=custom7,
            custom8=custom8,
            custom9=custom9,
            custom10=custom10,
            custom11=custom11,
            custom12=custom12,
            custom13=custom13,
            custom14=custom14,
            custom15=custom15,
            localization=localization,
            role=role,
            manager_id=manager_id,
            usergroups=usergroups,
            courses=courses,
            iltclasses=iltclasses,
            certifications=certifications,
            learningpaths=learningpaths,
            badges=badges,
            organizations=organizations,
            sysvars=sysvars,
            sso=sso,
        )

        user.additional_properties = d
        return user

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
