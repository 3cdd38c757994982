"""Where the subject of an Arabic verb stands after it: past where somebody goes, on whose behalf and in which house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.arabic_subjects import only_met, past_people
from mithaq.extract.clauses.occasions_first import past_occasion
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.agreement import agrees, subject_may_follow
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, ROLE, SIDE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

SUBJECTS = ACTOR + PLACE + PERSON + ROLE + SIDES + SIDE + EVENT + AGREEMENT
"""Letters of items that may be the subject of a verb."""
_ADVERBS = "t,o#u"
_ON_BEHALF = ("عن", "من", "نيابة", "من قبل")
_IN_PLACE_OF = "نيابة"
_ONTO = "على"
_TO = "إلى"
_GROUPS = SIDE + "s"
"""Letters of delegations, of a state or of nobody said."""
_OF_VENUE = "mDdcKwFbp" + PLACE
"""Letters of the words that say which building is meant."""


def subject_after(clauses: Clauses, index: int, high: int) -> int | None:
    """The item after an Arabic verb that is its subject, past what may stand between; None where there is none."""
    at = index + 1 if subject_may_follow(clauses.form(index)) else high
    if at < high and clauses.items[at].is_a("style", "visitor", "latter"):
        return None
    while at < high:
        code = clauses.codes[at]
        if at in clauses.skipped or code in _ADVERBS or (code == "c" and clauses.items[at].is_a("never")):
            at += 1
        elif clauses.codes[at : at + 2] == "q" + PLACE:
            at += 1  # «احتضنت مدينة العيون …»
        elif code == "p" and at + 1 < high and (clauses.codes[at + 1] in PLACE + "t" or _whither(clauses, at)):
            at += 2
        elif (before := _BEFORE_WHO.match(clauses.codes, at, high)) is not None:
            at = before.end()
        elif code == "%" and (state := _states_of(clauses, at, high)) is not None:
            return state
        elif (passed := _past_goal(clauses, index, at) or _past_aside(clauses, at, high)) > at or (
            passed := past_occasion(clauses, index, at, high)
        ) > at:
            at = passed
        elif (attendee := _past_what_is_attended(clauses, index, at, high)) > at:
            return attendee
        else:
            return at if code in SUBJECTS and not (code == PERSON and only_met(clauses, index, at)) else None
    return None


def _past_goal(clauses: Clauses, index: int, at: int) -> int:
    """Past the city or state to which somebody goes, before who goes: «زار الدوحة أمس وزير الخارجية …»; 0 for none."""
    form = clauses.form(index)
    if form is None or at != index + 1 or _GOAL.match(clauses.codes, at) is None:
        return 0
    goes = form.lemma in _GOING or not agrees(clauses.context.language, form, clauses.items[at])
    return at + 1 if goes else 0


_GOAL = re.compile(f"[{PLACE}{ACTOR}],?t*,?[{PERSON}{ROLE}{SIDE}]")
_GOING = frozenset({"زار", "وصل", "غادر"})
_BEFORE_WHO = re.compile(f"b(?:{PLACE}(?=,?t*,?[{PERSON}{ROLE}])|Yp?{AGREEMENT},?(?=[{PERSON}{ROLE}]))")
"""Where, or what is signed, before who acts: «حل بنيروبي مساء اليوم الوزير …», «قام بتوقيع المذكرة، الوزير …»."""
_WHITHER = re.compile(f"p{ACTOR}t?[{PERSON}{ROLE}{SIDE}]")


def _whither(clauses: Clauses, at: int) -> bool:
    """Whether the state to which somebody comes stands before him: «وصل إلى تونس اليوم الوزير …»."""
    return clauses.items[at].preposition == _TO and _WHITHER.match(clauses.codes, at) is not None


_OFFICIALS_NEAR = 5


def _states_of(clauses: Clauses, at: int, high: int) -> int | None:
    """The states or the body whose officials act, where a title in the plural names nobody: «وزراء خارجية دول …»."""
    for near in range(at + 1, min(high, at + 1 + _OFFICIALS_NEAR)):
        if clauses.codes[near] == ACTOR:
            return near
        if clauses.codes[near] not in "FmDdlcO":
            return None
    return None


def _past_behalf(clauses: Clauses, at: int) -> int:
    """Past the one for whom somebody acts: «رأس القمة نيابة عن الملك ولي العهد …», «وقّعها نيابة عن حكومة قطر …»."""
    preposition, follower = clauses.items[at].preposition, clauses.codes[at + 1 : at + 2]
    instead = preposition == _IN_PLACE_OF and follower in (PERSON, ROLE)
    if instead or (preposition in _ON_BEHALF and follower and follower in ACTOR + SIDE):
        return at + 2
    return at + 3 if preposition in _ON_BEHALF and clauses.codes[at + 1 : at + 3] == "g" + ACTOR else at


def _past_aside(clauses: Clauses, at: int, high: int) -> int:
    """Where the subject may stand past what comes before it: on whose behalf, in which building, with whose group.

    «وقّع عن الجانب المصري الوزير …», «استقبل في مكتبه بالوزارة الوزير …», «وصل وفد برئاسة الوزير …».
    """
    follower = clauses.codes[at + 1 : at + 2]
    item = clauses.items[at]
    preposition = item.preposition
    past = _past_behalf(clauses, at) if preposition else past_people(clauses, at)
    if past > at:
        return past
    if preposition == _ONTO and follower == AGREEMENT:
        return at + 2
    if item.code == AGREEMENT and (past := _past_signed(clauses, at)) > at:
        return past
    if item.code in _GROUPS and follower and clauses.items[at + 1].is_a("headed"):
        return at + 2
    if item.code in "pb" and follower and clauses.items[at + 1].is_a("venue"):
        # «انعقد بمقر وزارة الخارجية في باماكو الاجتماع …»: the body is where it is.
        first = at + 2 + (clauses.codes[at + 2 : at + 3] == ACTOR and clauses.items[at + 2].note == "body")
        words = (end for end in range(first, high) if clauses.codes[end] not in _OF_VENUE)
        return next(words, at)
    return at


def _past_signed(clauses: Clauses, at: int) -> int:
    """Past an agreement before who signs it: «وقّع المذكرة الوزير …», «وقّع الاتفاقية نيابة عن الحكومة الوزير …»."""
    follower = clauses.codes[at + 1 : at + 2]
    if clauses.codes[at + 1 : at + 3] in ("," + PERSON, "," + ROLE):
        return at + 2  # «وقّع المذكرتين، الوزير …»
    if (aside := _DESCRIBED.match(clauses.codes, at + 1)) is not None:
        return aside.end()
    behalf = follower == "p" and clauses.items[at + 1].preposition in _ON_BEHALF
    several = follower == ACTOR and len(clauses.items[at + 1].refs) > 1  # «وقّع الاتفاقية كل من قطر ومصر»
    return at + 1 if behalf or several or follower in (PERSON, ROLE) else at


_DESCRIBED = re.compile(rf",(?:Z[^,;.Z]{{1,12}}|[pb$][^,;.]{{1,14}}|t+),(?=[{PERSON}{ROLE}])")
"""What an agreement is about, or when it is signed, before who does so: «وقّع المذكرة، الخاصة بالثقافة، الوزير …»."""


def _past_what_is_attended(clauses: Clauses, index: int, at: int, high: int) -> int:
    """Past an event and a relative clause on it, before who attends it; the same index for none.

    «حضر الاجتماع، الذي دعت إليه اليابان، الوزير أ», «شارك في الاجتماع الذي ترأسه أ كل من ب وج».
    """
    if clauses.codes[at] not in _MAYBE_ATTENDED:
        return at
    form = clauses.form(index)
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    if not any("attendee" in frame.get("roles", {}) for frame in frames):
        return at
    if (aside := _ATTENDED.match(clauses.codes, at, high)) is not None:
        return aside.end()
    if _DEFINED.match(clauses.codes, at, high) is None:
        return at
    people = (near for near in range(at + 1, high) if clauses.codes[near] == PERSON)
    return next((near for near in people if clauses.items[near].units[0].is_a("each")), at)


_MAYBE_ATTENDED = frozenset({"p", EVENT})
"""Letters with which both begin."""
_ATTENDED = re.compile(rf"p?{EVENT},Z[^;.,Z]{{1,12}},(?=[{PERSON}{ROLE}])")
_DEFINED = re.compile(rf"p?{EVENT},?Z")
