"""Who acts in an English clause whose verb no list has: “Minister A made the remarks at a meeting with B”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import HE_OR_SHE, PERSON

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_FIRST = 'tc,"'


def unread_subject(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who stands first in the clause of a noun, before a word that may be its verb, or after the “by” of a passive."""
    if clauses.context.language.order == "VSO":
        return None
    low = within.start
    while low < index and clauses.codes[low] in _FIRST and not clauses.items[low].is_a("pronoun"):
        low += 1
    verb = low + 1 + (clauses.codes[low + 1 : low + 2] == "c")
    acts = low < index and clauses.codes[verb : verb + 1] == "w"
    if acts and clauses.codes[low] == PERSON:
        return clauses.fill(low, PERSON)
    if acts and clauses.items[low].unit.text.lower() in HE_OR_SHE:
        return clauses.spoken_last(index, within)
    by = next((at for at in range(low, index - 1) if clauses.codes[at : at + 2] == "p" + PERSON), None)
    passive = by is not None and by > 1 and clauses.items[by].preposition == "by" and clauses.items[by - 2].is_a("be")
    return clauses.fill(by + 1, PERSON) if passive and by is not None else None
