"""The ceremony at which something is signed; a text tells of one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

CEREMONY = "ceremony"
"""Kind of the event at which something is signed."""
_SIGNING = ("توقيع", "وقع")
_NEAR = 70
"""Letters round an Arabic ceremony among which a word for signing stands."""


def ceremony(context: Context) -> Ref:
    """The ceremony that the text names; empty where it names none."""
    known = (ref for ref, draft in context.drafts.items() if draft.kind == "Conference" and draft.key[0] == CEREMONY)
    return next(known, "")


def of_signing(context: Context, start: int, end: int) -> bool:
    """Whether something is signed at the Arabic ceremony between two folded offsets: not «حفل تنصيب الرئيس»."""
    near = context.text[max(0, start - _NEAR) : end + _NEAR]
    if context.text[end:].lstrip().startswith(_others(context.language.code)):
        return False
    return any(word in near for word in _SIGNING) or bool(ceremony(context))


def is_ceremony(context: Context, event: Ref) -> bool:
    """Whether an event is but a ceremony, beside which talks are held."""
    return bool(event) and context.kind(event) == "Conference" and context.drafts[event].key[0] == CEREMONY


def summit_apart(context: Context, units: list[Unit], event: Ref) -> bool:
    """Whether a summit is told of after a ceremony, which it is not."""
    return is_ceremony(context, event) and any(unit.tags.get("event", "  ")[1] == "summit" for unit in units)


@lru_cache(maxsize=4)
def _others(language: str) -> tuple[str, ...]:
    """What else ceremonies are for: «حفل افتتاح …»."""
    return tuple(map(fold_key, load_language(language).data.get("occurrence", {}).get("ceremonies", ())))
