"""The nightly job in the docs works, also on a night when the site goes down."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, carried_out

PAGE = Path(__file__).parents[2] / "docs" / "provisioning.md"
REPAIR = f'''"{sys.executable}" -c "
import os, urllib.request
urllib.request.urlopen(os.environ['AXIS_ADDRESS'] + '/_sandbox/faults/clear', b'{{}}').read()
"'''
"""Replaces the pause of the job: the site works again."""


@pytest.mark.skipif(sys.platform == "win32", reason="the job is a shell script")
def test_the_documented_nightly_job_resumes_after_an_outage(tmp_path: Path) -> None:
    shown = re.search(r'```bash title="/srv/hr/nightly.sh"\n(.*?)```', PAGE.read_text("utf-8"), re.DOTALL)
    assert shown is not None
    script = f"sleep() {{ echo paused $1; {REPAIR}; }}\n" + shown[1].replace("/srv/hr", str(tmp_path))
    (tmp_path / "staff.csv").write_text("login,first\nnew.one,Nora\nnew.two,Nils\n")
    (tmp_path / "staff.toml").write_text(FIELDS)
    sandbox = Sandbox(users=20)
    with sandbox.serve() as address:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("AXIS_")} | {
            "AXIS_ADDRESS": address,
            "AXIS_API_KEY": "sandbox-key",
            "AXIS_CONFIG_DIR": str(tmp_path / "config"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }
        sandbox.fault("fail", status=429, headers={"retry-after": "3600"}, operation="users_create", after=1)
        done = subprocess.run(["sh", "-c", script], env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "paused 300" in done.stdout
    assert "the same command goes on" in done.stderr
    assert len(carried_out(sandbox)) == 2
    assert list((tmp_path / "reports").glob("*.html"))
