"""Tokens: an API key is exchanged for a token that lasts an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import reader

if TYPE_CHECKING:
    from ... import models
    from .. import AsyncCalls, SyncCalls


class Token:
    """Tokens: an API key is exchanged for a token that lasts an hour."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

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

        payload = self._calls.call("token_request", _get_kwargs())
        return reader(Token.from_dict, ("token",))(payload)

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

        payload = self._calls.call("token_revoke", _get_kwargs(token=token))
        return reader(TokenRevocation.from_dict, ())(payload)


class AsyncToken:
    """Tokens: an API key is exchanged for a token that lasts an hour."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

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

        payload = await self._calls.call("token_request", _get_kwargs())
        return reader(Token.from_dict, ("token",))(payload)

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

        payload = await self._calls.call("token_revoke", _get_kwargs(token=token))
        return reader(TokenRevocation.from_dict, ())(payload)


__all__ = ["AsyncToken", "Token"]
