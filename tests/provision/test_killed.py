"""An apply that is killed at random, on a site that loses answers, does everything in the end and nothing twice."""

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
"""The writes of a plan: each new person is created, enrolled and put into a group."""
WRITING = ("users_create", "users_update", "courses_enroll", "usergroups_add_member")
MOST_BYTES = 2000
"""How far the journal may grow before a kill: a seventh of a plan."""
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
    """The command, each run a process that is forked after all is imported: killing Python while it starts proves nothing,
    and starting it so often takes a minute.
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
        self.orders, self.told = self.parent.stdin, self.parent.stdout

    def start(self, *words: str) -> int:
        """Start a run: its process id."""
        self.orders.write(json.dumps(words).encode() + b"\n")
        return int(self.told.readline())

    def ends_within(self, seconds: float) -> bool:
        """Whether the run ends before so many seconds are over."""
        return bool(select.select([self.told], [], [], seconds)[0])

    def ended(self) -> tuple[int, str]:
        """Wait for the end of the run: the exit code, and what was said."""
        assert self.ends_within(60), "it has no end"
        return int(self.told.readline()), self.errors.read_text()

    def close(self) -> None:
        self.orders.close()
        self.told.close()
        self.parent.wait(10)


def length(journal: Path) -> int:
    """How many bytes a journal has."""
    return journal.stat().st_size if journal.exists() else 0


def killed_so_often(kills: int, tmp_path: Path, seed: int) -> None:
    """Apply plans again and again, killed at a random moment each time, until that was so often; the last one ends."""
    chance = random.Random(seed)
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
            sandbox.journal.clear()
            journal.unlink(missing_ok=True)
            while True:
                for operation in WRITING:
                    lost = chance.choice(["before", "after"])
                    sandbox.fault("drop", operation=operation, after=chance.randrange(8), times=1, when=lost)
                sandbox.fault("delay", seconds=0.01)
                size = length(journal)
                process = axis.start("apply", "plan.json", "--yes", "--no-verify", "--json")
                if killed < kills:
                    # By what it has written, since time says little of how far it got; one in five whenever it is.
                    wanted, most = (size + chance.randrange(1, MOST_BYTES), 0.02) if chance.randrange(5) else (0, 0.2)
                    while length(journal) < wanted and not axis.ends_within(0.001):
                        pass
                    if not axis.ends_within(chance.uniform(0, most)):
                        os.kill(process, signal.SIGKILL)
                code, errors = axis.ended()
                killed += code == -signal.SIGKILL
                assert "Traceback" not in errors, errors
                # 21: the last one was killed after the last write and before its own end.
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


def test_an_apply_killed_twice_does_nothing_twice(tmp_path: Path) -> None:
    killed_so_often(2, tmp_path, seed=1)


@pytest.mark.slow
def test_an_apply_killed_at_random_fifty_times_does_nothing_twice(tmp_path: Path) -> None:
    killed_so_often(50, tmp_path, seed=20261125)
