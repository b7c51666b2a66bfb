"""The Postman collection has a request for every operation, and a run of all of them against the sandbox passes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis

ROOT = Path(__file__).parents[2]
NODE = ROOT / "node_modules" / ".ready"

Item = dict[str, Any]


@pytest.fixture(scope="module")
def collection(bundled: Path) -> Item:
    (path,) = bundled.glob("axis-lms-*.postman_collection.json")
    read: Item = json.loads(path.read_text("utf-8"))
    return read


def _requests(items: list[Item]) -> Iterator[Item]:
    for item in items:
        if "item" in item:
            yield from _requests(item["item"])
        else:
            yield item


def test_the_collection_has_a_request_for_every_operation(collection: Item, bundled: Path) -> None:
    (path,) = (path for path in bundled.glob("axis-lms-*.openapi.json") if "lean" not in path.name)
    spec = json.loads(path.read_text("utf-8"))
    operations = [operation for item in spec["paths"].values() for operation in item.values()]
    summaries = sorted(operation["summary"] for operation in operations)
    assert sorted(item["name"] for item in _requests(collection["item"])) == summaries


def test_the_token_comes_first_and_is_revoked_last(collection: Item) -> None:
    raw = [item["request"]["url"]["raw"] for item in _requests(collection["item"])]
    assert "/token/request/" in raw[0]
    assert "/token/revoke/" in raw[-1]


def test_the_collection_holds_no_credential(collection: Item) -> None:
    held = {each["key"]: each["value"] for each in collection["variable"]}
    assert (held["apiKey"], held["token"]) == ("", "")
    for item in _requests(collection["item"]):
        assert item["request"]["auth"]["bearer"][0]["value"] in ("{{apiKey}}", "{{token}}")


def test_every_variable_is_defined_by_the_collection(collection: Item) -> None:
    held = {each["key"] for each in collection["variable"]}
    used = set(re.findall(r"{{(\w+)}}", json.dumps(collection["item"])))
    assert used <= held
    assert held - used <= {"address"}  # the address is a part of the base


def test_the_collection_changes_only_records_that_it_created(collection: Item) -> None:
    checked = 0
    for item in _requests(collection["item"]):
        request = item["request"]
        if request["method"] != "GET":
            ids = [each for each in request["url"]["variable"] if each["key"].endswith("_id") or each["key"] == "who"]
            ids += [
                each
                for each in request.get("body", {}).get("urlencoded", [])
                if each["key"].endswith("_id") and not each["disabled"]
            ]
            assert [each["key"] for each in ids if not each["value"].startswith("{{")] == [], item["name"]
            checked += len(ids)
    assert checked > 20


@pytest.fixture(scope="module")
def newman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of Newman, the runner of Postman."""
    if not NODE.exists() or shutil.which("npm") is None:
        pytest.skip("Node is not installed (make setup installs it)")
    folder = tmp_path_factory.mktemp("newman")
    shutil.copytree(ROOT / "tests" / "bundle" / "newman", folder, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--silent", "--prefer-offline"], cwd=folder, check=True, capture_output=True)
    return folder / "node_modules" / ".bin" / "newman"


def _run(newman: Path, collection: Item, folder: Path, address: str, key: str) -> tuple[int, Item]:
    (folder / "collection.json").write_text(json.dumps(collection), "utf-8")
    command = [str(newman), "run", "collection.json", "--reporters", "json", "--reporter-json-export", "report.json"]
    command += ["--env-var", f"base={address}/api.php", "--env-var", f"apiKey={key}"]
    done = subprocess.run(command, cwd=folder, env=os.environ, capture_output=True, text=True, check=False)
    report: Item = json.loads((folder / "report.json").read_text("utf-8"))["run"]
    return done.returncode, report


@pytest.mark.slow
def test_a_complete_run_passes(newman: Path, collection: Item, axis_address: str, tmp_path: Path) -> None:
    with Axis(axis_address, api_key="sandbox-key") as axis:
        before = axis.usergroups.list()
    code, run = _run(newman, collection, tmp_path, axis_address, "sandbox-key")
    assert [failure["error"]["message"] for failure in run["failures"]] == []
    assert code == 0
    assert run["stats"]["requests"]["total"] == len(list(_requests(collection["item"])))
    assert run["stats"]["assertions"]["total"] > run["stats"]["requests"]["total"]
    with Axis(axis_address, api_key="sandbox-key") as axis:
        assert axis.usergroups.list() == before


@pytest.mark.slow
def test_a_run_with_a_refused_key_stops_and_fails(
    newman: Path, collection: Item, axis_address: str, tmp_path: Path
) -> None:
    code, run = _run(newman, collection, tmp_path, axis_address, "another-key")
    assert code != 0
    assert run["stats"]["requests"]["total"] == 1
