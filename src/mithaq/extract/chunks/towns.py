"""Towns that no list knows, told by the words round them in English: “the resort town of Varna”, “met in Bergen”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PLACE, Item, letters
from mithaq.extract.words.units import Unit
from mithaq.read.languages import Form
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context

_LEADING = frozenset({"in", "at", "to", "near", "from"})
_FAR = 6
"""Units between “in” and the noun of a town: “in the western Turkmen resort city of”."""
_LONGEST = 3
"""Words of the name of a town that no list knows."""


def towns(units: list[Unit]) -> list[Unit]:
    """The units with one, as for a building, in place of “the western city of Varna” after “in”, or “Varna city”."""
    if not any("town" in unit.tags for unit in units):
        return units
    found: list[Unit] = []
    at = 0
    while at < len(units):
        found.append(units[at])
        at += 1
        if units[at - 1].is_a("town") and at < len(units) and units[at].text == "of":
            stop = _end(units, at + 1)  # “The Greek city of Volos hosted …”
            if stop > at + 1:
                found[-1:] = [_one(units[at + 1 : stop])]
                at = stop
        elif units[at - 1].text.lower() in _LEADING:
            start, stop = _named(units, at)
            if start < stop:
                found.append(_one(units[start:stop]))
                at = stop + (stop < len(units) and units[stop].is_a("town") and units[stop].text.islower())
    return found


def _named(units: list[Unit], at: int) -> tuple[int, int]:
    """Where the name of a town begins and ends, past the words that say it is one; twice the same for none."""
    near = range(at, min(len(units) - 2, at + _FAR))
    noun = next((i for i in near if units[i].is_a("town") and units[i + 1].text == "of"), None)
    if noun is not None and all(units[i].code in "wcKACWF-mq" for i in range(at, noun)):
        return noun + 2, _end(units, noun + 2)
    stop = _end(units, at)
    closes = at < stop < len(units) and units[stop].is_a("town") and units[stop].text.islower()
    return (at, stop) if closes else (at, at)


def _end(units: list[Unit], start: int) -> int:
    """The end of the name of a town that begins here: a known place, or words with capitals."""
    if start < len(units) and units[start].code == "P":
        return start + 1
    at = start
    while at < min(len(units), start + 2 * _LONGEST) and (
        units[at].code == "W" or (at > start and units[at].code == "-")
    ):
        at += 1
    return at


def _one(name: list[Unit]) -> Unit:
    """A unit for the name of a town."""
    if name[0].code == "P":
        return name[0]
    text = " ".join(unit.text for unit in name).replace(" - ", "-")
    return Unit(name[0].start, name[-1].end, "^", text, text, {"venue": text})


def beyond_town(context: Context, found: list[Item], where: tuple[int, int]) -> tuple[int, int]:
    """The list without the city where its members do something: “In Lima, Kenya and Spain signed …”."""
    low, high = where
    led = low > 0 and found[low].code == PLACE and found[low - 1].unit.text.lower() in _LEADING
    states = [item for item in found[low + 1 : high] if item.code in (PLACE, ACTOR)]
    if not led or found[low + 1].code != "," or len(states) < _TWO or context.language.order == "VSO":
        return where
    apart = all(item.code == ACTOR and context.kind(item.refs[0]) == "Country" for item in states)
    return (low + 2, high) if apart else where


_TWO = 2
_IN = re.compile(r"(?<=[1456890tVKF])p(W(?:-?W){0,2})(?=[,.;:tp&VLZ)]|$)")
"""A name after “in” behind an event, whoever took part, a date or a verb."""
_OF_STATE = re.compile(r"[pV](W(?:-?W){0,2}),1(?!(?:,?&|,)1|[cLt]*V)")
"""A town before its state: “in Perth, Australia”, “who was in Perth, Australia”."""
_AMONG = re.compile(r"p2(?:,[2W])*,?&[2W]")
"""Cities in a list of which one is known."""


def named_places(context: Context, found: list[Item], codes: str) -> str:
    """Make places of the names that stand where an English text tells where something took place."""
    if context.language.order == "VSO":
        return codes
    if "pW" in codes:
        named = list(_IN.finditer(codes))
        for match in reversed(named):
            low, high = match.span(1)
            before, link = found[match.start() - 1], found[match.start()]
            if link.unit.text.lower() == "in" and _takes_place(before) and _plain(found[low:high]):
                _make(context, found, low, high)
        codes = letters(found) if named else codes
    if "," in codes and ("pW" in codes or "VW" in codes):
        codes = _with_state(context, found, codes)
    among = list(_AMONG.finditer(codes)) if "W" in codes else []
    for match in among:
        if "W" in match[0] and found[match.start()].preposition in {"in", "to"}:
            for at in range(*match.span()):
                if codes[at] == "W" and _plain(found[at : at + 1]):
                    _make(context, found, at, at + 1)
    return letters(found) if among else codes


def _with_state(context: Context, found: list[Item], codes: str) -> str:
    """Make one place of a name after “in” and the state after it, and give the letters of what is there then."""
    for match in reversed(list(_OF_STATE.finditer(codes))):
        low, high = match.span(1)
        state = found[high + 1]
        lead = found[match.start()].unit.text.lower().rpartition(" ")[2]
        led = lead in _LEADING and len(state.refs) == 1 and not state.note
        if led and context.kind(state.refs[0]) == "Country" and _plain(found[low:high]):
            _make(context, found, low, high)
            units = list(_units(found[low : low + 3]))
            found[low : low + 3] = [Item(PLACE, units, (*found[low].refs, *state.refs))]
    return letters(found)


def _takes_place(item: Item) -> bool:
    """Whether a place may follow: after all but verbs that tell of no meeting, and adjectives that end no noun."""
    if item.code in "KF":
        return False
    form = item.unit.tags.get("verb")
    return item.code != "V" or (isinstance(form, Form) and form.lemma in _MEETING)


_MEETING = frozenset(
    {"meet", "consult", "hold", "convene", "take-place", "sign", "arrive", "begin", "conclude", "speak", "host"}
)


def _plain(items: list[Item]) -> bool:
    """Whether the words of a name are no others that are written with a capital."""
    words = [unit for item in items for unit in item.units if unit.code != "-"]
    return all(word.text[0].isupper() and not word.tags and not word.text.endswith(_OTHER) for word in words)


_OTHER = ("ish", "ese")
"""Endings of the names of languages."""


def _make(context: Context, found: list[Item], low: int, high: int) -> None:
    """Put a place where words are."""
    units = list(_units(found[low:high]))
    start, end = units[0].start, units[-1].end
    ref = context.entity("Place", ("x", fold_key(context.text[start:end])))
    context.mention(ref, start, end)
    found[low:high] = [Item(PLACE, units, (ref,))]


def _units(items: list[Item]) -> Iterator[Unit]:
    for item in items:
        yield from item.units


_OF_TOWN = re.compile("p(c{0,4}(?:0|1')?c{0,6}(?:q[,p]?)?2)")
"""“In” and a town, with whose it is and words that say nothing: “in Kenya's Nyeri”, “in the Kenyan capital, Lima”."""


_UNNAMED_CAPITAL = re.compile("(?:(?<=p)c?|(?:^|(?<=[J&;:Z]))c?)(0q)(?=[cLt]*V|[t,.]|&|p|$)")
"""A capital whose name nobody gives: “arrived in the Kenyan capital on Monday”, “which the Kenyan capital hosted”."""


def _unnamed_capitals(context: Context, found: list[Item], codes: str) -> str:
    """Let a capital without its name be the city that it is, and give the letters of what is there then."""
    for match in reversed(list(_UNNAMED_CAPITAL.finditer(codes)) if "0q" in codes else []):
        low, high = match.span(1)
        state, noun = found[low], found[low + 1]
        city = context.gazetteer.capitals.get(state.unit.value, "") if noun.is_a("capital") else ""
        followed = codes[high : high + 1] == "," and codes[high + 1 : high + 2] in (PLACE, "W")  # “capital, Embu,”
        if city and not followed:
            ref = context.registered(city)
            context.mention(ref, state.start, noun.end, name=False)
            found[low:high] = [Item(PLACE, [*state.units, *noun.units], (ref,))]
    return letters(found)


_CAPITAL_ACTS = re.compile("(?:^|(?<=[J&;:/-]))((?:0|1')q,?(2),?)(?=[cLt,]*V)")
"""A capital that acts: “The Kenyan capital, Nairobi, hosted …”."""


def owned_towns(context: Context, found: list[Item], codes: str) -> str:
    """Make one place of a town and the words before it that say whose it is."""
    if context.language.order == "VSO":
        return codes
    codes = _unnamed_capitals(context, found, codes)
    if PLACE not in codes:
        return codes
    for match in reversed(list(_CAPITAL_ACTS.finditer(codes))):
        low, high = match.span(1)
        units = [unit for item in found[low:high] for unit in item.units]
        found[low:high] = [Item(PLACE, units, found[match.end(2) - 1].refs)]
        codes = ""
    codes = codes or letters(found)
    owned = [match for match in _OF_TOWN.finditer(codes) if len(match[1]) > 1]
    for match in reversed(owned):
        low, high = match.span(1)
        if found[high - 2].preposition in {"", "of"}:
            units = [unit for item in found[low:high] for unit in item.units]
            found[low:high] = [Item(PLACE, units, found[high - 1].refs)]
    return letters(found) if owned else codes
