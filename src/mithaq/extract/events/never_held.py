"""Meetings and pacts that were not: denied, called off, or only offered («نفت صحة أنباء عن لقاء …»)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PREPOSITIONS, ROLE, SIDES
from mithaq.extract.words.trigger_words import TriggerWords
from mithaq.read.languages import load_language
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.context import Context
    from mithaq.model import Evidence, Ref

_LONG, _NEAR = 160, 140
"""Letters between a denial and what is denied, and between a meeting and the words that it was not, at most."""
_WORDS = 12
"""Words between a denial or an offer and the word for holding what is denied or offered, at most."""


def note_never_held(clauses: Clauses, told: Ref) -> None:
    """Remember what a sentence says was not; the text goes on about ``told``, the event that it told of before."""
    context, codes = clauses.context, clauses.codes
    if EVENT not in codes and AGREEMENT not in codes:
        return
    patterns = _patterns(context.language.code)
    told_of = context.text[clauses.items[0].start : clauses.items[-1].end]
    if not patterns or not (_one_denied(codes) or _triggers(context.language.code).in_text(told_of)):
        return
    for index, item in enumerate(clauses.items):
        if codes[index] not in EVENT + AGREEMENT or not item.refs or not _never(clauses, index, patterns):
            continue
        stop = next((at for at in range(index + 1, len(codes)) if codes[at - 1 : at + 1] in {"&V", "JV"}), len(codes))
        context.state.never.append((item.refs[0], context.evidence(item.start, clauses.items[stop - 1].end, "never")))
        if context.state.event == item.refs[0]:
            context.state.event = told


def _never(clauses: Clauses, index: int, patterns: dict[str, re.Pattern[str]]) -> bool:
    """Whether the words around the noun of an event say that there was none."""
    context, item = clauses.context, clauses.items[index]
    lead = context.text[max(clauses.items[0].start, item.start - _LONG) : item.start]
    rest = context.text[item.end : min(clauses.items[-1].end, item.end + _LONG)]
    if patterns["before"].search(lead) or _is_not_held(clauses, index):
        return True
    was_not = patterns["after"].search(rest[:_NEAR])
    if was_not and not _tells_more(clauses, index, item.end + was_not.start()):
        return True
    if patterns["none"].search(lead) and patterns["took_place"].match(rest):
        return True
    if patterns["report"].search(lead) is None:
        return False
    false = patterns["false"].search(rest)
    itself = false is not None and not _tells_more(clauses, index, item.end + false.start())
    another = false is not None and patterns["claim"].search(rest, 0, false.start()) is not None
    return patterns["false"].search(lead) is not None or (itself and not another)


def _is_not_held(clauses: Clauses, index: int) -> bool:
    """Whether the verb of holding an event is denied: “did not hold the talks in Lima”, «لم تعقد كينيا الجولة في ليما».

    A standing format is still there when it does not meet; where another verb tells more, it may have been held at
    another time or by others.
    """
    context = clauses.context
    if not _one_denied(clauses.codes) or context.kind(clauses.items[index].refs[0]) == "Dialogue":
        return False
    words = context.text[clauses.items[0].start : clauses.items[-1].end]
    if _patterns(context.language.code)["same"].search(words):
        return False
    ahead, after = _NOT_HOLD.search(clauses.codes[:index]), _HELD_NOT.match(clauses.codes, index + 1)
    verbs = [found.start("verb") for found in (ahead, after) if found is not None]
    forms = (clauses.form(verb) for verb in verbs if not clauses.items[verb - 1].is_a("not_negation"))
    return any(form is not None and form.lemma in _holding(context.language.code) for form in forms)


def _one_denied(codes: str) -> bool:
    """Whether a sentence has one verb and denies something."""
    return "X" in codes and codes.count("V") == 1


_NOT_HOLD = re.compile(rf"Xc*(?P<verb>V)[{ACTOR}{PERSON}{ROLE}{SIDES}&,cKN]*$")
_HELD_NOT = re.compile(rf"(?:p{ACTOR}(?:&{ACTOR})?)?c*Xc*(?P<verb>V)")


def _tells_more(clauses: Clauses, index: int, end: int) -> bool:
    """Whether what was not is another thing than an event: a verb of its own, or its own clause, stands before that.

    “At the talks with A, a deal fell through”, “signed the treaty after a summit was cancelled”.
    """
    between = range(
        index + 1, next((at for at, item in enumerate(clauses.items) if item.end > end), len(clauses.items))
    )
    codes = "".join(clauses.codes[at] for at in between)
    words = clauses.context.text[clauses.items[index].end : end]
    beside = index > 0 and clauses.codes[index - 1] in PREPOSITIONS and "," in codes
    apart = beside or _patterns(clauses.context.language.code)["then"].search(words) is not None
    return apart or ";" in codes or "V" in codes.partition("Z")[0] or "&" in codes.partition("V")[2]


def drop_never_held(context: Context) -> None:
    """Take back what was read of the events and pacts that were not."""
    lost: set[Ref] = set()
    for ref, evidence in context.state.never:
        if _new(context, ref, evidence):
            lost.add(ref)
        else:  # an event of which something was told before
            span = range(evidence.start, evidence.end)
            context.facts[:] = [f for f in context.facts if f.subject != ref or f.evidence.start not in span]
    if lost:
        context.facts[:] = [fact for fact in context.facts if fact.subject not in lost and fact.object not in lost]
        context.between[:] = [pact for pact in context.between if pact[0] not in lost]
        for ref in lost:
            context.sides.pop(ref, None)


def _new(context: Context, ref: Ref, evidence: Evidence) -> bool:
    """Whether nothing was told of an event or a pact before the words that it was not."""
    if ref in context.told:
        return context.told[ref].sentence == evidence.sentence
    named = context.mentioned.get(ref)
    return named is None or named.start >= evidence.start


@lru_cache(maxsize=4)
def _holding(language: str) -> frozenset[str]:
    """Lemmas of the verbs of holding an event."""
    return frozenset(load_language(language).data["never_held"]["held"])


_LEADING = ("denies", "calls_off", "false", "was_not", "none", "offers")
"""Lists of words, with one of which each of the patterns is made."""


@lru_cache(maxsize=4)
def _triggers(language: str) -> TriggerWords:
    words = load_language(language).data["never_held"]
    return TriggerWords(fold_key(word) for key in _LEADING for word in words[key])


@lru_cache(maxsize=4)
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    """What stands before and after an event that was not, each as one pattern; none where the language has none."""
    words = load_language(language).data.get("never_held")
    if words is None:
        return {}

    def one_of(*keys: str) -> str:
        return "|".join(fold_key(word) for key in keys for word in words[key])

    article = f"(?: (?:{one_of('articles')}))*"
    near = rf"(?: (?!(?:{one_of('then')})\b)[^ .,;:،؛]+){{0,{_WORDS}}}? "
    report = rf"\b(?:{one_of('reports')})\b(?:.*\b(?:{one_of('about')}))?{article} $"
    denied = rf"\b(?:{one_of('denies')})\b"
    held = rf"{denied}{near}(?:{one_of('holding')}){article} $"
    offered = rf"\b[وف]?(?:{one_of('offers')}){near}(?:{one_of('to_hold')}){article} $"
    called_off = rf"\b(?:{one_of('calls_off')}){article} $"
    told = {
        "before": rf"{denied}.*{report}|{held}|{called_off}|{offered}",
        "after": rf"\b(?:{one_of('was_not')})(?= ?[.,;،؛]| ?$| (?:{one_of('because')})\b)",
        "none": rf"\b(?:{one_of('none')}){article} $",
        "took_place": rf" (?:{one_of('took_place')})\b",
        "report": report,
        "claim": rf"\b(?:{one_of('reports')})\b",
        "then": rf"\b(?:{one_of('then')})\b",
        "same": rf"\b(?:{one_of('all_the_same')})\b",
        "false": rf"\b(?:{one_of('false')})\b",
    }
    return {key: re.compile(pattern, re.IGNORECASE) for key, pattern in told.items()}
