"""Mocks of httpx catch every request of both clients, whether or not aiohttp can be imported."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
import pytest_httpx
import respx
from respx.models import AllMockedAssertionError

from axis_lms import AsyncAxis, TransportFailure

from .jobs import ANSWERS, BASE, BOTH, DONE, KEY, SITE, TOKEN, Kind, async_job, by_answers

pytestmark = pytest.mark.usefixtures("aiohttp_there")
ONCE_EACH = {(method, path): 1 for method, path, _ in ANSWERS} | {("GET", "/users/all/count/"): 2}
"""How often each request of the job is made; the walk counts before and after."""


def mock_with_respx(router: respx.MockRouter) -> None:
    for method, path, body in ANSWERS:
        query = {"params": {"token": TOKEN}} if "revoke" in path else {}
        router.route(method=method, url=BASE + path, **query).mock(return_value=httpx.Response(200, json=body))


def counted(router: respx.MockRouter) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for call in router.calls:
        place = call.request.method, call.request.url.path.removeprefix("/api.php")
        found[place] = found.get(place, 0) + 1
    return found


@BOTH
@pytest.mark.parametrize("using", ["httpcore", "httpx"])
def test_respx_catches_every_request(kind: Kind, using: str) -> None:
    with respx.mock(using=using) as router:
        mock_with_respx(router)
        assert kind.run(SITE) == DONE
        assert counted(router) == ONCE_EACH


@BOTH
def test_respx_catches_every_request_as_a_decorator(kind: Kind) -> None:
    @respx.mock
    def decorated() -> Any:
        mock_with_respx(respx.mock)
        return kind.run(SITE)

    assert decorated() == DONE


@respx.mock
async def _awaited() -> Any:
    mock_with_respx(respx.mock)
    async with AsyncAxis(SITE, api_key=KEY) as axis:
        return await async_job(axis)


def test_respx_catches_every_request_around_a_coroutine() -> None:
    assert asyncio.run(_awaited()) == DONE


@BOTH
def test_the_fixture_of_respx_catches_every_request(kind: Kind, respx_mock: respx.MockRouter) -> None:
    mock_with_respx(respx_mock)
    assert kind.run(SITE) == DONE
    assert counted(respx_mock) == ONCE_EACH


@BOTH
@pytest.mark.parametrize("style", ["bearer", "header:X-API-Key", "query:api_key"])
def test_a_mock_can_ask_for_the_credentials(kind: Kind, style: str) -> None:
    """Credentials are masked in text, and can still be compared."""
    key: dict[str, Any] = {
        "bearer": {"headers": {"Authorization": f"Bearer {KEY}"}},
        "header:X-API-Key": {"headers": {"X-API-Key": KEY}},
        "query:api_key": {"params": {"api_key": KEY}},
    }[style]
    with respx.mock(base_url=BASE) as router:
        router.get("/token/request/", **key).mock(return_value=httpx.Response(200, json=ANSWERS[0][2]))
        course = router.get("/courses/1/", headers={"Authorization": f"Bearer {TOKEN}"})
        course.mock(return_value=httpx.Response(200, json=ANSWERS[1][2]))
        revoked = {
            "params": {"token": TOKEN} | key.get("params", {}),
            **{k: v for k, v in key.items() if k != "params"},
        }
        router.get("/token/revoke/", **revoked).mock(return_value=httpx.Response(200, json={"status": "200"}))
        kind.run(SITE, lambda axis: axis.courses.get(1), key_style=style)


@BOTH
@pytest.mark.parametrize("using", ["httpcore", "httpx"])
@pytest.mark.parametrize("at", ["/token/request/", "/courses/1/", "/users/all/page2/", "/courses/enrollments/1/2/"])
def test_a_request_unknown_to_respx_fails_the_test_at_once(kind: Kind, using: str, at: str) -> None:
    asked: list[str] = []
    hooks = {"request": [kind.hook(lambda request: asked.append(str(request.url)))]}
    with respx.mock(using=using, assert_all_called=False) as router:
        for method, path, body in ANSWERS:
            if path != at:
                router.route(method=method, url=BASE + path).mock(return_value=httpx.Response(200, json=body))
        with pytest.raises(AllMockedAssertionError, match="not mocked"):
            kind.run(SITE, event_hooks=hooks, revoke_on_close=False)
    assert asked.count(BASE + at) == 1


@BOTH
@pytest.mark.httpx_mock(can_send_already_matched_responses=True)
def test_pytest_httpx_catches_every_request(kind: Kind, httpx_mock: pytest_httpx.HTTPXMock) -> None:
    for method, path, body in ANSWERS:
        query = f"?token={TOKEN}" if "revoke" in path else ""
        httpx_mock.add_response(method=method, url=BASE + path + query, json=body)
    assert kind.run(SITE) == DONE
    assert len(httpx_mock.get_requests()) == sum(ONCE_EACH.values())
    assert httpx_mock.get_request(match_headers={"Authorization": f"Bearer {TOKEN}"}, url=f"{BASE}/courses/1/")
    (sent,) = httpx_mock.get_requests(method="POST")
    assert sent.read() == b"start=20261201"


@BOTH
@pytest.mark.httpx_mock(assert_all_requests_were_expected=False, can_send_already_matched_responses=True)
@pytest.mark.parametrize("at", ["/token/request/", "/courses/1/", "/users/all/page2/", "/courses/enrollments/1/2/"])
def test_a_request_unknown_to_pytest_httpx_fails_the_test_at_once(
    kind: Kind, httpx_mock: pytest_httpx.HTTPXMock, at: str
) -> None:
    for method, path, body in ANSWERS:
        if path != at:
            httpx_mock.add_response(method=method, url=BASE + path, json=body, is_optional=True)
    with pytest.raises(httpx.TimeoutException, match="No response can be found"):
        kind.run(SITE, revoke_on_close=False)
    assert len(httpx_mock.get_requests(url=BASE + at)) == 1


@BOTH
def test_a_mock_transport_that_compares_the_address_answers_every_request(kind: Kind) -> None:
    assert kind.run(SITE, transport=httpx.MockTransport(by_answers)) == DONE


@BOTH
@pytest.mark.parametrize("at", ["/token/request/", "/courses/1/", "/users/all/page2/", "/courses/enrollments/1/2/"])
def test_an_assertion_error_of_a_mock_transport_reaches_the_test_without_a_retry(kind: Kind, at: str) -> None:
    asked: list[str] = []

    def double(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path.removeprefix("/api.php"))
        assert asked[-1] != at, "not this one"
        return by_answers(request)

    with pytest.raises(AssertionError, match="not this one"):
        kind.run(SITE, transport=httpx.MockTransport(double), revoke_on_close=False)
    assert asked.count(at) == 1


@BOTH
def test_a_network_failure_of_a_mock_is_a_transport_failure(kind: Kind) -> None:
    with respx.mock(base_url=BASE) as router:
        failing = router.get("/token/request/").mock(side_effect=httpx.ConnectError("played"))
        with pytest.raises(TransportFailure, match="played") as caught:
            kind.run(SITE, lambda axis: axis.courses.get(1), attempts=2)
        assert (failing.call_count, caught.value.maybe_applied) == (2, False)
