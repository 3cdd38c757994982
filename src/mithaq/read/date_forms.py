"""The words that say dates, found in a folded text: tokens with letters, and forms as patterns over the letters.

Letters: M month, m short month, H Hijri month, W weekday, w short weekday, d day in digits, D day in words,
Y year from 1900 to 2100, h Hijri year from 1300 to 1500, N three numbers (25/1/2026), T moment (today),
S last, this or next, A half or quarter of a year (its first and last month, 106), u week, k month, y year, and those of
`_WORDS`; punctuation is itself, every other word is x.
``languages/<code>/dates.toml`` holds the words and the forms.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import normalize

from ahocorasick_rs import AhoCorasick, MatchKind

from mithaq.errors import DataError
from mithaq.records import record
from mithaq.resources import resource_dir
from mithaq.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TABLES = {
    "months": "M", "short_months": "m", "hijri_months": "H", "weekdays": "W", "short_weekdays": "w", "days": "D",
    "moments": "T", "shifts": "S", "parts_of_years": "A",
}  # fmt: skip
_UNITS = {"week": "u", "month": "k", "year": "y"}
_WORDS = {
    "month_word": "q", "day_word": "j", "part": "P", "this": "z", "in": "i", "lead": "l", "of": "o", "range": "r",
    "until": "R", "and": "&", "between": "<", "same": "=", "limit": "b", "article": "t", "suffix": "s", "era": "e",
    "hijri_era": "E",
}  # fmt: skip
_Entry = tuple[tuple[str, ...], str, int]
_Entries = tuple[tuple[str, list[_Entry]], ...]
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
_LETTERS_AFTER, _LETTERS_BEFORE = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+\Z")
_MONTH_LETTERS = frozenset("MmH")
_SUFFIXES = frozenset("seE")
_REACH = 80
"""How many characters around digits and words of dates may belong to them."""


class Token(NamedTuple):
    """A word, phrase, number or mark: offsets in the text, its letter and what it stands for."""

    start: int
    end: int
    letter: str
    value: int
    key: str
    """The word in lower case."""


@record
class Forms:
    """What one language knows of dates."""

    code: str
    data: Mapping[str, Any]
    lexicon: Mapping[str, list[_Entry]]
    """First word of a phrase -> the phrases with letter and value, the longest first."""
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    trigger: AhoCorasick
    """What a text says that says a date: digits, a month, a weekday, a moment, last, this or next beside a unit."""
    future: re.Pattern[str]
    """Words that turn a weekday or month after them to the future."""
    here: re.Pattern[str] | None
    """What ends with one of those and only tells where somebody is; None where nothing does."""
    past: re.Pattern[str]
    """Words that turn it back."""
    told: re.Pattern[str] | None
    """What tells of the past after a date at the head of a sentence; None where no word after one turns it."""
    done: re.Pattern[str] | None
    """What tells that an event has taken place, up to a date after it; None where nothing does."""
    been: re.Pattern[str] | None
    """What tells so right after a date at the head of a sentence."""
    after: Mapping[str, frozenset[str]]
    """Form -> the words after which it is something else; `before` likewise."""
    before: Mapping[str, frozenset[str]]
    possessed: frozenset[str]
    """What may belong to a day or a year: today's meeting."""


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
        return Forms(
            code,
            data,
            _lexicon(data),
            patterns,
            _trigger(data),
            future=_any_of(data["tense"]["future"], data["tense"].get("names", ())),
            here=_any_of(data["tense"]["here"]) if "here" in data["tense"] else None,
            past=_any_of(data["tense"]["past"]),
            told=re.compile(data["tense"]["told"]) if "told" in data["tense"] else None,
            done=re.compile(_folded(data["tense"]["done"])) if "done" in data["tense"] else None,
            been=re.compile(_folded(data["tense"]["been"])) if "been" in data["tense"] else None,
            after=_words_by_kind(data["never"]["after"]),
            before=_words_by_kind(data["never"]["before"]),
            possessed=frozenset(data.get("possessed", {}).get("nouns", ())),
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, ValueError, re.error) as error:
        raise DataError(f"{path}: {error}; correct the file") from None


def _folded(phrase: str) -> str:
    return fold(normalize("NFC", phrase)).text


def _key(word: str) -> str:
    return _folded(word).lower()


def _words_by_kind(table: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {kind: frozenset(map(_key, words)) for kind, words in table.items()}


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


def _lexicon(data: Mapping[str, Any]) -> dict[str, list[_Entry]]:
    lexicon: dict[str, list[_Entry]] = {}
    for phrase, letter, value in _entries(data):
        for written in _cases(_folded(phrase)):
            words = tuple(found[0] for found in _TOKEN.finditer(written))
            lexicon.setdefault(words[0], []).append((words, letter, value))
    for phrases in lexicon.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return lexicon


def _any_of(phrases: list[str], names: Iterable[str] = ()) -> re.Pattern[str]:
    """Any of the phrases as a word of its own, with a conjunction or without, but no name that looks so."""
    longest = sorted({written for phrase in phrases for written in _cases(_folded(phrase))}, key=lambda p: (-len(p), p))
    either = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest)
    no_name = "".join(rf"(?!{re.escape(_folded(name))}\b)" for name in names)
    return re.compile(rf"\b{no_name}[وف]?(?:{either})\b")


def _trigger(data: Mapping[str, Any]) -> AhoCorasick:
    tables = [data.get(table, {}) for table in ("months", "weekdays", "moments")]
    words = [phrase for table in tables for listed in table.values() for phrase in listed]
    units = [unit for listed in data["units"].values() for unit in listed]
    shifts = [shift for listed in data["shifts"].values() for shift in listed] + data["words"].get("this", [])
    words += [pair for shift in shifts for unit in units for pair in (f"{unit} {shift}", f"{shift} {unit}")]
    written = {one for phrase in words for one in _cases(_folded(phrase))}
    either = [*"0123456789", *written, *(one.replace(" ", "\n") for one in written)]
    return AhoCorasick(sorted(set(either)), MatchKind.LeftmostLongest)


def stretch(known: Forms, text: str) -> tuple[int, int] | None:
    """The part of a text, in whole words, outside of which it says no date; None for most texts, which say none."""
    hits = [
        (start, end)
        for _, start, end in known.trigger.find_matches_as_indexes(text)
        if text[start].isdecimal() or not text[end : end + 1].isalpha()
    ]
    if not hits:
        return None
    low = text.rfind(" ", 0, max(0, hits[0][0] - _REACH)) + 1
    high = text.find(" ", hits[-1][1] + _REACH)
    return low, high if high >= 0 else len(text)


def tokens(known: Forms, text: str, start: int, end: int) -> list[Token]:
    """The tokens of a text between two offsets; clitics are tokens of their own."""
    return _Lexer(known, text, start, end).run()


@lru_cache(maxsize=1 << 16)
def _entries_of(code: str, word: str) -> _Entries:
    """The phrases that a word may begin, each with the clitics before it: whole first, then without و، ف، ب، ل، ك."""
    known = forms(code)
    assert known
    readings = [("", word)]
    if code == "ar":
        conjunction = word[:1] if word[0] in "وف" else ""
        rest = word[len(conjunction) :]
        readings.append((conjunction, rest))
        if rest.startswith("لل"):
            # The article after ل is written without its alef; the second ل stands for it.
            readings.append((conjunction + "ل", "ال" + rest[2:]))
        elif rest[:1] and rest[0] in "بلك":
            readings.append((conjunction + rest[0], rest[1:]))
    return tuple((clitics, known.lexicon[rest]) for clitics, rest in readings if rest in known.lexicon)


class _Lexer:
    """One pass over the words of a text."""

    def __init__(self, known: Forms, text: str, start: int, end: int) -> None:
        self.known, self.text = known, text
        self.found = list(_TOKEN.finditer(text, start, end))
        self.words = [match[0] for match in self.found]
        self.read: list[Token] = []

    def run(self) -> list[Token]:
        at = 0
        while at < len(self.words):
            word = self.words[at]
            entries = () if word[0].isdecimal() else _entries_of(self.known.code, word)
            size = self._phrase(at, entries) if entries else 0
            if not size:
                self._single(word, *self.found[at].span())
            at += size or 1
        return self.read

    def _single(self, word: str, start: int, end: int) -> None:
        """Append a number, an unknown word or a mark."""
        if word[0].isdecimal():
            self.read.append(Token(start, end, *self._number(start, end), word))
        else:
            self.read.append(Token(start, end, "x" if word[0].isalpha() else word[0], 0, word.lower()))

    def _phrase(self, at: int, entries: _Entries) -> int:
        """Append the longest known phrase at a word, after its clitics; return how many words it took."""
        start = self.found[at].start()
        for clitics, phrases in entries:
            for phrase, letter, value in phrases:
                size = len(phrase)
                if size > 1 and tuple(self.words[at + 1 : at + size]) != phrase[1:]:
                    continue
                for offset, clitic in enumerate(clitics, start):
                    self.read.append(Token(offset, offset + 1, _AND if clitic == "و" else _CLITIC, 0, clitic))
                end, key = self.found[at + size - 1].end(), " ".join(phrase).lower()
                self.read.append(Token(start + len(clitics), end, letter, value, key))
                return size
        return 0

    def _number(self, start: int, end: int) -> tuple[str, int]:
        """The letter and value of a number; x where what stands beside it makes it something else."""
        word = self.text[start:end]
        if self._counts_something(start, end) or not word.isdecimal():
            return ("N" if _THREE_NUMBERS.fullmatch(word) else "x"), 0
        if len(word) <= _LONGEST_DAY and int(word) in _MONTH_DAYS:
            return "d", int(word)
        if len(word) == _LONGEST_YEAR and int(word) in YEARS:
            return "Y", int(word)
        if len(word) == _LONGEST_YEAR and int(word) in HIJRI_YEARS:
            return "h", int(word)
        return "x", 0

    def _is_month(self, word: re.Match[str] | None) -> bool:
        """Whether a word that is written on a number is an Arabic month: «10أفريل2019»."""
        entries = self.known.lexicon.get(word[0], ()) if word and self.known.code == "ar" else ()
        return any(letter in _MONTH_LETTERS for _, letter, _ in entries)

    def _counts_something(self, start: int, end: int) -> bool:
        """Whether a letter, sign or percent beside a number makes it no part of a date: G20, $12, 13%."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if (before and before in _AMOUNTS) or (after and after in _PARTS):
            return True
        if before.isalpha() and not self._is_month(_LETTERS_BEFORE.search(self.text, max(0, start - _REACH), start)):
            near = self.text[max(0, start - _LONGEST_CLITICS - 1) : start]
            if self.known.code != "ar" or not _CLITICS_BEFORE.search(near):
                return True
        if not after.isalpha():
            return False
        suffix = _LETTERS_AFTER.match(self.text, end)
        if self._is_month(suffix):
            return False
        entries = self.known.lexicon.get(suffix[0], ()) if suffix else ()
        return not any(letter in _SUFFIXES for _, letter, _ in entries)
