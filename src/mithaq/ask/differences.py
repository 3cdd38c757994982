"""What has changed between two builds, fact by fact, with the words on both sides."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any

from mithaq.ask.readings import Fact, Reading, files_of, read
from mithaq.vocabulary import PREFIXES
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

KINDS = ("added", "removed", "changed", "reworded")
"""A fact is new, is gone, has another object, or is said in other words."""
_NAMING = tuple(
    f"<{PREFIXES[prefix]}{name}>"
    for prefix, name in (("rdf", "type"), ("rdfs", "label"), ("skos", "altLabel"), ("skos", "prefLabel"))
)
"""What these say follows from the facts of a thing and from the words for it; nobody said it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is not as it was: its terms by their names, its words before and after.

    ``before`` and ``after`` are objects; the one is empty where the fact is added, the other where it is removed.
    """

    kind: str
    subject: str
    predicate: str
    before: str
    after: str
    words_before: tuple[str, ...]
    words_after: tuple[str, ...]
    iri: str
    """Of the subject."""


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, by subject and predicate, and how many facts are as they were."""

    changes: tuple[Change, ...]
    same: int

    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind, and how many facts are the same."""
        found = Counter(change.kind for change in self.changes)
        return {**{kind: found[kind] for kind in KINDS}, "same": self.same}

    def as_json(self) -> dict[str, Any]:
        """The counts and every change."""
        names = Change.__slots__
        return {
            "counts": self.counts(),
            "changes": [dict(zip(names, astuple(change), strict=True)) for change in self.changes],
        }


def difference(
    old: Iterable[str | Path],
    new: Iterable[str | Path],
    language: str = "en",
    limits: Limits | None = None,
    *,
    names: bool = False,
) -> Difference:
    """What is otherwise in the graphs ``new`` than in ``old``; DataError where one cannot be read.

    With ``names``, the classes and labels of things count as facts too. The graphs are read in a worker; a
    WorkerError says which limit that reached.
    """
    (before, reads), (after, others) = files_of(old), files_of(new)

    def task() -> bytes:
        found = compared(read(before), read(after), language, names=names)
        return json.dumps([[astuple(change) for change in found.changes], found.same]).encode()

    data = apart("diff", task, limits or of_whole(), {*reads, *others}, ["pyoxigraph"])
    changes, same = json.loads(data)
    return Difference(tuple(_change(*change) for change in changes), same)


def _change(*parts: Any) -> Change:
    """A change as JSON brings it."""
    plain: list[Any] = [tuple(part) if isinstance(part, list) else part for part in parts]
    return Change(*plain)


def compared(old: Reading, new: Reading, language: str, *, names: bool = False) -> Difference:
    """What has changed from one reading to the other."""
    was, now = (_told(reading, names=names) for reading in (old, new))
    stayed = was & now
    reworded = {fact for fact in stayed if _texts(old, fact) != _texts(new, fact)}
    pairs = [*_paired(was - now, now - was), *((fact, fact) for fact in reworded)]
    changes = [_named(before, after, old, new, language) for before, after in sorted(pairs, key=_place)]
    return Difference(tuple(changes), len(stayed) - len(reworded))


def _told(reading: Reading, *, names: bool) -> frozenset[Fact]:
    return frozenset(fact for fact in reading.facts if names or fact[1] not in _NAMING)


def _paired(gone: frozenset[Fact], come: frozenset[Fact]) -> Iterator[tuple[Fact | None, Fact | None]]:
    """Facts that are gone with those that have come in their place; one of the two is None where nothing stands there.

    What has one object less and one more has changed it; of more than that nobody knows which became which.
    """
    places: dict[tuple[str, str], tuple[list[Fact], list[Fact]]] = defaultdict(lambda: ([], []))
    for side, facts in enumerate((gone, come)):
        for fact in facts:
            places[fact[:2]][side].append(fact)
    for before, after in places.values():
        if len(before) == len(after) == 1:
            yield before[0], after[0]
        else:
            yield from ((fact, None) for fact in before)
            yield from ((None, fact) for fact in after)


def _place(pair: tuple[Fact | None, Fact | None]) -> tuple[Fact, bool]:
    return pair[0] or pair[1] or ("", "", ""), pair[0] is None


def _named(before: Fact | None, after: Fact | None, old: Reading, new: Reading, language: str) -> Change:
    kind = "reworded" if before == after else "changed" if before and after else "removed" if before else "added"
    subject, predicate, _ = after or before or ("", "", "")
    reading = new if after else old
    return Change(
        kind,
        reading.name(subject, language),
        reading.name(predicate, language),
        old.name(before[2], language) if before else "",
        new.name(after[2], language) if after else "",
        _texts(old, before) if before else (),
        _texts(new, after) if after else (),
        subject.strip("<>"),
    )


def _texts(reading: Reading, fact: Fact) -> tuple[str, ...]:
    return tuple(sorted({words.text for words in reading.words.get(fact, ())}))
