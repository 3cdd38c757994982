"""The event that a definite noun speaks of, and whether words speak of one of their own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.called import called_before, called_otherwise
from mithaq.extract.chunks.company import present
from mithaq.extract.chunks.ones_before import had_been
from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import NEXT, is_definite, named_apart
from mithaq.extract.chunks.visits_again import goes_on_visit
from mithaq.extract.words.context import PAIR
from mithaq.model import Value
from mithaq.read.date_forms import forms
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import BEFORE_THAT, TALKS

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def spoken_of(context: Context, kind: str, units: list[Unit], slug: str) -> Ref:
    """The event that the text spoke of last; “the conference” after a word on a ceremony is the one that was named."""
    current = context.state.event
    if kind == "Meeting" and current and _yet_to_be(context, current, units[0]):
        met = (ref for ref in reversed(context.told) if context.kind(ref) in TALKS and context.told[ref].present)
        return next((ref for ref in met if not context.told[ref].planned), "")
    if kind != "Conference" or not current or context.kind(current) != kind:
        return called_before(context, kind, units) or _told_last(context, kind, units[0], slug)
    named = len(units) > 1 or _ends(context.drafts[current].names, units[0].text)
    return current if named else called_before(context, kind, units) or named_so(context, kind, units) or current


def _told_last(context: Context, kind: str, first: Unit, slug: str) -> Ref:
    """The current event; for «اللقاء» the last meeting that was told, where the current one is only a summit named."""
    current = context.state.event
    if kind == "Visit" and context.language.order == "VSO" and current and context.kind(current) != kind:
        return next((ref for ref in reversed(context.told) if context.kind(ref) == kind), current)
    if kind == "Meeting" and context.language.order == "VSO" and current and context.kind(current) == "Visit":
        return (met_on_visit(context, current, slug) if _known(context, first) else "") or current
    if kind != "Meeting" or not current or context.kind(current) != "Conference":
        return current
    if context.language.order == "SVO":
        # “The meeting” after a word on a summit to come is the one that was told of.
        ahead = not context.told[current].present if current in context.told else True
        met = (ref for ref in reversed(context.told) if context.kind(ref) == kind and context.told[ref].present)
        return next((ref for ref in met if not context.told[ref].planned), current) if ahead else current
    told = {fact.subject for fact in context.facts if fact.predicate == "hasParticipant"}
    if current in told or current in context.sides:
        return current
    return next((ref for ref in reversed(context.drafts) if ref in told and context.kind(ref) == kind), current)


def _yet_to_be(context: Context, current: Ref, first: Unit) -> bool:
    """Whether the event spoken of last is still to come, and what happened at “the meeting” is told (English)."""
    talked = _TALKED.match(context.text, first.end) if context.language.order == "SVO" else None
    known = forms(context.language.code) if talked is not None else None
    if talked is None or known is None or known.future.search(context.text, first.end, talked.end()):
        return False
    told = {f.status for f in context.facts if f.subject == current and f.predicate not in _NAMED}
    return told == {"planned"}


_NAMED = frozenset({"roundOf", "roundNumber"})
"""What the name of a round tells, whenever it is held."""


_TALKED = re.compile(r",[^.,;:]{3,60}?\b(?:discussed|addressed|reviewed|exchanged|stressed|agreed|explored|praised)\b")
"""How it is told after a noun of meetings what was said there: “At the meeting, the ministers discussed …”."""


def _known(context: Context, first: Unit) -> bool:
    """Whether a noun is of an event that was told of before."""
    told = is_definite(context, first) or first.is_a("their_event", "event_of_two")
    return told or first.text.endswith(_EXPANDED)


_EXPANDED = "موسعه"
"""«تعقب المباحثات الثنائية جلسة مباحثات موسعة»: the same talks go on with the delegations."""


def met_on_visit(context: Context, visit: Ref, slug: str = "") -> Ref:
    """The last meeting that an Arabic text has told of, where a visit was named only beside it; empty for none.

    «استقبل أ ب خلال زيارته إلى القاهرة. وتناول اللقاء …»; one called by the same kind of noun (``slug``) goes first.
    """
    told = context.told.get(visit)
    guests, ahead = (set(told.present), told.planned) if told is not None else (set(), False)
    met = [
        ref
        for ref, known in reversed(context.told.items())
        if context.kind(ref) in _MET and len(known.present) >= PAIR and (ahead or not known.planned)
    ]
    met = [ref for ref in met if not guests or guests & set(context.told[ref].present)]
    return next((ref for ref in met if slug and context.drafts[ref].key[0] == slug), met[0] if met else "")


_MET = frozenset({"Meeting", "Conference"})


def named_so(context: Context, kind: str, units: list[Unit]) -> Ref:
    """The last conference of the same noun, which an English one with “the” means: “at the seminar”; empty for none."""
    noun = units[-1].text
    plain = all(unit.text.islower() for unit in units) and is_definite(context, units[0])
    if kind != "Conference" or context.language.order == "VSO" or not plain:
        return ""
    known = (ref for ref, draft in reversed(context.drafts.items()) if draft.kind == kind and _ends(draft.names, noun))
    return next(known, "")


def _ends(names: dict[str, str], noun: str) -> bool:
    return any(name.lower().split()[-len(noun.split()) :] == noun.split() for name in names.values())


_OWNER = re.compile(r"\sلل\w")


def of_other_body(context: Context, number: int | str | None, end: int) -> bool:
    """Whether a numbered meeting is that of a body which is named only after it: «الاجتماع السابع للمجلس»."""
    return isinstance(number, int) and _OWNER.match(context.text, end) is not None


def of_organisation(context: Context, units: list[Unit], parties: tuple[Ref, ...], number: int | str | None) -> bool:
    """Whether an organisation's members meet (English): “the third Union summit”, “the Union Ministers' Meeting”."""
    if context.language.order == "VSO":
        return False
    members = bool(number) or any(unit.code in "S%" or unit.text.endswith("'") for unit in units)
    return members and [context.kind(ref) for ref in parties] == ["InternationalOrganization"]


def another(context: Context, units: list[Unit], number: int | str | None, kind: str) -> bool:
    """Whether a noun speaks of a visit or call of its own: it has no article and no suffix («زيارة الوزير إلى …»)."""
    if context.language.order == "SVO":
        return named_apart(context, units, number, kind)
    earlier = its_first(context, units) or (kind == "Meeting" and _is_earlier(context, units))
    earlier = earlier or (isinstance(number, int) and had_been(context, units[0].start, units[-1].end))
    if earlier or (kind == "Meeting" and len(context.sides.get(context.state.event, ())) > PAIR):
        bilateral = any(unit.text.startswith("ثنائي") for unit in units)  # on the margins of a summit of three
        return earlier or (bilateral and not is_definite(context, units[0]))
    first = units[0]
    same = kind == "Visit" and goes_on_visit(context, first.start, units[-1].end)
    several = first.is_a("event_of_several", "event_of_two") or _of_as_many(context, units)
    if same or (kind == "Conference" and several):
        return False
    if kind == "Conference" and first.is_a("event") and context.kind(context.state.event) != kind:
        return not is_definite(context, first) or isinstance(number, int)  # «استعدادا لمؤتمر …», «القمة الـ34»
    known = _known(context, first)
    told = context.kind(context.state.event) if kind == "Meeting" else ""
    # «عقدت قمة عربية. ورحب القادة بنتائج مؤتمر السلام الذي …»
    beside = kind == "Conference" and not known and called_otherwise(context, first)
    # «عقب مراسم التوقيع عقد الوزيران جلسة مباحثات»
    in_summit = told == "Conference" and not known
    beside = beside or (in_summit and context.drafts[context.state.event].key[0] in _NO_TALKS)
    beside = beside or (kind in TALKS and not known and _one_more(context, units))
    beside = beside or (kind == "Meeting" and _told_apart(context, units[-1].end, told))
    beside = beside or (told == "DialogueRound" and not known and _beside_round(context, units))
    beside = beside or (told == "Meeting" and kind == told and not known and _by_others(context, units[0].start))
    beside = beside or (told == "Meeting" and _is_wider(context, units))
    # «ويشارك الوزير اليوم في الاجتماع الوزاري لدول الجوار»
    of_many = told in TALKS and any(u.text in _words(context.language.code, "of_many") for u in units[1:])
    beside = beside or (of_many and (told == "Call" or _of_other_states(context, units)))
    beside = beside or (told in {"DialogueRound", "Dialogue"} and _of_two_before(context, first))
    if beside or (told in {"Visit", "Conference"} and with_somebody(context, units[-1].end)):
        return True  # «وخلال اللقاء مع الوزير أ …»
    return (told == "Visit" or kind in {"Visit", "Call"}) and not known


def its_first(context: Context, units: list[Unit]) -> bool:
    """Whether an Arabic noun is of what a body that is only to be is to begin with.

    «اتفقا على تشكيل مجلس، على أن يعقد اجتماعه الأول في …»
    """
    own = len(units) > 1 and units[0].is_a("their_event") and ordinal(units) == 1
    return own and _TO_HOLD.search(context.text, max(0, units[0].start - _LONGEST), units[0].start) is not None


_TO_HOLD = re.compile(r"\bس?[يت](?:ن?عقد|لتئم|لتيم)\s$")


def _beside_round(context: Context, units: list[Unit]) -> bool:
    """Whether talks are none of the round that an Arabic text told of: closed ones, or those in the course of a visit.

    «جلسة مباحثات مغلقة», «وصل … في زيارة يجري خلالها مباحثات».
    """
    closed = any(unit.text.startswith(_CLOSED) for unit in units[1:])
    return closed or _ON_VISIT.search(context.text, max(0, units[0].start - _VISIT_FAR), units[0].start) is not None


def _of_two_before(context: Context, first: Unit) -> bool:
    """Whether two have met already while the session is still to come: «واتفقا خلال لقائهما أمس على عقد اللجنة»."""
    low = context.folded.folded_offset(context.sentences[context.sentence].start)
    ahead = _AHEAD.search(context.text, low, first.start) is not None
    told = {f.status for f in context.facts if f.subject == context.state.event and f.predicate not in _NAMED}
    return first.text.startswith(_THEIR_MEETING) and not ahead and told == {"planned"}


_THEIR_MEETING = ("لقائهما", "لقاؤهما", "لقاءهما", "محادثاتهما", "مباحثاتهما", "اتصالهما")
_AHEAD = re.compile(r"\b[وف]?س[يت]\w{3,}|\b(?:مقرر|المقرر|منتظر|المنتظر|يتوقع|ينتظر)\b")
_CLOSED = ("مغلق", "منفرد")
_ON_VISIT = re.compile(r"\bزياره\b[^.؛]*\s(?:خلالها|اثناءها)\s$")
_VISIT_FAR = 90

_NO_TALKS = frozenset({"ceremony", "conference"})
"""Kinds of conferences beside which officials have talks of their own: a summit is itself a meeting."""


def _by_others(context: Context, start: int) -> bool:
    """Whether a sentence tells, before a noun of meetings, of somebody alone who was not at the one told of before.

    «التقى الوزير أ نظيره ب. ومن جهة أخرى، أجرى وزير الدفاع ج مباحثات مع …».
    """
    there = {ref for ref in present(context, context.state.event) if ref in context.people}
    low, high = context.sentences[context.sentence].start, context.folded.canonical_span(start, start)[0]
    told = {m.entity for m in context.mentions if low <= m.start < high and m.entity in context.people}
    if len(there) < PAIR or len(told) != 1 or told & there:
        return False
    return _HOLDS.match(context.text, context.folded.folded_offset(low)) is not None


_HOLDS = re.compile(r"(?:[^.,]{0,40},)?\s*و?(?:عقد|اجري|عقدت|اجرت|يعقد|يجري|تعقد|تجري)\b")
"""Words of turn and a verb of who holds talks, at the head of a sentence."""


def _of_other_states(context: Context, units: list[Unit]) -> bool:
    """Whether a meeting of the states of a region is no one that was told: «الاجتماع الوزاري لدول جوار ليبيا»."""
    told = context.drafts[context.state.event].names
    return context.text.startswith(" لدول ", units[-1].end) and not any(units[-1].text in name for name in told)


def _told_apart(context: Context, end: int, told: str) -> bool:
    """Whether a relative clause says that a meeting is to come, or, after a visit, who met there.

    «… الزيارة المقبلة أبرز محاور اللقاء الذي جمع أ وب», «التنسيق بشأن الاجتماع الذي سيعقد في …». So it is with a round
    that the same sentence only names: «شكلت الدورة السادسة محور اللقاء الذي جمع أ وب».
    """
    relative = _RELATIVE.match(context.text, end)
    if relative is None or not told:
        return False
    named, low = context.mentioned.get(context.state.event), context.sentences[context.sentence].start
    numbered = any(f.subject == context.state.event and f.predicate == "roundNumber" for f in context.facts)
    only_named = (told == "DialogueRound" or numbered) and named is not None and named.start >= low
    return relative["met"] is None or told == "Visit" or only_named


def tells_who_met(context: Context, end: int) -> bool:
    """Whether an Arabic relative clause goes on a noun of meetings with who met there, or that it is to come."""
    return _RELATIVE.match(context.text, end) is not None


_RELATIVE = re.compile(
    r"\s(?:الذي|التي)\s(?:(?P<met>جمع|جمعت|جمعهم)\b|س(?:ي|ت)(?!طر)\w{3,}\b|من المقرر\b|من المنتظر\b)"
)


def _is_wider(context: Context, units: list[Unit]) -> bool:
    """Whether a meeting of both delegations follows one in private: «محادثات على انفراد. كما ترأسا اللقاء الموسع …»."""
    words = {word for unit in units for word in unit.text.split()}
    wide = not _WIDE.isdisjoint(words)
    private = _words(context.language.code, "private") if wide else ()
    return any(word in context.text[: units[0].start] for word in private)


_WIDE = frozenset({"الموسع", "الموسعه"})


def _one_more(context: Context, units: list[Unit]) -> bool:
    """Whether an Arabic text says that a meeting is not the one it told of: «وفي لقاء آخر، استقبل الوزير …»."""
    words = _words(context.language.code, "one_more")
    after = context.text[units[-1].end : units[-1].end + _LONGEST].split(maxsplit=1)[:1]
    told = (word.strip("،.,") for word in (*(unit.text for unit in units[1:]), *after))
    return units[-1].text == _OTHER or any(word in words for word in told)


_OTHER = "اخر"


def _is_earlier(context: Context, units: list[Unit]) -> bool:
    """Whether a noun with an article or its owners is of a meeting before: «في لقائهما الأخير» (Arabic)."""
    owned = units[-1].is_a("their_event", "event_of_two", "event_of_several") or is_definite(context, units[0])
    word = context.text[units[-1].end : units[-1].end + _LONGEST].split(maxsplit=1)[:1] if owned else []
    return word != [] and word[0].strip("،.") in _words(context.language.code, "earlier")


def with_somebody(context: Context, end: int) -> bool:
    """Whether an Arabic text says after a noun of meetings with whom one met."""
    after = context.text[end : end + _LONGEST].split(maxsplit=1)
    return bool(after) and after[0] in _words(context.language.code, "together")


_LONGEST = 20


@lru_cache(maxsize=64)
def _words(language: str, part: str) -> frozenset[str]:
    """The words that may follow a noun of meetings to say one thing of it, folded."""
    return frozenset(map(fold_key, load_language(language).data.get("occurrence", {}).get(part, ())))


def _of_as_many(context: Context, units: list[Unit]) -> bool:
    """Whether a summit of three is spoken of where three states were told to have met: «خلال قمة ثلاثية» (Arabic)."""
    current = context.state.event
    there = {context.country_of(taker) for taker in present(context, current)} if current else set()
    return len(there or context.sides.get(current, ())) == PAIR + 1 and any(
        unit.text.lstrip("ال").startswith(_TRILATERAL) for unit in units
    )


_TRILATERAL = "ثلاثي"


def is_next_meeting(context: Context, dialogue: Ref, units: list[Unit], number: int) -> bool:
    """Whether «الاجتماع الثامن» is of a dialogue whose seventh was told of."""
    if units[0].text != _MEETING or len(units) != PAIR:
        return False
    rounds = rounds_of(context, dialogue)
    told = (fact.object for fact in context.facts if fact.subject in rounds and fact.predicate == "roundNumber")
    return Value(str(number - 1), "integer") in told


def is_one_after(context: Context, number: int | str | None) -> bool:
    """Whether an English number is the next one, or the one after that of the event told: “a third round is due”."""
    event = context.state.event if context.language.order == "SVO" else ""
    before = Value(str(number - 1), "integer") if isinstance(number, int) else None
    last = (f.object == before for f in context.facts if f.subject == event and f.predicate == "roundNumber")
    return bool(event) and (number == NEXT or any(last))


_MEETING = "الاجتماع"


def rounds_of(context: Context, dialogue: Ref) -> list[Ref]:
    """The rounds of a dialogue that were named so far, without one that is only told to be before these."""
    rounds = (draft for draft in context.drafts.items() if draft[1].kind == "DialogueRound")
    return [ref for ref, draft in rounds if draft.key[0] == dialogue and draft.key[1] != BEFORE_THAT]


def own_session(context: Context, dialogue: Ref, start: int) -> Ref:
    """The round that an Arabic sentence says a dialogue itself holds, named from an offset on; empty for none.

    «عقدت اللجنة دورتها الرابعة في الدوحة، على أن تلتئم الدورة الخامسة في …» tells of the fourth.
    """
    if context.language.order == "SVO":
        return ""
    rounds, text = rounds_of(context, dialogue), context.document.text
    for one in context.mentions if len(rounds) > 1 else ():
        if one.entity in rounds and start <= one.start and isinstance(context.drafts[one.entity].key[1], int):
            amid, noun = text[start : one.start], text[one.start : one.end].split()[0]
            if noun.endswith(_ITS) and len(amid) < _HOLDING and _ASIDE.search(amid) is None:
                return one.entity
    return ""


_HOLDING = 90
"""Letters from the name of a committee to its session, at most."""
_ASIDE = re.compile(r"[،,.؛;:]|\b(?:أن|إن|التي|الذي)\b|ل$")
"""What tells that a session is not what the clause itself is about: «اللجنة، … تحضيرا لدورتها الخامسة»."""
_ITS = ("ها", "ه")


def held_last(context: Context, ref: Ref) -> Ref:
    """The round that the short name of a dialogue means: the one spoken of last, or the only one; else the dialogue."""
    kind = context.kind(ref)
    dialogue = str(context.drafts[ref].key[0]) if kind == "DialogueRound" else ref
    known = rounds_of(context, dialogue) if kind in {"Dialogue", "DialogueRound"} else []
    if context.state.event in known:
        return context.state.event
    return known[0] if len(known) == 1 else ref


def last_round(context: Context, kind: str) -> Ref:
    """The round of the dialogue named last, where an English text has told of it and no event is spoken of yet."""
    free = kind == "Meeting" and context.language.order == "SVO" and not context.state.event
    dialogue = context.state.dialogue if free else ""
    return next(reversed(rounds_of(context, dialogue)), "") if dialogue else ""
