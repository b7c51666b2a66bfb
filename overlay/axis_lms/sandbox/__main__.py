"""The sandbox as a command: `python -m axis_lms.sandbox`."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
from pathlib import Path

from .core import Sandbox
from .serving import address, listen, server
from .site import SITES


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m axis_lms.sandbox",
        description="Serve an in-memory Axis LMS to test against. It is no server for the public: its key is known to all.",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to bind to (default: %(default)s, this machine alone)"
    )
    parser.add_argument("--port", type=int, default=8300, help="port; 0 takes a free one (default: %(default)s)")
    parser.add_argument("--users", type=int, default=1000, help="how many people there are (default: %(default)s)")
    parser.add_argument(
        "--seed", type=int, default=1, help="the same seed makes the same world everywhere (default: %(default)s)"
    )
    parser.add_argument("--key", default="sandbox-key", help="the API key (default: %(default)s)")
    parser.add_argument(
        "--site", choices=sorted(SITES), default="plain", help="which kind of site to play (default: %(default)s)"
    )
    parser.add_argument("--base", help="path that every call begins with, as in /lms/api.php (default: the site's)")
    parser.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="load the state from this file if it is there, and save it there at the end",
    )
    parser.add_argument(
        "--http",
        choices=("auto", "h11", "httptools"),
        default="auto",
        help="HTTP implementation (default: the fastest there is)",
    )
    parser.add_argument("--no-control", action="store_true", help="switch the control endpoint /_sandbox/ off")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted."""
    options = _arguments(arguments)
    state: Path | None = options.state
    sandbox = Sandbox(
        users=options.users,
        seed=options.seed,
        key=options.key,
        site=options.site,
        control=not options.no_control,
        state=state if state is not None and state.exists() else None,
    )
    if options.base:
        sandbox.switch(base=options.base)
    try:
        listener = listen(options.host, options.port)
    except OSError as error:
        sys.exit(f"cannot listen on {options.host}:{options.port}: {error.strerror}")
    where = address(sandbox, listener)
    print(f"An Axis to test against is at {where} with the API key {options.key}. Ctrl-C ends it.")
    print(f"  export AXIS_ADDRESS={where} AXIS_API_KEY={options.key}", flush=True)
    # Being told to end is no other than Ctrl-C: the state is saved.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        server(sandbox, options.http).run(sockets=[listener])
    if state is not None:
        sandbox.save(state)
    return 0


if __name__ == "__main__":
    sys.exit(main())
