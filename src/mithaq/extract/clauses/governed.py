"""Where a noun tells that an event took place, and not that it was spoken of: “held talks with”, “in a call with”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.english_other_rounds import COMING
from mithaq.extract.chunks.same_event import is_before_that
from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.encounters import SKIPPED, is_set_for, only_near
from mithaq.extract.clauses.while_meeting import meets
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_ADVERBIAL = frozenset({"in", "at", "through", "for", "via"})
"""Prepositions that lead to what someone does and not to what is talked about: “in a call with …”."""
_FAR = 9
_WHOSE_NEAR = 3


def governed(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether the noun stands where its clause tells that the event took place, and not that it was spoken of.

    It is the object of a verb of holding, or of no verb: “held talks with”, “in a call with”, “During a visit to”.
    """
    held = trigger.index + 1 < within.stop and _held_before(clauses, trigger.index)
    return held or meets(clauses, trigger.index) or _governs(clauses, trigger, within)


def _governs(clauses: Clauses, trigger: Trigger, within: range) -> bool:
    """Whether a verb of holding, or none, governs the noun."""
    at = _before_attributes(clauses, trigger.index, within.start)
    while at >= within.start and clauses.codes[at] in SKIPPED and not clauses.items[at].is_a("purpose"):
        if clauses.items[at].is_a("during") or is_set_for(clauses.items[at]) or _said_then(clauses, at, trigger.index):
            return True
        if clauses.items[at].unit.text.endswith(_FIELDS):
            return False  # “, especially in the field of political consultations”
        at -= 1
    if at >= within.start and trigger.frame.get("event") == "Meeting" and only_near(clauses, at):
        return False  # “met on the sidelines of the summit with”
    if at < within.start or clauses.items[at].is_a("purpose") or clauses.codes[at] in ",&;J'" + EVENT:
        # “on the sidelines of the Harbour Days, a security forum”
        aside = clauses.codes[at : at + 1] == "," and any(only_near(clauses, near) for near in before(at, _FAR))
        aside = aside or by_means(clauses, trigger.index)
        return at < within.start or not (aside or _only_around(clauses, at, trigger.index))
    if clauses.codes[at] in PREPOSITIONS:
        word = clauses.items[at].unit.text.lower()
        on_visit = word == "on" and trigger.frame.get("event") == "Visit"
        on_visit = on_visit or (word == "with" and _begins_or_ends(clauses, range(within.start, at)))
        led = clauses.items[at].preposition in _ADVERBIAL and not by_means(clauses, trigger.index)
        led = led and not (word == "for" and at > within.start and clauses.items[at - 1].is_a("stance_noun"))
        led = led and not _of_others(clauses, at)
        return on_visit or (led and not _only_coming(clauses, trigger.index, within))
    form = clauses.form(at)
    return form is not None and form.lemma in trigger.frame.get("governors", ())


def _of_others(clauses: Clauses, at: int) -> bool:
    """Whether a preposition leads to where others are, of whom is told: “welcomed Peru's role at the summit”."""
    noun = at - 1
    of = noun > 1 and clauses.codes[noun] in ACTOR + PERSON and clauses.items[noun - 1].preposition == "of"
    noun -= 2 * of
    owned = of or "'" in clauses.codes[max(noun - _WHOSE_NEAR, 0) : max(noun, 0)]
    return owned and clauses.items[noun].unit.text.lower() in _PRESENCE


_PRESENCE = frozenset({"participation", "attendance", "presence", "involvement", "role"})


def _begins_or_ends(clauses: Clauses, before: range) -> bool:
    """Whether the last verb tells that something began or ended: “concluded her visit with a meeting with A”."""
    verb = clauses.codes.rfind("V", before.start, before.stop)
    form = clauses.form(verb) if verb >= 0 and clauses.context.language.order == "SVO" else None
    return form is not None and form.lemma in _BEGINNING


_BEGINNING = frozenset({"begin", "finish", "embark", "conclude"})


def _held_before(clauses: Clauses, index: int) -> bool:
    """Whether it is told who held a meeting before the one that is told: “built on their talks held last month”."""
    ref = clauses.items[index].refs[:1]
    whose = any(clauses.items[at].is_a("possessive_pronoun") for at in before(index, _WHOSE_NEAR))
    return (
        bool(ref) and whose and clauses.items[index + 1].unit.text == "held" and is_before_that(clauses.context, ref[0])
    )


def _only_coming(clauses: Clauses, index: int, within: range) -> bool:
    """Whether what is done now is for an event to come: “discussed how to seek support at the upcoming summit”."""
    coming = clauses.context.language.order == "SVO" and clauses.items[index].unit.text.lower() in COMING
    codes, items = clauses.codes, clauses.items
    # “will meet at the upcoming summit”, “agreed to meet at …”
    ahead = (codes[at] == "L" or (codes[at] == "V" and items[at + 1].preposition == "to") for at in within[:-1])
    return coming and not any(ahead)


def by_means(clauses: Clauses, index: int) -> bool:
    """Whether a format is but the means of something: “expand trade through the Lake Forum”, not “through talks”."""
    kinds = {clauses.context.kind(ref) for ref in clauses.items[index].refs}
    if kinds.isdisjoint({"Conference", "Dialogue"}) or clauses.context.language.order == "VSO":
        return False
    at = index - 1
    while at > 0 and clauses.codes[at] in _LISTED:
        at -= 1  # “through the Lake Grouping (Kenya and Peru) and the Harbour Forum”
    return at > 0 and clauses.items[at].unit.text.lower() in {"through", "via"}


_LISTED = frozenset("18,&cKwW()")


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


def _said_then(clauses: Clauses, at: int, index: int) -> bool:
    """Whether somebody says something in the course of talks or after them: “Speaking at the start of talks with A”."""
    verb = at - 1 - (at > 1 and clauses.items[at - 1].unit.text.lower() in _PRESS)
    word, form = clauses.items[at].unit.text.lower(), clauses.form(verb) if at else None
    after = {item.preposition for item in clauses.items[index + 1 : index + _FAR]}
    said = form is not None and word not in _YET_TO_BE and clauses.items[at].is_a("occasion_lead")
    return said and not after.isdisjoint({"with", "between"})


_YET_TO_BE = frozenset({"before", "ahead of"})
_PRESS = frozenset({"reporters", "journalists"})


def _only_around(clauses: Clauses, at: int, index: int) -> bool:
    """Whether something is told around an event of nobody in particular: “signed the statement following the talks”."""
    if clauses.items[at].unit.text.lower() not in _AROUND or clauses.items[index - 1].is_a("possessive_pronoun"):
        return False
    after = {item.preposition for item in clauses.items[index + 1 : index + _FAR]}
    visit = any(clauses.context.kind(ref) == "Visit" for ref in clauses.items[index].refs)
    return not visit and after.isdisjoint({"with", "between"})


_AROUND = frozenset({"following", "after", "before", "ahead of", "in advance of", "prior to", "since", "until"})
_FIELDS = ("field of", "fields of", "area of", "areas of")
