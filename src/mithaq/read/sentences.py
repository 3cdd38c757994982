"""Where the sentences of a text begin and end, and which lines are heads.

Rules: linguistics, section 1. A line break ends a sentence unless the text is wrapped; within a
paragraph a final mark ends one unless it belongs to an abbreviation, an initial or a number.
Every pass is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mithaq.model import Sentence

MAX_HEAD = 60
"""Code points below which a line without a final mark is a head."""

MAX_TITLE = 200
"""The same for the first line of a text."""

MIN_WRAP, MAX_WRAP = 40, 120
"""Between these lengths a line may have been broken by a program and not by the writer."""

_CLOSERS = "\"'”’»›)\\]}*_\u200e\u200f\u061c\u202c\u2069"
_FINAL = re.compile(rf"[.!?؟…۔]+(?P<close>(?:[{_CLOSERS}]|\[\d{{1,3}}\])*)")
_UNFINISHED = re.compile(rf"[.!?؟…۔:;؛,،][{_CLOSERS}]*$")
_FINISHED = re.compile(rf"[.!?؟…۔][{_CLOSERS}]*$")
_LINE = re.compile("[^\n\v\f\x85\u2028\u2029]+")
_ITEM = re.compile(r"[-*+•–—·▪●◦‣]\s|[0-9٠-٩]{1,3}[.)\-]\s|\(?[0-9٠-٩a-zأ-ي]{1,3}\)\s")  # noqa: RUF001
_MARKDOWN_HEAD = re.compile(r"#{1,6}\s")
_SPACES = re.compile(r"\s*")
_NEXT = re.compile(r"\s*[\"'“‘«‹(\[\u200e\u200f\u202a-\u202e\u2066-\u2069]*(\w{0,20})")

_EN_TOKEN = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]+$|\d+$")
_EN_TITLES = frozenset(
    "dr mr mrs ms mx prof gen sen rep gov amb lt col maj capt cpt sgt adm brig hon rev st ste msgr pres cmdr "
    "supt fr messrs mmes vs cf e.g i.e viz h.e h.h h.m h.r.h h.m.s r.adm v.adm approx ca".split()
)
_EN_BEFORE_NUMBERS = frozenset(
    "no nos art arts p pp para paras vol vols ch sec sect fig figs res resol doc cl al "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_EN_MAY_END = frozenset("jr sr inc ltd co corp bros llc plc etc al ph.d dept govt est intl mt ft".split())
_EN_OPENERS = frozenset(
    "the this these those that it its he she they we you i in on at for during both his her their our a an as "
    "with after before following however meanwhile moreover furthermore also if when while since there to by from "
    "and but earlier later today yesterday once according through among finally separately regarding".split()
)

_AR_LETTERS = "ء-غف-ي"
_AR_TOKEN = re.compile(r"[ء-غف-ي0-9٠-٩.A-Za-z]+$")
_AR_MARKS = str.maketrans("", "", "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640")
_AR_CALENDAR = re.compile(r"[0-9٠-٩]*\s*(?:م|ه|ق\.م)$")
_AR_ABBREVIATION = re.compile(rf"(?:[وفلبك]?[{_AR_LETTERS}]|[وفلبك]?(?:[{_AR_LETTERS}A-Za-z]\.)+[{_AR_LETTERS}A-Za-z]|[A-Za-z])$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    gap: bool
    """True where a blank line, or nothing, stands before."""


def split(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a canonical text in order: every character but white space is in exactly one of them.

    `heading` marks the title and section heads: lines with no final mark, with text after them, in a
    text that has final marks elsewhere.
    """
    paragraphs = _paragraphs(text, language)
    contrast = any(_FINISHED.search(text, max(start, end - 20), end) for start, end in paragraphs)
    ends = _ends_in_arabic if language == "ar" else _ends_in_english
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs):
        spans = list(_spans(text, start, end, ends))
        limit = MAX_HEAD if number else MAX_TITLE
        heading = (
            contrast
            and len(spans) == 1
            and number < len(paragraphs) - 1
            and end - start < limit
            and _is_head(text[start:end])
        )
        sentences += [Sentence(len(sentences) + i, *span, heading) for i, span in enumerate(spans)]
    return tuple(sentences)


def _is_head(line: str) -> bool:
    if _MARKDOWN_HEAD.match(line):
        return True
    return "\n" not in line and not _UNFINISHED.search(line) and not _ITEM.match(line)


def _paragraphs(text: str, language: str) -> list[tuple[int, int]]:
    """Begin and end of each line, or of the lines together that a program has wrapped."""
    lines = list(_lines(text))
    goes_on = _wrapping(text, lines, language)
    paragraphs: list[tuple[int, int]] = []
    for line, joined in zip(lines, goes_on, strict=True):
        begin = paragraphs.pop()[0] if joined else line.start
        paragraphs.append((begin, line.end))
    return paragraphs


def _lines(text: str) -> Iterator[_Line]:
    last = 0
    for match in _LINE.finditer(text):
        line = match[0]
        bare = line.strip()
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            yield _Line(start, start + len(bare), last == 0 or text.count("\n", last, start) != 1)
            last = start + len(bare)


def _wrapping(text: str, lines: list[_Line], language: str) -> list[bool]:
    """For each line, whether it continues the one before.

    A program breaks a line where the next word has no room. So a line was broken by one if, with the
    first word of the next, it is longer than the width of the text. In English a small letter after
    the break shows both that lines are wrapped and how wide; in Arabic most breaks must look like it.
    """
    goes_on = [False] * len(lines)
    candidates = [
        index
        for index, (before, after) in enumerate(zip(lines, lines[1:], strict=False), 1)
        if not after.gap
        and before.end - before.start >= MIN_WRAP
        and not _ITEM.match(text, after.start)
        and not _MARKDOWN_HEAD.match(text, before.start)
    ]
    if language != "ar":
        small = [index for index in candidates if text[lines[index].start].islower()]
        for index in small:
            goes_on[index] = True
        width = max((_length(lines[index - 1]) for index in small), default=0)
    else:
        width = max(map(_length, lines), default=0)
    if not MIN_WRAP <= width <= MAX_WRAP:
        return goes_on
    full = [index for index in candidates if _has_no_room(text, lines, index, width)]
    if language != "ar" or (len(full) >= 3 and len(full) >= 0.7 * sum(not line.gap for line in lines)):
        for index in full:
            goes_on[index] = True
    return goes_on


def _length(line: _Line) -> int:
    return line.end - line.start


def _has_no_room(text: str, lines: list[_Line], index: int, width: int) -> bool:
    before, after = lines[index - 1], lines[index]
    first_word = text[after.start : min(after.end, after.start + MAX_WRAP)].split(maxsplit=1)[0]
    return _length(before) <= MAX_WRAP and _length(before) + 1 + len(first_word) > width


def _spans(text: str, start: int, end: int, ends: Callable[[_Mark], bool]) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _FINAL.finditer(text, start, end):
        after = match.end()
        if after < end and ends(_mark(text, begin, match, end)):
            yield begin, after
            begin = _SPACES.match(text, after).end()  # type: ignore[union-attr] - it matches everywhere
    yield begin, end


@dataclass(frozen=True, slots=True)
class _Mark:
    """A final mark with what decides whether a sentence ends there."""

    mark: str
    closed: bool
    before: str
    first: bool
    """True where nothing but `before` stands between the begin of the sentence and the mark."""
    spaced: bool
    next: str


def _mark(text: str, begin: int, match: re.Match[str], end: int) -> _Mark:
    lead = text[max(begin, match.start() - 24) : match.start()]
    following = _NEXT.match(text, match.end(), end)
    return _Mark(
        mark=match[0][: match.start("close") - match.start()],
        closed=bool(match["close"]),
        before=lead,
        first=match.start() - begin == len(lead) and " " not in lead.strip(),
        spaced=text[match.end()].isspace(),
        next=following[1] if following else "",
    )


def _ends_in_english(at: _Mark) -> bool:
    if not at.spaced or at.next[:1].islower():
        return False
    if at.mark != ".":
        return True
    found = _EN_TOKEN.search(at.before)
    token = found[0].lower() if found else ""
    if token.isdigit() or (len(token) == 1 and at.first):
        return not at.first
    if token in _EN_TITLES:
        return False
    if token in _EN_BEFORE_NUMBERS:
        return not at.next[:1].isdigit()
    if "." in token or len(token) == 1 or token in _EN_MAY_END:
        return at.next.lower() in _EN_OPENERS
    return True


def _ends_in_arabic(at: _Mark) -> bool:
    before = at.before.translate(_AR_MARKS)
    found = _AR_TOKEN.search(before)
    token = found[0] if found else ""
    if not at.spaced:
        long_enough = len(token) >= 3 and not token[-1].isascii() if token else before[-1:] in "»”\"')]"
        return long_enough and "." not in token and _AR_TOKEN.match(at.next[:1]) is not None and not at.next[:1].isascii()
    if at.mark != ".":
        return not set(at.mark) <= {".", "…"}
    if token.isdecimal():
        return not at.first
    if _AR_CALENDAR.search(before) and any(map(str.isdecimal, before)):
        return not (at.next[:1].isdecimal() or at.next.startswith("الموافق"))
    return not _AR_ABBREVIATION.fullmatch(token)
