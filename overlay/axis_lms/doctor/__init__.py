"""Finds out what a site really does: what agrees with the spec, what does not, and what could not be tried.

from axis_lms.doctor import examine, markdown, overlay

found = examine("learn.example.com", "the key")
print(markdown(found))

`overlay(found)` is the same as an OpenAPI Overlay, which makes the spec that of this site. The examination only reads,
unless it is given a user on whom writes may be tried.
"""

from .examine import examine
from .filters import ignored_filters
from .findings import Examination, Finding
from .overlay import overlay
from .report import as_json, markdown
from .writes import NotRestored

__all__ = ["Examination", "Finding", "NotRestored", "as_json", "examine", "ignored_filters", "markdown", "overlay"]
