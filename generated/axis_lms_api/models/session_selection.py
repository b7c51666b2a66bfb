from typing import Literal

SessionSelection = Literal["all", "current"]

SESSION_SELECTION_VALUES: set[SessionSelection] = {
    "all",
    "current",
}


def check_session_selection(value: str) -> SessionSelection:
    if value in SESSION_SELECTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SESSION_SELECTION_VALUES!r}")
