from typing import Literal

ActivityStatus = Literal["active", "all", "inactive"]

ACTIVITY_STATUS_VALUES: set[ActivityStatus] = {
    "active",
    "all",
    "inactive",
}


def check_activity_status(value: str) -> ActivityStatus:
    if value in ACTIVITY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTIVITY_STATUS_VALUES!r}")
