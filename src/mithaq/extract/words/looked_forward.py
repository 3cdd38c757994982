"""An event that somebody looks forward to in English, and when or where: “looks forward to hosting A on 3 May”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

FORWARD = "forward"
"""The word without which nobody looks forward to anything."""
_LED = 2
"""Units before the gerund: “looks forward”, “to”."""
_SET = frozenset("tP#o")
"""Letters of times, places and numbers, without which nothing has been announced."""
_TITLES = frozenset("Rr")
_EVENTFUL = {
    "welcoming": "host",
    "hosting": "host",
    "receiving": "host",
    "visiting": "visit",
    "meeting": "meet",
    "traveling": "travel",
    "travelling": "travel",
    "attending": "attend",
    "holding": "hold",
    "convening": "convene",
    "co-hosting": "co-host",
}
"""Gerunds and the verbs that they are of."""


def looked_forward(units: list[Unit]) -> None:
    """Let what somebody looks forward to doing on a day or at a place be what he will do.

    “Kenya looks forward to welcoming Peru’s support” announces nothing.
    """
    for at in range(len(units) - 2, _LED - 1, -1):
        lemma = _EVENTFUL.get(units[at].text)
        led = lemma is not None and units[at - 1].text == "to" and units[at - _LED].text.endswith(FORWARD)
        if lemma is None or not led:
            continue
        official = lemma == "meet" and units[at + 1].code in _TITLES  # “looks forward to meeting Minister A”
        if not official and not any(_settles(unit) for unit in _clause(units, at + 1)):
            continue
        units[at].code, units[at].tags = "V", {"verb": Form(lemma, "infinitive")}
        units[at - _LED : at] = [replace(units[at - _LED], end=units[at - 1].end, code="L", tags={"planned": ""})]


def _settles(unit: Unit) -> bool:
    """Whether a unit is a time or a place, or the seat of a government."""
    may = unit.is_a("hedge") and unit.text[0].isupper()
    return unit.code in _SET or may or unit.text.endswith(_SEAT)


_SEAT = (" House", " Palace")


def _clause(units: list[Unit], low: int) -> list[Unit]:
    """The units up to the end of what a clause tells."""
    ends = (at for at in range(low, len(units)) if units[at].code in ".;@ZVL" and not units[at].is_a("coming"))
    high = next(ends, len(units))
    return units[low:high]
