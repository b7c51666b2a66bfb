"""Runs `axis` once for each line of stdin, whose JSON is the arguments, in a fork of this process.

Prints the process id and the exit code of each run. The standard error of a run goes into `errors.txt`.
"""

from __future__ import annotations

import json
import os
import sys

from axis_lms import provision
from axis_lms.cli import apply, plan, running
from axis_lms.provision import mapping, writing

BEFORE_FORKING = (apply, plan, running, provision, mapping.schema())
writing.PAUSE_SECONDS = 0.05
"""Short, since no request is on its way to the local sandbox for longer."""

for line in sys.stdin:
    if not (number := os.fork()):
        for stream, name in ((0, os.devnull), (1, os.devnull), (2, "errors.txt")):
            os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), stream)
        sys.exit(running.run(json.loads(line)))
    print(number, flush=True)
    _, status = os.waitpid(number, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
