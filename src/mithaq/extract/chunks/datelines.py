"""The city from which a report comes, by which its “here” is told: “SEOUL, Oct. 11 (Yonhap) --”, “Geneva: …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.gazetteer import longest
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Mention, Ref

_CLOSING = frozenset(",:(-")
_ENDING = frozenset(",:-")
_LONGEST = 3
_SHORTEST = 4
"""Letters of a town that no list has: “UN: …” is none."""


def note_dateline(context: Context, units: list[Unit]) -> None:
    """Note the city at the head of a sentence, also in capitals, which are no name elsewhere."""
    size = next((at for at, unit in enumerate(units[: _LONGEST + 1]) if unit.text in _CLOSING), 0)
    size = 0 if _glued(units, size) else size  # “The US-Peru dialogue” is named by its sides
    head = units[:size]
    shouted = size == 1 and head[0].code == "C" and head[0].text.isupper() and units[1].text in ":-("
    if shouted:
        head[0].code = "W"  # the state as the place: “KUWAIT: …”
    if context.state.dateline or not head or any(unit.code not in "PW" for unit in head):
        return
    if head[0].code == "P" and size == 1:
        context.state.dateline = context.registered(str(head[0].value))
        return
    words = [unit.text.title() for unit in head]
    if not all(unit.text.isupper() for unit in head):
        return
    known = context.gazetteer.known(words[0], words[0].lower())
    if known is None:
        if units[size].text in _ENDING and all(len(unit.text) >= _SHORTEST for unit in head):
            context.state.origin = (head[0].start, head[-1].end)
        return
    found = (known.alone, 1) if size == 1 else longest(known, 0, words)
    reading, length = found or (None, 0)
    if reading is not None and size == 1 and reading.code == "C" and units[1].text in _ENDING:
        context.state.dateline = context.registered(str(reading.value))  # “KUWAIT: …”
        context.mention(context.state.dateline, head[0].start, head[0].end)
        return
    if reading is not None and length == size and reading.code == "P":
        context.state.dateline = context.registered(str(reading.value))
        if size == 1 and units[1].text == "-":
            head[0].code = "t"  # no name: “NAIROBI - The head of the council, …”


def note_arabic_dateline(context: Context, units: list[Unit]) -> None:
    """Note the city at the head of an Arabic sentence: «الرباط - …», «عمان 9 تشرين الثاني (بترا) - …»."""
    if _city_named_like_a_state(units):
        units[0].code, units[0].value = "P", units[0].tags["place"]
    if not _with_its_day(units):
        note_dateline(context, units)
    elif not context.state.dateline and units[0].code == "P":
        context.state.dateline = context.registered(str(units[0].value))


def _city_named_like_a_state(units: list[Unit]) -> bool:
    """Whether a city that is written like a state stands before a day or an agency: «عمان 9 تشرين الثاني (بترا)»."""
    if not units or units[0].code != "C" or "place" not in units[0].tags:
        return False
    after = "".join([unit.code for unit in units[1 : 1 + _AGENCY]])
    return _with_its_day(units) or after in ("(w)", "-w-", "-(w", "-t-", "-t(")


def _with_its_day(units: list[Unit]) -> bool:
    """Whether the first unit is a place and a day follows before a dash or an agency."""
    after = [unit.code for unit in units[:_AGENCY]]
    return after[:2] in (["P", "t"], ["C", "t"]) and after[2:] in (["-"], ["("]) and "place" in units[0].tags


_AGENCY = 3
"""Units of an agency in brackets, or of a day with what closes it."""


def _glued(units: list[Unit], at: int) -> bool:
    """Whether a hyphen ties a name to the next one."""
    if not 0 < at < len(units) - 1 or units[at].text != "-":
        return False
    return units[at - 1].end == units[at].start and units[at].end == units[at + 1].start


def dateline_of(context: Context) -> Ref:
    """The place from which a report comes, also a town that no list has; empty where it names none."""
    if context.state.origin and not context.state.dateline:
        low, high = context.state.origin
        ref = context.entity("Place", ("x", fold_key(context.text[low:high])))
        context.mention(ref, low, high)
        context.state.dateline = ref
    return context.state.dateline


def is_dateline(context: Context, mention: Mention) -> bool:
    """Whether a name only says from where a report comes: «كينيا - وكالات» on a line of its own."""
    sentence = next((told for told in context.sentences if told.start <= mention.start < told.end), None)
    if (
        sentence is None
        or sentence.end - sentence.start > _OWN_LINE
        or context.text[sentence.start : mention.start].strip()
    ):
        return False
    return context.text[mention.end : sentence.end].lstrip()[:1] in tuple("-\u2013\u2014:/")


_OWN_LINE = 40
"""Letters of a line that is but a dateline, at most."""
