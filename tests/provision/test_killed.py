"""An apply that is killed at random, on a site that loses answers, does everything in the end and nothing twice."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

from .conftest import carried_out

NEW, CHANGED = 20, 30
MOST_SECONDS = 60
"""How long it kills at most: on a busy machine it kills less often."""
MAPPING = """
[fields]
username = "login"
first_name = "first"
[lists.courses]
column = "courses"
[lists.usergroups]
column = "groups"
"""


def killed_so_often(kills: int, tmp_path: Path, seed: int) -> None:
    """Apply one plan again and again, killed at a random moment each time, until it was killed so often."""
    chance = random.Random(seed)
    sandbox = Sandbox(users=60)
    names = [sandbox.world.value(number, "username") for number in range(1, CHANGED + 1)]
    rounds = killed = 0
    until = time.monotonic() + MOST_SECONDS
    with sandbox.serve() as address:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("AXIS_")},
            "AXIS_ADDRESS": address, "AXIS_API_KEY": "sandbox-key", "AXIS_CONFIG_DIR": str(tmp_path / "config"),
        }  # fmt: skip
        (tmp_path / "staff.toml").write_text(MAPPING)
        while killed < kills and time.monotonic() < until:
            rounds += 1
            rows = [f"new{rounds}.p{n},New{n},Course 101,salesteam" for n in range(NEW)]
            rows += [f"{name},First{rounds},," for name in names]
            (tmp_path / "staff.csv").write_text("\n".join(["login,first,courses,groups", *rows]))
            command = [sys.executable, "-m", "axis_lms.cli"]
            plan = [
                *command,
                "plan",
                "staff.csv",
                "--mapping",
                "staff.toml",
                "--out",
                "plan.json",
                "--allow",
                "shrunken",
            ]
            subprocess.run(plan, cwd=tmp_path, env=environment, check=True, capture_output=True)
            of = len(json.loads((tmp_path / "plan.json").read_text())["actions"])
            sandbox.journal.clear()
            code = None
            while code not in (0, 21):
                for operation in ("users_create", "users_update", "courses_enroll", "usergroups_add_member"):
                    sandbox.fault(
                        "drop",
                        operation=operation,
                        after=chance.randrange(8),
                        times=1,
                        when=chance.choice(["before", "after"]),
                    )
                slow = sandbox.fault("delay", seconds=0.01)
                journal = tmp_path / "plan.json.journal"
                size = journal.stat().st_size if journal.exists() else 0
                apply = [*command, "apply", "plan.json", "--yes", "--no-verify", "--json"]
                process = subprocess.Popen(
                    apply, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
                )
                if killed < kills and time.monotonic() < until:
                    # Not at a time but once it writes: how fast the machine is says nothing about how far it got.
                    wanted = size + chance.randrange(1, 1500)
                    while process.poll() is None and not (journal.exists() and journal.stat().st_size >= wanted):
                        time.sleep(0.002)
                    if process.poll() is None:
                        process.kill()
                        killed += 1
                _, errors = process.communicate(timeout=60)
                assert b"Traceback" not in errors, errors.decode()
                code = process.returncode
                # 21: the last one was killed after the last write and before its own end.
                assert code in (0, -9) or (code == 21 and b"was applied on" in errors), errors.decode()
                slow.clear()
                for fault in list(sandbox.faults.active):
                    fault.clear()
            done = Counter(carried_out(sandbox))
            twice = [write for write, times in done.items() if times > 1]
            assert not twice
            assert len(done) >= of, sorted(done)
    for number, name in enumerate(names, 1):
        assert sandbox.world.value(number, "first_name") == f"First{rounds}", name
    for turn in range(1, rounds + 1):
        for n in range(NEW):
            user = sandbox.world.named(f"new{turn}.p{n}")
            assert user is not None
            assert sandbox.world.courses.get(1, user) is not None
            assert sandbox.world.members.get(1, user) is not None


def test_an_apply_killed_twice_does_nothing_twice(tmp_path: Path) -> None:
    killed_so_often(2, tmp_path, seed=1)


@pytest.mark.slow
def test_an_apply_killed_at_random_fifty_times_does_nothing_twice(tmp_path: Path) -> None:
    killed_so_often(50, tmp_path, seed=20261125)
