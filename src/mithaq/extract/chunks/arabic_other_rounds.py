"""Editions of a series that an Arabic text names by their ordinal alone, or as the one before.

«عقدت القمة الأولى في بغداد، أما الثانية فعقدت في عمّان», «وكانت الدورة السابقة قد عقدت في تونس».
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.earlier_rounds import round_before
from mithaq.extract.chunks.happenings import make_current, round_numbered
from mithaq.extract.chunks.ordinals import ordinal
from mithaq.extract.chunks.same_event import write_number
from mithaq.extract.words.items import EVENT, Item
from mithaq.model import Value
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import BEFORE_THAT

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

_THE = "ال"
_NEAR = 3
"""Units between an edition and the verb that says that it was held, at most."""
_AFTER = re.compile(r"V|&V|t|p[qPC]")
"""Letters of what goes on after the ordinal: a verb, when, where."""


def other_edition_item(context: Context, units: list[Unit], index: int, codes: str) -> Item | None:
    """The edition that the units from an index on name so; None where they name none, and in English."""
    if context.language.order == "SVO":
        return None
    if codes[index] == "N":
        return _by_ordinal(context, units, index, codes)
    former = codes.startswith("k", index + 1) and units[index + 1].is_a("former")
    return _before(context, units[index : index + 2]) if former and _is_held(context, units, index) else None


def _by_ordinal(context: Context, units: list[Unit], index: int, codes: str) -> Item | None:
    """«أما الثانية فعقدت في …», «والثالثة في …», «فيما استضافت الدوحة الرابعة عام …»."""
    unit, number = units[index], ordinal(units[index : index + 1])
    if not number or not unit.text.startswith(_THE) or not _stands_alone(context, units, index, codes):
        return None
    last = _last_numbered(context, back=int("V" in codes[max(0, index - 2) : index + 3]))
    if not last or not _fits(context, unit, last) or _counts_others(context, units[:index], last):
        return None
    draft = context.drafts[last]
    if draft.kind == "DialogueRound":
        ref = round_numbered(context, str(draft.key[0]), [unit], number)
        return Item(EVENT, [unit], (ref,))
    key = (draft.key[0], draft.key[1], number) if draft.key[0] == _SESSION else (draft.key[0], (), number, "")
    ref = context.entity("Conference", key)
    context.mention(ref, unit.start, unit.end)
    write_number(context, ref, number, (unit.start, unit.end))
    make_current(context, ref, ())
    return Item(EVENT, [unit], (ref,))


_SESSION = "session"


def _stands_alone(context: Context, units: list[Unit], index: int, codes: str) -> bool:
    """Whether an ordinal opens what is told, or is the object of who hosts, and goes with no noun before it."""
    if _AFTER.match(codes, index + 1) is None:
        return False
    before = codes[:index]
    if before.endswith(("P", "C")):
        verb = units[index - 2] if index > 1 else None
        return verb is not None and verb.code == "V" and _tells(context, verb)
    opens = before.endswith("&") and before[-2:-1] in ("", ",", "t", "P", ".")
    return opens or before.endswith(("V", "J")) or (bool(before) and units[index - 1].text == _AS_FOR)


_AS_FOR = fold_key("أما")


def _last_numbered(context: Context, *, back: int) -> Ref:
    """The edition with a number that this sentence, or one so far ``back``, has named last; empty for none.

    What no verb tells of goes on from the same sentence: «وقعا اتفاقيتين، الأولى للتجارة والثانية في أكرا».
    """
    for fact in reversed(context.facts):
        if fact.evidence.sentence < context.sentence - back:
            return ""
        if fact.predicate == "roundNumber" and context.kind(fact.subject) in {"Conference", "DialogueRound"}:
            return fact.subject
    return ""


def _counts_others(context: Context, units: list[Unit], last: Ref) -> bool:
    """Whether an ordinal goes on from that of something else: «وفاز في المباراة الأولى، والثانية في ليما»."""
    ordinals = [unit.start for unit in units if unit.code == "N"]
    numbers = [fact.evidence.end for fact in context.facts if fact.subject == last and fact.predicate == "roundNumber"]
    return bool(ordinals and numbers) and ordinals[-1] > max(numbers)


def _fits(context: Context, unit: Unit, last: Ref) -> bool:
    """Whether an ordinal has the gender of the noun of an edition, and another number."""
    names = context.drafts[last].names or {}
    noun = next(iter(names), "").split()[:1]
    numbers = [f.object for f in context.facts if f.subject == last and f.predicate == "roundNumber"]
    if Value(str(ordinal([unit])), "integer") in numbers:
        return False
    feminine = unit.text.endswith("ه") or unit.text == _FIRST
    return context.kind(last) == "DialogueRound" or not noun or noun[0].endswith("ه") == feminine


_FIRST = fold_key("الأولى")


def _before(context: Context, units: list[Unit]) -> Item | None:
    """«الدورة السابقة» of the dialogue named last, «القمة السابقة»."""
    span, dialogue = (units[0].start, units[-1].end), context.state.dialogue
    kind, slug = units[0].tags.get("event", ("", ""))
    if kind == "Conference":
        ref = context.entity(kind, (slug, (), BEFORE_THAT, ""))
        context.mention(ref, *span)
        return Item(EVENT, units, (ref,))
    if not dialogue or not units[0].is_a("unit"):
        return None
    return Item(EVENT, units, (round_before(context, dialogue, span),))


def _is_held(context: Context, units: list[Unit], index: int) -> bool:
    """Whether a verb near the noun of an edition says that it was held or hosted."""
    near = [*units[max(0, index - 2) : index], *units[index + 2 : index + 2 + _NEAR]]
    return any(unit.code == "V" and _tells(context, unit) for unit in near)


def _tells(context: Context, unit: Unit) -> bool:
    form = unit.tags.get("verb")
    return getattr(form, "lemma", "") in _holding(context.language.code)


@lru_cache(maxsize=4)
def _holding(language: str) -> frozenset[str]:
    """Lemmas of the verbs that say that an event was held or hosted."""
    return frozenset(load_language(language).data["occurrence"]["holding"])
