"""How what a store gives back differs from what was sent, triple by triple; memory holds a part of either."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from mithaq.send.payload import canonical_line, parsed
from mithaq.send.sorting import Sorter
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.send.payload import Payload
    from mithaq.worker.child import Handler
    from mithaq.worker.limits import Limits

_PART = 4 << 20
"""Bytes of lines that a worker reads at a time."""
_LINES = frozenset({"application/n-triples", "text/plain"})
_SHOWN, _NAMED = 5, 240


@dataclass(frozen=True, slots=True)
class Difference:
    """How a graph in a store differs from what was sent; the triples are some of those that are missing or extra."""

    missing: int
    extra: int
    triples: tuple[str, ...]
    rewritten: int
    """How many came back with another form of the same value (``1.0`` as ``1``), which is no difference."""


def compared(sent: Payload, answer: IO[bytes], kind: str, limits: Limits, *, others: bool) -> Difference:
    """How the RDF that a store answered differs from what was sent; it is read in a worker.

    What was there before may be there too where ``others`` says so. SendError for an answer that is no RDF.
    """
    with ExitStack() as stack:
        found, left, new = (stack.enter_context(closing(Sorter())) for _ in range(3))
        for block in _in_form(answer, kind, limits):
            found.add(block.splitlines(keepends=True))
        sent.file.seek(0)
        # Few come back in another form, so that only they are looked at more closely.
        for side, line in _differing(sent.file, found):
            (left if side else new).add([canonical_line(line[:-1]) + b"\n"])
        counts, shown = {True: 0, False: 0}, []
        for side, line in _differing(left, new):
            if side or not others:
                counts[side] += 1
                if counts[side] <= _SHOWN:
                    shown.append((not side, f"{'missing' if side else 'extra'} {line[:-1].decode()[:_NAMED]}"))
        rewritten = sum(1 for _ in left) - counts[True]
    return Difference(counts[True], counts[False], tuple(words for _, words in sorted(shown)), rewritten)


def _in_form(answer: IO[bytes], kind: str, limits: Limits) -> Iterator[bytes]:
    """The answer as N-Triples in the form that ours have, in blocks: by lines where it has some, else as a whole."""

    def prepare() -> Handler:
        import pyoxigraph as ox

        return lambda part: ox.serialize(parsed(part, kind), format=ox.RdfFormat.N_TRIPLES) or b""

    answer.seek(0)
    with closing(Worker("comparing", prepare, limits)) as worker:
        while part := answer.read(_PART if kind in _LINES else -1):
            yield worker.ask(part + (answer.readline() if kind in _LINES else b""))
        if not answer.tell():
            yield worker.ask(b"")  # a kind that is no RDF is an error even so


def _differing(one: Iterable[bytes], other: Iterable[bytes]) -> Iterator[tuple[bool, bytes]]:
    """The lines that stand in one of two sorted iterables alone, and whether that is the first."""
    left, right = iter(one), iter(other)
    a, b = next(left, None), next(right, None)
    while a is not None or b is not None:
        if a == b:
            a, b = next(left, None), next(right, None)
        elif b is None or (a is not None and a < b):
            assert a is not None
            yield True, a
            a = next(left, None)
        else:
            yield False, b
            b = next(right, None)
