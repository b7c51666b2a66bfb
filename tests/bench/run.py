"""Measures the speed of the client against its peers and writes docs/benchmarks.md: `make bench`, or `make bench SHORT=1`.

The short form runs every part once, asserts no time, and writes to build/bench/ instead.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import calls
import limits
import measure
import report
import rows
import servers
import starts
import tasks
from measure import Ratio

SPEC = servers.HERE.parents[1] / "spec" / "axis-lms.openapi.yaml"
MILLION = {100_000: 1_000, 1_000_000: 10_000}


def prepare(missing: dict[str, str]) -> None:
    """Build the peers that cannot be installed as packages: the generated client, and niquests, which would replace urllib3."""
    servers.BUILD.mkdir(parents=True, exist_ok=True)
    made = servers.BUILD / "openapi_generator"
    if not made.exists():
        command = [
            str(Path(sys.executable).with_name("openapi-generator-cli")),
            "generate",
            "-g",
            "python",
            "-i",
            str(SPEC),
            "-o",
            str(made),
        ]
        command += ["--package-name", "openapi_generator_axis"]
        attempt("openapi_generator", command, missing)
    if not (servers.BUILD / "niquests").exists():
        command = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--target",
            str(servers.BUILD / "niquests"),
            "niquests",
        ]
        attempt("niquests", command, missing)


def attempt(peer: str, command: list[str], missing: dict[str, str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError) as error:
        missing[peer] = f"could not be set up: {type(error).__name__}"
        shutil.rmtree(servers.BUILD / peer, ignore_errors=True)


def walks(
    latency: float, width: int, peers: Iterable[str], rounds: int, pages: int, missing: dict[str, str]
) -> list[Ratio]:
    with servers.serve(latency) as port:
        slow = {"httpx": 4}
        return measure.compare(
            "walk", list(peers), port, width=width, count=pages, rounds=rounds, missing=missing, every=slow
        )


def memory(rows_and_pages: dict[int, int]) -> dict[int, tuple[float, float]]:
    """Return the peak memory in MB and the rows a second of an export to Parquet, by its number of rows."""
    found = {}
    for count, pages in rows_and_pages.items():
        with servers.serve(pages=pages) as port:
            target = servers.BUILD / "rows.parquet"
            program = (
                "import sys\n"
                "sys.modules['numpy'] = None\n"  # which neither the extra nor pyarrow brings: it takes 16 MB
                "from axis_lms.cli.main import main\n"
                f"sys.argv = ['axis', 'export', 'course', '1', '--to', {str(target)!r}, '--fresh']\n"
                "main()\n"
            )
            took, peak = starts.process(
                ["-c", program],
                AXIS_ADDRESS=f"http://127.0.0.1:{port}",
                AXIS_API_KEY="bench",
                AXIS_CONFIG_DIR=str(servers.BUILD / "config"),
            )
            found[count] = (peak, count / took.seconds)
    return found


def measured(short: bool) -> dict[str, Any]:
    """Measure all parts, one after the other."""
    missing: dict[str, str] = {}
    prepare(missing)

    def times(rounds: int) -> int:
        return 2 if short else rounds

    found: dict[str, Any] = {"missing": missing}
    with servers.serve() as port:
        print("bench: one call after the other", flush=True)
        found["calls"] = measure.compare("calls", list(calls.PEERS), port, count=20, rounds=times(60), missing=missing)
        for kind in ("tasks", "pages"):
            print(f"bench: 16 tasks, {kind}", flush=True)
            found[kind] = measure.compare(
                kind, list(tasks.PEERS), port, width=16, count=64, rounds=times(40), missing=missing
            )
    pages = 16 if short else 1000
    print("bench: walks", flush=True)
    peers = ["aiohttp", "axis_fast:dicts", "axis_fast:models", "pyreqwest", "httpx_aiohttp", "httpx"]
    found["walk20"] = walks(20, 64, peers, times(8), pages, missing)
    found["walk100"] = walks(
        100, 16, ["aiohttp", "aiohttp:counted", "axis_fast:models", "axis_plain:models"], times(3), pages, missing
    )
    print("bench: sites that limit", flush=True)
    found["limits"] = limits.compare(1, dict(list(limits.SITES.items())[:1])) if short else limits.compare(3)
    print("bench: rows and columns", flush=True)
    found["rows"] = rows.compare(times(60))
    print("bench: starts", flush=True)
    found["imports"] = starts.compare(starts.IMPORTS, times(25), missing)
    authority = starts.certificate()
    with servers.serve(certificate=authority) as port:
        found["answers"] = starts.first_answers(port, authority, times(25), missing)
    print("bench: memory", flush=True)
    found["memory"] = memory({1_600: 16} if short else MILLION)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="run every part once, write nothing that is kept")
    short = parser.parse_args().short
    document = servers.HERE.parents[1] / "docs" / "benchmarks.md"
    text = report.document(measured(short), document)
    target = servers.BUILD / "benchmarks.md" if short else document
    target.write_text(text)
    print(f"bench: wrote {target.relative_to(servers.HERE.parents[1])}")


if __name__ == "__main__":
    main()
