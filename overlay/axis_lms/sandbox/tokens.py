"""Issues and revokes tokens, which expire after an hour by the clock of the sandbox."""

from __future__ import annotations

from .clock import Clock
from .random_draws import draw

_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Tokens:
    """The tokens of one sandbox."""

    def __init__(self, clock: Clock, life: float = 3600.0) -> None:
        """Start without tokens. `life` is how many seconds a token lasts."""
        self.clock = clock
        self.life = life
        self._issued = 0
        self._ends: dict[str, float] = {}

    def issue(self) -> tuple[str, float]:
        """Return a new token, and when it expires, in seconds since 1970."""
        self._issued += 1
        bits = draw(self._issued, 11, 1) << 64 | draw(self._issued, 11, 2)
        token = "".join(
            _LETTERS[bits >> 6 * place & 63 if (bits >> 6 * place & 63) < len(_LETTERS) else place]
            for place in range(20)
        )
        self._ends[token] = self.clock.now() + self.life
        return token, self._ends[token]

    def valid(self, token: str) -> bool:
        """Tell whether a token is valid now."""
        end = self._ends.get(token)
        return end is not None and self.clock.now() < end

    def revoke(self, token: str) -> None:
        """Revoke a token. An unknown token is no error."""
        self._ends.pop(token, None)

    def revoke_all(self) -> None:
        """Revoke all tokens."""
        self._ends.clear()

    def live(self) -> int:
        """Return how many tokens are valid now."""
        return sum(self.valid(token) for token in self._ends)
