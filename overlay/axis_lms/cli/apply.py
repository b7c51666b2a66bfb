"""`axis apply`: carry out a plan, and send each write once."""

from __future__ import annotations

import sys
from typing import Any

import click

from . import connection, exits
from .output import echo
from .provision import (
    STATUS,
    ApplyMeter,
    check_files,
    plan_options,
    show,
    show_json,
    write_reports,
)


def run(**values: Any) -> int:
    """Apply a plan and return the exit code."""
    from axis_lms.errors import AxisError, ConfigurationError
    from axis_lms.provision import PlanRefused, load_plan, verify
    from axis_lms.provision import apply as carry_out

    site = connection.connection(values)
    check_files(values["reports"], values["plan"], values["journal"], values["passwords"])
    meter = ApplyMeter()
    try:
        made = load_plan(values["plan"])
        if not (values["dry_run"] or made.empty or made.refused or values["yes"] or confirmed(made, values["whole"])):
            return exits.DECLINED
        with site.open() as axis:
            try:
                applied = carry_out(
                    axis,
                    made,
                    journal=values["journal"],
                    concurrency=values["concurrency"],
                    passwords=values["passwords"],
                    dry_run=values["dry_run"],
                    progress=meter,
                )
            finally:
                meter.clear()
            verified, not_verified = None, False
            if not (values["dry_run"] or values["no_verify"] or applied.trouble or applied.interrupted or made.empty):
                try:
                    verified = verify(axis, made, concurrency=values["concurrency"])
                except AxisError as error:
                    not_verified = True
                    echo(
                        f"axis: applied, but the site could not be read back: {error} -> axis verify {values['plan']}",
                        err=True,
                    )
    except PlanRefused as error:
        echo(f"axis: {error} -> {error.next_step}", err=True)
        return exits.NOTHING_DONE
    except KeyboardInterrupt:
        echo("axis: stopped -> the same command goes on", err=True)
        return exits.INTERRUPTED
    if values["as_json"]:
        show_json(made, applied, verified)
    else:
        show(made, applied, verified, whole=values["whole"])
    report_failed = False
    try:
        write_reports(values["reports"], made, applied, verified)
    except ConfigurationError as error:
        report_failed = True
        echo(f"axis: {error} -> axis verify {values['plan']} --report FILE", err=True)
    if values["passwords"] and not values["dry_run"]:
        echo(f"{applied.passwords} temporary passwords added to {values['passwords']}", err=True)
    if applied.dry_run:
        echo("Nothing was sent.", err=True)
        return exits.DONE
    if applied.interrupted or applied.trouble:
        echo(f"axis: stopped{f': {applied.trouble}' if applied.trouble else ''} -> the same command goes on", err=True)
        return exits.INTERRUPTED if applied.interrupted else exits.UNREACHABLE
    if applied.status == "all done" and verified is not None and not verified.holds:
        return exits.DOES_NOT_HOLD
    if report_failed and applied.status == "all done":
        return exits.NOT_PRINTED
    return exits.UNREACHABLE if not_verified else STATUS[applied.status]


def confirmed(made: Any, whole: bool) -> bool:
    """Show the plan and ask for consent. Raises UsageError without a terminal."""
    if not sys.stdin.isatty():
        raise click.UsageError("there is no terminal to confirm the plan on: give --yes")
    show(made, whole=whole)
    if click.confirm(f"Send {len(made.actions)} writes to {made.site}?", err=True):
        return True
    echo("Nothing was sent.", err=True)
    return False


apply = click.Command(
    "apply",
    params=[
        click.Argument(["plan"], metavar="PLAN"),
        click.Option(["--yes"], is_flag=True, help="Do not ask."),
        click.Option(["--dry-run"], is_flag=True, help="Check whether the plan still fits, and send nothing."),
        click.Option(
            ["--passwords"], metavar="FILE", help="Add temporary passwords to this file, which gets mode 0600."
        ),
        click.Option(["--journal"], metavar="FILE", help="Where to keep the journal (default: PLAN.journal)."),
        click.Option(["--no-verify"], is_flag=True, help="Do not read the site back at the end."),
        *plan_options(),
    ],
    callback=run,
    help="""\
Carry out a plan that `axis plan` wrote, then read the site back.

After a stop or a kill the same command resumes it and sends nothing twice. Exit code 0: all done; 20: a part was refused,
or left alone because the site has changed; 21: nothing was done; 22: done, but the site does not have all of it.""",
)
