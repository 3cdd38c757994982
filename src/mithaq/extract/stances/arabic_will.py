"""What a state undertakes to do, as it or who speaks for it says (Arabic): «أعلنت مصر أنها سترسل …»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, OWN, PERSON, PLACE, ROLE
from mithaq.read.languages import load_language
from mithaq.text import fold_key, fold_words
from mithaq.vocabulary import FIRM

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_SAID = "state"
_THEIRS = ("ها", "هما", "هم")
"""Endings of «أنها», which means the state that speaks."""
_FUTURE = "س"


def own_will(clauses: Clauses, kind: str, start: int, holder: Filler) -> tuple[Filler, int] | None:
    """The state that is to do something definite, and where that begins; None where a clause says nothing like it.

    What a named official only stresses about his state stays what he stresses.
    """
    if clauses.context.language.order != "VSO" or clauses.codes[start - 1 : start] != "@":
        return None
    at, whose = start, holder
    if clauses.codes[start : start + 1] in (ACTOR, PLACE):
        own = clauses.fill(start, ACTOR + PLACE)
        if own is None or len(own.refs) != 1 or not _acts_for(clauses, holder, own, start):
            return None
        at, whose = start + 1, own
    elif not clauses.items[start - 1].unit.text.endswith(_THEIRS):
        return None
    else:
        whose = _told_before(clauses, start, holder)
    kinds = {clauses.context.kind(ref) for ref in whose.refs}
    stressed = kind in FIRM and all(clauses.context.kind(ref) != "Official" for ref in holder.refs)
    if not (kind == _SAID or stressed) or not kinds <= {"Country", "InternationalOrganization"}:
        return None
    at += clauses.codes[at : at + 1] == '"'  # «أن بكين "ستتخذ إجراءات"»
    return (whose, at) if _is_to_do(clauses, at) else None


def _told_before(clauses: Clauses, start: int, holder: Filler) -> Filler:
    """The state of which the clause before «وإنها» tells, where who speaks acts for it: «إن قطر …، وإنها ستقدم …»."""
    before = clauses.codes.rfind("@", 0, start - 1) + 1
    own = clauses.fill(before, ACTOR + PLACE) if before > 0 else None
    mine = own is not None and len(own.refs) == 1 and _acts_for(clauses, holder, own, before)
    return own if own is not None and mine else holder


def _acts_for(clauses: Clauses, holder: Filler, own: Filler, start: int) -> bool:
    """Whether who speaks is the state that he speaks of, or acts for it."""
    if clauses.items[start].note == OWN or holder.refs == own.refs:
        return True
    context = clauses.context
    return all(context.country_of(ref) == own.refs[0] or context.kind(ref) in _NAMELESS for ref in holder.refs)


_NAMELESS = frozenset({"Post", "Voice"})
"""Classes of those who speak for a state without a name: «شدد المصدر على أن قطر ستواصل …»."""


def _is_to_do(clauses: Clauses, at: int) -> bool:
    """Whether a future of a verb of acting stands at an item: «ستلاحق», «سوف تتخذ»."""
    if at + 1 >= len(clauses.items):
        return False
    if clauses.codes[at] == "L":
        return clauses.codes[at + 1] in "Vw" and clauses.items[at + 1].unit.text[1:] in _acts(_code(clauses))
    text = clauses.items[at].unit.text
    return text[0] == _FUTURE and clauses.codes[at] in "Vw" and text[2:] in _acts(_code(clauses))


def _code(clauses: Clauses) -> str:
    return clauses.context.language.code


@lru_cache(maxsize=4)
def _acts(language: str) -> frozenset[str]:
    """Verbs of definite acts in the present, without the letter of the person."""
    verbs = load_language(language).data.get("undertakings", {}).get("verbs", ())
    return frozenset(fold_key(verb)[1:] for verb in verbs)


def begins(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether what a verb tells begins with one of the words that its frame asks for, where it asks for any."""
    wanted = trigger.frame.get("begins")
    if not wanted:
        return True
    for at in range(trigger.index + 1, within.stop):
        if clauses.items[at].unit.text in fold_words(tuple(wanted)):
            return True
        if clauses.codes[at] not in _BEFORE_OBJECT:
            return False
    return False


_BEFORE_OBJECT = ACTOR + PERSON + ROLE + EVENT + PLACE + "pbt,c"
"""Letters of what stands between a verb and its object: who acts, when and where."""
