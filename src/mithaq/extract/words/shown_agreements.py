"""An agreement or visit that an Arabic text points at again: «ووقع على هذا الإعلان …», «تعد هذه الزيارة الأولى»."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.words.signed_texts import DECLARATION
from mithaq.read.languages import Form

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_SHOWN = frozenset({"هذا", "هذه"})
_DECLARATIONS = frozenset({"الاعلان"})
_SIGNED = "وقع"
_ON, _ABOUT = "علي", "عن"


def shown_agreements(units: list[Unit]) -> list[Unit]:
    """The units in which what is signed is an agreement, whether shown or not: «وقع على هذا الإعلان» (Arabic)."""
    units = list(units)
    shown = [at for at, (unit, after) in enumerate(pairwise(units)) if unit.text in _SHOWN and _is_text(after)]
    for at in shown:
        units[at + 1] = _without_count(units[at + 1])
    for at, unit in enumerate(units):
        about = at + 1 < len(units) and units[at + 1].text == _ABOUT  # «وقع الإعلان عن ذلك …»
        if unit.text in _DECLARATIONS and not about and _signed(units, at - 1):
            units[at] = replace(unit, code="H", tags={"agreement": DECLARATION})
    return [unit for at, unit in enumerate(units) if at not in shown and not _first_visit(units, at)]


def _first_visit(units: list[Unit], at: int) -> bool:
    """Whether an ordinal is only said of a visit that is shown: «تعد هذه الزيارة الأولى لوزير كيني»."""
    visit = units[at - 1].tags.get("event", ("",))[0] == "Visit" if at > 1 and units[at].code == "N" else False
    return visit and units[at - 2].text in _SHOWN


def _without_count(unit: Unit) -> Unit:
    """What is shown without the ordinal that is said of it: «تعد هذه الاتفاقية الثانية من نوعها»."""
    noun, _, which = unit.text.partition(" ")
    kind = {"agreement": unit.tags.get("agreement", "")}
    return replace(unit, text=noun, end=unit.start + len(noun), tags=kind) if which in _ORDINALS else unit


_ORDINALS = frozenset({"الاول", "الاولي", "الثاني", "الثانيه", "الثالث", "الثالثه", "الرابع", "الرابعه", "الخامسه"})


def _is_text(unit: Unit) -> bool:
    return unit.code == "H" or unit.text in _DECLARATIONS


def _signed(units: list[Unit], at: int) -> bool:
    """Whether a verb of signing ends at a unit, past «على» and «هذا»."""
    while at >= 0 and (units[at].text in _SHOWN or units[at].text == _ON):
        at -= 1
    form = units[at].tags.get("verb") if at >= 0 else None
    return isinstance(form, Form) and form.lemma == _SIGNED
