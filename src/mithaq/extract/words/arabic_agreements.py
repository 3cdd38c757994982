"""Names of agreements in Arabic: the noun with the words after it that name it is made one unit.

«مذكرة تفاهم بشأن التعاون القانوني», «اتفاقية تعاون دفاعي», «البرنامج التنفيذي للتعاون الثقافي والعلمي».
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mithaq.extract.words.agreement_names import NAME
from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

_INDEFINITE = frozenset("mYyFwKuvcfE")
"""Letters of words without the article in a name: «تعاون دفاعي», «تبادل المحكومين»."""
_DEFINITE = frozenset("DdFfKGOAEv")
_PLACES = frozenset("PG")
_CONTENT = _INDEFINITE | _DEFINITE | frozenset("N")
_ABOUT = frozenset({"بشأن"})
"""Prepositions, as the frames name them, before what an agreement is about."""
_INNER = frozenset({"من", "ضد"})
_PROTOCOL, _ANNEXED = "بروتوكول", "ملحق"
"""A protocol is called by the agreement that it belongs to: «البروتوكول الإضافي لاتفاقية باريس»."""
_TREATIES = frozenset({"معاهده", "اتفاقيه"})
_SENTENCED, _CONVICTED = "محكوم", frozenset({"عليهم", "عليه"})
"""«اتفاقية نقل المحكوم عليهم»: a participle whose preposition belongs to it."""
_LONGEST = 18
_OBJECT = "ا"
"""The ending of an object without article: «اتفاقا نهائيا»."""
_SHORT = 4
_YEAR_OF = frozenset({"عام", "سنه"})
_MOST_INDEFINITE = 3


def arabic_agreements(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each name of an agreement."""
    _note_memoranda(units, words)
    if "H" not in letters(units):
        return units
    names = _Names(units, words)
    found: list[Unit] = []
    done = 0
    for index, unit in enumerate(units):
        if index < done or unit.code != "H":
            continue
        high = names.end(index)
        if high - index > 1:
            inside = tuple(units[index:high])
            text = " ".join(part.text for part in inside)
            found += units[done:index]
            found.append(replace(unit, end=inside[-1].end, text=text, tags={**unit.tags, NAME: inside}))
            done = high
    return [*found, *units[done:]]


def _note_memoranda(units: list[Unit], words: Mapping[str, frozenset[str]]) -> None:
    """Let «مذكرة» be a memorandum where it is said what it concerns: «مذكرة تخص الأوقاف», not «مذكرة احتجاج»."""
    for at, unit in enumerate(units):
        if unit.code == "H" or unit.text not in words["memorandum"] or at + 2 >= len(units):
            continue
        purpose = units[at + 1].code == "l" and units[at + 2].text in words["memorandum_for"]
        if purpose or units[at + 1].text in words["concerning"]:
            unit.code, unit.value, unit.tags = "H", _MEMORANDUM, {"agreement": _MEMORANDUM}


_MEMORANDUM = "memorandum-of-understanding"


@dataclass(slots=True)
class _Names:
    units: list[Unit]
    words: Mapping[str, frozenset[str]]

    def end(self, head: int) -> int:
        """The index after the last unit of the name of the agreement whose noun stands at an index."""
        most = min(len(self.units), head + _LONGEST)
        at = self._quoted(head + 1, most)
        if at == head + 1:
            at = self._qualified(head, most)
        at = self._all_about(head, at, most)
        if at < most and self.units[at].text in _CONVICTED and self.units[at - 1].text.endswith(_SENTENCED):
            at = self._all_about(head, at + 1, most)
        if self._of_agreement(head, at):
            return self.end(at + 1) if self._code(at + 1) == "H" else self._all_about(head, at + 2, most)
        if self._code(at) == "#":
            if self._code(at + 1) in "-/" and self._code(at + 2) == "#":
                return at + 3  # «برنامجا تنفيذيا للأعوام 2025-2027»
            if self.units[at - 1].text in _YEAR_OF:
                return at + 1  # «اتفاقية … لعام 1980»
        while at > head + 1 and self.units[at - 1].code in "&,lbp(":
            at -= 1
        return at

    def _all_about(self, head: int, at: int, most: int) -> int:
        """Past all that says what an agreement is about."""
        while at < most and (further := self._about(head, at, most)) != at:
            at = further
        return at

    def _of_agreement(self, head: int, at: int) -> bool:
        """Whether the agreement that a protocol belongs to is named at an index: «البروتوكول الملحق باتفاقية …»."""
        protocol = self.units[head].text.removesuffix(_OBJECT).endswith(_PROTOCOL)
        led = self._code(at) == "l" or (self._code(at) == "b" and self.units[at - 1].text.endswith(_ANNEXED))
        return protocol and led and self._code(at + 1) in ("H", "T")

    def _code(self, index: int) -> str:
        return self.units[index].code if 0 <= index < len(self.units) else " "

    def _fits(self, index: int, letters: frozenset[str]) -> bool:
        if index >= len(self.units) or self._ends(index):
            return False
        if self._code(index) != "c":
            return self._code(index) in letters
        # Of the words without content adjectives go on a name, and nouns of what it is about: «إنشاء المنطقة …».
        unit = self.units[index]
        noun = unit.is_a("topic_distribute", "region_noun") or (unit.is_a("noun") and self._known_ahead(index + 1))
        return noun or ("c" in letters and unit.is_a("adjective"))

    def _ends(self, index: int) -> bool:
        return index < len(self.units) and (self.units[index].text in self.words["stop"] or self._concerns(index))

    def _concerns(self, index: int) -> bool:
        """Whether it is said what an agreement concerns: «تخص النقل», «الخاصة بالنقل», not «الجوازات الخاصة»."""
        told = self.units[index].text in self.words["concerning"]
        return told and (self._code(index) == "V" or self._code(index + 1) == "b")

    def _quoted(self, at: int, most: int) -> int:
        """Past a name in quotation marks."""
        if self._code(at) != '"':
            return at
        close = next((end for end in range(at + 1, most) if self._code(end) == '"'), at)
        return close + 1 if close > at else at

    def _qualified(self, head: int, most: int) -> int:
        """Past what agrees with the noun or is its genitive: «الدولية», «تعاون دفاعي», «النقل البحري»."""
        at = head + 1
        if self._noun_is_definite(head):
            while at < most and self._fits(at, frozenset("DdKAcN")) and self._definite(at):
                at += 1
            return at
        if self._code(at) == "Y" and self._definite(at) and self.units[head].text in _TREATIES:
            return at + 1  # «معاهدة الانضمام إلى …»
        while at < min(most, head + 1 + _MOST_INDEFINITE) and self._fits(at, _INDEFINITE) and not self._definite(at):
            at += 1
            if self._code(at) == "&" and self._fits(at + 1, _INDEFINITE) and self._known_ahead(at + 2):
                at += 1
        return self._described(head, self._row(at, most), most)

    def _described(self, head: int, at: int, most: int) -> int:
        """Past adjectives without the article: «شراكة استراتيجية شاملة», «تعاون عسكري وأمني», «اتفاقا نهائيا»."""
        if self._definite(at - 1) and at - 1 > head:
            return at
        while at < most:
            joint = self._code(at) == "&" and at > head + 1
            unit = self.units[at + joint] if at + joint < most else None
            if unit is None or unit.code != "c" or self._ends(at + joint) or self._definite(at + joint):
                break
            object_case = unit.text.endswith(_OBJECT) and self.units[head].text.endswith(_OBJECT) and at == head + 1
            if not (unit.is_a("adjective") or (object_case and len(unit.text) > _SHORT)):
                break
            at += 1 + joint
        return at

    def _definite(self, at: int) -> bool:
        return self._code(at) in "DdA" or has_article(self.units[at].text)

    def _known_ahead(self, at: int) -> bool:
        return self._code(at) in tuple("DdFGO")

    def _row(self, at: int, most: int) -> int:
        """Past definite words, portfolios and places in a row, with others that و joins to them."""
        start = at
        while at < most:
            if self._fits(at, _DEFINITE | _PLACES if at == start else _DEFINITE):
                at += 1
            elif at > start and self._code(at) == "&" and self._goes_on(at + 1):
                at += 2
            else:
                break
        return at

    def _begins_anew(self, at: int, start: int) -> bool:
        """Whether a word without the article stands right after one with it, so that it is of another phrase."""
        word = self.units[at]
        if word.code == "w" and word.text[0] == "و" and not word.is_a("given"):
            return True
        return at > start and self._code(at) in _INDEFINITE and not self._definite(at) and self._definite(at - 1)

    def _goes_on(self, at: int) -> bool:
        """Whether a conjunction goes on the words of the name."""
        if not self._fits(at, _CONTENT) or self.units[at].code == "A":
            return False
        return self._code(at) != "w" or self._known_ahead(at + 1)

    def _about(self, head: int, at: int, most: int) -> int:
        """Past a preposition and what the agreement is about; the same index where none follows."""
        code, value = self._code(at), str(self.units[at].tags.get("preposition", ""))
        after = at + 1
        if self._concerns(at) and self._code(at - 1) != '"':
            after += self._code(after) == "b"  # «مذكرة تفاهم تتعلق بالنقل», «مذكرة تخص النقل»
            return self._content(after, most) if self._fits(after, _CONTENT) else at
        field = value == "في" and (self._in(after, "fields") or self._code(after) == "F")
        inner = value in _INNER and at > head + 1 and self._fits(after, _DEFINITE - {"A"})
        inner = inner or (value == "من" and at > head + 1 and self._fits(after, frozenset("m")) and self._led(after))
        purpose = self._noun_is_definite(head) and self.units[after : after + 1] and not self._definite(after)
        purpose = purpose and not (self._of_many(head) and self._fits(after, frozenset("mwYF")) and self._led(after))
        leads = (
            (code == "l" and self.units[at].text != "لدي" and not purpose)
            or (code == "p" and value in _ABOUT)
            or field
            or inner
        )
        if not leads or not self._fits(after, _CONTENT):
            return at
        return self._content(after, most)

    def _of_many(self, head: int) -> bool:
        """Whether a treaty of many states is what one joins: «إلى الاتفاقية الدولية لحماية المياه»."""
        joined = head > 0 and self.units[head - 1].code in "pl"
        words = (*self.units[head].text.split()[1:], *(unit.text for unit in self.units[head + 1 : head + 2]))
        return joined and any(word in self.words["many_sided"] for word in words)

    def _led(self, at: int) -> bool:
        """Whether a definite word follows one or two nouns: «من متطلبات تأشيرة الدخول»."""
        return self._known_ahead(at + 1) or (self._code(at + 1) in tuple("mw") and self._known_ahead(at + 2))

    def _noun_is_definite(self, head: int) -> bool:
        """Whether the noun has the article: «تهدف مذكرة التفاهم لتوفير …» tells what it is for."""
        return has_article(self.units[head].text.rpartition(" ")[2])

    def _in(self, at: int, place: str) -> bool:
        return at < len(self.units) and self.units[at].text in self.words[place]

    def _content(self, at: int, most: int) -> int:
        """Past the words of what it is about."""
        start = at
        while at < most:
            if self._fits(at, _CONTENT) and not self._begins_anew(at, start):
                at += 1
            elif at > start and self._code(at) == "&" and self._goes_on(at + 1):
                at += 2
            elif at > start and self._code(at) == "H" and self._in(at - 1, "renewing"):
                return self.end(at)  # «مذكرة لتجديد اتفاقية …» names another one only to say what it renews
            else:
                break
        return at
