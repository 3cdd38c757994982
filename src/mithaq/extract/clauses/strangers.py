"""Whether the noun beside a verb without a known subject is a subject that nobody knows, or the verb's object."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.at_odds import at_odds
from mithaq.extract.clauses.arabic_subjects import unknown_body
from mithaq.extract.clauses.one_of_those import some_others
from mithaq.extract.clauses.subjects import BEFORE_VERB
from mithaq.extract.words.agreement import agrees
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, HE_OR_SHE, NISBA, PERSON, PLACE, ROLE, SIDE, SIDES
from mithaq.extract.words.verb_or_noun import is_adverb
from mithaq.read.languages import load_language, spelled_out
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Filler, Slot
    from mithaq.extract.clauses.clauses import Clauses

_HELD = "أجرى"
_HOLDING = frozenset({_HELD, "عقد"})
_HAPPENS = "جرى"
_PRONOUNS = ("ه", "ها", "هما", "هم")
"""Endings of «أنها» and the like, after which the subject of a verb is told."""


def is_object(clauses: Clauses, index: int) -> bool:
    """Whether the noun after an Arabic verb is its object and not an unknown subject: «مستنكرا …», «كما أدان …»."""
    form = clauses.form(index)
    if clauses.context.language.order != "VSO" or form is None:
        return False
    if form.tense == "participle":
        return True
    if _everybody(clauses, index) or _two_unknown(clauses, index + 1, len(clauses.items)):
        return False
    before = clauses.items[index - 1] if index > 0 else None
    goes_on = before is not None and before.code in "&J" and clauses.codes[index + 1] != "w"
    goes_on = goes_on or (before is not None and before.code == "@" and before.unit.text.endswith(_PRONOUNS))
    return (
        goes_on
        and not clauses.items[index + 1].is_a("unknown_actor", "body_head")
        and bool(clauses.context.state.speaker)
    )


def is_told(clauses: Clauses, index: int, said: Filler | None, at: int | None) -> bool:
    """Whether a clause tells its subject, so that nobody who spoke before is it: “they”, “the three countries”.

    ``at`` is where it stands, ``said`` whom it means; so many of whom nothing was told are nobody else (English).
    """
    if said is not None:
        return not is_held(clauses, index, said.index)
    group = at is not None and clauses.codes[at] == SIDES and clauses.items[at].note == "all"
    return group and clauses.context.language.order == "SVO"


def is_held(clauses: Clauses, index: int, at: int) -> bool:
    """Whether the event beside an Arabic verb is what somebody held: «إنه أجرى محادثات مع …», «عقب لقاء عقده مع …»."""
    form = clauses.form(index)
    if at == index - 1 and form is not None and form.object and clauses.codes[at] == EVENT:
        return clauses.context.language.order == "VSO"
    if clauses.context.language.order != "VSO" or form is None or clauses.codes[at] != EVENT:
        return False
    if at != index + 1:
        return _held_there(clauses, index, at)
    before = clauses.items[index - 1] if index > 0 else None
    told = before is not None and before.code == "@" and before.unit.text.endswith(_PRONOUNS)
    told = told or _goes_on_holding(clauses, index) or _is_to_hold(clauses, index)
    ahead = told and form.lemma == _HAPPENS  # «يجري» is of both
    return ahead or (form.lemma in _HOLDING and (told or (form.lemma == _HELD and form.tense == "past")))


def _held_there(clauses: Clauses, index: int, at: int) -> bool:
    """Whether what somebody held next is told after where: «وصل أ إلى كينيا. وأجرى في نيروبي محادثات مع ب»."""
    form, where = clauses.form(index), _WHERE.fullmatch(clauses.codes, index + 1, max(at, index + 1))
    next_one = index > 0 and clauses.codes[index - 1] in "&J" and where is not None
    he_held = clauses.items[index].unit.text == _HE_HELD
    acts = form is not None and form.tense == "past" and (form.lemma == _HELD or he_held)
    return next_one and acts and _WITH_SOMEBODY.match(clauses.codes, at) is not None and _with(clauses, at)


_WHERE = re.compile(rf",?(?:(?:t|[pb][{PLACE}{ACTOR}]),?){{1,3}}")


def _goes_on_holding(clauses: Clauses, index: int) -> bool:
    """Whether it is told what somebody held next: «وصل أ إلى نيروبي. وعقد اجتماعا مع ب»; «عُقد لقاء بين …» is not."""
    goes_on = index > 0 and clauses.codes[index - 1] in "&J"
    acts = clauses.items[index].unit.text == _HE_HELD or clauses.items[index + 1].unit.text.endswith(_ACCUSATIVE)
    return goes_on and acts and _WITH_SOMEBODY.match(clauses.codes, index + 1) is not None and _with(clauses, index + 1)


def _is_to_hold(clauses: Clauses, index: int) -> bool:
    """Whether it is told what somebody is to hold: «يزور أ نيروبي ويجري محادثات مع ب», «… أن يعقد لقاء مع نظيره ب»."""
    form, noun = clauses.form(index), clauses.items[index + 1].unit.text
    before = clauses.codes[index - 1] if index > 0 else ""
    if form is None or form.tense != "present" or before not in _LEADS or not _with(clauses, index + 1):
        return False
    apart = form.gender == "m" and noun.endswith(_FEMININE)
    near = clauses.items[index + 2 : index + 2 + _NEAR]
    return apart or any(item.unit.is_a("counterpart") for item in near if item.code == PERSON)


_LEADS = frozenset("&J@L")
_FEMININE = ("ات", "ه")


def _with(clauses: Clauses, event: int) -> bool:
    near = clauses.items[event + 1 : event + _NEAR]
    return next((item.preposition for item in near if item.code == "p"), "") == "مع"


_WITH_SOMEBODY = re.compile(rf"{EVENT}[cKt]{{0,3}}p[{PERSON}{ROLE}]")
_HE_HELD, _ACCUSATIVE, _NEAR = "عقد", "ا", 6


def is_no_filler(clauses: Clauses, slot: Slot, at: int, trigger: int) -> bool:
    """Whether an Arabic item is no place, «زار وفد ليبي …», or no one event: «لقاءات ثنائية مع …».

    In English the subject of a clause about a noun is no object: “welcomed the decision President Otieno has taken”.
    """
    if slot.place == "between" and at_odds(clauses.context, clauses.items, at - 1):
        return True  # “in Gatuna on the border between Rwanda and Uganda”
    if clauses.context.language.order == "SVO":
        about = slot.place == "object" and clauses.codes[at] == PERSON
        gerund = clauses.codes[at - 1] == "c" if about and at > 1 else False
        if about and clauses.codes[at - 1 - gerund] == EVENT:
            return True  # “told reporters after meeting (his counterpart) A”
        about = about and (clauses.codes[at - 1] in "wmyY" or clauses.items[at - 1].is_a("no_event"))
        acts = about and _ACTS.match(clauses.codes, at + 1) is not None
        return acts or _next_subject(clauses, slot, at, trigger) or _begins_body(clauses, at)
    if EVENT in slot.codes and clauses.codes[:at].endswith(_OF_STANCE[slot.place == "prep"]):
        return True
    turns = clauses.codes[at] == EVENT and clauses.items[at].unit.is_a("one_by_one")
    delegation = (slot.as_place and clauses.codes[at] == SIDE) or of_office(clauses, at)
    before = clauses.items[at - 1]
    delegation = delegation or (not slot.as_place and _gone_to(clauses, at))
    stands_in = slot.place == "any" and at > 0 and before.preposition == _IN_PLACE_OF
    stands_in = stands_in or (at > 0 and clauses.codes[at] == PERSON and before.unit.text in _greetings())
    return turns or delegation or stands_in or _between_others(clauses, slot, at) or _other_class(clauses, slot, at)


def _gone_to(clauses: Clauses, at: int) -> bool:
    """Whether a city or state is only where somebody came or went: «التقى أ، بعد وصوله الدوحة، ب»."""
    act = clauses.items[at - 1].unit.text if at > 0 and clauses.codes[at - 1 : at + 1] in (_COMING, _COMING_TO) else ""
    return act.startswith(_MOVING) and act.endswith(("ه", "ها", "هما"))


_COMING, _COMING_TO, _MOVING = "Y" + PLACE, "Y" + ACTOR, ("وصول", "مغادرت", "دخول")


@lru_cache(maxsize=1)
def _greetings() -> frozenset[str]:
    """Words for what one conveys from another, who is not there: «نقل إليه تحيات الرئيس أ»."""
    return frozenset(map(fold_key, load_language("ar").data["meetings"]["greetings"]))


_OF_STANCE = ("ylY", "yb")
"""Letters before an event that is only called for, «نداء لعقد مؤتمر», or welcomed, «استهل كلمته بالترحيب بلقاء»."""


def _begins_body(clauses: Clauses, at: int) -> bool:
    """Whether the name of a state only begins that of a body: “signed by Kenya Airways CEO A” (English)."""
    name = _NAME.match(clauses.codes, at)
    words = [item.unit.text for item in clauses.items[at + 1 : name.end()]] if name is not None else []
    capitals = [word for word in words if word[:1].isupper()]
    return words == capitals and not _body_nouns(clauses.context.language.code).isdisjoint(capitals)


_NAME = re.compile(f"{ACTOR}[WKF]{{1,3}}")


@lru_cache(maxsize=2)
def _body_nouns(language: str) -> frozenset[str]:
    """Nouns that stand in the names of bodies."""
    nouns = load_language(language).data["bodies_that_sign"]["nouns"]
    return frozenset(word for short in nouns for word in spelled_out(short))


def _other_class(clauses: Clauses, slot: Slot, at: int) -> bool:
    """Whether an event is of another class than the one anywhere after a trigger: «في زيارة للمشاركة في القمة …»."""
    refs = clauses.items[at].refs if slot.place == "any" and slot.codes == EVENT else ()
    return bool(refs and slot.classes) and clauses.context.kind(refs[0]) not in slot.classes


def _next_subject(clauses: Clauses, slot: Slot, at: int, trigger: int) -> bool:
    """Whether an English event after “and” is what the next clause is about: “was held, and the third will be …”.

    So it is after a relative clause about another: “the Lake Summit, which will be held in Lima, and the Lake Forum”.
    """
    if slot.place != "object" or clauses.codes[at] != EVENT or clauses.codes[at - 1] not in "&J;":
        return False
    told = _OF_EVENT.search(clauses.codes, 0, trigger) is not None and clauses.items[trigger - 1].is_a("be")
    return told or _IS_HELD.match(clauses.codes, at + 1) is not None


_OF_EVENT = re.compile(f"{EVENT},?(?:Z|p(?=c))[cL]*$")
"""“The Lake Summit, which will be” and “the Lake Summit, to be”, before a participle."""
_IS_HELD = re.compile("c{0,2}Lc{0,3}V|c{1,3}V|L")
_IS_DONE = re.compile(f"{EVENT}c{{1,3}}$")
_ACTS = re.compile("c?V")
_IN_PLACE_OF = "نيابة"
"""«رأس القمة نيابة عن الملك ولي العهد …»"""


def _between_others(clauses: Clauses, slot: Slot, at: int) -> bool:
    """Whether «بين» tells whose another event is: «وقّع الاتفاقية خلال الحوار بين كينيا وقطر»."""
    if slot.place != "between" or at < _EVENT_BEFORE:
        return False
    before = clauses.items[at - _EVENT_BEFORE]
    if SIDES not in slot.codes and any(item.is_a("topic_distribute") for item in (before, clauses.items[at - 2])):
        return True  # «أجرى مباحثات تناولت العلاقات الثنائية بين كينيا وقطر»
    led = before.preposition in _DURING or before.is_a("beside")
    return led and clauses.codes[at - 2] == EVENT


_EVENT_BEFORE = 3
_DURING = frozenset({"خلال", "في"})


def of_office(clauses: Clauses, at: int) -> bool:
    """Whether a state only says whose a ministry or an office is: «بين وزارتي الخارجية في كينيا ورواندا»."""
    arabic = clauses.context.language.order == "VSO"
    if not arabic or clauses.codes[at] != ACTOR or at < _PAST_PREPOSITION or clauses.items[at - 1].preposition != "في":
        return False
    office = clauses.items[at - _PAST_PREPOSITION]
    return office.note == "body" or office.code in ROLE + "F"


_PAST_PREPOSITION = 2


def _everybody(clauses: Clauses, index: int) -> bool:
    """Whether all at a table are the subject of an Arabic verb, though the text has not said who they are."""
    follower = clauses.items[index + 1] if index + 1 < len(clauses.items) else None
    if follower is None or follower.code != SIDES or follower.note != "all":
        return False
    form, language = clauses.form(index), clauses.context.language
    asks = form is not None and form.lemma in language.data["stances"].get("asking", ())
    return not asks and agrees(language, form, follower)


def of_another_verb(clauses: Clauses, slot: Slot, verb: int, index: int) -> bool:
    """Whether what follows a second verb is no object of the first: “approved the proposal to ratify the treaty”.

    «وصل إلى الكويت في جولة تشمل قطر» (Arabic) arrives in one state.
    """
    if slot.as_place and clauses.context.language.order == "VSO":
        return True
    if slot.codes == EVENT and _IS_DONE.search(clauses.codes, 0, index) and clauses.items[index - 1].is_a("be"):
        return True  # “The third was held in Rome, and Oman will host the fourth”
    # “have a responsibility to hold talks”
    noun = slot.codes == EVENT and verb - index > _TO_DO and clauses.items[verb - _TO_DO].is_a("wish")
    return (slot.codes == AGREEMENT or noun) and _after_to(clauses, verb)


def _after_to(clauses: Clauses, verb: int) -> bool:
    """Whether a verb stands after “to”, past adverbs: “to formally ratify”."""
    at = verb - 1
    while at > 0 and clauses.codes[at] in "quec":
        at -= 1
    return clauses.items[at].preposition == "to"


_TO_DO = 2
"""Items of a verb and “to”, between which a noun says what is to be done."""


def _two_unknown(clauses: Clauses, at: int, high: int) -> bool:
    """Whether «الجانبان» stands here and means nobody the text has named: it is not the body that spoke last."""
    if at >= high or clauses.codes[at] != SIDES or clauses.items[at].note != "two":
        return False
    context = clauses.context
    body = any(context.kind(ref) in {"Organization", "GovernmentBody"} for ref in context.state.speaker)
    return body and clauses.fill(at, SIDES) is None


def _stranger_first(clauses: Clauses, index: int, low: int) -> bool:
    """Whether an Arabic clause begins with somebody unknown who acts: «وكانت مصادر قد أكدت …», «مصادر مطلعة أكدت …»."""
    at = index - 1
    while (
        at > low
        and clauses.codes[at] in _PAST_STRANGER
        and not (clauses.items[at].is_a("unknown_actor", "copula") or unknown_body(clauses, at))
    ):
        at -= 1
    if clauses.context.language.order == "SVO" or at < low:
        return False
    if clauses.items[at].is_a("copula") and at + 1 < index:
        return clauses.codes[at + 1] in "mDd"  # «وكانت أحزاب معارضة قد نددت …»
    if not (clauses.items[at].is_a("unknown_actor") or unknown_body(clauses, at)):
        return False
    return at == low or clauses.codes[at - 1] in "@&" or clauses.items[at - 1].is_a("copula")


_PAST_STRANGER = "cLKmwtDdY"


def _state_spoke(clauses: Clauses) -> bool:
    """Whether one state spoke last, whose «الحكومة» may be."""
    speaker = clauses.context.state.speaker
    return len(speaker) == 1 and clauses.context.kind(speaker[0]) == "Country"


def _body_spoke(clauses: Clauses) -> bool:
    """Whether bodies spoke last, one of which «المجلس الوزاري» may be."""
    kinds = set(map(clauses.context.kind, clauses.context.state.speaker))
    return bool(kinds) and kinds.isdisjoint({"Official", "Post", "Country"})


def unknown_subject(clauses: Clauses, index: int, within: range, *, several: bool) -> bool:
    """Whether a noun that is nobody we know stands where the subject does: «أكد الخبراء», “experts said”.

    Of ``several`` who act, only one that stands before an Arabic verb: «وكان محللون قد أكدوا …».
    """
    if _stranger_first(clauses, index, within.start) or _unknown_sides(clauses, index, within):
        return True
    if several:
        return False
    if clauses.context.language.order == "VSO":
        follower = index + 1
        unknown = follower < within.stop and clauses.items[follower].is_a("noun", "adjective", "quantity", "body_head")
        unknown = unknown or _everybody(clauses, index) or _two_unknown(clauses, follower, within.stop)
        unknown = unknown or (follower < within.stop and clauses.codes[follower] in "DdwRr")
        unknown = unknown or (unknown_body(clauses, follower) and not _body_spoke(clauses))
        return unknown or (follower < within.stop and clauses.codes[follower] == "g" and not _state_spoke(clauses))
    at = index - 1
    while at >= within.start and clauses.codes[at] in BEFORE_VERB:
        if clauses.items[at].is_a("groups_of_states"):
            return True  # “Signatories will meet in May”
        if clauses.items[at].unit.text.lower() in HE_OR_SHE:
            return False  # “on the same day she met …”
        at -= 1
    return at >= within.start and (clauses.codes[at] in "wWKFz" or some_others(clauses, at))


def _unknown_sides(clauses: Clauses, index: int, within: range) -> bool:
    """Whether “both countries” or “the two leaders” act of whom the text does not tell who they are.

    Of two Arabic leaders one may be known: «بدعوة من رئيس كينيا، يزور الرئيس أ نيروبي. وسيجري الرئيسان مباحثات …».
    """
    arabic = clauses.context.language.order == "VSO"
    at = index + 1 if arabic else index - 1
    if arabic and clauses.codes[max(index - 2, 0) : index] == SIDES + NISBA and index - 2 in within:
        return True  # «وقالت الوزارة إن الأطراف السودانية وقعت …»
    while not arabic and at in within and is_adverb(clauses.items[at].unit):
        at -= 1
    unknown = {"countries"} if arabic else {"countries", "people"}
    if not arabic and [clauses.context.kind(ref) for ref in clauses.context.state.speaker] == ["Country"]:
        unknown.add("they")  # “The members said they …” is of no host
    return at in within and clauses.codes[at] == SIDES and clauses.items[at].note in unknown
