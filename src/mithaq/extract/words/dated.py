"""The dates of a sentence as units, so that they stand in no chunk and a frame can take them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mithaq.extract.words.agreement_names import NAME
from mithaq.extract.words.units import Unit
from mithaq.read.dates import Date, find_dates
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.model import Document

_LEADS = frozenset({"في", "ب", "خلال", "in", "on", "during", "at"})
"""Prepositions that belong to a date: “on Thursday”, «في 3 مارس»."""
_NAME = frozenset("wn")
_OF_DAY = frozenset((part, "of") for part in ("morning", "afternoon", "evening", "night"))
_DAYTIME = 3
"""Units before a date that tell its part of the day, with the preposition before them."""


def dates_of(document: Document, text: str, start: int) -> list[Date]:
    """The dates of a sentence, which begins at a folded offset of the document."""
    found = find_dates(text, document.language, document.published)
    return [replace(told, start=told.start + start, end=told.end + start) for told in found] if start else found


def anchored(document: Document) -> Document:
    """The document with the day of its dateline as that of publication, where it was printed some days later.

    “New York, 29 September 2024 – Two states today signed …” speaks of the day that it names.
    """
    if document.language != "en":
        return _of_its_today(document) if document.language == "ar" and document.published else document
    lines = [line for line in document.text[:_BEGINNING].split("\n") if line.strip()]
    for line in lines[:_FIRST_LINES]:
        days = [day for day in find_dates(line[:_DATELINE], "en", document.published) if len(day.first) == _DAY]
        if days and not days[0].last and _in_dateline(line, days[0].start, days[0].end):
            first = days[0].first
            return _printed_later(document, first) if document.published else replace(document, published=first)
        if not document.published or not _LEADS_IN.match(line):
            continue
        if headed := _HEADED.match(line):
            return _printed_later(document, _ORDINAL.sub("", headed["day"]))
        told = next((day for day in days if not day.anchored), None)
        if told is not None and not told.last and _LEADS_IN.fullmatch(line[: told.start]):
            passed = (date.fromisoformat(document.published) - date.fromisoformat(told.first)).days
            if not passed and len(line) - told.end <= _HOUR:
                continue  # “Published: 25 September 2024 9:14 AM” stands above the dateline
            return replace(document, published=told.first) if 0 < passed <= _PRINTED_LATER else document
    return document


def _of_its_today(document: Document) -> Document:
    """The Arabic document with the day of its dateline, «تونس 17 نوفمبر (وات) - …», or with the weekday of its “today”.

    «استقبل الوزير اليوم الأربعاء …» is not of the day after, where a site gives Tuesday as the day of publication.
    """
    lines = [fold_key(line) for line in document.text[:_BEGINNING].split("\n") if line.strip()]
    for line in lines[:_FIRST_LINES]:
        if headed := _HEADED_ARABIC.match(line):
            return _printed_later(document, headed["day"])
    today = _TODAY.search(" ".join(lines))
    if today is None or document.published is None or not today["today"]:
        return document
    published = date.fromisoformat(document.published)
    told = next((one for one in find_dates(today["day"], "ar", document.published) if len(one.first) == _DAY), None)
    passed = (published - date.fromisoformat(told.first)).days if told is not None else 0
    passed = passed - _WEEK if passed == _WEEK - 1 else passed  # the night before, by another clock
    return replace(document, published=(published - timedelta(days=passed)).isoformat()) if passed else document


_WEEK = 7
_TODAY = re.compile(
    r"\b(?:(?P<today>اليوم)|امس|غدا?|مساء|صباح)\s?[(/]?\s?(?P<day>ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))\b"
)
"""The first day of the week that a report counts from its own, folded."""
_HEADED_ARABIC = re.compile(
    r"\W*\w+(?: \w+)?[،,]?\s?[-–]?\s?(?:في )?(?<!\d)"
    r"(?P<day>\d{1,2}(?: \w+(?: \w+)?(?: \d{4})?|[-/]\d{1,2}[-/]\d{4})) ?م? ?[(/:–—-]"
)
"""«الجزائر 14 أكتوبر 2026 (واج)-», «عمان 9 تشرين الثاني (بترا)-»; folded."""


def _printed_later(document: Document, day: str) -> Document:
    """The document with the day in the dateline of an agency, which has no year: “Doha, June 17 (QNA) – … today”."""
    found = find_dates(day, document.language or "en", document.published)
    told = next((one for one in found if len(one.first) == _DAY), None)
    if told is None or document.published is None:
        return document
    passed = (date.fromisoformat(document.published) - date.fromisoformat(told.first)).days
    return replace(document, published=told.first) if 0 < passed <= _PRINTED_LATER else document


_DAY_ONE = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH_ONE = r"[A-Z][a-z]{2,8}\.?"
_HEADED = re.compile(
    r"\s*[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3},(?: [A-Z][\w'’-]+,)? "
    rf"(?P<day>(?:{_MONTH_ONE} {_DAY_ONE}|{_DAY_ONE} {_MONTH_ONE})(?:,? \d{{4}})?)\s?(?:[(/][A-Z]|[-–—])"
)
"""“Doha, 17 June (QNA)”, “SEOUL, Oct. 11 (Yonhap)”, “Harare, June 12 –”."""
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)")
_BEGINNING = 600
_FIRST_LINES = 5
_DATELINE = 90
_DAY = len("2024-09-29")
_HOUR = len(" 10:25 AM GMT.")
_PRINTED_LATER = 5
_LEADS_IN = re.compile(r"\s*[A-Z][\w.'’-]*(?:[ ,]+[A-Z(][\w.'’)-]*)*[ ,]*[-–—:]?\s*")
"""Names of places with capitals before the day of a dateline."""


def dated(units: list[Unit], dates: list[Date]) -> list[Unit]:
    """The units with one in place of those that say a date, and of the preposition before them."""
    for told in reversed(dates):
        inside = [at for at, unit in enumerate(units) if unit.start < told.end and unit.end > told.start]
        if not inside or any(NAME in units[at].tags for at in inside):
            continue  # «برنامج العمل لسنتي 2020 و2021» is a name
        low, high = inside[0], inside[-1] + 1
        if high - low == 1 and low and units[low].code != "t" and units[low - 1].code in _NAME:
            continue  # «خالد الجمعة» is a family name
        if low >= _DAYTIME and tuple(unit.text for unit in units[low - _DAYTIME : low])[1:] in _OF_DAY:
            low -= _DAYTIME - 1  # “on the evening of 3 May”
        if low and units[low - 1].tags.get("preposition") in _LEADS:
            low -= 1
        start, end = min(units[low].start, told.start), max(units[high - 1].end, told.end)
        words = " ".join(unit.text for unit in units[low:high])
        tags = {} if _names_agreement(units, low) else {"date": told}
        units = [*units[:low], Unit(start, end, "t", words, told, tags), *units[high:]]
    return units


def _names_agreement(units: list[Unit], at: int) -> bool:
    """Whether a day is part of the name of an accord, made before: “the Convention of 5 May 1961”, «اتفاق 30 يونيو»."""
    if not at or not units[at].text[:1].isdigit():
        return False
    if units[at - 1].text == "of":
        return at > 1 and units[at - _OF].is_a("agreement")
    return units[at - 1].is_a("agreement") and not units[at - 1].text.isascii()


_OF = 2
"""Units from the noun of an accord to its day: “the Convention of 5 May 1961”."""


def written_then(units: list[Unit], text: str, start: int, *, arabic: bool) -> None:
    """Let the day of a dateline be no day of what is told: “Accra, April 14, 2024, GNA – The minister has …”.

    ``text`` is the sentence, folded, which begins at ``start``.
    """
    at = next((at for at, unit in enumerate(units) if "date" in unit.tags), None)
    if at is None or units[at].start - start > _DATELINE:
        return
    if arabic:
        codes = "".join(unit.code for unit in units[: at + 2])
        if _ARABIC_DATELINE.fullmatch(codes):
            units[at].tags = {}
    elif _in_dateline(text, units[at].start - start, units[at].end - start):
        units[at].tags = {}


def _in_dateline(line: str, low: int, high: int) -> bool:
    """Whether a date stands among the names of places, and of an agency, before a dash or a colon."""
    closed = _CLOSES_DATELINE.match(line, high)
    return closed is not None and bool(_LEADS_DATELINE.fullmatch(line, 0, low) or (not low and closed["city"]))


_ARABIC_DATELINE = re.compile(r"[PC](?:[-,/]?w)?[-,/]?t[/(:-]")
"""Letters of the words at the head of a sentence: «الدوحة، 14 أبريل 2024 -», «القاهرة في 14 أبريل 2024 / أ ش أ /»."""
_LEADS_DATELINE = re.compile(r"[\s(\[]*(?:[A-Z][\w.'’-]*[\s,/|()\[\]–—-]*){1,6}")
"""Names of places, and perhaps of the weekday, before the day of a dateline."""
_AGENCY = r"(?:[A-Z][\w.]*)(?: [A-Z][\w.]*){0,2}"
_CLOSES_DATELINE = re.compile(
    rf"\s?,?\s?(?:\d{{4}})?(?:\s?[,|/]\s?(?P<city>{_AGENCY})\s?/?)?\)?\.?\s?(?:[–—|:]|--?(?=[\s-])|\([^\d()]{{2,20}}\))"
)
"""What stands behind that day: a dash or a colon, perhaps after the name of an agency or of the city."""
