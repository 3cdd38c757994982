"""Signs in names: the points of Arabic initials, which end no sentence, and the marks of English spellings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.read.final_marks import LATIN_LETTERS
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_LIKE_THAT = "ان"
_LATIN = frozenset(map(fold_key, LATIN_LETTERS))
_PARTS_OF_NAMES = frozenset("wnDdj")
"""Letters of what may go on a name after an initial; ك at its beginning is read as a preposition at first."""


def with_initials(units: list[Unit]) -> list[Unit]:
    """The units without the points after the initials of names: «أنطوني ج. بلينكن», «جون إف. كيري»."""
    if "." not in {unit.code for unit in units}:
        return units
    kept: list[Unit] = []
    for at, unit in enumerate(units):
        letter = kept[-1] if kept else None
        inside = unit.code == "." and len(kept) > 1 and at + 1 < len(units) and units[at + 1].code in _PARTS_OF_NAMES
        if inside and letter is not None and _begins_name(letter, kept[-2]):
            kept[-1] = replace(letter, code="w", tags={"given": ""})
        else:
            kept.append(unit)
    return kept


def _begins_name(letter: Unit, before: Unit) -> bool:
    """Whether a letter goes on a name, or begins one after an office: «وزير الخارجية الهندي إس. جايشانكار»."""
    first = before.code in _BEFORE_NAMES and letter.text in _LATIN and len(letter.text) > 1
    return first or (before.code in "wn" and _is_initial(letter))


_BEFORE_NAMES = frozenset("ACFRrh")
"""Letters of what ends an office before a name: a state, a field, an honorific."""


def _is_initial(letter: Unit) -> bool:
    return letter.text in _LATIN or (len(letter.text) == 1 and letter.text.isalpha())


def with_hyphens(units: list[Unit]) -> list[Unit]:
    """The units with one for two unknown words that a hyphen without spaces joins, as in a name: «جان-نويل».

    The second may be written like «إن» («مون جاي-إن»), which without a hyphen is no conjunction before a comma.
    """
    if "-" not in {unit.code for unit in units}:
        return units
    kept: list[Unit] = []
    for unit in units:
        dash, first = (kept[-1], kept[-2]) if len(kept) > 1 else (unit, unit)
        joined = dash.code == "-" and first.code == "w" and not first.tags and _goes_on(unit)
        if joined and first.end == dash.start and dash.end == unit.start:
            kept[-2:] = [replace(first, end=unit.end, text=f"{first.text}-{unit.text}")]
        else:
            kept.append(unit)
    return kept


def _goes_on(unit: Unit) -> bool:
    """Whether a word goes on a name after a hyphen."""
    return (unit.code == "w" and not unit.tags) or unit.text == _LIKE_THAT


def with_marks(units: list[Unit]) -> list[Unit]:
    """The units with the mark of a letter as part of an English name: “Mohammed Shia' al-Sudani”."""
    if not any(unit.text in _MARKS for unit in units):
        return units
    at = 1
    while at + 1 < len(units):
        name, mark, after = units[at - 1 : at + 2]
        marked = mark.text in _MARKS and name.code == "W" and name.end == mark.start
        if marked and after.code == "n" and after.start > mark.end:
            units[at - 1 : at + 1] = [replace(name, end=mark.end, text=name.text + mark.text)]
        at += 1
    return units


_MARKS = frozenset({"'", "’", "ʿ", "ʾ"})
