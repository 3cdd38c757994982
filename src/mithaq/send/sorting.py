"""Lines in order, each once, however many there are: what does not fit into memory goes to files without a name."""

from __future__ import annotations

from heapq import merge
from typing import TYPE_CHECKING

from mithaq.files import scratch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

_MOST_BYTES = 64 << 20
"""Bytes of lines that are held in memory; Python needs a multiple of it."""


class Sorter:
    """Takes lines, UTF-8 with their ends, and gives them sorted, each once; any number of times.

    Their order is that of the code points of the text that they are.
    """

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._most = most
        self._held: list[bytes] = []
        self._size = 0
        self._runs: list[IO[bytes]] = []

    def add(self, lines: Iterable[bytes]) -> None:
        """Take some lines."""
        before = len(self._held)
        self._held.extend(lines)
        self._size += sum(map(len, self._held[before:]))
        if self._size > self._most:
            self._spill()

    def _spill(self) -> None:
        run = scratch()
        run.writelines(sorted(set(self._held)))
        self._runs.append(run)
        self._held, self._size = [], 0

    def __iter__(self) -> Iterator[bytes]:
        """The lines; those of an earlier pass must be read to their end first."""
        self._held = sorted(set(self._held))
        if not self._runs:
            return iter(self._held)
        for run in self._runs:
            run.seek(0)
        return _unique(merge(*self._runs, self._held))

    def close(self) -> None:
        """Give up what was held."""
        while self._runs:
            self._runs.pop().close()
        self._held = []


class Texts:
    """The same for texts without line ends in them."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._sorter = Sorter(most)

    def add(self, texts: Iterable[str]) -> None:
        """Take some texts."""
        self._sorter.add([f"{text}\n".encode() for text in texts])

    def __iter__(self) -> Iterator[str]:
        """The texts, sorted by code point, each once."""
        return (line[:-1].decode() for line in self._sorter)

    def close(self) -> None:
        """Give up what was held."""
        self._sorter.close()


def _unique(lines: Iterable[bytes]) -> Iterator[bytes]:
    last = None
    for line in lines:
        if line != last:
            yield line
            last = line
