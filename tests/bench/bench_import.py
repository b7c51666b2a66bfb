"""What `import axis_lms` costs, as a whole process, against `import httpx`: the median of the ratios of 15 interleaved pairs."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 15
BUDGET = 1.25


def seconds(statement: str) -> float:
    """The time from the start of a Python process to its end."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def main() -> int:
    pairs = [(seconds("import axis_lms"), seconds("import httpx")) for _ in range(RUNS + 1)][1:]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(our / their for our, their in pairs)
    verdict = "within" if ratio <= BUDGET else "OVER"
    print(f"import axis_lms {ours * 1000:.0f} ms, import httpx {theirs * 1000:.0f} ms")
    print(f"ratio {ratio:.2f}, {verdict} the budget of {BUDGET}")
    return ratio > BUDGET


if __name__ == "__main__":
    sys.exit(main())
