"""The registry: states, places, bodies, agreements and topics known before reading, as plain records."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.model import Name
from mithaq.proof import check_file, most_swollen, swollen
from mithaq.resources import extra as extra_dirs
from mithaq.resources import resource_dir
from mithaq.safe import safe
from mithaq.vocabulary import BASE, DIP, INDIVIDUAL_PREFIXES, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from pyoxigraph import Triple

_Properties = dict[str, dict[tuple[str, str], None]]
"""Values of one subject by prefixed property: (text or prefixed name, language or empty)."""

_LANGUAGES = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is known before reading.

    ``id`` is a prefixed name (``c:OMN``, ``body:USA-mfa``), ``kind`` a class of the ontology
    without prefix. ``names`` holds the labels first (ar, en), then the other names, sorted.
    ``adjectives`` are the definite Arabic adjectives (nisba) and the English adjectives of a country.
    ``code`` and ``code2`` are its ISO 3166-1 alpha-3 and alpha-2 codes. ``country`` is the ``c:`` id
    of the state that a city or a body belongs to; ``capital`` says that the place is a capital or seat
    of government of it. ``type`` is the code of the agreement's kind; ``broader`` holds topic ids.
    """

    id: str
    kind: str
    names: tuple[Name, ...]
    adjectives: tuple[Name, ...] = ()
    code: str = ""
    code2: str = ""
    country: str = ""
    capital: bool = False
    type: str = ""
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """All entries by id, in the order of their ids; ``version`` is 12 hex digits over the files' bytes."""

    entries: Mapping[str, Entry]
    version: str
    own: frozenset[str] = frozenset()
    """The entries that are not shipped."""

    def label(self, id: str, language: str) -> str:  # noqa: A002 - the word the ontology uses
        """Give the label of an entry in ``language``, else its first label; the id itself if it is no entry."""
        entry = self.entries.get(id)
        if entry is None:
            return id
        return next((name.text for name in entry.names if name.language == language), entry.names[0].text)


@lru_cache(maxsize=8)
def load_registry(extra: tuple[Path, ...] = ()) -> Registry:
    """Read the shipped registry, extended by the user's own (`mithaq.resources.extend`) and the ``extra`` folders.

    An extra file may add entries, or names to entries that are there. Raises DataError that names
    the file and the line of broken Turtle, a subject outside the project's namespaces, or the entry
    that lacks a class or a label.
    """
    subjects: dict[str, _Properties] = defaultdict(lambda: defaultdict(dict))
    digest = hashlib.sha256()
    shipped: frozenset[str] | None = None
    for folder in (resource_dir("ontology") / "registry", *extra_dirs("registry"), *extra):
        for path in _files(folder):
            content = path.read_bytes()
            digest.update(f"{path.name}\0{len(content)}\0".encode())
            digest.update(content)
            _collect(path, _parse(path, content), subjects, _Shortener(most_swollen(len(content))))
        shipped = frozenset(subjects) if shipped is None else shipped
    entries = {identifier: _entry(identifier, subjects[identifier]) for identifier in sorted(subjects)}
    return Registry(MappingProxyType(entries), digest.hexdigest()[:12], frozenset(entries) - (shipped or frozenset()))


def _files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise DataError(f"{folder}: no registry file (*.ttl) in this folder")
    return files


def _parse(path: Path, content: bytes) -> Iterator[Triple]:
    from pyoxigraph import RdfFormat, parse

    check_file(content, str(path))
    try:
        for quad in parse(content, format=RdfFormat.TURTLE):
            yield quad.triple
    except SyntaxError as error:
        raise DataError(f"{path}:{error.lineno or 1}: not valid Turtle: {error.msg}") from error


def _collect(path: Path, triples: Iterable[Triple], subjects: dict[str, _Properties], shorten: _Shortener) -> None:
    from pyoxigraph import Literal

    for triple in triples:
        if shorten.room < 0:
            raise swollen(str(path))
        identifier = shorten(getattr(triple.subject, "value", ""))
        if identifier.partition(":")[0] not in INDIVIDUAL_PREFIXES:
            raise DataError(f"{path}: {triple.subject} is no individual of {BASE}id/: name it like the shipped entries")
        value = triple.object
        if isinstance(value, Literal):
            item = (value.value, value.language or "")
        else:
            item = (shorten(getattr(value, "value", "")), "")
        subjects[identifier][shorten(triple.predicate.value)][item] = None


class _Shortener(dict[str, str]):
    """IRI → prefixed name, computed once for each IRI; ``room`` is for how many more characters there is some."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room
        self._prefixes = {namespace: prefix for prefix, namespace in PREFIXES.items()}

    def __call__(self, iri: str) -> str:
        return self[iri]

    def __missing__(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:cut])
        self[iri] = short = f"{prefix}:{iri[cut:]}" if prefix else iri
        self.room -= len(iri)
        return short


def _entry(identifier: str, properties: _Properties) -> Entry:
    types = [value.removeprefix("dip:") for value, _ in properties["rdf:type"] if value.startswith("dip:")]
    labels = _names(properties["rdfs:label"])
    if not types or not labels:
        missing = "label (rdfs:label)" if types else f"class of the ontology ({DIP}…)"
        raise DataError(f"registry entry {identifier}: it has no {missing}; add one")
    labels.sort(key=lambda name: name.language not in _LANGUAGES)
    others = _names(properties["skos:altLabel"])
    if (odd := next((name.text for name in (*labels, *others) if not _has_letter(name.text)), None)) is not None:
        raise DataError(f"registry entry {identifier}: its name '{safe(odd)}' has no letter; remove it")
    capital_of = _first(properties["dip:capitalOf"])
    return Entry(
        id=identifier,
        kind=types[0],
        names=(*labels, *others),
        adjectives=tuple(_names(properties["skos:hiddenLabel"])),
        code=_first(properties["skos:notation"]),
        code2=_first(properties["dcterms:identifier"]),
        country=capital_of or _first(properties["dip:bodyOf"]) or _country(properties["dip:locatedIn"]),
        capital=bool(capital_of),
        type=_first(properties["dcterms:type"]).partition(":")[2],
        broader=tuple(sorted(value for value, _ in properties["skos:broader"])),
    )


def _has_letter(name: str) -> bool:
    """Whether there is a letter or a digit in a name; what is only marks would be found in every sentence."""
    return any(letter.isalnum() for letter in name)


def _names(values: Iterable[tuple[str, str]]) -> list[Name]:
    return [Name(text, language) for language, text in sorted((language, text) for text, language in values)]


def _first(values: Collection[tuple[str, str]]) -> str:
    return min(values)[0] if values else ""


def _country(values: Iterable[tuple[str, str]]) -> str:
    return _first([item for item in values if item[0].startswith("c:")])
