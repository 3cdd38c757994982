"""What is done with a batch, wherever that is: documents are read, or graphs are written down as Turtle.

A task takes bytes and gives bytes, and depends on nothing else but the program and its data.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from contextlib import suppress
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from mithaq.corpus.packing import pack, pack_extraction, pack_source, unpack, unpack_extraction, unpack_source
from mithaq.corpus.program import data_version
from mithaq.errors import DocumentError
from mithaq.extract.extractor import extract
from mithaq.graph.iris import locals_of, slug
from mithaq.graph.pairs import paired
from mithaq.graph.people import Variant
from mithaq.graph.rdf import triples
from mithaq.graph.store import LEDGER
from mithaq.graph.turtle import check, serialize_blocks, size
from mithaq.read.documents import parsed
from mithaq.read.metadata import checked
from mithaq.text import brief

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mithaq.graph.rdf import Statements
    from mithaq.model import Document, Extraction
    from mithaq.read.sources import Source

_REMEMBERED = 128
"""Documents that are remembered after they were read, so that a process that writes them too need not unpack them."""
_TITLE = 100
"""Characters of a text without a title that a report shows instead of one."""
_remembered: OrderedDict[bytes, Extraction] = OrderedDict()

Told = list[tuple[Variant, tuple[str, ...]]]
"""The people of a document, each with the rounds that they head a side at."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a source: the stem of its files, its id, its people, all that was found; or why nothing was."""

    name: str = ""
    id: str = ""
    named: bool = True
    """Whether the document itself gives its id."""
    people: str = "[]"
    """As `people_of` reads them."""
    extraction: bytes = b""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a report says of a document."""

    id: str
    title: str
    language: str
    sentences: int
    entities: int
    facts: int


@dataclass(frozen=True, slots=True)
class Written:
    """A graph as the bytes of its two files, and figures of it for the report; or why there is none."""

    name: str
    facts: bytes = b""
    provenance: bytes = b""
    figures: Figures | None = None
    error: str = ""


def file_name(document: Document) -> str:
    """The stem of a document's files: the slug of its id, else the beginning of the hash of its text."""
    name = slug(document.id)[:80].strip("-") or document.sha256[:16]
    return f"{name}-document" if f"{name}.ttl" == LEDGER else name


def people_of(people: str) -> Told:
    """The people of a document as they are kept."""
    return [
        (Variant(context, name, language, tuple(posts)), tuple(rounds))
        for context, name, language, posts, rounds in json.loads(people)
    ]


def told_of(found: Extraction) -> str:
    """The people of a document, to be kept."""
    told = [[v.context, v.name, v.language, v.posts, rounds] for v, rounds in locals_of(found).people]
    return json.dumps(told, ensure_ascii=False)


def perform(request: bytes) -> bytes:
    """Do a batch of either kind."""
    kind, *parts = unpack(request)
    return pack([_TASKS[kind](part) for part in parts])


def to_read(batch: Iterable[Source], language: str | None) -> bytes:
    """The batch of sources to be read; its answer holds a `Reading` of each."""
    return pack([b"read", *(pack_source(source, language) for source in batch)])


def to_write(batch: Iterable[tuple[str, bytes, str, list[str]]], kind: bytes = b"write") -> bytes:
    """The batch of graphs to be written: name, extraction, people, and the key of each; answered by `Written` ones.

    Of the kind ``quads`` they are what `mithaq.corpus.contents` reads, instead of the bytes of two files.
    """
    parts = [pack([json.dumps([name, people, keys]).encode(), found]) for name, found, people, keys in batch]
    return pack([kind, *parts])


def singles(request: bytes) -> list[bytes]:
    """The batches of one of which a batch consists."""
    kind, *parts = unpack(request)
    return [pack([kind, part]) for part in parts]


def failed(request: bytes, error: str) -> bytes:
    """The answer to a batch of one that ended its worker."""
    kind, part = unpack(request)
    head = json.loads(unpack(part)[0])
    answer = (
        _reading(Reading(error=f"{head[2]}: {error}")) if kind == b"read" else _written(Written(head[0], error=error))
    )
    return pack([answer])


def readings(answer: bytes) -> list[Reading]:
    """What was read in each source of a batch."""
    found = []
    for part in unpack(answer):
        head, extraction, error = unpack(part)
        name, identifier, named, people = json.loads(head)
        found.append(Reading(name, identifier, named, people, extraction, error.decode()))
    return found


def graphs(answer: bytes) -> list[Written]:
    """What each graph of a batch is written as."""
    found = []
    for part in unpack(answer):
        head, facts, provenance = unpack(part)
        name, figures, error = json.loads(head)
        found.append(Written(name, facts, provenance, Figures(*figures) if figures else None, error))
    return found


def _read(part: bytes) -> bytes:
    source, language = unpack_source(part)
    try:
        document = parsed(source, language)
    except DocumentError as error:
        return _reading(Reading(error=str(error)))
    found = extract(document)
    packed = pack_extraction(found)
    _remember(packed, found)
    unnamed = {document.sha256[:16]}
    with suppress(ValueError):  # a name that can be no id is nobody's
        unnamed.add(checked({"id": source.name}).get("id", ""))
    own = document.id not in unnamed
    return _reading(Reading(file_name(document), document.id, own, told_of(found), packed))


def _reading(read: Reading) -> bytes:
    head = json.dumps([read.name, read.id, read.named, read.people])
    return pack([head.encode(), read.extraction, read.error.encode()])


def _write(part: bytes) -> bytes:
    name, found, statements = _stated(part)
    facts, provenance = serialize_blocks(statements.facts), serialize_blocks(statements.provenance)
    check(facts, size(statements.facts))
    check(provenance, size(statements.provenance))
    return _written(Written(name, *paired(facts, provenance), _figures(found, statements)))


def _quads(part: bytes) -> bytes:
    from mithaq.corpus.contents import packed  # what writes shards is loaded where they are written

    name, found, statements = _stated(part)
    return _written(Written(name, *packed(name, statements, found.document), _figures(found, statements)))


def _stated(part: bytes) -> tuple[str, Extraction, Statements]:
    """Name, extraction and triples of a document, its people called as the request says."""
    head, packed = unpack(part)
    name, people, keys = json.loads(head)
    found = _remembered.pop(packed, None) or unpack_extraction(packed)
    called = dict(zip((variant for variant, _ in people_of(people)), keys, strict=True))
    names = locals_of(found, lambda variant: called.get(variant, variant.local))
    return name, found, triples(found, data_version(), names)


def _figures(found: Extraction, statements: Statements) -> Figures:
    document = found.document
    said = {fact.subject for fact in found.facts}
    said |= {fact.object for fact in found.facts if isinstance(fact.object, str)}
    title = document.title or brief(document.text.strip().split("\n", 1)[0], _TITLE)
    counts = len(found.sentences), len(said), size(statements.facts)
    return Figures(document.id, title, document.language, *counts)


def _written(graph: Written) -> bytes:
    figures = graph.figures and astuple(graph.figures)
    return pack([json.dumps([graph.name, figures, graph.error]).encode(), graph.facts, graph.provenance])


def _remember(packed: bytes, found: Extraction) -> None:
    _remembered[packed] = found
    if len(_remembered) > _REMEMBERED:
        _remembered.popitem(last=False)


_TASKS: dict[bytes, Callable[[bytes], bytes]] = {b"read": _read, b"write": _write, b"quads": _quads}
