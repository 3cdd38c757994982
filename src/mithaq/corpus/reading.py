"""The sources of a build against the manifest: those that it does not know are read, in batches.

A piece of JSON Lines all of whose documents are known is told by one hash, and not taken apart.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mithaq.corpus.folder import BATCH
from mithaq.corpus.program import data_version, program
from mithaq.corpus.tasks import readings, to_read
from mithaq.errors import DocumentError
from mithaq.read.pieces import Piece
from mithaq.read.sources import Source, in_pieces, of_piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from mithaq.corpus.crew import Crew
    from mithaq.corpus.manifest import Manifest
    from mithaq.corpus.tasks import Reading
    from mithaq.worker.limits import Limits

MOST_BAD, _FOR_EACH_GOOD = 1000, 10
"""Documents of one file that may be refused, and more for each that is not: what has more of them is another file."""
_TOO_BAD = (
    f"read no further, for more of its documents are refused than {MOST_BAD} "
    f"and {_FOR_EACH_GOOD} for each that is not; mend it, or split it"
)
_MOST_REFUSED = 1000
"""Documents that no parser could open, after which a batch is full though there is little to read, or nothing."""
_PART = re.compile(r"(.+?:[0-9]+): ")
"""Where a part of a file stands, as it is said of one that is refused."""
_BYTES = 1 << 20
"""Bytes after which a batch is full, however few documents it has."""


@dataclass(slots=True)
class _Item:
    """A source in its turn: known by the stem of its files, to be read, or none; or a piece with all it holds."""

    origin: str
    name: str | None = None
    error: str = ""
    source: Source | None = None
    digest: bytes = b""
    known: Sequence[str] = ()
    """Of a piece, the stems of its documents, of which the first stands at ``number``."""
    number: int = 0

    @property
    def file(self) -> str:
        """Where the documents stand that come out of one file with it."""
        file, _, number = self.origin.rpartition(":")
        return file if number.isdecimal() else self.origin


@dataclass(slots=True)
class Reader:
    """Reads what is new of some inputs; ``names`` has the stem of each document, in order, and where it stands."""

    manifest: Manifest
    language: str | None = None
    limits: Limits | None = None
    """Of the parsers of pages, papers and feeds; without them they go by the size of each."""
    names: dict[str, str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    read: int = 0
    """Documents that were read; the others were known."""
    seen: int = 0
    """Bytes of the sources so far, the known ones included."""
    _known: dict[bytes, str] = field(default_factory=dict)
    """All that was built before, found at once, which takes a fraction of asking for each by itself."""
    _pieces: dict[bytes, list[str]] = field(default_factory=dict)
    """Of pieces of which all was, the names of the documents."""
    _turns: deque[list[_Item]] = field(default_factory=deque)
    _patience: Counter[str] = field(default_factory=Counter)
    """How many more documents of a file may be refused, beside `MOST_BAD`."""

    def run(self, inputs: Iterable[str | Path], crew: Crew, on_read: Callable[[], None] | None = None) -> None:
        """Read the inputs; what was read is in the manifest for good batch by batch, however the run ends."""
        self._known = self.manifest.known(program())
        self._pieces = self.manifest.pieces(self._known)
        for answer in crew.do(self._requests(inputs)):
            self._take(self._turns.popleft(), iter(readings(answer)))
            self.manifest.commit()
            if on_read is not None:
                on_read()
        while self._turns:
            self._take(self._turns.popleft(), iter(()))
        self._known, self._pieces = {}, {}

    def _requests(self, inputs: Iterable[str | Path]) -> Iterator[bytes]:
        turn: list[_Item] = []
        batch: list[Source] = []
        size, refused, most = 0, 0, 1
        for item in self._items(inputs):
            turn.append(item)
            refused += bool(item.error)
            if item.source is not None:
                batch.append(item.source)
                size += len(item.source.raw)
            if len(batch) >= most or size >= _BYTES or refused >= _MOST_REFUSED:
                self._turns.append(turn)
                yield to_read(batch, self.language)
                # Small ones first, so that all have something to do.
                turn, batch, size, refused, most = [], [], 0, 0, min(2 * most, BATCH)
        self._turns.append(turn)
        if batch:
            yield to_read(batch, self.language)

    def _items(self, inputs: Iterable[str | Path]) -> Iterator[_Item]:
        for found in in_pieces(inputs, limits=self.limits, enough=self._given_up):
            if isinstance(found, DocumentError):
                part = _PART.match(str(found))
                yield _Item(part[1] if part else "", error=str(found))
            elif isinstance(found, Piece):
                self.seen += len(found.data)
                yield from self._in_piece(found)
            else:
                self.seen += len(found.raw)
                yield self._item(found)

    def _in_piece(self, piece: Piece) -> Iterator[_Item]:
        digest = piece.digest(self.language)
        if names := self._pieces.get(digest):
            piece.count = len(names)
            yield _Item(piece.origin, known=names, number=piece.number)
            return
        digests = []
        for source in of_piece(piece):
            if self._given_up(piece.origin):
                return
            yield (item := self._item(source))
            digests.append(item.digest)
        if len(digests) == len(piece.data.splitlines()):  # or else the numbers of the lines would not be told by that
            self.manifest.put_piece(digest, b"".join(digests))

    def _item(self, found: Source) -> _Item:
        digest = found.digest(self.language)
        name = self._known.get(digest) or self._known.get(digest + found.name.encode(errors="surrogateescape"))
        return _Item(found.origin, name, "", None if name else found, digest)

    def _take(self, turn: list[_Item], answers: Iterator[Reading]) -> None:
        for item in turn:
            read = next(answers) if item.source is not None else None
            if not item.origin:
                self.failures.append(item.error)
            elif not self._given_up(item.file):
                before = len(self.failures)
                self._note(item, read)
                refused = len(self.failures) - before
                self._patience[item.file] += -refused if refused else _FOR_EACH_GOOD * (len(item.known) or 1)
                if self._given_up(item.file):
                    self.failures.append(f"{item.file}: {_TOO_BAD}")

    def _given_up(self, file: str) -> bool:
        """Whether so many documents of a file were refused that it is read no further, whatever is under way."""
        return self._patience[file] <= -MOST_BAD

    def _note(self, item: _Item, read: Reading | None) -> None:
        if item.error:
            self.failures.append(item.error)
        elif item.known:
            self._claim_all(item)
        elif read is None or item.source is None:
            self._claim(str(item.name), item.origin)
        elif read.error:
            self.failures.append(read.error)
        elif self._claim(read.name, item.origin):
            self.read += 1
            called = "" if read.named else item.source.name
            self.manifest.put(read, item.digest, called, program(), data_version())

    def _claim_all(self, piece: _Item) -> None:
        """Claim the names of a piece of which all is known: together, for there may be very many."""
        origins = {name: f"{piece.origin}:{number}" for number, name in enumerate(piece.known, start=piece.number)}
        if len(origins) == len(piece.known) and self.names.keys().isdisjoint(origins):
            self.names |= origins
            return
        for number, name in enumerate(piece.known, start=piece.number):
            self._claim(name, f"{piece.origin}:{number}")

    def _claim(self, name: str, origin: str) -> bool:
        """Whether the name is still free; the first document has it."""
        if name in self.names:
            self.failures.append(
                f"{origin}: would be written to {name}.ttl like {self.names[name]}; give one of them another id"
            )
            return False
        self.names[name] = origin
        return True
