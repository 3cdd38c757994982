"""Whose stand a speaker tells in English: who says that “Canada condemns …” acts for Canada."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.clauses.triggers import frames_of
from mithaq.extract.words.items import ACTOR, EVENT

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref


def avowals(clauses: Clauses, speaker: tuple[Ref, ...]) -> None:
    """Note whose stand a speaker tells: who says that “Canada condemns …” acts for Canada (English)."""
    context, codes = clauses.context, clauses.codes
    if context.language.order != "SVO" or ACTOR not in codes:
        return
    for at in range(len(codes) - 1):
        quoted = at == 0 and codes[0] == '"'
        if not (quoted or codes[at] == "@") or codes[at + 1] != ACTOR or len(clauses.items[at + 1].refs) != 1:
            continue
        state = clauses.items[at + 1].refs[0]
        if context.kind(state) != "Country" or not _avows(clauses, at + 2):
            continue
        told = (filler for before in range(at) if (filler := _teller(clauses, before, at)) is not None)
        who = speaker or tuple(context.state.people[-1:]) if quoted else next(told, ())
        for ref in who:
            if ref in context.people:
                context.stands.setdefault(ref, state)


def _avows(clauses: Clauses, at: int) -> bool:
    """Whether a verb of stance begins here, past adverbs and auxiliaries."""
    while at < len(clauses.codes) and clauses.codes[at] in "Lct":
        at += 1
    items = clauses.items[at : at + 2]
    if any(item.is_a("avowal") for item in items):
        return True
    form = clauses.form(at) if items and items[0].code == "V" else None
    frames = frames_of(clauses.context.language.code).get(("verb", form.lemma), ()) if form is not None else ()
    return any(frame.get("stance") not in {None, "state"} for frame in frames)


def _teller(clauses: Clauses, verb: int, that: int) -> tuple[Ref, ...] | None:
    """Who says what follows “that”, if a verb stands at an index and nothing else between it and “that”."""
    if clauses.codes[verb] != "V" or "V" in clauses.codes[verb + 1 : that]:
        return None
    subject = clauses.explicit_subject(verb, clauses.bounds(verb))
    return None if subject is None else subject.refs


def all_who_met(clauses: Clauses, index: int, who: Filler) -> Filler:
    """All who met, where somebody met others “to reaffirm their shared commitment to …”; else who was found."""
    purpose = index > 0 and clauses.items[index - 1].preposition == "to"
    theirs = index + 1 < len(clauses.items) and clauses.items[index + 1].unit.text.lower() == "their"
    told = clauses.context.told.get(clauses.context.state.event) if purpose and theirs else None
    here = EVENT in clauses.codes[:index] or "V" in clauses.codes[: index - 1]
    if told is None or not here or len(who.refs) != 1 or who.refs[0] not in told.present:
        return who
    people = tuple(ref for ref in told.present if clauses.context.kind(ref) == "Official")
    return replace(who, refs=people) if len(people) > 1 else who
