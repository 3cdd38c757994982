"""The names of the registry and the words of a language, ready to be found by their first token.

A token-keyed table is used rather than an automaton over characters: Arabic glues conjunctions and
prepositions to names (وسلطنة، للشؤون), and a token whose remainder is unknown must never be cut
(وزارة is no و + زارة). The readings of a token are remembered, so that a large corpus costs one look-up a token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.read.languages import CATEGORIES, PRIORITY, Language, Word, load_language
from mithaq.records import record
from mithaq.registry import Entry, Registry, load_registry
from mithaq.text import fold, fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

TOKEN = re.compile(
    r"[^\W_]+(?:'(?<=[A-Za-z]')(?!(?i:[smdt]|[rv]e|ll)\b)[A-Za-z]+)*(?:,(?<=\d,)\d{3}(?!\d))*"
    r"(?:\.(?<=\d\.)(?<!\.\d\.)(?<!\.\d\d\.)\d+(?![.\d]*\d)|&(?<=\b[A-Z]&)[A-Z](?!\w))?|[^\w\s]"
)
"""A word, also a name with an apostrophe in it (Ba'asyir), a number with its decimals (2.5; 1,200), letters that are
one name (R&D), or a mark."""
FUTURE = "س"
ROOT = 3
"""Letters of most Arabic roots: what is left with fewer was no article or preposition with its word."""

_PLURAL_S = ("n", "i")
"""Endings of English adjectives that are nouns too: the Omanis, the Ghanaians."""

_RANK = {letter: index for index, letter in enumerate(PRIORITY)}
_REMEMBERED = 200_000
"""Tokens whose analysis is kept; then it begins anew."""

_CATEGORY_OF_KIND = {
    "Country": "country",
    "Place": "place",
    "GovernmentBody": "body",
    "InternationalOrganization": "body",
    "Agreement": "treaty",
}

Tokens = tuple[str, ...]
_Table = dict[str, dict[Tokens, tuple[Word, ...]]]
"""First token -> the phrases that begin with it, each with its readings."""


@record
class Reading:
    """A phrase as it may stand in a text: the clitics before it, its letter, its main value and every reading."""

    prefix: str
    code: str
    value: Any
    tags: Mapping[str, Any]


@dataclass(slots=True)
class Known:
    """What may begin with one token: alone, or with the tokens after it, by the second token and their number."""

    alone: Reading | None = None
    longer: dict[str, dict[int, dict[Tokens, Reading]]] = field(default_factory=dict)


class Gazetteer:
    """The names of the registry and the words of one language."""

    def __init__(self, language: Language, registry: Registry) -> None:
        self.language = language
        self.registry = registry
        self.arabic = language.code == "ar"
        self._table: _Table = {}
        """Phrases in lower case."""
        self._cased: _Table = {}
        """Names that must be written with their capitals."""
        self._analysed: dict[str, Known | None] = {}
        agreements = (entry for entry in registry.entries.values() if entry.kind == "Agreement")
        bodies = (entry for entry in registry.entries.values() if entry.kind == "GovernmentBody" and entry.country)
        self.bodies = {fold_key(name.text): entry.country for entry in bodies for name in entry.names}
        """Name of a body, folded -> the state that it belongs to."""
        self.agreements = {fold_key(name.text): entry.id for entry in agreements for name in entry.names}
        """Folded name -> id of every agreement of the registry, in any language."""
        self.capitals = {entry.country: entry.id for entry in registry.entries.values() if entry.capital}
        """Country -> its capital."""
        for phrase, words in language.phrases.items():
            _insert(self._table, tuple(TOKEN.findall(phrase)), tuple(words))
        for tokens, word in _registry_names(registry, language):
            _insert(self._table if self.arabic else self._cased, tokens, (word,))

    def knows(self, word: str) -> bool:
        """Whether some phrase begins with that folded word."""
        return word in self._table

    def known(self, word: str, key: str) -> Known | None:
        """What may begin with a token, its clitics cut off in every way that leaves a known word; None for nothing.

        ``key`` is the token in lower case.
        """
        if word not in self._analysed:
            if len(self._analysed) > _REMEMBERED:
                self._analysed.clear()
            self._analysed[word] = self._analyse(word, key)
        return self._analysed[word]

    def _analyse(self, word: str, key: str) -> Known | None:
        known = Known()
        for prefix, stem in _arabic_cuts(word) if self.arabic else (("", key),):
            phrases = [*self._table.get(stem, {}).items(), *self._cased.get(word, {}).items()]
            alone = [meaning for tokens, meanings in phrases if len(tokens) == 1 for meaning in meanings]
            if alone and known.alone is None:
                known.alone = _reading(prefix, alone)
            for tokens, meanings in phrases:
                if len(tokens) > 1:
                    sizes = known.longer.setdefault(tokens[1], {})
                    sizes.setdefault(len(tokens), {}).setdefault(tokens[1:], _reading(prefix, meanings))
        return known if known.alone or known.longer else None


def _insert(table: _Table, tokens: Tokens, words: tuple[Word, ...]) -> None:
    """Add a phrase, or new readings to the one that is there."""
    if tokens:
        phrases = table.setdefault(tokens[0], {})
        known = phrases.get(tokens, ())
        phrases[tokens] = known + tuple(word for word in words if word not in known)


def longest(known: Known, index: int, keys: list[str]) -> tuple[Reading, int] | None:
    """The longest phrase that goes on over the tokens after an index, and its number of tokens."""
    sizes = known.longer.get(keys[index + 1])
    if sizes is None:
        return None
    for size in sorted(sizes, reverse=True):
        found = sizes[size].get(tuple(keys[index + 1 : index + size]))
        if found is not None:
            return found, size
    return None


def _reading(prefix: str, meanings: Sequence[Word]) -> Reading:
    """The meanings of a phrase as one: the first in the order of `PRIORITY` is the main one."""
    tags = {meaning.category: meaning.value for meaning in reversed(meanings)}
    category = min((_RANK.get(CATEGORIES.get(category, ""), len(_RANK)), category) for category in tags)[1]
    return Reading(prefix, CATEGORIES.get(category, "c"), tags[category], tags)


_INITIALS = frozenset({"ود", "وا", "وم"})
"""و with the letter of a title, as it is folded: «ود. سالم», «وأ.د. هدى»."""


_SHORT = frozenset({"حل"})
"""Nouns of two letters that a preposition may stand before."""


def _arabic_cuts(word: str) -> Iterator[tuple[str, str]]:
    """The token whole, then without a conjunction, then without a preposition (linguistics.md, section 2)."""
    yield "", word
    rests = [("", word)]
    if word[0] in "وف" and (len(word[1:]) > 1 or word in _INITIALS):
        rests.append((word[0], word[1:]))
        yield word[0], word[1:]
    for prefix, rest in rests:
        if len(rest) <= ROOT:
            if rest[0] in "بلك" and rest[1:] in _SHORT:
                yield prefix + rest[0], rest[1:]
            continue
        if rest.startswith("لل"):
            # The article after ل has no alef, and no lam of its own before another: للجنة is ل + اللجنة.
            yield prefix + "ل", "ال" + rest[1:]
            yield prefix + "ل", "ا" + rest[1:]
            yield prefix + "ل", rest[1:]
        elif rest[0] in "بلك":
            yield prefix + rest[0], rest[1:]
        elif rest[0] == FUTURE and rest[1] in "يتن":
            yield prefix + FUTURE, rest[1:]


def _registry_names(registry: Registry, language: Language) -> Iterator[tuple[Tokens, Word]]:
    """Every name and adjective of the registry that a text of the language may use."""
    for entry in registry.entries.values():
        category = _CATEGORY_OF_KIND.get(entry.kind)
        if category is None:
            continue
        if entry.id.startswith("place:region-"):
            category = "region"
        yield from _formal_names(entry, language)
        for name in entry.names:
            # Arabic texts also give names and abbreviations in Latin letters.
            foreign = name.language == "en" and language.code == "ar" and entry.kind != "Place"
            if name.language == language.code or foreign:
                for text in {
                    name.text: None,
                    name.text.replace("-", " "): None,
                }:  # “Nuclear-Test-Ban”, “Nuclear Test Ban”
                    yield _tokens(text, language), Word(category, entry.id)
                if (
                    category == "country"
                    and language.code == "en"
                    and len(name.text) >= _SHOUTED
                    and "." not in name.text
                ):
                    yield _tokens(name.text.upper(), language), Word(category, entry.id)
        for phrase in _adjectives(entry, language):
            yield _tokens(phrase, language), Word("nisba", entry.id)


_SHOUTED = 4
"""Letters of the name of a state that may stand in capitals: “KENYA and Ghana have signed …”."""

_FORMS = {
    "en": ("Republic of {}", "Kingdom of {}", "State of {}"),
    "ar": ("جمهورية {}", "مملكة {}", "دولة {}"),
}
_TAKEN = {
    "Republic of China", "Republic of Korea", "Republic of Congo", "جمهورية الصين", "جمهورية كوريا", "جمهورية الكونغو",
}  # fmt: skip
"""What of these is the name of another state, or of either of two."""


def _formal_names(entry: Entry, language: Language) -> Iterator[tuple[Tokens, Word]]:
    """“Republic of Kenya” beside “Kenya”, whether or not the registry says what the state calls itself."""
    if entry.kind != "Country":
        return
    for form in _FORMS.get(language.code, ()):
        kind = form.partition(" ")[0]
        for name in entry.names:
            words = form.format(name.text)
            short = language.code == "en" and len(name.text) <= len("UAE.")
            if name.language == language.code and not short and kind not in name.text and words not in _TAKEN:
                yield _tokens(words, language), Word("country", entry.id)


def _tokens(phrase: str, language: Language) -> Tokens:
    """The tokens of a name; capitals are kept where the language has them."""
    return tuple(TOKEN.findall(fold_key(phrase) if language.code == "ar" else fold(phrase).text))


def _adjectives(entry: Entry, language: Language) -> Iterator[str]:
    for name in entry.adjectives:
        if name.language == language.code:
            yield name.text
            if language.code == "ar":
                yield from nisba_forms(name.text)
            elif name.text.endswith(_PLURAL_S):
                yield name.text + "s"


def nisba_forms(adjective: str) -> Iterator[str]:
    """The other forms of a definite Arabic nisba: indefinite, feminine, dual, plural.

    >>> sorted(nisba_forms("العماني"))[:3]
    ['العماني', 'العمانيات', 'العمانيان']
    """
    bare = adjective.removeprefix("ال")
    if not bare.endswith("ي"):
        yield bare
        return
    for stem in ("ال" + bare, bare):
        yield stem
        yield from (stem + ending for ending in ("ة", "ين", "ان", "تين", "تان", "ون", "ات"))
    yield bare + "ا"


@lru_cache(maxsize=8)
def gazetteer(code: str) -> Gazetteer:
    """The gazetteer of a language with the shipped registry, built once."""
    return Gazetteer(load_language(code), load_registry())
