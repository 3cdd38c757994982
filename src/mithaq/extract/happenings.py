"""Dialogues, rounds, meetings, conferences and agreements as the text names them."""

from __future__ import annotations

from mithaq.model import Ref, Value
from mithaq.text import fold_key
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.extract.units import Unit
    from mithaq.extract.context import Context

_TENS = 20


def ordinal(units: list[Unit]) -> int | None:
    """The number that the ordinals among these units make (الحادية والعشرون is 21), or None."""
    total = 0
    for unit in units:
        value = unit.tags.get("ordinal", unit.tags.get("number"))
        if value is not None and str(value).isdigit():
            number = int(value)
            total = total + number if 0 < total < 10 and number >= _TENS else number
    return total or None


def event(context: Context, units: list[Unit]) -> Ref:
    """The event, dialogue or round that an EVENT chunk names; empty when it names none in particular."""
    head = next((unit for unit in units if unit.is_a("event")), None)
    number = ordinal(units)
    parties = _parties(context, units)
    span = (units[0].start, units[-1].end)
    if head is None:
        return _round_of(context, context.state.dialogue, number, span) if context.state.dialogue else ""
    kind, slug = head.tags["event"]
    if kind == "Dialogue":
        return _dialogue(context, units, slug, parties, number, span)
    return _meeting(context, units, kind, slug, parties, span)


def _parties(context: Context, units: list[Unit]) -> tuple[Ref, ...]:
    found = [unit for unit in units if unit.code in "AC"]
    for unit in found:
        context.registered(unit.value)
        context.mention(unit.value, unit.start, unit.end, name=unit.code == "C")
    parties = tuple(dict.fromkeys(str(unit.value) for unit in found))
    if len(parties) == 2:
        context.pairs.append(parties)
    return parties


def _slug(units: list[Unit], slug: str) -> str:
    adjectives = [str(unit.tags["event_adjective"]) for unit in units if unit.is_a("event_adjective")]
    named = [adjective for adjective in adjectives if adjective != "plain"]
    return "-".join(named) if slug == "dialogue" and named else slug


def _dialogue(context: Context, units: list[Unit], slug: str, parties: tuple[Ref, ...], number: int | None, span: tuple[int, int]) -> Ref:
    slug = _slug(units, slug)
    known = next((r for r, d in context.drafts.items() if d.kind == "Dialogue" and _same_series(context, r, slug, parties)), "")
    bare = slug == "dialogue" and not parties and number is None
    if slug == "dialogue" and not parties and context.state.dialogue:
        known = context.state.dialogue
    if not known:
        if bare and context.language.code != "en":
            return ""
        known = context.entity("Dialogue", (slug, tuple(sorted(parties))))
    start = next((unit.start for unit in units if unit.is_a("event")), span[0])
    name_end = next((u.end for u in reversed(units) if not u.is_a("ordinal", "number")), span[1])
    context.mention(known, start, max(name_end, start + 1))
    if len(parties) > 1:
        set_parties(context, known, parties)
    context.state.dialogue = known
    if number is not None:
        return _round_of(context, known, number, span)
    if bare or not parties:
        return context.state.event if context.state.event in rounds_of(context, known) else known
    return known


def _same_series(context: Context, ref: Ref, slug: str, parties: tuple[Ref, ...]) -> bool:
    known_slug, known_parties = context.drafts[ref].key[:2]
    return known_slug == slug and (not parties or not known_parties or tuple(sorted(parties)) == known_parties)


def rounds_of(context: Context, dialogue: Ref) -> list[Ref]:
    """The rounds of a dialogue that were named so far."""
    return [ref for ref, draft in context.drafts.items() if draft.kind == "DialogueRound" and draft.key[0] == dialogue]


def set_parties(context: Context, ref: Ref, parties: tuple[Ref, ...]) -> None:
    """Give an event its sides; a dialogue's are part of its key, and its rounds share them."""
    draft = context.drafts[ref]
    context.sides[ref] = parties
    if draft.kind == "Dialogue":
        draft.key = (draft.key[0], tuple(sorted(parties)))
        for known in rounds_of(context, ref):
            context.sides[known] = parties
    if not context.state.sides:
        context.state.sides = parties


def _round_of(context: Context, dialogue: Ref, number: int | None, span: tuple[int, int]) -> Ref:
    if number is None:
        return context.state.event
    ref = context.entity("DialogueRound", (dialogue, number))
    context.mention(ref, *span)
    if dialogue in context.sides:
        context.sides[ref] = context.sides[dialogue]
        context.state.sides = context.sides[dialogue]
    evidence = context.evidence(*span, "round", confidence=0.95)
    context.fact(ref, "roundOf", dialogue, evidence)
    context.fact(ref, "roundNumber", Value(str(number), "integer"), evidence)
    context.state.event = ref
    return ref


def _meeting(context: Context, units: list[Unit], kind: str, slug: str, parties: tuple[Ref, ...], span: tuple[int, int]) -> Ref:
    """A meeting, call, visit or summit: the current one when the words are definite, else a new one."""
    current = context.state.event
    definite = is_definite(context, units[0]) or not parties
    if current and definite and context.kind(current) == kind:
        context.mention(current, *span)
        return current
    number = ordinal(units)
    ref = context.entity(kind, (slug, tuple(sorted(parties)), number or "", "" if parties or number else len(context.drafts)))
    context.mention(ref, *span)
    if len(parties) > 1:
        set_parties(context, ref, parties)
        context.state.event = ref
        context.state.sides = parties
    return ref


def is_definite(context: Context, unit: Unit) -> bool:
    """Whether a noun has the article: ال on it, or “the” before it."""
    return unit.text.startswith("ال") or context.text[max(0, unit.start - 4) : unit.start].lower() == "the "


def conference(context: Context, units: list[Unit]) -> Ref:
    """A named conference, forum or summit: its name is its key; empty for a dialogue or a bare meeting."""
    head = next(unit for unit in units if unit.is_a("event"))
    kind, slug = head.tags["event"]
    if kind != "Conference" or head.text.startswith("ال"):
        return ""
    while len(units) > 1 and units[-1].code in "&lp":
        units = units[:-1]
    start, end = units[0].start, units[-1].end
    ref = context.entity("Conference", (slug, fold_key(context.text[start:end])))
    context.mention(ref, start, end)
    return ref


# Agreements


def agreement(context: Context, units: list[Unit]) -> Ref:
    """The agreement that an AGREEMENT chunk names; a bare «الاتفاقية» is the last one; empty when it names none."""
    head = next((unit for unit in units if unit.code in "TH"), units[0])
    start, end = units[0].start, units[-1].end
    if head.code == "T":
        ref = context.registered(head.value)
    elif len(units) == 1 or all(unit.is_a("agreement") for unit in units):
        return _bare(context, head, start, end)
    else:
        ref = registered_agreement(context, context.text[start:end]) or _named(context, units)
    context.mention(ref, start, end)
    if context.drafts[ref].registered and context.entry(ref).type:
        evidence = context.evidence(start, end, "agreement")
        context.fact(ref, "dcterms:type", Value(context.entry(ref).type, "akind"), evidence)
    context.state.agreement = ref
    return ref


def registered_agreement(context: Context, words: str) -> Ref:
    """The registry's agreement of that name, with or without the quotation marks around it."""
    known = context.gazetteer.agreements.get(fold_key(words.replace('"', " ")), "")
    return context.registered(known) if known else ""


def _bare(context: Context, head: Unit, start: int, end: int) -> Ref:
    kind = str(head.tags.get("agreement", ""))
    definite = head.text.split()[-1].startswith("ال") or is_definite(context, head)
    if definite and context.state.agreement:
        context.mention(context.state.agreement, start, end, name=False)
        return context.state.agreement
    if kind != "memorandum-of-understanding":
        return ""
    ref = context.entity("Agreement", (kind, fold_key(head.text)))
    context.mention(ref, start, end)
    context.state.agreement = ref
    return ref


def _named(context: Context, units: list[Unit]) -> Ref:
    kind = str(next((unit.tags["agreement"] for unit in units if unit.is_a("agreement")), "agreement"))
    name = fold_key(context.text[units[0].start : units[-1].end])
    ref = context.entity("Agreement", (kind, name))
    evidence = context.evidence(units[0].start, units[-1].end, "agreement")
    context.fact(ref, "dcterms:type", Value(kind, "akind"), evidence)
    if any(unit.is_a("joint_adjective") for unit in units) and len(context.state.sides) > 1:
        context.sides[ref] = context.state.sides
    return ref
