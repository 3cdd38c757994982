"""Which of many documents are worth reading: select."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.options import (
    FileMemory,
    FileTimeout,
    Inputs,
    Language,
    Languages,
    app,
    complain,
    extended,
    given_or,
    of_files,
    unless_dash,
)
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator


Out = Annotated[
    str | None,
    typer.Option(
        metavar="PATH",
        callback=unless_dash,
        help="File for the documents (JSON Lines), or s3://…; else they are printed.",
    ),
]


@app.command(epilog="Example: mithaq select 'crawl/*.warc.gz' --out chosen.jsonl && mithaq build chosen.jsonl")
def select(  # noqa: PLR0913, PLR0917 - what a user may choose
    inputs: Inputs = None,
    out: Out = None,
    least: Annotated[float, typer.Option(min=0, help="Score from which on a document is chosen.")] = 2.0,
    every: Annotated[bool, typer.Option("--all", help="Keep reports that say the same.")] = False,  # noqa: FBT002
    language: Language = None,
    languages: Languages = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="Processes at work; with 1, this one alone.")] = None,
    timeout: FileTimeout = None,
    memory: FileMemory = None,
) -> None:
    """Choose the documents that are about diplomacy, each once, with every outlet that carried it."""
    from mithaq.build import Progress
    from mithaq.choose.choosing import Choice, apart_from, choose
    from mithaq.corpus.crew import cores
    from mithaq.show import terminal

    extended(None, languages)
    given = given_or(inputs, "seeds")
    apart_from(out, given)
    choice = Choice()
    with terminal.progress() as on_stage:
        lines = choose(
            given,
            choice,
            least=least,
            group=not every,
            language=language,
            jobs=jobs or cores(),
            on_progress=lambda seen: on_stage(Progress(seen)),
            limits=of_files(timeout, memory),
        )
        _put(lines, out)
    said = f"{choice.chosen:,} of {choice.seen:,} documents chosen" + (
        f"; {choice.same:,} more say the same" if choice.same else ""
    )
    typer.echo(safe(f"{said} in {out}" if out else said), err=out is None)
    complain(choice.failures)


def _put(lines: Iterator[bytes], out: str | None) -> None:
    """Write the lines into a file, or print them."""
    from mithaq.corpus.elsewhere import file_for
    from mithaq.files import atomic_stream

    if out is not None:
        with file_for(out) as path:
            atomic_stream(path, lines)
        return
    for line in lines:
        typer.echo(line, nl=False)
