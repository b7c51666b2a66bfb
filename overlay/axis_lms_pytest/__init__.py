"""Provides the pytest fixture `axis_sandbox`. Needs `axis-lms[testing]`.

It is a separate package because every run of pytest imports it where axis-lms is installed. The client and the sandbox are
imported when a test uses the fixture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from axis_lms.sandbox import Sandbox


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker for the options of a test's sandbox."""
    config.addinivalue_line(
        "markers", "axis_sandbox(**options): the options of the test's `axis_sandbox`, such as users=50"
    )


@pytest.fixture
def axis_sandbox(request: pytest.FixtureRequest) -> Sandbox:
    """Return a `Sandbox` with a fresh world, made with the options of the markers `axis_sandbox`."""
    try:
        from axis_lms.sandbox import Sandbox
    except ModuleNotFoundError as error:
        pytest.fail(str(error).replace("[sandbox]", "[testing]"), pytrace=False)

    options: dict[str, object] = {}
    for marker in reversed(list(request.node.iter_markers("axis_sandbox"))):
        options |= marker.kwargs
    return Sandbox(**options)  # type: ignore[arg-type]
