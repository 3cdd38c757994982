"""Graphs as networks of actors: analyse central, communities, bridges, path, agreement, activity, export, plot."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from mithaq.cli.analysing import AsJson  # noqa: TC001 - typer reads the annotations
from mithaq.cli.options import Among, Labels, Memory, WholeTimeout, app, chosen, named

analyse = typer.Typer(
    help="Countries, bodies and officials as a network, joined by what they share.", no_args_is_help=True
)
app.add_typer(analyse, name="analyse")

Given = Annotated[list[Path] | None, typer.Argument(help="Graph files, or folders of them; default: graphs.")]
Graphs = Annotated[list[Path] | None, typer.Option(help="Graph file or folder; may be repeated.")]
Countries = Annotated[bool, typer.Option("--countries", help="Officials and bodies count as their country.")]


class Period(StrEnum):
    """How long the periods are in which is counted."""

    year = "year"
    month = "month"
    day = "day"


_WHOLE = {
    "central": "Say how central each actor is: neighbours, things shared, betweenness, closeness.",
    "communities": "Find groups of actors that have more to do with each other than with others (Louvain).",
    "bridges": "Find the actors and the ties without which the network would fall apart, with their sentences.",
    "agreement": "Say who agrees with whom, and on what, by the stances that they take.",
}
"""What is said of the whole network -> its help."""


def _of_the_whole(name: str, words: str) -> None:
    """Add a command that says something of the whole network."""

    @analyse.command(name, help=words, epilog=f"Example: mithaq analyse {name} --countries")
    def run(  # noqa: PLR0913, PLR0917 - options of a command
        graphs: Given = None,
        among: Among = None,
        countries: Countries = False,  # noqa: FBT002
        language: Labels = "en",
        as_json: AsJson = False,  # noqa: FBT002
        timeout: WholeTimeout = None,
        memory: Memory = None,
    ) -> None:
        _show(name, (graphs, among), (timeout, memory), as_json, language=language, countries=countries)


for _name, _words in _WHOLE.items():
    _of_the_whole(_name, _words)


@analyse.command(epilog="Example: mithaq analyse path OM France")
def path(  # noqa: PLR0913, PLR0917 - options of a command
    start: Annotated[str, typer.Argument(metavar="FROM", help="A country (OM, OMN, Oman, عُمان), official or body.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="Another.")],
    graphs: Graphs = None,
    among: Among = None,
    most: Annotated[int, typer.Option("--paths", min=1, help="How many to show at most.")] = 3,
    countries: Countries = False,  # noqa: FBT002
    language: Labels = "en",
    as_json: AsJson = False,  # noqa: FBT002
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Show the shortest paths between two actors, with the sentences that join them."""
    wishes = {"start": start, "end": end, "most": most, "countries": countries, "language": language}
    _show("path", (graphs, among), (timeout, memory), as_json, **wishes)


@analyse.command(epilog="Example: mithaq analyse activity --by year")
def activity(  # noqa: PLR0913, PLR0917 - options of a command
    graphs: Given = None,
    among: Among = None,
    by: Annotated[Period, typer.Option(help="Length of a period.")] = Period.month,
    language: Labels = "en",
    as_json: AsJson = False,  # noqa: FBT002
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Count events, agreements, stances and statements over time."""
    _show("activity", (graphs, among), (timeout, memory), as_json, language=language, by=by.value)


@analyse.command(epilog="Example: mithaq analyse export --out actors.graphml")
def export(  # noqa: PLR0913, PLR0917 - options of a command
    graphs: Given = None,
    among: Among = None,
    out: Annotated[Path, typer.Option(callback=named, help="The file to write: .graphml, .gexf or .json.")] = Path(
        "actors.graphml"
    ),
    countries: Countries = False,  # noqa: FBT002
    language: Labels = "en",
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Write the network for Gephi and others, with weights, dates and sentences."""
    from mithaq.ask.actor_files import write_actors
    from mithaq.worker.limits import of_whole

    with chosen(graphs, among) as paths:
        write_actors(paths, out, language, of_whole(timeout, memory), countries=countries)
    typer.echo(f"wrote {out}")


@analyse.command(epilog="Example: mithaq analyse plot --out actors.png --language ar")
def plot(  # noqa: PLR0913, PLR0917 - options of a command
    graphs: Given = None,
    among: Among = None,
    out: Annotated[Path, typer.Option(callback=named, help="The file to write: .png, .svg or .pdf.")] = Path(
        "actors.png"
    ),
    countries: Countries = False,  # noqa: FBT002
    language: Labels = "en",
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Draw the network as a picture (needs the extra plot: pip install 'mithaq[plot]')."""
    from mithaq.ask.actors import actors, name_of
    from mithaq.show.actor_plot import plot as draw
    from mithaq.worker.limits import of_whole

    with chosen(graphs, among) as paths:
        network = actors(paths, countries=countries, limits=of_whole(timeout, memory))
    draw(network, out, lambda found, node: name_of(found, node, language))
    typer.echo(f"wrote {out}")


def _show(
    name: str,
    given: tuple[list[Path] | None, list[str] | None],
    limits: tuple[float | None, int | None],
    as_json: bool,  # noqa: FBT001
    **wishes: Any,
) -> None:
    from mithaq.ask.analysis import Wishes, analyse
    from mithaq.show import terminal
    from mithaq.worker.limits import of_whole

    wanted = Wishes(**wishes)
    with chosen(*given) as paths:
        found = analyse(paths, name, wanted, of_whole(*limits))
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        rows = [tuple(map(str, row)) for row in found.rows]
        terminal.table(name, [wanted.word(column) for column in found.columns], rows, language=wanted.language)
        if found.note:
            typer.echo(found.note)
