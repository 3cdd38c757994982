"""Who takes the stance of an Arabic verb: its subject, who wrote a letter, the two whose views agree."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.letters import writer
from mithaq.extract.clauses.sides import sides_meant
from mithaq.extract.clauses.triggers import has_word, says
from mithaq.extract.stances.said_at_events import GATHERINGS
from mithaq.extract.stances.said_by import source_of_state
from mithaq.extract.words.agreement import agrees
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, OWN, PERSON, ROLE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.model import Ref


def who_holds(clauses: Clauses, trigger: Trigger, within: range) -> Filler | None:
    """Who takes the stance of a verb; None where nothing tells."""
    frame, index = trigger.frame, trigger.index
    if _of_unnamed(clauses, index) or _of_no_state(clauses, index):
        return None
    if frame.get("of_both"):
        views = has_word(clauses, range(index + 1, within.stop), frame["among"]) is not None
        return _both(clauses, index) if views else None
    form = clauses.form(index)
    asks = frame.get("addressee") and form is not None and form.tense == "participle"
    # «…، داعيا إثيوبيا إلى …»: who follows is asked.
    holder = writer(clauses, index) or _told_of(clauses, index) or _issued(clauses, trigger) or _in_his(clauses, index)
    holder = holder or _related_of(clauses, index, within) or _who_valued(clauses, index)
    holder = holder or (clauses.spoken_last(index, within) if asks else clauses.subject(index, within))
    if holder is not None and frame["stance"] == _THANK and (speaker := _thanks(clauses, index, holder, within)):
        return speaker
    if holder is not None and frame["stance"] == _AGREE and (other := _agreed_with(clauses, holder, within)):
        return replace(holder, refs=(*holder.refs, *other), resolved=True)
    if holder is not None and holder.index < 0 and clauses.codes[index + 1 : index + 2] == SIDES:
        return _two_there(clauses, index, holder)
    return holder or source_of_state(clauses, index, within.stop)


def _issued(clauses: Clauses, trigger: Trigger) -> Filler | None:
    """Who issues the Arabic statement in which somebody is asked: «أصدرت قطر بيانا دعت فيه إيران إلى …»."""
    index, context = trigger.index, clauses.context
    if context.language.order != "VSO" or not trigger.frame.get("addressee"):
        return None
    by = _ISSUED.search(clauses.codes, 0, index)
    leads = by is not None and _issues(clauses, by.start()) and _ASKED.match(clauses.codes, index + 1) is not None
    in_it = leads and clauses.items[index + 1].unit.text in context.language.data["topics"]["in_it"]
    asked = in_it and clauses.items[index + 3].preposition in trigger.frame["complement"]
    return clauses.fill(by.start(1), ACTOR + PERSON + ROLE) if by is not None and asked else None


def _in_his(clauses: Clauses, index: int) -> Filler | None:
    """Whose words a relative clause goes on to tell of (Arabic): «رفضت تصريحات أ، التي أدلى بها وطالب فيها بـ…»."""
    arabic = clauses.context.language.order == "VSO" and index + 1 < len(clauses.items)
    in_it = arabic and clauses.items[index + 1].unit.text in clauses.context.language.data["topics"]["in_it"]
    his = (
        _HIS.search(clauses.codes, 0, index) if in_it and clauses.items[index + 1].unit.text.startswith("في") else None
    )
    if his is None or not agrees(clauses.context.language, clauses.form(index), clauses.items[his.start(1)]):
        return None
    return clauses.fill(his.start(1), PERSON + ROLE)


def _who_valued(clauses: Clauses, index: int) -> Filler | None:
    """Who welcomes what was told before, and says more (Arabic): «…، وهو ما ثمنه الوزير أ، مؤكدا أهمية …»."""
    form = clauses.form(index)
    participle = clauses.context.language.order == "VSO" and form is not None and form.tense == "participle"
    told = _VALUED.search(clauses.codes, 0, index) if participle else None
    if told is None or not {clauses.items[at].unit.text for at in (told.start(), told.start() + 1)} & _WHICH:
        return None  # «رحب بالخطة التي أعلنها الرئيس أ، مؤكدا …»: who welcomes goes on
    return clauses.fill(told.start(1), PERSON + ROLE)


_WHICH = frozenset({"ما", "الامر"})
_VALUED = re.compile(rf"[cD]ZVc?([{PERSON}{ROLE}]),$")
_IN_IT = frozenset({"فيه", "فيها"})
_HIS = re.compile(rf"([{PERSON}{ROLE}]),?Z[^Z@;.]*&$")


def _related_of(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Of whom the subject only relates what he said (Arabic): «نقلت الوزارة عن السفير أ تقديره لـ…»."""
    form = clauses.form(index)
    if form is None or form.lemma != _RELATE:
        return None
    reach = range(index + 1, min(index + _RELATED_NEAR, within.stop - 1))
    at = next((at for at in reach if clauses.items[at].preposition == _OF), None)
    return None if at is None else clauses.fill(at + 1, PERSON + ROLE)


_RELATE, _OF, _RELATED_NEAR = "نقل", "عن", 5


def _issues(clauses: Clauses, at: int) -> bool:
    """Whether a verb tells that somebody issues a statement of his own."""
    form = clauses.form(at)
    return form is not None and form.lemma in clauses.context.language.data["correspondence"]["issued"]


_ISSUED = re.compile(f"V([{ACTOR}{PERSON}{ROLE}])[t,]*a$")
_ASKED = re.compile(f"c[{ACTOR}][pb]")


def _two_there(clauses: Clauses, index: int, speaker: Filler) -> Filler | None:
    """The two whom «الجانبان» means after a verb, where they are not known: those at the current event; never one.

    «ودعا الطرفين …» leaves the asking to who spoke.
    """
    item, event = clauses.items[index + 1], clauses.context.state.event
    if item.note != _TWO or len(speaker.refs) > 1 or item.unit.text.endswith(_ACCUSATIVE):
        return speaker
    there = bool(event) and clauses.context.kind(event) in GATHERINGS
    return replace(speaker, refs=(event,), index=index + 1, resolved=True) if there else None


_ACCUSATIVE = "ين"
_AGREE, _THANK, _TWO = "agree", "thank", "two"
_FOR = "على"


def _agreed_with(clauses: Clauses, holder: Filler, within: range) -> tuple[Ref, ...]:
    """With whom somebody agrees, who then says the same: «اتفق أ مع ب على ضرورة الحوار»."""
    led = holder.index + 1
    if holder.index < 0 or led + 1 >= within.stop or clauses.items[led].preposition != _WITH:
        return ()
    other = clauses.fill(led + 1, PERSON + ROLE + ACTOR)
    return () if other is None else tuple(ref for ref in other.refs if ref not in holder.refs)


_WITH = "مع"


def _of_unnamed(clauses: Clauses, index: int) -> bool:
    """Whether those whom nobody names go on to say something in the plural: «قدم السفراء تحيات …، وأكدوا …»."""
    form = clauses.form(index)
    goes_on = index > 1 and clauses.codes[index - 1] == "&" and form is not None and form.number == "plural"
    before = clauses.codes.rfind("V", 0, index - 1) if goes_on else -1
    return before >= 0 and clauses.items[before + 1].is_a("unknown_actor")


def _of_no_state(clauses: Clauses, index: int) -> bool:
    """Whether a side that is of no state says something (Arabic): «أكد الجانب الأفريقي ضرورة …»."""
    side = clauses.codes[index + 1 : index + 2] == "s" and clauses.items[index + 1].unit.text in _SIDE
    return side and clauses.codes[index + 2 : index + 3] in _ADJECTIVES


_SIDE = frozenset({"الجانب", "الطرف"})
_ADJECTIVES = frozenset("KDd")


def _thanks(clauses: Clauses, index: int, thanked: Filler, within: range) -> Filler | None:
    """The other of two who met, where a verb of thanks names one and nobody else: «استقبل أ ب. وشكر الوزير ب على …»."""
    after = thanked.index + 1
    leads = thanked.index == index + 1 and after < within.stop and clauses.items[after].preposition == _FOR
    if not (leads and index > 0 and clauses.codes[index - 1] == "&"):
        return None
    context, item = clauses.context, clauses.items[index]
    there = (f.object for f in context.facts if f.predicate == "hasParticipant" and f.subject == context.state.event)
    both = tuple(dict.fromkeys(ref for ref in map(str, there) if ref in context.people))
    other = tuple(ref for ref in both if ref not in thanked.refs)
    met = len(both) == PAIR and len(other) == 1
    return Filler(other, item.start, item.end, thanked.index, resolved=True) if met else None


def _told_of(clauses: Clauses, index: int) -> Filler | None:
    """Of whom a relative clause tells what he says, where a participle goes on: «برقية من أ، الذي شكر …، مؤكدا …».

    Only where the verb before whoever it is tells of no stance, so that nobody else says something.
    """
    form = clauses.form(index)
    if form is None or form.tense != "participle" or clauses.context.language.order != "VSO":
        return None
    relative = clauses.codes.rfind("ZV", 0, index)
    if relative < 1:
        return None
    who = relative - 1 - (clauses.codes[relative - 1] == ",")
    if clauses.codes[who] not in PERSON + ROLE or not says(clauses, relative + 1):
        return None
    between, before = clauses.codes[relative + 2 : index], clauses.codes[:who]
    if set("V@.;") & set(between) or any(says(clauses, at) for at, code in enumerate(before) if code in "VQ"):
        return None
    return clauses.fill(who, PERSON + ROLE)


def of_a_thing(clauses: Clauses, index: int, within: range) -> bool:
    """Whether a relative clause tells what a thing does, and not somebody: «القرار الذي يؤكد دعم الحكومة مهم».

    So it is where it tells only what somebody gives.
    """
    relative = index - 1
    if _given_by(clauses, index):
        return True
    if relative < 1 or clauses.codes[relative] != "Z" or clauses.explicit_subject(index, within) is not None:
        return False
    form = clauses.form(index)
    if clauses.items[relative].unit.text == _WHAT and form is not None:
        return form.tense == "present" and not form.object and not form.we  # «كل ما يدعم أمنها»
    noun = relative - 1
    while noun > 0 and clauses.codes[noun] in _DESCRIBES:
        noun -= 1
    return clauses.codes[noun] in _THINGS and not clauses.items[noun].is_a("statement", "joint_statement")


def _given_by(clauses: Clauses, index: int) -> bool:
    """Whether it is only told what somebody gives or gave: «ثمن ما تقدمه قطر من دعم للمشاريع»."""
    form = clauses.form(index)
    told = form is not None and bool(form.object) and form.lemma in _GIVING
    return told and index > 0 and clauses.items[index - 1].unit.text == _WHAT


_GIVING = frozenset({"قدم", "وجه", "نقل"})
_WHAT = "ما"
_DESCRIBES = "K,"
_THINGS = frozenset("DdmwYyFH")
"""Letters of nouns that are of nobody."""


def _both(clauses: Clauses, index: int) -> Filler | None:
    """The two whose views agree: «توافقت الرؤى حول ضرورة …»."""
    item = clauses.items[index]
    both = sides_meant(clauses.context, "people", item.start)
    return Filler(both, item.start, item.end, resolved=True) if len(both) > 1 else None


def with_who_says(clauses: Clauses, trigger: Trigger, kind: str, owner: Filler, speaker: Filler) -> Filler:
    """The states that a noun of stance names, with their officials who take it, too: «جدد الوزير دعم بلاده لـ…»."""
    renewed = trigger.frame.get("expressive") == "recommit"
    taken = kind in (_TAKEN if renewed or clauses.items[owner.index].note == OWN else _NAMED)
    if not trigger.frame.get("expressive"):
        return owner
    if clauses.context.language.order == "VSO" and (len(owner.refs) != 1 or not taken):
        return owner
    states = owner.refs if clauses.context.language.order == "VSO" else (*owner.refs, "")
    own = all(_acts_for(clauses, ref, states) for ref in speaker.refs)
    return replace(owner, refs=(*owner.refs, *speaker.refs)) if own else owner


def _acts_for(clauses: Clauses, ref: Ref, states: tuple[Ref, ...]) -> bool:
    """Whether somebody is of one of these states, and does not only speak for its government."""
    known = clauses.context.people.get(ref)
    return known is not None and known.country in states and all(post.rank != _VOICE for post in known.posts)


_VOICE = "spokesperson"
_TAKEN = frozenset({"support", "reject", "commit", "recommit", "condemn", "express-concern"})
"""Kinds of stance that somebody who renews that of his state takes himself, or tells it as that of his own country."""
_NAMED = frozenset({"support", "commit", "recommit"})
"""The same where he names the state: «أكد التزام واشنطن بـ…», not «أكد رفض كينيا …»."""
