"""Reads and writes JSON files in the configuration directory of the user, readable by the user only."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from axis_lms._extras.files import replace
from axis_lms.errors import ConfigurationError


def directory() -> Path:
    """Return the configuration directory: AXIS_CONFIG_DIR, or the usual one of the operating system.

    Raises ConfigurationError for a user without a home directory.
    """
    if chosen := os.environ.get("AXIS_CONFIG_DIR"):
        return Path(chosen)
    try:
        if sys.platform == "win32":
            return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming") / "axis-lms"
        if sys.platform == "darwin":
            return Path.home() / "Library/Application Support/axis-lms"
        return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "axis-lms"
    except RuntimeError:
        raise ConfigurationError("this user has no home directory: set AXIS_CONFIG_DIR") from None


def read(path: Path) -> dict[str, Any] | None:
    """Return the JSON object in a file, or None if the file does not exist.

    Raises ConfigurationError for a file that cannot be read or holds something else.
    """
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise damaged(path)
    return content


def damaged(path: Path) -> ConfigurationError:
    """Return the error for a file with invalid content."""
    return ConfigurationError(f"{path} is damaged: remove it and log in again")


def write(path: Path, content: dict[str, Any]) -> None:
    """Replace a file in one step, readable by its owner only. Raises ConfigurationError if that fails."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace(path, json.dumps(content, indent=2, sort_keys=True).encode())
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be written: {error.strerror}; set AXIS_CONFIG_DIR to a directory that can be"
        ) from None
