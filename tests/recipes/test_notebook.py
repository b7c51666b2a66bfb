"""The notebook prints what its file and its page show."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from matplotlib.testing.compare import compare_images
from nbclient import NotebookClient

from .pages import FOLDER, WRITES

NOTEBOOK = FOLDER / "duckdb.ipynb"
sys.path.insert(0, str(FOLDER.parents[1] / "tools"))

from notebooks import markdown  # noqa: E402


def printed_words(notebook: Any) -> list[list[str]]:
    """Return the words and numbers that each cell printed, without the frames of tables."""
    answers = [cell.get("outputs", []) for cell in notebook.cells]
    texts = ["".join(each.get("text") or each["data"]["text/plain"] for each in outputs) for outputs in answers]
    return [re.findall(r"[\w.<>]+", text) for text in texts]


def picture(notebook: Any, file: Path) -> str:
    """Write the only picture of a notebook to a file, and return its path."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    (drawn,) = [output["data"]["image/png"] for output in outputs if "image/png" in output.get("data", {})]
    file.write_bytes(base64.b64decode(drawn))
    return str(file)


@pytest.mark.filterwarnings("default")
@pytest.mark.usefixtures("address")
def test_the_notebook_prints_the_output_that_it_shows(tmp_path: Path) -> None:
    shown, run = nbformat.read(NOTEBOOK, 4), nbformat.read(NOTEBOOK, 4)
    where = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(run, resources=where, timeout=60, record_timing=False, coalesce_streams=True).execute()
    if WRITES:
        run.metadata.language_info = {"name": "python"}
        nbformat.write(run, NOTEBOOK)
    else:
        assert printed_words(shown) == printed_words(run)
        made = picture(run, tmp_path / "made.png")
        assert compare_images(picture(shown, tmp_path / "shown.png"), made, tol=10) is None


def test_the_page_shows_each_cell_and_its_output() -> None:
    assert "<!-- notebook: duckdb.ipynb -->" in (FOLDER / "duckdb.md").read_text("utf-8")
    text = markdown(NOTEBOOK)
    assert text.count("```python") == 4 and text.count("```text") == 3
    assert "│ Course 101" in text and "](data:image/png;base64," in text
