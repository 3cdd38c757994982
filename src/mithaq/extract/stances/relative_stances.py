"""What an Arabic relative clause says that somebody thinks of what stands before it: «المقترح الذي ترفضه كينيا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.agreement import agrees
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, HOLDERS, PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_NOT_HERE = frozenset({"state", "agree", "commit"})
_PRONOUNS = frozenset({"به", "بها", "بهما", "عليه", "عليها", "ضده", "ضدها", "معه", "معها", "له", "لها"})
"""Prepositions with the pronoun that stands for what the clause is about."""
_NOUNS = frozenset("mDdKYyA0NFUQ" + EVENT + AGREEMENT)
_BETWEEN = "بين"
_NEAR = 3
_WHAT = "ما"
"""What stands, after «وهو», for all that was told before."""


def relative_stance(clauses: Clauses, trigger: Trigger) -> bool:
    """Write what somebody thinks of that which a relative clause is about; whether this is such a clause."""
    index, form = trigger.index, trigger.form
    if form is None or clauses.context.language.order != "VSO" or str(trigger.frame["stance"]) in _NOT_HERE:
        return False
    if form.object and (told := _stated_before(clauses, index)) is not None:
        who = clauses.fill(index - 1, ACTOR)
        if who is not None and agrees(clauses.context.language, form, clauses.items[index - 1]):
            write(clauses, Stance(str(trigger.frame["stance"]), who, index, trigger.rule, [told]))
            return True
    relative = clauses.codes.rfind("Z", max(0, index - 2), index)
    if relative < 1 or not (form.object or _led_back(clauses, index)):
        return False
    who = clauses.explicit_subject(index, clauses.bounds(index))
    part = _before(clauses, relative)
    if who is not None and clauses.codes[who.index] in HOLDERS and part is not None:
        write(clauses, Stance(str(trigger.frame["stance"]), who, index, trigger.rule, [part]))
    elif who is not None and clauses.items[relative].unit.text == _WHAT and clauses.codes[who.index] in PERSON + ROLE:
        clauses.context.state.speaker = who.refs  # «…، وهو ما ثمنه الرئيس أ، مؤكدا …»
    return True


def _stated_before(clauses: Clauses, index: int) -> tuple[int, int] | None:
    """What a clause before a state and its verb is about: «إن المبادرة المصرية جيدة وكينيا تدعمها»; None for none."""
    if clauses.codes[max(0, index - 2) : index] not in _STATE_AND_VERB:
        return None
    before = index - 2 - (clauses.codes[index - 2] == "@" and clauses.codes[index - 3 : index - 2] == "&")
    that = clauses.codes.rfind("@", 0, before)
    if that < 0:
        return None
    end = that + 1
    while end < before and clauses.codes[end] in _NOUNS - {"Q"}:
        end += 1
    return (that + 1, end) if end > that + 1 else None


_STATE_AND_VERB = frozenset({"&" + ACTOR, "@" + ACTOR})


def _led_back(clauses: Clauses, index: int) -> bool:
    """Whether a preposition with a pronoun follows the verb: «الذي تعترض عليه كينيا», «التي ترحب بها قطر»."""
    return any(item.unit.text in _PRONOUNS for item in clauses.items[index + 1 : index + _NEAR])


def _before(clauses: Clauses, relative: int) -> tuple[int, int] | None:
    """The noun with its adjectives, and whom it is between, before a relative pronoun; None for none."""
    codes = clauses.codes
    end = relative
    while end > 0 and codes[end - 1] in ",&":
        end -= 1
    low = end
    while low > 0:
        if codes[low - 1] in _NOUNS:
            low -= 1
        elif codes[low - 1] == ACTOR and low > 1 and clauses.items[low - 2].preposition == _BETWEEN:
            low -= 2
        else:
            break
    return (low, end) if low < end else None
