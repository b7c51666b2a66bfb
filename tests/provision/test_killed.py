"""An apply that is killed at random, on a site that loses answers, sends everything in the end and nothing twice."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

from .conftest import carried_out

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing forks there")

NEW, CHANGED = 20, 30
OF = 3 * NEW + CHANGED
"""The number of writes in a plan: each new user is created, enrolled and added to a group."""
WRITING = ("users_create", "users_update", "courses_enroll", "usergroups_add_member")
MOST_BYTES = 2000
"""How much the journal may grow before a kill: a seventh of what a plan writes."""
MAPPING = """
[fields]
username = "login"
first_name = "first"
[lists.courses]
column = "courses"
[lists.usergroups]
column = "groups"
"""


class Forking:
    """Runs the command in processes that are forked after all imports. Starting Python for each run would take a minute, and
    most kills would hit it while it starts.
    """

    def __init__(self, directory: Path, environment: dict[str, str]) -> None:
        self.errors = directory / "errors.txt"
        self.parent = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("forking.py"))],
            cwd=directory,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        assert self.parent.stdin is not None
        assert self.parent.stdout is not None
        self.orders, self.answers = self.parent.stdin, self.parent.stdout

    def start(self, *words: str) -> int:
        """Start a run, and return its process id."""
        self.orders.write(json.dumps(words).encode() + b"\n")
        return int(self.answers.readline())

    def ends_within(self, seconds: float) -> bool:
        """Return whether the run ends within so many seconds."""
        return bool(select.select([self.answers], [], [], seconds)[0])

    def ended(self) -> tuple[int, str]:
        """Wait for the end of the run, and return its exit code and its output."""
        assert self.ends_within(60), "the run does not end"
        return int(self.answers.readline()), self.errors.read_text()

    def close(self) -> None:
        self.orders.close()
        self.answers.close()
        self.parent.wait(10)


def length(journal: Path) -> int:
    """Return the size of a journal in bytes."""
    return journal.stat().st_size if journal.exists() else 0


def check_with_kills(kills: int, tmp_path: Path, seed: int) -> None:
    """Apply plans until `kills` runs were killed at random moments and the last plan is done. Check the site then."""
    rng = random.Random(seed)
    sandbox = Sandbox(users=60)
    names = [sandbox.world.value(number, "username") for number in range(1, CHANGED + 1)]
    (tmp_path / "staff.toml").write_text(MAPPING)
    journal = tmp_path / "plan.json.journal"
    rounds = killed = 0
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AXIS_")}
    environment |= {"AXIS_API_KEY": "sandbox-key", "AXIS_CONFIG_DIR": str(tmp_path / "config")}
    with sandbox.serve() as address, closing(Forking(tmp_path, environment | {"AXIS_ADDRESS": address})) as axis:
        while killed < kills:
            rounds += 1
            rows = [f"new{rounds}.p{n},New{n},Course 101,salesteam" for n in range(NEW)]
            rows += [f"{name},First{rounds},," for name in names]
            (tmp_path / "staff.csv").write_text("\n".join(["login,first,courses,groups", *rows]))
            axis.start("plan", "staff.csv", "--mapping", "staff.toml", "--out", "plan.json")
            code, errors = axis.ended()
            assert code == 0, errors
            assert len(json.loads((tmp_path / "plan.json").read_text())["actions"]) == OF
            sandbox.log.clear()
            journal.unlink(missing_ok=True)
            while True:
                for operation in WRITING:
                    lost = rng.choice(["before", "after"])
                    sandbox.fault("drop", operation=operation, after=rng.randrange(8), times=1, when=lost)
                sandbox.fault("delay", seconds=0.01)
                size = length(journal)
                process = axis.start("apply", "plan.json", "--yes", "--no-verify", "--json")
                if killed < kills:
                    # Wait until it has written so much, since time says little about its progress. One in five is killed at any time.
                    wanted, most = (size + rng.randrange(1, MOST_BYTES), 0.02) if rng.randrange(5) else (0, 0.2)
                    while length(journal) < wanted and not axis.ends_within(0.001):
                        pass
                    if not axis.ends_within(rng.uniform(0, most)):
                        os.kill(process, signal.SIGKILL)
                code, errors = axis.ended()
                killed += code == -signal.SIGKILL
                assert "Traceback" not in errors, errors
                # 21: the run before was killed after it had noted its end.
                assert code in (0, -signal.SIGKILL) or (code == 21 and "was applied on" in errors), errors
                for fault in list(sandbox.faults.active):
                    fault.clear()
                if code != -signal.SIGKILL:
                    break
            writes = Counter(carried_out(sandbox))
            twice = [write for write, times in writes.items() if times > 1]
            assert not twice
            assert len(writes) == OF, sorted(writes)
    for number, name in enumerate(names, 1):
        assert sandbox.world.value(number, "first_name") == f"First{rounds}", name
    for turn in range(1, rounds + 1):
        for n in range(NEW):
            user = sandbox.world.named(f"new{turn}.p{n}")
            assert user is not None
            assert sandbox.world.courses.get(1, user) is not None
            assert sandbox.world.members.get(1, user) is not None


def test_an_apply_that_is_killed_twice_sends_nothing_twice(tmp_path: Path) -> None:
    check_with_kills(2, tmp_path, seed=1)


@pytest.mark.slow
def test_an_apply_that_is_killed_at_random_many_times_sends_nothing_twice(tmp_path: Path) -> None:
    check_with_kills(20, tmp_path, seed=20261125)
