"""What provisioning needs of a client that its public door does not offer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from axis_lms._retries import sent_once
from axis_lms._senders import cancelled

if TYPE_CHECKING:
    from axis_lms import Axis


def address(axis: Axis) -> str:
    """Return the address of the API that a client calls."""
    return str(axis.http.base_url).rstrip("/")


@contextmanager
def once(stop: threading.Event) -> Iterator[None]:
    """Have calls in this thread sent once: a failure is raised and not repeated, so that it can be looked into.

    A call still waits while the site wants no requests, until `stop` is set. A token that the site refuses is still
    replaced.
    """
    before = cancelled.set(stop), sent_once.set(True)
    try:
        yield
    finally:
        cancelled.reset(before[0])
        sent_once.reset(before[1])
