"""Whose office an English text tells of where it is taken: “the inauguration of Ana Ruiz as President of Peru”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_TAKING = frozenset(
    [
        "inauguration",
        "investiture",
        "installation",
        "installment",
        "swearing-in",
        "enthronement",
        "coronation",
        "accession",
        "election",
        "re-election",
        "reelection",
        "appointment",
        "credentials",
        "reappointment",
        "re-appointment",
    ]
)
"""What somebody has when they take an office or a post abroad, before “of”."""
_LONGEST_NAME = 8


def taking_office(units: list[Unit]) -> list[Unit]:
    """The units, with the “as” before the office that somebody takes made the word that leads to it."""
    for index, unit in enumerate(units[:-1]):
        if unit.text == "as" and units[index + 1].code in "Rr" and _taken(units, index):
            unit.code, unit.tags = "D", {"serving": ""}
    return units


def _taken(units: list[Unit], index: int) -> bool:
    """Whether a name stands before an “as”, and before it the “of” of an inauguration or an election."""
    low = index
    while low > 0 and units[low - 1].code in "Wnh.-" and index - low < _LONGEST_NAME:
        low -= 1
    of = low - 1
    if of >= 0 and low < index and units[of].text.endswith(" credentials of"):
        return True  # a phrase: “received the credentials of”
    taken = of > 0 and low < index and units[of].text == "of"
    return taken and _noun(units, of) in _TAKING


def _noun(units: list[Unit], of: int) -> str:
    """The word before an “of”, in small letters, without “ceremony” after it; “swearing-in” is three units."""
    last = of - 1 - (units[of - 1].text.lower() == "ceremony" and of > 1)
    word = units[last].text.lower().removesuffix(" ceremony")
    sworn = word == "in" and last > 1 and units[last - _TWO].text.lower() == "swearing"
    return "swearing-in" if sworn else word


_TWO = 2
