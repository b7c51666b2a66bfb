"""Draws docs/media/axis.svg from real commands, which run on a pseudo-terminal against a sandbox.

python tools/record_terminal.py
"""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from pathlib import Path

import pexpect
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from axis_lms.sandbox import Sandbox, Site

COLUMNS = 96
PICTURE = Path(__file__).parents[1] / "docs/media/axis.svg"
COMMANDS = (
    "axis call reports course 1 --min-score 97 --status complete",
    "axis export all-courses --to results.parquet",
    "axis doctor",
)
FRAME = "\r\x1b[K"
"""The characters that erase the progress line."""
MAX_LINES = (9, 9, 24)
"""How many lines of each command's output are shown."""


def output(command: str, environment: dict[str, str], directory: str) -> str:
    """Return the output of a command, with the progress line at two thirds of the way."""
    arguments = ["-m", "axis_lms.cli", *command.split()[1:]]
    terminal = pexpect.spawn(
        sys.executable,
        arguments,
        env=environment,
        cwd=directory,
        encoding="utf-8",
        timeout=60,
        dimensions=(40, COLUMNS),
    )
    terminal.expect(pexpect.EOF)
    terminal.close()
    frames = terminal.before.replace("\r\n", "\n").split(FRAME)
    drawn = [frame for frame in frames if "━" in frame]
    kept = ([drawn[len(drawn) * 2 // 3] + "\n"] if drawn else []) + [frames[-1]]
    return "".join(kept).strip("\n")


def shortened(text: str, longest: int) -> Text:
    """Return the first and last lines of an output, each on one line of the picture."""
    lines = text.splitlines()
    if len(lines) > longest:
        lines = [*lines[: longest - 3], "…", *lines[-2:]]
    shown = []
    for line in lines:
        whole = Text.from_ansi(line)
        whole.truncate(COLUMNS, overflow="ellipsis")
        shown.append(whole)
    return Text("\n").join(shown)


def main() -> int:
    site = Site(base="/lms/api.php", rename={"Certificate.renew_date": "renewed_date"}, extra={"Course.language": "en"})
    sandbox = Sandbox(users=1000, site=site)
    sandbox.fault("delay", operation="reports", seconds=0.05)
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    with sandbox.serve() as address, tempfile.TemporaryDirectory() as directory:
        environment = {
            name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "AXIS_PROFILE")
        } | {
            "AXIS_ADDRESS": address,
            "AXIS_API_KEY": "sandbox-key",
            "AXIS_CONFIG_DIR": directory,
            "TERM": "xterm-256color",
        }
        for command, longest in zip(COMMANDS, MAX_LINES, strict=True):
            console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
            console.print(shortened(output(command, environment, directory), longest))
            console.print()
    fonts = re.compile(r"@font-face \{\{.*?\}\}\n", re.DOTALL)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    picture = console.export_svg(title="axis", code_format=fonts.sub("", CONSOLE_SVG_FORMAT), unique_id="axis")
    PICTURE.write_text("\n".join(line.rstrip() for line in picture.splitlines()) + "\n", encoding="utf-8")
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
