"""A meeting put off: the day it was to be on is no longer its own (Arabic): «أرجئ الاجتماع المقرر اليوم إلى 3 مايو»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.events.ahead import is_only_talked_of
from mithaq.extract.events.events import this_round
from mithaq.extract.words.items import EVENT, PREPOSITIONS
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_NEAR = 4
"""Items between what says that something is put off and its noun."""
_DATED = "schema:startDate"
_TO, _OF = "إلى", "عن"
_UNTIL = " الي "


def put_off(clauses: Clauses) -> None:
    """Take back the day that a sentence says a meeting was to be on, and write the one it was put off to."""
    index = next((at for at, item in enumerate(clauses.items) if item.unit.text in _words()), None)
    if index is None or _is_only_wanted(clauses, index):
        return
    event = clauses.codes.find(EVENT, index + 1, index + 1 + _NEAR)
    if event < 0 or not (filler := clauses.fill(event, EVENT)):
        return
    context = clauses.context
    meant = this_round(context, filler)
    own = {*clauses.items[event].refs, *meant.refs}
    context.facts[:] = [
        fact
        for fact in context.facts
        if fact.subject not in own or fact.predicate != _DATED or fact.evidence.sentence != context.sentence
    ]
    if day := _new_day(clauses, event):
        evidence = context.evidence(clauses.items[event].start, clauses.items[-1].end, "put-off")
        context.fact(meant.refs[0], _DATED, Value(day, "date"), evidence, status="planned")


def _is_only_wanted(clauses: Clauses, index: int) -> bool:
    """Whether nothing is put off yet, or at all: «دعا إلى تأجيل القمة», «رفضت تأجيل …», «لم يؤجل …»."""
    led = index > 0 and clauses.codes[index - 1] in PREPOSITIONS and clauses.items[index - 1].preposition != _OF
    denied = "X" in clauses.codes[max(0, index - _DENIED_NEAR) : index]
    verb = clauses.codes.rfind("V", 0, index)
    held = any(item.is_a("stance_noun") for item in clauses.items[verb + 1 : index])  # «أعلنت رفض كينيا تأجيل …»
    return led or denied or held or is_only_talked_of(clauses, verb) or _is_considered(clauses, verb, index)


def _is_considered(clauses: Clauses, verb: int, index: int) -> bool:
    """Whether the verb before the noun is in the present: «يدرس الجانبان تأجيل القمة»."""
    form = clauses.form(verb) if verb >= 0 else None
    noun = clauses.codes[index] != "V"
    return noun and form is not None and form.tense == "present"


_DENIED_NEAR = 3


def _new_day(clauses: Clauses, event: int) -> str:
    """The day after «إلى», which the dates may have read as the end of a stretch; empty for none."""
    for at in reversed([at for at in clauses.tagged.get("date", ()) if at > event]):
        date = clauses.items[at].unit
        if clauses.items[at - 1].preposition == _TO:
            return str(date.value.first)
        if _UNTIL in date.text and date.value.last:
            return str(date.value.last)
    return ""


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Words that say that what follows is put off, folded."""
    return frozenset(map(fold_key, load_language("ar").data["occurrence"]["put_off"]))
