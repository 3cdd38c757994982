"""Graphs to look at: view."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.options import Among, Graphs, Memory, WholeTimeout, apart_from, app, chosen, named

if TYPE_CHECKING:
    from mithaq.ask.queries import Question
    from mithaq.graph.sparql import Answer
    from mithaq.graph.store import Graph


@app.command(epilog="Example: mithaq view --open")
def view(  # noqa: PLR0913, PLR0917 - each is an option
    graphs: Graphs = None,
    out: Annotated[Path, typer.Option(callback=named, help="The page to write.")] = Path("graph.html"),
    show: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,  # noqa: FBT002
    query: Annotated[
        str | None, typer.Option(metavar="FILE.rq|NAME", help="Draw only the entities in the answer to this query.")
    ] = None,
    among: Among = None,
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Draw graphs (default: graphs) as one page that works offline."""
    from mithaq.ask.queries import find
    from mithaq.show.page import page
    from mithaq.worker.limits import of_whole

    pick = partial(_answer, find(query)) if query else None
    with chosen(graphs, among) as paths:
        apart_from(out, paths)
        page(paths, out, of_whole(timeout, memory), pick)
    typer.echo(f"open {out} in a browser")
    if show:
        typer.launch(str(out))


def _answer(question: Question, graph: Graph) -> Answer:
    """What the graph answers to a query, its parameters as they are by default."""
    from mithaq.ask.parameters import filled

    return graph.evaluate(filled(question.text, question.parameters, {}, graph))
