"""Triples as rdflib has them. Its reader of N-Triples stops at what pyoxigraph lets pass, so none is asked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.graph.terms import XSD

if TYPE_CHECKING:
    from collections.abc import Iterable

    import rdflib


def as_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """A graph of these triples, as far as RDF 1.1 has them: without triple terms, and texts without a direction."""
    import rdflib

    graph = rdflib.Graph()
    for triple in triples:
        if not isinstance(triple.object, ox.Triple):
            graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def comparable(graph: rdflib.Graph, paths: Iterable[rdflib.URIRef]) -> rdflib.Graph:
    """The graph with a plain text for each value of these properties that nothing can be compared with.

    Where a shape compares a date of day 0, what is no number or a blank node, that would end pySHACL; of a text it
    finds that it is no such value.
    """
    import rdflib

    for path in paths:
        for subject, value in [*graph.subject_objects(path)]:
            blank = isinstance(value, rdflib.BNode)
            if blank or (isinstance(value, rdflib.Literal) and (value.ill_typed or value.value != value.value)):
                graph.remove((subject, path, value))
                graph.add((subject, path, rdflib.Literal("[]" if blank else str(value))))
    return graph


@lru_cache(maxsize=1 << 14)
def _iri(value: str) -> rdflib.URIRef:
    """The same object each time, so that memory holds one of it."""
    import rdflib

    return rdflib.URIRef(value)


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.term.Node:
    import rdflib

    if isinstance(term, ox.NamedNode):
        return _iri(term.value)
    if not isinstance(term, ox.Literal):
        return rdflib.BNode(str(term).removeprefix("_:"))
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    kind = term.datatype.value
    return rdflib.Literal(term.value, datatype=None if kind == f"{XSD}string" else _iri(kind))
