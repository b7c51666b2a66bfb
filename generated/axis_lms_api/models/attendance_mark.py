from typing import Literal

AttendanceMark = Literal["absent", "attended"]

ATTENDANCE_MARK_VALUES: set[AttendanceMark] = {
    "absent",
    "attended",
}


def check_attendance_mark(value: str) -> AttendanceMark:
    if value in ATTENDANCE_MARK_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ATTENDANCE_MARK_VALUES!r}")
