"""Who is on the roll of an agreement, “signatories include A and B”, “40 states have joined, including A”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import after, before
from mithaq.extract.words.items import ACTOR, AGREEMENT, PLACE, SIDES
from mithaq.model import Value

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_BY_ACT = {"sign": "signed", "join": "acceded", "accede": "acceded", "ratify": "ratified", "approve": "ratified"}
"""Lemma of what states have done -> their status; commitments say no more than the text before."""
_COMMIT = frozenset({"commit", "support"})
_LIST = "include"
_PARTY = "in-force"
"""The status of those called parties or members, who are so of other things, too."""
_THEY = "they"
_AGAIN = ("roll_again", "states_noun")
_NEAR = 4
_MARKS = frozenset(":-")
_WITHIN = frozenset("cwKpFfm#nNtYy'," + AGREEMENT + ACTOR + PLACE)
"""Letters of what may stand between those who are listed and the word that leads to the list."""
_UP_TO = frozenset("cwKpFfm#n,")
"""Letters of what may stand between that word and the list: “countries from three continents such as”."""
_FAR = 8


def read_rolls(clauses: Clauses) -> None:
    """Write the status of every state that a sentence lists as a signatory, a party or a member of an agreement."""
    context, tagged = clauses.context, clauses.tagged
    again, status, agreement = context.state.roll
    if again == context.sentence - 1 and (head := _goes_on(clauses)) >= 0:
        _write(clauses, head, status, agreement)
    for head in tagged.get("roll", ()):
        status = str(clauses.items[head].unit.tags["roll"])
        near = (at for at in (*after(head, _NEAR, len(clauses.items)), *before(head, _FAR)))
        named = next((at for at in near if clauses.codes[at] == AGREEMENT), -1)
        if named >= 0 or status != _PARTY:
            _write(clauses, max(head, named), status, _agreement(clauses, max(head, named)))
    for head in tagged.get("states_noun", ()):
        _by_act(clauses, head)


def _goes_on(clauses: Clauses) -> int:
    """Where a sentence goes on about those of whom the one before has told how many they are; -1 where it does not."""
    if clauses.items and clauses.items[0].code == SIDES and clauses.items[0].note == _THEY:
        return 0
    words = (at for reading in _AGAIN for at in clauses.tagged.get(reading, ()))
    return next((at for at in words if at <= 1), -1)


def _by_act(clauses: Clauses, head: int) -> None:
    """“52 nations have signed the pact, including A”, “40 states, among them A, have joined”, “signed by 8 states: A”.

    How many they are may stand alone, and the list in the sentence after it.
    """
    by = next((at for at in before(head, _NEAR) if clauses.items[at].preposition == "by"), 0)
    reach = before(by, _FAR) if by else after(head, _FAR, len(clauses.items))
    verb = next((at for at in reach if clauses.codes[at] == "V"), -1)
    form = clauses.form(verb) if verb >= 0 else None
    between = clauses.items[min(head, verb) : max(head, verb)]
    if form is None or any(item.code in "LX" or item.is_a("duty") for item in between):
        return
    status = _BY_ACT.get(form.lemma, "")
    if not status and form.lemma not in _COMMIT:
        return
    named = next((at for at in range(verb + 1, len(clauses.items)) if clauses.codes[at] == AGREEMENT), verb)
    agreement = _agreement(clauses, named)
    status = status or _told(clauses, agreement)
    if agreement and status:
        clauses.context.state.roll = (clauses.context.sentence, status, agreement)
        if form.lemma in _BY_ACT and not _write(clauses, head, status, agreement, end=max(verb, head + _FAR)):
            _write(clauses, named, status, agreement)


def _told(clauses: Clauses, agreement: Ref) -> str:
    """The status in which the text has told the last of the parties of an agreement to be; empty for none."""
    for fact in reversed(clauses.context.facts):
        if fact.subject == agreement and fact.predicate == "agreementStatus":
            status = fact.qualifier("status")
            return status.text if isinstance(status, Value) else ""
    return ""


def _agreement(clauses: Clauses, at: int) -> Ref:
    """The agreement at an item or the nearest one before it; the one spoken of last where the sentence names none."""
    named = (clauses.items[near].refs for near in range(at, -1, -1) if clauses.codes[near] == AGREEMENT)
    refs = next(filter(None, named), (clauses.context.state.agreement,))
    return refs[0]


def _write(clauses: Clauses, head: int, status: str, agreement: Ref, *, end: int = 0) -> bool:
    """Write that every state of the list after an item has this status; whether there is such a list."""
    first = _listed(clauses, head, end or len(clauses.items))
    if first < 0 or not agreement or not {"X", "L"}.isdisjoint(clauses.codes[:first]):
        return False
    context, items, codes = clauses.context, clauses.items, clauses.codes
    last = first
    while codes[last + 1 : last + 2] == "," and codes[last + 2 : last + 3] in {ACTOR, PLACE}:
        last += 2
    evidence = context.evidence(items[head].start, items[last].end, "roll")
    for item in items[first : last + 1 : 2]:
        for ref in item.refs if all(context.kind(ref) == "Country" for ref in item.refs) else ():
            context.fact(agreement, "agreementStatus", ref, evidence, qualifiers=(("status", Value(status, "status")),))
    return True


def _listed(clauses: Clauses, head: int, end: int) -> int:
    """The first of the states of the list that a word after an item leads to; -1 where there is none."""
    codes, items = clauses.codes, clauses.items
    lead = head + 1
    while lead < min(len(items), end) and not _leads(clauses, lead):
        if codes[lead] not in _WITHIN:
            return -1
        lead += 1
    for at in range(lead + 1, min(lead + _FAR, len(items))):
        if codes[at] in ACTOR + PLACE:
            states = items[at].refs and all(clauses.context.kind(ref) == "Country" for ref in items[at].refs)
            return at if states and codes[at + 1 : at + 2] != "'" and not items[at].note else -1
        if codes[at] not in _UP_TO and not _leads(clauses, at):
            return -1
    return -1


def _leads(clauses: Clauses, at: int) -> bool:
    """Whether a word leads to a list: “include”, “including”, “are”, a colon, a dash."""
    item = clauses.items[at]
    form = clauses.form(at) if item.code == "V" else None
    return item.code in _MARKS or item.is_a("including", "copula") or (form is not None and form.lemma == _LIST)
