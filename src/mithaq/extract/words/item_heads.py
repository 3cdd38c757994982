"""Verbs at the head of an English list item, and the article that is no unit: “1. Urges all sides to …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit


def after_article(units: list[Unit], index: int) -> bool:
    """Whether an article stood before a unit: “the shared goal”; only its place is left."""
    return 0 < index < len(units) and units[index].start - units[index - 1].end > len(" a")


def heads_item(units: list[Unit], index: int) -> bool:
    """Whether a verb with its object heads the item of a list: “We: - welcome the truce; - urge Chad to …”.

    A third form does with a capital, too: “The Summit, 1. Urges all sides to …”.
    """
    if not 0 < index <= _LONGEST_MARK or units[index - 1].code not in "-)." or index + 1 >= len(units):
        return False
    mark = all(unit.code in "-()." or len(unit.text) <= _SHORT for unit in units[:index])
    after, word = units[index + 1], units[index].text.split()[0]
    third = word[0].isupper() and word.endswith("s") and not (after.code in _NO_OBJECT or after.is_a("be"))
    return mark and (third or after.code == "C" or after.is_a("possessive_pronoun") or after_article(units, index + 1))


_NO_OBJECT = ",;.:&LV@"
_LONGEST_MARK = 3
"""Units of the mark of an item: “(a)”."""
_SHORT = 2
"""Characters of a letter or number that marks an item, at most."""
