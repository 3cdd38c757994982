"""Which documents score enough, told in batches by this process or by several, in reading order."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from mithaq.choose.scoring import may_score, score
from mithaq.corpus.crew import Task, crew
from mithaq.corpus.packing import pack, unpack
from mithaq.errors import DocumentError
from mithaq.model import Document
from mithaq.read.documents import made, opened
from mithaq.read.sources import RECORD, Source, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_BYTES = 1 << 20
"""Bytes after which a batch is full."""
_MOST = 1024
"""Documents of a batch."""


@dataclass(slots=True)
class Choice:
    """How many documents were seen, how many chosen, how many of these said the same as another; what failed."""

    seen: int = 0
    chosen: int = 0
    same: int = 0
    failures: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Scorer:
    """Scores documents, and fills in what was seen and what failed."""

    choice: Choice
    least: float
    on_progress: Callable[[int], None] | None = None
    _turns: deque[list[str]] = field(default_factory=deque)
    """Of each batch under way, its documents: an error, or nothing for one that is to be scored."""

    def run(self, inputs: Iterable[str | Path], jobs: int) -> Iterator[tuple[Document, float]]:
        """Yield each document that scores enough, with its score."""
        score("")  # the words are there before anybody starts
        if jobs == 1:
            for turn, batch in self._batches(inputs):
                yield from self._taken(turn, (_scored(source, self.least) for source in batch))
            return
        with crew(jobs, task=SCORING) as workers:
            for answer in workers.do(self._requests(inputs)):
                yield from self._taken(self._turns.popleft(), iter(unpack(answer)))

    def _requests(self, inputs: Iterable[str | Path]) -> Iterator[bytes]:
        for turn, batch in self._batches(inputs):
            self._turns.append(turn)
            yield _request(self.least, batch)

    def _batches(self, inputs: Iterable[str | Path]) -> Iterator[tuple[list[str], list[Source]]]:
        """What is to be scored, with its turn."""
        turn: list[str] = []
        batch: list[Source] = []
        size = 0
        for found in sources(inputs):
            if isinstance(found, DocumentError):
                turn.append(str(found))
                continue
            turn.append("")
            batch.append(found)
            size += len(found.raw)
            if size >= _BYTES or len(batch) >= _MOST:
                yield turn, batch
                turn, batch, size = [], [], 0
        yield turn, batch

    def _taken(self, turn: list[str], answers: Iterator[bytes]) -> Iterator[tuple[Document, float]]:
        for error in turn:
            if error:
                self.choice.failures.append(error)
                continue
            self.choice.seen += 1
            if told := next(answers):
                failure, points, known = json.loads(told)
                if failure:
                    self.choice.failures.append(failure)
                else:
                    yield Document(**known | {"also": tuple(known["also"])}), points
        if self.on_progress is not None:
            self.on_progress(self.choice.seen)


def _request(least: float, batch: list[Source]) -> bytes:
    """A batch to be scored: one head for all, for these are many and short."""
    heads = [(one.kind, one.name, one.origin, one.offset, one.beside is not None) for one in batch]
    rest = (part for one in batch for part in (one.raw, one.beside or b""))
    return pack([json.dumps([least, heads]).encode(), *rest])


def _opened(request: bytes) -> tuple[float, list[Source]]:
    """What `_request` has made a batch of."""
    head, *rest = unpack(request)
    least, heads = json.loads(head)
    beside = (part if known[-1] else None for known, part in zip(heads, rest[1::2], strict=True))
    return least, [
        Source(kind, raw, name, origin, offset, sidecar)
        for (kind, name, origin, offset, _), raw, sidecar in zip(heads, rest[::2], beside, strict=True)
    ]


def _performed(request: bytes) -> bytes:
    """Score a batch: nothing for each document that scores too little."""
    least, batch = _opened(request)
    return pack([_scored(source, least) for source in batch])


def _scored(source: Source, least: float) -> bytes:
    if source.kind == RECORD and not may_score(source.raw, least):
        return b""
    try:
        text, metadata = opened(source)
        if (points := score(text)) < least:
            return b""
        return json.dumps(["", points, asdict(made(source, text, metadata))]).encode()
    except DocumentError as error:
        return json.dumps([str(error), 0, {}]).encode()


def _singles(request: bytes) -> list[bytes]:
    least, batch = _opened(request)
    return [_request(least, [source]) for source in batch]


def _failed(request: bytes, error: str) -> bytes:
    (source,) = _opened(request)[1]
    return pack([json.dumps([f"{source.origin}: {error}", 0, {}]).encode()])


SCORING = Task(_performed, _singles, _failed)
