"""Two states named together that are at odds, and are not the two sides of which a text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref


def at_odds(context: Context, found: list[Item], at: int) -> bool:
    """Whether the noun before two Arabic nationalities says that they are at odds: «الصراع الفلسطيني الإسرائيلي»."""
    nouns = context.language.data.get("pairs", {}).get("opposed", ())
    before = found[at - 1] if nouns and at else None
    return before is not None and before.units[-1].text.removeprefix("ال") in fold_words(tuple(nouns))


def only_spoken_of(context: Context, before: str, states: tuple[Ref, ...]) -> None:
    """Forget a pair of states whose leaders are only spoken of: “the efforts of the leaders of Mali and Niger”.

    ``before`` are the letters of the items before them; “the two leaders” of the text are others.
    """
    while before[-1:] in tuple("pV") and context.pairs[-1:] == [states]:
        context.pairs.pop()
