"""The documents of many that are worth reading, as JSON Lines: once each, with every outlet that carried them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.choose.duplicates import Groups
from mithaq.choose.scorer import Choice, Scorer
from mithaq.choose.scoring import LEAST
from mithaq.errors import DataError, DocumentError
from mithaq.files import scratch
from mithaq.read.language_id import LANGUAGES
from mithaq.read.places import is_address
from mithaq.read.sources import is_read
from mithaq.safe import safe

__all__ = ["Choice", "apart_from", "choose"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import IO

    from mithaq.model import Document
    from mithaq.worker.limits import Limits


def apart_from(out: str | None, inputs: Iterable[str | Path]) -> None:
    """Nothing, where the file to be written is none of the documents that are read; else DataError."""
    if out is not None and not is_address(out) and is_read(Path(out), inputs):
        raise DataError(f"{safe(out)}: it is one of the statements that are read; choose another --out")


def choose(  # noqa: PLR0913 - what a caller may choose
    inputs: Iterable[str | Path],
    choice: Choice,
    *,
    least: float = LEAST,
    group: bool = True,
    language: str | None = None,
    jobs: int = 1,
    on_progress: Callable[[int], None] | None = None,
    limits: Limits | None = None,
) -> Iterator[bytes]:
    """Yield a line of JSON for each document that scores ``least`` or more, in reading order, as `read` takes it.

    Of reports of one text the first is kept, with the sources of the others in `also`. Nothing comes out before all is
    read; the texts wait on the disk, and memory holds a kilobyte of each. ``jobs`` processes score, with 1 this one.
    With ``language`` only documents in it are chosen; DocumentError where it is none that is read. ``choice`` is filled
    in meanwhile; ``limits`` are as of `read`. A record with none of the words is not looked at any closer.
    """
    if language and language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise DocumentError(f"select: language {safe(language)} is not read; name one with --language ({known})")
    groups = Groups() if group else None
    also: list[dict[str, None]] = []
    ids: Counter[str] = Counter()
    with scratch() as waiting:
        for document, points in Scorer(choice, least, on_progress, limits).run(inputs, jobs):
            if language and document.language != language:
                continue
            number = groups.find(document, len(also)) if groups else None
            if number is not None:
                choice.same += 1
                also[number].update(dict.fromkeys(_places(document)))
                continue
            also.append(dict.fromkeys(document.also))
            ids[document.id] += 1
            count = ids[document.id]
            waiting.write(_line(document, f"{document.id}-{count}" if count > 1 else document.id, points))
        choice.chosen = len(also)
        yield from _completed(waiting, also)


def _places(document: Document) -> tuple[str, ...]:
    """Where a report stood: its address and outlet, or else its file."""
    named = tuple(filter(None, (document.source, document.publisher)))
    return (*(named or (document.origin,)), *document.also)


def _line(document: Document, name: str, points: float) -> bytes:
    known = {
        "id": name,
        "lang": document.language,
        "title": document.title,
        "published": document.published,
        "source": document.source,
        "publisher": document.publisher,
        "score": points,
        "text": document.text,
    }
    return (
        json.dumps({key: value for key, value in known.items() if value is not None}, ensure_ascii=False).encode()
        + b"\n"
    )


def _completed(waiting: IO[bytes], also: list[dict[str, None]]) -> Iterator[bytes]:
    """The lines with the other sources of each."""
    waiting.seek(0)
    for line, places in zip(waiting, also, strict=True):
        if places:
            known = json.loads(line)
            known["also"] = [place for place in places if place not in {known.get("source"), known.get("publisher")}]
            yield json.dumps(known, ensure_ascii=False).encode() + b"\n"
        else:
            yield line
