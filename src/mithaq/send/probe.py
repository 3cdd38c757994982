"""What kind of store stands at an address: told by the user, or by what it answers to questions that change nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mithaq.errors import SendError
from mithaq.send.address import checked, origin, shown
from mithaq.send.stores import KINDS, OXIGRAPH, RDF, Store, ask, kind_of, results

if TYPE_CHECKING:
    from collections.abc import Callable

    from mithaq.send.transport import Client, Reply

_ANY = frozenset(range(200, 600)) - {401, 429, *range(300, 400), *range(500, 600)}
"""What may be answered to a probe; the others say nothing about the kind, and are errors as ever."""
_DONE, _NOTHING = 200, 404
_NOBODYS = "urn:uuid:7c1d2a52-6f0e-4a37-9d0c-3b3f0c8f5a11"
_QUESTION = "SELECT ?n { BIND(1 AS ?n) }"
_NEIGHBOURS = ("query", "sparql")
"""What the place for queries is called beside one for graphs or updates: Oxigraph, Fuseki, Stardog and others."""


def opened(client: Client, kind: str | None, queries: str | None, *, packed: bool | None) -> Store:
    """The store at the client's address, of the kind that is given, else of the kind that it shows itself to be.

    ``queries`` is where it answers queries, ``packed`` whether requests are gzipped; None leaves both to the kind.
    SendError where it shows itself to be nothing known.
    """
    if queries is not None:
        queries = checked(queries, client.who, in_the_open=True)
        if origin(queries) != origin(client.address):
            raise SendError(f"{shown(queries)}: queries go to the store itself; give an address on the same host")
    found = _found(client, queries) if kind is None else Store(client, kind, kind_of(kind, known=bool(client.who)))
    found.query_address = found.query_address if queries is None else queries
    if kind == "sparql-update" and queries is None and not _answers(client, client.address):
        found.query_address = _neighbour(client)
    client.use(found.kind.scheme)
    found.gzip = found.kind.gzip if packed is None else packed
    return found


def graphs_of(store: Store) -> list[str]:
    """The IRIs of all named graphs, sorted; asked beside a store that answers no queries itself. Errors as of Store."""
    if store.queries is None:
        store.query_address = _neighbour(store.client, needed=False)
    return store.graphs()


def _found(client: Client, queries: str | None) -> Store:
    """The first kind that the answers fit."""
    if name := _shown_kind(client, queries):
        return Store(client, name, kind_of(name, known=bool(client.who)))
    if _has_graphs(client, OXIGRAPH.graphs or ""):
        return Store(client, "gsp", OXIGRAPH)
    if (neighbour := _neighbour(client, needed=False)) is not None:
        return Store(client, "sparql-update", KINDS["sparql-update"], neighbour)
    raise SendError(
        f"{shown(client.address)}: it does not say what kind of store it is; check the address, or give --kind, one of "
        f"{', '.join(KINDS)}"
    )


def _shown_kind(client: Client, queries: str | None) -> str | None:
    address = client.address
    front = client.request("GET", address, headers={"Accept": RDF}, also=_ANY)
    server = front.headers.get("server", "").lower()
    signs: dict[str, Callable[[], bool]] = {
        "virtuoso": lambda: "virtuoso" in server,
        "rdf4j": lambda: "/repositories/" in address and _get(client, "/size").body.strip().isdigit(),
        "fuseki": lambda: "fuseki-request-id" in front.headers or "fuseki" in server,
        "qlever": lambda: _is_qlever(client),
        "gsp": lambda: _has_graphs(client),
        "sparql-update": lambda: _answers(client, queries or address),
    }
    return next((name for name, fits in signs.items() if fits()), None)


def _get(client: Client, where: str, **params: str) -> Reply:
    return client.request("GET", client.address + where, params=params, headers={"Accept": RDF}, also=_ANY)


def _has_graphs(client: Client, where: str = "") -> bool:
    """Whether graphs are given out: the default one as RDF, and nothing for one that nobody has.

    A place for queries may answer both with the same description of itself.
    """
    some, none = _get(client, where, default=""), _get(client, where, graph=_NOBODYS)
    given = some.status == _DONE and some.kind in {"application/n-triples", "text/turtle"}
    return given and (none.status == _NOTHING or (none.status == _DONE and not none.body.strip()))


def _is_qlever(client: Client) -> bool:
    try:
        return "num-triples-normal" in json.loads(_get(client, "", cmd="stats").body)
    except (ValueError, TypeError, RecursionError):
        return False


def _answers(client: Client, address: str) -> bool:
    try:
        return results(ask(client, address, _QUESTION), "n") == ["1"]
    except SendError:
        return False


def _neighbour(client: Client, *, needed: bool = True) -> str | None:
    """Where queries are answered beside the place for updates."""
    above = client.address.rpartition("/")[0]
    for name in _NEIGHBOURS:
        if _answers(client, f"{above}/{name}"):
            return f"{above}/{name}"
    if needed:
        raise SendError(f"{shown(client.address)}: no place for queries found beside it; give it with --queries URL")
    return None
