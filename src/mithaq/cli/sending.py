"""Graphs for others: export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Graphs, Memory, Timeout, app, given_or

Parts = Annotated[
    list[str] | None,
    typer.Option("--what", help="facts, provenance, registry, ontology or all (the default); may be repeated."),
]
Kind = Annotated[str, typer.Option("--format", help="turtle, trig, nt, nq, jsonld or rdfxml.")]


@app.command(epilog="Example: mithaq export --format nq --gzip --out everything.nq.gz")
def export(  # noqa: PLR0913, PLR0917 - each is an option
    graphs: Graphs = None,
    kind: Kind = "turtle",
    what: Parts = None,
    gzip: Annotated[bool, typer.Option("--gzip", help="Compress what is written.")] = False,  # noqa: FBT002
    out: Annotated[Path | None, typer.Option(help="The file to write; else standard output.")] = None,
    timeout: Timeout = 600,
    memory: Memory = 2048,
) -> None:
    """Write graphs (default: graphs), their evidence, the registry entries they use and the ontology in one format."""
    from mithaq.send.formats import stream, write
    from mithaq.worker.limits import Limits

    parts = stream(given_or(graphs, "graphs"), kind, what or ["all"], Limits(timeout, memory), gzip=gzip)
    if out is None:
        for part in parts:
            sys.stdout.buffer.write(part)
    else:
        write(out, parts)
        typer.echo(f"wrote {out}")
