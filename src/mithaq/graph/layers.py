"""The named graphs of a query: which file goes into which. The default graph holds all of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.vocabulary import BASE

if TYPE_CHECKING:
    from pathlib import Path

SPACE = f"{BASE}graph/"
"""What the prefix ``graph:`` of a query stands for."""
FACTS, PROVENANCE, REGISTRY, ONTOLOGY = (f"{SPACE}{name}" for name in ("facts", "provenance", "registry", "ontology"))
LAYERS = (FACTS, PROVENANCE, REGISTRY, ONTOLOGY)
"""The IRIs of the named graphs, by layer of `ontology.md`, 2.1."""
INFERRED = f"{SPACE}inferred"
"""The IRI of the graph of what `mithaq reason` has inferred."""
TRIG = ".trig"
"""The ending of the file that holds it."""


def layer_of(path: Path) -> str:
    """The IRI of the named graph that a Turtle file belongs to.

    >>> from pathlib import Path
    >>> layer_of(Path("graphs/talks-ar.prov.ttl"))
    'https://w3id.org/mithaq/graph/provenance'
    """
    from mithaq.graph.store import is_provenance
    from mithaq.resources import extra, resource_dir

    if path.suffix == TRIG:
        return INFERRED
    top = resource_dir("ontology")
    if path.parent == top:
        return ONTOLOGY
    if path.parent in {top / "registry", *extra("registry")}:
        return REGISTRY
    return PROVENANCE if is_provenance(path) else FACTS
