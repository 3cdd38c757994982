"""Names of people: the family name, and whether two names in one document are of one person."""

from __future__ import annotations

import re
from functools import lru_cache

from mithaq.read.languages import load_language
from mithaq.text import fold_key, unaccented

_SHORTEST_FAMILY_NAME = 4
"""Letters of a family name that may stand alone: a shorter one is too often some other word."""
_SHORTEST_FIRST = 2
_LONG_PARTICIPLE = 8
"""Letters from which a single word in -ing is no name: “Accompanying”, but “Jinping”."""


def no_name(words: str, language: str) -> bool:
    """Whether what stands where a name would opens sentences, “the Amir Furthermore …”, or is the name of a thing."""
    word = fold_key(words)
    participle = word.isascii() and " " not in word and word.endswith("ing") and len(word) > _LONG_PARTICIPLE
    thing = " " in word and word.rsplit(maxsplit=1)[-1] in _words(language, "things")
    return participle or word in _words(language, "openings") or thing


@lru_cache(maxsize=64)
def _words(language: str, key: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).title.get(key, ())))


@lru_cache(maxsize=1 << 10)
def family_name(name: str) -> str:
    """The last word of a name that is no suffix, folded, without the Arabic article that a hyphen joins to it.

    >>> family_name("Joseph R. Biden, Jr."), family_name("Salem Al-Noaimi")
    ('biden', 'noaimi')
    """
    words = [word.strip(".,") for word in _INITIALS.sub(" ", fold_key(unaccented(name))).split()]
    words = [word for word in words if word not in _SUFFIXES]
    return _ARTICLE.sub("", words[-1]) if words else ""


def same_family(one: str, other: str) -> bool:
    """Whether two names have one family name, the Arabic article of it written or left out.

    >>> same_family("Salem Alnoaimi", "Noaimi"), same_family("Rosa Alvarado", "Luis Arado")
    (True, False)
    """
    short, long = sorted((family_name(one), family_name(other)), key=len)
    return short == long or (len(short) > _SHORTEST_FAMILY_NAME and long == f"al{short}")


_ARTICLE = re.compile(r"^(?:al|el|as|ash|ar|an|at|ad|az)-(?=\w{3})")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "جونيور", "الابن"})
"""What follows the family name of some."""
_INITIALS = re.compile(r"\b\w\.(?=\w{2})")
"""Initials that are written on the name: “A.Otieno”."""
_PARTICLE = re.compile(r"\b(عبد|ابو|ابي|ابا|بو|لو|دو|دي|فان|فون|ماك) ")


_SURNAME_PARTICLES = frozenset({"al", "el", "ould", "van", "von", "de", "da", "dos", "bin", "ben", "abu", "del", "di"})
"""Words with which a family name of several words begins: “Al Noaimi”."""


@lru_cache(maxsize=1 << 12)
def _whole(name: str) -> str:
    """A name with its particles written with the word after them: عبدالله, لودريان."""
    return _PARTICLE.sub(r"\1", fold_key(unaccented(name)))


def first_surname(words: list[str]) -> str:
    """The first of two family names, by which some are called: “Meade” of “José Antonio Meade Kuribreña”."""
    two = len(words) > _TWO_NAMES and " ".join(words).isascii() and _SURNAME_PARTICLES.isdisjoint(words)
    return words[-2] if two and len(words[-2]) >= _SHORTEST_FAMILY_NAME else ""


_TWO_NAMES = 2


def _without_article(words: list[str]) -> list[str]:
    """The words of a name, the given name without its article, which writers put there or leave: «العباس»، «عباس»."""
    bare = words[0].removeprefix("ال") if len(words) > 1 else ""
    return [bare, *words[1:]] if len(bare) > _SHORTEST_FIRST else words


def _plain(words: list[str]) -> list[str]:
    """The words of a name as they are compared: without the article of a given name, «ابن» as «بن»."""
    words = _without_article(words)
    return ["بن" if word == "ابن" else word for word in words]


def same_person(one: str, other: str) -> bool:
    """Whether two names in one document are of one person: the same given and family name, in whole or short form.

    >>> same_person("خليفة الحارثي", "خليفة بن علي الحارثي")
    True
    >>> same_person("العباس الحارثي", "عباس الحارثي")
    True
    >>> same_person("بدر البوسعيدي", "خليفة الحارثي")
    False
    >>> same_person("صقر الجابر", "صقر جابر المبارك الهاشم"), same_person("صقر الجابر", "صقر سالم الجابري")
    (True, False)
    >>> same_person("باشيرو ساني فال", "بشيرو ساني فال"), same_person("Noaimi", "Haider al-Noaimi")
    (True, True)
    """
    left, right = (_plain(_INITIALS.sub(" ", _whole(name)).split()) for name in (one, other))
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) <= 1:
        father = not SONS.isdisjoint(long[-2:-1])  # «محمد بن سلمان» is not «سلمان»
        last = [_ARTICLE.sub("", word) for word in long[-1:]]  # “Dr. Noaimi” is “Haider al-Noaimi”
        same = bool(short) and [_ARTICLE.sub("", short[0])] == last
        return (same and not father) or (bool(short) and short[0] == first_surname(long))
    surnames = short[0] in _SURNAME_PARTICLES or "".join(long).isascii()  # “Lind Storm” of “Eva Lind Storm”
    father = not SONS.isdisjoint(long[-len(short) - 1 : -len(short)])  # “Faris bin Salem Al Noaimi” is not Salem
    if short == long[: len(short)] or (surnames and short == long[-len(short) :] and not father):
        return True
    # «محمد حسني مبارك» is «حسني مبارك»; «صقر الجابر» is «صقر جابر المبارك الهاشم», as the Gulf shortens names
    if (long[0] == _MUHAMMAD and long[1:] == short) or short == [long[0], *(f"{_AL}{word}" for word in long[1:2])]:
        return True
    if len(short) == len(long) > _TWO_NAMES and short[1:] == long[1:]:
        return short[0].replace("ا", "") == long[0].replace("ا", "")  # «باشيرو …» is «بشيرو …»
    return short[0] == long[0] and short[-1] == long[-1] and set(short) <= set(long)


_AL = "ال"
_MUHAMMAD = "محمد"
"""A given name before another, which texts leave out."""


SONS = frozenset({"بن", "ابن", "بنت", "bin", "ben", "ibn", "bint"})
"""Words before the name of a father, folded."""


def by_father(full: str, words: str) -> bool:
    """Whether an Arabic name is the end of a longer one, from ولد or بن on: «السيد ولد عبدي»."""
    name = fold_key(words)
    return name.startswith(_SON_OF) and fold_key(full).endswith(f" {name}")


_SON_OF = ("ولد ", "بن ", "منت ", "بنت ", "ال ")


def turned(one: str, other: str) -> bool:
    """Whether one of two English names has the family name first: “Kenji Sato”, “Sato Kenji”."""
    first, second = fold_key(one).split(), fold_key(other).split()
    sons = not SONS.isdisjoint(first)  # “Saud bin Nasser” is not “Nasser bin Saud”
    return len(first) > 1 and first[::-1] == second and not sons
