"""The pytest plugin: a fresh Axis for each test. Needs `axis-lms[testing]`.

It is a package of its own because every run of pytest imports it, wherever axis-lms is installed; the client and the sandbox
are imported when a test asks for the fixture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from axis_lms.sandbox import Sandbox


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker that says what kind of sandbox a test wants."""
    config.addinivalue_line(
        "markers", "axis_sandbox(**options): what the test's `axis_sandbox` is made with, as users=50"
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
