"""Runs `python -m axis_lms.sandbox`, which serves the sandbox on a socket."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import sys
from dataclasses import fields
from pathlib import Path
from tempfile import NamedTemporaryFile

from axis_lms._extras.files import check_replaceable

from .requirements import load
from .site import Site
from .sites import SITES, TRAITS, named


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m axis_lms.sandbox",
        description="Serve an Axis LMS site in memory for tests. It must not be public: its key is known to all.",
        epilog="\n".join(
            [
                f"sites: {', '.join(SITES)}",
                "traits:",
                *(f"  {name:22}{trait.meaning}" for name, trait in TRAITS.items()),
                f"settings: {', '.join(one.name for one in fields(Site))}",
            ]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to bind to (default: %(default)s, this machine only)"
    )
    parser.add_argument("--port", type=_port, default=8300, help="port; 0 for a free one (default: %(default)s)")
    parser.add_argument("--users", type=int, default=1000, help="the number of users (default: %(default)s)")
    parser.add_argument(
        "--seed", type=int, default=1, help="the same seed makes the same world everywhere (default: %(default)s)"
    )
    parser.add_argument("--key", default="sandbox-key", help="the API key (default: %(default)s)")
    parser.add_argument(
        "--site",
        action="append",
        metavar="NAME[,NAME...]",
        help="the kind of site: names of the list below, which are combined (default: plain)",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="SETTING=VALUE",
        help="change one setting of the site, such as page_size=25 or missing=Token.expires,Course.price; can be repeated",
    )
    parser.add_argument("--base", help="the path before every call, such as /lms/api.php (default: that of the site)")
    parser.add_argument(
        "--state",
        type=_state_file,
        metavar="FILE",
        help="load the state from this file if it exists, and save it there at the end",
    )
    parser.add_argument(
        "--http",
        choices=("auto", "h11", "httptools"),
        default="auto",
        help="HTTP implementation (default: the fastest there is)",
    )
    parser.add_argument("--no-control", action="store_true", help="switch off the control endpoint /_sandbox/")
    options = parser.parse_args(arguments)
    try:
        options.site = _site(options)
    except ValueError as error:
        parser.error(str(error))
    return options


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text!r}")
    return int(text)


def _state_file(text: str) -> Path:
    """Return the path of the state, once it is certain that a file can be written there at the end."""
    path = Path(text)
    try:
        check_replaceable(path)
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.{os.getpid()}."):
            return path
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{path} can't be written: {error.strerror}") from None


def _site(options: argparse.Namespace) -> Site:
    """Return the site that `--site`, `--set` and `--base` describe."""
    site = named(",".join(options.site or ["plain"]))
    for setting in options.set:
        name, separator, value = setting.partition("=")
        if not separator:
            raise ValueError(f"--set takes SETTING=VALUE, not {setting!r}")
        site = site.combined(**{name: _value(getattr(site, name, None), value)})
    return site.changed(base=options.base) if options.base else site


def _value(present: object, text: str) -> object:
    """Return the value of a setting from the command line."""
    if isinstance(present, tuple):
        return tuple(filter(None, text.split(",")))
    if isinstance(present, str):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted."""
    options = _arguments(arguments)
    try:
        core, serving = load("core"), load("serving")
    except ModuleNotFoundError as error:
        sys.exit(str(error))
    state: Path | None = options.state
    saved = state if state is not None and state.exists() else None
    try:
        sandbox = core.Sandbox(
            users=options.users,
            seed=options.seed,
            key=options.key,
            site=options.site,
            control=not options.no_control,
            state=saved,
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        if saved is None:
            raise
        sys.exit(f"{saved} holds no state of this version of the sandbox: move it away, or name another file")
    try:
        listener = serving.listen(options.host, options.port)
    except OSError as error:
        sys.exit(f"cannot listen on {options.host}:{options.port}: {error.strerror}")
    where = serving.address(sandbox.site.base, listener)
    print(f"An Axis to test against is at {where} with the API key {options.key}. Ctrl-C ends it.")
    if sandbox.control:
        print(
            f"  its API reference, to be tried out: {where.removesuffix(sandbox.site.base.removesuffix('/api.php'))}/"
        )
    print(f"  export AXIS_ADDRESS={where} AXIS_API_KEY={options.key}", flush=True)
    # SIGTERM is handled like Ctrl-C, so that the state is saved.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        serving.server(sandbox.handle, options.http).run(sockets=[listener])
    if state is not None:
        try:
            sandbox.save(state)
        except OSError as error:
            sys.exit(f"cannot save the state to {state}: {error.strerror}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
