"""`axis login` and `axis logout` save and remove profiles, keys and tokens."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from axis_lms import ConfigurationError
from axis_lms.cli import profiles, storage
from axis_lms.sandbox import Sandbox

KEY = "sandbox-key"


def config(bare: Any) -> Path:
    return Path(bare.environment["AXIS_CONFIG_DIR"])


def test_after_login_commands_need_no_options(bare: Any, address: str) -> None:
    assert bare("login", address, "--key-stdin", stdin=KEY + "\n").returncode == 0
    assert bare("call", "courses", "count").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="only Unix has file modes")
def test_without_a_keyring_the_key_is_in_a_file_of_mode_0600(bare: Any, address: str) -> None:
    done = bare("login", address, "--key-stdin", stdin=KEY)
    assert "only you may read" in done.stderr
    assert KEY not in (config(bare) / "profiles.json").read_text()
    assert json.loads((config(bare) / "keys.json").read_text()) == {"127.0.0.1": KEY}
    assert (config(bare) / "keys.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_an_available_keyring_is_used(bare: Any, address: str, tmp_path: Path) -> None:
    (tmp_path / "ring.py").write_text(
        "import json, pathlib, keyring.backend\n"
        "file = pathlib.Path(__file__).with_suffix('.json')\n"
        "class Ring(keyring.backend.KeyringBackend):\n"
        "    priority = 5\n"
        "    def read(self): return json.loads(file.read_text()) if file.exists() else {}\n"
        "    def set_password(self, s, n, p): file.write_text(json.dumps(self.read() | {s + n: p}))\n"
        "    def get_password(self, s, n): return self.read().get(s + n)\n"
        "    def delete_password(self, s, n): kept = self.read(); kept.pop(s + n); file.write_text(json.dumps(kept))\n"
    )
    ring = {"PYTHON_KEYRING_BACKEND": "ring.Ring", "PYTHONPATH": str(tmp_path)}
    done = bare("login", address, "--profile", "acme", "--key-stdin", stdin=KEY, **ring)
    assert "system keyring" in done.stderr
    assert not (config(bare) / "keys.json").exists()
    assert json.loads((tmp_path / "ring.json").read_text()) == {"axis-lmsacme": KEY}
    assert bare("call", "courses", "count", **ring).returncode == 0
    assert bare("logout", "acme", **ring).returncode == 0
    assert json.loads((tmp_path / "ring.json").read_text()) == {}


def test_a_key_that_the_site_refuses_is_not_saved(bare: Any, address: str) -> None:
    done = bare("login", address, "--key-stdin", stdin="wrong")
    assert done.returncode == 3
    assert not (config(bare) / "profiles.json").exists()


def test_logout_removes_the_key_and_revokes_the_token(bare: Any, address: str, sandbox: Sandbox) -> None:
    bare("login", address, "--key-stdin", stdin=KEY)
    assert sandbox.tokens.live()
    done = bare("logout")
    assert done.returncode == 0
    assert "revoked" in done.stderr
    assert not sandbox.tokens.live()
    assert KEY not in "".join(file.read_text() for file in config(bare).rglob("*.json"))
    assert bare("call", "courses", "count").returncode == 2


def test_profiles_are_chosen_by_name(bare: Any, address: str, sandbox: Sandbox) -> None:
    bare("login", address, "--profile", "one", "--key-stdin", stdin=KEY)
    bare("login", "learn.example.com", "--profile", "two", "--no-check", "--key-stdin", stdin="another-key")
    assert bare("call", "courses", "count", "--profile", "one").returncode == 0
    done = bare("call", "courses", "count", "--profile", "three")
    assert done.returncode == 2
    assert "there are: one, two" in done.stderr


def test_a_profile_opens_a_client_in_python(bare: Any, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bare("login", address, "--profile", "acme", "--key-stdin", stdin=KEY)
    monkeypatch.setenv("AXIS_CONFIG_DIR", bare.environment["AXIS_CONFIG_DIR"])
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with profiles.open_axis("acme") as axis:
        assert axis.courses.get(1).name == "Course 101"


@pytest.mark.slow
def test_the_key_of_a_profile_takes_precedence_over_the_environment(bare: Any, address: str) -> None:
    bare("login", address, "--profile", "acme", "--key-stdin", stdin=KEY)
    assert bare("call", "courses", "count", AXIS_API_KEY="key-of-another-site").returncode == 0


ENVIRONMENT = {"AXIS_KEY_STYLE": "query:key", "AXIS_WRITE_STYLE": "json", "AXIS_API_KEY": "key-of-the-environment"}


@pytest.mark.parametrize("given", [(), *((each,) for each in ENVIRONMENT), tuple(ENVIRONMENT)], ids="+".join)
@pytest.mark.parametrize("chosen", ["the default profile", "a named profile", "AXIS_ADDRESS", "--site"])
def test_styles_of_the_environment_win_over_the_default_profile_and_each_key_stays_with_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: tuple[str, ...], chosen: str
) -> None:
    for name in (*ENVIRONMENT, "AXIS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AXIS_CONFIG_DIR", str(tmp_path))
    monkeypatch.setattr("axis_lms.cli.keys.system_keyring", lambda: None)
    profiles.save("acme", "acme.example.com", "key-of-acme", key_style="basic", write_style="query")
    for name in given:
        monkeypatch.setenv(name, ENVIRONMENT[name])
    if chosen == "AXIS_ADDRESS":
        monkeypatch.setenv("AXIS_ADDRESS", "learn.example.com")
    found = profiles.settings(
        "acme" if chosen == "a named profile" else None, "learn.example.com" if chosen == "--site" else None
    )
    environment = {name: ENVIRONMENT[name] for name in given}
    styles = {} if chosen == "a named profile" else environment
    if "profile" in chosen:
        assert (found["address"], found["api_key"]) == ("acme.example.com", "key-of-acme")
        usual = ("basic", "query")
    else:
        assert (found["address"], found["api_key"]) == ("learn.example.com", environment.get("AXIS_API_KEY"))
        usual = ("bearer", "form")
    assert found["key_style"] == styles.get("AXIS_KEY_STYLE", usual[0])
    assert found["write_style"] == styles.get("AXIS_WRITE_STYLE", usual[1])


def test_damaged_profiles_are_reported_with_the_file(bare: Any) -> None:
    config(bare).mkdir()
    (config(bare) / "profiles.json").write_text("{")
    done = bare("call", "courses", "count")
    assert done.returncode == 2
    assert "profiles.json is damaged" in done.stderr


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {"APPDATA": os.path.join("C:", "Roaming")}, os.path.join("C:", "Roaming", "axis-lms")),  # noqa: PTH118
        ("linux", {"XDG_CONFIG_HOME": "/x"}, "/x/axis-lms"),
        ("darwin", {"HOME": "/h"}, "/h/Library/Application Support/axis-lms"),
    ],
)
def test_each_operating_system_has_its_own_configuration_directory(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AXIS_CONFIG_DIR", raising=False)
    monkeypatch.setattr(storage.sys, "platform", platform)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert storage.directory() == Path(expected)


def test_a_user_without_a_home_directory_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AXIS_CONFIG_DIR", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr(storage.sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))
    with pytest.raises(ConfigurationError, match="AXIS_CONFIG_DIR"):
        storage.directory()
    assert profiles.token_store() is None  # a command with a site in the environment needs no store


LOCKED = """
import keyring.backend, keyring.errors

class Ring(keyring.backend.KeyringBackend):
    priority = 5

    def get_password(self, *names):
        raise keyring.errors.KeyringLocked("locked")

    set_password = delete_password = get_password
"""


def locked_keyring(directory: Path) -> dict[str, str]:
    """Return the environment of a user with a locked keyring."""
    (directory / "lockedring.py").write_text(LOCKED)
    return {"PYTHON_KEYRING_BACKEND": "lockedring.Ring", "PYTHONPATH": str(directory)}


def profile_in_keyring(bare: Any, address: str) -> None:
    """Save a profile whose key is in the keyring."""
    config(bare).mkdir(exist_ok=True)
    profile = {"address": address, "key_in": "keyring", "key_style": "bearer"}
    (config(bare) / "profiles.json").write_text(json.dumps({"default": "p", "profiles": {"p": profile}}))


def test_a_locked_keyring_is_an_error_unless_the_key_is_in_the_environment(
    bare: Any, address: str, tmp_path: Path
) -> None:
    locked = locked_keyring(tmp_path)
    profile_in_keyring(bare, address)
    done = bare("call", "courses", "count", **locked)
    assert done.returncode == 2
    assert "KeyringLocked" in done.stderr
    assert "AXIS_API_KEY" in done.stderr
    assert bare("call", "courses", "count", AXIS_API_KEY=KEY, **locked).returncode == 0


@pytest.mark.slow
def test_with_a_locked_keyring_login_saves_the_key_in_the_file(bare: Any, address: str, tmp_path: Path) -> None:
    done = bare("login", address, "--key-stdin", stdin=KEY, **locked_keyring(tmp_path))
    assert done.returncode == 0
    assert "only you may read" in done.stderr


def test_logout_fails_if_a_locked_keyring_keeps_the_key(bare: Any, address: str, tmp_path: Path) -> None:
    profile_in_keyring(bare, address)
    done = bare("logout", **locked_keyring(tmp_path))
    assert done.returncode == 2
    assert "still in the system keyring" in done.stderr
    assert "p" in json.loads((config(bare) / "profiles.json").read_text())["profiles"]


def test_a_keyring_that_is_no_longer_installed_is_an_error(bare: Any, address: str) -> None:
    profile_in_keyring(bare, address)
    done = bare("call", "courses", "count")
    assert done.returncode == 2
    assert "keyring that is not available" in done.stderr


def test_a_read_only_configuration_directory_stops_login_but_no_call(bare: Any, address: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    unwritable = {"AXIS_CONFIG_DIR": str(tmp_path / "file" / "axis")}
    done = bare("call", "courses", "count", AXIS_ADDRESS=address, AXIS_API_KEY=KEY, **unwritable)
    assert done.returncode == 0, done.stderr
    done = bare("login", address, "--key-stdin", stdin=KEY, **unwritable)
    assert done.returncode == 2
    assert "AXIS_CONFIG_DIR" in done.stderr or "Not a directory" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_full_disk_leaves_the_profiles_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "profiles.json"
    storage.write(path, {"a": 1})

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("axis_lms._extras.files.os.fdopen", full)
    with pytest.raises(ConfigurationError, match="No space left"):
        storage.write(path, {"a": 2})
    assert json.loads(path.read_text()) == {"a": 1}
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "content",
    ["{", "[]", '{"profiles": []}', '{"profiles": {"p": 1}}', '{"profiles": {"p": {}}}', "\xff", '{"default": []}'],
)
def test_any_damaged_configuration_file_is_reported_with_its_path(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AXIS_CONFIG_DIR", str(tmp_path))
    (tmp_path / "profiles.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(ConfigurationError, match=r"profiles\.json is damaged"):
        profiles.load()
