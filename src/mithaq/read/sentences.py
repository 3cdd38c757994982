"""Where the sentences of a text begin and end, and which lines are heads.

Rules: linguistics, section 1. A line break ends a sentence unless a program has wrapped the text;
inside a paragraph `mithaq.read.final_marks` decides. Every pass is linear in the length of the text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mithaq.model import Sentence
from mithaq.read.final_marks import FINAL_MARK, FINISHED, UNFINISHED_OR_FINISHED, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_HEAD = 60
"""Code points below which a line without a final mark is a head."""

MAX_TITLE = 200
"""The same for the first line of a text."""

MAX_SENTENCE = 4000
"""Code points above which a sentence is cut between two words: no writer's is so long, and understanding one takes time
that grows with the square of its length. The longest of some 500 real statements has 1,700."""

MIN_WRAP, MAX_WRAP = 40, 120
"""Between these lengths a line may have been broken by a program and not by the writer."""

_MIN_WRAPPED_BREAKS, _MIN_WRAPPED_SHARE = 3, 0.7

_NEEDS_ANOTHER = frozenset(
    """
    of the and for in to with by at on a an from or between dr. mr. mrs. ms. h.e. hon. rt. prof. sen. gen. amb.
    من في على إلى عن أن إن مع بين التي الذي هذه هذا بعد قبل خلال
    """.split()  # noqa: SIM905 - a word list reads best as words
)

_COMMAS = (",", "،")
_LONE_WORD = re.compile(r"[\u0621-\u065f]+(?: (?:أن|إن))?")
"""A line with the first word of an Arabic sentence, which some writers set apart: «وأوضح» and then the next line."""
NAMES_THEM = re.compile(
    r"و(?:(?:هم|هن)(?! (?:\w+ون|قد|من|في|على|لا|لم|لن|ليسوا|جميعا|الذين|بذلك)\b)|"
    r"(?:الساد[ةه] )?(?:السفراء|الوزراء|النظراء|الرؤساء|القاد[ةه]|الضيوف|الدبلوماسيون)(?: الجدد)? هم)(?=[ :،,])|"
    r"و?يتعلق ال[أا]مر ب(?:كل من)?(?=\s)"
)
"""What leads to the names of those of whom the sentence before tells: «… عددا من السفراء. والسفراء هم أ وب».

«وهم يعملون على …», «وهم من كينيا» name nobody.
"""
_NEARLY = 0.9
_TAIL = 20
_LINE = re.compile("[^\n\v\f\x85\u2028\u2029]+")
_LAST_WORD = re.compile(r"\s\S*\Z")
_SPACE = re.compile(r"\s*")
_MARKDOWN_HEAD = re.compile(r"#{1,6}\s")
ITEM = re.compile(r"(?:[-*+•–—·▪●◦‣]|[0-9٠-٩]{1,3}[.)-]|\(?[0-9٠-٩a-zأ-ي]{1,3}\))\s")
"""The mark of a list item at the beginning of a line: “- ”, “• ”, “1. ”, “(a) ”."""


class _Line(NamedTuple):
    """A line without the white space around it."""

    start: int
    end: int
    gap: bool
    """True where a blank line, or nothing, stands before."""


def split(text: str, language: str, title: str | None = None) -> tuple[Sentence, ...]:
    """Split a canonical text in `ar` or `en`: every character but white space is in exactly one sentence, in order.

    `heading` marks the title and section heads: lines with no final mark that have text after them, in
    a text that has final marks elsewhere. A first line that is the `title` of the metadata stands for itself.
    """
    paragraphs = _paragraphs(text, title)
    contrast = any(FINISHED.search(text, max(start, end - _TAIL), end) for start, end in paragraphs)
    sentences: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs):
        spans = list(_spans(text, start, end, language))
        limit = MAX_HEAD if number else MAX_TITLE
        heading = (
            contrast
            and len(spans) == 1
            and number < len(paragraphs) - 1
            and end - start < limit
            and _is_head(text[start:end])
        )
        if sentences and not sentences[-1].heading and spans and NAMES_THEM.match(text, *spans[0]):
            last = sentences.pop()
            spans[0] = (last.start, spans[0][1])
        sentences += [Sentence(len(sentences) + index, *span, heading) for index, span in enumerate(spans)]
    return tuple(sentences)


def _is_head(line: str) -> bool:
    if _MARKDOWN_HEAD.match(line):
        return True
    return "\n" not in line and not UNFINISHED_OR_FINISHED.search(line) and not ITEM.match(line)


def _spans(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    begin = start
    for match in FINAL_MARK.finditer(text, start, end):
        ends = match.end() < end and ends_sentence(text, begin, match, end, language)
        if ends and not NAMES_THEM.match(text, _after_space(text, match.end()), end):
            yield from _cut(text, begin, match.end())
            begin = _after_space(text, match.end())
    yield from _cut(text, begin, end)


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence whole, or in pieces of at most `MAX_SENTENCE` code points, each up to the end of a word."""
    while end - begin > MAX_SENTENCE:
        last_word = _LAST_WORD.search(text, begin, begin + MAX_SENTENCE)
        piece = text[begin : last_word.start() if last_word else begin + MAX_SENTENCE].rstrip()
        yield begin, begin + len(piece)
        begin = _after_space(text, begin + len(piece))
    yield begin, end


def _after_space(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset


def _paragraphs(text: str, title: str | None) -> list[tuple[int, int]]:
    """Begin and end of each line, or of the lines together that a program has wrapped."""
    lines = list(_lines(text))
    wrapped = _wrapped(text, lines)
    if title and lines and text[lines[0].start : lines[0].end] == title.strip():
        wrapped.discard(1)
    paragraphs: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        begin = paragraphs.pop()[0] if index in wrapped else line.start
        paragraphs.append((begin, line.end))
    return paragraphs


def _lines(text: str) -> Iterator[_Line]:
    last = -1
    for match in _LINE.finditer(text):
        line = match[0]
        if bare := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield _Line(start, start + len(bare), last < 0 or text.count("\n", last, start) != 1)
            last = start + len(bare)


def _wrapped(text: str, lines: list[_Line]) -> set[int]:
    """Find the indices of the lines that continue the line before.

    Sure are those that begin with a small letter or follow a comma or a word that needs another. Beyond them, a
    program breaks a line where the next word has no room: a line that was broken by one is, with the
    first word of the next, longer than the text is wide. One sure break, or most breaks being like
    this, shows that a text is wrapped.
    """
    breaks = [
        index
        for index, (before, after) in enumerate(pairwise(lines), 1)
        if not after.gap
        and (before.end - before.start >= MIN_WRAP or _opens_link(text, before))
        and not ITEM.match(text, after.start)
        and not _MARKDOWN_HEAD.match(text, before.start)
    ]
    opened = {
        index
        for index, (before, after) in enumerate(pairwise(lines), 1)
        if not after.gap and after.end - after.start >= MIN_WRAP and _LONE_WORD.fullmatch(text, *before[:2])
    }
    width = max((line.end - line.start for line in lines[1:]), default=0)
    if lines and lines[0].end - lines[0].start > width:  # a title longer than the text is wide was not wrapped
        breaks = [index for index in breaks if index > 1]
    sure = {index for index in breaks if _goes_on(text, lines[index - 1], lines[index])}
    if sure:
        sure |= opened
    if width > MAX_WRAP:
        return sure
    full = {index for index in breaks if _has_no_room(text, lines[index - 1], lines[index], width)}
    enough = max(_MIN_WRAPPED_BREAKS, _MIN_WRAPPED_SHARE * sum(not line.gap for line in lines))
    return sure | full if sure or len(full) >= enough else sure


def _goes_on(text: str, before: _Line, after: _Line) -> bool:
    if text[after.start].islower() or _opens_link(text, before):
        return True
    last_word = text[max(before.start, before.end - _TAIL) : before.end].rsplit(maxsplit=1)[-1].lower()
    return last_word in _NEEDS_ANOTHER or last_word.endswith(_COMMAS)


def _opens_link(text: str, line: _Line) -> bool:
    """Whether a line ends inside the words of a link, “… [Muscat / Declaration](https://…)”."""
    return text.rfind("[", line.start, line.end) > text.rfind("]", line.start, line.end)


def _has_no_room(text: str, before: _Line, after: _Line, width: int) -> bool:
    first_word = text[after.start : after.end].split(maxsplit=1)[0]
    # Links and marks taken out after the wrapping leave a line shorter; only what ends in no final mark may be that.
    room = width if UNFINISHED_OR_FINISHED.search(text, before.start, before.end) else _NEARLY * width
    return before.end - before.start + 1 + len(first_word) > room
