"""Who is at the event spoken of last, whom «القادة» or “the ministers” mean: several states, or a body and others."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def all_states(context: Context, sides: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The states that took part in the event spoken of last, where they are more than the sides: «جميع الأطراف»."""
    event = context.state.event
    taking = (fact for fact in context.facts if fact.subject == event and fact.predicate in _TAKING)
    refs = dict.fromkeys(fact.object for fact in taking if isinstance(fact.object, str))
    states = (state for ref in refs if (state := context.country_or_self(ref)) and context.kind(state) == "Country")
    countries = tuple(dict.fromkeys((*states, *sides)))
    return countries if len(countries) > len(sides) > 1 else sides


_TAKING = frozenset({"hasParticipant", "dialogueParty"})


def whose_meeting(context: Context, event: Ref) -> tuple[Ref, ...]:
    """The organisation whose session or summit an event is: “the SADC Summit”, «الدورة العاشرة لمجلس الجامعة»."""
    if event in context.occasions:
        return ()
    own = context.sides.get(event, ())
    body = context.state.meeting_of.get(event, "") or (own[0] if len(own) == 1 else _by_region(context, event))
    return (body,) if body and context.kind(body) == "InternationalOrganization" else ()


def _by_region(context: Context, event: Ref) -> Ref:
    """The organisation whose summit is called after its region, where the text names both: «القمة العربية»."""
    if not event or context.kind(event) != "Conference" or context.sides.get(event):
        return ""
    words = {word.lower() for name in context.drafts[event].names for word in name.split()}
    return next(iter(_of_region(context, words)), "") if words & _SUMMIT else ""


def regional_leaders(context: Context, word: str) -> tuple[Ref, ...] | None:
    """The organisation of «القادة العرب», “Arab leaders”, where the text names it or they meet; None for others."""
    words = set(word.lower().split())
    if all(words.isdisjoint(adjectives) for adjectives in _regions(context.language.code).values()):
        return None
    return _of_region(context, words) or organisation_there(context)


@cache
def _regions(language: str) -> dict[str, frozenset[str]]:
    """The adjectives, folded, that stand for an organisation, by the end of its name in the registry."""
    regions = load_language(language).data["summits_of"]
    return {body: frozenset(fold_key(name).lower() for name in names) for body, names in regions.items()}


def _of_region(context: Context, words: set[str]) -> tuple[Ref, ...]:
    """The organisation for which an adjective among these words stands, where the text names it in full."""
    for body, adjectives in _regions(context.language.code).items():
        if words.isdisjoint(adjectives):
            continue
        entry, language = context.entry(f"body:{body}"), context.language.code
        names = (fold_key(name.text).removeprefix("ال") for name in entry.names if name.language == language)
        if any(name in context.text.lower() for name in names if " " in name):
            return (context.registered(entry.id),)
    return ()


_SUMMIT = frozenset(map(fold_key, ("قمة", "القمة", "قمتهم", "summit")))


def leaders_of_body(context: Context, word: str) -> tuple[Ref, ...]:
    """The organisation of which all are leaders who meet at its summit, though some of them are named.

    “The SADC Summit was attended by A of Kenya and B of Chad. The leaders welcomed …”; two who met there are those two.
    """
    event = context.state.event
    if not word or _COUNTED.intersection(word.lower().split()) or not (whose := whose_meeting(context, event)):
        return ()
    there = [ref for ref in context.state.takers.get(event, ()) if context.kind(ref) == "Official"]
    group = [ref for ref in context.state.group if context.kind(ref) == "Official"]
    return () if len(group) == PAIR and not set(group) <= set(there) else bodies_there(context) or whose


_COUNTED = frozenset({"two", "both", "three", "four"})


def organisation_there(context: Context) -> tuple[Ref, ...]:
    """The one organisation whose members a meeting is of: «اجتمع وزراء خارجية دول المجلس … وأكد الوزراء …»."""
    if whose := whose_meeting(context, context.state.event):
        return whose
    told = [f for f in context.facts if f.subject == context.state.event and f.predicate == "hasParticipant"]
    taking = dict.fromkeys(str(fact.object) for fact in told if context.kind(str(fact.object)) in _BY_MEMBERS)
    if not taking:
        said = context.state.speaker
        return _whose_session(context) or (said if said == context.state.members else ())
    if len(taking) == 1 and context.state.beside_body[0] in taking:
        other = context.country_or_self(context.state.beside_body[1])
        taking |= {other: None} if context.kind(other) == "Country" else {}
    bodies = any(context.kind(ref) == "InternationalOrganization" for ref in taking)
    return tuple(taking) if bodies and len(taking) <= PAIR else ()


def _whose_session(context: Context) -> tuple[Ref, ...]:
    """The organisation of the only session told of, also in the heading: «البيان الختامي للقمة السادسة لمجموعة …»."""
    event = context.state.event
    if event and context.drafts[event].key[0] != _SESSION:
        return ()
    bodies = {str(draft.key[1]) for draft in context.drafts.values() if draft.key[0] == _SESSION}
    body = bodies.pop() if len(bodies) == 1 else ""
    return (body,) if body in context.drafts and context.kind(body) == "InternationalOrganization" else ()


_SESSION = "session"


def bodies_there(context: Context) -> tuple[Ref, ...]:
    """The body whose leaders meet, with the states beside it: «اجتماع قادة دول المجلس ودول آسيا الوسطى، وهي أ وب»."""
    event = context.state.event
    told = [f for f in context.facts if f.subject == event and f.evidence.rule.endswith(_MEMBERS_MEET)]
    refs = tuple(dict.fromkeys(str(fact.object) for fact in told if fact.predicate == "hasParticipant"))
    bodies = any(context.kind(ref) == "InternationalOrganization" for ref in refs)
    return refs if bodies and len(refs) > 1 and all(context.kind(ref) in _BY_MEMBERS for ref in refs) else ()


_MEMBERS_MEET = (".members-meet/1", ".meet/1")
_BY_MEMBERS = frozenset({"Country", "InternationalOrganization", "Organization"})
"""Classes of those who take part in a meeting by people whom nobody names."""


def several_there(context: Context) -> tuple[Ref, ...]:
    """The three or more at the event spoken of last: «قمة جمعت قادة أ وب وج. وشدد القادة على …»."""
    told = context.told.get(context.state.event)
    there = tuple(dict.fromkeys(told.present)) if told is not None else ()
    return there if len(there) > PAIR and all(context.kind(ref) == "Country" for ref in there) else ()
