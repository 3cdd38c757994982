"""Stances told in the passive in English: “the attack was condemned by A”, “it was stressed that …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.complements import complement_end, parts
from mithaq.extract.clauses.holders import agent, before_verb, is_passive
from mithaq.extract.clauses.subject_starts import before_aside_of_subject, subject_start
from mithaq.extract.stances.stance_phrases import after_noun, noun_in
from mithaq.extract.stances.stance_writer import Stance, write
from mithaq.extract.words.items import PERSON, ROLE, SIDE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger


def passive(clauses: Clauses, trigger: Trigger, within: range) -> None:
    """“The attack was condemned by A”, “it was stressed that …”: who stands after “by” holds it, or the two sides."""
    index = trigger.index
    low = before_verb(clauses, index)
    if low < within.start:
        return
    low = before_aside_of_subject(clauses, low, within.start)
    kind, by = str(trigger.frame["stance"]), agent(clauses, index, within)
    if clauses.items[low].unit.text.lower() == "it":
        that = next((at for at in range(index + 1, within.stop) if clauses.codes[at] == "@"), None)
        item = clauses.items[index]
        both = () if item.unit.text.lower() == _CONFIRMED else clauses.context.state.sides
        refs = by.refs if by else both
        if that is not None and refs:
            end = complement_end(clauses, that + 1, within.stop)
            who = by or Filler(refs, item.start, item.end, resolved=True)
            write(clauses, Stance(kind, who, index, trigger.rule, [(that + 1, end)]))
        return
    start = subject_start(clauses, low, within.start)
    if start is not None and clauses.codes[max(start - 2, 0) : start] == ",Z":
        low = start - 3  # “The measures, which may harm trade, were condemned by …”
        start = subject_start(clauses, low, 0) if low >= 0 else None
    sides = clauses.context.state.sides
    if by is None and kind in {"affirm", "emphasize", "note"} and sides and _keeps(clauses, start, low):
        item = clauses.items[index]
        by, kind = Filler(sides, item.start, item.end, resolved=True), "emphasize"
    if by is None and sides and clauses.items[index].unit.text.lower().endswith(_PLEASED):
        item, spoke = clauses.items[index], clauses.context.state.speaker  # “the progress was noted with satisfaction”
        by = Filler(spoke if len(spoke) == len(sides) else sides, item.start, item.end, resolved=True)
    if by is None or start is None or (kind == "welcome" and _received(clauses, start, low, index)):
        return
    write(clauses, Stance(kind, by, index, trigger.rule, parts(clauses, start, low + 1, acts=True)))


_CONFIRMED = "confirmed"
"""What is but told as certain: “it was confirmed that the President will visit Peru”."""
_PLEASED = "with satisfaction"


def noun_expressed(clauses: Clauses, trigger: Trigger, within: range) -> None:
    """“Concern was expressed over the fighting”, “support for the plan was voiced by A”: the kind is that of the noun.

    Where nobody stands after “by” the two sides hold it.
    """
    index = trigger.index
    last = before_verb(clauses, index)
    start = subject_start(clauses, last, within.start)
    noun, owner = (None, None) if start is None else noun_in(clauses, start, last + 1)
    if noun is None:
        return
    kind, prepositions, keep, _ = clauses.items[noun].unit.tags["stance_noun"]
    item = clauses.items[index]
    sides = clauses.context.state.sides
    who = agent(clauses, index, within) or owner
    who = who or (Filler(sides, item.start, item.end, resolved=True) if len(sides) > 1 else None)
    if keep or who is None:
        return
    behind = noun == last
    low = after_noun(clauses, index if behind else noun, within.stop if behind else last + 1, kind, prepositions)[0]
    end = 0 if low is None else complement_end(clauses, low, within.stop) if behind else last + 1
    if low is not None and end > low:
        write(clauses, Stance(kind, who, index, trigger.rule, parts(clauses, low, end, acts=True)))


def _received(clauses: Clauses, start: int, last: int, index: int) -> bool:
    """Whether it is a person who was welcomed, that is received: “he was welcomed at the airport by …”.

    “He arrived in Doha and was welcomed by …” tells no more of the city.
    """
    last -= last > start and clauses.codes[last] == ","  # “A, accompanied by B, was welcomed by C”
    item = clauses.items[last]
    if "&" in clauses.codes[last:index]:
        return True
    alone = start == last or clauses.codes[start:last] == "p"
    return alone and (item.code in PERSON + ROLE + SIDE or item.unit.text.lower() in {"he", "she", "they"})


def _keeps(clauses: Clauses, start: int | None, last: int) -> bool:
    """Whether what is said to be stressed is the importance or need of something."""
    if start is None:
        return False
    noun = noun_in(clauses, start, last)[0]
    return noun is not None and bool(clauses.items[noun].unit.tags["stance_noun"][2])


def describes_others(clauses: Clauses, index: int) -> bool:
    """Whether “committed” only says what states those are that are spoken of: “a community of nations committed to”.

    Or what somebody undertakes to do, “resolved to press for talks”, or is thanked for.
    Or a passive only says of what one speaks: “set out what had been agreed during the visit that A paid to B”.
    """
    if is_passive(clauses, index) and _WHAT in (clauses.items[at].unit.text.lower() for at in before(index, _NEAR)):
        return True
    if index > 0 and clauses.codes[index - 1] == "V" and clauses.items[index - 1].unit.text.endswith(" to"):
        return True
    if index > 1 and (clauses.items[index - 1].unit.text, clauses.codes[index - 2]) in _ALREADY_TOLD:
        return True
    if index < _LEAST or clauses.items[index].unit.text.lower() != _COMMITTED:
        return False
    noun = clauses.items[index - 1]
    lead = index - 2 - (clauses.codes[index - 2] in "wK")
    return noun.is_a("states_noun", "groups_of_states") and lead >= 0 and clauses.codes[lead] in "pV"


_ALREADY_TOLD = frozenset({("having", "p"), ("go on", "p"), ("go on", "V")})
"""What stands before a verb, and before that: “thanked Spain for having backed it”, “pledged to go on backing it”."""
_WHAT, _NEAR = "what", 4
_COMMITTED, _LEAST = "committed", 2
