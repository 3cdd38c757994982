"""Graphs into stores and back: push, pull."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mithaq.cli.options import Graphs, Memory, app, given_or, named

if TYPE_CHECKING:
    from mithaq.send.push import Target

Address = Annotated[str, typer.Argument(metavar="URL", help="The store, as in http://127.0.0.1:7878/store.")]
Kind = Annotated[
    str | None, typer.Option(help="gsp, sparql-update, rdf4j (GraphDB too), virtuoso, qlever, fuseki; else found out.")
]
Queries = Annotated[str | None, typer.Option(metavar="URL", help="Where the store answers queries, if elsewhere.")]
Secrets = Annotated[
    Path | None, typer.Option(help="File with user and password, or token; only you may read it (chmod 600).")
]
Named = Annotated[
    str | None,
    typer.Option(
        "--graph",
        metavar="IRI",
        help="The named graph; {name} in it is the name of each statement, {part} facts or provenance. "
        "Else https://w3id.org/mithaq/graph/{part}/{name}.",
    ),
]
What = Annotated[
    list[str] | None,
    typer.Option("--what", help="facts and provenance (without --what), registry, ontology or all; may be repeated."),
]
Authorities = Annotated[Path | None, typer.Option(help="Certificates that vouch for the store; else the system's.")]
InTheOpen = Annotated[bool, typer.Option("--in-the-open", help="Send credentials over plain HTTP to another machine.")]
Seconds = Annotated[float, typer.Option(min=0.1, max=86_400, help="Seconds that the store may take for one request.")]
Retries = Annotated[int, typer.Option(min=0, max=100, help="How often a failed request is tried again.")]


@app.command(
    epilog="Example: mithaq push http://127.0.0.1:7878/store graphs --mode replace. Credentials: MITHAQ_STORE_USER and "
    "MITHAQ_STORE_PASSWORD, or MITHAQ_STORE_TOKEN; MITHAQ_STORE_SCHEME is basic, digest, bearer or gdb."
)
def push(  # noqa: PLR0913, PLR0917 - each is an option
    url: Address,
    graphs: Graphs = None,
    kind: Kind = None,
    graph: Named = None,
    what: What = None,
    mode: Annotated[
        str, typer.Option(help="create (no other graph may be there), replace (what it has), merge (add to it).")
    ] = "create",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be sent; send nothing.")] = False,  # noqa: FBT002
    chunk: Annotated[int | None, typer.Option(min=1, help="Triples of one request; else by the kind of store.")] = None,
    packed: Annotated[bool | None, typer.Option("--gzip/--no-gzip", help="Pack requests; else by the kind.")] = None,
    queries: Queries = None,
    credentials: Secrets = None,
    authorities: Authorities = None,
    in_the_open: InTheOpen = False,  # noqa: FBT002
    timeout: Seconds = 60,
    retries: Retries = 5,
    memory: Memory = 2048,
) -> None:
    """Send graphs (default: graphs) to a triplestore, each into a named graph, and read them back to prove it.

    A push that was interrupted goes on where it stopped, when it is run again.
    """
    from mithaq.send.push import Manner
    from mithaq.send.push import push as run
    from mithaq.send.selection import TEMPLATE
    from mithaq.show import terminal
    from mithaq.worker.limits import LONG, Limits

    target = _target(url, kind, queries, packed, credentials, authorities, in_the_open, timeout, retries)
    manner = Manner(mode, graph or TEMPLATE, chunk, dry_run, tuple(what or ("facts", "provenance")))
    with terminal.portion() as on_progress:
        sent = run(target, given_or(graphs, "graphs"), manner, Limits(LONG, memory), on_progress)
    terminal.sent(sent, dry_run=dry_run)


@app.command(
    epilog="Example: mithaq pull http://127.0.0.1:7878/query --kind sparql-update --out pulled. "
    "Credentials: as for push."
)
def pull(  # noqa: PLR0913, PLR0917 - each is an option
    url: Address,
    out: Annotated[Path, typer.Option(callback=named, help="Folder for the Turtle files.")] = Path("pulled"),
    graph: Annotated[
        list[str] | None,
        typer.Option(metavar="IRI", help="A named graph, or a pattern with {name}, {part}; may be repeated."),
    ] = None,
    kind: Kind = None,
    queries: Queries = None,
    credentials: Secrets = None,
    authorities: Authorities = None,
    in_the_open: InTheOpen = False,  # noqa: FBT002
    timeout: Seconds = 60,
    retries: Retries = 5,
    memory: Memory = 2048,
) -> None:
    """Write named graphs of a triplestore into Turtle files (default: the graphs that push sends)."""
    from mithaq.send.pull import pull as run
    from mithaq.show import terminal
    from mithaq.worker.limits import LONG, Limits

    target = _target(url, kind, queries, None, credentials, authorities, in_the_open, timeout, retries)
    with terminal.portion() as on_progress:
        found = run(target, out, graph or (), Limits(LONG, memory), on_progress)
    rows = [(pulled.graph, str(pulled.triples), " ".join(pulled.files)) for pulled in found]
    terminal.table(f"graphs in {out}", ("graph", "triples", "files"), rows)


def _target(  # noqa: PLR0913, PLR0917 - each is an option
    url: str,
    kind: str | None,
    queries: str | None,
    packed: bool | None,  # noqa: FBT001
    secrets: Path | None,
    authorities: Path | None,
    in_the_open: bool,  # noqa: FBT001
    timeout: float,
    retries: int,
) -> Target:
    from mithaq.send.credentials import credentials
    from mithaq.send.push import Target
    from mithaq.send.transport import Patience

    who, patience = credentials(secrets), Patience(timeout, retries)
    return Target(url, kind, queries, packed, who, patience, authorities, in_the_open)
