from typing import Literal

LearningPathRecordType = Literal["active", "archived"]

LEARNING_PATH_RECORD_TYPE_VALUES: set[LearningPathRecordType] = {
    "active",
    "archived",
}


def check_learning_path_record_type(value: str) -> LearningPathRecordType:
    if value in LEARNING_PATH_RECORD_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LEARNING_PATH_RECORD_TYPE_VALUES!r}")
