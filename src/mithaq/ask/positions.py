"""Who agrees with whom by the stances they take, and how much happens when."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from mithaq.ask.actors import date_of, shared_things, stance_date
from mithaq.ask.claims import DATE, Index, acting_for, dip
from mithaq.ask.readings import value
from mithaq.graph.store import load_files
from mithaq.resources import resource_dir

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOR = frozenset({"SUPPORT", "AGREE", "AID", "RETREAT"})
_AGAINST = frozenset({"ACCUSE", "REJECT", "THREATEN", "SANCTION", "COERCE"})
"""Event categories of PLOVER, which the code list gives of kinds of stance, that are for or against their object."""
_NOTES = "SELECT ?kind ?note { ?kind skos:note ?note FILTER(STRSTARTS(?note, 'PLOVER ')) }"
PERIODS = {"year": 4, "month": 7, "day": 10}
"""Length of time -> how many characters of a date name it."""
COUNTED = ("events", "agreements", "stances", "statements")

Pair = tuple[str, str, int, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@lru_cache(maxsize=1)
def tendencies() -> dict[str, int]:
    """Kind of stance -> 1 where it is for what it is about, -1 where it is against it; other kinds are neither."""
    found = {}
    for kind, note in load_files([resource_dir("ontology") / "codes.ttl"]).evaluate(_NOTES).rows:
        category = note.value.split()[1]  # type: ignore[union-attr]
        found[str(kind)] = (category in _FOR) - (category in _AGAINST)
    return found


def agreement(index: Index, *, countries: bool = False) -> list[Pair]:
    """For each two actors who take stances on one thing: joint stances, and on what they agree, disagree, both speak.

    They agree where both are for it, both against it, or take the same kind of stance; they disagree where one is for
    and one against; of anything else both speak. The things are terms; pairs with most agreement come first.
    """
    kinds: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    joint: Counter[tuple[str, str]] = Counter()
    sides = index.sides()
    for stance in index.all_of("Stance"):
        holders: Iterable[str] = index.of(stance, dip("stanceHolder"))
        if countries:
            holders = acting_for(acting_for(holders, sides), sides)
        joint.update(combinations(sorted(set(holders)), 2))
        for holder in holders:
            for about in index.of(stance, dip("stanceAbout")):
                kinds[holder][about].update(index.of(stance, dip("stanceKind")))
    found: list[Pair] = []
    for one, other in combinations(sorted(kinds), 2):
        verdicts: dict[int, list[str]] = {1: [], -1: [], 0: []}
        for about in sorted(kinds[one].keys() & kinds[other].keys()):
            verdicts[_verdict(kinds[one][about], kinds[other][about])].append(about)
        if any(verdicts.values()):
            agreed, disagreed, both = (tuple(verdicts[sign]) for sign in (1, -1, 0))
            found.append((one, other, joint[one, other], agreed, disagreed, both))
    return sorted(found, key=lambda pair: (-len(pair[3]), -len(pair[4]), -pair[2], pair[:2]))


def _verdict(one: set[str], other: set[str]) -> int:
    """1 for agreement, -1 for disagreement, 0 for neither; who is for and against a thing is taken by both."""
    left, right = ({tendencies().get(kind, 0) for kind in kinds} - {0} for kinds in (one, other))
    if left & right or (one & other and not (left and right)):
        return 1
    return -1 if left and right else 0


def activity(index: Index, by: str) -> list[tuple[str | int, ...]]:
    """For each period with something in it: events, changes of agreements, stances, published statements.

    In order of time; what no text dates stands last, under an empty name.
    """
    dates: dict[str, list[str]] = {kind: [] for kind in COUNTED}
    dates["events"] = [date_of(index, shared.thing) for shared in shared_things(index) if shared.kind == "event"]
    for node in index.all_of("AgreementParticipation"):
        dates["agreements"] += map(value, index.of(node, DATE) or [""])
    dates["stances"] = [stance_date(index, stance) for stance in index.all_of("Stance")]
    dates["statements"] = [about.issued for about in index.reading.documents.values()]
    counts = {kind: Counter(date[: PERIODS[by]] for date in dates[kind]) for kind in COUNTED}
    periods = sorted({period for count in counts.values() for period in count}, key=lambda period: (not period, period))
    return [(period, *(counts[kind][period] for kind in COUNTED)) for period in periods]
