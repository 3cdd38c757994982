"""Turtle files: the same bytes for the same triples, and read back before anyone relies on them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

import pyoxigraph as ox

from mithaq.errors import DataError
from mithaq.proof import check_file
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

Row = tuple[str, str, str]
"""A triple whose terms are written as N-Triples writes them, which is what `str` gives of pyoxigraph's terms."""
Blocks = dict[str, set[tuple[str, str]]]
"""What is said of each subject: predicate and object, written as in a `Row`."""

Block = tuple[str, set[tuple[str, str]]]
"""A subject, and what is said of it."""

_Taken = TypeVar("_Taken")
_TURTLE = ox.RdfFormat.TURTLE
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_SINGLE = re.compile(r'"|<[^<>]*>\Z')
_HEADER = re.compile(rb"(?:@prefix [^\n]*\n)*")
_LINE = " ;\n\t"
_MESSAGE = 200


def serialize(triples: Iterable[ox.Triple | Row]) -> bytes:
    """Give the Turtle of triples in any order, as `serialize_blocks` does."""
    blocks: Blocks = defaultdict(set)
    for subject, predicate, value in triples:
        blocks[str(subject)].add((str(predicate), str(value)))
    return serialize_blocks(blocks)


def serialize_blocks(blocks: Blocks) -> bytes:
    """Give Turtle (UTF-8, LF): one block a subject, its types first, the rest sorted, only prefixes in use.

    The bytes are those that pyoxigraph writes of sorted triples, at a fraction of the time, which goes into making
    its objects. The prefixes are those of `mithaq.vocabulary.PREFIXES`, in that order. DataError for a blank node or
    a quoted triple: the labels of the first differ from run to run, the second is not RDF 1.1.
    """
    # Without its ">", a subject stands before the subjects that it begins.
    ordered = sorted(blocks, key=lambda subject: subject[:-1])
    terms = _Terms()
    body = "".join([_block(subject, blocks[subject], terms) for subject in ordered])
    return _with_header(terms, body.encode())


def serialize_ordered(blocks: Iterable[Block]) -> tuple[bytes, int]:
    """Give Turtle as `serialize_blocks` does, of subjects in that order, and the number of triples.

    Memory holds the bytes alone.
    """
    terms, body, count = _Terms(), bytearray(), 0
    for subject, pairs in blocks:
        body += _block(subject, pairs, terms).encode()
        count += len(pairs)
        terms.pop(subject, None)
    return _with_header(terms, body), count


def _with_header(terms: _Terms, body: bytes | bytearray) -> bytes:
    used = [prefix for prefix in PREFIXES if prefix in terms.prefixes]
    header = "".join([f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in used]).encode()
    return b"\n".join([header, body] if header else [body])


def size(blocks: Blocks) -> int:
    """Count triples."""
    return sum(map(len, blocks.values()))


def check(data: bytes, expected: int | AbstractSet[ox.Triple]) -> None:
    """Make sure that the Turtle reads back as so many triples, or as exactly those; else DataError."""
    if isinstance(expected, int):
        if (count := _read(data, "what was written", _count)) != expected:
            raise DataError(f"what was written reads back as {count} triples, not {expected}; please report this")
    elif (found := set(parse_bytes(data, "what was written"))) != expected:
        other = min(str(triple) for triple in found ^ expected)
        raise DataError(f"what was written reads back otherwise: {safe(other)[:_MESSAGE]}; please report this")


def check_quads(data: bytes, expected: int) -> None:
    """Make sure that N-Quads read back as so many; else DataError."""
    try:
        count = _count(ox.parse(data, format=ox.RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise DataError(f"what was written is no N-Quads: {safe(error.msg)[:_MESSAGE]}; please report this") from error
    if count != expected:
        raise DataError(f"what was written reads back as {count} triples, not {expected}; please report this")


def parse(path: Path) -> list[ox.Triple]:
    """Read the triples of a Turtle file in the order of the file; DataError that names file and line."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}") from error
    return parse_bytes(data, str(path))


def parse_bytes(data: bytes, name: str) -> list[ox.Triple]:
    """Read the triples of Turtle; ``name`` is the file that a DataError names."""
    return _read(data, name, lambda quads: [quad.triple for quad in quads])


def _block(subject: str, pairs: set[tuple[str, str]], terms: _Terms) -> str:
    """Write all that is said of a subject: a line a predicate."""
    types: list[str] = []
    lines: list[str] = []
    last = None
    for predicate, value in sorted(pairs):
        # Literals without a datatype look alike in both formats.
        written = value if value[0] == '"' and value[-1] != ">" else terms[value]
        if predicate == last:
            lines[-1] += f" , {written}"
        elif predicate == _TYPE:
            types.append(written)
        else:
            lines.append(f"{terms[predicate]} {written}")
            last = predicate
    if types:
        lines.insert(0, f"a {' , '.join(types)}")
    return f"{terms[subject]} {_LINE.join(lines)} .\n"


class _Terms(dict[str, str]):
    """The terms of a file as Turtle writes them: what has a simple name of ours by that, anything else as pyoxigraph.

    Each is made when it is first asked for; ``prefixes`` are those of all that were.
    """

    def __init__(self) -> None:
        super().__init__()
        self.prefixes: set[str] = set()

    def __missing__(self, term: str) -> str:
        """Write a term, and remember it."""
        cut = max(term.rfind("/"), term.rfind("#")) + 1
        prefix, local = _PREFIX_OF.get(term[1:cut]), term[cut:-1]
        if prefix and local.isascii() and local.replace("-", "").isalnum() and local[0] != "-" and term[-1] == ">":
            written = f"{prefix}:{local}"
        else:
            written = _written_by_engine(term)
            prefix = written.rpartition("^^")[2].partition(":")[0]
        self.prefixes.add(prefix)
        self[term] = written
        return written


@lru_cache(maxsize=1 << 14)
def _written_by_engine(term: str) -> str:
    if not _SINGLE.match(term):
        raise DataError("a graph to be written has a blank node or a quoted triple; give the node an IRI")
    triples = ox.parse(f"<x:> <x:> {term} .", format=ox.RdfFormat.N_TRIPLES)
    lines = _HEADER.sub(b"", ox.serialize(triples, format=_TURTLE, prefixes=dict(PREFIXES)) or b"")
    return lines.decode().removeprefix("<x:> <x:> ").removesuffix(" .\n")


def _count(quads: Iterable[ox.Quad]) -> int:
    return sum(1 for _ in quads)  # a list of them is made for nothing, and costs the collector


def _read(data: bytes, name: str, take: Callable[[Iterable[ox.Quad]], _Taken]) -> _Taken:
    check_file(data, name)
    try:
        return take(ox.parse(data, format=_TURTLE))
    except SyntaxError as error:
        reason = safe(error.msg)[:_MESSAGE]
        raise DataError(f"{name}:{error.lineno or 1}: this is no Turtle: {reason}; correct the file") from error
