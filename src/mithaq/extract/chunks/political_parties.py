"""Parties, movements and fronts that act, by the shape of their names: «أكدت الحركة الشعبية …» (Arabic)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, NISBA, Item, letters
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_NAMED = re.compile(rf"(?<=[Vp])([mDwc])(Y?[DdK])([DdK]{{0,2}}{NISBA}?)")
"""After a verb or «مع»: the noun of a party, what it is called, its state."""


def political_parties(context: Context, found: list[Item]) -> None:
    """Make one of the words that name a party after a verb or with whom somebody meets."""
    nouns = _nouns(context.language.code)
    for match in reversed(list(_NAMED.finditer(letters(found)))):
        first, before = found[match.start()], found[match.start() - 1]
        if first.unit.text not in nouns or len(first.units) > 1 or (before.code == "p" and before.preposition != "مع"):
            continue
        second = found[match.start() + 1]
        definite = first.unit.text.startswith("ال")
        if before.code == EVENT or (definite and not second.unit.text.startswith("ال")):
            continue  # «رحبت الحركة بالقرار»
        units = [unit for item in found[match.start() : match.end()] for unit in item.units]
        ref = context.entity("Organization", (fold_key(context.words(units[0].start, units[-1].end)),))
        context.mention(ref, units[0].start, units[-1].end)
        units[0] = replace(units[0], code="O", value="", tags={})  # «الحركة» alone would be somebody unknown
        found[match.start() : match.end()] = [Item(ACTOR, units, (ref,), "body")]


def is_party(context: Context, ref: Ref) -> bool:
    """Whether an organisation is a party or movement, which takes stances; an agency or a company only tells."""
    nouns = _nouns(context.language.code)
    return any(name.split(maxsplit=1)[0] in nouns for name in context.drafts[ref].names if name)


@lru_cache(maxsize=4)
def _nouns(language: str) -> frozenset[str]:
    """Nouns with which the name of a party begins."""
    return frozenset(map(fold_key, load_language(language).data.get("political_parties", {}).get("nouns", ())))
