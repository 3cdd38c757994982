"""What a letter says is held by who wrote it: «رسالة من الرئيس أ، أكدت على …», «برقية من أ أعرب فيها عن …» (Arabic)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.words.items import PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses

_FAR = 30
"""Items between a letter and what it says, at most."""
_WRITER_NEAR = 6
_NEAR = 3
_FROM = "من"


def writer(clauses: Clauses, index: int) -> Filler | None:
    """Who wrote the letter that a verb without a subject tells of; None for no letter."""
    letters = clauses.tagged.get("letter", ())
    at = max((letter for letter in letters if index - _FAR < letter < index), default=None)
    if at is None or clauses.explicit_subject(index, clauses.bounds(index)) is not None:
        return None
    if not (_inside(clauses, index) or _says(clauses, at, index)):
        return None
    reach = range(at + 1, min(at + _WRITER_NEAR, index))
    found = (near for near in reach if clauses.codes[near] in PERSON + ROLE)
    who = next((near for near in found if clauses.items[near - 1].preposition == _FROM), None)
    return None if who is None else clauses.fill(who, PERSON + ROLE)


def _inside(clauses: Clauses, index: int) -> bool:
    """Whether the words after a verb say that it is told in the letter: «أعرب فيها عن …»."""
    return any(item.is_a("in_letter") for item in clauses.items[index + 1 : index + _NEAR])


def _says(clauses: Clauses, letter: int, index: int) -> bool:
    """Whether the letter is the subject of a verb in the feminine, with no other verb between."""
    form = clauses.form(index)
    woman = form is not None and (form.gender, form.number) == ("f", "singular")
    between = clauses.codes[letter + 1 : index]
    told = any(clauses.codes[at] in "V@" for at in before(index, index, letter))
    return woman and not told and clauses.items[letter].unit.text.split()[0].endswith("ه") and "." not in between
