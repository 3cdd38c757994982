"""Journeys that an English heading names, “Minister A’s Travel to Kenya”, or that are several: “paid visits to”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_WHOSE = frozenset("WnrRgs'")
"""Letters of the words for whoever goes: “Foreign Minister A”, “Senior Administration”."""
_WHERE = frozenset("CPG")
_VISIT = ("Visit", "visit")


def journeys(context: Context, units: list[Unit]) -> list[Unit]:
    """The units of a heading in which somebody's “Travel to” a state or a city is a visit; elsewhere it is none."""
    sentence = context.sentences[context.sentence]
    for at in range(1, len(units) - 2):
        if units[at].text in _VISITS and units[at + 1].text == "to" and _paid(units, at):
            units[at] = replace(units[at], code="E", value=_VISIT, tags={"event": _VISIT})
    if not sentence.heading or context.sentence:
        return units
    for at in range(1, len(units) - 2):
        unit, lead, where = units[at], units[at + 1], units[at + 2]
        named = unit.is_a("journey") and unit.text[0].isupper()
        if named and units[at - 1].code in _WHOSE and lead.tags.get("preposition") == "to" and where.code in _WHERE:
            return [*units[:at], replace(unit, code="E", value=_VISIT, tags={"event": _VISIT}), *units[at + 1 :]]
    return units


_VISITS = frozenset({"visits", "trips"})
_COURSE = frozenset({"during", "after", "following", "on", "includes", "including", "include", "with"})
"""Words after which visits are those of whoever is told of: “during visits to”, “a tour including visits to”."""


def _paid(units: list[Unit], index: int) -> bool:
    """Whether somebody pays the visits named at an index, “will pay official visits to”, and not “by experts”."""
    after = next((unit.text for unit in units[index + 2 :] if unit.code not in "CP&"), "")
    if after == "by":
        return False
    at = index - 1
    while at > 0 and units[at].code in "Kwn" and units[at].text not in _COURSE:
        at -= 1
    form = units[at].tags.get("verb")
    paid = isinstance(form, Form) and form.lemma == "embark"
    return paid or units[at].text.lower() in _COURSE
