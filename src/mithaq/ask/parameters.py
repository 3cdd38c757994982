"""What a question leaves open, and the words of a user as the terms that fill it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mithaq.errors import DataError, QueryError
from mithaq.graph.gate import words
from mithaq.graph.sparql import nearest
from mithaq.registry import load_registry
from mithaq.safe import safe
from mithaq.text import fold_key
from mithaq.vocabulary import DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyoxigraph as ox

    from mithaq.graph.store import Graph

    Term = ox.NamedNode | ox.Literal

CLASSES: Mapping[str, str] = {
    "country": f"{DIP}Country",
    "actor": f"{DIP}Actor",
    "official": f"{DIP}Official",
    "body": f"{DIP}Organization",
    "agreement": f"{DIP}Agreement",
    "dialogue": f"{DIP}Dialogue",
    "event": f"{DIP}DiplomaticEvent",
    "topic": f"{DIP}Topic",
    "document": f"{DIP}SourceDocument",
    "code": f"{PREFIXES['skos']}Concept",
    "thing": "",
    "property": "",
}
"""Kinds of parameter that take a thing, each with its class; the last two take any IRI."""
LITERALS = ("date", "number", "text")
"""Kinds of parameter that take a value: 2026, 2026-01 or 2026-01-31; a whole number; any text."""

_NAMES = """
SELECT DISTINCT ?thing ?name {
  ?kind rdfs:subClassOf* ?class .
  ?thing a ?kind ; ?naming ?name .
  FILTER(?naming IN (rdfs:label, skos:prefLabel, skos:altLabel, skos:notation, dcterms:title))
}
"""
_PREFIXED = re.compile(r"([a-z]+):([A-Za-z0-9_-]*)")
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_MOST_SHOWN, _LONGEST = 5, 80
"""Names that an error shows, and letters of what a user wrote."""
_PART = 3
"""Letters from which a part of a name tells something of it."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question leaves open: the variable ``name``, with a dash for an underscore.

    ``default`` is what a user would write; where it is empty, the variable stays free.
    """

    name: str
    kind: str
    default: str = ""

    @property
    def variable(self) -> str:
        """The variable's name in the query."""
        return self.name.replace("-", "_")

    def __str__(self) -> str:
        """The option as a user writes it."""
        return f"--{self.name} {self.kind.upper()}" + (f" ({self.default})" if self.default else "")


def filled(text: str, parameters: Sequence[Parameter], given: Mapping[str, str], graph: Graph) -> str:
    """The query with the parameters that are given, or have a default, bound to terms; QueryError where one is none."""
    bound = {}
    for parameter in parameters:
        if value := given.get(parameter.name, parameter.default):
            try:
                bound[parameter.variable] = [term(parameter.kind, value, graph)]
            except (DataError, QueryError) as error:
                raise QueryError(f"--{parameter.name}: {error}") from error
    return bind(text, bound)


def bind(text: str, bound: Mapping[str, Sequence[Term]]) -> str:
    """The query with variables bound to terms: a VALUES block at the head of its WHERE, as the engine writes terms.

    Nothing that a user wrote goes into the text, only terms that were checked and are written by the engine, in which
    no quotation mark, bracket or line end stands free. Each variable may have several terms.
    """
    if not bound:
        return text
    place = group_of(text)[1]
    blocks = [f" VALUES ?{name} {{ {' '.join(map(str, terms))} }}" for name, terms in bound.items()]
    return "".join([text[:place], *blocks, text[place:]])


def term(kind: str, value: str, graph: Graph) -> Term:
    """The term that ``value`` means: a date, number or text, or a thing of a kind by IRI, prefixed name, code or name.

    QueryError for what is none, with the names that are nearest; names are compared folded, in any language.
    """
    from mithaq.graph import terms

    value = value.strip()
    if kind in LITERALS:
        return _literal(kind, value)
    if "://" in value:
        return terms.iri(value.removeprefix("<").removesuffix(">"))
    known = _country(value) if kind in {"country", "actor"} else ""
    if (found := _PREFIXED.fullmatch(known or value)) and found[1] in PREFIXES:
        return terms.iri(PREFIXES[found[1]] + found[2])
    if not CLASSES[kind]:
        raise QueryError(f"'{safe(value)[:_LONGEST]}' is no IRI; write it as in c:OMN or dip:hostedBy")
    return _named(kind, value, graph)


def _literal(kind: str, value: str) -> ox.Literal:
    from mithaq.graph import terms

    if kind == "date":
        return terms.date(value)
    if kind == "text":
        return terms.string(value)
    if not re.fullmatch(r"[0-9]{1,9}", value, re.ASCII):
        raise QueryError(f"'{safe(value)[:_LONGEST]}' is no whole number")
    return terms.integer(int(value))


def _country(value: str) -> str:
    """The id of the country with that code or name; none where there is none."""
    folded, code = fold_key(value), value.upper()
    for entry in load_registry().entries.values():
        if entry.kind == "Country" and (
            code in {entry.code, entry.code2} or any(fold_key(name.text) == folded for name in entry.names)
        ):
            return entry.id
    return ""


def _named(kind: str, value: str, graph: Graph) -> ox.NamedNode:
    from mithaq.graph.terms import iri

    folded, found, others = fold_key(value), {}, {}
    for thing, name in graph.evaluate(bind(_NAMES, {"class": [iri(CLASSES[kind])]})).rows:
        known = fold_key(name.value)  # type: ignore[union-attr]
        others[known] = name.value  # type: ignore[union-attr]
        if known == folded:
            found[str(thing)] = thing
    if len(found) == 1:
        return next(iter(found.values()))  # type: ignore[return-value]
    if found:
        shown = ", ".join(sorted(found)[:_MOST_SHOWN])
        raise QueryError(
            f"'{safe(value)[:_LONGEST]}' names {len(found)} of the kind {kind}: give one by its IRI: {shown}"
        )
    holding = [name for name in sorted(others) if folded in name and len(folded) >= _PART][:_MOST_SHOWN]
    near = [safe(others[name]) for name in holding or nearest(folded, others)]
    advice = f"; the nearest are {', '.join(near)}" if near else ""
    raise QueryError(f"no {kind} is named '{safe(value)[:_LONGEST]}'{advice}")


def group_of(text: str) -> tuple[int, int, int]:
    """Where the query begins behind its prologue, and where its outermost group does and ends, without the brackets.

    QueryError where it has none.
    """
    depth, template, begin, head = 0, False, 0, -1
    for found in words(text):
        word = found[0].upper()
        if found.lastgroup == "keyword" and depth == 0:
            begin = found.start() if word in _FORMS else begin
            template = word == "CONSTRUCT" or (template and word != "WHERE")
        if found.lastgroup == "open":
            if depth == 0 and word == "{" and not template and head < 0:
                head = found.end()
            template = template and not (depth == 0 and word == "{")
            depth += 1
        depth -= found.lastgroup == "close"
        if head >= 0 and depth == 0:
            return begin, head, found.start()
    raise QueryError("the query has no group { } in which its parameters could be bound")
