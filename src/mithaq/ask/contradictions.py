"""What contradicts what in a graph, by the axioms of the ontology: the facts that cannot all be true, and why.

A reasoner says only that there is a contradiction. Here each is found by its cause: a thing of two classes that share
nothing, and a value of a property that has one value, or that the property cannot have.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from mithaq.ask.readings import value
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = tuple[str, str, str]
_OWL, _RDFS = f"<{PREFIXES['owl']}", f"<{PREFIXES['rdfs']}"
_TYPE, _FIRST, _REST = (f"<{PREFIXES['rdf']}{name}>" for name in ("type", "first", "rest"))
_POSITIVE = f"<{PREFIXES['xsd']}positiveInteger>"


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Facts that cannot all be true of a thing; ``classes`` are the two that share nothing, or none."""

    thing: str
    classes: tuple[str, ...]
    facts: tuple[Row, ...]


class Axioms:
    """The axioms of the ontology that can be contradicted, as tables."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._to: dict[tuple[str, str], list[str]] = defaultdict(list)
        for subject, predicate, target in rows:
            self._to[subject, predicate].append(target)
        rows = list(rows)
        self.functional = {s for s, p, o in rows if p == _TYPE and o == _OWL + "FunctionalProperty>"}
        self.data = {s for s, p, o in rows if p == _TYPE and o == _OWL + "DatatypeProperty>"}
        lists = [o for _, p, o in rows if p == _OWL + "members>"]
        self.disjoint = {frozenset(pair) for head in lists for pair in combinations(self._members(head), 2)}
        self.disjoint |= {frozenset((s, o)) for s, p, o in rows if p == _OWL + "disjointWith>"}

    def _members(self, cell: str) -> Iterator[str]:
        while first := self._to.get((cell, _FIRST)):
            yield first[0]
            cell = (self._to.get((cell, _REST)) or [""])[0]

    def above(self, term: str, name: str = "subClassOf") -> set[str]:
        """A class or property and all that it is a kind of."""
        found, waiting = set(), [term]
        while waiting:
            if (one := waiting.pop()) not in found:
                found.add(one)
                waiting += self._to.get((one, f"{_RDFS}{name}>"), [])
        return found

    def ends(self, predicate: str, name: str) -> set[str]:
        """The classes of a property's subject (``domain``) or object (``range``), those of wider properties too."""
        wider = self.above(predicate, "subPropertyOf")
        return {end for prop in wider for end in self._to.get((prop, f"{_RDFS}{name}>"), [])}

    def apart(self, one: str, other: str) -> bool:
        """Whether no thing can be of both classes."""
        pairs = ((a, b) for a in self.above(one) for b in self.above(other))
        return any(frozenset(pair) in self.disjoint for pair in pairs)


def contradictions(axioms: Axioms, facts: Iterable[Row]) -> list[Contradiction]:
    """All that is found, sorted; each once, with as few facts as show it."""
    rows = sorted(set(facts))
    return sorted({*_values(axioms, rows), *_classes(axioms, rows)})


def _values(axioms: Axioms, rows: list[Row]) -> Iterator[Contradiction]:
    """Numbers where a property has one, or none such."""
    said: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row[1] in axioms.data:
            said[row[:2]].append(row)
            if _POSITIVE in axioms.ends(row[1], "range") and not _positive(row[2]):
                yield Contradiction(row[0], (), (row,))
    for (thing, predicate), found in said.items():
        if predicate in axioms.functional and len({value(row[2]) for row in found}) > 1:
            yield Contradiction(thing, (), tuple(found))


def _positive(literal: str) -> bool:
    try:
        return int(value(literal)) > 0
    except ValueError:
        return False


def _classes(axioms: Axioms, rows: list[Row]) -> Iterator[Contradiction]:
    """Things of two classes that share nothing; things that a property of one value makes one count as one."""
    same = _merged(axioms, rows)
    reasons: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: (row[1] != _TYPE, row)):  # what is said goes before what follows
        subject, predicate, target = row
        if predicate == _TYPE:
            reasons[same.get(subject, (subject, ()))[0]].setdefault(target, row)
            continue
        for kind in sorted(axioms.ends(predicate, "domain")):
            reasons[same.get(subject, (subject, ()))[0]].setdefault(kind, row)
        if target.startswith("<"):
            for kind in sorted(axioms.ends(predicate, "range")):
                reasons[same.get(target, (target, ()))[0]].setdefault(kind, row)
    for thing, kinds in reasons.items():
        told: list[tuple[str, str]] = []
        for one, other in combinations(sorted(kinds, key=lambda kind: (-len(axioms.above(kind)), kind)), 2):
            facts = frozenset((kinds[one], kinds[other]))
            if axioms.apart(one, other) and not _told(axioms, (one, other), told):
                told.append((one, other))
                joined = {fact for row in facts for end in (row[0], row[2]) for fact in same.get(end, ("", ()))[1]}
                yield Contradiction(thing, tuple(sorted((one, other))), tuple(sorted(facts | joined)))


def _told(axioms: Axioms, pair: tuple[str, str], told: list[tuple[str, str]]) -> bool:
    """Whether a pair of narrower classes has been told already, which says all that this one would."""
    return any(
        left in axioms.above(a) and right in axioms.above(b) for a, b in told for left, right in (pair, pair[::-1])
    )


def _merged(axioms: Axioms, rows: list[Row]) -> dict[str, tuple[str, tuple[Row, ...]]]:
    """Thing -> the first of those that are one with it, and the facts that make them one."""
    heads: dict[str, tuple[str, tuple[Row, ...]]] = {}
    said: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row[1] in axioms.functional and row[2].startswith("<"):
            said[row[:2]].append(row)
    for found in said.values():
        if len(found) > 1:
            ends = [row[2] for row in found]
            old = {end: heads[end] for end in ends if end in heads}
            head = min([*ends, *(name for name, _ in old.values())])
            proof = tuple(sorted({*found, *(fact for _, facts in old.values() for fact in facts)}))
            names = {name for name, _ in old.values()}
            joined = {*ends, *(thing for thing, (name, _) in heads.items() if name in names)}
            heads.update(dict.fromkeys(joined, (head, proof)))
    return heads
