"""English agreements told line by line, “the following agreements were signed:”, and institutions that made one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.agreements import SEVERAL
from mithaq.extract.chunks.slots import Filler
from mithaq.extract.words.context import PAIR, SIGNED
from mithaq.extract.words.items import ACTOR, AGREEMENT, BETWEEN, NISBA, PERSON, SIDES
from mithaq.extract.words.signed_texts import FOLLOWING, WRITTEN
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_SIGN = frozenset({"sign", "conclude", "initial", "exchange"})
_EXCHANGE = "exchange of"
_BULLET = re.compile(r"(?:\(?[#Wwc=]?[).-]+|[-–•*])?(?=9)")
"""Letters of what stands before an item of a list: “1.”, “(a)”, a dash."""
_NAME = frozenset("WKFfcmwp'" + ACTOR + NISBA)
"""Letters of the name of an institution: “Foreign Service Institute of the Republic of Kenya”."""
_INSIDE = frozenset({"of", "for"})
_CAPITALS = 2
"""Words in capitals that the name of an institution has at least, beside its state."""
_WITHIN_LIST = 1
_INCLUDING = frozenset({":", "including", "namely", "comprising"})
"""Words after which the sentence itself names what was signed."""


def read_signed_list(clauses: Clauses) -> None:
    """Write who has signed each agreement of a list that the sentence has or goes on, or note that one begins."""
    context, state = clauses.context, clauses.context.state
    last, parties = state.signed_list
    item = _BULLET.match(clauses.codes) if last >= context.sentence - 1 - _WITHIN_LIST else None
    if item is not None:
        _write(clauses, item.end(), parties)
        state.signed_list = (context.sentence, parties)
    elif (mark := _announces(clauses)) is not None:
        parties = _signers(clauses) or _subject(clauses)
        state.signed_list = (context.sentence, parties)
        end = clauses.codes.find("V", mark)
        for at in range(mark, end if end >= 0 else len(clauses.items)):
            if clauses.codes[at] == AGREEMENT:
                _write(clauses, at, parties)


def begin_signed_list(headline: Clauses) -> None:
    """Note that a list of what was signed begins after a line that tells nothing else: “Documents signed in Oslo”."""
    told = _announces(headline)
    verb = min((at for at, code in enumerate(headline.codes) if code in "VY"), default=0)
    if told is not None and told == len(headline.items) and not set(ACTOR + PERSON) & set(headline.codes[:verb]):
        headline.context.state.signed_list = (headline.context.sentence, _subject(headline))


def _announces(clauses: Clauses) -> int | None:
    """Where the names begin of what a sentence says was signed: “the following agreements were signed:”.

    That is its end where they stand in the lines after it.
    """
    words = enumerate(zip(clauses.codes, clauses.items, strict=True))
    maybe = (at for at, (code, item) in words if code in "VY" or item.units[0].text.lower() == _EXCHANGE)
    verb = next((at for at in maybe if _signing(clauses, at)), -1)
    if verb < 0:
        return None
    if clauses.codes[verb:] == "Yp:":
        return len(clauses.items)  # “they witnessed the signing of:”
    noun = next((at for at in range(len(clauses.items)) if _collective(clauses, at)), -1)
    if noun < 0:
        return None
    mark = next((at for at in range(noun, len(clauses.items)) if _leads(clauses, at)), len(clauses.items) - 1) + 1
    # “signed an accord following the talks” tells when
    led = (at for at, item in enumerate(clauses.items[:mark]) if item.unit.text.lower() == FOLLOWING)
    named = any(at < noun or clauses.codes[at + 1 : at + 2] in {"", ":", "."} for at in led)
    alone = verb == noun + 1 and not set(clauses.codes[:noun]) - set("WwcpH:,")
    told = _leads(clauses, mark - 1) or named or alone
    return mark if told and verb < mark and not {"L", "X"} & set(clauses.codes[:mark]) else None


def _leads(clauses: Clauses, at: int) -> bool:
    """Whether a word leads to the names of what was signed: “namely”, or “among them” before an agreement."""
    item = clauses.items[at]
    named = item.is_a("including") and clauses.codes[at + 1 : at + 2] == AGREEMENT
    return named or item.unit.text.lower() in _INCLUDING


def _collective(clauses: Clauses, at: int) -> bool:
    """Whether an item is several agreements: “five agreements”, “documents”, “the following”."""
    item = clauses.items[at]
    if item.code == AGREEMENT:
        return any(clauses.context.drafts[ref].key[-1] == SEVERAL for ref in item.refs)
    return item.unit.code in "wWHF" and (item.is_a("agreements") or item.unit.text.lower() in WRITTEN)


def _signing(clauses: Clauses, at: int) -> bool:
    """Whether an item says that something was signed: “signed”, “the signing of”, not “were to be signed”."""
    code, items = clauses.codes[at], clauses.items
    form = clauses.form(at) if code in "VY" else None
    signs = form is not None and form.lemma in _SIGN
    if code == "V":
        return signs and not (at > 1 and items[at - 1].unit.text == "be" and items[at - 2].preposition == "to")
    of = signs and clauses.codes[at + 1 : at + 2] == "p"
    if not of and items[at].unit.text.lower() != _EXCHANGE:
        return False
    return not any(item.unit.text.lower() in _not_yet() for item in items[:at])


@lru_cache(maxsize=1)
def _not_yet() -> frozenset[str]:
    """English words after which a signing has not happened."""
    words = load_language("en").data["signing"]
    return frozenset(word for key in ("not_yet", "meant", "decided", "consent") for word in words[key])


def _signers(clauses: Clauses) -> tuple[Ref, ...]:
    """Who is said to have signed what follows; what was told of it as one is told of each, and taken back here."""
    context = clauses.context
    told = [f for f in context.facts if f.evidence.sentence == context.sentence and f.predicate == "agreementStatus"]
    told = [f for f in told if context.drafts[f.subject].key[-1] == SEVERAL]
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
    sides = clauses.context.likely_sides()
    return sides if len(sides) > 1 else _of_visit(clauses.context)


def _of_visit(context: Context) -> tuple[Ref, ...]:
    """The two states of the last visit told of: that of whoever came, and the one visited."""
    for visit in (ref for ref in reversed(context.told) if context.kind(ref) == "Visit"):
        there = (str(fact.object) for fact in context.facts if fact.subject == visit)
        states = dict.fromkeys(context.country_of(ref) for ref in there if ref in context.drafts)
        states.pop("", None)
        if len(states) == PAIR:
            return tuple(states)
    return ()


def _write(clauses: Clauses, at: int, signers: tuple[Ref, ...]) -> None:
    """Write that the agreement at an item is signed by those it is between, or by those of the whole list."""
    context, item = clauses.context, clauses.items[at]
    bodies = institutions(clauses, at, range(at, len(clauses.items)))
    between = clauses.slot("between: Country Organization Sides", at, range(at, len(clauses.items)), set())
    evidence = context.evidence(item.start, clauses.items[-1].end, "signed-list")
    for ref in item.refs:
        parties = (bodies.refs if bodies else ()) or context.sides.get(ref) or (between or Filler(signers, 0, 0)).refs
        for party in (party for party in parties if context.kind(party) != "Place"):
            context.fact(ref, "agreementStatus", party, evidence, qualifiers=(("status", SIGNED),))


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
    body = any(_is_body(clauses, item) for item in clauses.items[low:high])
    plain = all(item.code in _NAME for item in clauses.items[low:high]) and (body or len(words) >= _CAPITALS)
    return plain and all(item.unit.text[:1].isupper() for item in words)


def _is_body(clauses: Clauses, item: Item) -> bool:
    """Whether an item names a body rather than a state: “Ministry of Energy of Tonga”."""
    return item.code in ACTOR and any(clauses.context.kind(ref) != "Country" for ref in item.refs)


def _body(clauses: Clauses, low: int, high: int) -> Ref:
    context, first, last = clauses.context, clauses.items[low], clauses.items[high - 1]
    if high == low + 1 and len(first.refs) == 1:
        return first.refs[0]
    ref = context.entity("Organization", (fold_key(context.words(first.start, last.end)),))
    context.mention(ref, first.start, last.end)
    return ref
