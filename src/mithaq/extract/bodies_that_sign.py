"""Agreements between bodies, not states, in English: “a memorandum between the Kenya Seed Board and the Bank of Ghana”.

Such bodies are known by the shape of their names alone; where two of them have signed, their states have not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mithaq.extract.accords_of_bodies import ORGANISATIONS, body_at, sign_instead
from mithaq.read.languages import load_language, spelled_out

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Mention, Ref

Span = tuple[int, int]
_NOT_BODIES = frozenset({"Official", "DiplomaticEvent", "Dialogue", "DialogueRound"})


class _Party(NamedTuple):
    """One of two who sign: whether its name is that of a body, and the state or body that it is known to be."""

    span: Span
    body: bool
    known: Ref = ""


def english_bodies_sign(context: Context) -> None:
    """Let the two bodies between which an agreement is signed be its parties in place of their states."""
    if context.language.order != "SVO":
        return
    done: set[Ref] = set()
    for mention in list(context.mentions):
        if context.kind(mention.entity) != "Agreement" or context.drafts[mention.entity].registered:
            continue
        parties = _signers(context, mention)
        if not parties:
            continue
        ref = mention.entity
        if ref in done:  # another one that was called as shortly
            ref = context.entity("Agreement", (context.drafts[ref].key[0], f"between {mention.start}"))
            context.mention(ref, mention.start, mention.end)
        sign_instead(context, ref, [(one.known or body_at(context, *one.span), one.span) for one in parties])
        done.add(ref)


def _signers(context: Context, agreement: Mention) -> tuple[_Party, ...]:
    """The two who have signed an agreement, at its mention: after “between”, “by”, or before the verb."""
    sentence = next(one for one in context.sentences if one.start <= agreement.start < one.end)
    low, begin, end, high = map(
        context.folded.folded_offset, (sentence.start, agreement.start, agreement.end, sentence.end)
    )
    text, pattern = context.folded.text, _patterns()
    between = pattern["between"].match(text, end, high)
    if between is not None and _signed(text, low, begin, high) and not _another(context, agreement, between.end()):
        return _two(context, between.end(), high)
    passive = pattern["by"].match(text, end, high)
    if passive is not None:
        return _two(context, passive.end(), high)
    verb = pattern["active"].search(text, low, begin)
    if verb is None:
        return ()
    subject = pattern["subject"].search(text[low : verb.start()])
    if subject is None:
        return ()
    start, finish = (low + at for at in subject.span("names"))
    other = pattern["with"].match(text, end, high)
    if other is not None:
        one, partner = _party(context, start, finish), _first(context, other.end(), high)
        return (one, partner) if one.body and partner is not None else ()
    return _split(context, start, finish, whole=True)


def _another(context: Context, agreement: Mention, end: int) -> bool:
    """Whether another agreement is named between one and the words that tell between whom it is."""
    finish = context.folded.canonical_span(end, end)[0]
    return any(
        agreement.end <= one.start < finish and context.kind(one.entity) == "Agreement" for one in context.mentions
    )


def _signed(text: str, low: int, begin: int, high: int) -> bool:
    """Whether a sentence says that the agreement in it was signed."""
    pattern = _patterns()
    return pattern["unsigned"].search(text, low, high) is None and (
        pattern["signing"].search(text, low, begin) is not None
        or pattern["was_signed"].search(text, begin, high) is not None
    )


def _two(context: Context, start: int, high: int) -> tuple[_Party, ...]:
    """The two who are named from an offset on: “the Kenya Seed Board (KSB) and the Bank of Ghana”."""
    names = _patterns()["names"].match(context.folded.text, start, high)
    return _split(context, *names.span("names"), whole=False) if names else ()


def _first(context: Context, start: int, high: int) -> _Party | None:
    """The one who is named at an offset."""
    name = _patterns()["name"].match(context.folded.text, start, high)
    one = _party(context, *name.span("names")) if name else None
    return one if one is not None and (one.body or one.known) else None


def _split(context: Context, start: int, end: int, *, whole: bool) -> tuple[_Party, ...]:
    """The two whose names are joined by “and” in a span: best where “and the” stands between the names of bodies."""
    told: list[tuple[int, tuple[_Party, ...]]] = []
    for joint in _patterns()["and"].finditer(context.folded.text, start, end):
        pair = _party(context, start, joint.start()), _party(context, joint.end(), end)
        score = 2 * sum(one.body or bool(one.known) for one in pair) + (joint["the"] is not None)
        known = all(one.body or one.known for one in pair)
        if pair[1].known and _PLURAL.match(context.folded.text, start, joint.start()):
            continue  # “the Chambers of Commerce of Kenya and Peru”
        unknown = not whole and not any(one.known for one in pair)  # “between Petronas and Ecopetrol”
        if (any(one.body for one in pair) or unknown) and (known or not whole) and _may_be(context, pair):
            told.append((score + 2 * known, pair))
    return max(told, key=lambda each: each[0])[1] if told else ()


_PLURAL = re.compile(r"(?:[A-Z][\w’'-]+ ){0,3}?[A-Z][\w’'-]+(?<!ss)(?<=s) of ")


def _may_be(context: Context, pair: tuple[_Party, ...]) -> bool:
    """Whether no name of the two is that of a person or an event, nor of a place or a state that is no body."""
    for one in pair:
        start, end = context.folded.canonical_span(*one.span)
        inside = [context.kind(m.entity) for m in context.mentions if start <= m.start and m.end <= end]
        if _NOT_BODIES.intersection(inside) or (not one.body and not one.known and {"Place", "Country"} & set(inside)):
            return False
    return True


def _party(context: Context, start: int, end: int) -> _Party:
    """Who the words of a span name."""
    text, pattern = context.folded.text, _patterns()
    short = pattern["short"].search(text, start, end)
    end = short.start() if short else end
    begin, finish = context.folded.canonical_span(start, end)
    for one in context.mentions:
        kind = context.kind(one.entity)
        if kind in ORGANISATIONS and begin <= one.start <= begin + len("the ") and one.end >= finish:
            return _Party((start, end), body=True, known=one.entity)
        first = kind == "Country" and begin <= one.start <= begin + len("the ")
        if first and pattern["its"].fullmatch(text, context.folded.folded_offset(one.end), end):
            return _Party((start, end), body=False, known=one.entity)  # “the Philippine government”
        state = kind == "Country" and one.name and one.end == finish and one.start >= begin
        if state and pattern["government"].fullmatch(text, start, context.folded.folded_offset(one.start)):
            return _Party((start, end), body=False, known=one.entity)
    return _Party((start, end), body=pattern["body"].match(text, start, end) is not None)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """The shapes of the clauses in which two bodies sign, and of their names."""
    words = load_language("en").data["bodies_that_sign"]
    nouns, lower, verbs, adverbs, unsigned, acts, people, fronts = (
        "|".join(re.escape(word) for short in words[name] for word in spelled_out(short))
        for name in ("nouns", "lower", "verbs", "adverbs", "unsigned", "acts", "people", "fronts")
    )
    word = rf"[A-Z][\w'’&-]*(?: (?:{lower}))?"
    short = r"(?: \([^()]{2,24}\))"
    inside = "of|for|and|&|the|de|del|da|do"
    names = rf"{word}{short}?(?:,? (?:(?:{inside}|with) ){{0,2}}{word}{short}?)*"
    name = rf"{word}(?: (?:(?:{inside}) ){{0,2}}{word})*"
    adverb = rf"(?:(?:{adverbs}|on \w+)(?: \d+)?,? )*"
    passive = rf"(?:was|were|has been|have been|is) {adverb}(?:{verbs})"
    return {
        "between": re.compile(rf"[^.;:\n]{{0,160}}?\bbetween (?:the )?(?={word})"),
        "by": re.compile(rf"[^.;:\n]{{0,120}}?\b{passive}\b[^.;:\n]{{0,60}}? by (?:the )?(?={word})"),
        "with": re.compile(rf"[^.;:\n]{{0,120}}?,? with (?:the )?(?={word})"),
        "active": re.compile(rf"(?<!\w)(?:ha[sd] |have )?{adverb}(?:{verbs}) {adverb}(?:an?|the|two|its|their)\b"),
        "subject": re.compile(
            rf"(?:^|[,.:;\n] |that |{people} )(?:(?:{people}) )?(?:[Tt]he )?(?P<names>{names}) {adverb}$", re.MULTILINE
        ),
        "names": re.compile(f"(?P<names>{names})"),
        "name": re.compile(f"(?P<names>{name})"),
        "and": re.compile(r",? (?:and|&|with) (?P<the>the )?"),
        "short": re.compile(rf"(?:{short}|, (?!UAE|USA|DRC|KSA)[A-Z][A-Za-z]+[A-Z])$"),
        "its": re.compile(r"(?:['’]s?)? [Gg]overnment"),
        "government": re.compile(r"(?:(?:Government|Republic|Kingdom|State|Sultanate|Commonwealth) of (?:the )?)*"),
        "body": re.compile(
            rf"(?:(?!of\b|for\b|and\b)[\w'’&-]+ )*?(?:(?:{nouns}|{lower})s?\b|[A-Z]{{2,}}$)"
            rf"|[A-Z][\w'’-]+ and [A-Z][\w'’-]+ (?:{fronts})\b"
        ),
        "signing": re.compile(rf"\b(?:{verbs}|(?:{acts}) of)\b"),
        "was_signed": re.compile(rf"\b{passive}\b|,? (?:{verbs}) (?:by|on|in|at|last|yesterday|today|earlier)\b"),
        "unsigned": re.compile(rf"\b(?:{unsigned})\b"),
    }
