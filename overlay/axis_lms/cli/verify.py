"""`axis verify`: read a site back, and compare it with a plan."""

from __future__ import annotations

from typing import Any

import click

from . import connection, exits
from .provision import check_files, plan_options, show, show_json, write_reports


def run(**values: Any) -> int:
    """Verify a plan and return the exit code."""
    from axis_lms.provision import load_plan
    from axis_lms.provision import verify as read_back

    site = connection.connection(values)
    check_files(values["reports"], values["plan"])
    made = load_plan(values["plan"])
    with site.open() as axis:
        verified = read_back(axis, made, concurrency=values["concurrency"])
    if values["as_json"]:
        show_json(made, None, verified)
    else:
        show(made, None, verified, whole=values["whole"])
    write_reports(values["reports"], made, None, verified)
    return exits.DONE if verified.holds else exits.DOES_NOT_HOLD


verify = click.Command(
    "verify",
    params=[click.Argument(["plan"], metavar="PLAN"), *plan_options()],
    callback=run,
    help="""\
Read the site, and compare each action of a plan with it. Nothing is written. Exit code 0: the site has all of it;
22: it has not.""",
)
