"""JSON-LD in its expanded form, a node a line: no context to fetch, no name that could be taken for another IRI."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mithaq.send.ntriples import RDF_TYPE, is_iri, literal, subjects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def jsonld(lines: Iterable[str]) -> Iterator[str]:
    """The whole document for sorted lines of N-Triples."""
    start = "[\n"
    for subject, pairs in subjects(lines):
        yield start + json.dumps(_node(subject, pairs), ensure_ascii=False, separators=(",", ":"))
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


def _node(subject: str, pairs: list[tuple[str, str]]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _id(subject)}
    for predicate, target in pairs:
        if predicate == RDF_TYPE and target[0] != '"':
            node.setdefault("@type", []).append(_id(target))
        else:
            node.setdefault(predicate[1:-1], []).append(_value(target))
    return node


def _id(term: str) -> str:
    return term[1:-1] if is_iri(term) else term


def _value(term: str) -> dict[str, str]:
    if term[0] != '"':
        return {"@id": _id(term)}
    value, language, datatype = literal(term)
    found = {"@value": value}
    if language:
        found["@language"] = language
    if datatype:
        found["@type"] = datatype
    return found
