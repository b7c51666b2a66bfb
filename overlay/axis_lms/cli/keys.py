"""API keys of profiles: in the system keyring where there is one, else in a file of mode 0600."""

from __future__ import annotations

import os
from typing import Any

from axis_lms.errors import ConfigurationError

from .storage import directory, read, write

SERVICE = "axis-lms"
"""The name under which keys stand in the system keyring."""


def load_key(name: str, profile: dict[str, Any]) -> str:
    """Return the key of a profile from where it was put; AXIS_API_KEY where it cannot be had from there.

    Raises ConfigurationError, which says why there is none.
    """
    if profile.get("key_in") == "keyring":
        key, reason = read_keyring(name)
    else:
        key = (read(directory() / "keys.json") or {}).get(name)
        reason = f"the profile {name!r} has no key: log in again (axis login), or set AXIS_API_KEY"
    key = key or os.environ.get("AXIS_API_KEY")
    if not key:
        raise ConfigurationError(reason)
    return str(key)


def read_keyring(name: str) -> tuple[str | None, str]:
    """Return the key that the system keyring has under `name`, or None and what to tell about that."""
    keyring = system_keyring()
    if keyring is None:
        return None, f"the key of {name!r} is in a system keyring that is not here: log in again, or set AXIS_API_KEY"
    try:
        key = keyring.get_password(SERVICE, name)
    except Exception as error:  # noqa: BLE001  # every backend has errors of its own
        return None, (
            f"the system keyring does not give the key of {name!r} ({type(error).__name__}): "
            "unlock it, or set AXIS_API_KEY"
        )
    return key, f"the system keyring has no key of {name!r}: log in again (axis login), or set AXIS_API_KEY"


def save_key(name: str, key: str) -> str:
    """Put a key into the keyring where there is one that takes it, else into the file: `keyring` or `file`."""
    keyring = system_keyring()
    if keyring is not None:
        try:
            keyring.set_password(SERVICE, name, key)
        except Exception:  # noqa: BLE001  # a keyring that is locked or broken is as good as none
            keyring = None
    keys = read(directory() / "keys.json") or {}
    if keyring is None:
        write(directory() / "keys.json", keys | {name: key})
        return "file"
    if keys.pop(name, None) is not None:
        write(directory() / "keys.json", keys)
    return "keyring"


def forget_key(name: str, profile: dict[str, Any]) -> None:
    """Remove a key from wherever it was put. Raises ConfigurationError when it stays in a keyring that is locked."""
    if profile.get("key_in") == "keyring" and (keyring := system_keyring()) is not None:
        try:
            if keyring.get_password(SERVICE, name) is not None:
                keyring.delete_password(SERVICE, name)
        except Exception as error:  # noqa: BLE001  # every backend has errors of its own
            raise ConfigurationError(
                f"the key of {name!r} is still in the system keyring, which refuses to remove it "
                f"({type(error).__name__}): unlock it and log out again"
            ) from None
    keys = read(directory() / "keys.json") or {}
    if keys.pop(name, None) is not None:
        write(directory() / "keys.json", keys)


def system_keyring() -> Any | None:
    """Return the system keyring, or None where there is none that keeps anything."""
    try:
        import keyring

        backend = keyring.get_keyring()
        return backend if backend.priority >= 1 else None
    except Exception:  # noqa: BLE001  # not installed, or it cannot start here
        return None
