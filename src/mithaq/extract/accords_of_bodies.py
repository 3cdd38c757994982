"""Agreements between bodies, not states: «مذكرة تفاهم بين غرفة التجارة الكينية واتحاد الغرف الأردنية» (Arabic).

Such bodies are known by the shape of their names alone; where two of them have signed, their states have not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.context import SIGNED
from mithaq.extract.words.dated import dates_of
from mithaq.model import Evidence, Value
from mithaq.read.languages import load_language, spelled_out
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.extract.words.context import Context
    from mithaq.model import Mention, Ref

_RULE = "accord-of-bodies"
_STATUS = "agreementStatus"
ORGANISATIONS = frozenset({"Organization", "GovernmentBody", "InternationalOrganization"})
_BEFORE = 160
"""Letters before the name of an agreement in which its signers may stand."""
_AFTER = 260
_WITHIN = 2
Span = tuple[int, int]


def bodies_sign(context: Context) -> None:
    """Let the two bodies between which an agreement is signed be its parties in place of their states."""
    if context.language.order == "SVO":
        return
    for ref, draft in list(context.drafts.items()):
        if draft.kind != "Agreement" or draft.registered:
            continue
        told = next((spans for one in _mentions(context, ref) if (spans := _signers(context, one))), ())
        parties = [(body_at(context, *span), span) for span in told] or _of_people(context, ref)
        if len({party for party, _ in parties}) == _WITHIN:
            sign_instead(context, ref, parties)


def _mentions(context: Context, ref: Ref) -> Iterator[Mention]:
    return (one for one in context.mentions if one.entity == ref)


def _signers(context: Context, agreement: Mention) -> tuple[Span, ...]:
    """Where the two stand who have signed an agreement, at its mention: after «بين», or around the verb."""
    text, pattern = context.folded.text, _patterns()
    sentence = context.sentences[_sentence(context, agreement.start)]
    begin, end = (context.folded.folded_offset(at) for at in (agreement.start, agreement.end))
    low = max(context.folded.folded_offset(sentence.start), begin - _BEFORE)
    high = min(context.folded.folded_offset(sentence.end), end + _AFTER)
    if pattern["unsigned"].search(text, low, high) or pattern["talked_of"].search(text, low, begin):
        return ()
    name = pattern["between"].search(text, begin, high)
    near = name and name.start() - end < _LONGEST and "," not in text[end : name.start()]
    signed = pattern["signed"].search(text, low, begin) if name and near else None
    if name and signed:
        return () if _state_at(context, signed.end()) else (name.span("one"), name.span("other"))
    both = pattern["both"].search(text, low, begin)
    if both:
        return both.span("one"), both.span("other")
    one = pattern["one"].search(text, low, begin)
    other = pattern["with"].match(text, end, high) if one else None
    return (one.span("one"), other.span("other")) if one and other else ()


def _state_at(context: Context, end: int) -> bool:
    """Whether a state is named right after a verb of signing, which then signs itself: «وقعت قطر وكينيا اتفاقية …»."""
    after = context.folded.canonical_span(end, end)[0] + 1
    return any(one.start == after and one.name and context.kind(one.entity) == "Country" for one in context.mentions)


def _between_states(context: Context, end: int) -> bool:
    """Whether «بين» and a state follow the name of an agreement."""
    begin = context.folded.folded_offset(end)
    between = _patterns()["between_whom"].search(context.folded.text, begin, begin + _LONGEST)
    return between is not None and _state_at(context, between.end())


_LONGEST = 60
"""Letters between the noun of an agreement and «بين», at most."""


def _of_people(context: Context, agreement: Ref) -> list[tuple[Ref, Span]]:
    """The bodies of the two who sign an agreement, where both lead such as are no organs of a government.

    None for what is said to be between others: «اتفاقية النقل الجوي بين قطر وكينيا».
    """
    if any(_between_states(context, one.end) for one in _mentions(context, agreement)):
        return []
    signed = [f for f in context.facts if f.subject == agreement and f.predicate == _STATUS and f.status == "asserted"]
    signers = dict.fromkeys(str(fact.object) for fact in signed if fact.object in context.people)
    bodies: list[tuple[Ref, Span]] = []
    for known in (context.people[ref] for ref in signers):
        one = next((post.organization for post in known.posts if context.kind(post.organization) == "Organization"), "")
        bodies += [(one, (known.start, known.end))] if one else []
    return bodies if len(signers) == _WITHIN else []


def body_at(context: Context, start: int, end: int) -> Ref:
    """The body that a folded span names: the one that is mentioned there, or a new one."""
    begin, finish = context.folded.canonical_span(start, end)
    for one in context.mentions:
        inside = begin <= one.start <= begin + _WITHIN and one.end <= finish
        if inside and context.kind(one.entity) in ORGANISATIONS:
            return one.entity
    ref = context.entity("Organization", (fold_key(context.document.text[begin:finish]),))
    context.mention(ref, start, end)
    return ref


def sign_instead(context: Context, agreement: Ref, parties: list[tuple[Ref, Span]]) -> None:
    """Write the parties of an agreement, and drop the states that the same sentence makes its parties."""
    told = {_sentence(context, context.folded.canonical_span(*span)[0]) for _, span in parties}
    old = [f for f in context.facts if f.subject == agreement and f.predicate == _STATUS]
    old = [fact for fact in old if fact.evidence.sentence in told]
    states = [f for f in old if isinstance(f.object, str) and context.kind(f.object) in {"Country", *ORGANISATIONS}]
    context.facts[:] = [fact for fact in context.facts if fact not in states]
    signed = (("status", SIGNED), *_only_day(context, parties[0][1][0]))
    qualifiers = next((f.qualifiers for f in states if f.qualifier("status") == SIGNED), signed)
    for party, span in parties:
        begin, end = context.folded.canonical_span(*span)
        evidence = Evidence(_sentence(context, begin), begin, end, f"{context.language.code}.{_RULE}/1")
        context.fact(agreement, _STATUS, party, evidence, qualifiers=qualifiers)


def _only_day(context: Context, at: int) -> tuple[tuple[str, Ref | Value], ...]:
    """The day of which a sentence tells, if it tells of one: “On 4 April, Kenya and the Lake Front signed …”."""
    sentence = context.sentences[_sentence(context, context.folded.canonical_span(at, at)[0])]
    low, high = map(context.folded.folded_offset, (sentence.start, sentence.end))
    days = dates_of(context.document, context.folded.text[low:high], low)
    return (("date", Value(days[0].first, "date")),) if len(days) == 1 and not days[0].last else ()


def _sentence(context: Context, at: int) -> int:
    return max(bisect_right(context.sentences, at, key=lambda sentence: sentence.start) - 1, 0)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """The shapes of the clauses in which two bodies sign."""
    words = load_language("ar").data["accords_of_bodies"]
    lists = ("nouns", "own_letter", "stops", "signed", "unsigned", "talked_of")
    told = ("|".join(re.escape(word) for word in _folded(words[name])) for name in lists)
    nouns, own, stops, signed, unsigned, talked = told
    general = "|".join(rf"(?<={re.escape(word)} )" for word in _folded(words["general"]))
    word = rf"(?: (?!(?:{stops})(?!\w))(?:{general}|(?={own})|(?![بل](?!ل)))\w+)"
    body = rf"(?:{nouns})(?!\w){word}{{0,7}}"
    short = rf"(?:{nouns})(?!\w){word}{{0,7}}?"
    verb = rf"(?<!\w)[وف]?(?:{signed})(?!\w)"
    return {
        "between": re.compile(rf"(?<!\w)بين (?:كل من )?(?P<one>{short}),? و(?P<other>{body})"),
        "between_whom": re.compile(r"(?<!\w)بين(?: كل من)?(?!\w)"),
        "signed": re.compile(verb),
        "unsigned": re.compile(rf"(?<!\w)و?(?:{unsigned})(?!\w)"),
        "talked_of": re.compile(rf"(?<!\w)[وف]?(?:{talked})(?: \w+){{0,8}} و?(?:ال)?توقيع(?!\w)"),
        "both": re.compile(rf"{verb} (?P<one>{short}),? (?:و|مع )(?P<other>{body})\s*$"),
        "one": re.compile(rf"{verb} (?P<one>{body})\s*$"),
        "with": re.compile(rf",? مع (?P<other>{body})"),
    }


def _folded(words: list[str]) -> list[str]:
    return [fold_key(word) for short in words for word in spelled_out(short)]
