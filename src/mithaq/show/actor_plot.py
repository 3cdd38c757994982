"""A picture of the actor network, drawn by matplotlib: who is there, who is joined to whom and how strongly.

matplotlib shapes Arabic itself since 3.11 (libraqm); it is an extra, and imported only here.
"""

from __future__ import annotations

import io
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.files import atomic_write
from mithaq.safe import safe
from mithaq.show.layout import layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SHAPING = (3, 11)
FORMATS = (".png", ".svg", ".pdf")
_COLOURS = {
    "Country": ("#4e79a7", "country · دولة"),
    "Official": ("#f28e2b", "official · مسؤول"),
    "GovernmentBody": ("#59a14f", "government body · جهة حكومية"),
    "InternationalOrganization": ("#b07aa1", "international organisation · منظمة دولية"),
}
_OTHER = ("#9c755f", "other · غير ذلك")
_PIXELS, _MARGIN, _SMALLEST, _LARGEST = 100, 1.5, 8.0, 60.0
"""Pixels of the layout to an inch; inches round the picture and at least and at most for its sides."""
_LABEL, _DOT, _THINNEST, _THICKEST = 9, 60, 0.4, 5.0
_REPEATABLE = {"svg.hashsalt": "mithaq", "svg.fonttype": "none", "font.family": "DejaVu Sans"}
"""Names in an SVG are the same every time, and its letters stay text."""
_UNDATED: dict[str, dict[str, str | None]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}


def plot(network: Any, out: Path, name: Callable[[Any, str], str]) -> None:
    """Draw an actor network, whose nodes have a ``kind`` and edges a ``weight``, into a .png, .svg or .pdf file.

    ``name`` gives the name of a node. The same bytes for the same network. DataError where matplotlib is missing, for
    another suffix, and where the file cannot be written.
    """
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise DataError(f"{safe(str(out))}: no format for such a name; end it in {', '.join(FORMATS)}")
    mpl, figures, canvases = _matplotlib()
    written = io.BytesIO()
    with mpl.rc_context(_REPEATABLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # a letter that the font lacks is drawn as a box
        figure = figures.Figure()
        canvases.FigureCanvasAgg(figure)
        draw(figure, network, name)
        figure.savefig(written, format=suffix[1:], dpi=_PIXELS, metadata=_UNDATED[suffix[1:]])
    atomic_write(out, written.getvalue())


def _matplotlib() -> list[Any]:
    """The library, its figures and its canvases; DataError where it is missing, or too old to shape Arabic."""
    try:
        found = [import_module(f"matplotlib{part}") for part in ("", ".figure", ".backends.backend_agg")]
    except ImportError:
        found = []
    if not found or found[0].__version_info__ < _SHAPING:
        raise DataError("a plot needs matplotlib 3.11 or newer; say: pip install 'mithaq[plot]'")
    return found


def draw(figure: Any, network: Any, name: Callable[[Any, str], str]) -> None:
    """Draw the network into a matplotlib figure, and size the figure by it."""
    nodes = sorted(network)
    number = {node: place for place, node in enumerate(nodes)}
    names = [safe(name(network, node)) for node in nodes]
    sizes = [(len(text) * 7.0 + 30.0, 50.0) for text in names]
    points = layout(len(nodes), [(number[one], number[other]) for one, other in network.edges], sizes)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    _fit(figure, axes, points)
    heaviest = max((weight for *_, weight in network.edges(data="weight")), default=1.0)
    for one, other, weight in sorted(network.edges(data="weight")):
        ends = points[number[one]], points[number[other]]
        width = _THINNEST + (_THICKEST - _THINNEST) * weight / heaviest
        axes.plot(*zip(*ends, strict=True), color="#8888", linewidth=width, zorder=1, solid_capstyle="round")
    for kind, (colour, label) in {**_COLOURS, "": _OTHER}.items():
        some = [node for node in nodes if network.nodes[node]["kind"] == kind or (not kind and _other(network, node))]
        if some:
            xs, ys = zip(*(points[number[node]] for node in some), strict=True)
            dots = [_DOT * (1 + network.degree(node)) ** 0.7 for node in some]
            axes.scatter(xs, ys, s=dots, color=colour, edgecolors="white", label=label, zorder=2)
    for text, (x, y) in zip(names, points, strict=True):
        axes.annotate(
            text, (x, y), (0, 10), textcoords="offset points", ha="center", fontsize=_LABEL, parse_math=False, zorder=3
        )
    if nodes:
        axes.legend(loc="lower left", fontsize=_LABEL, frameon=False)


def _other(network: Any, node: str) -> bool:
    return network.nodes[node]["kind"] not in _COLOURS


def _fit(figure: Any, axes: Any, points: list[tuple[float, float]]) -> None:
    """Give the figure the sides that the layout needs."""
    spans = []
    for axis, set_limits in ((0, axes.set_xlim), (1, axes.set_ylim)):
        low = min((point[axis] for point in points), default=0.0) - _MARGIN * _PIXELS
        high = max((point[axis] for point in points), default=0.0) + _MARGIN * _PIXELS
        set_limits(low, high)
        spans.append(min(max((high - low) / _PIXELS, _SMALLEST), _LARGEST))
    figure.set_size_inches(*spans)
