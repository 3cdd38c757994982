"""From the words of a complement to its parts, and from a part to the things and topics it is about."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.gazetteer import TOKEN
from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PLACE, REGION, SIDES
from mithaq.model import Ref, Value
from mithaq.read.languages import Form, load_language
from mithaq.registry import load_registry
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.clauses.members import Part
    from mithaq.extract.words.context import Context


def things(context: Context, clauses: Clauses, part: Part) -> list[Ref]:
    """The agreement, event or dialogue that heads a part, if one does (within its first five items)."""
    low, high = part
    found: list[Ref] = []
    acted = False
    for item in clauses.items[low : min(high, low + 6)]:
        if item.code in "&,":
            break
        acted |= item.is_a("topic_act")
        if item.code in AGREEMENT + EVENT and item.refs:
            found.extend(_series(context, ref) if acted else ref for ref in item.refs)
        form = item.unit.tags.get("masdar")
        if (
            isinstance(form, Form)
            and form.lemma in _of_the_last(context.language.code)
            and item.unit.text.endswith(("ه", "ها"))
        ):
            found.extend([context.state.agreement] if context.state.agreement else [])
    return found


def _series(context: Context, ref: Ref) -> Ref:
    """The dialogue of a round: who wants talks to go on means the series."""
    return str(context.drafts[ref].key[0]) if context.kind(ref) == "DialogueRound" else ref


@lru_cache(maxsize=4)
def _of_the_last(language: str) -> frozenset[str]:
    """Verbs whose noun with a pronoun speaks of the last agreement: «استكماله»."""
    frames = (
        frame for frame in load_language(language).frames if "last:" in str(frame.get("roles", {}).get("agreement", ""))
    )
    return frozenset(verb for frame in frames for verb in frame["verbs"])


@lru_cache(maxsize=4)
def _index(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> (words, topic id) of the registry's topics, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in load_registry().entries.values():
        if entry.kind != "Topic":
            continue
        for name in entry.names:
            if name.language == language:
                words = tuple(_stem(word) for word in TOKEN.findall(fold_key(name.text)))
                index.setdefault(words[0], []).append((words, entry.id))
    for known in index.values():
        known.sort(key=lambda pair: (-len(pair[0]), pair[1]))
    return index


_SHORTEST_PLURAL = 4
"""Words of so many letters keep their s: “arms” and “gas” are no plurals."""


@lru_cache(maxsize=1 << 13)
def _stem(word: str) -> str:
    """A word without conjunction and article, or without the plural s: enough to compare labels."""
    for prefix in ("وال", "بال", "ولل", "لل", "ال"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word[len(prefix) :]
    plural = word.isascii() and len(word) > _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural and word not in _OTHER_IN_PLURAL else word


_OTHER_IN_PLURAL = frozenset({"developments"})
"""Plurals that name something else: recent developments are no development."""


Token = tuple[str, bool]
"""A stem, and whether a conjunction or comma stands before it."""


def _tokens(words: str) -> list[Token]:
    found: list[Token] = []
    joined = False
    for token in TOKEN.findall(fold_key(words)):
        if not token[0].isalnum() or token in {"and", "or"}:
            joined = True
            continue
        found.append((_stem(token), joined or token.startswith(("وال", "ولل"))))
        joined = False
    return found


def registered_topics(context: Context, words: str) -> tuple[list[Ref], bool]:
    """The registry's topics named in a phrase, leftmost and longest first, and whether it says more than that."""
    topics, more = _named_in(context.document.language, words)
    return [context.registered(topic) for topic in topics], more


@lru_cache(maxsize=1 << 10)
def _named_in(language: str, words: str) -> tuple[tuple[str, ...], bool]:
    """The topics named in a phrase, which texts say again and again, and whether it says more than that.

    A shared head noun is given to each adjective. A phrase says more when no more than half of its content words
    are in the one topic, or when two of them stand side by side («سلاسل توريد المعادن الحيوية»).
    """
    index, filler = _index(language), _fillers(language)
    tokens = _distributed(language, _tokens(words))
    stems = tuple(stem for stem, _ in tokens)
    found: list[str] = []
    covered, last, compound = 0, -1, False
    at = 0
    while at < len(tokens):
        topic, size = _topic_at(index, stems, at)
        if topic:
            found.append(topic)
            joined = tokens[at][1] or tokens[at][0] not in index
            compound |= at == last and not joined
            covered += size
            last = at + size
        at += max(size, 1)
    content = sum(stem not in filler for stem, _ in tokens)
    return tuple(dict.fromkeys(found)), compound or (len(set(found)) == 1 and covered * 2 <= content)


def _topic_at(index: dict[str, list[tuple[tuple[str, ...], str]]], stems: tuple[str, ...], at: int) -> tuple[str, int]:
    """The longest topic whose label begins at a token, with its length in tokens; a bare و may stand before it."""
    for first in (stems[at], stems[at].removeprefix("و")):
        for phrase, topic in index.get(first, ()):
            if (first, *stems[at + 1 : at + len(phrase)]) == phrase:
                return topic, len(phrase)
    return "", 0


@lru_cache(maxsize=4)
def _fillers(language: str) -> frozenset[str]:
    """Words that say nothing of their own in a topic phrase."""
    data = load_language(language)
    lists = [words for part in ("lead", "act", "trail", "distribute") for words in data.data["topics"].get(part, ())]
    lists += [word for words in data.data["prepositions"].values() for word in words]
    lists += [word for words in data.data["sides"].values() for word in words]
    return frozenset(_stem(token) for words in lists for token in TOKEN.findall(fold_key(words))) | {
        "و",
        "the",
        "of",
        "a",
    }


@lru_cache(maxsize=4)
def _shared_heads(language: str) -> frozenset[str]:
    """Nouns that are meant again before each of their adjectives."""
    return frozenset(_stem(fold_key(head)) for head in load_language(language).data["topics"].get("distribute", ()))


def _distributed(language: str, tokens: list[Token]) -> list[Token]:
    """«العلاقات الاقتصادية والتجارية» as «العلاقات الاقتصادية والعلاقات التجارية»."""
    heads = _shared_heads(language)
    out: list[Token] = []
    for index, (stem, joined) in enumerate(tokens):
        adjectives = index > 1 and stem.endswith("يه") and tokens[index - 1][0].endswith("يه")
        shared = adjectives and joined and tokens[index - 2][0] in heads
        out += [(tokens[index - 2][0], True), (stem, False)] if shared else [(stem, joined)]
    return out


def provisional_topic(context: Context, clauses: Clauses, part: Part) -> Ref:
    """A topic with no registry entry: the phrase without its filler words; empty when nothing is left."""
    low, high = part
    items = clauses.items
    while low < high and (
        items[low].is_a("topic_lead", "topic_act", "preposition", "and", "light") or items[low].code in "pblj&"
    ):
        low += 1
    while high > low and (
        items[high - 1].is_a("topic_trail") or items[high - 1].code in "pblj&," or _trailing_pair(clauses, low, high)
    ):
        high -= 1
    if low >= high:
        low, high = part
    start, end = items[low].start, items[high - 1].end
    words = context.words(start, end)
    ref = context.entity("Topic", ("", fold_key(words)))
    context.drafts[ref].names.setdefault(fold_key(words), words)
    return ref


_PLACE_WORDS = 2
"""A preposition and its noun: what may be cut off the end of a phrase that has more."""


def _trailing_pair(clauses: Clauses, low: int, high: int) -> bool:
    """«بين البلدين» at the end of a phrase."""
    return clauses.codes[high - 1] == SIDES and high - low > _PLACE_WORDS


def topics_of(context: Context, clauses: Clauses, part: Part) -> list[Ref]:
    """What a part is about: the things that head it, the registry's topics in it, or else a topic of its own."""
    low, high = part[0], _before_place(clauses, part)
    words = context.words(clauses.items[low].start, clauses.items[high - 1].end)
    named = things(context, clauses, part)
    known, compound = registered_topics(context, words)
    if named or (known and not compound):
        if len(known) == 1:
            _placed(context, clauses, known[0], part, high)
        return list(dict.fromkeys(named + known))
    topic = provisional_topic(context, clauses, (low, high))
    evidence = context.evidence(clauses.items[low].start, clauses.items[high - 1].end, "topic", kind="resolved")
    for broader in known:
        context.fact(topic, "skos:broader", broader, evidence)
    _placed(context, clauses, topic, part, high)
    return [topic]


def _placed(context: Context, clauses: Clauses, topic: Ref, part: Part, end: int) -> None:
    """Say where a topic lies, when the place that closes its phrase was cut off."""
    if end == part[1]:
        return
    item = clauses.items[part[1] - 1]
    evidence = context.evidence(clauses.items[part[0]].start, item.end, "topic-place")
    for ref in item.refs[:1]:
        context.fact(topic, "dcterms:spatial", ref, evidence)


def _before_place(clauses: Clauses, part: Part) -> int:
    """The end of a part without the place that it closes with («… في منطقة الشرق الأوسط»)."""
    low, high = part
    if high - low <= _PLACE_WORDS or clauses.codes[high - 1] not in ACTOR + PLACE + REGION:
        return high
    inside = clauses.items[high - _PLACE_WORDS].unit.tags.get("preposition") in {"في", "in"}
    return high - _PLACE_WORDS if inside and clauses.codes[high - _PLACE_WORDS] == "p" else high


def wording(context: Context, clauses: Clauses, part: Part) -> Value:
    """The words of a part, uncut."""
    low, high = part
    start, end = clauses.items[low].start, clauses.items[high - 1].end
    start += clauses.items[low].is_a("which")  # «بكل جهد» is about every effort
    return Value(context.phrase(start, end), "text", context.document.language)
