"""How long a worker may take and how much memory it may use, and what is said when that is not enough."""

from __future__ import annotations

import stat
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import MithaqError

if TYPE_CHECKING:
    from collections.abc import Iterable

MEBIBYTE = 1 << 20
MOST_SECONDS = 10
"""Of a query; what is read before it is asked is not counted in."""
MOST_MEMORY = 2048
LEAST_MEMORY = 280
"""MiB for what works on a small input: with what the program has itself, a refusal stays below 512."""
LONG = 600
"""Seconds for what is done with whole graphs: they are checked, drawn or exported."""
_LEAST_COMPUTING, _COMPUTING_FOR_EACH = 8.0, 0.8
"""Seconds of a processor for that, and for each MiB of Turtle: twice what lawful graphs take. The kernel counts whole
ones, so that what is up to 10 MiB large ends below 10 with all that the program does besides."""
_MONTH = 31 * 24 * 3600
_LARGEST = 1 << 24
_SHARE_OF_ANSWER = 4
_FOR_EACH = 48
"""MiB for each MiB of Turtle: what validating takes of it, the hungriest command."""


class WorkerError(MithaqError):
    """What a worker did was stopped at a limit, or the worker died: one line that says which."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of one request, and MiB of memory beyond what the process had when the worker started.

    Without ``memory`` it goes by the size of what the worker reads. ``by_size`` says so of time, in seconds for a MiB:
    what a processor may then compute is ``computing``, and ``seconds`` only end what waits. WorkerError for what is no
    limit: nothing, no number, more than a month or than 16 TiB.
    """

    seconds: float = MOST_SECONDS
    memory: int | None = None
    by_size: float = 0
    computing: float | None = None

    def __post_init__(self) -> None:
        """Refuse what the system could not set."""
        if not 0 < self.seconds <= _MONTH:
            raise WorkerError(f"a limit of {self.seconds:g} s: give seconds from 0.1 to {_MONTH} with --timeout")
        if self.memory is not None and not 0 < self.memory <= _LARGEST:
            raise WorkerError(f"a limit of {self.memory} MiB: give MiB from 64 to {_LARGEST} with --memory")

    def fitting(self, size: int, workers: int = 1) -> Limits:
        """These limits; where none is said, with those for so many bytes of Turtle, whose memory so many workers share.

        What was lawful under the largest of these limits stays so: it has 2,048 MiB from 42 MiB on.
        """
        found = self
        if self.memory is None:
            memory = min(MOST_MEMORY, max(LEAST_MEMORY, _FOR_EACH * size // MEBIBYTE))
            found = replace(found, memory=memory // workers)
        if self.by_size:
            found = replace(found, computing=max(_LEAST_COMPUTING, self.by_size * size / MEBIBYTE))
        return found

    def reading(self, paths: Iterable[str | Path]) -> Limits:
        """As `fitting`, for the files among these paths; what is in folders is the program's own."""
        paths = () if self.memory is not None and not self.by_size else set(map(str, paths))
        size = 0
        for path in paths:
            with suppress(OSError):
                found = Path(path).stat()
                size += found.st_size if stat.S_ISREG(found.st_mode) else 0
        return self.fitting(size)

    @property
    def most_memory(self) -> int:
        """The limit of memory; where none is said, the least."""
        return LEAST_MEMORY if self.memory is None else self.memory

    @property
    def answer(self) -> int:
        """How many bytes an answer may have: a quarter of the memory, for it is held in both processes."""
        return self.most_memory * MEBIBYTE // _SHARE_OF_ANSWER

    def out_of_time(self, what: str) -> WorkerError:
        """The error where time is up."""
        seconds, computing = (self.computing, " of computing") if self.computing else (self.seconds, "")
        return WorkerError(f"{what} stopped after {seconds:g} s{computing}, the limit of time; raise it with --timeout")

    def out_of_memory(self, what: str) -> WorkerError:
        """The error where memory does not suffice."""
        return WorkerError(
            f"{what} stopped: it needs more than {self.most_memory} MiB, the limit of memory; raise it with --memory"
        )

    def given_up(self, what: str) -> WorkerError:
        """The error where a library has ended the process without a word, as some do where memory does not suffice."""
        return WorkerError(
            f"{what} stopped: its process gave up, probably for want of memory; raise the limit of "
            f"{self.most_memory} MiB with --memory, and report this if that does not help"
        )

    def too_large(self, what: str, size: int) -> WorkerError:
        """The error where an answer has more bytes than it may."""
        return WorkerError(
            f"{what} stopped: its answer of {size // MEBIBYTE} MiB is over a quarter of the {self.most_memory} MiB "
            "that are the limit of memory; raise it with --memory"
        )


def of_whole(seconds: float | None = None, memory: int | None = None, for_each: float = _COMPUTING_FOR_EACH) -> Limits:
    """The limits of what is done with whole graphs: what is given, and else by the size of what is read.

    ``for_each``: seconds of a processor that each MiB of Turtle may take.
    """
    return Limits(seconds or LONG, memory, by_size=for_each if seconds is None else 0)
