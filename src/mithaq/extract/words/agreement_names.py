"""Names of agreements in English: the noun with the words before and after it that name it is made one unit.

“the 1998 Mutual Legal Assistance Treaty”, “a memorandum of understanding on cooperation in the field of energy”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mithaq.extract.words.items import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

NAME = "agreement_name"
"""Tag of a unit that is a whole name of an agreement: the units it is made of."""
_BEFORE = frozenset("WFfKOGPB")
_WITHIN = frozenset("WwFKfOGmYUuBqyM")
_FIRST_ONLY = frozenset("CAPEH")
"""Letters that are part of a name only right after its preposition: “on political consultations”."""
_MAKING = frozenset({"establishing", "creating", "founding", "prohibiting", "banning", "amending"})
"""What a treaty does, in its name, before a word with a capital."""
_TO_MAKE = frozenset({"establish", "create", "form", "set up", "found"})
"""The same as what an agreement is to do."""
_LINKS = frozenset({"on", "for", "of", "concerning", "regarding", "about", "against", "to", "over"})
_INNER = frozenset({"of", "for", "in", "on", "to", "against", "within"})
_FIELD = frozenset({"field", "fields", "area", "areas", "sphere", "spheres", "sector", "sectors"})
_OF_AID = frozenset({"assistance", "matters", "aid", "relations"})
"""Words without content elsewhere: “on mutual legal assistance in criminal matters”, “of diplomatic relations”."""
_YEARS = frozenset({"period", "years", "year"})
_LONGEST = 18
_OTHER_NEAR = 5
"""Words before the noun of another agreement, with that noun."""
_LIST_AHEAD = 6
_LISTED = re.compile("[WKFm],[WKFm]&[WKFm]")
_YEAR = 4
_DAYS = ("#o#", "o#,#", "o#")
"""Letters of the days and months in which agreements were made: “2 July 2019”, “July 2, 2019”, “July 2019”."""
_ARTICLE = len(" a ")
_DEFINITE_ARTICLE = len(" the ")


def named_agreements(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each name of an agreement."""
    if not words or "H" not in letters(units):
        return units
    found: list[Unit] = []
    done = 0
    names = _Names(units, words)
    for index, unit in enumerate(units):
        if unit.code != "H" or index < done or names.of_event(index):
            continue
        low, high = names.begin(index, done), names.end(index)
        if high - low > 1:
            inside = tuple(units[low:high])
            text = " ".join(part.text for part in inside)
            tags = {**unit.tags, NAME: inside}
            found += [*units[done:low], replace(unit, start=inside[0].start, end=inside[-1].end, text=text, tags=tags)]
            done = high
    return [*found, *units[done:]]


def name_parts(units: list[Unit]) -> list[Unit]:
    """The units with those of a name in place of it."""
    return [part for unit in units for part in unit.tags.get(NAME, (unit,))]


@dataclass(slots=True)
class _Names:
    units: list[Unit]
    words: Mapping[str, frozenset[str]]

    def _code(self, index: int) -> str:
        return self.units[index].code if 0 <= index < len(self.units) else " "

    def _text(self, index: int) -> str:
        return self.units[index].text.lower().replace(" - ", "-") if 0 <= index < len(self.units) else ""

    def _capital(self, index: int) -> bool:
        return 0 <= index < len(self.units) and self.units[index].text[0].isupper()

    def of_event(self, index: int) -> bool:
        """Whether “Framework” only is a word in the name of an event: “the Kenya-Peru Framework Dialogue”."""
        return self._text(index) == "framework" and self._code(index + 1) in "EU" and self._capital(index + 1)

    # Before the noun

    def begin(self, head: int, floor: int) -> int:
        """Where the name begins: “U.S.-Kenya Trade …”, “mutual legal assistance …”."""
        at = head
        while at > floor:
            step = self._step_back(at, floor, head)
            if not step:
                return at
            at -= step
        return at

    def _step_back(self, at: int, floor: int, head: int) -> int:
        """How many units before an index belong to the name; 0 where it begins there."""
        before, code = at - 1, self._code(at - 1)
        if self.units[at].start - self.units[before].end >= _ARTICLE:
            return 0  # “signed in Lima a cooperation programme”
        if code == "#":
            return int(len(self.units[before].text) == _YEAR)
        if code in "CA":
            pair = before - 2 >= floor and self._code(before - 1) in "-&" and self._code(before - 2) in "CA"
            return 3 if pair else int(code == "C" and at == head and self._after_article(before, floor))
        if code == "p":
            # “the Security of Information Agreement”: a preposition between words with capitals.
            return 2 if self._text(before) == "of" and before - 1 >= floor and self._titled(before - 1, at) else 0
        if code in "&-/":
            region = code == "-" and self._code(before - 1) == "A" and self._code(at) == "G"  # “Indo-Pacific”
            joined = before - 1 >= floor and (region or self._names(before - 1)) and self._names(at)
            return 2 if joined and self._capital(before - 1) == self._capital(at) else 0
        # “the bilateral Agreement on …”: what is written small before a name in capitals is no part of it.
        small = self._capital(head) and not self._capital(before)
        return int(self._names(before) and not small)

    def _after_article(self, at: int, floor: int) -> bool:
        """Whether an article parts a state from the word before it, so that it names a text: “the Chad Accord”."""
        gap = self.units[at].start - self.units[at - 1].end if at > floor else 0
        return gap >= _DEFINITE_ARTICLE and self._capital(at + 1)

    def _titled(self, before: int, after: int) -> bool:
        """Whether the words at two indices both begin with a capital and may name an agreement."""
        return all(self._capital(at) and self._code(at) in _BEFORE | set("mYuy") for at in (before, after))

    def _names(self, at: int) -> bool:
        if self._capital(at):
            return self._code(at) in _BEFORE or self._code(at) in "mYuy" or self._text(at) in self.words["before"]
        return self._code(at) in "wKFfmYuy" and self._text(at) in self.words["before"]

    # After the noun

    def end(self, head: int) -> int:
        """Where the name ends: past “on …”, “for …”, a name in quotation marks, a short form."""
        at = self._short_form(self._quoted(self._dated(head + 1)))
        while True:
            at = self._period(at)
            content = self._content_after(at)
            end = content if content == 0 else self._content(content)
            if end <= content:
                return at
            at = self._short_form(end)

    def _dated(self, at: int) -> int:
        """Past the day from which it is: “the Convention of 2 July 2019 on …”."""
        if self._code(at) != "p" or self._text(at) != "of":
            return at
        ahead = "".join(self._code(near) for near in range(at + 1, at + 5))
        size = next((len(form) for form in _DAYS if ahead.startswith(form)), 0)
        dated = size and len(self._text(at + size)) == _YEAR and self._text(at + 1 + size) in _LINKS
        return at + 1 + size if dated else at

    def _period(self, at: int) -> int:
        """Past the years for which a programme is: “for 2024-2026”, “for the period 2024 to 2026”, “for 2024”."""
        year = at + 1 + (self._text(at + 1) in _YEARS)
        if self._text(at) not in {"for", "of"} or not self._year(year):
            return at
        joined = self._code(year + 1) in "-&" or self._text(year + 1) in {"to", "–"}
        return year + 3 if joined and self._year(year + 2) else year + 1

    def _year(self, at: int) -> bool:
        return self._code(at) == "#" and len(self._text(at)) == _YEAR

    def _quoted(self, at: int) -> int:
        if self._code(at) != '"':
            return at
        close = next((end for end in range(at + 1, min(at + _LONGEST, len(self.units))) if self._code(end) == '"'), at)
        return close + 1 if close > at else at

    def _short_form(self, at: int) -> int:
        """Past “(MLAT)”."""
        short = self._code(at) == "(" and self._code(at + 2) == ")" and self._code(at + 1) in "WH"
        return at + 3 if short else at

    def _content_after(self, at: int) -> int:
        """Where what the agreement is about begins, past its preposition; 0 where none follows."""
        word, code = self._text(at), self._code(at + 1)
        if word == "in" and self._code(at) == "p":
            return at + 1 if self._text(at + 1) in _FIELD or (code in "wF" and not self._capital(at + 1)) else 0
        if word in {"relating", "related", "pertaining"} and self._text(at + 1) == "to":
            return at + 2
        made = word in _MAKING and self._capital(at - 1) and self._capital(at + 1)
        if word == "governing" or made or self._does(at):
            return at + 1 + (self._code(at) == "@")  # “the Treaty establishing the Lake Agency”
        if self._code(at) != "p" or word not in _LINKS or (word in {"for", "to"} and code in "CAP"):
            return 0
        # “an MoU to establish a Joint Consular Committee”
        return at + 1 + (word == "to" and self._text(at + 1) in _TO_MAKE)

    def _does(self, at: int) -> bool:
        """Whether words say what an agreement without a name does: “an agreement that waives visas”, “… waiving …”."""
        if self._code(at - 1) != "H" or self._capital(at - 1):
            return False
        verb = at + (self._code(at) == "@")
        told = self._text(verb).endswith("s" if verb > at else "ing") and not self._capital(verb)
        return told and self._code(verb) == "w" and self._code(verb + 1) in _WITHIN

    def _content(self, at: int) -> int:
        """Past the words of what the agreement is about."""
        end = at
        while end < min(len(self.units), at + _LONGEST):
            code = self._code(end)
            if self._text(end) in self.words["stop"]:
                break
            first = code in _FIRST_ONLY and (end == at or self._code(end - 1) == "p" or self._of_pair(end))
            # “the Optional Protocol to the Torture Convention”
            titled = code == "H" and end > at and self._capital(end) == self._capital(end - 1)
            aid = code == "c" and self._text(end) in _OF_AID
            pair = self._of_pair(end + 1)
            if not (code in _WITHIN or first or titled or aid or pair or self._prefix(end) or self._joins(end, at)):
                break
            end += 1
        while end > at and self._code(end - 1) in "p&,-'":
            end -= 1
        return end

    def _of_pair(self, at: int) -> bool:
        """Whether the second of two states stands here before a word in capitals: “a Kenya-Peru Business Council”."""
        pair = self._code(at) in "CA" and self._code(at - 1) == "-" and self._code(at - 2) in "CA"
        return pair and self._capital(at + 1) and self._code(at + 1) == "W"

    def _another(self, conjunction: int) -> bool:
        """Whether an indefinite article, which is left out, begins another thing after a conjunction."""
        gap = (
            self.units[conjunction + 1].start - self.units[conjunction].end if self._code(conjunction + 1) != " " else 0
        )
        return _ARTICLE <= gap < _DEFINITE_ARTICLE or (gap >= _DEFINITE_ARTICLE and self._called(conjunction + 1))

    def _called(self, at: int) -> bool:
        """Whether the name of another agreement begins here: “the Visa Agreement and the Extradition Agreement”."""
        end = at
        while end < at + _OTHER_NEAR and self._code(end) in "WKFfm" and self._capital(end):
            end += 1
        return end > at and self._code(end) == "H" and self._capital(end)

    def _prefix(self, at: int) -> bool:
        """Whether the first part of a word with a hyphen stands here: “the Non-Proliferation of …”."""
        return self._code(at) == "c" and self._capital(at) and self._code(at + 1) == "-"

    def _joins(self, at: int, start: int) -> bool:
        """Whether a conjunction, a preposition or a hyphen goes on the words of the name."""
        code, follower = self._code(at), self._code(at + 1)
        if at == start or self._text(at + 1) in self.words["stop"]:
            return False
        if code == "p":
            goes_on = follower in _WITHIN or (follower in "CAHE" and self._text(at) != "in") or self._prefix(at + 1)
            # “a programme of cooperation for the years 2025 to 2030”: these are read apart
            return self._text(at) in _INNER and goes_on and self._text(at + 1) not in _YEARS
        if code == "&":
            named = follower == "W" and self._code(at + 2) == "W" and self._capital(at + 2)
            listed = self._code(at - 2) == "," and at - 2 > start  # “Economic, Social and Cultural Rights”
            # “the Kyoto Protocol as well as the Paris Agreement”, “an agreement on trade and a roadmap for …” are two.
            alone = " " not in self._text(at) and not self._another(at)
            return follower in _WITHIN and (not named or listed) and alone
        capitals = code == "," and all(map(self._capital, (at - 1, at + 1, at + 3)))
        if capitals and _LISTED.match("".join(map(self._code, range(at - 1, at + 4)))):
            return True  # “Economic, Social and Cultural Rights”
        if code == ",":
            reach = range(at + 1, min(at + _LIST_AHEAD, len(self.units)))
            conjunction = next((i for i in reach if self._code(i) == "&"), 0)
            return bool(conjunction) and all(self._code(i) in "wFKfm,Y" for i in range(at + 1, conjunction))
        return code in "-/'" and follower in _WITHIN
