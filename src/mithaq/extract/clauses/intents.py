"""Signing and joining that are only meant: hoped for, proposed, approved or decided on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import before
from mithaq.extract.clauses.encounters import purposed
from mithaq.extract.clauses.witnessed import unwitnessed
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, ROLE
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger

_NEAR_HOPE = 3
_HOPEFUL = frozenset({"hope", "express-interest", "express-readiness"})
"""Kinds of what is felt about something that has not happened."""


def hoped_for(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether an act is only meant (English): “hope for the signing”, “the proposal to ratify”."""
    if clauses.context.language.order == "VSO":
        return False
    if trigger.form is None:
        told = "agreement" in trigger.frame.get("roles", {}) and not trigger.frame.get("presupposed")
        return told and _only_meant(clauses, trigger.index)
    if not trigger.is_noun:
        return _of_agreement(trigger) and _lead(clauses, trigger.index) in _words(clauses, "meant")
    if trigger.index and clauses.items[trigger.index - 1].is_a("soon"):
        return True  # “called for the early signing of the treaty”
    near = [clauses.items[at].unit for at in before(trigger.index, _NEAR_HOPE)]
    if any(unit.text.lower() in _words(clauses, "not_yet") for unit in near):
        return True
    nouns = (unit.tags.get("stance_noun") for unit in near)
    return any(noun[0] in _HOPEFUL for noun in nouns if noun)


def _only_meant(clauses: Clauses, index: int) -> bool:
    """Whether a fixed phrase follows what tells that it is not done yet: “is considering becoming a party to …”."""
    near = [clauses.items[at].unit.text.lower() for at in before(index, _NEAR_HOPE)]
    if any(word in _words(clauses, "not_yet") for word in near):
        return True
    return len(near) > 1 and clauses.items[index - 1].preposition == "to" and near[1] in _words(clauses, "meant")


def is_wished(clauses: Clauses, index: int, low: int) -> bool:
    """Whether a noun such as readiness governs an item near it: “ready to start a dialogue”."""
    if any(clauses.items[at].is_a("wish") for at in before(index, _NEAR_HOPE, low)):
        return True
    if clauses.context.language.order == "VSO" or clauses.codes[index] != EVENT:
        return clauses.context.language.order == "VSO" and _only_invited(clauses, index, low)
    at = index - 1
    while at > low and clauses.codes[at] in "KwNWc#kL":
        at -= 1  # “… to start a serious strategic dialogue”
    return clauses.codes[at] == "V" and ready_to(clauses, at, low)


def _only_invited(clauses: Clauses, index: int, low: int) -> bool:
    """Whether an Arabic noun of attending is that to which somebody is invited: «سلم أ دعوة لب لحضور قمة …»."""
    leads = index > low and clauses.codes[index - 1] == "l" and clauses.items[index].is_a("invitation")
    return leads and any(clauses.items[at].unit.text.startswith(_INVITING) for at in range(low, index))


_INVITING = ("دعوه", "دعوت", "الدعوه")


def ready_to(clauses: Clauses, verb: int, low: int) -> bool:
    """Whether somebody only is ready to do what an English verb says: “stands ready to host the talks”."""
    if clauses.context.language.order == "VSO" or verb - _TO_DO < low or not _to(clauses, verb):
        return False
    noun = verb - _TO_DO
    owned = noun - _TO_DO >= low and clauses.items[noun - 1].preposition == "of"  # “the readiness of Kenya to …”
    return clauses.items[noun - _TO_DO if owned else noun].is_a("wish")


def only_sought(clauses: Clauses, verb: int) -> bool:
    """Whether no more is agreed on than to look for an opportunity to do what an English verb says."""
    return verb > 1 and _to(clauses, verb) and clauses.items[verb - _TO_DO].unit.text == _OPPORTUNITY


_OPPORTUNITY = "opportunity"
_TO_DO = 2
"""Items from a verb to the noun of a wish before its “to”."""


def _to(clauses: Clauses, verb: int) -> bool:
    return clauses.items[verb - 1].preposition == "to"


def decided_on(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether somebody has decided to do what a verb of signing or joining says: “decided to ratify the treaty”."""
    if clauses.context.language.order == "VSO" or not _of_agreement(trigger):
        return False
    lead = _lead(clauses, trigger.index)
    consent = "consent" not in trigger.frame and lead in _words(clauses, "consent")
    return consent or lead in _words(clauses, "decided")


def signed_already(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a participle right after an agreement says when it was signed: “submit the Accord signed on 2 May”.

    Or an Arabic relative clause says who signed it: «أكد التزامه بالاتفاقية التي وقعتها كينيا».
    """
    index, codes = trigger.index, clauses.codes
    done = trigger.form is not None and trigger.form.tense == "past" and _of_agreement(trigger)
    if done and clauses.context.language.order == "VSO":
        return codes[:index].endswith(f"{AGREEMENT}Z") and trigger.form is not None and trigger.form.object
    if not done or codes[index - 1 : index] != AGREEMENT:
        return False
    follower = next((at for at in range(index + 1, len(codes)) if codes[at] not in "pP12"), index)
    return codes[follower] == "t" and clauses.items[index].unit.text.endswith("ed")


def _of_agreement(trigger: Trigger) -> bool:
    """Whether a verb is of what is done with agreements."""
    return trigger.form is not None and "agreement" in trigger.frame.get("roles", {})


def _lead(clauses: Clauses, index: int) -> str:
    """The word before the “to” that a verb stands after, in small letters: “plans to”; empty for none."""
    ahead = clauses.items[index - 1].unit.text.lower().split() if clauses.codes[index - 1 : index] == "L" else []
    if ahead[-1:] == ["to"] and len(ahead) > 1:
        return ahead[-2]
    if not purposed(clauses, index):
        return ""
    to = next(at for at in range(index - 1, -1, -1) if clauses.items[at].preposition == "to")
    return clauses.items[to - 1].unit.text.lower() if to else ""


def _words(clauses: Clauses, key: str) -> Sequence[str]:
    """Words of the language that tell of a signing that is still to be."""
    words: Sequence[str] = clauses.context.language.data.get("signing", {}).get(key, ())
    return words


def cancelled(clauses: Clauses, index: int, low: int) -> bool:
    """Whether a trigger stands under a condition or a negation, or is what somebody denies."""
    if any(low <= at < index for at in clauses.tagged.get("condition", ())) or unwitnessed(clauses, index, low):
        return True
    if _is_denied(clauses, index) or _not_decided(clauses, index) or _only_expected(clauses, index):
        return True
    near = range(max(low, index - 2 - _was(clauses, index)), index)
    if "X" not in clauses.codes[near.start : near.stop]:
        return _of_denied_verb(clauses, index, low)
    items, codes = clauses.items, clauses.codes
    denied = [at for at in near if codes[at] == "X" and not items[at].is_a("not_negation")]
    return any(items[at].unit.text != _NON or not has_article(items[at + 1].unit.text) for at in denied)


def _was(clauses: Clauses, index: int) -> bool:
    """Whether an Arabic noun of an act tells what somebody was about: «لم يكن في استقباله أ»."""
    noun = clauses.context.language.order == "VSO" and index > 1 and bool(clauses.items[index - 1].preposition)
    return noun and clauses.items[index - 2].is_a("copula")


def _is_denied(clauses: Clauses, index: int) -> bool:
    """Whether what a verb tells is said not to be: “denied that Kenya supports …”, «نفى أن تكون بلاده تدعم …»."""
    that = clauses.codes.rfind("@", 0, index)
    if that < 1 or set("V.;,&") & set(clauses.codes[that:index]):
        return False
    verb = clauses.codes.rfind("V", 0, that)
    language = clauses.context.language.code
    return verb >= 0 and fold_key(clauses.items[verb].unit.text) in _denials(language)


def _not_decided(clauses: Clauses, index: int) -> bool:
    """Whether an English verb stands after one that is denied: “has not decided to accede”."""
    denied = clauses.context.language.order == "SVO" and clauses.codes[max(index - 3, 0) : index] == "XVp"
    return denied and clauses.items[index - 1].preposition == "to"


def _only_expected(clauses: Clauses, index: int) -> bool:
    """Whether somebody only expects or asks that something be signed (Arabic): «توقع الوزير أ توقيع اتفاقية مع …»."""
    form = clauses.form(index)
    if form is None or form.lemma not in _SIGNING or clauses.context.language.order == "SVO":
        return False
    before_noun = next((at for at in range(index - 1, -1, -1) if clauses.codes[at] not in _WHO), -1)
    if form.tense == "noun":
        return before_noun >= 0 and clauses.items[before_noun].unit.text in _EXPECTING
    after = next((at for at in range(index + 1, len(clauses.items)) if clauses.codes[at] not in _WHO), index)
    act = clauses.form(after) if clauses.items[index].unit.text in _EXPECTING else None
    return act is not None and act.tense == "noun" and act.lemma in _SIGNING


_SIGNING = frozenset({"وقع", "أبرم"})
_WHO = frozenset(PERSON + ROLE + ACTOR + "t,")
_EXPECTING = frozenset(("توقع", "توقعت", "يتوقع", "رجح", "رجحت", "استبعد", "استبعدت", "اقترح", "اقترحت", "طلب", "طلبت"))


@lru_cache(maxsize=4)
def _denials(language: str) -> frozenset[str]:
    """Forms of verbs that deny something."""
    return frozenset(map(fold_key, load_language(language).data.get("never_held", {}).get("denies", ())))


def _of_denied_verb(clauses: Clauses, index: int, low: int) -> bool:
    """Whether fixed words belong to an Arabic verb that is denied: «لم يقدم سفراء كينيا أوراق اعتمادهم»."""
    if clauses.codes[index] != "$" or clauses.context.language.order == "SVO":
        return False
    verb = clauses.codes.rfind("V", low, index)
    return verb > 0 and clauses.codes[verb - 1] == "X" and not set("Z@") & set(clauses.codes[verb:index])


_NON = "غير"
"""What denies an adjective and no verb: «الهجرة غير النظامية»."""
