"""The two clients: generated tags on top of checked, authorised calls."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar

from axis_lms_api.api import AsyncTags, SyncTags
from axis_lms_api.client import Client as GeneratedClient

from .call import Calls
from .errors import AxisError, ConfigurationError
from .http import AsyncHTTP, SyncHTTP, finish
from .site import api_key as key_of
from .site import base_url, key_credentials
from .stores import MemoryStore, TokenStore, store_name
from .tokens import Token, Tokens

if TYPE_CHECKING:
    import ssl

REVOKE_SECONDS = 3.0
HTTP = TypeVar("HTTP", SyncHTTP, AsyncHTTP)


class Client(GeneratedClient, Generic[HTTP]):
    """What both clients take, and what a generated client can do that these refuse.

    `address` and `api_key` default to AXIS_ADDRESS and AXIS_API_KEY. `key_style` says how the key travels to the two
    token calls: `bearer`, `basic`, `header:NAME` or `query:NAME`. `timeout` holds for each wait for the site, in seconds
    (5 at most to connect); `deadline` for a whole call, or for each of its waits where a blocking call travels over a
    `transport` of your own, a SOCKS or https:// proxy, or any proxy to a site on http://. `attempts` is how often a call
    is sent at most. A token that a `token_store` holds is shared, so it is not revoked on leaving. `verify` takes a CA
    bundle or an SSLContext; proxies come from the environment unless `proxy` is given. Raises ConfigurationError for
    what cannot work.
    """

    http: HTTP
    http_class: ClassVar[Any]

    def __init__(
        self, address: str | None = None, *, api_key: str | None = None, key_style: str = "bearer", timeout: float = 30.0,
        deadline: float | None = None, attempts: int = 3, token_store: TokenStore | None = None,
        revoke_on_close: bool = True, verify: bool | str | ssl.SSLContext = True, proxy: str | None = None,
        transport: Any = None,
    ) -> None:  # fmt: skip
        base, key = base_url(address), key_of(api_key)
        if not timeout > 0 or not (deadline is None or deadline > 0) or attempts < 1:
            raise ConfigurationError("timeout and deadline must be more than 0 seconds, attempts 1 or more")
        super().__init__(base, raise_on_unexpected_status=True)
        self.http = http = self.http_class(base, timeout, verify, proxy, transport)
        tokens = Tokens(token_store or MemoryStore(), store_name(base, key))
        credentials = key_credentials(key_style, key)
        http.calls = Calls(http, key, credentials, attempts, deadline, tokens)
        self._revokes = revoke_on_close and token_store is None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._base_url!r})"

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        """Not for this client: raises ConfigurationError, which says what to do instead."""
        raise ConfigurationError("options go to the constructor; with await, use AsyncAxis, without it, Axis")

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    with_headers = with_cookies = with_timeout = _refuse


class Axis(SyncTags, Client[SyncHTTP]):
    __doc__ = f"""A client of one Axis site; threads may share it.\n{Client.__doc__}"""
    http_class = SyncHTTP

    def get_httpx_client(self) -> SyncHTTP:
        """The httpx client that every call goes through."""
        return self.http

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def close(self) -> None:
        """Revoke the token, within 3 s and without complaint, and close the connections."""
        try:
            token = self.http.calls.tokens.give_up() if self._revokes else None
            if token:
                worker = threading.Thread(target=self._revoke, args=(token,), daemon=True)
                worker.start()
                worker.join(REVOKE_SECONDS)
        finally:
            self.http.close()

    def _revoke(self, token: Token) -> None:
        with suppress(AxisError, RuntimeError):  # RuntimeError: the client was closed meanwhile
            finish(self.http.calls.revoke(token, REVOKE_SECONDS))

    get_async_httpx_client = __aenter__ = __aexit__ = Client._refuse


class AsyncAxis(AsyncTags, Client[AsyncHTTP]):
    __doc__ = (
        f"""The twin of Axis for asyncio. It belongs to the event loop that it is first used in.\n{Client.__doc__}"""
    )
    http_class = AsyncHTTP

    def get_async_httpx_client(self) -> AsyncHTTP:
        """The httpx client that every call goes through."""
        return self.http

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """As Axis.close; a renewal on its way is cancelled."""
        import asyncio

        try:
            for task in (renewals := list(self.http.renewals)):
                task.cancel()
            await asyncio.gather(*renewals, return_exceptions=True)
            token = self.http.calls.tokens.give_up() if self._revokes else None
            if token:
                with suppress(AxisError, TimeoutError):
                    async with asyncio.timeout(REVOKE_SECONDS):
                        await self.http.calls.revoke(token, REVOKE_SECONDS)
        finally:
            await self.http.aclose()

    get_httpx_client = __enter__ = __exit__ = Client._refuse
