"""By which of their bodies states act, as an aside says it in Arabic: «وقّعت قطر، ممثلة بوزارة البلدية، …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, ROLE, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_REPRESENTED = ("ممثله", "ممثلا", "ممثل")
_OF_BODY = "pbBDdmKF&" + ACTOR
"""Letters of the words of a body that is in no list: «ممثلة في المعهد الدبلوماسي»."""
_WITH = "مع"
"""The preposition of the other side."""


def represented(context: Context, found: list[Item]) -> None:
    """Make one of a state or body and what represents it, so that a list goes on past the aside."""
    if context.language.order != "VSO":
        return
    roles = [at for at, item in enumerate(found) if item.code in ROLE + "$"]
    for by in reversed(roles):
        at = by - 1 - (by > 1 and found[by - 1].code == ",")
        if at >= 0 and found[at].code == ACTOR and found[by].unit.text.split()[0] in _REPRESENTED:
            end = by + 1
            if found[by].unit.text in _REPRESENTED:
                while end < len(found) and found[end].code in _OF_BODY and not _parts(found[end]):
                    end += 1
            end += found[end : end + 1] != [] and found[end].code == "," and by > at + 1
            units = [unit for item in found[at:end] for unit in item.units]
            found[at:end] = [Item(ACTOR, units, found[at].refs, found[at].note)]


def _parts(item: Item) -> bool:
    """Whether a word leads on to somebody else: the conjunction, or «مع»."""
    return item.is_a("and") or item.preposition == _WITH
