"""Turtle files that others may have written are tried out before this process reads them itself.

What ends a parser, takes all memory or goes on for ever then ends a worker. What is merely wrong in a file is left to
its reader, who can say where.
"""

from __future__ import annotations

import re
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.safe import safe
from mithaq.worker.limits import LONG, Limits, WorkerError
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.worker.child import Handler

MOST_NESTED = 100
"""How deep triple terms may stand in each other; some tens of thousands overflow the stack of the engine's parser."""
MOST_SWOLLEN = 20
"""How many times its size the terms of a file may be, which prefixes and lists shorten; of ours they are four times."""
_FREE = 1 << 20
_MARK = re.compile(
    rb"<<\(|\)>>|\"\"\"|'''"
    rb'|"[^"\\\r\n]*+"|"'
    rb"|'[^'\\\r\n]*+'|'"
    rb"|<[^<>\s]*+>|#[^\r\n]*+|\\.",
    re.DOTALL,
)
"""What opens and closes a triple term, what opens a text, and what may look like either."""
_ENDS = {
    b'"': re.compile(rb'\\.|["\r\n]', re.DOTALL),
    b"'": re.compile(rb"\\.|['\r\n]", re.DOTALL),
    b'"""': re.compile(rb'\\.|"""', re.DOTALL),
    b"'''": re.compile(rb"\\.|'''", re.DOTALL),
}
"""The end of a text by what opens it, or an escape in it. Where one does not end with its line, the parser stops."""
_STEPS = {b"<<(": 1, b")>>": -1}


def check_file(data: bytes, name: str) -> None:
    """Nothing, if the Turtle file ``name`` nests its triple terms bearably; else DataError. Brackets do no harm."""
    if data.count(b"<<(") <= MOST_NESTED:
        return
    depth = place = 0
    while found := _MARK.search(data, place):
        place = _end_of_text(data, found.end(), _ENDS[found[0]]) if found[0] in _ENDS else found.end()
        depth = max(0, depth + _STEPS.get(found[0], 0))
        if depth > MOST_NESTED:
            line = data.count(b"\n", 0, found.start()) + 1
            raise DataError(f"{name}:{line}: triple terms deeper than {MOST_NESTED}, the limit; write them flatter")


def _end_of_text(data: bytes, place: int, ends: re.Pattern[bytes]) -> int:
    found = (each for each in ends.finditer(data, place) if each[0][:1] != b"\\")
    return next((each.end() for each in found), len(data))


def most_swollen(size: int) -> int:
    """How many characters the terms of a file of so many bytes may have, each time that they stand in it."""
    return MOST_SWOLLEN * size + _FREE


def swollen(name: str) -> DataError:
    """The error for a file whose terms have more."""
    return DataError(f"{name}: its terms are more than {MOST_SWOLLEN} times its size; give it shorter prefixes")


def prove(files: Iterable[Path], limits: Limits | None = None) -> None:
    """Nothing, if a worker has read each of these Turtle files to its end or to a mistake in it, within the limits.

    The limits are those of one file. DataError that names the file and the limit.
    """
    files = tuple(files)
    if not files:
        return
    with closing(Worker("reading", _reader, limits or Limits(LONG), files)) as worker:
        for path in files:
            try:
                worker.ask(str(path).encode(errors="surrogateescape"))
            except WorkerError as error:
                raise DataError(f"{safe(str(path))}: {error}") from error


def _reader() -> Handler:
    import pyoxigraph as ox

    def read(request: bytes) -> bytes:
        path = Path(request.decode(errors="surrogateescape"))
        with suppress(OSError, SyntaxError, ValueError):
            data = path.read_bytes()
            check_file(data, safe(str(path)))
            room = most_swollen(len(data))
            for quad in ox.parse(data, format=ox.RdfFormat.TRIG):  # of which Turtle is a part
                room -= sum(len(getattr(term, "value", "")) for term in quad.triple)
                if room < 0:
                    raise swollen(safe(str(path)))
        return b""

    return read
