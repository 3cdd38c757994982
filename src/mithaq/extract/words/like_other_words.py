"""Names that are written like other words in Arabic: علي like على, صباح like a morning, «ولد باب» like a door."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_ALI = "علي"
_OF_MANY = ("هم", "ها", "هما")
"""Pronouns at the end of a noun."""
_THANKS = ("شكر", "امتنان", "تقدير", "ثناء", "اثن")
_SABAH = "صباح"


def is_ali(units: list[Unit], at: int) -> bool:
    """Whether على is the name علي, which some write without dots: right after a title, before another name."""
    if units[at].text != _ALI:
        return False
    after = units[at + 1].code if at + 1 < len(units) else ""
    goes_on = units[at + 2].code if at + 2 < len(units) else "."
    if after == "w" and units[at + 1].text.endswith(_OF_MANY):
        return False  # «شكر السيدة الوزيرة على تعاونهم»
    if after == "w" and "given" not in units[at + 1].tags and any(map(_thanks, units[:at])):
        return False  # «عن شكره للوزير على حفاوة الاستقبال»
    return at > 0 and units[at - 1].code in "Rrh" and after in ("w", "n") and goes_on not in ("R", "r", "h", "x", "C")


def _thanks(unit: Unit) -> bool:
    """Whether a word thanks somebody for something."""
    return unit.text.startswith(_THANKS) and unit.code in "VYy"


def is_sabah(units: list[Unit], at: int) -> bool:
    """Whether «صباح» is the name and no morning: after an honorific, before another word of a name."""
    if units[at].text != _SABAH:
        return False
    after = units[at + 1] if at + 1 < len(units) else None
    named = after is not None and after.code in "Dwn" and after.tags.get("date") is None
    return named and at > 0 and units[at - 1].code == "h"


def name_fathers(units: list[Unit]) -> None:
    """Make a name of any common word right after «ولد» or «بن» that goes on a name: «السيد حسني ولد باب»."""
    for at in range(1, len(units) - 1):
        if units[at].code == "n" and units[at].text in _SON and units[at - 1].code in "wWh":
            father = units[at + 1]
            if father.code in _COMMON and not father.text.startswith("ال"):
                father.code, father.tags = "w", {}


_SON = frozenset({"ولد", "بن", "منت", "بنت"})
_COMMON = frozenset("mcKYyuUEFtQ")
"""Letters of common words."""
