"""The one place where SPARQL is run: checked by the gate first, then given to pyoxigraph."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from mithaq.errors import QueryError
from mithaq.graph.gate import check, place, words
from mithaq.graph.layers import SPACE
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import IO

    import pyoxigraph as ox

    Row = tuple[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None, ...]

KNOWN: Mapping[str, str] = MappingProxyType({**PREFIXES, "graph": SPACE})
"""The prefixes that a query need not declare."""
_ALIKE = 60
_PIECE = 1 << 18
"""Bytes of an answer that are read at a time."""
_REASON = re.compile(r"(?:expected|one of|,) ((?:The )?[A-Z][\w*]+(?: [\w*]+){2,})")
"""The sentence among the signs that the engine says it has expected."""
_NO_REASON = (
    "no engine can do what is asked; is a variable bound twice, a blank node in two groups, an IRI without its scheme?"
)
_PARSER = Lock()  # rdflib's SPARQL parser is not safe in threads (RDFLib/rdflib#1282)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: a table with one column a variable, None where a variable is unbound.

    The terms are pyoxigraph's. ASK gives one row with a boolean, CONSTRUCT and DESCRIBE one row a triple; ``kind``
    tells them apart: ``rows``, ``boolean``, ``triples``.
    """

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    kind: str = "rows"


def evaluate(store: ox.Store, text: str, max_rows: int | None = None) -> Answer:
    """The answer of ``store`` to ``text``; QueryError, with line and column, where it is wrong or refused.

    The prefixes of the vocabulary are known and need not be declared. An answer of more than ``max_rows`` is refused
    too. Nothing limits the time here: run it in a worker.
    """
    with _explained(text):
        return _gathered(_begun(store, text), max_rows)


def evaluate_packed(store: ox.Store, text: str, max_rows: int) -> bytes:
    """As `packed` of `evaluate`, in half the time: the engine writes the rows, and no object is made of each term."""
    import pyoxigraph as ox

    with _explained(text):
        found = _begun(store, text)
        if not isinstance(found, ox.QuerySolutions):
            return packed(_gathered(found, max_rows))
        names, rows = [v.value for v in found.variables], _Lines(max_rows)
        found.serialize(output=cast("IO[bytes]", rows), format=ox.QueryResultsFormat.TSV)
        return _head(names, rows.count, "rows") + b"".join(rows.parts)


def _gathered(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, max_rows: int | None) -> Answer:
    import pyoxigraph as ox

    if isinstance(found, ox.QueryBoolean):
        return Answer(("answer",), ((ox.Literal(bool(found)),),), "boolean")
    rows: Iterator[Any] = iter(found)  # of a row its terms, of a triple its three
    taken = tuple(tuple(row) for row in islice(rows, None if max_rows is None else max_rows + 1))
    if max_rows is not None and len(taken) > max_rows:
        raise _too_many(max_rows)
    if isinstance(found, ox.QueryTriples):
        return Answer(("subject", "predicate", "object"), taken, "triples")
    return Answer(tuple(v.value for v in found.variables), taken)


class _Lines:
    """A file that counts the rows written into it, below a line of names; QueryError when they are too many."""

    def __init__(self, most: int) -> None:
        self.parts: list[bytes] = []
        self.count = -1
        self._most = most

    def write(self, data: bytes) -> int:
        self.parts.append(bytes(data))
        self.count += data.count(b"\n")
        if self.count > self._most:
            raise _too_many(self._most)
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""


def _begun(store: ox.Store, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    import pyoxigraph as ox

    check(text, {graph.value for graph in store.named_graphs()}, KNOWN)
    found = store.query(text, prefixes=dict(KNOWN))
    if isinstance(found, ox.QuerySolutions) and (star := _star(text)) >= 0:
        # The engine would give the columns by the alphabet; nothing has been evaluated yet.
        named = [word[0][1:] for word in words(text) if word.lastgroup == "variable"]
        inside = sorted((variable.value for variable in found.variables), key=named.index)
        if inside != [variable.value for variable in found.variables]:
            chosen = " ".join(f"?{name}" for name in inside)
            return store.query(f"{text[:star]}{chosen}{text[star + 1 :]}", prefixes=dict(KNOWN))
    return found


def _star(text: str) -> int:
    """Where the star of the outermost SELECT stands; -1 where there is none."""
    depth, selects = 0, False
    for found in words(text):
        word = found[0].upper()
        if depth == 0 and selects and word == "*":
            return found.start()
        if found.lastgroup != "space":
            selects = word == "SELECT" or (selects and word in {"DISTINCT", "REDUCED"})
        depth += (found.lastgroup == "open") - (found.lastgroup == "close")
    return -1


@contextmanager
def _explained(text: str) -> Iterator[None]:
    """What goes wrong with a query, as a QueryError."""
    try:
        yield
    except (SyntaxError, ValueError) as error:
        raise _malformed(text, error) from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"query: {safe(str(error))}") from error


def _too_many(most: int) -> QueryError:
    return QueryError(f"query stopped at {most} rows, the limit; raise it with --max-rows, or ask for less")


def packed(answer: Answer) -> bytes:
    """An answer as bytes, for another process: a line of JSON, then the rows as SPARQL's TSV has them."""
    return _head(answer.variables, len(answer.rows), answer.kind) + tsv(answer)


def _head(variables: Sequence[str], rows: int, kind: str) -> bytes:
    return json.dumps({"variables": variables, "rows": rows, "kind": kind}).encode() + b"\n"


def tsv(answer: Answer) -> bytes:
    """The rows as SPARQL's TSV has them, every term written in full."""
    lines = ("\t".join(_written(term) for term in row) for row in answer.rows)
    return "\n".join(["\t".join(f"?{name}" for name in answer.variables), *lines, ""]).encode()


def _written(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    if term is None:
        return ""
    import pyoxigraph as ox

    if isinstance(term, ox.Triple):
        return f"<<( {_written(term.subject)} {_written(term.predicate)} {_written(term.object)} )>>"
    return str(term)


def unpacked(data: bytes) -> Answer:
    """The answer that `packed` has made of; QueryError for anything else."""
    try:
        head, _, table = data.split(b"\n", 2)
        known = json.loads(head)
        variables = tuple(map(str, known["variables"]))
        kind = str(known["kind"])
        if not variables:
            return Answer((), ((),) * int(known["rows"]), kind)
        return Answer(variables, _rows(table, len(variables)), kind)
    except (SyntaxError, ValueError, KeyError, TypeError) as error:
        raise QueryError(f"query: its answer cannot be read: {safe(str(error))[:200]}; please report this") from error


def _rows(table: bytes, columns: int) -> tuple[Row, ...]:
    """The rows of SPARQL's TSV, without its line of names; ValueError where they do not have so many columns.

    A term that stands in many rows is read once, and the table in pieces, for each needs some copies of its bytes.
    """
    terms: dict[str, Any] = {"": None}
    rows: list[Row] = []
    begin = 0
    while begin < len(table):
        end = table.find(b"\n", begin + _PIECE) + 1 or len(table)
        cells = table[begin:end].decode().replace("\n", "\t").split("\t")[:-1]  # inside a term, both are escaped
        terms.update(_terms(set(cells) - terms.keys()))
        found_in_order = map(terms.__getitem__, cells)
        rows += zip(*[found_in_order] * columns, strict=True)
        begin = end
    return tuple(rows)


def _terms(cells: set[str]) -> dict[str, Any]:
    """Each term as TSV writes it -> the term itself; an IRI needs no parser, which takes twice the time."""
    import pyoxigraph as ox

    terms: dict[str, Any] = {
        written: ox.NamedNode(written[1:-1]) for written in cells if written[0] == "<" and written[1:2] != "<"
    }
    if others := [*(cells - terms.keys())]:
        found = ox.parse_query_results("\n".join(["?term", *others, ""]).encode(), format=ox.QueryResultsFormat.TSV)
        terms.update(zip(others, (one[0] for one in found), strict=True))  # type: ignore[union-attr]
    return terms


def _malformed(text: str, error: Exception) -> QueryError:
    """The error for a query that the engine does not take, with the place where it goes wrong.

    The engine's own place is often some words too late, so rdflib's parser, which is slow to load, looks again.
    """
    if not text.strip():
        return QueryError("query: it is empty; write one, such as SELECT ?host { ?event dip:hostedBy ?host }")
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        with _PARSER:
            parseQuery(text)
    except ParseException as found:
        return QueryError(_parser_says(text, found, _noticed(error)))
    except (RecursionError, ValueError):
        pass
    return QueryError(_engine_says(text, error))


def _noticed(error: Exception) -> tuple[int, int]:
    """Line and column where the engine has noticed a mistake; 0 and 0 where it does not say."""
    found = re.search(r"(\d+):(\d+)", str(error))
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _parser_says(text: str, error: Any, noticed: tuple[int, int]) -> str:
    """The parser's own place is where the part begins that holds the mistake."""
    line, column = place(text, error.loc)
    word = re.match(r"\s*(\S{1,30})", text[error.loc :])
    if word is None:
        return f"query, line {line}, column {column}: the end of the query is not expected here"
    said = f"query, line {line}, column {column}: '{safe(word[1])}' is not expected here"
    if noticed <= place(text, error.loc + word.end()):
        return said
    where = "" if noticed[0] == line else f"line {noticed[0]}, "
    return f"{said}, or what follows up to {where}column {noticed[1]}"


def _engine_says(text: str, error: Exception) -> str:
    line, column = _noticed(error)
    if not line:
        return f"query: {safe(str(error))[:200]}"
    before = (text.splitlines() or [""])[line - 1][: column - 1] if line <= text.count("\n") + 1 else ""
    prefix = re.search(r"([\w.-]*):\S*$", before)
    if "Prefix not found" in str(error) and prefix:
        column, near = prefix.start() + 1, ", ".join(f"{name}:" for name in nearest(prefix[1], KNOWN))
        advice = f"; the nearest known are {near}" if near else ""
        said = f"unknown prefix '{safe(prefix[1])}:'; declare it with PREFIX{advice}"
        return f"query, line {line}, column {column}: {said}"
    reason = _REASON.search(str(error))
    said = safe(reason[1]) if reason else _NO_REASON
    return f"query, line {line}, column {column}: {said}"


def nearest(wanted: str, known: Iterable[str]) -> list[str]:
    """Up to three of the known names that are most like the one wanted, the likest first; case does not count."""
    from rapidfuzz import fuzz, process

    found = process.extract(wanted, sorted(known), scorer=fuzz.ratio, processor=str.lower, limit=3, score_cutoff=_ALIKE)
    return [name for name, _, _ in found]
