"""Councils of one state that are called like a body of many: «مجلس الأمن القومي», “the Russian Security Council”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.words.gazetteer import Gazetteer, Reading
    from mithaq.extract.words.units import Unit


def of_one_state(gazetteer: Gazetteer, words: Sequence[str], index: int, found: tuple[Reading, int]) -> bool:
    """Whether the body found at an index is not the known one, for an Arabic word after it says whose it is."""
    reading, size = found
    after = index + size
    if reading.code != "O" or not gazetteer.arabic or after >= len(words):
        return False
    if " ".join(words[index:after])[len(reading.prefix) :] not in gazetteer.language.title["own_councils"]:
        return False
    known = gazetteer.known(words[after], words[after])
    nisba = known is not None and known.alone is not None and known.alone.code == "A" and not known.alone.prefix
    return nisba or words[after] in gazetteer.language.title["of_nations"]


def settle_council(unit: Unit, before: Unit) -> None:
    """Let the security council of a state be none of the United Nations: “National Security Council Spokesperson”."""
    national = before.text in {"National", "Supreme"}
    if unit.text == "Security Council" and (national or before.code == "A"):
        unit.code, unit.value, unit.tags = "F", "", {}
        if national:
            before.code, before.tags = "F", {}
