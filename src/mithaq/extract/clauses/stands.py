"""Whose stand a speaker says it is: who voices «تضامن مصر», or tells of “Oman's efforts”, acts for that state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.letters import note_bearer
from mithaq.extract.words.items import ACTOR

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item


def note_stands(clauses: Clauses) -> None:
    """Note for which states a sentence says that people act."""
    _voiced(clauses)
    note_bearer(clauses)
    _reviewed(clauses)


def _voiced(clauses: Clauses) -> None:
    """Note whose stand a speaker says it is: who voices «تضامن مصر» acts for Egypt."""
    context = clauses.context
    for index in {*clauses.tagged.get("stance_noun", ()), *clauses.tagged.get("stand", ())}:
        owner = _owner(clauses, index)
        if owner is None or len(owner.refs) != 1 or context.kind(owner.refs[0]) != "Country":
            continue
        wanted = index > 0 and clauses.items[index - 1].is_a("wish", "stance_noun")  # «ضرورة التزام إيران»
        asked = clauses.possessor(index) if context.language.order == "SVO" else None
        wanted |= bool(asked) and clauses.items[(asked or 1) - 1].unit.text.endswith("for")  # “asked for Omani support”
        speaker = context.state.speaker
        if len(speaker) == 1 and speaker[0] in context.people and not (wanted or _of_others(clauses, index)):
            context.stands.setdefault(speaker[0], owner.refs[0])


def _of_others(clauses: Clauses, index: int) -> bool:
    """Whether an English stand is one that somebody praises or asks others for: “appreciation for U.S. support”."""
    if clauses.context.language.order == "VSO":
        return False
    verb = clauses.codes.rfind("V", 0, index)
    form = clauses.form(verb) if verb >= 0 else None
    asked = form is not None and form.lemma in _TAKEN_ON_OTHERS
    items = clauses.items
    return asked or any(items[at].preposition == "for" and items[at - 1].code in "yw" for at in range(verb + 2, index))


_TAKEN_ON_OTHERS = frozenset({"welcome", "praise", "thank", "appreciate", "urge", "call-for", "ask", "seek"})
"""Verbs of stances that are taken on what others do."""


_REVIEWS = frozenset({"استعرض", "عرض", "شرح", "أوضح", "أطلع"})
"""Verbs of those who tell what their own state does."""


def _reviewed(clauses: Clauses) -> None:
    """Note whose efforts a speaker tells of as his own: «استعرض الرئيس … الجهود التي تبذلها مصر» (Arabic)."""
    context, codes = clauses.context, clauses.codes
    for at in range(len(codes) - 2) if "Z" in codes and context.language.order == "VSO" else ():
        efforts = codes[at] == "Z" and codes[at + 1] in "Vw" and codes[at + 2] == ACTOR
        if not efforts or len(clauses.items[at + 2].refs) != 1 or codes[at + 3 : at + 4] == "&":
            continue
        verb = next((near for near in before(at, _REVIEWED_NEAR) if codes[near] == "V"), None)
        form = None if verb is None else clauses.form(verb)
        told = verb is not None and form is not None and form.lemma in _REVIEWS
        subject = clauses.explicit_subject(verb, clauses.bounds(verb)) if told and verb is not None else None
        state = clauses.items[at + 2].refs[0]
        if subject is not None and len(subject.refs) == 1 and context.kind(state) == "Country":
            context.stands.setdefault(subject.refs[0], state)


_REVIEWED_NEAR = 5


def _owner(clauses: Clauses, index: int) -> Item | None:
    """The state that a noun belongs to: the next word (Arabic), “Oman's” or “Omani” before it (English)."""
    if clauses.context.language.order == "VSO":
        follower = clauses.items[index + 1] if index + 1 < len(clauses.items) else None
        return follower if follower is not None and follower.code == ACTOR else None
    at = clauses.possessor(index)
    return None if at is None else clauses.items[at]
