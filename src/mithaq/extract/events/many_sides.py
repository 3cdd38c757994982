"""Who is at a meeting of three or four of which an English text says no more: “the eighth trilateral summit”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.vocabulary import TAKING_PART

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_KINDS = frozenset({"Meeting", "Conference", "Call", "DialogueRound"})
_BETWEEN = frozenset({",", "and", ", and", "-", "–", "/", "&", ", the", "and the", ", and the"})
"""What stands between the names of those who are named in one breath."""


def sides_of_many(context: Context) -> None:
    """Give a meeting “of three” or “of four” whose parties nobody names the states that a text names together."""
    if context.language.order == "VSO":
        return
    numbers: dict[str, int] = context.language.data["many_sides"]
    many: dict[Ref, int] = {}
    for mention in context.mentions:
        if context.kind(mention.entity) in _KINDS and mention.entity not in context.sides:
            words = context.document.text[mention.start : mention.end].lower().split()
            if number := next((numbers[word] for word in words if word in numbers), 0):
                many[mention.entity] = number
    taken = {fact.subject for fact in context.facts if fact.predicate in TAKING_PART} if many else set()
    groups = list(_groups(context)) if many.keys() - taken else []
    for ref in many.keys() - taken:
        fitting = {frozenset(group): group for group in groups if len(set(group)) == many[ref]}
        if len(fitting) == 1:
            context.sides[ref] = tuple(dict.fromkeys(next(iter(fitting.values()))))


def _groups(context: Context) -> Iterator[list[Ref]]:
    """The states that are named one right after the other."""
    text, end = context.document.text, -1
    group: list[Ref] = []
    found = (mention for mention in context.mentions if context.kind(mention.entity) == "Country")
    for mention in sorted(found, key=lambda mention: mention.start):
        if mention.start < end:
            continue
        if end < 0 or text[end : mention.start].strip().lower() not in _BETWEEN:
            yield group
            group = []
        group.append(mention.entity)
        end = mention.end
    yield group
