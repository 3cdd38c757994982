"""People named in one breath: «وزيرا خارجية مصر وتونس أ وب», “his Israeli and Greek counterparts A and B”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.people import add_post, named
from mithaq.extract.posts import parse_post

if TYPE_CHECKING:
    from mithaq.extract.context import Context
    from mithaq.extract.units import Unit
    from mithaq.model import Ref

_NAME_LETTERS = frozenset("wWDdn.-#")


def people_together(context: Context, units: list[Unit]) -> tuple[Ref, ...]:
    """The people whom these units name under one title in the dual or plural, each with a state of its own if said.

    States and names go together in order when there are as many of one as of the other («المصري والسوداني أ وب»),
    or when each name follows its state. Empty where there is but one name.
    """
    head = next(unit for unit in units if unit.is_a("roles", "sides", "counterparts"))
    names: list[list[Unit]] = []
    states: list[Unit] = []
    owners: list[Unit | None] = []
    broken = True
    for unit in units:
        if unit.code in "ACO":
            states.append(unit)
            broken = True
        elif unit.code in _NAME_LETTERS and unit is not head:
            if broken:
                names.append([])
                owners.append(states[-1] if len(states) == len(names) else None)
            names[-1].append(unit)
            broken = False
        else:
            broken = True
    if len(names) <= 1:
        return ()
    states_of = states if len(states) == len(names) else owners
    return tuple(_person(context, units, head, name, state) for name, state in zip(names, states_of, strict=True))


def acting(context: Context, unit: Unit) -> Ref:
    """The state or organisation that a unit names; of an organ of a state («خارجية مصر») the state."""
    state = _state(context, unit)
    if state:
        return state
    context.mention(context.registered(unit.value), unit.start, unit.end)
    return str(unit.value)


def _state(context: Context, unit: Unit | None) -> Ref:
    """The state that a unit names, also as part of a body («خارجية مصر»); empty for none."""
    if unit is None:
        return ""
    if unit.code != "O":
        return context.country(unit)
    country = context.entry(unit.value).country
    return context.registered(country) if country else ""


def _person(context: Context, units: list[Unit], head: Unit, name: list[Unit], state: Unit | None) -> Ref:
    start, end = name[0].start, name[-1].end
    post = parse_post(context, [unit for unit in units if unit is head or unit.code == "F"])
    if post is not None:
        # Arabic tells one post by the dual or plural of several; an English plural is kept as it stands.
        post.shared = context.language.order == "VSO"
        post.country = _state(context, state)
    ref = named(context, start, end, [post] if post is not None and post.country else [])
    known = context.people[ref]
    known.country = known.country or _state(context, state)
    if post is not None and post.rank:
        add_post(known, post)
    context.mention(ref, start, end)
    if ref in context.state.people:
        context.state.people.remove(ref)
    context.state.people.append(ref)
    return ref
