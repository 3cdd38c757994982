"""Subjects of Arabic verbs told through others: delegates of states, states of a number, who goes on to ask."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.styles import styled_subject
from mithaq.extract.clauses.occasions_first import may_have_people
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.agreement import agrees
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, PREPOSITIONS, ROLE, SIDES
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_ASKED = re.compile(f"&V[{ACTOR}{PLACE}{SIDES}][{PREPOSITIONS}]")
_PARTIES = "اطراف"
"""Those who are asked rather than ask: «ودعت (جميع) الأطراف إلى …»."""
_DELEGATES = frozenset({"ممثلون", "ممثلو", "ممثلين", "مندوبون", "مندوبو"})
_OF_STATES = re.compile(f"p?{ACTOR}")
_INSTRUMENTS = frozenset(map(fold_key, ("وثيقة", "وثائق", "صك", "صكوك", "أداة")))
_INSTRUMENT = re.compile(f"cY(?:p{AGREEMENT})?(?=,?[{PERSON}{ROLE}])")
"""«وثيقة الانضمام إلى المعاهدة» before who signs it."""
_STATES = "دول"
_AMONG = "بينها"
_NAMED_STATES = re.compile(f"[cn#]?mc{{0,3}},?c(?={ACTOR})")
"""«ثلاث دول هي قطر ومصر …», «دول عدة، من بينها قطر ومصر، …»."""


_LISTED = ACTOR + PERSON + ROLE
_MANY = frozenset({"dual", "plural"})
_TILL_VERB = frozenset("cLt,")


def of_what_is_done(clauses: Clauses, index: int) -> bool:
    """Whether a verb tells who makes the visit right before it, «زيارة يقوم بها إلى …», and not what that does."""
    it = clauses.items[index + 1].unit.text if index + 1 < len(clauses.items) else ""
    return it in _BY_IT and clauses.codes[index - 1 : index] == EVENT


_BY_IT = frozenset({"به", "بها"})


def listed_before(clauses: Clauses, at: int, low: int) -> int:
    """The first of several who are listed up to an item: «أن الوزير أ، ووزراء خارجية ب وج، سيعقدون …»."""
    while at - 1 > low and clauses.codes[at - 1] == "&":
        before = at - 2 - (clauses.codes[at - 2] == ",")
        if before < low or clauses.codes[before] not in _LISTED:
            break
        at = before
    return at


def with_those_listed(clauses: Clauses, index: int, subject: Filler | None) -> Filler | None:
    """The subject of an Arabic verb with all who are listed beside it; before a verb where that is of several."""
    if clauses.context.language.order != "VSO":
        return _with_ministers(clauses, subject)
    form = clauses.form(index)
    if _STYLED.match(clauses.codes, index + 1):
        other = clauses.fill(index + _STYLED_LONG, PERSON + ROLE)  # «بحث سموه ومعالي أ …», «… سموه والرئيس الكيني …»
        who = styled_subject(clauses, index, but=() if other is None else other.refs)
        if who is not None:
            return who if other is None else replace(other, refs=(*who.refs, *other.refs))
    if subject is None or form is None or subject.index < 0:
        return subject
    if clauses.codes[subject.index] not in _LISTED:
        return subject
    before = subject.index < index
    if before and form.number not in _MANY:
        return subject
    last, refs = subject.index, list(subject.refs)
    while (at := _listed_after(clauses, last)) > 0 and (other := clauses.fill(at, _LISTED)) is not None:
        last, refs = at, [*refs, *other.refs]
    rest = clauses.codes[last + 1 : index] if before else clauses.codes[last + 1 : last + 2]
    whole = _TILL_VERB.issuperset(rest) if before else rest not in _NEXT_CLAUSE
    listed = whole and last != subject.index
    return replace(subject, refs=tuple(dict.fromkeys(refs)), end=clauses.items[last].end) if listed else subject


def _with_ministers(clauses: Clauses, subject: Filler | None) -> Filler | None:
    """An English subject by its title with those of another title before it: “The ministers and the Secretary said”."""
    if subject is not None and (members := _members_before(clauses, subject)):
        return replace(subject, refs=tuple(dict.fromkeys((*members, *subject.refs))))
    first = -1 if subject is None else subject.index - 2
    if subject is None or first < 0 or clauses.codes[first : subject.index + 1] != f"{SIDES}&{ROLE}":
        return subject
    led = first > 0 and clauses.codes[first - 1] in PREPOSITIONS + "V"
    others = None if led or clauses.items[first].note != "people" else clauses.fill(first, SIDES)
    return subject if others is None else replace(subject, refs=tuple(dict.fromkeys((*others.refs, *subject.refs))))


def _members_before(clauses: Clauses, subject: Filler) -> tuple[Ref, ...]:
    """The states whose ministers an English list has before another title: “the ministers of A, B, and Chair C”."""
    listed = (
        _OF_MEMBERS.search(clauses.codes, 0, max(subject.index, 0)) if clauses.codes[subject.index] == ROLE else None
    )
    if listed is None or clauses.items[listed.start(1) + 1].preposition != "of":
        return ()
    items = clauses.items[listed.start(2) : listed.end(2)]
    return tuple(ref for item in items if item.code == ACTOR for ref in item.refs)


_OF_MEMBERS = re.compile(rf"(?:^|[,.e&J])([{ACTOR}{SIDES}])p({ACTOR}(?:,{ACTOR})*),?&$")


def _listed_after(clauses: Clauses, at: int) -> int:
    """The item that a list goes on with after an item; 0 where it does not."""
    joint = at + 1 + (clauses.codes[at + 1 : at + 2] == ",")
    goes_on = clauses.codes[joint : joint + 1] == "&" and clauses.items[joint].unit.text == _AND
    return joint + 1 if goes_on and joint + 1 < len(clauses.items) else 0


_STYLED = re.compile(f"t&[{PERSON}{ROLE}]")
_STYLED_LONG = len("t& ")
_AND = "و"
_NEXT_CLAUSE = frozenset("VLX@Z")
"""Letters of what follows the subject of another clause: «… الوزير أ، والوزير ب رحب …»."""


def asked_after(clauses: Clauses, index: int) -> int:
    """The verb whose subject goes on to ask something of a state; -1 where none is before a verb of asking.

    «أدانت تركيا الهجوم ودعت قطر إلى …»: after «و», within a sentence, a state or «الأطراف» right before «إلى» is asked.
    """
    if index < 1 or not _ASKED.match(clauses.codes, index - 1) or not _asks(clauses, index):
        return -1
    if clauses.codes[index + 1] == SIDES and _PARTIES not in clauses.items[index + 1].unit.text:
        return -1  # «دعا الجانبان إلى …»
    before = (at for at in reversed(clauses.tagged.get("verb", ())) if at < index and clauses.codes[at] == "V")
    verb = next(before, -1)
    parted = verb >= 0 and not set("J;").isdisjoint(clauses.codes[verb:index])
    return -1 if parted else verb


def unknown_body(clauses: Clauses, at: int) -> bool:
    """Whether an Arabic word stands for a body that the text has not named: «المجلس», «المجلس الوزاري»."""
    if clauses.context.language.order != "VSO" or at >= len(clauses.items):
        return False
    return clauses.codes[at] == "B" or (clauses.codes[at] == "c" and clauses.items[at].is_a("body_head"))


def may_ask(clauses: Clauses, index: int, asker: int) -> bool:
    """Whether somebody is known who may be the subject of a verb of asking, to tell by its gender."""
    known = clauses.codes[asker] in ACTOR + PERSON + ROLE
    return known and agrees(clauses.context.language, clauses.form(index), clauses.items[asker])


def asked_by_speaker(clauses: Clauses, index: int, verb: int) -> bool:
    """Whether who spoke last goes on to ask: no subject stands at the verb before either, and both are of one gender.

    «أدانت الوزارة الهجوم. وجددت الوقوف مع قطر، وطالبت الأمم المتحدة بـ…»
    """
    before, form = clauses.form(verb), clauses.form(index)
    alike = before is not None and form is not None and (before.gender, before.number) == (form.gender, form.number)
    follower = clauses.items[verb + 1]
    unknown = follower.is_a("unknown_actor", "body_head") or follower.code in "wRr"
    return alike and bool(clauses.context.state.speaker) and not unknown


def _asks(clauses: Clauses, index: int) -> bool:
    """Whether the preposition with which a verb of asking leads to what is asked stands two items after it."""
    form, preposition = clauses.form(index), clauses.items[index + 2].preposition
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    return any("addressee" in frame and preposition in frame.get("complement", ()) for frame in frames)


def of_people(clauses: Clauses, index: int, at: int) -> bool:
    """Whether a verb agrees with the people of a state and not with the state: «وقّع وزراء تجارة قطر ومصر …»."""
    between = range(index + 1, at)
    return clauses.codes[at] == ACTOR and any(
        clauses.codes[near] == "%" or clauses.items[near].unit.text in _DELEGATES for near in between
    )


def past_people(clauses: Clauses, at: int) -> int:
    """Past the words that lead to the states that act, or past an instrument before who signs it; else the index.

    «وقّع ممثلون عن قطر ومصر …», «أدانت ثلاث دول هي قطر …», «وقّع وثيقة الانضمام الوزير …».
    """
    text = clauses.items[at].unit.text
    if text in _DELEGATES and _OF_STATES.match(clauses.codes, at + 1):
        return at + 1 + (clauses.codes[at + 1] == "p")
    if text in _INSTRUMENTS and (signed := _INSTRUMENT.match(clauses.codes, at)) is not None:
        return signed.end()
    named = _NAMED_STATES.match(clauses.codes, at) if clauses.codes[at] in "cn#m" else None
    if named is None or all(near.unit.text != _STATES for near in clauses.items[at : at + 2]):
        return at
    last = clauses.items[named.end() - 1]
    return named.end() if last.is_a("namely", "especially") or last.unit.text == _AMONG else at


def done_by_another(clauses: Clauses, index: int) -> bool:
    """Whether a pronoun stands for what an Arabic relative clause is about: «الزيارة التي يقوم بها», «… يؤديها إلى»."""
    follower = clauses.items[index + 1].unit.text if index + 1 < len(clauses.items) else ""
    form = clauses.form(index)
    event = clauses.codes[max(index - 2, 0) : index] == f"{EVENT}Z" and form is not None and bool(form.object)
    return clauses.context.language.order == "VSO" and (event or follower in _RESUMING)


_RESUMING = frozenset({"به", "بها", "بهما"})


def only_met(clauses: Clauses, index: int, at: int) -> bool:
    """Whether several of one state after a verb of meeting are whom the traveller told of last met.

    «زار الوزير الكيني أ بيروت. والتقى رئيس الجمهورية ب ورئيس الحكومة ج»: those two have not met each other there.
    """
    form, context = clauses.form(index), clauses.context
    goes_on = form is not None and form.number == "singular" and clauses.codes[:index].strip("&") == ""
    if not goes_on or form is None or not may_have_people(context.language.code, form.lemma):
        return False
    met = clauses.items[at].refs
    states = {context.country_of(ref) for ref in met if context.kind(ref) == "Official"}
    who = context.state.speaker
    home = {context.country_of(ref) for ref in who if context.kind(ref) == "Official"}
    abroad = len(who) == len(home) == 1 and "" not in home and home.isdisjoint(states)
    return len(met) > 1 and len(states - {""}) <= 1 and abroad and set(who).isdisjoint(met)


def owns_noun(clauses: Clauses, at: int, low: int) -> bool:
    """Whether an Arabic state only says whose the noun before it is: «استمرار القصف على حدود كينيا يدعم …»."""
    context, refs = clauses.context, clauses.items[at].refs
    owner = context.language.order == "VSO" and clauses.codes[at] in ACTOR + PLACE
    owner = owner and all(context.kind(ref) in {"Country", "Place"} for ref in refs)
    if not owner or at <= low or clauses.codes[at - 1] not in _NOUNS:
        return False
    return not clauses.items[at - 1].unit.text.startswith("ال")  # «الشقيقة كينيا»


def goes_right_on(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Of whom a reported or relative clause tells, who does more with no comma between; none for another.

    «إن السودان رفض المقترح وأكد …», «السفير ب الذي نقل تحيات رئيسه وأكد …»: parted by a comma, it may be who speaks.
    """
    told = _TOLD_AND.search(clauses.codes, 0, index) if clauses.context.language.order == "VSO" else None
    if told is None or clauses.form(index) is None:
        return ()
    who = clauses.items[told.start(1) if told[1] else told.start(2)]
    return who.refs if agrees(clauses.context.language, clauses.form(index), who) else ()


_TOLD_AND = re.compile(rf"(?:@({ACTOR})|({PERSON}),?Z)[cL]*V[^@Z;JV,]*&$")
_NOUNS = "wmYFH"
"""Letters of words that may be of somebody."""
