"""For which organisations people speak who act for no state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context, Person
    from mithaq.model import Ref


def bodies_of(context: Context, known: Person) -> list[Ref]:
    """The organisation or agency of somebody who acts for no state: a secretary-general, an administrator."""
    if known.country:
        return []
    bodies = [post.organization for post in known.posts if post.organization and not post.tense]
    return [body for body in bodies if not _part(context, body)]


def _part(context: Context, body: Ref) -> bool:
    """Whether an English body is but a part of one: “Political Department”."""
    names = context.drafts[body].names.values() if context.language.order == "SVO" else ()
    return any(name.lower().split()[-1] in _PARTS for name in names if name)


_PARTS = frozenset({"department", "division", "directorate", "section", "office", "bureau", "unit", "desk"})
