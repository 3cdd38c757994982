"""“last” and “next” as adverbs before a verb: “The Committee last met in Lima”, “They will next meet in May”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

LAST, NEXT = "last", "next"
_AUXILIARIES = frozenset({"had", "has", "have"})
_WILL = frozenset({"will", "would", "shall", "to"})
_SUBJECTS = "SCOWRrBMIgUEzG"
"""Letters of what may be the subject of such a verb."""


def next_time(unit: Unit, before: Unit | None) -> bool:
    """Whether “next” only stands between “will” and its verb; it is an adverb then."""
    told = unit.text == NEXT and before is not None and before.text.lower() in _WILL
    if told:
        unit.code, unit.tags = "c", {"adverb": ""}
    return told


def next_of_event(units: list[Unit]) -> list[Unit]:
    """The units with “next” before the event that is said to be held next: “The Dialogue will convene next in Lima”."""
    for at in range(len(units) - 2):
        if units[at].code not in "EU" or units[at + 1].code != "L" or units[at + 1].text == NEXT:
            continue
        high = min(len(units), at + _HELD_NEAR)
        word = next((near for near in range(at + 2, high) if units[near].text == NEXT and units[near].code == "L"), 0)
        held = any(_is_held(unit) for unit in units[at + 2 : high])
        if word and held and all(unit.code in "VcL" for unit in units[at + 2 : word]):
            moved = replace(units[word], start=units[at].start, end=units[at].start)
            units[word - 1] = replace(units[word - 1], end=units[word].end)  # no gap, in which an article could stand
            return [*units[:at], moved, *units[at:word], *units[word + 1 :]]
    return units


_HELD_NEAR = 6
"""Units from the event to “next” and its verb: “will be convened next”."""
_HELD = frozenset({"hold", "convene", "meet", "take-place", "gather", "reconvene"})


def _is_held(unit: Unit) -> bool:
    form = unit.tags.get("verb")
    return isinstance(form, Form) and form.lemma in _HELD


def settle_last(units: list[Unit], index: int) -> None:
    """Turn “last” between a subject or “had” and a verb into an adverb, and “had” into no verb."""
    if not 0 < index < len(units) - 1:
        return
    before, word, after = units[index - 1 : index + 2]
    form, auxiliary = after.tags.get("verb"), before.text.lower() in _AUXILIARIES
    if not isinstance(form, Form) or form.tense != "past" or not (auxiliary or before.code in _SUBJECTS):
        return
    word.code, word.tags = "c", {"adverb": ""}
    if auxiliary and before.code == "V":
        before.code, before.tags = "c", {"auxiliary": ""}
