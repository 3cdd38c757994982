"""The page of a graph where notebooks show what a cell gives."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.files import atomic_write
from mithaq.graph.store import background_files
from mithaq.show.page import page_bytes
from mithaq.worker.limits import Limits, of_whole

if TYPE_CHECKING:
    from mithaq.graph.sparql import Answer
    from mithaq.graph.store import Graph

HEIGHT = 680
"""Pixels: the picture with its panels, on a screen that also shows the cell above it."""


class View:
    """A page: a notebook shows it below the cell (it asks for ``_repr_html_``), `save` writes it to a file."""

    def __init__(self, html: str) -> None:
        self.html = html
        """The whole page, as `mithaq view` writes it."""

    def _repr_html_(self) -> str:
        """The page in a frame of its own, which may run its script and save files and nothing else."""
        allowed = "allow-scripts allow-downloads allow-popups allow-modals"
        return (
            f'<iframe title="mithaq" sandbox="{allowed}" style="width:100%;height:{HEIGHT}px;border:1px solid #8885"'
            f' srcdoc="{escape(self.html)}"></iframe>'
        )

    def __repr__(self) -> str:
        """What a terminal shows instead."""
        return f"<a page of {len(self.html):,} characters; .save('graph.html') writes it>"

    def save(self, path: Path | str) -> None:
        """Write the page; an older file stays as it was where that fails."""
        atomic_write(Path(path), self.html.encode())


def view(graph: Graph, files: tuple[Path, ...], query: str | None = None, limits: Limits | None = None) -> View:
    """The page of the files that a graph was loaded from; with ``query``, in SPARQL, of what it answers alone."""
    known = set(background_files())
    own = tuple(path for path in files if path not in known)
    if not own:
        raise DataError(
            f"a graph of {len(graph):,} triples that no file of facts is in: nothing to draw; load(['graphs'])"
        )
    pick = partial(_asked, query) if query else None
    return View(page_bytes(own, limits or of_whole(), pick).decode())


def _asked(query: str, graph: Graph) -> Answer:
    return graph.evaluate(query)
