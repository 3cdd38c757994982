"""Those who are said to discuss something take part where they do: at talks told of before, of nobody or of theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import event_with, present
from mithaq.extract.words.items import EVENT
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref

DURING = frozenset({"خلال", "اثناء", "في"})
_MEETINGS = frozenset({"Meeting", "Call", "Conference"})


def take_part(clauses: Clauses, trigger: Trigger, event: Ref, subject: Filler) -> None:
    """Write that those who discuss something take part in the event at which they do."""
    evidence = clauses.context.evidence(subject.start, subject.end, trigger.rule, kind="resolved")
    for person in subject.refs:
        clauses.context.fact(event, "hasParticipant", person, evidence)


def those_who_talk(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler], subject: Filler
) -> None:
    """Let two who discuss something take part where they do: at talks told of without anybody, or theirs before."""
    event = fillers["event"]
    there = _talked_at(clauses, trigger.index, within, event)
    known = set(present(clauses.context, event.refs[0])) if event.index < 0 and not there else set()
    of_others = bool(known) and not known >= set(subject.refs)  # «أجرى أ اتصالين مع ب وج. وبحث أ وب …»
    of_others &= clauses.context.kind(event.refs[0]) != "Visit"
    if not there and not of_others and not _of_nobody(clauses, event):
        return
    met = "" if there else event_with(clauses.context, TALKS, set(subject.refs), "")
    if met and met != event.refs[0]:  # «أجرى أ مباحثات مع ب … الاجتماع الوزاري. واستعرض أ وب …»
        fillers["event"] = replace(event, refs=(met,))
        clauses.context.state.event = met
        return
    if not of_others:
        take_part(clauses, trigger, event.refs[0], subject)


def _of_nobody(clauses: Clauses, event: Filler) -> bool:
    """Whether the text has told of talks, and not yet of anybody who took part: «جرت محادثة. وناقش أ وب …»."""
    context, ref = clauses.context, event.refs[0]
    if event.index >= 0 or context.kind(ref) not in TALKS or context.sides.get(ref):
        return False
    return not present(context, ref)


def _talked_at(clauses: Clauses, index: int, within: range, event: Filler) -> bool:
    """Whether the clause says before its verb at which talks something is discussed: «وخلال لقاء في …، بحث أ وب …»."""
    if clauses.context.kind(event.refs[0]) not in _MEETINGS:
        return False
    for at in range(within.start + 1, index):
        told = clauses.fill(at, EVENT) if clauses.items[at - 1].unit.text in DURING else None
        if told is not None and told.refs[0] == event.refs[0]:
            return "V" not in clauses.codes[at + 2 : index]
    return False
