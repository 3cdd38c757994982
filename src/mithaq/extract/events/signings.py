"""Where and when an agreement was signed: the signing as an event of its own, where a clause says its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ceremonies import ceremony
from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.encounters import stated_places
from mithaq.extract.clauses.only_signers import of_no_state
from mithaq.extract.events.signing_places import arabic_signing_places
from mithaq.extract.events.when import date_of
from mithaq.extract.words.context import SIGNED
from mithaq.extract.words.items import EVENT, SIDES
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_SIGNERS = ("party", "other", "pair", "signer", "behalf")
_SIGN = "وقع"
_NEAR = 6
_SIGNED = ("status=signed", "status=acceded")


def signing(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> None:
    """Write the place and the day of a signing, and who signed; nothing where the clause names a ceremony."""
    lines = trigger.frame.get("facts", ())
    if "agreement" not in fillers or not any(word in line.split() for line in lines for word in _signed(clauses)):
        return
    context, agreement = clauses.context, fillers["agreement"].refs[0]
    signers = [ref for role in _SIGNERS if role in fillers for ref in fillers[role].refs]
    places = _places(clauses, trigger, within, fillers["agreement"].index)
    named = any(clauses.codes[at] == EVENT and clauses.items[at].refs and not _only_near(clauses, at) for at in within)
    if not signers and "both" not in fillers:
        for ref in fillers["agreement"].refs:
            _signed_by_sides(clauses, trigger, within, ref)
    if (not signers and not _by_unnamed_sides(clauses, trigger)) or not places or named:
        return
    date = date_of(clauses, trigger.index, within)
    if date is not None and date.value is not None and _long_past(context, date.value):
        return  # “the treaty, which was signed in Bali in 1976”
    item = clauses.items[trigger.index]
    event = context.entity("DiplomaticEvent", ("signing", (), "", agreement))
    evidence = context.evidence(item.start, max(item.end, places[-1].end), trigger.rule)
    for place in places:
        for ref in place.refs:
            context.fact(event, "takesPlaceIn", ref, evidence)
    for ref in dict.fromkeys(signers):
        context.fact(event, "hasParticipant", ref, evidence)
    if date is not None and date.value is not None:
        context.fact(event, "schema:startDate", date.value, evidence)


def parties_known(context: Context, agreement: Ref) -> tuple[Ref, ...]:
    """Between which states an agreement is, by its name or because they signed it on a day that is not told yet.

    “Kenya and Peru signed a memorandum on tea. The memorandum was signed on 3 May in Lima.”
    """
    if (sides := context.sides.get(agreement, ())) or context.language.order == "VSO":
        return sides
    told = [fact for fact in context.facts if fact.subject == agreement and fact.predicate == "agreementStatus"]
    known = context.drafts[agreement].registered or any(fact.qualifier("date") is not None for fact in told)
    states = [ref for ref in (fact.object for fact in told) if isinstance(ref, str) and context.kind(ref) == "Country"]
    signed = all(fact.status == "asserted" for fact in told) and len(set(states)) > 1
    return tuple(dict.fromkeys(states)) if signed and not known else ()


def _long_past(context: Context, day: Value) -> bool:
    """Whether a day is years before a text, which then tells of no event."""
    now = str(context.document.published or "")[:4]
    return now.isdigit() and day.text[:4].isdigit() and int(now) - int(day.text[:4]) >= _YEARS


_YEARS = 3


def _by_unnamed_sides(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether sides sign whom the text names later: «وقعت الأطراف التشادية، الأربعاء، في الدوحة، على الاتفاق»."""
    past = trigger.form is not None and trigger.form.tense == "past"
    return past and clauses.context.language.order == "VSO" and clauses.codes.startswith(SIDES, trigger.index + 1)


def _only_near(clauses: Clauses, at: int) -> bool:
    """Whether an event only is near a signing: «وقّعت … على هامش انعقاد المؤتمر», “on the sidelines of the forum”."""
    if clauses.context.language.order == "SVO":
        return any(clauses.items[near].unit.text.lower().endswith(_SIDES) for near in before(at, _NAMED))
    return any(clauses.items[near].is_a("beside") for near in before(at, _BESIDE))


_SIDES = ("sidelines of", "margins of")
_NAMED = 3
_BESIDE = 2


def _signed(clauses: Clauses) -> tuple[str, ...]:
    """The statuses that a signing gives, in the lines of a frame; an Arabic one is signed only where a verb says so."""
    return _SIGNED[:1] if clauses.context.language.order == "SVO" else _SIGNED


def _places(clauses: Clauses, trigger: Trigger, within: range, agreement: int) -> list[Filler]:
    """Where the clause of a verb of signing says that it was."""
    if clauses.context.language.order == "SVO":
        found = stated_places(clauses, trigger.index, within, "")
        if found and trigger.index < agreement < found[0].index and _of_content(clauses, agreement, found):
            return []
        past = found or agreement <= trigger.index  # “the signing of several memoranda at the palace”
        return found if past else stated_places(clauses, agreement, within, "")
    signed = trigger.form is not None and trigger.form.lemma == _SIGN
    return arabic_signing_places(clauses, trigger, within) if signed else []


def _of_content(clauses: Clauses, agreement: int, places: list[Filler]) -> bool:
    """Whether a state is where that is which an English agreement is about: “an agreement on roads in Nepal”."""
    states = all(clauses.context.kind(ref) == "Country" for place in places for ref in place.refs)
    words = clauses.context.text[clauses.items[agreement].start : clauses.items[places[0].index].start].lower()
    return states and (" on " in words or " for " in words)


def _by_others(clauses: Clauses, at: int) -> bool:
    """Whether it is told who signed: «بين …», «من قبل …», but not «بين البلدين», «بين وزارتي النقل في البلدين»."""
    if clauses.items[at].preposition not in _BY_OTHERS or at + 1 >= len(clauses.items):
        return False
    who = clauses.items[at + 1]
    return who.code != SIDES and not of_no_state(clauses.context, who.refs)


_BY_OTHERS = frozenset({"بين", "مع", "من قبل", "من", "عن"})


def _signed_by_sides(clauses: Clauses, trigger: Trigger, within: range, agreement: Ref) -> None:
    """Note that those at an event have signed, who may become known later: «مباحثات … توجت بالتوقيع على مذكرة»."""
    form, context = trigger.form, clauses.context
    if form is None or form.tense != "noun" or form.lemma != _SIGN or context.language.order != "VSO":
        return
    if any(_by_others(clauses, at) for at in range(trigger.index + 1, within.stop)):
        return
    # «شهد الوزيران التوقيع على …» says of nobody that he signed.
    crowned = trigger.index > 0 and clauses.items[trigger.index - 1].preposition == "ب"
    if not crowned and not any(clauses.items[at].is_a("passive") for at in before(trigger.index, _NEAR, within.start)):
        return
    near = [at for at in within if clauses.codes[at] == EVENT and clauses.items[at].refs]
    event = clauses.items[min(near, key=lambda at: abs(at - trigger.index))].refs[0] if near else context.state.event
    if event:
        item = clauses.items[trigger.index]
        date = date_of(clauses, trigger.index, within)
        evidence = context.evidence(item.start, item.end, trigger.rule)
        context.signed_at.append((agreement, event, evidence, None if date is None else date.value))


_OF_COPIES = frozenset({"en.exchange-copies/1", "en.copies-exchanged/1"}) | {
    "en.deposit-accession/1",
    "en.deposit-the-instrument/1",
}
"""Rules of those who hand each other, or a depositary, what is signed."""


def nobody_signs(context: Context, fact: Fact) -> bool:
    """Whether an English passive names nobody who signs: “Three memoranda were signed on the occasion”."""
    told = fact.evidence
    if told.rule in _OF_COPIES:
        return True  # “the minister and the ambassador exchanged signed copies”: others may have signed them
    unsaid = told.kind == "resolved" and told.rule == "en.signed/1"
    return unsaid and " by " not in context.document.text[told.start : told.end]


def signed_there(context: Context) -> None:
    """What is signed at the one signing of a text is signed on its day, and its parties are there."""
    told = [f for f in context.facts if f.predicate == "agreementStatus" and f.status == "asserted"]
    told = [f for f in told if f.qualifier("status") == SIGNED]
    with_day = {f.subject for f in told if f.qualifier("date")}
    if len({f.subject for f in told}) > 1:
        told = [f for f in told if f.subject not in with_day]  # another one was signed at another time
    if len({f.subject for f in told}) != 1 or context.drafts[told[0].subject].registered:
        return
    event = ceremony(context) or _own_signing(context, told[0].subject)
    day = next((f for f in context.facts if f.subject == event and f.predicate == "schema:startDate"), None)
    named = bool(event) and any("sign" in name for name in context.drafts[event].names)
    if not named and (day is None or not day.evidence.rule.endswith(_RULE)):
        return
    dated = any(fact.qualifier("date") for fact in told)
    for fact in told:
        if day is not None and isinstance(day.object, Value) and not dated:
            at = context.facts.index(fact)
            context.facts[at] = replace(fact, qualifiers=(*fact.qualifiers, ("date", day.object)))
        if isinstance(fact.object, str) and context.kind(fact.object) == "Country":
            context.fact(event, "hasParticipant", fact.object, replace(fact.evidence, kind="resolved"))


_RULE = ".sign/1"


def _own_signing(context: Context, agreement: Ref) -> Ref:
    """The signing of an agreement that has no name; empty for none."""
    key = ("signing", (), "", agreement)
    own = (ref for ref, draft in context.drafts.items() if draft.kind == "DiplomaticEvent" and draft.key == key)
    return next(own, "")
