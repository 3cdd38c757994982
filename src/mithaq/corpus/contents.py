"""What a document adds to its shard: two graphs as N-Quads, each compressed by itself, and rows of the tables.

As each graph is whole by itself, a shard is put together of what it had and what is new, and a graph is read from its
place without what stands before it.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mithaq.corpus.packing import pack, unpack
from mithaq.corpus.rows import rows_of
from mithaq.graph.turtle import check_quads
from mithaq.send.formats import zipped
from mithaq.send.ntriples import RDF_TYPE, canonical
from mithaq.send.selection import graph_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.corpus.rows import Rows
    from mithaq.graph.rdf import Statements
    from mithaq.graph.turtle import Blocks
    from mithaq.model import Document

_END = b" .\n"
_TYPE = RDF_TYPE.encode()


class Member(NamedTuple):
    """A graph of a shard: its name, statements, bytes, and compressed bytes."""

    graph: str
    triples: int
    size: int
    data: bytes


Counts = dict[str, int]
"""How many statements have a property (``<…>``), and how many give a class (``a <…>``)."""


class Content(NamedTuple):
    """The graphs of a document in their order, its rows by table, and what its statements are about."""

    members: tuple[Member, ...]
    rows: Rows
    counts: Counts


def names(name: str) -> tuple[str, str]:
    """What the graphs of facts and of evidence are called of the document with the files ``name``."""
    return graph_name(Path(f"{name}.ttl")), graph_name(Path(f"{name}.prov.ttl"))


def member(graph: str, lines: list[bytes]) -> Member:
    """A graph of sorted lines of N-Triples without their ends; DataError where it does not read back."""
    end = f" <{graph}> .\n".encode()
    data = end.join([*lines, b""])
    check_quads(data, len(lines))
    return Member(graph, len(lines), len(data), b"".join(zipped([data])))


def packed(name: str, statements: Statements, document: Document) -> tuple[bytes, bytes]:
    """The graphs and the rows of a document, to be sent."""
    lines = [lines_of(blocks) for blocks in (statements.facts, statements.provenance)]
    members = [member(graph, one) for graph, one in zip(names(name), lines, strict=True)]
    counts = counted(line for found in lines for line in found)
    heads = json.dumps([counts, *((one.graph, one.triples, one.size) for one in members)]).encode()
    rows = rows_of(document, names(name), lines[0], statements)
    return pack([heads, *(one.data for one in members)]), zlib.compress(json.dumps(rows).encode(), 1)


def content(graphs: bytes, rows: bytes) -> Content:
    """What `packed` has sent."""
    head, *found = unpack(graphs)
    counts, *heads = json.loads(head)
    members = (Member(graph, triples, size, data) for (graph, triples, size), data in zip(heads, found, strict=True))
    told: dict[str, Any] = json.loads(zlib.decompress(rows))
    return Content(tuple(members), told, counts)


def counted(lines: Iterable[bytes]) -> Counts:
    """Count sorted lines of N-Triples or N-Quads."""
    found: Counter[bytes] = Counter()
    for line in lines:
        _, predicate, value = line.split(b" ", 2)
        found[predicate] += 1
        if predicate == _TYPE:
            found[b"a " + value.partition(b" ")[0]] += 1
    return {name.decode(): count for name, count in sorted(found.items())}


def recounted(members: Iterable[Member]) -> Counts:
    """Count what stands in graphs that were written before."""
    return counted(line for one in members for line in gzip.decompress(one.data).split(b"\n")[:-1])


def lines_of(blocks: Blocks) -> list[bytes]:
    """Triples as sorted lines of N-Triples in canonical form, without their ends."""
    written = [f"{subject} {predicate} {value} .\n" for subject, pairs in blocks.items() for predicate, value in pairs]
    lines = canonical("".join(written).encode()).split(_END)
    lines.pop()
    return sorted(lines)
