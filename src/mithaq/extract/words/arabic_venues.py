"""Buildings where events take place in Arabic, told by a noun and the name after it: «بقصر التحرير», «في فندق …»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.units import Unit
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

_INSIDE = frozenset({"في", "ب"})
_FIRST = "DKFwcamhngP"
"""Letters that the first word of a name may have; what follows is defined or unknown."""
_REST = "DKw"
_LONGEST = 4
_AFTER_NAME = frozenset("bpl,.;t)V&uEUZ@(RhCA")
"""Letters before which a name ends; before others it may be no name."""


def arabic_venues(units: list[Unit]) -> list[Unit]:
    """The units with one in place of those that name a building; its letter is ``^``."""
    heads = _words("venues") | _words("towns")
    for at in [at for at, unit in enumerate(units[1:-1]) if unit.text in heads or "building" in unit.tags]:
        inside = units[at].tags.get("preposition") in _INSIDE or _holds(units[at])
        size = _length(units[at + 1 : at + 2 + _LONGEST + 1]) if inside else 0
        start = at + 1
        if size and units[start].text in _words("towns"):
            start, size = start + 1, size - 1  # «بمدينة الداخلة» is called after the noun
            if not _names_town(units[start]):
                continue
        if size:
            named = units[start : start + size]
            text = " ".join(unit.text for unit in named)
            venue = Unit(named[0].start, named[-1].end, "^", text, text, {"venue": text})
            return [*units[:start], venue, *arabic_venues(units[start + size :])]
    return units


def _length(units: Sequence[Unit]) -> int:
    """How many of the units name a building; 0 where they do not."""
    if units[0].is_a("building"):
        return 1  # «القصر الجمهوري», «قصر بعبدا»
    if units[0].is_a("seat") or units[1].code not in _FIRST:
        return 0
    size = 2
    while size < min(len(units), _LONGEST) and units[size].code in _REST:
        size += 1
    return size if size == len(units) or units[size].code in _AFTER_NAME else 0


def _names_town(unit: Unit) -> bool:
    """Whether a word is the name of a town and no adjective: «مدينة الداخلة», not «مدينة صناعية»."""
    return unit.code in "Dwn" and not unit.tags and not unit.text.endswith(_FEMININE)


_FEMININE = ("يه", "ره")
"""Endings of adjectives of towns, folded: «صناعية», «مجاورة»."""


def _holds(unit: Unit) -> bool:
    """Whether a verb has a building for its subject: «احتضن قصر المؤتمرات …»."""
    form = unit.tags.get("verb") if unit.code == "V" else None
    return form is not None and form.lemma in _words("holding")


@lru_cache(maxsize=4)
def _words(kind: str) -> frozenset[str]:
    words = load_language("ar").data.get("venue_names", {}).get(kind, ())
    return frozenset(words if kind == "holding" else map(fold_key, words))
