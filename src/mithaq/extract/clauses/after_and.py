"""Whether a clause of its own begins after “and”: “… and fully supports”, “… and to discuss”, “… and we reiterate”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT, SIDES
from mithaq.extract.words.verb_or_noun import past_adverbs

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def goes_on(clauses: Clauses, index: int) -> bool:
    """Whether a verb stands here, after adverbs, as a passive, after “to” or after a pronoun."""
    if index >= len(clauses.items):
        return False
    verb = clauses.is_verb(past_adverbs(clauses.items, index)) or clauses.items[index].is_a("passive")
    infinitive = clauses.codes[index : index + 2] == "pV" and clauses.items[index].preposition == "to"
    return verb or infinitive or _pronoun_acts(clauses, index) or _event_was(clauses, index) or _is_to(clauses, index)


def _is_to(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic text goes on with what is to come: «…، ومن المقرر أن يزور …», «…، ويعتزم زيارة …»."""
    if clauses.context.language.order != "VSO" or clauses.codes[index] != "L":
        return False
    return clauses.codes[index + 1 : index + 2] == "@" or clauses.items[index].unit.text in _MEANS


_MEANS = frozenset({"يعتزم", "تعتزم", "ينوي", "تنوي", "يستعد", "تستعد"})


def _pronoun_acts(clauses: Clauses, index: int) -> bool:
    """Whether a pronoun and its verb stand here: “… and we reiterate …” (English)."""
    if clauses.context.language.order != "SVO" or clauses.codes[index] != SIDES:
        return False
    return clauses.items[index].note in {"we", "they"} and clauses.is_verb(index + 1)


def _event_was(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic event after a comma heads a clause: «…، والجولة الأولى عقدت في نيروبي»."""
    verb = index + 1 + (clauses.codes[index + 1 : index + 2] == "c")
    heads = clauses.codes[index] == EVENT and clauses.codes[verb : verb + 1] == "V" and index > 1
    if not heads or clauses.context.language.order == "SVO" or clauses.codes[index - 2] != ",":
        return False
    return clauses.items[index].unit.text.startswith("ال")
