"""Who talks, in a language with the subject first, and the event that their talking is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import event_with, present, same_people, states_at
from mithaq.extract.chunks.happenings import make_current
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.holders import holder
from mithaq.extract.events.events import when_and_where
from mithaq.extract.events.own_talks import talks_of
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import HOLDERS, PERSON
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

_TALKING = frozenset({"Official", "Country", "InternationalOrganization"})
_WITH = frozenset({"with", "between"})


def take_part(clauses: Clauses, trigger: Trigger, within: range, event: Ref, start: int) -> None:
    """Let those who talk at a meeting or on the phone take part in it, where nobody did yet: “during their talks”."""
    context = clauses.context
    if context.kind(event) not in {"Meeting", "Call"} or event not in context.told or context.told[event].present:
        return
    refs = _talkers(clauses, trigger.index, within)
    if len(refs) > 1:
        _tell(clauses, trigger, range(within.start, start), event, refs)


def _tell(clauses: Clauses, trigger: Trigger, within: range, event: Ref, refs: tuple[Ref, ...]) -> None:
    """Write who talks at an event, and when and where the words up to what they talk about say that it was."""
    context, item = clauses.context, clauses.items[trigger.index]
    evidence = context.evidence(item.start, item.end, trigger.rule, kind="resolved")
    planned = "L" in clauses.codes[within.start : trigger.index]
    for ref in refs:
        context.fact(event, "hasParticipant", ref, evidence, status="planned" if planned else "asserted")
    fillers = {"event": Filler((event,), item.start, item.end)}
    when_and_where(clauses, trigger, within, fillers, planned=planned)


def _talkers(clauses: Clauses, index: int, within: range) -> tuple[Ref, ...]:
    """The officials and states who talk, and with whom."""
    who, other = holder(clauses, index, within), _partner(clauses, index, within.stop)
    refs = dict.fromkeys([*(who.refs if who else ()), *(other.refs if other else ())])
    return tuple(ref for ref in refs if clauses.context.kind(ref) in _TALKING)


def talk_of(clauses: Clauses, trigger: Trigger, within: range, start: int) -> Filler | None:
    """The event of talks that no event was named for: a new one of those who talk; None for fewer than two of them."""
    refs, context = _talkers(clauses, trigger.index, within), clauses.context
    if len(refs) <= 1:
        return None
    item = clauses.items[trigger.index]
    kind = "Call" if _by_phone(clauses, within) else "Meeting"
    event = context.entity(kind, (kind.lower(), (), "", "|".join(sorted(refs))))
    context.mention(event, item.start, item.end, name=False)
    _tell(clauses, trigger, range(within.start, start), event, refs)
    make_current(context, event, refs)
    if not all(map(context.country_of, refs)):
        context.state.sides = refs  # “the sides” are a minister and the head of a body
    return Filler((event,), item.start, item.end, resolved=True)


def with_somebody_else(clauses: Clauses, trigger: Trigger, within: range, event: Ref) -> bool:
    """Whether it is told with whom somebody talked, who was not at the event spoken of last: “discussed with B …”."""
    other = _partner(clauses, trigger.index, within.stop)
    context = clauses.context
    led = clauses.items[min(trigger.index + 1, within.stop - 1)].preposition == "with"
    led = led or (other is not None and _alone_with(clauses, trigger.index, other, event, within))
    named = other is not None and led and clauses.codes[other.index] == PERSON
    if other is None or not named or context.kind(event) not in {"Meeting", "Conference"}:
        return False
    return bool(present(context, event)) and not same_people(context, event, set(other.refs))


def _alone_with(clauses: Clauses, verb: int, other: Filler, event: Ref, within: range) -> bool:
    """Whether one man discussed something with his counterpart, or with one of a state that was not at an event.

    “Kamau also discussed trade with his Dutch counterpart, A”; “He discussed trade with Dutch Foreign Minister A”.
    """
    context, who = clauses.context, clauses.explicit_subject(verb, within)
    if who is None or clauses.codes[who.index] not in {PERSON, "c"} or len(who.refs) != 1:
        return False
    if clauses.items[other.index - 1].is_a("possessive_pronoun"):
        return True
    state = context.country_of(other.refs[0])
    return bool(state) and state not in states_at(context, event)


def of_those_two(clauses: Clauses, trigger: Trigger, within: range, event: Ref) -> Ref | None:
    """The meeting of those who are named as talking, where the event spoken of last was one of others; None if not.

    It is empty where the text has told of no such meeting, so that their talk is one.
    """
    context, who = clauses.context, clauses.explicit_subject(trigger.index, within)
    if who is None or clauses.codes[who.index] != PERSON or len(who.refs) != PAIR:
        return None
    there = present(context, event) or context.sides.get(event, ())
    if not there:
        return None
    met = "" if set(who.refs) & set(there) else event_with(context, TALKS, set(who.refs), "")
    theirs = met or talks_of(context, event, who)
    if theirs and not met:
        _tell(clauses, trigger, range(within.start, trigger.index), theirs, who.refs)
        make_current(context, theirs, who.refs)
    return theirs


def _by_phone(clauses: Clauses, within: range) -> bool:
    """Whether a clause says that its talk was not face to face: “discussed by phone”, “in a video call”."""
    return any(clauses.items[at].is_a("remote") for at in within)


def _partner(clauses: Clauses, index: int, high: int) -> Filler | None:
    """With whom someone talks: “discussed with Minister X”, “discussed trade with Minister X”."""
    at = index + 1
    if at + 1 < high and clauses.items[at].preposition in _WITH:
        whose = at + 2 < high and clauses.items[at + 1].is_a("possessive_pronoun")
        return clauses.fill(at + 1 + whose, HOLDERS)
    if at < high and clauses.codes[at] == PERSON:
        return clauses.fill(at, PERSON)
    for near in range(at, high - 1):
        if clauses.codes[near] in "VZ@;":
            return None
        whose = clauses.items[near + 1].is_a("possessive_pronoun") and near + 2 < high
        if clauses.items[near].preposition == "with" and clauses.codes[near + 1 + whose] == PERSON:
            return clauses.fill(near + 1 + whose, PERSON)
    return None


def who_talks(clauses: Clauses, index: int, within: range) -> None:
    """Let those who talk be the speakers, where the clause names them, so that “they” goes back to them."""
    who = clauses.explicit_subject(index, within)
    if who is not None and "@" in clauses.codes[within.start : max(who.index, 0)]:
        return  # “A said that Kenya and Spain looked at the war alike. She thanked …”
    if who is not None and len(who.refs) > 1 and clauses.codes[who.index] in HOLDERS:
        clauses.context.state.speaker = who.refs
