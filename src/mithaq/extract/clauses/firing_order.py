"""In which order the triggers of a sentence fire: the meeting at which something is talked about comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.triggers import triggers, verbs_of_meeting

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_DURING = frozenset({"خلال", "في"})
"""Prepositions before the noun of a meeting in whose course something is talked about; «لدى» is one with «في»."""


def in_order(clauses: Clauses) -> list[Trigger]:
    """The triggers from left to right, but the invitation after the visit that it leads to (English).

    And the noun of a reception before the verb of talk that it stands behind:

    «بحث أ، خلال استقباله ب، سبل …»: without it the verb would have no meeting to be of (Arabic).
    """
    found = list(triggers(clauses.context.language.code, clauses.items, clauses.tagged))
    if clauses.context.language.order == "SVO":
        return _hosts_after_visits(found)
    moved = {id(trigger): verb for trigger in found if (verb := _talk_before(clauses, trigger, found)) is not None}
    if not moved:
        return found
    return sorted(found, key=lambda trigger: moved.get(id(trigger), trigger.index) - 0.5 * (id(trigger) in moved))


def _hosts_after_visits(found: list[Trigger]) -> list[Trigger]:
    """Let who invites stand behind the visit that is told next: “At the invitation of President A, B visited Chad”."""
    for at, trigger in enumerate(found):
        if "invites" in trigger.frame:
            after = next((to for to in range(at + 1, len(found)) if found[to].frame.get("event") == "Visit"), None)
            earlier = any("event" in before.frame for before in found[:at])
            if after is not None and not earlier:
                return [*found[:at], *found[at + 1 : after + 1], trigger, *found[after + 1 :]]
    return found


def _talk_before(clauses: Clauses, trigger: Trigger, found: list[Trigger]) -> int | None:
    """The verb of talk in whose setting the noun of a meeting stands; None for no such noun."""
    index, form = trigger.index, trigger.form
    if form is None or not trigger.is_noun or form.lemma not in verbs_of_meeting(clauses.context.language.code):
        return None
    led = index > 0 and clauses.items[index - 1].preposition in _DURING and "event" in trigger.frame
    verb = clauses.codes.rfind("V", 0, index) if led else -1
    talks = any(other.index == verb and "topics" in other.frame for other in found)
    return verb if talks and verb in clauses.bounds(index) else None
