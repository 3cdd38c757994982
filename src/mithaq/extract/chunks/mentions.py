"""Chunks: countries, bodies, people with their posts, events and agreements, found as patterns over unit letters.

The patterns are data (``languages/<code>/grammar.toml``); this module turns a match into an entity.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.accredited import accredited
from mithaq.extract.chunks.agreements import agreement
from mithaq.extract.chunks.arabic_other_rounds import other_edition_item
from mithaq.extract.chunks.chunk import Builder, Chunk
from mithaq.extract.chunks.conferences import conference, ministerial, session, session_of
from mithaq.extract.chunks.counterparts import ministers_of, people_of
from mithaq.extract.chunks.editions import spoken_of_again
from mithaq.extract.chunks.event_items import event_item, round_item, titled
from mithaq.extract.chunks.groups import grouped
from mithaq.extract.chunks.merely_counted import merely_counted
from mithaq.extract.chunks.movements import is_movement
from mithaq.extract.chunks.named_again import ORGANS, SECRETARIAT, called_so, named_before, remember_heads, titled_body
from mithaq.extract.chunks.namesakes import told_apart
from mithaq.extract.chunks.organs import organ
from mithaq.extract.chunks.people import person, role
from mithaq.extract.chunks.short_names import (
    MAYBE_TOLD,
    addressed,
    letter_before,
    named_in_full,
    short_name,
    spoken_for,
)
from mithaq.extract.chunks.styled_states import styled_state
from mithaq.extract.chunks.styles import note_styles
from mithaq.extract.chunks.together import acting, people_together, told_together
from mithaq.extract.chunks.two_titles import met_by_another
from mithaq.extract.words.context import PAIR, Context
from mithaq.extract.words.items import (
    ACTOR,
    AGREEMENT,
    CITIES,
    EVENT,
    NISBA,
    OWN,
    PERSON,
    PLACE,
    REGION,
    ROLE,
    SIDE,
    SIDES,
    Item,
    add,
    letters,
)
from mithaq.extract.words.title_tails import looks_like_a_name
from mithaq.read.languages import Form, load_language
from mithaq.records import record
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


@record
class _Rule:
    pattern: re.Pattern[str]
    build: Builder


def items(context: Context, units: list[Unit]) -> list[Item]:
    """The items of a sentence in order: chunks where a rule matches, single units elsewhere."""
    rules = _grammar(context.language.code)
    told_apart(context, units)
    spoken_for(context, units)
    codes = letters(units)
    found: list[Item] = []
    index = 0
    while index < len(units):
        unit, code = units[index], codes[index]
        start, item = unit.start, None
        if "body_head" in unit.tags or code == "F":
            item = titled_body(context, units, index)
        if item is None and (code in MAYBE_TOLD or "body_head" in unit.tags):
            item = _short_name(context, units, index)
            if unit.start > start:
                found.append(letter_before(context, start))
            elif item is not None and _titled_after(context, codes, index + len(item.units)) and code in rules:
                whole = _item(context, units, codes, index, rules[code])
                item = whole if whole is not None and whole.refs == item.refs else item
        if item is None and code in rules:
            item = _item(context, units, codes, index, rules[code])
        if item is None and code in MAYBE_TOLD:
            item = named_in_full(context, units, index)
        if item is None:
            found.append(Item("D" if unit.text == SECRETARIAT else code, [unit]))
            index += 1
            continue
        if item.code == ROLE and len(item.units) == 1:
            item = addressed(context, units, index) or item
        index += len(item.units)
        add(found, item)
    accredited(context, found)
    return told_together(context, spoken_of_again(context, grouped(context, found)))


def _titled_after(context: Context, codes: str, at: int) -> bool:
    """Whether a title stands after a name told again in Arabic: «سالم حمدان، وزير الخارجية والهجرة»."""
    return context.language.order == "VSO" and codes[at : at + 1 + codes.startswith(",", at)].lstrip(",") in ("R", "r")


def _short_name(context: Context, units: list[Unit], index: int) -> Item | None:
    """The chunk of a short name at a unit, with the noun of an organ after it."""
    item = short_name(context, units, index)
    if item is not None and item.code == ACTOR and index + 1 < len(units) and units[index + 1].text in ORGANS:
        item.units.append(units[index + 1])
    return item


def _item(context: Context, units: list[Unit], codes: str, index: int, rules: list[_Rule]) -> Item | None:
    """The chunk of the first rule that fits at a unit and finds something."""
    if codes[index] in "NUE" and (edition := other_edition_item(context, units, index, codes)) is not None:
        return edition
    for rule in rules:
        match = rule.pattern.match(codes, index)
        if match and match.end() > index:
            item = rule.build(context, _chunk(units, match, codes))
            if item is not None:
                return item
    return None


@lru_cache(maxsize=8)
def _grammar(code: str) -> dict[str, list[_Rule]]:
    """The rules to try at each letter, in order."""
    patterns = _SINGLE | dict(load_language(code).grammar)

    def filled(pattern: str) -> str:
        return re.sub(r"\{([A-Z]+\w*)\}", lambda name: filled(patterns[name[1]]), pattern)

    rules: dict[str, list[_Rule]] = {}
    for name, begins, build in _BUILDERS:
        if name in patterns:
            rule = _Rule(re.compile(filled(patterns[name]).replace(" ", "")), build)
            for letter in begins:
                rules.setdefault(letter, []).append(rule)
    return rules


def _chunk(units: list[Unit], match: re.Match[str], codes: str) -> Chunk:
    before = units[match.start() - 1] if match.start() else None
    parts = {name: units[slice(*match.span(name))] for name, letters in match.groupdict().items() if letters}
    return Chunk(units[slice(*match.span())], parts, before, codes[match.end() : match.end() + _CLAUSE])


# Builders


def _country(code: str) -> Builder:
    """Chunks of that letter that stand for the one country named in them; its neighbours are not that country."""

    def build(context: Context, chunk: Chunk) -> Item:
        unit = next(unit for unit in chunk.units if unit.code in "CA")
        of_others = chunk.before is not None and chunk.before.is_a("neighbours_of")  # «دول جوار ليبيا»
        return Item("D" if of_others else code, chunk.units, (context.country(unit),))

    return build


def _naming(code: str, find: Callable[[Context, list[Unit]], Ref]) -> Builder:
    """Chunks of that letter for what a function finds; where it finds nothing, there is no chunk."""

    def build(context: Context, chunk: Chunk) -> Item | None:
        ref = find(context, chunk.units)
        return Item(code, chunk.units, (ref,)) if ref else None

    return build


def _describing(code: str, find: Callable[[Context, list[Unit]], Ref]) -> Builder:
    """Chunks of that letter for what a function finds; where it finds nothing, the chunk stands for nobody known."""

    def build(context: Context, chunk: Chunk) -> Item:
        ref = find(context, chunk.units)
        if ref and context.gazetteer.arabic:
            note_styles(context, ref, chunk.units)
        return Item(code, chunk.units, (ref,) if ref else ())

    return build


_CLAUSE = 12
"""Units after a chunk within which the object of its clause is looked for."""
_HIS = "ه"
"""The suffix of «مكتبه», which folding makes one with the end of «مكتبة»."""


def _person(context: Context, chunk: Chunk) -> Item | None:
    facility = chunk.before is not None and chunk.before.text in context.language.title.get("facilities", ())
    if facility and chunk.before is not None and not context.words(chunk.before.start, chunk.before.end).endswith(_HIS):
        return Item("D", chunk.units)  # «مطار الملك سالم» is named after him
    ref = person(context, chunk.parts, met=met_by_another(context, chunk.before, chunk.after))
    if ref and context.gazetteer.arabic:
        note_styles(context, ref, chunk.units)
    return Item(PERSON, chunk.units, (ref,)) if ref else None


def _named_only(context: Context, chunk: Chunk) -> Item | None:
    """Somebody who is named without a title, where a verb follows: “Rosa Vidal said”."""
    if not looks_like_a_name(chunk.units, context.language.title) or is_movement(context, chunk.units):
        return None
    ref = person(context, {"name": chunk.units})
    return Item(PERSON, chunk.units, (ref,)) if ref else None


def _people(context: Context, chunk: Chunk) -> Item | None:
    refs = people_together(context, chunk.units)
    return Item(PERSON, chunk.units, refs) if refs else None


def _peers(context: Context, chunk: Chunk) -> Item | None:
    """The states and bodies for which those of a title in the dual or plural act: «وزيرا خارجية مصر والأردن»."""
    units = [unit for unit in chunk.units if unit.code in "ACO"]
    refs = tuple(dict.fromkeys(acting(context, unit) for unit in units))
    if len(refs) == PAIR:
        context.pairs.append(refs)
    remember_heads(context, units, refs[0] if len(units) == 1 else "")
    if {unit.code for unit in units} == {"A"} and (named := ministers_of(context, refs)):
        return Item(PERSON, chunk.units, named)
    return Item(ACTOR, chunk.units, refs) if refs else None


def _place(context: Context, chunk: Chunk) -> Item | None:
    """A place, also as «العاصمة مسقط» or «العاصمة العُمانية»."""
    last = chunk.units[-1]
    last = next((unit for unit in chunk.units if unit.code == "A" and last.code != "P"), last)
    if last.code == "^":
        ref = context.entity("Place", ("x", fold_key(last.text)))
        context.mention(ref, *chunk.span)
        return Item(PLACE, chunk.units, (ref,))
    if last.code in "CA":
        if not (capital := context.gazetteer.capitals.get(last.value, "")):
            return None
        ref = context.registered(capital)
        context.mention(ref, *chunk.span, name=False)
        return Item(PLACE, chunk.units, (ref,))
    ref = context.registered(last.value)
    context.mention(ref, last.start, last.end)
    if len(chunk.units) > 1 and chunk.units[0].is_a("capital"):
        state = context.registered(context.entry(ref).country)
        if not any(unit.code in "DdK" for unit in chunk.units):  # «العاصمة المؤقتة عدن»
            context.fact(ref, "capitalOf", state, context.evidence(*chunk.span, "capital", kind="resolved"))
        if any(unit.code == "A" and context.country(unit) == state for unit in chunk.units):
            return Item(PLACE, chunk.units, (ref, state))  # «العاصمة السعودية الرياض»
    return Item(PLACE, chunk.units, (ref,))


def _region(context: Context, chunk: Chunk) -> Item:
    ref = context.registered(chunk.units[0].value)
    context.mention(ref, *chunk.span)
    return Item(PLACE if ref in CITIES else REGION, chunk.units, (ref,))


def _body(context: Context, chunk: Chunk) -> Item | None:
    head = chunk.units[0]
    if head.code == "O":
        ref = context.registered(head.value)
        if country := context.entry(ref).country:
            context.registered(country)
    else:
        whole = next((unit.value for unit in chunk.units if unit.code == "O"), "")
        ref = context.registered(whole) if whole else organ(context, chunk.units)
        if not ref:
            return None
    context.mention(ref, *chunk.span)
    if all(unit.code != "I" for unit in chunk.units):
        context.state.body = ref  # but «الوزارة» is no news agency
    remember_heads(context, chunk.units, ref)
    return Item(ACTOR, chunk.units, (ref,), "body")


def _members(context: Context, chunk: Chunk) -> Item | None:
    """«أعضاء مجلس الأمن»: the body, for which also «الأعضاء» speak from here on."""
    if not chunk.units[0].is_a("members"):
        return None
    short = context.short_names.get(chunk.units[1].text) if chunk.units[1].is_a("body_head") else None
    known = chunk.units[1].code != "c"
    item = _body(context, Chunk(chunk.units[1:], {})) if known else short and Item(short[0], chunk.units, short[1])
    if not item:
        return None
    context.state.members = item.refs
    for word in context.language.data["members"]["again"]:
        context.short_names[fold_key(word)] = (ACTOR, item.refs)
    return Item(ACTOR, chunk.units, item.refs, item.note)


def _sides(context: Context, chunk: Chunk) -> Item | None:
    states = tuple(context.country(unit) for unit in chunk.units if unit.code == "A")
    if len(states) > 1:
        context.pairs.append(states)
        people = people_of(context, states) if chunk.units[0].value == "people" else ()
        return Item(PERSON if people else ACTOR, chunk.units, people or states)
    several = next((unit for unit in chunk.units if unit.code == "S"), None)
    title = chunk.units[0].text.split() if chunk.units[0].code == "%" else []
    two = bool(title) and title[0].endswith(_DUAL)  # «رئيسا وزراء البلدين», «وزيري الخارجية»
    if title == [_MINISTERS] and "".join(unit.code for unit in chunk.units) == "%F":
        return Item(SIDES, chunk.units, (), "all")
    if (several is None and not two) or title[:1] == [chunk.units[-1].text]:
        return None  # «رئيسا» alone may be what somebody was elected
    if merely_counted(context, chunk.units):
        return Item("w", chunk.units)
    return Item(SIDES, chunk.units, (), str(several.value) if several else "people")


_MINISTERS = "وزراء"
_DUAL = ("را", "ري", "سا", "سي")
"""How a title of two ends: «وزيرا الخارجية»."""


def _own(context: Context, chunk: Chunk) -> Item:
    """«بلاده»: a state that only the clause can tell; «المملكة» is the kingdom that the text has named as one."""
    if (named := called_so(context, chunk.units[0].text)) is not None:
        context.mention(named, *chunk.span, name=False)
        return Item(ACTOR, chunk.units, (named,))
    several = len(context.state.speaker) > 1 and not context.gazetteer.arabic
    if several and chunk.units[0].text.lower().startswith("the "):
        return Item("W", chunk.units)  # “Jordan and Morocco met. The Kingdom …” may be either
    return Item(ACTOR, chunk.units, (), OWN)


def _ministry(context: Context, chunk: Chunk) -> Item | None:
    """«الوزارة»، «المجلس الوزاري»: what was named last."""
    return named_before(context, chunk.units)


def _short_ministry(context: Context, chunk: Chunk) -> Item | None:
    """«أكدت الخارجية …»، «أكدت (الخارجية) …»: the ministry of which the name of its field is the subject of a verb."""
    verb = chunk.before.tags.get("verb") if chunk.before is not None else None
    field = next(unit for unit in chunk.units if unit.code == "F")
    if not isinstance(verb, Form) or verb.gender != "f" or not field.is_a("short_ministry"):
        return None
    ref = organ(context, [field])
    if not ref:
        return None
    context.mention(ref, field.start, field.end, name=False)
    context.state.body = ref
    return Item(ACTOR, chunk.units, (ref,), "body")


_SINGLE = {
    "MINISTRY": "B(?![FDd])",
    "OWN": "<",
    "COUNTRY": "C",
    "PLACE": "P",
    "VENUE": r"\^",
    "REGION": "G",
    "NISBA": "A",
    "SIDES": "S",
    "BODY": "O",
}
"""What every language has: one unit, one chunk."""

_BUILDERS: tuple[tuple[str, str, Builder], ...] = (
    ("PEOPLE", "S%CARreW", _people),
    ("PERSON", "~RrhwnxWACO", _person),
    ("PEERS", "%B", _peers),
    ("NAMED", "W", _named_only),
    ("ROLE", "~RrhxACO", _describing(ROLE, role)),
    ("BODY_MEETING", "O", event_item),
    ("BODY", "BMIFOAC", _body),
    ("SHORT_MINISTRY", '("F', _short_ministry),
    ("SIDE", "sAC", _country(SIDE)),
    ("SIDES", "S%", _sides),
    ("SESSION", "UE", _naming(EVENT, session)),
    ("BODY_SESSION", "NKU", _naming(EVENT, session_of)),
    ("MINISTERIAL", "EU", _naming(EVENT, ministerial)),
    ("CONFERENCE", "EUWPGN#CA", _naming(EVENT, conference)),
    ("NAMED_ROUND", "EUNKkL", titled(round_item)),
    ("NAMED_EVENT", "ACOGNkL", titled(event_item)),
    ("ROUND", "EUNKkL", round_item),
    ("EVENT", "EUANKCOGFkL", event_item),
    ("AGREEMENT", "HTAK#", _naming(AGREEMENT, agreement)),
    ("GOVERNMENT", "gzAC", _country(ACTOR)),
    ("CAPITAL", "qP", _place),
    ("MEMBERS", "mc", _members),
    ("STATE", "c<", styled_state),
    ("OWN", "<", _own),
    ("MINISTRY", "B", _ministry),
    ("COUNTRY", "C", _country(ACTOR)),
    ("PLACE", "P", _place),
    ("VENUE", "^", _place),
    ("REGION", "G", _region),
    ("NISBA", "A", _country(NISBA)),
)
"""Name of a pattern, letters that it may begin with, and what makes an item of it; the first that fits is taken."""
