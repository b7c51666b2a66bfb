"""The scripts that run inside Redis, each atomically and with the clock of Redis."""

from __future__ import annotations

NOW = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
"""

LOAD = (
    NOW
    + """
local kept = redis.pcall('GET', KEYS[1])
local asked, token = string.match(type(kept) == 'string' and kept or '', '^(%d+) (.+)$')
if not asked then return false end
return {token, now - tonumber(asked)}
"""
)
"""KEYS: token. Returns the token and its age in milliseconds, or nothing. A value of another program counts as nothing."""

SAVE = (
    NOW
    + """
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], string.format('%.0f %s', now - ARGV[3], ARGV[2]), 'PX', ARGV[4])
return 1
"""
)
"""KEYS: token, lock. ARGV: holder, token, its age and the time to keep it, in milliseconds. Saves the token, and
when it was requested by the clock of Redis. Returns 1, or 0 if the holder does not have the lock."""

UNLOCK = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
"""
"""KEYS: lock. ARGV: holder. The lock of another holder is kept."""
