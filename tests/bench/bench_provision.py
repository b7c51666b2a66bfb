"""Plan, apply and verify for 1,000 people of whom 20 changed, against a script that looks each person up and writes them.

Both talk to a sandbox over a socket, in a process of its own, that takes 100 ms a request. Asserts that both leave the same
site, and nothing about times: the aim is at most a tenth of the script's requests and of its time. The script is measured for
PROBED people and reckoned up for all of them, unless --whole is given, since it takes minutes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axis_lms import Axis
from axis_lms.provision import apply, plan, verify

PEOPLE, CHANGED, SECONDS, PROBED = 1000, 20, 0.1, 50
MAPPING = '[fields]\nusername = "login"\nfirst_name = "first"\ncity = "city"\n[lists.usergroups]\ncolumn = "groups"\n'


@contextmanager
def site() -> Iterator[str]:
    """A slow sandbox in a process of its own."""
    command = [sys.executable, "-m", "axis_lms.sandbox", "--users", str(PEOPLE), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        words = process.stdout.readline().split()
        address = next(word for word in words if word.startswith("http://"))
        tell(address, "faults", {"kind": "delay", "seconds": SECONDS})
        yield address
    finally:
        process.terminate()
        process.wait()


def tell(address: str, what: str, body: dict[str, Any] | None = None) -> Any:
    """Call the sandbox's control endpoint."""
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(f"{address}/_sandbox/{what}", data) as answer:
        return json.load(answer)


def company(address: str) -> list[tuple[str, str, str, str]]:
    """Everybody on the site, of whom some have another first name and belong into a group."""
    with Axis(address, api_key="sandbox-key") as axis:
        from axis_lms import paginate

        rows = list(paginate(axis.users.all_page, fields="id,username,first_name,city", concurrency=8))
    return [
        (str(row.username), "Renamed" if n % (PEOPLE // CHANGED) == 0 else str(row.first_name), str(row.city), "")
        for n, row in enumerate(rows)
    ]


def by_plan(address: str, people: list[tuple[str, str, str, str]], directory: Path) -> None:
    """What this package does."""
    lines = ["login,first,city,groups", *(",".join(person) for person in people)]
    (directory / "staff.csv").write_text("\n".join(lines))
    (directory / "staff.toml").write_text(MAPPING)
    with Axis(address, api_key="sandbox-key") as axis:
        made = plan(axis, directory / "staff.csv", directory / "staff.toml").save(directory / "plan.json")
        assert apply(axis, made).status == "all done"
        assert verify(axis, made).holds


def by_script(address: str, people: list[tuple[str, str, str, str]]) -> None:
    """What everybody writes first."""
    with Axis(address, api_key="sandbox-key") as axis:
        for username, first, city, _ in people:
            found = axis.users.filtered(user_filter=f"username={username}")
            axis.users.update(str(found[0].id), first_name=first, city=city)


def measured(address: str, work: Any, *arguments: Any) -> tuple[int, float]:
    """How many requests some work took, and how long."""
    tell(address, "log/clear", {})
    began = time.perf_counter()
    work(address, *arguments)
    seconds = time.perf_counter() - began
    return tell(address, "log")["total"], seconds


def main() -> int:
    whole = "--whole" in sys.argv
    with tempfile.TemporaryDirectory() as directory, site() as address:
        people = company(address)
        requests, seconds = measured(address, by_plan, people, Path(directory))
        probed = people if whole else people[:PROBED]
        script_requests, script_seconds = measured(address, by_script, probed)
    share = PEOPLE / len(probed)
    reckoned = "" if whole else f", reckoned up from {len(probed)}"
    print(f"{PEOPLE:,} people, {CHANGED} changed, {SECONDS * 1000:.0f} ms a request")
    print(f"plan, apply, verify: {requests} requests, {seconds:.1f} s")
    print(f"look up, then write: {script_requests * share:,.0f} requests, {script_seconds * share:.1f} s{reckoned}")
    print(
        f"ratios: {requests / (script_requests * share):.3f} of the requests, {seconds / (script_seconds * share):.3f} of the time"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
