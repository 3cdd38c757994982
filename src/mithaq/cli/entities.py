"""Who is who: entities list, merge, split, undo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli.options import Languages, Registry, app, complain, extended
from mithaq.safe import safe

entities = typer.Typer(
    help="Who is one person, in all documents of a folder, and who decided so.", no_args_is_help=True
)
app.add_typer(entities, name="entities")

Folder = Annotated[Path, typer.Option(help="Folder of the graphs and of their ledger, entities.ttl.")]
Who = Annotated[str, typer.Argument(metavar="NAME", help="An IRI of the ledger or of a graph, or a name as written.")]
By = Annotated[str, typer.Option(help="Who decides: goes into the ledger.")]


@entities.command("list", epilog="Example: mithaq entities list --undecided")
def entities_list(
    graphs: Folder = Path("graphs"),
    undecided: Annotated[bool, typer.Option("--undecided", help="Only what is open.")] = False,  # noqa: FBT002
) -> None:
    """List the decisions on names that are alike: same, different, undecided, with score, reason and who decided."""
    from mithaq.graph.decide import listed
    from mithaq.show import terminal

    terminal.table(f"names in {graphs}", *listed(graphs, only="undecided" if undecided else ""))


@entities.command("merge", epilog='Example: mithaq entities merge "Khalifa Alharthy" "خليفة الحارثي"')
def entities_merge(  # noqa: PLR0913, PLR0917 - options of a command
    one: Who,
    other: Who,
    graphs: Folder = Path("graphs"),
    by: By = "a person",
    registry: Registry = None,
    languages: Languages = None,
) -> None:
    """Decide that two names mean one person; the graphs follow, now and in every later build."""
    extended(registry, languages)
    _decide(graphs, one, other, "same", by)


@entities.command("split", epilog='Example: mithaq entities split "Khalifa Alharthy" "خليفة الحارثي"')
def entities_split(  # noqa: PLR0913, PLR0917 - options of a command
    one: Who,
    other: Who,
    graphs: Folder = Path("graphs"),
    by: By = "a person",
    registry: Registry = None,
    languages: Languages = None,
) -> None:
    """Decide that two names mean two people; the graphs follow, now and in every later build."""
    extended(registry, languages)
    _decide(graphs, one, other, "different", by)


@entities.command("undo", epilog='Example: mithaq entities undo "Khalifa Alharthy" "خليفة الحارثي"')
def entities_undo(
    one: Who, other: Who, graphs: Folder = Path("graphs"), registry: Registry = None, languages: Languages = None
) -> None:
    """Take back what a person has decided on two names: the rules decide again."""
    extended(registry, languages)
    _decide(graphs, one, other, None, "")


def _decide(graphs: Path, one: str, other: str, verdict: str | None, by: str) -> None:
    from mithaq.build import decide as run
    from mithaq.graph.corpora import is_corpus

    failures = run(graphs, one, other, verdict, by)
    where = graphs if is_corpus(graphs) else graphs / "entities.ttl"
    typer.echo(f"{safe(one)}, {safe(other)}: {verdict or 'left to the rules'}; written to {where}")
    complain(failures)
