"""The subject of an Arabic verb behind the occasion: «أكد خلال اللقاء الوزير …», «بحث في اجتماع موسع الجانبان …»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, ROLE, SIDE, SIDES
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_WHEN = frozenset(map(fold_key, ("في", "خلال", "أثناء", "عبر", "بعد", "لدى")))
_ARTICLE = "ال"
_OCCASION = re.compile(rf"(?:[pl]Y?|\$)({EVENT}|a|[cmw])[KDdcmt,]{{0,5}}(?=[{PERSON}{ROLE}{SIDES}{SIDE}{ACTOR}])")
"""An event, a statement or a speech after its preposition, with what qualifies it, before who may act."""


def past_occasion(clauses: Clauses, index: int, at: int, high: int) -> int:
    """Past the occasion of what a verb tells, where its subject follows; the same index where none does.

    Nothing is passed after a verb whose object may be somebody («التقى خلال الزيارة الرئيس …»), nor past a noun that
    may have what follows as its genitive («خلال لقاء الرئيس …»).
    """
    found = _OCCASION.match(clauses.codes, at, high)
    form = clauses.form(index)
    if found is None or form is None or (clauses.items[at].preposition or _BESIDE) not in _WHEN | {_BESIDE}:
        return at
    code = clauses.context.language.code
    if may_have_people(code, form.lemma) or not _is_whole(clauses, found.start(1), found.end()):
        return at
    return found.end()


_BESIDE = ""
"""The preposition of a phrase such as «على هامش», which is no unit of its own."""


def _is_whole(clauses: Clauses, noun: int, end: int) -> bool:
    """Whether the noun of an occasion has no genitive: it has the article, an adjective or, of a speech, a suffix."""
    item = clauses.items[noun]
    definite = item.unit.text.startswith(_ARTICLE)
    if item.code == EVENT:
        several = len(item.units) > 1 or " " in item.unit.text
        return definite or several or (end > noun + 1 and clauses.codes[noun + 1] == "K")
    qualified = end > noun + 1 and clauses.codes[noun + 1] in "Kc"
    if item.code == "a":
        return definite or qualified or " " in item.unit.text
    return item.unit.text in _speeches(clauses.context.language.code) and (qualified or item.unit.text.endswith("ه"))


@lru_cache(maxsize=1 << 12)
def may_have_people(code: str, lemma: str) -> bool:
    """Whether the object of a verb may be somebody: of meeting, receiving, thanking, asking."""
    frames = frames_of(code).get(("verb", lemma), ())
    met = any("object: Official" in places for frame in frames for places in frame.get("roles", {}).values())
    return met or any("addressee" in frame or "two" in frame for frame in frames)


@lru_cache(maxsize=4)
def _speeches(code: str) -> frozenset[str]:
    speeches = load_language(code).data["speeches"]
    return frozenset(map(fold_key, [*speeches["nouns"], *speeches["told_in"]]))


_THEN_OCCASION = re.compile(
    f"(?:[J&]|[J&]?t,?)?([{ACTOR}{PERSON}{ROLE}{SIDES}])[^VZ@;,&L]{{1,5}}?{EVENT}(?:p[{ACTOR}{PLACE}{SIDES}{PERSON}])*(?:p?t)?$"
)


def before_occasion(clauses: Clauses, at: int, low: int) -> int | None:
    """Who acts, before the occasion of it: “The minister after the conclusion of the summit stressed …”."""
    if clauses.context.language.order != "SVO" or EVENT not in clauses.codes[low : at + 1]:
        return None
    found = _THEN_OCCASION.match(clauses.codes[low : at + 1])
    if found is None:
        return None
    doer = low + found.start(1)
    return doer if clauses.items[doer + 1].is_a("occasion_lead") else None
