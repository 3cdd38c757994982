"""Agreements as the text names them: those of the registry, those with a name of their own, and the last one again."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.accords import ANY_KIND, known_agreement, told_before
from mithaq.extract.chunks.same_event import is_definite
from mithaq.extract.words.agreement_names import name_parts
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.items import AGREEMENT
from mithaq.extract.words.signed_texts import DECLARATION, WRITTEN
from mithaq.model import Ref, Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit

_SHORT_FORM = 3
"""Units of a short form with its parentheses."""
_YEAR = 4
"""Digits of a year."""
_ARTICLE = 24
_INDEFINITE = re.compile(r"\ban?\s(?:(?!of|to|in|for|on|the|by|with)[a-z-]+\s)?$", re.IGNORECASE)
"""“a” or “an” before a noun, at most with an adjective: an agreement that was not spoken of before."""
_DEMONSTRATIVE = ("this ", "that ")

SEVERAL = "several"
"""Last part of the key of agreements of which a text tells no name."""


def agreement(context: Context, units: list[Unit]) -> Ref:
    """The agreement that an AGREEMENT chunk names; a bare «الاتفاقية» is the last one; empty when it names none."""
    head = next((unit for unit in units if unit.code in "TH"), units[0])
    if units[0].code == "#" and len(units[0].text) != _YEAR:
        units = units[1:]
    start, end = units[0].start, units[-1].end
    units = name_parts(units)
    if context.gazetteer.arabic:
        if (
            together := _COUNTED.search(context.text, max(0, start - _COUNTED_NEAR), start)
        ) and context.state.agreement:
            context.mention(context.state.agreement, together.start(), end)
            return context.state.agreement  # «22 اتفاقية ومذكرة تفاهم» are counted as one
        start = _counted_from(context, start)
    if head.code == "T":
        several = context.text[start:end].lower().endswith(_SEVERAL)
        if several and _VARIOUS.search(context.text, max(0, start - _ARTICLE), start):
            return ""  # “joined various Hague Conventions”: which ones is not said
        ref = context.registered(head.value)
    elif len(units) == 1 or all(unit.is_a("agreement") for unit in units):
        return _bare(context, head, start, end)
    else:
        words = context.text[start:end]
        ref = registered_agreement(context, words) or known_agreement(context, words) or _named(context, units)
    context.mention(ref, start, end)
    if context.drafts[ref].registered and context.entry(ref).type:
        evidence = context.evidence(start, end, "agreement")
        context.fact(ref, "dcterms:type", Value(context.entry(ref).type, "akind"), evidence)
    _short_form(context, units, ref)
    context.state.agreement = ref
    return ref


def _counted_from(context: Context, start: int) -> int:
    """Where the number before Arabic agreements stands, which is of their name: «14 مذكرة تفاهم», «خمس اتفاقيات»."""
    words = context.text[max(0, start - _LONGEST_NUMBER) : start].split(" ")
    numbers = context.language.agreement.get("counted", ())
    number = words[-2].lstrip("ول") if len(words) > 1 and not words[-1] else ""
    year = number.isdigit() and len(number) == _YEAR  # «في مارس 2026 اتفاقية …»
    if year or not (number.isdigit() or number in numbers):
        return start
    begin = start - len(number) - 1
    before = words[-3].lstrip("ول") if len(words) > _COMPOUND else ""
    # «خمس عشرة اتفاقية»
    return begin - len(before) - 1 if number in _TEEN and before in numbers else begin


_LONGEST_NUMBER = 22
_COMPOUND = 2
_TEEN = frozenset({"عشره", "عشر"})
_COUNTED = re.compile(r"\b(?:[1-9]\d|\w+ عشره?|(?:عشر|ثلاث|اربع|خمس)[يو]ن)\s\w+\sو$")
_COUNTED_NEAR = 30


def _short_form(context: Context, units: list[Unit], ref: Ref) -> None:
    """Let the letters in parentheses at the end of a name stand for the agreement."""
    letters = units[-2].text if len(units) > _SHORT_FORM and units[-1].code == ")" else ""
    if letters.isupper() and units[-2].code == "W":
        context.short_names.setdefault(letters, (AGREEMENT, (ref,)))


def registered_agreement(context: Context, words: str) -> Ref:
    """The registry's agreement of that name, with or without the quotation marks around it."""
    known = context.gazetteer.agreements.get(fold_key(words.replace('"', " ")), "")
    return context.registered(known) if known else ""


def _bare(context: Context, head: Unit, start: int, end: int) -> Ref:
    """The agreement of a noun alone: the last one, or an unnamed memorandum; empty otherwise."""
    kind = str(head.tags.get("agreement", ""))
    shown = context.text[max(0, head.start - len(_DEMONSTRATIVE[0])) : head.start].lower() in _DEMONSTRATIVE
    definite = head.text.split()[-1].startswith("ال") or is_definite(context, head) or shown
    joint = head.is_a("joint_statement", "statement")  # only one that is signed is an agreement
    known = told_before(context, kind, joint=joint) if definite else ""
    if known and _those_of_others(context, head, known):
        return ""
    if known and not _signed_before(context, kind, known, end):
        context.mention(known, start, end, name=False)
        context.state.agreement = known
        return known
    if definite and (issued := _issued_before(context, head)) is not None:
        kind, joint = DECLARATION, True
        context.mention(context.entity("Agreement", (kind, "")), *issued)
    bare = kind == "agreement" and head.text.endswith("s") and " " not in head.text
    several = head.is_a("agreements") and (not bare or head.is_a("counted"))
    one = _INDEFINITE.search(context.text, max(0, head.start - _ARTICLE), head.start)
    # “the Agreement between the Government of …”, in capitals, is its name, as is “the agreement between A and B”.
    between = None if context.gazetteer.arabic else _BETWEEN.match(context.text, end)
    formal = between is not None and (head.text[0].isupper() or (definite and between["name"] is not None))
    unnamed = kind == "memorandum-of-understanding" or joint or one or several or formal
    if not unnamed and not context.gazetteer.arabic:
        return ""
    apart = f"between {start}" if formal or _beside(context, start) else ""
    ref = context.entity("Agreement", (kind, SEVERAL if several else apart))
    context.mention(ref, start, end)
    context.state.agreement = ref
    return ref


def _those_of_others(context: Context, head: Unit, known: Ref) -> bool:
    """Whether an Arabic noun in the plural means others than the one agreement told before: «الاتفاقيات الموقعة»."""
    plural = context.language.agreement.get("several", ())
    if not context.gazetteer.arabic or head.text.removeprefix("ال") not in plural:
        return False
    draft = context.drafts[known]
    words = {word for name in draft.names for word in fold_key(name).split()}
    return not draft.registered and words.isdisjoint(plural)


def _signed_before(context: Context, kind: str, last: Ref, end: int) -> bool:
    """Whether an Arabic noun is of another kind than the last agreement, and of one that had been signed.

    «اتفاقية … . وتأتي امتدادا لمذكرة التفاهم الموقعة بين البلدين في …».
    """
    other = context.gazetteer.arabic and kind not in ANY_KIND and context.drafts[last].key[0] != kind
    return other and _SIGNED.match(context.text, end) is not None


_SIGNED = re.compile(r" (?:الموقعه?|المبرمه?)\b")


def _issued_before(context: Context, head: Unit) -> tuple[int, int] | None:
    """Where the text spoke of the statement that “the document”, which was signed, means; None for none."""
    if context.gazetteer.arabic or head.text.lower() not in WRITTEN:
        return None
    words = context.language.data["words"]
    statements = _statements((*words["statement"], *words["joint_statement"])).finditer(context.text, 0, head.start)
    return max((match.span() for match in statements), default=None)


@lru_cache(maxsize=2)
def _statements(names: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def _beside(context: Context, start: int) -> bool:
    """Whether an unnamed one is told besides another: «…، إضافة إلى مذكرة تعاون وقعها …» (Arabic)."""
    if not context.gazetteer.arabic or not context.state.agreement:
        return False
    before = context.text[max(0, start - _ARTICLE) : start].rstrip()
    return before.endswith(tuple(map(fold_key, context.language.data["words"]["and"])))


_BETWEEN = re.compile(r"\s+(?i:between)\s(?P<name>(?:the )?[A-Z])?")


_SEVERAL = ("conventions", "protocols", "treaties")
_VARIOUS = re.compile(r"\b(?:various|several|different|some|many|two|three|four|five|number of)\s$", re.IGNORECASE)
_SHORT = re.compile(r"\s\([a-z.]+\)")
_FIELD = re.compile(r"\bin the (?:field|fields|area|areas|sphere|domain) of ")
"""Words without which the name of an English agreement is the same: “(MoU)”, “in the field of trade”."""


def _named(context: Context, units: list[Unit]) -> Ref:
    """The agreement whose name these units are, with its kind and, where it is a joint one, its parties."""
    kind = str(next((unit.tags["agreement"] for unit in units if unit.is_a("agreement")), "agreement"))
    name = fold_key(context.text[units[0].start : units[-1].end])
    ref = context.entity("Agreement", (kind, _FIELD.sub("in ", _SHORT.sub("", name))))
    evidence = context.evidence(units[0].start, units[-1].end, "agreement")
    context.fact(ref, "dcterms:type", Value(kind, "akind"), evidence)
    states = [unit for unit in units[:4] if unit.code in "AC"]
    # A state alone before the noun is the place that an agreement is called by: “the Barbados Agreement”.
    if len(states) == 1 and units[1].is_a("agreement") and states[0] is units[0]:
        states = []
    parties = tuple(dict.fromkeys(context.country(unit) for unit in states))
    if len(parties) == PAIR:
        context.sides[ref] = parties
    elif any(unit.is_a("joint_adjective") for unit in units) and len(context.state.sides) > 1:
        context.sides[ref] = context.state.sides
    return ref
