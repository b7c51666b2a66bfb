"""Stores the API keys of profiles in the system keyring, or without one in a file of mode 0600."""

from __future__ import annotations

import os
from typing import Any

from axis_lms.errors import ConfigurationError

from .storage import directory, read, write

SERVICE = "axis-lms"
"""The service name of keys in the system keyring."""


def load_key(name: str, profile: dict[str, Any]) -> str:
    """Return the stored key of a profile, or AXIS_API_KEY if it cannot be read.

    Raises ConfigurationError with the reason if there is neither.
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
    """Return the key of a profile in the system keyring, or None, and the reason for None."""
    keyring = system_keyring()
    if keyring is None:
        return (
            None,
            f"the key of {name!r} is in a system keyring that is not available: log in again, or set AXIS_API_KEY",
        )
    try:
        key = keyring.get_password(SERVICE, name)
    except Exception as error:  # noqa: BLE001  # every backend has errors of its own
        return None, (
            f"the system keyring cannot read the key of {name!r} ({type(error).__name__}): "
            "unlock it, or set AXIS_API_KEY"
        )
    return key, f"the system keyring has no key of {name!r}: log in again (axis login), or set AXIS_API_KEY"


def save_key(name: str, key: str) -> str:
    """Store a key in the keyring, or in the file if that fails. Return where it is: `keyring` or `file`."""
    keyring = system_keyring()
    if keyring is not None:
        try:
            keyring.set_password(SERVICE, name, key)
        except Exception:  # noqa: BLE001  # a keyring may be locked or broken
            keyring = None
    keys = read(directory() / "keys.json") or {}
    if keyring is None:
        write(directory() / "keys.json", keys | {name: key})
        return "file"
    if keys.pop(name, None) is not None:
        write(directory() / "keys.json", keys)
    return "keyring"


def forget_key(name: str, profile: dict[str, Any]) -> None:
    """Remove the stored key of a profile. Raises ConfigurationError if a locked keyring keeps it."""
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
    """Return the system keyring, or None if there is none that stores keys."""
    try:
        import keyring

        backend = keyring.get_keyring()
        return backend if backend.priority >= 1 else None
    except Exception:  # noqa: BLE001  # not installed, or it cannot start here
        return None
