"""Sources, extractions, batches as bytes: what goes to a worker, what is kept. No pickles: they run what is in them."""

from __future__ import annotations

import json
import struct
import zlib
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.model import Document, Entity, Evidence, Extraction, Fact, Mention, Name, Ref, Sentence, Value
from mithaq.read.sources import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNT, _SIZE = struct.Struct("!I"), struct.Struct("!Q")
_MOST = 1 << 31
"""Bytes of the largest extraction."""


def pack(parts: Sequence[bytes]) -> bytes:
    """Several byte strings as one."""
    return b"".join((_COUNT.pack(len(parts)), *(_SIZE.pack(len(part)) for part in parts), *parts))


def unpack(data: bytes) -> list[bytes]:
    """The byte strings of `pack`; DataError where that is none."""
    try:
        (count,) = _COUNT.unpack_from(data)
        place = _COUNT.size + count * _SIZE.size
        parts = []
        for number in range(count):
            (size,) = _SIZE.unpack_from(data, _COUNT.size + number * _SIZE.size)
            parts.append(data[place : place + size])
            place += size
    except struct.error:
        place = -1
    if place != len(data):
        raise DataError("what a worker sent is damaged; please report this")
    return parts


def pack_source(source: Source, language: str | None = None) -> bytes:
    """A source, and the language that it is to be read in if that was said."""
    head = [source.kind, source.name, source.origin, source.offset, source.beside is not None, language]
    return pack([json.dumps(head).encode(), source.raw, source.beside or b""])


def unpack_source(part: bytes) -> tuple[Source, str | None]:
    """What `pack_source` has packed."""
    head, raw, beside = unpack(part)
    kind, name, origin, offset, has_sidecar, language = json.loads(head)
    return Source(kind, raw, name, origin, offset, beside if has_sidecar else None), language


def pack_extraction(found: Extraction) -> bytes:
    """All that was found in a document, but for where it was read from: a few kilobytes."""
    document = found.document
    known = document.title, document.published, document.source, "", document.publisher, document.also
    whole = [
        (document.id, document.text, document.language, document.sha256, *known),
        [(s.index, s.start, s.end, s.heading) for s in found.sentences],
        [(e.ref, e.kind, e.key, [(n.text, n.language) for n in e.names], e.registered) for e in found.entities],
        [(m.entity, m.start, m.end, m.name) for m in found.mentions],
        [_packed(fact) for fact in found.facts],
    ]
    text = json.dumps(whole, ensure_ascii=False, check_circular=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 1)


def unpack_extraction(data: bytes) -> Extraction:
    """What `pack_extraction` has packed; DataError where that is none."""
    try:
        unpacker = zlib.decompressobj()
        document, sentences, entities, mentions, facts = json.loads(unpacker.decompress(data, _MOST))
        return Extraction(
            Document(*map(_tupled, document)),
            tuple(Sentence(*sentence) for sentence in sentences),
            tuple(
                Entity(ref, kind, _tupled(key), tuple(Name(*name) for name in names), registered)
                for ref, kind, key, names, registered in entities
            ),
            tuple(Mention(*mention) for mention in mentions),
            tuple(map(_unpacked, facts)),
        )
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise DataError(f"what was kept of a document is damaged ({error}); build it again") from error


def _packed(fact: Fact) -> tuple[object, ...]:
    at = fact.evidence
    evidence = (at.sentence, at.start, at.end, at.rule, at.confidence, at.kind)
    qualifiers = [(key, _term(value)) for key, value in fact.qualifiers]
    return fact.subject, fact.predicate, _term(fact.object), evidence, fact.status, qualifiers


def _term(value: Ref | Value) -> object:
    return (value.text, value.type, value.language) if isinstance(value, Value) else value


def _unpacked(fact: list[Any]) -> Fact:
    subject, predicate, target, evidence, status, qualifiers = fact
    told = tuple((key, _value(value)) for key, value in qualifiers)
    return Fact(subject, predicate, _value(target), Evidence(*evidence), status, told)


def _value(term: Any) -> Ref | Value:
    return Value(*term) if isinstance(term, list) else term


def _tupled(value: Any) -> Any:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value
