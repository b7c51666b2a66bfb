"""Reads the address of a client, and lets a thread send each call once: neither is part of the public API."""

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
    """Send calls of this thread once: a failure is raised and not retried, so that the caller can read the site first.

    A call still waits while the site limits requests, until `stop` is set. A token that the site refuses is still
    replaced.
    """
    before = cancelled.set(stop), sent_once.set(True)
    try:
        yield
    finally:
        cancelled.reset(before[0])
        sent_once.reset(before[1])
