"""Who talks, in a language with the subject first, and the event that their talking is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import make_current
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.holders import holder
from mithaq.extract.words.items import ACTOR, PERSON, ROLE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

TALKERS = ACTOR + PERSON + ROLE + SIDES
_WITH = frozenset({"with", "between"})


def take_part(clauses: Clauses, trigger: Trigger, within: range, event: Ref) -> None:
    """Let those who talk at a meeting or on the phone take part in it, where nobody did yet: “during their talks”."""
    context = clauses.context
    if context.kind(event) not in {"Meeting", "Call"} or event not in context.told or context.told[event].present:
        return
    refs = _talkers(clauses, trigger.index, within)
    item = clauses.items[trigger.index]
    for ref in refs if len(refs) > 1 else ():
        context.fact(
            event, "hasParticipant", ref, context.evidence(item.start, item.end, trigger.rule, kind="resolved")
        )


def _talkers(clauses: Clauses, index: int, within: range) -> tuple[Ref, ...]:
    """The officials and states who talk, and with whom."""
    who, other = holder(clauses, index, within), _partner(clauses, index, within.stop)
    refs = dict.fromkeys([*(who.refs if who else ()), *(other.refs if other else ())])
    return tuple(ref for ref in refs if clauses.context.kind(ref) in {"Official", "Country"})


def talk_of(clauses: Clauses, trigger: Trigger, within: range) -> Filler | None:
    """The event of talks that no event was named for: a new one of those who talk; None for fewer than two of them."""
    refs, context = _talkers(clauses, trigger.index, within), clauses.context
    if len(refs) <= 1:
        return None
    item = clauses.items[trigger.index]
    event = context.entity("Meeting", ("meeting", (), "", "|".join(sorted(refs))))
    evidence = context.evidence(item.start, item.end, trigger.rule, kind="resolved")
    for ref in refs:
        context.fact(event, "hasParticipant", ref, evidence)
    context.mention(event, item.start, item.end, name=False)
    make_current(context, event, refs)
    return Filler((event,), item.start, item.end, resolved=True)


def _partner(clauses: Clauses, index: int, high: int) -> Filler | None:
    """With whom someone talks, right after the verb: “discussed with Minister X”."""
    at = index + 1
    if at + 1 < high and clauses.items[at].preposition in _WITH:
        whose = at + 2 < high and clauses.items[at + 1].is_a("possessive_pronoun")
        return clauses.fill(at + 1 + whose, TALKERS)
    return clauses.fill(at, PERSON) if at < high else None


def who_talks(clauses: Clauses, index: int, within: range) -> None:
    """Let those who talk be the speakers, where the clause names them, so that “they” goes back to them."""
    who = clauses.explicit_subject(index, within)
    if who is not None and len(who.refs) > 1 and clauses.codes[who.index] in TALKERS:
        clauses.context.state.speaker = who.refs
