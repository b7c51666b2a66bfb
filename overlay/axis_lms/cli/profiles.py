"""Stores profiles: the address, key and findings of a site, kept between commands.

from axis_lms.cli.profiles import open_axis

with open_axis("acme") as axis:
    ...
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from axis_lms.errors import ConfigurationError

from .keys import forget_key, load_key, save_key
from .storage import damaged, directory, read, write

if TYPE_CHECKING:
    from axis_lms import Axis
    from axis_lms._token_stores import TokenStore


def open_axis(name: str | None = None, **more: Any) -> Axis:
    """Return an `Axis` for a profile (default: the last one logged in to). `more` overrides its arguments.

    Raises ConfigurationError if there is no profile, address or key.
    """
    from axis_lms import Axis

    return Axis(**(settings(name, None) | more))


def settings(name: str | None, address: str | None) -> dict[str, Any]:
    """Return the arguments for `Axis`: for `address`, or the profile `name`, or the environment, or the default profile.

    The styles of the environment win over those of the default profile. Its key does not: it may be that of another site.

    Raises ConfigurationError if there is no address, or if the profile has no key.
    """
    address = address or (None if name else os.environ.get("AXIS_ADDRESS"))
    key_style, write_style = (None if name else os.environ.get(each) for each in ("AXIS_KEY_STYLE", "AXIS_WRITE_STYLE"))
    if address:
        return {
            "address": address,
            "api_key": os.environ.get("AXIS_API_KEY"),
            "key_style": os.environ.get("AXIS_KEY_STYLE") or "bearer",
            "write_style": os.environ.get("AXIS_WRITE_STYLE") or "form",
        }
    store = load()
    name = name or store["default"]
    if not name:
        raise ConfigurationError("no site: log in (axis login), or set AXIS_ADDRESS and AXIS_API_KEY")
    profile = store["profiles"].get(name)
    if profile is None:
        names = ", ".join(sorted(store["profiles"])) or "none"
        raise ConfigurationError(f"there is no profile {name!r}; there are: {names}")
    return {
        "address": profile["address"],
        "api_key": load_key(name, profile),
        "key_style": key_style or profile.get("key_style", "bearer"),
        "write_style": write_style or profile.get("write_style", "form"),
    }


def load() -> dict[str, Any]:
    """Return all profiles without their keys: `default`, and `profiles` by name.

    Raises ConfigurationError for a file that cannot be read or is damaged.
    """
    path = directory() / "profiles.json"
    store = {"default": None, "profiles": {}} | (read(path) or {})
    profiles = store["profiles"]
    if (
        not isinstance(store["default"], str | None)
        or not isinstance(profiles, dict)
        or not all(isinstance(each, dict) and isinstance(each.get("address"), str) for each in profiles.values())
    ):
        raise damaged(path)
    return store


def save(name: str, address: str, key: str | None, **facts: Any) -> str:
    """Save a profile and make it the default. With `key` None its key does not change.

    Return where the key is: `keyring`, `file` or `nowhere`. Raises ConfigurationError if the profile cannot be saved.
    """
    store = load()
    profile = store["profiles"].get(name, {}) | {"address": address} | facts
    if key is not None:
        profile["key_in"] = save_key(name, key)
    store["profiles"][name] = profile
    store["default"] = name
    write(directory() / "profiles.json", store)
    return str(profile.get("key_in", "nowhere"))


def forget(name: str) -> bool:
    """Remove a profile and its key, and return whether there was one.

    Raises ConfigurationError, and keeps the profile, if a locked keyring keeps the key.
    """
    store = load()
    profile = store["profiles"].pop(name, None)
    if profile is None:
        return False
    forget_key(name, profile)
    if store["default"] == name:
        store["default"] = next(iter(sorted(store["profiles"])), None)
    write(directory() / "profiles.json", store)
    return True


def token_store() -> TokenStore | None:
    """Return the store that lets commands share a token, or None if it cannot be opened."""
    from axis_lms import FileStore

    try:
        return FileStore(directory() / "tokens")
    except (ConfigurationError, OSError):
        return None


def revoke(name: str) -> bool:
    """Revoke and remove the token that the commands of a profile share, and return whether there was one.

    Raises the errors of the client if the site cannot be reached or refuses.
    """
    from axis_lms import Axis
    from axis_lms._config import base_url
    from axis_lms._token_stores import store_name

    options = settings(name, None)
    file = directory() / "tokens" / f"{store_name(base_url(options['address']), options['api_key'])}.json"
    token = None
    with suppress(ConfigurationError):  # a damaged file has no token
        token = (read(file) or {}).get("token")
    with suppress(OSError):
        file.unlink()
    if not token:
        return False
    with Axis(**options, timeout=5.0, attempts=1) as axis:
        axis.token.revoke(token=token)
    return True
