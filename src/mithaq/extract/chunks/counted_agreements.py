"""What an Arabic text tells of several agreements that it counts, told of each that it names after them.

«وقعت أ وب ثلاث مذكرات تفاهم اليوم. وشملت المذكرات مذكرة …، ومذكرة …، ومذكرة …».
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.context import SIGNED
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref
_ANY_KIND = frozenset({"agreement", "accords", ""})
"""Kinds whose noun may speak of any agreement: «خمس وثائق»."""


def told_of_each(context: Context) -> None:
    """Write of each agreement named after several that two states have signed that they have signed it, and when.

    Where as many are named as were counted, nothing is left to say of them together.
    """
    agreements = [ref for ref, draft in context.drafts.items() if draft.kind == "Agreement" and not draft.registered]
    for several in agreements if len(agreements) > 1 and context.gazetteer.arabic else ():
        count = _count(context, several)
        told = _signed(context, several) if count else []
        if not told:
            continue
        each = [ref for ref in agreements if ref != several and _one_of_them(context, ref, several, told)]
        if not 0 < len(each) <= count:
            continue
        for ref in each:
            _tell(context, ref, told)
        if len(each) == count:
            context.facts[:] = [fact for fact in context.facts if fact not in told]


def _signed(context: Context, several: Ref) -> list[Fact]:
    """The facts that states have signed them."""
    facts = [f for f in context.facts if f.subject == several and f.predicate == "agreementStatus"]
    plain = all(f.status == "asserted" and f.qualifier("status") == SIGNED for f in facts)
    states = [f for f in facts if context.kind(str(f.object)) == "Country"]
    return states if plain and len(states) > 1 and states == facts else []


def _count(context: Context, several: Ref) -> int:
    """How many agreements a name says that there are, «ثلاث مذكرات تفاهم»; 0 where it says no number over two."""
    plural = context.language.agreement["several"]
    for number, noun in _numbered(context, several):
        if noun in plural:
            return number
    return 0


def _numbered(context: Context, ref: Ref) -> Iterator[tuple[int, str]]:
    """The number that begins a name of an agreement, with the noun after it: «40 اتفاقية»."""
    for name in context.drafts[ref].names:
        first, _, rest = fold_key(name).partition(" ")
        number = int(first) if first.isdigit() else _numbers(context.language.code).get(first, 0)
        if number:
            yield number, rest.partition(" ")[0]


@lru_cache(maxsize=2)
def _numbers(code: str) -> dict[str, int]:
    words: list[list[str]] = load_language(code).data["counted_agreements"]["numbers"]
    return {fold_key(word): number for number, alike in enumerate(words, 3) for word in alike}


def _one_of_them(context: Context, ref: Ref, several: Ref, told: list[Fact]) -> bool:
    """Whether an agreement named after several is one of those, by who signed it or the words that lead to it."""
    first, own = context.mentioned.get(several), context.mentioned.get(ref)
    if first is None or own is None or own.start < first.end or any(_numbered(context, ref)):
        return False
    parties, days = {f.object for f in told}, {day for f in told if (day := f.qualifier("date")) is not None}
    facts = [f for f in context.facts if f.subject == ref and f.predicate == "agreementStatus"]
    states = {context.country_or_self(str(f.object)) for f in facts} - {""}
    signers = {state if context.kind(state) == "Country" else "" for state in states} - {""}
    if _matches(context, own.start, "before"):
        return False  # «وكان البلدان قد وقعا مذكرة …»
    other_day = any(f.qualifier("date") is not None and f.qualifier("date") not in days for f in facts)
    if not signers <= parties or other_day or any(f.status != "asserted" for f in facts):
        return False
    kinds = {str(context.drafts[one].key[0]) for one in (ref, several)}
    signed = bool(facts) and all(f.qualifier("status") == SIGNED for f in facts)
    alike = len(kinds) == 1 or not kinds.isdisjoint(_ANY_KIND)
    return (signed and alike) or (not facts and _matches(context, own.start, "leads"))


def _matches(context: Context, start: int, words: str) -> bool:
    """Whether such words stand before an agreement in its sentence: «شملت المذكرات …», «وهي …», «من بينها …»."""
    sentence = next(one for one in reversed(context.sentences) if one.start <= start)
    before = fold_key(context.document.text[sentence.start : start])
    return _pattern(context.language.code, words).search(before) is not None


@lru_cache(maxsize=4)
def _pattern(code: str, key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(fold_key(word)) for word in load_language(code).data["counted_agreements"][key])
    return re.compile(rf"(?:^|\s)[وف]?(?:{words})(?=[\s:])")


def _tell(context: Context, ref: Ref, told: list[Fact]) -> None:
    """Say of one what is told of all: who has signed it, and the day that is not said of it yet."""
    day = next((fact.qualifier("date") for fact in told if fact.qualifier("date") is not None), None)
    known = set()
    for at, fact in enumerate(context.facts):
        if fact.subject == ref and fact.predicate == "agreementStatus":
            known.add(fact.object)
            if day is not None and fact.qualifier("date") is None:
                context.facts[at] = replace(fact, qualifiers=(*fact.qualifiers, ("date", day)))
    context.facts.extend(replace(fact, subject=ref) for fact in told if fact.object not in known)
