"""What a build has written, file by file: ``.SHA256SUMS``, as ``sha256sum`` writes and checks it.

It is written last, so that it is true of a whole build only. A file that no later build has written keeps the sum that
it had: what has changed on the disk meanwhile is never taken for good.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.files import atomic_write
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUMS = ".SHA256SUMS"
_NONE = "no such folder; run 'mithaq build' first"
_NOT_ONE = "no folder; give the one that the build wrote, with all its files"
_LINE = re.compile(rb"([0-9a-f]{64})  ([^/\0\n]+\.ttl)\n")
_OWN = re.compile(rb"# sha256 of the lines above: ([0-9a-f]{64})\n")


class Sums:
    """The sums of the files in a folder, read at first, written by `write`; DataError where they are damaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sums = _read(folder / SUMS) if os.path.lexists(folder / SUMS) else {}

    def __contains__(self, name: str) -> bool:
        """Whether a build has written a file of this name."""
        return name in self._sums

    def names(self) -> list[str]:
        """The names of the files that builds have written."""
        return sorted(self._sums)

    def put(self, name: str, digest: bytes) -> None:
        """Note the SHA-256 of a file."""
        self._sums[name] = digest

    def write(self) -> bytes:
        """Write the sums of those files that are there and give the bytes; DataError where that cannot be."""
        there = names_there(self._folder)
        for name in [name for name in self._sums if name not in there]:
            del self._sums[name]
        del there
        body = "".join(f"{self._sums[name].hex()}  {name}\n" for name in sorted(self._sums)).encode()
        own = f"# sha256 of the lines above: {hashlib.sha256(body).hexdigest()}\n"
        atomic_write(self._folder / SUMS, body + own.encode())
        return body + own.encode()


def names_there(folder: Path, *, regular: bool = False) -> set[str]:
    """The names of all Turtle files in a folder, but for hidden ones.

    If they must be ``regular``, DataError where one is not.
    """
    found, odd = set(), []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".ttl") and entry.name[0] != ".":
                found.add(entry.name)
                if regular and not entry.is_file():
                    odd.append(entry.name)
    if odd:
        raise DataError(f"{safe(str(folder / min(odd)))}: not a regular file; move it away")
    return found


def verify(folder: Path) -> tuple[int, tuple[str, ...]]:
    """How many files are as the last build wrote them, and a line for each that is not, by name.

    DataError where there is no such folder, or no build has left sums in it.
    """
    if not folder.is_dir():
        raise DataError(f"{safe(str(folder))}: {_NOT_ONE if folder.exists() else _NONE}")
    if not os.path.lexists(folder / SUMS):
        raise DataError(f"{safe(str(folder))}: no {SUMS} in this folder; run 'mithaq build' first")
    known = _read(folder / SUMS)
    there = names_there(folder)
    problems = [f"{safe(str(folder / name))}: {words}" for name, words in _differences(folder, known, there)]
    return len(known.keys() | there) - len(problems), tuple(problems)


def _differences(folder: Path, known: dict[str, bytes], there: set[str]) -> Iterator[tuple[str, str]]:
    for name in sorted(known.keys() | there):
        if name not in there:
            yield name, "it is gone; build its document again, or restore it"
        elif name not in known:
            yield name, "no whole build has written it; build its document again, or move it away"
        elif not (folder / name).is_file():
            yield name, "not a regular file; move it away and build again"
        else:
            try:
                with (folder / name).open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").digest()
            except OSError as error:
                yield name, f"cannot be read: {error.strerror}"
            else:
                if digest != known[name]:
                    yield name, "it has changed since it was built; build its document again, or restore it"


def _read(path: Path) -> dict[str, bytes]:
    """The sums by name; DataError that names the line where they are not as a build writes them."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise DataError(f"{safe(str(path))}: not a regular file; move it away and build again")
        lines = path.read_bytes().splitlines(keepends=True)
    except OSError as error:
        raise DataError(f"{safe(str(path))}: cannot be read: {error.strerror}") from error
    sums: dict[str, bytes] = {}
    own = _OWN.fullmatch(lines[-1]) if lines else None
    for number, line in enumerate(lines[:-1], start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            raise _damaged(path, number)
        sums[found[2].decode(errors="surrogateescape")] = bytes.fromhex(found[1].decode())
    if own is None or hashlib.sha256(b"".join(lines[:-1])).hexdigest() != own[1].decode():
        raise _damaged(path, len(lines))
    return sums


def _damaged(path: Path, line: int) -> DataError:
    return DataError(f"{safe(str(path))}:{line}: this is not what a build writes; remove the file and build all again")
