from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_role import UserRole, check_user_role
from ..types import UNSET, Model, Unset

T = TypeVar("T", bound="NewUser")


@_attrs_define
class NewUser(Model):
    """A user to be created. There is no password parameter.

    Attributes:
        username (str): Username: 4 to 40 letters, digits or `@ . _ -`, unique on the site. Example: ad345345.
        first_name (str | Unset): First name. Example: Bob.
        last_name (str | Unset): Last name. Example: Smith.
        email (str | Unset): E-mail address. Example: example@oururl.com.
        middle_init (str | Unset): Initial of the middle name. Example: J.
        date_start (str | Unset): Start date of the user. An empty string may be tried, to clear it. Example: 20261201.
        date_expire (str | Unset): Expiry date, which deactivates the user. Whether it is the last day with access or
            the first without is not said. An empty string, to clear it, and `99999999`, which is known of certificates
            alone, may be tried. Example: 20271130.
        company (str | Unset): Company. Example: JT Supply.
        address (str | Unset): Street address. Example: 135 Cherry Tree Lane.
        city (str | Unset): City. Example: Cherry Hill.
        state (str | Unset): State. Example: NJ.
        zip_ (str | Unset): Postal code. Example: 12345.
        phone (str | Unset): Telephone number. Example: 8565557831.
        custom1 (str | Unset): A custom field of the site. Example: Blue.
        custom2 (str | Unset): A custom field of the site. Example: Blue.
        custom3 (str | Unset): A custom field of the site. Example: Blue.
        custom4 (str | Unset): A custom field of the site. Example: Blue.
        custom5 (str | Unset): A custom field of the site. Example: Blue.
        custom6 (str | Unset): A custom field of the site. Example: Blue.
        custom7 (str | Unset): A custom field of the site. Example: Blue.
        custom8 (str | Unset): A custom field of the site. Example: Blue.
        custom9 (str | Unset): A custom field of the site. Example: Blue.
        custom10 (str | Unset): A custom field of the site. Example: Blue.
        custom11 (str | Unset): A custom field of the site. Example: Blue.
        custom12 (str | Unset): A custom field of the site. Example: Blue.
        custom13 (str | Unset): A custom field of the site. Example: Blue.
        custom14 (str | Unset): A custom field of the site. Example: Blue.
        custom15 (str | Unset): A custom field of the site. Example: Blue.
        localization (str | Unset): Language pack of the user; it must be installed on the site. Example: english.
        role (UserRole | Unset): Role of a user. Example: learner.
        manager_id (int | str | Unset): User id of the user's manager. Empty where there is none; an empty string may be
            sent, to try whether that clears it. Example: 266.
    """

    username: str
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
    role: UserRole | Unset = UNSET
    manager_id: int | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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

        role: str | Unset = UNSET
        if not isinstance(self.role, Unset):
            role = self.role

        manager_id: int | str | Unset
        if isinstance(self.manager_id, Unset):
            manager_id = UNSET
        else:
            manager_id = self.manager_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
            }
        )
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

        return {name: value for name, value in field_dict.items() if value is not UNSET}

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        username = d.pop("username")

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

        _role = d.pop("role", UNSET)
        role: UserRole | Unset
        if isinstance(_role, Unset):
            role = UNSET
        else:
            role = check_user_role(_role)

        def _parse_manager_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        manager_id = _parse_manager_id(d.pop("manager_id", UNSET))

        new_user = cls(
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
        )

        new_user.additional_properties = d
        return new_user

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
