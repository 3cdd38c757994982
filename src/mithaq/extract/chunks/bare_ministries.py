"""Whose “the ministry” is in the title of somebody who speaks for it: “the Kenyan ministry's spokeswoman” (English)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_key
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Post
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_SPEAKS = "spokesperson"
_OWNED = 2


def owned_by_ministry(parts: list[Unit]) -> bool:
    """Whether a title begins with whose it is, “the ministry's spokesman”, which is no part of its words."""
    return len(parts) > _OWNED and parts[0].text.lower() == "ministry" and parts[1].code == "'"


def of_bare_ministry(context: Context, post: Post, parts: list[Unit]) -> Ref:
    """The ministry that a spokesperson's title names by that word alone; empty for another title."""
    unit = next((part for part in parts if part.text.lower() == "ministry"), None)
    if unit is None or post.rank != _SPEAKS or post.function or context.language.order == "VSO":
        return ""
    state = _state_before(context, post.start)
    known = [one for ref in context.state.people for one in _ministries(context, ref) if not state or one[0] == state]
    if len(set(known)) == 1 and known[0][0]:
        body = context.body(*known[0])
    else:
        body = context.entity("Organization", (fold_key(unit.text), state))
    context.mention(body, unit.start, unit.end)
    return body


def _ministries(context: Context, ref: Ref) -> list[tuple[str, str]]:
    """The state and the field of each ministry that somebody heads."""
    known = context.people[ref]
    posts = [post for post in known.posts if post.rank in MINISTERS and post.function and not post.organization]
    return [(post.country or known.country, post.function) for post in posts]


def _state_before(context: Context, start: int) -> Ref:
    """The state whose adjective stands right before a title: “the Kenyan ministry's …”; empty for none."""
    words = context.text[:start].split()[-1:]
    word = words[0] if words and context.text[:start].endswith(f"{words[0]} ") else ""
    known = context.gazetteer.known(word, word.lower()) if word else None
    nisba = known is not None and known.alone is not None and known.alone.code == "A"
    return context.registered(str(known.alone.value)) if nisba and known is not None and known.alone is not None else ""
