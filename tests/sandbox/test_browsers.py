"""Web pages of this machine may call the sandbox, and the page at `/` shows the reference and sends calls."""

from __future__ import annotations

import json

import pytest
from tests.docs.conftest import browser, open_page, watched  # noqa: F401

from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.browsers import PAGE

ORIGIN = "http://localhost:5173"


def sent(sandbox: Sandbox, method: str, path: str, **headers: str):
    answer = sandbox.handle(method, path, "", headers, b"")
    return answer.status, dict(answer.headers)


@pytest.mark.parametrize("origin", [ORIGIN, "https://localhost", "http://127.0.0.1:8300", "http://[::1]:3000"])
@pytest.mark.parametrize("path", ["/api.php/courses/1/", "/api.php/nowhere/", "/_sandbox/log", "/elsewhere"])
def test_a_web_page_of_this_machine_may_read_every_answer(axis_sandbox, origin, path):
    status, headers = sent(axis_sandbox, "OPTIONS", path, origin=origin)
    assert status == 204
    assert headers["access-control-allow-origin"] == origin
    assert "DELETE" in headers["access-control-allow-methods"]
    _, headers = sent(axis_sandbox, "GET", path, origin=origin)
    assert (headers["access-control-allow-origin"], headers["vary"]) == (origin, "origin")


def test_a_preflight_request_allows_the_headers_of_a_web_page(caller):
    asked = {"origin": ORIGIN, "access-control-request-headers": "x-api-key"}
    assert sent(caller.sandbox, "OPTIONS", "/api.php/users/", **asked)[1]["access-control-allow-headers"] == "x-api-key"
    for _ in range(2):  # the second answer comes from the cache
        assert caller.send("GET", "/courses/1/", origin=ORIGIN)[0] == 200
        headers = caller.headers | {"origin": ORIGIN}
        answer = caller.sandbox.handle("GET", "/api.php/courses/1/", "", headers, b"")
        assert dict(answer.headers)["access-control-allow-origin"] == ORIGIN
        assert "vary" not in dict(caller.sandbox.handle("GET", "/api.php/courses/1/", "", caller.headers, b"").headers)


@pytest.mark.parametrize(
    "origin", ["https://example.com", "http://localhost.example.com", "http://127.0.0.1.example.com", "null", ""]
)
def test_a_web_page_from_elsewhere_may_not_read_answers(axis_sandbox, origin):
    for method in ("OPTIONS", "GET"):
        status, headers = sent(axis_sandbox, method, "/api.php/courses/1/", origin=origin)
        assert status >= 400
        assert not [name for name in headers if name.startswith("access-control")]


def test_the_page_is_served_with_all_its_files_and_can_be_switched_off(axis_sandbox):
    for path, (_, kind) in PAGE.items():
        answer = axis_sandbox.handle("GET", path, "", {}, b"")
        assert (answer.status, dict(answer.headers)["content-type"]) == (200, kind)
        assert Sandbox(control=False).handle("GET", path, "", {}, b"").status == 404


def test_the_page_has_no_examples_for_optional_parameters(axis_sandbox):
    spec = json.loads(axis_sandbox.handle("GET", "/_page/settings.json", "", {}, b"").body)["spec"]
    optional = [
        (operation["operationId"], parameter)
        for item in spec["paths"].values()
        for operation in item.values()
        for parameter in operation["parameters"]
        if not parameter.get("required")
    ]
    assert len(optional) > 50
    filled = [name for name, parameter in optional if "example" in parameter or "example" in parameter["schema"]]
    assert filled == []


@pytest.mark.slow
@pytest.mark.parametrize("site", ["plain", "lms,failures-body"])
def test_the_page_shows_rows_of_a_report_and_loads_nothing_from_elsewhere(watched, site):  # noqa: F811
    sandbox = Sandbox(site=site)
    with sandbox.serve() as address:
        origin = address.removesuffix("/lms")
        page = watched.page
        page.goto(f"{origin}/")
        page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        page.click("#operations-tag-reports")
        page.click("#operations-reports-reports_course >> .opblock-summary-control")
        page.click("#operations-reports-reports_course >> button.execute")
        page.wait_for_selector("#operations-reports-reports_course >> .live-responses-table .response")
        shown = page.inner_text("#operations-reports-reports_course >> .live-responses-table .response")
        assert shown.startswith("200")
        assert "gregory0429" in shown
        (call,) = sandbox.calls("reports_course")
        assert (call.status, call.arguments) == (200, {"course_id": "1"})
        assert all(url.startswith((origin, "data:", "blob:")) for url in watched.requests)
        assert watched.messages == []


@pytest.mark.slow
def test_a_script_of_another_page_of_this_machine_calls_the_sandbox(watched):  # noqa: F811
    with Sandbox().serve() as page_at, Sandbox().serve() as address:
        watched.page.goto(f"{page_at}/_page/settings.json")
        found = watched.page.evaluate(
            """async (base) => {
                const send = async (method, path, bearer, body) => (await fetch(base + path, {
                    method, body, headers: { authorization: `Bearer ${bearer}` } })).json();
                const { token } = await send("GET", "/api.php/token/request/", "sandbox-key");
                return send("PUT", "/api.php/users/3/", token, new URLSearchParams({ city: "There" }));
            }""",
            address,
        )
        assert found == {"status": "200", "id": "3"}
