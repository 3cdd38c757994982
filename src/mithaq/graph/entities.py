"""Which officials of different documents are one person, and by whose decision.

A document's people come as `Variant`s. Candidates are those of one country (or organisation) that share a blocking
key, so that not all pairs are compared. A like name joins two only with a second witness: the same post, or the same
round at which both head a side; or where nothing disagrees because one of them has no post. Where posts disagree, or a
short name fits two people, it stays undecided. What a person has decided goes before every rule. Nothing depends on the
order of reading.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from mithaq.graph.iris import digest
from mithaq.graph.names import SAME, name_similarity, parts
from mithaq.graph.people import Variant
from mithaq.graph.sounds import sounds
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

RULE = "rule"
"""Who decided, where no person did."""
_STRONG = 0.85
"""The likeness of names that joins two where no post says more: two full names, spelt as alike as two scripts allow."""
_BY_NAME = "like names in one country, and no post that disagrees"
_CLOSE = 0.35
"""Below this likeness, that two names are of different people is not worth a line."""
_FAMILY = 0.4
"""The likeness of a family name that stands alone: with the same post it is enough."""
MOST = 60
"""Members of a block that are all compared; larger ones are left to the finer keys."""
_WHOLE = 2
"""Words of a name that is more than a family name."""
_VOWELS = re.compile("[aeiouAIUwyh]")
_COARSE = str.maketrans("pTdDgGqxjCSszZQv", "btttkkkkkkkkkkkf")
"""Sounds that may stand for each other between scripts, as one: a blocking key must not be too fine."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of the ledger: whether two variants are one person (``same``, ``different``, ``undecided``), and why."""

    verdict: str
    score: float
    reason: str
    by: str = RULE


@dataclass(slots=True)
class Found:
    """Where a variant is found: facts files, and the rounds at which it heads a side."""

    files: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Each with the rounds that it tells of."""

    @property
    def rounds(self) -> set[str]:
        """The rounds that any of the files tells of."""
        return set().union(*self.files.values())


Pair = tuple[Variant, Variant]


def pair(one: Variant, other: Variant) -> Pair:
    """Two variants in their order."""
    return (one, other) if one <= other else (other, one)


@lru_cache(maxsize=1 << 12)
def identifier(variant: Variant) -> str:
    """The key of a variant itself, in the ledger: that of the person and a hash of all that makes it another."""
    whole = "\0".join((variant.context, fold_key(variant.name), *variant.posts))
    return f"{variant.local[:80].rstrip('-')}-{digest(whole, 8)}"


def parted(variant: Variant) -> str:
    """The key of a person whose own key a namesake has."""
    return f"{variant.local[:80].rstrip('-')}-{digest(identifier(variant), 6)}"


class People:
    """The people of a folder of graphs: variants, what persons have decided about them, and what comes of it."""

    def __init__(self) -> None:
        self.found: dict[Variant, Found] = {}
        self.decided: dict[Pair, Decision] = {}
        """What persons have decided."""
        self.aliases: dict[Variant, str] = {}
        """Variant -> the key of the person."""
        self.ledger: dict[Pair, Decision] = {}
        """All decisions, those of the rules and those of persons."""
        self.used: dict[str, dict[Variant, str]] = {}
        """Facts file -> the keys that are written in it; empty ones where it is still to be written."""
        self._one: dict[Variant, Variant] = {}

    def note(self, file: str, people: Iterable[tuple[Variant, tuple[str, ...]]]) -> None:
        """Take in the people of a document, in place of those it had before; nothing is written of them yet."""
        self.forget(file)
        self.used[file] = {}
        for new, rounds in people:
            # Of what is equal one object is kept: the people of many documents are few.
            variant = self._one.setdefault(new, new)
            found = self.found.get(variant) or self.found.setdefault(variant, Found())
            found.files[file] = tuple(map(sys.intern, rounds))
            self.used[file][variant] = ""

    def call(self, file: str, keys: Iterable[str]) -> None:
        """Note the keys that are written in a file, in the order of its people."""
        self.used[file] = dict(zip(self.used[file], map(sys.intern, keys), strict=True))

    def forget(self, file: str) -> None:
        """Take out a document."""
        for variant in self.used.pop(file, {}):
            found = self.found[variant]
            found.files.pop(file, None)
            if not found.files:
                del self.found[variant]

    def outdated(self) -> list[str]:
        """The facts files in which somebody is called otherwise now."""
        return [
            file
            for file in sorted(self.used)
            if any(self.aliases.get(variant, variant.local) != key for variant, key in self.used[file].items())
        ]

    def resolve(self, only: AbstractSet[Variant] | None = None) -> None:
        """Decide anew who is who: `aliases` and `ledger` are then those of all that is known, or of ``only`` these.

        They must be what `mithaq.graph.related` gives of what has changed; of them it is as if all had been resolved.
        """
        variants = sorted(self.found if only is None else only & self.found.keys())
        applied = {both: verdict for both, verdict in self._applied().items() if only is None or both[0] in only}
        clusters = _Clusters(variants, applied)
        rules: dict[Pair, Decision] = {}
        for both in _candidates(sorted(self.found), only):
            decision = _judge(*both, self.found[both[0]].rounds & self.found[both[1]].rounds)
            if decision is not None:
                rules[both] = decision
        same = sorted(
            (both for both in rules if rules[both].verdict == "same"),
            # Of two fathers that a short name fits, the one of whom more is told.
            key=lambda both: (-round(rules[both].score, 1), -sum(len(self.found[one].files) for one in both), both),
        )
        named = [both for both in same if rules[both].reason == _BY_NAME]
        self._join(clusters, rules, [both for both in same if rules[both].reason != _BY_NAME])
        unclear = _fitting_several(clusters, named)
        for both in named:
            if unclear.intersection(both):
                rules[both] = Decision("undecided", rules[both].score, "the name fits more than one person")
        self._join(clusters, rules, [both for both in named if not unclear.intersection(both)])
        mine = self.decided if only is None else {both: self.decided[both] for both in self.decided if only & {*both}}
        self.ledger = {**rules, **mine}
        self.aliases = _keys(clusters.all())

    def of(self, variant: Variant) -> People:
        """What the ledger says of one name, and of those that stand behind it in a decision, for `ledger_rows`."""
        part = People()
        part.aliases = self.aliases
        if variant in self.found:
            part.found[variant] = self.found[variant]
        else:
            part.decided[variant, variant] = Decision("", 0, "")
        return part

    @staticmethod
    def _join(clusters: _Clusters, rules: dict[Pair, Decision], pairs: list[Pair]) -> None:
        for both in pairs:
            obstacle = clusters.join(*both)
            if obstacle:
                rules[both] = Decision("undecided", rules[both].score, obstacle)

    def _applied(self) -> dict[Pair, str]:
        """What persons have decided, on the variants that are there now: posts may be read otherwise than they were."""
        alike: dict[tuple[str, str], list[Variant]] = defaultdict(list)
        for variant in self.found:
            alike[variant.context, fold_key(variant.name)].append(variant)
        found: dict[Pair, str] = {}
        for both, decision in sorted(self.decided.items()):
            left, right = (
                [variant] if variant in self.found else sorted(alike[variant.context, fold_key(variant.name)])
                for variant in both
            )
            found.update({pair(a, b): decision.verdict for a in left for b in right if a != b})
        return found


def _judge(one: Variant, other: Variant, rounds: set[str]) -> Decision | None:
    """What the rules say of two variants of one context that both head a side at ``rounds``; None for plainly two."""
    score = name_similarity(one.name, other.name)
    posts = sorted(_agreeing(one.posts, other.posts))
    witness = f"same post {posts[0]}" if posts else f"both head a side at {min(rounds)}" if rounds else ""
    alone = min(len(parts(one.name).words), len(parts(other.name).words)) == 1
    if witness and (score >= SAME or (alone and score >= _FAMILY and _family(one.name, other.name))):
        return Decision("same", score, witness)
    if score >= SAME and one.posts and other.posts:
        return Decision("undecided", score, "like names, but the posts disagree")
    if score >= _STRONG and not alone:
        return Decision("same", score, _BY_NAME)
    if score >= SAME:
        return Decision("undecided", score, "like names, and nothing else that they share")
    if witness and score >= _CLOSE:
        return Decision("undecided", score, f"{witness}, but the names differ")
    return Decision("different", score, "the names differ") if score >= _CLOSE else None


def _agreeing(one: Iterable[str], other: Iterable[str]) -> Iterator[str]:
    """The posts that two people share; one of no particular body or portfolio agrees with any of its rank."""
    for post in one:
        for held in other:
            if post == held or _vaguer(post, held) or _vaguer(held, post):
                yield max(post, held, key=len)


def _vaguer(post: str, held: str) -> bool:
    """Whether the first post is the second without its portfolio, or without its body."""
    if held.startswith(f"{post}-") and not held.startswith(f"{post}-of-"):
        return True
    country, general, rank = post.partition("-government-")
    return bool(general) and held.startswith(f"{country}-") and (f"-{rank}-" in f"{held}-")


def _family(one: str, other: str) -> bool:
    """Whether the shorter name is the family name of the longer."""
    short, long = sorted((parts(one).words, parts(other).words), key=len)
    return bool(short) and name_similarity(short[0].text, long[-1].text) >= _STRONG


# Candidates


def _candidates(variants: list[Variant], only: AbstractSet[Variant] | None = None) -> set[Pair]:
    """The pairs that share a blocking key; with ``only``, which has blocks whole or not at all, pairs of these."""
    found_blocks, fine = blocks(variants)
    found: set[Pair] = set()
    for key, members in found_blocks.items():
        if (len(members) <= MOST or key in fine) and (only is None or members[0] in only):
            found.update(combinations(members, 2))
    return found


def blocks(variants: Iterable[Variant]) -> tuple[dict[tuple[str, ...], list[Variant]], set[tuple[str, ...]]]:
    """The variants by blocking key, and the keys whose blocks are compared whole however large."""
    found: dict[tuple[str, ...], list[Variant]] = defaultdict(list)
    fine: set[tuple[str, ...]] = set()
    for variant in variants:
        if variant.known:
            for key, always in blocking_keys(variant):
                found[key].append(variant)
                if always:
                    fine.add(key)
    return found, fine


def blocking_keys(variant: Variant) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The keys of a variant; True marks the fine ones, whose blocks are compared whole however large."""
    words = parts(variant.name).words
    ends = sorted({_coarse(word.stem) for word in (words[0], words[-1])}) if words else []
    yield (variant.context, "both", *ends), True
    for end in ends:
        yield (variant.context, "one", end), False
    for post in variant.posts:
        yield (variant.context, "post", post), False
        yield (variant.context, "post", post, *ends[-1:]), False


def last_sound(name: str) -> str:
    """The first two consonants of the last word of a name, coarsely: most names that may be one person's share them."""
    words = parts(name).words
    return _coarse(words[-1].stem) if words else ""


@lru_cache(maxsize=1 << 15)
def _coarse(word: str) -> str:
    """The first two consonants of a word, coarsely."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", sounds(word)).translate(_COARSE))[:2]


# Clusters


class _Clusters:
    """Sets of variants that are one person; what must and what must not be joined is known before."""

    def __init__(self, variants: list[Variant], decided: dict[Pair, str]) -> None:
        self.of: dict[Variant, list[Variant]] = {variant: [variant] for variant in variants}
        self.apart = {both for both, verdict in decided.items() if verdict != "same"}
        self.together = {both for both, verdict in decided.items() if verdict == "same"}
        for both in sorted(self.together):
            self._unite(*both)

    def all(self) -> list[list[Variant]]:
        """The clusters, each sorted, in the order of their first members."""
        return sorted({id(members): sorted(members) for members in self.of.values()}.values())

    def join(self, one: Variant, other: Variant) -> str:
        """Make two one; or say why not: someone has decided otherwise, or members of the two are plainly different."""
        left, right = self.of[one], self.of[other]
        if left is right:
            return ""
        for a in left:
            for b in right:
                if pair(a, b) in self.apart:
                    return "a person has decided that two who would be joined by this are different"
                if _differ(a, b):
                    return f"it would make {a.name} and {b.name} one"
        self._unite(one, other)
        return ""

    def _unite(self, one: Variant, other: Variant) -> None:
        left, right = self.of[one], self.of[other]
        if left is not right:
            left.extend(right)
            self.of.update(dict.fromkeys(right, left))


def _fitting_several(clusters: _Clusters, pairs: list[Pair]) -> set[Variant]:
    """The variants without a post whose name alone fits people who are not one."""
    near: dict[Variant, dict[int, list[Variant]]] = defaultdict(dict)
    for both in pairs:
        for variant, other in (both, both[::-1]):
            if not variant.posts:
                members = clusters.of[other]
                near[variant][id(members)] = members
    return {
        variant
        for variant, groups in near.items()
        if any(
            _differ(a, b) or _disagree(a, b)
            for left, right in combinations(groups.values(), 2)
            for a in left
            for b in right
        )
    }


def _differ(one: Variant, other: Variant) -> bool:
    short = min(len(parts(one.name).words), len(parts(other.name).words))
    return short > 1 and name_similarity(one.name, other.name) < SAME


def _disagree(one: Variant, other: Variant) -> bool:
    return bool(one.posts and other.posts) and not any(_agreeing(one.posts, other.posts))


def _keys(clusters: list[list[Variant]]) -> dict[Variant, str]:
    """The key of each person: the smallest of their names, of a family name alone only where they have no other.

    A hash keeps namesakes apart.
    """
    found: dict[Variant, str] = {}
    taken: set[str] = set()
    firsts = [(min(members, key=_rank), members) for members in clusters]
    for first, members in sorted(firsts, key=lambda pair: _rank(pair[0])):
        key = parted(first) if first.local in taken else first.local
        taken.add(key)
        found.update(dict.fromkeys(members, key))
    return found


def _rank(variant: Variant) -> tuple[bool, str, Variant]:
    return len(parts(variant.name).words) < _WHOLE, variant.local, variant
