"""Acts that go on what “will” or “to” began, in English: “will visit Peru, hold talks with A and meet Minister B”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

CALL = "call-on"
"""A verb that is noun as well, and so has no infinitive of its own: “to meet A and call on President B”."""


def goes_on(units: list[Unit], index: int) -> bool:
    """Whether a bare form goes on what “will” began, “will visit Peru, hold talks with A and meet B”, or what “to” did.

    What “to” began goes on where somebody with a title or an event follows, “to hold talks with A and meet Minister B”,
    and is marked so; not where it is denied, when “call on” is no act: “had no plans to visit A and call on B”.
    """
    unit, follower = units[index], units[index + 1] if index + 1 < len(units) else None
    form = unit.tags["verb"]
    bare = form.tense == "infinitive" or form.lemma == CALL
    if units[index - 1].code not in ",&" or follower is None or not bare or not unit.text.islower():
        return False
    if follower.code in ",.;&" or follower.tags.get("preposition") in {"of", "to"}:
        return False
    for at in range(index - 2, 0, -1):
        if units[at].code in "Z@;:":
            return False
        if units[at].code != "V":
            continue
        before = units[at - 1]
        told = before.code == "L"
        to = before.tags.get("preposition") == "to" or (before.code == "X" and _to(before))
        if told or (to and _of_meeting(units, index + 1)):
            low = max(at - 2, 0) if told else _clause_start(units, at)
            denied = "X" in {unit.code for unit in units[low:at]}
            if denied and form.lemma == CALL:
                unit.code = "w"
            elif to and not denied:
                unit.tags = {**unit.tags, "purposed": ""}
            return not denied
    return False


def _to(unit: Unit) -> bool:
    """Whether a denial ends with “to”: “declined to”."""
    return unit.text.endswith(" to")


def _clause_start(units: list[Unit], at: int) -> int:
    """Where the clause of a unit begins."""
    return next((low + 1 for low in range(at - 1, -1, -1) if units[low].code in "Z@;:"), 0)


def _of_meeting(units: list[Unit], at: int) -> bool:
    """Whether an event or somebody with a title stands here, perhaps after “with” and his state or “his”."""
    at += units[at].tags.get("preposition") == "with"
    while at < len(units) - 1 and (units[at].code in "hCA" or units[at].is_a("possessive_pronoun")):
        at += 1
    return units[at].code in "RrE" or units[at].is_a("counterpart")
