"""Who speaks or takes part at an Arabic event told in passing: «قال أ في كلمته أمام القمة …», «خلال مشاركته في …»."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.occurrence import called_off
from mithaq.extract.clauses.owners import day_told
from mithaq.extract.words.items import EVENT, PERSON, PREPOSITIONS, ROLE
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_AT = frozenset(map(fold_key, ("في", "خلال", "أمام", "لدى", "أثناء", "ب")))
_GATHERINGS = frozenset({"Conference", "Meeting", "DialogueRound"})
_FAR = 26
"""Items before a speech within which the verb of its clause stands."""
_PEOPLE = PERSON + ROLE


def speeches(clauses: Clauses, wished: Sequence[range]) -> None:
    """Write that who speaks at an event takes part in it, where its day is told with the speech also that."""
    if clauses.context.language.order != "VSO" or EVENT not in clauses.codes:
        return
    for index, item in enumerate(clauses.items):
        if item.code != EVENT or any(index in content for content in wished) or called_off(clauses, index):
            continue
        noun = _speech(clauses, index)
        event = clauses.fill(index, EVENT) if noun is not None else None
        who = _who_speaks(clauses, noun, index) if noun is not None and event is not None else ()
        if noun is None or event is None or not who or clauses.context.kind(event.refs[0]) not in _GATHERINGS:
            continue
        context = clauses.context
        status = "planned" if "L" in clauses.codes[clauses.bounds(index).start : index] else "asserted"
        evidence = context.evidence(clauses.items[noun].start, item.end, "speech", kind="resolved")
        role = (("role", Value("attendee", "role")),)
        for ref in who:
            context.fact(event.refs[0], "hasParticipant", ref, evidence, status=status, qualifiers=role)
        if status == "asserted":
            day_told(clauses, index, event.refs[0], evidence)


def _speech(clauses: Clauses, index: int) -> int | None:
    """The noun of a speech or of taking part that leads to an event, or of its opening; None where none does."""
    words = _words(clauses.context.language.code)
    at = index - 1 - (index > 0 and clauses.codes[index - 1] == "u")  # «في أعمال القمة»
    if at < 0:
        return None
    if clauses.items[at].is_a("beside"):  # «على هامش مشاركته في المنتدى»
        return at if not words["nouns"].isdisjoint(clauses.items[at].unit.text.split()) else None
    if clauses.items[at].unit.text in words["course"]:
        return at if _led(clauses, at) else None
    if clauses.items[at].unit.text.split()[0] not in _AT and clauses.items[at].preposition not in _AT:
        return None
    near = (near for near in before(at, _NEAR) if clauses.codes[near] not in _ADJECTIVES)
    noun = next(near, None)
    spoken = noun is not None and clauses.items[noun].unit.text in words["nouns"]
    return noun if spoken and (_led(clauses, noun or 0) or _delivered(clauses, noun or 0)) else None


_NEAR = 3
_ADJECTIVES = "DdNKt"


def _led(clauses: Clauses, at: int) -> bool:
    """Whether a preposition of time or place governs a noun: «في كلمته», not «أشاد بكلمة …»."""
    lead = clauses.items[at - 1] if at > 0 else None
    return lead is not None and lead.code in PREPOSITIONS + "c" and lead.unit.text in _AT - {"ب"}


def _delivered(clauses: Clauses, at: int) -> bool:
    """Whether a noun is the object of a verb of speaking: «ألقى الملك كلمة في القمة»."""
    words = _words(clauses.context.language.code)["verbs"]
    verb = clauses.codes.rfind("V", 0, at)
    form = clauses.form(verb) if verb >= 0 else None
    return form is not None and fold_key(form.lemma) in words and at - verb <= _NEAR


def _who_speaks(clauses: Clauses, noun: int, index: int) -> tuple[Ref, ...]:
    """The one subject of the clause of a speech, before it or, where it opens the sentence, after its event."""
    earlier = [at for at in before(noun, _FAR) if clauses.codes[at] == "V"]
    for verb in earlier:
        subject = clauses.subject(verb, clauses.bounds(verb))
        if subject is not None and _is_one_of_people(clauses, subject.refs):
            return subject.refs
    if earlier:
        return ()
    verb = clauses.codes.find("V", index)
    found = clauses.subject(verb, clauses.bounds(verb)) if verb > 0 else None
    return found.refs if found is not None and _is_one_of_people(clauses, found.refs) else ()


def _is_one_of_people(clauses: Clauses, refs: tuple[Ref, ...]) -> bool:
    return bool(refs) and all(ref in clauses.context.people for ref in refs)


@lru_cache(maxsize=4)
def _words(language: str) -> dict[str, frozenset[str]]:
    """The nouns of speeches and of taking part, of the course of an event, and the verbs of speaking."""
    words = load_language(language).data.get("speeches", {})
    return {key: frozenset(map(fold_key, words.get(key, ()))) for key in ("nouns", "course", "verbs")}
