"""Talks with one after the other that an English text tells of in one breath, and then one by one.

“A held talks with B of Kenya and C of Peru. In the meeting with B, … Meeting C, he …”
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import may_mean
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.person_names import family_name
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_TALKS = r"meetings?|talks|calls?|conversations?|discussions?|consultations?|encounter|exchange|dinner|lunch|breakfast"
_WORD = r"(?!(?:and|to|on|in|at|for|about|that|who|where|after|with|said|was|the two|both)\b)[\w’'-]+\.?"
_WHOM = rf"(?:{_WORD}\s+){{0,7}}?"
"""Title, state and given name before a family name."""
_AGAIN = rf"(?:(?:{_TALKS}|[Mm]et|meets)\s+with|\b[Mm]eeting|\b[Mm]et)\s+{_WHOM}(?i:"
_NOBODY_ELSE = r"(?!\s+and\s+[A-Z])(?!,\s+[A-Z][\w’' -]+\s+and\b)"
_WITH = re.compile(rf"\s+with((?:\s+{_WORD}){{1,8}})")


def told_of_each(context: Context, others: tuple[Ref, ...], end: int, *, bilateral: bool) -> bool:
    """Whether what follows tells of a meeting with one alone of several people of different states.

    ``bilateral`` talks with several of them are with one after the other all the same.
    """
    people = [context.people[ref] for ref in others if ref in context.people and context.people[ref].name]
    states = {known.country for known in people} - {""}
    if context.language.order == "VSO" or len(people) != len(others) or len(states) != len(people):
        return False
    if bilateral and len(people) > 1:
        return True
    rest = [said for said in _SENTENCES.split(context.text[end : end + _FAR]) if not _ONCE.search(said)]
    return any(_alone(rest, family_name(known.name)) for known in people)


def _alone(rest: list[str], name: str) -> bool:
    """Whether one of these sentences tells of a meeting with one of that family name and nobody else."""
    if not name:
        return False
    again = re.compile(rf"{_AGAIN}{re.escape(name)})\b{_NOBODY_ELSE}")
    return any(again.search(said) for said in rest)


_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])|\n")
_ONCE = re.compile(
    r"\b(?:had|has|have|will|would|again|earlier|previously|ago|since|(?:last|next) (?:week|month|year)|20\d\d)\b"
)
"""What tells of a meeting at another time: “He had met her in Lima last year”."""


_FAR = 4000


def _named_with(context: Context, end: int) -> set[Ref]:
    """Who may be meant by the words after a noun: “a meeting with Paz”, «الاجتماع مع نظيره الهندي»."""
    arabic = context.language.order == "VSO"
    peer = _WITH_PEER.match(context.text, end) if arabic else None
    whom = peer or (_WITH_ARABIC if arabic else _WITH).match(context.text, end)
    if whom is None:
        return set()
    people = ((ref, known) for ref, known in context.people.items() if known.name)
    if peer is None:
        words = set(fold_key(whom[1]).replace("’s", "").split())
        return {ref for ref, known in people if family_name(known.name) in words}
    nisba = context.gazetteer.known(whom[1], whom[1])
    state = nisba.alone.value if nisba is not None and nisba.alone is not None and nisba.alone.code == "A" else ""
    return {ref for ref, known in people if state and known.country == state}


_WITH_ARABIC = re.compile(r"\s+مع((?:\s+\w+){1,6})")
_WITH_PEER = re.compile(r"\s+مع نظير(?:ه|ها|ته|تها) (ال\w+)")


def met_with(context: Context, kind: str, units: list[Unit], span: tuple[int, int]) -> Ref:
    """The meeting told of before at which somebody was whom the words after a noun name; empty for none.

    Only where the current event is another one, at which he was not; from here on the text is about it.
    """
    named = _named_with(context, units[-1].end)
    current = context.told.get(context.state.event)
    if not named or current is None or named & set(current.present):
        return ""
    for ref, told in reversed(context.told.items()):
        at_it = named & set(told.present)
        if at_it and not told.planned and may_mean(kind, context.kind(ref)) and len(told.present) == PAIR:
            context.mention(ref, *span)
            context.state.event = ref
            states = tuple(dict.fromkeys(map(context.country_of, told.present)))
            context.state.sides = states if len(states) == PAIR and all(states) else context.state.sides
            return ref
    return ""
