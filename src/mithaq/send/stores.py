"""Stores over HTTP: where each kind takes graphs, how one is written, read and counted there."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from mithaq.errors import SendError
from mithaq.files import scratch
from mithaq.graph.terms import iri
from mithaq.safe import safe
from mithaq.send.address import shown
from mithaq.send.transport import MOST_BYTES

if TYPE_CHECKING:
    from mithaq.send.transport import Client, Reply

RDF = "application/n-triples, text/turtle;q=0.9"
_RESULTS = "application/sparql-results+json"
_MOST_BYTES = 1 << 26
_NOTHING = 404
_LINES = "application/n-triples"
_PAGE = 50_000


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of store: what stands behind its address for graphs, queries and updates, and what it bears."""

    graphs: str | None
    """Of the Graph Store Protocol, or of RDF4J's statements; None where graphs are written by SPARQL Update."""
    queries: str | None
    updates: str | None
    most: int = 20_000
    """Triples of one request."""
    gzip: bool = False
    """Whether requests are packed, where nothing else is said: only where its documentation says that it can."""
    scheme: str = "basic"
    context: bool = False
    """Whether the graph is named as RDF4J does: ``context=<…>``."""


KINDS = {
    # The Graph Store Protocol says nothing of queries; what was sent is read back by the protocol itself.
    "gsp": Kind("", None, None),
    # Virtuoso's parser ends at 4,990 triples in one INSERT DATA.
    "sparql-update": Kind(None, "", "", most=1_000),
    "rdf4j": Kind("/statements", "", "/statements", gzip=True, context=True),
    "virtuoso": Kind("/sparql-graph-crud-auth", "/sparql-auth", "/sparql-auth", scheme="digest"),
    "qlever": Kind("", "", ""),
    "fuseki": Kind("/data", "/sparql", "/update", gzip=True),
}
OXIGRAPH = Kind("/store", "/query", None)
"""Oxigraph where the address of the server is given, and not that of its graphs."""
OPEN = {"virtuoso": Kind("/sparql-graph-crud", "/sparql", "/sparql", scheme="digest")}
"""The places of a store that asks for no credentials, where they are others."""


def kind_of(name: str, *, known: bool) -> Kind:
    """The kind of that name; ``known`` says whether we have credentials. SendError that lists the names."""
    if name not in KINDS:
        raise SendError(f"no kind of store '{safe(name)}'; give one of {', '.join(KINDS)}")
    return KINDS[name] if known else OPEN.get(name, KINDS[name])


@dataclass(slots=True)
class Store:
    """A store of a kind at an address. All errors are SendErrors."""

    client: Client
    name: str
    kind: Kind
    query_address: str | None = None
    """Where it answers queries, if the user or a probe said so."""
    gzip: bool = False

    @property
    def queries(self) -> str | None:
        """Where it answers queries, if it does."""
        if self.query_address is not None:
            return self.query_address
        return None if self.kind.queries is None else self.client.address + self.kind.queries

    def write(self, graph: str, triples: bytes, *, replace: bool) -> None:
        """Add N-Triples to a named graph, or put them in the place of all that it has."""
        if self.kind.graphs is None:
            self._update(graph, triples, replace=replace)
            return
        self._send("PUT" if replace else "POST", self.kind.graphs, triples, "application/n-triples", self._named(graph))

    def _update(self, graph: str, triples: bytes, *, replace: bool) -> None:
        name = str(iri(graph))
        text = f"INSERT DATA {{ GRAPH {name} {{\n{triples.decode()}}} }}"
        if replace:
            text = f"DROP SILENT GRAPH {name} ;\n{text}"
        self._send("POST", self.kind.updates or "", text.encode(), "application/sparql-update", {})

    def _send(self, method: str, where: str, data: bytes, kind: str, params: dict[str, str]) -> None:
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        if self.gzip:
            data = gzip.compress(data, 6, mtime=0)
            headers["Content-Encoding"] = "gzip"
        self.client.request(method, self.client.address + where, content=data, headers=headers, params=params)

    def read(self, graph: str) -> tuple[bytes, str]:
        """All that a named graph has, as RDF with its media type; nothing where there is no such graph."""
        with scratch() as file:
            kind = self.fetch(graph, file)
            file.seek(0)
            return file.read(), kind

    def fetch(self, graph: str, into: IO[bytes]) -> str:
        """Write all that a named graph has into an empty file, as RDF of the media type that comes back."""
        if self.kind.graphs is None:
            query = f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH {iri(graph)} {{ ?s ?p ?o }} }}"
            reply = ask(self.client, self.queries or "", query, RDF, infer=not self.kind.context, into=into)
        else:
            params = {**self._named(graph), **({"infer": "false"} if self.kind.context else {})}
            address = self.client.address + self.kind.graphs
            headers = {"Accept": RDF}
            reply = self.client.request("GET", address, headers=headers, params=params, also={_NOTHING}, into=into)
        if reply.status == _NOTHING:
            return _LINES
        count = self.count(graph) if reply.kind == _LINES else None
        if count is not None and reply.lines < count:
            into.seek(0)
            into.truncate()
            self._pages(graph, count, into)
        return reply.kind

    def _pages(self, graph: str, count: int, into: IO[bytes]) -> None:
        """Write the N-Triples of a graph from a store that gives only so many at a time (Virtuoso's ResultSetMaxRows).

        Without an order, which it would not give beyond ten thousand: a triple that is so passed over is missed.
        """
        begin = 0
        while begin < count:
            place = into.tell()
            part = f"{{ SELECT * {{ GRAPH {iri(graph)} {{ ?s ?p ?o }} }} OFFSET {begin} LIMIT {_PAGE} }}"
            query = f"CONSTRUCT {{ ?s ?p ?o }} {{ {part} }}"
            reply = ask(self.client, self.queries or "", query, RDF, infer=not self.kind.context, into=into)
            if reply.kind != _LINES or not reply.lines:
                into.truncate(place)
                return
            begin += reply.lines

    def count(self, graph: str) -> int | None:
        """How many triples a named graph has; None where the store answers no queries."""
        if self.queries is None:
            return None
        (row,) = self._rows(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {iri(graph)} {{ ?s ?p ?o }} }}", "n", 1)
        if not row.isascii() or not row.isdigit():
            raise self._no_answer()
        return int(row)

    def graphs(self) -> list[str]:
        """The IRIs of all named graphs, sorted."""
        if self.queries is None:
            raise SendError(
                f"{shown(self.client.address)}: this kind of store tells nobody which graphs it has; name them with "
                "--graph, or give --queries URL"
            )
        return sorted(self._rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "g"))

    def _named(self, graph: str) -> dict[str, str]:
        return {"context": str(iri(graph))} if self.kind.context else {"graph": graph}

    def _rows(self, query: str, variable: str, expected: int | None = None) -> list[str]:
        """The values of the one variable of a query."""
        rows = results(self._ask(query, _RESULTS), variable)
        if rows is None or (expected is not None and len(rows) != expected):
            raise self._no_answer()
        return rows

    def _ask(self, query: str, accept: str) -> Reply:
        return ask(self.client, self.queries or "", query, accept, infer=not self.kind.context)

    def _no_answer(self) -> SendError:
        where = shown(self.queries or "")
        return SendError(f"{where}: what it answered to a query is no answer; check the address, and --kind")


def ask(  # noqa: PLR0913 - a question has so many parts
    client: Client,
    address: str,
    query: str,
    accept: str = _RESULTS,
    *,
    infer: bool = True,
    into: IO[bytes] | None = None,
) -> Reply:
    """What the query service at an address answers, its body in a file where one is given.

    The query goes as a form: Virtuoso lets a query that is sent as such hang.
    """
    from urllib.parse import urlencode

    form = urlencode({"query": query, **({} if infer else {"infer": "false"})})
    headers = {"Accept": accept, "Content-Type": "application/x-www-form-urlencoded"}
    # RDF may be as long as it is, the results of our own queries are short.
    most = MOST_BYTES if accept == RDF else _MOST_BYTES
    return client.request("POST", address, content=form.encode(), headers=headers, most=most, into=into)


def results(reply: Reply, variable: str) -> list[str] | None:
    """The values of a variable in SPARQL results (JSON); None where the reply is something else."""
    try:
        found: Any = json.loads(reply.body)
        return [str(row[variable]["value"]) for row in found["results"]["bindings"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
