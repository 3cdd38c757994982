"""Offices that speak for others, in English: “the press service of the ministry”, “the Prime Minister's Office”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.named_again import ministry_of
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import ACTOR, NISBA, PERSON, ROLE
from mithaq.text import fold_key
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_OFFICE = "office"
_MINISTRY = "B"
_OF = frozenset({"of", "at", "for"})
_BEFORE = "'WK" + ACTOR + ROLE + PERSON + _MINISTRY
"""Letters of what may stand before the noun: “Presidency's Media”, “Prime Minister's”."""
_FAR = 4


def press_office(clauses: Clauses, start: int) -> Filler | None:
    """The body for which the office speaks that begins at an item, or the office itself; its last item as the index.

    None where none begins there.
    """
    if clauses.context.language.order == "VSO":
        return None
    return _of_state(clauses, start) or _office_from(clauses, start)


def _office_from(clauses: Clauses, start: int) -> Filler | None:
    """The same, where no state's ministry begins there."""
    at = start
    while at < min(len(clauses.items), start + _FAR + 1) and not _is_office(clauses.items[at]):
        if clauses.codes[at] not in _BEFORE and not clauses.items[at].is_a("possessive_pronoun"):
            return _ministry(clauses, start)
        at += 1
    if at >= min(len(clauses.items), start + _FAR + 1):
        return _ministry(clauses, start)
    last = at
    if at == start:
        last = _whose(clauses, at)
        if last == at:
            return None
    elif at == start + 1 and clauses.items[start].is_a("possessive_pronoun"):
        return _own_office(clauses, start, at)
    body = _body(clauses, start, last)
    first, final = clauses.items[start], clauses.items[last]
    ref = body or clauses.context.entity("Organization", (fold_key(clauses.context.words(first.start, final.end)),))
    if not body:
        clauses.context.mention(ref, first.start, final.end)
    return Filler((ref,), first.start, final.end, last)


def _of_state(clauses: Clauses, start: int) -> Filler | None:
    """“the Kenyan ministry’s press service”, “the Kenyan ministry”: that of the minister of that state named last."""
    if clauses.codes[start : start + 2] != NISBA + _MINISTRY:
        return None
    last = start + 1
    ref = ministry_of(clauses.context, clauses.items[start].refs[-1])
    while last + 1 < len(clauses.items) and (clauses.codes[last + 1] == "'" or _is_office(clauses.items[last + 1])):
        last += 1
    if not ref:
        return None
    clauses.context.mention(ref, clauses.items[start].start, clauses.items[start + 1].end)
    return Filler((ref,), clauses.items[start].start, clauses.items[last].end, last, resolved=True)


def _is_office(item: Item) -> bool:
    return item.units[-1].is_a("press_office") or item.unit.text.lower() == _OFFICE


def _whose(clauses: Clauses, office: int) -> int:
    """The last item of whose office it is: “of the President”, “of the Ministry of Trade”; the office where none is."""
    at = office + 2
    if at >= len(clauses.items) or clauses.items[office + 1].preposition not in _OF:
        return office
    if clauses.codes[at] in ROLE + PERSON + ACTOR + _MINISTRY:
        return at
    while at < len(clauses.items) and clauses.codes[at] == "W":
        at += 1
    return at - 1 if at > office + 2 else office


def _body(clauses: Clauses, start: int, last: int) -> Ref:
    """The ministry whose office it is; empty for none."""
    for at in range(start, last + 1):
        item = clauses.items[at]
        if item.code == ACTOR and item.note == "body":
            return item.refs[0]
        if item.code == _MINISTRY and (found := _ministry(clauses, at)) is not None:
            return found.refs[0]
    return ""


def _ministry(clauses: Clauses, at: int) -> Filler | None:
    """The ministry of a bare noun: the last body that was named, or one of no known state, as in its own report."""
    context = clauses.context
    item = clauses.items[at] if at < len(clauses.items) else None
    if item is None or item.code != _MINISTRY:
        return None
    function = str(item.unit.tags.get("portfolio", ""))
    ref = context.state.body
    if not function and ref and clauses.context.kind(ref) != "GovernmentBody":
        return None  # “the ministry” is no body of an organisation
    if not function and not ref and (ref := _of_first_minister(context)):
        context.mention(ref, item.start, item.end)
    if not ref and function:
        ref = context.body("", function)
        context.mention(ref, item.start, item.end)
    return Filler((ref,), item.start, item.end, at, resolved=True) if ref else None


def _of_first_minister(context: Context) -> Ref:
    """The ministry of the first minister whom a text names, whose account it is, where it names no body before."""
    posts = ((post, post.country or one.country) for one in context.people.values() for post in one.posts)
    own = ((post, state) for post, state in posts if post.rank in MINISTERS and post.function and not post.organization)
    return next((context.body(state, post.function) for post, state in own if state), "")


def _own_office(clauses: Clauses, start: int, last: int) -> Filler | None:
    """“His office”: the body in which whoever was named last holds a post."""
    context = clauses.context
    named = context.state.people[-1:]
    speaker = [ref for ref in context.state.speaker if ref in context.people]
    known = context.people[speaker[0] if len(speaker) == 1 else named[0]] if named else None
    post = next((post for post in known.posts if post.function and not post.organization), None) if known else None
    first, final = clauses.items[start], clauses.items[last]
    words = context.words(first.start, final.end)
    country = known.country if known else ""
    body = context.body_of_post(post, country) if post is not None and (post.country or country) else ""
    ref = body or context.entity("Organization", (fold_key(words), known.ref if known else ""))
    context.mention(ref, first.start, final.end, name=False)
    return Filler((ref,), first.start, final.end, last, resolved=True)
