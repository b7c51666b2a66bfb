"""Hooks of MkDocs: they add the tables of grades, the reference and notebooks while the site is built."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).parent))  # MkDocs loads a hook by its path

import evidence
import notebooks
import reference

FAR_SHIM = "https://unpkg.com/iframe-worker/shim"  # the theme loads it for search in a local file
SHIM = reference.ROOT / "node_modules" / "iframe-worker" / "shim" / "index.js"
NEAR_SHIM = "assets/javascripts/iframe-worker.js"
NOTEBOOK = re.compile(r"<!-- notebook: (\S+) -->")
TABLES: dict[str, Callable[[evidence.Node], str]] = {
    "<!-- evidence: counts -->": evidence.counts_table,
    "<!-- evidence: operations -->": evidence.operations_table,
}


def on_config(config: MkDocsConfig) -> None:
    """Add every page that the configuration does not name, and let `mkdocs serve` watch the spec."""
    config.watch.append(str(evidence.SPEC))
    docs = Path(config.docs_dir)
    pages = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    listed = set(_pages(config.nav))
    more = [page for page in pages if page not in listed and "/" not in page]
    decisions = [page for page in pages if page.startswith("decisions/")]
    config.nav = [*(config.nav or []), *([{"More": more}] if more else []), {"Decisions": decisions}]


def _pages(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _pages(part)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the reference and the spec to the site."""
    files.append(File.generated(config, reference.NAME, content=reference.page(evidence.load())))
    files.append(File.generated(config, evidence.SPEC.name, abs_src_path=str(evidence.SPEC)))
    files.append(File.generated(config, NEAR_SHIM, abs_src_path=str(SHIM)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Insert the tables and the notebooks."""
    for place, table in TABLES.items():
        if place in markdown:
            markdown = markdown.replace(place, table(evidence.load()))
    folder = Path(page.file.abs_src_path or "").parent
    return NOTEBOOK.sub(lambda found: notebooks.markdown(folder / found[1]), markdown)


def on_post_build(config: MkDocsConfig) -> None:
    """Replace what pages would load from the network."""
    site = Path(config.site_dir)
    for written in site.rglob("*.html"):
        if FAR_SHIM in (html := written.read_text("utf-8")):
            up = "../" * (len(written.relative_to(site).parts) - 1)
            written.write_text(html.replace(FAR_SHIM, up + NEAR_SHIM), "utf-8")
