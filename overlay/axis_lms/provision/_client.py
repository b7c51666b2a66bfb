"""What provisioning needs of a client that its public door does not offer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from axis_lms.http import here

if TYPE_CHECKING:
    from axis_lms import Axis


def address(axis: Axis) -> str:
    """The address of the API that a client calls."""
    return str(axis.get_httpx_client().base_url).rstrip("/")


@contextmanager
def once() -> Iterator[None]:
    """Have calls in this thread sent once: a failure is raised and not repeated, so that it can be looked into.

    (A token that the site refuses is still replaced.)
    """
    before, here.stop = here.stop, threading.Event()
    here.stop.set()
    try:
        yield
    finally:
        here.stop = before
