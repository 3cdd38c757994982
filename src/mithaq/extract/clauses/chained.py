"""English verbs of talk that tell of no talks: what is only needed, purposed or told in a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.holders import INFINITIVE_NEAR, before_verb, is_infinitive
from mithaq.extract.words.items import HOLDERS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def chained(clauses: Clauses, index: int) -> bool:
    """Whether a verb only goes on what another infinitive began that is no talk: “ways to end it and deal with …”."""
    at = before_verb(clauses, index) if clauses.context.language.order == "SVO" else -1
    if _of_relative(clauses, at) or _needed(clauses, at):
        return True
    if at < 0 or clauses.codes[at] != "&" or not is_infinitive(clauses, index, at):
        return False
    reach = range(at - 1, max(-1, at - 1 - INFINITIVE_NEAR), -1)
    to = next((near for near in reach if clauses.items[near].unit.text.split()[-1] == "to"), at)
    return to < at and clauses.codes[to + 1] != "V"


def _needed(clauses: Clauses, to: int) -> bool:
    """Whether a verb only says what is needed: “the dialogue underscored the urgent need to address the crisis”."""
    noun = clauses.items[to - 1].unit.tags.get("stance_noun") if to > 0 and clauses.codes[to] == "p" else None
    return noun is not None and bool(noun[2]) and clauses.items[to].preposition == "to"


def _of_relative(clauses: Clauses, subject: int) -> bool:
    """Whether a verb tells of what stands before its clause: “the plan, which they considered a good basis”."""
    if subject < 1 or clauses.codes[subject - 1] != "Z" or clauses.codes[subject] not in HOLDERS + "c":
        return False
    before = clauses.items[subject - 2] if subject > 1 else None
    return before is not None and not before.preposition and not before.is_a("during", "purpose")
