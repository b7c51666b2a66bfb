"""Profiles: what is known of a site, kept between commands. Keys go to the system keyring, or to a file of mode 0600.

from axis_lms.cli.profiles import open_axis

with open_axis("acme") as axis:
    ...
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from axis_lms.errors import ConfigurationError

if TYPE_CHECKING:
    from axis_lms import Axis
    from axis_lms.stores import TokenStore

SERVICE = "axis-lms"
"""The name under which keys stand in the system keyring."""


def directory() -> Path:
    """Where profiles are kept: AXIS_CONFIG_DIR, or what the operating system has for it."""
    if given := os.environ.get("AXIS_CONFIG_DIR"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming") / "axis-lms"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/axis-lms"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "axis-lms"


def open_axis(name: str | None = None, **more: Any) -> Axis:
    """An `Axis` for a profile (default: the last one logged in to); `more` goes to `Axis` and wins."""
    from axis_lms import Axis

    return Axis(**(settings(name, None) | more))


def settings(name: str | None, address: str | None) -> dict[str, Any]:
    """The arguments for `Axis` from a profile, or from the environment where an address is given there and no profile.

    Raises ConfigurationError when nothing says where to go, or when the profile has no key.
    """
    address = address or (None if name else os.environ.get("AXIS_ADDRESS"))
    if address:
        return {
            "address": address,
            "api_key": os.environ.get("AXIS_API_KEY"),
            "key_style": os.environ.get("AXIS_KEY_STYLE") or "bearer",
        }
    kept = load()
    name = name or kept.get("default")
    if not name:
        raise ConfigurationError("no site: log in (axis login), or set AXIS_ADDRESS and AXIS_API_KEY")
    profile = kept["profiles"].get(name)
    if profile is None:
        known = ", ".join(sorted(kept["profiles"])) or "none"
        raise ConfigurationError(f"there is no profile {name!r}; there are: {known}")
    key = load_key(name, profile) or os.environ.get("AXIS_API_KEY")
    if not key:
        raise ConfigurationError(f"the profile {name!r} has no key: log in again (axis login)")
    return {"address": profile["address"], "api_key": key, "key_style": profile.get("key_style", "bearer")}


def load() -> dict[str, Any]:
    """Everything that is kept, without keys."""
    return read(directory() / "profiles.json") or {"default": None, "profiles": {}}


def save(name: str, address: str, key: str | None, **known: Any) -> str:
    """Keep a profile and make it the default; with `key` None the key stays as it is. Where the key is now."""
    kept = load()
    profile = kept["profiles"].get(name, {}) | {"address": address} | known
    if key is not None:
        profile["key_in"] = save_key(name, key)
    kept["profiles"][name] = profile
    kept["default"] = name
    write(directory() / "profiles.json", kept)
    return str(profile.get("key_in", "nowhere"))


def forget(name: str) -> bool:
    """Forget a profile and its key; whether there was one."""
    kept = load()
    profile = kept["profiles"].pop(name, None)
    if profile is None:
        return False
    forget_key(name, profile)
    if kept["default"] == name:
        kept["default"] = next(iter(sorted(kept["profiles"])), None)
    write(directory() / "profiles.json", kept)
    return True


def load_key(name: str, profile: dict[str, Any]) -> str | None:
    """The key of a profile, from where it was put."""
    if profile.get("key_in") == "keyring" and (ring := keyring()) is not None:
        kept = ring.get_password(SERVICE, name)
        return str(kept) if kept else None
    found = (read(directory() / "keys.json") or {}).get(name)
    return str(found) if found else None


def save_key(name: str, key: str) -> str:
    """Put a key into the keyring where there is one, else into the file: `keyring` or `file`."""
    ring = keyring()
    if ring is not None:
        with suppress(Exception):  # a locked or broken keyring is as good as none
            ring.set_password(SERVICE, name, key)
            return "keyring"
    write(directory() / "keys.json", (read(directory() / "keys.json") or {}) | {name: key})
    return "file"


def forget_key(name: str, profile: dict[str, Any]) -> None:
    """Remove a key from wherever it was put."""
    if profile.get("key_in") == "keyring" and (ring := keyring()) is not None:
        with suppress(Exception):  # not there any more: what was wanted
            ring.delete_password(SERVICE, name)
    keys = read(directory() / "keys.json") or {}
    if keys.pop(name, None) is not None:
        write(directory() / "keys.json", keys)


def keyring() -> Any | None:
    """The system keyring, or None where there is none that keeps anything."""
    try:
        import keyring as ring

        backend = ring.get_keyring()
    except Exception:  # noqa: BLE001  # not installed, or it cannot start here
        return None
    return backend if getattr(backend, "priority", 0) >= 1 else None


def token_store() -> TokenStore | None:
    """The store that lets commands share a token; None where filelock is not installed."""
    from axis_lms import FileStore

    try:
        return FileStore(directory() / "tokens")
    except (ConfigurationError, OSError):
        return None


def read(path: Path) -> dict[str, Any] | None:
    """A JSON object from a file, or None. Raises ConfigurationError for a file that is not one."""
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise ConfigurationError(f"{path} is damaged: remove it and log in again")
    return found


def write(path: Path, content: dict[str, Any]) -> None:
    """Replace a file in one step; nobody else may read it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2, sort_keys=True)
    draft.replace(path)


def revoke(name: str) -> bool:
    """Revoke the token that the commands of a profile share, and forget it; whether there was one.

    Raises the client's errors when the site does not let it go.
    """
    from axis_lms import Axis
    from axis_lms.site import base_url
    from axis_lms.stores import store_name

    known = settings(name, None)
    file = directory() / "tokens" / f"{store_name(base_url(known['address']), known['api_key'])}.json"
    token = (read(file) or {}).get("token")
    file.unlink(missing_ok=True)
    if not token:
        return False
    with Axis(**known, timeout=5.0, attempts=1) as axis:
        axis.token.revoke(token=token)
    return True
