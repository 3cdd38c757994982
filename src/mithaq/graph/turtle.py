"""Turtle files: the same bytes for the same triples, and read back before anyone relies on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_TURTLE = ox.RdfFormat.TURTLE
_TYPE = "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_HEADER = re.compile(rb"(?:@prefix [^\n]*\n)*")
_LITERAL = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"')
_MESSAGE = 200


def serialize(triples: Iterable[ox.Triple]) -> bytes:
    """Give Turtle (UTF-8, LF): one block a subject, its types first, the rest sorted, only prefixes in use.

    The prefixes are those of `mithaq.vocabulary.PREFIXES`, in that order. DataError for a blank node or
    a quoted triple: the labels of the first differ from run to run, the second is not RDF 1.1.
    """
    ordered = sorted(set(triples), key=_order)
    written = ox.serialize(ordered, format=_TURTLE, prefixes=dict(PREFIXES)) or b""
    body = _HEADER.sub(b"", written, count=1)
    header = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in _used(body))
    return header.encode() + b"\n" * bool(header) + body


def check(data: bytes, expected: int | AbstractSet[ox.Triple]) -> None:
    """Make sure that the Turtle reads back as so many triples, or as exactly those; else DataError."""
    quads = set(_read(data, "what was written"))
    if isinstance(expected, int):
        if len(quads) != expected:
            raise DataError(f"what was written reads back as {len(quads)} triples, not {expected}; please report this")
    elif (found := {quad.triple for quad in quads}) != expected:
        other = min(str(triple) for triple in found ^ expected)
        raise DataError(f"what was written reads back otherwise: {safe(other)[:_MESSAGE]}; please report this")


def parse(path: Path) -> list[ox.Triple]:
    """Read the triples of a Turtle file in the order of the file; DataError that names file and line."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}") from error
    return [quad.triple for quad in _read(data, str(path))]


def _order(triple: ox.Triple) -> str:
    # "> <" goes so that a subject stands before the subjects that it begins, and a type before all other predicates.
    return str(triple).replace(_TYPE, " ", 1).replace("> <", " ", 1)


def _used(body: bytes) -> list[str]:
    """Find the prefixes of a body, in the table's order."""
    names = set(_LITERAL.sub(b" ", body).replace(b"^^", b" ").split())
    starts = {name.partition(b":")[0] for name in names}
    if not starts.isdisjoint({b"_", b"<<(", b"<<"}):
        raise DataError("a graph to be written has a blank node or a quoted triple; give the node an IRI")
    return [prefix for prefix in PREFIXES if prefix.encode() in starts]


def _read(data: bytes, name: str) -> list[ox.Quad]:
    try:
        return list(ox.parse(data, format=_TURTLE))
    except SyntaxError as error:
        reason = safe(error.msg)[:_MESSAGE]
        raise DataError(f"{name}:{error.lineno or 1}: this is no Turtle: {reason}; correct the file") from error
