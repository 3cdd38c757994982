"""Whether who welcomes somebody only receives a guest, which is no stance: «رحب بضيفه والوفد المرافق له»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import PERSON, ROLE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_SOMEBODY = frozenset(PERSON + ROLE + "%")
_GUESTS = frozenset("DdKAc")


def _somebody(clauses: Clauses, part: Part) -> bool:
    """Whether a part begins with people, whatever is told of them: «رحب بالوزير في زيارته الأولى», «بالضيوف الكرام»."""
    codes = clauses.codes[part[0] : part[1]]
    guests = clauses.items[part[0]].unit.text in clauses.context.language.title.get("people", ())
    styled = clauses.items[part[0]].is_a("style", "visitor", "latter") or codes.startswith("h&s")  # «بمعاليه»، «بضيفه»
    return styled or codes[0] in _SOMEBODY or (guests and set(codes.partition("Z")[0]) <= _GUESTS)


def receives(clauses: Clauses, kind: str, found: list[Part]) -> bool:
    """Whether who welcomes only receives a guest, which is no stance."""
    return kind == "welcome" and all(_somebody(clauses, part) for part in found)
