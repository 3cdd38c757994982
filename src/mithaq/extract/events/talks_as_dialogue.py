"""Talks held as a dialogue are that dialogue (Arabic): «مباحثات … ضمن أعمال الدورة الأولى للحوار»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.happenings import current_round
from mithaq.extract.words.context import PAIR
from mithaq.read.languages import load_language
from mithaq.text import fold_key
from mithaq.vocabulary import TAKING_PART

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Fact, Ref

_NEAR = 32
"""Letters before the name of a dialogue within which stand the words that say what was held as it."""


def talks_as_dialogue(context: Context) -> dict[Ref, Ref]:
    """Meeting -> the round of their dialogue as which two states held it, which has no day or place of its own."""
    same: dict[Ref, Ref] = {}
    if context.language.order != "VSO":
        return same
    for mention in tuple(context.mentions):
        ref = mention.entity
        if ref not in context.drafts or context.kind(ref) not in {"Dialogue", "DialogueRound"} or same:
            continue
        draft = context.drafts[ref]
        key = draft.key if draft.kind == "Dialogue" else context.drafts[str(draft.key[0])].key
        parties = key[1] if len(key) > 1 and isinstance(key[1], tuple) else ()
        if len(parties) == PAIR and _held_as(context, mention.start, mention.end):
            talks = _talks_of(context, set(parties), mention.start)
            if talks and not _told_apart(context, talks, ref):
                span = mention.start, mention.end
                same[talks] = ref if draft.kind == "DialogueRound" else current_round(context, ref, span)
    return same


def _held_as(context: Context, start: int, end: int) -> bool:
    """Whether the words say that something was held as a dialogue: «ضمن أعمال الدورة الثانية للحوار الاستراتيجي»."""
    before = fold_key(context.document.text[max(0, start - _NEAR) : start])
    name = fold_key(context.document.text[start:end])
    lead, dialogue = _patterns(context.language.code)
    return lead.search(before) is not None and dialogue.search(name) is not None


@lru_cache(maxsize=2)
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words: dict[str, list[str]] = load_language(code).data["held_as"]
    lead, works, names = ("|".join(map(re.escape, map(fold_key, words[key]))) for key in ("leads", "works", "names"))
    return re.compile(rf"\b(?:{lead})(?: (?:{works}))?\s*$"), re.compile(rf"(?:{names})\b")


def _talks_of(context: Context, parties: set[Ref], start: int) -> Ref:
    """The one meeting of two states, which has been, told of in the sentence or right before; empty for none."""
    sentence = next(one for one in reversed(context.sentences) if one.start <= start)
    states: dict[Ref, set[Ref]] = {}
    near: set[Ref] = set()
    for fact in context.facts:
        if context.kind(fact.subject) != "Meeting" or sentence.heading:
            continue
        if fact.predicate in TAKING_PART:
            taker = str(fact.object)
            states.setdefault(fact.subject, set()).add(context.country_or_self(taker) or taker)
        if fact.status == "asserted" and fact.evidence.sentence in {sentence.index, sentence.index - 1}:
            near.add(fact.subject)
    found = [ref for ref in near if _between(context, states.get(ref, set()), parties)]
    return found[0] if len(found) == 1 else ""


def _between(context: Context, takers: set[Ref], parties: set[Ref]) -> bool:
    """Whether officials of both states and of no other met, or two of whom one acts for one of them."""
    known = {ref for ref in takers if context.kind(ref) not in {"Official", "Post"}}
    return known == parties or (len(takers) == PAIR and len(known) == 1 and known <= parties)


def _told_apart(context: Context, talks: Ref, dialogue: Ref) -> bool:
    """Whether a dialogue has a day or place of its own, which are not those of the talks, or is still to come."""
    own = _placing(context, dialogue)
    return any(fact.status != "asserted" for fact in own) or bool(own and _placing(context, talks))


def _placing(context: Context, ref: Ref) -> list[Fact]:
    return [f for f in context.facts if f.subject == ref and f.predicate in {"schema:startDate", "takesPlaceIn"}]
