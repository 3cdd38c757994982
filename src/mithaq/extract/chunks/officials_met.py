"""Unnamed officials whom somebody meets, as the state or body that they are of: «مع مسؤولين كينيين», «بخبراء من …»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, NISBA, PERSON, SIDE, Item, letters
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_OFFICIALS = re.compile(rf"([zmwQYc])[DdKc]?(?:p{ACTOR}|{NISBA}(?!,?&?{NISBA}))")
_OF = frozenset({"من", "عن", "في", "لدى", "ب"})
_WITH = frozenset({"مع", "ب"})
_MEETING = frozenset(map(fold_key, ("التقى", "قابل", "استقبل")))


def officials_met(context: Context, found: list[Item]) -> None:
    """Make one of officials without names and who they are of, after a preposition or verb of meeting (Arabic)."""
    words = _words(context.language.code)
    for match in reversed(list(_OFFICIALS.finditer(letters(found)))):
        first, last = found[match.start()], found[match.end() - 1]
        lead = next((item for item in found[match.start() + 1 : match.end()] if item.code == "p"), None)
        official = first.is_a("attending") or first.unit.text.split()[0] in words
        if not official or len(last.refs) != 1 or (lead is not None and lead.preposition not in _OF):
            continue
        if _are_met(found, match.start()):
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            found[match.start() : match.end()] = [Item(SIDE, units, last.refs)]


_THOSE_SENT = frozenset({SIDE, "s"})


def same_delegation(context: Context, found: list[Item]) -> None:
    """Let «الوفد» after a verb be the delegation that was told of last, and remember the last one told of (Arabic)."""
    for at, item in enumerate(found):
        if item.code not in _THOSE_SENT:
            continue
        first = item.unit.text
        if item.code == SIDE and first in _DELEGATION:
            context.state.delegation = item.refs
        elif item.code == "s" and first == _DELEGATION[0] and at and found[at - 1].code == "V":
            alone = found[at + 1].code not in _WHOSE if at + 1 < len(found) else True
            if context.state.delegation and alone:
                found[at] = Item(SIDE, item.units, context.state.delegation)


_DELEGATION = ("الوفد", "وفد", "وفدا")
_WHOSE = "DdKAC" + NISBA + ACTOR
"""Letters of words after «الوفد» that say whose it is."""


def _are_met(found: list[Item], at: int) -> bool:
    """Whether those at an item are with whom somebody does something, or the object of a verb of meeting."""
    at -= 1 + (at > 0 and found[at - 1].is_a("number_word", "quantity"))
    if at >= 0 and found[at].preposition in _WITH:
        return True
    if at < 0 or found[at].code not in PERSON + "t":
        return False
    verb = next((item for item in reversed(found[max(0, at - 2) : at]) if item.code == "V"), None)
    form = verb.form if verb is not None else None
    return form is not None and fold_key(form.lemma) in _MEETING


@lru_cache(maxsize=4)
def _words(language: str) -> frozenset[str]:
    """Nouns of those who act for a state or body without being named."""
    return frozenset(map(fold_key, load_language(language).data.get("officials", {}).get("nouns", ())))
