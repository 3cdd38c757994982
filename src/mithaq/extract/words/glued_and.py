"""و written with a word of no list (Arabic): «…، وتفضيل الحوار», and names after a title of several."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_VERBAL = re.compile(r"وت..ي.|واست..ا.|وان..ا.|وا.ت.ا.|و\w{4,}يات")
"""Folded forms of verbal nouns with و before them, «وتثمين», «واستيعاب», «واندماج», or of things: «وتقنيات»."""


def apart_from_and(units: list[Unit]) -> list[Unit]:
    """The units with و cut off an unknown word after a comma that has the form of a verbal noun."""
    unknown = [at for at, unit in enumerate(units) if unit.code == "w" and not unit.tags]
    after_comma = [at for at in unknown if at and units[at - 1].code == ","]
    for at in reversed([at for at in after_comma if _VERBAL.fullmatch(units[at].text)]):
        units = [*units[:at], *_cut(units[at]), *units[at + 1 :]]
    return units


def named_before(units: list[Unit], text: str) -> list[Unit]:
    """The units with و cut off an unknown word that the text also has without it: «… خالد وكينجي ساتو»."""
    found: list[Unit] = []
    for at, unit in enumerate(units):
        glued = unit.code == "w" and not unit.tags and unit.text[0] == "و" and len(unit.text) > _SHORTEST_NAME + 1
        if glued and at and units[at - 1].code in _NAMES and _alone(unit.text[1:], text):
            found.append(_and(unit))
            unit = replace(unit, start=unit.start + 1, text=unit.text[1:])  # noqa: PLW2901 - the rest of the word
        found.append(unit)
    return found


_NAMES = frozenset("wDdnW")


def _alone(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _cut(unit: Unit) -> tuple[Unit, Unit]:
    return _and(unit), replace(
        unit, start=unit.start + 1, code="m", text=unit.text[1:], tags={"topic_act": "", "noun": ""}
    )


def _and(unit: Unit) -> Unit:
    return replace(unit, end=unit.start + 1, code="&", text="و", value="و", tags={"and": ""})


def parted(units: list[Unit]) -> list[Unit]:
    """Cut و off the unknown words after a title in the dual or plural: «الوزيران سالم حمدان ونبيل فارس».

    Elsewhere it stays, for nothing shows that an unknown word is not «وليد»; so where each has a state of his own.
    """
    found: list[Unit] = []
    several = False
    each = len(_OWN_STATE.findall("".join(unit.code for unit in units))) > 1
    for unit in units:
        leads = unit.code == ";" and bool(found) and found[-1].code in "S%F"  # «رئيسا وزراء البلدين؛ أ، وب»
        several = (several or unit.is_a("roles", "counterparts")) and (leads or unit.code not in "V.;")
        listed = len(found) > 1 and found[-1].code == "," and found[-2].code in _NAMES
        named = bool(found) and (listed or found[-1].code in _NAMES) and not each
        if several and named and unit.code == "w" and unit.text[0] == "و" and len(unit.text) > _SHORTEST_NAME:
            found.append(_and(unit))
            unit = replace(unit, start=unit.start + 1, text=unit.text[1:])  # noqa: PLW2901 - the rest of the word
        found.append(unit)
    return found


_OWN_STATE = re.compile(r"[,:&%]A[wn]")
"""A name after the adjective of its state, in a list: «نظراءه الكندية أ والتونسي ب»."""
_SHORTEST_NAME = 3
"""Letters of an unknown word before which و is cut off: with fewer it belongs to the word."""
