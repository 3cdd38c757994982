"""Whether who welcomes somebody only receives a guest, which is no stance: «رحب بضيفه والوفد المرافق له»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, EVENT, OFFICES, PERSON, ROLE, SIDE

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part

_SOMEBODY = frozenset(PERSON + ROLE + "%")
_GUESTS = frozenset("DdKAc")
_ALL = "all"
"""Note of «وزراء الخارجية», «القادة»."""


def _somebody(clauses: Clauses, part: Part) -> bool:
    """Whether a part begins with people, whatever is told of them: «رحب بالوزير في زيارته الأولى», «بالضيوف الكرام»."""
    codes = clauses.codes[part[0] : part[1]]
    guests = clauses.items[part[0]].unit.text in clauses.context.language.title.get("people", ())
    styled = clauses.items[part[0]].is_a("style", "visitor", "latter") or codes.startswith("h&s")  # «بمعاليه»، «بضيفه»
    styled = styled or clauses.items[part[0]].note == _ALL
    return styled or codes == SIDE or codes[0] in _SOMEBODY or (guests and set(codes.partition("Z")[0]) <= _GUESTS)


def receives(clauses: Clauses, kind: str, found: list[Part]) -> bool:
    """Whether who welcomes only receives a guest, which is no stance."""
    return kind == "welcome" and all(_somebody(clauses, part) for part in found)


def without_being_there(clauses: Clauses, kind: str, found: list[Part]) -> list[Part]:
    """The parts without where a guest is glad to be: «أعرب عن سعادته بزيارة الجزائر وعن شكره لـ…»."""
    return [part for part in found if kind != "welcome" or not _glad_to_be_there(clauses, part)]


def _glad_to_be_there(clauses: Clauses, part: Part) -> bool:
    """Whether a guest is only glad to be where he is: «أعرب عن سعادته بزيارة الجزائر», «… بوجوده في تونس» (Arabic)."""
    joy = part[0] > 1 and clauses.items[part[0] - 2].unit.text.startswith(_JOY)
    return joy and (clauses.codes[part[0]] == EVENT or clauses.items[part[0]].unit.text.startswith(_BEING))


_JOY, _BEING = ("سعاد", "سرور", "بهج"), ("وجود", "تواجد", "زيارت", "لقائ", "لقاء")


def guest_end(clauses: Clauses, start: int, end: int) -> int:
    """Where the words of a welcome end that is given to a state: “welcomed Kenya to the club” is about Kenya."""
    guest = clauses.items[start].unit.text.lower() in {"you", "them", "him", "her"}
    if guest and (start + 1 >= end or clauses.items[start + 1].preposition):
        return start
    who = next((at for at in range(start, end) if clauses.codes[at] not in "cwK"), start)
    named = clauses.codes[who] in PERSON + ROLE + SIDE
    named = named or clauses.items[who].note == OFFICES  # “the leaders of Kenya and Peru”
    received = named and clauses.codes[who + 1 : who + 2] not in {"'", "V"}
    if received and _goes_to(clauses, who + 1, end):
        return start
    to = clauses.codes[start] == ACTOR and start + 1 < end and clauses.items[start + 1].preposition == "to"
    return start + 1 if to else end


def _goes_to(clauses: Clauses, after: int, end: int) -> bool:
    """Whether nothing follows who is welcomed, or where to, who else, when or what for: that is a reception."""
    if after >= end:
        return True
    item = clauses.items[after]
    return item.preposition in {"to", "in", "for"} or clauses.codes[after] in "t&,;"
