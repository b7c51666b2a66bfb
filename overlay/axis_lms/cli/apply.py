"""`axis apply`: carry out a plan, and send each write once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from . import connection, exits
from .output import echo, flush
from .provision import (
    STATUS,
    ApplyMeter,
    check_files,
    plan_options,
    show,
    show_json,
    write_reports,
)

if TYPE_CHECKING:
    from axis_lms import Axis
    from axis_lms.provision import Applied


class End(NamedTuple):
    """The exit code of an apply, and whether it came to its end: all is sent, read back, reported and printed."""

    code: int
    reached: bool


def run(**values: Any) -> int:
    """Apply a plan and return the exit code."""
    from axis_lms.provision import PlanRefused, load_plan
    from axis_lms.provision import apply as carry_out

    site = connection.connection(values)
    check_files(values["reports"], values["plan"], values["journal"], values["passwords"])
    meter = ApplyMeter()
    end = End(exits.UNEXPECTED, reached=False)
    try:
        made = load_plan(values["plan"])
        if not (values["dry_run"] or made.empty or made.refused or values["yes"] or confirmed(made, values["whole"])):
            return exits.DECLINED
        with site.open() as axis:

            def conclude(applied: Applied) -> bool:
                nonlocal end
                meter.clear()
                end = report(axis, applied, values)
                axis.close()  # a stop while the token is revoked is a stop before the end, too
                return end.reached

            try:
                carry_out(
                    axis,
                    made,
                    journal=values["journal"],
                    concurrency=values["concurrency"],
                    passwords=values["passwords"],
                    dry_run=values["dry_run"],
                    progress=meter,
                    conclude=conclude,
                )
            finally:
                meter.clear()
    except PlanRefused as error:
        echo(f"axis: {error} -> {error.next_step}", err=True)
        return exits.NOTHING_DONE
    except KeyboardInterrupt:
        echo("axis: stopped -> the same command goes on", err=True)
        return exits.INTERRUPTED
    return end.code


def report(axis: Axis, applied: Applied, values: dict[str, Any]) -> End:
    """Read the site back, write the reports and print the result. Raises OutputError if it cannot be printed."""
    from axis_lms.errors import AxisError, ConfigurationError
    from axis_lms.provision import verify

    made, stopped = applied.plan, applied.interrupted or bool(applied.trouble)
    verified, not_verified, report_failed = None, False, False
    if not (applied.dry_run or values["no_verify"] or stopped or made.empty):
        try:
            verified = verify(axis, made, concurrency=values["concurrency"])
        except AxisError as error:
            not_verified = True
            echo(
                f"axis: applied, but the site could not be read back: {error}"
                f" -> the same command goes on, or axis verify {values['plan']}",
                err=True,
            )
    try:
        write_reports(values["reports"], made, applied, verified)
    except ConfigurationError as error:
        report_failed = True
        echo(f"axis: {error} -> the same command goes on", err=True)
    if values["as_json"]:
        show_json(made, applied, verified)
    else:
        show(made, applied, verified, whole=values["whole"])
    flush()
    if values["passwords"] and not applied.dry_run:
        echo(f"{applied.passwords} temporary passwords added to {values['passwords']}", err=True)
    if applied.dry_run:
        echo("Nothing was sent.", err=True)
        return End(exits.DONE, reached=False)
    if stopped:
        echo(f"axis: stopped{f': {applied.trouble}' if applied.trouble else ''} -> the same command goes on", err=True)
        return End(exits.INTERRUPTED if applied.interrupted else exits.UNREACHABLE, reached=False)
    reached = not (not_verified or report_failed)
    if applied.status == "all done" and verified is not None and not verified.holds:
        return End(exits.DOES_NOT_HOLD, reached)
    if report_failed and applied.status == "all done":
        return End(exits.NOT_PRINTED, reached)
    return End(exits.UNREACHABLE if not_verified else STATUS[applied.status], reached)


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
