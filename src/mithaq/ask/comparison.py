"""Two accounts beside each other: what both say, what they say differently, what only one says, with the words."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from mithaq.ask.claims import ONE_VALUED, Claim, Index, Sides, Stance, acting_for, claims, dip, stances
from mithaq.ask.matching import overlap
from mithaq.ask.readings import files_of, read, value
from mithaq.ask.same_things import Renaming, renamed, same_things
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mithaq.ask.readings import Reading

KINDS = ("both", "perhaps", "different", "only-a", "only-b")
"""Perhaps both say it: the same sides take one such position in either account, in words of two languages."""
_SAME_WORDING = 0.5
"""Share of words from which two wordings in one language are one."""
_Key = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the comparison: what it is about, what A and what B say, in which sentences.

    ``a`` or ``b`` is empty where that account does not say it.
    """

    kind: str
    about: str
    relation: str
    a: str = ""
    b: str = ""
    words_a: tuple[str, ...] = ()
    words_b: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The lines: first what both say, then what differs, then what only A and only B say; titles of both."""

    titles: tuple[str, str]
    lines: tuple[Line, ...]

    def counts(self) -> dict[str, int]:
        """How many lines there are of each kind."""
        found = Counter(line.kind for line in self.lines)
        return {kind: found[kind] for kind in KINDS}

    def as_json(self) -> dict[str, Any]:
        """Titles, counts and lines."""
        return {
            "a": self.titles[0],
            "b": self.titles[1],
            "counts": self.counts(),
            "lines": list(map(asdict, self.lines)),
        }


def compare(
    a: Iterable[str | Path], b: Iterable[str | Path], language: str = "en", limits: Limits | None = None
) -> SideBySide:
    """The graphs ``a`` and ``b`` as two accounts beside each other; DataError where one cannot be read.

    They are read in a worker; a WorkerError says which limit that reached.
    """
    (left, reads), (right, others) = files_of(a), files_of(b)

    def task() -> bytes:
        found = side_by_side(read(left), read(right), language)
        return json.dumps([found.titles, list(map(asdict, found.lines))]).encode()

    titles, lines = json.loads(apart("compare", task, limits or of_whole(), {*reads, *others}, ["pyoxigraph"]))
    return SideBySide(
        tuple(titles),
        tuple(Line(**{**line, "words_a": tuple(line["words_a"]), "words_b": tuple(line["words_b"])}) for line in lines),
    )


def side_by_side(a: Reading, b: Reading, language: str) -> SideBySide:
    """The comparison of two readings; names come in ``language`` where there are such."""
    told = _Telling(a, b, language)
    one, other = Index(a), Index(b)
    known = same_things(one, other)
    lines = [*_compared_claims(list(claims(one)), [_moved(claim, known) for claim in claims(other)], told)]
    sides = {**other.sides(), **one.sides()}
    lines += _compared_stances(
        list(stances(one)), [_moved_stance(stance, known) for stance in stances(other)], told, sides
    )
    lines.sort(key=lambda line: (KINDS.index(line.kind), line.about, line.relation, line.a, line.b))
    titles = (" · ".join(sorted({about.document for about in side.documents.values()})) for side in (a, b))
    return SideBySide((next(titles), next(titles)), tuple(lines))


def _moved(claim: Claim, known: Renaming) -> Claim:
    of = renamed(claim.of, known)
    return replace(claim, of=of, value=known.get(claim.value, claim.value))


def _moved_stance(stance: Stance, known: Renaming) -> Stance:
    holders, about, wider = (frozenset(renamed(terms, known)) for terms in (stance.holders, stance.about, stance.wider))
    return replace(stance, holders=holders, about=about, wider=wider)


@dataclass(frozen=True, slots=True)
class _Telling:
    """How terms are called and which sentences stand behind claims."""

    a: Reading
    b: Reading
    language: str

    def name(self, term: str) -> str:
        """The name in the language that is asked for, from whichever account has one."""
        iri = term[1:-1]
        first = self.a if self.language in self.a.labels.get(iri, {}) else self.b
        return (first if iri in first.labels else self.a).name(term, self.language)

    def names(self, terms: Iterable[str]) -> str:
        return " · ".join(sorted({self.name(term): None for term in terms}))

    def claim(self, kind: str, mine: list[Claim], its: list[Claim]) -> Line:
        first = (mine or its)[0]
        return Line(
            kind,
            " · ".join(map(self.name, first.of)),
            self.name(first.relation),
            self.names(claim.value for claim in mine),
            self.names(claim.value for claim in its),
            self._sentences(self.a, mine),
            self._sentences(self.b, its),
        )

    def stance(self, kind: str, mine: Stance | None, its: Stance | None) -> Line:
        first = mine or its
        assert first is not None
        return Line(
            kind,
            self.names(first.holders) or self.name(dip("Stance")),
            self.name(dip("stanceKind")),
            self._position(mine),
            self._position(its),
            self._sentences(self.a, [mine] if mine else []),
            self._sentences(self.b, [its] if its else []),
        )

    def _position(self, stance: Stance | None) -> str:
        if stance is None:
            return ""
        wording = " · ".join(map(value, stance.wording))
        return f"{self.name(stance.kind)}: {wording or self.names(stance.about)}"

    @staticmethod
    def _sentences(reading: Reading, said: Iterable[Claim | Stance]) -> tuple[str, ...]:
        words = reading.said(fact for claim in said for fact in claim.facts)
        return tuple(dict.fromkeys(one.sentence for one in words))


def _compared_claims(ours: list[Claim], theirs: list[Claim], told: _Telling) -> Iterator[Line]:
    left, right = _by_key(ours), _by_key(theirs)
    for key in sorted(left.keys() | right.keys()):
        mine, its = left.get(key, {}), right.get(key, {})
        common = [val for val in mine if val in its and not (mine[val].implied and its[val].implied)]
        for val in common:
            yield told.claim("both", [mine[val]], [its[val]])
        rest = [claim for val, claim in mine.items() if val not in common and not claim.implied]
        others = [claim for val, claim in its.items() if val not in common and not claim.implied]
        if rest and others and not common and key[1] in ONE_VALUED:
            yield told.claim("different", rest, others)
            continue
        yield from (told.claim("only-a", [claim], []) for claim in rest)
        yield from (told.claim("only-b", [], [claim]) for claim in others)


def _by_key(said: Iterable[Claim]) -> dict[_Key, dict[str, Claim]]:
    """Claims by what they are of and in which relation, then by value; what is said goes before what is implied."""
    found: dict[_Key, dict[str, Claim]] = defaultdict(dict)
    for claim in sorted(said, key=lambda claim: (claim.implied, claim.facts)):
        found[claim.of, claim.relation].setdefault(claim.value, claim)
    return found


def _compared_stances(ours: list[Stance], theirs: list[Stance], told: _Telling, sides: Sides) -> Iterator[Line]:
    scored = [(-_likeness(mine, its, sides), i, j) for i, mine in enumerate(ours) for j, its in enumerate(theirs)]
    left, right = dict(enumerate(ours)), dict(enumerate(theirs))
    for score, i, j in sorted(scored):
        if score < 0 and i in left and j in right:
            mine, its = left.pop(i), right.pop(j)
            yield told.stance("both" if mine.kind == its.kind else "different", mine, its)
    for i, j in _only_ones(left, right, sides):
        yield told.stance("perhaps", left.pop(i), right.pop(j))
    yield from (told.stance("only-a", mine, None) for mine in left.values())
    yield from (told.stance("only-b", None, its) for its in right.values())


def _only_ones(left: dict[int, Stance], right: dict[int, Stance], sides: Sides) -> list[tuple[int, int]]:
    """Pairs of stances that are the only ones of their sides and kind, and whose words no language has in common."""
    groups: dict[tuple[frozenset[str], str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, found in enumerate((left, right)):
        for number, stance in found.items():
            groups[acting_for(stance.holders, sides), stance.kind][side].append(number)
    pairs = [(mine[0], its[0]) for mine, its in groups.values() if len(mine) == len(its) == 1]
    return [(i, j) for i, j in pairs if not _languages(left[i]) & _languages(right[j])]


def _languages(stance: Stance) -> set[str]:
    return {wording.rpartition('"')[2] for wording in stance.wording}


def _likeness(mine: Stance, its: Stance, sides: Sides) -> float:
    """How likely two stances are one position of the same sides, of the same kind or not; 0 for certainly not.

    A ministry and its country are one side, and so are a president and his. Of another kind they are one position
    only where they are about the very same thing.
    """
    if acting_for(mine.holders, sides) != acting_for(its.holders, sides):
        return 0.0
    shared = len(mine.about & its.about)
    near = len((mine.about | mine.wider) & (its.about | its.wider))
    wording = max((_alike(left, right) for left in mine.wording for right in its.wording), default=0.0)
    same_kind = mine.kind == its.kind
    if not shared and not (same_kind and near) and wording < _SAME_WORDING:
        return 0.0
    return 4 * same_kind + shared + near / 2 + wording


def _alike(one: str, other: str) -> float:
    """Share of words of two wordings in one language; 0 for two languages."""
    same = one.rpartition('"')[2] == other.rpartition('"')[2]
    return overlap(value(one), value(other)) if same else 0.0
