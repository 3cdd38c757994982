"""Whose an event is in English: “the minister's visit”, “Oman's talks”, “her meeting”, “their call”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import ACTOR, PERSON

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_HERS = frozenset({"his", "her", "its"})
_THEIRS = frozenset({"their", "our"})


def owner(clauses: Clauses, index: int, codes: str) -> Filler | None:
    """Whose an event is: “the minister's visit”, “Oman's talks”, “her meeting”."""
    context, item = clauses.context, clauses.items[index]
    inside = [unit for unit in item.units if unit.code in "CA"]
    if len(inside) == 1 and ACTOR in codes:
        return Filler((context.country(inside[0]),), item.start, item.end, resolved=False)
    if not index:
        return None
    previous = clauses.items[index - 1]
    at = index - 2 if previous.code in "tK" else index - 1  # “the minister's 3 May visit”
    if at > 0 and clauses.codes[at] == "'" and clauses.codes[at - 1] in codes:
        return clauses.fill(at - 1, codes)
    word = previous.unit.text.lower() if len(previous.units) == 1 else ""
    if word in _HERS | _THEIRS:
        state = context.state
        refs = state.speaker if word in _HERS or not state.sides else state.sides
        if word in {"his", "her"} and (guest := _received(clauses, index)):
            refs = (guest,)
        elif word in {"his", "her"} and (visitor := _told_after(clauses, index)):
            refs = (visitor,)
        if word == "their" and len(state.group) > 1 and _named_before(clauses, state.group, index):
            refs = state.group
        people = word == "its" and any(context.kind(ref) == "Official" for ref in refs)
        if people or (word in _THEIRS and len(refs) == 1):
            return None  # “During their meeting, the two ministers …”: the subject says whose
        return Filler(refs, previous.start, previous.end, resolved=True) if refs and refs[0] else None
    return None


def _told_after(clauses: Clauses, index: int) -> Ref:
    """The subject of the clause that an event opens: “In his call with B, Minister A told …” tells of A's."""
    codes = clauses.codes
    comma = codes.find(",", index)
    inside = PERSON in codes[:index] or set(codes[: max(comma, 0)]) & set("V@Z")
    if comma < 0 or inside or codes[comma + 1 : comma + 2] != PERSON:
        return ""
    refs = clauses.items[comma + 1].refs
    verb = next((at for at in range(comma + 2, len(codes)) if codes[at] not in "LctX"), len(codes))
    return refs[0] if len(refs) == 1 and codes[verb : verb + 1] == "V" else ""


def _received(clauses: Clauses, index: int) -> Ref:
    """Whom a verb of receiving before an item has as its object: “received X during his visit” tells of X's."""
    verb = next((at for at in range(index - 1, -1, -1) if clauses.codes[at] == "V"), None)
    form = clauses.form(verb) if verb is not None else None
    if verb is None or form is None or form.lemma not in {"receive", "host", "welcome"}:
        return ""
    people = [item for item in clauses.items[verb + 1 : index] if item.code == PERSON and len(item.refs) == 1]
    return people[0].refs[0] if people else ""


def _named_before(clauses: Clauses, people: tuple[Ref, ...], index: int) -> bool:
    """Whether people are named in one breath before an item of this sentence."""
    return any(set(people) <= set(item.refs) for item in clauses.items[:index] if item.code == PERSON)
