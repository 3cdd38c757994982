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

from mithaq.errors import DataError
from mithaq.files import atomic_write
from mithaq.graph.store import graph_files, read_by_worker
from mithaq.safe import safe
from mithaq.show.bundle import asset, script, style
from mithaq.show.network import Network, network
from mithaq.show.rows import rows
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mithaq.graph.sparql import Answer
    from mithaq.graph.store import Graph

TITLE = "ميثاق · mithaq"
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "dot"},  # the quickest to make; the script paints them itself
    "interaction": {"hover": True, "keyboard": False},
}


def page(
    paths: Iterable[str | Path],
    out: Path,
    limits: Limits | None = None,
    pick: Callable[[Graph], Answer] | None = None,
) -> None:
    """Write the page of the graph files ``paths`` to ``out``; the same bytes for the same files.

    With ``pick``, a question to the graph, it shows the entities of the answer and the relations between them.

    DataError where a graph cannot be read, there is nothing to draw, or the page cannot be written; then an old page
    stays as it was. The graphs are read and drawn in a worker; a WorkerError says which limit that reached.
    """
    atomic_write(out, page_bytes(graph_files(paths), limits, pick))


def page_bytes(
    files: tuple[Path, ...], limits: Limits | None = None, pick: Callable[[Graph], Answer] | None = None
) -> bytes:
    """The page of these graph files, drawn in a worker; errors as of `page`."""
    reads = read_by_worker(files)
    libraries = ["pyoxigraph", "numpy", "pyvis.network", "jinja2"]

    def drawn() -> bytes:
        found = network(files, pick)
        if not found.nodes:
            names = ", ".join(safe(path.name) for path in files[:3])
            what = "no entity with a relation or a name; see 'mithaq explain'"
            raise DataError(f"{names}: nothing to draw: {'no entity in the answer' if pick else what}")
        return html(found).encode()

    return apart("view", drawn, limits or of_whole(), reads, libraries)


def html(drawn: Network) -> str:
    """The whole page as text; of an empty network a page that says so."""
    vis, ours, look = vis_script(), script(), style()
    net = _pyvis()
    net.templateEnv.globals.update(
        title=TITLE,
        graph=rows(drawn),
        vis=vis,
        script=ours,
        style=look,
        scripts=f"{_hash(vis)} {_hash(ours)}",
        styles=_hash(look),
    )
    return str(net.generate_html())


def vis_script() -> str:
    """The script of vis-network that pyvis brings along; the page's policy holds its hash."""
    return (files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text("utf-8")


def _pyvis() -> Any:
    """A pyvis network that renders our template; its hooks are six public attributes (graph-page.md, 4.1)."""
    import jinja2
    from pyvis.network import Network as Pyvis

    net = Pyvis(directed=True, cdn_resources="in_line")  # undirected, it drops parallel edges
    environment = jinja2.Environment(loader=jinja2.FunctionLoader(asset), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    net.templateEnv = environment
    net.path = "page.html"
    net.options = _OPTIONS
    return net


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
