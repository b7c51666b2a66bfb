from typing import Literal

EnrollmentStatus = Literal["active", "all", "expired"]

ENROLLMENT_STATUS_VALUES: set[EnrollmentStatus] = {
    "active",
    "all",
    "expired",
}


def check_enrollment_status(value: str) -> EnrollmentStatus:
    if value in ENROLLMENT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ENROLLMENT_STATUS_VALUES!r}")
