"""The built site, and a headless Chromium that records the requests, warnings and errors of a page."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "docs"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site like `make docs`, and return its folder."""
    pytest.importorskip("material", reason="the extra `docs` is not installed")
    if not (ROOT / "node_modules" / "redoc").is_dir():
        pytest.skip("Redoc is not installed (make setup installs it)")
    built = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(built)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return built


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Serve the site on loopback, and yield its address."""

    class Silent(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


class Watched:
    """A page of the browser with its requests and its messages: warnings and errors."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.messages: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.messages.append(str(error)))

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.messages.append(message.text)

    def keep(self, name: str) -> None:
        """Keep a screenshot in build/docs."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start the Chromium that is installed."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="the extra `docs` is not installed")
    installed = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if installed is None:
        pytest.skip(f"no {CHROMIUMS[0]} is installed (Debian: apt install {CHROMIUMS[0]})")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=installed, args=list(QUIET))
        yield running
        running.close()


@pytest.fixture(scope="module")
def open_page(browser: Any) -> Callable[[], AbstractContextManager[Watched]]:
    """Return a context manager that opens a page in a new profile."""

    @contextmanager
    def opened() -> Iterator[Watched]:
        context = browser.new_context(viewport={"width": 1400, "height": 1000})
        yield Watched(context.new_page())
        context.close()

    return opened


@pytest.fixture
def watched(open_page: Callable[[], AbstractContextManager[Watched]]) -> Iterator[Watched]:
    """A page for one test."""
    with open_page() as page:
        yield page


@pytest.fixture(scope="module")
def reference(open_page: Callable[[], AbstractContextManager[Watched]], site: Path) -> Iterator[Watched]:
    """Open the reference as a file."""
    with open_page() as watched:
        watched.page.goto((site / "axis-lms.html").as_uri())
        watched.page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        yield watched
