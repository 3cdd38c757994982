"""Who takes part in an event beside the people there: the sides that are represented, and the bodies that send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.company import present

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person
    from mithaq.model import Ref

_PAIR = 2
"""Sides of an event between two."""


def there(context: Context, event: Ref, sides: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The sides of an event; of two who are other states than those of the people there, those who are there."""
    states = {context.people[ref].country for ref in present(context, event) if ref in context.people} - {""}
    otherwise = len(sides) == len(states) == _PAIR and not states.issuperset(sides)
    return tuple(side for side in sides if side in states) if otherwise else sides


def bodies_of(context: Context, known: Person) -> list[Ref]:
    """The organisation or agency of somebody who acts for no state: a secretary-general, an administrator."""
    if known.country or any(post.rank == "head-of-state" and not post.organization for post in known.posts):
        return []
    bodies = [post.organization for post in known.posts if post.organization and not post.tense]
    return [body for body in bodies if not _inner(context, body)]


def _inner(context: Context, body: Ref) -> bool:
    """Whether an English body is but a part of one: “Political Department”."""
    names = context.drafts[body].names.values() if context.language.order == "SVO" else ()
    return any(name.lower().split()[-1] in _PARTS for name in names if name)


_PARTS = frozenset({"department", "division", "directorate", "section", "office", "bureau", "unit", "desk"})
