"""The places of roles that are found by a rule of their own: who signs, who leads, whose act a noun is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.arabic_subjects import of_what_is_done
from mithaq.extract.clauses.as_it import as_it
from mithaq.extract.clauses.deposited import owner_of_instrument
from mithaq.extract.clauses.holders import is_passive
from mithaq.extract.clauses.met_to_hold import who_met
from mithaq.extract.clauses.own_acts import announced, own_act
from mithaq.extract.clauses.owners import whose
from mithaq.extract.clauses.signing import (
    acted_on,
    agents,
    both_people,
    gerund_subject,
    heads,
    met_sides,
    sides_of_text,
    signers,
    them,
    trailing_sides,
)
from mithaq.extract.clauses.unnamed import assembly, met_by_group, met_group, met_offices, officials_beside
from mithaq.extract.clauses.visits import visitor, who_came
from mithaq.extract.clauses.with_whom import WITH, occasion_of
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import (
    ACTOR,
    AGREEMENT,
    BARE,
    BETWEEN,
    EVENT,
    PERSON,
    PLACE,
    PREPOSITIONS,
    ROLE,
    SIDE,
    SIDES,
)
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses


def opening(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The event that an Arabic clause is about, before its verb: «قال إن أعمال اللجنة انطلقت في القاهرة»."""
    if clauses.context.language.order != "VSO" or of_what_is_done(clauses, index):
        return None
    if (named := _as_for(clauses, index)) is not None:
        return named
    end, low = index, within.start
    if clauses.codes[max(index - 2, 0) : index] == "L@" and index > _SET:
        end, low = index - 2, clauses.bounds(index - _SET).start  # «أن الاجتماع من المقرر أن يناقش …»
    start = max(clauses.codes.rfind("@", low, end) + 1, low)
    first = next((at for at in range(start, end) if clauses.codes[at] not in "&uctL"), end)
    if any(clauses.items[at].unit.text in _then() for at in range(start, first)) or _holds_another(
        clauses, first, index
    ):
        return None  # «عقب مراسم التوقيع عقد الوزيران جلسة مباحثات»
    told = first < end and clauses.codes[first] == EVENT and not set("VZ") & set(clauses.codes[first:end])
    if not told or _holds_its_own(clauses, first, index):
        return None
    return clauses.fill(_unsaid_relative(clauses, first, end), EVENT)


def _holds_its_own(clauses: Clauses, first: int, index: int) -> bool:
    """Whether what heads the clause is a body that holds a session: «وكانت اللجنة قد عقدت اجتماعها الثالث»."""
    held = clauses.items[index + 1 : index + 2]
    own = bool(held) and held[0].code == EVENT and held[0].unit.text.endswith(_ITS)
    return own and held[0].refs != clauses.items[first].refs


_ITS = ("ها", "ه")


def _unsaid_relative(clauses: Clauses, first: int, end: int) -> int:
    """The event right before a verb that tells of it without «الذي»: «يأتي اللقاء بعد اجتماع سابق عقد في …»."""
    last = clauses.codes.rfind(EVENT, first, end)
    apart = last > first and not set(clauses.codes[last + 1 : end]) - {"c"}
    return last if apart and not clauses.items[last].unit.text.startswith("ال") else first


def _as_for(clauses: Clauses, index: int) -> Filler | None:
    """The event of «أما» before the ف of an Arabic verb: «أما القمة الثانية فعقدت في …»."""
    if not index or clauses.items[index - 1].unit.text != "ف":
        return None
    opens = next((at for at in before(index - 1, _AS_FOR_NEAR) if clauses.items[at].unit.text == _AS_FOR), index)
    told = clauses.codes[opens + 1 : opens + 2] == EVENT and not set("VZ@") & set(clauses.codes[opens:index])
    return clauses.fill(opens + 1, EVENT) if told else None


_AS_FOR, _AS_FOR_NEAR = "اما", 9


def _holds_another(clauses: Clauses, first: int, index: int) -> bool:
    """Whether a body that opens a clause holds the meeting after the verb: «كانت اللجنة قد عقدت أمس اجتماعا …»."""
    if first >= index or clauses.items[first].note != BARE:
        return False
    body = clauses.items[first].unit.tags.get("event", ("",))[0] == "Dialogue"
    return body and _HELD_NEXT.match(clauses.codes, index) is not None


_HELD_NEXT = re.compile(rf"V[t,]*{EVENT}")


@lru_cache(maxsize=1)
def _then() -> frozenset[str]:
    """Words before an event that say only when something else was."""
    return frozenset(map(fold_key, load_language("ar").data["occurrence"]["then"]))


_SET = 3
"""Items from a verb back to what is before «من المقرر أن»."""


def performer(clauses: Clauses, index: int, _: range) -> Filler | None:
    """Who does the act of an Arabic noun, named right after it: «خلال استقبال أ ب»; «في استقبال أ» is the guest."""
    told = index + 1 < len(clauses.items) and clauses.codes[index + 1] in PERSON + ROLE
    guest = index > 0 and clauses.items[index - 1].preposition == "في"
    return clauses.fill(index + 1, PERSON + ROLE) if told and not guest else None


def alone(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The states that are all that a clause has before fixed words: “The leaders of A and B had a call with C”."""
    states = _ALONE.fullmatch(clauses.codes, within.start, index)
    return clauses.fill(states.start(1), ACTOR) if states is not None else None


_ALONE = re.compile(f"[J&]?(?:t,?)?({ACTOR}),?[ct]{{0,2}}")


def headed(clauses: Clauses, index: int, _: range) -> Filler | None:
    """The body that somebody is at the head of, right after an Arabic noun of it: «رئاسة بلاده للاتحاد الأفريقي»."""
    if clauses.context.language.order != "VSO" or index == 0:
        return None
    if clauses.items[index - 1].unit.text.startswith(_TAKING_OVER):
        item = clauses.items[index]  # «بمناسبة توليه رئاسة البلاد»: whatever it is, it is no event
        return Filler((clauses.context.state.event,), item.start, item.end, index, resolved=True)
    body = _HEADED.match(clauses.codes, index + 1)
    return clauses.fill(body.end() - 1, ACTOR) if body is not None else None


_TAKING_OVER = "تولي"
_HEADED = re.compile(rf"[{ACTOR}{PERSON}{ROLE}]?l{ACTOR}")


def welcomer(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who welcomes somebody, after the noun of it and whom it names: «كان في استقباله الوزير أ»."""
    if not _welcomed(clauses, index):
        return None
    past = index + 1 + _names_whom(clauses, index)
    at = next((at for at in range(past, within.stop) if clauses.codes[at] in PERSON + "V"), None)
    return clauses.fill(at, PERSON) if at is not None else None


def welcomed(clauses: Clauses, index: int, _: range) -> Filler | None:
    """Whom the noun of a welcome names, or its suffix means: «كان في استقبال الرئيس أ الوزير ب»."""
    if not _welcomed(clauses, index):
        return None
    if _names_whom(clauses, index):
        return clauses.fill(index + 1, PERSON + ROLE)
    return who_came(clauses, index) or whose(clauses, index)


def _names_whom(clauses: Clauses, index: int) -> bool:
    """Whether the noun of a welcome has whom it is for right after it, and no suffix."""
    suffix = clauses.items[index].unit.text.endswith(("ه", "ها", "هم", "هما"))
    return not suffix and clauses.codes[index + 1 : index + 2] in (PERSON, ROLE)


def _welcomed(clauses: Clauses, index: int) -> bool:
    form = clauses.form(index)
    noun = form is not None and form.tense == "noun" and index > 0 and clauses.items[index - 1].preposition == "في"
    return noun and any(item.is_a("copula") for item in clauses.items[max(0, index - _HAD_NEAR) : index])


def delegate(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who leads an Arabic delegation that somebody meets: «اجتمع مع وفد كيني برئاسة أ»; or whom a led one meets."""
    led = _LED.search(clauses.codes, index + 1, within.stop) if clauses.context.language.order == "VSO" else None
    if (leads := chief(clauses, index, within)) is not None:
        whom = _WHOM.match(clauses.codes, leads.index + 1, within.stop)
        return clauses.fill(whom.end() - 1, PERSON + ROLE) if whom is not None else None
    if led is None or set("VZ@") & set(clauses.codes[index + 1 : led.start()]):
        return None
    before = clauses.items[led.start() - 1]
    met = before.code not in PREPOSITIONS or before.preposition in _MEETING
    return clauses.fill(led.end() - 1, PERSON) if met else None


def chief(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who leads the Arabic delegation that does what a verb tells: «التقى وفد كيني برئاسة أ الوزير ب»."""
    acts = _ACTING.match(clauses.codes, index, within.stop) if clauses.context.language.order == "VSO" else None
    return clauses.fill(acts.end() - 1, PERSON) if acts is not None else None


_WHOM = re.compile(rf",?[pb]?[{PERSON}{ROLE}]")
_ACTING = re.compile(rf"V[t,]*{SIDE}[t,]*\$({PERSON})")


def beside_subject(clauses: Clauses, index: int, within: range) -> Filler | None:
    """With whom the subject does something together, before its object: «ترأس أ مع ب أعمال الدورة».

    The subject may be told before («زيارة … يترأس خلالها إلى جانب ب أعمال الدورة»), a city between
    («أ، في الدوحة، مع ب»). In English he may stand first: “Along with A, B chaired …”,
    or in an aside: “B, alongside A, chaired …”.
    """
    beside = _BESIDE.match(clauses.codes, index, within.stop)
    link = clauses.items[beside.end() - 2] if beside is not None else None
    together = link is not None and (link.preposition.endswith("مع") or link.unit.text in _BY_THE_SIDE | WITH)
    if beside is not None and together:
        return clauses.fill(beside.end() - 1, PERSON + ROLE)
    form = clauses.form(index)
    if form is None or form.tense == "noun":
        return None
    if clauses.context.language.order == "SVO":
        told = _TOLD_BEFORE.search(clauses.codes[: index + 1])
        first = told is not None and clauses.items[told.start(told.lastindex or 0) - 1].unit.text.lower() in WITH
        return clauses.fill(told.start(told.lastindex or 0), PERSON) if told is not None and first else None
    joined_by = (at for at in range(index + 2, within.stop) if clauses.items[at - 1].unit.text in _BY_THE_SIDE)
    person = next((at for at in joined_by if clauses.codes[at] == PERSON), -1)  # «شارك أ في القمة إلى جانب ب»
    alone = person > 0 and not set("VZ@") & set(clauses.codes[index + 1 : person])
    return clauses.fill(person, PERSON) if alone else None


_BESIDE = re.compile(rf"V(?:[t,]*{PERSON}|c)?(?:[t,-]|[pb]{PLACE})*[p&][{PERSON}{ROLE}]")
_TOLD_BEFORE = re.compile(rf"(?:\A[p&]({PERSON}),{PERSON}|(?<={PERSON},)[p&]({PERSON}))[Lct,]*V\Z")
_BY_THE_SIDE = frozenset({"الي جانب", "رفقه", "برفقه", "بمعيه"})


def joined(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who does something together with an Arabic subject, after a day: «بحث أ، اليوم، وب، ملف المياه»."""
    after_day = _AND_AFTER_DAY.match(clauses.codes, index, within.stop)
    return clauses.fill(after_day.end() - 1, PERSON) if after_day is not None else None


_AND_AFTER_DAY = re.compile(rf"V{PERSON},?t+,&{PERSON}")


def having(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who had the Arabic event: «كان لوزير الخارجية أ لقاء مع ب»."""
    low = max(within.start, index - _HAD_NEAR)
    had = _HAD.search(clauses.codes, low, index) if "l" in clauses.codes[low:index] else None
    if had is None or not clauses.items[had.start() - 1].is_a("copula") or had.start() == low:
        return None
    if "X" in clauses.codes[within.start : had.start()]:
        return None  # «لم يكن له أي لقاء مع …»
    return clauses.fill(had.start(1), PERSON + ROLE)


def parted(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The two between whom something is, before an English passive: “after talks between A and B, it was signed”."""
    if clauses.context.language.order == "VSO" or not is_passive(clauses, index):
        return None
    for at in range(index - 1, within.start, -1):
        if clauses.codes[at] != ACTOR or len(clauses.items[at].refs) < PAIR or clauses.items[at].note == "body":
            continue
        led = clauses.codes[max(within.start, at - _ORGANS) : at]
        between = next((at - near for near in range(1, len(led) + 1) if _parts(clauses, at - near)), None)
        if between is not None and not set("VZ@,") & set(clauses.codes[between:at]):
            return clauses.fill(at, ACTOR)
    return None


def described(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The agreement of an English passive, past what it is for: “A memorandum abolishing visas was signed by A”.

    Or past a relative clause: “The treaty, which sets up a fund, was signed by A”.
    """
    if clauses.context.language.order == "VSO" or not is_passive(clauses, index):
        return None
    if (to_make := _TO_MAKE.match(clauses.codes, within.start, index + 1)) and to_make.end() == index + 1:
        return clauses.fill(to_make.start("accord"), AGREEMENT)  # “A memorandum to form a joint committee was signed”
    opening = _DESCRIBED.match(clauses.codes, within.start, index + 1)
    if opening is None or opening.end() != index + 1:
        return None
    says = clauses.items[opening.start("says")]
    meant = clauses.context.language.data["signing"]["meant_for"]
    tells = says.code in "@Z" or says.unit.text.endswith("ing") or says.preposition in _ABOUT
    tells |= says.unit.text.partition(" ")[0] in meant
    return clauses.fill(opening.start("accord"), AGREEMENT) if tells else None


_DESCRIBED = re.compile(
    rf"[JtK#wc,]{{0,4}}?(?P<accord>{AGREEMENT}),?(?P<says>[@ZwVpc])[^.;:\"{AGREEMENT}{PERSON}{ROLE}{EVENT}{SIDES}]{{1,14}}?c+V"
)
_TO_MAKE = re.compile(rf"[JtK#wc]{{0,4}}?(?P<accord>{AGREEMENT})[{EVENT}z]c+V")
_ABOUT = frozenset({"on", "for"})


def _parts(clauses: Clauses, at: int) -> bool:
    return clauses.codes[at] in PREPOSITIONS and clauses.items[at].preposition in BETWEEN


_ORGANS = 6
"""Items from “between” to the states: “between the Ministries of Foreign Affairs of Kenya and Spain”."""
_HAD_NEAR = 8
_HAD = re.compile(rf"l([{PERSON}{ROLE}])[t,p{PLACE}bcd]*$")
_LED = re.compile(rf"[{SIDE}s],?\$({PERSON})")
_MEETING = frozenset({"مع", "ب"})


def between_before(clauses: Clauses, index: int, _: range) -> Filler | None:
    """The states between an Arabic agreement and what tells that it is signed: «اتفاقية بين أ وب، الموقعة في …».

    That may be a relative clause: «اتفاق السلام بين أ وب، الذي وُقّع في …».
    """
    named = _BETWEEN_BEFORE.search(clauses.codes, max(0, index - _HAD_NEAR), index)
    between = named is not None and clauses.items[named.start(1) - 1].preposition == "بين"
    return clauses.fill(named.start(1), ACTOR) if named is not None and between else None


_BETWEEN_BEFORE = re.compile(rf"{AGREEMENT}p({ACTOR}),?(?:&?Z[ct]?)?$")


def inverted(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who does the act that opens an English clause, after “was”: “Signing the treaty were the ministers A and B”."""
    start = max(within.start, clauses.codes.rfind("@", 0, index) + 1)  # “reported that those who signed it were”
    if clauses.context.language.order == "VSO" or clauses.codes[start:index].strip("&J"):
        return None
    relative = clauses.codes.find(",Z", index, within.stop)
    past = clauses.codes.find(",", relative + 1, within.stop) if relative > 0 else index  # “of the pact, which …, were”
    be = next((at for at in range(past + 1, within.stop) if clauses.items[at].is_a("be", "copula")), within.stop)
    if be + 1 >= within.stop or set("VZ@;") & set(clauses.codes[past + 1 : be]):
        return None
    return clauses.fill(be + 1, PERSON + ROLE) if clauses.codes[be + 1] in PERSON + ROLE else None


def fronted_behalf(clauses: Clauses, index: int, within: range) -> Filler | None:
    """For whom somebody acts, told at the head of an English clause: “On behalf of Kenya, Minister A signed …”."""
    led = clauses.items[within.start].preposition == "behalf" and within.start + 2 < index
    led = led and not set("VZ@;") & set(clauses.codes[within.start : index])
    return clauses.fill(within.start + 1, ACTOR + SIDE) if led and clauses.codes[within.start + 2] == "," else None


_Find = Callable[["Clauses", int, range], "Filler | None"]

SPECIAL: dict[str, _Find] = {
    "delegate": delegate,
    "fronted": fronted_behalf,
    "chief": chief,
    "having": having,
    "with": beside_subject,
    "joined": joined,
    "signers": signers,
    "whose": lambda clauses, index, _: whose(clauses, index),
    "doer": lambda clauses, index, _: own_act(clauses, index),
    "announcer": lambda clauses, index, _: announced(clauses, index),
    "met": met_sides,
    "agent": agents,
    "heads": heads,
    "gerund": gerund_subject,
    "act": acted_on,
    "text": sides_of_text,
    "trail": trailing_sides,
    "both": both_people,
    "beside": lambda clauses, index, _: officials_beside(clauses, index),
    "offices": lambda clauses, index, _: met_offices(clauses, index),
    "assembly": assembly,
    "occasion": lambda clauses, index, within: occasion_of(clauses, index, within.stop),
    "group": met_group,
    "guest": met_by_group,
    "visitor": lambda clauses, index, _: visitor(clauses, index),
    "opening": opening,
    "performer": performer,
    "alone": alone,
    "headed": headed,
    "welcomer": welcomer,
    "welcomed": welcomed,
    "amid": between_before,
    "together": who_met,
    "parted": parted,
    "described": described,
    "inverted": inverted,
    "it": as_it,
    "paper": owner_of_instrument,
    "them": lambda clauses, index, _: them(clauses, index),
}
"""Places whose fillers are found by a rule of their own."""
