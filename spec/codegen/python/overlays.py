"""Applies OpenAPI Overlays, such as `axis doctor --overlay` writes, to the spec before the client is generated."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from catalogue import GenerationError, text
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


def overlaid(spec: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return the spec with an overlay applied to it. Raises GenerationError for an overlay that cannot be applied.

    Actions with `x-axis-lenient` are left out: they describe shapes that this client reads and writes by itself.
    """
    try:
        from jsonpath_ng.ext import parse
        from oas_patch.overlay import apply_overlay
    except ImportError:
        raise GenerationError("overlays are applied by oas-patch, which is not installed: make setup") from None
    spec = copy.deepcopy(spec)
    for number, action in enumerate(read_actions(path), 1):
        if action.get("x-axis-lenient") is True:
            continue
        where = f"{path}: action {number}"
        try:
            if not parse(action["target"]).find(spec):
                raise GenerationError(
                    f"{where}: nothing in this spec is at {text(action['target'])}; run axis doctor again"
                )
            spec = apply_overlay(spec, {"actions": [action]})
        except GenerationError:
            raise
        except Exception as error:  # noqa: BLE001  # jsonpath-ng and oas-patch raise any exception
            raise GenerationError(f"{where}: {text(error) or type(error).__name__}") from None
    return spec


def read_actions(path: Path) -> list[dict[str, Any]]:
    """Return the actions of an overlay, which may be JSON or YAML. Raises GenerationError for another document."""
    try:
        overlay = YAML(typ="safe").load(path.read_bytes())
        json.dumps(overlay)
    except FileNotFoundError:
        raise GenerationError(f"{path}: no such file") from None
    except (OSError, YAMLError, UnicodeDecodeError, TypeError) as error:
        raise GenerationError(f"{path}: {text(error)}") from None
    if not isinstance(overlay, dict) or not str(overlay.get("overlay", "")).startswith("1."):
        raise GenerationError(f"{path}: not an OpenAPI Overlay 1.0")
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not all(isinstance(each, dict) and "target" in each for each in actions):
        raise GenerationError(f"{path}: an overlay has a list of actions, each with a target")
    return actions
