"""Converts a notebook to Markdown: its texts, its code, and the output of its cells."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def markdown(notebook: Path) -> str:
    """Return the cells of a notebook as Markdown."""
    return "\n\n".join(part for cell in json.loads(notebook.read_text("utf-8"))["cells"] for part in _parts(cell))


def _parts(cell: dict[str, Any]) -> Iterator[str]:
    source = "".join(cell["source"])
    yield source if cell["cell_type"] == "markdown" else f"```python\n{source}\n```"
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if "image/png" in data:
            yield f"![Output of the cell](data:image/png;base64,{''.join(data['image/png'].split())})"
        else:
            yield f"```text\n{''.join(output.get('text', data.get('text/plain', ''))).rstrip()}\n```"
