"""The exit codes of `axis`: documented, stable, and the same for every command.

A code is never given another meaning; new ones may be added.
"""

from __future__ import annotations

DONE = 0
UNEXPECTED = 1
"""A fault of ours: please report it with `--debug`."""
USAGE = 2
"""A wrong option, argument, address or profile; nothing was sent."""
ACCESS = 3
"""The key or the token was refused, or the key may not do this."""
NOT_FOUND = 4
REFUSED = 5
"""The site refused the call: invalid values, a conflict, a limit."""
UNREACHABLE = 6
"""No answer, or the site is in trouble: try again later. An export goes on from where it stood."""
UNLIKE_SPEC = 7
"""The answer is not what the spec says: run `axis doctor`."""
DOES_NOT_ADD_UP = 8
"""An export was written, and its walk does not add up: rows moved while they were read."""
DISAGREES = 9
"""`axis doctor` found something that differs from the spec."""
DECLINED = 10
"""A write was not confirmed; nothing was sent."""
INTERRUPTED = 130
PIPE_CLOSED = 141
"""Whoever read the output stopped, as `head` does."""
