"""Conferences, forums and summits that are told by their names, and by the number before it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.occasions import only_occasion
from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import write_number
from mithaq.extract.chunks.series import head_of
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def conference(context: Context, units: list[Unit]) -> Ref:
    """A named conference, forum or summit: its name is its key; empty for a dialogue or a bare meeting."""
    head = units[0] if units[0].code in "EU" else head_of(units)
    if head is None or not head.is_a("event"):
        return ""
    kind, slug = head.tags["event"]
    if kind != "Conference" or head.text.startswith("ال"):
        return ""
    if context.language.order == "VSO" and all(unit.code in "AK" for unit in units[1:]):
        return ""  # «قمة مصرية أردنية» is told by its parties
    while len(units) > 1 and units[-1].code in "&lp":
        units = units[:-1]
    number = ordinal(units[:1]) if context.language.order == "SVO" and units[0].code in "N#" else None
    begin = units[0].start
    units = units[1:] if number and len(units) > 1 else units
    start, end = units[0].start, units[-1].end
    ref = context.entity("Conference", (slug, fold_key(context.text[start:end])))
    context.mention(ref, start, end)
    if number and not any(fact.subject == ref and fact.predicate == "roundNumber" for fact in context.facts):
        write_number(context, ref, number, (units[0].start, end))
    bodies = [unit for unit in units if unit.code == "O"]
    if len(bodies) == 1 and (whole := context.entry(bodies[0].value)) is not None and whole.kind == _ORGANISATION:
        context.state.meeting_of[ref] = context.registered(whole.id)
    bodies = bodies if number and slug == "summit" else []
    if len(bodies) == 1 and ref not in context.sides and not only_occasion(context, begin):
        body = context.registered(bodies[0].value)
        if context.kind(body) == _ORGANISATION:  # “the 43rd African Union Summit”
            context.mention(body, bodies[0].start, bodies[0].end)
            context.sides[ref] = (body,)
    return ref


def ministerial(context: Context, units: list[Unit]) -> Ref:
    """The meeting of the ministers or the council of an organisation (Arabic), told by its words; empty for others."""
    kind, _ = units[0].tags.get("event", ("", ""))
    last, before = units[-1], units[-2].text
    words = _words(context.language.code)
    told = any(unit.code == "%" or unit.text in words["adjectives"] for unit in units)
    council = before in words["councils"] or last.text.split()[0] in words["councils"]
    organisation = last.code == "O" and (council or told)
    if kind != "Meeting" or not (organisation or last.text in words["together"]):
        return ""
    whose = last.value if last.code == "O" else last.text
    ref = context.entity("Conference", ("ministerial", str(whose)))
    if last.code == "O":
        context.state.meeting_of[ref] = context.registered(str(last.value))
    context.mention(ref, units[0].start, last.end)
    if number := ordinal([unit for unit in units if unit.code == "N"]):
        write_number(context, ref, number, (units[0].start, last.end))
    return ref


def session(context: Context, units: list[Unit]) -> Ref:
    """The session of an international organisation or of its organ (Arabic): «الدورة العاشرة للجمعية العامة».

    One without a number is told by its words: «الدورة غير العادية لمجلس الجامعة».
    """
    number, body = ordinal(units[:-2]), context.entry(units[-1].value)
    if body is None or body.kind != _ORGANISATION:
        return ""
    start, end = units[0].start, units[-1].end
    told = units[0].text.split()[0] in _words(context.language.code)["sessions"]
    if not number and not told:
        return ""
    which = number or fold_key(context.text[start : units[-1].start]).removeprefix("ال")
    ref = context.entity("Conference", ("session", units[-1].value, which))
    context.mention(body_ref := context.registered(units[-1].value), units[-1].start, end)
    context.state.meeting_of[ref] = body_ref
    context.mention(ref, start, end)
    if number:
        write_number(context, ref, number, (start, end))
    return ref


def session_of(context: Context, units: list[Unit]) -> Ref:
    """The English session of an international organisation or its organ, numbered or not; empty for other bodies."""
    body = context.entry(units[-1].value)
    if body is None or body.kind != _ORGANISATION:
        return ""
    number = ordinal(units[:1]) if units[0].code == "N" else None
    begin = units[0] if not isinstance(number, int) else units[1]
    words = fold_key(context.words(begin.start, units[-1].end))
    ref = context.entity("Conference", ("session", words, number or ""))
    context.mention(body_ref := context.registered(units[-1].value), units[-1].start, units[-1].end)
    context.state.meeting_of[ref] = body_ref
    context.mention(ref, units[0].start, units[-1].end)
    if isinstance(number, int):
        context.mention(ref, begin.start, units[-1].end)
        write_number(context, ref, number, (units[0].start, units[-1].end))
    return ref


_ORGANISATION = "InternationalOrganization"


@lru_cache(maxsize=4)
def _words(language: str) -> dict[str, frozenset[str]]:
    data = load_language(language).data.get("ministerial", {})
    return {kind: frozenset(map(fold_key, data.get(kind, ()))) for kind in _KINDS}


_KINDS = ("together", "councils", "adjectives", "sessions")
