"""A spool keeps the rows up to its last checkpoint, whatever a killed run left in its files."""

from __future__ import annotations

import random
import time
from contextlib import closing
from pathlib import Path

import pytest

from axis_lms.errors import ConfigurationError
from axis_lms.export.spool import KEY_BYTES, STALE_SECONDS, Spool, count_unique, key_of

PLAN = {"operation": "reports_course_page", "parameters": {"course_id": "1"}}


def page(number: int, rows: int = 100) -> list[dict[str, str]]:
    return [{"user_id": str(number * 100 + each), "username": f"ü{each}"} for each in range(rows)]


def keys(rows: list[dict[str, str]]) -> list[bytes]:
    return [key_of(row, ("user_id",)) for row in rows]


def fill(path: Path, pages: int) -> None:
    with closing(Spool(path, PLAN)) as spool:
        spool.open()
        for number in range(pages):
            spool.add(page(number), keys(page(number)))
        spool.checkpoint()


def test_a_spool_resumes_at_its_last_checkpoint(tmp_path: Path) -> None:
    fill(tmp_path / "s", 3)
    with closing(Spool(tmp_path / "s", PLAN)) as spool:
        assert (spool.open().pages, spool.state.rows) == (3, 300)
        spool.add(page(3), keys(page(3)))
        spool.checkpoint()
        assert [row["user_id"] for row in spool.read()] == [str(number) for number in range(400)]
        assert spool.unique() == 400


@pytest.mark.parametrize("name", ["rows.jsonl", "keys"])
def test_content_beyond_the_journal_is_cut_off(tmp_path: Path, name: str) -> None:
    fill(tmp_path / "s", 2)
    with (tmp_path / "s" / name).open("ab") as file:
        file.write(b'{"user_id": "torn')
    with closing(Spool(tmp_path / "s", PLAN)) as spool:
        assert spool.open().rows == 200
        spool.add(page(2), keys(page(2)))
        spool.checkpoint()
        assert len(list(spool.read())) == 300
    assert (tmp_path / "s" / "keys").stat().st_size == 300 * KEY_BYTES


@pytest.mark.parametrize("name", ["rows.jsonl", "keys"])
def test_files_shorter_than_in_the_journal_restart_the_walk(tmp_path: Path, name: str) -> None:
    fill(tmp_path / "s", 2)
    with (tmp_path / "s" / name).open("rb+") as file:
        file.truncate(50)
    with closing(Spool(tmp_path / "s", PLAN)) as spool:
        assert spool.open().pages == 0


@pytest.mark.parametrize(("later", "pages"), [(0.0, 2), (STALE_SECONDS - 60, 2), (STALE_SECONDS + 60, 0), (-60.0, 2)])
def test_rows_that_were_read_half_a_day_ago_are_read_again(tmp_path: Path, later: float, pages: int) -> None:
    fill(tmp_path / "s", 2)
    with closing(Spool(tmp_path / "s", PLAN)) as spool:
        spool.wall = lambda: time.time() + later
        assert spool.open().pages == pages
        assert spool.state.began <= time.time() + max(later, 0)


def test_an_incomplete_journal_restarts_the_walk(tmp_path: Path) -> None:
    fill(tmp_path / "s", 2)
    (tmp_path / "s" / "journal.json").write_text('{"pages": 2')
    with closing(Spool(tmp_path / "s", PLAN)) as spool:
        assert spool.open().pages == 0


def test_a_walk_with_other_parameters_is_refused(tmp_path: Path) -> None:
    fill(tmp_path / "s", 1)
    with pytest.raises(ConfigurationError, match="other parameters"):
        Spool(tmp_path / "s", PLAN | {"parameters": {"course_id": "2"}}).open()
    with closing(Spool(tmp_path / "s", PLAN | {"parameters": {"course_id": "2"}})) as spool:
        assert spool.open(fresh=True).pages == 0


def test_many_keys_are_counted_in_parts(tmp_path: Path) -> None:
    rng = random.Random(7)
    keys = [rng.randbytes(KEY_BYTES) for _ in range(5000)]
    keys += rng.sample(keys, 321)
    path = tmp_path / "keys"
    path.write_bytes(b"".join(keys))
    assert count_unique(path, len(keys), at_once=400) == 5000 == count_unique(path, len(keys))
    assert list(tmp_path.iterdir()) == [path]


def test_the_key_of_a_row_without_key_fields_is_the_whole_row() -> None:
    assert key_of({"user_id": "1", "score": "1"}, ("user_id",)) == key_of({"user_id": "1", "score": "2"}, ("user_id",))
    assert key_of({"id": "1", "score": "1"}, ("user_id",)) != key_of({"id": "1", "score": "2"}, ("user_id",))
    assert key_of({"a": "1", "b": "2"}, ("c",)) == key_of({"b": "2", "a": "1"}, ("c",))


@pytest.mark.parametrize(
    "journal", ['{"pages": 2, "colour": "red"}', '{"pages": 2}', '{"pages": "two"}', "{TYPES}"], ids=str
)
def test_a_journal_of_another_version_is_a_configuration_error(tmp_path: Path, journal: str) -> None:
    fill(tmp_path / "s", 2)
    path = tmp_path / "s" / "journal.json"
    if journal == "{TYPES}":
        journal = path.read_text().replace('"rows": 200', '"rows": "200"')
    path.write_text(journal)
    with pytest.raises(ConfigurationError, match=r"another version.*--fresh"):
        Spool(tmp_path / "s", PLAN).open()
    with closing(Spool(tmp_path / "s", PLAN)) as spool:
        assert spool.open(fresh=True).pages == 0
