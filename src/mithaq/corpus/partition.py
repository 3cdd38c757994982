"""Which documents stand in one shard: those whose graphs' names have hashes in one range.

A range with more than a shard holds is halved, so the ranges depend on what there is, not on how it came; a document
that changes is in the shard where it was.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SLOTS = 1 << 16
"""Values of the hash; the first one of its range names a shard."""
MOST = 1 << 19
"""Packed bytes of the extractions of a shard, some hundred documents; only one slot that has more is a larger one."""


def slot(graph: str) -> int:
    """Give the hash of a graph's name, below `SLOTS`.

    >>> slot("https://w3id.org/mithaq/graph/facts/talks-ar")
    37102
    """
    return int.from_bytes(hashlib.sha256(graph.encode()).digest()[:2])


def ranges(weights: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give first slot and end of each shard, in order, from the slots with their weights, sorted; none is empty."""
    slots = [place for place, _ in weights]
    sums = [0, *accumulate(weight for _, weight in weights)]
    found: list[tuple[int, int]] = []

    def part(first: int, end: int) -> None:
        low, high = bisect_left(slots, first), bisect_left(slots, end)
        if low < high and (sums[high] - sums[low] <= MOST or end - first == 1):
            found.append((first, end))
        elif low < high:
            middle = (first + end) // 2
            part(first, middle)
            part(middle, end)

    part(0, SLOTS)
    return found
