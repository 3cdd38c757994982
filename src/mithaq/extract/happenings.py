"""Dialogues, rounds, meetings, conferences and agreements as the text names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mithaq.extract.agreement_names import name_parts
from mithaq.extract.context import PAIR, Context
from mithaq.extract.items import AGREEMENT
from mithaq.model import Ref, Value
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.units import Unit

_TEN, _TWENTY = 10, 20
_SHORT_FORM = 3
"""Units of a short form with its parentheses."""
_THE = "the "
_DEFINITE = frozenset({_THE, "the\n"})
_DEMONSTRATIVE = ("this ", "that ")
NEXT = "next"
"""What stands for the number of a round that is only planned: «الدورة المقبلة», “the next round”."""
THIS = "this"
"""What stands for the number of the round that a text reports without numbering it."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of an event: its units, the states in them and its number, if it has one."""

    units: list[Unit]
    parties: tuple[Ref, ...]
    number: int | str | None
    """The number of a round, or `NEXT`."""

    @property
    def span(self) -> tuple[int, int]:
        """Begin and end, in the folded text."""
        return self.units[0].start, self.units[-1].end


def ordinal(units: list[Unit]) -> int | None:
    """The number that the ordinals among these units make (الحادية والعشرون is 21), or None."""
    total = 0
    for unit in units:
        value = unit.tags.get("ordinal", unit.tags.get("number"))
        if value is not None and str(value).isdigit():
            number = int(value)
            # The tens are added to the units before them; any other number begins anew.
            total = total + number if 0 < total < _TEN and number >= _TWENTY else number
    return total or None


def event(context: Context, units: list[Unit]) -> Ref:
    """The event, dialogue or round that an EVENT chunk names; empty when it names none in particular."""
    head = _head(units)
    phrase = _Phrase(units, _parties(context, units), ordinal(units) or _next(units))
    if any(unit.is_a("former") for unit in units):
        return ""
    if head is None:
        return _round_of(context, context.state.dialogue, phrase) if context.state.dialogue else ""
    kind, slug = _kind(units, head, phrase)
    if kind == "Dialogue":
        return _dialogue(context, phrase, _series(units, slug))
    if slug == "committee":
        return context.state.event if is_definite(context, head) else ""
    return _meeting(context, phrase, kind, slug)


def _head(units: list[Unit]) -> Unit | None:
    """The noun that says what is held: of «الاجتماع الثاني للجنة المشتركة» the committee; None for a bare «الجولة»."""
    named = [unit for unit in units if unit.is_a("event")]
    if not named:
        return None
    return named[-1] if units[0].is_a("unit") else named[0]


def _kind(units: list[Unit], head: Unit, phrase: _Phrase) -> tuple[str, str]:
    """The class and slug of an event: talks that are numbered in rounds are a dialogue, and so is a joint committee."""
    kind, slug = head.tags["event"]
    if kind == "Meeting" and isinstance(phrase.number, int) and units[0].is_a("round") and units[0] is not head:
        return "Dialogue", slug
    if slug == "committee" and not (any(unit.is_a("joint_adjective") for unit in units) or len(phrase.parties) > 1):
        return "Meeting", slug
    return kind, slug


def _next(units: list[Unit]) -> str | None:
    return NEXT if any(unit.is_a("unit") for unit in units) and any(unit.code == "L" for unit in units) else None


def _parties(context: Context, units: list[Unit]) -> tuple[Ref, ...]:
    parties = tuple(dict.fromkeys(context.country(unit) for unit in units if unit.code in "AC"))
    if len(parties) == PAIR:
        context.pairs.append(parties)
    return parties


# Dialogues and their rounds


def _series(units: list[Unit], slug: str) -> str:
    """What kind of dialogue the adjectives make of a bare one: «الحوار الاستراتيجي»."""
    adjectives = [str(unit.tags["event_adjective"]) for unit in units if unit.is_a("event_adjective")]
    if slug == "committee":
        return "high-joint-committee" if "high" in adjectives else "joint-committee"
    named = [adjective for adjective in adjectives if adjective not in {"plain", "high"}]
    return "-".join(named) if slug == "dialogue" and named else slug


def _dialogue(context: Context, phrase: _Phrase, series: str) -> Ref:
    """The round that a phrase numbers, else the current round of the dialogue it names, else the dialogue."""
    unspecific = series == "dialogue" and not phrase.parties
    bare = unspecific and phrase.number is None
    known = _known_dialogue(context, series, phrase.parties)
    if unspecific and context.state.dialogue:
        known = context.state.dialogue
    if not known:
        if bare and context.language.code != "en":
            return ""
        known = context.entity("Dialogue", (series, tuple(sorted(phrase.parties))))
    _mention_dialogue(context, known, phrase)
    if len(phrase.parties) > 1:
        set_parties(context, known, phrase.parties)
    context.state.dialogue = known
    if phrase.number is not None:
        return _round_of(context, known, phrase)
    current = context.state.event
    return current if not phrase.parties and current in rounds_of(context, known) else known


_COMMITTEES = {"joint-committee", "high-joint-committee"}
"""Series that one text calls by either name."""


def _known_dialogue(context: Context, series: str, parties: tuple[Ref, ...]) -> Ref:
    """The dialogue of that kind that was named before, with the same parties or with none; empty when there is none."""
    for ref, draft in context.drafts.items():
        if draft.kind == "Dialogue" and (draft.key[0] == series or {draft.key[0], series} == _COMMITTEES):
            known = draft.key[1]
            if not parties or not known or tuple(sorted(parties)) == known:
                return ref
    return ""


def _mention_dialogue(context: Context, dialogue: Ref, phrase: _Phrase) -> None:
    """Note where a dialogue is named: from its head noun on, without the number of a round."""
    start, end = phrase.span
    head = _head(phrase.units)
    start = head.start if head is not None else start
    end = next((unit.end for unit in reversed(phrase.units) if not unit.is_a("ordinal", "number")), end)
    context.mention(dialogue, start, max(end, start + 1))


def current_round(context: Context, dialogue: Ref, mention: tuple[int, int]) -> Ref:
    """The round of a dialogue of which a text says that it took place, without a number if none was given."""
    known = rounds_of(context, dialogue)
    if known:
        return known[0] if context.state.event not in known else context.state.event
    ref = context.entity("DialogueRound", (dialogue, THIS))
    if dialogue in context.sides:
        context.sides[ref] = context.sides[dialogue]
    context.mention(ref, *mention, name=False)
    context.fact(ref, "roundOf", dialogue, context.evidence(*mention, "round", kind="resolved"))
    return ref


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


def _round_of(context: Context, dialogue: Ref, phrase: _Phrase) -> Ref:
    """The round of a dialogue that a phrase numbers; without a number the current event."""
    if phrase.number is None:
        return context.state.event
    ref = context.entity("DialogueRound", (dialogue, phrase.number))
    context.mention(ref, *phrase.span)
    if dialogue in context.sides:
        context.sides[ref] = context.sides[dialogue]
        context.state.sides = context.sides[dialogue]
    evidence = context.evidence(*phrase.span, "round", confidence=0.95)
    if phrase.number == NEXT:
        context.fact(ref, "roundOf", dialogue, evidence, status="planned")
        return ref
    context.fact(ref, "roundOf", dialogue, evidence)
    context.fact(ref, "roundNumber", Value(str(phrase.number), "integer"), evidence)
    context.state.event = ref
    return ref


# Meetings and conferences


def give_parties(context: Context, units: list[Unit], refs: tuple[Ref, ...], parties: tuple[Ref, ...]) -> Ref:
    """The event of an EVENT chunk when its parties are named after it: «الاجتماع بين …», “talks between …”."""
    head = _head(units)
    if head is None:
        return refs[0] if refs else ""
    states = tuple(dict.fromkeys(context.country_of(ref) or ref for ref in parties))
    kind, slug = _kind(units, head, _Phrase(units, states, ordinal(units)))
    if kind != "Dialogue":
        return _meeting(context, _Phrase(units, parties, ordinal(units)), kind, slug)
    return _dialogue(context, _Phrase(units, states, ordinal(units) or _next(units)), _series(units, slug))


def may_mean(kind: str, event: str) -> bool:
    """Whether a noun for one class of events may speak of an event of another: “the talks” of a summit."""
    return event in _SAME.get(kind, {kind})


_SAME = {
    "Meeting": {"Meeting", "Call", "Conference", "DialogueRound", "Visit"},
    "Conference": {"Conference", "Meeting"},
}
"""Class of a definite noun -> classes of the event before it that it may mean: “the talks” of a summit."""


def _meeting(context: Context, phrase: _Phrase, kind: str, slug: str) -> Ref:
    """A meeting, call, visit or summit: the current one when the words are definite, else a new one."""
    current = context.state.event
    definite = is_definite(context, phrase.units[0]) or not phrase.parties
    fits = bool(current) and may_mean(kind, context.kind(current)) and not _another(context, phrase, kind)
    known = context.sides.get(current, ()) if fits else ()
    if fits and definite and (not phrase.parties or set(phrase.parties) <= set(known)):
        context.mention(current, *phrase.span)
        return current
    # Without parties and number nothing tells it from another, so that it stands for itself.
    apart = "" if phrase.parties or phrase.number else len(context.drafts)
    ref = context.entity(kind, (slug, tuple(sorted(phrase.parties)), phrase.number or "", apart))
    context.mention(ref, *phrase.span)
    if kind == "Conference" and isinstance(phrase.number, int):
        evidence = context.evidence(*phrase.span, "conference-number", confidence=0.95)
        context.fact(ref, "roundNumber", Value(str(phrase.number), "integer"), evidence)
    if len(phrase.parties) > 1:
        make_current(context, ref, phrase.parties)
    return ref


def _another(context: Context, phrase: _Phrase, kind: str) -> bool:
    """Whether a noun speaks of a visit or call of its own: it has no article and no suffix («زيارة الوزير إلى …»)."""
    if kind not in {"Visit", "Call"} or context.language.order != "VSO":
        return False
    return not is_definite(context, phrase.units[0]) and not phrase.units[0].is_a("their_event", "event_of_two")


def make_current(context: Context, event: Ref, parties: tuple[Ref, ...]) -> None:
    """Let an event be the one that is spoken of from here on, and the states of its parties the sides."""
    context.state.event = event
    if len(parties) > 1 and event not in context.sides:
        set_parties(context, event, parties)
    states = tuple(dict.fromkeys(context.country_of(ref) for ref in parties))
    if len(states) > 1 and all(states):
        context.state.sides = states


def is_definite(context: Context, unit: Unit) -> bool:
    """Whether a noun has the article: ال on it, or “the” before it."""
    return unit.text.startswith("ال") or context.text[max(0, unit.start - len(_THE)) : unit.start].lower() in _DEFINITE


def conference(context: Context, units: list[Unit]) -> Ref:
    """A named conference, forum or summit: its name is its key; empty for a dialogue or a bare meeting."""
    head = units[0] if units[0].code in "EU" else _head(units)
    if head is None or not head.is_a("event"):
        return ""
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
    units = name_parts(units)
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
    _short_form(context, units, ref)
    context.state.agreement = ref
    return ref


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
    if definite and context.state.agreement:
        context.mention(context.state.agreement, start, end, name=False)
        return context.state.agreement
    if kind != "memorandum-of-understanding" and not context.gazetteer.arabic:
        return ""
    ref = context.entity("Agreement", (kind, ""))
    context.mention(ref, start, end)
    context.state.agreement = ref
    return ref


def _named(context: Context, units: list[Unit]) -> Ref:
    """The agreement whose name these units are, with its kind and, where it is a joint one, its parties."""
    kind = str(next((unit.tags["agreement"] for unit in units if unit.is_a("agreement")), "agreement"))
    name = fold_key(context.text[units[0].start : units[-1].end])
    ref = context.entity("Agreement", (kind, name))
    evidence = context.evidence(units[0].start, units[-1].end, "agreement")
    context.fact(ref, "dcterms:type", Value(kind, "akind"), evidence)
    parties = tuple(dict.fromkeys(context.country(unit) for unit in units[:4] if unit.code in "AC"))
    if len(parties) == PAIR:
        context.sides[ref] = parties
    elif any(unit.is_a("joint_adjective") for unit in units) and len(context.state.sides) > 1:
        context.sides[ref] = context.state.sides
    return ref
