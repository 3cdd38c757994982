"""Officials without a name: whom an English text calls by their post alone, and those who attend in a group."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, after
from mithaq.extract.words.items import ACTOR, OFFICES, PERSON, ROLE, SIDES
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref

_ALONE = frozenset({"secretary-general"})
"""Ranks whose holder is meant where a text names nobody of that rank: a press office speaks of its own."""
_OWN = frozenset({"head-of-state", "head-of-government", "minister"})
"""Ranks of whom a press office names in the heading alone."""


def known_by_post(context: Context) -> None:
    """Let the posts that act in a text be people: the one whom the heading names, or whoever holds the post."""
    if context.language.order == "VSO":
        return
    posts = [known for known in context.people.values() if _bare(context, known)]
    _voices(context, posts)
    own = [known for known in posts if known.posts[0].rank in _OWN and not known.posts[0].country]
    titled = _titled_in_heading(context)
    if len(own) == 1 and titled is not None:
        _become(context, own[0], titled.ref)
        titled.posts = titled.posts or own[0].posts
    for known in posts:
        post = known.posts[0]
        ranks = {other.rank for person in context.people.values() if person.name for other in person.posts}
        if post.rank in _ALONE and post.rank not in ranks and _acts(context, known.ref):
            ref = context.entity("Official", ("person", fold_key(post.wording)))
            context.people[ref] = replace(known, ref=ref, name=post.wording)
            context.mention(ref, post.start, post.end)
            _become(context, known, ref)
    unknown = {known.ref for known in posts}
    context.facts[:] = [f for f in context.facts if f.predicate != "stanceHolder" or f.object not in unknown]


def _voices(context: Context, posts: list[Person]) -> None:
    """Give a spokesperson whom a text names with the bare title the whole title under which it told of him before.

    “… , a Kenyan Foreign Ministry spokesman said on Monday. … , said spokesman A.”
    """
    told = [post for known in posts for post in known.posts if post.rank == _VOICE and (post.country or post.function)]
    if len({(post.country, post.function) for post in told}) != 1:
        return
    for known in context.people.values():
        bare = known.posts[0] if known.name and len(known.posts) == 1 else None
        if bare is not None and bare.rank == _VOICE and not (bare.country or bare.function or bare.organization):
            known.posts[0] = replace(told[0], start=bare.start, end=bare.end, body_span=None)
            known.country = known.country or told[0].country


_VOICE = "spokesperson"


def _bare(context: Context, known: Person) -> bool:
    """Whether a post stands for its holder, whom nothing names."""
    return not known.name and bool(known.posts) and context.kind(known.ref) == "Post"


def _acts(context: Context, ref: Ref) -> bool:
    return any(ref in {fact.subject, fact.object} for fact in context.facts)


def _titled_in_heading(context: Context) -> Person | None:
    """The one whom the heading names without a post, if there is one and nothing gives a post later."""
    if not context.sentences or not context.sentences[0].heading:
        return None
    end = context.sentences[0].end
    named = (known for known in context.people.values() if known.name and not known.posts)
    found = [known for known in named if known.ref in context.named and context.named[known.ref].start < end]
    return found[0] if len(found) == 1 else None


def _become(context: Context, post: Person, ref: Ref) -> None:
    """Tell of a person what was told of a post."""

    def told(target: str) -> str:
        return ref if target == post.ref else target

    for at, fact in enumerate(context.facts):
        target = told(fact.object) if isinstance(fact.object, str) else fact.object
        context.facts[at] = replace(fact, subject=told(fact.subject), object=target)
    for event in context.told.values():
        event.present = {told(taker): None for taker in event.present}
    context.sides = {event: tuple(map(told, sides)) for event, sides in context.sides.items()}


def met_offices(clauses: Clauses, index: int) -> Filler | None:
    """The states whose officials somebody meets: “met the foreign ministers of …”, «اجتمع بوزراء خارجية …»."""
    if clauses.context.language.order == "VSO":
        return _met_by_preposition(clauses, index)
    at = index + 1 + (clauses.codes[index + 1 : index + 2] == "t")  # “met on Monday the ministers of …”
    at += at < len(clauses.items) and clauses.items[at].is_a("possessive_pronoun")
    described = at + 1 < len(clauses.items) and clauses.codes[at] in "cwkK" and clauses.items[at].unit.text.islower()
    at += described  # “the new ambassadors of …”
    return clauses.fill(at, ACTOR) if at < len(clauses.items) and clauses.items[at].note == OFFICES else None


def _met_by_preposition(clauses: Clauses, index: int) -> Filler | None:
    """The states of the officials in the plural whom an Arabic clause names after ب or إلى, and after «كل من»."""
    for at in range(index + 2, clauses.bounds(index).stop):
        if clauses.codes[at] in "VZ@":
            break
        led = clauses.items[at - 1 - (clauses.codes[at - 1] == "e")].preposition in _TO_WHOM
        if led and clauses.codes[at] == ACTOR and clauses.items[at].unit.code == "%":
            met = clauses.fill(at, ACTOR)
            return None if met is None or set(met.refs) & _own_states(clauses, index) else met
    return None


def _own_states(clauses: Clauses, index: int) -> set[Ref]:
    """The states of the subject of a verb, whose own officials are no other side: «اجتمع بسفراء كينيا لدى …»."""
    subject = clauses.explicit_subject(index, clauses.bounds(index))
    return {clauses.context.country_or_self(ref) for ref in subject.refs} if subject is not None else set()


_TO_WHOM = frozenset({"ب", "إلى"})


def officials_beside(clauses: Clauses, index: int) -> Filler | None:
    """The states of unnamed officials told after who is met: “met President A and leaders from Chile and Spain”."""
    if index > _TWO and clauses.items[index - 1].note == OFFICES:
        first = _BEFORE.search(clauses.codes, 0, index - 1)  # “President A and leaders from Chile met …”
        return clauses.fill(first.start(), PERSON) if first is not None else None
    if index > _TWO and clauses.codes[index - 1] == PERSON:
        states = _STATES_BEFORE.search(
            clauses.codes, 0, index
        )  # “The ministers of Peru and Chile and Minister A met …”
        told = states is not None and clauses.items[states.start()].note == OFFICES
        return clauses.fill(states.start(), ACTOR) if states is not None and told else None
    beside = _BESIDE.match(clauses.codes, index + 1)
    at = beside.end() - 1 if beside is not None else index
    return clauses.fill(at, ACTOR) if beside is not None and clauses.items[at].note == OFFICES else None


_TWO = 2
_BEFORE = re.compile(f"{PERSON},?&[wKc]{{0,2}}$")
_STATES_BEFORE = re.compile(f"{ACTOR},?&[wKc]{{0,2}}{PERSON}$")
_BESIDE = re.compile(f"t?p?{PERSON}(?:p?t|p2)?,?&[wKc]{{0,2}}{ACTOR}")


def met_group(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who meets officials of a region whom nothing names: “A met with four African foreign ministers”, “… met A”."""
    if (guest := met_by_group(clauses, index, within)) is not None:
        return replace(guest, index=-1)
    ahead = _GROUP_AHEAD.match(clauses.codes, index + 1)
    other = ahead is not None and bool(ahead[1]) and clauses.items[ahead.start(1)].preposition != "with"
    if ahead is None or other or not _of_a_region(clauses, *ahead.span(2)):
        return None
    met = clauses.explicit_subject(index, within)
    return None if met is None else replace(met, index=-1)


def met_by_group(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Whom officials of a region meet: “African foreign ministers met (with) A”."""
    before = _GROUP_BEFORE.search(clauses.codes, within.start, index)
    if before is None or not _of_a_region(clauses, *before.span(1)):
        return None
    at = index + 1 + (index + 1 < len(clauses.items) and clauses.items[index + 1].preposition == "with")
    return clauses.fill(at, PERSON + ROLE) if clauses.codes[at : at + 1] in (PERSON, ROLE) else None


def assembly(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The organisation that meets, or whose members meet: “The foreign ministers of ASEAN met in Lima” (English)."""
    who = clauses.explicit_subject(index, within) if clauses.context.language.order == "SVO" else None
    if who is None or clauses.codes[who.index] != ACTOR or len(who.refs) != 1:
        return None
    if clauses.context.kind(who.refs[0]) != "InternationalOrganization" or not _GATHERS.match(clauses.codes, index):
        return None
    told = clauses.codes[index + 1 : index + 2] != "p" or clauses.items[index + 1].preposition == "in"
    return who if told else None


_GATHERS = re.compile("Vc?(?:p[128]|t|p?t|[.,]|pV)")
_GROUP_AHEAD = re.compile(r"(?:p?t|p2)*(p?)[c#]?(W{1,2})[6z]")
_GROUP_BEFORE = re.compile(r"(W{1,2})[6z]t?$")


def _of_a_region(clauses: Clauses, start: int, end: int) -> bool:
    """Whether words are the name of a region, as an adjective: “African”, “Central Asian”."""
    said = " ".join(item.unit.text for item in clauses.items[start:end])
    return said in clauses.context.language.data.get("regions", {}).get("adjectives", ())


def unnamed_attendees(clauses: Clauses, trigger: Trigger, high: int) -> None:
    """«بحضور عدد من كبار المسؤولين من الجانبين»: one participation a side, and no invented person."""
    context, index = clauses.context, trigger.index
    group = any(clauses.items[at].is_a("attending") for at in after(index, 4, high))
    sides = next((at for at in range(index + 1, high) if clauses.codes[at] == SIDES), None)
    if not group or sides is None or not context.state.event:
        return
    span = (clauses.items[index].start, clauses.items[sides].end)
    evidence = context.evidence(*span, trigger.rule, kind="resolved")
    role = (("role", Value(str(trigger.frame["unnamed"]), "role")),)
    for side in context.state.sides:
        context.fact(context.state.event, "hasParticipant", side, evidence, qualifiers=role)


def officials_act(clauses: Clauses, specification: str, before_it: range) -> bool:
    """Whether “senior officials” and the like, whom nobody names, are the subject: then no speaker is."""
    return specification.startswith("subject") and any(clauses.items[at].is_a("attending") for at in before_it)
