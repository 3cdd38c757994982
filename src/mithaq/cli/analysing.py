"""Graphs beside each other and as networks: compare, diff, analyse, reason, docs."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Among, Graphs, Labels, Memory, WholeTimeout, apart_from, app, chosen, named

AmongA = Annotated[list[str] | None, typer.Option(help="The same of the one account alone.")]
AmongB = Annotated[list[str] | None, typer.Option(help="The same of the other account alone.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]
DIFFERENT = 3
"""The exit status that says no, where it is asked for."""


@app.command(epilog="Example: mithaq diff graphs-of-last-week graphs --exit-status")
def diff(  # noqa: PLR0913, PLR0917 - each is an option
    old: Annotated[Path, typer.Argument(help="Graph file or folder as it was.")],
    new: Annotated[Path, typer.Argument(help="Graph file or folder as it is.")],
    language: Labels = "en",
    as_json: AsJson = False,  # noqa: FBT002
    names: Annotated[bool, typer.Option("--names", help="Classes and labels of things too.")] = False,  # noqa: FBT002
    exit_status: Annotated[bool, typer.Option("--exit-status", help="Exit 3 where they differ.")] = False,  # noqa: FBT002
    among: Among = None,
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Say what has changed between two builds, fact by fact: added, removed, changed, said in other words."""
    from mithaq.ask.differences import difference
    from mithaq.show import terminal
    from mithaq.worker.limits import of_whole

    with chosen([old], among) as before, chosen([new], among) as after:
        found = difference(before, after, language, of_whole(timeout, memory), names=names)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        title = f"من {old} إلى {new}" if language == "ar" else f"from {old} to {new}"
        terminal.differences(title, found, language)
    if exit_status and found.changes:
        raise typer.Exit(DIFFERENT)


@app.command(epilog="Example: mithaq compare graphs/talks-ar.ttl graphs/talks-en.ttl --language ar")
def compare(  # noqa: PLR0913, PLR0917 - each is an option
    a: Annotated[Path, typer.Argument(help="Graph of the one account.")],
    b: Annotated[Path, typer.Argument(help="Graph of the other.")],
    language: Labels = "en",
    as_json: AsJson = False,  # noqa: FBT002
    among: Among = None,
    among_a: AmongA = None,
    among_b: AmongB = None,
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Hold two accounts of one event beside each other: what both say, what differs, what only one says."""
    from mithaq.ask.comparison import compare as run
    from mithaq.show import terminal
    from mithaq.worker.limits import of_whole

    with chosen([a], among, among_a=among_a) as one, chosen([b], among, among_b=among_b) as other:
        found = run(one, other, language, of_whole(timeout, memory))
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        terminal.side_by_side(found, language)


@app.command(epilog="Example: mithaq docs --out ontology.html")
def docs(
    graphs: Graphs = None,
    out: Annotated[Path, typer.Option(callback=named, help="The page to write.")] = Path("ontology.html"),
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Write the ontology as one page in both languages, with examples from graphs (default: graphs, if there)."""
    from mithaq.show.ontology_page import ontology_page
    from mithaq.worker.limits import of_whole

    here = [Path("graphs")] if Path("graphs").is_dir() else []
    apart_from(out, graphs or here)
    ontology_page(graphs or here, out, of_whole(timeout, memory))
    typer.echo(f"open {out} in a browser")


class Engine(StrEnum):
    """What reasons."""

    auto = "auto"
    hermit = "hermit"
    rules = "rules"


@app.command(epilog="Example: mithaq reason graphs --out inferred.trig")
def reason(  # noqa: PLR0913, PLR0917 - each is an option
    graphs: Graphs = None,
    out: Annotated[
        Path | None, typer.Option(callback=named, help="TriG file for what follows, in a graph of its own.")
    ] = None,
    engine: Annotated[Engine, typer.Option(help="HermiT needs Java; auto takes it where it is.")] = Engine.auto,
    language: Labels = "en",
    as_json: AsJson = False,  # noqa: FBT002
    among: Among = None,
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Say what contradicts what in graphs (default: graphs), by the ontology, and what follows; exit 1 at the first."""
    from mithaq.ask.reasoning import reason as run
    from mithaq.ask.reasoning import write
    from mithaq.show import terminal
    from mithaq.worker.limits import of_whole

    with chosen(graphs, among) as paths:
        found = run(paths, engine.value, language, of_whole(timeout, memory))
    if out is not None and found.consistent:
        write(found, out)  # before anything is printed, for whoever reads that may stop
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        terminal.reasoning(found, language)
    if not found.consistent:
        raise typer.Exit(1)
    if out is not None:
        typer.echo(f"wrote {out}", err=as_json)
