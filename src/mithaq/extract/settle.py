"""What can be said only when the whole document has been read: posts and countries of people, the sides of events."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.accords import distribute, in_force, of_ministries
from mithaq.extract.chunks.ceremonies import ceremony
from mithaq.extract.chunks.current_event import rounds_of
from mithaq.extract.chunks.happenings import set_parties
from mithaq.extract.chunks.talks_of_others import not_at_others
from mithaq.extract.clauses.acting import sent_by_organisation, state_of
from mithaq.extract.clauses.event_sides import sides_of
from mithaq.extract.clauses.in_turn import told_with
from mithaq.extract.clauses.unnamed import known_by_post
from mithaq.extract.clauses.visits import visited_states
from mithaq.extract.events.at_the_margins import place_at_margins
from mithaq.extract.events.days import forget_founding_years
from mithaq.extract.events.heading_event import named_in_heading
from mithaq.extract.events.many_sides import sides_of_many
from mithaq.extract.events.never_held import drop_never_held
from mithaq.extract.events.officials_named_later import named_after_offices
from mithaq.extract.events.one_after_another import place_series
from mithaq.extract.events.one_event import unite
from mithaq.extract.events.partners import with_partner
from mithaq.extract.events.signing_days import day_of_signing
from mithaq.extract.events.signings import nobody_signs, signed_there
from mithaq.extract.main_event import main_event, reported
from mithaq.extract.pruning import prune
from mithaq.extract.stances.late_states import hold_as_states
from mithaq.extract.stances.said_at_events import settle_meetings, settle_sides
from mithaq.extract.stances.topics import registered_topics
from mithaq.extract.takers import bodies_of, signs_for_body, there
from mithaq.extract.to_come import plan, sides_to_come, under_way
from mithaq.extract.words.context import PAIR, SIGNED
from mithaq.model import Evidence, Fact, Mention, Ref, Value

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post

_DIALOGUE_KINDS = {
    "strategic": "strategic-dialogue",
    "political": "political-consultations",
    "political-consultations": "political-consultations",
    "joint-committee": "joint-committee",
    "high-joint-committee": "joint-committee",
    "follow-up-committee": "joint-committee",
    "consultations": "political-consultations",
    "negotiation": "negotiation",
    "working-group": "working-group",
    "economic": "economic-dialogue",
    "security": "security-dialogue",
    "human-rights": "human-rights-dialogue",
}
"""Slug of a series -> its code in the list of dialogue kinds."""


def settle(context: Context) -> None:
    """Write the facts that need the whole document, then drop what nothing is said of."""
    drop_never_held(context)
    forget_founding_years(context)
    known_by_post(context)
    named_in_heading(context)
    not_at_others(context)
    main = main_event(context)
    _dialogues(context)
    _people(context, main)
    hold_as_states(context)
    _dialogues(context)
    _signed_by_sides(context)
    _signers(context)
    signed_there(context)
    in_force(context)
    place_series(context)
    place_at_margins(context)
    sides_to_come(context, main)
    under_way(context)
    _participants(context)
    _heads_of_delegations(context)
    named_after_offices(context)
    not_at_others(context)
    main = unite(context).get(main, main)
    day_of_signing(context, main)
    settle_meetings(context)
    settle_sides(context)
    ahead = plan(context)
    _agreements(context)
    _stances(context, "" if main in ahead else main)  # nothing has been said yet at what is still to come
    _statements(context, reported(context, main or main_event(context)))
    prune(context)
    _owners_of_bodies(context)


def _owners_of_bodies(context: Context) -> None:
    """Whose the organs of states are of which something is said: the registry knows it of every one of its own."""
    told = {fact.subject for fact in context.facts if fact.predicate == "bodyOf"}
    bodies = [ref for ref, draft in context.drafts.items() if draft.kind == "GovernmentBody" and ref not in told]
    facts = context.facts if bodies else ()
    used = {ref for fact in facts for ref in (fact.subject, fact.object) if isinstance(ref, str)}
    for ref in (ref for ref in bodies if ref in used):
        mention = first_mention(context, ref, name=False)
        country = context.country_of(ref)
        if mention is not None and country:
            context.fact(ref, "bodyOf", context.registered(country), _at(context, mention, "body-of"))


def first_mention(context: Context, ref: Ref, *, name: bool = True) -> Mention | None:
    """Where an entity is first named."""
    return (context.named if name else context.mentioned).get(ref)


def _at(context: Context, mention: Mention, rule: str, kind: str = "resolved") -> Evidence:
    sentence = max(bisect_right(context.sentences, mention.start, key=lambda sentence: sentence.start) - 1, 0)
    return Evidence(sentence, mention.start, mention.end, f"{context.language.code}.{rule}/1", 0.9, kind)


def _span(context: Context, start: int, end: int, rule: str, kind: str = "explicit") -> Evidence:
    begin, finish = context.folded.canonical_span(start, end)
    return _at(context, Mention("", begin, finish), rule, kind)


def _dialogues(context: Context) -> None:
    """Give dialogues their sides, as far as they are known: it is called again when the states of people are."""
    told = {fact.subject for fact in context.facts if fact.predicate in {"dialogueParty", "dcterms:type"}}
    for ref, draft in list(context.drafts.items()):
        if draft.kind != "Dialogue" or (ref in told and ref in context.sides):
            continue
        if (mention := first_mention(context, ref)) is None:
            continue
        if ref not in context.sides:
            negotiation = draft.key[0] == "negotiation" and context.language.order == "SVO"
            sides = context.likely_sides() if not negotiation and _told_of(context, ref) else ()
            if any(context.kind(side) == "Official" for side in sides):
                sides = next((pair for pair in context.pairs if all(context.kind(r) == "Country" for r in pair)), ())
            named = ref in context.state.partners
            if named and context.state.partners[ref][0] not in sides:
                sides = with_partner(context, ref)
            sides = sides if len(sides) > 1 or named else _taking_part(context, ref)
            if len(sides) > 1 or (sides and named):
                set_parties(context, ref, sides)
        for party in sorted(context.sides.get(ref, ())):
            context.fact(ref, "dialogueParty", party, _at(context, mention, "dialogue-party"))
        kind = _DIALOGUE_KINDS.get(str(draft.key[0]))
        if kind and ref not in told:
            context.fact(ref, "dcterms:type", Value(kind, "dkind"), _at(context, mention, "dialogue-kind", "explicit"))


def _taking_part(context: Context, dialogue: Ref) -> tuple[Ref, ...]:
    """The states and organisations that an English text says hold a round of a dialogue: “the OIC and the EU”."""
    rounds = {dialogue, *rounds_of(context, dialogue)}
    taking = (f.object for f in context.facts if f.predicate == "hasParticipant" and f.subject in rounds)
    parties = dict.fromkeys(str(ref) for ref in taking)
    kinds = {"Country", "InternationalOrganization"}
    return tuple(ref for ref in parties if context.kind(ref) in kinds) if context.language.order == "SVO" else ()


def _told_of(context: Context, dialogue: Ref) -> bool:
    """Whether a text is about a dialogue: it begins with it, or says more of it or its rounds than that it exists."""
    named = first_mention(context, dialogue)
    if named is not None and context.sentences[0].heading and named.start < context.sentences[0].end:
        return True
    rounds = {dialogue, *rounds_of(context, dialogue)}
    return any(fact.subject in rounds and fact.predicate not in {"roundOf", "dcterms:type"} for fact in context.facts)


# People


def _people(context: Context, main: Ref) -> None:
    for known in list(context.people.values()):
        if not known.country:
            known.country = state_of(context, known, main)
            known.resolved = bool(known.country)
        if context.kind(known.ref) != "Official":
            continue
        for post in known.posts:
            _tenure(context, known, post)
            sent = post.rank == "ambassador" or (post.rank == "special-envoy" and sent_by_organisation(context, post))
            if sent and post.organization and not known.country:
                known.country = post.organization
        _for_organisation(context, known)
        if known.country and not any(f.subject == known.ref and f.predicate == "represents" for f in context.facts):
            post_span = [p for p in known.posts if p.country]
            low = min([known.start, *(p.start for p in post_span)])
            high = max([known.end, *(p.end for p in post_span)])
            evidence = _span(context, low, high, "represents", "resolved" if known.resolved else "explicit")
            context.fact(known.ref, "represents", known.country, evidence)


def _for_organisation(context: Context, known: Person) -> None:
    """Who holds an office of an international organisation, and acts for no state, represents it."""
    posts = (post for post in known.posts if post.organization and not post.tense and post.rank != "spokesperson")
    post = next((one for one in posts if context.kind(one.organization) == "InternationalOrganization"), None)
    if known.country or post is None or any(post.rank == "head-of-state" for post in known.posts):
        return  # «رئيس الجمهورية، رئيس الاتحاد الإفريقي» acts for his state
    span = (min(known.start, post.start), max(known.end, post.end))
    context.fact(known.ref, "represents", post.organization, _span(context, *span, "represents", "resolved"))


def _tenure(context: Context, known: Person, post: Post) -> None:
    country = post.country or known.country
    evidence = _span(context, min(known.start, post.start), max(known.end, post.end), "post")
    words: tuple[tuple[str, Ref | Value], ...] = ()
    if not post.shared:
        words = (("wording", Value(post.wording, "text", context.document.language)),)
    if post.tense:
        words += (("tense", Value(post.tense, "text")),)
    post_ref = post_entity(context, post, country)
    if not post_ref and not post.shared:
        context.fact(known.ref, "officeWording", Value(post.wording, "text", context.document.language), evidence)
    if not post_ref:
        return
    context.fact(known.ref, "holdsPost", post_ref, evidence, qualifiers=words)
    organization = str(context.drafts[post_ref].key[0])
    resolved = "explicit" if post.country else "resolved"
    context.fact(
        post_ref,
        "postIn",
        organization,
        _span(context, min(known.start, post.start), max(known.end, post.end), "post-in", resolved),
    )
    if post.rank and post.rank in _RANKS:
        context.fact(post_ref, "dcterms:type", Value(post.rank, "rank"), _span(context, post.start, post.end, "rank"))
    named = first_mention(context, organization) or first_mention(context, organization, name=False)
    if country and context.kind(organization) == "GovernmentBody":
        where = (
            _at(context, named, "body-of", "explicit")
            if named
            else _span(context, post.start, post.end, "body-of", resolved)
        )
        context.fact(organization, "bodyOf", country, where)


_RANKS = frozenset(
    [
        "head-of-state",
        "crown-prince",
        "head-of-government",
        "deputy-head-of-government",
        "minister",
        "minister-of-state",
        "undersecretary",
        "assistant-undersecretary",
        "deputy-assistant-secretary",
        "director-general",
        "ambassador",
        "envoy-minister",
        "charge-daffaires",
        "permanent-representative",
        "special-envoy",
        "consul-general",
        "secretary-general",
        "speaker-of-parliament",
        "spokesperson",
    ]
)


def post_entity(context: Context, post: Post, country: str) -> Ref:
    """The post as an entity, inside its body; empty when neither body nor country is known."""
    if post.organization:
        organization = post.organization
    elif post.function and (country or post.body_span):
        organization = context.body_of_post(post, country)
    elif country:
        organization = context.body(country, "government")
    else:
        return ""
    ref = context.entity("Post", (organization, post.rank or "post", post.portfolio))
    if not post.shared:
        context.drafts[ref].names.setdefault(post.wording, post.wording)
    return ref


# Events


def _participants(context: Context) -> None:
    planned = {fact.subject for fact in context.facts if fact.status == "planned"}
    visited_states(context)
    sides_of_many(context)
    for ref, sides in list(context.sides.items()):
        if context.kind(ref) not in {"DialogueRound", "Meeting", "Call", "Conference"}:
            continue
        mention = first_mention(context, ref)
        for side in there(context, ref, sides):
            if mention is not None:
                status = "planned" if ref in planned else "asserted"
                context.fact(ref, "hasParticipant", side, _at(context, mention, "participant"), status=status)
    for fact in list(context.facts):
        if fact.predicate not in _PRESENT:
            continue
        event, person = fact.subject, fact.object
        if fact.predicate == "headsDelegationAt":
            event, person = str(fact.object), fact.subject
        if isinstance(person, str) and person in context.people:
            known = context.people[person]
            for taker in filter(None, (known.country, *bodies_of(context, known))):
                context.fact(event, "hasParticipant", taker, fact.evidence, status=fact.status)


def _heads_of_delegations(context: Context) -> None:
    """Who heads a delegation that no words say is of a state does so for his own: “A arrived at the head of one”."""
    for at, fact in enumerate(context.facts):
        alone = fact.predicate == "headsDelegationAt" and fact.qualifier("onBehalfOf") is None
        known = context.people.get(fact.subject) if alone else None
        if known is not None and known.country:
            side = ("onBehalfOf", context.registered(known.country))
            context.facts[at] = replace(fact, qualifiers=(*fact.qualifiers, side))


_PRESENT = frozenset({"hasParticipant", "chairedBy", "headsDelegationAt"})
"""Who takes part in an event, leads it or leads a side is there for a state."""


def _signers(context: Context) -> None:
    """Who signs acts for a state: the state has signed, at a signing where its representative took part."""
    distribute(context)
    of_ministries(context)
    _at_ceremony(context)
    signed = [f for f in context.facts if f.predicate == "agreementStatus" and f.object in context.people]
    for fact in signed:
        signer = str(fact.object)
        country = context.people[signer].country or signs_for_body(context, context.people[signer])
        if country:
            resolved = replace(fact.evidence, kind="resolved")
            context.fact(
                fact.subject, fact.predicate, country, resolved, status=fact.status, qualifiers=fact.qualifiers
            )
        if nobody_signs(context, fact):
            context.facts.remove(fact)
            continue
        if fact.status != "asserted" or context.kind(signer) != "Official":
            continue
        signing = ceremony(context) or context.entity("DiplomaticEvent", ("signing", (), "", fact.subject))
        role: tuple[tuple[str, Ref | Value], ...] = (("role", Value("signatory-representative", "role")),)
        role += (("onBehalfOf", country),) if country else ()
        context.fact(signing, "hasParticipant", signer, fact.evidence, qualifiers=role)


def _signed_by_sides(context: Context) -> None:
    """The states that took part in an event have signed what was signed at it by nobody named."""
    told = {fact.subject for fact in context.facts if fact.predicate == "agreementStatus"}
    for agreement, event, evidence, day in context.signed_at:
        states = {ref for ref in sides_of(context, event) if context.kind(ref) == "Country"}
        if context.kind(event) == "Visit":
            visited = [f.object for f in context.facts if f.subject == event and f.predicate == "takesPlaceIn"]
            states |= {state for place in visited if (state := context.country_of(str(place)))}
        if len(states) != PAIR or agreement in told:
            continue
        qualifiers = (("status", SIGNED), *((("date", day),) if day is not None else ()))
        for state in sorted(states):
            resolved = replace(evidence, kind="resolved")
            context.fact(agreement, "agreementStatus", state, resolved, qualifiers=qualifiers)


def _at_ceremony(context: Context) -> None:
    """What was told of a signing before its ceremony was named is told of the ceremony."""
    named = ceremony(context)
    signings = {ref for ref, draft in context.drafts.items() if draft.kind == "DiplomaticEvent"}
    if named:
        told = context.facts
        told[:] = [replace(fact, subject=named) if fact.subject in signings else fact for fact in told]


def _agreements(context: Context) -> None:
    """What a named agreement is about: the registry's topics in its name."""
    for ref, draft in list(context.drafts.items()):
        if draft.kind != "Agreement" or draft.registered or (mention := first_mention(context, ref)) is None:
            continue
        for topic in registered_topics(context, context.document.text[mention.start : mention.end])[0]:
            context.fact(ref, "dcterms:subject", topic, _at(context, mention, "agreement-subject", "explicit"))


def _stances(context: Context, main: Ref) -> None:
    """A stance is expressed at the event that the document reports, when its holder took part in it."""
    sides = sides_of(context, main) if main else set()
    holders: dict[Ref, list[Fact]] = {}
    for fact in context.facts:
        if fact.predicate == "stanceHolder":
            holders.setdefault(fact.subject, []).append(fact)
    for ref, facts in holders.items():
        countries = {context.country_of(str(fact.object)) or str(fact.object) for fact in facts}
        if main and countries and countries <= sides:
            context.fact(ref, "expressedAt", main, replace(facts[0].evidence, kind="resolved"))


def _statements(context: Context, main: Ref) -> None:
    for ref, draft in list(context.drafts.items()):
        mention = first_mention(context, ref)
        if draft.kind not in {"Statement", "JointStatement"} or mention is None:
            continue
        for event in told_with(context, main):
            context.fact(ref, "reportsOn", event, _at(context, mention, "reports-on"))
