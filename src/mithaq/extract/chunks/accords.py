"""Which names in a text are of one agreement, and what a text tells of several at once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mithaq.extract.chunks.counted_agreements import told_of_each
from mithaq.extract.chunks.same_event import is_definite
from mithaq.extract.words.items import EVENT
from mithaq.model import Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.items import Item
    from mithaq.model import Fact, Ref

_WORD = re.compile(r"\w+")
_CLITICS = re.compile(r"^(?:و|ف)?(?:بال|كال|لل|ال|ل(?=\w{4}))")
_WAW = "و"
_SHORTEST = 3
"""Letters of words that tell agreements apart."""
_FEWEST = 2
"""Words that two names must share, beside the noun."""


def _content(context: Context, name: str) -> frozenset[str]:
    """The words that tell an agreement from others of its kind."""
    common = context.language.agreement["common"]
    words = (_CLITICS.sub("", word) for word in _WORD.findall(fold_key(name)))
    return frozenset(word for word in words if len(word) >= _SHORTEST and word not in common)


def known_agreement(context: Context, name: str) -> Ref:
    """The agreement named before of which an Arabic name is another wording; empty when there is none.

    «اتفاقية لتبادل المحكومين» is «اتفاقية تبادل المحكومين»; numbered ones are apart.
    """
    if not context.gazetteer.arabic:
        return ""
    words = _content(context, name)
    if len(words) < _FEWEST:
        return _shortened(context, fold_key(name), plain=not words)
    for ref, draft in context.drafts.items():
        if draft.kind == "Agreement":
            for known in draft.names:
                other = _content(context, known)
                if len(other) >= _FEWEST and (words <= other or other <= words):
                    return ref
    return ""


def _shortened(context: Context, name: str, *, plain: bool) -> Ref:
    """The last agreement of which a definite name is the beginning, or with ``plain`` has but the noun.

    «معاهدة الانضمام» after «معاهدة الانضمام إلى المجموعة», «بروتوكول التعاون» after «بروتوكول تعاون».
    """
    head, _, rest = name.partition(" ")
    head = head.replace(_WAW, "")  # some write «برتوكول»
    if not rest.startswith("ال"):
        return ""
    for ref, draft in reversed(context.drafts.items()):
        if draft.kind != "Agreement":
            continue
        names = [fold_key(known) for known in draft.names]
        if any(
            known.startswith(f"{name} ") or (plain and known.partition(" ")[0].replace(_WAW, "") == head)
            for known in names
        ):
            return ref
    return ""


def told_before(context: Context, kind: str, *, joint: bool = False) -> Ref:
    """The agreement that a definite noun of a kind means: the last one, or the last of that kind; empty for none."""
    last = context.state.agreement
    if joint and last and context.drafts[last].key[0] != kind:
        return ""  # a communiqué that is signed is not the treaty of which it spoke
    if (
        not last
        or kind in ANY_KIND
        or context.drafts[last].registered
        or context.drafts[last].key[0] in {kind, *ANY_KIND}
    ):
        return last
    alike = [ref for ref, draft in context.drafts.items() if draft.kind == "Agreement" and draft.key[0] == kind]
    return alike[-1] if alike else "" if context.gazetteer.arabic or kind in _OF_ITS_OWN else last


_OF_ITS_OWN = frozenset({"protocol", "declaration"})
"""Kinds whose noun speaks of no other: “signed the treaty. The ministers signed the protocol.”"""
ANY_KIND = frozenset({"agreement", "accords", ""})
"""Kinds whose noun may speak of any agreement."""


def _registered_again(context: Context) -> None:
    """Make one of an agreement and the registered one that the text names later: «اتفاقية … المعروفة باسم …»."""
    agreements = {ref: draft for ref, draft in context.drafts.items() if draft.kind == "Agreement"}
    for ref, draft in agreements.items():
        words = [_content(context, name) for name in draft.names]
        for known, other in agreements.items():
            if draft.registered or not other.registered:
                continue
            names = [_content(context, name) for name in other.names]
            if any(len(w) >= _FEWEST and len(n) >= _FEWEST and (w <= n or n <= w) for w in words for n in names):
                _same(context, ref, known)


def _same(context: Context, old: Ref, new: Ref) -> None:
    """Say of one entity what was said of another."""
    one = {old: new}
    context.facts[:] = [
        replace(fact, subject=one.get(fact.subject, fact.subject), object=one.get(str(fact.object), fact.object))
        for fact in context.facts
    ]
    context.mentions[:] = [replace(m, entity=new) if m.entity == old else m for m in context.mentions]
    for name, words in context.drafts[old].names.items():
        context.drafts[new].names.setdefault(name, words)


def distribute(context: Context) -> None:
    """What a text tells of several memoranda at once it tells of each that it names: «توقيع مذكرتي تفاهم»."""
    agreements = [(ref, draft) for ref, draft in context.drafts.items() if draft.kind == "Agreement"]
    if not context.gazetteer.arabic:
        return
    _registered_again(context)
    several = [ref for ref, draft in agreements if any(_tells_several(context, name) for name in draft.names)]
    for ref in several:
        kind = context.drafts[ref].key[0]
        each = [other for other, draft in agreements if other not in several and draft.key[0] == kind]
        told = [fact for fact in context.facts if fact.subject == ref and fact.predicate == "agreementStatus"]
        if not each or not told:
            continue
        context.facts[:] = [fact for fact in context.facts if fact not in told]
        for other in each:
            context.facts.extend(replace(fact, subject=other) for fact in told)
    told_of_each(context)


def _tells_several(context: Context, name: str) -> bool:
    """Whether a name begins with a noun in the dual or plural."""
    return name.split(maxsplit=1)[0].removeprefix("ال") in context.language.agreement["several"]


def in_force(context: Context) -> None:
    """Those between whom an agreement is that nobody is said to sign or join are its parties."""
    _drop_unsigned(context)
    told = {fact.subject for fact in context.facts if fact.predicate == "agreementStatus"}
    for agreement, parties, evidence in context.between:
        if agreement not in told:
            status = (("status", Value("in-force", "status")),)
            for party in parties:
                context.fact(agreement, "agreementStatus", party, evidence, qualifiers=status)


def _drop_unsigned(context: Context) -> None:
    """Drop that an agreement holds for those who are yet to sign it: “approved the plan, which is to be signed”."""
    told = [fact for fact in context.facts if fact.predicate == "agreementStatus"]
    ahead = {(fact.subject, _state(context, fact)) for fact in told if fact.qualifier("status") == _TO_SIGN}
    early = [f for f in told if f.qualifier("status") in _OF_THE_STATE and (f.subject, _state(context, f)) in ahead]
    if early:
        context.facts[:] = [fact for fact in context.facts if fact not in early]


def _state(context: Context, status: Fact) -> Ref:
    return context.country_or_self(str(status.object))


_TO_SIGN = Value("agreed-to-sign", "status")


def content_end(found: list[Item], at: int, *, quoted: bool = False) -> int:
    """Past what an agreement is about, in capitals after its parties: “… between A and B on Maritime Transport”.

    A name in quotation marks goes on over commas.
    """
    if at + 1 >= len(found) or found[at].preposition not in _ABOUT:
        return at
    end = at + 1
    while end < len(found) and (
        (found[end].code in "KFfWmY" and found[end].unit.text[0].isupper())
        or found[end].code in "#-"
        or (quoted and (found[end].code == "," or found[end].unit.text[:1].isupper()))
        or (found[end].code in "&p" and end + 1 < len(found) and found[end + 1].unit.text[0].isupper())
    ):
        end += 1
    while quoted and found[end - 1].code == ",":
        end -= 1
    return end if end > at + 1 else at


_ABOUT = frozenset({"on", "for", "of"})
_TALKED_OF = frozenset({"on", "over", "for", "about"})


def note_parties(context: Context, found: list[Item], at: int, parties: Item) -> None:
    """Note that a named agreement is one between those after it, unless a word says that it is yet to be made."""
    agreement = found[at]
    first = agreement.units[0]
    named = len(agreement.units[0].tags.get("agreement_name", agreement.units)) > 1 and first.text[:1].isupper()
    unmade = ("unsettled", "planned", "negation", "condition")
    open_yet = any(item.code == "Y" or item.is_a(*unmade) for item in found)
    # “the talks on the Association Agreement between …”
    open_yet = open_yet or (at > 1 and found[at - 2].code == EVENT and found[at - 1].preposition in _TALKED_OF)
    if named and not open_yet and (is_definite(context, first) or found[at - 1].code == '"'):
        evidence = context.evidence(first.start, parties.end, "between-parties")
        context.between.append((agreement.refs[0], parties.refs, evidence))


def of_ministries(context: Context) -> None:
    """What the ministries of two states have signed their states have; what a parliament ratifies, its state alone."""
    for fact in list(context.facts):
        body = fact.object if fact.predicate == "agreementStatus" and isinstance(fact.object, str) else ""
        if body and context.kind(body) == "GovernmentBody":
            state = context.country_of(body)
            if (state and fact.qualifier("status") in _OF_THE_STATE) or any(
                _TWO in n for n in context.drafts[body].names
            ):
                context.facts.remove(fact)  # «مذكرة بين وزارتي خارجية البلدين» names no ministry
            if state:
                at = replace(fact.evidence, kind="resolved")
                context.fact(fact.subject, fact.predicate, state, at, status=fact.status, qualifiers=fact.qualifiers)


_TWO = "وزارتي "
_OF_THE_STATE = [Value(code, "status") for code in ("ratified", "approved", "acceded", "agreed-to-accede")]
"""What only a state becomes, whichever of its organs decides it."""
