"""Known words and names in a text: one pass over its tokens, clitics and word ends checked.

A token-keyed table is used rather than an automaton over characters: Arabic glues conjunctions and
prepositions to names (وسلطنة، للشؤون), and a token whose remainder is unknown must never be cut
(وزارة is no و + زارة). The readings of a token are remembered, so that a large corpus costs one look-up a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from mithaq.read.languages import CATEGORIES, PRIORITY, Form, Language, Word, load_language
from mithaq.registry import Entry, Registry, load_registry
from mithaq.text import Folded, fold, fold_key

TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_CONJUNCTIONS = {"و": "&", "ف": "&"}
_PREPOSITIONS = {"ب": "b", "ل": "l", "ك": "j"}
_FUTURE = "س"
_ALI = "علي"
"""Folding makes the name علي and the preposition على one word; the yeh as written parts them."""
_DIGITS = re.compile(r"(?:ال|ل)?(\d+)(?:st|nd|rd|th)?")
_RANK = {letter: index for index, letter in enumerate(PRIORITY)}
_NISBA_ENDINGS = ("ي", "يه")


@dataclass(slots=True)
class Unit:
    """A word or known phrase: offsets in the folded text, its letter, and what it stands for.

    ``tags`` holds every reading by category; ``value`` is that of the main one.
    """

    start: int
    end: int
    code: str
    text: str
    value: Any = ""
    tags: dict[str, Any] = field(default_factory=dict)

    def is_a(self, *categories: str) -> bool:
        """Whether one of its readings is of one of these categories."""
        return not self.tags.keys().isdisjoint(categories)


Phrase = tuple[tuple[str, ...], tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A phrase that was found: the clitics before it, its letter, its main value and every reading."""

    prefix: str
    code: str
    value: Any
    tags: dict[str, Any]


@dataclass(slots=True)
class _Known:
    """What may begin with one token: alone, or with the tokens after it, by the second token and the number of tokens."""

    alone: _Reading | None = None
    longer: dict[str, dict[int, dict[tuple[str, ...], _Reading]]] = field(default_factory=dict)


_REMEMBERED = 200_000
"""Tokens whose analysis is kept; then it begins anew."""


class Gazetteer:
    """The names of the registry and the words of one language, ready to be found."""

    def __init__(self, language: Language, registry: Registry) -> None:
        self.language = language
        self.registry = registry
        self.arabic = language.code == "ar"
        self._table: dict[str, list[Phrase]] = {}
        self._cased: dict[str, list[Phrase]] = {}
        self._folded = fold("")
        self._analysed: dict[str, _Known | None] = {}
        agreements = (entry for entry in registry.entries.values() if entry.kind == "Agreement")
        self.agreements = {fold_key(name.text): entry.id for entry in agreements for name in entry.names}
        """Folded name -> id of every agreement of the registry, in any language."""
        self.capitals = {entry.country: entry.id for entry in registry.entries.values() if entry.capital}
        """Country -> its capital."""
        for phrase, words in language.phrases.items():
            self._insert(self._table, tuple(TOKEN.findall(phrase)), tuple(words))
        for names in _registry_names(registry, language):
            table = self._table if self.arabic else self._cased
            self._insert(table, *names)
        for phrases in (*self._table.values(), *self._cased.values()):
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    @staticmethod
    def _insert(table: dict[str, list[Phrase]], tokens: tuple[str, ...], words: tuple[Word, ...]) -> None:
        if not tokens:
            return
        phrases = table.setdefault(tokens[0], [])
        for index, (known, readings) in enumerate(phrases):
            if known == tokens:
                phrases[index] = (known, readings + tuple(word for word in words if word not in readings))
                return
        phrases.append((tokens, words))

    def units(self, folded: Folded, start: int, end: int) -> list[Unit]:
        """The units of a folded text between two folded offsets, in order."""
        self._folded = folded
        tokens = [(match.start(), match.end(), match.group()) for match in TOKEN.finditer(folded.text, start, end)]
        words = [token[2] for token in tokens]
        keys = words if self.arabic else [word.lower() for word in words]
        units: list[Unit] = []
        index = 0
        while index < len(tokens):
            index += self._read(index, tokens, words, keys, units)
        if self.arabic:
            _settle_nouns(units)
            return units
        units = [unit for unit in units if "article" not in unit.tags]
        _settle_english(units)
        return units

    def _read(self, index: int, tokens: Sequence[tuple[int, int, str]], words: list[str], keys: list[str], out: list[Unit]) -> int:
        """Append the unit that begins at a token; return how many tokens it took."""
        start, end, word = tokens[index]
        known = self._known(word, keys[index])
        if known is None:
            self._unknown(start, end, word, out)
            return 1
        reading, size = known.alone, 1
        if known.longer and index + 1 < len(keys):
            longer = _longest(known, index, keys) or (_longest(known, index, words) if words is not keys else None)
            reading, size = longer or (reading, size)
        if reading is None:
            self._unknown(start, end, word, out)
            return 1
        at = self._prefix(start, reading.prefix, out)
        finish = tokens[index + size - 1][1]
        text = word[at - start :] if size == 1 else " ".join(words[index : index + size])[at - start :]
        unit = Unit(at, finish, reading.code, text, reading.value, reading.tags)
        if unit.code == "p" and text == _ALI and self._letter(finish - 1) == "ي":
            unit.code = "w"
        out.append(unit)
        return size

    def _letter(self, offset: int) -> str:
        """The letter as it is written at a folded offset."""
        return self._folded.original[self._folded.canonical_span(offset, offset + 1)[0]]

    def _known(self, word: str, key: str) -> _Known | None:
        """What may begin with a token, its clitics cut off in every way that leaves a known word; None for nothing."""
        if word not in self._analysed:
            if len(self._analysed) > _REMEMBERED:
                self._analysed.clear()
            self._analysed[word] = self._analyse(word, key)
        return self._analysed[word]

    def _analyse(self, word: str, key: str) -> _Known | None:
        known = _Known()
        for prefix, stem in _arabic_cuts(word) if self.arabic else (("", key),):
            phrases = list(self._table.get(stem, ()))
            if not self.arabic:
                phrases += self._cased.get(word, ())
            alone = [meanings for phrase, meanings in phrases if len(phrase) == 1]
            if alone and known.alone is None:
                known.alone = _reading(prefix, [meaning for meanings in alone for meaning in meanings])
            for phrase, meanings in phrases:
                if len(phrase) > 1:
                    known.longer.setdefault(phrase[1], {}).setdefault(len(phrase), {}).setdefault(phrase[1:], _reading(prefix, meanings))
        return known if known.alone or known.longer else None

    @staticmethod
    def _prefix(start: int, prefix: str, out: list[Unit]) -> int:
        """Append a unit for each clitic; return where the word itself begins."""
        for letter in prefix:
            code = _CONJUNCTIONS.get(letter) or _PREPOSITIONS.get(letter) or ""
            if code:
                tags: dict[str, Any] = {"and": ""} if code == "&" else {"preposition": letter}
                out.append(Unit(start, start + 1, code, letter, letter, tags))
            elif letter == _FUTURE:
                out.append(Unit(start, start + 1, "L", letter, "", {"planned": ""}))
            start += 1
        return start

    def _unknown(self, start: int, end: int, word: str, out: list[Unit]) -> None:
        digits = _DIGITS.fullmatch(word)
        if digits:
            category = "ordinal" if word != digits[1] else "number"
            out.append(Unit(start, end, CATEGORIES[category], word, digits[1], {category: digits[1]}))
        elif not word[0].isalnum():
            if word != "#":
                out.append(Unit(start, end, word, word))
        elif self.arabic:
            self._unknown_arabic(start, end, word, out)
        else:
            out.append(Unit(start, end, "W" if word[0].isupper() else "w", word))

    def _unknown_arabic(self, start: int, end: int, word: str, out: list[Unit]) -> None:
        """Cut و، ب، ل، ك only where the article proves that they are clitics."""
        for prefix in ("وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "لل"):
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                clitics = prefix.removesuffix("ال").removesuffix("ل") if prefix.endswith("لل") else prefix.removesuffix("ال")
                start = self._prefix(start, clitics, out)
                word = word[len(clitics) :]
                if prefix.endswith("لل"):
                    word = "ا" + word
                break
        definite = word.startswith("ال") and len(word) > 4 and self._letter(start) not in "أإآ"
        code = "w" if not definite else "d" if word.endswith("ي") else "D"
        out.append(Unit(start, end, code, word))


def _longest(known: _Known, index: int, keys: list[str]) -> tuple[_Reading, int] | None:
    """The longest phrase that goes on over the tokens after an index, and its number of tokens."""
    sizes = known.longer.get(keys[index + 1])
    if sizes is None:
        return None
    for size in sorted(sizes, reverse=True):
        found = sizes[size].get(tuple(keys[index + 1 : index + size]))
        if found is not None:
            return found, size
    return None


def _reading(prefix: str, meanings: Sequence[Word]) -> _Reading:
    """The meanings of a phrase as one: the first in the order of `PRIORITY` is the main one."""
    tags = {meaning.category: meaning.value for meaning in reversed(meanings)}
    category = min((_RANK.get(CATEGORIES.get(category, ""), 99), category) for category in tags)[1]
    return _Reading(prefix, CATEGORIES.get(category, "c"), tags[category], tags)


def _settle_nouns(units: list[Unit]) -> None:
    """Many verbs are written like their nouns (دعم، بحث): after a preposition or a noun they are nouns.

    A verb with an object suffix (استضافتها) is a verb only in a relative clause.
    """
    before = ""
    for unit in units:
        if unit.code == "V":
            form = unit.tags.get("verb")
            noun = before in _GOVERNORS or (isinstance(form, Form) and form.object and before != "Z")
            if noun:
                unit.code = "Y" if "masdar" in unit.tags else "c"
        elif unit.code == "Q" and "masdar" in unit.tags and before not in {"", ",", "&"}:
            unit.code = "Y"
        before = "y" if unit.is_a("topic_act", "topic_lead", "light") and unit.code not in "VQ" else unit.code


def _settle_english(units: list[Unit]) -> None:
    """A word that may be verb or noun is a noun after an adjective, a possessive or a preposition other than to."""
    before: Unit | None = None
    for unit in units:
        if before is not None and before.code in "Wn" and unit.code in "Vcwu" and unit.text[0].isupper():
            unit.code = "W"
        if unit.code == "V" and before is not None:
            governed = before.code == "p" and before.tags.get("preposition") not in {"to", "behalf"}
            if governed or before.code in "AK'" or before.is_a("topic_lead"):
                unit.code = "Y" if "masdar" in unit.tags else "w"
        before = unit


_GOVERNORS = frozenset("bljpyYe")


def _arabic_cuts(word: str) -> Iterator[tuple[str, str]]:
    """The token whole, then without a conjunction, then without a preposition (linguistics.md, section 2)."""
    yield "", word
    rests = [("", word)]
    if word[0] in "وف" and len(word) > 2:
        rests.append((word[0], word[1:]))
        yield word[0], word[1:]
    for prefix, rest in rests:
        if len(rest) < 4:
            continue
        if rest.startswith("لل"):
            yield prefix + "ل", "ا" + rest[1:]
            yield prefix + "ل", rest[1:]
        elif rest[0] in "بلك":
            yield prefix + rest[0], rest[1:]
        elif rest[0] == "س" and rest[1] in "يتن":
            yield prefix + _FUTURE, rest[1:]


def _registry_names(registry: Registry, language: Language) -> Iterator[tuple[tuple[str, ...], tuple[Word, ...]]]:
    kinds = {
        "Country": "country", "Place": "place", "GovernmentBody": "body",
        "InternationalOrganization": "body", "Agreement": "treaty",
    }  # fmt: skip
    for entry in registry.entries.values():
        category = kinds.get(entry.kind)
        if category is None:
            continue
        if entry.id.startswith("place:region-"):
            category = "region"
        for name in entry.names:
            if name.language == language.code or (name.language == "en" and language.code == "ar" and entry.kind != "Place"):
                yield _tokens(name.text, language), (Word(category, entry.id),)
        for phrase in _adjectives(entry, language):
            yield _tokens(phrase, language), (Word("nisba", entry.id),)


def _tokens(phrase: str, language: Language) -> tuple[str, ...]:
    folded = fold_key(phrase) if language.code == "ar" else fold_text(phrase)
    return tuple(TOKEN.findall(folded))


@lru_cache(maxsize=100_000)
def fold_text(phrase: str) -> str:
    """A phrase folded with its capitals kept, for names that must be written as they are."""
    return fold(phrase).text


def _adjectives(entry: Entry, language: Language) -> Iterator[str]:
    for name in entry.adjectives:
        if name.language != language.code:
            continue
        yield name.text
        if language.code == "ar":
            yield from nisba_forms(name.text)


def nisba_forms(adjective: str) -> Iterator[str]:
    """The other forms of a definite Arabic nisba: indefinite, feminine, dual, plural.

    >>> sorted(nisba_forms("العماني"))[:3]
    ['العمانيان', 'العمانية', 'العمانيتان']
    """
    bare = adjective.removeprefix("ال")
    if not bare.endswith("ي"):
        yield bare
        return
    for stem in ("ال" + bare, bare):
        yield stem
        yield from (stem + ending for ending in ("ة", "ين", "ان", "تين", "تان", "ون"))


@lru_cache(maxsize=8)
def gazetteer(code: str) -> Gazetteer:
    """The gazetteer of a language with the shipped registry, built once."""
    return Gazetteer(load_language(code), load_registry())


__all__ = ["Form", "Gazetteer", "Unit", "gazetteer", "nisba_forms"]
