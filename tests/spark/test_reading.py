"""Pages are divided and read, and figures of partitions are compared. These tests do not start Spark."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from axis_lms import Axis, ConfigurationError, NotFound
from axis_lms.sandbox import Sandbox

pytestmark = pytest.mark.slow

OPTIONS = {"report": "all-courses", "address": "learn.example.com"}


def read_all(sandbox: Sandbox, concurrency: int, **options: str) -> tuple[list[int], int, int]:
    """Read all partitions one after the other. Return the rows of each, and the number of keys and of different keys."""
    from axis_lms.spark.audit import Figures
    from axis_lms.spark.options import parse
    from axis_lms.spark.reading import divide_pages, measure, read_pages

    read = parse({**OPTIONS, "concurrency": str(concurrency), **options})
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as axis:
        figures = Figures(read.key)
        parts = divide_pages(read, *measure(read, axis))
        rows = [sum(map(len, read_pages(read, axis, part, figures))) for part in parts]
    return rows, len(figures.keys), len(set(figures.keys))


@pytest.mark.parametrize("past_end", ["empty", "last"])
@pytest.mark.parametrize(("users", "concurrency"), [(1, 4), (100, 4), (200, 2), (201, 2), (250, 1), (250, 16)])
def test_every_row_is_read_once(users: int, concurrency: int, past_end: str) -> None:
    sandbox = Sandbox(users=users)
    sandbox.switch(past_end=past_end)
    rows, keys, unique = read_all(sandbox, concurrency, report="users-all")
    assert len(rows) <= concurrency
    assert sum(rows) == keys == unique == users


def test_an_empty_report_has_one_empty_partition() -> None:
    assert read_all(Sandbox(users=20), 4, report="course", course_id="1", user_filter="username=nobody") == ([0], 0, 0)


def test_the_last_partition_reads_a_grown_list_to_its_end_but_not_an_endless_one() -> None:
    sandbox = Sandbox(users=300)
    with sandbox.fault("count", operation="users_all_count", off=-100):
        rows, keys, unique = read_all(sandbox, 2, report="users-all")
    assert (rows, keys, unique) == ([100, 200], 300, 300)
    sandbox = Sandbox(users=2000)
    with sandbox.fault("count", operation="users_all_count", records=200):
        rows, _, _ = read_all(sandbox, 2, report="users-all")
    assert rows == [100, 300], "two pages beyond the count"


def test_a_missing_report_is_an_error_and_a_missing_page_past_the_end_is_not() -> None:
    sandbox = Sandbox(users=200)
    with sandbox.fault("fail", operation="users_all_page", status=404, after=3):
        rows, keys, _ = read_all(sandbox, 2, report="users-all")
    assert (rows, keys) == ([100, 100], 200)
    with sandbox.fault("fail", operation="users_all_page", status=404), pytest.raises(NotFound):
        read_all(sandbox, 1, report="users-all")


def test_pages_are_divided_by_the_page_size_of_the_site() -> None:
    from axis_lms.spark.options import parse
    from axis_lms.spark.reading import divide_pages

    parts = divide_pages(parse({**OPTIONS, "concurrency": "3"}), 203, 25)
    assert [(list(part.pages), part.rows) for part in parts] == [
        ([1, 2, 3], 75),
        ([4, 5, 6], 75),
        ([7, 8, 9], 53),
    ]


def part(*keys: str, misfits: int = 0) -> bytes:
    from axis_lms.spark.audit import Figures

    figures = Figures(("id",))
    figures.add([{"id": key} for key in keys])
    figures.misfits = misfits
    return figures.as_bytes()


@pytest.mark.parametrize(
    ("parts", "before", "after", "verdict"),
    [
        ([part("1", "2"), part("3")], 3, 3, "consistent"),
        ([part()], 0, 0, "consistent"),
        ([part("1", "2"), part("3")], 3, 4, "drifted"),
        ([part("1", "2"), part("3")], 4, 3, "drifted"),
        ([part("1", "2"), part("2")], 3, 3, "drifted"),
        ([part("1", "2"), part()], 3, 3, "drifted"),
    ],
)
def test_a_verdict_needs_all_four_figures(parts: list[bytes], before: int, after: int, verdict: str) -> None:
    from axis_lms.spark.audit import compare

    assert compare(parts, before, after)[0].verdict == verdict


def test_values_that_do_not_fit_are_counted_over_all_partitions() -> None:
    from axis_lms.spark.audit import compare

    assert compare([part("1", misfits=2), part("2", misfits=3)], 2, 2)[1] == 5


def test_the_key_of_a_row_without_key_fields_is_the_whole_row() -> None:
    from axis_lms.spark.audit import row_hash

    rows: list[dict[str, Any]] = [{"id": "1"}, {"id": "2"}, {"id": "", "a": "1"}, {"id": "", "a": "2"}, {"a": "1"}]
    assert len({row_hash(row, ("id",)) for row in rows}) == 5
    assert row_hash({"id": "1", "a": "1"}, ("id",)) == row_hash({"id": "1", "a": "2"}, ("id",))


def test_pickled_plans_hold_no_secret(tmp_path: Any) -> None:
    from pyspark import cloudpickle

    from axis_lms.spark import AxisDataSource
    from axis_lms.spark.options import parse
    from axis_lms.spark.reading import PageReader, divide_pages

    path = tmp_path / "key"
    path.write_text("spark-key-9f2c")
    options = {**OPTIONS, "key_file": str(path)}
    read = parse(options)
    read.open()
    travelling = [AxisDataSource(options), PageReader(read), divide_pages(read, 1000, 100)]
    assert b"spark-key-9f2c" not in cloudpickle.dumps(travelling)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"report": ""}, "must be one of: "),
        ({"report": "course"}, "needs the option course_id"),
        ({"page": "3"}, "does not take: page"),
        ({"colour": "red"}, "does not take: colour"),
        ({"obeyed": "colour"}, "obeyed names"),
        ({"concurrency": "0"}, "from 1 to 64"),
        ({"concurrency": "many"}, "from 1 to 64"),
        ({"check": "twice"}, "check must be"),
        ({"shared": ""}, "shared must be"),
        ({"shared": "redis://:secret-5c@localhost"}, "shared must be"),
        ({"Api_Key": "secret-5c"}, "the option api_key would stand"),
        ({"password": "secret-5c"}, "the option password would stand"),
    ],
)
def test_invalid_options_are_refused(options: dict[str, str], reason: str) -> None:
    from axis_lms.spark import AxisDataSource

    with pytest.raises(ConfigurationError, match=reason) as failure:
        AxisDataSource({**OPTIONS, **options}).schema()
    assert "secret-5c" not in str(failure.value)


def test_a_missing_key_file_is_named(tmp_path: Any) -> None:
    from axis_lms.spark.options import parse

    with pytest.raises(ConfigurationError, match="no-key cannot be read on this machine: No such file"):
        parse({**OPTIONS, "key_file": str(tmp_path / "no-key")}).open()


def test_filters_become_parameters_that_the_spec_allows() -> None:
    from decimal import Decimal

    from pyspark.sql.datasource import EqualTo, GreaterThan, IsNull, LessThanOrEqual

    from axis_lms.spark.filters import pushed
    from axis_lms.spark.options import parse

    obeyed = "status,min_progress,max_progress,min_score"
    read = parse({**OPTIONS, "report": "course", "course_id": "1", "obeyed": obeyed, "min_score": "5"})
    filters = [
        EqualTo(("status",), "complete"),
        GreaterThan(("progress",), Decimal("50")),
        GreaterThan(("progress",), 60),
        LessThanOrEqual(("progress",), 90),
        GreaterThan(("score",), 10),
        IsNull(("completion_date",)),
    ]
    assert pushed(filters, read) == {"status": "complete", "min_progress": "50", "max_progress": "90"}
    assert pushed([EqualTo(("progress",), 7)], read) == {"min_progress": "7", "max_progress": "7"}
    assert pushed([EqualTo(("status",), "any"), EqualTo(("progress",), 1.5)], read) == {"status": "any"}


def test_a_filter_that_the_site_was_seen_to_ignore_is_not_pushed(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.sql.datasource import EqualTo, GreaterThan

    from axis_lms.spark.filters import pushed
    from axis_lms.spark.options import parse
    from axis_lms_api.operations import OPERATIONS

    operation = OPERATIONS["reports_course_page"]
    learned = tuple(each._replace(obeyed=each.name != "status") for each in operation.parameters)
    monkeypatch.setitem(OPERATIONS, operation.id, operation._replace(parameters=learned))
    read = parse({**OPTIONS, "report": "course", "course_id": "1", "obeyed": "status,min_progress"})
    filters = [EqualTo(("status",), "complete"), GreaterThan(("progress",), 60)]
    assert pushed(filters, read) == {"min_progress": "60"}


def test_without_spark_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("axis_lms.spark")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyspark.sql.datasource", None)
    with pytest.raises(ConfigurationError, match=r"axis-lms\[spark\]"):
        import axis_lms.spark  # noqa: F401


def test_the_stored_facts_of_a_plan_hold_no_secret() -> None:
    from axis_lms.spark.audit import plan_facts
    from axis_lms.spark.options import parse

    kept = json.loads(plan_facts(parse({**OPTIONS, "key_file": "/etc/axis-key"}), 788, 4))
    assert kept.keys() == {"operation", "parameters", "count_before", "partitions", "planned"}
