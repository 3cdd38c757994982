"""What is sent: which parts of which graphs, and what the graph that each file becomes is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from mithaq.errors import DataError, SendError
from mithaq.graph.iris import digest, slug
from mithaq.graph.layers import SPACE
from mithaq.graph.store import LEDGER, background_files, graph_files, is_provenance
from mithaq.resources import extra, resource_dir
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PARTS = ("facts", "provenance", "registry", "ontology")
PART, NAME = "{part}", "{name}"
TEMPLATE = f"{SPACE}{PART}/{NAME}"
"""What a graph is called: its part, and the name of the statement; what belongs to no statement, by its part alone."""
LEDGER_PART = "ledger"
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", re.ASCII)


class Source(NamedTuple):
    """A file, of which of `PARTS` it is, and the IRI of the graph that it becomes."""

    graph: str
    path: Path
    part: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Graph files, which parts of them are wanted (some of `PARTS`), and whether blank nodes stay blank or get IRIs.

    ``template`` says what the graphs are called.
    """

    files: tuple[Path, ...]
    parts: frozenset[str]
    blank: bool = True
    template: str = TEMPLATE

    def sources(self) -> list[Source]:
        """Each file, sorted by its graph, the ontology's in their place; the registry's are not here."""
        found = [Source(graph_name(path, self.template), path, _part(path)) for path in self.files]
        if "ontology" in self.parts or "registry" in self.parts:
            registries, graph = registry_folders(), named("ontology", None, self.template)
            files = [path for path in background_files() if path.parent not in registries]
            found += [Source(graph, path, "ontology") for path in files]
        return sorted(found)

    def registry(self) -> str:
        """The IRI of the registry's graph."""
        return named("registry", None, self.template)


def select(paths: Iterable[str | Path], what: Iterable[str] = ("all",), template: str = TEMPLATE) -> Selection:
    """Graph files and folders of them; ``what`` is some of `PARTS`, or "all". SendError for another word."""
    wanted = set(what)
    if bad := sorted(wanted - {*PARTS, "all"}):
        raise SendError(f"--what {safe(bad[0])}: no such part; choose of {', '.join(PARTS)}, all")
    parts = frozenset(PARTS if "all" in wanted else wanted)
    return Selection(graph_files(paths), parts, template=template)


def graph_name(path: Path, template: str = TEMPLATE) -> str:
    """The IRI of the graph that a file becomes: of the file's name alone, which in it is ASCII.

    >>> from pathlib import Path
    >>> graph_name(Path("graphs/talks-ar.prov.ttl"))
    'https://w3id.org/mithaq/graph/provenance/talks-ar'
    """
    if path.name == LEDGER:
        return named(LEDGER_PART, None, template)
    stem = path.name.removesuffix(".ttl").removesuffix(".prov")
    key = stem if _PLAIN.fullmatch(stem) else f"{slug(stem)}-{digest(stem, 8)}".lstrip("-")
    return named(_part(path), key, template)


def named(part: str, name: str | None, template: str = TEMPLATE) -> str:
    """The IRI that a template gives; without a name the part stands for it.

    >>> named("registry", None), named("facts", "talks", "https://example.org/{name}")
    ('https://w3id.org/mithaq/graph/registry', 'https://example.org/talks')
    """
    if name is None:
        template, name = template.replace(f"{PART}/{NAME}", PART), part
    return normalize("NFC", template.replace(PART, part).replace(NAME, name))


def one_folder(sources: Iterable[Source], template: str) -> None:
    """Make sure that no two statements of one name become one graph, where the template keeps them apart; DataError."""
    folders: dict[str, Path] = {}
    for graph, path, part in sources:
        if NAME in template and part != "ontology" and folders.setdefault(graph, path.parent) != path.parent:
            raise DataError(f"{safe(str(path))}: another statement has this name too; send one folder after the other")


def part_of(graph: str) -> str:
    """Of which of `PARTS` a graph is, by the name that `TEMPLATE` gave it."""
    part = graph.removeprefix(SPACE).partition("/")[0]
    return "provenance" if part == LEDGER_PART else part


def registry_folders() -> set[Path]:
    """The folders that hold the registry, the user's own among them."""
    return {resource_dir("ontology") / "registry", *extra("registry")}


def _part(path: Path) -> str:
    return "provenance" if is_provenance(path) else "facts"
