"""The figures of a build of the seed article beside the hand-made reading (design: ontology.md, section 3.6)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from mithaq.text import fold_key

from .alignment import ENOUGH, Alignment, align, overlap, things_in_common, touch
from .forbidden import FORBIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .graph import Graph, Quotation, Triple
    from .reading import GoldFact, Reading

NEUTRAL = "place:USA-washington"
"""Named as a government, so that a graph may leave the city out (section 3.4: fact 098 is of tier C)."""

_UNCOUNTED = {"dip:Country", "dip:Place", "dip:GovernmentBody", "dip:Topic"}
"""Types of things in the registry are known before reading and are not counted (section 3.4)."""
_JOINING = {"dip:Participation", "dip:AgreementParticipation", "dip:Tenure", "dip:Stance"}
"""Types of nodes that only join others: their own facts are counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many right of so many, and the share that is asked for."""

    right: int
    total: int
    least: float | None = None

    @property
    def share(self) -> float:
        """From 0 to 1; nothing of nothing is 1."""
        return self.right / self.total if self.total else 1.0

    @property
    def enough(self) -> bool:
        """Whether the share is what is asked for."""
        return self.least is None or self.share >= self.least


@dataclass(frozen=True, slots=True)
class Score:
    """Every figure by name, and what is behind those that are not full."""

    figures: dict[str, Count]
    missed: tuple[GoldFact, ...]
    """Facts of the reading that the graph does not say, in reading order."""
    wrong: tuple[str, ...]
    """Triples with a predicate of the core that the reading does not have, with their words."""
    beside: tuple[str, ...]
    """Stances, and facts with other predicates, that the reading does not have: they count neither way."""
    entities_missed: tuple[str, ...]
    stances_missed: tuple[str, ...]
    stances_by_words: tuple[str, ...]
    """Stances matched by the words of their description alone."""
    elsewhere: tuple[GoldFact, ...]
    """Right facts whose words stand elsewhere than the reading's."""
    forbidden: tuple[str, ...]

    def table(self) -> str:
        """The figures, one a line."""
        lines = []
        for name, count in self.figures.items():
            asked = (
                "" if count.least is None else f"asked {count.least:.0%}" + ("" if count.enough else "  FALLS SHORT")
            )
            lines.append(f"{name:<44} {count.right:>4} of {count.total:<4} {count.share:>7.1%}   {asked}".rstrip())
        return "\n".join(lines)

    def details(self) -> str:
        """What was missed, and what was written that the reading does not have."""
        parts = {
            "Entities missed": self.entities_missed,
            "Stances missed": self.stances_missed,
            "Stances matched by their words alone": self.stances_by_words,
            "Right facts with words from elsewhere": self.elsewhere,
            "Facts missed": self.missed,
            "Wrong": self.wrong,
            "Beside the reading": self.beside,
            "Forbidden": self.forbidden,
        }
        return "\n\n".join(
            "\n  ".join((f"{name} ({len(found)})", *map(str, found))) for name, found in parts.items() if found
        )


def score(graph: Graph, reading: Reading) -> Score:
    """Measure a graph of the seed article."""
    alignment = align(reading, graph)
    found = {fact: alignment.matches(fact) for fact in reading.facts}
    right, wrong, beside = _judge(graph, reading, alignment, found)
    individuals = [name for name in reading.entities if not name.startswith("topic:") and name != NEUTRAL]
    stances = {s: _tier(reading, s) for s in reading.subjects("st")}
    forbidden = tuple(str(item) for item in FORBIDDEN if graph.holds(item.pattern))
    said = [fact for fact in found if found[fact]]
    elsewhere = tuple(fact for fact in said if not _overlaps(graph, fact, found[fact]))
    by_thing = _by_thing(alignment)
    spans = [quotation.span for quotation in graph.quotations]
    figures = {
        "entities (Washington left out)": _share(individuals, alignment.nodes, 1.0),
        "topics": _share([n for n in reading.entities if n.startswith("topic:")], _topics(alignment)),
        "core facts of tier A (recall)": _share([f for f in found if f.core], said, 0.95),
        "  of these with the reading's own topic": _share([f for f in found if f.core], _exactly(found)),
        "right among core predicates (precision)": Count(right, right + len(wrong), 0.95),
        "stances of tier A": _share([s for s in stances if stances[s] == "A"], alignment.nodes, 12 / 13),
        "  of these by a thing they are about": _share([s for s in stances if stances[s] == "A"], by_thing),
        "stances of tier B": _share([s for s in stances if stances[s] == "B"], alignment.nodes),
        "stances of tier C": _share([s for s in stances if stances[s] == "C"], alignment.nodes),
        "facts of tier A, stances taken apart": _share([f for f in found if f.tier == "A"], said),
        "facts of tier B": _share([f for f in found if f.tier == "B"], said, 0.5),
        "facts of tier C": _share([f for f in found if f.tier == "C"], said),
        "right facts whose words overlap the reading's": Count(
            sum(_overlaps(graph, f, found[f]) for f in said), len(said)
        ),
        "quotations inside one sentence": Count(sum(inside(s, reading) for s in spans), len(spans), 1.0),
        "quotations that are their slice": Count(sum(exact(q, graph) for q in graph.quotations), len(spans), 1.0),
        "forbidden facts absent": Count(len(FORBIDDEN) - len(forbidden), len(FORBIDDEN), 1.0),
    }
    return Score(
        figures,
        tuple(fact for fact in found if not found[fact]),
        wrong,
        beside,
        tuple(name for name in individuals if name not in alignment.nodes),
        tuple(f"{stances[s]} {s}" for s in stances if s not in alignment.nodes),
        tuple(f"{stances[s]} {s}" for s in stances if s in alignment.nodes and s not in by_thing),
        elsewhere,
        forbidden,
    )


def _share(items: Iterable[object], found: Iterable[object], least: float | None = None) -> Count:
    known = set(found)
    listed = list(items)
    return Count(sum(item in known for item in listed), len(listed), least)


def _tier(reading: Reading, stance: str) -> str:
    return next(fact.tier for fact in reading.about(stance) if fact.predicate == "dip:stanceKind")


def _topics(alignment: Alignment) -> set[str]:
    nodes = alignment.graph.of_kind("dip:Topic")
    return {
        n for n in alignment.reading.entities if n.startswith("topic:") and any(alignment.same(n, m) for m in nodes)
    }


def _exactly(found: dict[GoldFact, list[Triple]]) -> list[GoldFact]:
    """The facts found with the topic's own name, not by a narrower topic or by its words."""
    return [f for f, triples in found.items() if triples and _has(f.object, triples)]


def _has(name: str, triples: list[Triple]) -> bool:
    return not name.startswith("topic:") or any(name == target for _, _, target in triples)


def _by_thing(alignment: Alignment) -> set[str]:
    pairs = ((name, node) for name, node in alignment.nodes.items() if name.startswith("st:"))
    return {name for name, node in pairs if things_in_common(alignment, name, node)}


def _judge(
    graph: Graph, reading: Reading, alignment: Alignment, found: dict[GoldFact, list[Triple]]
) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """How many triples are right, which are wrong, and which are beside the reading.

    Only triples with a predicate of the core and no stance for a subject are right or wrong; those that say a fact of
    tier B or C are neither.
    """
    core = {fact.predicate for fact in found if fact.core}
    right = {triple for fact in found if fact.core for triple in found[fact]}
    known = {triple for triples in found.values() for triple in triples}
    named = set(alignment.nodes.values())
    read = {fact.predicate for fact in reading.facts} - {"dcterms:description"}
    wrong, beside = [], []
    for triple in sorted(graph.triples - known):
        subject, predicate, target = triple
        line = f"{subject} {predicate} {target}   «{graph.words(triple)}»"
        if subject.startswith("st:"):
            if predicate == "dip:stanceKind" and subject not in named:
                beside.append(line)
        elif predicate in core:
            if predicate != "a" or not _needless(triple, alignment):
                wrong.append(line)
        elif predicate in read:
            beside.append(line)
    return len(right), tuple(wrong), tuple(beside)


def _needless(triple: Triple, alignment: Alignment) -> bool:
    """Whether a type is one that the reading has no fact for, though the thing is right."""
    node, _, kind = triple
    named = any(alignment.nodes.get(n) == node and e.kind == kind for n, e in alignment.reading.entities.items())
    return named or kind in _UNCOUNTED | _JOINING


def _overlaps(graph: Graph, fact: GoldFact, triples: list[Triple]) -> bool:
    return any(touch(graph.evidence(triple), [fact.span]) for triple in triples)


def inside(span: tuple[int, int], reading: Reading) -> bool:
    """Whether a span lies in one sentence of the reading."""
    return any(start <= span[0] < span[1] <= end for start, end in reading.sentences.values())


def exact(quotation: Quotation, graph: Graph) -> bool:
    """Whether the words of a piece of evidence are what stands at its offsets."""
    begin, end = quotation.span
    return graph.text[begin:end] == quotation.words


def twins(graph: Graph) -> list[tuple[str, str]]:
    """Pairs of people whose names are one name, or have most of their words in common."""
    people = graph.of_kind("dip:Official")
    return [(a, b) for a, b in combinations(people, 2) if _alike(graph.labels(a), graph.labels(b))]


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return overlap(one, other) >= ENOUGH or bool({fold_key(name) for name in one} & {fold_key(name) for name in other})
