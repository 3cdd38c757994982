"""Events that a text names only beside the one it goes on about: earlier rounds, what somebody is thanked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.slots import before

if TYPE_CHECKING:
    from mithaq.extract.clauses import Clauses

_NEAR = 5
_TWO = 2


def aside(clauses: Clauses, at: int) -> bool:
    """Whether an English text names an event only beside the one it goes on about: “a follow-up to the first round”."""
    if clauses.context.language.order == "VSO" or not clauses.context.state.event:
        return False
    index = at - 1
    while index > 0 and clauses.codes[index] in "cK":
        index -= 1
    owned = index > 1 and clauses.codes[index] == "'" and clauses.items[index - 2].unit.text.lower() == "for"
    if owned or (clauses.codes[index] in "w&" and _for_holding(clauses, index)):
        return True  # “welcomed him for the minister's first visit”, “praised Oman for holding a … round”
    if _reached_at(clauses, index):
        return True
    return index >= 0 and clauses.items[index].unit.text.lower() in _ASIDE


def _reached_at(clauses: Clauses, index: int) -> bool:
    """Whether an event is only where something was done that is spoken of: “the agreements reached at the session”."""
    if index < _TWO or clauses.items[index].unit.text.lower() not in {"at", "during", "in"}:
        return False
    up = clauses.items[index - 1].unit.text in {"up", "out"}
    act, before_act = clauses.items[index - 1 - up], clauses.codes[: index - 1 - up]
    done = act.unit.text.endswith("ed") or act.unit.text in {"made", "taken", "held", "begun", "set", "drawn"}
    return done and act.code in "wV" and before_act[-1:] in tuple("wmKFYyc") and "V" in before_act


def _for_holding(clauses: Clauses, index: int) -> bool:
    """Whether somebody is thanked or praised “for holding” the event that a stretch of adjectives leads to."""
    for at in before(index + 1, _NEAR, 1):
        if clauses.items[at].unit.text.lower() in _HOLDING:
            return clauses.items[at - 1].preposition in {"for", "on", "of"}
        if clauses.codes[at] not in "wcK&":
            return False
    return False


_HOLDING = frozenset({"holding", "hosting", "organizing", "organising", "convening", "arranging"})
_ASIDE = frozenset({"to", "of", "since", "from", "until", "after"})
