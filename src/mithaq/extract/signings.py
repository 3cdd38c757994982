"""Where and when an agreement was signed: the signing as an event of its own, where a clause says its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.encounters import stated_places
from mithaq.extract.events import date_of
from mithaq.extract.items import EVENT

if TYPE_CHECKING:
    from mithaq.extract.clauses import Clauses
    from mithaq.extract.slots import Filler
    from mithaq.extract.triggers import Trigger

_SIGNERS = ("party", "other", "pair", "signer", "behalf")
_SIGNED = ("status=signed",)


def signing(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> None:
    """Write the place and the day of a signing, and who signed; nothing where the clause names a ceremony."""
    lines = trigger.frame.get("facts", ())
    if clauses.context.language.order != "SVO" or "agreement" not in fillers or not any(_SIGNED[0] in x for x in lines):
        return
    context, agreement = clauses.context, fillers["agreement"].refs[0]
    signers = [ref for role in _SIGNERS if role in fillers for ref in fillers[role].refs]
    places = stated_places(clauses, trigger.index, within, "")
    named = any(clauses.codes[at] == EVENT and clauses.items[at].refs for at in within)
    if not signers or not places or named:
        return
    item = clauses.items[trigger.index]
    event = context.entity("DiplomaticEvent", ("signing", (), "", agreement))
    evidence = context.evidence(item.start, max(item.end, places[-1].end), trigger.rule)
    for place in places:
        for ref in place.refs:
            context.fact(event, "takesPlaceIn", ref, evidence)
    for ref in dict.fromkeys(signers):
        context.fact(event, "hasParticipant", ref, evidence)
    date = date_of(clauses, trigger.index, within)
    if date is not None and date.value is not None:
        context.fact(event, "schema:startDate", date.value, evidence)
