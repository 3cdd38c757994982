"""What verb an Arabic noun of signing depends on: «شهدت ليما، اليوم، توقيع …», «تم في بغداد توقيع …»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PERSON, PLACE, ROLE
from mithaq.read.languages import load_language

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_PASSED = PLACE + ACTOR + PERSON + ROLE + "tcpb,m^&q0K"
"""Letters of what may stand between «شهد» and what is signed: who or what city saw it, when and where."""
_FAR = 16
_SIGN = "وقع"


def governing(clauses: Clauses, index: int, low: int) -> int | None:
    """The verb that tells that something was signed, or who saw it signed, where the noun at an index names the act."""
    form = clauses.form(index) if clauses.codes[index] == "Y" else None
    if form is None or form.lemma != _SIGN:
        return None
    for at in range(index - 1, max(low, index - _FAR) - 1, -1):
        verb = clauses.form(at) if clauses.codes[at] == "V" else None
        if clauses.items[at].is_a("passive") or (verb is not None and verb.lemma in _witnesses()):
            return at
        if clauses.codes[at] not in _PASSED:
            return None
    return None


@lru_cache(maxsize=1)
def _witnesses() -> frozenset[str]:
    """Lemmas of the verbs that tell who or what saw something signed, or that it came about."""
    return frozenset(load_language("ar").data["occurrence"]["sees"])


def signs_as_witness(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether who signs is no party: «وقّع الرئيس أ على الاتفاق شاهدا»."""
    if trigger.form is None or trigger.form.lemma != _SIGN:
        return False
    return any(clauses.items[at].is_a("as_witness") for at in range(trigger.index + 1, within.stop))


def unwitnessed(clauses: Clauses, index: int, low: int) -> bool:
    """Whether that verb is denied: «لم تشهد العاصمة توقيع …»."""
    if "X" not in clauses.codes[low:index] or clauses.context.language.order == "SVO":
        return False
    verb = governing(clauses, index, low)
    denied = verb is not None and verb > low and clauses.codes[verb - 1] == "X"
    return denied and verb is not None and not clauses.items[verb - 1].is_a("not_negation")


def witnessed_later(clauses: Clauses, index: int, low: int) -> bool:
    """Whether that verb is in the present: «تشهد الدوحة غدا توقيع …»."""
    verb = governing(clauses, index, low) if clauses.context.language.order == "VSO" else None
    form = None if verb is None else clauses.form(verb)
    return form is not None and form.tense == "present"
