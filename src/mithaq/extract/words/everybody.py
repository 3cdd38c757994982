"""«جميع الأطراف» right after a verb, who act; «لكل من أ وب», where a preposition is written with what lists them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from collections.abc import Collection

    from mithaq.extract.words.units import Unit


_OF, _EACH = "من", "كل"


def each_of(units: list[Unit]) -> list[Unit]:
    """The units with ل or ب cut off «كل من» before those whom it lists: «زيارة لكل من كينيا وأوغندا»."""
    if _OF not in [unit.text for unit in units]:
        return units
    found: list[Unit] = []
    for unit in units:
        led = found[-1] if found and unit.text == _OF else None
        if led is None or not led.is_a("which") or led.text[1:] != _EACH or led.text[0] not in _LED:
            found.append(unit)
            continue
        letter = led.text[0]
        code = {"ل": "l"}.get(letter, "b")
        found[-1] = replace(led, end=led.start + 1, text=letter, code=code, tags={"preposition": letter})
        found.append(replace(unit, start=led.start + 1, text=f"{_EACH} {_OF}", code="e", tags={"each": ""}))
    return found


_LED = frozenset("لب")


def everybody_acts(units: list[Unit], asking: Collection[str]) -> None:
    """Make sides of «جميع الأطراف» where it is the subject: «أكدت جميع الأطراف …», not «دعت جميع الأطراف إلى …».

    ``asking`` holds the lemmas of verbs whose object is whom somebody calls on.
    """
    for verb, unit in pairwise(units):
        if verb.code != "V" or "everybody" not in unit.tags:
            continue
        form = verb.tags.get("verb")
        if not isinstance(form, Form) or form.object or form.lemma in asking:
            continue
        if (form.gender, form.number) == ("f", "singular"):
            unit.code, unit.value, unit.tags = "S", "all", {"sides": "all", "everybody": ""}
