"""For which side people act, as the words beside their names say: «أ عن الجانب القطري», “A for the Omani side”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import SIDE, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref

_FOR_SIDE = re.compile(r"4(?:p7|,p7(?!,?p?4))")
_SIDE_OF = re.compile(r"p7,?p?4")
_SIDE_LISTS = re.compile(r"p7,?[cV$8]{1,4}4")
"""English words that say who was there for a side: “On the Omani side, attendees included A and B”."""
_LISTING = frozenset({"included", "includes", "comprised", "were", "was", "are", "by"})
"""Last words of what says so: “attended by”, “also present were”."""
_FOR = ("عن", "من", "من قبل", "نيابة", "for", "from", "on")


def people_of_sides(context: Context, found: list[Item], codes: str) -> None:
    """Note whom people act for by the side before or after them: «أ عن الجانب القطري، وعن الجانب الياباني ب»."""
    if SIDE not in codes:
        return
    if context.language.order == "VSO":
        codes = _named_sides(found, codes)
        _told_apart(context, found)
    for match in _FOR_SIDE.finditer(codes):
        _acts_for(context, found[match.start()].refs[-1:], found[match.end() - 2], found[match.end() - 1])
    if context.language.order == "SVO":
        _among_delegates(context, found, codes)
    listed = [] if context.language.order == "VSO" else [*_SIDE_LISTS.finditer(codes)]
    listed = [match for match in listed if found[match.end() - 2].unit.text.lower().split()[-1] in _LISTING]
    for match in (*_SIDE_OF.finditer(codes), *listed):
        preposition, side = found[match.start()], found[match.start() + 1]
        people = found[match.end() - 1].refs
        for ref in people:
            known = context.people.get(ref)
            if known is None or (len(people) > 1 and _of_other(context, known, side)):
                break
            _acts_for(context, (ref,), preposition, side)


_DELEGATES = re.compile(f"{SIDE},?c4")


def _among_delegates(context: Context, found: list[Item], codes: str) -> None:
    """Note whom people act for who are told as of a delegation: “a Kenyan delegation including A and B” (English)."""
    for match in _DELEGATES.finditer(codes):
        side, people = found[match.start()], found[match.end() - 1]
        known = [context.people[ref] for ref in people.refs if ref in context.people]
        state = side.refs[0] if len(side.refs) == 1 and context.kind(side.refs[0]) == "Country" else ""
        free = not any(one.country or any(post.organization for post in one.posts) for one in known)
        for one in known if state and free and found[match.end() - 2].is_a("including") else ():
            one.country = state


def _told_apart(context: Context, found: list[Item]) -> None:
    """Note the two states whose sides a sentence tells of one by one: «أعرب الجانب القطري …، وأكد الجانب الكيني …»."""
    states = tuple(dict.fromkeys(item.refs[0] for item in found if item.code == SIDE and len(item.refs) == 1))
    two = len(states) == PAIR and all(context.kind(ref) == "Country" for ref in states)
    if two and states not in context.pairs[-1:]:
        context.pairs.append(states)


def _named_sides(found: list[Item], codes: str) -> str:
    """The letters, where a name stands for the second side: «ترأس الجانب الكيني أ، وعن الاتحاد الأوروبي ب»."""
    for match in _SECOND_SIDE.finditer(codes):
        low, at = match.end() - 2, match.end() - 1
        if found[low].preposition in _FOR[:2] and len(found[at].refs) == 1:
            found[at] = Item(SIDE, found[at].units, found[at].refs)
            codes = codes[:at] + SIDE + codes[at + 1 :]
    return codes


_SECOND_SIDE = re.compile(r"(?<=74),?&p1(?=4)")


def _of_other(context: Context, known: Person, side: Item) -> bool:
    """Whether somebody of a list acts for another state than the side, or his posts name a body or a state.

    In Arabic the offices of the side's own ministry are told by their names: «مدير الدائرة الأوروبية أ، والمستشار ب».
    """
    if known.country not in {"", *side.refs}:
        return True
    arabic = context.language.order == "VSO"
    bodies = [post.organization for post in known.posts if post.organization]
    if arabic:
        bodies = [ref for ref in bodies if context.drafts[ref].registered and context.country_of(ref) not in side.refs]
    return bool(bodies) or any(post.country not in {"", *(side.refs if arabic else ())} for post in known.posts)


def _acts_for(context: Context, people: tuple[Ref, ...], preposition: Item, side: Item) -> None:
    """«أ عن الجانب القطري»: the side that someone acts for."""
    known = context.people.get(people[0]) if people else None
    if known is not None and preposition.preposition in _FOR and not known.country and side.refs:
        known.country = side.refs[0]
