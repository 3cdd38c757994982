"""Graphs for others: export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Graphs, Memory, Timeout, app, given_or


@app.command(epilog="Example: mithaq export --out everything.ttl")
def export(
    graphs: Graphs = None,
    out: Annotated[Path | None, typer.Option(help="The file to write; else standard output.")] = None,
    timeout: Timeout = 600,
    memory: Memory = 2048,
) -> None:
    """Write graphs (default: graphs), their evidence, the registry entries they use and the ontology as one Turtle."""
    from mithaq.send.formats import export as run
    from mithaq.worker.limits import Limits

    data = run(given_or(graphs, "graphs"), out, Limits(timeout, memory))
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        typer.echo(f"wrote {out}")
