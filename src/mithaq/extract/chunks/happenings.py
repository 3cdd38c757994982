"""Dialogues, rounds, meetings and conferences as the text names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.ceremonies import CEREMONY, ceremony, of_signing
from mithaq.extract.chunks.company import before_the_press, below_leaders, note_officials, of_same_two, states_at
from mithaq.extract.chunks.current_event import (
    another,
    is_next_meeting,
    is_one_after,
    last_round,
    named_so,
    of_organisation,
    of_other_body,
    rounds_of,
    spoken_of,
)
from mithaq.extract.chunks.earlier_rounds import earlier_round, prepares_another, told_beside_round
from mithaq.extract.chunks.met_whom import met_with
from mithaq.extract.chunks.named_again import mention_dialogue
from mithaq.extract.chunks.occasions import occasion
from mithaq.extract.chunks.ones_before import beside, is_other_round, note_sides
from mithaq.extract.chunks.ordinals import is_this_one, only_counts, ordinal, ordinal_before, ordinal_start
from mithaq.extract.chunks.same_event import (
    NEXT,
    before_that,
    between_others,
    earlier_from,
    earlier_sides,
    edition,
    is_before_that,
    is_definite,
    last_dialogue,
    may_mean,
    numbered,
    numbered_otherwise,
    of_two_people,
    some,
    was_held_before,
    with_another,
    write_number,
)
from mithaq.extract.chunks.series import head_of, known_dialogue, of_its_body, of_numbered, series_of
from mithaq.extract.chunks.talks_of_others import after_that, is_apart
from mithaq.extract.words.context import PAIR, Context
from mithaq.model import Ref, Value
from mithaq.records import record
from mithaq.vocabulary import BEFORE_THAT, PRESS

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

THIS = "this"
"""What stands for the number of the round that a text reports without numbering it."""


@record
class _Phrase:
    """The words of an event: its units, the states in them and its number, if it has one."""

    units: list[Unit]
    parties: tuple[Ref, ...]
    number: int | str | None
    """The number of a round, `NEXT` or `BEFORE_THAT`."""

    @property
    def span(self) -> tuple[int, int]:
        """Begin and end, in the folded text."""
        named = self.units[:-1] if len(self.units) > 1 and self.units[-1].is_a("scheduled") else self.units
        return named[0].start, named[-1].end


def event(context: Context, units: list[Unit]) -> Ref:
    """The event, dialogue or round that an EVENT chunk names; empty when it names none in particular."""
    head = head_of(units)
    number = ordinal(units) or ordinal_before(context, units)
    number = None if only_counts(context, units, number) else number
    phrase = _Phrase(units, _parties(context, units), number or beside(context, units))
    if any(unit.is_a("former") for unit in units):
        return ""
    if head is None:
        return _bare_round(context, phrase)
    if head.tags["event"][1] == BEFORE_ANOTHER or any(unit.is_a("preparatory") for unit in units):
        return _preparatory(context, phrase)
    current = context.state.event
    if current and units[0].is_a("their_event") and context.drafts[current].key[0] == BEFORE_ANOTHER:
        return current  # «عقدت لجنة الخبراء التحضيرية اجتماعها»
    return _of_kind(context, phrase, head)


def _bare_round(context: Context, phrase: _Phrase) -> Ref:
    """The round of the dialogue named last; in English the next one of talks without a name is a meeting to come."""
    if context.state.dialogue and not prepares_another(context, phrase.span[0]):
        earlier = earlier_round(context, context.state.dialogue, phrase.units) if phrase.number is None else ""
        earlier = earlier or (context.state.event if _opens(context, phrase) else "")
        return earlier or _round_of(context, context.state.dialogue, phrase)
    return _meeting(context, phrase, "Meeting", "meeting") if is_one_after(context, phrase.number) else ""


def _opens(context: Context, phrase: _Phrase) -> bool:
    """Whether the inaugural session is the opening of the round that the text tells of, and no first round."""
    current = context.state.event
    round_ = current and context.kind(current) == "DialogueRound"
    opening = any(u.is_a("inaugural") for u in phrase.units) and phrase.units[-1].text.lower() != "round"
    return bool(round_) and opening and context.drafts[current].key[1] != 1


def _of_kind(context: Context, phrase: _Phrase, head: Unit) -> Ref:
    """The event of a phrase, by what its head noun says that it is."""
    units = phrase.units
    kind, slug = _kind(units, head, phrase)
    if kind in _LARGER and (apart := occasion(context, units, kind)):
        return _occasion(context, phrase, slug, apart)
    if slug == CEREMONY and context.gazetteer.arabic and not of_signing(context, *phrase.span):
        return ""  # «حفل تنصيب رئيس …»
    if own := _own_round(context, phrase, kind):
        return own
    if kind == "Dialogue":
        return _dialogue(context, phrase, series_of(units, slug))
    if slug == "committee" and units[0] is head:  # not «الاجتماع الثاني للجنة السياسية»
        return context.state.event if is_definite(context, head) else ""
    return _meeting(context, phrase, kind, slug)


def _own_round(context: Context, phrase: _Phrase, kind: str) -> Ref:
    """The round that a meeting of a dialogue itself is, “The working group held its meeting”; empty for none."""
    first, dialogue = phrase.units[0], context.state.dialogue
    english = context.language.order == "SVO" and kind == "Meeting"
    its = english and _ITS.search(context.text, max(0, first.start - 5), first.start) is not None
    own, number = its or first.is_a("their_event"), phrase.number
    if dialogue and isinstance(number, int) and (own or is_next_meeting(context, dialogue, phrase.units, number)):
        return _round_of(context, dialogue, phrase)  # «عقد مجلس التنسيق اجتماعه الثالث»
    if kind == "Meeting" and isinstance(number, int) and of_its_body(context, dialogue, phrase.units[-1].end):
        return _round_of(context, dialogue, phrase)
    if kind == "Meeting" and not phrase.parties and is_other_round(context, dialogue, number):
        return _round_of(context, dialogue, phrase)  # «وكان الاجتماع السابق للجنة قد عقد في …»
    low = context.sentences[context.sentence].start
    named = its and any(one.start >= low and one.entity == dialogue for one in reversed(context.mentions))
    return current_round(context, dialogue, phrase.span) if dialogue and named else ""


_ITS = re.compile(r"\bits\s$", re.IGNORECASE)
"""“The Council held its second meeting”."""


def _preparatory(context: Context, phrase: _Phrase) -> Ref:
    """The meeting that prepares another, which is none of its rounds: «الاجتماعات التحضيرية للجنة العليا»."""
    known = [ref for ref in context.told if context.drafts[ref].key[0] == BEFORE_ANOTHER]
    ref = known[-1] if known else context.entity("Meeting", (BEFORE_ANOTHER, phrase.parties, "", ""))
    context.mention(ref, *phrase.span)
    if len(phrase.parties) > 1:
        make_current(context, ref, phrase.parties)
    elif sides := context.sides.get(context.state.dialogue):  # «وسبق الدورة اجتماع تحضيري»
        context.sides.setdefault(ref, sides)
    return ref


BEFORE_ANOTHER = "preparatory"
"""The kind of meetings that only prepare another."""


def _kind(units: list[Unit], head: Unit, phrase: _Phrase) -> tuple[str, str]:
    """The class and slug of an event: talks that are numbered in rounds are a dialogue, and so is a joint committee."""
    kind, slug = head.tags["event"]
    if kind == "Meeting" and isinstance(phrase.number, int) and units[0].is_a("round") and units[0] is not head:
        return "Dialogue", slug
    bare = phrase.number is None and not phrase.parties and not units[0].text.startswith("ال")
    talks = units[0] is head and head.text.startswith("مشاورات")  # a committee for them stands
    if slug == "political-consultations" and bare and talks:
        return "Meeting", "consultations"
    if slug == "committee" and not (any(unit.is_a("joint_adjective") for unit in units) or len(phrase.parties) > 1):
        return "Meeting", slug
    return kind, slug


def _parties(context: Context, units: list[Unit]) -> tuple[Ref, ...]:
    parties = tuple(dict.fromkeys(_party(context, unit) for unit in units if unit.code in "ACO"))
    if len(parties) == PAIR:
        context.pairs.append(parties)
    return parties


def _party(context: Context, unit: Unit) -> Ref:
    """The state or organisation that a unit of an event's name stands for; an organ stands for its state."""
    if unit.code != "O":
        return context.country(unit)
    country = context.entry(unit.value).country
    ref = context.registered(country or unit.value)
    context.mention(ref, unit.start, unit.end, name=not country)
    return ref


def _dialogue(context: Context, phrase: _Phrase, series: str) -> Ref:
    """The round that a phrase numbers, else the current round of the dialogue it names, else the dialogue."""
    if told_beside_round(context, series, phrase.units, named=bool(phrase.parties or phrase.number)):
        return context.state.event if is_definite(context, phrase.units[0]) else ""
    unspecific = series == "dialogue" and not phrase.parties
    last = last_dialogue(context) if unspecific and context.state.dialogue else ""
    known = last or known_dialogue(context, series, phrase.parties, phrase.span)
    if not known:
        # “They would return to a dialogue between equals” speaks of talking.
        if unspecific and phrase.number is None and (context.language.code != "en" or some(context, phrase.units[0])):
            return ""
        known = context.entity("Dialogue", (series, tuple(sorted(phrase.parties))))
    mention_dialogue(context, known, phrase.units, phrase.span)
    if len(phrase.parties) > 1:
        set_parties(context, known, phrase.parties)
    context.state.dialogue = known
    if phrase.number is None and (earlier := earlier_round(context, known, phrase.units)):
        return earlier
    if phrase.number is not None:
        return _round_of(context, known, phrase)
    current = context.state.event
    return current if not phrase.parties and current in rounds_of(context, known) else known


def current_round(context: Context, dialogue: Ref, mention: tuple[int, int]) -> Ref:
    """The round of a dialogue of which a text says that it took place, without a number if none was given."""
    known = rounds_of(context, dialogue)
    if known:
        return known[0] if context.state.event not in known else context.state.event
    ref = context.entity("DialogueRound", (dialogue, THIS))
    if dialogue in context.sides:
        context.sides[ref] = context.sides[dialogue]
    context.mention(ref, *mention, name=False)
    context.fact(ref, "roundOf", dialogue, context.evidence(*mention, "round", kind="resolved"))
    return ref


def set_parties(context: Context, ref: Ref, parties: tuple[Ref, ...]) -> None:
    """Give an event its sides; a dialogue's are part of its key, and its rounds share them."""
    draft = context.drafts[ref]
    context.sides[ref] = parties
    if draft.kind == "Dialogue":
        draft.key = (draft.key[0], tuple(sorted(parties)))
        context.sides.update((known, parties) for known, other in context.drafts.items() if other.key[0] == ref)
    if not context.state.sides:
        context.state.sides = parties


def _round_of(context: Context, dialogue: Ref, phrase: _Phrase) -> Ref:
    """The round of a dialogue that a phrase numbers; without a number the current event."""
    if phrase.number is None:
        return context.state.event
    ref = _numbered_later(context, dialogue, phrase) or context.entity("DialogueRound", (dialogue, phrase.number))
    context.mention(ref, *phrase.span)
    if dialogue in context.sides:
        context.sides[ref] = context.sides[dialogue]
        context.state.sides = context.sides[dialogue]
    begin = ordinal_start(context, phrase.span[0])
    evidence = context.evidence(begin, phrase.span[1], "round", confidence=0.95)
    context.fact(ref, "roundOf", dialogue, evidence, status="planned" if phrase.number == NEXT else "asserted")
    if phrase.number in {NEXT, BEFORE_THAT}:
        return ref
    context.fact(ref, "roundNumber", Value(str(phrase.number), "integer"), evidence)
    if not is_before_that(context, ref):
        context.state.event = ref
    return ref


def round_numbered(context: Context, dialogue: Ref, units: list[Unit], number: int | str) -> Ref:
    """The round of a dialogue that a number, or `NEXT`, before a name of it means."""
    return _round_of(context, dialogue, _Phrase(units, (), number))


def _numbered_later(context: Context, dialogue: Ref, phrase: _Phrase) -> Ref:
    """The round that an English text has told of without its number, which it gives now; empty where there is none."""
    known = rounds_of(context, dialogue)
    later = context.language.order == "SVO" and isinstance(phrase.number, int) and phrase.number > 1
    return known[0] if later and len(known) == 1 and context.drafts[known[0]].key[1] == THIS else ""


def give_parties(context: Context, units: list[Unit], refs: tuple[Ref, ...], parties: tuple[Ref, ...]) -> Ref:
    """The event of an EVENT chunk when its parties are named after it: «الاجتماع بين …», “talks between …”."""
    head = head_of(units)
    if head is None:
        return refs[0] if refs else ""
    states = tuple(dict.fromkeys(context.country_of(ref) or ref for ref in parties))
    if context.language.order == "SVO" and context.state.people[-len(parties) :] == [*parties]:
        context.state.speaker = parties  # “Another meeting was held between A and B. They …”
    kind, slug = _kind(units, head, _Phrase(units, states, ordinal(units)))
    if kind in _LARGER and (apart := occasion(context, units, kind)):
        return _occasion(context, _Phrase(units, states, ordinal(units)), slug, apart)
    if kind != "Dialogue":
        which = beside(context, units) if context.gazetteer.arabic else None
        return _meeting(context, _Phrase(units, parties, ordinal(units) or which), kind, slug)
    return _dialogue(context, _Phrase(units, states, ordinal(units) or beside(context, units)), series_of(units, slug))


def _meeting(context: Context, phrase: _Phrase, kind: str, slug: str) -> Ref:
    """A meeting, call, visit or summit: the current one when the words are definite, else a new one."""
    if slug == CEREMONY and (named := ceremony(context)):
        context.mention(named, *phrase.span)
        return named
    if not phrase.parties and phrase.number is None and (met := met_with(context, kind, phrase.units, phrase.span)):
        return met
    current = spoken_of(context, kind, phrase.units, slug) or last_round(context, kind)
    other = bool(current) and (slug == PRESS) != before_the_press(context, current)
    if current and not other and _speaks_of(context, phrase, kind, current):
        context.mention(current, *phrase.span)
        _number(context, current, phrase)
        note_officials(context, phrase.parties, current, phrase.span)
        return current
    again = named_so(context, kind, phrase.units) if not phrase.parties and phrase.number is None else ""
    earlier = again or numbered(context, slug, phrase.number, phrase.parties)
    earlier = earlier or (of_two_people(context, set(phrase.parties), kind) if slug != PRESS else "")
    if earlier:
        context.mention(earlier, *phrase.span)
        _number(context, earlier, phrase)
        if len(phrase.parties) > 1:
            make_current(context, earlier, phrase.parties)
        return earlier
    # Without parties and number nothing tells it from another, so that it stands for itself.
    apart = edition(context, phrase.units) if phrase.parties or phrase.number else len(context.drafts)
    number = phrase.number or before_that(context, phrase.span[1], kind)
    ref = context.entity(kind, (slug, tuple(sorted(phrase.parties)), number, apart))
    context.mention(ref, min(phrase.span[0], earlier_from(context, phrase.units[0])), phrase.span[1])
    _number(context, ref, phrase)
    if phrase.number == BEFORE_THAT:
        note_sides(context, ref, phrase.parties)
    elif before := () if phrase.parties else earlier_sides(context, phrase.units[0], phrase.span[1]):
        context.sides[ref] = before
    elif len(phrase.parties) > 1:
        make_current(context, ref, phrase.parties)
    elif kind != "Call" and of_organisation(context, phrase.units, phrase.parties, phrase.number):
        context.sides[ref] = phrase.parties  # “the 12th … Foreign Ministers' Meeting” of an organisation
    return ref


_LARGER = frozenset({"Meeting", "Conference"})
"""Classes of what may be a larger meeting than the one that is told."""


def _occasion(context: Context, phrase: _Phrase, slug: str, apart: str) -> Ref:
    """The larger meeting that gives the occasion for the one that a text tells of, and is not gone on about."""
    # “The first consultative meeting” is one, told twice.
    ref = context.entity("Conference", (slug, (), phrase.number or "", f"occasion|{'' if phrase.number else apart}"))
    context.occasions.add(ref)
    context.mention(ref, *phrase.span)
    if not of_other_body(context, phrase.number, phrase.span[1]):
        _number(context, ref, phrase)
    if len(phrase.parties) > 1:
        context.sides[ref] = phrase.parties
    return ref


def _speaks_of(context: Context, phrase: _Phrase, kind: str, current: Ref) -> bool:
    """Whether the words of a meeting speak of the current event."""
    number, (begin, end) = phrase.number, phrase.span
    if (
        number in {NEXT, BEFORE_THAT}
        or not may_mean(kind, context.kind(current))
        or another(context, phrase.units, number, kind)
    ):
        return False
    if of_other_body(context, number, end) or is_apart(context, end, current) or after_that(context, begin, current):
        return False
    if with_another(context, phrase.units[0], end, current) or numbered_otherwise(context, current, number, kind):
        return False
    if kind == "Conference" and context.kind(current) == "Meeting" and below_leaders(context, current):
        return False
    if isinstance(number, int) and between_others(context, current, end) and not is_this_one(context, begin):
        return False
    theirs = set(phrase.parties) <= set(states_at(context, current)) or of_same_two(context, phrase.parties, current)
    definite = is_definite(context, phrase.units[0]) and theirs
    return (definite or not phrase.parties) and not was_held_before(context, end, current)


def _number(context: Context, event: Ref, phrase: _Phrase) -> None:
    """Write the number of a summit or of one of many meetings; a meeting that is the first of its kind has none."""
    number, first = phrase.number, any(unit.is_a("inaugural") for unit in phrase.units) or of_numbered(context, event)
    if isinstance(number, int) and (context.kind(event) == "Conference" or number > 1 or first):
        write_number(context, event, number, phrase.span)


def make_current(context: Context, event: Ref, parties: tuple[Ref, ...]) -> None:
    """Let an event be the one that is spoken of from here on, and the states of its parties the sides."""
    context.state.event = event
    if len(parties) > 1 and event not in context.sides:
        set_parties(context, event, parties)
    if len(states := tuple(dict.fromkeys(map(context.country_of, parties)))) > 1 and all(states):
        context.state.sides = states
