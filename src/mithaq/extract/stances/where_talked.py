"""At which meeting something is talked about, where a text names another event in between."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import event_with, present
from mithaq.extract.chunks.current_event import met_on_visit
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.clauses.arabic_subjects import unknown_body
from mithaq.extract.clauses.interruptions import reached_at
from mithaq.extract.clauses.topic_words import words
from mithaq.extract.clauses.with_whom import kind_of_talk, met_during
from mithaq.extract.events.events import nothing_told, this_round
from mithaq.extract.stances.talks_before import at_held_talks
from mithaq.extract.stances.those_who_talk import DURING, take_part, those_who_talk
from mithaq.extract.words.context import PAIR, PASSING
from mithaq.extract.words.items import ACTOR, BARE, EVENT, OFFICES, PERSON, PLACE, ROLE
from mithaq.text import fold_key
from mithaq.vocabulary import TALKS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def where_talked(clauses: Clauses, trigger: Trigger, high: int, fillers: dict[str, Filler]) -> None:
    """Let the event of a topic be the meeting of those who talk, where the text last named but an occasion or a visit.

    «استقبل أ ب، الذي يزور البلاد. وبحث الجانبان …», «التقى أ ب على هامش المؤتمر. وجرى خلال اللقاء بحث …».
    """
    context, event = clauses.context, fillers.get("event")
    if event is not None and (theirs := _with_them(clauses, event)):
        fillers["event"] = replace(event, refs=(theirs,))
        context.state.event = theirs
        return
    if at_held_talks(clauses, trigger, fillers):
        return
    if event is not None and (own := _not_the_visit(clauses, trigger, event)) is not None:
        del fillers["event"]
        if own:
            fillers["event"] = replace(event, refs=(own,))
            context.state.event = own
        return
    if event is None or event.index >= 0 or context.kind(event.refs[0]) not in {"Visit", "Conference"}:
        return
    arabic = context.language.order == "VSO"
    met = (_named(clauses, trigger, high) if arabic else "") or _last_met(clauses, trigger, event.refs[0])
    if met:
        item = clauses.items[trigger.index]
        fillers["event"] = Filler((met,), item.start, item.end, resolved=True)
        context.state.event = met


def _not_the_visit(clauses: Clauses, trigger: Trigger, event: Filler) -> Ref | None:
    """The meeting of two who are named as talking on a visit, empty for one not yet told of; None for no such talk.

    «في ختام زيارته للقاهرة، بحث الرئيس أ والرئيس ب …».
    """
    context = clauses.context
    if context.kind(event.refs[0]) != "Visit" or context.language.order != "VSO":
        return None
    who = clauses.explicit_subject(trigger.index, clauses.bounds(trigger.index))
    if who is None or clauses.codes[who.index] != PERSON or len(who.refs) < PAIR:
        return None
    return event_with(context, TALKS, set(who.refs), "")


def before_company(clauses: Clauses, start: int, high: int) -> int:
    """Where topics end before those with whom they are talked about: “talks on safety with ministers and experts”."""
    ties = clauses.context.language.data["topics"].get("two_together", ())
    for at in range(start + 1, high - 1):
        if clauses.items[at].preposition != "with" or clauses.items[at - 1].unit.text in ties:
            continue
        after = at + 1 + clauses.items[at + 1].is_a("possessive_pronoun", "adverb")
        whom = next((item for item in clauses.items[after : after + _PEOPLE_NEAR] if item.code not in "wWK0"), None)
        if whom is not None and (whom.code in _NOUNS or whom.note in {OFFICES, "people"}):
            return at
    return high


_NOUNS = "z%"
"""Letters of nouns of people: officials, experts, counterparts."""
_PEOPLE_NEAR = 3


def _with_them(clauses: Clauses, event: Filler) -> Ref:
    """The meeting that talks are of those two: «استقبل أ ب، وأجرى معه محادثات تناولت …»; empty for none."""
    context = clauses.context
    if event.index < 1 or context.language.order != "VSO" or context.kind(event.refs[0]) != "Meeting":
        return ""
    if clauses.items[event.index - 1].unit.text not in words("with_them"):
        return ""
    met = (ref for ref, told in reversed(context.told.items()) if context.kind(ref) in TALKS and told.present)
    last = next(met, "")
    return last if last and len(context.told[last].present) >= PAIR and last != event.refs[0] else ""


def _named(clauses: Clauses, trigger: Trigger, high: int) -> Ref:
    """The meeting that the clause says it was talked about at: «خلال اللقاء»; empty for none."""
    context = clauses.context
    for at in range(clauses.bounds(trigger.index).start + 1, high):
        item = clauses.items[at]
        if item.code != EVENT or not item.refs or clauses.items[at - 1].unit.text not in DURING:
            continue
        told = context.told.get(item.refs[0])
        if context.kind(item.refs[0]) in TALKS and told is not None and told.present:
            return item.refs[0]
    return ""


def _last_met(clauses: Clauses, trigger: Trigger, event: Ref) -> Ref:
    """The meeting told of last, or call, where a visit or a conference of nobody in particular is but the occasion."""
    context = clauses.context
    told = context.told.get(event)
    if context.kind(event) == "Visit":
        named = told is not None and not told.present and told.sentence < context.sentence
        held = named and trigger.form is not None and trigger.form.tense == "past"
        return met_on_visit(context, event) or (_last_talks(clauses, planned=False) if held else "")
    if context.kind(event) != "Conference" or (told is not None and len(told.present) >= PAIR):
        return ""
    for ref, known in reversed(context.told.items()):
        if context.kind(ref) in TALKS and len(known.present) >= PAIR:
            return ref if told is None or known.planned == told.planned else ""
    return ""


def _last_talks(clauses: Clauses, *, planned: bool = True) -> Ref:
    """The talks told of last at which two were present; empty for none. Without ``planned`` they have been held."""
    there = ((ref, known) for ref, known in reversed(clauses.context.told.items()) if planned or not known.planned)
    return next((r for r, known in there if clauses.context.kind(r) in TALKS and len(known.present) >= PAIR), "")


def past_holding(clauses: Clauses, at: int) -> int:
    """The item after a verb that only says that the event right before it was held, or of whom; or the same.

    «في اتصال هاتفي جرى أمس، …», «خلال قمة جمعتهما في أكرا …», «خلال لقاء جمع بينهما …», «في اتصال أجراه مع …»,
    «المباحثات التي أجراها أ مع ب في أنقرة على …». Or after a body that is not known: «استعرض المجلس الجهود».
    """
    if (
        clauses.codes[at - 1 : at] == "V"
        and unknown_body(clauses, at)
        and clauses.codes[at + 1 : at + 2] in _NAMES_THING
    ):
        return at + 1
    event = at - 1
    while event > at - PAIR and clauses.codes[event] in _ADJECTIVES:
        event -= 1
    if clauses.codes[at] == "Z":
        told = _HELD_BY.match(clauses.codes, at) if clauses.codes[event] == EVENT else None
        return at if told is None else told.end()
    form = clauses.form(at) if clauses.codes[event] == EVENT and clauses.codes[at] == "V" else None
    if form is None or not (form.object or fold_key(form.lemma) in words("took_place")):
        return at
    return at + 1 + (clauses.items[at + 1].unit.text in words("between_them") if at + 1 < len(clauses.items) else 0)


_NAMES_THING = frozenset("DmY8y")
_HELD_BY = re.compile(
    rf"ZL?V(?:[{ACTOR}{PERSON}{ROLE}t]|p[{ACTOR}{PERSON}{PLACE}{ROLE}t]|b[{PERSON}{PLACE}{ROLE}])+(?=[cDmYyFp])"
)
"""Letters of a relative clause on talks that no comma closes: «اللقاء الذي عقد بجدة العلاقات …»."""
_ADJECTIVES = frozenset("wKu")


def not_the_occasion(clauses: Clauses, trigger: Trigger, fillers: dict[str, Filler]) -> None:
    """Let what was discussed not be of an event that only gave the occasion, but of the talks that are named before it.

    “On the sidelines of the summit, A and B discussed …”, “In a meeting on the sidelines of the summit, they …”.
    """
    occasion = _occasion(clauses, trigger.index, fillers["event"].refs[0]) if "event" in fillers else None
    if occasion is None:
        wanted = "event" in fillers and _only_wanted(clauses, fillers["event"].index)
        if wanted and (met := _last_talks(clauses)):
            clauses.context.state.event = met
            fillers["event"] = Filler((met,), clauses.items[trigger.index].start, clauses.items[trigger.index].end)
        return
    del fillers["event"]
    talks = next((at for at in range(1, occasion) if clauses.codes[at] == EVENT and clauses.items[at].refs), 0)
    if talks and clauses.context.kind(clauses.items[talks].refs[0]) in TALKS and clauses.items[0].preposition:
        fillers["event"] = event = Filler(
            clauses.items[talks].refs[:1], clauses.items[talks].start, clauses.items[talks].end
        )
        _held_there(clauses, trigger, occasion, event)


def _held_there(clauses: Clauses, trigger: Trigger, occasion: int, event: Filler) -> None:
    """Let talks be in the city where the event is at whose margins they are: “… the margins of the summit in Lima”."""
    sites = (at for at in range(occasion + 1, trigger.index) if clauses.codes[at] == PLACE)
    at = next((at for at in sites if clauses.items[at - 1].preposition == "in"), None)
    if at is not None and len(clauses.items[at].refs) == 1:
        evidence = clauses.context.evidence(event.start, clauses.items[at].end, trigger.rule, kind="resolved")
        clauses.context.fact(event.refs[0], "takesPlaceIn", clauses.items[at].refs[0], evidence)


def _occasion(clauses: Clauses, index: int, event: Ref) -> int | None:
    """Where the words stand that make an event before a verb but the occasion of something else."""
    for at in range(1, index):
        if clauses.codes[at] == EVENT and clauses.items[at].refs[:1] == (event,):
            lead = at - 1
            while lead > 0 and clauses.codes[lead] in _WHOSE:
                lead -= 1
            if clauses.items[lead].unit.text.lower().startswith(_ON_THE_SIDE):
                return lead
    return None


def _only_wanted(clauses: Clauses, event: int) -> bool:
    """Whether an act makes an event one that is yet to be: “called for convening the committee, and discussed …”."""
    for at in range(event - 1, max(event - _MADE_NEAR, 0), -1):
        word, before = clauses.items[at].unit.text.lower(), clauses.items[at - 1]
        if word in _MAKING or (word in _MAKE and f"{before.unit.text} ".endswith("to ")):
            return True
        if clauses.codes[at] not in _WHOSE:
            return False
    return False


_MADE_NEAR = 4
"""Items from such an act to the event that it makes."""
_MAKING = frozenset({"activating", "convening", "reactivating", "relaunching", "resuming", "reviving"})
_MAKE = frozenset({"activate", "convene", "hold", "reactivate", "relaunch", "resume", "revive"})


_HELD = frozenset({"Dialogue", "DialogueRound", "Meeting"})
"""Kinds of events at which something is talked about, where the occasion is none of them."""
_WHOSE = frozenset("'cKwW" + ACTOR)
"""Letters between “on the margins of” and a noun of events: “the Union's annual summit”, “the G20 summit”."""
_ON_THE_SIDE = ("on the sideline", "on the margin", "on the fringe")

_TALKED = PASSING - {"Visit"} | {"Dialogue"}


def talked_during(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The event during which something is talked about: “reviewing trade during the consultations, both sides …”."""
    opening = within.start + 1 + (clauses.codes[within.start] == "&")
    opens = clauses.codes[opening : opening + 1] == EVENT and clauses.items[opening - 1].is_a("during")
    if opens and clauses.items[opening].refs:
        filler = clauses.fill(opening, EVENT)  # “During the dialogue, both sides will discuss …”
        if filler is not None and clauses.context.kind(filler.refs[0]) in _TALKED:
            return this_round(clauses.context, filler)
    for at in range(index + 2, within.stop):
        item = clauses.items[at]
        if clauses.codes[at] != EVENT or not item.refs or item.note == BARE:
            continue
        opening = at - 1 - clauses.items[at - 1].is_a("possessive_pronoun")
        kind = clauses.context.kind(item.refs[0])
        talks = kind in _TALKED and not reached_at(clauses, opening)
        call = clauses.items[opening].preposition == "in" and kind == "Call"  # “discussed trade in a phone call”
        there = clauses.items[opening].unit.text.lower() == "at" and kind in _HELD  # “… at their annual dialogue”
        if talks and (call or there or clauses.items[opening].is_a("during")):
            return this_round(clauses.context, Filler(item.refs[:1], item.start, item.end, at))
    return None


_STATES, _PEOPLE = frozenset({"Country"}), frozenset({"Official", "Post"})
"""Kinds of those who talk; a post without a name is that of «نظيره التركي»."""


def talked_at(
    clauses: Clauses, index: int, fillers: dict[str, Filler], met: Filler | None, coming: set[Ref]
) -> dict[str, Filler]:
    """The fillers with the event to come that the sentence has told of, where no words name the one talked at.

    «وسيلتقي أ ب الأسبوع المقبل ويبحثان ملف …», «وسيبحث معه مجددا ملف …»: these are topics of what is to come. It is
    not talked at the event that only the topics name: «بحث الوزيران التحضير للدورة الثالثة».
    """
    event = fillers.get("event")
    if only_in_topics(clauses, index, event):
        del fillers["event"]
        return fillers
    if met is not None and event is not None and event.index < 0 and coming.issuperset(met.refs):
        fillers["event"] = met
    return fillers


def only_in_topics(clauses: Clauses, index: int, event: Filler | None) -> bool:
    """Whether the event spoken of last is one that only the topics of a verb name: “discussed the third round of …”."""
    told = clauses.context.told.get(event.refs[0]) if event is not None and event.index < 0 else None
    return told is not None and told.sentence == clauses.context.sentence and nothing_told(clauses, index)


def meet_to_talk(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> bool:
    """Two people or states that discuss something meet, where the text told of no meeting: that is the event.

    Whether that is so; the event is then one of the fillers. Where the clause names the event before, they took part.
    """
    context = clauses.context
    if trigger.is_noun or "event" not in trigger.frame.get("roles", {}):
        return False
    subject = clauses.explicit_subject(trigger.index, within)
    kinds = {context.kind(ref) for ref in subject.refs} if subject is not None else set()
    if subject is None or not (kinds == _STATES or kinds <= _PEOPLE):
        return False
    named = met_during(clauses, trigger.index, within)
    if "event" in fillers and not _of_other_states(context, fillers["event"], subject):
        event = fillers["event"]
        if named and event.index < 0 and named != event.refs[0]:
            # «عقدت المشاورات … وبحث أ وب في اتصال هاتفي …» is of another event than the last
            fillers["event"] = replace(event, refs=(named,))
            context.state.event = named
            if len(subject.refs) >= PAIR:
                take_part(clauses, trigger, named, subject)
        elif len(subject.refs) >= PAIR:
            those_who_talk(clauses, trigger, within, fillers, subject)
        return False
    if len(subject.refs) < PAIR:
        if named:  # «بحث الوزير أ خلال لقائه الوزير ب …»: the noun says who else was there
            context.state.event = named
            fillers["event"] = Filler((named,), subject.start, subject.end)
        return bool(named)
    kind = kind_of_talk(clauses, "Meeting", within)
    meeting = named or context.entity(kind, (kind.lower(), (), "", "|".join(sorted(subject.refs))))
    take_part(clauses, trigger, meeting, subject)
    context.state.event = meeting
    fillers["event"] = Filler((meeting,), subject.start, subject.end)
    return True


def _of_other_states(context: Context, event: Filler, subject: Filler) -> bool:
    """Whether two talk of whose states none was at the event told last: «زار أ بيرو. وناقشت قطر وكينيا»."""
    last = event.refs[0]
    states = {context.country_of(ref) for ref in subject.refs} - {""}
    there = {context.country_of(ref) for ref in (*present(context, last), *context.sides.get(last, ()))}
    return event.index < 0 and len(states) >= PAIR and bool(there - {""}) and not states & there


def past_occasion(clauses: Clauses, at: int, high: int) -> int:
    """The item after the comma that closes «على هامش اجتماع …،», or after the name in «على هامش القمة سبل …»."""
    named = at + 1
    if clauses.codes[named : named + 1] == EVENT:
        named += 1
        while clauses.codes[named : named + 1] in tuple("DdK0N"):
            named += 1
        if named < high and (clauses.codes[named] == "m" or clauses.items[named].is_a(*_TOPICAL)):
            return named
    commas = [comma for comma in range(at + 1, high - 1) if clauses.codes[comma] == ","]
    closing = next((comma for comma in commas if clauses.items[comma + 1].is_a(*_TOPICAL)), None)
    return (commas[0] if commas else high - 1) + 1 if closing is None else closing + 1


_TOPICAL = ("topic_lead", "topic_act", "topic_head", "topic_opener", "topic_distribute", "masdar")
