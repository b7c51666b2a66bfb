"""Users: active or inactive, learners or managers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Page, Source, reader

if TYPE_CHECKING:
    import builtins

    from ... import models, walks
    from ...types import Unset
    from .. import AsyncCalls, SyncCalls


class Users:
    """Users: active or inactive, learners or managers."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def list(self, status: models.ActivityStatus) -> builtins.list[models.ListedUser]:
        """List the users

        Id and username of the active, the inactive or all users: everybody, not in pages.

        Args:
            status: Which records to list: the active, the inactive or all.

        Returns:
            Users, by id and username.

        Manual page 525; evidence: client.
        """
        from ...models.listed_user import ListedUser
        from .users_list import _get_kwargs

        payload = self._calls.call("users_list", _get_kwargs(status=status))
        return list(map(reader(ListedUser.from_dict, ("id",)), payload))

    def get(self, user_id: int | str, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get a user

        One user. The answer is an array, because the family of the call can return several. This call gives
        the first page; walk all of them with `users_get_page`.

        Args:
            user_id: Id of the user.
            fields: Names of the user's properties to return, separated by commas. Without it, `id` and
                `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get import _get_kwargs

        payload = self._calls.call("users_get", _get_kwargs(user_id=user_id, fields=fields))
        return list(map(reader(User.from_dict, ("id",)), payload))

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

        Changes what is sent and nothing else. Whether an empty string clears a field is not known. The
        manual prints the path without its last slash.

        Args:
            user_id: Id of the user.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: Start date of the user. An empty string may be tried, to clear it. YYYYMMDD.
            date_expire: Expiry date, which deactivates the user. Whether it is the last day with access or
                the first without is not said. An empty string, to clear it, and `99999999`, which is known
                of certificates alone, may be tried. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: A custom field of the site. At most 255 characters.
            custom2: A custom field of the site. At most 255 characters.
            custom3: A custom field of the site. At most 255 characters.
            custom4: A custom field of the site. At most 255 characters.
            custom5: A custom field of the site. At most 255 characters.
            custom6: A custom field of the site. At most 255 characters.
            custom7: A custom field of the site. At most 255 characters.
            custom8: A custom field of the site. At most 255 characters.
            custom9: A custom field of the site. At most 255 characters.
            custom10: A custom field of the site. At most 255 characters.
            custom11: A custom field of the site. At most 255 characters.
            custom12: A custom field of the site. At most 255 characters.
            custom13: A custom field of the site. At most 255 characters.
            custom14: A custom field of the site. At most 255 characters.
            custom15: A custom field of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager. Empty where there is none; an empty string may be
                sent, to try whether that clears it.

        Returns:
            Confirms that a user was changed.

        Manual page 530; evidence: vendor.
        """
        from ...models.user_changes import UserChanges
        from ...models.user_updated import UserUpdated
        from .users_update import _get_kwargs

        payload = self._calls.call(
            "users_update",
            _get_kwargs(
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
        )
        return reader(UserUpdated.from_dict, ("id",))(payload)

    def get_page(self, user_id: int | str, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get a user, one page

        One page of what `users_get` lists; `users_get_count` says how many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the user's properties to return, separated by commas. Without it, `id` and
                `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get_page import _get_kwargs

        payload = self._calls.call("users_get_page", _get_kwargs(user_id=user_id, page=page, fields=fields))
        source = Source("users_get_page", self, {"user_id": user_id, "fields": fields})
        return Page(payload, reader(User.from_dict, ("id",)), source)

    get_page.operation = "users_get_page"  # type: ignore[attr-defined]

    def get_pages(
        self,
        *,
        user_id: int | str,
        fields: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.User]:
        """Walks over all rows of `get_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            fields: Names of the user's properties to return, separated by commas. Without it, `id` and
                `username` come back. Name `id`, too: typed clients count on it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {"user_id": user_id, "fields": fields}
        return self._calls.walk(self.get_page, filters, start, limit, concurrency, check)

    def get_count(self, user_id: int | str) -> builtins.list[models.RecordCount]:
        """Get a user, counted

        The number of rows that `users_get_page` gives, all pages together.

        Args:
            user_id: Id of the user.

        Returns:
            The number of records, as the only element of an array.

        Manual page 526; evidence: vendor.
        """
        from ...models.record_count import RecordCount
        from .users_get_count import _get_kwargs

        payload = self._calls.call("users_get_count", _get_kwargs(user_id=user_id))
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def all(self, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get all users

        All users. This call gives the first page; walk all of them with `users_all_page`.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all import _get_kwargs

        payload = self._calls.call("users_all", _get_kwargs(fields=fields))
        return list(map(reader(User.from_dict, ("id",)), payload))

    def all_page(self, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get all users, one page

        One page of what `users_all` lists; `users_all_count` says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all_page import _get_kwargs

        payload = self._calls.call("users_all_page", _get_kwargs(page=page, fields=fields))
        source = Source("users_all_page", self, {"fields": fields})
        return Page(payload, reader(User.from_dict, ("id",)), source)

    all_page.operation = "users_all_page"  # type: ignore[attr-defined]

    def all_pages(
        self,
        *,
        fields: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.User]:
        """Walks over all rows of `all_page`, page by page, and audits what came.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {"fields": fields}
        return self._calls.walk(self.all_page, filters, start, limit, concurrency, check)

    def all_count(self, *, user_filter: str | Unset = UNSET) -> builtins.list[models.RecordCount]:
        """Get all users, counted

        The number of all users, or of those whom `user_filter` lets pass.

        Args:
            user_filter: The users to count; without it, all. The manual prints the count of
                `/users/filtered/` in this way. One or more `field OP value`, joined by commas, all of which
                must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains
                (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are those of
                a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_all_count import _get_kwargs

        payload = self._calls.call("users_all_count", _get_kwargs(user_filter=user_filter))
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def filtered(self, *, fields: str | Unset = UNSET, user_filter: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get the users of a filter

        The users for whom `user_filter` holds. This call gives the first page; walk all of them with
        `users_filtered_page`.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            user_filter: The users to list. Without it the manual does not say what comes. One or more
                `field OP value`, joined by commas, all of which must hold, such as
                `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is a
                member), `!~` does not contain (is no member). Its fields are those of a user, and `org_id`,
                `branch_id` and `usergroup`.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered import _get_kwargs

        payload = self._calls.call("users_filtered", _get_kwargs(fields=fields, user_filter=user_filter))
        return list(map(reader(User.from_dict, ("id",)), payload))

    def filtered_page(
        self, page: int, *, fields: str | Unset = UNSET, user_filter: str | Unset = UNSET
    ) -> Page[models.User]:
        """Get the users of a filter, one page

        One page of what `users_filtered` lists; `users_filtered_count` says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            user_filter: The users to list. Without it the manual does not say what comes. One or more
                `field OP value`, joined by commas, all of which must hold, such as
                `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is a
                member), `!~` does not contain (is no member). Its fields are those of a user, and `org_id`,
                `branch_id` and `usergroup`.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered_page import _get_kwargs

        payload = self._calls.call(
            "users_filtered_page", _get_kwargs(page=page, fields=fields, user_filter=user_filter)
        )
        source = Source("users_filtered_page", self, {"fields": fields, "user_filter": user_filter})
        return Page(payload, reader(User.from_dict, ("id",)), source)

    filtered_page.operation = "users_filtered_page"  # type: ignore[attr-defined]

    def filtered_pages(
        self,
        *,
        fields: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.User]:
        """Walks over all rows of `filtered_page`, page by page, and audits what came.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            user_filter: The users to list. Without it the manual does not say what comes. One or more
                `field OP value`, joined by commas, all of which must hold, such as
                `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is a
                member), `!~` does not contain (is no member). Its fields are those of a user, and `org_id`,
                `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {"fields": fields, "user_filter": user_filter}
        return self._calls.walk(self.filtered_page, filters, start, limit, concurrency, check)

    def filtered_count(self, *, user_filter: str) -> builtins.list[models.RecordCount]:
        """Get the users of a filter, counted

        The number of users whom the filter lets pass. The manual prints this count as
        `/users/all/count/?user_filter=...`; both can be called.

        Args:
            user_filter: The users to count. One or more `field OP value`, joined by commas, all of which
                must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains
                (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are those of
                a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_filtered_count import _get_kwargs

        payload = self._calls.call("users_filtered_count", _get_kwargs(user_filter=user_filter))
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

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

        Creates a user, who may be notified. The answer may hold more than is documented, such as a
        temporary password: treat it as a secret.

        Args:
            username: Username: 4 to 40 letters, digits or `@ . _ -`, unique on the site. 4 to 40
                characters.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: Start date of the user. An empty string may be tried, to clear it. YYYYMMDD.
            date_expire: Expiry date, which deactivates the user. Whether it is the last day with access or
                the first without is not said. An empty string, to clear it, and `99999999`, which is known
                of certificates alone, may be tried. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: A custom field of the site. At most 255 characters.
            custom2: A custom field of the site. At most 255 characters.
            custom3: A custom field of the site. At most 255 characters.
            custom4: A custom field of the site. At most 255 characters.
            custom5: A custom field of the site. At most 255 characters.
            custom6: A custom field of the site. At most 255 characters.
            custom7: A custom field of the site. At most 255 characters.
            custom8: A custom field of the site. At most 255 characters.
            custom9: A custom field of the site. At most 255 characters.
            custom10: A custom field of the site. At most 255 characters.
            custom11: A custom field of the site. At most 255 characters.
            custom12: A custom field of the site. At most 255 characters.
            custom13: A custom field of the site. At most 255 characters.
            custom14: A custom field of the site. At most 255 characters.
            custom15: A custom field of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager. Empty where there is none; an empty string may be
                sent, to try whether that clears it.

        Returns:
            Confirms that a user was created. A live answer may hold more, such as a temporary password:
            whatever else comes is to be treated as a secret.

        Manual page 529; evidence: vendor.
        """
        from ...models.new_user import NewUser
        from ...models.user_created import UserCreated
        from .users_create import _get_kwargs

        payload = self._calls.call(
            "users_create",
            _get_kwargs(
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
        )
        return reader(UserCreated.from_dict, ("id",))(payload)


class AsyncUsers:
    """Users: active or inactive, learners or managers."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def list(self, status: models.ActivityStatus) -> builtins.list[models.ListedUser]:
        """List the users

        Id and username of the active, the inactive or all users: everybody, not in pages.

        Args:
            status: Which records to list: the active, the inactive or all.

        Returns:
            Users, by id and username.

        Manual page 525; evidence: client.
        """
        from ...models.listed_user import ListedUser
        from .users_list import _get_kwargs

        payload = await self._calls.call("users_list", _get_kwargs(status=status))
        return list(map(reader(ListedUser.from_dict, ("id",)), payload))

    async def get(self, user_id: int | str, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get a user

        One user. The answer is an array, because the family of the call can return several. This call gives
        the first page; walk all of them with `users_get_page`.

        Args:
            user_id: Id of the user.
            fields: Names of the user's properties to return, separated by commas. Without it, `id` and
                `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get import _get_kwargs

        payload = await self._calls.call("users_get", _get_kwargs(user_id=user_id, fields=fields))
        return list(map(reader(User.from_dict, ("id",)), payload))

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

        Changes what is sent and nothing else. Whether an empty string clears a field is not known. The
        manual prints the path without its last slash.

        Args:
            user_id: Id of the user.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: Start date of the user. An empty string may be tried, to clear it. YYYYMMDD.
            date_expire: Expiry date, which deactivates the user. Whether it is the last day with access or
                the first without is not said. An empty string, to clear it, and `99999999`, which is known
                of certificates alone, may be tried. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: A custom field of the site. At most 255 characters.
            custom2: A custom field of the site. At most 255 characters.
            custom3: A custom field of the site. At most 255 characters.
            custom4: A custom field of the site. At most 255 characters.
            custom5: A custom field of the site. At most 255 characters.
            custom6: A custom field of the site. At most 255 characters.
            custom7: A custom field of the site. At most 255 characters.
            custom8: A custom field of the site. At most 255 characters.
            custom9: A custom field of the site. At most 255 characters.
            custom10: A custom field of the site. At most 255 characters.
            custom11: A custom field of the site. At most 255 characters.
            custom12: A custom field of the site. At most 255 characters.
            custom13: A custom field of the site. At most 255 characters.
            custom14: A custom field of the site. At most 255 characters.
            custom15: A custom field of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager. Empty where there is none; an empty string may be
                sent, to try whether that clears it.

        Returns:
            Confirms that a user was changed.

        Manual page 530; evidence: vendor.
        """
        from ...models.user_changes import UserChanges
        from ...models.user_updated import UserUpdated
        from .users_update import _get_kwargs

        payload = await self._calls.call(
            "users_update",
            _get_kwargs(
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
        )
        return reader(UserUpdated.from_dict, ("id",))(payload)

    async def get_page(self, user_id: int | str, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get a user, one page

        One page of what `users_get` lists; `users_get_count` says how many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the user's properties to return, separated by commas. Without it, `id` and
                `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 526; evidence: vendor.
        """
        from ...models.user import User
        from .users_get_page import _get_kwargs

        payload = await self._calls.call("users_get_page", _get_kwargs(user_id=user_id, page=page, fields=fields))
        source = Source("users_get_page", self, {"user_id": user_id, "fields": fields})
        return Page(payload, reader(User.from_dict, ("id",)), source)

    get_page.operation = "users_get_page"  # type: ignore[attr-defined]

    def get_pages(
        self,
        *,
        user_id: int | str,
        fields: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.User]:
        """Walks over all rows of `get_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            fields: Names of the user's properties to return, separated by commas. Without it, `id` and
                `username` come back. Name `id`, too: typed clients count on it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {"user_id": user_id, "fields": fields}
        return self._calls.walk(self.get_page, filters, start, limit, concurrency, check)

    async def get_count(self, user_id: int | str) -> builtins.list[models.RecordCount]:
        """Get a user, counted

        The number of rows that `users_get_page` gives, all pages together.

        Args:
            user_id: Id of the user.

        Returns:
            The number of records, as the only element of an array.

        Manual page 526; evidence: vendor.
        """
        from ...models.record_count import RecordCount
        from .users_get_count import _get_kwargs

        payload = await self._calls.call("users_get_count", _get_kwargs(user_id=user_id))
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def all(self, *, fields: str | Unset = UNSET) -> builtins.list[models.User]:
        """Get all users

        All users. This call gives the first page; walk all of them with `users_all_page`.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all import _get_kwargs

        payload = await self._calls.call("users_all", _get_kwargs(fields=fields))
        return list(map(reader(User.from_dict, ("id",)), payload))

    async def all_page(self, page: int, *, fields: str | Unset = UNSET) -> Page[models.User]:
        """Get all users, one page

        One page of what `users_all` lists; `users_all_count` says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

        Returns:
            Users, each with the properties that `fields` names.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user import User
        from .users_all_page import _get_kwargs

        payload = await self._calls.call("users_all_page", _get_kwargs(page=page, fields=fields))
        source = Source("users_all_page", self, {"fields": fields})
        return Page(payload, reader(User.from_dict, ("id",)), source)

    all_page.operation = "users_all_page"  # type: ignore[attr-defined]

    def all_pages(
        self,
        *,
        fields: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.User]:
        """Walks over all rows of `all_page`, page by page, and audits what came.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {"fields": fields}
        return self._calls.walk(self.all_page, filters, start, limit, concurrency, check)

    async def all_count(self, *, user_filter: str | Unset = UNSET) -> builtins.list[models.RecordCount]:
        """Get all users, counted

        The number of all users, or of those whom `user_filter` lets pass.

        Args:
            user_filter: The users to count; without it, all. The manual prints the count of
                `/users/filtered/` in this way. One or more `field OP value`, joined by commas, all of which
                must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains
                (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are those of
                a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_all_count import _get_kwargs

        payload = await self._calls.call("users_all_count", _get_kwargs(user_filter=user_filter))
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def filtered(
        self, *, fields: str | Unset = UNSET, user_filter: str | Unset = UNSET
    ) -> builtins.list[models.User]:
        """Get the users of a filter

        The users for whom `user_filter` holds. This call gives the first page; walk all of them with
        `users_filtered_page`.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            user_filter: The users to list. Without it the manual does not say what comes. One or more
                `field OP value`, joined by commas, all of which must hold, such as
                `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is a
                member), `!~` does not contain (is no member). Its fields are those of a user, and `org_id`,
                `branch_id` and `usergroup`.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered import _get_kwargs

        payload = await self._calls.call("users_filtered", _get_kwargs(fields=fields, user_filter=user_filter))
        return list(map(reader(User.from_dict, ("id",)), payload))

    async def filtered_page(
        self, page: int, *, fields: str | Unset = UNSET, user_filter: str | Unset = UNSET
    ) -> Page[models.User]:
        """Get the users of a filter, one page

        One page of what `users_filtered` lists; `users_filtered_count` says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            user_filter: The users to list. Without it the manual does not say what comes. One or more
                `field OP value`, joined by commas, all of which must hold, such as
                `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is a
                member), `!~` does not contain (is no member). Its fields are those of a user, and `org_id`,
                `branch_id` and `usergroup`.

        Returns:
            Users, each with the properties that `fields` names.

        Manual page 528; evidence: vendor.
        """
        from ...models.user import User
        from .users_filtered_page import _get_kwargs

        payload = await self._calls.call(
            "users_filtered_page", _get_kwargs(page=page, fields=fields, user_filter=user_filter)
        )
        source = Source("users_filtered_page", self, {"fields": fields, "user_filter": user_filter})
        return Page(payload, reader(User.from_dict, ("id",)), source)

    filtered_page.operation = "users_filtered_page"  # type: ignore[attr-defined]

    def filtered_pages(
        self,
        *,
        fields: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.User]:
        """Walks over all rows of `filtered_page`, page by page, and audits what came.

        Args:
            fields: Names of the users' properties to return, separated by commas; the first one is the sort
                key. Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.
            user_filter: The users to list. Without it the manual does not say what comes. One or more
                `field OP value`, joined by commas, all of which must hold, such as
                `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is a
                member), `!~` does not contain (is no member). Its fields are those of a user, and `org_id`,
                `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {"fields": fields, "user_filter": user_filter}
        return self._calls.walk(self.filtered_page, filters, start, limit, concurrency, check)

    async def filtered_count(self, *, user_filter: str) -> builtins.list[models.RecordCount]:
        """Get the users of a filter, counted

        The number of users whom the filter lets pass. The manual prints this count as
        `/users/all/count/?user_filter=...`; both can be called.

        Args:
            user_filter: The users to count. One or more `field OP value`, joined by commas, all of which
                must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains
                (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are those of
                a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .users_filtered_count import _get_kwargs

        payload = await self._calls.call("users_filtered_count", _get_kwargs(user_filter=user_filter))
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

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

        Creates a user, who may be notified. The answer may hold more than is documented, such as a
        temporary password: treat it as a secret.

        Args:
            username: Username: 4 to 40 letters, digits or `@ . _ -`, unique on the site. 4 to 40
                characters.
            first_name: First name. At most 100 characters.
            last_name: Last name. At most 100 characters.
            email: E-mail address. At most 80 characters.
            middle_init: Initial of the middle name. At most 1 character.
            date_start: Start date of the user. An empty string may be tried, to clear it. YYYYMMDD.
            date_expire: Expiry date, which deactivates the user. Whether it is the last day with access or
                the first without is not said. An empty string, to clear it, and `99999999`, which is known
                of certificates alone, may be tried. YYYYMMDD.
            company: Company. At most 255 characters.
            address: Street address. At most 255 characters.
            city: City. At most 100 characters.
            state: State. At most 4 characters.
            zip: Postal code. At most 10 characters.
            phone: Telephone number. At most 20 characters.
            custom1: A custom field of the site. At most 255 characters.
            custom2: A custom field of the site. At most 255 characters.
            custom3: A custom field of the site. At most 255 characters.
            custom4: A custom field of the site. At most 255 characters.
            custom5: A custom field of the site. At most 255 characters.
            custom6: A custom field of the site. At most 255 characters.
            custom7: A custom field of the site. At most 255 characters.
            custom8: A custom field of the site. At most 255 characters.
            custom9: A custom field of the site. At most 255 characters.
            custom10: A custom field of the site. At most 255 characters.
            custom11: A custom field of the site. At most 255 characters.
            custom12: A custom field of the site. At most 255 characters.
            custom13: A custom field of the site. At most 255 characters.
            custom14: A custom field of the site. At most 255 characters.
            custom15: A custom field of the site. At most 255 characters.
            localization: Language pack of the user; it must be installed on the site.
            role: Role of a user.
            manager_id: User id of the user's manager. Empty where there is none; an empty string may be
                sent, to try whether that clears it.

        Returns:
            Confirms that a user was created. A live answer may hold more, such as a temporary password:
            whatever else comes is to be treated as a secret.

        Manual page 529; evidence: vendor.
        """
        from ...models.new_user import NewUser
        from ...models.user_created import UserCreated
        from .users_create import _get_kwargs

        payload = await self._calls.call(
            "users_create",
            _get_kwargs(
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
        )
        return reader(UserCreated.from_dict, ("id",))(payload)


__all__ = ["AsyncUsers", "Users"]
