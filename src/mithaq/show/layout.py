"""Where each node stands: the same for the same graph, with room for its label."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point = tuple[float, float]
_SEED = 7
_SPACING = 75.0
_ROUNDS = 200
_LARGE = 400
"""Above this many nodes labels are not pushed apart: that compares every two."""


def layout(count: int, edges: Iterable[tuple[int, int]], sizes: Sequence[Point]) -> list[Point]:
    """A point for each of ``count`` nodes, in pixels; ``sizes`` are width and height of node and label.

    Each connected part is laid out alone (networkx, Fruchterman-Reingold, fixed seed), and the parts are
    set in rows: else small ones fly out and the picture shrinks to a dot.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    placed: dict[int, Point] = {}
    left = top = bottom = width = 0.0
    for part in sorted(map(sorted, nx.connected_components(graph)), key=lambda nodes: (-len(nodes), nodes)):
        found = _part(graph, part, sizes)
        right, low = (max(point[axis] for point in found.values()) + 3 * _SPACING for axis in (0, 1))
        width = width or max(right, 4 * _SPACING * sqrt(count))
        if left + right > width and left:
            left, top = 0.0, bottom
        placed.update({node: (left + x, top + y) for node, (x, y) in found.items()})
        left += right
        bottom = max(bottom, top + low)
    return [(round(placed[node][0], 1), round(placed[node][1], 1)) for node in range(count)]


def _part(graph: object, part: Sequence[int], sizes: Sequence[Point]) -> dict[int, Point]:
    """One connected part, its upper left corner at the origin."""
    import networkx as nx

    inside = nx.Graph()  # nodes in their order: the layout depends on it
    inside.add_nodes_from(part)
    inside.add_edges_from(sorted(graph.subgraph(part).edges()))  # type: ignore[attr-defined]
    scale = _SPACING * sqrt(len(part))
    found = nx.spring_layout(inside, seed=_SEED, iterations=_ROUNDS, k=2 / sqrt(len(part)), method="force")
    points = {node: [float(found[node][0]) * scale * 1.5, float(found[node][1]) * scale * 0.8] for node in part}
    if len(part) <= _LARGE:
        _part_labels(points, sizes)
    first_x, first_y = (min(point[axis] for point in points.values()) for axis in (0, 1))
    return {node: (x - first_x, y - first_y) for node, (x, y) in points.items()}


def _part_labels(points: dict[int, list[float]], sizes: Sequence[Point]) -> None:
    """Push boxes that overlap apart, along the axis where less is needed."""
    nodes = sorted(points)
    for _ in range(_ROUNDS):
        moved = False
        for place, one in enumerate(nodes):
            for other in nodes[place + 1 :]:
                moved |= _push(points[one], points[other], sizes[one], sizes[other])
        if not moved:
            return


def _push(one: list[float], other: list[float], size: Point, other_size: Point) -> bool:
    """Whether the two overlapped; then each has moved by half of what was needed."""
    gaps = [(size[axis] + other_size[axis]) / 2 - abs(one[axis] - other[axis]) for axis in (0, 1)]
    if min(gaps) <= 0.5:  # noqa: PLR2004  half a pixel is not seen
        return False
    axis = 0 if gaps[0] < gaps[1] else 1
    sign = 1 if one[axis] >= other[axis] else -1
    one[axis] += sign * gaps[axis] / 2
    other[axis] -= sign * gaps[axis] / 2
    return True
