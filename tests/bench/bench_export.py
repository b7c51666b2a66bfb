"""Measures the peak memory and the rows a second of `axis export` for 100,000 and 1,000,000 rows, each in its own process.

Asserts nothing: the aim is at most 100 MB, flat in the number of rows.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (100_000, 1_000_000)
FORMATS = ("parquet", "csv")
SERVER = Path(__file__).parent / "server.py"
TOKEN = {"token": "13zKMrHcr6T3xIcniS30", "expires": "2030-09-23 15:30:13"}


def routes(path: Path, rows: int) -> None:
    """Write the answers of the server: a report with so many rows, each with its own id."""
    page = [
        {
            "user_id": "@@@@@@@",
            "username": f"gregory{number:04}",
            "status": "incomplete",
            "progress": str(number),
            "score": "88",
            "start_date": f"2021{1 + number % 12:02}{1 + number % 28:02}",
            "completion_date": "",
        }
        for number in range(100)
    ]
    ready: dict[str, object] = {
        "/api.php/token/request/": TOKEN,
        "/api.php/reports/courses/1/count/": [{"records": str(rows)}],
        f"/api.php/reports/courses/1/*{rows // 100}": page,
    }
    path.write_text("".join(f"{where}\t{json.dumps(body)}\n" for where, body in ready.items()))


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return the peak memory of a command in MB, and the seconds that it takes."""
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return used.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024), time.perf_counter() - began


def main() -> int:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AXIS_")}
    idle, _ = measure([sys.executable, "-c", "import axis_lms, pyarrow.parquet"], environment)
    print(f"import axis_lms, pyarrow.parquet: {idle:.0f} MB")
    for rows in SIZES:
        with tempfile.TemporaryDirectory() as directory:
            routes(Path(directory) / "routes", rows)
            server = subprocess.Popen(
                [sys.executable, SERVER, str(Path(directory) / "routes"), "0", "0"], stdout=subprocess.PIPE, text=True
            )
            try:
                assert server.stdout is not None
                here = {
                    "AXIS_ADDRESS": f"http://127.0.0.1:{server.stdout.readline().strip()}",
                    "AXIS_API_KEY": "bench",
                    "AXIS_CONFIG_DIR": directory,
                }
                for form in FORMATS:
                    command = [
                        sys.executable,
                        "-m",
                        "axis_lms.cli",
                        "export",
                        "course",
                        "1",
                        "--to",
                        f"{directory}/rows.{form}",
                        "--concurrency",
                        "4",
                    ]
                    peak, seconds = measure(command, environment | here)
                    print(f"{rows:,} rows to {form}: {peak:.0f} MB, {rows / seconds:,.0f} rows/s")
            finally:
                server.kill()
                server.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
