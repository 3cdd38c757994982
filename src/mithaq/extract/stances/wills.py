"""What somebody only wants, told beside what he is glad of: no part of what a stance is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_words

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part


def without_will(clauses: Clauses, kind: str, found: list[Part]) -> list[Part]:
    """The parts without later ones that name one's own will: “expressed satisfaction with …, and their will to …”.

    «أعربا عن ارتياحهما للتعاون، وعن إرادتهما في توسيعه».
    """
    later = [part for part in found[1:] if kind != "welcome" or not _is_will(clauses, part[0])]
    return [*found[:1], *later]


def _is_will(clauses: Clauses, at: int) -> bool:
    """Whether a noun of the will of several begins here: “their will”; “its” may be that of who is praised."""
    if not clauses.items[at].unit.text.lower().endswith(_OF_SEVERAL):
        return False
    words = fold_words(tuple(clauses.context.language.data["stances"]["will"]))
    at += clauses.items[at].is_a("possessive_pronoun") and at + 1 < len(clauses.items)
    at += clauses.items[at].unit.text in _SHARED and at + 1 < len(clauses.items)
    return clauses.items[at].unit.text in words


_OF_SEVERAL = ("their", "هما", "هم")
_SHARED = frozenset({"common", "firm", "joint", "mutual", "shared", "strong"})
