"""Who speaks where no words of the clause say it: the last speaker, whom the text reports, the two by their rank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.arabic_subjects import goes_right_on
from mithaq.extract.clauses.ranks import RANKS, is_spokesperson, may_hold
from mithaq.extract.clauses.who_is_there import organisation_there
from mithaq.extract.words.agreement import agrees
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.homographs import IN_ITS_COURSE
from mithaq.extract.words.items import ACTOR, EVENT, HE_OR_SHE, PERSON, PLACE, ROLE, SIDES
from mithaq.model import Value
from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref
    from mithaq.read.languages import Form

_ARTICLE = "ال"


def unsaid_actors(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Whom a verb without a subject speaks of: those of whom a reported clause before it speaks, or who spoke last.

    Several need several; a state is feminine: a masculine verb after «قال … إن بلاده ترحب» goes back to the speaker.
    """
    context, form = clauses.context, clauses.form(index)
    state, inner = context.state, clauses.inner or told_of(clauses, index)
    hers = clauses.items[index].unit.text.endswith("ه")
    if (same := goes_right_on(clauses, index)) and context.kind(same[0]):
        return same
    if inner and form is not None and not form.we and _may_go_on(context, inner, form, hers=hers):
        return inner
    if form is None or form.we or form.number not in {"dual", "plural"} or form.tense == "participle":
        nearer = _of_unknown_verb(clauses, index) or _event_goes_on(clauses, index) or _on_the_way(clauses, index)
        nearer = nearer or _whose_stop(clauses, index) or _agent_before(clauses, index)
        sides = _going_on(clauses, index)
        nearer = nearer or (sides if len(state.speaker) <= 1 else ())
        return nearer or state.speaker or state.sides or (state.issuers if form is not None and form.we else ())
    body = form.number == "plural" and state.speaker == clauses.spoken and speaking_body(context)
    if several := _several_before(clauses, index, form):
        return several
    if len(state.speaker) > 1 or (state.speaker and (body or state.speaker == state.members)):
        return state.speaker  # «ندد وزراء خارجية الاتحاد بالهجوم وحثوا …»
    met = the_two(context, "") if form.number == "dual" else ()
    sides = state.sides or context.likely_sides()
    # Of two, the state of one may not be told yet.
    unclear = form.number == "dual" and (len(sides) == 1 or any(context.kind(ref) == "Post" for ref in sides))
    there = () if form.number == "dual" else organisation_there(context)  # «… بيان مشترك تعهدوا فيه بـ…»
    return met if _met(context, met) or unclear else sides or there


def _several_before(clauses: Clauses, index: int, form: Form) -> tuple[Ref, ...]:
    """The officials who are the last subject before a verb of several (Arabic): «بحث القادة ملف المياه، وأكدوا …»."""
    last = clauses.codes.rfind("V", 0, index) if form.number == "plural" else -1
    told = clauses.fill(last + 1, SIDES) if clauses.codes[last + 1 : last + 2] == SIDES and last >= 0 else None
    people = told is not None and len(told.refs) > PAIR and all(ref in clauses.context.people for ref in told.refs)
    return told.refs if told is not None and people else ()


def _going_on(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """The two sides whose act an Arabic participle of several goes on: «استعرض الجانبان العلاقات، مؤكدين …»."""
    form, verb = clauses.form(index), clauses.codes.rfind(f"V{SIDES}", 0, index)
    if verb < 0 or form is None or form.tense != "participle" or not clauses.items[index].unit.text.endswith(_SEVERAL):
        return ()
    filler = clauses.fill(verb + 1, SIDES)
    return filler.refs if filler is not None else ()


_SEVERAL = "ين"
_EVENT_THEN = re.compile(rf"{EVENT}[cL]*V[^@Z;]*&[cuw]?$")
_OTHER_SUBJECT = re.compile(rf"[{ACTOR}{PERSON}{ROLE}{SIDES}][cL]*V")


def _event_goes_on(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """The event at the head of an English sentence of which it goes on: “The Commission discussed … and welcomed …”."""
    ahead = clauses.codes[:index]
    if clauses.context.language.order == "VSO" or _EVENT_THEN.match(ahead) is None or _OTHER_SUBJECT.search(ahead):
        return ()
    event = clauses.fill(0, EVENT)
    return event.refs if event is not None else ()


_BY_HIM = re.compile(f"p({PERSON}),?[cJ]c{{1,3}}$")


def _agent_before(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Who did what an English clause has just told of a thing: “was handed over by A, when he was received by B”."""
    match = _BY_HIM.search(clauses.codes[:index]) if clauses.context.language.order == "SVO" else None
    if match is None or clauses.items[match.start()].preposition != "by":
        return ()
    if PERSON in clauses.codes[: match.start()]:
        return ()  # “B was received by A, before he met C”
    rest = (item.unit.text.lower() for item in clauses.items[match.end(1) : index])
    return clauses.items[match.start(1)].refs[:1] if any(word in HE_OR_SHE for word in rest) else ()


def _on_the_way(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """The one who is on a visit, where “he” or “she” follows a word on those who met: “They discussed … She met …”."""
    context = clauses.context
    group = [ref for ref in context.state.speaker if ref in context.people]
    if clauses.codes[index - 1 : index] == "&" and "V" in clauses.codes[:index]:
        index = clauses.codes.index("V")  # “He met A and received B”
    words = {clauses.items[at].unit.text.lower() for at in range(max(0, index - _PRONOUN_NEAR), index)}
    if context.language.order == "VSO" or len(context.state.speaker) < PAIR or words.isdisjoint(HE_OR_SHE):
        return ()
    if not group:
        return _at_most(context)
    role = ("role", Value("visitor", "role"))
    visiting = {f.object for f in context.facts if f.predicate == "hasParticipant" and role in f.qualifiers}
    found = tuple(ref for ref in group if ref in visiting)
    return found if len(found) == 1 else _at_most(context)


def _at_most(context: Context) -> tuple[Ref, ...]:
    """The one at the current event who was at more of those told of than the others, or named there first."""
    told = [known.present for known in context.told.values() if not known.planned]
    here = context.told.get(context.state.event)
    there = [ref for ref in here.present if ref in context.people and context.people[ref].name] if here else []
    count = sorted(((sum(ref in present for present in told), ref) for ref in there), reverse=True)
    alone = len(count) > 1 and count[0][0] > count[1][0]
    return (count[0][1],) if alone else tuple(there[:1])


def _whose_stop(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Whose stop an English sentence tells of, who is “she” there: “A's last stop was Oslo, where she met B”."""
    found = _OWNED.match(clauses.codes) if clauses.context.language.order == "SVO" else None
    if found is None or found.end() >= index:
        return ()
    words = {item.unit.text.lower() for item in clauses.items[found.start("noun") : found.end()]}
    near = {clauses.items[at].unit.text.lower() for at in range(max(0, index - _PRONOUN_NEAR), index)}
    stop = not words.isdisjoint(_STOPS) and not near.isdisjoint(HE_OR_SHE)
    return clauses.items[found.start("who")].refs if stop else ()


_OWNED = re.compile(rf"[&cJt,]*(?P<who>{PERSON})'(?P<noun>[cwNLKW]{{1,5}})(?=[cL])")
_STOPS = frozenset({"stop", "destination", "leg", "port"})
_PRONOUN_NEAR = 3


def goes_on_about(clauses: Clauses, index: int) -> bool:
    """Whether a verb without a subject may go on about those of whom a reported clause tells."""
    return bool(clauses.inner or told_of(clauses, index))


def told_of(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """The state of which a reported clause tells, and goes on to tell in the present (Arabic).

    «قال الناطق إن قطر منفتحة على الحوار لكنها ترفض العنف». So does the account of a body of somebody, in any tense.
    """
    form, that = clauses.form(index), clauses.codes.rfind("@", 0, index)
    if that < 1 or form is None:
        return ()
    if one := somebody_told_of(clauses, index):
        return one
    if that == index - 1 and clauses.items[that].unit.text.endswith(_HER):
        that = clauses.codes.rfind("@", 0, that)  # «إن قطر منفتحة على الحوار، وإنها ترفض العنف»
    first = that + 1 + (clauses.codes[that + 1 : that + 2] == '"')
    if form.tense != "present" or clauses.codes[first : first + 1] not in (ACTOR, PLACE):
        return ()
    language = clauses.context.language
    goes_on = language.order == "VSO" and agrees(language, form, clauses.items[first])
    told = clauses.fill(first, ACTOR + PLACE) if goes_on else None
    return told.refs if told is not None and told.refs and clauses.context.kind(told.refs[0]) != "Place" else ()


_HER = "نها"


_ACTED = re.compile(f"@({PERSON})[,ctpP{PLACE}{ACTOR}]*L?V[^@Z;{PERSON}]*(?:&|,?J)[ctL]*$")


def somebody_told_of(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Who acts before a verb without a subject in what a body tells: «أعلنت الوزارة أن الوزير أ زار الهند والتقى …»."""
    context, form = clauses.context, clauses.form(index)
    if context.language.order != "VSO" or any(ref in context.people for ref in context.state.speaker):
        return ()
    told = _ACTED.search(clauses.codes, 0, index)
    if told is None or form is None or not agrees(context.language, form, clauses.items[told.start(1)]):
        return ()
    refs = clauses.items[told.start(1)].refs
    return refs if len(refs) == 1 else ()


_UNKNOWN_VERB = re.compile(f"[&Jct]*w([{ACTOR}{PERSON}{ROLE}])[^V@Z]*(?:&|,?J)$")


def _of_unknown_verb(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Who does what a verb in no list says at the head of a sentence, and goes on: «احتجت قطر على … وجددت رفضها»."""
    if clauses.context.language.order == "SVO":
        return _before_and(clauses, index)
    found = _UNKNOWN_VERB.match(clauses.codes, 0, index)
    if found is None or not agrees(clauses.context.language, clauses.form(index), clauses.items[found.start(1)]):
        return ()
    subject = clauses.fill(found.start(1), ACTOR + PERSON + ROLE)
    return subject.refs if subject is not None else ()


def _before_and(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Who did what stands before “and” and an English verb: “Minister A replied at length and thanked …”."""
    low = clauses.bounds(index).start
    if clauses.codes[low] != "&" or clauses.codes[low + 1 : index].strip("c"):
        return ()
    before = clauses.bounds(low - 1)
    told = _SUBJECT_FIRST.match(clauses.codes, before.start, low)
    if told is None or set('Z@;:"') & set(clauses.codes[before.start : low]):
        return ()
    verb = clauses.codes.find("V", told.end(), low)
    if verb >= 0 and clauses.items[verb - 1].is_a("be"):
        return ()  # “A was received by B and praised …”
    subject = clauses.fill(told.start(1), ACTOR + PERSON + ROLE + SIDES)
    return subject.refs if subject is not None else ()


_SUBJECT_FIRST = re.compile(rf"[&cJt,]*([{ACTOR}{PERSON}{ROLE}{SIDES}])(?=,?[cwyVLX])")


def _met(context: Context, people: tuple[Ref, ...]) -> bool:
    """Whether two people took part in the event that the text speaks of."""
    event = context.state.event
    present = (fact for fact in context.facts if fact.subject == event and fact.predicate == "hasParticipant")
    taking = {fact.object for fact in present if fact.qualifier("role") != _OF_DELEGATION}
    return len(people) == PAIR and taking.issuperset(people)


_OF_DELEGATION = Value("delegation-member", "role")
"""Those who come with one who talks are not the two who talk."""


def _may_go_on(context: Context, inner: tuple[Ref, ...], form: Form, *, hers: bool) -> bool:
    """Whether a verb goes on about those of whom a clause tells; ``hers``: it is a participle in the feminine."""
    told = bool(context.state.speaker) and all(is_spokesperson(context, ref) for ref in context.state.speaker)
    if told and form.tense == "present" and all(ref in context.language.data["gender"]["either"] for ref in inner):
        return True  # «قال الناطق إن الأردن يدين …، ويؤكد …»
    people = all(context.kind(ref) in {"Official", "Post"} for ref in inner)
    organ = bool(context.state.speaker) and all(context.kind(ref) == "GovernmentBody" for ref in context.state.speaker)
    if organ and form.tense == "past" and not people:
        return False  # «أكدت الوزارة أن قطر تدين …، ودعت إلى …»
    if form.number in {"dual", "plural"}:
        return len(inner) > 1
    if form.tense == "participle" and not hers and not people:
        # «قال الوزير إن بلاده ترفض …، مؤكدا …»: who speaks goes on, but for a spokesperson.
        return told or any(context.kind(ref) != "Official" for ref in context.state.speaker)
    if (hers or form.gender == "f") and all(_is_his(context, ref) for ref in inner):
        return False  # «أكدت الوزيرة أن الاتحاد الأوروبي سيواصل دعمه …، مشددة على …»
    return people or form.gender == "f" or form.tense == "participle"


def _is_his(context: Context, ref: Ref) -> bool:
    """Whether the name of a body begins with a masculine noun (Arabic): «الاتحاد الأوروبي», «مجلس الأمن»."""
    masculine = fold_words(tuple(context.language.data["gender"].get("masculine_bodies", ())))
    return any(name.split()[0] in masculine for name in context.drafts[ref].names)


def reports(context: Context, speaker: tuple[Ref, ...], inner: tuple[Ref, ...]) -> bool:
    """Whether a spokesperson tells what officials said, so that the text goes on with these."""
    return all(context.kind(ref) in {"Official", "Post"} for ref in inner) and all(
        is_spokesperson(context, ref) for ref in speaker
    )


def of_agency(context: Context, refs: tuple[Ref, ...]) -> bool:
    """Whether a news agency speaks, which only tells what others have said."""
    return all(context.drafts[ref].key[-1:] == ("news-agency",) for ref in refs)


def only_tells(clauses: Clauses, filler: Filler, index: int) -> bool:
    """Whether a spokesperson is named last only as the source: “She will meet A, spokesman B said. She …”.

    Or somebody is the subject of a relative clause on something else: “…, for which the ministers of A apologised”.
    Or he only invites: “He came at the invitation of A, who gave a banquet. He …”.
    """
    if clauses.context.language.order == "VSO" or filler.index < 1:
        return False
    if "invitation" in clauses.items[filler.index - 1].unit.text.lower() and "Z" in clauses.codes[filler.index : index]:
        return True
    if "V" not in clauses.codes[: filler.index]:
        return False
    which = clauses.codes[max(0, filler.index - _AFTER_WHICH) : filler.index]
    if "Z" in which and "V" not in which:
        return True
    low = filler.index - (clauses.codes[filler.index - 1] in "Bcw")  # “, ministry spokesman B said”
    after = low > 0 and clauses.codes[low - 1] == "," and index > filler.index
    context = clauses.context
    told = any(ref in context.people and not is_spokesperson(context, ref) for ref in context.state.speaker)
    return after and told and all(is_spokesperson(context, ref) for ref in filler.refs)


_AFTER_WHICH = 3
"""Items from “which” to a subject after it, at most: “which the ministers of A”."""


def told_by_people(context: Context, filler: Filler) -> bool:
    """Whether those who speak are people, and what they say is told of no people: “she said that Kenya …”."""
    told = [context.kind(ref) for ref in context.state.speaker if ref]
    return set(told) == {"Official"} and all(context.kind(ref) != "Official" for ref in filler.refs)


def speaking_body(context: Context) -> tuple[Ref, ...]:
    """The state or body that spoke last, whose words «البيان» are where no issuer is named; empty for people."""
    said = context.state.speaker
    return said if said and all(context.kind(ref) in _BODIES for ref in said) else ()


_BODIES = frozenset({"Country", "GovernmentBody", "InternationalOrganization", "Organization"})


def the_two(context: Context, word: str) -> tuple[Ref, ...]:
    """The last two people whom «الوزيران», «الرئيسان» may mean: of such a rank, or of none that the text gives."""
    stem = next((stem for stem in RANKS if word.startswith(stem)), "")
    fitting = [ref for ref in context.state.people if not is_spokesperson(context, ref)]
    if stem:
        of_rank = [ref for ref in fitting if may_hold(context, ref, RANKS[stem])]
        sure = [ref for ref in of_rank if (known := context.people.get(ref)) is not None and known.posts]
        named = not stem.startswith(_ARTICLE) and len(sure) >= PAIR  # «رئيسا الوزراء», whoever else was named since
        fitting = sure if named else of_rank if len(of_rank) >= PAIR else fitting
    return _no_colleagues(context, tuple(fitting[-PAIR:]))


def _no_colleagues(context: Context, people: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """These two, unless both only met a third: then him and the one with his portfolio, or nobody.

    «التقى وزير الخارجية القطري أ في نيروبي وزير الخارجية ب ووزير المالية ج. وأكد الوزيران …»
    """
    there = [ref for ref in context.state.takers.get(context.state.event, ()) if context.kind(ref) == "Official"]
    guests = [ref for ref in there if ref not in people]
    if len(people) < PAIR or len(guests) != 1 or not set(people) <= set(there):
        return people
    states = {context.country_of(ref) for ref in people}
    if len(states - {""}) > 1 or context.country_of(guests[0]) in states | {""}:
        return people
    peers = [ref for ref in people if _portfolios(context, ref) & _portfolios(context, guests[0])]
    return (guests[0], peers[0]) if len(peers) == 1 else ()


def _portfolios(context: Context, ref: Ref) -> set[str]:
    return {post.function for post in context.people[ref].posts if post.function}


def sender(clauses: Clauses, index: int) -> Filler | None:
    """Who does what a verb with the suffix of the receiver tells: «تلقى الوزير أ رسالة من الوزير ب، هنأه فيها».

    So does who rings, where what he says is told as said in the call: «… اتصالا من الوزير ب، أعرب خلاله عن …».
    """
    form = clauses.form(index)
    received = [at for at in clauses.tagged.get("verb", ()) if at < index and clauses.codes[at] == "V"]
    within = index + 1 < len(clauses.items) and clauses.items[index + 1].unit.text in IN_ITS_COURSE
    within = within and clauses.codes[index + 2 : index + 3] not in _NAMED_THERE  # «وأكد خلاله الوزير أ دعمه …»
    if form is None or not (form.object or within) or not received:
        return None
    first = clauses.form(received[-1])
    if first is None or first.lemma not in _RECEIVING:
        return None
    people = (at for at in range(index - 1, received[-1], -1) if clauses.codes[at] in PERSON + ROLE)
    at = next((at for at in people if clauses.items[at - 1].preposition == "من"), None)
    return None if at is None else clauses.fill(at, PERSON + ROLE)


_NAMED_THERE = frozenset({PERSON, ROLE, ACTOR, SIDES, "w"})
_RECEIVING = frozenset({"تلقى", "تسلم"})
"""Verbs of those to whom somebody calls or writes."""
