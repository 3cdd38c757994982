"""Cities that are written like states: «عمان» is Amman in a text about Jordan, and always with its shadda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit


def told_apart(context: Context, units: list[Unit]) -> None:
    """Make places of the units that name a city and no state, as the spelling or the rest of the text tells."""
    for word in context.language.data.get("namesake", ()):
        folded = fold_key(word["word"])
        for unit in units:
            if unit.code == "C" and unit.text == folded and _is_city(context, unit, word):
                unit.code, unit.value, unit.tags = "P", word["place"], {"place": word["place"]}


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
