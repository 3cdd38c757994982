"""Who takes part in an event as its clause tells it: «أكد الوزيران، في اجتماع …», «اتفق أ مع ب في اتصال …»."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import after, before
from mithaq.extract.words.earlier_ones import this_came
from mithaq.extract.words.items import ACTOR, PERSON, PLACE, PREPOSITIONS, ROLE
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_PEOPLE = PERSON + ROLE
_AFTER = frozenset(fold_key(word) for word in ("عقب", "بعد", "إثر", "ختام", "أعقاب"))
"""Words before an event at the end of which somebody speaks."""
OWNER_NEAR = 14
"""Items before an event within which those stand whose it is."""
PASSED = "KDdcNt"
"""Letters of the words between an event and those who took part: «لقائه الثنائي اليوم مع …»."""


def with_the_rest(clauses: Clauses, place: str, filler: Filler) -> Filler:
    """Those named after English words with all whom a list goes on with past a relative clause or a semicolon.

    “was attended by A; B, who chaired the meeting; and C”.
    """
    at = filler.index
    if place != "after" or clauses.context.language.order == "VSO" or clauses.codes[at : at + 1] != PERSON:
        return filler
    refs, end = [*filler.refs], filler.end
    while (joint := _REST.match(clauses.codes, at + 1)) is not None:
        at = joint.end() - 1
        refs, end = [*refs, *clauses.items[at].refs], clauses.items[at].end
    return replace(filler, refs=tuple(dict.fromkeys(refs)), end=end)


_REST = re.compile(f"(?:,Z[^;:.Z]*?[,;]&?|;&?|,&){PERSON}(?![cL]*V|w[^,;.p])")
"""What parts those listed: a relative clause on the last one, a semicolon, a comma with “and”; not who acts."""


def taking_part(clauses: Clauses, index: int) -> tuple[Ref, ...] | None:
    """Those who speak at an event: «أكد وزيرا خارجية مصر والأردن، في اجتماع …», «قال الوزير في لقاء مع …»."""
    ranked = index > 1 and clauses.codes[index - 1] in "Nc" and clauses.items[index - 1].unit.text not in _AFTER
    before_it = clauses.items[index - 1 - ranked]  # «بعد أول لقاء له مع …»
    if index == 0 or (before_it.preposition not in {"في", "خلال"} and before_it.unit.text not in _AFTER):
        return None
    told = "ZV" if clauses.context.kind(clauses.items[index].refs[0]) == "Visit" else "Z"
    if not set(told).isdisjoint(clauses.codes[index + 1 : index + 3]):
        return None  # «عقب الزيارة التي قام بها …», «خلال زيارة يقوم بها …»: the relative clause says whose it was
    return _with_another(clauses, index) or _speaking(clauses, index)


def _speaking(clauses: Clauses, index: int) -> tuple[Ref, ...] | None:
    """Several who are the subject of the clause of an event, or one who speaks at one that he had with another."""
    near = (at for at in before(index, OWNER_NEAR) if clauses.codes[at] in _PEOPLE + ACTOR)
    at = next(near, None)
    apart = any(clauses.items[near].unit.text == _AND_THAT for near in before(index, 3))
    if at is None or governed(clauses, at) or apart or _is_object(clauses, at):
        at = _acting(clauses, index)
    if at is None:
        return _fronted(clauses, index)
    if not apart and not _acts_alone(clauses, at, index):
        return None  # but «قال … إن …، وذلك بعد لقاء مع …»
    filler = clauses.fill(at, _PEOPLE + ACTOR)
    follower = next((at for at in after(index, 3, len(clauses.items)) if clauses.codes[at] not in PASSED), index)
    together = _with(clauses, follower)
    members = any(unit.is_a("event_of_several") for unit in clauses.items[index].units)  # «في اجتماعهم الـ160»
    several = filler is not None and (len(filler.refs) > 1 or (members and clauses.codes[at] == ACTOR))
    if filler is None or not (several or (together and clauses.codes[at] in _PEOPLE)):
        return None
    return filler.refs


_AND_THAT = fold_key("وذلك")


def _with(clauses: Clauses, at: int) -> bool:
    """Whether «مع», or ب before a person, leads to whom somebody met or rang: «خلال اتصال هاتفي بنظيره …»."""
    preposition = clauses.items[at].preposition
    return preposition == "مع" or (preposition == "ب" and clauses.codes[at + 1 : at + 2] in (PERSON, ROLE))


def _is_object(clauses: Clauses, at: int) -> bool:
    """Whether states or bodies are the object of a verb whose subject is told: «وصف الرئيس كلا من أ وب بـ…»."""
    return clauses.codes[at] == ACTOR and clauses.codes[at - 1 : at] in tuple(_PEOPLE)


def _acts_alone(clauses: Clauses, at: int, index: int) -> bool:
    """Whether no verb stands between somebody and an event but his own: «قال إن أ وب عبرا في اتصال عن …»."""
    between = clauses.codes[at + 1 : index]
    if set(between).isdisjoint("VZ@"):
        return True
    verb = at + 1 + between.find("V")
    if between.count("V") > 1 or not set(between).isdisjoint("Z@") or clauses.codes[at - 1 : at] != "@":
        return False
    subject = clauses.explicit_subject(verb, clauses.bounds(verb))
    return subject is not None and subject.index == at


def _with_another(clauses: Clauses, index: int) -> tuple[Ref, ...] | None:
    """Who does something, and with whom or to whom, at an event: «اتفق أ مع ب في اتصال …», «أن أ عبر ل ب في لقاء …»."""
    if clauses.context.kind(clauses.items[index].refs[0]) == "Visit":
        return None
    verb = clauses.codes.rfind("V", 0, index)
    found = _TO_ANOTHER.fullmatch(clauses.codes, verb + 1, index) if verb >= 0 else None
    follower = next((at for at in after(index, 3, len(clauses.items)) if clauses.codes[at] not in PASSED), index)
    if found is None or clauses.items[follower].preposition == "مع":
        return None
    led = clauses.items[found.start(1) - 1]
    if led.code in PREPOSITIONS and led.preposition not in _TOGETHER:
        return None
    subject = clauses.subject(verb, clauses.bounds(verb))
    other = clauses.fill(found.start(1), _PEOPLE)
    if subject is None or other is None or subject.index == found.start(1):
        return None
    refs = tuple(dict.fromkeys([*subject.refs, *other.refs]))
    return refs if all(ref in clauses.context.people for ref in refs) else None


_TO_ANOTHER = re.compile(rf"(?:[{_PEOPLE}][t,]*(?=[pl{_PEOPLE}]))?[pl]?([{_PEOPLE}])[t,]*pN?")
_TOGETHER = frozenset({"مع", "ل", "إلى", "من"})
"""Prepositions before the one with whom, to whom or from whom somebody does something."""


def _fronted(clauses: Clauses, index: int) -> tuple[Ref, ...] | None:
    """Who speaks at an event with which a sentence begins: «وخلال اجتماع مع الوزير أ، أكد الوزير ب …».

    So does who spoke before a sentence that only says where that was: «جاء ذلك خلال اتصال هاتفي مع …».
    """
    opening = clauses.context.text[clauses.items[0].start : clauses.items[index].start]
    came = this_came(clauses.context.language.code, opening)
    if not (came or _OPENING.issuperset(clauses.codes[:index])):
        return None
    passed = PASSED + "," * came
    follower = next((at for at in after(index, 5, len(clauses.items)) if clauses.codes[at] not in passed), index)
    if (
        clauses.items[follower].preposition not in {"مع", "ب"}
        or clauses.codes[follower + 1 : follower + 2] not in _PEOPLE
    ):
        return None
    verb = -1 if came else clauses.codes.find("V", follower)
    subject = clauses.explicit_subject(verb, clauses.bounds(verb)) if verb > 0 else None
    if subject is not None and clauses.codes[subject.index] in _PEOPLE:
        return subject.refs
    speaker = clauses.context.state.speaker
    return speaker if speaker and all(ref in clauses.context.people for ref in speaker) else None


_OPENING = frozenset("&,pJt$N")
"""Letters of what stands before an event with which a sentence begins."""


def _acting(clauses: Clauses, index: int) -> int | None:
    """Who is the subject of the clause of an event that nobody nearer is at: «ندد الرئيس …، وذلك في مكالمة مع …»."""
    low = clauses.bounds(index).start
    reach = before(index, FAR, low + 1)
    at = next((at for at in reach if clauses.codes[at] in _PEOPLE and clauses.codes[at - 1] == "V"), None)
    return at if at is not None and not governed(clauses, at) else None


FAR = 26
"""Items before an event within which the subject of its clause stands."""


def governed(clauses: Clauses, at: int) -> bool:
    """Whether a preposition governs an item, so that the suffix of a later noun hardly means it."""
    return at > 0 and bool(clauses.items[at - 1].preposition)


def on_visit(clauses: Clauses, index: int) -> tuple[Ref, ...]:
    """Who tells something in the course of a visit to somewhere: «أعرب الوزير أ أثناء زيارة إلى بولندا عن …»."""
    items = clauses.items
    after_it = items[index + 1] if index + 1 < len(items) else None
    there = (
        after_it is not None
        and after_it.preposition in {"إلى", "ل"}
        and clauses.codes[index + 2 : index + 3] in {PLACE, ACTOR}
    )
    lead = items[index - 1] if index else None
    led = lead is not None and (lead.preposition in {"في", "خلال"} or lead.unit.text in _AFTER or lead.is_a("beside"))
    if not there or not led:
        return ()
    near = [at for at in before(index, OWNER_NEAR) if clauses.codes[at] in PERSON]
    at = next((at for at in near if not governed(clauses, at) and len(items[at].refs) == 1), None)
    if at is not None:
        return items[at].refs
    verb = clauses.codes.find("V", index)
    while verb > 0 and clauses.codes[verb - 1] != ",":
        verb = clauses.codes.find("V", verb + 1)
    subject = clauses.explicit_subject(verb, clauses.bounds(verb)) if verb > 0 and not near else None
    return subject.refs if subject is not None and clauses.codes[subject.index] in PERSON else ()
