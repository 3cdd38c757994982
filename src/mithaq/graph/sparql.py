"""The one place where SPARQL is run: checked first, then given to pyoxigraph.

A query reads the graph and nothing else. What would reach out (``SERVICE``), change the graph or choose
another data set (``FROM``) is refused before evaluation, and so is a query so deep that the engine's
parser would overflow its stack (measured: 4.4 kB of ``{`` end the process).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any

from mithaq.errors import QueryError
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    Row = tuple[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None, ...]

MOST_BYTES = 64 * 1024
MOST_DEPTH = 24
MOST_OPERATORS = 500
"""How often one operator or keyword may occur; the smallest count that ended the engine was some thousands."""

_TOKEN = re.compile(
    r"(?P<escaped>\\.)|(?P<comment>\#[^\r\n]*)"
    r"|(?P<quoted>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r"|\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*')"
    r"|(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)"
    r"|(?P<open>[({\[])|(?P<close>[)}\]])"
    r"|(?P<operator>!|\+|-|\*|/|\||\^|\b(?:optional|union|minus|filter|exists|select)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_REFUSED = {
    "ServiceGraphPattern": "SERVICE would ask another server; load its data beside the graphs instead",
    "DatasetClause": "FROM would choose another data set; name the graphs with --graphs instead",
}
_PARSER = Lock()  # rdflib's SPARQL parser is not safe in threads (RDFLib/rdflib#1282)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: a table with one column a variable, None where a variable is unbound.

    The terms are pyoxigraph's. ASK gives one row with a boolean, CONSTRUCT and DESCRIBE one row a triple.
    """

    variables: tuple[str, ...]
    rows: tuple[Row, ...]


def evaluate(store: ox.Store, text: str, max_rows: int | None = None) -> Answer:
    """The answer of ``store`` to ``text``; QueryError, with line and column, where it is wrong or refused.

    The prefixes of the vocabulary are known and need not be declared. An answer of more than ``max_rows`` is refused
    too. Nothing limits the time here: run it in a worker.
    """
    import pyoxigraph as ox

    check(text)
    try:
        found = store.query(text, prefixes=dict(PREFIXES))
        if isinstance(found, ox.QueryBoolean):
            return Answer(("answer",), ((ox.Literal(bool(found)),),))
        rows: Iterator[Any] = iter(found)  # of a row its terms, of a triple its three
        taken = tuple(tuple(row) for row in islice(rows, None if max_rows is None else max_rows + 1))
    except (SyntaxError, ValueError) as error:
        raise QueryError(_engine_says(text, error)) from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"query: {safe(str(error))}") from error
    if max_rows is not None and len(taken) > max_rows:
        raise QueryError(f"query stopped at {max_rows} rows, the limit; raise it with --max-rows, or ask for less")
    if isinstance(found, ox.QueryTriples):
        return Answer(("subject", "predicate", "object"), taken)
    return Answer(tuple(v.value for v in found.variables), taken)


def packed(answer: Answer) -> bytes:
    """An answer as bytes, for another process: a line of JSON, then the rows as SPARQL's TSV has them."""
    head = json.dumps({"variables": answer.variables, "rows": len(answer.rows)})
    lines = ("\t".join(_written(term) for term in row) for row in answer.rows)
    return "\n".join([head, "\t".join(f"?{name}" for name in answer.variables), *lines, ""]).encode()


def _written(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    if term is None:
        return ""
    import pyoxigraph as ox

    if isinstance(term, ox.Triple):
        return f"<<( {_written(term.subject)} {_written(term.predicate)} {_written(term.object)} )>>"
    return str(term)


def unpacked(data: bytes) -> Answer:
    """The answer that `packed` has made of; QueryError for anything else."""
    import pyoxigraph as ox

    head, _, table = data.partition(b"\n")
    try:
        known = json.loads(head)
        variables = tuple(map(str, known["variables"]))
        if not variables:
            return Answer((), ((),) * int(known["rows"]))
        found = ox.parse_query_results(table, format=ox.QueryResultsFormat.TSV)
        return Answer(variables, tuple(tuple(row) for row in found))  # type: ignore[union-attr]
    except (SyntaxError, ValueError, KeyError, TypeError) as error:
        raise QueryError(f"query: its answer cannot be read: {safe(str(error))[:200]}; please report this") from error


def check(text: str) -> None:
    """Nothing, if ``text`` is one read-only query of bearable size; else QueryError."""
    _check_size(text)
    from pyparsing import ParseException

    try:
        for name in _parts(text):
            if name in _REFUSED:
                raise QueryError(f"query refused: {_REFUSED[name]}")
    except ParseException as error:
        raise QueryError(_parser_says(text, error)) from error
    except RecursionError as error:
        raise QueryError("query refused: it is nested too deeply; write it flatter") from error
    except ValueError as error:  # such as a bad escape
        raise QueryError(f"query: {safe(str(error))}") from error


def _check_size(text: str) -> None:
    size = len(text.encode(errors="replace"))
    if size > MOST_BYTES:
        raise QueryError(f"query refused: {size} bytes, the limit is {MOST_BYTES}; split it")
    for escape in _ESCAPE.finditer(text):
        if int(escape[1] or escape[2], 16) < 0x80:  # noqa: PLR2004
            line, column = _place(text, escape.start())
            raise QueryError(f"query refused, line {line}, column {column}: write {escape[0]} as the character it is")
    depth = 0
    counts: dict[str, int] = {}
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        depth += (kind == "open") - (kind == "close")
        if kind == "operator":
            counts[token[0].lower()] = counts.get(token[0].lower(), 0) + 1
        if depth > MOST_DEPTH or counts.get(token[0].lower(), 0) > MOST_OPERATORS:
            line, column = _place(text, token.start())
            raise QueryError(
                f"query refused, line {line}, column {column}: deeper than {MOST_DEPTH} brackets "
                f"or more than {MOST_OPERATORS} times the same operator; write it flatter"
            )


def _parts(text: str) -> Iterator[str]:
    """The name of every node of the query's parse tree."""
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parser import parseQuery
    from rdflib.plugins.sparql.parserutils import CompValue

    with _PARSER:
        waiting: list[Any] = [parseQuery(text)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, CompValue):
            yield node.name
            waiting.extend(node.values())
        elif isinstance(node, ParseResults | list | tuple):
            waiting.extend(node)


def _parser_says(text: str, error: Any) -> str:
    line, column = _place(text, error.loc)
    word = re.match(r"\s*(\S{1,30})", text[error.loc :])
    found = f"'{safe(word[1])}'" if word else "the end of the query"
    if word and word[1].lower() in {"insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy"}:
        return (
            f"query refused, line {line}, column {column}: {word[1].upper()} would change the graph; queries only read"
        )
    return f"query, line {line}, column {column}: {found} is not expected here"


def _engine_says(text: str, error: Exception) -> str:
    found = re.search(r"(\d+):(\d+)", str(error))
    if found is None:
        return f"query: {safe(str(error))[:200]}"
    line, column = int(found[1]), int(found[2])
    before = (text.splitlines() or [""])[line - 1][: column - 1] if line <= text.count("\n") + 1 else ""
    prefix = re.search(r"([\w.-]*):\S*$", before)
    if "Prefix not found" in str(error) and prefix:
        column = prefix.start() + 1
        return f"query, line {line}, column {column}: unknown prefix '{safe(prefix[1])}:'; declare it with PREFIX"
    return f"query, line {line}, column {column}: {safe(str(error))[:200]}"


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
