"""Measures the report pages a second of the sandbox, against a bare Starlette route with the same bytes. Needs wrk."""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

RUNS = 5
SECONDS = 2
PAGES_A_SECOND = 5000
PAGE = "/api.php/reports/courses/1/page3/"
BARE = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
body = open(sys.argv[1], "rb").read()
async def page(request):
    return Response(body, media_type="application/json")
app = Starlette(routes=[Route("/api.php/reports/courses/{course_id}/page{page:int}/", page)])
uvicorn.run(app, port=int(sys.argv[2]), log_level="warning", access_log=False)
"""


def fetch(port: int, path: str, credential: str) -> bytes:
    """Return an answer, and wait for the server to start."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", headers={"authorization": f"Bearer {credential}"}
    )
    for _ in range(200):
        try:
            with urllib.request.urlopen(request, timeout=5) as response:
                body: bytes = response.read()
                return body
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nobody listens on port {port}")


def rate(port: int, token: str) -> float:
    """Return the answers a second over 16 connections."""
    command = [
        "wrk",
        "-t1",
        "-c16",
        f"-d{SECONDS}s",
        "-H",
        f"authorization: Bearer {token}",
        f"http://127.0.0.1:{port}{PAGE}",
    ]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in output:
        raise RuntimeError(output)
    return float(re.findall(r"Requests/sec:\s+([0-9.]+)", output)[0])


def main() -> int:
    if shutil.which("wrk") is None:
        print("SKIPPED: wrk is not installed (Debian: apt-get install wrk)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        body, servers = Path(folder) / "page.json", []
        try:
            servers.append(
                subprocess.Popen(
                    [sys.executable, "-m", "axis_lms.sandbox", "--port", "8391"], stdout=subprocess.DEVNULL
                )
            )
            token = json.loads(fetch(8391, "/api.php/token/request/", "sandbox-key"))["token"]
            body.write_bytes(fetch(8391, PAGE, token))
            servers.append(subprocess.Popen([sys.executable, "-c", BARE, str(body), "8392"]))
            fetch(8392, PAGE, token)
            pairs = [(rate(8391, token), rate(8392, token)) for _ in range(RUNS + 1)][1:]
        finally:
            for server in servers:
                server.terminate()
                server.wait(10)
    ours, bare = (statistics.median(rates) for rates in zip(*pairs, strict=True))
    ratio = statistics.median(our / other for our, other in pairs)
    verdict = "reached" if ours >= PAGES_A_SECOND else "MISSED"
    print(f"sandbox {ours:.0f} pages of 100 rows a second, bare Starlette {bare:.0f}; ratio {ratio:.2f}")
    print(f"{PAGES_A_SECOND} pages a second: {verdict}")
    return ours < PAGES_A_SECOND


if __name__ == "__main__":
    sys.exit(main())
