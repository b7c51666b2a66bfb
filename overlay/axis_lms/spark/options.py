"""Parses and checks the options of a read, on the driver and before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from axis_lms._extras.spec import needed
from axis_lms.cli.reports import REPORTS
from axis_lms.errors import ConfigurationError
from axis_lms_api.operations import OPERATIONS, Operation

if TYPE_CHECKING:
    from axis_lms import Axis, TokenStore

OWN = ("report", "address", "key_file", "key_style", "concurrency", "check", "shared", "obeyed")
"""The options that are not parameters of a report."""
SECRET = ("api_key", "key", "token", "password", "redis_url")
"""Names of options that people may try for secrets. Spark would show their values in plans and pages, so they are refused."""
CHECKS = ("warn", "raise", "off")
MAX_CONCURRENCY = 64


class Read(NamedTuple):
    """The description of one read. It is sent to the executors and holds no secret.

    parameters: the parameters of every page and of the count.
    obeyed: the parameters that this site is known to obey, for filters of a query.
    """

    operation_id: str
    parameters: Mapping[str, str]
    address: str | None
    key_file: str | None
    key_style: str
    concurrency: int
    check: str
    shared: str | None
    obeyed: tuple[str, ...]

    @property
    def operation(self) -> Operation:
        """The operation for one page."""
        return OPERATIONS[self.operation_id]

    @property
    def key(self) -> tuple[str, ...]:
        """The key fields of the rows."""
        return self.operation.walk.key if self.operation.walk else ()

    def open(self, token_store: TokenStore | None = None) -> Axis:
        """Return a client of the site. The key comes from the file, or from AXIS_API_KEY of this process."""
        from axis_lms import Axis

        return Axis(self.address, api_key=read_secret(self.key_file), key_style=self.key_style, token_store=token_store)

    def method(self, axis: Axis) -> Any:
        """Return the method of a client that gets one page."""
        return getattr(getattr(axis, self.operation.tag), self.operation.name)


def read_secret(path: str | None) -> str | None:
    """Return the text of a file without surrounding whitespace. Raises ConfigurationError if it cannot be read."""
    if path is None:
        return None
    try:
        return Path(path).read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise ConfigurationError(f"the file {path} cannot be read on this machine: {reason}") from None


def parse(options: Mapping[str, str]) -> Read:
    """Return the read for the options of a query. Raises ConfigurationError for invalid options."""
    options_by_name = {name.lower(): str(value) for name, value in options.items()}
    if secret := sorted(set(options_by_name) & set(SECRET)):
        raise ConfigurationError(
            f"the option {secret[0]} would stand in Spark's plans and pages: set AXIS_API_KEY (and AXIS_REDIS_URL) where "
            "the driver and the executors start, or name files by the options key_file and shared=redis:FILE"
        )
    report = options_by_name.get("report", "")
    if report not in REPORTS:
        raise ConfigurationError(f"the option report must be one of: {', '.join(REPORTS)}")
    operation = REPORTS[report]
    allowed = {each.name: each.name in needed(operation) for each in operation.parameters if each.name != "page"}
    if unknown := sorted(set(options_by_name) - set(OWN) - allowed.keys()):
        raise ConfigurationError(
            f"{report} does not take: {', '.join(unknown)}; it takes: {', '.join((*OWN, *allowed))}"
        )
    if lacking := [name for name in allowed if allowed[name] and not options_by_name.get(name)]:
        raise ConfigurationError(f"{report} needs the option {', '.join(lacking)}")
    obeyed = names(options_by_name.get("obeyed", ""))
    if not_taken := sorted(set(obeyed) - allowed.keys()):
        raise ConfigurationError(f"obeyed names parameters that {report} does not take: {', '.join(not_taken)}")
    check, shared = options_by_name.get("check", "warn"), options_by_name.get("shared")
    if check not in CHECKS:
        raise ConfigurationError(f"check must be one of: {', '.join(CHECKS)}")
    if shared is not None and ("://" in shared or not shared):
        raise ConfigurationError("shared must be a directory, redis (at AXIS_REDIS_URL) or redis:FILE (which holds it)")
    parameters = {name: options_by_name[name] for name in allowed if name in options_by_name}
    if parameters.get("fields"):
        walk = operation.walk
        parameters["fields"] = ",".join(dict.fromkeys((*names(parameters["fields"]), *(walk.key if walk else ()))))
    return Read(
        operation_id=operation.id,
        parameters=parameters,
        address=options_by_name.get("address"),
        key_file=options_by_name.get("key_file"),
        key_style=options_by_name.get("key_style", "bearer"),
        concurrency=parse_concurrency(options_by_name.get("concurrency", "4")),
        check=check,
        shared=shared,
        obeyed=obeyed,
    )


def names(text: str) -> tuple[str, ...]:
    """Return the names in a list that is separated by commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def parse_concurrency(text: str) -> int:
    """Return the number of the option concurrency. Raises ConfigurationError outside of 1 to 64."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MAX_CONCURRENCY):
        raise ConfigurationError(f"concurrency must be a number from 1 to {MAX_CONCURRENCY}")
    return int(text)
