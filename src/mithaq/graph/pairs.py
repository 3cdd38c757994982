"""The two files of a document, facts and evidence, which belong together.

A build replaces one after the other, so that between them, or after it was killed there, the facts of one text stand
beside the evidence of another. Both files begin with one mark, a hash of what is in them, and who reads them reads
again until the marks agree. Files without a mark, as others write them, are read as they are; so is a file in which
somebody has mended a line, for its mark stays.
"""

from __future__ import annotations

import hashlib
import re
import time
from typing import TYPE_CHECKING, TypeVar

from mithaq.errors import ChangedError, DataError
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_FACTS, _PROVENANCE = ".ttl", ".prov.ttl"
_MARK = re.compile(rb"# pair ([0-9a-f]{16})\n")
_LONGEST = 32
"""Bytes in which a mark stands."""
_LOOKS = 40
_PAUSE = 0.05
"""Seconds between two looks. The second file is there at once, but for a machine that is very busy."""
_TRIES = 9
"""How often an export begins, each time after a pause twice as long as the one before: some twelve seconds in all."""

T = TypeVar("T")


def paired(facts: bytes, provenance: bytes) -> tuple[bytes, bytes]:
    r"""The two files with their mark.

    >>> paired(b"<a:s> <a:p> <a:o> .", b"")[0]
    b'# pair 8e9d14e164d7e5d0\n<a:s> <a:p> <a:o> .'
    """
    mark = hashlib.sha256(hashlib.sha256(facts).digest() + hashlib.sha256(provenance).digest()).hexdigest()[:16]
    head = f"# pair {mark}\n".encode()
    return head + facts, head + provenance


def mark_of(data: bytes) -> bytes:
    r"""The mark of a file; empty where it has none.

    >>> mark_of(b"# pair 0123456789abcdef\n"), mark_of(b"@prefix")
    (b'0123456789abcdef', b'')
    """
    found = _MARK.match(data)
    return found[1] if found else b""


def beside(path: Path) -> Path | None:
    """The file of evidence that belongs to one of facts, or that of facts; None for what is no Turtle."""
    for end, other in ((_PROVENANCE, _FACTS), (_FACTS, _PROVENANCE)):
        if path.name.endswith(end):
            return path.with_name(path.name.removesuffix(end) + other)
    return None


def contents(files: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
    """Each file, once, with its bytes: of two that belong together those of one build.

    DataError for a file that cannot be read, and for two that do not come to agree.
    """
    order = dict.fromkeys(files)
    left = set(order)
    for path in order:
        if path in left:
            two = [each for each in (path, beside(path)) if each in left]
            left.difference_update(two)
            yield from zip(two, _settled(two, None) if len(two) > 1 else [_read(path, None)], strict=True)


def marks(files: Iterable[Path]) -> dict[Path, bytes]:
    """The mark that each file has which stands here with the other of its document, for `same`; errors as above.

    For those who read all facts before any evidence, and cannot hold them.
    """
    known = set(files)
    found: dict[Path, bytes] = {}
    for path in known:
        other = beside(path)
        if path not in found and other in known:
            heads = _settled([path, other], _LONGEST)
            found.update(zip((path, other), map(mark_of, heads), strict=True))
    return found


def same(path: Path, data: bytes | None, known: dict[Path, bytes]) -> None:
    """Nothing, where a file has the mark that was ``known`` in ``data``, or where it stands now; else ChangedError."""
    if path in known and known[path] != mark_of(_read(path, _LONGEST) if data is None else data):
        raise ChangedError(f"{safe(str(path))}: it was built anew while it was read; run the command again")


def again(make: Callable[[], T]) -> T:
    """What ``make`` gives, which is begun again where a document is built anew meanwhile.

    ChangedError where that is so each time, for a while.
    """
    for tried in range(_TRIES - 1):
        try:
            return make()
        except ChangedError:
            time.sleep(_PAUSE * 2**tried)
    return make()


def _settled(two: list[Path], size: int | None) -> list[bytes]:
    """What two files begin with, or all of it, as soon as their marks agree."""
    for look in range(_LOOKS):
        if look:
            time.sleep(_PAUSE)
        found = [_read(path, size) for path in two]
        ours, theirs = map(mark_of, found)
        if ours == theirs or not (ours and theirs):
            return found
    raise DataError(
        f"{safe(str(two[0]))}: it is of another build than {safe(two[1].name)}, for one was ended between them; "
        "run 'mithaq build' again"
    )


def _read(path: Path, size: int | None) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(size)
    except OSError as error:
        raise DataError(f"{safe(str(path))}: cannot be read: {error.strerror}") from error
