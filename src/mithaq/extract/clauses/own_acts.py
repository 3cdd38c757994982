"""Whose an act is that a noun names with a suffix: «أعلنت … انضمامها», «انضمام بلادها إلى …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.posts import sender
from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.items import ACTOR, AGREEMENT, PERSON, PREPOSITIONS

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_OWN = ("ها", "هما", "هم")
"""Suffixes of an act that is the subject's own: «انضمامها»."""
_COUNTRY = "بلاد"
_FAR = 8


def own_act(clauses: Clauses, index: int) -> Filler | None:
    """The subject of the verb before a noun that is the subject's own act: «أعلنت … انضمامها», «… انضمام بلادها»."""
    context, word = clauses.context, clauses.items[index].unit.text
    follower = clauses.items[index + 1].unit if index + 1 < len(clauses.items) else None
    whose = follower is not None and follower.text.startswith(_COUNTRY) and follower.is_a("republic")
    bare = word[-1] == "ه" and context.gazetteer.knows(word[:-1])
    if not (whose or bare or word.endswith(_OWN)):
        return None
    verb = next((at for at in before(index, _FAR) if clauses.codes[at] == "V"), None)
    subject = None if verb is None else clauses.explicit_subject(verb, clauses.bounds(verb))
    if verb is not None and clauses.codes.startswith(f"{ACTOR}&", index - 2) and _owned(clauses, verb, index - 2):
        return clauses.fill(index - 2, ACTOR)  # «رحبت قطر بموقف كينيا وانضمامها إلى الاتفاق»
    if verb is not None and (congratulated := _congratulated(clauses, verb, index, subject)) is not None:
        return congratulated
    if subject is None or (len(subject.refs) > 1) != word.endswith(_OF_SEVERAL):
        return None
    states = tuple(context.country_of(ref) for ref in subject.refs)
    return Filler(states, subject.start, subject.end, subject.index, resolved=True) if all(states) else None


_OF_SEVERAL = ("هما", "هم")
_WITH = "مع"
_NEAR = 5
"""Items after an agreement within which those stand with whom it was signed."""


def announced(clauses: Clauses, index: int) -> Filler | None:
    """Who announces an agreement with another, of whom no one else is said to sign: «أعلنت … توقيع اتفاقية مع …»."""
    verb = next((at for at in before(index, _FAR) if clauses.codes[at] == "V"), None)
    form = clauses.form(verb) if verb is not None else None
    if verb is None or form is None or form.lemma != _ANNOUNCES or clauses.codes[index + 1 : index + 2] != AGREEMENT:
        return None
    subject = clauses.explicit_subject(verb, clauses.bounds(verb))
    after = clauses.items[index + 2 : index + 2 + _NEAR]
    if subject is None or "V" in clauses.codes[verb + 1 : index] or not any(i.preposition == _WITH for i in after):
        return None
    if clauses.codes[index - 1] not in ACTOR + PERSON + "t,p":
        return None  # «أعلنت قطر قرب توقيع …»
    refs = tuple(_side(clauses, ref) for ref in subject.refs)
    return Filler(refs, subject.start, subject.end, subject.index, resolved=True) if all(refs) else None


def _side(clauses: Clauses, ref: Ref) -> Ref:
    """The side that somebody signs for: his state, that of a ministry, an agency or organisation itself."""
    official = clauses.context.kind(ref) == "Official"
    return clauses.context.country_of(ref) if official else sender(clauses.context, ref)


_ANNOUNCES = "أعلن"


def _owned(clauses: Clauses, verb: int, at: int) -> bool:
    """Whether a state is the owner of the noun before it: «بموقف كينيا»."""
    return at - 1 > verb and clauses.codes[at - 1] not in PREPOSITIONS + ACTOR + "&"


def _congratulated(clauses: Clauses, verb: int, index: int, subject: Filler | None) -> Filler | None:
    """Those whose act it is on which somebody congratulates them: «هنأت مصر كينيا على انضمامها إلى …»."""
    form = clauses.form(verb)
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    if not any("addressee" in frame and frame.get("stance") in _ON_AN_ACT for frame in frames):
        return None
    low = max(verb, -1 if subject is None else subject.index) + 1
    at = next((at for at in range(low, index) if clauses.codes[at] == ACTOR), None)
    return None if at is None else clauses.fill(at, ACTOR)


_ON_AN_ACT = frozenset({"congratulate", "thank"})
"""Stances towards somebody that are taken on what he has done."""
