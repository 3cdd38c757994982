"""The graph as one HTML page on pyvis: offline, in both languages, every relation with the words that say it.

pyvis draws with vis-network and brings its script along; its own template asks a CDN for styles and writes
titles as HTML, so the page has a template of its own. Data stand in a JSON block that no script engine
runs, are shown as text only, and the policy at the top lets the page reach nothing.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mithaq.files import atomic_write
from mithaq.graph.store import graph_files, read_by_worker
from mithaq.show.layout import layout
from mithaq.show.network import Labels, Network, network
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_SHAPES = ("dot", "square", "diamond", "triangle", "star", "hexagon", "triangleDown")
_COLOURS = (
    "#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#edc948", "#b07aa1", "#ff9da7", "#9c755f", "#6b7a8f",
)  # fmt: skip
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "hideEdgesOnZoom": False, "keyboard": False, "tooltipDelay": 150},
}


def page(paths: Iterable[str | Path], out: Path, limits: Limits | None = None) -> None:
    """Write the page of the graph files ``paths`` to ``out``; the same bytes for the same files.

    DataError where a graph cannot be read or the page cannot be written; then an old page stays as it was. The graphs
    are read and drawn in a worker; a WorkerError says which limit that reached.
    """
    files = graph_files(paths)
    reads = read_by_worker(files)
    libraries = ["pyoxigraph", "networkx", "pyvis.network", "jinja2"]
    atomic_write(out, apart("view", lambda: html(network(files)).encode(), limits or Limits(LONG), reads, libraries))


def html(drawn: Network) -> str:
    """The whole page as text."""
    vis = (files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text("utf-8")
    script, style = _asset("page.js"), _asset("page.css")
    net = _pyvis()
    net.templateEnv.globals.update(
        graph=_data(drawn),
        vis=vis,
        script=script,
        style=style,
        scripts=f"{_hash(vis)} {_hash(script)}",
        styles=_hash(style),
    )
    return str(net.generate_html())


def _pyvis() -> Any:
    """A pyvis network that renders our template; its hooks are six public attributes (graph-page.md, 4.1)."""
    import jinja2
    from pyvis.network import Network as Pyvis

    net = Pyvis(directed=True, cdn_resources="in_line")  # undirected, it drops parallel edges
    environment = jinja2.Environment(loader=jinja2.FunctionLoader(_asset), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    net.templateEnv = environment
    net.path = "page.html"
    net.options = _OPTIONS
    return net


def _data(drawn: Network) -> dict[str, Any]:
    """What the script gets: nodes, edges, classes and quotes, each quote once."""
    kinds = sorted(drawn.kinds)
    ends = [(edge.source, edge.target) for edge in drawn.edges]
    degrees = [0] * len(drawn.nodes)
    for end in (node for pair in ends for node in pair):
        degrees[end] += 1
    places = layout(len(drawn.nodes), ends, [_box(node.labels) for node in drawn.nodes])
    quotes = sorted({quote for edge in drawn.edges for quote in edge.quotes})
    number = {quote: index for index, quote in enumerate(quotes)}
    return {
        "kinds": [
            {
                "labels": drawn.kinds[kind],
                "shape": _SHAPES[index % len(_SHAPES)],
                "colour": _COLOURS[index % len(_COLOURS)],
            }
            for index, kind in enumerate(kinds)
        ],
        "nodes": [
            {"iri": node.iri, "kind": kinds.index(node.kind), "labels": node.labels, "x": x, "y": y, "degree": degree}
            for node, (x, y), degree in zip(drawn.nodes, places, degrees, strict=True)
        ],
        "edges": [
            {
                "from": edge.source,
                "to": edge.target,
                "labels": edge.labels,
                "quotes": [number[quote] for quote in edge.quotes],
                "bend": bend,
            }
            for edge, bend in zip(drawn.edges, _bends(ends), strict=True)
        ],
        "quotes": [[quote.before, quote.words, quote.after, quote.title, quote.rule] for quote in quotes],
    }


def _bends(ends: Sequence[tuple[int, int]]) -> list[int]:
    """For each edge how many edges between the same two nodes come before it: that much it is bent."""
    seen: dict[frozenset[int], int] = {}
    found = []
    for pair in map(frozenset, ends):
        found.append(seen.get(pair, 0))
        seen[pair] = found[-1] + 1
    return found


def _box(labels: Labels) -> tuple[float, float]:
    """Width and height, in pixels, of a node with its longest label wrapped as the script wraps it."""
    longest = max(map(len, labels.values()), default=0)
    return min(longest, 20) * 7.5 + 24, (1 + min(longest // 20, 3)) * 17 + 44


def _asset(name: str) -> str:
    return (files("mithaq.show") / "assets" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
