"""The dates of a sentence as units, so that they stand in no chunk and a frame can take them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.agreement_names import NAME
from mithaq.extract.words.units import Unit
from mithaq.read.dates import Date, find_dates

if TYPE_CHECKING:
    from mithaq.model import Document

_LEADS = frozenset({"في", "ب", "خلال", "in", "on", "during", "at"})
"""Prepositions that belong to a date: “on Thursday”, «في 3 مارس»."""
_NAME = frozenset("wn")


def dates_of(document: Document, text: str, start: int) -> list[Date]:
    """The dates of a sentence, which begins at a folded offset of the document."""
    found = find_dates(text, document.language, document.published)
    return [replace(date, start=date.start + start, end=date.end + start) for date in found] if start else found


def dated(units: list[Unit], dates: list[Date]) -> list[Unit]:
    """The units with one in place of those that say a date, and of the preposition before them."""
    for date in reversed(dates):
        inside = [at for at, unit in enumerate(units) if unit.start < date.end and unit.end > date.start]
        if not inside or any(NAME in units[at].tags for at in inside):
            continue  # «برنامج العمل لسنتي 2020 و2021» is a name
        low, high = inside[0], inside[-1] + 1
        if high - low == 1 and low and units[low].code != "t" and units[low - 1].code in _NAME:
            continue  # «خالد الجمعة» is a family name
        if low and units[low - 1].tags.get("preposition") in _LEADS:
            low -= 1
        start, end = min(units[low].start, date.start), max(units[high - 1].end, date.end)
        words = " ".join(unit.text for unit in units[low:high])
        units = [*units[:low], Unit(start, end, "t", words, date, {"date": date}), *units[high:]]
    return units
