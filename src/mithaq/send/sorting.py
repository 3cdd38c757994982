"""Lines in order, each once, however many there are: what does not fit into memory goes to files without a name."""

from __future__ import annotations

from heapq import merge
from typing import TYPE_CHECKING

from mithaq.files import scratch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

_MOST_CHARACTERS = 64 << 20
"""Characters of lines that are held in memory; Python needs a multiple of it in bytes."""


class Sorter:
    """Takes lines without line ends and gives them sorted by code point, each once; any number of times."""

    def __init__(self, most: int = _MOST_CHARACTERS) -> None:
        self._most = most
        self._held: list[str] = []
        self._size = 0
        self._runs: list[IO[bytes]] = []

    def add(self, lines: Iterable[str]) -> None:
        """Take some lines."""
        before = len(self._held)
        self._held.extend(lines)
        self._size += sum(map(len, self._held[before:]))
        if self._size > self._most:
            self._spill()

    def _spill(self) -> None:
        run = scratch()
        run.writelines(f"{line}\n".encode() for line in sorted(set(self._held)))
        self._runs.append(run)
        self._held, self._size = [], 0

    def __iter__(self) -> Iterator[str]:
        """The lines; those of an earlier pass must be read to their end first."""
        self._held = sorted(set(self._held))
        if not self._runs:
            return iter(self._held)
        return _unique(merge(*map(_lines, self._runs), self._held))

    def close(self) -> None:
        """Give up what was held."""
        while self._runs:
            self._runs.pop().close()
        self._held = []


def _lines(run: IO[bytes]) -> Iterator[str]:
    run.seek(0)
    for line in run:
        yield line[:-1].decode()


def _unique(lines: Iterable[str]) -> Iterator[str]:
    last = None
    for line in lines:
        if line != last:
            yield line
            last = line
