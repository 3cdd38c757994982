"""Events that a noun tells of, “her talks with …”, “a visit to …”: whose they are, and which of the text's events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.datelines import dateline_of
from mithaq.extract.chunks.same_event import EARLIER
from mithaq.extract.chunks.slots import Filler, before
from mithaq.extract.clauses.after_and import means_to
from mithaq.extract.clauses.came_for import came_for, plan_made
from mithaq.extract.clauses.event_owners import owner
from mithaq.extract.clauses.met_to_hold import holds
from mithaq.extract.clauses.prospects import still_ahead
from mithaq.extract.clauses.unread_verbs import unread_subject
from mithaq.extract.clauses.while_meeting import meets, who
from mithaq.extract.clauses.with_whom import both_between, leads_else, partner, past_leader
from mithaq.extract.words.items import ACTOR, EVENT, HE_OR_SHE, NISBA, PERSON, PLACE, PREPOSITIONS, ROLE, SIDE, SIDES
from mithaq.extract.words.venues import past_body, past_main_event

if TYPE_CHECKING:
    from mithaq.extract.chunks.slots import Slot
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item
    from mithaq.model import Ref

_TAKERS = ACTOR + PLACE + PERSON + ROLE + SIDES + SIDE
SKIPPED = 'tc"XLu'
"""Letters of adverbs and the like between a verb and the noun that it governs."""


def of_noun(clauses: Clauses, slot: Slot, index: int, within: range) -> Filler | None:
    """The filler of the places that only a noun has: the event itself, its owner, the subject of its clause."""
    match slot.place:
        case "own":
            item = clauses.items[index]
            return Filler(item.refs[:1], item.start, item.end, index) if item.refs else None
        case "owner":
            return owner(clauses, index, slot.codes) or both_between(clauses, index, within.stop)
        case "partner":
            return partner(clauses, index, slot, within.stop)
        case "head":
            return None if slot.codes == EVENT and leads_else(clauses, index) else head(clauses, index, slot, within)
        case "site":
            return site(clauses, index, slot)
    found = addressee if slot.place == "addressee" else main_subject
    filler = found(clauses, index, within)
    return filler if filler is not None and (filler.index < 0 or clauses.codes[filler.index] in slot.codes) else None


def addressee(clauses: Clauses, index: int, within: range) -> Filler | None:
    """To whom somebody speaks at an event: “told Minister X in a phone call”, “During the meeting, A assured B …”."""
    for at in within:
        spoken = at + 1 < within.stop and clauses.codes[at] in "Vc" and clauses.items[at].is_a("addressing")
        if spoken and clauses.codes[at + 1] == PERSON and not _in_what_is_said(clauses, at, index):
            return clauses.fill(at + 1, PERSON)
    return None


def _in_what_is_said(clauses: Clauses, at: int, index: int) -> bool:
    """Whether an event is of what somebody is told, and not the one at which it is said."""
    return index > at and any(code in "@VZ" for code in clauses.codes[at + 1 : index])


def site(clauses: Clauses, index: int, slot: Slot) -> Filler | None:
    """Where someone is “on a visit”: “who is in Kenya on an official visit”."""
    where = clauses.codes[max(0, index - 3) : index]
    if where[:1] != "p" or where[2:] != "p" or clauses.items[index - 3].preposition != "in":
        return None
    on = clauses.items[index - 1].unit.text.lower() == "on" and where[1] in slot.codes
    return clauses.fill(index - 2, slot.codes, as_place=slot.as_place) if on else None


def head(clauses: Clauses, index: int, slot: Slot, within: range) -> Filler | None:
    """The noun that heads the subject of a verb, past its own complements: “the talks between … in … were held”."""
    told = _TOLD_ASIDE.search(clauses.codes, within.start, index)
    if told is not None and told.group(1) in slot.codes:
        return clauses.fill(told.start(), slot.codes)
    for at in range(index - 1, within.start - 1, -1):
        if clauses.codes[at] in slot.codes:
            # “the Kenyan side's letter was received”, “the letter of the Kenyan side was received”
            owns = slot.codes == SIDE and (clauses.codes[at + 1] == "'" or clauses.items[at - 1].preposition == "of")
            return None if owns else clauses.fill(at, slot.codes)
        done_by = clauses.codes[at] == "V" and clauses.items[at + 1].preposition == "by" and at + 1 < index
        if (clauses.codes[at] in "V;J" and not done_by) or _under_which(clauses, at):  # past “a lunch hosted by A”
            return None
    return None


def _under_which(clauses: Clauses, at: int) -> bool:
    """Whether a relative clause tells of something else that is done: “the forum, under which Kenya convened …”."""
    return clauses.codes[at] == "Z" and at > 0 and clauses.items[at - 1].preposition == "through"


def _says_when_held(clauses: Clauses, verb: int) -> bool:
    """Whether a participle after an event tells when or where it was: “a meeting with A, held on Monday”."""
    after_it = clauses.codes[verb - 1] == EVENT or clauses.codes[:verb].rstrip(",")[-1:] == PERSON
    return after_it and clauses.items[verb].unit.text == _HELD and clauses.codes[verb + 1 : verb + 2] in ("p", "t")


_HELD = "held"
_WHO_IS = re.compile(f"{PERSON},?Zc[^V,]*$")
"""Of whom a relative clause without a verb tells: “received A, who is on a visit to Kenya”."""
_TOLD_ASIDE = re.compile(f"({EVENT}),V[^V]+,[cL]*$")
"""An event and what a participle tells of it in an aside: “the session, chaired by A, took place”."""


def main_subject(clauses: Clauses, index: int, within: range) -> Filler | None:
    """Who does what the clause of a noun tells: the subject of its verb, or the last speaker."""
    if meets(clauses, index):
        return who(clauses, index)
    told = _WHO_IS.search(clauses.codes, within.start, index)
    if told is not None and clauses.context.language.order == "SVO":
        return clauses.fill(told.start(), PERSON)
    earlier = [at for at in range(index - 1, within.start - 1, -1) if clauses.codes[at] == "V"]
    after = (at for at in range(index + 1, within.stop) if clauses.codes[at] == "V" and not purposed(clauses, at))
    after = (at for at in after if not _says_when_held(clauses, at))
    ours = clauses.items[within.start : earlier[-1] if earlier else within.start]  # “She will hold talks, B said”
    later = None if any(item.unit.text.lower() in HE_OR_SHE for item in ours) else next(after, None)
    for at in [*earlier, *([] if later is None else [later])]:
        filler = clauses.explicit_subject(at, within)
        if filler is not None:
            # “the visit comes two months after President A made a trip to …”
            apart = any(item.unit.text in _THEN for item in clauses.items[index + 1 : filler.index])
            return filler if clauses.codes[filler.index] in _TAKERS and not apart else None
    if not earlier:
        near = range(index - 1, within.start, -1)
        copula = next((at for at in near if clauses.items[at].is_a("copula") or is_set_for(clauses.items[at])), None)
        filler = None if copula is None else clauses.explicit_subject(copula, within)
        if filler is not None and clauses.codes[filler.index] in _TAKERS:
            return filler
    unread = None if earlier else unread_subject(clauses, index, within)
    meant = next((at for at in range(within.start, index) if means_to(clauses, at)), later)
    last = earlier[-1] if earlier else meant
    if earlier and _of_no_one(clauses, earlier[-1]):
        return None
    return clauses.spoken_last(last, within) if unread is None and last is not None else unread


def _of_no_one(clauses: Clauses, verb: int) -> bool:
    """Whether an English verb tells of an event or act: “the signing marked a step and took place during the talks”."""
    form, before_it = clauses.form(verb), clauses.codes[max(0, verb - 1) : verb]
    happens = form is not None and form.lemma == _HAPPENS
    return clauses.context.language.order == "SVO" and (happens or before_it == _ACT)


_HAPPENS, _ACT = "take-place", "Y"
_THEN = frozenset({"after", "before", "since", "when", "while", "because"})


def is_set_for(item: Item) -> bool:
    """Whether English words stand between an event, or somebody, and a day or another event: “is scheduled for”."""
    return item.unit.text.endswith(" for") and item.is_a("planned")


def only_near(clauses: Clauses, at: int) -> bool:
    """Whether English words such as “on the sidelines of” stand here."""
    return clauses.items[at].is_a("phrase") and clauses.items[at].unit.text.lower() in _ELSEWHEN


def beside(clauses: Clauses, at: int, trigger: int) -> bool:
    """Whether an event stands beside what the verb of a trigger tells: “met on the sidelines of the summit”.

    What another verb governs, what lies before or after, and what is only near is another event.
    """
    low, high = sorted((at, trigger))
    if trigger < at and holds(clauses, trigger, at):
        return False
    if "V" in clauses.codes[low + 1 : high] or "Z" in clauses.codes[low + 1 : high]:
        return True
    for index in before(at, 4, 0):
        item = clauses.items[index]
        if item.is_a("phrase", "ahead") or item.unit.text.lower() in _ELSEWHEN:
            return True
        if clauses.codes[index] in ACTOR + NISBA + "KN'W" or item.unit.text.lower() in EARLIER:
            continue  # “the ASEAN Regional Forum”, “since the last round”
        if clauses.codes[index] not in SKIPPED:
            if clauses.codes[index] == "w" and purposed(clauses, index):
                return True  # “met to prepare the summit”
            visit = any(clauses.context.kind(ref) == "Visit" for ref in clauses.items[at].refs)
            return item.preposition not in {"", "for", "in", "with", *(["on"] if visit else [])}
    return False


_NEAR, _FAR, _ASIDE = 3, 9, ("on the margins of", "on the sidelines of")
_ELSEWHEN = frozenset({"ahead of", "following", "after", "before", "since", "until", "prior to", *_ASIDE})


def stated_places(clauses: Clauses, index: int, within: range, event: Ref) -> list[Filler]:
    """Where the event of a trigger was held: after it, past whom and when, or at the head of its clause."""
    if any(clauses.items[at].is_a("remote") for at in range(index, min(within.stop, index + _NEAR + 1))):
        return []
    found = _places_from(clauses, _to_places(clauses, index + 1, within.stop, event), within.stop)
    came = came_for(clauses, index) if not found else None
    if came is not None and clauses.codes[came] == PLACE:
        found = _places_from(clauses, came - 1, index)  # “is in Nairobi for talks”
    found = found or _here(clauses, index, within) or _visited(clauses, index, within)
    found = found or _gone_to(clauses, index, within) or _where(clauses, index, within)
    found = [*found, *_state_first(clauses, index, found)]
    first = within.start
    if found or "V" in clauses.codes[first:index]:
        return found
    while first < index and clauses.codes[first] in "t,":
        first += 1  # “On 3 March in Riga, the minister met …”
    return _places_from(clauses, past_main_event(clauses, first, index) or first, index)


def _state_first(clauses: Clauses, index: int, found: list[Filler]) -> list[Filler]:
    """The state with which a sentence begins before it tells in which of its cities: “In Peru, he met A in Lima”."""
    first, cities = clauses.items[0], [ref for place in found for ref in place.refs]
    opens = clauses.codes[:2] == "p" + ACTOR and first.unit.text.lower() in {"in", "while in"} and index > 1
    if not opens or not cities or found[0].index < index:
        return []
    state = clauses.items[1]
    of_it = len(state.refs) == 1 and all(clauses.context.country_of(ref) in {"", *state.refs} for ref in cities)
    return [Filler(state.refs, state.start, state.end, 1)] if of_it else []


def _here(clauses: Clauses, index: int, within: range) -> list[Filler]:
    """The city that “here” means after a trigger: that of the dateline."""
    at = next((at for at in range(index + 1, within.stop) if clauses.items[at].unit.text.lower() == "here"), None)
    dateline = "" if at is None else dateline_of(clauses.context)
    if not dateline or at is None or "V" in clauses.codes[index + 1 : at]:
        return []
    item = clauses.items[at]
    return [Filler((dateline,), item.start, item.end, at, resolved=True)]


def _where(clauses: Clauses, index: int, within: range) -> list[Filler]:
    """The city of which an English clause with “where” tells: “travelled to Lima, where she met A”."""
    low = within.start
    if clauses.codes[index] != "V" or clauses.items[low].unit.text.lower() != "where" or not low:
        return []
    at = low - 1
    while at > 0 and clauses.codes[at] in "t,":
        at -= 1  # “to Lima on Monday, where she met A”
    item = clauses.items[at]
    return [Filler(item.refs, item.start, item.end, at)] if item.code == PLACE and item.refs else []


def _gone_to(clauses: Clauses, index: int, within: range) -> list[Filler]:
    """The city to which somebody goes to attend an event: “arrived in Geneva on Monday to attend the summit”."""
    verb = clauses.codes.rfind("V", within.start, index)
    form = clauses.form(verb) if verb >= 0 and purposed(clauses, index) else None
    if form is None or form.lemma not in _GOING:
        return []
    at = next((at for at in range(verb + 1, index - 1) if clauses.codes[at : at + 2] == "p" + PLACE), None)
    if at is None or clauses.items[at].preposition not in {"in", "to"}:
        return []
    item = clauses.items[at + 1]
    return [Filler(item.refs, item.start, item.end, at + 1)]


_GOING = frozenset({"arrive", "travel", "depart", "set-out"})


def _visited(clauses: Clauses, index: int, within: range) -> list[Filler]:
    """The city of the visit during which something took place: “held talks with A during his visit to Geneva”."""
    for at in range(index + 1, within.stop - 2):
        during = clauses.items[at].unit.text.lower() == "during"
        if clauses.codes[at] in "VZ@" or (during and plan_made(clauses, index)):
            return []
        if during and (end := _leads_to_visit(clauses, at, within.stop)):
            item = clauses.items[end - 1]
            city = clauses.codes[end - 1] == PLACE and clauses.codes[end - 2] == "p"
            return [Filler(item.refs, item.start, item.end, end - 1)] if city else []
    return []


def _to_places(clauses: Clauses, at: int, high: int, event: Ref) -> int:
    """The first preposition of place that belongs to a trigger; the end where another act or subject comes first."""
    while at < high:
        if beside := past_main_event(clauses, at, high):
            return beside
        at = past_body(clauses, past_leader(clauses, at, high), event)
        if at >= high:
            break
        if clauses.items[at].preposition == "of" and (met := _OF_MINISTERS.match(clauses.codes, at, high)):
            at = met.end()
            continue
        if clauses.items[at].preposition == "of" and _who_meets(clauses, at, event):
            at += 2  # “the meetings of the Joint Commission in Sfax”
            continue
        code = clauses.codes[at]
        visit = _leads_to_visit(clauses, at, high)
        if (
            code in "VZ@LJ;"
            or (code == "$" and clauses.codes[at + 1 : at + 2] != EVENT)
            or (clauses.items[at].is_a("purpose", "ahead") and not visit)
            or _about(clauses, at)
            or _GOES_ON.match(clauses.codes, at) is not None
        ):
            return high
        at = visit or at
        code = clauses.codes[at]
        if code == "p" and clauses.items[at].preposition == "in" and at + 1 < high and clauses.codes[at + 1] in "12":
            return at
        if (named := _CAPITAL.match(clauses.codes, at, high)) and clauses.items[at].preposition == "in":
            return named.end() - 2
        nested = code == EVENT and clauses.codes[at - 1] in PREPOSITIONS and clauses.items[at - 1].preposition != "for"
        if nested and event not in clauses.items[at].refs:
            return high
        at += 1
    return high


_GOES_ON = re.compile(f"&p{PLACE}[t,]*p?c?{PERSON}")  # “met A, and in Oslo B”


def _who_meets(clauses: Clauses, of: int, event: Ref) -> bool:
    """Whether “of” leads to the dialogue of which an event is a round, whose session it is."""
    if of + 1 >= len(clauses.items):
        return False
    draft = clauses.context.drafts.get(event) if clauses.items[of - 1].is_a("light") else None
    series = draft.key[0] if draft is not None and draft.kind == "DialogueRound" else ""
    return series in clauses.items[of + 1].refs


_OF_MINISTERS = re.compile(f"p(?:{SIDES}(?:pF)?|%)")
"""“of the heads of state”, “of the Ministers of Trade”, “of the Ministers of Foreign Affairs”: those who meet."""
_CAPITAL = re.compile(r"p[WwKcG0']{1,6}q2")  # “in the East Asian country's capital, Pyongyang”


def _leads_to_visit(clauses: Clauses, at: int, high: int) -> int:
    """The last item of “during her visit to …”, past which the place of a meeting may be told; 0 for anything else."""
    if clauses.items[at].unit.text.lower() != "during":
        return 0
    event = next((near for near in range(at + 1, min(high, at + _NEAR + 1)) if clauses.codes[near] == EVENT), 0)
    item = clauses.items[event]
    if not event or not item.refs or clauses.context.kind(item.refs[0]) != "Visit":
        return 0
    goes_to = clauses.codes[event + 1 : event + 3] in ("p1", "p2") and clauses.items[event + 1].preposition == "to"
    return min(event + 3, high - 1) if goes_to else event


def _about(clauses: Clauses, at: int) -> bool:
    """Whether the words from here on say what was talked about, which may lie anywhere."""
    follower = clauses.codes[at + 1 : at + 2]
    return clauses.codes[at] == "p" and clauses.items[at].preposition in {"on", "of"} and follower not in ("t", "")


def is_format(clauses: Clauses, at: int) -> bool:
    """Whether an item is the word after states that says that they meet: “in the Kenya-Chad-Peru format”."""
    return at < len(clauses.items) and clauses.items[at].unit.text.lower() == "format"


def _places_from(clauses: Clauses, at: int, high: int) -> list[Filler]:
    """The places that follow each other: “at the Museum of Trade in Bern, Switzerland”."""
    found: list[Filler] = []
    while at + 1 < high:
        led = clauses.items[at].preposition == "in" or clauses.codes[at] == "q"
        inside = led and clauses.codes[at + 1] in PLACE + ACTOR
        if inside and clauses.codes[at + 2 : at + 4] == "'" + PLACE:
            city = clauses.items[at + 3]  # “in Turkey's Ankara”
            found.append(Filler(city.refs, city.start, city.end, at + 3))
            break
        if clauses.codes[at + 2 : at + 3] == "'" or is_format(clauses, at + 2):
            break  # “in Kenya's embassy”, “in the Kenya-Peru format”
        lies = found and clauses.codes[at] == "," and clauses.codes[at + 1] in PLACE + ACTOR
        acts = "Z" in clauses.codes[:at] and clauses.codes[at + 2 : at + 3] == "V"  # “held in Lima, Peru was …”
        if not inside and (not lies or acts):
            break
        item = clauses.items[at + 1]
        country = item.code == ACTOR and len(item.refs) == 1 and clauses.context.kind(item.refs[0]) == "Country"
        if item.code == ACTOR and (not country or clauses.items[at].unit.text.lower() == "at"):
            break
        filler = Filler(item.refs, item.start, item.end, at + 1)
        found.append(filler)
        at += 2
    return found


def announced(clauses: Clauses, index: int, within: range) -> bool:
    """Whether the event that a noun names is still to come: “ahead of talks with …”, “talks with … will be held”."""
    near = [at for at in before(index, _NEAR, within.start) if clauses.codes[at + 1] != ","]
    if any(clauses.items[at].is_a("ahead") or is_set_for(clauses.items[at]) for at in near):
        return True
    if any(clauses.items[at].is_a("scheduled") and clauses.items[at + 1].preposition == "for" for at in near):
        return True  # “is scheduled for talks with A”
    if any(unit.code == "L" for unit in clauses.items[index].units) or still_ahead(clauses, within):
        return True
    if index > 1 and clauses.codes[index - 1] == "V" and purposed(clauses, index - 1) and "@" in clauses.codes[:index]:
        return True  # “welcomed that Kenya had decided to begin negotiations”
    verb = next((at for at in range(index + 1, within.stop) if clauses.codes[at] == "V"), within.stop)
    return "V" not in clauses.codes[within.start : index] and "L" in clauses.codes[index:verb]


def purposed(clauses: Clauses, index: int) -> bool:
    """Whether a verb stands after “to”, or goes on what “to” began: “to hold talks with A and meet Minister B”."""
    if clauses.items[index].is_a("purposed"):
        return True
    at = index - 1
    while at > 0 and clauses.items[at].is_a("adverb"):
        at -= 1
    return at >= 0 and clauses.codes[at] == "p" and clauses.items[at].preposition == "to"
