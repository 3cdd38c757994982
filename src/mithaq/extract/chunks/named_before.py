"""Whether a name is that of somebody who was named before: in whole, in short, turned round, or by a given name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.addressed import addressed, styled_alike
from mithaq.extract.chunks.post_holders import holds
from mithaq.extract.words.person_names import SONS, by_father, same_family, same_person, turned
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post


def is_named(context: Context, known: Person, start: int, words: str, posts: list[Post]) -> bool:
    """Whether the words that begin at a folded offset, beside these titles, name somebody known by name."""
    arabic = context.gazetteer.arabic
    if same_person(known.name, words) or by_father(known.name, words) or (not arabic and turned(known.name, words)):
        return True
    held = any(holds(known, post) for post in posts)
    if held and same_family(words, known.name) and _may_be_one(context, known.name, words):
        return True
    return _by_given_name(context, known, start, words, posts) or _named_shorter(
        context, known, start, words, held=held
    )


def _by_given_name(context: Context, known: Person, start: int, words: str, posts: list[Post]) -> bool:
    """Whether royalty is told again by the given name alone: «الأمير فيصل» of a text that has named him in full."""
    if len(words.split()) != 1 or fold_key(known.name).split()[:1] != [fold_key(words)] or _reigns(known, posts):
        return False
    return context.gazetteer.arabic or any(holds(known, post) for post in posts) or addressed(context, start)


def _reigns(known: Person, posts: list[Post]) -> bool:
    """Whether a head of state has but the given name of a minister: “King Abdullah” in a text about Abdullah Ali."""
    reigns = any(post.rank == _HEAD_OF_STATE for post in posts)
    return reigns and bool(known.posts) and all(post.rank != _HEAD_OF_STATE for post in known.posts)


_HEAD_OF_STATE = "head-of-state"


def _named_shorter(context: Context, known: Person, start: int, words: str, *, held: bool) -> bool:
    """Whether a heading has “PM Lin”, “Prince Faris” or «الأمير فيصل», and its text the whole name."""
    first = len(known.name.split()) == 1 and fold_key(words).split()[:1] == [fold_key(known.name)]
    return first and (held or context.gazetteer.arabic or styled_alike(context, known.start, start))


def _may_be_one(context: Context, one: str, other: str) -> bool:
    """Whether names with the same last word may be of one person: Arabic ones need the same first word as well."""
    first, second = fold_key(one).split(), fold_key(other).split()
    if not first or not second:
        return False
    if not context.gazetteer.arabic and min(len(first), len(second)) > 1 and first[0][0] != second[0][0]:
        if not SONS.isdisjoint([*first, *second]):
            return False  # “Hamad bin Isa Al Noaimi” is not “Salem bin Hamad Al Noaimi”
        return not set(first[:-1]).isdisjoint(second[:-1])  # “Serdar Kip” is not “Gul Kip”
    spelled = first[0][:_SPELLED_ALIKE] == second[0][:_SPELLED_ALIKE]  # «خوسيه» is «خوسي», «جو» is «جوزيف»
    return not context.gazetteer.arabic or min(len(first), len(second)) == 1 or spelled


_SPELLED_ALIKE = 2  # letters at the beginning of a given name that two spellings have in common
