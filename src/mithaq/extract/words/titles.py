"""Titles of offices in English: a role noun with the words around it that belong to it is made one unit.

“Israel’s Minister for Strategic and Intelligence Affairs”, “associate administrator for the agency’s Office of Trade”:
what stands before the noun and after it is told by lists of words, for capitals are not always there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from mithaq.extract.words.item_heads import after_article
from mithaq.extract.words.items import letters
from mithaq.extract.words.title_tails import Tails, at_name, is_field, is_head
from mithaq.read.languages import CATEGORIES, PRIORITY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

TITLE = "title"
"""Tag of a unit that is a whole title: the units it is made of."""
_OWNERS = frozenset("CAO")
_GIVEN = frozenset({"sultan", "amir", "emir", "king", "judge", "speaker", "marshal"})
"""Role nouns that are also names of people."""
_WITH_ARTICLE = frozenset({("Sultan", "Al"), ("Sultan", "al")})
"""Such a name with the article of a family name after it."""
_PLAIN_HONORIFICS = frozenset({"mr", "dr", "ms", "mrs", "eng", "prof", "h.e"})
_DEPUTIES = frozenset({"assistant", "deputy", "principal", "senior", "associate"})
"""What may stand before the state of a title: “deputy U.S. assistant secretary of state”."""
_TIMES = frozenset({"acting", "former", "then", "outgoing", "current", "incoming", "interim", "late", "caretaker"})


def titled(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each title; role nouns that open no title are common words again."""
    if not words:
        return units
    _general_bodies(units, words)
    if not any(is_head(unit) for unit in units):
        return units
    return _Titles(units, words).run()


_LEFT_OUT = frozenset({"article", "courtesy", "here", "visiting"})
"""Readings of words that may say nothing before others."""


def without_articles(units: list[Unit]) -> list[Unit]:
    """The units without articles, “here” in a place, and “friendly”, “visiting” before a state; “A.” is an initial."""
    kept: list[Unit] = []
    for index, unit in enumerate(units):
        if _LEFT_OUT.isdisjoint(unit.tags):
            kept.append(unit)
            continue
        follower = units[index + 1].code if index + 1 < len(units) else ""
        named = bool(follower) and follower in "CPG"
        before_state = ("courtesy" in unit.tags and named) or ("visiting" in unit.tags and follower == "A")
        if before_state or ("here" in unit.tags and units[index + 1 : index + 2] and units[index + 1].text == "in"):
            continue
        if "article" not in unit.tags:
            kept.append(unit)
        elif unit.text == "A" and index + 1 < len(units) and units[index + 1].text == ".":
            kept.append(replace(unit, code="W", tags={}))
    return kept


def hyphened(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with a word of portfolios that is written with a hyphen as one: “Co-operation”."""
    if not words or "-" not in letters(units):
        return units
    found: list[Unit] = []
    for unit in units:
        joined = f"{found[-2].text}-{unit.text}" if len(found) > 1 and found[-1].text == "-" else ""
        if joined.lower() in words["fields"]:
            found[-2:] = [replace(found[-2], end=unit.end, code="W" if joined[0].isupper() else "w", text=joined)]
        else:
            found.append(unit)
    return found


def _general_bodies(units: list[Unit], words: Mapping[str, frozenset[str]]) -> None:
    """Let “General” before the noun of a body be part of its name and no rank: “the General Secretariat”."""
    for unit, after in pairwise(units):
        if unit.code in "hRr" and unit.text == "General" and after.text[:1].isupper() and is_field(after, words):
            unit.code, unit.tags = "W", {}


@dataclass(slots=True)
class _Titles:
    units: list[Unit]
    words: Mapping[str, frozenset[str]]

    def run(self) -> list[Unit]:
        found: list[Unit] = []
        done = 0
        tails = Tails(self.units, self.words)
        for index, unit in enumerate(self.units):
            if index < done or not is_head(unit):
                continue
            if self._is_name(index, after_title=index == done > 0):
                unit.code = "W"
                continue
            low, high = self._begin(index, done), tails.end(index)
            if unit.is_a("role_weak") and not self._holds(low, index, high, done):
                unit.code = _plain(unit, governed=self._governed(index) or unit.text[0].isupper())
                continue
            fresh = low - done > 1 and self.units[low - 1].text == _NEW and self.units[low - 2].code == ","
            found += self.units[done : low - fresh]  # “A, the new Kenyan envoy to …”
            found.append(merged(self.units[low:high], unit))
            done = high
            self._name_after(high)
        return [*found, *self.units[done:]]

    def _governed(self, index: int) -> bool:
        """Whether an article or a preposition other than to makes a word no verb: “on a chair of …”."""
        if index == 0:
            return True
        before = self.units[index - 1]
        preposition = "to" if before is None else before.tags.get("preposition", "to")
        return after_article(self.units, index) or preposition != "to"

    def _name_after(self, at: int) -> None:
        """Let a place or a common word right after a title be a name where another name follows: “Chad Miller”."""
        named = at + 1 < len(self.units) and self.units[at + 1].code == "W" and self.units[at].text[0].isupper()
        if named and self.units[at].code in "PCc":
            self.units[at].code = "W"

    def _is_name(self, index: int, *, after_title: bool) -> bool:
        """Whether a role noun is somebody's name here: “Dr. Sultan Al Jaber”, “bin Sultan”."""
        unit, before = self.units[index], self.units[index - 1] if index else None
        if unit.text.lower() not in _GIVEN or not unit.text[0].isupper():
            return False
        follower = self.units[index + 1] if index + 1 < len(self.units) else None
        son = follower is not None and follower.code == "n" and follower.text.lower() in {"bin", "ibn"}
        if son or (follower is not None and (unit.text, follower.text) in _WITH_ARTICLE):
            return True  # also at the beginning of a list: nobody calls a sultan by his family name
        hyphen = before is not None and before.code == "-" and before.end == unit.start
        between = before is not None and before.code == "W" and not after_title and before.text[0].isupper()
        joined = follower is not None and follower.code == "-" and self.units[index + 2 : index + 3] != []
        joined = joined and self.units[index + 2].code == "W"
        if hyphen or joined or (between and follower is not None and follower.code in "Wn"):
            return True  # “Nur-Sultan”, “Amir-Hosseini”, “Mohammed Sultan Saif”
        if between and index > 1 and self.units[index - 2].code in "WhRr" and (not follower or follower.code in ",("):
            return True  # “Ms. Clara Rose King, Ambassador of …”
        if before is None or after_title:
            return after_title and unit.text.lower() != "king"
        plain = before.text.lower().rstrip(". ") in _PLAIN_HONORIFICS or before.code == "n"
        return plain or (before.is_a("role_construct", "role_complete") and before.code in "Rr")

    def _holds(self, low: int, index: int, high: int, done: int) -> bool:
        """Whether a common noun such as head or member is a title: it has more words, and a name or title beside it."""
        acronym = self.units[index].text.isupper()
        hour = acronym and index > 0 and self.units[index - 1].code == "#"  # “at 3 PM”
        if hour or (high - low <= 1 and not acronym and not self.units[index].text[0].isupper()):
            return False
        whose = self.units[low].code if low < index else ""
        chief = self.units[index].text in self.words["alone"] and whose == "O"
        chief = chief or (acronym and (index == 0 or self._acts(index)))  # “PM, Kenyan FM discuss ties”
        if chief or (index == high - 1 and acronym and whose and whose in "AC"):
            return True  # “the UN chief”, “Kenyan PM to visit Norway”
        after = high + (high < len(self.units) and self.units[high].code in ",(")
        beside = (low - 1 == done > 0 and self.units[low - 1].code in "&,") or self.units[low - 1].code == "D"
        if self.units[high - 1].code in "AC" and high < len(self.units) and self.units[high].code == "s":
            return False  # “head of the Egyptian side” leads a delegation
        if at_name(self.units, after) and is_field(self.units[after], self.words):
            return False  # “Chief Cabinet Secretary”
        if at_name(self.units, after) or (beside and high - low > 1) or self._ranked(high):
            return True
        before = low - 1
        while before > 0 and self.units[before].code in ",(-":
            before -= 1
        return high - low > 1 and before >= 0 and before < low - 1 and self.units[before].code in "Wn"

    def _acts(self, index: int) -> bool:
        """Whether what is told after a comma or conjunction is what a title in capitals does: “Later, the PM met A”."""
        low = next((at for at in range(index - 1, -1, -1) if self.units[at].code != "h"), -1)
        opens = low < 0 or self.units[low].code in ",&"
        told = self.units[index + 1 : index + 3]
        return opens and any(unit.code == "V" for unit in told[: 1 + (told[:1] != [] and told[0].code == "c")])

    def _ranked(self, high: int) -> bool:
        """Whether a rank and a name follow a title after a comma: “the head of the Guard, Major General Peter Kip”."""
        rank = self.units[high + 1 : high + 2] if high < len(self.units) and self.units[high].code == "," else []
        known = bool(rank) and is_head(rank[0]) and rank[0].text.lower() in self.words["ranks"]
        return known and at_name(self.units, high + 2)

    # What stands before the noun

    def _begin(self, index: int, floor: int) -> int:
        """Where the title of the role noun at an index begins: “U.S. Principal Deputy …”, “Trade and Industry …”."""
        at = index
        while at > floor and self._before(at - 1, floor, index):
            if self.units[at - 1].text.islower() and after_article(self.units, at):
                break  # “received in her office the Ambassador of …”
            at -= 1
        at = self._company(at, floor, index)
        while at < index and self.units[at].code in "&,-":
            at += 1
        owner = self._owner(at, floor)
        if owner == at:
            fresh = next((low for low in range(at, floor, -1) if not _is_fresh(self.units[low - 1].text)), at)
            owned = self._owner(fresh, floor) if fresh < at and self.units[fresh - 1].code in "'A" else fresh
            owner = owned if owned < fresh else at  # “Kenya's newly appointed ambassador”
        first = self.units[owner - 1].text.lower() if owner < at and owner > floor else ""
        timed = first in _TIMES or (first in _DEPUTIES and self.units[owner].code in "CA")
        return owner - 1 if timed else owner

    def _before(self, at: int, floor: int, head: int) -> bool:
        unit = self.units[at]
        if unit.code in "&-" and at > floor and unit.text != "or":
            joins = all(self._joined(near, head) for near in (at - 1, at + 1))
            return joins and self.units[at - 1].text[0].isupper() == self.units[at + 1].text[0].isupper()
        if unit.code == ",":
            listed = at > floor and is_field(self.units[at - 1], self.words) and self.units[at - 1].text[0].isupper()
            return listed and any(follower.code == "&" for follower in self.units[at:head])
        of = at - (unit.code in "CGP")
        if of > floor and self.units[of].text.lower() == "of":  # “Ministry of Transport Undersecretary …”
            ministry = of == at and self.units[at - 1].code == "B" and self.units[at + 1].code in "FW"
            return ministry or self._body_of(of, head)
        advises = _ADVISES in self.units[head].text.lower() and unit.text.lower() in _ADVICE
        if unit.code in "NBK" and not (advises or (unit.code == "K" and unit.text.lower() in self.words["before"])):
            return unit.text[0].isupper() or unit.text[0].isdigit()
        if advises or is_field(unit, self.words) or unit.text.lower() in self.words["before"]:
            return True
        # “Iraq's displacement minister”: whatever stands between the state and a minister is what he is minister of.
        owned = unit.code == "w" and at > floor and self.units[at - 1].code in "'A"
        return owned and at + 1 == head and self.units[head].text == "minister"

    def _joined(self, at: int, head: int) -> bool:
        """Whether “and” may join a word of a title: “foreign and security policy advisor”."""
        unit = self.units[at]
        advises = _ADVISES in self.units[head].text.lower() and unit.text.lower() in _ADVICE
        return advises or is_field(unit, self.words)

    def _body_of(self, of: int, head: int) -> bool:
        """Whether the body of whom somebody is the head stands round “of”: “Bank of Ghana Governor Peter Kip”."""
        noun = self.units[of - 1]
        body = noun.text[0].isupper() and noun.text.lower() in self.words["offices"]
        return body and self.units[head].text.lower().replace(" - ", "-") in self.words["bodies_heads"]

    def _company(self, at: int, floor: int, head: int) -> int:
        """Past the name of a company before its head: “Kenya Airways CEO”."""
        if self.units[head].text.lower() not in self.words["companies_heads"]:
            return at
        while at > floor and self.units[at - 1].code in "WKF-" and not self.units[at - 1].text[0].islower():
            at -= 1
        return at

    def _owner(self, at: int, floor: int) -> int:
        """Past the state or body that the title is of: “Israel’s”, “South African”, “NASA”."""
        before = at - 1
        body = self.units[before - 1] if before > floor and self.units[before].code == "'" else None
        if body is not None and body.code == "B":
            return before - 1  # “the ministry's director general”
        if before > floor and self.units[before].text == "'s":
            before -= 1
        if before > floor and self.units[before].code == "'":
            before -= 1
        if before < floor or (before == at - 1 and after_article(self.units, at)):
            return at  # “received at Hill Palace the Foreign Minister of …”
        unit = self.units[before]
        if unit.code in _OWNERS and not (unit.code == "C" and before == at - 1 and _is_place(self.units, before)):
            return before
        if unit.code == "P" and self.units[at].is_a("region_noun") and not _is_place(self.units, before):
            return before  # “Iraqi Kurdistan Region President”
        acronym = unit.code == "W" and unit.text.isupper() and len(unit.text) > _SHORTEST_ACRONYM
        return before if acronym and before == at - 1 and self.units[at].is_a("role_weak", "role_construct") else at


_SHORTEST_ACRONYM = 2
_ADVISES = "advis"
_ADVICE = frozenset({"foreign", "security", "policy", "defence", "defense", "diplomatic", "economic", "political"})
_NEW = "new"
_FRESH = frozenset({"new", "newly", "appointed", "elected", "accredited", "arrived", "visiting"})
"""What says since when somebody has a post, between the state and the noun."""


def _is_fresh(words: str) -> bool:
    """Whether words say since when somebody has a post: “newly appointed”."""
    return _FRESH.issuperset(words.lower().replace("-", " ").split())


def _plain(unit: Unit, *, governed: bool) -> str:
    """The letter of a role noun that opens no title, as the common word that it is: no verb where it is governed."""
    letters = {CATEGORIES.get(category, "") for category in unit.tags if not category.startswith("role")}
    letters -= {"V"} if governed else set()
    known = [letter for letter in PRIORITY if letter in letters]
    return known[0] if known else "W" if unit.text[0].isupper() else "w"


def _is_place(units: list[Unit], at: int) -> bool:
    """Whether a state's name has a preposition before it: “in Oman Foreign Minister …” is where, not whose."""
    return at > 0 and units[at - 1].code == "p" and units[at - 1].text.lower() in {"in", "at"}


def merged(units: list[Unit], head: Unit) -> Unit:
    """One unit for a title, with the tags of its role noun."""
    if len(units) == 1:
        return head
    first, last = units[0], units[-1]
    text = " ".join(unit.text for unit in units)
    return replace(head, start=first.start, end=last.end, code="R", text=text, tags={**head.tags, TITLE: tuple(units)})


def parts_of(units: list[Unit]) -> list[Unit]:
    """The units with those of a title in place of it."""
    return [part for unit in units for part in unit.tags.get(TITLE, (unit,))]
