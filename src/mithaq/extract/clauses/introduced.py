"""Of whom a sentence tells, so that the next may go on about them without naming them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.arabic_sources import whose_text
from mithaq.extract.clauses.speakers import only_tells
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, EVENT, OFFICES, PERSON, ROLE, SIDE, SIDES

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref


def went_on_about(clauses: Clauses, speaker: tuple[Ref, ...]) -> None:
    """Let whom an English sentence tells something of be “he” or “she” of the next, where nobody else spoke in it."""
    context = clauses.context
    verb = clauses.codes.find("V")
    if context.language.order == "VSO" or context.state.speaker != speaker or verb < 0:
        return
    subject = clauses.explicit_subject(verb, clauses.bounds(verb))
    if subject is not None and only_tells(clauses, subject, verb):
        return
    if subject is not None and len(subject.refs) == 1 and clauses.codes[subject.index] in PERSON + ROLE:
        context.state.speaker = subject.refs
    elif visitor := _whose_visit(clauses):
        context.state.speaker = visitor


def _whose_visit(clauses: Clauses) -> tuple[Ref, ...]:
    """Whose visit an English sentence tells of that names nobody else: “The visit of A to Oslo began. There she …”."""
    found = _VISIT.match(clauses.codes) if clauses.codes.count(PERSON) == 1 else None
    if found is None:
        return ()
    who, event = (found.start("who"), found.start("of")) if found["of"] else (found.start("whose"), found.start("own"))
    refs = clauses.items[who].refs
    visit = [ref for ref in clauses.items[event].refs if clauses.context.kind(ref) == "Visit"]
    return refs if visit and len(refs) == 1 else ()


_VISIT = re.compile(
    rf"(?:t,?|p[2t],?|V|c)*(?:(?P<of>{EVENT})(?:p?t)?p(?P<who>{PERSON})|(?P<whose>{PERSON})'[cwKtm]{{0,3}}(?P<own>{EVENT}))"
)
"""What a sentence on a visit begins with: “The visit of A”, “On 3 May took place the visit by A”, “A's visit”."""


def introduced_states(clauses: Clauses) -> None:
    """Let the states whose officials an English sentence first tells something of be “they”, where nobody is named.

    “The foreign ministers of Kenya, Spain and Peru issued a joint statement. They condemned …”.
    """
    state = clauses.context.state
    if ACTOR not in clauses.codes:
        return
    several = (at for at, item in enumerate(clauses.items) if item.note == OFFICES and len(item.refs) >= PAIR)
    first = next(several, -1)
    if first < 0:
        return
    if first == 0 or clauses.codes[first - 1] in ",:;" or _worded_by(clauses, first):
        state.officials_of = clauses.items[first].refs
        state.speaker = state.speaker if state.people else state.officials_of


def _worded_by(clauses: Clauses, who: int) -> bool:
    """Whether it is only told whose a statement is: “The following is the text of a joint statement by …”."""
    before = clauses.items[who - 1]
    by = before.preposition in _BY or before.unit.text.endswith(" by")  # “issued by”
    if not by or "V" in clauses.codes[:who]:
        return False
    return any(item.is_a("statement", "joint_statement") for item in clauses.items[:who])


_BY = frozenset({"by", "from", "of"})


def _stated_by(clauses: Clauses) -> tuple[Ref, ...]:
    """Those whose joint statement an Arabic sentence speaks of: «تضمن بيان مشترك للرئيس أ والرئيس ب …».

    What is told of an organisation says it: «قال البيان الختامي لاجتماع المنظمة …».
    """
    for at in clauses.tagged.get("joint_statement", ()):
        if clauses.codes[at + 1 : at + 3] in {"l" + PERSON, "p" + PERSON} and len(clauses.items[at + 2].refs) >= PAIR:
            return clauses.items[at + 2].refs
        body = whose_text(clauses, at) if at and clauses.codes[at - 1] == "V" else None
        if body is not None:
            return body.refs
    return ()


def _only_object(clauses: Clauses, named: Filler) -> bool:
    """Whether the only one named with a verb of meeting is whom the one spoken of last met, as it needs an object."""
    speaker = clauses.context.state.speaker
    rest = clauses.codes[named.index + 1 : clauses.bounds(named.index).stop]
    alone = clauses.codes[named.index] == PERSON and set(rest).isdisjoint(PERSON + ROLE + ACTOR + SIDES + SIDE)
    known = len(speaker) == 1 and all(ref in clauses.context.people for ref in speaker)
    return alone and known and speaker != named.refs


def introduced(clauses: Clauses) -> None:
    """Let the person or state that an Arabic sentence first tells something of be who speaks where nobody is named."""
    if clauses.context.language.order != "VSO":
        return
    if stated := _stated_by(clauses):
        clauses.context.state.speaker = stated
        return
    first = next((at for at in clauses.tagged.get("verb", ()) if clauses.codes[at] == "V"), None)
    # «كما استقبل السفير …» goes on about whoever was spoken of.
    if first is None or first in clauses.skipped or set("ZJ") & set(clauses.codes[:first]):
        return
    form = clauses.form(first)
    frames = frames_of(clauses.context.language.code)
    of_two = form is not None and any("two" in frame for frame in frames.get(("verb", form.lemma), ()))
    if form is not None and form.object and of_two:
        return  # «واستقبله الوزير …» goes on about whom the suffix means
    subject = clauses.explicit_subject(first, clauses.bounds(first))
    if subject is not None and of_two and _only_object(clauses, subject):
        return  # «بعد ذلك، استقبل السفير أ» goes on about whoever received others
    if subject is not None and clauses.codes[subject.index] in ACTOR + PERSON + ROLE:
        clauses.context.state.speaker = subject.refs
        if clauses.items[subject.index].unit.code == "%" and len(subject.refs) > PAIR:
            clauses.context.state.officials_of = subject.refs  # «دعا وزراء خارجية كينيا وقطر ومصر إلى …»
