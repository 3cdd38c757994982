"""English verbs that something parts from their preposition: “called on Monday for”, “paid tribute on 3 May to”."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.gazetteer import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.words.gazetteer import Gazetteer, Reading
    from mithaq.extract.words.units import Unit

_BESIDES = re.compile(
    r"(?<=\w), (?:too|also|moreover|furthermore|further|likewise|besides|as well|equally|similarly|additionally"
    r"|in addition|once again|once more|again|inter alia|therefore|accordingly|indeed),(?= [a-z])"
    r"|,? \b(?:as well|too)(?=[.;])"
    r"|\bas well(?! as\b)(?= (?:about|on|upon|of|for|to|over|with|that|the|his|her|their|its)\b)"
)
"""What only says that something is said besides, between two commas, before the end or before a preposition."""


def said_besides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where words of a text stand without which it says the same: “called, too, for”, “talked as well about”."""
    return [found.span() for found in _BESIDES.finditer(text, start, end)]


def with_besides(units: list[Unit], spans: Sequence[tuple[int, int]]) -> list[Unit]:
    """The units with an adverb for each of these places."""
    for low, high in spans:
        at = bisect_left(units, low, key=lambda unit: unit.start)
        adverb = replace(units[at - 1], start=low, end=high, code="c", text=_ADVERB, value="")
        adverb.tags = {"adverb": ""}
        units.insert(at, adverb)
    return units


def without_besides(units: list[Unit]) -> list[Unit]:
    """The units without such adverbs, once it is settled which words are verbs."""
    return [unit for unit in units if unit.text != _ADVERB]


_ADVERB = " besides"
"""The text of such a unit, which no word has."""


def divided_verbs(units: list[Unit], gazetteer: Gazetteer) -> list[Unit]:
    """The units with one for a verb and its preposition which a day parts, before that day.

    An “on” that leads to a day is none of the verb: “conferred on Wednesday with …”.
    """
    if not any(unit.code in "t#" or unit.text == _ADVERB for unit in units):
        return units
    for at in range(len(units) - 2, 0, -1):
        if units[at].text == _ADVERB and units[at + 1].code == "p":
            units = _joined(units, at, at + 1, gazetteer)
    low = 1
    while low < len(units):
        high = _past_day(units, low)
        if high > low and units[low - 1].code == "V" and units[low - 1].text.endswith(_ON):
            units = _apart_from_on(units, low, gazetteer)
            low += units[low].text == "on"
            high = _past_day(units, low)
        if low < high < len(units) and units[high].code == "p":
            units = _joined(units, low, high, gazetteer)
        low = max(high, low + 1)
    return units


_ON = " on"
_MONTHS = frozenset({
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
})  # fmt: skip
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_VERB_UNITS = 3
"""Units of a verb before a day: “paid a tribute”."""


def _past_day(units: list[Unit], low: int) -> int:
    """Past the day that begins at a unit; the same index where none does: “Monday 5 May”, not “Monday's vote”."""
    first, second = units[low], units[min(low + 1, len(units) - 1)]
    dated = (first.code == "#" and second.text in _MONTHS) or (first.text in _MONTHS and second.code == "#")
    if first.code != "t" and not dated:
        return low
    high = low + 1
    while high < len(units) and (
        units[high].code in "t#oN" or units[high].text in _MONTHS or units[high].text in _PARTS_OF_DAY
    ):
        high += 1
    return low if high < len(units) and units[high].code == "'" else high


def _apart_from_on(units: list[Unit], low: int, gazetteer: Gazetteer) -> list[Unit]:
    """The units with “on” a preposition of its own before a day."""
    verb = units[low - 1]
    words = verb.text.removesuffix(_ON).split()
    found = _known(words, gazetteer)
    if len(words) > 1 and found is None:
        return units
    on = replace(verb, start=verb.end - 2, code="p", text="on", value="on", tags={"preposition": "on"})
    alone = replace(verb, end=verb.end - len(_ON), code="w", text=" ".join(words), value="", tags={})
    if found is not None:
        alone.code, alone.value, alone.tags = found.code, found.value, found.tags
    return [*units[: low - 1], alone, on, *units[low:]]


def _joined(units: list[Unit], low: int, high: int, gazetteer: Gazetteer) -> list[Unit]:
    """The units with the verb joined to the preposition after a day, where the two are one verb."""
    last = low - 1 - (units[low - 1].text == "on")
    for size in range(1, min(_VERB_UNITS, last + 1) + 1):
        parts = units[last + 1 - size : last + 1]
        words = [*" ".join(part.text for part in parts).split(), units[high].text]
        found = _known(words, gazetteer)
        if found is not None and _another(found, parts[-1]):
            whole = replace(parts[0], end=parts[-1].end, code=found.code, text=" ".join(words), value=found.value)
            whole.tags = found.tags
            between = units[last + 1 : high]
            if between[0].text == _ADVERB:
                between, whole.end = [], units[high].end
            return [*units[: last + 1 - size], whole, *between, *units[high + 1 :]]
    return units


def _known(words: Sequence[str], gazetteer: Gazetteer) -> Reading | None:
    """What is known of some words that are one verb; None for others."""
    keys = [word.lower() for word in words]
    known = gazetteer.known(words[0], keys[0])
    if known is None:
        return None
    found = longest(known, 0, keys) if len(keys) > 1 else (known.alone, 1)
    return found[0] if found is not None and found[1] == len(keys) and found[0] and "verb" in found[0].tags else None


def _another(found: Reading, alone: Unit) -> bool:
    """Whether a verb with its preposition says something else than it does alone."""
    form = alone.tags.get("verb")
    if alone.is_a("event"):
        return False  # “a call earlier today on several issues”
    return form is None or form.lemma != found.tags["verb"].lemma
