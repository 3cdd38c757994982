"""What is sent: which parts of which graphs, and the name of the graph that each file becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mithaq.errors import SendError
from mithaq.graph.iris import digest, slug
from mithaq.graph.store import LEDGER, background_files, graph_files, is_provenance
from mithaq.resources import extra, resource_dir
from mithaq.safe import safe
from mithaq.vocabulary import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PARTS = ("facts", "provenance", "registry", "ontology")
GRAPHS = f"{BASE}graph/"
ONTOLOGY, REGISTRY, LEDGER_GRAPH = f"{GRAPHS}ontology", f"{GRAPHS}registry", f"{GRAPHS}ledger"
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Selection:
    """Graph files, which parts of them are wanted (some of `PARTS`), and whether blank nodes stay blank or get IRIs."""

    files: tuple[Path, ...]
    parts: frozenset[str]
    blank: bool = True

    def named(self) -> list[tuple[str, Path]]:
        """Each file with the IRI of its graph, sorted, the ontology's in their place; the registry is not here."""
        found = [(graph_name(path), path) for path in self.files]
        if "ontology" in self.parts or "registry" in self.parts:
            registries = registry_folders()
            found += [(ONTOLOGY, path) for path in background_files() if path.parent not in registries]
        return sorted(found, key=lambda pair: (pair[0], str(pair[1])))

    def wants(self, graph: str) -> bool:
        """Whether a graph is of the parts that are wanted."""
        return part_of(graph) in self.parts


def select(paths: Iterable[str | Path], what: Iterable[str] = ("all",)) -> Selection:
    """Graph files and folders of them; ``what`` is some of `PARTS`, or "all". SendError for another word."""
    wanted = set(what)
    if bad := sorted(wanted - {*PARTS, "all"}):
        raise SendError(f"--what {safe(bad[0])}: no such part; choose of {', '.join(PARTS)}, all")
    return Selection(graph_files(paths), frozenset(PARTS if "all" in wanted else wanted))


def graph_name(path: Path) -> str:
    """The IRI of the graph that a file becomes: of the file's name alone, in ASCII.

    >>> from pathlib import Path
    >>> graph_name(Path("graphs/talks-ar.prov.ttl"))
    'https://w3id.org/mithaq/graph/provenance/talks-ar'
    """
    if path.name == LEDGER:
        return LEDGER_GRAPH
    stem = path.name.removesuffix(".ttl").removesuffix(".prov")
    key = stem if _PLAIN.fullmatch(stem) else f"{slug(stem)}-{digest(stem, 8)}".lstrip("-")
    return f"{GRAPHS}{'provenance' if is_provenance(path) else 'facts'}/{key}"


def part_of(graph: str) -> str:
    """Of which of `PARTS` a graph is, by its name."""
    part = graph.removeprefix(GRAPHS).partition("/")[0]
    return "provenance" if part == "ledger" else part


def registry_folders() -> set[Path]:
    """The folders that hold the registry, the user's own among them."""
    return {resource_dir("ontology") / "registry", *extra("registry")}
