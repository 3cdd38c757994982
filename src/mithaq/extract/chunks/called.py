"""By which noun an Arabic conference is called: «القمة» may mean a meeting of leaders, and «مؤتمر …» no summit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import is_definite
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def called_before(context: Context, kind: str, units: list[Unit]) -> Ref:
    """The last summit named, which a bare «القمة» means where the text tells of a reception; or empty (Arabic)."""
    bare = len(units) == 1 and is_definite(context, units[0])
    if kind != "Conference" or not bare or not context.state.event or context.language.order == "SVO":
        return ""
    noun = units[0].text.removeprefix("ال")
    named = (ref for ref in reversed(context.told) if context.kind(ref) == kind)
    return next((ref for ref in named if _may_be_called(context.drafts[ref].names, noun)), "")


def _may_be_called(names: dict[str, str], noun: str) -> bool:
    """Whether an event may be called by a noun: it begins a name of it, or leaders meet at what is called a summit."""
    led = noun == _SUMMIT and any(not _LEADERS.isdisjoint(name.split()) for name in names)
    return _begins(names, noun) or led


_SUMMIT, _LEADERS = fold_key("قمة"), frozenset(map(fold_key, ("قادة", "زعماء", "رؤساء")))
"""A summit, and whose meeting may be called so: «اجتماع قادة دول المجلس»."""


def _begins(names: dict[str, str], noun: str) -> bool:
    """Whether an event is called by a noun, with or without the article."""
    return any(key.split(" ")[0].removeprefix("ال") == noun for key in names)


def called_otherwise(context: Context, first: Unit) -> bool:
    """Whether a noun without the article is not the one by which the conference told of is called."""
    current, names = context.state.event, context.drafts[context.state.event].names if context.state.event else {}
    other = bool(names) and context.kind(current) == "Conference" and not _begins(names, first.text)
    return other and first.is_a("event") and first.text in _CONFERENCES


_CONFERENCES = frozenset(map(fold_key, ("مؤتمر", "منتدى", "ملتقى")))
"""Nouns that are seldom said of a summit."""
