"""Finds out how a site differs from the spec: what agrees, what differs, and what could not be tested.

from axis_lms.doctor import examine, markdown, overlay

found = examine("learn.example.com", "the key")
print(markdown(found))

`overlay(found)` returns the findings as an OpenAPI Overlay, which adapts the spec to this site. The examination only reads,
unless it gets a user for trial writes.
"""

from .examine import examine
from .filters import ignored_filters
from .findings import Examination, Finding
from .overlay import overlay
from .report import as_json, markdown
from .writes import NotRestored

__all__ = ["Examination", "Finding", "NotRestored", "as_json", "examine", "ignored_filters", "markdown", "overlay"]
