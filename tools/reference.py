"""Makes the API reference: one HTML file with Redoc, which needs no network and shows every grade."""

from __future__ import annotations

import argparse
import copy
import json
from pathlib import Path
from string import Template

from axis_lms._extras.spec import resolve
from evidence import MANUAL, Node, graded, load, operations

ROOT = Path(__file__).parent.parent
REDOC = ROOT / "node_modules" / "redoc"
PAGE = Path(__file__).with_suffix(".html")
NAME = "axis-lms.html"
FAR_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
NO_LOGO = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
OPTIONS = {
    "expandResponses": "200",
    "hideLoading": True,
    "nativeScrollbars": True,
    "schemasExpansionLevel": "all",
    "theme": {
        "typography": {
            "fontFamily": "system-ui, sans-serif",
            "headings": {"fontFamily": "system-ui, sans-serif"},
            "code": {"fontFamily": "ui-monospace, monospace"},
        }
    },
}


def with_grades(spec: Node) -> Node:
    """Return a copy of the spec in which the description of every graded part begins with its grade."""
    shown = copy.deepcopy(spec)
    for part in list(graded(shown)):
        node = part.node
        if "$ref" in node:  # a description beside a reference is not shown
            target = resolve(node, shown)
            node.clear()
            node.update(copy.deepcopy(target))
        node["description"] = f"{grade_mark(part.grade, part.page)} {node.get('description', '')}".rstrip()
    for scheme in shown["components"]["securitySchemes"].values():
        mark = grade_mark(scheme["x-axis-evidence"], scheme.get("x-axis-manual-page"))
        scheme["description"] = f"{mark} {scheme['description']}"
    for _, _, operation in operations(shown):
        title = operation.get("x-axis-title")
        operation["description"] += f"\n\nVendor's title: `{title}`." if title else "\n\nNot in the vendor's index."
        operation["description"] += _repeat(operation)
    return shown


def grade_mark(grade: str, page: int | None) -> str:
    """Return a grade as HTML, with a link to the page of the manual if there is one."""
    source = "" if page is None else f' · <a href="{MANUAL.format(page=page)}">manual page {page}</a>'
    return f'<span class="grade {grade}">{grade}{source}</span>'


def _repeat(operation: Node) -> str:
    said = {
        "safe": "May be sent again after any failure.",
        "unsafe": "May be sent again only if it was not sent.",
        "never": "Is never sent again.",
    }
    return f" {said[operation['x-axis-repeat']]}" if "x-axis-repeat" in operation else ""


def page(spec: Node) -> str:
    """Return the reference as one HTML page."""
    script = (REDOC / "bundles" / "redoc.standalone.js").read_text("utf-8")
    if FAR_LOGO not in script:
        raise SystemExit("reference: this release of Redoc loads its logo from another address: find out which")
    return Template(PAGE.read_text("utf-8")).substitute(
        title=spec["info"]["title"],
        version=spec["info"]["version"],
        license=(REDOC / "LICENSE").read_text("utf-8").strip(),
        script=_inline(script.replace(FAR_LOGO, NO_LOGO)),
        spec=_inline(json.dumps(with_grades(spec), ensure_ascii=False, separators=(",", ":"))),
        options=_inline(json.dumps(OPTIONS)),
    )


def _inline(script: str) -> str:
    """Escape a script so that it does not end its element."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def main() -> None:
    """Write the reference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "site" / NAME)
    output: Path = parser.parse_args().output
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(page(load()), "utf-8")
    print(f"reference: {output} ({output.stat().st_size // 1024} KiB)")


if __name__ == "__main__":
    main()
