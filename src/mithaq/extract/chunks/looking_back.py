"""Whether an Arabic text looks back on an event that was held before the one it tells of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.same_event import PLACED_BY

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context


def had_been(context: Context, start: int) -> bool:
    """Whether an Arabic text looks back on what it names: «وكانت القمة الأولى قد عقدت في …».

    So it does with «وعقدت القمة الأولى في …» where it has told when or where the current event is.
    """
    if context.language.order == "SVO":
        return False
    if _HAD_BEEN.search(context.text, max(0, start - _HAD), start) is not None:
        return True
    placed = (f for f in context.facts if f.subject == context.state.event and f.predicate in PLACED_BY)
    told = any(fact.evidence.sentence < context.sentence for fact in placed)
    return told and _WAS_HELD.search(context.text, max(0, start - _HAD), start) is not None


_HAD_BEEN = re.compile(r"(?:^|[\sو])كانت? $")
_WAS_HELD = re.compile(r"(?:^|[\sو])(?:عقدت?|انعقدت?|التامت?|استضافت \w+|احتضنت \w+|اقيمت?) $")
_HAD = 24
