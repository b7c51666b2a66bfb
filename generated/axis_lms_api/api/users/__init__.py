"""Users: active or inactive, learners or managers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Page

if TYPE_CHECKING:
    import builtins

    from ... import models
    from ...types import Unset
    from .. import AsyncClient, SyncClient


class Users:
    """Users: active or inactive, learners or managers."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(self, status: models.ActivityStatus) -> builtins.list[models.ListedUser]:
        """List the users

        Id and username of the active, the inactive or all users: everybody, not in pages.

        Args:
            status: Which records to list.

        Returns:
            Each row: A user of a list: id and username.

        Manual page 525; evidence: client.
        """
        from ...models.listed_user import ListedUser
        from .users_list import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(status=status), extensions={"axis": "users_list"}
        )
        return [ListedUser.from_dict(row) for row in response.json()]

    def get(self, user_id: int | str, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get a user

        One user. The answer is an array, because the family of the call can return several. Without a page,
        the first 100 rows come back.

        Args:
            user_id: Id of the user.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(user_id=user_id, fields=fields), extensions={"axis": "users_get"}
        )
        return [User.from_dict(row) for row in response.json()]

    def update(
        self,
        user_id: int | str,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        middle_init: str | Unset = UNSET,
        date_start: str | Unset = UNSET,
        date_expire: str | Unset = UNSET,
        company: str | Unset = UNSET,
        address: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        custom1: str | Unset = UNSET,
        custom2: str | Unset = UNSET,
        custom3: str | Unset = UNSET,
        custom4: str | Unset = UNSET,
        custom5: str | Unset = UNSET,
        custom6: str | Unset = UNSET,
        custom7: str | Unset = UNSET,
        custom8: str | Unset = UNSET,
        custom9: str | Unset = UNSET,
        custom10: str | Unset = UNSET,
        custom11: str | Unset = UNSET,
        custom12: str | Unset = UNSET,
        custom13: str | Unset = UNSET,
        custom14: str | Unset = UNSET,
        custom15: str | Unset = UNSET,
        localization: str | Unset = UNSET,
        role: models.UserRole | Unset = UNSET,
        manager_id: int | str | Unset = UNSET,
    ) -> models.UserUpdated:
        """Change a user

        Changes what is sent and nothing else. The manual prints the path without its last slash.

        Args:
            user_id: Id of the user.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: First day on which the user may log in. YYYYMMDD.
            date_expire: Last day on which the user may log in. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: Custom field 1 of the site. At most 255 characters.
            custom2: Custom field 2 of the site. At most 255 characters.
            custom3: Custom field 3 of the site. At most 255 characters.
            custom4: Custom field 4 of the site. At most 255 characters.
            custom5: Custom field 5 of the site. At most 255 characters.
            custom6: Custom field 6 of the site. At most 255 characters.
            custom7: Custom field 7 of the site. At most 255 characters.
            custom8: Custom field 8 of the site. At most 255 characters.
            custom9: Custom field 9 of the site. At most 255 characters.
            custom10: Custom field 10 of the site. At most 255 characters.
            custom11: Custom field 11 of the site. At most 255 characters.
            custom12: Custom field 12 of the site. At most 255 characters.
            custom13: Custom field 13 of the site. At most 255 characters.
            custom14: Custom field 14 of the site. At most 255 characters.
            custom15: Custom field 15 of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager, who must be a valid manager; empty when there is
                none.

        Returns:
            Confirms that a user was changed.

        Manual page 530; evidence: vendor.
        """
        from ...models.user_changes import UserChanges
        from ...models.user_updated import UserUpdated
        from .users_update import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(
                user_id=user_id,
                body=UserChanges(
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
                    zip_=zip,
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
                ),
            ),
            extensions={"axis": "users_update"},
        )
        return UserUpdated.from_dict(response.json())

    def get_page(self, user_id: int | str, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get a user, one page

        One user. The answer is an array, because the family of the call can return several. One page of 100
        rows.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get_page import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(user_id=user_id, page=page, fields=fields), extensions={"axis": "users_get_page"}
        )
        return Page([User.from_dict(row) for row in response.json()])

    def get_count(self, user_id: int | str) -> builtins.list[models.RecordCount]:
        """Get a user, counted

        The number of rows that the pages of this list hold together.

        Args:
            user_id: Id of the user.

        Returns:
            Each row: The number of records of a list. It comes as the only element of an array.

        Manual page 526; evidence: vendor.
        """
        from ...models.record_count import RecordCount
        from .users_get_count import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(user_id=user_id), extensions={"axis": "users_get_count"}
        )
        return [RecordCount.from_dict(row) for row in response.json()]

    def all(self, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get all users

        All users. Without a page, the first 100 rows come back.

        Args:
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back. Evidence: vendor.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(fields=fields), extensions={"axis": "users_all"}
        )
        return [User.from_dict(row) for row in response.json()]

    def all_page(self, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get all users, one page

        All users. One page of 100 rows.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented. Evidence:
                vendor.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back. Evidence: vendor.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all_page import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(page=page, fields=fields), extensions={"axis": "users_all_page"}
        )
        return Page([User.from_dict(row) for row in response.json()])

    def all_count(self) -> builtins.list[models.RecordCount]:
        """Get all users, counted

        The number of rows that the pages of this list hold together.

        Returns:
            Each row: The number of records of a list. It comes as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_all_count import _get_kwargs

        response = self._client.get_httpx_client().request(**_get_kwargs(), extensions={"axis": "users_all_count"})
        return [RecordCount.from_dict(row) for row in response.json()]

    def filtered(self, *, user_filter: str, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get the users of a filter

        The users for whom `user_filter` holds. Without a page, the first 100 rows come back.

        Args:
            user_filter: Only the users for whom the phrase holds. One or more `field OP value`, joined by
                commas, all of which must hold. Operators: `=` equals, `!=` differs, `~` contains, `!~` does
                not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not a member of". To be
                URL-encoded.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(fields=fields, user_filter=user_filter), extensions={"axis": "users_filtered"}
        )
        return [User.from_dict(row) for row in response.json()]

    def filtered_page(self, page: int, *, user_filter: str, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get the users of a filter, one page

        The users for whom `user_filter` holds. One page of 100 rows.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: Only the users for whom the phrase holds. One or more `field OP value`, joined by
                commas, all of which must hold. Operators: `=` equals, `!=` differs, `~` contains, `!~` does
                not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not a member of". To be
                URL-encoded.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered_page import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(page=page, fields=fields, user_filter=user_filter), extensions={"axis": "users_filtered_page"}
        )
        return Page([User.from_dict(row) for row in response.json()])

    def filtered_count(self, *, user_filter: str) -> builtins.list[models.RecordCount]:
        """Get the users of a filter, counted

        The number of rows that the pages of this list hold together. The manual prints the path of
        `/users/all/count/` here; this is the one that is called.

        Args:
            user_filter: Only the users for whom the phrase holds. One or more `field OP value`, joined by
                commas, all of which must hold. Operators: `=` equals, `!=` differs, `~` contains, `!~` does
                not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not a member of". To be
                URL-encoded. Evidence: vendor.

        Returns:
            Each row: The number of records of a list. It comes as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_filtered_count import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(user_filter=user_filter), extensions={"axis": "users_filtered_count"}
        )
        return [RecordCount.from_dict(row) for row in response.json()]

    def create(
        self,
        *,
        username: str,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        middle_init: str | Unset = UNSET,
        date_start: str | Unset = UNSET,
        date_expire: str | Unset = UNSET,
        company: str | Unset = UNSET,
        address: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        custom1: str | Unset = UNSET,
        custom2: str | Unset = UNSET,
        custom3: str | Unset = UNSET,
        custom4: str | Unset = UNSET,
        custom5: str | Unset = UNSET,
        custom6: str | Unset = UNSET,
        custom7: str | Unset = UNSET,
        custom8: str | Unset = UNSET,
        custom9: str | Unset = UNSET,
        custom10: str | Unset = UNSET,
        custom11: str | Unset = UNSET,
        custom12: str | Unset = UNSET,
        custom13: str | Unset = UNSET,
        custom14: str | Unset = UNSET,
        custom15: str | Unset = UNSET,
        localization: str | Unset = UNSET,
        role: models.UserRole | Unset = UNSET,
        manager_id: int | str | Unset = UNSET,
    ) -> models.UserCreated:
        """Create a user

        Creates a user. The answer may hold more than is documented, such as a temporary password: treat it
        as a secret.

        Args:
            username: Username: 4 to 40 letters, digits or `@ . _ -`, unique on the site. 4 to 40
                characters.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: First day on which the user may log in. YYYYMMDD.
            date_expire: Last day on which the user may log in. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: Custom field 1 of the site. At most 255 characters.
            custom2: Custom field 2 of the site. At most 255 characters.
            custom3: Custom field 3 of the site. At most 255 characters.
            custom4: Custom field 4 of the site. At most 255 characters.
            custom5: Custom field 5 of the site. At most 255 characters.
            custom6: Custom field 6 of the site. At most 255 characters.
            custom7: Custom field 7 of the site. At most 255 characters.
            custom8: Custom field 8 of the site. At most 255 characters.
            custom9: Custom field 9 of the site. At most 255 characters.
            custom10: Custom field 10 of the site. At most 255 characters.
            custom11: Custom field 11 of the site. At most 255 characters.
            custom12: Custom field 12 of the site. At most 255 characters.
            custom13: Custom field 13 of the site. At most 255 characters.
            custom14: Custom field 14 of the site. At most 255 characters.
            custom15: Custom field 15 of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager, who must be a valid manager; empty when there is
                none.

        Returns:
            Confirms that a user was created. A live answer may hold more, such as a temporary password:
            whatever else comes is to be treated as a secret.

        Manual page 529; evidence: vendor.
        """
        from ...models.new_user import NewUser
        from ...models.user_created import UserCreated
        from .users_create import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(
                body=NewUser(
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
                    zip_=zip,
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
            ),
            extensions={"axis": "users_create"},
        )
        return UserCreated.from_dict(response.json())


class AsyncUsers:
    """Users: active or inactive, learners or managers."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(self, status: models.ActivityStatus) -> builtins.list[models.ListedUser]:
        """List the users

        Id and username of the active, the inactive or all users: everybody, not in pages.

        Args:
            status: Which records to list.

        Returns:
            Each row: A user of a list: id and username.

        Manual page 525; evidence: client.
        """
        from ...models.listed_user import ListedUser
        from .users_list import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(status=status), extensions={"axis": "users_list"}
        )
        return [ListedUser.from_dict(row) for row in response.json()]

    async def get(self, user_id: int | str, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get a user

        One user. The answer is an array, because the family of the call can return several. Without a page,
        the first 100 rows come back.

        Args:
            user_id: Id of the user.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(user_id=user_id, fields=fields), extensions={"axis": "users_get"}
        )
        return [User.from_dict(row) for row in response.json()]

    async def update(
        self,
        user_id: int | str,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        middle_init: str | Unset = UNSET,
        date_start: str | Unset = UNSET,
        date_expire: str | Unset = UNSET,
        company: str | Unset = UNSET,
        address: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        custom1: str | Unset = UNSET,
        custom2: str | Unset = UNSET,
        custom3: str | Unset = UNSET,
        custom4: str | Unset = UNSET,
        custom5: str | Unset = UNSET,
        custom6: str | Unset = UNSET,
        custom7: str | Unset = UNSET,
        custom8: str | Unset = UNSET,
        custom9: str | Unset = UNSET,
        custom10: str | Unset = UNSET,
        custom11: str | Unset = UNSET,
        custom12: str | Unset = UNSET,
        custom13: str | Unset = UNSET,
        custom14: str | Unset = UNSET,
        custom15: str | Unset = UNSET,
        localization: str | Unset = UNSET,
        role: models.UserRole | Unset = UNSET,
        manager_id: int | str | Unset = UNSET,
    ) -> models.UserUpdated:
        """Change a user

        Changes what is sent and nothing else. The manual prints the path without its last slash.

        Args:
            user_id: Id of the user.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: First day on which the user may log in. YYYYMMDD.
            date_expire: Last day on which the user may log in. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: Custom field 1 of the site. At most 255 characters.
            custom2: Custom field 2 of the site. At most 255 characters.
            custom3: Custom field 3 of the site. At most 255 characters.
            custom4: Custom field 4 of the site. At most 255 characters.
            custom5: Custom field 5 of the site. At most 255 characters.
            custom6: Custom field 6 of the site. At most 255 characters.
            custom7: Custom field 7 of the site. At most 255 characters.
            custom8: Custom field 8 of the site. At most 255 characters.
            custom9: Custom field 9 of the site. At most 255 characters.
            custom10: Custom field 10 of the site. At most 255 characters.
            custom11: Custom field 11 of the site. At most 255 characters.
            custom12: Custom field 12 of the site. At most 255 characters.
            custom13: Custom field 13 of the site. At most 255 characters.
            custom14: Custom field 14 of the site. At most 255 characters.
            custom15: Custom field 15 of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager, who must be a valid manager; empty when there is
                none.

        Returns:
            Confirms that a user was changed.

        Manual page 530; evidence: vendor.
        """
        from ...models.user_changes import UserChanges
        from ...models.user_updated import UserUpdated
        from .users_update import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(
                user_id=user_id,
                body=UserChanges(
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
                    zip_=zip,
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
                ),
            ),
            extensions={"axis": "users_update"},
        )
        return UserUpdated.from_dict(response.json())

    async def get_page(self, user_id: int | str, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get a user, one page

        One user. The answer is an array, because the family of the call can return several. One page of 100
        rows.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get_page import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(user_id=user_id, page=page, fields=fields), extensions={"axis": "users_get_page"}
        )
        return Page([User.from_dict(row) for row in response.json()])

    async def get_count(self, user_id: int | str) -> builtins.list[models.RecordCount]:
        """Get a user, counted

        The number of rows that the pages of this list hold together.

        Args:
            user_id: Id of the user.

        Returns:
            Each row: The number of records of a list. It comes as the only element of an array.

        Manual page 526; evidence: vendor.
        """
        from ...models.record_count import RecordCount
        from .users_get_count import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(user_id=user_id), extensions={"axis": "users_get_count"}
        )
        return [RecordCount.from_dict(row) for row in response.json()]

    async def all(self, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get all users

        All users. Without a page, the first 100 rows come back.

        Args:
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back. Evidence: vendor.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(fields=fields), extensions={"axis": "users_all"}
        )
        return [User.from_dict(row) for row in response.json()]

    async def all_page(self, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get all users, one page

        All users. One page of 100 rows.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented. Evidence:
                vendor.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back. Evidence: vendor.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all_page import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(page=page, fields=fields), extensions={"axis": "users_all_page"}
        )
        return Page([User.from_dict(row) for row in response.json()])

    async def all_count(self) -> builtins.list[models.RecordCount]:
        """Get all users, counted

        The number of rows that the pages of this list hold together.

        Returns:
            Each row: The number of records of a list. It comes as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_all_count import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(), extensions={"axis": "users_all_count"}
        )
        return [RecordCount.from_dict(row) for row in response.json()]

    async def filtered(self, *, user_filter: str, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get the users of a filter

        The users for whom `user_filter` holds. Without a page, the first 100 rows come back.

        Args:
            user_filter: Only the users for whom the phrase holds. One or more `field OP value`, joined by
                commas, all of which must hold. Operators: `=` equals, `!=` differs, `~` contains, `!~` does
                not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not a member of". To be
                URL-encoded.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(fields=fields, user_filter=user_filter), extensions={"axis": "users_filtered"}
        )
        return [User.from_dict(row) for row in response.json()]

    async def filtered_page(self, page: int, *, user_filter: str, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get the users of a filter, one page

        The users for whom `user_filter` holds. One page of 100 rows.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: Only the users for whom the phrase holds. One or more `field OP value`, joined by
                commas, all of which must hold. Operators: `=` equals, `!=` differs, `~` contains, `!~` does
                not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not a member of". To be
                URL-encoded.
            fields: Names of the user's properties to return, separated by commas. On lists the first one is
                the sort key. Without it, `id` and `username` come back.

        Returns:
            Each row: A user. Which properties are there is decided by `fields`; without it, `id` and
            `username`.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered_page import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(page=page, fields=fields, user_filter=user_filter), extensions={"axis": "users_filtered_page"}
        )
        return Page([User.from_dict(row) for row in response.json()])

    async def filtered_count(self, *, user_filter: str) -> builtins.list[models.RecordCount]:
        """Get the users of a filter, counted

        The number of rows that the pages of this list hold together. The manual prints the path of
        `/users/all/count/` here; this is the one that is called.

        Args:
            user_filter: Only the users for whom the phrase holds. One or more `field OP value`, joined by
                commas, all of which must hold. Operators: `=` equals, `!=` differs, `~` contains, `!~` does
                not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not a member of". To be
                URL-encoded. Evidence: vendor.

        Returns:
            Each row: The number of records of a list. It comes as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_filtered_count import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(user_filter=user_filter), extensions={"axis": "users_filtered_count"}
        )
        return [RecordCount.from_dict(row) for row in response.json()]

    async def create(
        self,
        *,
        username: str,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        email: str | Unset = UNSET,
        middle_init: str | Unset = UNSET,
        date_start: str | Unset = UNSET,
        date_expire: str | Unset = UNSET,
        company: str | Unset = UNSET,
        address: str | Unset = UNSET,
        city: str | Unset = UNSET,
        state: str | Unset = UNSET,
        zip: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        custom1: str | Unset = UNSET,
        custom2: str | Unset = UNSET,
        custom3: str | Unset = UNSET,
        custom4: str | Unset = UNSET,
        custom5: str | Unset = UNSET,
        custom6: str | Unset = UNSET,
        custom7: str | Unset = UNSET,
        custom8: str | Unset = UNSET,
        custom9: str | Unset = UNSET,
        custom10: str | Unset = UNSET,
        custom11: str | Unset = UNSET,
        custom12: str | Unset = UNSET,
        custom13: str | Unset = UNSET,
        custom14: str | Unset = UNSET,
        custom15: str | Unset = UNSET,
        localization: str | Unset = UNSET,
        role: models.UserRole | Unset = UNSET,
        manager_id: int | str | Unset = UNSET,
    ) -> models.UserCreated:
        """Create a user

        Creates a user. The answer may hold more than is documented, such as a temporary password: treat it
        as a secret.

        Args:
            username: Username: 4 to 40 letters, digits or `@ . _ -`, unique on the site. 4 to 40
                characters.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: First day on which the user may log in. YYYYMMDD.
            date_expire: Last day on which the user may log in. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: Custom field 1 of the site. At most 255 characters.
            custom2: Custom field 2 of the site. At most 255 characters.
            custom3: Custom field 3 of the site. At most 255 characters.
            custom4: Custom field 4 of the site. At most 255 characters.
            custom5: Custom field 5 of the site. At most 255 characters.
            custom6: Custom field 6 of the site. At most 255 characters.
            custom7: Custom field 7 of the site. At most 255 characters.
            custom8: Custom field 8 of the site. At most 255 characters.
            custom9: Custom field 9 of the site. At most 255 characters.
            custom10: Custom field 10 of the site. At most 255 characters.
            custom11: Custom field 11 of the site. At most 255 characters.
            custom12: Custom field 12 of the site. At most 255 characters.
            custom13: Custom field 13 of the site. At most 255 characters.
            custom14: Custom field 14 of the site. At most 255 characters.
            custom15: Custom field 15 of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager, who must be a valid manager; empty when there is
                none.

        Returns:
            Confirms that a user was created. A live answer may hold more, such as a temporary password:
            whatever else comes is to be treated as a secret.

        Manual page 529; evidence: vendor.
        """
        from ...models.new_user import NewUser
        from ...models.user_created import UserCreated
        from .users_create import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(
                body=NewUser(
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
                    zip_=zip,
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
            ),
            extensions={"axis": "users_create"},
        )
        return UserCreated.from_dict(response.json())


__all__ = ["AsyncUsers", "Users"]
