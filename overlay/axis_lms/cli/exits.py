"""Defines the exit codes of `axis`, which are the same for every command.

A code never changes its meaning. New ones may be added.
"""

from __future__ import annotations

DONE = 0
UNEXPECTED = 1
"""An error in axis itself: please report it with `--debug`."""
USAGE = 2
"""An invalid option, argument, address, profile or file. Nothing was changed on the site."""
ACCESS = 3
"""The key or the token was refused, or the key may not do this."""
NOT_FOUND = 4
REFUSED = 5
"""The call was refused: invalid values, a conflict."""
UNREACHABLE = 6
"""No answer, a rate limit, or the site is in trouble: try again later. An export can be resumed."""
UNLIKE_SPEC = 7
"""The answer differs from the spec: run `axis doctor`."""
DOES_NOT_ADD_UP = 8
"""An export was written, but rows moved while they were read, so that some may be missing or repeated."""
DISAGREES = 9
"""`axis doctor` found something that differs from the spec."""
DECLINED = 10
"""A write was not confirmed; nothing was sent."""
NOT_PRINTED = 11
"""The output or a file could not be written. A write to the site was carried out."""
MAYBE_APPLIED = 12
"""A write was sent and may have been carried out: look at the site before you send it again."""
DID_NOT_FIT = 13
"""An export was written, but values did not fit the types of their columns. Their text is in another column."""
SOME_REFUSED = 20
"""`axis apply` did a part of the plan. The rest was refused, or left alone because the site has changed."""
NOTHING_DONE = 21
"""A guard refuses the plan, it was applied before, or nothing of it could be done."""
DOES_NOT_HOLD = 22
"""The site does not have everything that a plan wanted."""
INTERRUPTED = 130
"""Interrupted with Ctrl-C. The message says if a write may have been carried out."""
PIPE_CLOSED = 141
"""The reader of the output closed the pipe, as `head` does. The call to the site was made."""
TERMINATED = 143
"""Terminated by SIGTERM, which is handled like an interrupt."""
