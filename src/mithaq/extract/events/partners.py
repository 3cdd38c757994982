"""With whom alone a text says that a dialogue is: «الدورة الثالثة للجنة المشتركة مع قطر», “the dialogue with Peru”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.current_event import rounds_of
from mithaq.vocabulary import DIALOGUES, PARTY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_WITH_ONE = re.compile("8(?:t,?)?p1(?!&1)")
_WITH = frozenset({"مع", "with"})


def note_partner(clauses: Clauses) -> None:
    """Remember the state or body that a sentence names after مع or “with”, right after a dialogue without sides.

    Where a text names two («اللجنة المشتركة مع مصر … اللجنة المشتركة مع العراق»), there are two dialogues, and neither
    counts.
    """
    context = clauses.context
    for match in _WITH_ONE.finditer(clauses.codes) if "p1" in clauses.codes else ():
        event, preposition, other = clauses.items[match.start()], *clauses.items[match.end() - 2 : match.end()]
        if preposition.preposition not in _WITH or not event.refs or len(other.refs) != 1:
            continue
        ref = event.refs[0]
        ref = str(context.drafts[ref].key[0]) if context.kind(ref) == "DialogueRound" else ref
        named = context.kind(ref) in DIALOGUES and not context.sides.get(ref)
        if named and context.kind(other.refs[0]) in PARTY_KINDS:
            teller = context.state.speaker
            known = context.state.partners.setdefault(ref, (other.refs[0], teller[0] if len(teller) == 1 else ""))
            if known[0] != other.refs[0]:
                context.state.partners[ref] = ("", "")


def with_partner(context: Context, dialogue: Ref) -> tuple[Ref, ...]:
    """The two sides of a dialogue of which only the second is named with it: the first holds, leads or hosts it.

    The second alone where the first is not known, none where the dialogue is only spoken of.
    """
    partner, teller = context.state.partners[dialogue]
    if not partner:
        return ()
    rounds = {dialogue, *rounds_of(context, dialogue)}
    told = [fact for fact in context.facts if fact.subject in rounds and fact.predicate not in _OF_ANY]
    for states in _first_sides(context, dialogue, told, teller):
        others = states - {partner, ""}
        if others:
            return (*others, partner) if len(others) == 1 else (partner,)
    return (partner,) if told else ()


def _first_sides(context: Context, dialogue: Ref, told: list[Fact], teller: Ref) -> Iterator[set[Ref]]:
    """The states of those who hold or lead a dialogue, then of its host, of its place, and of who tells of it.

    Talks may be held elsewhere by others («استضافت الدوحة المفاوضات مع …»), committees are at home with a side.
    """
    series = str(context.drafts[dialogue].key[0])
    committee = series in _COMMITTEES
    for predicates in _PREDICATES[: 3 if committee else 1 + (series not in _OF_OTHERS)]:
        yield {context.country_of(str(fact.object)) for fact in told if fact.predicate in predicates}
    yield {context.country_or_self(teller)} if committee and teller and told else set()


_PREDICATES = (frozenset({"hasParticipant", "chairedBy"}), frozenset({"hostedBy"}), frozenset({"takesPlaceIn"}))
_OF_ANY = frozenset({"roundOf", "dcterms:type"})
"""What is said also of a dialogue that is only named."""
_COMMITTEES = frozenset({"joint-committee", "high-joint-committee", "follow-up-committee"})
_OF_OTHERS = frozenset({"negotiation", "dialogue"})
