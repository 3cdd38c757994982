"""Where a noun tells that an event took place, and not that it was spoken of: “held talks with”, “in a call with”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.encounters import SKIPPED, is_set_for, only_near
from mithaq.extract.words.items import EVENT, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_ADVERBIAL = frozenset({"in", "at", "through", "for", "via"})
"""Prepositions that lead to what someone does and not to what is talked about: “in a call with …”."""
_FAR = 9


def governed(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether the noun stands where its clause tells that the event took place, and not that it was spoken of.

    It is the object of a verb of holding, or of no verb: “held talks with”, “in a call with”, “During a visit to”.
    """
    at = _before_attributes(clauses, trigger.index, within.start)
    while at >= within.start and clauses.codes[at] in SKIPPED and not clauses.items[at].is_a("purpose"):
        if clauses.items[at].is_a("during") or is_set_for(clauses.items[at]):
            return True
        if clauses.items[at].unit.text.endswith(_FIELDS):
            return False  # “, especially in the field of political consultations”
        at -= 1
    if at >= within.start and trigger.frame.get("event") == "Meeting" and only_near(clauses, at):
        return False  # “met on the sidelines of the summit with”
    if at < within.start or clauses.items[at].is_a("purpose") or clauses.codes[at] in ",&;J'" + EVENT:
        # “on the sidelines of the Harbour Days, a security forum”
        aside = clauses.codes[at : at + 1] == "," and any(only_near(clauses, near) for near in before(at, _FAR))
        return at < within.start or not (aside or _only_around(clauses, at, trigger.index))
    if clauses.codes[at] in PREPOSITIONS:
        on_visit = clauses.items[at].unit.text.lower() == "on" and trigger.frame.get("event") == "Visit"
        return on_visit or clauses.items[at].preposition in _ADVERBIAL
    form = clauses.form(at)
    return form is not None and form.lemma in trigger.frame.get("governors", ())


def _before_attributes(clauses: Clauses, index: int, low: int) -> int:
    """The item before what an English noun is said to be like: “held a 20-minute telephone meeting with”."""
    at = index - 1
    while clauses.context.language.order == "SVO" and at > max(low, index - _MOST_ATTRIBUTES):
        word = clauses.items[at].unit.text
        if clauses.codes[at] not in _ATTRIBUTES or word[0].isupper() or word in _AROUND:
            break
        at -= 1
    return at


_ATTRIBUTES, _MOST_ATTRIBUTES = frozenset("w#-"), 6


def _only_around(clauses: Clauses, at: int, index: int) -> bool:
    """Whether something is told around an event of nobody in particular: “signed the statement following the talks”."""
    if clauses.items[at].unit.text.lower() not in _AROUND or clauses.items[index - 1].is_a("possessive_pronoun"):
        return False
    after = {item.preposition for item in clauses.items[index + 1 : index + _FAR]}
    visit = any(clauses.context.kind(ref) == "Visit" for ref in clauses.items[index].refs)
    return not visit and after.isdisjoint({"with", "between"})


_AROUND = frozenset({"following", "after", "before", "ahead of", "prior to", "since", "until"})
_FIELDS = ("field of", "fields of", "area of", "areas of")
