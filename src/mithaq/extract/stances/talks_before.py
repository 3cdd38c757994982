"""The talks that were held, where the event named last is one to come, or only named beside what was discussed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.occasions import only_occasion
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT
from mithaq.text import fold_key
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref


def at_held_talks(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> bool:
    """Let what was discussed be of the talks told of before, and say whether it is.

    “A met B in Lima. They will meet again at the summit in May. The ministers discussed …”,
    “Besides the summit, the ministers discussed …”.
    """
    context, event = clauses.context, fillers.get("event")
    form = clauses.form(trigger.index)
    if event is None or form is None or form.tense != "past":
        return False
    if own := _of_the_sentence(clauses, trigger.index, event):
        fillers["event"] = replace(event, refs=(own,))
        context.state.event = own
        return True
    told = context.told.get(event.refs[0])
    ahead = event.index < 0 and told is not None and told.planned
    held = _held_last(clauses, event.refs[0]) if ahead or _beside(clauses, trigger.index, event.refs[0]) else ""
    if held:
        fillers["event"] = replace(event, refs=(held,))
        context.state.event = held
    return bool(held)


def _of_the_sentence(clauses: Clauses, index: int, event: Filler) -> Ref:
    """The talks told of before an Arabic conference or visit that is but their occasion; empty for none.

    «أجرى أ محادثات مع ب على هامش مؤتمر نيروبي، تركزت على التجارة».
    """
    context = clauses.context
    if not context.gazetteer.arabic or context.kind(event.refs[0]) not in _OCCASIONS:
        return ""
    named = [at for at in range(index) if clauses.codes[at] == EVENT and clauses.items[at].refs]
    if len(named) < PAIR or clauses.items[named[-1]].refs[0] != event.refs[0]:
        return ""
    start = clauses.items[named[-1]].units[0].start
    own = clauses.items[named[-PAIR]].refs[0]
    led = only_occasion(context, start) or clauses.items[named[-1] - 1].unit.text == _ON_OCCASION
    return own if led and context.kind(own) in TALKS else ""


_OCCASIONS = frozenset({"Conference", "Visit"})
_ON_OCCASION = fold_key("مناسبة")


def _held_last(clauses: Clauses, other: Ref) -> Ref:
    """The talks of two told of last that are not to come and are not another event; empty for none."""
    context = clauses.context
    talks = ((ref, known) for ref, known in reversed(context.told.items()) if context.kind(ref) in TALKS)
    held = (ref for ref, known in talks if len(known.present) >= PAIR and not known.planned)
    return next((ref for ref in held if ref != other), "")


def _beside(clauses: Clauses, index: int, event: Ref) -> bool:
    """Whether the sentence begins with an event beside which other things are told: “In addition to the summit, …”."""
    start = clauses.bounds(index).start
    opening = start + (clauses.codes[start : start + 1] == "&" and clauses.context.gazetteer.arabic)
    named = next((at for at in range(opening + 1, index) if clauses.codes[at] == EVENT), None)
    return (
        named is not None
        and clauses.items[opening].is_a("besides")
        and clauses.items[named].refs[:1] == (event,)
        and "," in clauses.codes[named:index]
    )
