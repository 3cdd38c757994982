"""Which of many documents are worth reading: select."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Inputs, Language, Languages, app, complain, extended, given_or
from mithaq.safe import safe


@app.command(epilog="Example: mithaq select 'crawl/*.warc.gz' --out chosen.jsonl && mithaq build chosen.jsonl")
def select(  # noqa: PLR0913, PLR0917 - what a user may choose
    inputs: Inputs = None,
    out: Annotated[
        Path | None, typer.Option(help="File for the documents (JSON Lines); else they are printed.")
    ] = None,
    least: Annotated[float, typer.Option(min=0, help="Score from which on a document is chosen.")] = 2.0,
    every: Annotated[bool, typer.Option("--all", help="Keep reports that say the same.")] = False,  # noqa: FBT002
    language: Language = None,
    languages: Languages = None,
) -> None:
    """Choose the documents that are about diplomacy, each once, with every outlet that carried it."""
    from mithaq.build import Progress
    from mithaq.choose.choosing import Choice, choose
    from mithaq.files import atomic_stream
    from mithaq.show import terminal

    extended(None, languages)
    choice = Choice()
    with terminal.progress() as on_stage:
        lines = choose(
            given_or(inputs, "seeds"),
            choice,
            least=least,
            group=not every,
            language=language,
            on_progress=lambda seen: on_stage(Progress(seen)),
        )
        if out is not None:
            atomic_stream(out, lines)
        for line in () if out is not None else lines:
            typer.echo(line, nl=False)
    said = f"{choice.chosen:,} of {choice.seen:,} documents chosen" + (
        f"; {choice.same:,} more say the same" if choice.same else ""
    )
    typer.echo(safe(f"{said} in {out}" if out else said), err=out is None)
    complain(choice.failures)
