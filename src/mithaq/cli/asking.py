"""Questions to graphs: query."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Memory, Timeout, app, given_or


@app.command(epilog="Example: mithaq query who-headed-each-delegation")
def query(  # noqa: PLR0913, PLR0917 - each is an option
    question: Annotated[
        str | None, typer.Argument(metavar="[FILE.rq|NAME]", help="A query file, or the name of one that is shipped.")
    ] = None,
    graphs: Annotated[list[Path] | None, typer.Option(help="Graph file or folder; may be repeated.")] = None,
    language: Annotated[str, typer.Option(help="Language of the labels where there is a choice.")] = "en",
    timeout: Timeout = 30,
    max_rows: Annotated[int, typer.Option(min=1, max=10**9, help="Rows that an answer may have.")] = 10_000,
    memory: Memory = 2048,
) -> None:
    """Answer a SPARQL query over graphs (default: graphs); without a query, list those that are shipped."""
    from mithaq.ask import queries
    from mithaq.show import terminal
    from mithaq.worker.limits import Limits

    if question is None:
        terminal.questions(queries.shipped())
        return
    asked = queries.find(question)
    found = queries.table(asked, given_or(graphs, "graphs"), language, Limits(timeout, memory), max_rows)
    terminal.answer(asked.title(language), *found)
