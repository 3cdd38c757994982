"""States and capitals that an archive of the press writes as one word: «تونسوفلسطين», «القطريةالدوحة» (Arabic)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.gazetteer import Gazetteer

_OF_STATE = frozenset({"country", "nisba", "place"})
_CLITICS = frozenset({"", "و", "ب", "ل"})
_SHORTEST = 3
"""Letters of each part."""
_GLUED = 7
"""Letters of two parts."""


def unglued(gazetteer: Gazetteer, words: list[str], spans: list[tuple[int, int]], index: int) -> bool:
    """Whether an unknown token is two or more names of states, which take its place in both lists."""
    word, (start, _) = words[index], spans[index]
    parts = parts_of_states(gazetteer, word) if gazetteer.arabic and len(word) >= _GLUED else []
    if parts:
        words[index : index + 1] = parts
        ends = [start + sum(map(len, parts[: at + 1])) for at in range(len(parts))]
        spans[index : index + 1] = list(zip([start, *ends[:-1]], ends, strict=True))
    return bool(parts)


def parts_of_states(gazetteer: Gazetteer, word: str) -> list[str]:
    """The names that an unknown word is made of, each with its و, ب or ل; empty where it is not made of such names."""
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if not _names_state(gazetteer, word[:at]):
            continue
        rest = word[at:]
        further = [rest] if _names_state(gazetteer, rest) else parts_of_states(gazetteer, rest)
        if further:
            return [word[:at], *further]
    return []


def _names_state(gazetteer: Gazetteer, word: str) -> bool:
    """Whether a word, with its clitics, is the name of a state or a place, or the adjective of a state."""
    known = gazetteer.known(word, word)
    reading = known.alone if known is not None else None
    if reading is None or reading.prefix not in _CLITICS:
        return False
    return not _OF_STATE.isdisjoint(reading.tags) and reading.code in "CAP" and len(word) >= _SHORTEST
