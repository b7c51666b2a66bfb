"""Writes the lean variant of the spec as JSON, for agents and for teams who want one operation for each list.

python tools/lean.py [--output FILE]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from axis_lms.mcp.lean import lean
from evidence import load


def text() -> str:
    """Return the text of the lean variant."""
    return json.dumps(lean(load()), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the lean variant to a file, or to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, help="the file to write; standard output without it")
    output = parser.parse_args().output
    if output is None:
        sys.stdout.write(text())
    else:
        output.write_text(text(), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
