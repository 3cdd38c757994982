"""Which node of a built graph is which thing of the reading.

Things of the registry, and those whose names follow from it (posts, dialogue, round, statement), are the same when their
names are. People, bilateral agreements and conferences have names made from their words: they are compared by class,
label and place in the text. Nodes that only join others (participations, tenures) are compared by what they join, and
stances by what they say (design: ontology.md, section 3.6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mithaq.registry import load_registry
from mithaq.text import fold_key

from .graph import Triple, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .graph import Graph
    from .reading import GoldEntity, GoldFact, Reading, Span

ENOUGH = 0.5
"""Share of words in common from which two labels name one thing (section 3.6: at least half)."""

SYMMETRIC = {"dip:partnerOf", "dip:concurrentWith"}
JOINING = {"part": "dip:Participation", "agp": "dip:AgreementParticipation", "ten": "dip:Tenure"}
_ARTICLE = re.compile("^(?:[وفبك]?ال|لل|ولل)(?=..)")


def tokens(text: str) -> frozenset[str]:
    """The words of a text, folded, without the article and what is written onto it."""
    return frozenset(_ARTICLE.sub("", word) for word in re.findall(r"\w+", fold_key(text)))


def overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """The largest share of words that a label of one thing and a label of the other have in common, 0 to 1."""
    pairs = [(tokens(a), tokens(b)) for a in one for b in other]
    return max((len(a & b) / len(a | b) for a, b in pairs if a | b), default=0.0)


def touch(one: Iterable[Span], other: Iterable[Span]) -> bool:
    """Whether a span of one and a span of the other have a character in common."""
    others = list(other)
    return any(a < d and c < b for a, b in one for c, d in others)


@dataclass(slots=True)
class Alignment:
    """Thing of the reading -> node of the graph, for all but topics, which may have several nodes."""

    reading: Reading
    graph: Graph
    nodes: dict[str, str] = field(default_factory=dict)

    def same(self, gold: str, found: str) -> bool:
        """Whether a node or value of the graph is the one of the reading."""
        if gold.startswith("topic:"):
            return found.startswith("topic:") and self._same_topic(self.reading.entities[gold], found)
        if gold.startswith('"'):
            return found.startswith('"') and overlap([text_of(gold)], [text_of(found)]) >= ENOUGH
        if gold in self.nodes:
            return self.nodes[gold] == found
        return gold == found and gold.partition(":")[0] not in {"st", "person", "event", *JOINING}

    def _same_topic(self, gold: GoldEntity, found: str) -> bool:
        if gold.id == found or gold.id in self.graph.broader(found):
            return True
        return overlap(gold.names, self.graph.labels(found)) >= ENOUGH

    def matches(self, fact: GoldFact) -> list[Triple]:
        """The triples of the graph that say a fact of the reading."""
        ways = [(fact.subject, fact.object)]
        if fact.predicate in SYMMETRIC:
            ways.append((fact.object, fact.subject))
        return [
            (subject, predicate, target)
            for subject, predicate, target in sorted(self.graph.triples)
            if predicate == fact.predicate
            and any(self.same(one, subject) and self.same(other, target) for one, other in ways)
        ]


def align(reading: Reading, graph: Graph) -> Alignment:
    """Find every thing of the reading in the graph."""
    alignment = Alignment(reading, graph)
    for entity in reading.entities.values():
        node = _individual(entity, reading, graph)
        if node and not entity.id.startswith("topic:"):
            alignment.nodes[entity.id] = node
    for prefix, kind in JOINING.items():
        _pair(alignment, reading.subjects(prefix), graph.of_kind(kind), _joined)
    _pair(alignment, reading.subjects("st"), graph.of_kind("dip:Stance"), agreement)
    return alignment


def _individual(entity: GoldEntity, reading: Reading, graph: Graph) -> str | None:
    prefix = entity.id.partition(":")[0]
    known = entity.id in load_registry().entries or prefix not in {"person", "event", "agr"}
    if known:
        return entity.id if entity.kind in graph.values(entity.id, "a") else None
    spans = reading.spans(entity.id)
    candidates = [
        (overlap(entity.names, graph.labels(node)), node)
        for node in graph.of_kind(entity.kind)
        if touch(graph.evidence((node, "a", entity.kind)), spans)
    ]
    best, node = max(candidates, default=(0.0, ""))
    return node if best >= ENOUGH else None


def _joined(alignment: Alignment, gold: str, node: str) -> float:
    """How many of the gold node's facts the other one has; 0 unless it is more than half of them."""
    facts = alignment.reading.about(gold)
    held = sum(any(alignment.same(f.object, v) for v in alignment.graph.values(node, f.predicate)) for f in facts)
    return held if 2 * held > len(facts) else 0


def agreement(alignment: Alignment, gold: str, node: str) -> float:
    """How well a stance says what the gold one says; 0 unless kind, holders and something it is about are the same.

    A thing in common counts 1; words in common, where the description is drawn from the words of the reading, count a
    half; standing at the same place in the text breaks ties.
    """
    facts, graph = alignment.reading.about(gold), alignment.graph

    def said(predicate: str) -> list[str]:
        return [fact.object for fact in facts if fact.predicate == predicate]

    for predicate in ("dip:stanceKind", "dip:stanceHolder"):
        expected, found = said(predicate), graph.values(node, predicate)
        if len(expected) != len(found) or not all(any(alignment.same(e, f) for f in found) for e in expected):
            return 0
    shared = things_in_common(alignment, gold, node)
    words = words_in_common(alignment, gold, node)
    if not (shared or words):
        return 0
    near = touch((f.span for f in facts), graph.evidence((node, "dip:stanceKind", said("dip:stanceKind")[0])))
    return shared + words / 2 + near / 4


def things_in_common(alignment: Alignment, gold: str, node: str) -> int:
    """How many of the things that the gold stance is about the other one is about."""
    expected = [f.object for f in alignment.reading.about(gold) if f.predicate == "dip:stanceAbout"]
    found = alignment.graph.values(node, "dip:stanceAbout")
    return sum(any(alignment.same(e, f) for f in found) for e in expected)


def words_in_common(alignment: Alignment, gold: str, node: str) -> bool:
    """Whether a description of the stance is, at least by half, words of the gold evidence at the same place."""
    graph = alignment.graph
    facts = alignment.reading.about(gold)
    for text in graph.values(node, "dcterms:description"):
        words = tokens(text_of(text))
        near = [f for f in facts if touch([f.span], graph.evidence((node, "dcterms:description", text)))]
        if words and any(len(words & tokens(f.words)) / len(words) >= ENOUGH for f in near):
            return True
    return False


def _pair(alignment: Alignment, gold: Iterable[str], nodes: list[str], score: Scorer) -> None:
    """One node for one gold node, the best pairs first."""
    pairs = [(score(alignment, name, node), name, node) for name in gold for node in nodes]
    taken: set[str] = set()
    for value, name, node in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if value and name not in alignment.nodes and node not in taken:
            alignment.nodes[name] = node
            taken.add(node)


if TYPE_CHECKING:
    from collections.abc import Callable

    Scorer = Callable[[Alignment, str, str], float]
