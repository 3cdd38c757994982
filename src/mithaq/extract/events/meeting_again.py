"""That those who met agreed to meet again, where and when (Arabic): «… والاجتماع مجددا في بيروت في أيلول المقبل».

So too that what they agreed to found is to meet: «… على تشكيل مجلس مشترك، على أن يعقد اجتماعه الأول في بيروت».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.chunks.current_event import its_first
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, ROLE, SIDES
from mithaq.model import Value
from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_FAR = 12
"""Items from the meeting to where and when it is to be, at most."""
_CLOSING = ";VZ@"
"""Letters of what begins another clause."""


def meeting_again(clauses: Clauses) -> None:
    """Write the meeting that those at the current event agreed on or decided, with its place and date."""
    context = clauses.context
    if context.language.order != "VSO" or EVENT not in clauses.codes or not context.state.event:
        return
    words = tuple(fold_words(tuple(context.language.data["again"]["words"])))
    for at in range(len(clauses.items) - 1):
        item = clauses.items[at]
        if clauses.codes[at] != EVENT or not _agreed(clauses, at):
            continue
        if context.text.startswith(words, item.end + 1) or _agreed_on(clauses, at):
            who = _who(clauses)
            ref = context.entity("Meeting", ("meeting", (), "again", "|".join(who))) if len(who) >= PAIR else ""
            _write(clauses, at, ref, who)


def first_meeting(clauses: Clauses) -> None:
    """Write the first meeting of what the two sides agreed to found, with its place and date."""
    context = clauses.context
    if context.language.order != "VSO" or EVENT not in clauses.codes:
        return
    for at in range(1, len(clauses.items) - 1):
        item = clauses.items[at]
        own_one = clauses.codes[at] == EVENT and its_first(context, item.units) and _agreed(clauses, at)
        if own_one and len(who := context.likely_sides()) >= PAIR:
            own = item.refs[0] if item.refs else ""
            if context.kind(own) != "Meeting":
                own = context.entity("Meeting", ("meeting", (), "first", item.start))
            evidence = context.evidence(item.start, item.end, "meeting-again")
            context.fact(own, "roundNumber", Value("1", "integer"), evidence, status="planned")
            _write(clauses, at, own, who)


def _agreed(clauses: Clauses, at: int) -> bool:
    """Whether a verb of agreeing or deciding stands before a meeting."""
    agreeing = clauses.context.language.data["again"]["agreeing"]
    verbs = [index for index in range(at) if clauses.codes[index] == "V" and clauses.codes[index - 1 : index] != "X"]
    forms = ((index, clauses.form(index)) for index in verbs)
    return any(form is not None and form.lemma in agreeing and not _of_body(clauses, index) for index, form in forms)


def _agreed_on(clauses: Clauses, at: int) -> bool:
    """Whether to meet is what was agreed on, and where or when is said: «اتفقا على اللقاء في جاكرتا الشهر المقبل»."""
    on = clauses.items[at - 1].preposition == _ON and clauses.items[at].unit.text in _TO_MEET
    return on and _WHERE_OR_WHEN.match(clauses.codes, at + 1) is not None and _verb_before(clauses, at - 1)


def _verb_before(clauses: Clauses, at: int) -> bool:
    """Whether only those who agree stand between the verb and what they agree on."""
    verb = clauses.codes.rfind("V", 0, at)
    return verb >= 0 and set(clauses.codes[verb + 1 : at]) <= _THOSE_WHO_AGREE


_ON = "على"
_TO_MEET = frozenset({"اللقاء", "الاجتماع"})
_WHERE_OR_WHEN = re.compile(f"t{{0,2}}(?:p{PLACE}|p?t)")
_THOSE_WHO_AGREE = frozenset(f"{SIDES}{PERSON}{ROLE}{ACTOR}&t,")


def _of_body(clauses: Clauses, index: int) -> bool:
    """Whether a body decides by itself when it meets: «قرر مجلس الأمن أن يعقد اجتماعه الأول في …»."""
    subject = clauses.explicit_subject(index, clauses.bounds(index))
    kinds = {clauses.context.kind(ref) for ref in subject.refs} if subject is not None else set()
    return bool(kinds) and kinds <= _BODIES


_BODIES = frozenset({"Organization", "InternationalOrganization", "GovernmentBody"})


def _write(clauses: Clauses, at: int, ref: Ref, who: tuple[Ref, ...]) -> None:
    """Write who is to meet, and the place and date that follow the name of the meeting."""
    context, item = clauses.context, clauses.items[at]
    if not ref:
        return
    context.mention(ref, item.start, item.end, name=False)
    item.refs = (ref,)
    evidence = context.evidence(item.start, clauses.items[at + 1].end, "meeting-again")
    for taker in who:
        context.fact(ref, "hasParticipant", taker, evidence, status="planned")
    for near in range(at + 1, min(len(clauses.items), at + _FAR)):
        told = clauses.items[near]
        if told.code in _CLOSING:
            return
        evidence = context.evidence(item.start, told.end, "meeting-again")
        if told.code == PLACE:
            context.fact(ref, "takesPlaceIn", told.refs[0], evidence, status="planned")
        elif told.is_a("date"):
            context.fact(ref, "schema:startDate", Value(told.unit.value.first, "date"), evidence, status="planned")
            return


def _who(clauses: Clauses) -> tuple[Ref, ...]:
    """Those at the current event: its people, or else its states."""
    context = clauses.context
    return tuple(sorted(present(context, context.state.event))) or context.likely_sides()
