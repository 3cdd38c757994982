"""The officials whom an Arabic text has named and calls «القادة», «الوزراء» or «رئيسا البلدين» from there on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.clauses.ranks import may_be_one_of, may_be_one_of_two
from mithaq.extract.clauses.speakers import the_two
from mithaq.extract.words.context import PAIR
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def all_there(context: Context, word: str) -> tuple[Ref, ...]:
    """Those at the event spoken of last whom «القادة» and the like mean, where they are more than two."""
    taking = context.state.takers.get(context.state.event, ()) if word in PLURALS else ()
    people = tuple(ref for ref in taking if context.kind(ref) == "Official")
    return people if len(people) > PAIR else ()


_OFFICIAL_PLURALS = frozenset(map(fold_key, ("القادة", "الزعماء", "الوزراء", "الرؤساء", "وزراء الخارجية")))
PLURALS = _OFFICIAL_PLURALS | frozenset(map(fold_key, ("المشاركون", "المجتمعون")))


def each_named(context: Context, word: str) -> tuple[Ref, ...]:
    """The officials at the event whom «القادة» means where the text names one of each state there, all of that rank."""
    people = all_there(context, word) if word in _OFFICIAL_PLURALS else ()
    states = [state for ref in people if (state := context.country_of(ref))]
    told = context.told.get(context.state.event)
    there = {state for ref in (told.present if told is not None else ()) if (state := context.country_or_self(ref))}
    each = len(states) == len(set(states)) and {ref for ref in there if context.kind(ref) == "Country"} <= set(states)
    return people if each and all(may_be_one_of(context, ref, word) for ref in people) else ()


def heads_of_both(context: Context, kind: str, word: str) -> tuple[Ref, ...]:
    """The two heads whom «رئيسا البلدين», «قائدا البلدين» means, where the text names one of each state."""
    if kind != "countries" or context.language.order == "SVO" or not word.startswith(_HEADS_OF):
        return ()
    people = two_at_event(context, "people") or the_two(context, word)
    states = {context.country_of(ref) for ref in people}
    named = all(context.kind(ref) == "Official" and may_be_one_of_two(context, ref, word) for ref in people)
    return people if len(people) == len(states) == PAIR and "" not in states and named else ()


_HEADS_OF = ("رئيسا", "رئيسي", "قائدا", "قائدي", "زعيما", "زعيمي")


def two_at_event(context: Context, kind: str) -> tuple[Ref, ...]:
    """The two officials of the current Arabic event, of whom one is not named: «التقى أ نظيره. ووقع الوزيران»."""
    told = context.told.get(context.state.event) if kind == "people" and context.language.order == "VSO" else None
    officials = tuple(ref for ref in told.present if ref in context.people) if told is not None else ()
    return officials if len(officials) == PAIR else ()
