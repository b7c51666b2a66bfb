"""Makes the users, enrolments and memberships of a site match a file of people. Needs `axis-lms[provision]`.

from axis_lms import Axis
from axis_lms.provision import apply, plan, verify

with Axis() as axis:
    made = plan(axis, "staff.csv", "staff.toml").save("tonight.json")
    done = apply(axis, made)
    held = verify(axis, made)
print(done.status, held.holds)
"""

from __future__ import annotations

from .applying import Applied, Progress
from .calls import apply, plan, verify
from .errors import InputInvalid, PlanRefused, Problem, SiteUnclear
from .journal import Outcome
from .plans import Action, Cannot, Plan, Refusal, load_plan
from .report import write_report
from .verifying import Held, Verified

__all__ = [
    "Action",
    "Applied",
    "Cannot",
    "Held",
    "InputInvalid",
    "Outcome",
    "Plan",
    "PlanRefused",
    "Problem",
    "Progress",
    "Refusal",
    "SiteUnclear",
    "Verified",
    "apply",
    "load_plan",
    "plan",
    "verify",
    "write_report",
]
