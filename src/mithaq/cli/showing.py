"""Graphs to look at: view."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Graphs, Memory, Timeout, app, given_or


@app.command(epilog="Example: mithaq view --open")
def view(
    graphs: Graphs = None,
    out: Annotated[Path, typer.Option(help="The page to write.")] = Path("graph.html"),
    show: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,  # noqa: FBT002
    timeout: Timeout = 600,
    memory: Memory = 2048,
) -> None:
    """Draw graphs (default: graphs) as one page that works offline."""
    from mithaq.show.page import page
    from mithaq.worker.limits import Limits

    page(given_or(graphs, "graphs"), out, Limits(timeout, memory))
    typer.echo(f"open {out} in a browser")
    if show:
        typer.launch(str(out))
