"""Whether an English purpose was arranged, or somebody was only asked to do what a verb names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.clauses.encounters import purposed
from mithaq.extract.clauses.topic_words import verbs_of_talk
from mithaq.extract.clauses.with_whom import on_margins
from mithaq.extract.words.items import ACTOR, EVENT, PERSON, PLACE, ROLE
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger


def asked(clauses: Clauses, index: int, within: range, prepositions: list[str]) -> bool:
    """Whether what someone is asked or given follows: “called on the ministry to act”, «توجه بالشكر إلى كينيا»."""
    if clauses.context.language.order == "VSO":
        near = range(index + 1, min(index + _GIVEN_NEAR, within.stop - 1))
        return any(clauses.items[at].preposition in prepositions and clauses.codes[at + 1] in "DdwmyYcK" for at in near)
    if calls_to_talk(clauses, index):
        return False
    rest = range(index + 1, within.stop - 1)
    plain = clauses.context.language.data["base_verbs"]["verbs"]
    infinitives = (at + 1 for at in rest if clauses.items[at].preposition == "to")
    verbs = any(clauses.codes[at] == "V" or clauses.items[at].unit.text in plain for at in infinitives)
    return verbs or any(clauses.items[at].preposition == "for" for at in rest if "for" in prepositions)


_GIVEN_NEAR = 6
"""Items after a verb within which «ب» says what somebody turns to others with."""


def calls_to_talk(clauses: Clauses, index: int) -> bool:
    """Whether somebody calls on an official for talks, and asks nothing of him: “called on Minister A to discuss …”."""
    verb = clauses.form(index)
    named = verb is not None and verb.lemma == "call-on" and clauses.codes[index + 1 : index + 2] == PERSON
    purpose = named and clauses.codes[index + 2 : index + 4] == "pV" and clauses.items[index + 2].preposition == "to"
    form = clauses.form(index + 3) if purpose else None
    return form is not None and form.lemma in verbs_of_talk(clauses.context.language.code)


def invites_over(clauses: Clauses, trigger: Trigger, within: range) -> range | None:
    """What is only wished where an Arabic verb invites somebody to a state («دعا نظيره إلى زيارة نيروبي»); else None.

    It is no stance: nothing is asked of him.
    """
    if clauses.context.language.order == "SVO" or trigger.frame["stance"] != "call-for":
        return None
    low = trigger.index + 1
    near = range(low, min(low + _INVITED, len(clauses.items) - 1))
    itself = bool(trigger.form and trigger.form.object) or PERSON in clauses.codes[max(low - 2, 0) : low - 1]
    over = any(_to_come(clauses, low, at, at_once=itself) for at in near)
    return range(low, within.stop) if over else None


def _to_come(clauses: Clauses, low: int, at: int, *, at_once: bool) -> bool:
    """Whether an Arabic noun tells for what somebody is invited: a visit to a state, or an event to attend.

    Who is invited is told right before it, after who invites; with ``at_once`` that one is told elsewhere.
    """
    lead, who = clauses.items[at - 1].preposition in _INVITED_TO, clauses.codes[low : max(at - 1, low)]
    people = sum(who.count(code) for code in (PERSON, ROLE))
    invited = at_once or (who[-1:] in (PERSON, ROLE) and (people > 1 or clauses.items[at - 2].unit.is_a("counterpart")))
    if not lead or not invited or "V" in who:
        return False
    word, after = clauses.items[at].unit.text, clauses.codes[at + 1 : at + 3]
    visits = word.endswith(_VISITING) and after[:1] in (*ACTOR, *PLACE)
    return visits or (word.endswith(_ATTENDING) and after.removeprefix("p")[:1] == EVENT)


_VISITING, _ATTENDING = "زياره", ("حضور", "مشاركه")
_INVITED_TO = frozenset({"إلى", "ل"})
_INVITED = 5


def where_said(clauses: Clauses, index: int) -> bool:
    """Whether right after a verb it is told at which event something is said: “agreed in their phone call to …”.

    What an Arabic relative clause in the past tells of an event has been, whatever is wished beside it.
    """
    if clauses.context.language.order == "VSO":
        form = clauses.form(index) if clauses.codes[index - 2 : index] == EVENT + "Z" else None
        return form is not None and form.tense == "past"
    if clauses.codes[index] != EVENT:
        return False
    at = index - 1 - clauses.items[index - 1].is_a("possessive_pronoun")
    leads = at > 0 and (clauses.items[at].preposition == "in" or clauses.items[at].is_a("during"))
    return leads and clauses.codes[at - 1] == "V"


def no_such(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> bool:
    """Whether an event is not meant: nobody chairs a visit or a call, goes “to attend” what is over, holds the other.

    «وعلى هامش القمة، عقد أ لقاءين مع ب وج» tells of no summit; «على هامش اجتماع عقده أ مع ب» does of a meeting.
    """
    at = fillers["event"].index
    if at >= 0:
        itself = trigger.form is not None and bool(trigger.form.object)
        beside = at < trigger.index and "other" in fillers and not itself and on_margins(clauses, at)
        return (beside and clauses.context.language.order == "VSO") or _is_over(clauses, trigger, fillers["event"])
    led = "leader" in fillers and "side" not in fillers and clauses.context.language.order == "SVO"
    unled = clauses.context.kind(fillers["event"].refs[0]) in {"Visit", "Call"}
    return (led and unled) or ("attendee" in fillers and purposed(clauses, trigger.index))


def _is_over(clauses: Clauses, trigger: Trigger, event: Filler) -> bool:
    """Whether “talks” that are to be held cannot be the meeting told of last, for that one was held (English)."""
    context, item = clauses.context, clauses.items[event.index]
    talks = context.language.order == "SVO" and clauses.codes[event.index] == EVENT and len(item.units) == 1
    talks = talks and context.kind(event.refs[0]) in {"Meeting", "Call"}
    if not talks or "L" not in clauses.codes[clauses.bounds(trigger.index).start : trigger.index]:
        return False
    told = (fact for fact in context.facts if fact.subject in event.refs and fact.evidence.sentence < context.sentence)
    return any(fact.predicate == "hasParticipant" and fact.status == "asserted" for fact in told)


_TO_DO = re.compile(r"\bto (?!(?:an?|the|his|her|its|their|neighbou?ring|nearby)\b)[a-z]+\b(?!.*\band\b)")
"""Another infinitive: “travelled to Lima to prepare to meet A”."""
_BEING_THERE = frozenset({"visit", "travel"})


def went_to_do(clauses: Clauses, index: int) -> bool:
    """Whether an English infinitive tells why somebody was where he was: “visited Lima to hold talks with A”.

    Of “travelled to Lima to ask A to meet B” it tells what was asked; “who refused to see her” says they did not meet.
    """
    for at in range(index - 1, -1, -1):
        if clauses.codes[at] in "Z@;L":
            return False
        form = clauses.form(at) if clauses.codes[at] == "V" else None
        purpose = form is not None and purposed(clauses, at)
        if purpose and "&" not in clauses.codes[at:index]:
            return False
        if form is not None and not purpose:
            words = clauses.context.text[clauses.items[at].end : clauses.items[index - 1].start]
            rest = clauses.context.text[clauses.items[index].end : clauses.items[-1].end]
            other = _TO_DO.search(words) is not None and not clauses.items[index].is_a("purposed")
            if other or _in_vain(clauses.context.language.code).search(rest) is not None:
                return False
            return form.lemma in _BEING_THERE and clauses.items[at].unit.text.endswith("ed")
    return False


@lru_cache(maxsize=4)
def _in_vain(language: str) -> re.Pattern[str]:
    """Words that say that what somebody came for did not come about."""
    words = load_language(language).data["never_held"]["in_vain"]
    return re.compile(rf"\b(?:{'|'.join(map(fold_key, words))})\b", re.IGNORECASE)


def arranged(clauses: Clauses, index: int, within: range) -> bool:
    """Whether what is purposed was arranged: “agreed to hold”, “flies to Paris to meet”, “will travel … to meet”.

    What goes on an infinitive was arranged as that was: “flies to Paris to hold talks with A and meet Minister B”.
    """
    while clauses.items[index].is_a("purposed"):
        index = clauses.codes.rfind("V", 0, index)
        within = clauses.bounds(index)
    if "L" in clauses.codes[within.start : index]:
        return True
    leading = (clauses.form(at) for at in range(index - 1, within.start - 1, -1) if clauses.codes[at] == "V")
    form = next(leading, None)
    return form is not None and form.lemma in _ARRANGING


_ARRANGING = frozenset(
    {
        "agree",
        "arrive",
        "travel",
        "fly",
        "depart",
        "set-out",
        "decide",
        "visit",
        "announce",
        "gather",
        "convene",
        "expect",
        "schedule",
    }
)
