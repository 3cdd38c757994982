"""A state by its style and its nationality (Arabic): «الجمهورية العراقية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, Item

if TYPE_CHECKING:
    from mithaq.extract.chunks.chunk import Chunk
    from mithaq.extract.words.context import Context


def styled_state(context: Context, chunk: Chunk) -> Item | None:
    """«الجمهورية العراقية»: a state by its style and its nationality, where no list has the whole name."""
    if not chunk.units[0].is_a("state_style"):
        return None
    ref = context.country(chunk.units[-1])
    context.mention(ref, *chunk.span)
    return Item(ACTOR, chunk.units, (ref,))
