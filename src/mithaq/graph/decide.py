"""What a person decides about two names, and the words by which they call them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.graph.corpora import is_corpus, opened_ledger
from mithaq.graph.entities import Decision, People, identifier, pair, parted
from mithaq.graph.ledger import load_people, read_ledger
from mithaq.graph.names import name_similarity
from mithaq.graph.store import graph_files
from mithaq.safe import safe
from mithaq.text import fold_key
from mithaq.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from mithaq.graph.people import Variant

_REASON = "a person has looked at both"
_COLUMNS = ("verdict", "score", "one", "other", "decided by", "reason")


def listed(folder: Path, only: str = "") -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Give the columns and the rows of the ledger of a folder, the open ones first; ``only`` those of one verdict.

    DataError where the folder has no graphs.
    """
    people = _known(folder)
    rows = [
        (decision.verdict, f"{decision.score:.2f}", _shown(one), _shown(other), decision.by, decision.reason)
        for (one, other), decision in people.ledger.items()
        if only in {"", decision.verdict}
    ]
    return _COLUMNS, sorted(rows, key=lambda row: (row[0] != "undecided", row[0], row[2:]))


def _known(folder: Path) -> People:
    if not is_corpus(folder):
        graph_files([folder])
        return load_people(folder)
    with opened_ledger(folder) as path:
        people = read_ledger(path)
    people.resolve()
    return people


def _shown(variant: Variant) -> str:
    return f"{variant.name} (name:{identifier(variant)})"


def decide(people: People, one: str, other: str, verdict: str, by: str) -> None:
    """Write down that two are ``same`` or ``different``; DataError for nobody, and for one and the same name."""
    left, right = _called(people, one, verdict), _called(people, other, verdict)
    if set(left) & set(right):
        known = ", ".join(f"name:{identifier(variant)}" for variant in sorted({*left, *right}))
        raise DataError(f"'{safe(one)}' and '{safe(other)}' are one already; name two of {known}")
    for both in product(left, right):
        people.decided.pop(pair(*both), None)
    pairs = [(min(left), min(right))] if verdict == "same" else list(product(left, right))
    for a, b in pairs:
        people.decided[pair(a, b)] = Decision(verdict, name_similarity(a.name, b.name), _REASON, by)


def undo(people: People, one: str, other: str) -> None:
    """Take back what persons have decided about two; DataError where nobody has decided anything."""
    left, right = set(_all(people, one)), set(_all(people, other))
    taken = [(a, b) for a, b in people.decided if (a in left and b in right) or (a in right and b in left)]
    if not taken:
        raise DataError(f"no person has decided about '{safe(one)}' and '{safe(other)}'; see: mithaq entities list")
    for both in taken:
        del people.decided[both]


def _called(people: People, words: str, verdict: str) -> list[Variant]:
    """The names meant: to merge, all of a person; to split, first those that made the key."""
    ways = (_by_alias, _by_local) if verdict == "same" else (_by_local, _by_alias)
    for way in (_by_identifier, *ways, _by_label):
        found = way(people, words)
        if found:
            return sorted(found)
    raise DataError(f"nobody is called '{safe(words)}' here; who there is shows: mithaq entities list")


def _all(people: People, words: str) -> list[Variant]:
    return [v for way in (_by_identifier, _by_local, _by_alias, _by_label) for v in way(people, words)]


def _every(people: People) -> list[Variant]:
    return sorted({*people.found, *(variant for both in people.decided for variant in both)})


def _key(words: str) -> str:
    """The key in an IRI, in a prefixed name, or as it is."""
    for prefix in ("person", "name"):
        words = words.strip("<>").removeprefix(PREFIXES[prefix]).removeprefix(f"{prefix}:")
    return words


def _by_identifier(people: People, words: str) -> list[Variant]:
    return [variant for variant in _every(people) if identifier(variant) == _key(words)]


def _by_alias(people: People, words: str) -> list[Variant]:
    return [variant for variant in _every(people) if people.aliases.get(variant) == _key(words)]


def _by_local(people: People, words: str) -> list[Variant]:
    return [variant for variant in _every(people) if _key(words) in {variant.local, parted(variant)}]


def _by_label(people: People, words: str) -> list[Variant]:
    return [variant for variant in _every(people) if fold_key(variant.name) == fold_key(words)]
