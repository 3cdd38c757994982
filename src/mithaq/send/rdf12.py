"""Turtle of RDF 1.2: evidence speaks of a triple term, ``fact rdf:reifies <<( s p o )>>``, not of its three parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.send.ntriples import RDF_TYPE, subjects
from mithaq.send.turtle_text import HEADER, block
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RDF = PREFIXES["rdf"]
_STATEMENT, _REIFIES = f"<{_RDF}Statement>", f"<{_RDF}reifies>"
PARTS = (f"<{_RDF}subject>", f"<{_RDF}predicate>", f"<{_RDF}object>")


def rdf12(lines: Iterable[str]) -> Iterator[str]:
    """The whole document for sorted lines of N-Triples; a statement without its three parts stays as it is."""
    yield HEADER
    for subject, pairs in subjects(lines):
        said = [target for part in PARTS for predicate, target in pairs if predicate == part]
        if (RDF_TYPE, _STATEMENT) in pairs and len(said) == len(PARTS) and {*PARTS} <= {pair[0] for pair in pairs}:
            rest = [pair for pair in pairs if pair[0] not in PARTS and pair != (RDF_TYPE, _STATEMENT)]
            yield "\n" + block(subject, sorted([*rest, (_REIFIES, f"<<( {' '.join(said)} )>>")]))
        else:
            yield "\n" + block(subject, pairs)
