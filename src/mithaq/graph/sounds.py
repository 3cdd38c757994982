"""How alike two words sound, whichever their scripts; letters and costs are data (languages/names.toml)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import Any

from mithaq.errors import DataError
from mithaq.resources import extra, resource_dir

_SHORT, _LONG, _GLIDES = "aeiou", "AIU", "wyh"
_BLOCKS = ((0x0400, 0x052F, "cyrillic"), (0x0370, 0x03FF, "greek"), (0x0600, 0x06FF, "arabic"))
_TYPING = {"0": "o", "1": "i", "3": "e", "5": "s", "9": "g"}
"""Digits that stand for letters inside a word."""

# What a sound costs that only one of two words has: short vowel, long vowel, glide or h, other consonant. Arabic does
# not write short vowels, so across scripts they weigh next to nothing.
_MISSING = {
    "same": {"short": 0.35, "long": 0.45, "glide": 0.45, "stop": 1.0},
    "crossing": {"short": 0.05, "long": 0.25, "glide": 0.3, "stop": 1.0},
}
_WEIGHT = {
    "same": {"short": 0.5, "long": 0.5, "glide": 0.8, "stop": 1.0},
    "crossing": {"short": 0.1, "long": 0.4, "glide": 0.8, "stop": 1.0},
}
_SWAPPED = 0.6
"""What two neighbours cost that have changed places, as in a slip of the hand."""
_STARTS_ALIKE, _OTHER_START = 0.5, 0.4
"""What it costs besides where the first sounds are not even near: slips are rare there."""


@lru_cache(maxsize=1)
def data() -> dict[str, Any]:
    """Give the tables of ``languages/names.toml``, with the spellings that the user's own files add.

    DataError that names the file where one is wrong.
    """
    tables: dict[str, Any] = {}
    for folder in (resource_dir("languages"), *extra("languages")):
        path = folder / "names.toml"
        if not path.exists() and tables:
            continue
        try:
            for table, added in tomllib.loads(path.read_text("utf-8")).items():
                known = tables.setdefault(table, {})
                for key, value in added.items():
                    both = isinstance(value, list) and isinstance(known.get(key), list)
                    known[key] = [*known[key], *value] if both else value
        except (OSError, ValueError, AttributeError) as error:
            raise DataError(f"{path}: {error}; correct the file") from None
    return tables


@lru_cache(maxsize=1 << 14)
def script(word: str) -> str:
    """Give the script of a word: arabic, latin, cyrillic, greek, or other.

    >>> script("خليفة"), script("Khalifa"), script("习近平")
    ('arabic', 'latin', 'other')
    """
    for letter in word:
        if letter.isascii() and letter.isalpha():
            return "latin"
        for low, high, name in _BLOCKS:
            if low <= ord(letter) <= high:
                return name
        if letter.isalpha():
            return "latin" if "LATIN" in unicodedata.name(letter, "") else "other"
    return "other"


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """Give a word in lower case without accents and vowel signs, except for letters that have a sound of their own.

    >>> plain("Erdoğan"), plain("Tómasdóttir"), plain("عُمان")
    ('erdoğan', 'tomasdottir', 'عمان')
    """
    own = _table("latin")
    kept = []
    for letter in word.casefold() if "ß" not in word else word.lower():
        if letter in own:
            kept.append(letter)
        else:
            kept += [part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)]
    text = "".join(kept).replace("\u0640", "").replace("ʼ", "").replace("'", "")
    if any(digit in text for digit in _TYPING) and any(letter.isalpha() for letter in text):
        text = "".join(_TYPING.get(letter, letter) for letter in text)
    return text


@lru_cache(maxsize=8)
def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = data()["sounds"][name]
    return table


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    spellings = sorted(_table(name), key=lambda spelling: (-len(spelling), spelling))
    return re.compile("|".join(map(re.escape, spellings)))


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """Give the sounds of a plain word, one letter each; doubled ones and a closing h count once or not at all.

    >>> sounds("hussayn"), sounds("khalifah"), sounds("خليفة")
    ('husain', 'xalifa', 'xlIf')
    """
    name = script(word)
    if name == "other":
        return word
    if name == "latin" and word.startswith("x"):
        word = "sh" + word[1:]
    table = _table(name)
    found = "".join(table[spelling] for spelling in _pattern(name).findall(word))
    found = re.sub(r"(.)\1+", r"\1", found)
    return found[:-1] if len(found) > 1 and found.endswith("h") else found


def alike(one: str, other: str) -> float:
    """How alike two plain words sound, from 0 to 1, the same both ways.

    >>> alike("الحارثي".removeprefix("ال"), "harthy") > 0.9
    True
    >>> alike("merkel", "macron") < 0.6
    True
    """
    return _alike(*sorted((one, other)))


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    scripts = {script(one), script(other)}
    if "other" in scripts:
        return 0.0  # without a table of sounds only the same letters are the same name
    mode = "crossing" if "arabic" in scripts and len(scripts) > 1 else "same"
    left, right = sounds(one), sounds(other)
    whole = sum(_WEIGHT[mode][_kind(sound)] for sound in left + right)
    if not whole:
        return 0.0
    other_start = left[:1] != right[:1] and _near(mode).get(left[:1] + right[:1], 1.0) > _STARTS_ALIKE
    other_start = other_start and "stop" in {_kind(left[:1]), _kind(right[:1])}
    cost = _distance(left, right, mode) + (_OTHER_START if other_start else 0.0)
    return max(0.0, 1 - 2 * cost / whole)


@lru_cache(maxsize=256)
def _kind(sound: str) -> str:
    return "short" if sound in _SHORT else "long" if sound in _LONG else "glide" if sound in _GLIDES else "stop"


@lru_cache(maxsize=2)
def _near(mode: str) -> dict[str, float]:
    """Pairs of sounds, both ways round -> what it costs to take one for the other."""
    costs: dict[str, float] = {}
    for table in ("near", "crossing") if mode == "crossing" else ("near",):
        for cost, pairs in data()[table].items():
            for pair in pairs:
                costs[pair] = costs[pair[::-1]] = float(cost)
    return costs


def _distance(left: str, right: str, mode: str) -> float:
    """The least cost of turning one row of sounds into the other (Damerau and Levenshtein, with weights)."""
    near, missing = _near(mode).get, _MISSING[mode]
    lost = [missing[_kind(sound)] for sound in right]
    before: list[float] = []
    row = [0.0, *accumulate(lost)]
    previous = ""
    for sound in left:
        alone = missing[_kind(sound)]
        older, before = before, row
        last = before[0] + alone
        row = [last]
        for place, other in enumerate(right):
            best = before[place] if sound == other else before[place] + near(sound + other, 1.0)
            if (dropped := before[place + 1] + alone) < best:
                best = dropped
            if (added := last + lost[place]) < best:
                best = added
            if place and other == previous and sound == right[place - 1]:
                best = min(best, older[place - 1] + _SWAPPED)
            last = best
            row.append(best)
        previous = sound
    return row[-1]
