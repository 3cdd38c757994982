"""Where the subject of a verb stands among the items of its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.clauses.after_verbs import SUBJECTS, subject_after
from mithaq.extract.clauses.arabic_subjects import (
    asked_after,
    asked_by_speaker,
    done_by_another,
    listed_before,
    may_ask,
    of_people,
    of_what_is_done,
    owns_noun,
    unknown_body,
)
from mithaq.extract.clauses.interruptions import before_aside
from mithaq.extract.clauses.occasions_first import before_occasion
from mithaq.extract.clauses.one_of_those import one_of_those
from mithaq.extract.clauses.told_first import told_first
from mithaq.extract.clauses.went_on import went_on
from mithaq.extract.words.agreement import agrees
from mithaq.extract.words.items import (
    ACTOR,
    AGREEMENT,
    BETWEEN,
    EVENT,
    HE_OR_SHE,
    PERSON,
    PLACE,
    PREPOSITIONS,
    ROLE,
    SIDE,
    SIDES,
)
from mithaq.extract.words.verb_or_noun import beside_verb

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses

BEFORE_VERB = 'tLXuc"'
"""Adverbs, auxiliaries and negations between an English subject and its verb."""


def subject_of(clauses: Clauses, index: int, within: range) -> int | None:
    """The item that is the subject of a verb: after the verb (Arabic), or before it."""
    language = clauses.context.language
    if language.order == "VSO" and (_after_as_for(clauses, index) or _as_one_who(clauses, index)):
        return index - 2
    first = _topic(clauses, index, within.start) if language.order == "VSO" else None
    if first is not None or (first := _event_told_of(clauses, index)) is not None:
        return first
    verb = asked_after(clauses, index) if language.order == "VSO" else -1
    if verb >= 0 and (asker := _asker(clauses, index, verb)) is not None:
        return asker if asker >= 0 else None
    at = subject_after(clauses, index, within.stop) if language.order == "VSO" else None
    at = None if at is not None and _is_object(clauses, at) else at
    pronoun = at is not None and _told_by_pronoun(clauses, index, at)
    if at is not None and not pronoun and not of_people(clauses, index, at):
        at = at if agrees(language, clauses.form(index), clauses.items[at]) else None
    if pronoun or (at is not None and clauses.codes[at] not in EVENT + AGREEMENT):
        return None if pronoun else at
    first = (
        None
        if _body_follows(clauses, index) or of_what_is_done(clauses, index)
        else _subject_before(clauses, index, within.start)
    )
    if first is None and language.order == "SVO":
        first = told_first(clauses, index, within)
        return went_on(clauses, index, within) if first is None else first
    # «وكان الوزير، تلقى اليوم، اتصالا …»: who acts is before the verb, and what follows it is the object.
    acts = first is not None and clauses.codes[first] in PERSON + ROLE + ACTOR
    return first if at is None or acts else at


def _asker(clauses: Clauses, index: int, verb: int) -> int | None:
    """Who goes on to ask something: the subject of the verb before, -1 if that has none either; None for another."""
    asker = subject_of(clauses, verb, clauses.bounds(verb))
    if asker is None:
        return -1 if asked_by_speaker(clauses, index, verb) else None
    return asker if may_ask(clauses, index, asker) else None


def _topic(clauses: Clauses, index: int, low: int) -> int | None:
    """Who stands before an Arabic verb as what its clause is about: «أكد أن الوزير استقبل …», «كان الوزير قد …»."""
    form = clauses.form(index)
    if form is not None and form.object and clauses.codes[index + 1 : index + 2] in (PERSON, ROLE):
        return None  # «كان الوزير أ استقبله الوزير ب»
    at = index - 1
    while at >= low and clauses.codes[at] in _BEFORE_PREDICATE:
        at -= 1
    at -= at > low and clauses.codes[at] == ","  # «أن الوزير أ، وقّع …»
    if at < low or clauses.codes[at] not in ACTOR + PLACE + PERSON + ROLE or at in clauses.skipped:
        return None
    first = listed_before(clauses, at, low) if form is not None and form.number != "singular" else at
    opens = first == 0 or clauses.codes[first - 1] == "@" or clauses.items[first - 1].is_a("copula")
    return first if opens and (first < at or agrees(clauses.context.language, form, clauses.items[at])) else None


def _event_told_of(clauses: Clauses, index: int) -> int | None:
    """The event of which an Arabic clause tells, past its parties and what else it says: «إن القمة بين أ وب أكدت …»."""
    if clauses.context.language.order != "VSO":
        return None
    found = _EVENT_TOLD_OF.search(clauses.codes, 0, index)
    agreed = found is not None and agrees(clauses.context.language, clauses.form(index), clauses.items[found.start(1)])
    follows = clauses.codes[index + 1 : index + 2]
    return found.start(1) if found is not None and agreed and (not follows or follows not in SUBJECTS) else None


_EVENT_TOLD_OF = re.compile(rf"@({EVENT})(?:p{ACTOR}|,?ZV[tp{PLACE}{ACTOR}]*,?)$")


def _as_one_who(clauses: Clauses, index: int) -> bool:
    """Whether «إن» and a state stand before the «إذ» of a verb: «إن قطر إذ ترحب بالاتفاق …»."""
    if clauses.codes[max(index - 3, 0) : index] != f"@{ACTOR}J" or clauses.items[index - 1].unit.text != "اذ":
        return False
    return agrees(clauses.context.language, clauses.form(index), clauses.items[index - 2])


def _after_as_for(clauses: Clauses, index: int) -> bool:
    """Whether «أما» and its subject stand before the ف of a verb: «أما قطر فرحبت بـ…»."""
    if clauses.codes[max(index - 2, 0) : index] not in _AS_FOR or index <= _FAR_ENOUGH:
        return False
    return clauses.items[index - 1].unit.text == "ف" and clauses.items[index - 3].unit.text == "اما"


def _is_object(clauses: Clauses, at: int) -> bool:
    """Whether the ending of Arabic sides says that they are no subject: «دعا الطرفين إلى …», not «دعا الطرفان»."""
    return clauses.codes[at] == SIDES and clauses.items[at].unit.text.split()[0].endswith("ين")


def _body_follows(clauses: Clauses, index: int) -> bool:
    """Whether a body that the text has not named acts: «الاجتماع الذي رأسه الوزير أ أشاد المجلس الوزاري بـ…»."""
    return unknown_body(clauses, index + 1) and clauses.codes[index + 2 : index + 3] in ("b", "p", "@")


_HOSTING = frozenset({"استضاف", "احتضن", "نظم"})
_PRONOUNS = {"ه": "m", "ها": "f"}


def _told_by_pronoun(clauses: Clauses, index: int, after: int) -> bool:
    """Whether the pronoun of أن is who acts, and the noun after the verb its object: «أعلن أنه سيزور القاهرة»."""
    form, at = clauses.form(index), index - 1
    while at > 0 and clauses.codes[at] in _BEFORE_PREDICATE:
        at -= 1
    if form is None or at < 0 or clauses.codes[at] != "@" or clauses.items[index].is_a("passive"):
        return False
    text = clauses.items[at].unit.text
    gender = next((gender for ending, gender in _PRONOUNS.items() if text.endswith(ending)), "")
    held = clauses.codes[after] not in EVENT + AGREEMENT or form.lemma in _HOSTING
    return held and bool(gender) and form.gender == gender


_AS_FOR = frozenset({ACTOR + "&", PERSON + "&", ROLE + "&"})
_FAR_ENOUGH = 2
_BEFORE_PREDICATE = 'cLt"'


def _subject_before(clauses: Clauses, index: int, low: int) -> int | None:
    while low in clauses.skipped and low + 1 < index:
        low += 1  # a dateline
    low += 2 * clauses.codes.startswith(f"{PLACE}:", low, index)  # “Doha, Qatar: Minister A, today received …”
    at = index - 1
    if at - 1 > low and clauses.codes[at - 1 : at + 1] == "p2" and clauses.items[at - 1].preposition == "in":
        at -= 2  # “A and B on Monday in Abuja signed …”
    at -= _ends_day(clauses, at, low)
    while at >= low and (
        at in clauses.skipped
        or clauses.codes[at] in BEFORE_VERB
        or clauses.codes[at : at + 2] == "pt"
        or beside_verb(clauses.items[at])
    ):
        if clauses.items[at].unit.text in HE_OR_SHE and clauses.codes[at - 1 : at] in ("", ",", "Z", EVENT):
            return None  # “during the visit he met A”
        at -= 1
    told = _looked_on(clauses, at, low)
    told = _told_before(clauses, index, at, low) if told is None else told
    if told is not None:
        return told
    if at > low and clauses.codes[at] == "," and clauses.codes[at - 1] in SUBJECTS and _begins(clauses, at - 1, low):
        return at - 1
    if at > low and clauses.codes[at] == "Z" and not done_by_another(clauses, index):
        at -= 1 + (clauses.codes[at - 1] == ",")
        if _tells_of(clauses, at, index, low):
            return at
    if at > low and clauses.codes[at] == "," and _has_apposition(clauses, at - 1):
        at -= 1
    return at if _with_one_doing(clauses, index, at, low) else _nearest(clauses, at, low)


def _ends_day(clauses: Clauses, comma: int, low: int) -> bool:
    """Whether a comma only ends the day that stands after the subject: “A and B on Sunday, 5 May 2024, signed …”."""
    day = comma > low + 1 and clauses.codes[comma - 1 : comma + 1] == "t," and "," in clauses.items[comma - 1].unit.text
    told = day and clauses.codes[comma - 2] in SUBJECTS and clauses.context.language.order == "SVO"
    return told and (clauses.codes[comma - 3] in ":-" or _begins(clauses, comma - 2, low))  # “ACCRA: Kenya on …”


def _looked_on(clauses: Clauses, comma: int, low: int) -> int | None:
    """Who acts while others look on: “A, left, looks on as B, center, signs the treaty”."""
    if comma < low + 2 or clauses.codes[comma] != "," or clauses.codes[comma - 1] not in PERSON + ROLE:
        return None
    told = clauses.context.language.order == "SVO" and clauses.items[comma - 2].unit.text == "as"
    return comma - 1 if told else None


def _told_before(clauses: Clauses, index: int, at: int, low: int) -> int | None:
    """Who acts where an aside, or whose one he is, stands between him and the verb; None where nothing does."""
    doer = before_aside(clauses, index)
    told = _past_told(clauses, at, low) if doer is None else doer
    return one_of_those(clauses, at, low) if told is None else told


def _with_one_doing(clauses: Clauses, index: int, at: int, low: int) -> bool:
    """Whether “with” leads to somebody and what he did there: “… was held in Lima, with Minister A leading …”."""
    if at <= low + 1 or clauses.codes[at] not in PERSON + ACTOR or clauses.items[at - 1].preposition != "with":
        return False
    form = clauses.form(index)
    there = form is not None and form.lemma in _DONE_THERE and clauses.items[index].unit.text.endswith("ing")
    return there and clauses.codes[at - 2] in f",t{PLACE}"


_DONE_THERE = frozenset({"lead", "head", "chair", "attend", "participate", "represent", "host"})


def _nearest(clauses: Clauses, at: int, low: int) -> int | None:
    """The subject right before a verb, or the agreement with which its clause begins."""
    first = _agreement_first(clauses, at, low) if clauses.context.language.order == "SVO" else None
    if first is not None and clauses.codes[at - 1] == "&" and clauses.items[first + 1].preposition in BETWEEN:
        return first  # “an agreement between the Port of Lima and the Bank was signed”
    free = at >= low and clauses.codes[at] in SUBJECTS and not (at > low and clauses.codes[at - 1] in PREPOSITIONS)
    return at if free and not owns_noun(clauses, at, low) else first


def _agreement_first(clauses: Clauses, at: int, low: int) -> int | None:
    """The agreement with which a clause begins, past what is said of it: “a plan between A and B was signed”."""
    comma = clauses.codes.rfind(",", low, at + 1)
    found = _AGREEMENT_FIRST.fullmatch(clauses.codes, max(comma + 1, low), at + 1)
    return None if found is None else found.start(1)


_AGREEMENT_FIRST = re.compile(f"[ctJ&]*({AGREEMENT})p[^VZ@{AGREEMENT}]+")


def _tells_of(clauses: Clauses, at: int, index: int, low: int) -> bool:
    """Whether a relative clause tells of a person: «بدعوة من الوزير أ الذي استقبلها», “A, who is in Paris”."""
    language = clauses.context.language
    if at < low or clauses.codes[at] != PERSON:
        return False
    if language.order == "SVO":
        words = {item.unit.text.lower() for item in clauses.items[at + 1 : index]}
        return words.isdisjoint(HE_OR_SHE)  # “A, who he thanked”
    return agrees(language, clauses.form(index), clauses.items[at])


def _before_dashes(clauses: Clauses, at: int, low: int) -> int | None:
    """The subject before an aside between double dashes: “Kenya and Chad -- members of the union -- urged”."""
    opening = clauses.codes.rfind("--", low, at - 1)
    subject = opening > low and clauses.codes[opening - 1] in SUBJECTS
    return opening - 1 if subject and clauses.context.language.order == "SVO" else None


def _past_told(clauses: Clauses, at: int, low: int) -> int | None:
    """The subject before what is told of it in an aside: after a comma, between dashes, as a participle."""
    if at > low and clauses.codes[at] == ",":
        return _told_in_aside(clauses, at, low)
    if clauses.codes[max(at - 1, low) : at + 1] == "--":
        return _before_dashes(clauses, at, low)
    occasion = before_occasion(clauses, at, low)
    gerund = occasion is None and at > low + 1 and clauses.codes[at] == ACTOR
    return _of_gerund(clauses, at, low) if gerund else occasion


def _of_gerund(clauses: Clauses, at: int, low: int) -> int | None:
    """The noun of which a participle with a state as its object tells: “three countries bordering Chad said”."""
    before = at - 1
    while before > low and clauses.codes[before] in "wK-" and not clauses.items[before].unit.text.endswith("ing"):
        before -= 1
    participle = before > low and clauses.codes[before] == "w" and clauses.items[before].unit.text.endswith("ing")
    noun = clauses.codes[before - 1] if participle else ""
    return before - 1 if noun and noun in SIDES + PERSON + ROLE else None


def _has_apposition(clauses: Clauses, at: int) -> bool:
    """Whether a post stands after the name and a comma, so that another comma closes it: “A, minister, met …”."""
    item = clauses.items[at]
    return item.code == PERSON and any(unit.code == "," for unit in item.units)


def _begins(clauses: Clauses, at: int, low: int) -> bool:
    """Whether an item stands at the beginning of its clause, at most after كان and a conjunction."""
    return all(
        clauses.codes[before] in _OPENING and not clauses.items[before].is_a("purpose", "ahead")
        for before in range(low, at)
    )


_OPENING = "&cJt"


def _tells_itself(clauses: Clauses, start: int, comma: int) -> bool:
    """Whether an event only opens a sentence that another verb tells: “During the talks, A said …, adding”."""
    opens = clauses.codes[start - 1] == EVENT and start > 1 and clauses.codes[start - 2] == "c"
    return clauses.context.language.order == "SVO" and opens and "V" in clauses.codes[start:comma]


def _told_in_aside(clauses: Clauses, comma: int, low: int) -> int | None:
    """The subject before an aside that ends with this comma: «الوزير الذي وصل أمس، التقى …», “A, with B, met …”."""
    company = _with_company(clauses, comma, low)
    if company is not None or (company := _representing(clauses, comma, low)) is not None:
        return company
    opens = (at for at in range(comma - 1, low, -1) if clauses.codes[at] == "Z" or clauses.codes[at] == ",")
    start = next(opens, None)
    if start is not None and clauses.codes[start] == "Z" and clauses.codes[start - 1] == ",":
        start -= 1  # “A, who arrived today, met …”
    if start is None or clauses.codes[start - 1] not in SUBJECTS or _tells_itself(clauses, start, comma):
        return None
    if clauses.codes[start - 1] == SIDE and clauses.codes[start:comma].endswith(f"p{PERSON}"):
        last = clauses.items[comma - 1]
        if len(last.refs) > 1 and any(unit.code == "s" for unit in last.units):
            return comma - 1  # “the delegation of A, led by B, and that of C, led by D, met”
    # “At the invitation of A, B, the minister, will pay a visit”: A is not who pays it.
    free = start - 1 == low or clauses.codes[start - 2] not in PREPOSITIONS + "$"
    return start - 1 if free and ("Z" in clauses.codes[start : start + 2] or start - 1 <= low + 1) else None


def _representing(clauses: Clauses, comma: int, low: int) -> int | None:
    """Who acts, before an aside that ends with this comma and tells for whom: “they, representing A and B, …”."""
    found = _FOR_WHOM.search(clauses.codes, low, comma + 1)
    told = found is not None and clauses.items[found.end(1) + 1].unit.text.lower() in _AS_THOSE_OF
    return found.start(1) if found is not None and told else None


_FOR_WHOM = re.compile(rf"([{ACTOR}{PERSON}{ROLE}{SIDES}]),V[^VZ@;:.]+,$")
_AS_THOSE_OF = frozenset({"representing", "including", "comprising"})
_COMPANY = re.compile(f"[{PERSON}{ROLE}](,(?:p|c?Vp|&)[^VZ@;L]+),$")
"""Somebody and an aside with others: “A, with his wife, Jane, and a delegation, …”, “A, accompanied by B, …”."""
_WITH = frozenset({"with", "alongside"})


def _with_company(clauses: Clauses, comma: int, low: int) -> int | None:
    """Who acts, before an aside that ends with this comma and tells who goes with him (English)."""
    if clauses.context.language.order != "SVO":
        return None
    found = _COMPANY.search(clauses.codes, low, comma + 1)
    if found is None:
        return None
    first = found.start(1) + 1
    item = clauses.items[first]
    accompanied = clauses.codes[first] in "cV" and any(
        near.is_a("accompany") or near.unit.text.lower() in _BESIDE_HIM for near in clauses.items[first : first + 2]
    )
    together = item.preposition in _WITH or item.unit.text.lower() in _TOGETHER
    return found.start() if together or accompanied else None


_BESIDE_HIM = frozenset({"accompanied", "joined", "flanked"})
_TOGETHER = frozenset({"along with", "together with"})
