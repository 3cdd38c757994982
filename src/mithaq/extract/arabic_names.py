"""Names of people after a title or an honorific in Arabic: the units of a name are made one unit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.units import Unit

NAME = "W"
"""Letter of a unit that is a whole name; no single Arabic word has it."""
_BEFORE = frozenset("Rrhx%")
"""Letters of what a name follows."""
_MOST_WORDS = 4
"""Words of a name that no بن or آل joins: with more, the next word is not of the name."""
_SHORTEST_WITH_WAW = 4
"""Letters of a word whose first و may be the conjunction."""
_NO_NAME_OF_STATE = frozenset("COPFB")


def settle_given(units: list[Unit], also: frozenset[str]) -> None:
    """Make plain words of those that may be names and something else («سلطان», «تركي»), where they are names."""
    for at, unit in enumerate(units):
        if unit.text not in also or unit.code == "w":
            continue
        before = units[at - 1].code if at else ""
        after = units[at + 1].code if at + 1 < len(units) else ""
        role = unit.is_a("role_construct", "role_complete", "roles")
        if role and after in _NO_NAME_OF_STATE:
            continue
        ends = not after or after in "wnDd,.)"
        follows = before in "wnh" and before != "" and (unit.code != "V" or ends)
        led = (before in "Rr" or (before in "FDdAC" and _titled(units, at))) and after in "wnd" and after != ""
        if follows or after == "n" or (led and unit.code != "V"):
            unit.code, unit.tags = "w", {"given": ""}


_NEAR = 6


def _titled(units: list[Unit], at: int) -> bool:
    """Whether a title stands shortly before a unit."""
    return any(unit.code in "Rr" for unit in units[max(0, at - _NEAR) : at])


def split_names(units: list[Unit]) -> list[Unit]:
    """Cut و off a name after somebody else's title or name, where a title follows: «…، وجمال نجيب مدير المكتب»."""
    found: list[Unit] = []
    for at, unit in enumerate(units):
        conjoined = unit.code == "w" and unit.text[0] == "و" and len(unit.text) > _SHORTEST_WITH_WAW
        before = found[-1].code if found else ""
        follows = before in (",", "d", "D", "W", "A", "w") and not unit.is_a("given")
        if conjoined and follows and _titled_after(units, at):
            found.append(replace(unit, end=unit.start + 1, code="&", text="و", tags={"and": ""}))
            found.append(replace(unit, start=unit.start + 1, text=unit.text[1:]))
        else:
            found.append(unit)
    return found


def _titled_after(units: list[Unit], at: int) -> bool:
    """Whether two to four words of a name stand from an index on, and then a title."""
    end = at + 1
    while end < len(units) and units[end].code in "wndDAW":
        end += 1
    end += end < len(units) and units[end].code == ","
    return end > at + 1 and end < len(units) and units[end].code in "Rr"


def whole_names(units: list[Unit], bonded: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each name of several words that follows a title or an honorific."""
    found: list[Unit] = []
    at = 0
    while at < len(units):
        unit = units[at]
        starts = unit.code in "wn" and _led(units, at)
        end = _end(units, at, bonded["bonded"]) if starts else at
        if end > at + 1:
            text = " ".join(part.text for part in units[at:end])
            found.append(replace(unit, end=units[end - 1].end, code=NAME, text=text, tags={}))
            at = end
        else:
            found.append(unit)
            at += 1
    return found


def _led(units: list[Unit], at: int) -> bool:
    """Whether a title or an honorific leads to a name here, also with a comma or an adjective between."""
    if not at:
        return False
    before = units[at - 1].code
    second = units[at - 2].code if at > 1 else ""
    return before in _BEFORE or (before == "A" and second == "x") or (before == "," and second in ("R", "r"))


def _end(units: list[Unit], start: int, bonded: frozenset[str]) -> int:
    """The index after the last unit of the name that begins at an index."""
    at, words = start, 0
    while at < len(units):
        unit = units[at]
        joined = at > start and units[at - 1].code == "n"
        if unit.code == "n" or (unit.code == "h" and joined):
            at += 1
        elif unit.code == "w" and not (_ends(unit, words) and not joined):
            at, words = at + 1, words + (not joined)
        elif words and (_hyphen(units, at) or (words == 1 and _glued(units, at))):
            at, words = at + 2, words + 1
        elif words and unit.code in "dADN":
            if unit.code == "D" and not joined and unit.is_a("common") and unit.text not in bonded:
                break
            at += 1
            if unit.text not in bonded and not (at < len(units) and units[at].code == "n"):
                break
        else:
            break
    while at > start and units[at - 1].code in "nh":
        at -= 1
    return at


def _ends(unit: Unit, words: int) -> bool:
    """Whether an unknown word after so many words is no part of the name: «سالم حمدان ونبيل فارس»."""
    conjoined = words > 1 and unit.text[0] == "و" and len(unit.text) > _SHORTEST_WITH_WAW and not unit.is_a("given")
    return words >= _MOST_WORDS or conjoined


def _hyphen(units: list[Unit], at: int) -> bool:
    """Whether a hyphen without spaces joins two parts of a name: «جان-نويل»."""
    unit, after = units[at], units[at + 1] if at + 1 < len(units) else None
    if unit.code != "-" or after is None or after.code not in "wdDA":
        return False
    return units[at - 1].end == unit.start and unit.end == after.start


def _glued(units: list[Unit], at: int) -> bool:
    """Whether ف here is the first letter of a family name that looks like a verb: «ماركو فيري»."""
    return units[at].text == "ف" and at + 1 < len(units) and units[at + 1].start == units[at].end
