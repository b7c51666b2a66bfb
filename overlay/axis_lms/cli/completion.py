"""`axis completion`: the script that completes commands, options and choices in a shell."""

from __future__ import annotations

import click

from .output import write


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a SHELL.

    \b
    bash: eval "$(axis completion bash)"
    zsh:  eval "$(axis completion zsh)"
    fish: axis completion fish | source
    """
    from click.shell_completion import get_completion_class

    script = get_completion_class(shell)
    if script is None:
        raise click.UsageError(f"no completion for {shell}")
    write(script(ctx.find_root().command, {}, "axis", "_AXIS_COMPLETE").source() + "\n")
