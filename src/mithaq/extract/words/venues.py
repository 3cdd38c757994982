"""Buildings and sites where events take place, told by the words of their names: “at the Museum of Trade in Bern”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, NISBA, PLACE
from mithaq.extract.words.units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_WITHIN = frozenset({"at", "in", "inside"})
_SEAT = re.compile(r"(?<= )(?:premises|headquarters|seat|offices) of$")
"""Ends of prepositions that lead to the seat of a body: “at the headquarters of the African Union”."""
_LONGEST = 8
"""Units of the longest name of a building that is looked for."""
_ORGAN = re.compile(r"body:[A-Z]{3}-")
"""Ids of organs of a state."""
_RECEIVING = frozenset({"host", "receive", "welcome"})
_HOUSES = frozenset({"house", "palace"})
_JOINED = frozenset("-'n&")
_LINKS = frozenset({"of", "for", "de"})


def venues(units: list[Unit]) -> list[Unit]:
    """The units with one in place of those that name a building after “at” or “in”; its letter is ``^``."""
    at = 0
    while at < len(units):
        word = units[at].text.lower()
        received = word == "to" and _received(units, at)
        if (
            (word in _WITHIN or received or (" " in word and _SEAT.search(word)))
            and (
                size := 0
                if word == "at" and at and units[at - 1].code in "Rr"  # “State Secretary at the Ministry of …”
                else _length(units[at + 1 : at + 1 + _LONGEST], organs=word == "at" or received) or _ministry(units, at)
            )
        ):
            last = units[at + size]
            text = " ".join(unit.text for unit in units[at + 1 : at + 1 + size])
            start = units[at + 1].start
            if seat := _SEAT.search(word):
                text, start = f"{seat[0]} {text}", units[at].start + seat.start()
            units = [
                *units[: at + 1],
                Unit(start, last.end, "^", text, text, {"venue": text}),
                *units[at + 1 + size :],
            ]
        at += 1
    return units


def _ministry(units: Sequence[Unit], at: int) -> int:
    """One where a ministry is the place after what happened there, “signed today at the Ministry of Health”, else 0."""
    after = units[at + 1] if 0 < at < len(units) - 1 else None
    named = after is not None and after.code == "B" and after.is_a("portfolio") and after.text[0].isupper()
    aside = at > 1 and units[at - 1].code == "," and units[at - 2].code in "PC"
    if aside and named and units[at].text.lower() == "at":
        return 1  # “in Zagreb, at the Ministry of Science”
    met = units[at - 1].code in "Wn," and any(unit.code == "V" for unit in units[:at])  # “met Peter Otieno at the …”
    if _SEAT.search(units[at].text.lower()):
        return int(named or (after is not None and after.code == "O")) or _unknown_body(units, at + 1)
    return int(named and units[at].text.lower() == "at" and (met or units[at - 1].code in "VtEHT"))


def _unknown_body(units: Sequence[Unit], low: int) -> int:
    """How many units the name of an unknown body has, all in capitals: “the premises of the Permanent Bureau of X”."""
    end = low
    while end < len(units) and (
        (units[end].code in "WO" and units[end].text[0].isupper())
        or (end > low and units[end].text.lower() in _LINKS and end + 1 < len(units) and units[end + 1].code in "WO")
    ):
        end += 1
    return end - low if end - low >= _NAME else 0


_NAME = 2
"""Words of the name of an unknown body, at least."""


def _received(units: Sequence[Unit], to: int) -> bool:
    """Whether “to” leads to the house where somebody is received: “welcomed the minister to the White House”."""
    forms = (unit.tags["verb"] for unit in units[:to] if unit.code == "V" and "verb" in unit.tags)
    house = units[to + 1].text.lower().rpartition(" ")[2] if to + 1 < len(units) else ""
    return house in _HOUSES and any(form.lemma in _RECEIVING for form in forms)


def _length(units: Sequence[Unit], *, organs: bool) -> int:
    """How many of the units name a building; 0 where they do not. “At the White House”: an organ is its building."""
    size = 0
    if len(units) > 1 and units[0].code == "C" and units[1].code in "&,":
        return 0  # “in Kenya and the Department of Trade”
    if organs and units and units[0].code == "O" and _ORGAN.match(str(units[0].value)):
        size = 1
    open_run = True  # words may still belong to the name: before its noun, or after “of”
    for number, unit in enumerate(units):
        capital = unit.text[:1].isupper() or unit.text[:1].isdigit()
        links = unit.text.lower() in _LINKS
        if unit.is_a("venue") and (capital or number):
            size, open_run = number + 1, False
        elif links or unit.code in _JOINED:
            open_run = open_run or links
        elif not capital or not open_run or (unit.code in "RrhCPt" and number and not _linked(units[number - 1])):
            break
        elif size:
            size = number + 1
    goes_on = size < len(units) and units[size].code in "WE"
    return size if size > 1 or (size == 1 and units[0].code == "O" and not goes_on) else 0


def _linked(unit: Unit) -> bool:
    return unit.text.lower() in _LINKS or unit.code in _JOINED


def past_body(clauses: Clauses, at: int, event: Ref) -> int:
    """The item after the body that a meeting is of: “the meeting of the Executive Committee of the Council in …”."""
    if not at or clauses.codes[at - 1] != EVENT or event not in clauses.items[at - 1].refs:
        return at
    while at < len(clauses.items) and clauses.items[at].preposition == "of":
        named = _BODY.match(clauses.codes, at + 1)
        if named is None or clauses.items[at + 1].unit.text.islower():
            break
        at = named.end()
    return at


_BODY = re.compile(f"[WFKm]+|{EVENT}")


def past_main_event(clauses: Clauses, at: int, high: int) -> int:
    """The “in” before the town of the main event, “on the sidelines of the summit in …”, “at the Forum in …”; or 0."""
    beside = clauses.codes[at : at + 1] == "$" and clauses.items[at].unit.text.lower().endswith(_BESIDE)
    if not beside and not _at_conference(clauses, at):
        return 0
    goes_on = _MAIN_EVENT.match(clauses.codes, at + 1, high)
    end = goes_on.end() if goes_on else high
    inside = end + 1 < high and clauses.items[end].preposition == "in" and clauses.codes[end + 1] == PLACE
    of_it = all(clauses.items[near].preposition in {"", "of"} for near in range(at + 1, end))
    return end if inside and of_it else 0


def _at_conference(clauses: Clauses, at: int) -> bool:
    """Whether a conference with a name follows “at” or “during”: “during the NATO Ministerial”."""
    there = at < len(clauses.items) and clauses.items[at].unit.text.lower() in {"at", "during"}
    event = at + 1
    while there and event < len(clauses.items) and clauses.codes[event] in "WK'" + ACTOR:
        event += 1
    if not there or clauses.codes[event : event + 1] != EVENT:
        return False
    item = clauses.items[event]
    return item.unit.text[:1].isupper() and any(clauses.context.kind(ref) == "Conference" for ref in item.refs)


_BESIDE = ("margins of", "sidelines of", "margin of", "sideline of", "fringes of")
_MAIN_EVENT = re.compile(f"(?:[{ACTOR}{EVENT}{NISBA}WFKnNwo#'hcm-]|p(?=[^{PLACE}]))+")
