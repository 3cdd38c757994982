"""Answers as files: SPARQL 1.1's result formats for rows, RDF for triples, and a Markdown table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.errors import QueryError
from mithaq.graph import sparql, turtle
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import pyoxigraph as ox

OF_ROWS = ("csv", "tsv", "json", "xml", "md")
"""What SELECT and ASK give; all but the last by the recommendations of W3C."""
OF_TRIPLES = ("ttl", "nt", "jsonld")
"""What CONSTRUCT and DESCRIBE give."""
FORMATS = (*OF_ROWS, *OF_TRIPLES)
_ENDINGS = {
    "srj": "json",
    "srx": "xml",
    "markdown": "md",
    "turtle": "ttl",
    "json-ld": "jsonld",
} | {name: name for name in FORMATS}


def of_file(path: Path) -> str:
    """The format that the ending of a file's name means; QueryError where it means none."""
    ending = path.suffix.removeprefix(".").lower()
    if ending not in _ENDINGS:
        raise QueryError(f"{safe(str(path))}: no format has this ending; give --format {'|'.join(FORMATS)}")
    return _ENDINGS[ending]


def check(kind: str, name: str) -> None:
    """Nothing, if an answer of that kind has such a form; else a QueryError that names those it has."""
    fitting = OF_TRIPLES if kind == "triples" else OF_ROWS
    if name not in fitting:
        what = {"rows": "SELECT gives rows", "boolean": "ASK gives yes or no", "triples": "it gives triples"}[kind]
        raise QueryError(f"no {safe(name)} for this query: {what}; choose one of {', '.join(fitting)}")


def written(answer: sparql.Answer, name: str) -> bytes:
    """An answer in a format of W3C, UTF-8; the same bytes for the same answer."""
    import pyoxigraph as ox

    if answer.kind == "triples":
        return _triples(answer, name)
    form = {
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
    }[name]
    if answer.kind == "boolean":
        value = b"true" if answer.rows[0][0].value == "true" else b"false"  # type: ignore[union-attr]
        known = ox.parse_query_results(b'{"head":{},"boolean":' + value + b"}", format=ox.QueryResultsFormat.JSON)
        return known.serialize(format=form) or b""
    if not answer.variables:
        return _no_columns(len(answer.rows), name)
    rows = ox.parse_query_results(sparql.tsv(answer), format=ox.QueryResultsFormat.TSV)
    return rows.serialize(format=form) or b""


def markdown(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table in Markdown (GFM 4.10), UTF-8: a row a line; bars are escaped and line ends become spaces."""

    def line(cells: Iterable[str]) -> str:
        inside = (" ".join(cell.replace("\\", "\\\\").replace("|", "\\|").split()) for cell in cells)
        return "| " + " | ".join(map(safe, inside)) + " |"

    head = [line(columns), "|" + " --- |" * max(1, len(columns))]
    return "\n".join([*head, *map(line, rows), ""]).encode()


def _no_columns(count: int, name: str) -> bytes:
    """Solutions that bind nothing, of which only the number is known; the engine has no way to read them back."""
    if name == "json":
        return b'{"head":{"vars":[]},"results":{"bindings":[' + b",".join([b"{}"] * count) + b"]}}"
    if name == "xml":
        head = b'<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head></head><results>'
        return head + b"<result></result>" * count + b"</results></sparql>"
    return (b"\r\n" if name == "csv" else b"\n") * (count + 1)


def _triples(answer: sparql.Answer, name: str) -> bytes:
    import pyoxigraph as ox

    data = ox.Dataset(ox.Quad(*row) for row in answer.rows)  # type: ignore[arg-type]
    data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)  # blank nodes are called the same every time
    triples: list[ox.Triple] = sorted((quad.triple for quad in data), key=str)
    if name == "ttl":
        if not any(_blank(triple) for triple in triples):
            return turtle.serialize(triples)
        written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
        lines = written.splitlines(keepends=True)
        return b"".join([*sorted(lines[: len(PREFIXES)]), *lines[len(PREFIXES) :]])
    form = {"nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}[name]
    return ox.serialize(triples, format=form) or b""


def _blank(triple: ox.Triple) -> bool:
    import pyoxigraph as ox

    return any(isinstance(term, ox.BlankNode | ox.Triple) for term in (triple.subject, triple.object))
