"""Two states named together that are at odds, and are not the two sides of which a text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item


def at_odds(context: Context, found: list[Item], at: int) -> bool:
    """Whether the noun before two Arabic nationalities says that they are at odds: «الصراع الفلسطيني الإسرائيلي»."""
    nouns = context.language.data.get("pairs", {}).get("opposed", ())
    before = found[at - 1] if nouns and at else None
    return before is not None and before.units[-1].text.removeprefix("ال") in fold_words(tuple(nouns))
