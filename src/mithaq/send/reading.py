"""Graph files as sorted lines, graph by graph; they are read in workers, which hand them over in pieces.

Neither side holds more than some pieces: small files are one together, a large one is many. Much is read by as many
workers as there are processors, each a task in turn, so that the order does not depend on their number.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import ExitStack, closing
from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING

from mithaq.graph.pairs import marks
from mithaq.graph.store import read_by_worker
from mithaq.send.reader import BATCH, PIECE, Reader
from mithaq.send.sorting import Sorter
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mithaq.send.selection import Selection, Source
    from mithaq.worker.child import Handler

_MOST_WORKERS = 8
_WORTH = 4 << 20
"""Bytes of Turtle for which a worker more is started."""
_AHEAD = 2
"""Pieces that a worker may have made before they are asked for."""
_KEPT = 8 << 20
"""Bytes of freed memory that are used again: some pieces."""


def graphs(
    selection: Selection, limits: Limits | None = None, *, quads: bool = False
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Each graph by name, with its lines of N-Triples, or N-Quads, in blocks; each must be read before the next.

    DataError where a file cannot be read, or has what no RDF 1.1 file can carry; WorkerError at a limit.
    """
    pieces = _pieces(selection, limits or Limits(LONG), quads=quads)
    for graph, found in groupby(pieces, key=lambda piece: piece[0]):
        yield graph, _in_order(data for _, data in found)


class Lines:
    """All lines of all graphs as those of one, without their ends; any number of times."""

    def __init__(self, selection: Selection, limits: Limits | None = None) -> None:
        self._sorter = Sorter()
        for _, blocks in graphs(selection, limits):
            for block in blocks:
                self._sorter.add(block.splitlines(keepends=True))

    def __iter__(self) -> Iterator[str]:
        """The lines, sorted."""
        return (line[:-1].decode() for line in self._sorter)

    def close(self) -> None:
        """Give up what was held."""
        self._sorter.close()


def rows(block: bytes) -> list[str]:
    """The lines of a block, without their ends."""
    return block.decode().split("\n")[:-1]


def _in_order(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The blocks of one graph: as they are where there is but one, else sorted anew."""
    first = next(pieces)
    second = next(pieces, None)
    if second is None:
        yield first
        return
    with closing(Sorter()) as sorter:
        for data in (first, second):
            sorter.add(data.splitlines(keepends=True))
        for data in pieces:
            sorter.add(data.splitlines(keepends=True))
        ordered = iter(sorter)
        while block := b"".join(islice(ordered, BATCH)):
            yield block


def _pieces(selection: Selection, limits: Limits, *, quads: bool) -> Iterator[tuple[str, bytes]]:
    """Graph and lines of each piece, in order; waiting for them may take so much time in all, as the limits say."""
    waited = 0.0
    tasks, seen = _tasks(selection.sources()), marks(selection.files)
    read = partial(Reader, selection, marks=seen, quads=quads)
    size = sum(size for _, size in tasks)
    hands = _hands(size)
    limits = limits.fitting(size, hands)
    _keep_freed_memory()
    with ExitStack() as stack:
        workers = [
            stack.enter_context(closing(_Hand(read, [task for task, _ in tasks[number::hands]], limits)))
            for number in range(hands)
        ]
        for number in range(len(tasks)):
            done = False
            while not done:
                begun = time.monotonic()
                done, pieces = workers[number % hands].pieces()
                waited += time.monotonic() - begun
                if waited > limits.seconds:
                    raise limits.out_of_time("export")
                yield from pieces
        if "registry" in selection.parts:
            used = sorted({name for worker in workers for name in worker.used()})
            if found := workers[0].entries(used):
                yield selection.registry(), found


def _keep_freed_memory() -> None:
    """Let this process and its workers use the memory of one piece for the next, and not get it from the system anew.

    glibc keeps from then on twice as much as the largest block that was given back, so one is, untouched. Without this
    an export spent a fifth of its time on pages that came and went. Other allocators do as they are used to.
    """
    bytes(_KEPT)


def _tasks(sources: list[Source]) -> list[tuple[list[Source], int]]:
    """The files in their order, small ones together, with the bytes of each task."""
    found: list[tuple[list[Source], int]] = []
    for source in sources:
        size = source.path.stat().st_size if source.path.is_file() else 0
        if found and found[-1][1] + size <= PIECE:
            found[-1] = ([*found[-1][0], source], found[-1][1] + size)
        else:
            found.append(([source], size))
    return found


def _hands(size: int) -> int:
    """How many workers so many bytes are worth on this machine."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, _MOST_WORKERS, size // _WORTH))


class _Hand:
    """A worker that reads some tasks, and is a little ahead of what it is asked for."""

    def __init__(self, read: Callable[..., Reader], tasks: list[list[Source]], limits: Limits) -> None:
        def prepare() -> Handler:
            import pyoxigraph  # noqa: F401 - loaded before nothing can be

            return read(tasks).answer

        files = [source.path for task in tasks for source in task]
        self._worker = Worker("export", prepare, limits, read_by_worker(files))
        self._open = 0

    def pieces(self) -> tuple[bool, list[tuple[str, bytes]]]:
        """The next pieces of the task in hand, and whether they are its last."""
        while self._open < _AHEAD:
            self._worker.post()
            self._open += 1
        data = self._worker.answer()
        self._open -= 1
        begin = data.index(b"\n") + 1
        done, sizes = json.loads(data[:begin])
        found = []
        for graph, size in sizes:
            found.append((str(graph), data[begin : begin + size]))
            begin += size
        return bool(done), found

    def used(self) -> list[str]:
        """Which entries of the registry its files refer to, once all of them are read."""
        while self._open:
            self._worker.answer()
            self._open -= 1
        return [str(name) for name in json.loads(self._worker.ask(b"used"))]

    def entries(self, used: list[str]) -> bytes:
        """The lines of the registry for these entries."""
        return self._worker.ask(json.dumps(used).encode())

    def close(self) -> None:
        """End the worker."""
        self._worker.close()
