"""The command ``mithaq``: reads its arguments, calls one function, prints. No work is done here."""

from __future__ import annotations

import os
import signal
import sys
from typing import Annotated, NoReturn

import typer

from mithaq.cli.options import app
from mithaq.errors import MithaqError
from mithaq.safe import safe

# Each adds its commands, in the order of the help.
# isort: off
from mithaq.cli import (  # noqa: F401
    reading,
    choosing,
    asking,
    showing,
    sending,
    pushing,
    machine,
    trust,
    entities,
    analysing,
    networks,
)

# isort: on


def main() -> None:
    """Run the command and leave the process.

    0 done, 1 a problem (one line says which), 2 wrong usage, 130 ended by Ctrl-C, 143 by SIGTERM.
    """
    signal.signal(signal.SIGTERM, _ended)
    if any("://" in word for word in sys.argv):
        _silence_clients()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        try:
            app(prog_name="mithaq")
        finally:
            sys.stdout.flush()
    except MithaqError as error:
        print(f"mithaq: {safe(str(error))}", file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read us has gone. What is still buffered goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        print(f"mithaq: {safe(str(error))}", file=sys.stderr)  # noqa: T201
        sys.exit(1)


def _silence_clients() -> None:
    """Keep from the terminal what the clients of addresses log: what matters of it is told as an error."""
    import logging  # nobody else needs it at the start

    logging.getLogger().addHandler(logging.NullHandler())


def _ended(_signal: int, _frame: object) -> NoReturn:
    """End as after Ctrl-C: what is being written is finished or taken away, workers are ended."""
    sys.exit(143)


def _version(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        from mithaq import __version__

        typer.echo(f"mithaq {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass
