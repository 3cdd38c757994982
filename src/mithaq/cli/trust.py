"""Whether files are what they should be: check for those of others, verify for our own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Memory, Timeout, WholeTimeout, app, complain, named
from mithaq.safe import safe
from mithaq.worker.limits import Limits, of_whole


@app.command(epilog="Example: mithaq check ontology.owl data.jsonld")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="RDF in any of its usual syntaxes.")],
    out: Annotated[
        Path | None, typer.Option(callback=named, help="Write the statements of one file here, as safe Turtle.")
    ] = None,
    max_size: Annotated[int, typer.Option(min=1, help="MiB that a file may have.")] = 64,
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Say whether RDF from outside is fit to be loaded, a line a problem; nothing is fetched, no code is run."""
    from mithaq.graph.outside import check as run
    from mithaq.graph.outside import summary, write_clean

    if out is not None and len(files) > 1:
        raise typer.BadParameter("--out takes the statements of one file; give one")
    found = {}
    for file in files:
        found[str(file)] = checked = run(file, limits=of_whole(timeout, memory), most=max_size, clean=out is not None)
        for note in checked.notes:
            if not note.bad:
                typer.echo(str(note))
    for line in summary(found):
        typer.echo(line)
    complain([str(note) for checked in found.values() for note in checked.notes if note.bad])
    if out is not None:
        write_clean(checked, out)
        typer.echo(f"wrote {out}")


@app.command(epilog="Example: mithaq verify graphs")
def verify(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder that a build wrote, or a bundle of 'mithaq export --bundle'.")
    ] = Path("graphs"),
    timeout: Timeout = 600,
    memory: Memory = None,
) -> None:
    """Say which files of a folder are no longer what was written there; of a bundle, what else is wrong."""
    if (folder / "data").is_dir() or (folder / "manifest.json").exists():
        _verify_bundle(folder, Limits(timeout, memory))
        return
    from mithaq.graph.sums import verify as run

    whole, problems = run(folder)
    typer.echo(f"{safe(str(folder))}: files as they were built: {whole}, others: {len(problems)}")
    complain(problems)


def _verify_bundle(folder: Path, limits: Limits) -> None:
    from mithaq.send.verify import verify as run

    found = run(folder, limits)
    complain(found.problems)
    typer.echo(f"whole: {found.statements} statements in {found.graphs} graphs, {found.shards} shards")
