"""Words that name a city or something else: «عمان» is Amman in a text about Jordan, Lagos a president's family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import PERSON, REGION
from mithaq.read.languages import Form
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit


def told_apart(context: Context, units: list[Unit]) -> None:
    """Make places of the units that name a city and no state, names of those that are somebody's family.

    The spelling or the rest of the text tells the former, a title and a name before it the latter.
    """
    for word in context.language.data.get("namesake", ()):
        folded = fold_key(word["word"])
        for unit in units:
            if unit.code == "C" and unit.text == folded and _is_city(context, unit, word):
                unit.code, unit.value, unit.tags = "P", word["place"], {"place": word["place"]}
    for at, unit in enumerate(units):
        if unit.code == "P" and _is_family(context, units, at):
            unit.code, unit.value, unit.tags = "w" if context.gazetteer.arabic else "W", "", {}


def _is_family(context: Context, units: list[Unit], at: int) -> bool:
    """Whether what is also a city ends a person's name: “President Ricardo Lagos”, “Mr. Lagos”, then “Lagos”."""
    unit = units[at]
    if str(unit.value).startswith(REGION):
        return False
    before = units[at - 1].code if at else ""
    if before and before in _NAMES:
        first = next((k for k in range(at - 1, -1, -1) if units[k].code not in _NAMES), None)
        titled = first is not None and units[first].code in _TITLES
        return titled and not (context.gazetteer.arabic and _leads_to_a_place(context, units[:at]))
    if at and units[at - 1].tags.get("preposition") in _INSIDE:
        return False  # “in Lagos”
    known = context.short_names.get(unit.text)
    return (known is not None and known[0] == PERSON) or (before == "h" and not context.gazetteer.arabic)


_NAMES, _TITLES = "wWn-", "Rrhx"
_INSIDE = frozenset({"in", "في"})


def _leads_to_a_place(context: Context, units: list[Unit]) -> bool:
    """Whether the last verb takes a place as its object, or its noun: «غادر الوزير سالم حمدان الرياض», «زيارة …»."""
    forms = (unit.tags.get("verb") or unit.tags.get("masdar") for unit in reversed(units))
    last = next((form for form in forms if isinstance(form, Form)), None)
    return last is not None and last.lemma in context.language.data["visits"]["to_a_place"]


def _is_city(context: Context, unit: Unit, word: dict[str, object]) -> bool:
    begin, end = context.folded.canonical_span(unit.start, unit.end)
    if str(word["spelled"]) in context.document.text[begin:end]:
        return True
    near, unless = (_folded(word[key]) for key in ("near", "unless"))
    if any(sign in context.document.text for sign in _signed(word)):
        return False
    others = (mark for mark in unless if mark != unit.text)
    return any(mark in context.text for mark in near) and not any(mark in context.text for mark in others)


def _signed(word: dict[str, object]) -> list[str]:
    """The marks that only a sign tells from the word itself: «عُمان»."""
    unless = word["unless"] if isinstance(word["unless"], list) else []
    return [str(mark) for mark in unless if fold_key(str(mark)) == fold_key(str(word["word"]))]


def _folded(marks: object) -> list[str]:
    return [fold_key(str(mark)) for mark in marks] if isinstance(marks, list) else []
