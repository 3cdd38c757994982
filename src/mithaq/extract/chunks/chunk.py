"""The units that a pattern of the grammar took, and what makes an item of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mithaq.extract.words.context import Context
from mithaq.extract.words.items import Item
from mithaq.records import record

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


@record
class Chunk:
    """The units that a pattern took, also by the names of its groups."""

    units: list[Unit]
    parts: dict[str, list[Unit]]
    before: Unit | None = None
    after: str = ""
    """Letters of the units after it."""

    @property
    def span(self) -> tuple[int, int]:
        """Begin and end, in the folded text."""
        return self.units[0].start, self.units[-1].end


Builder = Callable[[Context, Chunk], Item | None]
