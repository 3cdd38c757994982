"""People told by an honorific and a given name alone: “Sheikh Salem”, “Prince Faris”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context


def addressed(context: Context, start: int) -> bool:
    """Whether the name at an offset follows an honorific by which given names are told: “Sheikh Salem”."""
    return _style(context, start) in context.language.title.get("given_names", ())


def styled_alike(context: Context, *starts: int) -> bool:
    """Whether one and the same such honorific stands before names of an English text, at these offsets."""
    styles = {_style(context, start) for start in starts}
    return not context.gazetteer.arabic and len(styles) == 1 and addressed(context, starts[0])


def _style(context: Context, start: int) -> str:
    """The word before an offset, in small letters; empty at the head of the text."""
    before = context.text[:start].rsplit(maxsplit=1)
    return before[-1].lower().rstrip("'’") if before else ""
