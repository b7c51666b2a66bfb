"""The entry point of the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `axis`, and exit with its exit code."""
    try:
        from .running import run
    except ModuleNotFoundError as missing:
        if missing.name != "click":
            raise
        sys.exit("axis: the command line is an extra -> install axis-lms[cli]")
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))
