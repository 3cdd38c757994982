"""A title of office told again in full after the name: «الرئيس أ، رئيس جمهورية كينيا»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.people import add_post
from mithaq.extract.chunks.posts import parse_post
from mithaq.extract.chunks.short_names import SHORT_NAMES
from mithaq.extract.words.items import PERSON, ROLE, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post


def titles_and_company(context: Context, found: list[Item]) -> None:
    """Join to the people of an Arabic sentence the titles round their names and those who are only with them."""
    if context.language.order != "VSO" or PERSON not in (codes := letters(found)):
        return
    if ROLE + PERSON in codes:
        called_by_title(context, found)
    if PERSON + ROLE in codes:
        second_titles(context, found)
    if "&s" in codes:
        with_company(found)


def called_by_title(context: Context, found: list[Item]) -> None:
    """Join a title without more words to the family name after it: «الوزير الخوري» is told again, and is one person."""
    for index in range(len(found) - 1, 0, -1):
        title, person = found[index - 1], found[index]
        if title.code != ROLE or person.code != PERSON or len(person.refs) != 1 or len(title.units) != 1:
            continue
        known = context.people.get(person.refs[0])
        short = person.units[0].code in SHORT_NAMES and len(person.units) == 1
        post = parse_post(context, title.units) if short and title.units[0].code == "r" else None
        if post is None or known is None or post.country:
            continue
        if not known.posts or any(held.rank == post.rank or {held.rank, post.rank} <= _HEADS for held in known.posts):
            found[index - 1 : index + 1] = [Item(PERSON, [*title.units, *person.units], person.refs)]


_HEADS = frozenset({"head-of-state", "head-of-government", "speaker-of-parliament"})
"""Ranks of those who are called «الرئيس»."""


def with_company(found: list[Item]) -> None:
    """Join «والوفد المرافق له» to the person before it."""
    for index in range(len(found) - 3, 0, -1):
        if index + 2 >= len(found):
            continue
        group, follower = found[index + 1], found[index + 2]
        accompanies = follower.unit.text.startswith(_ACCOMPANYING)
        first = index - 1 - (found[index - 1].code == "," and index > 1)  # «أ، وزير الخارجية، والوفد المرافق له»
        if found[index].code != "&" or found[first].code != PERSON or group.code != "s" or not accompanies:
            continue
        more = index + 3 < len(found) and found[index + 3].unit.text in TO_HIM
        members = found[first : index + 3 + more]
        units = [unit for item in members for unit in item.units]
        found[first : index + 3 + more] = [Item(PERSON, units, found[first].refs)]


_ACCOMPANYING = "المرافق"
TO_HIM = frozenset({"له", "لها", "لهما"})


def second_titles(context: Context, found: list[Item]) -> None:
    """Join the title after a name to it, where it is that of the same rank with the state that the first leaves out.

    So too that of a counterpart: «نظيره السيد أ ب وزير خارجية كينيا».
    """
    for index in range(len(found) - 1, 0, -1):
        person, title = found[index - 1], found[index]
        if person.code != PERSON or title.code != ROLE or len(person.refs) != 1:
            continue
        known = context.people.get(person.refs[0])
        counterpart = person.units[0].is_a("counterpart")
        if known is None or not known.name or not (known.posts or counterpart):
            continue
        post = parse_post(context, title.units)
        if post is None or known.country not in {"", post.country} or not _is_the_same(known, post):
            continue
        add_post(known, post)
        found[index - 1 : index + 1] = [Item(PERSON, [*person.units, *title.units], person.refs)]


def _is_the_same(known: Person, post: Post) -> bool:
    """Whether a title after a name says again, in full, what somebody holds; a counterpart's is told there alone."""
    alike = all(held.rank == post.rank and not held.country for held in known.posts)
    head = post.rank == "head-of-state" and len(post.wording.split()) > 1
    head = head and all(len(held.wording.split()) == 1 for held in known.posts)  # «الملك أ ملك البلاد»
    return alike and (bool(post.country) or head or not known.posts)
