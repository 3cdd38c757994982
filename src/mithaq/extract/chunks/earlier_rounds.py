"""The round before the one that an English text tells of: “The previous session of the Committee was held in Rome”."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.chunks.current_event import rounds_of
from mithaq.extract.chunks.same_event import EARLIER
from mithaq.extract.words.items import EVENT, Item, letters
from mithaq.extract.words.last_time import LAST
from mithaq.model import Value
from mithaq.read.dates import Date
from mithaq.vocabulary import BEFORE_THAT, DIALOGUES

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_SESSION = re.compile(r"[wc]Up8|8'[wc]U")
_BARE = re.compile(r"[wc]U(?=[cVZ,]|p2)")
_DATED = re.compile(r"tU(?=[cVZ,.]|p2)")
"""“The aims set out in the October 12, 2010 session in Lima”."""
_AGAIN = re.compile(r"[&J]?(?:p[wcE]p|[pc])U(?=[,6t])")
"""“At the end of the session, the two sides signed …”: the text goes back to it from talks beside it."""
_LAST_MET = re.compile(r"8c(?=V)")
"""“The Committee last met in Lima”."""
_LONGEST = 12


def earlier_sessions(context: Context, found: list[Item], codes: str) -> str:
    """Let “the previous session of the Committee” and “the Committee's last session” be that round; the new letters."""
    for match in _LAST_MET.finditer(codes):
        event, last = found[match.start()], found[match.end() - 1]
        if last.unit.text == LAST and event.refs and context.kind(event.refs[0]) in DIALOGUES:
            event.refs = (round_before(context, event.refs[0], (event.start, last.end), name=False),)
    if "U" not in codes:
        return codes
    for match in reversed(list(_SESSION.finditer(codes))):
        items = found[match.start() : match.end()]
        event = next(item for item in items if item.code == EVENT)
        before = next(item for item, after in pairwise(items) if after.code == "U")
        if before.unit.text.lower() not in EARLIER or not event.refs or context.kind(event.refs[0]) not in DIALOGUES:
            continue
        units = [unit for item in items for unit in item.units]
        event.units, event.refs = units, (round_before(context, event.refs[0], (units[0].start, units[-1].end)),)
        found[match.start() : match.end()] = [event]
    return _bare_sessions(context, found, letters(found))


def _bare_sessions(context: Context, found: list[Item], codes: str) -> str:
    """Let “the last session” be the one before the round of the dialogue that the text tells of; the new letters."""
    dialogue = context.state.dialogue
    for match in _DATED.finditer(codes) if dialogue else ():
        _dated_session(context, dialogue, found, match.start())
    codes = letters(found)
    if not dialogue or not (rounds := rounds_of(context, dialogue)):
        return codes
    again = _AGAIN.match(codes) if context.state.event not in rounds else None
    if again is not None:
        session = found[again.end() - 1]
        context.mention(rounds[-1], session.start, session.end, name=False)
        found[again.end() - 1] = Item(EVENT, session.units, (rounds[-1],))
    for match in reversed(list(_BARE.finditer(codes))):
        word, session = found[match.start() : match.end()]
        if word.unit.text.lower() in EARLIER:
            units = [*word.units, *session.units]
            ref = round_before(context, dialogue, (units[0].start, units[-1].end))
            found[match.start() : match.end()] = [Item(EVENT, units, (ref,))]
    return letters(found)


def _dated_session(context: Context, dialogue: Ref, found: list[Item], at: int) -> None:
    """Let a session that is told apart by its day be a round of its own."""
    day, session = found[at].unit.tags.get("date"), found[at + 1]
    if isinstance(day, Date) and _THE in context.text[max(0, day.start - len(_THE)) : day.start + len(_THE)].lower():
        told = [f for f in context.facts if f.predicate == "schema:startDate" and f.object == Value(day.first, "date")]
        own = next((f.subject for f in told if f.subject in rounds_of(context, dialogue)), "")
        article = len(_THE) if context.text[day.start : day.start + len(_THE)].lower() == _THE else 0
        span = day.start + article, session.units[-1].end
        ref = own or round_before(context, dialogue, span, on=day.first)
        found[at + 1] = Item(EVENT, session.units, (ref,))


_THE = "the "


def earlier_round(context: Context, dialogue: Ref, units: list[Unit]) -> Ref:
    """The round before, where the words of a dialogue that a text tells of say that they mean it; empty elsewhere.

    “since the previous strategic dialogue in May”, “the outcome of the last round”.
    """
    start = units[0].start
    words = context.text[max(0, start - _LONGEST) : start].split()
    if context.language.order == "VSO" or not words or words[-1].lower() not in EARLIER:
        return ""
    told = context.state.event == dialogue or rounds_of(context, dialogue)
    return round_before(context, dialogue, (start - len(words[-1]) - 1, units[-1].end)) if told else ""


def round_before(context: Context, ref: Ref, span: tuple[int, int], *, name: bool = True, on: str = "") -> Ref:
    """The earlier round of a dialogue, or of the dialogue of a round; the text goes on about the later one."""
    dialogue = str(context.drafts[ref].key[0]) if context.kind(ref) == "DialogueRound" else ref
    earlier = context.entity("DialogueRound", (dialogue, *([BEFORE_THAT, on] if on else [BEFORE_THAT])))
    context.mention(earlier, *span, name=name)
    if dialogue in context.sides:
        context.sides[earlier] = context.sides[dialogue]
    context.fact(earlier, "roundOf", dialogue, context.evidence(*span, "round", confidence=0.95))
    return earlier


def told_beside_round(context: Context, series: str, units: list[Unit], *, named: bool) -> bool:
    """Whether English consultations in small letters are told while a text goes on about the round of a dialogue.

    “The 3rd session of the Strategic Dialogue was held. During the political consultations, …”: at that session.
    """
    current = context.state.event
    if named or context.language.order == "VSO" or series != _CONSULTATIONS or not current:
        return False
    dialogue = context.drafts[current].key[0] if context.kind(current) == "DialogueRound" else ""
    other = dialogue != "" and context.drafts[str(dialogue)].key[0] != _CONSULTATIONS
    return other and all(unit.text.islower() for unit in units)


_CONSULTATIONS = "political-consultations"


def prepares_another(context: Context, start: int) -> bool:
    """Whether what follow-up committees prepare is named: «اجتماع لجنة المتابعة تمهيدا للدورة 23» is not their 23rd."""
    names = context.drafts[context.state.dialogue].names
    lead = context.text[max(0, start - _PREPARING_FAR) : start]
    return any(_FOLLOWS.search(name) for name in names) and _PREPARING.search(lead) is not None


_FOLLOWS = re.compile("متابعه|تحضيري")
_PREPARING_FAR = 30
_PREPARING = re.compile(r"(?:تمهيد|تحضير|استعداد|اعداد)(?:ا|ات)? ل(?:ل|اعمال )?$")
