"""What `query` takes from the command line, and what it does with a reply."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.options import unless_dash
from mithaq.safe import safe

if TYPE_CHECKING:
    from mithaq.ask.answers import Reply
    from mithaq.ask.queries import Question

NO = 3
"""The exit status of `query --exit-status` where the answer is no."""

_WITH_INFERRED = {"en": "with what was inferred, which no text says", "ar": "مع ما استُنتج ولم يرد في أي نص"}

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE.rq|NAME|-] [--PARAMETER VALUE]...",
        help="A query file, the name of one that is shipped, or - for standard input; then its parameters.",
    ),
]
About = Annotated[bool, typer.Option("--about", help="Say what the query answers and takes, and show it.")]
Text = Annotated[str | None, typer.Option("-e", "--expression", help="The query itself.")]
Form = Annotated[
    str | None, typer.Option("--format", help="csv, tsv, json, xml, md; of triples ttl, nt, jsonld; else a table.")
]
Out = Annotated[Path | None, typer.Option(callback=unless_dash, help="The file to write; its ending gives the format.")]
Iris = Annotated[bool, typer.Option("--iris", help="IRIs instead of labels.")]
Evidence = Annotated[bool, typer.Option("--evidence", help="To each row the sentences that support it.")]
Inferred = Annotated[
    Path | None, typer.Option(help="File of 'reason --out'; what was inferred then counts as fact, in graph:inferred.")
]
ExitStatus = Annotated[bool, typer.Option("--exit-status", help="Of ASK: exit 0 for yes, 3 for no.")]
MaxRows = Annotated[int, typer.Option(min=1, max=10**9, help="Rows that an answer may have.")]


def question(name: str | None, text: str | None) -> Question:
    """The one that is asked: by its name or file, or the text itself."""
    from mithaq.ask import queries

    if name is not None and text is not None:
        raise typer.BadParameter("give a query or -e, not both")
    return queries.question("-e", text) if text is not None else queries.find(str(name))


def form_of(form: str | None, out: Path | None) -> str:
    """The format that is wanted, by its name or by the ending of the file; none for a table."""
    from mithaq.ask import formats

    if form and form not in formats.FORMATS:
        raise typer.BadParameter(f"no format '{safe(form)}'; choose one of {', '.join(formats.FORMATS)}")
    return form or (formats.of_file(out) if out else "")


def arguments(words: list[str]) -> tuple[str | None, dict[str, str]]:
    """The query that is named, and what its parameters are given: ``--country OM`` or ``--country=OM``."""
    name, given = None, {}
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if word.startswith("--"):
            option, equals, value = word[2:].partition("=")
            if not equals and not waiting:
                raise typer.BadParameter(f"{word} needs a value")
            given[option] = value if equals else waiting.pop(0)
        elif word.startswith("-") and word != "-":
            raise typer.BadParameter(f"no such option: {word}")
        elif name is not None:
            raise typer.BadParameter(f"one query at a time: {name} or {word}")
        else:
            name = word
    return name, given


def title(question: Question, language: str, inferred: Path | None) -> str:
    """What stands above a table, which says so where not all of it was read."""
    found = question.title(language) if question.titles or question.name not in {"-", "-e"} else ""
    return found if inferred is None else f"{found} ({_WITH_INFERRED.get(language, _WITH_INFERRED['en'])})".lstrip()


def show(title: str, reply: Reply, out: Path | None, language: str, *, evidence: bool = False) -> None:
    """Print a reply, the sentences of ``evidence`` below its table, or write it into a file."""
    from mithaq.files import atomic_write
    from mithaq.show import terminal

    for note in reply.notes:
        typer.echo(f"mithaq: {safe(note)}", err=True)
    if out is not None:
        atomic_write(out, reply.data)
        typer.echo(f"wrote {out}")
    elif reply.form and sys.stdout.isatty():
        typer.echo(safe(reply.data.decode(errors="replace"), layout=True), nl=not reply.data.endswith(b"\n"))
    elif reply.form:
        sys.stdout.buffer.write(reply.data)
    elif reply.kind == "boolean":
        typer.echo(reply.rows[0][0])
    else:
        terminal.answer(title, reply.columns, reply.rows, language, evidence=evidence)
