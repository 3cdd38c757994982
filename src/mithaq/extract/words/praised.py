"""«بعمق العلاقات», «بوساطة قطر» after a word of praise: what is praised, and not how something is done (Arabic)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import letters
from mithaq.read.languages import Form, load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_DEPTH = "بعمق"
_NEAR = 14
"""Units between the praise and its words, at most: who praises stands there."""


_PARTING = frozenset("EUQZ$@.")
"""Letters of what an act may be of instead: «أشادت القمة المنعقدة برئاسة مصر بـ…»."""


def praised(units: list[Unit]) -> list[Unit]:
    """The units with ب and its noun apart where a word of praise stands before and what follows is of the noun."""
    for at in reversed([at for at, unit in enumerate(units) if unit.code == "$" or unit.text == _DEPTH]):
        if _praised(units, at):
            units = [*units[:at], *_apart(units[at]), *units[at + 1 :]]
    return units


def _praised(units: list[Unit], at: int) -> bool:
    unit, after = units[at], units[at + 1].code if at + 1 < len(units) else ""
    depth = unit.text == _DEPTH and after and after in "DcmwE"
    act = unit.code == "$" and unit.text[0] == "ب" and " " not in unit.text and after and after in "CPOF"
    if not depth and not act:
        return False
    end = at if units[at - 1].code != "," else max((to for to in range(at - 1) if units[to].code == ","), default=at)
    verb = next((to for to in range(end - 1, max(-1, at - _NEAR), -1) if units[to].code in "VQyY"), None)
    if verb is None or (act and not _PARTING.isdisjoint(letters(units[verb:end]))):
        return False
    return any(lemma in _praising() for lemma in _lemmas(units[verb]))


def _lemmas(unit: Unit) -> list[str]:
    forms = [fold_key(form.lemma) for form in unit.tags.values() if isinstance(form, Form)]
    return [*forms, unit.text, unit.text.removesuffix("ه"), unit.text.removesuffix("ها")]


@lru_cache(maxsize=1)
def _praising() -> frozenset[str]:
    return frozenset(map(fold_key, load_language("ar").data["stances"]["praising"]))


def _apart(unit: Unit) -> tuple[Unit, Unit]:
    ahead = replace(unit, end=unit.start + 1, code="b", text="ب", value="ب", tags={"preposition": "ب"})
    noun = replace(unit, start=unit.start + 1, code="m", text=unit.text[1:], value="", tags={"noun": ""})
    if unit.text == _DEPTH:
        noun = replace(noun, code="y", tags={"stance_noun": ("emphasize", (), True, "")})
    return ahead, noun
