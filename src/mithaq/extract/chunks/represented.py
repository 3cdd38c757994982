"""By which of their bodies states act, as an aside says it in Arabic: «وقّعت قطر، ممثلة بوزارة البلدية، …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, ROLE, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_REPRESENTED = ("ممثله", "ممثلا", "ممثل")
_OF_BODY = "pbDdmKF&" + ACTOR
"""Letters of the words of a body that is in no list: «ممثلة في المعهد الدبلوماسي»."""
_PAIR = 2


def represented(context: Context, found: list[Item]) -> None:
    """Make one of a state or body and what represents it, so that a list goes on past the aside."""
    if context.language.order != "VSO":
        return
    at = len(found) - _PAIR
    while at >= 0:
        by = at + 1 + (found[at + 1].code == "," and at + _PAIR < len(found))
        if found[at].code == ACTOR and found[by].code == ROLE and found[by].unit.text.split()[0] in _REPRESENTED:
            end = by + 1
            if found[by].unit.text in _REPRESENTED:
                while end < len(found) and found[end].code in _OF_BODY and not found[end].is_a("and"):
                    end += 1
            end += found[end : end + 1] != [] and found[end].code == "," and by > at + 1
            units = [unit for item in found[at:end] for unit in item.units]
            found[at:end] = [Item(ACTOR, units, found[at].refs, found[at].note)]
        at -= 1
