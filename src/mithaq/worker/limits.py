"""How long a worker may take and how much memory it may use, and what is said when that is not enough."""

from __future__ import annotations

from dataclasses import dataclass

from mithaq.errors import MithaqError

MEBIBYTE = 1 << 20
MOST_SECONDS = 10
"""Of a query; what is read before it is asked is not counted in."""
MOST_MEMORY = 2048
LONG = 600
"""Seconds for what is done with whole graphs: they are checked, drawn or exported."""
_MONTH = 31 * 24 * 3600
_LARGEST = 1 << 24
_SHARE_OF_ANSWER = 4


class WorkerError(MithaqError):
    """What a worker did was stopped at a limit, or the worker died: one line that says which."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of one request, and MiB of memory beyond what the process had when the worker started.

    WorkerError for what is no limit: nothing, no number, more than a month or than 16 TiB.
    """

    seconds: float = MOST_SECONDS
    memory: int = MOST_MEMORY

    def __post_init__(self) -> None:
        """Refuse what the system could not set."""
        if not 0 < self.seconds <= _MONTH:
            raise WorkerError(f"a limit of {self.seconds:g} s: give seconds from 0.1 to {_MONTH} with --timeout")
        if not 0 < self.memory <= _LARGEST:
            raise WorkerError(f"a limit of {self.memory} MiB: give MiB from 64 to {_LARGEST} with --memory")

    @property
    def answer(self) -> int:
        """How many bytes an answer may have: a quarter of the memory, for it is held in both processes."""
        return self.memory * MEBIBYTE // _SHARE_OF_ANSWER

    def out_of_time(self, what: str) -> WorkerError:
        """The error where time is up."""
        return WorkerError(f"{what} stopped after {self.seconds:g} s, the limit of time; raise it with --timeout")

    def out_of_memory(self, what: str) -> WorkerError:
        """The error where memory does not suffice."""
        return WorkerError(
            f"{what} stopped: it needs more than {self.memory} MiB, the limit of memory; raise it with --memory"
        )

    def given_up(self, what: str) -> WorkerError:
        """The error where a library has ended the process without a word, as some do where memory does not suffice."""
        return WorkerError(
            f"{what} stopped: its process gave up, probably for want of memory; raise the limit of {self.memory} MiB "
            "with --memory, and report this if that does not help"
        )

    def too_large(self, what: str, size: int) -> WorkerError:
        """The error where an answer has more bytes than it may."""
        return WorkerError(
            f"{what} stopped: its answer of {size // MEBIBYTE} MiB is over a quarter of the {self.memory} MiB "
            "that are the limit of memory; raise it with --memory"
        )
