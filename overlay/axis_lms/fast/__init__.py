"""A faster way to the site under the same httpx clients: HTTP/1.1 read by llhttp, over bare sockets. Needs `axis-lms[fast]`.

Used by itself where httptools is installed, unless a proxy or a transport of the caller's own stands in its way. It
takes the same SSLContext, keeps the same timeouts and raises the same httpx exceptions as httpx's own transport.
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING
from urllib.request import getproxies

if TYPE_CHECKING:
    from .blocking import BlockingTransport
    from .tasks import TaskTransport

__all__ = ["blocking_transport", "installed", "proxied", "task_transport"]


def installed() -> str:
    """What to name in the user agent, such as `httptools/0.9.0`; empty when the extra is not installed."""
    try:
        import httptools
    except ImportError:
        return ""
    return f"httptools/{httptools.__version__}"


def proxied() -> bool:
    """Whether the environment names any proxy, for whatever host: httpx's own transport knows what to do with it."""
    return not {"http", "https", "all"}.isdisjoint(getproxies())


def blocking_transport(context: ssl.SSLContext) -> BlockingTransport:
    """A transport for an `httpx.Client`, to be shared by threads."""
    from .blocking import BlockingTransport

    return BlockingTransport(context)


def task_transport(context: ssl.SSLContext) -> TaskTransport:
    """A transport for an `httpx.AsyncClient`, for the tasks of one event loop."""
    from .tasks import TaskTransport

    return TaskTransport(context)
