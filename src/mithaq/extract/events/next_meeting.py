"""A sentence that leads over to a meeting with somebody else: “In a meeting with B, the two ministers discussed …”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import EVENT, PERSON, SIDES
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_OPENING = re.compile(rf"^[&c]?,?(?:p|c)c?({EVENT})(?:p[t2])?p({PERSON})(?:p2|p?t)*,(?:{SIDES}|c[cV])")
"""What opens the sentence up to its subject: both of them, or “they”."""
_ARTICLE = re.compile(r"\b(?:an?|another|separate|his|her)\s+$", re.IGNORECASE)
_LONGEST_ARTICLE = 12


def next_meeting(clauses: Clauses) -> None:
    """Let the meeting that opens an English sentence be one of its guest with whom the text is about.

    “Minister A met B. In a separate meeting with C, the two ministers reviewed …”: A and C did.
    """
    context = clauses.context
    if context.language.order == "SVO":
        _back_to(clauses)
    match = _OPENING.match(clauses.codes) if context.language.order == "SVO" else None
    if match is None or "L" in clauses.codes:
        return
    event, guest = clauses.items[match.start(1)], clauses.items[match.start(2)]
    lead = context.text[max(0, event.start - _LONGEST_ARTICLE) : event.start]
    new = _ARTICLE.search(lead) is not None or context.words(event.start, event.end).lower().startswith("separate")
    if not new or len(guest.refs) != 1 or not event.refs or context.kind(event.refs[0]) not in TALKS:
        return
    if context.state.event and guest.refs[0] in present(context, context.state.event):
        return
    host = _mainly_told_of(context, guest.refs[0])
    if not host:
        return
    both, ref = (host, guest.refs[0]), event.refs[0]
    if not set(both) <= set(present(context, ref)):  # else it is one that was told of before with others
        ref = context.entity(context.kind(ref), ("meeting", (), "", "|".join(sorted(both))))
        context.mention(ref, event.start, event.end)
        event.refs = (ref,)
        evidence = context.evidence(event.start, guest.end, "encounter", kind="resolved")
        for taker in both:
            context.fact(ref, "hasParticipant", taker, evidence)
    context.state.event, context.state.group, context.state.speaker = ref, both, both
    states = tuple(dict.fromkeys(state for taker in both if (state := context.country_of(taker))))
    context.state.sides = states if len(states) == PAIR else ()


def _back_to(clauses: Clauses) -> None:
    """Let the text be about the meeting told of before with the one whom a sentence names: “With B, she discussed …”.

    So too where it says what was discussed with him: “She discussed ports with B”.
    """
    context, opens = clauses.context, _WITH.match(clauses.codes)
    at = opens.start(1) if opens is not None and clauses.items[opens.start(1) - 1].unit.text.lower() in _LEADS else -1
    talked = _TALKED.match(clauses.codes) if at < 0 else None
    if talked is not None and clauses.items[talked.end() - 2].preposition == "with":
        form = clauses.form(clauses.codes.index("V"))
        at = talked.end() - 1 if form is not None and form.lemma in verbs_of_talk(context.language.code) else -1
    current = set(present(context, context.state.event)) if context.state.event else set()
    guest = clauses.items[at].refs if at >= 0 else ()
    if len(guest) != 1 or len(current) < PAIR or guest[0] in current:
        return
    for ref, told in reversed(context.told.items()):
        there = set(told.present)
        if guest[0] in there and not told.planned and context.kind(ref) in TALKS and len(there - current) == 1:
            if clauses.codes[at - 1] == EVENT:
                clauses.items[at - 1].refs = (ref,)
            context.state.event = ref
            context.state.group = tuple(one for one in told.present if one in context.people)
            return


_WITH = re.compile(rf"[&c]?(?:{EVENT}|w|p)({PERSON}),")
_LEADS = frozenset({"with", "meeting"})
_TALKED = re.compile(rf"[&c]?[{PERSON}c]V[^V,;Z@{PERSON}]+p({PERSON})")


def _mainly_told_of(context: Context, guest: Ref) -> Ref:
    """Who was at most of the events told of so far, the first named of several; empty where it is the guest."""
    count: dict[Ref, int] = {}
    for told in context.told.values():
        for taker in told.present:
            if taker in context.people and context.people[taker].name and not told.planned:
                count[taker] = count.get(taker, 0) + 1
    state = context.country_of(guest)
    fitting = [ref for ref in count if ref != guest and not (state and context.country_of(ref) == state)]
    return min(fitting, key=lambda ref: (-count[ref], context.people[ref].start), default="")
