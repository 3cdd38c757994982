"""Names that are written like other words: علي like على, صباح like a morning, “Minister Will Otieno”, “Paul French”."""

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


def is_english_name(units: list[Unit], at: int) -> bool:
    """Whether a known word with a capital is a name by those around it, right after a title or after “Minister Paul”.

    “Prime Minister April Otieno said”, “Foreign Minister Paul French, who …”; not “Prime Minister Will Woo Investors”.
    """
    unit = units[at]
    if _after_initial(units, at):
        return unit.text.isalpha() and unit.text.istitle() and unit.code not in "VRrh"
    if unit.text == _TO:
        return _is_given_name(units, at)
    if unit.code not in _OTHER_WORDS or not unit.text.isalpha() or not unit.text.istitle() or not at:
        return False
    codes = "".join([near.code for near in units[max(0, at - 2) : at + 3]])
    low = min(at, 2)
    given = units[at - 1].code in "Rr" and codes[low + 1 : low + 2] == "W" and codes[low + 2 : low + 3] in _AFTER_NAME
    family = codes[:low] in ("RW", "rW") and unit.code != "L" and codes[low + 1 : low + 2] in _AFTER_NAME
    return (given or family) and units[at - 1].end + 1 == unit.start


def _is_given_name(units: list[Unit], at: int) -> bool:
    """Whether “To” is a name, after a title or before a name and a verb: “President To Lam met …”, “To Lam said …”."""
    names = 1
    while names <= _NAMES and at + names < len(units) and units[at + names].code == "W":
        names += 1
    after = "".join([unit.code for unit in units[at + names : at + names + 2]])
    before = "".join([unit.code for unit in units[max(0, at - 3) : at]])
    if before.endswith(("R", "r", "RpC", "rpC")):
        return names > 1 and after[:1] in _AFTER_NAME
    return names > 1 and at == 0 and (after[:1] == "V" or after in (",R", ",r"))


_TO, _NAMES = "To", 2


def _after_initial(units: list[Unit], at: int) -> bool:
    """Whether a word follows a given name and the point of an initial: “Ambassador Ruth D. Cook met …”."""
    if at < _INITIAL or units[at - 1].code != ".":
        return False
    letter, given = units[at - 2], units[at - _INITIAL]
    return len(letter.text) == 1 and letter.text.isupper() and given.code == "W" and letter.end == units[at - 1].start


_INITIAL = 3
"""Units from a given name to what follows an initial."""


_OTHER_WORDS = frozenset("LAtyYDCkem")
"""Letters of known words that are names so: auxiliaries, nationalities, states, months, acts."""
_AFTER_NAME = ("", *"V,.L)&p")
