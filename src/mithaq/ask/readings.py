"""What graph files say, fact by fact, with the words of each fact and the names of what it is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.ask.nameless import descriptions
from mithaq.graph.store import facts_and_all, graph_files, read_by_worker
from mithaq.text import span
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mithaq.graph.store import Graph

Fact = tuple[str, str, str]
"""Subject, predicate and object, each as N-Triples writes it."""

_EVIDENCE = """
SELECT ?s ?p ?o ?document ?begin ?end {
  ?fact rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; dip:hasEvidence ?e .
  ?e nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext ?document .
}"""
_DOCUMENTS = """
SELECT ?d ?text ?title ?issued {
  ?d nif:isString ?text OPTIONAL { ?d dcterms:title ?title } OPTIONAL { ?d dcterms:issued ?issued }
}"""
_END = re.compile(r"(?<!\b\w)(?<!\b\w\w)[.!?؟]+[»”\"')]*(?=\s)|\n")
"""Where a sentence ends: at a mark that stands behind more than an initial or a title (د., Mr.), or at a line end."""

OUTSIDE = {
    "rdf:type": ("is a", "نوعه"),
    "rdfs:label": ("name", "الاسم"),
    "skos:altLabel": ("other name", "اسم آخر"),
    "skos:broader": ("is part of the topic", "ضمن موضوع"),
    "dcterms:type": ("kind", "النوع"),
    "dcterms:subject": ("subject", "الموضوع"),
    "dcterms:spatial": ("where", "المكان"),
    "dcterms:date": ("date", "التاريخ"),
    "dcterms:description": ("wording", "الصياغة"),
    "schema:startDate": ("begins on", "يبدأ في"),
    "schema:endDate": ("ends on", "ينتهي في"),
    "schema:eventStatus": ("state of the event", "حالة الحدث"),
}
"""Properties of other vocabularies that facts use -> what to call them in English and Arabic."""


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """The words that say a fact: the words themselves, the sentence around them, the document and its date."""

    text: str
    sentence: str
    document: str
    issued: str = ""


@dataclass(slots=True)
class Reading:
    """The facts of graph files; of each its words; of each IRI its names by language, or what describes it."""

    facts: frozenset[Fact]
    words: dict[Fact, tuple[Words, ...]]
    labels: dict[str, dict[str, str]]
    documents: dict[str, Words] = field(default_factory=dict)
    """IRI of each document -> its title and date, without words."""

    def said(self, facts: Iterable[Fact]) -> tuple[Words, ...]:
        """The words of several facts, each once, in the order of the facts."""
        return tuple(dict.fromkeys(word for fact in facts for word in self.words.get(fact, ())))

    def name(self, term: str, language: str) -> str:
        """What to call a term: an IRI by its label, else shortened; a literal by its value.

        >>> Reading(frozenset(), {}, {}).name('"2026-05-12"^^<http://www.w3.org/2001/XMLSchema#date>', "en")
        '2026-05-12'
        """
        if term.startswith("<"):
            return named(term[1:-1], self.labels, language)
        return value(term)


def read(files: Iterable[Path]) -> Reading:
    """The reading of graph files that are given one by one; DataError for one that is no graph.

    Blank nodes have the same names in each reading, so that two readings can be compared.
    """
    facts, whole = facts_and_all(files)
    documents = _documents(whole)
    found: dict[Fact, list[Words]] = defaultdict(list)
    for row in whole.evaluate(_EVIDENCE).rows:
        subject, predicate, target, document, begin, end = row
        text, about = documents.get(str(document), ("", Words("", "", "")))
        if place := span(begin, end, text):
            said = Words(text[slice(*place)], sentence(text, *place), about.document, about.issued)
            found[str(subject), str(predicate), str(target)].append(said)
    return Reading(
        frozenset((str(triple.subject), str(triple.predicate), str(triple.object)) for triple in facts.triples()),
        {fact: tuple(sorted(set(said))) for fact, said in found.items()},
        descriptions(whole) | whole.labels(),
        {iri: about for iri, (_, about) in documents.items()},
    )


def files_of(paths: Iterable[str | Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The graph files that ``paths`` name, and all that a worker must be let to read for them."""
    files = graph_files(paths)
    return files, read_by_worker(files)


def sentence(text: str, begin: int, end: int) -> str:
    """The sentence of ``text`` in which the span from ``begin`` to ``end`` stands, in one line.

    >>> sentence("They met in Muscat. Mr. Test spoke on trade. They left.", 20, 28)
    'Mr. Test spoke on trade.'
    """
    ends = _ends(text)
    return " ".join(text[ends[bisect_right(ends, begin) - 1] : ends[bisect_left(ends, end)]].split())


@lru_cache(maxsize=4)
def _ends(text: str) -> list[int]:
    """Where the sentences of a text begin and end; its evidence mostly comes one after the other."""
    return [0, *(found.end() for found in _END.finditer(text)), len(text)]


def named(iri: str, labels: dict[str, dict[str, str]], language: str) -> str:
    """The label of an IRI in ``language``, else in another; without labels the IRI with its prefix."""
    names = labels.get(iri) or dict(zip(("en", "ar"), OUTSIDE.get(short(iri), ()), strict=False))
    return names.get(language) or next((names[key] for key in sorted(names)), None) or short(iri)


def short(iri: str) -> str:
    """An IRI with the prefix of the vocabulary, where there is one.

    >>> short("https://w3id.org/mithaq/id/country/OMN")
    'c:OMN'
    """
    fitting = [(space, prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    space, prefix = max(fitting, default=("", ""))
    return f"{prefix}:{iri[len(space) :]}" if space else iri


def value(term: str) -> str:
    r"""The value of a literal as N-Triples writes it; of another term its text.

    >>> value('"say \\"yes\\""@en')
    'say "yes"'
    """
    if not term.startswith('"'):
        return term.strip("<>")
    body = term[1 : term.rindex('"')]
    return re.sub(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", _unescaped, body)


def _unescaped(found: re.Match[str]) -> str:
    if code := found[1] or found[2]:
        return chr(int(code, 16))
    return {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}.get(found[3], found[3])


def _documents(graph: Graph) -> dict[str, tuple[str, Words]]:
    """IRI of each document -> its text, and its title and date as words without text."""
    found: dict[str, tuple[str, Words]] = {}
    for row in sorted(graph.evaluate(_DOCUMENTS).rows, key=str):
        document, text, title, issued = row
        iri = document.value  # type: ignore[union-attr]
        about = Words("", "", title.value if title else short(iri), issued.value if issued else "")  # type: ignore[union-attr]
        found.setdefault(str(document), (text.value, about))  # type: ignore[union-attr]
    return found
