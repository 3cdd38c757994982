"""English agreements told line by line, “the following agreements were signed:”, and institutions that made one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.items import ACTOR, AGREEMENT, BETWEEN, NISBA, PERSON, SIDES
from mithaq.extract.words.signed_texts import FOLLOWING
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.model import Ref

_SIGN = frozenset({"sign", "conclude", "initial", "exchange"})
_BULLET = re.compile(r"(?:\(?[#Ww]?[).-]+|-)?(?=9)")
"""Letters of what stands before an item of a list: “1.”, “(a)”, a dash."""
_SEVERAL = "several"
_NAME = frozenset("WKFfcmwp'" + ACTOR + NISBA)
"""Letters of the name of an institution: “Foreign Service Institute of the Republic of Kenya”."""
_INSIDE = frozenset({"of", "for"})
_CAPITALS = 2
"""Words in capitals that the name of an institution has at least, beside its state."""
_WITHIN_LIST = 1


def read_signed_list(clauses: Clauses) -> None:
    """Write who has signed each agreement of a list that the sentence goes on, or note that one begins after it."""
    context, state = clauses.context, clauses.context.state
    last, parties = state.signed_list
    item = _BULLET.match(clauses.codes) if last >= context.sentence - 1 - _WITHIN_LIST else None
    if item is not None:
        _write(clauses, item.end(), parties)
        state.signed_list = (context.sentence, parties)
    elif _announces(clauses):
        state.signed_list = (context.sentence, _signers(clauses) or _subject(clauses))


def _announces(clauses: Clauses) -> bool:
    """Whether a sentence says that what follows it was signed: “the following agreements were signed:”."""
    if AGREEMENT not in clauses.codes and "H" not in clauses.codes:
        return False
    told = clauses.codes[-1:] == ":" or any(item.unit.text.lower() == FOLLOWING for item in clauses.items)
    if not told or "L" in clauses.codes or "X" in clauses.codes:
        return False
    forms = (clauses.form(at) for at, code in enumerate(clauses.codes) if code in "VY")
    return any(form is not None and form.lemma in _SIGN for form in forms)


def _signers(clauses: Clauses) -> tuple[Ref, ...]:
    """Who is said to have signed what follows; what was told of it as one is told of each, and taken back here."""
    context = clauses.context
    told = [f for f in context.facts if f.evidence.sentence == context.sentence and f.predicate == "agreementStatus"]
    told = [f for f in told if context.drafts[f.subject].key[-1] == _SEVERAL]
    signers = tuple(dict.fromkeys(str(fact.object) for fact in told))
    context.facts[:] = [fact for fact in context.facts if fact not in told] if told else context.facts
    return signers


def _subject(clauses: Clauses) -> tuple[Ref, ...]:
    """Who signs what is told after the sentence: the subject of its verb, or the two sides."""
    for at, code in enumerate(clauses.codes):
        form = clauses.form(at) if code == "V" else None
        if form is not None and form.lemma in _SIGN:
            subject = clauses.explicit_subject(at, clauses.bounds(at))
            if subject is not None and clauses.codes[subject.index] in ACTOR + PERSON + SIDES:
                return subject.refs
    sides = clauses.context.state.sides
    return sides if len(sides) > 1 else ()


def _write(clauses: Clauses, at: int, signers: tuple[Ref, ...]) -> None:
    """Write that the agreement at an item is signed by those it is between, or by those of the whole list."""
    context, item = clauses.context, clauses.items[at]
    bodies = institutions(clauses, at, range(at, len(clauses.items)))
    between = clauses.slot("between: Country Organization Sides", at, range(at, len(clauses.items)), set())
    for ref in item.refs:
        parties = context.sides.get(ref) or (bodies or between or Filler(signers, 0, 0)).refs
        evidence = context.evidence(item.start, clauses.items[-1].end, "signed-list")
        for party in parties:
            context.fact(ref, "agreementStatus", party, evidence, qualifiers=(("status", Value("signed", "status")),))


def institutions(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The two institutions between which an agreement is: “between the Foreign Service Institute of A and the …”."""
    items, codes = clauses.items, clauses.codes
    lead = next((at for at in range(index, within.stop) if items[at].preposition in BETWEEN), -1)
    joint = codes.find("&", lead + 1, within.stop) if lead >= 0 else -1
    if joint < 0:
        return None
    end = joint + 1
    while end < within.stop and codes[end] in _NAME and not items[end].is_a("be", "copula"):
        if items[end].preposition and items[end].preposition not in _INSIDE:
            break
        end += 1
    names = [(lead + 1, joint), (joint + 1, end)]
    if not all(_institution(clauses, *name) for name in names):
        return None
    context = clauses.context
    refs = [_body(clauses, *name) for name in names]
    return Filler(tuple(refs), items[lead + 1].start, items[end - 1].end, lead + 1) if context else None


def _institution(clauses: Clauses, low: int, high: int) -> bool:
    """Whether the items are the name of an institution, all its words in capitals."""
    words = [item for item in clauses.items[low:high] if item.code in "WKFfcmw"]
    plain = all(item.code in _NAME for item in clauses.items[low:high]) and len(words) >= _CAPITALS
    return plain and all(item.unit.text[:1].isupper() for item in words)


def _body(clauses: Clauses, low: int, high: int) -> Ref:
    context, first, last = clauses.context, clauses.items[low], clauses.items[high - 1]
    ref = context.entity("Organization", (fold_key(context.words(first.start, last.end)),))
    context.mention(ref, first.start, last.end)
    return ref
