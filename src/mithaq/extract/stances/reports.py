"""What is only reported, though the verb is one of stressing: «أكد المتحدث أن الوزير التقى نظيره» (Arabic)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import verbs_of_talk, words
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, ROLE, SIDES
from mithaq.text import fold_words
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_MEET = frozenset({"التقى", "اجتمع", "استقبل", "أجرى", "عقد", "هاتف", "اتفق", "زار", "وصل", "توجه", "غادر"})
_TO_COME = frozenset({"التقى", "اجتمع", "استقبل", "أجرى", "هاتف", "زار", "وصل", "توجه", "غادر"})
"""What officials are only said to be about to do: «أكد المتحدث أن الوزير سيلتقي نظيره»."""
_WHO = frozenset(ACTOR + EVENT + PERSON + ROLE + SIDES + "hKAdDp2t&")
"""Letters of the subject of the clause after أن."""


def is_account(clauses: Clauses, kind: str, start: int, high: int) -> bool:
    """Whether what follows a verb is told and no stance: «أكد أن الجانبين بحثا …», «نوه بأن الدورة عُقدت في …»."""
    if _taken_for(clauses, start):
        return True
    noted = kind == "praise" and "@" in clauses.codes[start - 1 : start + 1]
    if kind == "praise" and start < len(clauses.items) and clauses.items[start].unit.text in words("deplored"):
        return True  # «منوها بالانتهاكات المستمرة»
    return noted or (kind in FIRM and (only_reports(clauses, start, high) or _while(clauses, start, high)))


def _taken_for(clauses: Clauses, start: int) -> bool:
    """Whether it is only said what that is taken for of which another verb told: «أدانت … ورفضتها باعتبارها تصعيدا»."""
    words = fold_words(tuple(clauses.context.language.title.get("as_holder", ())))
    return start < len(clauses.items) and clauses.items[start].unit.text in words


def points_back(clauses: Clauses, start: int, end: int) -> bool:
    """Whether English words only point back at what was told: “rejected it”, “rejects it as illegal”."""
    alone = end - start <= 1 or clauses.items[start + 1].unit.text == "as"
    return alone and clauses.items[start].unit.text.lower() in _BACK


_BACK = frozenset({"it", "them", "him", "her", "this", "that", "these", "us"})


def names_source(clauses: Clauses, index: int) -> bool:
    """Whether a verb only says who told what stands before it: «…، وفق ما أكد مكتبه»."""
    return index > 0 and clauses.items[index - 1].unit.text in words("told_by")


def _while(clauses: Clauses, start: int, high: int) -> bool:
    """Whether the clause only tells what is done beside what it says: «أكد أن مصر وهي تتابع الوضع، تطالب بـ…»."""
    beside = _AND_IT.match(clauses.codes, start, high)
    comma = clauses.codes.find(",V", start, high)
    return beside is not None and comma > 0 and clauses.items[beside.end() - 1].unit.text in _IT


_AND_IT = re.compile(f"{ACTOR},?&?[cwn]")
_IT = frozenset({"هي", "هو", "وهي", "وهو"})


def only_reports(clauses: Clauses, start: int, high: int) -> bool:
    """Whether the clause that begins after أن tells that people met or talked, or will: an account and no stance."""
    if clauses.context.language.order != "VSO" or clauses.codes[start - 1] != "@":
        return False
    at = start
    while at < high and clauses.codes[at] in _WHO:
        at += 1
    ahead = clauses.codes.startswith("LV", at) and not set(clauses.codes[start:at]).isdisjoint(PERSON + ROLE)
    form = clauses.form(at + ahead) if at < high and clauses.codes[at + ahead] == "V" else None
    if form is None or not (ahead or form.tense == "past"):
        return False
    held = clauses.codes[start] == EVENT and form.lemma in clauses.context.language.data["topics"]["holding"]
    return held or form.lemma in (_TO_COME if ahead else _MEET | verbs_of_talk("ar"))
