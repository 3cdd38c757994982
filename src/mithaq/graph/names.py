"""Whether two names can be of one person, in any scripts: names are taken apart, aligned and compared by sound.

A likeness says that two names may be one; whether two people are, second witnesses decide (`mithaq.graph.entities`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from mithaq.graph.sounds import alike, data, plain, script, sounds
from mithaq.text import fold_key

SAME = 0.5
"""From this likeness on, two names can be of one person."""

_LIKE = 0.76
"""From this likeness on, two words are spellings of one name."""
_SLIP = 0.8
"""The likeness of two words of which a slip of the hand makes one the other."""
_SHORTEST_SLIP = 5
_INITIAL = 0.85
_JOINED = 0.02
"""What it costs to take two words for one, or the article for a part of the word."""
_TURNED = 0.05
"""What it costs to read a name from its other end."""
_SHORTEST_STEM = 4
_MANY = 3
"""Words of a name that is known by them, whatever their order."""

# What is left of the likeness of the words where one name has more words than the other, by where these stand, and
# where both have words that the other lacks.
_MIDDLE, _TAIL, _HEAD, _ALONE, _CONFLICT = 0.9, 0.7, 0.62, 0.42, 0.45

_WORDS = re.compile(r"[^\W_]+(?:['’ʼ`´]?[^\W_]+)*\.?")
_HIS_EXCELLENCY = re.compile(r"^H\.\s?(?:E|M|H|R\.\s?H)\.\s*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_VOWELLESS = re.compile(r"[^aeiouy\W\d_]{2,3}", re.ASCII)
_ARTICLE = re.compile(r"^(?:al|el|bin|ben|ال)(?=.{3})")
_SERVANT = re.compile(r"^(?:abd|عبد)(?=.{3})")
_SILENT = re.compile(r"(?<=[a-z][aeiou])[tdsxz]$")
"""What French does not say at the end of a word."""
_LINK = re.compile(r"^(?:[uaeio](?:l|r|s|sh|z|n|d|t)?|ال)")


@dataclass(frozen=True, slots=True)
class Word:
    """One part of a name: its plain letters, the keys of the variants that it may be, and what it is.

    ``servant`` marks what stands after عبد, ``initial`` a single letter; ``stem`` is the word without an article
    that is written with it, or the word itself.
    """

    text: str
    keys: frozenset[str] = frozenset()
    servant: bool = False
    initial: bool = False
    stem: str = ""
    place: str = ""
    """``father`` after بن, ``house`` after an article or آل: بن خليفة is no آل خليفة."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart: its words, the number of a king, and whether it is a chain of fathers (بن)."""

    words: tuple[Word, ...]
    regnal: frozenset[str] = frozenset()
    chain: bool = False
    inverted: bool = False
    """The family name came first, before a comma."""


def name_similarity(a: str, b: str) -> float:
    """How likely two names are of one person, from 0 to 1, the same both ways; from 0.5 on they can be.

    Titles, the words for son and article, order of East Asian names, missing middle names, initials and the spellings
    of both scripts make no difference; another given name, father or family name does.

    >>> name_similarity("خليفة بن علي الحارثي", "H.E. Khalifa Alharthy") >= SAME
    True
    >>> name_similarity("حسن روحاني", "Hussein Rouhani") >= SAME
    False
    """
    one, other = sorted((a, b))
    return _similarity(one, other)


@lru_cache(maxsize=1 << 14)
def _similarity(one: str, other: str) -> float:
    if fold_key(one) == fold_key(other):
        return 1.0
    readings = [(left, right) for left in _readings(one) for right in _readings(other)]
    return round(max((_compared(left, right) for left, right in readings), default=0.0), 4)


def _readings(name: str) -> list[Parts]:
    """The ways to take a name apart: with its title, and without where the title may be a given name."""
    whole = parts(name)
    rest = _untitled(whole.words, "loose")
    return [whole, Parts(rest, whole.regnal, whole.chain, whole.inverted)] if rest != whole.words else [whole]


@lru_cache(maxsize=1 << 13)
def parts(name: str) -> Parts:
    """Take a name apart.

    >>> [word.text for word in parts("Sheikh Khalifa bin Ali Al-Harthy").words]
    ['khalifa', 'ali', 'harthy']
    """
    before, comma, after = _HIS_EXCELLENCY.sub("", name.replace("،", ",").strip()).partition(",")
    inverted = bool(comma and after.strip()) and not _only_joining(after)
    raw = _WORDS.findall(f"{after} {before}" if inverted else f"{before} {after}")
    pieces = _sons_last([piece for word in raw for piece in _CAMEL.split(word)])
    words = list(_words(pieces))
    regnal = frozenset(key for word in words[1:] for key in _keys_of("regnal").get(word.text, ()))
    named = [word for index, word in enumerate(words) if not (index and word.text in _keys_of("regnal"))]
    kept = _untitled(tuple(named), "titles")
    chain = any(plain(piece) in _sons() for piece in pieces)
    return Parts(kept, regnal, chain, inverted)


def _sons_last(pieces: list[str]) -> list[str]:
    """A name that begins with the word for son (bin Salman Mohammed), or ends with it, turned the right way round."""
    if len(pieces) > 2 and plain(pieces[0]) in _sons():  # noqa: PLR2004 - a name, the word for son, another name
        return pieces[2:] + pieces[:2]
    if len(pieces) > 2 and plain(pieces[-1]) in _sons():  # noqa: PLR2004
        return [*pieces[1:], pieces[0]]
    return pieces


def _only_joining(words: str) -> bool:
    return all(plain(word.rstrip(".")) in _joining() for word in _WORDS.findall(words))


def _words(pieces: list[str]) -> list[Word]:
    """The words of a name, what belongs together joined, what only joins left out."""
    found: list[Word] = []
    bound = place = ""
    for piece in pieces:
        text = plain(piece.rstrip("."))
        if not bound and len(text) > 1 and text.isascii() and piece.isupper() and _VOWELLESS.fullmatch(text):
            found += [Word(letter, initial=True, stem=letter) for letter in text]
        elif text in _joining() and len(pieces) > 1:
            place = "father" if text in _sons() else place or "house"
        elif text in _bound("servant") or text in _bound("father"):
            bound = "servant" if text in _bound("servant") else "father"
        elif text:
            if bound == "servant" and script(text) == "latin" and text not in _keys_of("served"):
                found.append(Word("abdul", stem="abdul"))  # with no name of God after it, it stands alone
                bound = ""
            word = _word(text, bound)
            attached = word.stem != word.text and not word.servant
            found.append(replace(word, place=place or ("house" if attached else "")))
            bound = place = ""
    return [*found, Word(bound, stem=bound)] if bound else found


def _word(text: str, bound: str) -> Word:
    if bound == "father":
        return _word(("ابو" if script(text) == "arabic" else "abu") + text, "")
    if bound == "servant" or (_SERVANT.match(text) and text not in _keys_of("variants")):
        rest = text if bound else _SERVANT.sub("", text)
        stem = rest if rest in _keys_of("served") else _LINK.sub("", rest) or rest
        if len(stem) > 1:
            return Word(stem, _keys_of("served").get(stem, frozenset()), servant=True, stem=stem)
    keys = _keys_of("variants").get(text, frozenset()) | _keys_of("elsewhere").get(text, frozenset())
    stem = _ARTICLE.sub("", text) if not keys and len(text) > _SHORTEST_STEM else text
    if text.startswith("ال") and not keys:
        keys = _keys_of("variants").get(stem, frozenset())
    return Word(text, keys, initial=len(text) == 1 and script(text) != "other", stem=stem)


def _untitled(words: tuple[Word, ...], kind: str) -> tuple[Word, ...]:
    """The words without the titles at their head, of which at least two words must be left."""
    titles = _titles() if kind == "titles" else frozenset({"sultan", "amir", "emir", "سلطان", "امير"})
    while len(words) > 2 and words[0].text in titles:  # noqa: PLR2004 - a given and a family name
        words = words[1:]
    if kind == "titles" and len(words) == 2 and words[0].text in titles and not words[0].keys:  # noqa: PLR2004
        words = words[1:]
    return words


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(plain(word) for words in data()["titles"].values() for word in words)


@lru_cache(maxsize=1)
def _joining() -> frozenset[str]:
    return frozenset(plain(word) for words in data()["joining"].values() for word in words)


@lru_cache(maxsize=1)
def _sons() -> frozenset[str]:
    return frozenset({"بن", "ابن", "بنت", "bin", "ibn", "ben", "bint"})


@lru_cache(maxsize=2)
def _bound(kind: str) -> frozenset[str]:
    return frozenset(plain(word) for word in data()["bound"][kind])


@lru_cache(maxsize=4)
def _keys_of(table: str) -> dict[str, frozenset[str]]:
    """Spelling -> the keys under which the table has it."""
    found: dict[str, set[str]] = {}
    for key, spellings in data()[table].items():
        for spelling in spellings:
            found.setdefault(plain(spelling), set()).add(key)
    return {spelling: frozenset(keys) for spelling, keys in found.items()}


# Comparison


def _compared(one: Parts, other: Parts) -> float:
    if not one.words or not other.words:
        return float(one.words == other.words)
    if one.regnal and other.regnal:
        first = _word_likeness(one.words[0], other.words[0])
        return first * _MIDDLE if one.regnal & other.regnal else first * _CONFLICT
    chain = one.chain or other.chain
    best = _aligned(one.words, other.words, chain=chain)
    if one.inverted or other.inverted or best > 1 - _TURNED or not _meeting(one.words, other.words):
        return best
    for left, right in ((one.words, other.words), (other.words, one.words)):
        for turned in (left[-1:] + left[:-1], left[1:] + left[:1]):
            moved = turned[0] if turned[1:] == left[:-1] else turned[-1]
            if len(left) > 1 and not moved.keys and not chain:
                best = max(best, _aligned(turned, right, chain=chain) - _TURNED)
    return max(best, 0.0 if chain else _unordered(one.words, other.words))


def _meeting(one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether any words of two names are alike: where none are, no order of them helps."""
    return any(_likeness((a,), (b,)) >= _LIKE for a in one for b in other)


def _unordered(one: tuple[Word, ...], other: tuple[Word, ...]) -> float:
    """The likeness of two long names of which one has all the words of the other, in whatever order."""
    short, long = sorted((one, other), key=len)
    if len(short) < _MANY or any(word.initial for word in short):
        return 0.0
    rest, whole = list(long), 0.0
    for word in short:
        score, index = max((_word_likeness(word, found), -place) for place, found in enumerate(rest))
        if score < _LIKE:
            return 0.0
        whole += score
        del rest[-index]
    if len(short) == _MANY and any(word.keys & _fathers() for word in short):
        return 0.0
    return (whole / len(short) - 2 * _TURNED) * (_HEAD if rest else 1)


def _aligned(one: tuple[Word, ...], other: tuple[Word, ...], *, chain: bool) -> float:
    """The likeness of two names read in this order."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    pairs = _pairs(short, long)
    if not pairs:
        return 0.0
    mean = sum(score for _, _, score in pairs) / len(pairs)
    left = {index for first, _, _ in pairs for index in first}
    right = {index for _, second, _ in pairs for index in second}
    lacking = [word for index, word in enumerate(short) if index not in left]
    extra = [index for index in range(len(long)) if index not in right]
    if lacking and not extra:
        return mean * _CONFLICT
    if lacking:
        return mean * _CONFLICT * len(pairs) / len(short)
    if not extra:
        return mean
    if any(long[index].initial for index in extra) and any(word.initial for word in short[1:]):
        return mean * _CONFLICT  # George W. Bush, George H. W. Bush
    return mean * _structure(short, long, extra, chain=chain)


def _structure(short: tuple[Word, ...], long: tuple[Word, ...], extra: list[int], *, chain: bool) -> float:
    """What is left of the likeness where the longer name has more words, by where they stand."""
    if len(short) == 1:
        return _ALONE
    if 0 in extra:
        arabic = chain or script(long[0].text) == "arabic" or long[0].servant or bool(long[0].keys & _fathers())
        return _ALONE if arabic or long[0].initial else _HEAD
    return _TAIL if len(long) - 1 in extra else _MIDDLE


@lru_cache(maxsize=1)
def _fathers() -> frozenset[str]:
    """The keys of names in whose chains the second is the father's."""
    return frozenset(data()["variants"])


Pair = tuple[tuple[int, ...], tuple[int, ...], float]


def _pairs(one: tuple[Word, ...], other: tuple[Word, ...]) -> tuple[Pair, ...]:
    """The pairs of words that are one name, in the order of both; two words together may be one of the other's."""
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]] = {}
    nothing: tuple[float, tuple[Pair, ...]] = (0.0, ())
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            chosen = nothing
            for before in ((i - 1, j), (i, j - 1)):
                if before in best and best[before][0] > chosen[0]:
                    chosen = best[before]
            for wide, high in ((1, 1), (2, 1), (1, 2)):
                if i >= wide and j >= high:
                    score = _likeness(one[i - wide : i], other[j - high : j])
                    if score >= _LIKE:
                        value, pairs = best[i - wide, j - high]
                        # Words count, so that two names that are written together are worth both.
                        value += score * (wide + high) / 2
                        if value > chosen[0]:
                            chosen = value, (*pairs, (tuple(range(i - wide, i)), tuple(range(j - high, j)), score))
            best[i, j] = chosen
    return best[len(one), len(other)][1]


@lru_cache(maxsize=1 << 14)
def _likeness(one: tuple[Word, ...], other: tuple[Word, ...]) -> float:
    """How alike some words of two names are; the orders in which names are compared ask for the same words again."""
    if len(one) == len(other) == 1:
        return _word_likeness(one[0], other[0])
    if any(word.initial or word.servant for word in (*one, *other)):
        return 0.0
    if len(one) > 1 and any(a.keys and b.keys for a, b in pairwise(one)):
        return 0.0
    alone = max(alike(a.text, b.text) for a in one for b in other)
    together = alike("".join(word.text for word in one), "".join(word.text for word in other)) - _JOINED
    return together if together > alone + _JOINED else 0.0


def _word_likeness(one: Word, other: Word) -> float:
    """How alike two words of names are: frequent names by their keys, others by their sound."""
    if one.initial or other.initial:
        return _INITIAL if _starts_alike(one, other) else 0.0
    if one.servant != other.servant or {one.place, other.place} == {"father", "house"}:
        return 0.0
    if one.keys and other.keys:
        return 1.0 if one.keys & other.keys else 0.0
    whole = alike(one.text, other.text)
    if one.stem != one.text or other.stem != other.text:
        stems = max(alike(one.stem, other.text), alike(one.text, other.stem)) - _JOINED
        whole = max(whole, stems, alike(one.stem, other.stem))
    if whole < _LIKE and "arabic" in {script(one.text), script(other.text)}:
        whole = max(whole, alike(_SILENT.sub("", one.text), _SILENT.sub("", other.text)) - _TURNED)
    if whole < _SLIP and not one.keys | other.keys and _slip(one.text, other.text):
        return _SLIP
    return whole


def _slip(one: str, other: str) -> bool:
    """Whether a slip of the hand, but not at the first letter, makes one long word the other."""
    if min(len(one), len(other)) < _SHORTEST_SLIP or "other" in {script(one), script(other)}:
        return False
    return one[0] == other[0] and OSA.distance(one, other) <= 1


def _starts_alike(one: Word, other: Word) -> bool:
    if one.initial and other.initial and script(one.text) == script(other.text):
        return one.text == other.text
    if script(one.text) == script(other.text):
        return one.text[0] == other.text[0]
    left, right = sounds(one.text)[:1], sounds(other.text)[:1]
    return bool(left and right) and (alike(one.text[0], other.text[0]) >= _LIKE or left == right)
