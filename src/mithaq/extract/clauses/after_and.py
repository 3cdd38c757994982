"""Whether a clause of its own begins after “and”: “… and fully supports”, “… and to discuss”, “… and we reiterate”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import EVENT, PLACE, SIDES
from mithaq.extract.words.verb_or_noun import past_adverbs

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def goes_on(clauses: Clauses, index: int) -> bool:
    """Whether a verb stands here, after adverbs, as a passive, after “to” or after a pronoun."""
    if index >= len(clauses.items) or _after_as_for(clauses, index):
        return False
    verb = clauses.is_verb(past_adverbs(clauses.items, index)) or clauses.items[index].is_a("passive")
    infinitive = clauses.codes[index : index + 2] == "pV" and clauses.items[index].preposition == "to"
    begins = _pronoun_acts(clauses, index) or _event_was(clauses, index)
    return verb or infinitive or begins or _is_to(clauses, index) or _elsewhere(clauses, index)


def _after_as_for(clauses: Clauses, index: int) -> bool:
    """Whether «ف» only leads on from the place at the head of a sentence: «أما في أثينا فقد استقبله …»."""
    head = _AS_FOR_WHERE.fullmatch(clauses.codes, 0, index - 1)
    return head is not None and clauses.items[head.start(1)].unit.text == _AS_FOR


_AS_FOR_WHERE = re.compile(f"&?(c)p{PLACE},?")
_AS_FOR = "اما"


def _elsewhere(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic text goes on with another place: «التقى أ في باريس، وفي أثينا استقبله ب»."""
    place = clauses.context.language.order == "VSO" and index > 1 and clauses.codes[index - 2] == ","
    return place and _THERE.match(clauses.codes, index) is not None


_THERE = re.compile(f"p{PLACE},?[cL]{{0,2}}V")


def _is_to(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic text goes on with what is to come: «…، ومن المقرر أن يزور …», «…، ويعتزم زيارة …»."""
    if clauses.context.language.order != "VSO" or clauses.codes[index] != "L":
        return False
    return clauses.codes[index + 1 : index + 2] == "@" or means_to(clauses, index)


def means_to(clauses: Clauses, at: int) -> bool:
    """Whether a word says that somebody means to do what a noun names, who may not be said again (Arabic)."""
    words = clauses.context.language.data["occurrence"].get("means_to", ())
    return clauses.codes[at] == "L" and clauses.items[at].unit.text in words


def _pronoun_acts(clauses: Clauses, index: int) -> bool:
    """Whether a pronoun and its verb stand here: “… and we reiterate …” (English)."""
    if clauses.context.language.order != "SVO" or clauses.codes[index] != SIDES:
        return False
    acts = clauses.is_verb(index + 1) or any(
        item.is_a("be", "auxiliary") for item in clauses.items[index + 1 : index + 2]
    )
    return clauses.items[index].note in {"we", "they"} and acts


def _event_was(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic event after a comma heads a clause: «…، والجولة الأولى عقدت في نيروبي»."""
    verb = index + 1 + (clauses.codes[index + 1 : index + 2] == "c")
    heads = clauses.codes[index] == EVENT and clauses.codes[verb : verb + 1] == "V" and index > 1
    if not heads or clauses.context.language.order == "SVO" or clauses.codes[index - 2] != ",":
        return False
    return clauses.items[index].unit.text.startswith("ال")
