"""The meeting of those who issue an English statement together: “We discussed piracy”, “We agreed today to …”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.chunks.happenings import make_current
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.triggers import Trigger, frames_of
from mithaq.extract.events.events import when_and_where
from mithaq.extract.words.items import SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_WHEN = re.compile("(?:p2)?t")
_TODAY = "Today"
_AGREEING = frozenset({"agree", "decide", "commit"})
_HAPPENED = frozenset(
    {"hasParticipant", "takesPlaceIn", "schema:startDate", "hostedBy", "chairedBy", "hasDelegation", "eventStatus"}
)
"""Properties of an event of which a text tells that it took place."""


def issuers_talk(clauses: Clauses, index: int, within: range) -> tuple[Ref, ...]:
    """Those who issue the text together, where “we” is the subject of a verb; nobody else."""
    state = clauses.context.state
    who = clauses.explicit_subject(index, within) if state.issuers else None
    ours = who is not None and clauses.codes[who.index] == SIDES and clauses.items[who.index].note == "we"
    return state.issuers if ours and who is not None and who.refs == state.issuers else ()


def never_held(context: Context, event: Ref) -> bool:
    """Whether an event was but welcomed, awaited or set up, so that those who issue the text have met elsewhere."""
    told = (fact for fact in context.facts if fact.subject == event and fact.predicate in _HAPPENED)
    if any(fact.status != "planned" for fact in told):
        return False
    first = context.mentioned.get(event)
    body = next((sentence.start for sentence in context.sentences if not sentence.heading), 0)
    return first is not None and first.start >= body


def meeting_of(context: Context, issuers: tuple[Ref, ...]) -> Ref:
    """The meeting of those who issue a text that it has told of; empty for none."""
    told = (ref for ref, known in reversed(context.told.items()) if not known.planned)
    return next((ref for ref in told if _all_there(context, ref, issuers)), "")


def _all_there(context: Context, event: Ref, issuers: tuple[Ref, ...]) -> bool:
    there = {context.country_of(ref) or ref for ref in (*present(context, event), *context.told[event].present)}
    return there >= set(issuers)


def met_to_agree(clauses: Clauses) -> None:
    """Write the meeting at which those who issue a text say that they agreed on something on a day or in a town."""
    for index in clauses.tagged.get("verb", ()) if clauses.context.state.issuers else ():
        form = clauses.form(index)
        within = clauses.bounds(index)
        beside = clauses.codes[index - 1] == "t" or _WHEN.match(clauses.codes, index + 1) is not None
        beside = beside or any(clauses.items[at].unit.text == _TODAY for at in range(within.start, index))
        past = form is not None and form.tense == "past" and form.lemma in _AGREEING
        if not (past and beside) or "L" in clauses.codes[within.start : index]:
            continue
        issuers = issuers_talk(clauses, index, within)
        if issuers:
            _met(clauses, Trigger(frames_of("en")["verb", "discuss"][0], index, form), within, issuers)


def _met(clauses: Clauses, trigger: Trigger, within: range, issuers: tuple[Ref, ...]) -> None:
    context, item = clauses.context, clauses.items[trigger.index]
    event = meeting_of(context, issuers) or own_meeting(clauses, trigger, issuers)
    fillers = {"event": Filler((event,), item.start, item.end)}
    when_and_where(clauses, trigger, within, fillers, planned=False)


def own_meeting(clauses: Clauses, trigger: Trigger, issuers: tuple[Ref, ...]) -> Ref:
    """The meeting that no words name of those who issue a text."""
    context, item = clauses.context, clauses.items[trigger.index]
    event = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(issuers))))
    context.mention(event, item.start, item.end, name=False)
    evidence = context.evidence(item.start, item.end, trigger.rule, kind="resolved")
    for ref in issuers:
        context.fact(event, "hasParticipant", ref, evidence)
    make_current(context, event, issuers)
    return event
