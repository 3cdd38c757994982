"""What is asked of a query before the engine sees it: it must only read, and be bearable.

A query is read word by word, as SPARQL 1.1, 19.8 defines the words; no grammar is needed to find what is refused. What
would reach out (``SERVICE``), change the graph or choose another data set (``FROM``, but of graphs of the store) is
refused, and so is a query so deep that the engine's parser would overflow its stack (measured: 4.4 kB of ``{`` end it).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NoReturn

from mithaq.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

MOST_BYTES = 64 * 1024
MOST_DEPTH = 100
MOST_OPERATORS = 500
"""How often one operator or keyword may occur; the smallest count that ended the engine was some thousands."""

_WORD = re.compile(
    r"(?P<space>[\s\ufeff]+|\#[^\r\n]*)"
    r"|(?P<quoted>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r"|\"(?:[^\"\\\r\n]|\\.)*\"|'(?:[^'\\\r\n]|\\.)*')"
    r"|(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)"
    r"|(?P<variable>[?$]\w+)|(?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)"
    r"|(?P<name>[\w.-]*:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*)"
    r"|(?P<open>[({\[]|<<)|(?P<close>[)}\]]|>>)"
    r"|(?P<keyword>[^\W\d]\w*)|(?P<number>\d+)"
    r"|(?P<operator>[!+*/|^=&-])|(?P<quote>[\"'])|(?P<other>.)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FIRST_BEYOND_ASCII = 0x80
_CHANGES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_REACHES_OUT = {
    "SERVICE": "SERVICE would ask another server; load its data beside the graphs instead",
    "FROM": "FROM would choose another data set; name the graphs with --graphs instead, or in FROM one of graph:facts, "
    "graph:provenance, graph:registry, graph:ontology (and with --inferred graph:inferred)",
}


def check(text: str, graphs: AbstractSet[str] = frozenset(), prefixes: Mapping[str, str] | None = None) -> None:
    """Nothing, if ``text`` only reads and is of bearable size; else a QueryError that says what is too much, where.

    ``graphs`` are the IRIs that may stand after FROM, ``prefixes`` those that are known without being declared.
    """
    size = len(text.encode(errors="replace"))
    if size > MOST_BYTES:
        raise QueryError(f"query refused: {size} bytes, the limit is {MOST_BYTES}; split it")
    for escape in _ESCAPE.finditer(text):
        if int(escape[1] or escape[2], 16) < _FIRST_BEYOND_ASCII:
            _refuse(text, escape.start(), f"write {escape[0]} as the character it is")
    depth = 0
    counts: Counter[str] = Counter()
    own = _own_graphs(text, graphs, prefixes or {})
    for found in words(text):
        kind, word = found.lastgroup, found[0].upper()
        if kind == "quote":
            _refuse(text, found.start(), "a quotation mark that is not closed")
        more = kind in {"keyword", "name"} and found.start() not in own
        if more and (reason := _does_more(word.partition(":")[0])):
            _refuse(text, found.start(), reason)
        counts[word] += kind in {"operator", "keyword"}
        depth += (kind == "open") - (kind == "close")
        if counts[word] > MOST_OPERATORS:
            _refuse(text, found.start(), f"more than {MOST_OPERATORS} times {word}, the limit; split the query")
        if depth > MOST_DEPTH:
            _refuse(text, found.start(), f"deeper than {MOST_DEPTH} brackets, the limit; write it flatter")


def _own_graphs(text: str, graphs: AbstractSet[str], prefixes: Mapping[str, str]) -> set[int]:
    """Where each FROM stands that names one of ``graphs``, and nothing that could be read otherwise."""
    own, known = set(), dict(prefixes)
    inside = [found for found in words(text) if found.lastgroup != "space"] if graphs else []
    for at, found in enumerate(inside):
        after = [(one.lastgroup, one[0]) for one in inside[at + 1 : at + 3]]
        word = found[0].upper() if found.lastgroup == "keyword" else ""
        if word == "PREFIX" and [kind for kind, _ in after] == ["name", "iri"]:
            known[after[0][1].removesuffix(":")] = after[1][1][1:-1]
        if word == "FROM":
            if after and after[0] == ("keyword", after[0][1]) and after[0][1].upper() == "NAMED":
                after = after[1:]
            kind, name = after[0] if after else ("", "")
            prefix, _, local = name.partition(":")
            iri = name[1:-1] if kind == "iri" else known.get(prefix, "") + local if kind == "name" else ""
            if iri in graphs:
                own.add(found.start())
    return own


def chooses_graphs(text: str) -> bool:
    """Whether a query speaks of named graphs: GRAPH or FROM is among its words, or a part of one."""
    found = [word[0].upper() for word in words(text) if word.lastgroup in {"keyword", "name"}]
    return any("GRAPH" in word.partition(":")[0] or "FROM" in word.partition(":")[0] for word in found)


def words(text: str) -> Iterator[re.Match[str]]:
    """Each word of a query, as a match whose ``lastgroup`` is its kind; all its characters are in one of them."""
    return _WORD.finditer(text)


def _does_more(word: str) -> str:
    """Why a keyword is refused, if it is.

    The engine takes words that are written together apart (``trueSERVICE<…>``, ``SERVICE:x``), so a part is enough.
    """
    if word in _CHANGES:
        return f"{word} would change the graph; queries only read"
    return next((reason for part, reason in _REACHES_OUT.items() if part in word), "")


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _refuse(text: str, offset: int, reason: str) -> NoReturn:
    line, column = place(text, offset)
    raise QueryError(f"query refused, line {line}, column {column}: {reason}")
