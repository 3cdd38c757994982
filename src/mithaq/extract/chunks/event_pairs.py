"""Two nouns of events that follow each other and are one: “the Taskforce meeting”, “the Forum (HBF) Ministerial”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import BEFORE_ANOTHER
from mithaq.extract.chunks.occasions import only_occasion
from mithaq.extract.words.items import EVENT, Item, letters

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_AND_MEAL = re.compile("8&8")  # one gathering of two kinds: “a meeting and a working lunch with …”
_NAMED = frozenset({"Dialogue", "DialogueRound", "Conference"})
_PLAIN = frozenset({"Meeting", "Conference"})


def _of_name(context: Context, found: list[Item]) -> None:
    """Let the meeting of a dialogue or conference, right after its name, be that (English)."""
    for at in range(len(found) - 2, -1, -1):
        first, second = found[at], found[at + 1]
        if first.code != EVENT or second.code != EVENT or not first.refs or not second.refs:
            continue
        apart = second.start - first.end > 1 or first.refs == second.refs
        if apart or context.kind(first.refs[0]) not in _NAMED or context.kind(second.refs[0]) not in _PLAIN:
            continue
        if context.state.event == second.refs[0]:
            context.state.event = first.refs[0]
        first.units.extend(second.units)
        del found[at + 1]


def _of_organisation(context: Context, found: list[Item], codes: str) -> None:
    """Give an English summit the organisation that holds it: “the 43rd Summit of the African Union”."""
    for match in re.finditer("8p1", codes):
        event, of, body = found[match.start() : match.end()]
        summit = bool(event.refs) and context.drafts[event.refs[0]].key[:1] == (_SUMMIT,)
        one = len(body.refs) == 1 and context.kind(body.refs[0]) == "InternationalOrganization"
        if not summit or not one or of.preposition != "of" or only_occasion(context, event.start):
            continue
        if not context.sides.get(event.refs[0]):
            context.sides[event.refs[0]] = body.refs


_SUMMIT = "summit"


def _before_a_session(context: Context, found: list[Item], codes: str) -> str:
    """Make one of an Arabic meeting and the session that it prepares: «الاجتماعات التحضيرية للجنة القطرية …».

    The sides of the session are its own, but the session was not held where, when and by whom it was.
    """
    for match in reversed(list(_FOR_ANOTHER.finditer(codes))):
        low, high = match.span()
        meeting, session = found[low], found[high - 1]
        if not meeting.refs or context.drafts[meeting.refs[0]].key[:1] != (BEFORE_ANOTHER,):
            continue
        sides = context.sides.get(session.refs[0], ()) if session.refs else ()
        if (between := _BETWEEN.match(codes, high)) is not None and not sides:
            sides = tuple(ref for item in found[high : between.end()] for ref in item.refs)
        told_of = session.units[-1].is_a("scheduled") or _TOLD_OF.match(codes, high) is not None
        if sides and not context.sides.get(meeting.refs[0]):
            context.sides[meeting.refs[0]] = sides
        context.state.event = meeting.refs[0]
        if session.refs and told_of:
            continue  # «… للدورة الثالثة المقررة غدا برئاسة …», «… للدورة الثالثة، التي ستعقد غدا»
        found[low:high] = [Item(EVENT, [unit for item in found[low:high] for unit in item.units], meeting.refs)]
    return letters(found)


_FOR_ANOTHER = re.compile("8t?(?:lz)?u?lu?8")
_BETWEEN = re.compile("p1(?:&1)+")
_TOLD_OF = re.compile(r"(?:p1(?:&1)*)?(?:,?&?ZL?V|,?L[YU])")


def joined(context: Context, found: list[Item]) -> list[Item]:
    """Make one of two English nouns for talks with the same people: “a meeting and working lunch with …”."""
    if context.language.order == "SVO":
        _of_name(context, found)
    for match in re.finditer("8&8(?=p)", "".join(item.code for item in found)):
        first, second = found[match.start()], found[match.end() - 1]
        with_whom = found[match.end()].preposition in {"with", "between"}
        kinds = {context.kind(ref) for ref in (*first.refs, *second.refs)}
        if with_whom and first.refs and second.refs and kinds == {"Meeting"} and first.refs != second.refs:
            context.mention(first.refs[0], second.start, second.end)
            second.refs = first.refs
    return found


def gatherings(context: Context, found: list[Item], codes: str) -> str:
    """Make one of a meeting and the meal, or the talks, that are told in one breath without parties or numbers."""
    if context.language.order == "VSO":
        return _before_a_session(context, found, codes)
    _of_organisation(context, found, codes)
    for match in reversed(list(_AND_MEAL.finditer(codes))):
        first, link, second = found[match.start() : match.end()]
        meetings = all(item.refs and context.kind(item.refs[0]) == "Meeting" for item in (first, second))
        plain = all(unit.code in "EK" for item in (first, second) for unit in item.units)
        if meetings and plain and not any(context.sides.get(ref) for ref in (*first.refs, *second.refs)):
            found[match.start() : match.end()] = [Item(EVENT, [*first.units, *link.units, *second.units], first.refs)]
    return "".join(item.code for item in found)
