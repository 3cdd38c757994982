"""The words that say dates, found in a folded text: tokens with letters, and forms as patterns over the letters.

Letters: M month, m short month, H Hijri month, W weekday, w short weekday, d day in digits, D day in words,
Y year from 1900 to 2100, h Hijri year from 1300 to 1500, N three numbers (25/1/2026), T moment (today),
S last, this or next, u week, k month, y year, and those of `_WORDS`; punctuation is itself, every other word is x.
``languages/<code>/dates.toml`` holds the words and the forms.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from mithaq.errors import DataError
from mithaq.resources import resource_dir
from mithaq.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TABLES = {
    "months": "M", "short_months": "m", "hijri_months": "H", "weekdays": "W", "short_weekdays": "w", "days": "D",
    "moments": "T", "shifts": "S",
}  # fmt: skip
_UNITS = {"week": "u", "month": "k", "year": "y"}
_WORDS = {
    "month_word": "q", "day_word": "j", "part": "P", "this": "z", "in": "i", "lead": "l", "of": "o", "range": "r",
    "until": "R", "and": "&", "between": "<", "same": "=", "limit": "b", "article": "t", "suffix": "s", "era": "e",
    "hijri_era": "E",
}  # fmt: skip
_AND, _CLITIC = "&", "p"
_TOKEN = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/.-])\d{1,2}\2\d{1,2})(?![\d/-])"
    r"|\d+(?:[.:]\d+|,\d{3}(?!\d))*|[^\W\d_]+|\S"
)
_THREE_NUMBERS = re.compile(r"\d+([/.-])\d+\1\d+")
_LONGEST_DAY, _LONGEST_YEAR, _LONGEST_CLITICS = 2, 4, 5
_MONTH_DAYS = range(1, 32)
YEARS, HIJRI_YEARS = range(1900, 2101), range(1300, 1501)
_AMOUNTS, _PARTS = frozenset("$€£¥#№+_"), frozenset("%_")
_CLITICS_BEFORE = re.compile(r"(?<!\w)[وف]?(?:[بلك]?(?:ال)?|لل)\Z")
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_SUFFIXES = frozenset("seE")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, phrase, number or mark: offsets in the text, its letter and what it stands for."""

    start: int
    end: int
    letter: str
    value: int
    key: str
    """The word in lower case."""


@dataclass(frozen=True, slots=True)
class Forms:
    """What one language knows of dates."""

    code: str
    data: Mapping[str, Any]
    lexicon: Mapping[str, list[tuple[tuple[str, ...], str, int]]]
    """First word of a phrase -> the phrases with letter and value, the longest first."""
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    trigger: re.Pattern[str]
    """What a text without which says no date."""
    future: re.Pattern[str]
    after: Mapping[str, frozenset[str]]
    before: Mapping[str, frozenset[str]]
    possessed: frozenset[str]


@lru_cache(maxsize=8)
def forms(code: str) -> Forms | None:
    """The words and forms of a language; None where it has none. DataError names a file that is wrong."""
    path = resource_dir("languages") / code / "dates.toml"
    if not path.is_file():
        return None
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        pieces = data["pieces"]
        patterns = tuple(
            (form, re.compile(re.sub(r"\{([a-z_]+)\}", lambda piece: pieces[piece[1]], pattern)))
            for form, listed in data["forms"].items()
            for pattern in listed
        )
        lexicon = _lexicon(data)
        trigger, future = _trigger(data), _any_of(data["tense"]["future"])
        never = [{kind: frozenset(map(_key, words)) for kind, words in data["never"][way].items()} for way in _WAYS]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, ValueError, re.error) as error:
        raise DataError(f"{path}: {error}; correct the file") from None
    possessed = frozenset(data.get("possessed", {}).get("nouns", ()))
    return Forms(code, data, lexicon, patterns, trigger, re.compile(rf"\b[وف]?(?:{future})\b"), *never, possessed)


_WAYS = ("after", "before")


def _folded(phrase: str) -> str:
    return fold(normalize("NFC", phrase)).text


def _key(word: str) -> str:
    return _folded(word).lower()


def _entries(data: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    """Every phrase with its letter and value."""
    for table, letter in _TABLES.items():
        for value, phrases in data.get(table, {}).items():
            yield from ((phrase, letter, int(value)) for phrase in phrases)
    for unit, letter in _UNITS.items():
        yield from ((phrase, letter, 0) for phrase in data["units"][unit])
    for name, letter in _WORDS.items():
        yield from ((phrase, letter, 0) for phrase in data["words"].get(name, ()))


def _cases(phrase: str) -> set[str]:
    """A phrase as it is, in capitals, and with a capital at its begin."""
    return {phrase, phrase.upper(), phrase[0].upper() + phrase[1:]}


def _lexicon(data: Mapping[str, Any]) -> dict[str, list[tuple[tuple[str, ...], str, int]]]:
    lexicon: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for phrase, letter, value in _entries(data):
        for written in _cases(_folded(phrase)):
            words = tuple(found[0] for found in _TOKEN.finditer(written))
            lexicon.setdefault(words[0], []).append((words, letter, value))
    for phrases in lexicon.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return lexicon


def _any_of(phrases: list[str]) -> str:
    longest = sorted({written for phrase in phrases for written in _cases(_folded(phrase))}, key=lambda p: (-len(p), p))
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest)


def _trigger(data: Mapping[str, Any]) -> re.Pattern[str]:
    """Digits, a month, a weekday, a moment, or last, this and next beside a unit.

    Each alternative begins with a letter or digit, so that the search skips what none of them begins with.
    """
    words = [
        p for table in ("months", "weekdays", "moments") for listed in data.get(table, {}).values() for p in listed
    ]
    units = [unit for listed in data["units"].values() for unit in listed]
    shifts = [shift for listed in data["shifts"].values() for shift in listed]
    this = data["words"].get("this", [])
    pairs = [f"{one} {other}" for shift in shifts for unit in units for one, other in ((unit, shift), (shift, unit))]
    pairs += [f"{word} {unit}" for word in this for unit in units]
    return re.compile("|".join([*"0123456789", _any_of(words + pairs)]))


def tokens(known: Forms, text: str) -> list[Token]:
    """The tokens of a text; clitics are tokens of their own."""
    return _Lexer(known, text).run()


class _Lexer:
    """One pass over the words of a text."""

    def __init__(self, known: Forms, text: str) -> None:
        self.known, self.text = known, text
        self.found = list(_TOKEN.finditer(text))
        self.words = [match[0] for match in self.found]
        self.read: list[Token] = []

    def run(self) -> list[Token]:
        at = 0
        while at < len(self.found):
            start, end = self.found[at].span()
            word = self.words[at]
            if word[0].isdigit():
                self.read.append(Token(start, end, *self._number(start, end), word))
                at += 1
            elif size := self._phrase(at, start):
                at += size
            else:
                self.read.append(Token(start, end, "x" if word[0].isalpha() else word[0], 0, word.lower()))
                at += 1
        return self.read

    def _phrase(self, at: int, start: int) -> int:
        """Append the longest known phrase at a word, after its clitics; return how many words it took."""
        for clitics, rest in self._readings(self.words[at]):
            for phrase, letter, value in self.known.lexicon.get(rest, ()):
                size = len(phrase)
                if size > 1 and tuple(self.words[at + 1 : at + size]) != phrase[1:]:
                    continue
                for offset, clitic in enumerate(clitics, start):
                    self.read.append(Token(offset, offset + 1, _AND if clitic == "و" else _CLITIC, 0, clitic))
                end, key = self.found[at + size - 1].end(), " ".join(phrase).lower()
                self.read.append(Token(start + len(clitics), end, letter, value, key))
                return size
        return 0

    def _readings(self, word: str) -> Iterator[tuple[str, str]]:
        """A word as clitics and the rest: whole first, then without و and ف, then without ب، ل، ك."""
        yield "", word
        if self.known.code != "ar":
            return
        conjunction = word[:1] if word[0] in "وف" else ""
        rest = word[len(conjunction) :]
        if conjunction:
            yield conjunction, rest
        if rest.startswith("لل"):
            # The article after ل is written without its alef; the second ل stands for it.
            yield conjunction + "ل", "ال" + rest[2:]
        elif rest[:1] and rest[0] in "بلك":
            yield conjunction + rest[0], rest[1:]

    def _number(self, start: int, end: int) -> tuple[str, int]:
        """The letter and value of a number; x where what stands beside it makes it something else."""
        word = self.text[start:end]
        if self._counts_something(start, end) or not word.isdigit():
            return ("N" if _THREE_NUMBERS.fullmatch(word) else "x"), 0
        if len(word) <= _LONGEST_DAY and int(word) in _MONTH_DAYS:
            return "d", int(word)
        if len(word) == _LONGEST_YEAR and int(word) in YEARS:
            return "Y", int(word)
        if len(word) == _LONGEST_YEAR and int(word) in HIJRI_YEARS:
            return "h", int(word)
        return "x", 0

    def _counts_something(self, start: int, end: int) -> bool:
        """Whether a letter, sign or percent beside a number makes it no part of a date: G20, $12, 13%."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if (before and before in _AMOUNTS) or (after and after in _PARTS):
            return True
        if before.isalpha():
            near = self.text[max(0, start - _LONGEST_CLITICS - 1) : start]
            if self.known.code != "ar" or not _CLITICS_BEFORE.search(near):
                return True
        if not after.isalpha():
            return False
        suffix = _LETTERS_AFTER.match(self.text, end)
        entries = self.known.lexicon.get(suffix[0], ()) if suffix else ()
        return not any(letter in _SUFFIXES for _, letter, _ in entries)
