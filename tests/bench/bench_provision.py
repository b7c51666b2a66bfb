"""Measures plan, apply and verify for 1,000 people of whom 20 changed, against a script that reads and writes each person.

Both call a sandbox in another process, which takes 100 ms a request. The aim is at most a tenth of the script's requests and
time. The script is measured for PROBED people and extrapolated to all of them without --whole, since it takes minutes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from servers import control, sandbox

from axis_lms import Axis
from axis_lms.provision import apply, plan, verify

PEOPLE, CHANGED, SECONDS, PROBED = 1000, 20, 0.1, 50
MAPPING = '[fields]\nusername = "login"\nfirst_name = "first"\ncity = "city"\n[lists.usergroups]\ncolumn = "groups"\n'


def company(address: str) -> list[tuple[str, str, str, str]]:
    """Return all users of the site, some with another first name."""
    with Axis(address, api_key="sandbox-key") as axis:
        from axis_lms import paginate

        rows = list(paginate(axis.users.all_page, fields="id,username,first_name,city", concurrency=8))
    return [
        (str(row.username), "Renamed" if n % (PEOPLE // CHANGED) == 0 else str(row.first_name), str(row.city), "")
        for n, row in enumerate(rows)
    ]


def by_plan(address: str, people: list[tuple[str, str, str, str]], directory: Path) -> None:
    """Plan, apply and verify."""
    lines = ["login,first,city,groups", *(",".join(person) for person in people)]
    (directory / "staff.csv").write_text("\n".join(lines))
    (directory / "staff.toml").write_text(MAPPING)
    with Axis(address, api_key="sandbox-key") as axis:
        made = plan(axis, directory / "staff.csv", directory / "staff.toml").save(directory / "plan.json")
        assert apply(axis, made).status == "all done"
        assert verify(axis, made).holds


def by_script(address: str, people: list[tuple[str, str, str, str]]) -> None:
    """Read and update each user, as a simple script would."""
    with Axis(address, api_key="sandbox-key") as axis:
        for username, first, city, _ in people:
            found = axis.users.filtered(user_filter=f"username={username}")
            axis.users.update(str(found[0].id), first_name=first, city=city)


def measured(address: str, work: Any, *arguments: Any) -> tuple[int, float]:
    """Return how many requests a function makes, and how many seconds it takes."""
    control(address, "log/clear", {})
    began = time.perf_counter()
    work(address, *arguments)
    seconds = time.perf_counter() - began
    return control(address, "log")["total"], seconds


def main() -> int:
    whole = "--whole" in sys.argv
    with tempfile.TemporaryDirectory() as directory, sandbox(PEOPLE) as address:
        control(address, "faults", {"kind": "delay", "seconds": SECONDS})
        people = company(address)
        requests, seconds = measured(address, by_plan, people, Path(directory))
        probed = people if whole else people[:PROBED]
        script_requests, script_seconds = measured(address, by_script, probed)
    share = PEOPLE / len(probed)
    note = "" if whole else f", extrapolated from {len(probed)}"
    print(f"{PEOPLE:,} people, {CHANGED} changed, {SECONDS * 1000:.0f} ms a request")
    print(f"plan, apply, verify: {requests} requests, {seconds:.1f} s")
    print(f"look up, then write: {script_requests * share:,.0f} requests, {script_seconds * share:.1f} s{note}")
    print(
        f"ratios: {requests / (script_requests * share):.3f} of the requests, {seconds / (script_seconds * share):.3f} of the time"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
