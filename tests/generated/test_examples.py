"""Models keep all that an answer has, also where it is not as the spec says."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from axis_lms_api import models
from axis_lms_api.operations import OPERATIONS, Operation
from axis_lms_api.types import UNSET, Unset

from .examples import answers

ROWS = {operation.model: operation for operation in OPERATIONS.values()}


def records(operation: Operation) -> list[dict[str, Any]]:
    """Return the records of the answers of an operation."""
    return [record for answer in answers(operation) for record in (answer if operation.rows else [answer])]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_every_example_goes_through_its_model_and_back_without_loss(operation: Operation) -> None:
    model = getattr(models, operation.model)
    assert records(operation)
    for record in records(operation):
        untouched = copy.deepcopy(record)
        assert model.from_dict(record).to_dict() == untouched
        assert record == untouched


@pytest.mark.parametrize("operation", ROWS.values(), ids=list(ROWS))
@pytest.mark.parametrize("odd", [None, "", 0, 1.5, True, [], ["x"], {}, {"x": "y"}], ids=repr)
def test_a_mistyped_or_null_field_never_breaks_a_record(operation: Operation, odd: object) -> None:
    model = getattr(models, operation.model)
    for record in records(operation):
        for field in record:
            strange = {**record, field: odd}
            assert model.from_dict(strange).to_dict() == strange


@pytest.mark.parametrize("operation", ROWS.values(), ids=list(ROWS))
def test_a_missing_optional_field_is_unset_and_stays_missing(operation: Operation) -> None:
    model = getattr(models, operation.model)
    for record in records(operation):
        required = {name: value for name, value in record.items() if name in operation.required}
        assert model.from_dict(required).to_dict() == required
        for field in set(record) - set(operation.required):
            shorter = {name: value for name, value in record.items() if name != field}
            assert model.from_dict(shorter).to_dict() == shorter


@pytest.mark.parametrize("operation", ROWS.values(), ids=list(ROWS))
def test_an_unknown_field_is_kept(operation: Operation) -> None:
    model = getattr(models, operation.model)
    for record in records(operation):
        more = {**record, "not_known_yet": {"deep": ["1"]}}
        assert model.from_dict(more)["not_known_yet"] == {"deep": ["1"]}
        assert model.from_dict(more).to_dict() == more


@pytest.mark.parametrize("operation", ROWS.values(), ids=list(ROWS))
def test_a_record_survives_pickle_and_copy_with_what_is_unset(operation: Operation) -> None:
    model = getattr(models, operation.model)
    for record in records(operation):
        for given in (record, {name: record[name] for name in operation.required}):
            row = model.from_dict(given)
            for twin in (pickle.loads(pickle.dumps(row)), copy.copy(row), copy.deepcopy(row)):
                assert twin == row
                assert twin.to_dict() == given


def test_unset_is_a_singleton() -> None:
    assert Unset() is UNSET
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy([UNSET])[0] is UNSET
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(UNSET, protocol)) is UNSET
    assert not UNSET
    assert repr(UNSET) == "UNSET"
