"""The body that an Arabic title names: a ministry with all its portfolios, or a body that is in no list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_ARTICLE = "ال"
_AT = "لدي"
_ACTING = fold_key("وكالة")
_END = frozenset("pkRr,(")
"""Letters that end the name of a body inside a title."""
_SHORTEST = 2


def ministry_end(units: list[Unit], start: int) -> int:
    """Where the name of the ministry that begins at an index ends: before what an office in it is for."""
    end = start + 1
    while end < len(units) and units[end].code not in _END and units[end].text != _AT:
        if units[end].code == "l" or (units[end].code == "b" and not _abroad(units, end)):
            break
        end += 1
    while end > start + 1 and units[end - 1].code in "&,":
        end -= 1
    return units[end - 1].end


def _abroad(units: list[Unit], at: int) -> bool:
    """Whether «بالخارج» stands here, which is of the name of a ministry."""
    return at + 1 < len(units) and units[at + 1].code == "D"


def office_body(
    context: Context, units: list[Unit], words: Mapping[str, frozenset[str]], *, of_field: bool = False
) -> Ref:
    """The body in no list that a title names from its noun on: «رئيس هيئة الطيران المدني»; empty for none.

    One of a field that ministries have, too, begins with the noun of an agency: «رئيس هيئة الاستثمار».
    """
    for at, unit in enumerate(units):
        last = unit.text.rpartition(" ")[2]
        noun = last.removeprefix(_ARTICLE)
        hidden = at > 0 and units[at - 1].code == "l" and last.startswith("ل") and last not in words["offices"]
        noun = last[1:] if hidden else noun  # «للهيئة الاتحادية»
        if noun not in words["agencies" if of_field else "offices"] or last in words["desks"]:
            continue
        if at and units[at - 1].code == "b" and noun == _ACTING:
            continue  # «مساعد وزير الدفاع بالوكالة»
        if units[at + 1 : at + 2] and units[at + 1].text in words["forces"]:
            return ""  # «نائب القائد الأعلى للقوات المسلحة» acts for his state
        end = at + 1
        while end < len(units) and units[end].code not in _END and units[end].text != _AT:
            end += 1
        if end - at < _SHORTEST:
            return ""
        start, finish = unit.end - len(last), units[end - 1].end
        ref = context.entity("Organization", (fold_key("ا" * hidden + context.text[start:finish]),))
        context.mention(ref, start, finish)
        return ref
    return ""


def heads_agency(units: list[Unit], head: Unit) -> bool:
    """Whether a title such as «رئيس …» is of a body and not of a state: «رئيس غرفة التجارة», «رئيس البنك الدولي»."""
    at = units.index(head) + 1
    if head.text not in _CHAIRS or at >= len(units):
        return False
    return units[at].code != "C" and not units[at].is_a("republic", "country_noun", "former", "designate")


_CHAIRS = frozenset({fold_key("رئيس"), fold_key("رئيسة")})
