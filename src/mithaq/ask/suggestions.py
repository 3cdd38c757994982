"""Names in a query that nothing answers to, with the known names that are most like them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.graph.gate import place, words
from mithaq.graph.sparql import KNOWN, nearest
from mithaq.registry import load_registry
from mithaq.safe import safe
from mithaq.vocabulary import CODE_PREFIXES, INDIVIDUAL_PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.graph.store import Graph

_TERMS = """
SELECT DISTINCT ?term {
  VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty skos:Concept rdf:Property }
  ?term a ?kind .
  FILTER(isIRI(?term))
}
"""
_OURS = frozenset({"dip", *CODE_PREFIXES})
_LOCAL = re.compile(r"[A-Za-z0-9_-]+")


def unanswered(text: str, graph: Graph, *, empty: bool) -> tuple[str, ...]:
    """A line for each name of a query that stands nowhere in the graph, with its place and the nearest known names.

    Where the answer is ``empty`` any such name may be the reason; else only the ontology's own are told.
    """
    found = []
    for line, column, name in _names(text):
        prefix, _, local = name.partition(":")
        if (empty or prefix in _OURS) and not graph.mentions(KNOWN[prefix] + local):
            near = nearest(local, _known(graph, prefix))
            advice = f"; the nearest are {', '.join(f'{prefix}:{one}' for one in near)}" if near else ""
            found.append(f"query, line {line}, column {column}: nothing is called {safe(name)}{advice}")
    return tuple(found)


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    """Line, column and name of each prefixed name with a prefix that is known and not declared anew, each once."""
    inside = [found for found in words(text) if found.lastgroup != "space"]
    declared = {after[0].partition(":")[0] for found, after in pairwise(inside) if found[0].upper() == "PREFIX"}
    seen = set()
    for found in inside:
        prefix, _, local = found[0].partition(":")
        fits = found.lastgroup == "name" and prefix in KNOWN.keys() - declared - {"graph", "xsd"}
        if fits and _LOCAL.fullmatch(local) and found[0] not in seen:
            seen.add(found[0])
            yield (*place(text, found.start()), found[0])


def _known(graph: Graph, prefix: str) -> list[str]:
    """The local names that the ontology, or the registry, has under a prefix."""
    if prefix in INDIVIDUAL_PREFIXES:
        ids = load_registry().entries
        return [name.partition(":")[2] for name in ids if name.startswith(f"{prefix}:")]
    space = KNOWN[prefix]
    terms = (row[0].value for row in graph.evaluate(_TERMS).rows)  # type: ignore[union-attr]
    return [term.removeprefix(space) for term in terms if term.startswith(space)]
