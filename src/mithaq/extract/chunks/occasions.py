"""Whether a meeting is told only as the occasion of another: “met him on the sidelines of a meeting of …”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.words.context import PAIR
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_LONGEST_LEAD = 60
_LONGEST_ADJECTIVE = 20
_TALKS = "talks"
_END = re.compile(r"\s*(?:$|[^\w\s]|and\b|with\b)", re.IGNORECASE)
"""What follows a bare noun, “ahead of the meeting, …”, which is the meeting itself."""

_OF_TWO = re.compile(r"\s+(?:between|with|بين|مع)\s")
"""“A statement was issued following a meeting between A and B” tells of that meeting."""


def occasion(context: Context, units: list[Unit], kind: str) -> str:
    """What tells the larger meeting that a noun speaks of from others; empty where it is the one that is told of.

    It stands after words that lead to a larger one and says of whom or which it is, “on the sidelines of a meeting of
    …”, or is of more than the two who met: “the pan-Arab meeting”.
    """
    return (_led_to(context, units) if kind == "Meeting" else "") or _larger_than_two(context, units)


def only_occasion(context: Context, start: int) -> bool:
    """Whether what begins here is led to as the occasion of something else: “on the margins of the 43rd Summit”."""
    lead = context.text[max(0, start - _LONGEST_LEAD) : start].lower()
    return _leads(context.language.code).search(lead) is not None


def _led_to(context: Context, units: list[Unit]) -> str:
    first, last = units[0], units[-1]
    lead = context.text[max(0, first.start - _LONGEST_LEAD) : first.start].lower()
    found = _leads(context.language.code).search(lead)
    if found is not None and context.gazetteer.arabic and _SUFFIX.match(lead, found.start("kind")) is not None:
        return ""  # «عقد على هامشها لقاء مع …»
    talks = context.gazetteer.arabic and any(unit.tags["event"][1] == _TALKS for unit in units if unit.is_a("event"))
    # «يعقد على هامش القمة لقاء مع …»: another noun is what these words lead to.
    talks = talks or (found is not None and context.gazetteer.arabic and " ال" in f" {found['kind']}")
    margins = context.language.data["meetings"].get("margins", ())
    of_two = found is not None and _OF_TWO.match(context.text, last.end) is not None
    beside = found is not None and any(word in found[0] for word in margins)
    if found is None or talks or (of_two and not beside):
        return ""  # «وقّعا … على هامش مباحثات موسعة عقدت برئاسة …»
    described = len(units) > 1 or bool(found["kind"]) or _goes_on(context, last, beside=beside)
    return str(first.start) if described else ""


def _goes_on(context: Context, noun: Unit, *, beside: bool) -> bool:
    """Whether words follow that say of whom or which a meeting is.

    None do in «ترأس وفد قطر المشارك في الاجتماع الوزير أ»: that is the one told of.
    """
    if context.gazetteer.arabic and context.state.event and not beside and noun.text.startswith(_THE):
        return _OF_WHICH.match(context.text, noun.end) is not None
    return _END.match(context.text, noun.end) is None


_SUFFIX = re.compile(r"(?<=هامش)ها? ")
_THE = "ال"
_OF_WHICH = re.compile(r"\s+(?:ال|ل|ب|في|بين|مع|من|عن|علي|حول)")


def _larger_than_two(context: Context, units: list[Unit]) -> str:
    current = context.state.event
    people = sum(ref in context.people for ref in present(context, current)) if current else 0
    if not current or PAIR not in {people, len(context.sides.get(current, ()))}:
        return ""
    noun = context.text[units[0].start : units[-1].end].lower().split()
    before = context.text[max(0, units[0].start - _LONGEST_ADJECTIVE) : units[0].start].lower().split()
    after = context.text[units[-1].end : units[-1].end + _LONGEST_ADJECTIVE].split()
    beside = after[:1] if context.language.order == "VSO" else before[-1:]
    return next(iter(sorted(_larger(context.language.code).intersection([*noun, *beside]))), "")


@lru_cache(maxsize=4)
def _larger(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["meetings"]["larger"]))


@lru_cache(maxsize=4)
def _leads(language: str) -> re.Pattern[str]:
    leads = load_language(language).data["meetings"]["occasion"]
    words = "|".join(re.escape(fold_key(lead)).replace(r"\ ", r"\s+") for lead in sorted(leads, key=len, reverse=True))
    return re.compile(rf"(?:^|\s)(?:{words})\s*(?:(?:the|an?|his|her|their|its)\s+)?(?P<kind>(?:[\w'’-]+\s+){{0,3}})$")
