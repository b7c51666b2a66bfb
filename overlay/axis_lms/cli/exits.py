"""The exit codes of `axis`: documented, stable, and the same for every command.

A code is never given another meaning; new ones may be added.
"""

from __future__ import annotations

DONE = 0
UNEXPECTED = 1
"""An error in axis itself: please report it with `--debug`."""
USAGE = 2
"""A wrong option, argument, address, profile or file; nothing was changed on the site."""
ACCESS = 3
"""The key or the token was refused, or the key may not do this."""
NOT_FOUND = 4
REFUSED = 5
"""The call was refused: invalid values, a conflict."""
UNREACHABLE = 6
"""No answer, a rate limit, or the site is in trouble: try again later. An export goes on from where it stood."""
UNLIKE_SPEC = 7
"""The answer is not what the spec says: run `axis doctor`."""
DOES_NOT_ADD_UP = 8
"""An export was written, and its walk does not add up: rows moved while they were read."""
DISAGREES = 9
"""`axis doctor` found something that differs from the spec."""
DECLINED = 10
"""A write was not confirmed; nothing was sent."""
NOT_PRINTED = 11
"""The output, or a file, could not be written. A write to the site that was asked for was carried out."""
MAYBE_APPLIED = 12
"""A write was sent, and nobody knows whether it was carried out: look before it is sent again."""
DID_NOT_FIT = 13
"""An export was written, and values did not fit the types of their columns; their text stands beside them."""
SOME_REFUSED = 20
"""`axis apply` did a part of the plan; the rest was refused, or left alone since the site has changed."""
NOTHING_DONE = 21
"""A guard refuses the plan, it was used, or nothing of it could be done."""
DOES_NOT_HOLD = 22
"""The site does not hold all that a plan wanted."""
INTERRUPTED = 130
"""Interrupted with Ctrl-C. A write that was on its way may have been carried out; the message says so."""
PIPE_CLOSED = 141
"""Whoever read the output stopped, as `head` does. What was asked of the site was done."""
TERMINATED = 143
"""Stopped with SIGTERM, with the same care as an interrupt."""
