"""Which entities belong together, and which of them a large graph is opened with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WHOLE = 1500
"""Nodes that are drawn at once on opening."""
_OPENING = 300
"""Nodes that are drawn first where there are more."""
_ROUNDS = 8


def opening(count: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """The nodes that a graph of ``count`` nodes is opened with; empty where all are drawn.

    Of each community the best connected, as many as its share; what room is left goes to the best connected of the
    communities too small to have one.
    """
    if count <= WHOLE:
        return []
    groups = communities(count, edges)
    shares = [members[: _OPENING * len(members) // count] for members in groups]
    small = [members[0] for members, share in zip(groups, shares, strict=True) if not share]
    found = [one for share in shares for one in share]
    return sorted([*found, *small][:_OPENING])


def communities(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The communities, the largest first, in each the best connected first; the same every time.

    Each node takes the community that most of its neighbours are in. Raghavan, Albert, Kumara: Near linear time
    algorithm to detect community structures, 2007.
    """
    neighbours: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        neighbours[one].append(other)
        if one != other:
            neighbours[other].append(one)
    ranked = sorted(range(count), key=lambda node: (-len(neighbours[node]), node))
    own = list(range(count))
    for _ in range(_ROUNDS):
        moved = False
        for node in reversed(ranked):  # first those with few neighbours, who follow; else hubs would follow one another
            following = _commonest(own, neighbours[node])
            moved = moved or following not in (own[node], None)
            own[node] = own[node] if following is None else following
        if not moved:
            break
    members: dict[int, list[int]] = {}
    for node in ranked:
        members.setdefault(own[node], []).append(node)
    return sorted(members.values(), key=lambda group: (-len(group), group[0]))


def _commonest(own: Sequence[int], neighbours: Sequence[int]) -> int | None:
    """The community of most neighbours, of equals the one with the smallest number; none without neighbours."""
    tally = Counter(own[node] for node in neighbours)
    most = max(tally.values(), default=0)
    return min((number for number, times in tally.items() if times == most), default=None)
