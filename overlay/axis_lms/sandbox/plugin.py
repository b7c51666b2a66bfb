"""The pytest plugin: a fresh Axis for each test. Needs `axis-lms[testing]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .core import Sandbox


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker that says what kind of sandbox a test wants."""
    config.addinivalue_line(
        "markers", "axis_sandbox(**options): what the test's `axis_sandbox` is made with, as users=50"
    )


@pytest.fixture
def axis_sandbox(request: pytest.FixtureRequest) -> Sandbox:
    """A `Sandbox` with a fresh world, as the marker `axis_sandbox` wants it."""
    from .core import Sandbox

    options: dict[str, object] = {}
    for marker in reversed(list(request.node.iter_markers("axis_sandbox"))):
        options |= marker.kwargs
    return Sandbox(**options)  # type: ignore[arg-type]
