"""Gerunds: those that tell what somebody did, “…, welcoming the step”, and those that name an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.words.units import Unit

_SHARING = "sharing"
"""A gerund that is a noun after another: “water sharing”, “burden sharing”."""
_ACTS = frozenset("wm")
_GOVERNING = frozenset("Vp")
_JOINTS = frozenset(",&")


def acts(units: list[Unit], index: int, before: Unit | None, gerunds: list[bool]) -> bool:
    """Whether a gerund tells what somebody did: it stands after a unit, and ``gerunds`` says so of those before."""
    told = _is_clause(before, gerunds) or by_saying(units, index)
    return told and not (_is_shared(units[index], before) or _is_member(units, index))


def _is_member(units: list[Unit], index: int) -> bool:
    """Whether a gerund after a comma goes on a list of acts that a verb or a preposition governs.

    Some other member after a comma or “and” must be an act and nothing else: “…, supporting reforms and staging …”.
    """
    if not index or units[index - 1].code != "," or not units[index].is_a("topic_act"):
        return False
    first = next((at for at in range(index - 2, 0, -1) if units[at].code == "V" or _begins(units, at, _GOVERNING)), 0)
    if not first or units[first].code == "V":
        return False
    end = next((at for at in range(index + 1, len(units)) if units[at].code == "V"), len(units))
    return any(_begins(units, at, _JOINTS) for at in (*range(first + 1, index), *range(index + 1, end)))


def _begins(units: list[Unit], at: int, led: frozenset[str]) -> bool:
    """Whether a gerund that is no verb stands there, led by one of these letters."""
    unit = units[at]
    act = unit.code in _ACTS and unit.text.endswith("ing") and not unit.is_a("topic_adjective")
    return act and units[at - 1].code in led


def _is_shared(unit: Unit, before: Unit | None) -> bool:
    """Whether a gerund is a noun after another: “on water sharing”."""
    return unit.text == _SHARING and before is not None and before.code in "wFmW"


def _is_clause(before: Unit | None, gerunds: list[bool]) -> bool:
    """“…, welcoming the step and calling for more”: no preposition, possessive or auxiliary governs the word."""
    if before is None:
        return True
    if before.code == "&":
        return bool(gerunds) and gerunds[-1]
    if before.code == "V" and before.text in _OF_ONE_MIND:
        return True
    return before.code not in "VpAGK'" and not before.is_a("possessive_pronoun", "copula")


_OF_ONE_MIND = frozenset({"united in", "unanimous in"})
"""Predicates with a verb after them: “they were united in condemning the attack”."""


def by_saying(units: list[Unit], index: int) -> bool:
    """Whether a gerund tells with what somebody began or ended, “concluded by thanking Oman”, or what he joined in."""
    if index < _TWO_BEFORE:
        return False
    if units[index - 1].text == "in":
        return any(unit.text.lower() in _JOINED for unit in units[max(0, index - _JOINED_NEAR) : index])
    return units[index - 1].text == "by" and units[index - _TWO_BEFORE].is_a("phase")


_JOINED = frozenset({"joined", "joins", "joining", "join"})
"""“Kenya joined Peru in condemning the attack”."""
_JOINED_NEAR = 10


_TWO_BEFORE = 2
