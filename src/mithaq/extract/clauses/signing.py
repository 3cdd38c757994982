"""Who signs for whom: «وقّعها عن الجانب القطري أ، وعن الجانب الياباني ب»."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.subjects import subject_of
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, NISBA, PERSON, PLACE, PREPOSITIONS, SIDE, SIDES
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.triggers import Trigger
    from mithaq.extract.words.context import Context
    from mithaq.model import Ref

_FOR = frozenset({"عن", "من", "من قبل", "نيابة", "for", "behalf"})
"""Prepositions, as the frames name them, before those for whom somebody signs."""
_ON = frozenset({"on", "from"})
"""English prepositions that do so before a side: “signed by A on the Kenyan side”."""
_BETWEEN_NAME_AND_SIDE = frozenset(",t")
_AGREE = {"وافق", "صادق", "أقر", "agree", "decide"}
"""Verbs of consent, which make of joining an agreement a step towards it."""
_CONSENTS = frozenset({"agreement", "decision", "consent", "approval"})
"""Nouns of consent before an infinitive: “Muscat's agreement to join the Accords”."""
_HOPES = frozenset({"aim", "bid", "desire", "hope", "intent", "intention", "interest", "plan", "readiness", "wish"})
"""Nouns that tell of no step yet."""


def signers(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Those who sign for a side that the clause names, before or after it; their states are learnt."""
    context = clauses.context
    found: dict[int, None] = {}
    for at in range(index + 1, within.stop - 1):
        if found and clauses.codes[at] == AGREEMENT and context.language.order == "VSO":
            break  # «تولى توقيعها عن قطر أ وعن مصر ب، ومذكرة تفاهم …، وقعها …»
        if _signed_itself(clauses, at):
            break  # «توقيع عدد من الاتفاقيات، من بينها اتفاقية … التي وقعها عن قطر أ»
        if not _for_a_side(clauses, at):
            continue
        side = clauses.fill(at + 1, ACTOR + SIDE + PLACE)
        who = _beside(clauses, at, at + 2, within)
        if (side is None and clauses.codes[at + 1] != _GOVERNMENT) or who is None or who in found:
            continue
        found[who] = None
        state = "" if side is None else context.country_of(side.refs[0]) or side.refs[0]
        for ref in clauses.items[who].refs[-1:]:
            if state and ref in context.people and not context.people[ref].country:
                context.people[ref].country = state
    if not found:
        return None
    items = [clauses.items[at] for at in sorted(found)]
    refs = tuple(dict.fromkeys(ref for item in items for ref in item.refs))
    return Filler(refs, items[0].start, items[-1].end, min(found))


def _signed_itself(clauses: Clauses, at: int) -> bool:
    """Whether an Arabic verb right after an agreement says who signed that one: «… مذكرة وقعها …»."""
    form = clauses.form(at) if clauses.codes[at] == "V" else None
    if form is None or not form.object or clauses.context.language.order != "VSO":
        return False
    return clauses.codes[at - 1 - (clauses.codes[at - 1] == "Z")] == AGREEMENT


def _for_a_side(clauses: Clauses, at: int) -> bool:
    """Whether an item leads to those for whom somebody signs: «عن قطر», «نيابة عن الحكومة», “on the Omani side”."""
    item, side = clauses.items[at], clauses.codes[at + 1]
    if item.code == "$":
        return item.unit.text in _ON_BEHALF and side in ACTOR + SIDE + PLACE + _GOVERNMENT
    if item.code not in PREPOSITIONS:
        return False
    if side == _GOVERNMENT:  # «وقّع عن الحكومة الوزير أ»
        return item.preposition in _FOR and clauses.codes[at + 2 : at + 3] == PERSON
    led = item.preposition in _FOR or (item.preposition in _ON and side == SIDE)
    return led and side in ACTOR + SIDE + PLACE


_GOVERNMENT = "g"
_ON_BEHALF = frozenset({"نيابه عن", "بالنيابه عن"})


def _beside(clauses: Clauses, low: int, high: int, within: range) -> int | None:
    """The person after or before the words from one index to another."""
    high += high < within.stop and clauses.codes[high] == ","
    high += high < within.stop and clauses.items[high].preposition == "by"  # “signed for Kenya by …”
    if high < within.stop and clauses.codes[high] == PERSON:
        return high
    at = low - 1
    while at in within and clauses.codes[at] in _BETWEEN_NAME_AND_SIDE:
        at -= 1
    return at if at in within and clauses.codes[at] == PERSON else None


_HEADS = re.compile(r"[%F6DKc8l]{0,6},?(4p[17](?:,?&4p[17])*)")
"""After «برئاسة» a title in the dual that names nobody, and those who lead, each with a side."""


def heads(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Those who lead together, each for a side: «برئاسة وزيري خارجية البلدين، أ من قطر، وب من كينيا»."""
    match = _HEADS.match(clauses.codes, index + 1, within.stop)
    if match is None:
        return None
    context = clauses.context
    people = [at for at in range(match.start(1), match.end(1)) if clauses.codes[at] == PERSON]
    refs: list[Ref] = []
    for at in people:
        side = clauses.fill(at + 2, ACTOR + SIDE)
        named = clauses.items[at].refs and clauses.items[at + 1].preposition in _FOR
        if side is None or len(side.refs) != 1 or not named:
            return None
        last = clauses.items[at].refs[-1]
        if last in context.people and not context.people[last].country:
            context.people[last].country = context.country_of(side.refs[0]) or side.refs[0]
        refs.extend(clauses.items[at].refs)
    return Filler(tuple(refs), clauses.items[people[0]].start, clauses.items[people[-1]].end, people[0])


def both_people(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The two officials of the event spoken of last, where «الجانبان» or «الوزيران» is the subject of a verb."""
    at = subject_of(clauses, index, within)
    context = clauses.context
    if at is None or clauses.codes[at] != SIDES:
        return None
    takers = [ref for ref in context.state.takers.get(context.state.event, ()) if context.kind(ref) == "Official"]
    item = clauses.items[at]
    return Filler(tuple(takers), item.start, item.end, at, resolved=True) if len(takers) == PAIR else None


def them(clauses: Clauses, index: int) -> Filler | None:
    """The last two people named before a verb with the suffix of two: «… خلال لقاء جمعهما»."""
    context, item = clauses.context, clauses.items[index]
    form = clauses.form(index)
    if form is None or not form.object or not item.unit.text.endswith(_OF_TWO):
        return None
    start = context.folded.canonical_span(item.start, item.end)[0]
    named = (m.entity for m in reversed(context.mentions) if m.start < start and context.kind(m.entity) == "Official")
    people = list(dict.fromkeys(named))[:PAIR]
    return Filler(tuple(reversed(people)), item.start, item.end, resolved=True) if len(people) == PAIR else None


_OF_TWO = "هما"


def gerund_subject(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who does an act right before its English noun: “with both countries signing agreements”.

    So does the subject of what is said: “A, signing the protocol, said …”, “Signing the protocol, A said …”.
    """
    codes = ACTOR + PERSON + SIDES
    owned = index > 1 and clauses.codes[index - 2] == "p" and clauses.items[index - 2].unit.text.lower() == "with"
    if owned and clauses.codes[index - 1] in codes:
        return clauses.fill(index - 1, codes)
    if not clauses.items[index].unit.text.lower().endswith("ing"):
        return None
    found = _DOING_SAID.match(clauses.codes, within.start)
    if found is None or index not in {found.start("before"), found.start("first")}:
        return None
    return clauses.fill(max(found.start("doer"), found.start("after")), PERSON)


_DOING_SAID = re.compile(
    f"[J&t]?(?:(?P<doer>{PERSON}),(?P<before>[YV])|(?P<first>[YV])){AGREEMENT}[^VZ@;,]*"
    f"(?(first),(?P<after>{PERSON})),?[cL]?V"
)
"""Somebody who signs something and says something."""


def acted_on(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The agreement right after the English noun of an act: “with both countries signing several agreements”."""
    form = clauses.form(index)
    at = next((at for at in range(index + 1, within.stop) if clauses.codes[at] not in "cwK#n"), index)
    noun = form is not None and form.tense == "noun" and clauses.codes[at] == AGREEMENT
    return clauses.fill(at, AGREEMENT) if noun else None


def sides_of_text(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The two sides that an English text is about, whose own agreement was signed: “the signing of the Trade Pact”.

    None where the agreement is one of many states, or its clause names another state.
    """
    context = clauses.context
    sides = context.state.sides
    rest = range(index + 1, within.stop)
    trail = any(clauses.items[at].is_a("topic_trail") and _TWO in clauses.items[at].unit.text for at in rest)
    signed = next((ref for at in rest if clauses.codes[at] == AGREEMENT for ref in clauses.items[at].refs), "")
    form = clauses.form(index)
    if not signed or form is None or form.lemma != "sign":
        return None
    if not sides:
        pairs = (clauses.items[at].refs for at in before(index, index) if clauses.codes[at] == ACTOR)
        sides = context.likely_sides() if trail else next((refs for refs in pairs if len(refs) == PAIR), ())
    if len(sides) != PAIR or not all(context.kind(ref) == "Country" for ref in sides):
        return None
    others = (ref for at in rest if clauses.codes[at] in ACTOR + NISBA + PLACE for ref in clauses.items[at].refs)
    strange = any((context.country_of(ref) or ref) not in sides for ref in others)
    if not trail and (strange or context.drafts[signed].registered):
        return None
    item = clauses.items[index]
    return Filler(sides, item.start, item.end, resolved=True)


_TWO = "two"


def trailing_sides(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The two sides where a clause says that what was signed is between them: “a statement on ties between …”."""
    rest = (clauses.items[at] for at in range(index + 1, within.stop))
    trail = any(item.is_a("topic_trail") and _TWO in item.unit.text for item in rest)
    return sides_of_text(clauses, index, within) if trail else None


def agents(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who does by an act what the verb says: «قام الوزيران بتوقيع …», «تولى الوزيران توقيع …»."""
    if index == 0:
        return None
    does = "doing" if clauses.items[index - 1].preposition == "ب" else "taking"
    verb = next((at for at in range(index - 1, within.start - 1, -1) if clauses.codes[at] == "V"), None)
    form = None if verb is None else clauses.form(verb)
    if verb is None or form is None or fold_key(form.lemma) not in clauses.context.language.agreement.get(does, ()):
        return None
    subject = clauses.explicit_subject(verb, within)
    return subject if subject is not None and clauses.codes[subject.index] in ACTOR + PERSON + SIDES else None


def met_sides(clauses: Clauses, index: int, within: range) -> Filler | None:
    """The sides of the event that a clause names beside the noun of an act: «اختتمت اللجنة … بتوقيع مذكرة»."""
    form = clauses.form(index)
    if form is None or form.tense != "noun":
        return None
    named = [at for at in within if clauses.codes[at] == EVENT and clauses.items[at].refs]
    for at in sorted(named, key=lambda at: abs(at - index)):
        meant = clauses.fill(at, EVENT)
        sides = _states_at(clauses.context, meant.refs[0]) if meant is not None else ()
        if len(sides) > 1:
            item = clauses.items[at]
            return Filler(sides, item.start, item.end, resolved=True)
    return None


def _states_at(context: Context, event: Ref) -> tuple[Ref, ...]:
    """The states that take part in an event, in the order in which they are named, also through their people."""
    takers = context.state.takers.get(event, ())
    states = tuple(dict.fromkeys(state for ref in takers if (state := context.country_of(ref))))
    return context.sides.get(event, ()) or states


def status_of(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> str:
    """The status of an agreement that is none of what its frame says: consent to join, or initials; else empty."""
    consents = "consent" in trigger.frame
    return _consent(clauses, trigger, within, fillers) if consents else _by_initials(clauses, trigger)


def _by_initials(clauses: Clauses, trigger: Trigger) -> str:
    """The status of what is only initialled so far, «وقع الوزيران بالأحرف الأولى على …» (Arabic); else empty."""
    if clauses.context.language.order == "SVO" or "agreement" not in trigger.frame.get("roles", {}):
        return ""
    low, bounds = clauses.items[trigger.index].start, clauses.bounds(trigger.index)
    told = clauses.context.text[low : clauses.items[bounds.stop - 1].end]
    return _INITIALLED if any(words in told for words in _initials(clauses.context.language.code)) else ""


_INITIALLED = "initialled"


@lru_cache(maxsize=4)
def _initials(language: str) -> tuple[str, ...]:
    """Words that say of an agreement that it is only initialled, folded."""
    return tuple(map(fold_key, load_language(language).data["signing"]["initials"]))


def _consent(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> str:
    """Consent to join («موافقة مسقط على الانضمام») is not joining: its status, and the party that consents.

    A noun of joining without consent has its party right after it, or before it, or none.
    """
    index = trigger.index
    noun = _noun_before_infinitive(clauses, index, within.start)
    if noun:
        subject = fillers.pop("party", None)
        own = clauses.items[noun - 1].is_a("possessive_pronoun")
        owner = subject if own else _owner_of_noun(clauses, noun, index)
        if owner is not None and clauses.items[noun].unit.text.lower() in _CONSENTS:
            fillers["party"] = owner
        return str(trigger.frame["consent"])
    for at in before(index, 6, within.start):
        form = clauses.form(at)
        if form is not None and form.lemma in _AGREE:
            actor = next((i for i in range(at + 1, index) if clauses.codes[i] in ACTOR + PLACE), None)
            owned = form.tense == "noun" and "party" in fillers and fillers["party"].index == index + 1
            if actor is None and owned:
                filler = None  # «أصدر مرسوما بالموافقة على انضمام قطر إلى …»
            elif actor is not None:
                filler = clauses.fill(actor, ACTOR + PLACE)
            elif "party" in fillers and fillers["party"].index == index + 1:
                filler = fillers["party"]  # «الموافقة على انضمام قطر إلى …»
            else:
                filler = clauses.subject(at, range(within.start, index))
            if filler is not None:
                fillers["party"] = filler
            return str(trigger.frame["consent"])
    form = clauses.form(index)
    arabic_noun = form is not None and form.tense == "noun" and clauses.context.language.order == "VSO"
    if arabic_noun and "party" in fillers and fillers["party"].index > index + 1:
        del fillers["party"]
    return ""


def _noun_before_infinitive(clauses: Clauses, index: int, low: int) -> int:
    """The noun of consent or of hope that governs an infinitive, “its decision to join”; 0 for none."""
    for at in before(index, 4, low):
        if clauses.items[at].unit.text.lower() in _CONSENTS | _HOPES:
            return at
    return 0


def _owner_of_noun(clauses: Clauses, noun: int, index: int) -> Filler | None:
    """Whose agreement or decision it is: “Muscat's agreement to”, “the decision of Oman to”, “its decision to”."""
    held = ACTOR + PLACE
    if clauses.items[noun + 1].preposition == "of" and noun + 2 < index:
        return clauses.fill(noun + 2, held)
    owned = noun > 1 and clauses.codes[noun - 1] == "'"
    return clauses.fill(noun - 2, held) if owned and clauses.codes[noun - 2] in held else None


def _listed(clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]) -> tuple[Ref, ...]:
    """The agreements, each with its parties, that go on the list after the first that an English noun has signed."""
    first = fillers.get("agreement")
    if first is None or not trigger.is_noun or first.index < trigger.index or clauses.context.language.order == "VSO":
        return ()
    more: list[Ref] = []
    for at in range(first.index + 2, within.stop):
        if clauses.codes[at] in "VZ@":
            break
        if clauses.codes[at] == AGREEMENT and ";" in clauses.codes[at - 2 : at]:
            more += (ref for ref in clauses.items[at].refs if ref in clauses.context.sides)
    return tuple(more)


def _each_for_his_side(clauses: Clauses, fillers: dict[str, Filler]) -> list[dict[str, Filler]]:
    """The fillers of each of several signers with his side, in order: “A and B signed it on behalf of C and D”."""
    signer, party, context = fillers.get("signer"), fillers.get("party"), clauses.context
    if signer is None or party is None or context.language.order == "VSO":
        return []
    pairs = dict(zip(signer.refs, party.refs, strict=False))
    if len(signer.refs) <= 1 or len(pairs) != len(party.refs) or len(set(party.refs)) != len(pairs):
        return []
    own = {who: context.people[who].country for who in pairs if who in context.people and context.people[who].country}
    if set(own.values()) == set(party.refs) and len(own) == len(pairs):
        pairs = own
    if any(own.get(who, state) != state for who, state in pairs.items()):
        return []  # two of one state
    return [
        {**fillers, "signer": replace(signer, refs=(who,)), "party": replace(party, refs=(state,))}
        for who, state in pairs.items()
    ]


def by_agreement(
    clauses: Clauses, trigger: Trigger, within: range, fillers: dict[str, Filler]
) -> Iterator[dict[str, Filler]]:
    """The fillers, once for each of several agreements that name their own parties: “… between A and B; … and C”.

    So are they for each of several who sign for a side of his own.
    """
    agreement = fillers.get("agreement")
    if (each := _each_for_his_side(clauses, fillers)) or agreement is None:
        yield from each or [fillers]
        return
    context = clauses.context
    for ref in _listed(clauses, trigger, within, fillers):
        parties = Filler(context.sides[ref], agreement.start, agreement.end, resolved=True)
        date = {"date": fillers["date"]} if "date" in fillers else {}
        yield {**date, "agreement": replace(agreement, refs=(ref,)), "party": parties}
    if len(agreement.refs) == 1 or not any(ref in context.sides for ref in agreement.refs):
        yield fillers
        return
    unsaid = {role for role in ("party", "pair") if role in fillers and fillers[role].index < 0}
    rest = {role: filler for role, filler in fillers.items() if role not in unsaid}
    for ref in agreement.refs:
        own = {"agreement": replace(agreement, refs=(ref,))}
        if ref in context.sides:
            parties = Filler(context.sides[ref], agreement.start, agreement.end, resolved=True)
            own["party"] = own["pair"] = parties
        yield {**rest, **own}
