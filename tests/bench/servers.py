"""Starts servers on loopback in the place of an Axis site, each in its own process."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "bench"
PAGES = 1000

COURSE = {
    "id": "1",
    "name": "Course 101",
    "catalog_id": "001 CC-101",
    "description": "An overview of the house.",
    "is_active": "yes",
    "created": "2023-02-25 17:06:51",
    "last_updated": "2023-06-02 12:30:32",
    "admin_keyword_tags": "overview onboarding",
    "user_keyword_tags": "new first",
    "passing_score": "70",
    "for_sale": "no",
    "price": "0.00",
    "thumbnail": "https://learn.example.com/thumbnail.png",
    "webhook": "",
}


def row(number: int, mark: str = "@@@@@@@") -> dict[str, str]:
    """Return a row of a course's report; three of four are incomplete."""
    done = number % 4 == 0
    return {
        "user_id": mark,
        "username": f"gregory{mark}",
        "status": "complete" if done else "incomplete",
        "progress": "100" if done else str(number % 100),
        "score": str(60 + number % 40),
        "start_date": f"2021{1 + number % 12:02}{1 + number % 28:02}",
        "completion_date": f"2022{1 + number % 12:02}{1 + number % 28:02}" if done else "",
    }


def routes(pages: int = PAGES) -> Path:
    """Write the file of prepared answers, and return its path."""
    page = [row(n) | {"username": f"gregory{n:04}"} for n in range(100)]
    ready: dict[str, object] = {
        "/api.php/token/request/": {"token": "13zKMrHcr6T3xIcniS30", "expires": "2030-09-23 15:30:13"},
        "/api.php/token/revoke/": {"status": "200"},
        "/api.php/courses/1/": COURSE,
        "/api.php/reports/courses/1/count/": [{"records": str(pages * 100)}],
        "/api.php/reports/courses/2/count/": [{"records": "1600"}],
        f"/api.php/reports/courses/1/*{pages}": page,
        "/api.php/reports/courses/2/*16": page,
    }
    file = BUILD / f"routes.{pages}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{path}\t{json.dumps(body)}\n" for path, body in ready.items()))
    return file


def program() -> list[str]:
    """Return the command of the server: in C, compiled here, or in Python."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    binary = BUILD / "server"
    if compiler:
        subprocess.run([compiler, "-O2", "-o", binary, HERE / "server.c"], check=True)
        return [str(binary)]
    return [sys.executable, str(HERE / "server.py")]


@contextmanager
def serve(latency: float = 0, jitter: float = 0, certificate: Path | None = None, pages: int = PAGES) -> Iterator[int]:
    """Run a server that answers after `latency` ms, plus or minus `jitter`. Yields its port."""
    command = [sys.executable, str(HERE / "server.py")] if certificate else program()
    command += [str(routes(pages)), str(latency), str(jitter), *([str(certificate)] if certificate else [])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield int(process.stdout.readline())
        finally:
            process.kill()


@contextmanager
def sandbox(users: int) -> Iterator[str]:
    """Run a sandbox in another process. Yields its address."""
    command = [sys.executable, "-m", "axis_lms.sandbox", "--users", str(users), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        finally:
            process.terminate()


def control(address: str, path: str, body: dict[str, Any] | None = None) -> Any:
    """Call the control endpoint of a sandbox, and return its answer."""
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(f"{address}/_sandbox/{path}", data) as answer:
        return json.load(answer)
