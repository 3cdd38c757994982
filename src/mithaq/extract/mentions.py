"""Chunks: countries, bodies, people with their posts, events and agreements, found as patterns over unit letters.

The patterns are data (``languages/<code>/grammar.toml``); this module turns a match into an entity.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from mithaq.extract.context import Context
from mithaq.extract.gazetteer import Unit
from mithaq.extract.happenings import agreement, conference, event
from mithaq.extract.people import person, role
from mithaq.model import Ref
from mithaq.read.languages import load_language

ACTOR, PLACE, REGION, PERSON, ROLE, SIDES, SIDE, EVENT, AGREEMENT, NISBA = "1234567890"
"""Letters of items that are chunks; every other item is a unit and keeps its letter."""


@dataclass(slots=True)
class Item:
    """A chunk or a single unit of a sentence, with the entities it stands for."""

    code: str
    units: list[Unit]
    refs: tuple[Ref, ...] = ()
    note: str = ""
    """What else matters: ``capital`` for العاصمة X, ``countries`` or ``people`` for the two sides, a role's lemma."""

    @property
    def start(self) -> int:
        """Begin, in the folded text."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """End, in the folded text."""
        return self.units[-1].end

    @property
    def unit(self) -> Unit:
        """The first unit, which decides what kind of word the item is."""
        return self.units[0]

    def is_a(self, *categories: str) -> bool:
        """Whether the item is a plain unit with one of these readings."""
        return self.code not in "1234567890" and self.units[0].is_a(*categories)


Match = re.Match[str]
Builder = Callable[[Context, list[Unit], Match, int], "Item | None"]


@dataclass(slots=True)
class _Rule:
    letters: str
    pattern: re.Pattern[str]
    build: Builder


@lru_cache(maxsize=8)
def _grammar(code: str) -> dict[str, list[_Rule]]:
    """The rules to try at each letter, in order."""
    patterns = _SINGLE | dict(load_language(code).grammar)
    for name in list(patterns):
        patterns[name] = re.sub(r"\{([A-Z]+\w*)\}", lambda found: patterns[found[1]], patterns[name])
        patterns[name] = re.sub(r"\{([A-Z]+\w*)\}", lambda found: patterns[found[1]], patterns[name])
    rules: dict[str, list[_Rule]] = {}
    for name, letters, build in _BUILDERS:
        if name in patterns:
            rule = _Rule(letters, re.compile(patterns[name].replace(" ", "")), build)
            for letter in letters:
                rules.setdefault(letter, []).append(rule)
    return rules


def items(context: Context, units: list[Unit]) -> list[Item]:
    """The items of a sentence in order: chunks where a rule matches, single units elsewhere."""
    rules = _grammar(context.language.code)
    codes = "".join(unit.code for unit in units)
    found: list[Item] = []
    index = 0
    while index < len(units):
        item = _short_name(context, units, index)
        if item is None:
            for rule in rules.get(codes[index], ()):
                match = rule.pattern.match(codes, index)
                if match and match.end() > index:
                    item = rule.build(context, units, match, index)
                    if item is not None:
                        break
        if item is None:
            item = Item(units[index].code, [units[index]])
        found.append(item)
        index += len(item.units)
    return _grouped(context, found)


def _short_name(context: Context, units: list[Unit], index: int) -> Item | None:
    """A family name alone, after the full name was given: «الحارثي», “Sullivan”."""
    if not context.short_names or units[index].code not in "wdDWA":
        return None
    ref = context.short_names.get(units[index].text)
    if ref is None:
        return None
    context.mention(ref, units[index].start, units[index].end)
    return Item(PERSON, [units[index]], (ref,))


# Builders


def _country(context: Context, units: list[Unit], match: Match, index: int) -> Item:
    chunk = units[index : match.end()]
    unit = next(unit for unit in chunk if unit.code in "CA")
    ref = context.registered(unit.value)
    context.mention(ref, unit.start, unit.end, name=unit.code == "C")
    return Item(ACTOR, chunk, (ref,), "government" if len(chunk) > 1 else "")


def _nisba(context: Context, units: list[Unit], match: Match, index: int) -> Item:
    unit = units[index]
    ref = context.registered(unit.value)
    context.mention(ref, unit.start, unit.end, name=False)
    return Item(NISBA, [unit], (ref,))


def _place(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    chunk = units[index : match.end()]
    last = chunk[-1]
    note = "capital" if len(chunk) > 1 else ""
    if last.code in "CA":
        capital = context.gazetteer.capitals.get(last.value, "")
        if not capital:
            return None
        ref = context.registered(capital)
        context.mention(ref, chunk[0].start, last.end, name=False)
        return Item(PLACE, chunk, (ref,), note)
    ref = context.registered(last.value)
    context.mention(ref, last.start, last.end)
    if note:
        state = context.registered(context.entry(ref).country)
        context.fact(ref, "capitalOf", state, context.evidence(chunk[0].start, last.end, "capital", kind="resolved"))
    return Item(PLACE, chunk, (ref,), note)


def _region(context: Context, units: list[Unit], match: Match, index: int) -> Item:
    unit = units[index]
    ref = context.registered(unit.value)
    context.mention(ref, unit.start, unit.end)
    context.state.region = ref
    return Item(REGION, [unit], (ref,))


def _body(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    chunk = units[index : match.end()]
    if chunk[0].code == "O":
        ref = context.registered(chunk[0].value)
        country = context.entry(ref).country
        if country:
            context.registered(country)
    else:
        function = next((str(unit.tags["portfolio"]) for unit in chunk if "portfolio" in unit.tags), "")
        country = next((str(unit.value) for unit in chunk if unit.code in "CA"), "")
        if not country and context.state.body and context.kind(context.state.body) == "GovernmentBody":
            known = context.drafts[context.state.body]
            country = context.country_of(known.ref) if function in str(known.key) else ""
        if not function and chunk[0].code == "M":
            function = "embassy"
        if not function and chunk[0].code == "I":
            function = "news-agency"
        if not function:
            return None
        ref = context.body(country, function)
        for unit in chunk:
            if unit.code in "CA":
                context.registered(unit.value)
                context.mention(unit.value, unit.start, unit.end, name=unit.code == "C")
    context.mention(ref, chunk[0].start, chunk[-1].end)
    context.state.body = ref
    return Item(ACTOR, chunk, (ref,), "body")


def _side(context: Context, units: list[Unit], match: Match, index: int) -> Item:
    chunk = units[index : match.end()]
    country = next(unit for unit in chunk if unit.code in "CA")
    ref = context.registered(country.value)
    context.mention(ref, country.start, country.end, name=country.code == "C")
    return Item(SIDE, chunk, (ref,))


def _sides(context: Context, units: list[Unit], match: Match, index: int) -> Item:
    return Item(SIDES, [units[index]], (), str(units[index].value))


def _person(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    ref = person(context, units, match)
    return Item(PERSON, units[index : match.end()], (ref,)) if ref else None


def _role(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    ref = role(context, units[index : match.end()])
    return Item(ROLE, units[index : match.end()], (ref,) if ref else ())


def _event(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    ref = event(context, units[index : match.end()])
    return Item(EVENT, units[index : match.end()], (ref,) if ref else ())


def _conference(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    ref = conference(context, units[index : match.end()])
    return Item(EVENT, units[index : match.end()], (ref,)) if ref else None


def _agreement(context: Context, units: list[Unit], match: Match, index: int) -> Item | None:
    ref = agreement(context, units[index : match.end()])
    return Item(AGREEMENT, units[index : match.end()], (ref,)) if ref else None


_SINGLE = {"COUNTRY": "C", "PLACE": "P", "REGION": "G", "NISBA": "A", "SIDES": "S", "BODY": "O"}
"""What every language has: one unit, one chunk."""

_BUILDERS: tuple[tuple[str, str, Builder], ...] = (
    ("PERSON", "RrhwnxWACO", _person),
    ("ROLE", "RrxACO", _role),
    ("BODY", "BMIFOAC", _body),
    ("SIDE", "sAC", _side),
    ("SIDES", "S", _sides),
    ("CONFERENCE", "EWP", _conference),
    ("EVENT", "EUANKC", _event),
    ("AGREEMENT", "HTAK", _agreement),
    ("GOVERNMENT", "gAC", _country),
    ("CAPITAL", "qP", _place),
    ("COUNTRY", "C", _country),
    ("PLACE", "P", _place),
    ("REGION", "G", _region),
    ("NISBA", "A", _nisba),
)

# Groups: «الولايات المتحدة وسلطنة عُمان», “the United States and Oman”

_ACTORS = re.compile(r"e?[12](?:(?:,?&e?|,)[12])*,?&e?[12]")
_PEOPLE = re.compile(r"e?[45](?:,?&[45])+")
_NISBAS = re.compile(r"0-?0(?:-?0)*")


def _grouped(context: Context, found: list[Item]) -> list[Item]:
    """Items with coordinated actors, people and pairs of adjectives joined into one."""
    for pattern, code in ((_ACTORS, ACTOR), (_PEOPLE, PERSON), (_NISBAS, NISBA)):
        codes = "".join(item.code for item in found)
        for match in reversed(list(pattern.finditer(codes))):
            members = found[match.start() : match.end()]
            refs = tuple(dict.fromkeys(ref for item in members for ref in item.refs))
            if code != PERSON and len(refs) == 2:
                context.pairs.append(refs)
            note = "group" if code != ACTOR or all(item.code != PLACE for item in members) else "group capital-government"
            found[match.start() : match.end()] = [Item(code, [u for item in members for u in item.units], refs, note)]
    return found


@dataclass(slots=True)
class Parsed:
    """A sentence as items."""

    items: list[Item]
    codes: str = field(default="")
