"""Pages, papers, feeds, tables and archives as records: text, metadata, and the place that each came from.

Such bytes come from anywhere and their parsers are large, so they run in a confined child (`mithaq.worker`): a file
that kills, blocks or inflates it costs that file alone. What comes back is text, held against our own rules as any.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mithaq.errors import DocumentError, MithaqError
from mithaq.files import atomic_write
from mithaq.read.boxes import opened
from mithaq.read.endings import PARQUET, PDF, WARC, kind_of, packing_of, stem_of
from mithaq.read.packed import unpacked
from mithaq.read.parsers import MOST_BYTES, TOO_LARGE, parse_pdf, parser
from mithaq.safe import safe
from mithaq.worker.limits import Limits, WorkerError
from mithaq.worker.process import Pool, Worker, apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMITS = Limits(60, 2048)
"""What one page, paper or feed may take, and each step through an archive."""


@dataclass(frozen=True, slots=True)
class Record:
    """The text of one document as it was found, with what its file says of it."""

    text: str
    name: str
    origin: str
    metadata: dict[str, object] = field(default_factory=dict)


def records(path: Path, origin: str, stem: str = "") -> Iterator[Record | DocumentError]:
    """Yield what is in a file of any kind but text and JSON Lines; a DocumentError for each part that cannot be read.

    ``origin`` names it in messages. OSError where it cannot be opened.
    """
    kind = kind_of(path.name) or ""
    stem = stem or stem_of(path.name)
    if kind in {WARC, PARQUET}:
        yield from _many(kind, path, origin, stem)
    elif kind == PDF and not packing_of(path.name):
        yield from _answered(lambda: _pdf(path), origin, stem)
    else:
        packing = packing_of(path.name)
        with unpacked(path) if kind == PDF else path.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            yield DocumentError(f"{origin}: {TOO_LARGE}")
            return
        yield from _parsed({"kind": kind, "packing": packing}, raw, origin, stem)


def _parsed(head: dict[str, object], raw: bytes, origin: str, stem: str) -> Iterator[Record | DocumentError]:
    """The records of one page, paper or feed."""
    ask = (
        partial(_pdf_of, raw)
        if head["kind"] == PDF
        else partial(_POOL.ask, json.dumps(head).encode() + b"\n" + raw, LIMITS)
    )
    for found in _answered(ask, origin, stem):
        if isinstance(found, Record) and head.get("source"):
            found.metadata.setdefault("source", head["source"])
        yield found


def _answered(ask: Callable[[], bytes], origin: str, stem: str) -> Iterator[Record | DocumentError]:
    """The records of an answer, or why there is none."""
    try:
        found = json.loads(ask())
    except MithaqError as error:
        yield DocumentError(f"{origin}: {_why(error)}")
        return
    for number, one in enumerate(found, 1):
        many = one.pop("many", False)
        name, place = (f"{stem}-{number}", f"{origin}:{number}") if many else (stem, origin)
        if "error" in one:
            yield DocumentError(f"{place}: {safe(one['error'])}")
        else:
            yield Record(one.pop("text"), name, place, one)


def _pdf(path: Path) -> bytes:
    return apart("reading", lambda: parse_pdf(path), LIMITS, [path])


def _pdf_of(raw: bytes) -> bytes:
    """As `_pdf` of one that is no file: from an archive, or compressed."""
    with TemporaryDirectory(prefix="mithaq-") as folder:
        path = Path(folder) / "one.pdf"
        atomic_write(path, raw)
        return _pdf(path)


def _many(kind: str, path: Path, origin: str, stem: str) -> Iterator[Record | DocumentError]:
    """The records of an archive or a table, which may be larger than memory: a batch at a time."""
    number, bad = 0, False
    try:
        worker = Worker("reading", lambda: opened(kind, path), LIMITS, reads=[path])
        while parts := json_and_bytes(worker.ask()):
            for head, raw in parts:
                if "error" in head:
                    bad = True
                    yield DocumentError(f"{origin}: {safe(str(head['error']))}")
                    continue
                number += 1
                place = f"{origin}:{number}"
                if "kind" in head:
                    yield from _parsed(head, raw, place, f"{stem}-{number}")
                else:
                    yield Record(raw.decode(), f"{stem}-{number}", place, head)
        worker.close()
    except MithaqError as error:
        yield DocumentError(f"{origin}: {_why(error)}" + (f" (after record {number})" if number else ""))
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


def _why(error: MithaqError) -> str:
    """The words of an error, without advice that does not hold here."""
    return str(error).split("; raise it with")[0] if isinstance(error, WorkerError) else safe(str(error))


_POOL = Pool("reading", parser)
