"""The command ``mithaq``: reads its arguments, calls one function, prints. No work is done here."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from mithaq.errors import MithaqError
from mithaq.safe import safe

app = typer.Typer(
    help="Read diplomatic statements and build a knowledge graph in which every fact shows its words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Inputs = Annotated[list[Path] | None, typer.Argument(help="Statements: files or folders of them, or - for stdin.")]
Graphs = Annotated[list[Path] | None, typer.Argument(help="Graph files, or folders of them.")]
Registry = Annotated[list[Path] | None, typer.Option(help="Folder with a registry of your own; may be repeated.")]
Languages = Annotated[list[Path] | None, typer.Option(help="Folder with language files of your own; may be repeated.")]
Timeout = Annotated[float, typer.Option(min=0.1, help="Seconds after which it is stopped.")]
Memory = Annotated[int, typer.Option(min=64, help="MiB of memory that it may use.")]
Language = Annotated[str | None, typer.Option(help="Language of the statements: ar or en; else found out.")]


def main() -> None:
    """Run the command and leave the process: 0 done, 1 a problem (one line says which), 2 wrong usage, 130 Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        try:
            app(prog_name="mithaq")
        finally:
            sys.stdout.flush()
    except MithaqError as error:
        print(f"mithaq: {safe(str(error))}", file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read us has gone. What is still buffered goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        print(f"mithaq: {safe(str(error))}", file=sys.stderr)  # noqa: T201
        sys.exit(1)


def _version(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        from mithaq import __version__

        typer.echo(f"mithaq {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[  # noqa: FBT002
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command(epilog="Example: mithaq build statement.txt --out graphs")
def build(
    inputs: Inputs = None,
    out: Annotated[Path, typer.Option(help="Folder for the graphs.")] = Path("graphs"),
    language: Language = None,
    registry: Registry = None,
    languages: Languages = None,
) -> None:
    """Read statements (default: seeds) and write a facts and a provenance file for each."""
    from mithaq.build import build as run
    from mithaq.show import terminal

    _extend(registry, languages)
    with terminal.progress() as on_progress:
        report = run(_or(inputs, "seeds"), out, language=language, on_progress=on_progress)
    terminal.summary(report)
    _report(report.failures)


@app.command(epilog="Example: mithaq facts statement.txt | head -n 3")
def facts(
    inputs: Inputs = None, language: Language = None, registry: Registry = None, languages: Languages = None
) -> None:
    """Print what statements (default: seeds) say, one JSON object a line; nothing is written."""
    from mithaq.build import facts as run

    _extend(registry, languages)
    failures = []
    for fact in run(_or(inputs, "seeds"), language):
        if isinstance(fact, Exception):
            failures.append(str(fact))
        else:
            typer.echo(json.dumps(fact, ensure_ascii=False))
    _report(failures)


@app.command(epilog="Example: mithaq explain statement.txt")
def explain(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="One statement, or - for stdin.")],
    language: Language = None,
    registry: Registry = None,
    languages: Languages = None,
) -> None:
    """Show a statement sentence by sentence: what was found, in which words, by which rule."""
    from mithaq.build import explain as run
    from mithaq.show import terminal

    _extend(registry, languages)
    terminal.explanation(run(source, language))


@app.command(epilog="Example: mithaq validate graphs")
def validate(graphs: Graphs = None, registry: Registry = None, timeout: Timeout = 600, memory: Memory = 2048) -> None:
    """Check graphs (default: graphs) against the shapes of the ontology; exit 1 where one is violated."""
    from mithaq.graph.validate import validate_apart as run
    from mithaq.show import terminal
    from mithaq.worker.limits import Limits

    _extend(registry)
    if not terminal.validation(run(_or(graphs, "graphs"), Limits(timeout, memory))):
        raise typer.Exit(1)


@app.command(epilog="Example: mithaq query who-headed-each-delegation")
def query(  # noqa: PLR0913, PLR0917 - each is an option
    question: Annotated[
        str | None, typer.Argument(metavar="[FILE.rq|NAME]", help="A query file, or the name of one that is shipped.")
    ] = None,
    graphs: Annotated[list[Path] | None, typer.Option(help="Graph file or folder; may be repeated.")] = None,
    language: Annotated[str, typer.Option(help="Language of the labels where there is a choice.")] = "en",
    timeout: Timeout = 30,
    max_rows: Annotated[int, typer.Option(min=1, max=10**9, help="Rows that an answer may have.")] = 10_000,
    memory: Memory = 2048,
) -> None:
    """Answer a SPARQL query over graphs (default: graphs); without a query, list those that are shipped."""
    from mithaq.ask import queries
    from mithaq.show import terminal
    from mithaq.worker.limits import Limits

    if question is None:
        terminal.questions(queries.shipped())
        return
    asked = queries.find(question)
    found = queries.table(asked, _or(graphs, "graphs"), language, Limits(timeout, memory), max_rows)
    terminal.answer(asked.title(language), *found)


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

    page(_or(graphs, "graphs"), out, Limits(timeout, memory))
    typer.echo(f"open {out} in a browser")
    if show:
        typer.launch(str(out))


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

    data = run(_or(graphs, "graphs"), out, Limits(timeout, memory))
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        typer.echo(f"wrote {out}")


@app.command(epilog="Example: mithaq doctor")
def doctor() -> None:
    """Say which defences hold on this machine, which programs are here, and what to do about what is missing."""
    from mithaq.doctor import examine, machine
    from mithaq.show import terminal

    found = list(examine())
    terminal.table(machine(), ("what", "found", "what to do"), [(f.what, f.found, f.advice) for f in found])
    if any(finding.needed for finding in found):
        raise typer.Exit(1)


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
    _extend(registry, languages)
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
    _extend(registry, languages)
    _decide(graphs, one, other, "different", by)


@entities.command("undo", epilog='Example: mithaq entities undo "Khalifa Alharthy" "خليفة الحارثي"')
def entities_undo(
    one: Who, other: Who, graphs: Folder = Path("graphs"), registry: Registry = None, languages: Languages = None
) -> None:
    """Take back what a person has decided on two names: the rules decide again."""
    _extend(registry, languages)
    _decide(graphs, one, other, None, "")


def _decide(graphs: Path, one: str, other: str, verdict: str | None, by: str) -> None:
    from mithaq.build import decide as run

    failures = run(graphs, one, other, verdict, by)
    typer.echo(f"{safe(one)}, {safe(other)}: {verdict or 'left to the rules'}; written to {graphs / 'entities.ttl'}")
    _report(failures)


def _extend(registry: list[Path] | None = None, languages: list[Path] | None = None) -> None:
    """Lay the user's own data over the shipped ones."""
    from mithaq.resources import extend

    extend(registry or (), languages or ())


def _or(given: list[Path] | None, default: str) -> list[Path]:
    """What was given, or the folder of that name in the working directory."""
    return given or [Path(default)]


def _report(failures: list[str] | tuple[str, ...]) -> None:
    """The failures on standard error, a line each; exit 1 where there is one."""
    for failure in failures:
        typer.echo(f"mithaq: {safe(failure)}", err=True)
    if failures:
        raise typer.Exit(1)
