"""Events that a text names only beside the one it goes on about: earlier rounds, what somebody is thanked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import EARLIER, gone_on_from, is_before_that, other_edition
from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.encounters import only_near, purposed
from mithaq.extract.clauses.governed import by_means
from mithaq.extract.clauses.interruptions import reached_at
from mithaq.extract.clauses.with_whom import on_margins
from mithaq.extract.words.items import ACTOR, EVENT, PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_NEAR = 5
_TWO = 2


def aside(clauses: Clauses, at: int) -> bool:
    """Whether an English text names an event only beside the one it goes on about: “a follow-up to the first round”."""
    if clauses.context.language.order == "VSO":
        return False
    before_that = any(is_before_that(clauses.context, ref) for ref in clauses.items[at].refs[:1])
    before_that |= bool(clauses.context.state.event) and gone_on_from(clauses.context, clauses.items[at].units[0])
    if before_that or by_means(clauses, at) or _occasion_of_talks(clauses, at, at - 1) or spoken_of(clauses, at):
        return True
    if not clauses.context.state.event:
        return False
    index = at - 1
    before_last = index >= 0 and clauses.items[index].unit.text.lower() in EARLIER  # “since their last meeting”
    while index > 0 and clauses.codes[index] in "cK" and clauses.items[index].unit.text.lower() not in _ASIDE:
        index -= 1
    around = index > 0 and clauses.items[index].preposition == "by" and clauses.items[index - 1].unit.text in _AROUND
    owned = index > 1 and clauses.codes[index] == "'" and clauses.items[index - 2].unit.text.lower() == "for"
    if owned or around or (clauses.codes[index] in "w&" and _for_holding(clauses, index)):
        return True  # “was preceded by a meeting”, “welcomed him for her first visit”, “for holding a … round”
    if reached_at(clauses, index) or _founded_at(clauses, index) or only_near(clauses, index):
        return True
    return before_last or (index >= 0 and clauses.items[index].unit.text.lower() in _ASIDE)


def spoken_of(clauses: Clauses, at: int) -> bool:
    """Whether an English event is but among what is called important: “the importance of the East Asia Summit”."""
    index = at - 1
    while index > 0 and clauses.codes[index] in _LISTED:
        index -= 1
    noun = clauses.items[index - 1] if index > 0 and clauses.items[index].preposition == "of" else None
    return noun is not None and noun.is_a("wish") and clauses.context.language.order == "SVO"


_LISTED = frozenset("1023,&cKwW")


def _occasion_of_talks(clauses: Clauses, at: int, index: int) -> bool:
    """Whether a conference is only where talks took place that were named before: “held talks during the … Forum”."""
    if index < 1 or not clauses.items[at].refs:
        return False
    if within := _within(clauses, index):
        return clauses.context.kind(clauses.items[at].refs[0]) == "Conference" and EVENT in clauses.codes[:within]
    refs, before_it = clauses.items[at].refs, clauses.items[index - 1]
    if clauses.items[index].unit.text.lower() not in {"at", "during"}:
        return False
    kinds = [clauses.context.kind(ref) for ref in (*refs[:1], *before_it.refs[:1])]
    return clauses.codes[index - 1] == EVENT and kinds == ["Conference", "Meeting"]


def _within(clauses: Clauses, index: int) -> int:
    """Where “as part of” or “within the framework of” begins that ends at an item; 0 where it does not."""
    words = clauses.items[index].unit.text.lower()
    return index if words.startswith(_PART_OF) else 0


_PART_OF = ("as part of", "as a part of", "within the framework of", "in the framework of", "under the framework of")


def _founded_at(clauses: Clauses, index: int) -> bool:
    """Whether something was set up at an event, which the text does not go on about: “set up at the third round”."""
    if index < _TWO or clauses.items[index].unit.text.lower() not in {"at", "during", "in"}:
        return False
    low = clauses.bounds(index).start
    return any(clauses.items[at].is_a("founded") for at in range(max(low, index - _FOUNDED_NEAR), index))


_FOUNDED_NEAR = 14


def _for_holding(clauses: Clauses, index: int) -> bool:
    """Whether somebody is thanked or praised “for holding” the event that a stretch of adjectives leads to."""
    for at in before(index + 1, _NEAR, 1):
        if clauses.items[at].unit.text.lower() in _HOLDING:
            return clauses.items[at - 1].preposition in {"for", "on", "of"}
        if clauses.codes[at] not in "wcK&":
            return False
    return False


_HOLDING = frozenset({"holding", "hosting", "organizing", "organising", "convening", "arranging"})
_AROUND = frozenset({"preceded", "followed"})
_ASIDE = frozenset({"to", "of", "since", "from", "until", "after"})


def talked_of(clauses: Clauses, event: Filler, wished: Sequence[range]) -> bool:
    """Whether an event is of what is talked about (English): “discussed the visit of A, which begins today”."""
    inside = event.index >= 0 and any(event.index in span for span in wished)
    return inside and bool(clauses.context.state.event) and clauses.context.language.order == "SVO"


def only_spoken_of(clauses: Clauses, at: int) -> bool:
    """Whether an event is what an infinitive or “on” governs: “decided to begin talks”, “briefed them on his visit”.

    So is a conference of another year: “recalled the outcomes of the 2022 summit”.
    """
    if clauses.codes[at] == EVENT and other_edition(
        clauses.context, clauses.items[at].units, clauses.context.state.event
    ):
        return True
    if at > 1 and clauses.codes[at - 1] == "V" and purposed(clauses, at - 1):
        return True
    on = at - 1
    while on > 0 and clauses.codes[on] in "cK":
        on -= 1
    whose = on < at - 1 and clauses.items[on + 1].is_a("possessive_pronoun")
    return on > 0 and whose and clauses.items[on].preposition == "on" and "V" in clauses.codes[:on]


def yet_to_be(clauses: Clauses, at: int) -> bool:
    """Whether an event is named as one to come: “ahead of the vote”, “the summit, to be held in May”, «المرتقبة»."""
    if clauses.context.language.order == "VSO":
        told = any(item.is_a("scheduled") for item in clauses.items[at + 1 : at + 1 + _TWO])
        return told or _prepared(clauses, at)
    if any(clauses.items[near].is_a("ahead") for near in before(at, _NEAR)):
        return True
    reach = range(at + 1, min(at + _FAR, len(clauses.items) - 1))
    to = next((near for near in reach if clauses.items[near].preposition == "to" or clauses.codes[near] in "V;&"), at)
    return clauses.items[to].preposition == "to" and clauses.items[to + 1].unit.text == "be"


def _prepared(clauses: Clauses, at: int) -> bool:
    """Whether an Arabic event is one for which something is prepared: «في إطار الإعداد للدورة الثالثة …»."""
    near = at - 1 - (clauses.codes[at - 1] in "uc" and at > 1)
    if near < 1 or clauses.codes[near] != "l":
        return False
    word = clauses.items[near - 1].unit.text.removeprefix("ال")
    return word in _PREPARATIONS


_PREPARATIONS = frozenset({"اعداد", "تحضير", "تحضيرات", "استعداد", "استعدادات", "ترتيب", "ترتيبات", "تحضيرا", "اعدادا"})
_FAR = 9


def told_beside(clauses: Clauses, index: int) -> bool:
    """Whether a relative clause tells a visit beside a meeting: “met X, who is on a visit”, «أ، الذي يقوم بزيارة»."""
    if not clauses.context.state.event:
        return False
    if _occasion(clauses, index) or _of_those_who_met(clauses, index) or _on_margins(clauses, index):
        return True
    event = clauses.items[index].refs[0] if clauses.codes[index] == EVENT else ""
    if event and clauses.context.kind(event) != "Visit":
        return False
    relative = next((at for at in before(index, _RELATIVE) if clauses.codes[at] == "Z"), None)
    if relative is None or "V" not in clauses.codes[:relative]:
        return False
    return any(whose.search(clauses.codes, 0, relative) is not None for whose in (_OF_PERSON, _COMPANY))


_COMPANY = re.compile(r"[45],?&[FDdtpwl7]{1,5},&?$")
"""Somebody with his delegation before «الذي»: «وزير … أ والوفد المرافق له، والذي يقوم بزيارة …»."""


def _on_margins(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic conference is only where a meeting was held, or what it prepares: «على هامش مؤتمر …»."""
    context = clauses.context
    refs = clauses.items[index].refs if clauses.codes[index] == EVENT else ()
    if context.language.order == "SVO" or not refs or context.kind(refs[0]) not in _LARGER:
        return False
    told = context.told.get(context.state.event)
    if told is None or not told.present or context.kind(context.state.event) not in _TALKS:
        return False
    return on_margins(clauses, index)


def margins(clauses: Clauses, fillers: dict[str, Filler]) -> bool:
    """Whether what is told is of the larger event beside a meeting: «قبيل بدء أعمال اللجنة برئاسة …» (Arabic)."""
    at = fillers["event"].index
    return at >= 0 and clauses.context.state.event not in fillers["event"].refs and _on_margins(clauses, at)


_LARGER = frozenset({"Conference", "Dialogue", "DialogueRound"})


def _occasion(clauses: Clauses, index: int) -> bool:
    """Whether an English visit is only the occasion of what a verb told before: “met X during her visit”."""
    refs = clauses.items[index].refs if clauses.codes[index] == EVENT else ()
    if not refs or clauses.context.language.order == "VSO" or clauses.context.kind(refs[0]) != "Visit":
        return False
    whose = (
        at for at in before(index, 4) if clauses.codes[at] not in "'kK" and clauses.items[at].unit.text != "latter"
    )
    opening = next((at for at in whose if not clauses.items[at].is_a("possessive_pronoun")), None)
    return opening is not None and clauses.items[opening].is_a("purpose") and "V" in clauses.codes[:opening]


def _of_those_who_met(clauses: Clauses, index: int) -> bool:
    """Whether an English visit is named, by no verb of its own, after a meeting: “came during A's visit”."""
    context, item = clauses.context, clauses.items[index]
    refs = item.refs if item.code == EVENT and context.language.order == "SVO" else ()
    if not refs or context.kind(refs[0]) != "Visit" or context.kind(context.state.event) not in _TALKS:
        return False
    told = context.told.get(context.state.event)
    at = next((at for at in before(index, _NEAR) if clauses.codes[at] not in "cwK"), index)
    return told is not None and len(told.present) > 1 and clauses.codes[at] != "V"


_OF_PERSON = re.compile(r"4,&?$")
"""What a relative clause on a person follows: «أ، الذي يقوم بزيارة», «أ والوفد المرافق له، والذي …»."""


def met_earlier(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether an English verb tells a meeting before the event of which the text goes on: “since A met B”, “last met”.

    “The two sides reviewed what was done since A and B met in May”; “they had last met in Lima”.
    """
    index = trigger.index
    if clauses.context.language.order == "VSO" or clauses.codes[index] != "V" or not clauses.context.state.event:
        return False
    words = [clauses.items[at].unit.text.lower() for at in before(index, _SINCE_NEAR) if clauses.codes[at] != "V"]
    verb = next((at for at in before(index, _SINCE_NEAR) if clauses.codes[at] == "V"), -1)
    since = next((at for at in before(index, _SINCE_NEAR) if clauses.items[at].unit.text.lower() == "since"), -1)
    return since > verb or (bool(words) and words[0] in _BEFORE_NOW)


_SINCE_NEAR = 7
_BEFORE_NOW = frozenset({"last", "previously", "earlier", "had last"})
_TALKS = frozenset({"Meeting", "Call", "DialogueRound"})
_RELATIVE = 8
"""Items after “who” within which a visit is named."""


def only_beside(
    clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler], held: Sequence[range], wished: Sequence[range]
) -> bool:
    """Whether an event is told only beside the one that the text goes on about; ``wished`` is what is talked about."""
    if trigger.frame.get("event") == "Visit" and told_beside(clauses, trigger.index):
        return True
    if thanked_for(clauses, trigger, held) or margins(clauses, fillers):
        return True
    return talked_of(clauses, fillers["event"], wished) or met_earlier(clauses, trigger)


def thanked_for(clauses: Clauses, trigger: Trigger, held: Sequence[range]) -> bool:
    """Whether an event is only part of what somebody is thanked or praised for: “thanked X for hosting the fair”."""
    if clauses.context.language.order == "VSO" or not clauses.context.state.event:
        return False
    at = trigger.index - 1 - clauses.items[trigger.index - 1].is_a("possessive_pronoun")
    named_among = at >= 0 and clauses.items[at].is_a("including")  # “spoke of his trip, including his talks with A”
    return bool(trigger.frame.get("presupposed")) or named_among or any(trigger.index in span for span in held)


def met_at_conference(clauses: Clauses, at: int, index: int) -> bool:
    """Whether two meet while a conference goes on, which is larger: “During the forum, she met A”; no summit of two is.

    So do those of whom one is said to have met the other: “met A at the Lake Forum”, “met A during the Lake Summit”.
    """
    form, conference = clauses.form(index), clauses.items[at].refs[:1]
    if form is None or form.lemma not in _MEETING or not conference:
        return False
    context, lead = clauses.context, at - 1
    while lead > index and clauses.codes[lead] in "WK" + ACTOR:
        lead -= 1  # “during the NATO Ministerial”
    named = clauses.items[at].unit.text[:1].isupper()
    if at < index:
        during = at > 0 and clauses.items[at - 1].is_a("during")
    else:
        there = clauses.items[lead].is_a("during") or clauses.items[lead].unit.text.lower() == "at"
        during = there and named and PERSON in clauses.codes[index + 1 : lead]
    two = context.drafts[conference[0]].key[0] == "summit" and (not named or bool(context.sides.get(conference[0])))
    return during and context.kind(conference[0]) == "Conference" and not two


_MEETING = frozenset({"meet", "consult"})
