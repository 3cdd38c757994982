"""Where each node stands: the same for the same graph, with room for its label."""

from __future__ import annotations

from collections import deque
from math import cos, sin, sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Point = tuple[float, float]
_SEED = 7
_PIVOTS = 40
"""Half as many where there are more than 5,000 nodes, for each costs a walk over all of them."""
_LARGE = 5000
_ROUNDS = 80
_ASPECT = 1.35
"""Width of the picture by its height: that of the space between the panels."""
_SPACING = 105.0
"""Pixels from node to node where the picture is as large as its labels need."""
_MANY = 400
"""Above this many nodes labels are not pushed apart: no screen could show them all."""
_PUSHES = 300
_SEEN = 0.5
"""Pixels by which labels may overlap: half a pixel is not seen."""
_SPOT = 24.0
"""Pixels that a node needs for itself where labels are not pushed apart."""
_GOLDEN = 2.399963
"""The golden angle: however many stand round a point, none stand in one line."""


def layout(count: int, edges: Iterable[tuple[int, int]], sizes: Sequence[Point]) -> list[Point]:
    """A point for each of ``count`` nodes, in pixels; ``sizes`` are width and height of node and label.

    Each connected part is laid out alone (sparse stress, fixed seed), and the parts are set in rows: else small
    ones fly out and the picture shrinks to a dot. The whole is stretched to the screen's shape.
    """
    import numpy as np

    neighbours: list[set[int]] = [set() for _ in range(count)]
    for one, other in edges:
        if one != other:
            neighbours[one].add(other)
            neighbours[other].add(one)
    points = np.zeros((count, 2))
    parts = sorted(_parts(neighbours), key=lambda nodes: (-len(nodes), nodes))
    for part, corner in zip(parts, _corners([len(part) for part in parts]), strict=True):
        points[part] = _part(part, neighbours) + corner
    points *= _SPACING
    if count > _MANY:
        return _rounded(_spread(points))
    return _rounded(_stretched(_apart(points, np.array(sizes, float).reshape(count, 2))))


def _rounded(points: Any) -> list[Point]:
    return [(round(float(x), 1) + 0.0, round(float(y), 1) + 0.0) for x, y in points]


def _parts(neighbours: Sequence[set[int]]) -> list[list[int]]:
    """The connected parts, each in the order of its numbers."""
    seen: set[int] = set()
    found = []
    for start in range(len(neighbours)):
        if start not in seen:
            part = _distances(neighbours, start)
            seen.update(part)  # not |=, which would make all of it anew for each part
            found.append(sorted(part))
    return found


def _distances(neighbours: Sequence[set[int]], start: int) -> dict[int, int]:
    """How many steps it is from ``start`` to each node that can be reached."""
    found = {start: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for other in neighbours[here]:
            if other not in found:
                found[other] = found[here] + 1
                waiting.append(other)
    return found


def _width(count: int) -> float:
    """Width of a part of so many nodes, in spacings; its height is that by the aspect."""
    return sqrt(count * _ASPECT)


def _corners(counts: Sequence[int]) -> list[Point]:
    """The upper left corner of each part, the largest first, in rows as wide as the whole should be."""
    row_width = max(_width(sum(counts)), _width(counts[0]) if counts else 0)
    found: list[Point] = []
    x = y = row = 0.0
    for count in counts:
        width, height = _width(count) + 1, _width(count) / _ASPECT + 1
        if x and x + width > row_width + 1:
            x, y, row = 0.0, y + row, 0.0
        found.append((x, y))
        x, row = x + width, max(row, height)
    return found


def _part(part: Sequence[int], neighbours: Sequence[set[int]]) -> Any:
    """One connected part in a box of `_width`, its corner at the origin."""
    import numpy as np

    count = len(part)
    if count == 1:
        return np.zeros((1, 2))
    place = {node: number for number, node in enumerate(part)}
    inside = [{place[other] for other in neighbours[node]} for node in part]
    points = _stress(inside)
    points -= points.mean(0)
    axes = np.linalg.eigh(points.T @ points)[1][:, ::-1]  # the longer axis lies flat
    axes *= np.where(axes[np.abs(axes).argmax(0), [0, 1]] < 0, -1, 1)
    points = points @ axes
    points -= points.min(0)
    box = np.array([_width(count), _width(count) / _ASPECT])
    return points / np.maximum(points.max(0), 1e-6) * box if count > 2 else points * [1.3, 0.0]  # noqa: PLR2004


def _stress(neighbours: Sequence[set[int]]) -> Any:
    """Points whose distances are like those in the graph: sparse stress majorisation with pivots.

    Ortmann, Klimenta, Brandes: A Sparse Stress Model, 2016.
    """
    import numpy as np

    count = len(neighbours)
    pairs = np.array([(one, other) for one, those in enumerate(neighbours) for other in sorted(those) if one < other])
    first, second = pairs[:, 0], pairs[:, 1]
    pivots, distance = _pivots(neighbours)
    points = _start(distance)
    region = distance.argmin(0)
    weight = np.zeros(distance.shape)
    for number in range(len(pivots)):
        share = np.searchsorted(np.sort(distance[number][region == number]), distance[number] / 2, "right")
        far = distance[number] > 1
        weight[number][far] = share[far] / distance[number][far] ** 2
    total = np.bincount(first, minlength=count) + np.bincount(second, minlength=count) + weight.sum(0)
    for _ in range(_ROUNDS):
        apart = points[first] - points[second]
        length = np.sqrt((apart**2).sum(1)) + 1e-9
        pull = ((length - 1) / length)[:, None] * apart
        force = np.stack(
            [np.bincount(first, pull[:, c], count) - np.bincount(second, pull[:, c], count) for c in (0, 1)], 1
        )
        for number, pivot in enumerate(pivots):
            apart = points - points[pivot]
            length = np.sqrt((apart**2).sum(1)) + 1e-9
            force += (weight[number] * (length - distance[number]) / length)[:, None] * apart
        points -= force / np.maximum(total, 1e-9)[:, None]
    return points


def _pivots(neighbours: Sequence[set[int]]) -> tuple[list[int], Any]:
    """Nodes far from one another, the best connected first, and the distance of each node to each of them."""
    import numpy as np

    count = len(neighbours)
    pivots = [max(range(count), key=lambda node: (len(neighbours[node]), -node))]
    rows = []
    nearest = np.full(count, np.inf)
    while True:
        found = _distances(neighbours, pivots[-1])
        rows.append(np.array([found[node] for node in range(count)], float))
        nearest = np.minimum(nearest, rows[-1])
        if len(pivots) == min(_PIVOTS if count <= _LARGE else _PIVOTS // 2, count):
            return pivots, np.array(rows)
        pivots.append(int(nearest.argmax()))


def _start(distance: Any) -> Any:
    """A first guess: the two main axes of the distances to the pivots, shaken a little (Brandes, Pich: PivotMDS)."""
    import numpy as np

    centred = distance.T**2
    centred = -0.5 * (centred - centred.mean(1, keepdims=True) - centred.mean(0) + centred.mean())
    axes = np.linalg.eigh(centred.T @ centred)[1][:, -2:]
    axes = axes * np.where(axes[np.abs(axes).argmax(0), range(axes.shape[1])] < 0, -1, 1)
    points = centred @ axes
    if points.shape[1] == 1:
        points = np.c_[points, np.zeros(len(points))]
    points *= distance.max() / (np.abs(points).max() + 1e-9)
    return points + np.random.default_rng(_SEED).normal(scale=0.1, size=points.shape)


def _stretched(points: Any) -> Any:
    """The same picture in the screen's shape: the axis that is too short is drawn out, never the other pressed."""
    import numpy as np

    points = points - points.min(0) if len(points) else points
    width, height = points.max(0) if len(points) else (0, 0)
    if min(width, height) < 1:
        return points
    return points * np.array([max(1.0, _ASPECT * height / width), max(1.0, width / height / _ASPECT)])


def _spread(points: Any) -> Any:
    """Nodes that stand on one spot, as the leaves of one node do, turn about it like the seeds of a sunflower."""
    import numpy as np

    cells = np.floor(points / _SPOT).astype(int)
    seen: dict[tuple[int, ...], int] = {}
    moves = np.zeros(points.shape)
    for node, cell in enumerate(map(tuple, cells.tolist())):
        turn = seen.get(cell, 0)
        seen[cell] = turn + 1
        moves[node] = [_SPOT * sqrt(turn) * turned(turn * _GOLDEN) for turned in (cos, sin)]
    return points + moves


def _apart(points: Any, sizes: Any) -> Any:
    """Boxes that overlap are pushed apart, each pair along the axis where less is needed."""
    import numpy as np

    points = points + np.arange(len(points))[:, None] * [1e-3, 0]  # no two on one spot
    needed = (sizes[:, None] + sizes) / 2 + 1
    np.einsum("iij->ij", needed)[:] = -1e9  # nobody is in his own way
    for _ in range(_PUSHES):
        between = points[:, None] - points
        gaps = needed - np.abs(between)
        over = (gaps > _SEEN).all(2)
        if not over.any():
            break
        upright = gaps[..., 1] * 1.6 < gaps[..., 0]  # sideways is rather free: screens are wide
        push = np.where(np.stack([~upright, upright], 2) & over[..., None], gaps * np.sign(between), 0.0)
        points = points + push.sum(1) * 0.35  # all push at once: less than half, or they swing
    return points
