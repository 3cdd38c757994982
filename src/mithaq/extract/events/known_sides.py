"""Who takes part in an event whose name says which states do: no others only because they spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.context import PAIR

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.words.context import Context


def no_strangers(context: Context, fillers: dict[str, Filler]) -> None:
    """Leave out the last speakers where an English event is named by its sides and they are of others.

    “The agency welcomed the plan. The signing took place during a Kenya-Peru dialogue in Lima.”
    """
    party, event = fillers.get("party"), fillers.get("event")
    if party is None or event is None or party.index >= 0 or context.language.order == "VSO":
        return
    sides = set(context.sides.get(event.refs[0], ()))
    states = {context.country_of(ref) or ref for ref in party.refs}
    if len(sides) >= PAIR and not states <= sides and not any(ref in context.people for ref in party.refs):
        del fillers["party"]
