"""Whether a full stop, question mark or exclamation mark ends a sentence, by what stands around it.

Rules: linguistics, section 1. After an abbreviation that may also end a sentence ("U.S.", "p.m."),
only a word that opens sentences shows that it does: to miss an end costs less than to cut a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_CLOSING = "\"'”’»›)\\]}*_\u200e\u200f\u061c\u202c\u2069"
_OPENING = "\"'“‘«‹(\\[\u200e\u200f\u202a-\u202e\u2066-\u2069"

FINAL_MARK = re.compile(rf"(?P<mark>[.!?؟…۔]+)(?:[{_CLOSING}]|\[\d{{1,3}}\])*")
"""Final marks with the quotation marks, brackets and note numbers that close behind them."""

FINISHED = re.compile(rf"[.!?؟…۔][{_CLOSING}]*$")
"""How a line ends that ends a sentence."""

UNFINISHED_OR_FINISHED = re.compile(rf"[.!?؟…۔:؛;،,][{_CLOSING}]*$")
"""How a line ends that is no head: it ends a sentence or leads on to the next line."""

# Most ends of sentences, seen at once: no abbreviation below is as long as these words.
_PLAIN = {
    "ar": re.compile(r"(?<=[ء-غف-ي]{4})[.!?؟]\s"),
    "en": re.compile(r"(?<=[a-z]{7})[.!?]\s+[A-Z]"),
}

_GLUED = re.compile(r"(?<=[a-z]{4})\.(?=[A-Z][a-z]+(?<!Com|Org|Net|Gov|Edu)[\s,’'])")
"""Where a site has left out the space between two sentences: “… received Anke Visser.The two ministers …”."""
_BEFORE = 24
_NEXT = re.compile(rf"\s*[{_OPENING}]*(\w{{0,20}})")

_TOKEN = re.compile(r"(?:[a-z]\.)*[^\W\d_]+$|[0-9]+$", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]|[IVXLC]+$")
_LIST_NUMBER = re.compile(r"[0-9]+|[a-z]|[ivx]+")
_NEVER_LAST = frozenset(
    """
    rt eng arch barr adv dr mr mrs ms mx prof gen sen rep gov amb lt col maj capt cpt sgt adm brig cmdr hon rev fr st
    ste msgr pres supt messrs vs cf viz approx ca e.g i.e h.e h.h h.m h.r.h h.m.s r.adm v.adm
    """.split()  # noqa: SIM905 - a word list reads best as words
)
_LAST_UNLESS_NUMBER_FOLLOWS = frozenset(
    """
    no nos art arts p pp para paras vol vols ch sec sect fig figs res doc cl
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()  # noqa: SIM905
)
_SELDOM_LAST = frozenset("shri smt jr sr inc ltd co corp bros llc plc etc al ph.d dept govt mt ft".split())  # noqa: SIM905
_OPENERS = frozenset(
    """
    the this these those that it its he she they we you i in on at for during both his her their our a an
    as with after before following however meanwhile moreover furthermore also if when while since there
    to by from and but earlier later today yesterday once according through among finally separately
    regarding
    """.split()  # noqa: SIM905
)

_ARABIC_LETTER = "ء-غف-ي"
_ARABIC_TOKEN = re.compile(rf"[{_ARABIC_LETTER}A-Za-z0-9٠-٩.]+$")
_ARABIC_SIGNS = dict.fromkeys((0x640, *range(0x64B, 0x653)))
_CALENDAR = re.compile(r"[0-9٠-٩]\s*(?:م|ه|ق\.\s?م)$")
_ARABIC_ABBREVIATION = re.compile(rf"و?[دأم]|[{_ARABIC_LETTER}A-Za-z]|و?(?:[{_ARABIC_LETTER}A-Za-z]\.)+\w")
LATIN_LETTERS = frozenset(
    """
    إيه ايه بي سي دي إي اي إف اف جي جيه إتش اتش كيه كي إل ال إم ام كيو آر ار إس اس تي يو دبليو دابليو إكس اكس واي زي زد
    """.split()  # noqa: SIM905
)
"""How Arabic writes the letters of the Latin script, which stand for a middle name: «توماس جي. كارتر»."""
_GOES_ON = ("و", "ف")
_SAME_DATE = "الموافق"
_SHORTEST_GLUED = 3


class _Mark(NamedTuple):
    """A final mark and its surroundings."""

    mark: str
    before: str
    alone: bool
    """True where `before` is one word, the first of its sentence."""
    spaced: bool
    """True where white space follows."""
    following: str
    """The next word, without quotation marks; empty where there is none."""


def ends_sentence(text: str, begin: int, match: re.Match[str], end: int, language: str) -> bool:
    """Tell whether the sentence of `text` that begins at `begin` ends with this match of `FINAL_MARK`, before `end`."""
    if _PLAIN[language].match(text, match.start(), end):
        return True
    spaced = text[match.end()].isspace()
    if not spaced and language != "ar":
        word = text[max(begin, match.start() - _BEFORE) : match.start()].split()[-1:]
        return bool(word) and word[0].isalpha() and _GLUED.match(text, match.start(), end) is not None
    before = text[max(begin, match.start() - _BEFORE) : match.start()]
    following = _NEXT.match(text, match.end(), end)
    at = _Mark(
        mark=match["mark"],
        before=before,
        alone=match.start() - begin == len(before) and " " not in before,
        spaced=spaced,
        following=following[1] if following else "",
    )
    return _RULES[language](at)


def _ends_in_english(at: _Mark) -> bool:
    if at.following[:1].islower():
        return False
    found = _TOKEN.search(at.before) if at.mark == "." else None
    if found is None:
        return True
    token = found[0].lower()
    if at.alone and _LIST_NUMBER.fullmatch(token):
        return False
    initial = len(token) == 1 and found[0].isupper()  # “Jane P. Royle” is no page
    if token in _LAST_UNLESS_NUMBER_FOLLOWS and not initial:
        return not _NUMBER.match(at.following)
    if "." in token or token in _SELDOM_LAST or (len(token) == 1 and token.isalpha()):
        return token not in _NEVER_LAST and at.following.lower() in _OPENERS
    return token not in _NEVER_LAST


def _ends_in_arabic(at: _Mark) -> bool:
    before = at.before.translate(_ARABIC_SIGNS)
    found = _ARABIC_TOKEN.search(before)
    token = found[0] if found else ""
    if not at.spaced:
        return _ends_glued(token, before[-1:], at.following[:1])
    if at.mark != ".":
        return bool(at.mark.strip(".…"))  # points of suspension are a pause
    if _CALENDAR.search(before):
        return not (at.following[:1].isdecimal() or at.following.startswith(_SAME_DATE))
    if token.isdecimal():
        return not at.alone
    return not (_ARABIC_ABBREVIATION.fullmatch(token) or _is_initial(token, before, at.following))


def _is_initial(token: str, before: str, following: str) -> bool:
    """Whether the name of a Latin letter stands for somebody's name, and ends no word of letters: «إم بي سي.»."""
    if token not in LATIN_LETTERS or not following or following.startswith(_GOES_ON):
        return False
    words = before[: -len(token)].split()
    return bool(words) and words[-1] not in LATIN_LETTERS


def _ends_glued(token: str, last: str, following: str) -> bool:
    """Tell whether a mark ends a sentence though the next letter follows at once, as in careless typing."""
    if not ("ء" <= following <= "ي"):
        return False
    if token:
        return token.isalpha() and not token.isascii() and len(token) >= _SHORTEST_GLUED
    return last in tuple("»”\"')]")


_RULES: dict[str, Callable[[_Mark], bool]] = {"ar": _ends_in_arabic, "en": _ends_in_english}
