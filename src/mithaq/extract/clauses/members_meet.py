"""Meetings of the leaders of the members of a body: «اجتماع قادة دول المجلس ودول آسيا الوسطى، وهي أ وب» (Arabic)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, PLACE, REGION
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_BODY = "InternationalOrganization"
_RULE = "members-meet"
_SEVERAL = "%"
"""The letter of a title of several: «قادة», «وزراء»."""
_OF_BODY = re.compile(rf"{_SEVERAL}[Fm]*({ACTOR})(?!,?&{ACTOR})")
_SUMMIT = fold_key("قمة")
_HELD = ("V", "u", "t", PLACE)
"""Letters of what stands before a summit that is said to be held: «عقدت القمة», «اختتمت في أكرا أعمال القمة»."""
_AND_BODY = re.compile(rf",?&m?w?({ACTOR})(?=[.,&p])")
_AND_STATES = re.compile(rf",?&m{REGION}(?:,?c:?|,?\(|:)({ACTOR})")
"""States of a region that are named after it: «ودول آسيا الوسطى، وهي أوزبكستان وكازاخستان», «… (أوزبكستان …)»."""


def of_members(clauses: Clauses, index: int) -> bool:
    """Whether the noun of a meeting, or what follows it, has a title of several, or a summit of a body is held.

    «قمة قادة …», «اجتماع وزراء …», «اختتمت القمة الثالثة للاتحاد الأفريقي», not «على هامش قمة الاتحاد».
    """
    after = clauses.codes[index + 1 : index + 2] == _SEVERAL
    return after or _in_its_name(clauses, index)


def _in_its_name(clauses: Clauses, index: int) -> bool:
    """Whether the name of a meeting ends in the body whose leaders meet there."""
    units = clauses.items[index].units
    if units[-1].code != "O":
        return False
    summit = units[0].text.removeprefix("ال") == _SUMMIT
    held = summit and clauses.codes[index - 1 : index] in _HELD
    return held or any(unit.code == _SEVERAL for unit in units)


def members_meet(clauses: Clauses, index: int, *, status: str) -> None:
    """Write that a body, and those who are told beside it, take part in a meeting of the leaders of its members."""
    context, item = clauses.context, clauses.items[index]
    there, last = _body(clauses, index, item)
    while there:
        more = _AND_STATES.match(clauses.codes, last + 1) or _AND_BODY.match(clauses.codes, last + 1)
        refs = clauses.items[more.start(1)].refs if more is not None else ()
        if more is None or any(context.kind(ref) not in {_BODY, "Country"} for ref in refs):
            break
        there, last = (*there, *refs), more.start(1)
    evidence = context.evidence(item.start, clauses.items[last].end, _RULE)
    for ref in there:
        context.fact(item.refs[0], "hasParticipant", ref, evidence, status=status)


def _body(clauses: Clauses, index: int, item: Item) -> tuple[tuple[Ref, ...], int]:
    """The body whose members' leaders meet, in the name of the meeting or right after its noun, and the last item."""
    context = clauses.context
    if _in_its_name(clauses, index):
        named = item.units[-1]
        if context.entry(str(named.value)).kind != _BODY:
            return (), index
        context.mention(body := context.registered(str(named.value)), named.start, named.end)
        return (body,), index
    after = _OF_BODY.match(clauses.codes, index + 1)
    refs = clauses.items[after.start(1)].refs if after is not None else ()
    alone = after is not None and [context.kind(ref) for ref in refs] == [_BODY]
    return (refs if alone else ()), after.start(1) if after is not None else index
