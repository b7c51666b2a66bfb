"""vcrpy records the requests of both clients, and replays the answers without the site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import vcr
from vcr.errors import CannotOverwriteExistingCassetteException

from axis_lms.sandbox import Sandbox

from .jobs import BOTH, KEY, Kind

pytestmark = pytest.mark.usefixtures("aiohttp_there")
STYLES = ["bearer", "basic", "header:X-API-Key", "query:api_key"]


@BOTH
@pytest.mark.parametrize("style", STYLES)
def test_a_recorded_job_is_replayed_without_the_site(kind: Kind, style: str, tmp_path: Path) -> None:
    recorder = vcr.VCR(record_mode="once", cassette_library_dir=str(tmp_path))
    sandbox = Sandbox(users=230, key=KEY)
    sandbox.switch(key_style=style)
    with sandbox.serve() as address, recorder.use_cassette("job.yaml") as cassette:
        recorded = kind.run(address, key_style=style)
    assert len(cassette) == len(sandbox.calls()) > 7
    assert recorded[2] == "consistent"
    with pytest.raises(OSError, match="refused"):
        _connect(address)
    before = len(sandbox.calls())
    with recorder.use_cassette("job.yaml") as cassette:
        assert kind.run(address, key_style=style) == recorded
        assert cassette.all_played
    assert len(sandbox.calls()) == before


def _connect(address: str) -> None:
    import socket

    host, _, port = address.removeprefix("http://").partition(":")
    socket.create_connection((host, int(port)), timeout=5).close()


@BOTH
def test_a_request_missing_from_a_cassette_fails_without_a_retry(kind: Kind, tmp_path: Path) -> None:
    sandbox = Sandbox(users=10, key=KEY)
    asked: list[str] = []
    hooks: dict[str, Any] = {"request": [kind.hook(lambda request: asked.append(request.url.path))]}
    recorder = vcr.VCR(record_mode="none", cassette_library_dir=str(tmp_path))
    with (
        sandbox.serve() as address,
        recorder.use_cassette("none.yaml"),
        pytest.raises(CannotOverwriteExistingCassetteException),
    ):
        kind.run(address, event_hooks=hooks)
    assert asked == ["/api.php/token/request/"]
    assert sandbox.calls() == []


@BOTH
@pytest.mark.parametrize(("style", "header"), [("bearer", "authorization"), ("header:X-API-Key", "x-api-key")])
def test_a_cassette_without_the_headers_of_credentials_holds_no_key(
    kind: Kind, style: str, header: str, tmp_path: Path
) -> None:
    recorder = vcr.VCR(cassette_library_dir=str(tmp_path), filter_headers=["authorization", header])
    sandbox = Sandbox(users=10, key=KEY)
    sandbox.switch(key_style=style)
    with sandbox.serve() as address, recorder.use_cassette("job.yaml"):
        kind.run(address, lambda axis: axis.courses.get(1), key_style=style)
    assert KEY not in (tmp_path / "job.yaml").read_text("utf-8")


@BOTH
def test_a_cassette_holds_no_key_of_a_query(kind: Kind, tmp_path: Path) -> None:
    sandbox = Sandbox(users=10, key=KEY)
    sandbox.switch(key_style="query:api_key")
    with sandbox.serve() as address, vcr.use_cassette(str(tmp_path / "job.yaml")):
        kind.run(address, lambda axis: axis.courses.get(1), key_style="query:api_key")
    text = (tmp_path / "job.yaml").read_text("utf-8")
    assert KEY not in text
    assert "/token/revoke/?token=***" in text
