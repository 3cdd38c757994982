"""How much diplomacy a text holds, told by its words alone: far cheaper than reading it.

The words stand in `languages/<code>/select.toml`. They are looked for in the bytes of the text, all at once
(Aho-Corasick), in each way in which they may be written: so no text has to be folded, which would cost more.
"""

from __future__ import annotations

import io
import math
import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from mithaq.read.extensions import extended, toml
from mithaq.read.languages import languages
from mithaq.resources import resource_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ahocorasick_rs import BytesAhoCorasick

LEAST = 2.0
"""The score from which on a text is chosen."""
_COUNTS = {"faint": 0.25, "weak": 0.5, "strong": 1.5}
_PAGE = 4000
"""Bytes of a text whose count stands as it is: the longer a text, the more words stand in it by chance."""
_SPELLINGS = {"أ": "أا", "إ": "إا", "آ": "آا", "ة": "ةه", "ى": "ىي"}
_MOST_SPELLINGS = 16
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") | frozenset(range(0x80, 0x100))
_PUNCTUATION = (b"\xe2", b"\xd8\x8c", b"\xd8\x9b", b"\xd8\x9f", b"\xc2")
"""What begins a mark that is no letter, of those that are not ASCII: “ ” – ، ؛ ؟ « »."""
_CLITICS = tuple(clitic.encode() for clitic in ("و", "ف", "ب", "ل", "ك", "ال"))
_ARABIC = frozenset(range(0xD8, 0xDC))
_ENDS = (b"}", b"}\r", b"}\n", b"}\r\n")
_ESCAPE = ord("\\")
_OTHER_ESCAPES = re.compile(rb'\\[^n"/]')
"""What JSON writes instead of a character, but for line breaks and marks that are no part of a word."""
_UNSURE = "", math.inf
"""What may be the end of an escape and the begin of a word, and hides what begins after it."""


class _Words(NamedTuple):
    """What is looked for: the automaton, and of each of its patterns the word and what that counts."""

    automaton: BytesAhoCorasick
    words: tuple[tuple[str, float], ...]


def score(text: str) -> float:
    """How much diplomacy a text holds: 0 for none, from `LEAST` on enough to be read."""
    return score_bytes(text.encode(errors="replace"))


def score_bytes(data: bytes) -> float:
    """As `score`, of the UTF-8 bytes of a text."""
    return round(_total(data) / math.sqrt(max(1.0, len(data) / _PAGE)), 2)


def _total(data: bytes) -> float:
    """What the words count that stand in it."""
    automaton, words = _words()
    return sum(
        count
        for _, count in {
            words[pattern]
            for pattern, start, end in automaton.find_matches_as_indexes(data)
            if _whole(data, start, end)
        }
    )


def may_score(record: bytes, least: float) -> bool:
    """Whether the text in a line of JSON may score ``least`` or more; told without taking the line apart.

    False is certain: all words of the text stand in the line as they stand in the text, or else it is True.
    """
    if not record.startswith(b"{") or not record.endswith(_ENDS) or _OTHER_ESCAPES.search(record):
        return True
    if not record.isascii():
        try:
            record.decode()
        except UnicodeDecodeError:
            return True
    automaton, words = _words()
    found = {
        words[pattern] if record[start - 1] != _ESCAPE else _UNSURE
        for pattern, start, end in automaton.find_matches_as_indexes(record)
        if _whole(record, start, end) or record[start - 2] == _ESCAPE
    }
    return _sum(found) >= least


def lines_that_may_score(data: bytes, least: float) -> Iterator[tuple[int, int]]:
    """Begin and end of each line of which `may_score` is True; all are searched at once, and most told by a glance."""
    if _OTHER_ESCAPES.search(data) or not _plain(data):
        begin = 0
        for line in io.BytesIO(data):
            if may_score(line, least):
                yield begin, begin + len(line)
            begin += len(line)
        return
    automaton, words = _words()
    counts = [count for _, count in words]
    mine: list[tuple[int, int, int]] = []
    seen: set[int] = set()
    end, total = 0, 0.0
    for match in [*automaton.find_matches_as_indexes(data), (0, len(data), 0)]:
        pattern, start, _ = match
        if start >= end:
            if total >= least and (total == math.inf or _sum(_in_line(data, mine)) >= least):
                yield data.rfind(b"\n", 0, mine[0][1]) + 1, end
            end, mine, seen, total = data.find(b"\n", start) + 1 or len(data), [], set(), 0.0
        mine.append(match)
        if pattern not in seen:
            seen.add(pattern)
            total += counts[pattern]
        if data[start - 1] == _ESCAPE:
            total = math.inf


def _plain(data: bytes) -> bool:
    """Whether each line looks like a JSON object, and all of it is UTF-8."""
    lines = data.removesuffix(b"\n").split(b"\n")
    if not all(line.startswith(b"{") and line.endswith(_ENDS) for line in lines):
        return False
    try:
        return data.isascii() or bool(data.decode())
    except UnicodeDecodeError:
        return False


def _in_line(data: bytes, matches: Iterable[tuple[int, int, int]]) -> Iterator[tuple[str, float]]:
    """The words that stand there whole, or may do so after the escape of a line break."""
    words = _words().words
    for pattern, start, end in matches:
        if _whole(data, start, end) or data[start - 2] == _ESCAPE:
            yield words[pattern]


def _sum(found: Iterable[tuple[str, float]]) -> float:
    """What words count together, each once."""
    return round(sum(count for _, count in set(found)), 2)


def _whole(data: bytes, start: int, end: int) -> bool:
    """Whether a match is a word, or one with what Arabic writes before it."""
    if end < len(data) and data[end] in _LETTERS and not data.startswith(_PUNCTUATION, end):
        return False
    if start == 0 or data[start - 1] not in _LETTERS:
        return True
    if data[start] in _ARABIC:
        before = data[max(0, start - 8) : start]
        return before.endswith(_CLITICS) or before.endswith((b"\xab", b"\x9c"))
    return not data[start - 1 : start].isalpha()


@lru_cache(maxsize=1)
def _words() -> _Words:
    from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

    known: dict[bytes, tuple[str, float]] = {}
    for code in languages():
        folder = resource_dir("languages") / code
        data = extended(code, "select.toml", toml(folder / "select.toml"))
        posts = extended(code, "posts.toml", toml(folder / "posts.toml"))
        of_ministers = [
            word
            for role in posts.get("role", [])
            if role.get("body") == "mfa"
            for key in ("complete", "plural")
            for word in role.get(key, [])
        ]
        for key, count in _COUNTS.items():
            for word in (*data.get(key, []), *(of_ministers if key == "strong" else ())):
                known.update((spelling, (word, count)) for spelling in _spellings(word))
    patterns = sorted(known)
    automaton = BytesAhoCorasick(patterns, MatchKind.LeftmostLongest, Implementation.DFA)
    return _Words(automaton, tuple(known[pattern] for pattern in patterns))


def _spellings(word: str) -> Iterator[bytes]:
    """The ways in which a word is written: with capitals, with or without hamza and the dots of ta marbuta."""
    if word.isascii() or word[0] < "\u0600":
        yield from (form.encode() for form in (word, word.capitalize(), word.title(), word.upper()))
        return
    choices = [_SPELLINGS.get(letter, letter) for letter in word]
    for number, letters in enumerate(product(*choices)):
        if number == _MOST_SPELLINGS:
            break
        yield "".join(letters).encode()
