"""The city from which a report comes, by which its “here” is told: “SEOUL, Oct. 11 (Yonhap) --”, “Geneva: …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.gazetteer import longest
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.context import Context
    from mithaq.extract.units import Unit

_CLOSING = frozenset(",:(-")
_LONGEST = 3


def note_dateline(context: Context, units: list[Unit]) -> None:
    """Note the city at the head of a sentence, also in capitals, which are no name elsewhere."""
    size = next((at for at, unit in enumerate(units[: _LONGEST + 1]) if unit.text in _CLOSING), 0)
    head = units[:size]
    if context.state.dateline or not head or any(unit.code not in "PW" for unit in head):
        return
    if head[0].code == "P" and size == 1:
        context.state.dateline = context.registered(str(head[0].value))
        return
    if size == 1 and units[1].text == ":" and _unknown_city(context, head[0]):
        context.state.dateline = context.entity("Place", ("x", fold_key(head[0].text)))
        context.mention(context.state.dateline, head[0].start, head[0].end)
        return
    words = [unit.text.title() for unit in head]
    known = context.gazetteer.known(words[0], words[0].lower())
    if known is None or not all(unit.text.isupper() for unit in head):
        return
    found = (known.alone, 1) if size == 1 else longest(known, 0, words)
    reading, length = found or (None, 0)
    if reading is not None and length == size and reading.code == "P":
        context.state.dateline = context.registered(str(reading.value))
        if size == 1 and units[1].text == "-":
            head[0].code = "t"  # no name: “NAIROBI - The head of the council, …”


def _unknown_city(context: Context, unit: Unit) -> bool:
    """Whether a word in capitals before a colon is the name of a city that no list knows: “SOMBOR: …”."""
    name = unit.text.title()
    named = unit.text.isupper() and len(unit.text) > _LONGEST and not unit.tags
    return named and context.gazetteer.known(name, name.lower()) is None
