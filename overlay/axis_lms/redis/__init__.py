"""Tokens in Redis, for many machines. Needs `axis-lms[redis]`."""

from __future__ import annotations

from .store import RedisStore

__all__ = ["RedisStore"]
