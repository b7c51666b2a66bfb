"""Run Schemathesis, from the spec, against the sandbox over a socket; arguments are handed on to it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from axis_lms import Axis
from axis_lms.sandbox import Sandbox

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SPEC = ROOT / "spec" / "axis-lms.openapi.yaml"
KEY = "sandbox-key"


def main() -> int:
    with Sandbox(key=KEY).serve(port=0) as address:
        with Axis(address, api_key=KEY, revoke_on_close=False) as axis:
            token = axis.token.request().token
        url = address if address.endswith("/api.php") else f"{address}/api.php"
        command = [
            "schemathesis",
            "--config-file",
            HERE / "schemathesis.toml",
            "run",
            SPEC,
            "--url",
            url,
            *sys.argv[1:],
        ]
        environment = {**os.environ, "SANDBOX_KEY": KEY, "SANDBOX_TOKEN": str(token)}
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
