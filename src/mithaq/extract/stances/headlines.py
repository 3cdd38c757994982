"""What only a headline says: a stance of a kind that the text below does not tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.short_names import short_name
from mithaq.extract.clauses.triggers import triggers
from mithaq.extract.stances.stances import stance
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE
from mithaq.model import Fact, Value

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_SAME = {
    "emphasize": "affirm",
    "recommit": "commit",
    "praise": "welcome",
    "congratulate": "welcome",
    "express-confidence": "support",
    "denounce": "condemn",
    "oppose": "reject",
    "urge": "call-for",
    "demand": "call-for",
    "appeal": "call-for",
}
"""Kinds that a text may word in the one way and its headline in the other."""


def read_headlines(headlines: list[tuple[int, Clauses]]) -> None:
    """Write the stances that Arabic headlines take and the text does not; each with the number of its sentence."""
    for sentence, clauses in headlines:
        if clauses.context.language.order == "VSO":
            clauses.context.sentence = sentence
            clauses.context.statement_of_sentence = ""
            _read(clauses)


def _read(clauses: Clauses) -> None:
    context = clauses.context
    told = _kinds(context.facts)
    known = len(context.facts)
    clauses = _with_short_name(clauses)
    first = next((at for at, code in enumerate(clauses.codes) if code in ACTOR + PLACE + PERSON + ROLE), None)
    who = None if first is None else clauses.fill(first, ACTOR + PLACE + PERSON + ROLE)
    if who is None or (clauses.codes[0] in "wWD" and "V" in clauses.codes[:first]):
        return  # somebody whom the text does not name
    context.state.speaker = who.refs  # «الأردن عن القرار: ندعم …»
    for trigger in triggers(context.language.code, clauses.items, clauses.tagged):
        if "stance" in trigger.frame and trigger.form is not None and not trigger.is_noun:
            stance(clauses, trigger, clauses.bounds(trigger.index), set())
    new = context.facts[known:]
    repeated = {fact.subject for fact in new if _kinds([fact]).intersection(told)}
    context.facts[known:] = [fact for fact in new if fact.subject not in repeated]


def _with_short_name(clauses: Clauses) -> Clauses:
    """The clauses with whom a headline names by a family name, which the text below has told: «كاماو يدين …»."""
    if clauses.codes[:2] not in {"wV", "DV", "w:"}:
        return clauses
    units = [unit for item in clauses.items for unit in item.units]
    named = short_name(clauses.context, units, 0)
    if named is None or named.code != PERSON or len(named.units) > 1:
        return clauses
    return type(clauses)(clauses.context, [named, *clauses.items[1:]])


def _kinds(facts: list[Fact]) -> set[str]:
    """The kinds of stance that facts are of."""
    kinds = (fact.object for fact in facts if fact.predicate == "stanceKind")
    return {_SAME.get(kind.text, kind.text) for kind in kinds if isinstance(kind, Value)}
