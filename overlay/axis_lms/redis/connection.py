"""Connects to Redis by a URL, with short timeouts, no retries, verified TLS and a hidden password."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from axis_lms.errors import ConfigurationError

if TYPE_CHECKING:
    from redis import Redis

URL_VARIABLE = "AXIS_REDIS_URL"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
QUERY_OPTIONS = {"db", "client_name", "ssl_certfile", "ssl_keyfile", "ssl_keyfile_password"}
"""The options that a URL may have. `verify` alone decides whether TLS is verified."""


def connect(url: str | None, verify: bool | str | os.PathLike[str], timeout: float) -> tuple[Redis, str]:
    """Return a client of Redis, which connects when it is first used, and the server's address without credentials.

    Raises ConfigurationError for an invalid URL, and unless `verify` is False for an unverified connection to another
    machine.
    """
    try:
        import redis
        from redis import connection as redis_connection
        from redis.backoff import NoBackoff
        from redis.credentials import UsernamePasswordCredentialProvider
        from redis.retry import Retry
    except ImportError:
        raise ConfigurationError("RedisStore needs redis: pip install 'axis-lms[redis]'") from None
    url = (url or os.environ.get(URL_VARIABLE) or "").strip()
    if not url:
        raise ConfigurationError(f"no address of Redis: give one, or set {URL_VARIABLE}")
    parse_url: Any = redis_connection.parse_url
    if not timeout > 0:
        raise ConfigurationError("the timeout of RedisStore must be more than 0 seconds")
    try:
        parts = urlsplit(url)
        scheme, where = parts.scheme, f"{parts.hostname or ''}:{parts.port or 6379}"
        options: dict[str, Any] = dict(parse_url(url))
    except ValueError:  # the error's text may hold a part of the password
        raise ConfigurationError(
            "the address of Redis must be rediss://[user:password@]host[:port][/db], redis://… or unix:///path; "
            "in a password, write / ? # @ and : as %2F %3F %23 %40 %3A"
        ) from None
    if unknown := parse_qs(parts.query).keys() - QUERY_OPTIONS:
        raise ConfigurationError(f"the address of Redis has unknown options: {', '.join(sorted(unknown))}")
    if scheme == "unix":
        where = str(options.get("path", ""))
    elif scheme == "rediss":
        options |= tls(verify)
    elif verify is not False and parts.hostname not in LOOPBACK:
        raise ConfigurationError(
            "redis:// would send tokens unencrypted: use rediss://, or verify=False in a network that you trust"
        )
    username, password = options.pop("username", None), options.pop("password", None)
    if password:
        # A provider, since the `repr` of a connection pool shows every option.
        options["credential_provider"] = UsernamePasswordCredentialProvider(username, password)
    options |= {"socket_timeout": timeout, "socket_connect_timeout": timeout, "retry": Retry(NoBackoff(), 0)}
    return redis.Redis(connection_pool=redis.ConnectionPool(**options)), where


def tls(verify: bool | str | os.PathLike[str]) -> dict[str, Any]:
    """Return redis-py's options for `verify`: True, False, or the path of a file with certificates of authorities."""
    if verify is False:
        return {"ssl_cert_reqs": "none", "ssl_check_hostname": False}
    checked: dict[str, Any] = {"ssl_cert_reqs": "required", "ssl_check_hostname": True}
    if verify is True:
        return checked
    if not isinstance(verify, str | os.PathLike) or not Path(verify).is_file():
        raise ConfigurationError("verify of RedisStore must be True, False or the path of a file with certificates")
    return checked | {"ssl_ca_certs": os.fspath(verify)}


@contextmanager
def bounded(redis: Redis, seconds: float | None) -> Iterator[None]:
    """Raise TimeoutError if the operation inside takes longer than `seconds`; None sets no limit.

    The timeout of a socket starts again with every byte, so a Redis that answers byte by byte would never exceed it. The
    connections are broken, which ends the wait of the operation.
    """
    if seconds is None:
        yield
        return
    expired = Event()

    def give_up() -> None:
        expired.set()
        redis.connection_pool.disconnect()

    timer = Timer(seconds, give_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception:
        if expired.is_set():
            raise TimeoutError(f"no complete answer within {seconds:g} seconds") from None
        raise
    finally:
        timer.cancel()


@contextmanager
def plain_errors(where: str) -> Iterator[None]:
    """Turn every error of redis-py into an OSError of one line that names the server and holds no secret."""
    from redis.exceptions import RedisError

    try:
        yield
    except (RedisError, OSError) as error:
        reason = (str(error).splitlines() or [""])[0]
        failure = OSError(f"Redis at {where}: {type(error).__name__}: {reason}")
        failure.strerror = str(failure)  # the part of an OSError that a client's warning shows
        raise failure from None
