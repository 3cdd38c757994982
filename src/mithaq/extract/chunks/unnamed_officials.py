"""States whose officials an Arabic text means but does not name: «مسؤولون كينيون وصوماليون», «وفد كيني وآخر صومالي»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.delegations import learn_state
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, NISBA, OFFICES, PERSON, SIDE, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_OFFICIALS = re.compile(f"[wmcDdKQzyYRr%]K?(?:{NISBA}(?:,{NISBA})*,?&{NISBA}|p{ACTOR})")
_OFFICIALS_OF_ONE = re.compile(f"{ACTOR},?&{NISBA}(?!{NISBA})")
_TWO_DELEGATIONS = re.compile(f"{SIDE},?&(?:{SIDE}|[wcDdK]{{1,2}}{NISBA})")
_FROM = frozenset({"من", "عن"})
_ANOTHER = frozenset({"اخر", "اخري"})


def unnamed_officials(context: Context, found: list[Item]) -> str:
    """Let the states act whose officials, of two or more, are told of without a name; the letters of the items."""
    codes = letters(found)
    if not {NISBA, ACTOR, SIDE} & set(codes):
        return codes
    if _AMONG.search(codes) is not None:
        _named_among(context, found)
        codes = letters(found)
    for match in reversed(list(_OFFICIALS.finditer(codes))):
        items = found[match.start() : match.end()]
        led = next((item for item in items if item.code == "p"), None)
        if items[0].unit.is_a("officials") and (led is None or led.preposition in _FROM):
            _acting(context, found, match.start(), match.end())
    for match in reversed(list(_OFFICIALS_OF_ONE.finditer(letters(found)))):
        if found[match.start()].unit.is_a("officials", "attending"):
            _acting(context, found, match.start(), match.end())
    for match in reversed(list(_TWO_DELEGATIONS.finditer(letters(found)))):
        second = found[match.end() - 1]
        if second.code == SIDE or any(item.unit.text in _ANOTHER for item in found[match.start() : match.end()]):
            _acting(context, found, match.start(), match.end())
    return letters(found)


def _named_among(context: Context, found: list[Item]) -> None:
    """Let those be meant who are named among a state's officials: «المسؤولين القطريين، وفي مقدمتهم الوزير أ».

    They act for that state, where nothing tells another.
    """
    for match in reversed(list(_AMONG.finditer(letters(found)))):
        low, high = match.span()
        group, named = found[match.start(1)], found[high - 1]
        units = [unit for item in found[low:high] for unit in item.units]
        told = found[high - 2].is_a("of_them") and any(unit.is_a("officials", "attending") for unit in units)
        if told and [context.kind(ref) for ref in group.refs] == ["Country"]:
            for known in (context.people[ref] for ref in named.refs if ref in context.people):
                if not any(post.organization for post in known.posts):  # «… من بينهم رئيس شركة … أ» is of the company
                    learn_state(context, known.ref, group.refs[0])
            found[low:high] = [Item(PERSON, units, named.refs)]


_AMONG = re.compile(f"(?:z[pb])?([{ACTOR}{SIDE}])[KDdw]?,?c{PERSON}")


def _acting(context: Context, found: list[Item], low: int, high: int) -> None:
    """Make one actor of the items between two indices, if they name several states."""
    items = found[low:high]
    refs = tuple(dict.fromkeys(ref for item in items for ref in item.refs))
    if len(refs) < PAIR:
        return
    if len(refs) == PAIR:
        context.pairs.append(refs)
    found[low:high] = [Item(ACTOR, [unit for item in items for unit in item.units], refs, OFFICES)]
