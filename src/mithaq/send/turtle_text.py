"""Turtle and TriG in the form that every parser takes the same way (design: interop.md, section 7).

Prefixes stand once, at the top, and only names of ASCII letters, digits and ``-`` are abbreviated: some stores keep the
backslash of an escaped name and so change the IRI. TriG has no word ``GRAPH``, which older loaders do not know.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.send.ntriples import RDF_TYPE, XSD, subjects
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HEADER = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
_PREFIX_OF = {space: prefix for prefix, space in PREFIXES.items()}
_NAME = re.compile(r"<([^<>]*[/#])([A-Za-z0-9][A-Za-z0-9-]*)>", re.ASCII)
_BARE = re.compile(rf'"(-?\d+|-?\d+\.\d+|true|false)"\^\^<{re.escape(XSD)}(integer|decimal|boolean)>', re.ASCII)
_SHAPE = {"integer": r"-?\d+", "decimal": r"-?\d+\.\d+", "boolean": "true|false"}


def turtle(lines: Iterable[str]) -> Iterator[str]:
    """One block a subject, its types first, for sorted lines of N-Triples."""
    yield HEADER
    for subject, pairs in subjects(lines):
        yield "\n" + block(subject, pairs)


def trig(graphs: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    """A block a graph; the lines of each are sorted."""
    yield HEADER
    for graph, lines in graphs:
        yield f"\n<{graph}> {{\n"
        for subject, pairs in subjects(lines):
            yield block(subject, pairs, "  ")
        yield "}\n"


def block(subject: str, pairs: list[tuple[str, str]], margin: str = "") -> str:
    """All that is said of a subject: a line a predicate."""
    said: dict[str, list[str]] = {}
    for predicate, target in sorted(pairs, key=lambda pair: pair[0] != RDF_TYPE):
        said.setdefault("a" if predicate == RDF_TYPE else term(predicate), []).append(term(target))
    parts = [f"{predicate} {' , '.join(targets)}" for predicate, targets in said.items()]
    return f"{margin}{term(subject)} {f' ;{chr(10)}{margin}    '.join(parts)} .\n"


def term(written: str) -> str:
    """A term of N-Triples as Turtle has it: a name of ours by its prefix, numbers and truth values bare."""
    if written[0] == "<":
        return _name(written)
    if written[0] != '"' or written[-1] != ">":
        return written  # blank nodes, and literals without a datatype, look alike in both
    bare = _BARE.fullmatch(written)
    if bare and re.fullmatch(_SHAPE[bare[2]], bare[1]):
        return bare[1]
    value, _, datatype = written.rpartition("^^")
    return f"{value}^^{_name(datatype)}"


@lru_cache(maxsize=1 << 14)
def _name(iri: str) -> str:
    found = _NAME.fullmatch(iri)
    return f"{_PREFIX_OF[found[1]]}:{found[2]}" if found and found[1] in _PREFIX_OF else iri
