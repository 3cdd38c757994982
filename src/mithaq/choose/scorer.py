"""Which documents score enough, told in batches by this process or by several, in reading order.

JSON Lines go to a worker as they are: it takes those lines apart that may score enough.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mithaq.choose.scoring import lines_that_may_score, may_score, score
from mithaq.corpus.crew import Task, crew
from mithaq.corpus.packing import pack, unpack
from mithaq.errors import DocumentError
from mithaq.model import Document
from mithaq.read.documents import made, opened
from mithaq.read.pieces import Piece
from mithaq.read.sources import RECORD, Source, in_pieces, of_line, of_piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import Any

    from mithaq.worker.limits import Limits

    Item = Source | Piece | DocumentError
    """What stands in a batch: a document, many, or why there is none."""

_BYTES = 1 << 20
"""Bytes after which a batch is full."""
_PIECE = 1 << 18
"""Bytes of JSON Lines that are searched at once; more would not stay where the processor has them at hand."""
_MOST = 1024
"""Documents, or pieces, of a batch."""


@dataclass(slots=True)
class Choice:
    """How many documents were seen, how many chosen, how many of these said the same as another; what failed."""

    seen: int = 0
    chosen: int = 0
    same: int = 0
    failures: list[str] = field(default_factory=list)


class _Told(NamedTuple):
    """What is told of some documents one after the other: of one that scores enough, or fails; or of others."""

    documents: int
    failure: str = ""
    points: float = 0
    known: dict[str, Any] | None = None


@dataclass(slots=True)
class Scorer:
    """Scores documents, and fills in what was seen and what failed."""

    choice: Choice
    least: float
    on_progress: Callable[[int], None] | None = None
    limits: Limits | None = None
    """Of the parsers of pages, papers and feeds; without them they go by the size of each."""

    def run(self, inputs: Iterable[str | Path], jobs: int) -> Iterator[tuple[Document, float]]:
        """Yield each document that scores enough, with its score."""
        score("")  # the words are there before anybody starts
        if jobs == 1:
            for batch in _batches(inputs, self.limits):
                yield from self._taken(_scored(batch, self.least))
            return
        with crew(jobs, task=SCORING) as workers:
            for answer in workers.do(_request(self.least, batch) for batch in _batches(inputs, self.limits)):
                yield from self._taken(_Told(*json.loads(part)) for part in unpack(answer))

    def _taken(self, answers: Iterable[_Told]) -> Iterator[tuple[Document, float]]:
        for told in answers:
            self.choice.seen += told.documents
            if told.failure:
                self.choice.failures.append(told.failure)
            elif told.known:
                yield Document(**told.known | {"also": tuple(told.known["also"])}), told.points
        if self.on_progress is not None:
            self.on_progress(self.choice.seen)


def _batches(inputs: Iterable[str | Path], limits: Limits | None) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for found in in_pieces(inputs, _PIECE, limits):
        batch.append(found)
        size += len(_body(found))
        if size >= _BYTES or len(batch) >= _MOST:
            yield batch
            batch, size = [], 0
    yield batch


def _body(item: Item) -> bytes:
    if isinstance(item, Piece):
        return item.data
    return item.raw if isinstance(item, Source) else b""


def _request(least: float, batch: list[Item]) -> bytes:
    """A batch to be scored: one head for all, for these are many and short."""
    rest = (part for one in batch for part in (_body(one), (isinstance(one, Source) and one.beside) or b""))
    return pack([json.dumps([least, [_head(one) for one in batch]]).encode(), *rest])


_OF_A_PIECE = ("origin", "stem", "number", "offset")


def _head(item: Item) -> list[object]:
    if isinstance(item, DocumentError):
        return [str(item)]
    if isinstance(item, Piece):
        return [getattr(item, name) for name in _OF_A_PIECE]
    return [item.kind, item.name, item.origin, item.offset, item.beside is not None]


def _opened(request: bytes) -> tuple[float, list[Item]]:
    """What `_request` has made a batch of."""
    head, *rest = unpack(request)
    least, heads = json.loads(head)
    return least, [_item(*one) for one in zip(heads, rest[::2], rest[1::2], strict=True)]


def _item(head: list[Any], body: bytes, beside: bytes) -> Item:
    if len(head) == 1:
        return DocumentError(head[0])
    if len(head) == len(_OF_A_PIECE):
        return Piece(body, *head)
    kind, name, origin, offset, has_sidecar = head
    return Source(kind, body, name, origin, offset, beside if has_sidecar else None)


def _performed(request: bytes) -> bytes:
    least, batch = _opened(request)
    return pack([json.dumps(told).encode() for told in _scored(batch, least)])


def _scored(batch: Iterable[Item], least: float) -> Iterator[_Told]:
    """What is told of a batch; of documents that score too little only how many stand between the others."""
    others = 0
    for item in batch:
        for told in _of_item(item, least):
            if not told.failure and not told.known:
                others += told.documents
                continue
            if others:
                yield _Told(others)
            others = 0
            yield told
    if others:
        yield _Told(others)


def _of_item(item: Item, least: float) -> Iterator[_Told]:
    if isinstance(item, DocumentError):
        yield _Told(0, str(item))
    elif isinstance(item, Source):
        poor = item.kind == RECORD and not may_score(item.raw, least)
        yield _Told(1) if poor else _of_source(item, least)
    else:
        number, at = item.number, 0
        for begin, end in lines_that_may_score(item.data, least):
            between = item.data.count(b"\n", at, begin)
            yield _Told(between)
            number, at = number + between + 1, end
            if source := of_line(item, number - 1, item.offset + begin, item.data[begin:end]):
                yield _of_source(source, least)
        yield _Told(item.data.count(b"\n", at) + (at < len(item.data) and not item.data.endswith(b"\n")))


def _of_source(source: Source, least: float) -> _Told:
    try:
        text, metadata = opened(source)
        if (points := score(text)) < least:
            return _Told(1)
        return _Told(1, "", points, asdict(made(source, text, metadata)))
    except DocumentError as error:
        return _Told(1, str(error))


def _singles(request: bytes) -> list[bytes]:
    least, batch = _opened(request)
    return [_request(least, [one]) for one in _taken_apart(batch)]


def _taken_apart(batch: Iterable[Item]) -> Iterator[Source | DocumentError]:
    for item in batch:
        if isinstance(item, Piece):
            yield from of_piece(item)
        else:
            yield item


def _failed(request: bytes, error: str) -> bytes:
    told = (
        str(one) if isinstance(one, DocumentError) else f"{one.origin}: {error}"
        for one in _taken_apart(_opened(request)[1])
    )
    return pack([json.dumps(_Told(1, one)).encode() for one in told])


SCORING = Task(_performed, _singles, _failed)
