"""An in-memory Axis to test against: on a socket for any language, in process for Python. Needs `axis-lms[sandbox]`."""

from .core import Sandbox
from .faults import Fault
from .site import SITES, Site

__all__ = ["SITES", "Fault", "Sandbox", "Site"]
