"""Pages, papers, feeds, tables and archives as records: text, metadata, and the place that each came from.

Such bytes come from anywhere and their parsers are large, so they run in a confined child (`mithaq.worker`): a file
that kills, blocks or inflates it costs that file alone. What comes back is text, held against our own rules as any.
"""

from __future__ import annotations

import json
import time
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mithaq.errors import DocumentError, MithaqError
from mithaq.files import atomic_write
from mithaq.packed import unpacked
from mithaq.read.boxes import opened
from mithaq.read.endings import PARQUET, PDF, WARC, kind_of, packing_of, stem_of
from mithaq.read.parsers import MOST_BYTES, TOO_LARGE, parse_pdf, parser
from mithaq.safe import safe
from mithaq.worker.limits import MEBIBYTE, MOST_MEMORY, Limits
from mithaq.worker.process import Pool, Worker, apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SMALL = 10
"""MiB; what is no larger is read or refused in less than 10 seconds and 512 MiB, all that the program has included."""
_SECONDS, _MEMORY = 0.7, 36
"""For each MiB of a file; large pages and papers take a fifth of that time and half of that memory."""
_MOST_SECONDS = 60
_FOR_NOTHING, _TOO_LITTLE = 1.2, 0.03
"""Times the limit of one part that those which are refused may take; what is left when it is not worth a try."""
_SHARED = 1 << 20
"""Bytes of what is parsed by a worker that goes on to the next; it may keep some of the memory that a file takes."""


@dataclass(frozen=True, slots=True)
class Record:
    """The text of one document as it was found, with what its file says of it."""

    text: str
    name: str
    origin: str
    metadata: dict[str, object] = field(default_factory=dict)


def fitting(size: int) -> Limits:
    """What a page, paper or feed of so many bytes may take, and each step through an archive, where nothing is said."""
    units = max(_SMALL, size / MEBIBYTE)
    return Limits(min(_MOST_SECONDS, _SECONDS * units), int(min(MOST_MEMORY, _MEMORY * units)))


def records(path: Path, origin: str, stem: str = "", limits: Limits | None = None) -> Iterator[Record | DocumentError]:
    """Yield what is in a file of any kind but text and JSON Lines; a DocumentError for each part that cannot be read.

    ``origin`` names it in messages; without ``limits`` its parsers have what is `fitting`. OSError where it cannot be
    opened.
    """
    kind = kind_of(path.name) or ""
    stem, limits = stem or stem_of(path.name), limits or fitting(path.stat().st_size)
    if kind in {WARC, PARQUET}:
        yield from _many(kind, path, (origin, stem), limits)
    elif kind == PDF and not packing_of(path.name):
        yield from _answered(lambda: _pdf(path, limits), origin, stem)
    else:
        packing = packing_of(path.name)
        with unpacked(path, packing) if kind == PDF else path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            yield DocumentError(f"{origin}: {TOO_LARGE}")
            return
        yield from _parsed({"kind": kind, "packing": packing}, raw, (origin, stem), limits)


def _parsed(
    head: dict[str, object], raw: bytes, place: tuple[str, str], limits: Limits
) -> Iterator[Record | DocumentError]:
    """The records of one page, paper or feed."""
    ask = partial(_pdf_of, raw, limits) if head["kind"] == PDF else partial(_page_of, head, raw, limits)
    for found in _answered(ask, *place):
        if isinstance(found, Record) and head.get("source"):
            found.metadata.setdefault("source", head["source"])
        yield found


def _answered(ask: Callable[[], bytes], origin: str, stem: str) -> Iterator[Record | DocumentError]:
    """The records of an answer, or why there is none."""
    try:
        found = json.loads(ask())
    except MithaqError as error:
        yield DocumentError(f"{origin}: {safe(str(error))}")
        return
    for number, one in enumerate(found, 1):
        many = one.pop("many", False)
        name, place = (f"{stem}-{number}", f"{origin}:{number}") if many else (stem, origin)
        if "error" in one:
            yield DocumentError(f"{place}: {safe(one['error'])}")
        else:
            yield Record(one.pop("text"), name, place, one)


def _page_of(head: dict[str, object], raw: bytes, limits: Limits) -> bytes:
    """The answer of a parser: of one that others have used, unless it is so large that they would feel it."""
    request = json.dumps(head).encode() + b"\n" + raw
    if len(raw) <= _SHARED:
        return _POOL.ask(request, limits)
    with closing(Worker("reading", parser, limits)) as worker:
        return worker.ask(request)


def _pdf(path: Path, limits: Limits) -> bytes:
    return apart("reading", lambda: parse_pdf(path), limits, [path])


def _pdf_of(raw: bytes, limits: Limits) -> bytes:
    """As `_pdf` of one that is no file: from an archive, or compressed."""
    with TemporaryDirectory(prefix="mithaq-") as folder:
        path = Path(folder) / "one.pdf"
        atomic_write(path, raw)
        return _pdf(path, limits)


class _Patience:
    """How long the refused parts of a file may take together: little longer than one, and as long as all others did."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left = _FOR_NOTHING * limits.seconds

    def parsed(self, head: dict[str, object], raw: bytes, place: tuple[str, str]) -> list[Record | DocumentError]:
        """As `_parsed`; WorkerError where no time is left."""
        if self._left < _TOO_LITTLE * self._limits.seconds:
            raise self._limits.out_of_time("what is refused in it takes all its time; reading")
        limits = replace(self._limits, seconds=min(self._left, self._limits.seconds))
        begun = time.monotonic()
        found = list(_parsed(head, raw, place, limits))
        taken = time.monotonic() - begun
        self._left += taken if all(isinstance(one, Record) for one in found) else -taken
        return found


def _many(kind: str, path: Path, place: tuple[str, str], limits: Limits) -> Iterator[Record | DocumentError]:
    """The records of an archive or a table, which may be larger than memory: a batch at a time."""
    (origin, stem), number, bad, patience = place, 0, False, _Patience(limits)
    try:
        worker = Worker("reading", lambda: opened(kind, path), limits, reads=[path])
        while parts := json_and_bytes(worker.ask()):
            for head, raw in parts:
                if "error" in head:
                    bad = True
                    yield DocumentError(f"{origin}: {safe(str(head['error']))}")
                    continue
                number += 1
                here = f"{origin}:{number}", f"{stem}-{number}"
                if "kind" in head:
                    yield from patience.parsed(head, raw, here)
                else:
                    yield Record(raw.decode(), here[1], here[0], head)
        worker.close()
    except MithaqError as error:
        yield DocumentError(f"{origin}: {safe(str(error))}" + (f" (after record {number})" if number else ""))
        return
    if not number and not bad:
        yield DocumentError(f"{origin}: no document in it")


def json_and_bytes(answer: bytes) -> list[tuple[dict[str, object], bytes]]:
    """Take apart what `mithaq.read.boxes` puts together."""
    if not answer:
        return []
    head, _, rest = answer.partition(b"\n")
    found, place = [], 0
    for one in json.loads(head):
        size = one.pop("size")
        found.append((one, rest[place : place + size]))
        place += size
    return found


_POOL = Pool("reading", parser)
