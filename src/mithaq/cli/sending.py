"""Graphs for others: export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Among, Graphs, Memory, Timeout, apart_from, app, chosen, unless_dash
from mithaq.safe import safe

Out = Annotated[
    Path | None,
    typer.Option(callback=unless_dash, help="The file (of csv the folder) to write; else standard output."),
]
Parts = Annotated[
    list[str] | None,
    typer.Option("--what", help="facts, provenance, registry, ontology or all; may be repeated."),
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--format",
        help="turtle, trig, nt, nq, jsonld, rdfxml, jelly, rdf12, nanopub, graphml, gexf, ftm, plover, parquet, or csv "
        "(files); else as the name of --out ends.",
    ),
]


@app.command(epilog="Example: mithaq export --out everything.nq.gz")
def export(  # noqa: PLR0913, PLR0917 - each is an option
    graphs: Graphs = None,
    kind: Kind = None,
    what: Parts = None,
    among: Among = None,
    gzip: Annotated[bool, typer.Option("--gzip", help="Compress what is written; so does .gz in --out.")] = False,  # noqa: FBT002
    out: Out = None,
    folder: Annotated[
        Path | None,
        typer.Option("--bundle", help="A folder for shards of N-Quads with load scripts, for large stores."),
    ] = None,
    timeout: Timeout = 600,
    memory: Memory = None,
) -> None:
    """Write graphs (default: graphs), their evidence, the registry entries they use and the ontology in one format."""
    if folder is not None and (kind or gzip or out):
        raise typer.BadParameter("--bundle is a folder of compressed N-Quads: no --format, --gzip or --out with it")
    from mithaq.send.formats import meant, stream, write
    from mithaq.worker.limits import Limits

    limits = Limits(timeout, memory)
    with chosen(graphs, among) as paths:
        if folder is not None:
            from mithaq.send.bundle import bundle

            made = bundle(paths, folder, what or (), limits)
            typer.echo(f"wrote {made['statements']} statements in {made['graphs']} graphs to {safe(str(folder))}")
            return
        apart_from(out, paths)
        packed = gzip or (out is not None and out.suffix == ".gz")
        kind = kind or meant(out)
        if out is None:
            for part in stream(paths, kind, what or (), limits, gzip=packed):
                sys.stdout.buffer.write(part)
        else:
            for path in write(out, paths, kind, what or (), limits, gzip=packed):
                typer.echo(f"wrote {safe(str(path))}")
