"""Items of a list that a colon opens: each is read as if the words before the colon stood before it.

“Kenya and Chile pledge to: • protect the lakes; • open a port”; «اتفق الجانبان على ما يلي: - تعزيز …، - فتح …».
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from mithaq.extract.clauses.clauses import Clauses
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import EVENT, HOLDERS, Item
from mithaq.extract.words.known import Led
from mithaq.read.languages import load_language
from mithaq.read.sentences import ITEM
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.extract.words.context import Context
    from mithaq.model import Sentence

_LEADS = "pbl@V" + HOLDERS
"""Letters of what may stand before the first word of an item: a preposition, “that”, a verb, who acts."""
_MARKS = frozenset("-–—•▪●◦‣·*()[].")
"""What a list item is marked with, besides its number or letter."""
_FOLLOWING_NEAR = 3
"""Items between “the following” and the colon, at most: “the following key steps:”."""


class Lists:
    """Follows the sentences of a text: which of them lead to a list, and which are its items."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.opening: Opening | None = None

    def follow(self, sentence: Sentence, items: list[Item]) -> list[Item]:
        """The items of a sentence as they are to be read: after those that lead to a list, where they are one of it."""
        context = self.context
        context.state.list_item = None
        if self.opening and _is_item(context, sentence):
            return _with_lead(context, self.opening, items)
        if self.opening and not _begins_line(context, sentence):
            return items  # a second sentence of an item
        self.opening = None if sentence.heading else _lead(context, items)
        self._follow_statement(sentence, items)
        following = context.sentences[sentence.index + 1 : sentence.index + 2]
        opens = self.opening and any(_is_item(context, item) for item in following)
        return _without_following(context, items[:-1]) if opens else items

    def _follow_statement(self, sentence: Sentence, items: list[Item]) -> None:
        """Note whether the lines after a colon tell what a statement says: «وجاء في البيان الختامي: - إدانة …»."""
        state = self.context.state
        if items and items[-1].code == ":":
            told = any(item.is_a("statement", "joint_statement") for item in items)
            state.stated_in_list = told and all(item.code != "X" for item in items)  # not «لم يرد في البيان:»
        elif _begins_line(self.context, sentence) and not _is_item(self.context, sentence):
            state.stated_in_list = False


class Opening(NamedTuple):
    """The last clause before a colon that opens a list, without “the following” and the colon."""

    items: list[Item]
    sentence: int


def _lead(context: Context, items: list[Item]) -> Opening | None:
    """The words that lead to a list, where a colon ends them; None for a sentence that opens none."""
    if not items or items[-1].code != ":":
        return None
    clauses = Clauses(context, items)
    opening = _without_following(context, items[clauses.bounds(len(items) - 1).start : -1])
    acts = any(item.code in HOLDERS + EVENT for item in opening)  # “The dialogue focused on the following topics:”
    leads = opening and ((acts and opening[-1].code in _LEADS) or _attended(opening))
    if clauses.context.language.order == "SVO" and {item.code for item in opening} & {"V", "Y"} == {"Y"}:
        return None  # “they witnessed the signing of the following documents:”
    return Opening(opening, context.sentence) if leads else None


def _attended(opening: list[Item]) -> bool:
    """Whether the words say that those in the list were there: “the meeting was attended by”."""
    return opening[-1].code == "$" and opening[-1].unit.text.endswith(" by")


def _without_following(context: Context, items: list[Item]) -> list[Item]:
    """The items before «ما يلي», «الخطوات التالية», “the following steps”."""
    following = _following(context.language.code)
    reach = range(max(0, len(items) - _FOLLOWING_NEAR), len(items))
    at = next((at for at in reach if items[at].unit.text.lower() in following), None)
    if at is None:
        return items
    head = items[at - 1] if at and context.language.order == "VSO" else None
    named = head is not None and (head.code == "Z" or has_article(head.unit.text))
    return items[: at - 1 if named else at]


@lru_cache(maxsize=4)
def _following(language: str) -> frozenset[str]:
    return frozenset(map(fold_key, load_language(language).data["following"]["words"]))


def _is_item(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence begins a list item."""
    return ITEM.match(context.document.text, sentence.start) is not None


def _begins_line(context: Context, sentence: Sentence) -> bool:
    """Whether a line begins with a sentence: one inside an item goes on that item."""
    text, at = context.document.text, sentence.start
    while at and text[at - 1] in " \t":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _with_lead(context: Context, opening: Opening, items: list[Item]) -> list[Item]:
    """An item of a list after the words that lead to it, which are taken to stand right before it."""
    body = [item for item in items if item.unit.text != "*"]
    while body and (body[0].unit.text in _MARKS or body[0].code == "#"):
        body.pop(0)
    words = _words_for(context, opening.items, body)
    if not words or not body:
        return items
    shift = body[0].start - 1 - words[-1].end
    moved = [
        replace(item, units=[replace(unit, start=unit.start + shift, end=unit.end + shift) for unit in item.units])
        for item in words
    ]
    context.state.list_item = Led(body[0].start, shift, opening.sentence)
    return moved + body


def _words_for(context: Context, opening: list[Item], body: list[Item]) -> list[Item]:
    """The words that lead to an item: only who acts, where it begins with a verb; none where it is a sentence."""
    if body and _attended(opening):
        return opening if body[0].code in HOLDERS else []
    owned = len(body) > 1 and body[1].code == "'"  # “• Peru's war on drugs”
    if not body or (body[0].code in HOLDERS and not owned):
        return []
    verb = next((at for at, item in enumerate(opening) if item.code == "V"), len(opening))
    if body[0].code != "V":
        return opening if verb < len(opening) else []
    return opening[:verb] if context.language.order == "SVO" else []
