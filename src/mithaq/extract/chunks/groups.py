"""What neighbouring chunks make together: lists, a city in its country, short names, the parties of an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mithaq.extract.chunks.accords import content_end, note_parties
from mithaq.extract.chunks.acting_for import acting_for
from mithaq.extract.chunks.at_odds import at_odds, only_spoken_of
from mithaq.extract.chunks.counted_members import counted_members
from mithaq.extract.chunks.delegations import of_bodies
from mithaq.extract.chunks.delegations_met import delegations_met
from mithaq.extract.chunks.dialogue_tails import dialogue_tails
from mithaq.extract.chunks.editions import editions, sessions
from mithaq.extract.chunks.event_items import of_one_with_others, summit_of_all
from mithaq.extract.chunks.event_pairs import gatherings, joined
from mithaq.extract.chunks.for_sides import people_of_sides
from mithaq.extract.chunks.happenings import give_parties
from mithaq.extract.chunks.item_lists import item_lists, join, list_of
from mithaq.extract.chunks.led_delegations import led_delegations
from mithaq.extract.chunks.movements import movements
from mithaq.extract.chunks.named_members import named_members
from mithaq.extract.chunks.owned_names import owned_names
from mithaq.extract.chunks.represented import represented
from mithaq.extract.chunks.second_titles import titles_and_company
from mithaq.extract.chunks.short_rounds import short_rounds
from mithaq.extract.chunks.talks_of_others import same_as_told
from mithaq.extract.chunks.titled_counterparts import titled_counterparts
from mithaq.extract.chunks.together import (
    and_counterparts,
    counterpart_ahead,
    counterparts,
    elliptic,
    members_told,
    of_body,
    post_at,
    sides_from,
    states_with_others,
)
from mithaq.extract.chunks.towns import named_places, owned_towns
from mithaq.extract.chunks.unnamed_officials import unnamed_officials
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import (
    ACTOR,
    AGREEMENT,
    BETWEEN,
    EVENT,
    NISBA,
    OFFICES,
    PERSON,
    PLACE,
    PREPOSITIONS,
    SIDES,
    Item,
    letters,
)

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context

_ENCLOSED = re.compile(r"2,1,?")  # a city and the country that it lies in: “Geneva, Switzerland”
_SHORT = re.compile(r'[189]\(["\']?[Ww#ChO1]["\']?\)')
"""A name and its short form: “the Palestinian Authority (PA)”."""
_NAMED_TWICE = re.compile(r'8\("?8"?\)')
"""An event with a second name: «القمة العربية الثالثة والثلاثين (قمة البحرين)»."""
_TERM = re.compile(r'[1489]\([wcp]{0,5}"?(?:c*[WwSs6]{1,2})"?\)')
"""Those whom a text gives a name of its own: “the Governments of … (the “Participants”)”."""
_BETWEEN_PARTIES = re.compile(r'9"?pw?1')  # “the treaty between the governments of A and B”
_BETWEEN_SIDES = re.compile(r"9p6(?=c{1,2}V)")  # “a memorandum between both countries was signed”
_ABOUT_AND_SIGNED = re.compile(r"(?P<about>9p[mwFYKcpW&6#-]{1,12}),?Vp4")
"""“an MoU between the governments of A and B on cooperation in the field of water, signed by C and D”."""
_SIGNING = frozenset({"sign", "initial"})
_AS_WELL = re.compile(r"9c{1,2}V(?:p2|t){0,2},?&9(?=[,.;]|$)")
_SEVERAL = re.compile(r"9(?:[;,]&?9|&9)+")  # each with its parties
_OFFICES = re.compile(
    r"1'?[%6]|[01](?:(?:,[01])*,?&[01])?c?[%z]|0(?:,0)*,?&0c?(?:[WF],?&)?F{0,2}6|[6%z]p[16]|6pF(?:,?&F)*p1|[wW]p1"
)
"""Those who hold one office in several states, without their names: “the foreign ministers of Kenya and Sweden”,
“her US, EU and Canadian counterparts”."""
_MINISTERS = ("ministers", "secretaries")
_OTHERS_OF = re.compile(r"(F+(?:&F+)?)?6p6")
"""Those whose states are told as two: “the leaders of both nations”, “the justice ministers of the two countries”."""
_HYPHENED = re.compile("(?<![01]-)[01]-[01](?!-[01])")
_GOES_TO = re.compile("8[145][pl][12](?![,-]?&?[12])")
"""«زيارة سلطان عمان إلى كينيا», after which the two states are the sides."""
_TO = frozenset({"إلى", "ل"})
_OF_STATE = re.compile(r"4p1(?!,?&?[12])|4,p1(?=[.V]|$|,(?!&?[12]))")
"""A person and the state after “of”: “President Gustavo Petro of Colombia”."""
_FAR = 12
"""Items after an event within which “between” names its parties: “the meeting held today in Aqaba between …”."""
_IN_BETWEEN, _OF_STATES = frozenset("wdDcKFWmVQtN,"), frozenset("wdDKmcz")
"""Letters between an event and its parties, and of “senior officials of” before them."""


def grouped(context: Context, found: list[Item]) -> list[Item]:
    """The items of a sentence with what belongs together joined."""
    titles_and_company(context, found)
    represented(context, found)
    codes = named_places(context, found, movements(context, found, letters(found)))
    editions(context, found, codes)
    codes = sessions(context, found, codes)
    _pairs(context, found, codes)
    codes = owned_towns(context, found, dialogue_tails(context, found, short_rounds(context, found, codes)))
    if "(" in codes:
        codes = _short_forms(context, found, codes)
    codes = _enclosed(context, found, codes) if "," in codes else codes
    sides_from(context, found)
    states_with_others(context, found)
    of_bodies(context, found)
    people_of_sides(context, found, now := letters(found))
    if PERSON in codes:
        elliptic(context, found)
        if context.language.order == "SVO":
            owned_names(context, found)
            counterpart_ahead(context, found)
        now = _of_states(context, found, letters(found))
    codes = item_lists(context, found, now)
    if "%" in codes:
        (counterparts if context.language.order == "SVO" else titled_counterparts)(context, found)
    if "(" in codes:
        codes = _terms(context, found, codes)
    codes = _offices(context, found, codes)
    if context.language.order == "SVO":
        codes = _together(context, found, codes)
    people_of_sides(context, found, codes)
    if context.language.order == "VSO" and PERSON in codes:
        led_delegations(context, found, codes)
    if AGREEMENT in codes and context.language.order == "SVO":
        codes = _agreement_parties(context, found, codes)
    codes = gatherings(context, found, acting_for(context, found, codes))
    if EVENT in codes:
        _event_parties(context, found, codes)
    return joined(context, found) if "88" in codes or "8&8p" in codes else found


def _together(context: Context, found: list[Item], codes: str) -> str:
    """Join officials with their counterparts, and a group with its members (English)."""
    if "&c" in codes:
        and_counterparts(context, found)
    counted_members(context, found)
    named_members(context, found)
    return delegations_met(context, found)


def _agreement_parties(context: Context, found: list[Item], codes: str) -> str:
    """Make one of an agreement and its parties after “between”: “the Air Transport Agreement between A and B”."""
    for match in reversed(list(_BETWEEN_PARTIES.finditer(codes))):
        agreement, *links, parties = found[match.start() : match.end()]
        link = links[0] if links[0].code != '"' else links[1]
        if agreement.refs and link.preposition in BETWEEN and len(parties.refs) > 1:
            context.sides.setdefault(agreement.refs[0], parties.refs)
            note_parties(context, found, match.start(), parties)
            quoted = match.start() > 0 and found[match.start() - 1].code == '"'
            end = content_end(found, match.end(), quoted=quoted)
            units = [unit for item in found[match.start() : end] for unit in item.units]
            if len(agreement.units) == 1 and agreement.unit.text[0].isupper():
                context.mention(agreement.refs[0], agreement.start, units[-1].end)
            found[match.start() : end] = [Item(AGREEMENT, units, agreement.refs)]
    codes = letters(found)
    for match in reversed(list(_BETWEEN_SIDES.finditer(codes))):
        agreement, link, sides = found[match.start() : match.end()]
        if link.preposition in BETWEEN and sides.note == "countries":
            units = [*agreement.units, *link.units, *sides.units]
            found[match.start() : match.end()] = [Item(AGREEMENT, units, agreement.refs)]
    for match in reversed(list(_ABOUT_AND_SIGNED.finditer(letters(found)))):
        form = found[match.end("about")].form or found[match.end("about") + 1].form
        if form is not None and form.lemma in _SIGNING:
            units = [unit for item in found[match.start() : match.end("about")] for unit in item.units]
            found[match.start() : match.end("about")] = [Item(AGREEMENT, units, found[match.start()].refs)]
    codes = _signed_as_well(found, letters(found))
    for match in reversed(list(_SEVERAL.finditer(codes))):
        join(context, found, list_of(context, found, match.span(), AGREEMENT), AGREEMENT)
    return letters(found)


def _signed_as_well(found: list[Item], codes: str) -> str:
    """Make one of what was signed and what is told after it: “A pact was signed, as well as a protocol on ports”."""
    for match in reversed(list(_AS_WELL.finditer(codes))):
        first, joint, other = found[match.start()], found[match.end() - 2], found[match.end() - 1]
        if joint.unit.text in _AS_WELL_AS:
            first.refs = (*first.refs, *other.refs)
            comma = match.end() - 2 - (codes[match.end() - 3] == ",")
            found[comma : match.end()] = []
    return letters(found)


_AS_WELL_AS = frozenset({"as well as", "along with", "together with"})


def _of_states(context: Context, found: list[Item], codes: str) -> str:
    """Make one of a person with a post and the state after “of”."""
    for match in reversed(list(_OF_STATE.finditer(codes))):
        person, (preposition, state) = found[match.start()], found[match.end() - 2 : match.end()]
        known = context.people.get(person.refs[-1]) if person.refs else None
        country = state.refs[0] if len(state.refs) == 1 and context.kind(state.refs[0]) == "Country" else ""
        of = preposition.preposition == "of" or post_at(person, preposition, state)
        if known is not None and state.note == "body" and known.posts and of:
            of_body(context, known, state)
            country = known.country or country
        of_state = bool(country) or state.note == "body"
        # “assured Otieno of Peru's support”
        told_of = codes[match.end() : match.end() + 1] == "'" and not any(unit.code in "Rr" for unit in person.units)
        if known is None or told_of or not (known.posts or " " in known.name) or not of_state or not of:
            continue
        if known.country not in {"", country}:
            continue
        known.country = country
        found[match.start() : match.end()] = [
            Item(PERSON, [*person.units, *preposition.units, *state.units], person.refs)
        ]
    return letters(found)


def _offices(context: Context, found: list[Item], codes: str) -> str:
    """Let the states act whose ministers or leaders a text means but does not name."""
    if context.language.order == "VSO":
        return unnamed_officials(context, found)
    for match in reversed(list(_OTHERS_OF.finditer(codes))):
        if found[match.end() - 1].note == "countries":
            units = [unit for item in found[match.start() : match.end()] for unit in item.units]
            note = "countries" if match[1] else found[match.start()].note
            found[match.start() : match.end()] = [Item(SIDES, units, (), note)]
            codes = letters(found)
    for match in reversed(list(_OFFICES.finditer(codes))):
        members = found[match.start() : match.end()]
        prepositions = [item.preposition for item in members if item.code == "p"]
        governed = members[0].code not in "wW" or members[0].is_a("governments")
        if len(prepositions) > 1 and members[0].unit.text.lower().endswith(_MINISTERS):
            del prepositions[0]  # “the ministers of energy of A and B”
        if governed and prepositions in ([], ["of"], ["from"]) and any(item.code in ACTOR + NISBA for item in members):
            join(context, found, slice(*match.span()), ACTOR)
            found[match.start()].note = OFFICES
            only_spoken_of(context, codes[: match.start()], found[match.start()].refs)
    return letters(members_told(context, found))


def _pairs(context: Context, found: list[Item], codes: str) -> None:
    """Note the states that a hyphen or a visit joins, which a text names together: “U.S.-Kenya relations”."""
    for match in _HYPHENED.finditer(codes):
        first, _, second = found[match.start() : match.end()]
        if len(first.refs) == len(second.refs) == 1:
            context.pairs.append((*first.refs, *second.refs))
    for match in _GOES_TO.finditer(codes) if context.language.order == "VSO" and EVENT in codes else ():
        visit, who, to, where = found[match.start() : match.end()]
        states = tuple(context.country_or_self(ref) for item in (who, where) for ref in item.refs[:1])
        visits = bool(visit.refs) and context.kind(visit.refs[0]) == "Visit" and to.preposition in _TO
        two = all(states) and len(set(states)) == PAIR
        if visits and two and all(context.kind(ref) == "Country" for ref in states):
            context.pairs.append(states)


def _short_forms(context: Context, found: list[Item], codes: str) -> str:
    """Let the name in capitals, or the one word (Arabic), in parentheses stand for what is named before them."""
    for match in reversed(list(_NAMED_TWICE.finditer(codes))):
        event, inside = found[match.start()], found[match.start() + 1 : match.end()]
        if event.refs and inside[1].refs and context.kind(event.refs[0]) == context.kind(inside[1].refs[0]):
            context.mention(event.refs[0], inside[1].start, inside[1].end)
            found[match.start() : match.end()] = [_extended(event, inside)]
    codes = letters(found)
    for match in reversed(list(_SHORT.finditer(codes))):
        item, inside = found[match.start()], found[match.start() + 1 : match.end()]
        word = next(unit.text for part in inside for unit in part.units if unit.text[0].isalnum())
        if item.refs and (word.isupper() or not word.isascii()):
            context.short_names.setdefault(word, (item.code, item.refs))
            found[match.start() : match.end()] = [_extended(item, inside)]
    return letters(found)


def _terms(context: Context, found: list[Item], codes: str) -> str:
    """Let a word in parentheses that the text defines stand for those who are named before it."""
    for match in reversed(list(_TERM.finditer(codes))):
        item, inside = found[match.start()], found[match.start() + 1 : match.end()]
        words = [unit.text for part in inside for unit in part.units if unit.text[0].isalpha() and unit.code != "c"]
        if item.refs and words and words[-1][0].isupper():
            if item.code != PERSON or all(part.code != SIDES for part in inside):  # of “(the Parties)” the states
                context.short_names.setdefault(words[-1], (item.code, item.refs))
            found[match.start() : match.end()] = [_extended(item, inside)]
    return letters(found)


def _extended(item: Item, inside: list[Item]) -> Item:
    return Item(item.code, [*item.units, *(unit for part in inside for unit in part.units)], item.refs, item.note)


def _enclosed(context: Context, found: list[Item], codes: str) -> str:
    """Make one place of a city and the country that it lies in."""
    for match in reversed(list(_ENCLOSED.finditer(codes))):
        city, country = found[match.start()], found[match.start() + 2]
        if city.refs and country.refs and context.country_of(city.refs[0]) == country.refs[0]:
            end = match.start() + 3
            found[match.start() : end] = [Item(PLACE, [*city.units, *country.units], (*city.refs, *country.refs))]
    return letters(found)


def _generic(context: Context, event: Item) -> bool:
    """Whether English words speak of dialogue in general: “the political dialogue between the two countries”."""
    kinds = {unit.tags["event"][0] for unit in event.units if unit.is_a("event")}
    return context.language.order == "SVO" and "Dialogue" in kinds and event.units[-1].text.islower()


def _only_hoped(context: Context, found: list[Item], codes: str, index: int) -> bool:
    """Whether Arabic words speak of dialogue as such: «دعم بلاده للحوار بين …», «مؤتمر للحوار بين …»."""
    units = found[index].units
    bare = len(units) == 1 and units[0].is_a("event") and units[0].tags["event"] == ("Dialogue", "dialogue")
    return bare and context.language.order == "VSO" and codes[index - 1 : index] == "l"


def _event_parties(context: Context, found: list[Item], codes: str) -> None:
    """Give an event those whom the words after it name: «المحادثات بين قطر واليابان»."""
    for index, event in enumerate(found):
        if event.code != EVENT:
            continue
        at = _parties_of(context, found, codes, index)
        refs = () if at is None else found[at].refs or (context.likely_sides() if codes[at] == SIDES else ())
        apart = len(refs) > PAIR and any(unit.is_a("one_by_one") for unit in event.units)
        refs = refs or of_one_with_others(found, codes, index) or summit_of_all(context, found, codes, index)
        if apart or _only_hoped(context, found, codes, index):
            continue  # «لقاءات ثنائية بين رؤساء الدول الثلاث»
        if len(refs) > 1 and not (codes[at or 0] == SIDES and _generic(context, event)):
            meant = give_parties(context, event.units, event.refs, refs)
            same_as_told(context, event.refs, meant)
            if meant and meant not in event.refs and context.language.order == "SVO":
                for ref in event.refs:  # “a trilateral meeting between A, B and C” is not two
                    context.rename(ref, meant, event.start, event.end)
            event.refs = (meant,) if meant else ()
            event.note = "" if context.language.order == "SVO" else event.note
            if meant and at == index + PAIR and codes[at] == ACTOR:
                context.mention(meant, event.start, found[at].end)  # “the Strategic Dialogue between A and B”


def _right_after(found: list[Item], codes: str, at: int) -> int | None:
    """Several people, «لوزراء خارجية مصر والأردن» or «(مصر – الأردن)» right after an event."""
    if codes[at : at + 1] == PERSON and len(found[at].refs) > 1:
        # «حضر (هذه) الجولة أ وب», «التقى ج على هامش الاجتماع أ وب»: they are not those whose event it is.
        event = found[at - 1].units
        return None if any(unit.text.startswith("ال") for unit in (event[0], event[-1])) else at
    several = len(found) > at + 1 and len(found[at + 1].refs) > 1
    return at + 1 if several and (codes[at : at + 2] == "l" + ACTOR or codes[at : at + 3] == "(1)") else None


def _has_object(codes: str, at: int) -> bool:
    """Whether an English verb has an object, of which “between” may speak: “talks covered ties between …”."""
    return codes[at] == "V" and codes[at + 1 : at + 2] not in ("p", "t")


def _apart(codes: str, at: int) -> bool:
    """Whether a comma parts an event from what follows: “During the call, ties between A and B were …”."""
    return codes[at] == "," and codes[at + 1 : at + 2] not in ("t", "p", "8")


def _after_between(found: list[Item], codes: str, at: int) -> int | None:
    """The item of those whom “between” names."""
    while at < len(found) - 1 and codes[at] in _OF_STATES | {"p", "l"}:
        at += 1
    ministries = codes[at : at + 2] == ACTOR + SIDES and found[at].note == "body"
    return at + ministries if codes[at : at + 1] in (*ACTOR, *PERSON, *SIDES) else None


def _parties_of(context: Context, found: list[Item], codes: str, index: int) -> int | None:
    """The item after “between” that belongs to an event, past where and when it was held."""
    at, svo = index + 1, context.language.order == "SVO"
    if (right := _right_after(found, codes, at)) is not None:
        return right
    while at < min(len(found), index + _FAR):
        if found[at].preposition in BETWEEN:
            # «الاتصال في وقت تتصاعد فيه التوترات بين أ وب»
            other = not svo and codes[at - 1] == "D" and set(PREPOSITIONS) & set(codes[index + 1 : at - 1])
            return None if other or at_odds(context, found, at) else _after_between(found, codes, at + 1)
        of = found[at].preposition == "of" and codes[at + 1 : at + 2] in (ACTOR, PERSON)
        if of and len(found[at + 1].refs) > 1:  # “the meeting of the foreign ministers of Kenya and Sweden”
            return at + 1
        if codes[at : at + 3] == f"p{ACTOR}w" and found[at + 2].unit.text == "format" and len(found[at + 1].refs) > 1:
            return at + 1
        if codes[at] in PREPOSITIONS and codes[at + 1 : at + 2] and codes[at + 1] in PLACE + ACTOR + "tKFWm":
            at += 2
        elif found[at].is_a("topic_distribute", "topic_lead", "two_sided"):
            return None  # «تناول اللقاء العلاقات بين البلدين»
        elif codes[at] in _IN_BETWEEN and not (svo and (_has_object(codes, at) or _apart(codes, at))):
            at += 1
        else:
            break
    return None
