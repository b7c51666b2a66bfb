"""Finds out what a site really does, reading only: what agrees with the spec, what does not, what could not be tried.

from axis_lms.doctor import examine, markdown

print(markdown(examine("learn.example.com", "the key")))
"""

from .examine import examine
from .findings import Examination, Finding
from .report import as_json, markdown

__all__ = ["Examination", "Finding", "as_json", "examine", "markdown"]
