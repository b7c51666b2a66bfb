"""Measures the start of `axis` as a whole process, against `import httpx`: medians of the ratios of 11 interleaved runs.

Asserts nothing: the aim is less than 2.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 11
AXIS = ["-m", "axis_lms.cli"]
COMMANDS = {
    "axis --help": [*AXIS, "--help"],
    "axis --version": [*AXIS, "--version"],
    "axis call courses get --help": [*AXIS, "call", "courses", "get", "--help"],
    "axis export course --help": [*AXIS, "export", "course", "--help"],
}
YARDSTICK = ["-c", "import httpx"]


def seconds(arguments: list[str]) -> float:
    """Return the seconds from the start of a Python process to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    for arguments in (YARDSTICK, *COMMANDS.values()):
        seconds(arguments)
    runs = [(seconds(YARDSTICK), {name: seconds(each) for name, each in COMMANDS.items()}) for _ in range(RUNS)]
    print(f"import httpx: {statistics.median(base for base, _ in runs) * 1000:.0f} ms")
    for name in COMMANDS:
        ratio = statistics.median(times[name] / base for base, times in runs)
        print(f"{name}: {ratio:.2f} of it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
