"""What runs inside Redis, in one step each, by Redis' own clock."""

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
"""KEYS: token. Returns the token and its age in milliseconds, or nothing; what another program left there is nothing."""

SAVE = (
    NOW
    + """
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], string.format('%.0f %s', now - ARGV[3], ARGV[2]), 'PX', ARGV[4])
return 1
"""
)
"""KEYS: token, lock. ARGV: holder, token, its age and the time to keep it, in milliseconds. Keeps the moment by Redis'
clock when the token was asked for, and the token. Returns 1, or 0 when the lock is not this holder's (any more)."""

UNLOCK = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
"""
"""KEYS: lock. ARGV: holder. Another holder's lock stays."""
