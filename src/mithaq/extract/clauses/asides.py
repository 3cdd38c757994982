"""Datelines and asides: what stands between the words of a clause and is no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.topic_words import words
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.items import ACTOR, EVENT, SIDE, SIDES, letters
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item

_DATELINE = re.compile(r"[^()V]{1,8}\([^()]{1,4}\)(?:--?|:)")
"""Where, when and by which agency a report was written: “SEOUL, Oct. 11 (Yonhap) --”, «مسقط (العُمانية) -»."""
_CITY = re.compile(r"[2W]{1,3}(?:,[2W1to#]{1,4}){1,3}--?")
"""The same with nothing in parentheses: “Ottawa, Ontario – ”, “BUDAPEST, 14 March 2023 – ”."""
_DASHED = re.compile(r"(?<![0AC])-[pb&$][^-.]{1,40}-")
"""An aside between dashes: «-في بيان-»."""
_SAYS = re.compile(r",Va[cK]?,")
"""Who tells it, between commas: «استعرض الوزيران، يضيف البيان، …»."""


_AS_TOLD = ("وفقا", "وفق", "حسب", "بحسب")
_ACCORDING = re.compile(r"(?<=[,-])cV[^,.@Z-]{1,8}[,-]")
"""«، وفقا لما أوردته وكالة الأنباء،»."""


def asides(codes: str, sources: Iterable[int], items: list[Item]) -> set[int]:
    """The items of a dateline and of asides, also «، وفق بيان صادر عن …،», which begin at one of ``sources``."""
    skipped: set[int] = set()
    for match in _ACCORDING.finditer(codes):
        if items[match.start()].is_a("purpose") and items[match.start()].unit.text.startswith(_AS_TOLD):
            skipped.update(range(match.start() - 1, match.end()))
    if "-" in codes:
        skipped.update(at for match in _DASHED.finditer(codes) for at in range(*match.span()))
    if "a" in codes:
        skipped.update(at for match in _SAYS.finditer(codes) for at in range(*match.span()))
    dateline = _DATELINE.match(codes) if "(" in codes else None
    dateline = dateline or (_CITY.match(codes) if "-" in codes else None)
    if dateline:
        skipped.update(range(dateline.end()))
    for index in sources:
        if index == 0 or codes[index - 1] in ",&-":
            end = codes.find("-" if codes[index - 1 : index] == "-" else ",", index)
            # «وفي بيانه أكد الوزير …، …» tells something, so it is no aside.
            if end > 0 and "V" not in codes[index:end]:
                start = index - 1 if index and codes[index - 1] in ",-" else index
                skipped.update(range(start, end + 1))
    return skipped


def set_aside(items: list[Item], order: str) -> None:
    """Leave out of a clause what only goes beside it.

    Turns, a day between commas and who comes along (Arabic); whom somebody succeeds («خلفا لـ …»), where he resides
    (“with residence in Rome”), and who only does the same (“Chad, like Mali, backs …”).
    """
    if order == "VSO":
        _take_turns(items)
        _take_days(items)
        _take_companions(items)
        _take_in_turn(items)
    for index, item in enumerate(items[2:], start=2):
        if item.code not in "124":
            continue
        lead, before = items[index - 1], items[index - 2]
        aside = item.code == "4" and lead.code == "l" and before.is_a("in_succession")
        aside |= item.code in "12" and lead.code in "pb" and before.is_a("residing")
        aside |= item.code == "1" and lead.is_a("likening") and before.code == ","
        if aside:
            item.code = "d"


def _take_turns(items: list[Item]) -> None:
    """Make adverbs of the words of turn after an Arabic verb and its subject: «أكد الوزير، من جانبه، أهمية …»."""
    for index, item in enumerate(items):
        if item.code != "J" or not item.is_a("turn"):
            continue
        at = _back(items, index)
        acts = at >= 0 and (items[at].code in "VQ" or (items[at].code in _ACTING and _follows_verb(items, at)))
        ahead = [follower.code for follower in items[index + 1 : index + 3] if follower.code != ","][:1]
        if acts and ahead and ahead[0] not in "V&":
            item.code = "t"


def _take_days(items: list[Item]) -> None:
    """Take the commas with a day between them after the verb of a relative clause: «الهجوم الذي وقع، أمس، قرب …»."""
    codes = letters(items)
    for match in _DAY.finditer(codes) if "," in codes and "Z" in codes else ():
        for comma in (match.start(1), match.end(1) - 1):
            items[comma].code = "t"


_DAY = re.compile("ZV(,t{1,2},)(?=[mpbcDw])")


def _take_in_turn(items: list[Item]) -> None:
    """Take «، في لقاءين منفصلين،», which is how somebody met others and nothing of which they talked."""
    for at, item in enumerate(items[:-1]):
        if item.code == "p" and items[at + 1].code == "c" and items[at + 1].is_a("one_by_one"):
            item.code = items[at + 1].code = "t"


def _take_companions(items: list[Item]) -> None:
    """Take who comes along and where an Arabic subject is: «التقى الوزير أ، يرافقه نائبه ب، الوزير ج».

    So is «التقى الوزير أ الذي يزور الدوحة نظيره ب».
    """
    codes = letters(items)
    for match in _IS_THERE.finditer(codes) if "Z" in codes else ():
        if codes[match.end()] == "p" and items[match.end()].preposition != _WITH:
            continue
        for at in range(*match.span("there")):
            items[at].code = "d"
    for match in _COMES_ALONG.finditer(codes):
        verb = items[match.start("along")].unit.tags.get("verb")
        if isinstance(verb, Form) and verb.lemma == _ACCOMPANY and verb.object:
            for at in range(*match.span("along")):
                items[at].code = "d"


_IS_THERE = re.compile("(?<=V4)(?P<there>,?ZVp?2[tcK]{0,2},?)(?=[457]|p[45])")
_WITH = "مع"
_ACCOMPANY = "رافق"
_COMES_ALONG = re.compile("(?<=V4),?(?P<along>V4)(?=,?4)")


def is_adverbial(context: Context, items: list[Item], index: int) -> bool:
    """Whether a participle of saying begins a clause with no comma before it: «… هذا الاتفاق مؤكدة أهمية …» (Arabic).

    What is definite has no adjective without the article.
    """
    item, before = items[index], items[index - 1]
    form = item.unit.tags.get("participle")
    if context.language.order != "VSO" or not isinstance(form, Form) or item.unit.text.startswith("ال"):
        return False
    definite = before.code in _NAMED or before.unit.text.startswith("ال")
    if not definite or not item.unit.text.endswith(_ADVERBIAL):
        return False
    frames = frames_of(context.language.code).get(("verb", form.lemma), ())
    return any(frame.get("stance") not in {None, "state"} for frame in frames)


_NAMED = frozenset("12456789)")
"""Letters of what is definite without the article: names of all kinds."""
_ADVERBIAL = ("ا", "ه")


def _back(items: list[Item], index: int) -> int:
    """The item before one, past commas and times; -1 for none."""
    index -= 1
    while index >= 0 and items[index].code in ",t":
        index -= 1
    return index


def _follows_verb(items: list[Item], at: int) -> bool:
    verb = _back(items, at)
    return verb >= 0 and items[verb].code == "V"


_ACTING = frozenset("14567")
"""Letters of those who act: states, people, the two sides."""


def in_genitive(clauses: Clauses, at: int) -> bool:
    """Whether an Arabic noun has an event for its genitive, so that it is only spoken of: «نتائج مؤتمر روما».

    «وصل أ إلى روما في إطار زيارة رسمية» tells of the visit.
    """
    if clauses.context.language.order != "VSO" or at < 1 or clauses.codes[at - 1] != _NOUN:
        return False
    visit = any(clauses.context.kind(ref) == "Visit" for ref in clauses.items[at].refs)
    return not (visit and clauses.items[at - 1].unit.text in _PART_OF)


_NOUN, _PART_OF = "m", frozenset({"اطار", "سياق"})


def only_attends(clauses: Clauses, at: int) -> bool:
    """Whether somebody is the genitive of an Arabic act that only goes with that of the verb: «بحضور الوزير أ».

    So is the owner of the place where something is done: «في مقر وفد المملكة», «بمقر بعثة مصر». In English, an event
    that another prepares is not held with it: “will be held in May, in preparation for the summit”.
    """
    if not clauses.context.gazetteer.arabic:
        ahead = clauses.items[at - 1].is_a("ahead") and clauses.items[at - 1].unit.text.endswith(" for")
        return clauses.codes[at] == EVENT and ahead
    if clauses.codes[at] in ACTOR + SIDES + SIDE:
        low = at - 1 - (clauses.codes[at - 1] in "wdK" and not clauses.items[at - 1].is_a("venue"))
        return clauses.items[low].is_a("venue") and clauses.codes[low - 1] in "pb"
    return clauses.codes[at - 2 : at] == "bY" and clauses.codes[at] in "45"


def took_part(clauses: Clauses, index: int) -> bool:
    """Whether a second verb of an Arabic relative clause tells who took part: «القمة التي عقدت أمس وشارك فيها أ»."""
    if clauses.context.language.order == "SVO" or index + 1 >= len(clauses.items):
        return False
    pronoun = clauses.items[index + 1].unit.text in words("in_it")
    return pronoun and clauses.codes[index - 1 : index] == "&" and "Z" in clauses.codes[:index]
