"""The ontology's own page: every class, property and code in both languages, with examples from graphs.

pyLODE, the library for such pages, writes one language and its own order of things, so the page has a template here.
It has no script, and its policy lets it reach nothing.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING

from mithaq.files import atomic_write
from mithaq.graph.store import graph_files, read_by_worker
from mithaq.show.ontology import Ontology, ontology
from mithaq.text import fold_key
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mithaq.show.ontology import Term


def ontology_page(paths: Iterable[str | Path], out: Path, limits: Limits | None = None) -> None:
    """Write the ontology's page to ``out``, with examples from the graph files ``paths``; the same bytes for the same.

    DataError where a graph cannot be read or the page cannot be written. The graphs are read in a worker; a
    WorkerError says which limit that reached.
    """
    given = graph_files(paths)
    reads = read_by_worker(given)
    task = lambda: html(ontology(given)).encode()  # noqa: E731 - it runs in the worker
    atomic_write(out, apart("docs", task, limits or of_whole(), reads, ["pyoxigraph", "jinja2"]))


def html(shown: Ontology) -> str:
    """The whole page as text."""
    import jinja2

    style = _asset("ontology.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["alphabetical"] = _alphabetical
    template = environment.from_string(_asset("ontology.html"))
    groups = [*shown.classes, *shown.properties, *(term for head, codes in shown.lists for term in (head, *codes))]
    anchors = {term.name: term.anchor for term in groups}
    return template.render(ontology=shown, style=style, hash=f"sha256-{digest}", anchors=anchors)


def _alphabetical(terms: Iterable[Term], language: str) -> list[Term]:
    """Terms in the order of their labels in a language; marks and forms of a letter do not count."""
    return sorted(terms, key=lambda term: (fold_key(term.labels[language]), term.name))


def _asset(name: str) -> str:
    return (files("mithaq.show") / "assets" / name).read_text("utf-8")
