"""A job for any site, run as a program with the client that was generated for it: it reads, walks and writes.

python job.py doctor ADDRESS USERNAME     examine the site, and print what differs as JSON
python job.py job ADDRESS USER_ID KEY_STYLE WRITE_STYLE    do the job, and print the outcome as JSON
"""

from __future__ import annotations

import json
import sys
from typing import Any

KEY = "sandbox-key"


def examine(address: str, username: str) -> Any:
    """Return the differences, and the facts that an overlay has."""
    from axis_lms.doctor import examine, overlay

    found = examine(address, KEY, username=username or None, consent=lambda plan: True)
    return {"differs": [list(each) for each in found.of("differs")], "overlay": overlay(found)}


def work(address: str, user_id: str, key_style: str, write_style: str) -> Any:
    """Walk the users, report a course, and change a user."""
    from axis_lms import Axis, native, paginate

    with Axis(address, api_key=KEY, key_style=key_style, write_style=write_style) as axis:
        users = list(paginate(axis.users.all_page, fields="id,username"))
        course = axis.courses.get(course_id=1)
        rows = list(paginate(axis.reports.course_page, course_id=1))
        axis.users.update(user_id=user_id, custom1="Green")
        return {
            "course": str(native(course)["id"]),
            "rows": len(rows),
            "users": len(users),
        }


if __name__ == "__main__":
    print(json.dumps({"doctor": examine, "job": work}[sys.argv[1]](*sys.argv[2:])))
