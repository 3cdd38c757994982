"""Quotation marks that part nothing in an Arabic sentence: round a name, and round words that go on it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_LONGEST_NAME = 7
"""Units of the longest name that is written in quotation marks."""


def named_in_quotes(units: list[Unit]) -> list[Unit]:
    """Leave out the quotation marks round a name after a title: «وزير الخارجية الإيراني "حسين فرهاد"».

    Also round the sides of an event: «القمة الثلاثية "المصرية الأردنية الكينية"».
    """
    codes = "".join([unit.code for unit in units])
    if '"' not in codes:
        return units
    found = [*_QUOTED_NAME.finditer(codes), *_QUOTED_SIDES.finditer(codes)]
    dropped = {at for match in found for at in (match.start(), match.end() - 1)}
    for match in found:
        last, first = match.end() - 2, match.start() + 1
        if codes[first : first + 2] == "Dn":  # «"العالية بنت سالم"»
            units[first] = replace(units[first], code="w", tags={"given": ""})
        if codes[last] in "wnD":
            units[last] = replace(units[last], tags={**units[last].tags, "name_closed": ""})
    return [unit for at, unit in enumerate(units) if at not in dropped]


_QUOTED_NAME = re.compile(
    rf'(?<=[RrFACOKxhdD])(")(?=[^"]*[wndD])[wnhdDN%rR]{{1,{_LONGEST_NAME}}}"|(")[wn][wndDN]{{1,{_LONGEST_NAME}}}"(?=,?h*[Rr])|(")[OCFPt]"'
)
_QUOTED_SIDES = re.compile(r'(?<=[EUK])"A(?:[-&]?A)+"')
_SAID_AFTER = frozenset("pblj@V:Q")
"""Letters after which a quotation mark opens words that go on the sentence: «أعرب عن "قلقه من …"»."""


def spoken(units: list[Unit]) -> list[Unit]:
    """Leave out the marks round words that go on the sentence: they part nothing."""
    if not any(unit.code == '"' for unit in units):
        return units
    opened = ""
    found: list[Unit] = []
    for at, unit in enumerate(units):
        if unit.code != '"':
            found.append(unit)
        elif opened:
            if opened == "name":
                found.append(unit)
            opened = ""
        elif not found or found[-1].code in _SAID_AFTER or found[-1].is_a("stance_noun") or _stands(units, at + 1):
            opened = "speech"
        else:
            opened = "name"
            found.append(unit)
    return found


def _stands(units: list[Unit], at: int) -> bool:
    """Whether quoted words begin with a noun of stance: «أكد أ، حسب المصدر ذاته، "وقوف قطر إلى جانب كينيا"»."""
    return at < len(units) and units[at].is_a("stance_noun")
