"""OpenTelemetry makes one span for each attempt, in the trace of the caller and without a secret."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.instrumentation.aiohttp_client import AioHttpClientInstrumentor
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.instrumentation.logging import LoggingInstrumentor
from opentelemetry.instrumentation.requests import RequestsInstrumentor
from opentelemetry.instrumentation.threading import ThreadingInstrumentor
from opentelemetry.instrumentation.urllib import URLLibInstrumentor
from opentelemetry.instrumentation.urllib3 import URLLib3Instrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from axis_lms import TokenError
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox

from .jobs import ASYNC, BOTH, KEY, Kind

STYLES = ["bearer", "basic", "header:X-API-Key", "query:api_key"]
SECRETS = [KEY, base64.b64encode(f"{KEY}:".encode()).decode()]


class Traced:
    """A provider of OpenTelemetry that keeps the spans in memory."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))
        self.tracer = self.provider.get_tracer("tests")

    def attempts(self) -> list[ReadableSpan]:
        """Return the spans of requests."""
        return [span for span in self.exporter.get_finished_spans() if span.kind is trace.SpanKind.CLIENT]


@pytest.fixture
def traced(monkeypatch: pytest.MonkeyPatch) -> Iterator[Traced]:
    """Switch on all instrumentations that may see a request, with all headers recorded."""
    for direction in ("REQUEST", "RESPONSE"):
        monkeypatch.setenv(f"OTEL_INSTRUMENTATION_HTTP_CAPTURE_HEADERS_CLIENT_{direction}", ".*")
    found = Traced()
    instrumentors = [
        each()
        for each in (
            HTTPXClientInstrumentor,
            AioHttpClientInstrumentor,
            ThreadingInstrumentor,
            URLLibInstrumentor,
            URLLib3Instrumentor,
            RequestsInstrumentor,
            LoggingInstrumentor,
        )
    ]
    for instrumentor in instrumentors:
        instrumentor.instrument(tracer_provider=found.provider)
    yield found
    for instrumentor in instrumentors:
        instrumentor.uninstrument()


def note_tokens(kind: Kind, tokens: set[str]) -> dict[str, Any]:
    """Return event hooks that record the tokens which are sent."""

    def note(request: Any) -> None:
        if "/token/" not in request.url.path:
            tokens.add(request.headers["authorization"].removeprefix("Bearer "))

    return {"request": [kind.hook(note)]}


@BOTH
@pytest.mark.parametrize("concurrency", [1, 4])
def test_each_attempt_is_one_span_below_the_callers(kind: Kind, concurrency: int, traced: Traced) -> None:
    sandbox = Sandbox(users=530, key=KEY)
    sandbox.fault("fail", operation="users_all_page", status=503, times=2)

    def in_a_span(axis: Any) -> Any:
        if not kind.is_async:
            with traced.tracer.start_as_current_span("walk"):
                return [row.id for row in axis.users.all_pages(concurrency=concurrency)]

        async def awaited() -> Any:
            with traced.tracer.start_as_current_span("walk"):
                return [row.id async for row in axis.users.all_pages(concurrency=concurrency)]

        return awaited()

    with sandbox.serve() as address, traced.tracer.start_as_current_span("job"):
        assert len(kind.run(address, in_a_span)) == 530
    spans = traced.attempts()
    assert len(spans) == len(sandbox.calls()) >= 11
    named = {span.name: span for span in traced.exporter.get_finished_spans()}
    job, walk = named["job"], named["walk"]
    parents = [span.parent and span.parent.span_id for span in spans]
    assert job.context and walk.context
    assert set(parents[:-1]) == {walk.context.span_id}
    assert parents[-1] == job.context.span_id  # the last request revokes the token
    assert {span.context.trace_id for span in spans if span.context} == {job.context.trace_id}


@BOTH
@pytest.mark.parametrize("style", STYLES)
def test_no_span_holds_a_secret(kind: Kind, style: str, traced: Traced, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    sandbox = Sandbox(users=230, key=KEY)
    sandbox.switch(key_style=style)
    tokens: set[str] = set()
    with sandbox.serve() as address:
        kind.run(address, key_style=style, event_hooks=note_tokens(kind, tokens))
        with pytest.raises(TokenError):
            kind.run(address, key_style=style, api_key=f"{KEY}-old")
    text = "\n".join(span.to_json() for span in traced.attempts())
    assert "http.request.header.user_agent" in text  # headers are recorded
    assert "/token/revoke/?token=***" in text
    text += "\n".join(f"{record.getMessage()} {record.args!r}" for record in caplog.records)
    assert len(tokens) == 1
    assert not [secret for secret in (*SECRETS, *tokens) if secret in text]


@pytest.mark.parametrize("style", STYLES)
def test_no_span_of_the_fast_transport_holds_a_secret(style: str, traced: Traced) -> None:
    """Its requests are traced by the instrumentation of aiohttp."""
    sandbox = Sandbox(users=230, key=KEY)
    sandbox.switch(key_style=style)
    tokens: set[str] = set()
    with sandbox.serve() as address:
        hooks = note_tokens(ASYNC, tokens)
        ASYNC.run(address, key_style=style, event_hooks=hooks, transport=fast_transport())
    spans = traced.attempts()
    assert len(spans) == len(sandbox.calls()) > 7
    assert {call.status for call in sandbox.calls()} == {200}
    text = "\n".join(span.to_json() for span in spans)
    assert "/token/revoke/?token=***" in text
    assert len(tokens) == 1
    assert not [secret for secret in (*SECRETS, *tokens) if secret in text]


@BOTH
def test_a_single_client_can_be_traced(kind: Kind) -> None:
    found = Traced()
    sandbox = Sandbox(users=10, key=KEY)

    def call(axis: Any) -> Any:
        HTTPXClientInstrumentor.instrument_client(axis.http, tracer_provider=found.provider)
        return axis.courses.get(1)

    with sandbox.serve() as address:
        kind.run(address, call)
    assert len(found.attempts()) == len(sandbox.calls()) == 3
