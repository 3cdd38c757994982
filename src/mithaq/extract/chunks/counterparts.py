"""Counterparts: whose counterpart somebody is, and who is meant where only the state or the post of one is told."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.chunks.owners_by_sex import owner_of_pronoun
from mithaq.extract.chunks.post_holders import of_other_sex
from mithaq.extract.words.context import PAIR
from mithaq.extract.words.earlier_ones import occurrence_words
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.context import Context
    from mithaq.extract.words.known import Person, Post
    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref


def told_before(context: Context, ref: Ref, start: int | None = None) -> Ref:
    """Who is told of last in this sentence, before a place of it, but for his counterpart; empty for nobody."""
    low = context.sentences[context.sentence].start
    for mention in reversed(context.mentions):
        if mention.start < low:
            return ""
        ahead = start is not None and mention.start >= start
        if mention.entity != ref and mention.entity in context.people and not ahead:
            return mention.entity if context.people[mention.entity].name else ""
    return ""


def counterparts_of(context: Context, ref: Ref, parts: Mapping[str, list[Unit]]) -> list[Ref]:
    """Whose counterpart the words of a person, by their groups, say that somebody is: «نظيره الكيني أ، والتونسي ب»."""
    earlier = [one for one in context.state.people if one != ref]
    if "post5" in parts and context.state.people:
        both = parts["post5"][0].text.endswith(_OF_TWO)
        last = whose_counterpart(context, ref, parts["post5"][0].start)
        others = context.state.people[-2:] if both else [last or _who_acts_on(context, ref) or context.state.people[-1]]
        owners = _of_the_same(context, others[-1], parts["post5"][0].start) if len(others) == 1 else None
        return [other for other in (others if owners is None else owners) if other != ref]
    last = told_before(context, ref) if "state8" in parts and earlier else ""
    if not last:
        return []
    end = max(context.folded.folded_offset(one.end) for one in context.mentions if one.entity == last)
    joined = _THEN_NISBA.fullmatch(context.folded.text, end, parts["name8"][0].start)
    pairs = reversed(context.state.counterparts) if joined else ()
    return [one for one, other in pairs if other == last][:1]


def _of_the_same(context: Context, last: Ref, start: int) -> list[Ref] | None:
    """Whose counterpart one is whom “and” joins to another counterpart; None where it joins nobody.

    “The minister called his Spanish counterpart A and his Italian counterpart B”: neither is the other's.
    """
    told = [mention for mention in context.mentions if mention.entity == last]
    if context.gazetteer.arabic or not told:
        return None
    text = context.document.text
    begin, end = told[-1].start, told[-1].end
    joined = _AND_HIS.fullmatch(text, end, context.folded.canonical_span(start, start + 1)[0])
    if joined is None or not text[:begin].rstrip(", ").endswith("counterpart"):
        return None
    return [one for one, other in reversed(context.state.counterparts) if other == last][:1]


def _who_acts_on(context: Context, ref: Ref) -> Ref:
    """Who alone spoke or acted last, where an Arabic sentence names nobody before the counterpart: «كما التقى نظيره أ».

    He whom he met before is told later than he, but has no counterpart here.
    """
    last = [one for one in context.state.speaker if one in context.people and context.people[one].name]
    own = context.people[ref].country if ref in context.people else ""
    fits = context.gazetteer.arabic and len(last) == 1 and last[0] != ref
    return last[0] if fits and not (own and context.people[last[0]].country == own) else ""


_AND_HIS = re.compile(r",? (?:and|as well as) (?:(?:his|her|its) )?")

_OF_TWO = "هما"
"""The suffix of a counterpart of two people."""


def whose_counterpart(context: Context, ref: Ref, start: int) -> Ref:
    """Whose counterpart somebody is who is told at a folded offset; empty for the last one of whom the text told.

    In English the last of a list is the counterpart of him who meets them all: “He met Premier A, Speaker B, and his
    Kenyan counterpart C”.
    """
    if context.gazetteer.arabic:
        last = told_before(context, ref)
        first = _who_goes_on(context, ref, last, start) if last else ""
        first = first or _of_another_state(context, ref, last)
        first = owner_of_pronoun(context, ref, first, start)
        return _whose_of_list(context, ref, first, start) if first == last else first
    low = context.sentences[context.sentence].start
    words = context.document.text[low : context.folded.canonical_span(start, start + 1)[0]]
    speaker = [one for one in context.state.speaker if one in context.people and context.people[one].name]
    pronoun = words.lstrip().lower().startswith(_PRONOUNS) or _THEN_PRONOUN.match(words.lstrip()) is not None
    alone = _met_alone(context, ref) if _MEETING_WITH.search(words) else ""
    met = None if alone else _MET.search(words)
    first = alone or (_first_named(context, low, low + met.start(), low + met.end()) if met else "")
    if first:
        last = "" if alone else told_before(context, ref)
        return last if last and _of_three_states(context, ref, first, last) else first
    aside = _ACCORDING.match(words)
    first = _first_told(context, low, low + aside.end("who")) if aside else ""
    if not first and _LISTED.search(words):
        if pronoun:
            return speaker[0] if len(speaker) == 1 else ""
        inside = (m.entity for m in context.mentions if m.start >= low and m.entity in context.people)
        return next((one for one in inside if one != ref and context.people[one].name), "")
    if not first and (received := _RECEIVED.search(words)):
        return _of_received(context, low, words[: received.start() + 1]) or told_before(context, ref)
    # “He also held talks with his counterpart A”
    return (
        first
        or _of_another_state(context, ref, told_before(context, ref))
        or (speaker[0] if pronoun and len(speaker) == 1 else "")
    )


def _of_three_states(context: Context, *people: Ref) -> bool:
    """Whether each is of another state: “the President met with A of Chile and his Peruvian counterpart B”."""
    states = {context.people[one].country if one in context.people else "" for one in people}
    return "" not in states and len(states) == len(people)


def _first_told(context: Context, low: int, high: int) -> Ref:
    """Who is named first between two offsets; empty for nobody."""
    told = (m.entity for m in context.mentions if low <= m.start < high and m.entity in context.people)
    return next((one for one in told if context.people[one].name), "")


def _whose_of_list(context: Context, ref: Ref, last: Ref, start: int) -> Ref:
    """Whose counterparts the members of an Arabic list are: «مع نظيره أ ونظيره ب»; ``ref`` where nobody is named."""
    mention = next((one for one in reversed(context.mentions) if one.entity == last), None) if last else None
    if mention is None:
        return last
    begin, end = (context.folded.folded_offset(at) for at in (mention.start, mention.end))
    text = context.folded.text
    listed = _then_another().fullmatch(text, end, start) and _COUNTERPART.search(text, max(0, begin - _NEAR), begin)
    if not listed:
        return last
    return next((one for one, other in reversed(context.state.counterparts) if other == last), ref)


def _who_goes_on(context: Context, ref: Ref, last: Ref, start: int) -> Ref:
    """Who is told first in an Arabic sentence, where he goes on: «التقى أ ب، ثم التقى نظيره ج», «مع ب ومع نظيره ج»."""
    low = context.sentences[context.sentence].start
    named = [m for m in context.mentions if m.start >= low and m.entity in context.people]
    named = [m for m in named if context.people[m.entity].name]
    end = max(context.folded.folded_offset(one.end) for one in named if one.entity == last)
    first = named[0].entity
    own = context.people[ref].country if ref in context.people else ""
    if first == last or (own and context.people[first].country == own):
        return ""
    told = context.folded.text[context.folded.folded_offset(named[0].end) : end]  # «قال أ إن ب التقى ج، ثم التقى نظيره»
    return first if not _INNER.search(told) and _goes_on().fullmatch(context.folded.text, end, start) else ""


_INNER = re.compile(r"\bال(?:ذي|تي)\b|\b[وب]?ان(?:ه|ها|هما|هم)?\b")
"""What begins a clause of somebody else."""


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    """What stands between somebody who was met and the counterpart of who met both."""
    met = "|".join(sorted(occurrence_words("met_then"), reverse=True))
    then = rf"(?:و|ثم|كما|حيث)\s?(?:(?!{_INNER.pattern})\S+\s+){{0,6}}?(?:{met})\s+(?:(?:مع|من)\s+|ب)?"
    return re.compile(rf"\s*[,،]?\s*(?:و\s?(?:مع|من)\s+|و\s?ب|{then})")


_COUNTERPART = re.compile(r"نظير\w+ (?:\S+ ){0,2}$")
_NEAR = 120
"""Letters in which a counterpart and a name stand."""
_THEN_NISBA = re.compile(r"\s*[,،]?\s*و\s*ال\S+ي\s*")
"""Before the second of «نظيره الكيني أ، والتونسي ب»."""


@lru_cache(maxsize=1)
def _then_another() -> re.Pattern[str]:
    """What stands between two of a list: «نظيره أ ونظيره ب», «اتصالا بنظيره أ، وآخر بنظيره ب»."""
    another = "|".join(sorted(occurrence_words("another"), reverse=True))
    return re.compile(rf"\s*[,،]?\s*و\s*(?:(?:ال)?(?:{another})\s+)?(?:مع\s+)?ب?")


def _first_named(context: Context, low: int, verb: int, end: int) -> Ref:
    """Who alone is named before a verb of meeting that has somebody for its object already; empty for nobody."""
    named = [m for m in context.mentions if low <= m.start < end and m.entity in context.people]
    named = [m for m in named if context.people[m.entity].name]
    before = {m.entity for m in named if m.start < verb}
    return before.pop() if len(before) == 1 and any(m.start > verb for m in named) else ""


def _of_received(context: Context, low: int, words: str) -> Ref:
    """Who is received, whose counterpart is told after it: “A was received by B and met his counterpart C”."""
    before = [m.entity for m in context.mentions if low <= m.start < low + len(words) and m.entity in context.people]
    if named := [ref for ref in before if context.people[ref].name]:
        return named[-1]
    said = [one for one in context.state.speaker if one in context.people and context.people[one].name]
    return said[0] if len(said) == 1 and _BY_PRONOUN.search(words) else ""


def _of_another_state(context: Context, ref: Ref, last: Ref) -> Ref:
    """Who was told last, or where he is of the same state the one before: “A saw Premier B and his counterpart C”."""
    own = context.people[ref].country if ref in context.people else ""
    if not last or not own or context.people[last].country != own:
        return last
    low = context.sentences[context.sentence].start
    inside = [m.entity for m in context.mentions if m.start >= low and m.entity in context.people]
    others = (
        one for one in reversed(inside) if context.people[one].name and context.people[one].country not in {own, ""}
    )
    return next(others, last)


def _met_alone(context: Context, ref: Ref) -> Ref:
    """The one other whom somebody met at the last meeting at which he was told to be; empty where they were more."""
    at_it = next((set(told.present) for told in reversed(context.told.values()) if ref in told.present), set())
    people = [one for one in at_it - {ref} if one in context.people and context.people[one].name]
    return people[0] if len(people) == 1 and len(at_it) == PAIR else ""


_MEETING_WITH = re.compile(
    r"\b(?:his|her) (?:[a-z]+ )?(?:meeting|talks|call|conversation|discussions?) with (?:[\w’']+ )?$"
)
_ACCORDING = re.compile(
    r"(?P<who>[^;]*?), according to [^;]*?, (?:also |then )?"
    r"(?:will|would|is|was|has|had|met|meets|held|holds|spoke|discussed)\b"
)
"""What a source tells is of who is named before it: “A, according to his spokesman, B, will see his counterpart C”."""
_LISTED = re.compile(r"(?:,\s+(?:and|as well as)|\sand,?\s(?:in|on)\s\w+(?:\s\w+)?,?)\s+(?:his|her)\s+$")
_MET = re.compile(
    r"\b(?:met|meets?|meeting|(?:held|had|holding) (?:\w+ )?(?:talks|meetings?)|(?<!who )was received)\s"
    r"(?:(?!\bwho\b|\bwhich\b)[^.;])*?(?:\sand|,|\sas well as)"
    r"\s(?:also\s)?(?:with\s|by\s|met\s(?:with\s)?|held\s(?:\w+\s)?talks\swith\s)?(?:his|her)\s+(?:\w+\s)?$"
)
"""“A met with Premier B, Speaker C and his Kenyan counterpart D”: of those met before, he is nobody's counterpart."""
_RECEIVED = re.compile(
    r"\s(?:was|were|is|has been)\s(?:\w+\s)?(?:received|welcomed|greeted|hosted|met)\s(?:\w+\s)?by\s[^.;]+?"
    r"\s(?:and|before)\s(?:\w+\s)?(?:held|had|met|conferred|spoke|holding|meeting|signed)\b[^.;]*\s(?:his|her)\s+$"
)
_BY_PRONOUN = re.compile(r"\b(?:he|she)\s$", re.IGNORECASE)
_PRONOUNS = ("he ", "she ", "he also", "she also")
_THEN_PRONOUN = re.compile(
    r"[A-Z][a-z]+(?: (?!and |who |which )[\w’'-]+){0,5},? (?:he|she) (?:also |then |later )?[a-z]+\b"
)
"""A word for when or where, and a pronoun: “Earlier in the day, she held talks with her counterpart A”."""


def people_of(context: Context, states: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The last one named of each state, «الوزيران القطري والكيني»; empty where of one nobody is named."""
    last = {context.people[ref].country: ref for ref in context.state.people if context.people[ref].name}
    return tuple(last[state] for state in states) if all(state in last for state in states) else ()


def ministers_of(context: Context, states: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """The ministers of two states who were named: «وزيرا الخارجية القطري والكيني»; empty for others."""
    found = people_of(context, states) if len(states) == PAIR else ()
    posts = [context.people[ref].posts for ref in found]
    return found if all(not held or any(post.rank in MINISTERS for post in held) for held in posts) else ()


def official_of(context: Context, country: Ref) -> Ref:
    """The only one named so far who acts for a state, «المسؤول الكيني»; empty where none or several do."""
    found = [
        known.ref
        for known in context.people.values()
        if country and known.name and country in {known.country, *(post.country for post in known.posts)}
    ]
    return found[0] if len(found) == 1 else ""


def named_so(context: Context, country: Ref) -> Ref:
    """The only one of a state who was called the counterpart of another or has one: «فيما أوضح نظيره الياباني».

    The one of a pair whose state the text has left out is meant by «نظيره العراقي», said of the other. Who is told so
    is the last one told.
    """
    pairs = _pairs(context)
    both = dict.fromkeys(ref for pair in pairs for ref in pair)
    teller = context.people.get(told_before(context, ""))
    of_state = [ref for ref in both if context.people[ref].country == country]
    found = [ref for ref in of_state if _fits(context, ref, teller)]
    named = any(known.name and known.country == country for known in context.people.values())
    if not (of_state or named) and len(pairs) == 1 and (open_one := _without_state(context, pairs[0])):
        known = context.people[open_one]
        known.country, known.resolved = country, True
        return open_one
    ref = found[0] if len(found) == 1 else "" if found else _of_same_post(context, country)
    if ref in context.state.people and context.gazetteer.arabic:
        context.state.people = [*(one for one in context.state.people if one != ref), ref]
    return ref


def _fits(context: Context, ref: Ref, teller: Person | None) -> bool:
    """Whether somebody may be the counterpart of him who is told of: a president's counterpart is no minister."""
    beside = (other for pair in _pairs(context) if ref in pair for other in pair)
    ranks = {post.rank for other in dict.fromkeys(beside) for post in context.people[other].posts} - {""}
    own = {post.rank for post in teller.posts} - {""} if teller is not None else set()
    return not own or not ranks or not own.isdisjoint(ranks)


def _of_same_post(context: Context, country: Ref) -> Ref:
    """The only one of a state who holds such a post as he who was told of last in the sentence; empty for nobody."""
    known = context.people.get(told_before(context, ""))
    if known is None:
        return ""
    others = (other for other in context.people.values() if other.name and other.country == country)
    alike = [other.ref for other in others if any(_alike(one, two) for one in known.posts for two in other.posts)]
    return alike[0] if len(alike) == 1 and alike[0] != known.ref else ""


def _alike(one: Post, other: Post) -> bool:
    """Whether two posts are of one kind, as far as the text says."""
    work = not one.function or not other.function or one.function == other.function
    return bool(one.rank) and one.rank == other.rank and work and not (one.tense or other.tense)


def _without_state(context: Context, pair: tuple[Ref, Ref]) -> Ref:
    """The one of two counterparts whose state is not known, where the other's is; empty for none."""
    unknown = [ref for ref in pair if not context.people[ref].country]
    return unknown[0] if len(unknown) == PAIR - 1 else ""


def _pairs(context: Context) -> list[tuple[Ref, Ref]]:
    return list(context.state.counterparts)


def is_counterpart(context: Context, ref: Ref) -> bool:
    """Whether somebody is called the counterpart of another, who acts for a state."""
    return any(ref in pair and any(context.people[one].country for one in pair) for pair in _pairs(context))


def by_post(context: Context, post: Post) -> Person | None:
    """The counterpart of another, without a post so far, whom his post means: the other's, of his own state.

    Where no state is told, it is that of a woman whose counterpart is a man, or the reverse: «نظيرته أ … الوزيرة».
    """
    for pair in _pairs(context) if post.rank else ():
        for ref, other in (pair, pair[::-1]):
            known = context.people[ref]
            alike = [held for held in context.people[other].posts if held.rank == post.rank]
            meant = known.country == post.country if post.country else any(of_other_sex(held, post) for held in alike)
            if known.name and not known.posts and alike and meant:
                if post.function:  # «الوزير الياباني» is how he is called, and no office
                    known.posts.append(post)
                return known
    return None


def envoys(context: Context, refs: tuple[Ref, ...]) -> bool:
    """Whether several guests are the ambassadors of several states, who are received one after the other."""
    known = [context.people.get(ref) for ref in refs]
    sent = [one for one in known if one is not None and any(post.rank == "ambassador" for post in one.posts)]
    states = {one.country for one in sent} - {""}
    return len(refs) > 1 and len(states) == len(sent) == len(refs) and context.language.order == "VSO"
