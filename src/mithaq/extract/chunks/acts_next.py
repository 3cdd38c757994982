"""Who acts after a list that seems to go on with him: “was signed by A, and Ambassador B was present” (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import PERSON, Item

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_PAIR = 2
_ALONE = frozenset({"was", "is", "has"})
"""What is said of one person only."""


def acts_next(context: Context, found: list[Item]) -> None:
    """Part the last of those by whom something is done from the rest, where a verb of his own follows him."""
    for index in range(len(found) - 2, 0, -1):
        item = found[index]
        listed = item.code == PERSON and len(item.refs) >= _PAIR and _done_by(found, index - 1)
        titled = found[index + 1].code == "," and item.units[-1].code in "Rr"  # “B, the ambassador, was present”
        after = index + 1 + titled
        cut = _joint(context, item) if listed and after < len(found) and _acts(found, after) else None
        if cut is not None:
            first = item.units[: cut - (item.units[cut - 1].code == ",")]
            joint = Item("J", [replace(item.units[cut], code="J")])
            rest = Item(PERSON, item.units[cut + 1 :], item.refs[-1:], item.note)
            found[index : index + 1] = [replace(item, units=first, refs=item.refs[:-1]), joint, rest]


def _done_by(found: list[Item], by: int) -> bool:
    """Whether a passive with its “was” stands before “by”: not “the session chaired by A and B was held”."""
    at = by - 1
    while at > 0 and found[at].code in "ct" and not found[at].is_a("be", "auxiliary"):
        at -= 1
    if found[by].preposition != "by" or at < 1 or found[at].code != "V":
        return False
    while at > 1 and found[at - 1].code in "ct" and not found[at - 1].is_a("be", "auxiliary"):
        at -= 1
    return found[at - 1].is_a("be", "auxiliary")


def _acts(found: list[Item], at: int) -> bool:
    """Whether a finite verb stands here that one person is the subject of: “was present”, “attended the talks”."""
    verb, follower = found[at], found[at + 1 : at + 2]
    if verb.unit.text.lower().split()[0] in _ALONE:
        return True
    form = verb.form if verb.code == "V" else None
    by = bool(follower) and (follower[0].preposition == "by" or follower[0].code in ".,&")
    return form is not None and form.tense in {"past", "present"} and not by and not verb.unit.text.endswith("ing")


def _joint(context: Context, item: Item) -> int | None:
    """The unit of a list of people that joins the last of them to the rest."""
    named = {mention.entity: mention.end for mention in context.mentions if item.start <= mention.start < item.end}
    end = named.get(item.refs[-2])
    if end is None or item.refs[-1] not in named:
        return None
    return next((at for at, unit in enumerate(item.units) if unit.code == "&" and unit.start >= end), None)
