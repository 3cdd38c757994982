"""Whether words that may mean the sides only count others: “at least six parties have ratified it”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_BACK = 40


def merely_counted(context: Context, units: list[Unit]) -> bool:
    """Whether a number without “the” is all that tells which parties or states are meant: then it may be any."""
    words = context.language.data.get("sides_of_any")
    if words is None or units[-1].text.rsplit(" ", 1)[-1].lower() not in words["nouns"]:
        return False
    start, end = units[0].start, units[-1].end
    before, _, _ = context.text[max(0, start - _BACK) : end].rpartition(" ")
    found = _counted(tuple(words["which"]), tuple(context.language.data["words"]["counting"])).search(before)
    return found is not None and not found["which"]


@lru_cache(maxsize=4)
def _counted(which: tuple[str, ...], counting: tuple[str, ...]) -> re.Pattern[str]:
    numbers = "|".join(map(re.escape, counting))
    return re.compile(rf"(?P<which>\b(?:{'|'.join(which)}) )?\b(?:\d+|{numbers})\Z", re.IGNORECASE)
