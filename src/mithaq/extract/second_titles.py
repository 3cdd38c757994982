"""A title of office told again in full after the name: «الرئيس أ، رئيس جمهورية كينيا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.items import PERSON, ROLE, Item
from mithaq.extract.people import add_post
from mithaq.extract.posts import parse_post

if TYPE_CHECKING:
    from mithaq.extract.context import Context


def second_titles(context: Context, found: list[Item]) -> None:
    """Join the title after a name to it, where it is that of the same rank with the state that the first leaves out."""
    for index in range(len(found) - 1, 0, -1):
        person, title = found[index - 1], found[index]
        if person.code != PERSON or title.code != ROLE or len(person.refs) != 1:
            continue
        known = context.people.get(person.refs[0])
        if known is None or not known.name or not known.posts:
            continue
        post = parse_post(context, title.units)
        alike = post is not None and all(held.rank == post.rank and not held.country for held in known.posts)
        if post is None or not alike or not post.country or known.country not in {"", post.country}:
            continue
        add_post(known, post)
        found[index - 1 : index + 1] = [Item(PERSON, [*person.units, *title.units], person.refs)]
