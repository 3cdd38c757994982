"""Two of whom an English text tells one by a pronoun: “She and Otieno agreed …”, “He and his guest welcomed …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import HE_OR_SHE, PERSON, ROLE, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref


def pronoun_pairs(context: Context, found: list[Item]) -> None:
    """Make one of a pronoun and who is told with it, where the text has told of another person before."""
    for at in range(len(found) - 2, 0, -1):
        if found[at].code != "&":
            continue
        if _is_he(found[at - 1]):
            other, end = _told_after(found, at + 1)
        elif _is_he(found[at + 1]) and found[at - 1].code == PERSON and (at < PAIR or found[at - 2].code in "@,"):
            other, end = found[at - 1], at + 2
        elif found[at - 1].code == PERSON and _his_guest(found, at + 1):
            other, end = found[at - 1], at + 3  # “Otieno and her guest”
        else:
            continue
        refs = _both(context, other, found[0].start) if other is not None else ()
        if refs:
            units = [unit for item in found[at - 1 : end] for unit in item.units]
            found[at - 1 : end] = [Item(PERSON, units, refs)]
            context.state.group = refs


def _is_he(item: Item) -> bool:
    return item.is_a("pronoun") and item.unit.text.lower() in HE_OR_SHE


def _his_guest(found: list[Item], at: int) -> bool:
    """Whether “her guest” stands here: one of the two who met."""
    owned = at + 1 < len(found) and found[at].is_a("possessive_pronoun")
    return owned and found[at + 1].unit.text.lower() in _GUESTS


_GUESTS = frozenset({"guest", "host", "visitor", "colleague", "interlocutor"})


def _told_after(found: list[Item], at: int) -> tuple[Item | None, int]:
    """Who is told after “he and”, somebody named or “his guest”, and the item after that."""
    if found[at].code == ROLE or (found[at].code == PERSON and len(found[at].refs) == 1):
        return found[at], at + 1  # “She and the Minister”
    owned = found[at].is_a("possessive_pronoun") and at + 1 < len(found)
    if owned and found[at + 1].code == PERSON and len(found[at + 1].refs) == 1:
        return found[at + 1], at + 2
    guest = owned and (found[at + 1].is_a("guest") or found[at + 1].code == ROLE)
    return (found[at + 1], at + 2) if guest else (None, at)


def _both(context: Context, other: Item, begin: int) -> tuple[Ref, ...]:
    """The two who are meant: who was named before the sentence and the last other person, or the last two."""
    people = list(dict.fromkeys(reversed([*context.state.people, *context.state.speaker])))
    people = [ref for ref in people if ref in context.people]
    if other.code == PERSON:
        known = context.people.get(other.refs[0])
        last = next((ref for ref in people if ref not in other.refs), "")
        return (last, *other.refs) if last and known is not None and known.start < begin else ()
    group = context.state.group if len(context.state.group) == PAIR else tuple(people[:PAIR])
    return group if len(group) == PAIR else ()
