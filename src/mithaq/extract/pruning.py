"""What never came to be: stances that nobody holds, dialogues of one party, meetings that are no diplomacy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.agreements import SEVERAL
from mithaq.extract.chunks.same_event import will_be
from mithaq.extract.takers import without_services
from mithaq.model import Value
from mithaq.text import fold_key
from mithaq.vocabulary import ENCOUNTERS, FIRM, TAKING_PART

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Draft
    from mithaq.model import Fact, Ref

_PAIR = 2

_TELLING = frozenset({"takesPlaceIn", "schema:startDate", "discusses", "chairedBy", "headsDelegationAt", "hostedBy"})
"""What is said only of a real meeting, also where the text leaves one of its sides out."""


_SETTLED = (_TELLING - {"discusses"}) | {"roundNumber"}
"""What is said only where a meeting to come is arranged already."""


def prune(context: Context) -> None:
    """Drop the facts of things that nothing holds up, and every repetition."""
    _without_stances_told_twice(context)
    empty = set(_unheld(context)) | _summed_up(context)
    kept = without_services(context, _without(context.facts, empty))
    undone = set(_undiplomatic(context, kept))
    remaining = _without_ministries(context, _without(kept, undone))
    dropped = empty | undone
    topics = _still_topics(context, context.facts, dropped) if dropped else ()
    remaining = _without_sides_of_nothing(context, remaining)
    remaining = [fact for fact in remaining if fact.predicate != "represents" or not _of_another_state(context, fact)]
    remaining = [fact for fact in remaining if fact.predicate != "represents" or fact.object not in context.people]
    context.facts[:] = dict.fromkeys([*remaining, *_still_about(context, kept, remaining), *topics])


def _without_stances_told_twice(context: Context) -> None:
    """Drop what an Arabic text stresses where that is what a state takes itself: «أكد أن بلاده ترفض …» refuses."""
    if context.language.order == "SVO":
        return
    told = (fact for fact in context.facts if fact.predicate == "stanceKind")
    kinds = {fact.subject: fact.object.text for fact in told if isinstance(fact.object, Value)}
    said = [f for f in context.facts if f.predicate == "dcterms:description" and f.subject in kinds]
    taken: dict[int, list[str]] = {}
    for fact in said:
        if kinds[fact.subject] in _TAKEN and isinstance(fact.object, Value):
            taken.setdefault(fact.evidence.sentence, []).append(fact.object.text)
    twice = [
        fact
        for fact in said
        if kinds[fact.subject] in FIRM
        and isinstance(fact.object, Value)
        and any(_ends_so(fact.object.text, words) for words in taken.get(fact.evidence.sentence, ()))
    ]
    twice += _within_another(context, [fact for fact in said if kinds[fact.subject] in FIRM])
    left = {fact.subject for fact in said if fact not in twice}
    gone = {fact.subject for fact in twice} - left
    context.facts[:] = [fact for fact in context.facts if fact not in twice and fact.subject not in gone]


def _within_another(context: Context, firm: list[Fact]) -> list[Fact]:
    """Those that tell what a state holds to and that its speaker stresses as well: «أكد أن بلاده تتمسك بالسلام»."""
    holders: dict[Ref, set[Ref]] = {}
    for fact in context.facts if len(firm) > 1 else ():
        if fact.predicate == "stanceHolder" and isinstance(fact.object, str):
            holders.setdefault(fact.subject, set()).add(context.country_or_self(fact.object))
    stressed: dict[int, list[tuple[set[Ref], str]]] = {}
    for fact in firm:
        if isinstance(fact.object, Value):
            told = (holders.get(fact.subject, set()), fact.object.text)
            stressed.setdefault(fact.evidence.sentence, []).append(told)
    return [
        fact
        for fact in firm
        if isinstance(fact.object, Value)
        and any(
            states == holders.get(fact.subject, set()) and text != fact.object.text
            for states, text in stressed[fact.evidence.sentence]
            if _ends_so(text, fact.object.text, bound=True)
        )
    ]


_TAKEN = frozenset({"reject", "oppose", "condemn", "denounce", "support", "welcome", "praise", "call-for", "urge"})
_LEADING = 6
"""Words with which a clause leads to what is refused or supported, at most: «بلاده ترفض», «دولة قطر ترفض بشكل قاطع»."""


def _ends_so(words: str, other: str, *, bound: bool = False) -> bool:
    """Whether words are those of another stance after its verb with its preposition, and a subject if one is named."""
    at = words.find(" ".join(other.split()[:2]))
    rest = words[at:] if at > 0 else ""
    same = bool(rest) and (rest.startswith(other) or other.startswith(rest))
    lead = words[:at].translate(_NO_QUOTES).split() if same else []
    verb = any(word.startswith(_PRESENT) for word in lead[len(lead) > 1 :])  # «…، وأنها ترفض العنف» names none again
    verb = verb or (bound and len(lead) > 1 and lead[1].startswith(_BOUND))
    return verb and len(lead) <= _LEADING and _WITH not in lead


_NO_QUOTES = str.maketrans("", "", '"«»“”')


_PRESENT = ("ت", "ي")
"""Letters with which the present of verbs begins."""
_BOUND = "متمسك"
_WITH = "مع"  # «تضامن تونس مع كينيا»


def _without(facts: list[Fact], dropped: set[Ref]) -> list[Fact]:
    """The facts in which none of these stands."""
    if not dropped:
        return facts
    return [fact for fact in facts if fact.subject not in dropped and fact.object not in dropped]


def _without_sides_of_nothing(context: Context, facts: list[Fact]) -> list[Fact]:
    """The facts without the sides of a dialogue that is but a word in a text: «دعم الحوار بين الأطراف»."""
    sided = {fact.subject for fact in facts if fact.predicate == "dialogueParty"}
    told = {fact.subject for fact in facts if fact.predicate not in _OF_ANY_DIALOGUE}
    told |= {str(fact.object) for fact in facts if fact.predicate == "roundOf"}
    words = {ref for ref in sided - told if all(" " not in name for name in context.drafts[ref].names.values())}
    return [fact for fact in facts if fact.predicate != "dialogueParty" or fact.subject not in words]


_OF_ANY_DIALOGUE = frozenset({"dialogueParty", "dcterms:type"})


def _without_ministries(context: Context, facts: list[Fact]) -> list[Fact]:
    """The facts without the ministries beside the states that they act for: «مشاورات … بين وزارتي خارجية البلدين»."""
    taking = [f for f in facts if f.predicate == "hasParticipant" and isinstance(f.object, str)]
    bodies = [f for f in taking if context.kind(str(f.object)) == "GovernmentBody"]
    if context.language.order == "SVO" or not bodies:
        return facts
    sides = {f.subject: {str(g.object) for g in taking if g.subject == f.subject} for f in bodies}
    lost = [f for f in bodies if _ministry(context, str(f.object)) and _states(context, sides[f.subject]) >= _PAIR]
    return [fact for fact in facts if fact not in lost]


def _states(context: Context, refs: set[Ref]) -> int:
    return sum(context.kind(ref) == "Country" for ref in refs)


def _ministry(context: Context, body: Ref) -> bool:
    key = context.drafts[body].key
    return (body.rpartition("-")[2] if context.drafts[body].registered else str(key[1])) in _OF_GOVERNMENT


_OF_GOVERNMENT = frozenset({"mfa", "presidency", "pmo", "mod", "interior", "finance", "trade", "economy", "energy"})
"""Functions of the organs by which a government acts."""


def _of_another_state(context: Context, fact: Fact) -> bool:
    """Whether somebody would act for another state than the one that is known."""
    known = context.people.get(fact.subject)
    if known is None or not known.country or known.country == fact.object:
        return False
    return {context.kind(ref) for ref in (known.country, str(fact.object)) if ref in context.drafts} == {"Country"}


def _still_topics(context: Context, facts: list[Fact], dropped: set[Ref]) -> Iterable[Fact]:
    """What was talked about that was dropped, a committee of nobody known: the same in the text's words."""
    for fact in facts:
        lost = fact.predicate == "discusses" and fact.object in dropped and fact.subject not in dropped
        if lost and isinstance(wording := fact.qualifier("wording"), Value):
            topic = context.entity("Topic", ("", fold_key(wording.text)))
            context.drafts[topic].names.setdefault(fold_key(wording.text), wording.text)
            yield replace(fact, object=topic)


def _still_about(context: Context, kept: list[Fact], remaining: list[Fact]) -> Iterable[Fact]:
    """What stances are about whose only thing was dropped, a meeting that is to be: the same in the text's words."""
    held = {fact.subject for fact in remaining if fact.predicate == "stanceHolder"}
    about = {fact.subject for fact in remaining if fact.predicate == "stanceAbout"}
    lost = {fact.subject: fact for fact in kept if fact.predicate == "stanceAbout" and fact.subject in held - about}
    for fact in remaining:
        if fact.predicate == "dcterms:description" and fact.subject in lost and isinstance(fact.object, Value):
            words = fact.object.text
            topic = context.entity("Topic", ("", fold_key(words)))
            context.drafts[topic].names.setdefault(fold_key(words), words)
            yield replace(lost[fact.subject], object=topic)


def _unheld(context: Context) -> Iterable[Ref]:
    """Stances without a holder, dialogues of fewer than two parties with their rounds, posts without a holder."""
    held = {fact.subject for fact in context.facts if fact.predicate == "stanceHolder"}
    alone = {ref for ref, draft in context.drafts.items() if draft.kind == "Dialogue" and _parties(draft) < _PAIR}
    alone -= {ref for ref in alone if _led(context, ref) or (ref in context.state.partners and ref in context.sides)}
    alone |= _only_spoken_of(context)
    for ref, draft in context.drafts.items():
        unheld = draft.kind == "Stance" and ref not in held
        unnamed = draft.kind == "Post" and draft.key and draft.key[0] == "unnamed"
        if ref in alone or unheld or unnamed or (draft.kind == "DialogueRound" and draft.key[0] in alone):
            yield ref


def _only_spoken_of(context: Context) -> set[Ref]:
    """English dialogues without a name of which nothing is told but whose they are: “solved through dialogue”."""
    if context.language.order == "VSO":
        return set()
    told = {f.subject for f in context.facts if f.predicate not in _NOTHING and f.object != Value("planned", "estatus")}
    told |= {str(f.object) for f in context.facts if f.predicate in {"headsDelegationAt", "concurrentWith"}}
    rounds = {r: str(d.key[0]) for r, d in context.drafts.items() if d.kind == "DialogueRound"}
    told |= {rounds[ref] for ref in told if ref in rounds}
    spoken = {ref for ref, draft in context.drafts.items() if draft.kind == "Dialogue" and ref not in told}
    return {ref for ref in spoken if all(name.islower() for name in context.drafts[ref].names.values())}


def _summed_up(context: Context) -> set[Ref]:
    """The “two agreements” of which an English text tells as signed that goes on to tell of each by its name."""
    if context.language.order == "VSO":
        return set()
    told = {fact.subject for fact in context.facts if fact.predicate == "agreementStatus" and fact.status == "asserted"}
    several = {ref for ref in told if context.drafts[ref].key[-1:] == (SEVERAL,)}
    named = sum(not context.drafts[ref].registered for ref in told - several)
    return {ref for ref in several if 0 < _how_many(context, ref) <= named}


def _how_many(context: Context, several: Ref) -> int:
    """How many agreements an English text says were signed: “two cooperation agreements”; 0 where it does not."""
    mention = context.mentioned.get(several)
    before = context.document.text[max(0, mention.start - _NUMBER_NEAR) : mention.end] if mention is not None else ""
    counting: list[str] = context.language.data["words"]["counting"]
    numbers = [counting.index(word) for word in before.lower().split() if word in counting]
    return numbers[-1] + 2 if numbers and numbers[-1] < counting.index("thirty") else 0


_NUMBER_NEAR = 24
"""Letters before the noun within which its number stands."""


_NOTHING = frozenset({"dialogueParty", "dcterms:type", "roundOf", "hasParticipant"})
"""What is said of a dialogue also where it is only spoken of."""


def _led(context: Context, dialogue: Ref) -> bool:
    """Whether a round of a dialogue that names no two parties has somebody who leads it or takes part.

    The round has a number, or it is told where it was: «عقدت اللجنة الوزارية العربية اجتماعا في عمان برئاسة أ».
    """
    rounds = {
        ref for ref, draft in context.drafts.items() if draft.kind == "DialogueRound" and draft.key[0] == dialogue
    }
    told = {fact.subject for fact in context.facts if fact.predicate in _SETTLING} & rounds
    return any(fact.predicate in _LED and fact.subject in told for fact in context.facts)


_LED = frozenset({"chairedBy", "hasParticipant"})
_SETTLING = frozenset({"roundNumber", "takesPlaceIn"})


def _parties(draft: Draft) -> int:
    """How many parties the key of a dialogue names."""
    parties = draft.key[1]
    return len(parties) if isinstance(parties, tuple) else 0


def _undiplomatic(context: Context, facts: list[Fact]) -> Iterable[Ref]:
    """Meetings, calls and visits without anybody, of one state with itself, or inside the visitor's own country."""
    about: dict[Ref, list[Fact]] = {ref: [] for ref, draft in context.drafts.items() if draft.kind in ENCOUNTERS}
    for fact in facts if about else ():
        if fact.subject in about:
            about[fact.subject].append(fact)
        if isinstance(fact.object, str) and fact.object in about:
            about[fact.object].append(fact)
    for ref, said in about.items():
        people = [fact for fact in said if fact.predicate in TAKING_PART or fact.predicate == "headsDelegationAt"]
        if not people and ref in context.others and any(fact.predicate == "takesPlaceIn" for fact in said):
            continue  # “the talks in Doha between the government and the rebels”
        if not people or _of_one_state(context, ref, said) or _only_intended(context, ref, said):
            yield ref
            continue
        if context.kind(ref) == "Visit" and _leg_of_visit(context, ref, about):
            yield ref


def _leg_of_visit(context: Context, visit: Ref, about: dict[Ref, list[Fact]]) -> bool:
    """Whether a visit to come is a leg of one that an English text tells of, in the state that is visited.

    “A arrived in Wellington for a visit to New Zealand. He will travel to Auckland on Friday.”
    """
    own = about[visit]
    if context.language.order == "VSO" or any(fact.status != "planned" for fact in own):
        return False
    people, states = _who_and_where(context, visit, own)
    return any(
        people <= others[0] and states and states <= others[1]
        for ref, said in about.items()
        if ref != visit and context.kind(ref) == "Visit"
        if any(fact.status == "asserted" and fact.predicate == "schema:startDate" for fact in said)
        for others in (_who_and_where(context, ref, said),)
    )


def _who_and_where(context: Context, visit: Ref, said: list[Fact]) -> tuple[set[Ref], set[Ref]]:
    """The officials who pay a visit, and the states to which it goes."""
    told = [fact for fact in said if fact.subject == visit and isinstance(fact.object, str)]
    people = {str(f.object) for f in told if f.predicate in TAKING_PART and context.kind(str(f.object)) == "Official"}
    return people, {context.country_of(str(f.object)) for f in told if f.predicate == "takesPlaceIn"}


def _only_intended(context: Context, event: Ref, said: list[Fact]) -> bool:
    """Whether states only mean to meet some day: nothing says where, when or who, and nothing has happened."""
    if context.language.order == "SVO":
        said = [fact for fact in said if fact.subject == event]  # that somebody looks forward to it says no more
    if any(fact.status != "planned" for fact in said) or any(fact.predicate in _SETTLED for fact in said):
        return False
    if any(fact.predicate == "discusses" for fact in said) and will_be(context, event):
        return False
    return not any(isinstance(fact.object, str) and context.kind(fact.object) == "Official" for fact in said)


def _of_one_state(context: Context, event: Ref, said: list[Fact]) -> bool:
    """Whether all who take part in an event, and where it takes place, belong to one state."""
    takers = {str(fact.object) for fact in said if fact.subject == event and fact.predicate in TAKING_PART}
    takers |= {fact.subject for fact in said if fact.predicate == "headsDelegationAt"}
    states = {context.country_of(ref) or ref for ref in takers}
    officials = [ref for ref in takers if context.kind(ref) == "Official"]
    if len(states) != 1 or context.sides.get(event):
        return False
    places = {context.country_of(str(fact.object)) for fact in said if fact.predicate == "takesPlaceIn"}
    if context.kind(event) == "Visit":
        return bool(places) and places <= states
    if any(context.kind(ref) == "GovernmentBody" for ref in takers) and not officials:
        return True  # “the Kenyan cabinet met in Nairobi”
    more = any(fact.predicate in _TELLING for fact in said)
    return len(officials) < _PAIR and not more
