"""Tokens: an API key is exchanged for a token that lasts an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ... import models
    from .. import AsyncClient, SyncClient


class Token:
    """Tokens: an API key is exchanged for a token that lasts an hour."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def request(self) -> models.Token:
        """Get a token

        Answers a token for the API key that the call is made with. How the key travels is not documented;
        see `keyBearer`.

        Returns:
            A token for the bearer scheme.

        Manual page 470; evidence: vendor.
        """
        from ...models.token import Token
        from .token_request import _get_kwargs

        response = self._client.get_httpx_client().request(**_get_kwargs(), extensions={"axis": "token_request"})
        return Token.from_dict(response.json())

    def revoke(self, *, token: str) -> models.TokenRevocation:
        """Revoke a token

        Revokes the token, authorised with the API key. What it answers is not documented.

        Args:
            token: The token to revoke. It travels in the address: keep it out of logs.

        Returns:
            The answer to a revocation. What it holds is not documented.

        Manual page 470; evidence: vendor.
        """
        from ...models.token_revocation import TokenRevocation
        from .token_revoke import _get_kwargs

        response = self._client.get_httpx_client().request(
            **_get_kwargs(token=token), extensions={"axis": "token_revoke"}
        )
        return TokenRevocation.from_dict(response.json())


class AsyncToken:
    """Tokens: an API key is exchanged for a token that lasts an hour."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def request(self) -> models.Token:
        """Get a token

        Answers a token for the API key that the call is made with. How the key travels is not documented;
        see `keyBearer`.

        Returns:
            A token for the bearer scheme.

        Manual page 470; evidence: vendor.
        """
        from ...models.token import Token
        from .token_request import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(), extensions={"axis": "token_request"}
        )
        return Token.from_dict(response.json())

    async def revoke(self, *, token: str) -> models.TokenRevocation:
        """Revoke a token

        Revokes the token, authorised with the API key. What it answers is not documented.

        Args:
            token: The token to revoke. It travels in the address: keep it out of logs.

        Returns:
            The answer to a revocation. What it holds is not documented.

        Manual page 470; evidence: vendor.
        """
        from ...models.token_revocation import TokenRevocation
        from .token_revoke import _get_kwargs

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(token=token), extensions={"axis": "token_revoke"}
        )
        return TokenRevocation.from_dict(response.json())


__all__ = ["AsyncToken", "Token"]
