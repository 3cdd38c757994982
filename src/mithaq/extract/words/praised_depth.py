"""«بعمق العلاقات» after a word of praise: what is praised, and not how something is done (Arabic)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.read.languages import Form, load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_DEPTH = "بعمق"
_NEAR = 14
"""Units between the praise and its words, at most: who praises stands there."""


def praised_depth(units: list[Unit]) -> list[Unit]:
    """The units with ب and «عمق» apart where a noun follows and a word of praise stands before."""
    return [part for at, unit in enumerate(units) for part in (_apart(unit) if _praised(units, at) else (unit,))]


def _praised(units: list[Unit], at: int) -> bool:
    if units[at].text != _DEPTH or at + 1 >= len(units) or units[at + 1].code not in "DcmwE":
        return False
    verb = next((unit for unit in reversed(units[max(0, at - _NEAR) : at]) if unit.code in "VQyY"), None)
    return verb is not None and any(lemma in _praising() for lemma in _lemmas(verb))


def _lemmas(unit: Unit) -> list[str]:
    forms = [fold_key(form.lemma) for form in unit.tags.values() if isinstance(form, Form)]
    return [*forms, unit.text, unit.text.removesuffix("ه"), unit.text.removesuffix("ها")]


@lru_cache(maxsize=1)
def _praising() -> frozenset[str]:
    return frozenset(map(fold_key, load_language("ar").data["stances"]["praising"]))


def _apart(unit: Unit) -> tuple[Unit, Unit]:
    noun = _DEPTH[1:]
    ahead = replace(unit, end=unit.start + 1, code="b", text="ب", value="ب", tags={"preposition": "ب"})
    tags = {"stance_noun": ("emphasize", (), True, "")}
    return ahead, replace(unit, start=unit.start + 1, code="y", text=noun, value="", tags=tags)
