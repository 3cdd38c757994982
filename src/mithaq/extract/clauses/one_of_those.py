"""Who acts as one of several: “Kenya was one of ten states that signed the treaty”, “Kenya is among those which …”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

_RELATIVES = "Z@"
_NOUNS = "cwmV"
"""Letters of a word alone that may be a noun: “states” is read as a verb, too."""
_FAR = 8
"""Items from the state to the relative pronoun, at most."""


def one_of_those(clauses: Clauses, at: int, low: int) -> int | None:
    """The state before “is one of the countries that”, where the relative pronoun stands at ``at``; else None."""
    words = clauses.context.language.data.get("sides_of_any")
    if words is None or at <= low or clauses.codes[at] not in _RELATIVES:
        return None
    who = clauses.codes.rfind(ACTOR, max(low, at - _FAR), at)
    if who < 0:
        return None
    between = clauses.context.text[clauses.items[who].end : clauses.items[at].start]
    return who if _pattern(*(tuple(words[key]) for key in ("be", "one_of", "nouns"))).fullmatch(between) else None


def some_others(clauses: Clauses, at: int) -> bool:
    """Whether a relative clause tells of states that nobody names: “met one of the countries that signed it”."""
    words = clauses.context.language.data.get("sides_of_any")
    if words is None or at < 1 or clauses.codes[at] not in _RELATIVES:
        return False
    noun = clauses.items[at - 1].unit
    return noun.code in _NOUNS and noun.text.lower() in words["nouns"]


@lru_cache(maxsize=2)
def _pattern(be: tuple[str, ...], one_of: tuple[str, ...], nouns: tuple[str, ...]) -> re.Pattern[str]:
    told, which, whom = ("|".join(words) for words in (be, one_of, (*nouns, "those")))
    words = rf"\W*(?:{told}) (?:(?!not|never)\w+ )?(?:{which}) (?:[\w-]+ ){{0,4}}?(?:{whom}) "
    return re.compile(words, re.IGNORECASE)
