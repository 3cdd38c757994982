"""Interviews, which are no meetings of those who are told of: «قال الوزير في مقابلة مع قناة …», «في حوار صحفي»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mithaq.extract.words.units import Unit

_WITH = frozenset({"مع", "ل"})


def interviews(units: list[Unit], words: Mapping[str, Sequence[str]]) -> None:
    """Make the noun of a talk that an outlet had with somebody the occasion of what is said at it."""
    keys = ("nouns", "private", "outlets", "adjectives")
    nouns, private, outlets, adjectives = (fold_words(tuple(words[key])) for key in keys)
    for at, unit in enumerate(units[:-1]):
        if unit.code != "E" or unit.text not in nouns:
            continue
        follower = at + 1
        while follower < len(units) - 1 and units[follower].text in private:
            follower += 1
        after = units[follower]
        named = follower + 1 if after.tags.get("preposition") in _WITH and follower + 1 < len(units) else follower
        outlet = named > follower and (units[named].text in outlets or units[named].text.split()[0] in outlets)
        if outlet or after.text in adjectives:
            unit.code, unit.tags = "c", {"occasion": ""}
