"""Statements in: build, facts, explain, validate, evaluate."""

from __future__ import annotations

import dataclasses
import json
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.options import (
    Among,
    FileMemory,
    FileTimeout,
    Graphs,
    Inputs,
    Language,
    Languages,
    Memory,
    Registry,
    WholeTimeout,
    app,
    chosen,
    complain,
    extended,
    named,
    of_files,
    told,
)

if TYPE_CHECKING:
    from mithaq.corpus.cluster import Cluster

Place = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS", help="Who does the work: Dask at tcp://HOST:PORT, Spark at spark://HOST:PORT, or local:4."
    ),
]


class Layout(StrEnum):
    """How graphs stand in a folder."""

    files = "files"
    shards = "shards"


Prune = Annotated[
    bool, typer.Option("--prune", help="Remove the graphs of documents that are no longer among the statements.")
]
Layouts = Annotated[
    Layout | None, typer.Option(help="One file a document, or shards and tables; by itself shards from 10,000 on.")
]


Patience = Annotated[
    float | None, typer.Option(min=0.1, help="Seconds that a document may take; else 600, a page or paper less.")
]
Room = Annotated[
    int | None, typer.Option(min=64, help="MiB that a document may take; else 2048, a page or paper less.")
]
Jobs = Annotated[int | None, typer.Option(min=1, help="Processes at work; with 1, this one alone, without limits.")]


@app.command(
    epilog="Example: mithaq build statement.txt --out graphs; mithaq build crawl/ --cluster tcp://10.0.0.5:8786"
)
def build(  # noqa: PLR0913, PLR0917 - the options of the command
    inputs: Inputs = None,
    out: Annotated[
        str, typer.Option(metavar="PATH", callback=named, help="Folder for the graphs, or s3://….")
    ] = "graphs",
    language: Language = None,
    registry: Registry = None,
    languages: Languages = None,
    prune: Prune = False,  # noqa: FBT002
    layout: Layouts = None,
    jobs: Jobs = None,
    timeout: Patience = None,
    memory: Room = None,
    cluster: Place = None,
) -> None:
    """Read statements (default: seeds) and write a facts and a provenance file for each; only what is new is read."""
    from mithaq.build import build as run
    from mithaq.corpus.crew import cores
    from mithaq.corpus.elsewhere import folder_for
    from mithaq.show import terminal
    from mithaq.worker.limits import LONG

    extended(registry, languages)
    if cluster and jobs:
        raise typer.BadParameter("either --jobs or --cluster, whose workers say how many they are")
    with _executing(cluster) as there, folder_for(out) as folder, terminal.progress() as on_stage:
        report = run(
            told(inputs),
            folder,
            language=language,
            on_stage=on_stage,
            prune=prune,
            layout=layout and layout.value,
            jobs=there.size if there else jobs or cores(),
            limits=of_files(timeout, memory, LONG),
            executor=there,
        )
    terminal.summary(report, out)
    complain([failure.replace(str(folder), out) for failure in report.failures])


def _executing(cluster: str | None) -> AbstractContextManager[Cluster | None]:
    """The cluster of that address, or none."""
    if cluster is None:
        return nullcontext()
    from mithaq.corpus.cluster import cluster as there

    return there(cluster)


@app.command(epilog="Example: mithaq retract us-oman-strategic-dialogue.en --graphs graphs")
def retract(
    documents: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Documents: their ids, or the names of their files.")
    ],
    graphs: Annotated[Path, typer.Option(help="Folder of the graphs.")] = Path("graphs"),
) -> None:
    """Take documents out of graphs, with exactly the facts that only they supported."""
    from mithaq.build import retract as run
    from mithaq.graph.corpora import is_corpus

    removed, failures = run(graphs, documents)
    end = "" if is_corpus(graphs) else ".ttl"
    for name in removed:
        typer.echo(f"removed {graphs / name}{end} with its evidence")
    complain(failures)


@app.command(epilog="Example: mithaq facts statement.txt | head -n 3")
def facts(  # noqa: PLR0913, PLR0917 - the options of the command
    inputs: Inputs = None,
    language: Language = None,
    registry: Registry = None,
    languages: Languages = None,
    timeout: FileTimeout = None,
    memory: FileMemory = None,
) -> None:
    """Print what statements (default: seeds) say, one JSON object a line; nothing is written."""
    from mithaq.build import facts as run

    extended(registry, languages)
    failures = []
    for fact in run(told(inputs), language, of_files(timeout, memory)):
        if isinstance(fact, Exception):
            failures.append(str(fact))
        else:
            typer.echo(json.dumps(fact, ensure_ascii=False))
    complain(failures)


@app.command(epilog="Example: mithaq explain statement.txt")
def explain(  # noqa: PLR0913, PLR0917 - the options of the command
    source: Annotated[str, typer.Argument(metavar="INPUT", help="One statement, or - for stdin.")],
    language: Language = None,
    registry: Registry = None,
    languages: Languages = None,
    timeout: FileTimeout = None,
    memory: FileMemory = None,
) -> None:
    """Show a statement sentence by sentence: what was found, in which words, by which rule."""
    from mithaq.build import explain as run
    from mithaq.show import terminal

    extended(registry, languages)
    terminal.explanation(run(source, language, of_files(timeout, memory)))


@app.command(epilog="Example: mithaq validate graphs")
def validate(
    graphs: Graphs = None,
    registry: Registry = None,
    among: Among = None,
    timeout: WholeTimeout = None,
    memory: Memory = None,
) -> None:
    """Check graphs (default: graphs) against the shapes of the ontology; exit 1 where one is violated."""
    from mithaq.graph.validate import FOR_EACH
    from mithaq.graph.validate import validate_apart as run
    from mithaq.show import terminal
    from mithaq.worker.limits import of_whole

    extended(registry)
    with chosen(graphs, among) as paths:
        report = run(paths, of_whole(timeout, memory, FOR_EACH))
    if among:  # the files are gone by now
        findings = (dataclasses.replace(found, file=Path(found.file).name) for found in report.findings)
        report = dataclasses.replace(report, findings=tuple(findings))
    if not terminal.validation(report):
        raise typer.Exit(1)


@app.command(epilog="Example: mithaq evaluate my-gold --only 001,002 --differences")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of pairs 001-name.txt and 001-name.json.")],
    only: Annotated[str, typer.Option(help="Only documents whose names begin so; several with commas.")] = "",
    differences: Annotated[  # noqa: FBT002
        bool, typer.Option("--differences", help="Show each fact that is missed, extra or a trap, with its words.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,  # noqa: FBT002
) -> None:
    """Measure how well statements are read: what is found against what a person read in them."""
    from mithaq.evaluation import evaluate as run
    from mithaq.show import terminal

    found = run(gold, tuple(filter(None, only.split(","))))
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
        return
    terminal.evaluation(found, differences=differences)
