"""Whom a title without a name means: those who hold such a post, as far as the text has told of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post


def only_woman(context: Context, post: Post) -> Person | None:
    """The only woman of that rank, whose state the text has left out: «رئيسة الجمهورية أ … الرئيسة الكينية»."""
    if not post.country or not fold_key(post.wording).split()[0].endswith("ه"):
        return None
    alike = [known for known in context.people.values() if known.name and _of_women(known, post)]
    if len(alike) != 1 or alike[0].country:
        return None
    alike[0].country = post.country
    return alike[0]


def _of_women(known: Person, post: Post) -> bool:
    """Whether somebody holds a post of that rank in the feminine."""
    held = (own for own in known.posts if own.rank == post.rank and own.function == post.function and own.wording)
    return any(fold_key(own.wording).split()[0].endswith("ه") for own in held)


def minister_of_state(context: Context, post: Post) -> Person | None:
    """The only minister of state whom a bare «الوزير القطري» means where no other minister is told of."""
    if post.rank != "minister" or post.function or post.portfolio or not context.gazetteer.arabic:
        return None
    state = replace(post, rank="minister-of-state")
    alike = [known for known in context.people.values() if known.name and holds(known, state)]
    return alike[0] if len(alike) == 1 and alike[0].country == post.country else None


def whose_state_is_told(context: Context, post: Post) -> Person | None:
    """The one of two of a rank whose state an English text tells only later: “the Kenyan foreign minister added”."""
    if context.gazetteer.arabic or not post.country or post.rank not in _OF_STATES:
        return None
    alike = [known for known in context.people.values() if known.name and holds(known, replace(post, country=""))]
    unknown = [known for known in alike if not known.country]
    others = {known.country for known in alike} - {""}
    if len(unknown) != 1 or not others or post.country in others:
        return None
    unknown[0].country, unknown[0].resolved = post.country, True
    return unknown[0]


_OF_STATES = frozenset({"minister", "head-of-state", "head-of-government"})
"""Ranks of whose holders a text tells one by the state alone: “the Kenyan minister”."""


def holds(known: Person, post: Post) -> bool:
    """Whether a bare title («الوزير») can mean this person: the same rank, and nothing that disagrees."""
    for held in known.posts:
        same_country = not post.country or not known.country or post.country == known.country
        # «المتحدث باسم الخارجية» is he of «وزارة الخارجية المصرية».
        same_function = post.function in ("", held.function, held.organization.rpartition("-")[2])
        bodies = {one for one in (held.organization, post.organization) if one.startswith("body:")}
        agrees = same_country and same_function and len(bodies) <= 1 and not of_other_sex(held, post)
        if held.rank == post.rank and agrees:
            return True
    return False


def of_other_sex(one: Post, other: Post) -> bool:
    """Whether Arabic says of a woman and of a man that they hold such a post: «وزيرة الخارجية», «وزير الخارجية»."""
    first, second = (
        {word.removeprefix("ال") for word in fold_key(post.wording).split()[:_TITLE_WORDS]} for post in (one, other)
    )
    men = {word for word in first ^ second if not word.endswith("ي")}
    return any(word + "ه" in men for word in men)


_TITLE_WORDS = 2
"""Words of a title within which its noun stands, also after «سمو» and «معالي»."""


def named_after(context: Context, known: Person) -> None:
    """Give somebody named without a title the post of which the text told just before, at its head, without a name.

    “Iceland's foreign minister raised the matter in Minsk. Katrin Jonsdottir told …” (English).
    """
    if context.gazetteer.arabic or known.posts or known.country or len(known.name.split()) != _FULL_NAME:
        return
    unnamed = [one for one in context.people.values() if not one.name and one.posts and one.end <= known.start]
    last = max(unnamed, key=lambda one: one.end, default=None)
    if last is None or last.start > _HEAD or known.start - last.end > _HEAD:
        return
    post, state = last.posts[-1], last.country or last.posts[-1].country
    named = [one for one in context.people.values() if one.name and one is not known]
    apart = any(last.start < one.start < known.start or holds(one, post) for one in named)
    opens = context.text[: known.start].rstrip(' "“').endswith((".", "\n", "”", '"'))
    if state and opens and not apart and post.rank in _OF_STATES and not post.several:
        known.posts, known.country = [replace(post, country=state)], state
        _told_of(context, last, known)


def _told_of(context: Context, holder: Person, known: Person) -> None:
    """Let what was told of somebody without a name be told of who is named now, with what he is said to think."""
    unnamed, named = holder.ref, known.ref
    since = context.folded.canonical_span(holder.start, holder.end)[0]
    for at, fact in enumerate(context.facts):
        thinks = fact.predicate == "stanceHolder" and fact.object == known.country and fact.evidence.start >= since
        if fact.object == unnamed or thinks:
            context.facts[at] = replace(fact, object=named)
    for told in context.told.values():
        told.present = {named if ref == unnamed else ref: None for ref in told.present}
    takers = context.state.takers
    for event, there in takers.items():
        takers[event] = {named if ref == unnamed else ref: None for ref in there}


_FULL_NAME = 2
_HEAD = 400
"""Characters from the beginning of a text within which it tells of whom it is, and from there to the name."""
