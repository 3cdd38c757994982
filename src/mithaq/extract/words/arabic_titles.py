"""Titles of offices in Arabic: a role noun with the words after it that belong to it is made one unit.

«رئيس هيئة الأركان العامة للقوات المسلحة», «وكيل وزارة الخارجية للشؤون السياسية»: a noun in the construct state takes
the word after it whatever it is; then adjectives, further portfolios and what it is for follow. A name ends a title:
an unknown word without the article.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mithaq.extract.words.title_asides import past_aside, state_before_name
from mithaq.extract.words.titles import merged
from mithaq.vocabulary import MINISTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

_STATE = frozenset("ACOGP")
"""Letters of states, bodies and places."""
_OF_TITLE = frozenset("DdFfKkNA")
"""Letters of what may follow inside a title: definite words, portfolios, adjectives."""
_NOUNS = frozenset("mYyuvwVcEUHst&")
"""Letters of nouns that stand before a definite word: «شؤون الرئاسة», «تنمية الاستثمار»."""
_DEFINITES = frozenset("%SEUHsztmYyw")
"""Letters of words that may be the definite end of a genitive: «مجلس الوزراء», «رئيس المؤتمر»."""
_BODIES = frozenset("BgMI")
"""Letters of the heads of bodies: ministry, government, embassy, agency."""
_MINISTRY = "الوزاره"
_SENT = frozenset(
    [
        "ambassador", "envoy-minister", "consul-general", "charge-daffaires", "permanent-representative",
        "special-envoy", "director-general", "adviser", "spokesperson", "member", "secretary-general",
    ]
)  # fmt: skip
"""Ranks of those who work somewhere: «السفير السوري في طهران»."""
_DEPUTIES = frozenset({"deputy-head-of-government"})
"""Ranks of «نائب رئيس الوزراء لشؤون الدفاع»."""
_CHANCELLORS = frozenset({"المستشار", "المستشاره"})
"""They head a government, or advise on what follows their ل."""
_OF_COMPLETE = {"head-of-government": "g", "speaker-of-parliament": "O"}
"""What else a title may be of: «الوزير الأول لحكومة …», «رئيس الجمعية العامة للأمم المتحدة»."""
_OF_STATES = MINISTERS | {"undersecretary", "assistant-undersecretary", "head-of-government", "head-of-state"}
"""Ranks of «نائب وزير الخارجية في جمهورية …», «رئيس المجلس الرئاسي في ليبيا الدكتور أ»."""
_HOUSES = frozenset({"presidency", "pmo", "parliament"})
"""Of what a portfolio is that is a house where one works: «مدير الديوان برئاسة الجمهورية»."""
_WITH = "لدي"
"""«كاتب الدولة لدى وزير …»: whose deputy a minister is."""
_PORTFOLIO_NOUNS = frozenset("mYyu")
_PLURAL = ("ين", "ه")
"""Endings of words for people of a state: «المغاربة المقيمين»."""
_RELATIVE = ("يه", "ي")
"""Endings of adjectives of relation."""
_OWN_NOUNS = ("topic_head", "topic_distribute", "partnership", "talk")
"""Readings of definite nouns that are talked about."""
_ACT = "الت"
"""Beginning of names of acts: «التصعيد»."""
_ADJECTIVAL = ("يه", "ات", "ين", "ون")
"""Endings of definite words that begin no name."""


def arabic_titles(units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """The units with one for each title."""
    if not any(is_role(unit) for unit in units):
        return units
    titles = _Titles(units, words)
    found: list[Unit] = []
    done = 0
    for index, unit in enumerate(units):
        if index < done or not is_role(unit):
            continue
        low = index - (index > done and units[index - 1].code == "~")
        high = titles.end(index)
        while high - 1 > index and units[high - 1].code in "&,lbp":
            high -= 1
        found += units[done:low]
        found.append(merged(units[low:high], _adviser(units[index:high], unit)) if high - low > 1 else unit)
        done = high
    return [*found, *units[done:]]


def is_role(unit: Unit) -> bool:
    """Whether a unit is the noun of an office of one person."""
    return unit.code in "Rr" and unit.is_a("role_construct", "role_complete")


def _adviser(units: list[Unit], head: Unit) -> Unit:
    """The role noun of a title, where «المستشار» heads no government but advises: «المستشار الكيني للأمن القومي»."""
    advises = head.text in _CHANCELLORS and any(unit.code == "l" for unit in units)
    return replace(head, tags={"role_construct": ("adviser", "presidency", "")}) if advises else head


@dataclass(slots=True)
class _Titles:
    units: list[Unit]
    words: Mapping[str, frozenset[str]]

    def end(self, head: int) -> int:
        """The index after the last unit of the title of a role noun."""
        at = head + 1
        at = self._complement(head, at) if self.units[head].code == "R" else self._adjectives(at)
        while True:
            further = self._further(head, at)
            if further == at:
                return at
            at = further

    # Letters

    def _code(self, index: int) -> str:
        return self.units[index].code if 0 <= index < len(self.units) else ""

    def _is(self, index: int, letters: frozenset[str]) -> bool:
        return self._code(index) in letters if 0 <= index < len(self.units) else False

    def _office_noun(self, index: int) -> bool:
        """Whether a noun of bodies or of units of them stands here, with its article or without."""
        if not 0 <= index < len(self.units):
            return False
        text = self.units[index].text
        return not self.words["offices"].isdisjoint({text, text.removeprefix("ال")})

    def _in(self, index: int, place: str) -> bool:
        return 0 <= index < len(self.units) and self.units[index].text in self.words[place]

    def _rank(self, head: int) -> str:
        tags = self.units[head].tags
        return str((tags.get("role_construct") or tags.get("role_complete") or ("",))[0])

    def _definite(self, index: int) -> bool:
        """Whether a word has the article, also without its alef after ل («للمملكة»)."""
        text = self.units[index].text
        contracted = text.startswith("ل") and self._code(index - 1) == "l"
        return self._code(index) in ("D", "d") or text.startswith("ال") or contracted

    def _named(self, index: int) -> bool:
        """Whether a definite word that is no common one begins a name here: «… الحسن واتارا»."""
        unit = self.units[index]
        if self._in(index, "definite") and self._code(index + 1) in tuple("wndDA"):
            return True
        return (
            self._code(index - 1) in tuple("ACPOk")
            and unit.code == "D"
            and not unit.is_a("common")
            and not unit.text.endswith(_ADJECTIVAL)
            and (self._code(index + 1) in ("w", "n") or self._ends_name(index + 1))
        )

    def _ends_name(self, index: int) -> bool:
        """Whether a definite word that is in no list ends a name here: «… الطيب الرياحي،»."""
        unknown = self._code(index) in ("D", "d") and not self.units[index].tags
        return unknown and not self.units[index].text.endswith(_ADJECTIVAL) and self._code(index + 1) in (",", ".", "t")

    def _fits(self, index: int) -> bool:
        """Whether a unit is a definite word, an adjective, a portfolio or a state."""
        if self._is(index, _OF_TITLE) or self._is(index, _STATE):
            return True
        said = self._code(index) in ("c", "<") and self._definite(index)
        return said and self.units[index].is_a("adjective", "republic", "own", "body_head", "topic_distribute")

    # What stands in a title

    def _complement(self, head: int, at: int) -> int:
        """Past the genitive of a role noun."""
        last = self.units[head].text.rpartition(" ")[2]
        if self._is(at, frozenset("Rr")):
            return self.end(at) if self._serves(head) else at
        if last.startswith("ال"):
            return self._adjectives(at)
        if self._code(at) == "<" and self._rank(head) in _SENT:
            return at + 1  # «سفير بلادنا لدى …»
        if self._code(at) == "h" and self._code(at + 1) in ("R", "r") and self._serves(head):
            return self.end(at + 1)
        return at if self._code(at) == "s" and self._rank(head) == "minister-of-state" else self._noun(at)

    def _serves(self, head: int) -> bool:
        """Whether an office is that of someone who serves another: «مستشار رئيس الوزراء», «مدير مكتب الوزير»."""
        return any(word in self.words["servants"] for word in self.units[head].text.split())

    def _noun(self, at: int) -> int:
        """Past one noun with what belongs to it: a body, a portfolio, an office, a state."""
        code = self._code(at)
        if not code:
            return at
        if code in _BODIES or self._in(at, "offices"):
            alone = self.units[at].text == _MINISTRY and not self._fits(at + 1)
            return at + 1 if alone else self._office(at + 1)
        if self._state_noun(at):
            return self._phrase(at + 2)
        if self._fits(at) or (code in _DEFINITES and self._definite(at)):
            return self._phrase(at)
        if code in _NOUNS and code not in "&w" and self._known_ahead(at + 1):
            return self._noun(at + 1)
        return at

    def _state_noun(self, at: int) -> bool:
        """Whether «جمهورية», «مملكة» and the like stand before a name here, which may be in no list."""
        noun = at < len(self.units) and self.units[at].is_a("country_noun", "republic")
        return noun and not self._definite(at) and self._code(at + 1) in ("C", "w")

    def _known_ahead(self, at: int) -> bool:
        """Whether a construct noun has its definite word after it, or another noun that has."""
        if self._fits(at) or self._in(at, "offices"):
            return True
        if self._code(at) == "&" and self._code(at + 1) in _NOUNS:
            return self._known_ahead(at + 2)
        return self._code(at) in tuple("mYyuS") and self._code(at + 1) in tuple("DdFCOGAK")

    def _office(self, at: int) -> int:
        """Past the genitive of a noun such as هيئة or غرفة, which is of the title even if it is unknown."""
        while self._in(at, "offices") or self._is(at, _BODIES):
            at += 1
        if self._is(at, frozenset("Rr")):
            return self.end(at)
        if self._fits(at) or (self._is(at, _DEFINITES) and self._definite(at)):
            return self._phrase(at)
        if self._code(at) == "w" and self._code(at + 1) == "n" and self._code(at + 3) == "l":
            return self._past(at + 3, at + 4)  # «مركز محمد بن راشد للفضاء»
        if not self._is(at, _NOUNS) or self._code(at) == "&":
            return at
        at += 1
        while self._code(at) == "&" and self._is(at + 1, _NOUNS) and self._known_ahead(at + 2):
            at += 2
        further = self._is(at, frozenset("mYyu")) and self._known_ahead(at + 1)
        return self._noun(at) if further else self._phrase(at)

    def _phrase(self, at: int) -> int:
        """Past definite words, portfolios, states and adjectives in a row, as far as no name begins."""
        start = at
        at += self._is(at, _DEFINITES) and self._definite(at)
        while self._fits(at):
            if at > start and (self._named(at) or self._anew(at)):
                break
            if self._code(at - 1) == "A" and self._code(at) == "D" and self.units[at].is_a("common"):
                break  # «ثمن وزير الخارجية القطري الدور …»
            if at > start and self._code(at) in ("C", "O", "P") and self._code(at - 1) in ("A", "C", "P"):
                break
            at += 1
        # «وزير خارجية حكومة …»
        governs = at > start and self._code(at) == "g" and self._code(at - 1) == "F" and not self._definite(at - 1)
        return self._office(at + 1) if governs else at

    def _adjectives(self, at: int) -> int:
        """Past what agrees with a title that is complete by itself: «الرئيس المصري المنتخب»."""
        while True:
            code = self._code(at)
            if code and self._anew(at):
                return at
            agrees = code in ("A", "k", "K", "N") or self._in(at, "standing") or (code in ("c", "<") and self._fits(at))
            if not agrees and not (code in ("D", "d") and not self._named(at) and self._qualifies(at)):
                return at
            at += 1

    def _qualifies(self, at: int) -> bool:
        """Whether a definite word is a common one or has a nationality after it: «الاتحادي الإثيوبي»."""
        return not self._anew(at) and (self.units[at].is_a("common") or self._code(at + 1) == "A")

    def _anew(self, at: int) -> bool:
        """Whether a definite noun begins a phrase of its own, as it does after another: «ثمن وزير الخارجية الجهود …».

        Only an adjective goes on a definite noun.
        """
        unit = self.units[at]
        if unit.text.endswith(_RELATIVE) or self._in(at, "standing"):
            return False
        if unit.tags.get("common") == "noun" or unit.is_a(*_OWN_NOUNS):
            return True
        return unit.code == "D" and not unit.tags and (unit.text.endswith("ات") or unit.text.startswith(_ACT))

    # What goes on a title

    def _further(self, head: int, at: int) -> int:
        """Past one more part of the title that a conjunction or preposition leads to; the same index for none."""
        code = self._code(at)
        if (past := past_aside(self.units, at)) > at:
            return past
        if code == "&" or (code == "," and self._code(at + 1) == "&" and self._code(at - 1) in tuple("FDdf")):
            joint = at + (code == ",")
            further = self._also(head, joint)
            return further if further > joint else at
        if code == "k" or self._in(at, "standing") or "".join(unit.code for unit in self.units[at : at + 3]) == "(A)":
            return at + (3 if code == "(" else 1)
        if code == "A" and self._code(at - 1) not in ("A", "C"):
            return self._phrase(at)
        return self._led(head, at) if code in ("l", "b", "p") else at

    def _also(self, head: int, at: int) -> int:
        """Past a conjunction and one more portfolio: «والتعاون الدولي», «وشؤون المغتربين»."""
        before, after = self._code(at - 1), self._code(at + 1)
        if self.units[head].code == "r" or before in ("A", "k"):
            return at
        if after in ("C", "O", "G"):
            listed = before in ("C", "G", "O") and self._lists_states(head, at)
            return self._phrase(at + 1) if listed else at
        whose = at + 1 + self._is(at + 1, _PORTFOLIO_NOUNS)  # «وشؤون المصريين بالخارج»
        home = self._abroad(whose)
        if home > whose or before not in tuple("FDdfKmYywCOGEH") or self._in(at + 1, "people"):
            return home if home > whose else at
        definite = after in ("E", "H") and self._definite(at + 1)
        further = self._code(at + 2) in tuple("&hRwn,")  # «والدعوة والإرشاد»
        definite = definite or (after in ("y", "Y") and self._definite(at + 1) and further)
        relations = after == "c" and self.units[at + 1].is_a("topic_distribute") and self._fits(at + 1)
        if after in ("D", "d", "F", "f", "K") or definite or relations:
            return self._phrase(at + 1)
        if after in tuple("mYyu") and self._code(at + 2) in tuple("DdFCGOK"):
            return self._phrase(at + 2)
        return at

    def _abroad(self, at: int) -> int:
        """Past those who live abroad, for whom an office is too: «والتونسيين بالخارج»; the same index for others."""
        if not (self._is(at, frozenset("AD")) and self.units[at].text.endswith(_PLURAL)):
            return at
        link = at + 1 + (at + 1 < len(self.units) and self.units[at + 1].text.endswith(_PLURAL))
        led = self._code(link) == "b" or (self._code(link) == "p" and self.units[link].text == "في")
        return link + 2 if led and self._in(link + 1, "abroad") else at

    def _lists_states(self, head: int, at: int) -> bool:
        """Whether states are what an office deals with: «رئيس دائرة لبنان وسورية», «للشرق الأوسط وشمال أفريقيا»."""
        last = self.units[head].text.rpartition(" ")[2]
        inside = any(self._in(i, "offices") or self.units[i].code in "lG" for i in range(head, at))
        return inside or last in self.words["offices"]

    def _led(self, head: int, at: int) -> int:
        """Past a preposition and what it governs, where the office takes such a one."""
        link, after, rank = self.units[at].text, at + 1, self._rank(head)
        if self._code(at) == "l":
            goes = self._code(at - 1) + self._code(after) == "AC" and rank in _OF_STATES
            return at if goes else self._for(head, at, after)  # «زيارة الوزير القطري لبوتسوانا»
        if self._code(at) == "b":
            # «رحب الوزير التركي بالمبادرة»: a minister with his state is of no office besides
            told = rank in _OF_STATES and (self._in(after, "sites") or self._code(at - 1) == "A")
            houses = self._office_noun(after) and not told
            within = (
                houses or self._is(after, frozenset("BOCMgP" if rank in _SENT else "BOCMg")) or self._in(after, "at")
            )
            within |= self._code(after) == "F" and self.units[after].value in _HOUSES
            charged = self._code(at - 1) == "k" and self._is(after, _OF_TITLE | _STATE | frozenset("m"))
            return self._past(at, after) if within or charged else at
        if link == "في":
            office = self._in(after, "offices") and not self._in(after, "sites")
            inside = office or self._is(after, _BODIES | frozenset("O"))
            works = self._rank(head) in _SENT and self._is(after, frozenset("CPGq"))
            works = works or (self._in(at - 1, "forces") and self._is(after, frozenset("CP")))
            embassy = any(self.units[i].code == "M" for i in range(head, at))
            works = works or (embassy and self._is(after, frozenset("CPq"))) or self._governs(head, after)
            return self._past(at, after) if inside or works else at
        if link == "الي" and self._rank(head) in _SENT and (after := after + self._in(after, "regions")):
            return self._past(at, after) if self._is(after, _STATE) or self._code(after) == "D" else at
        kept_off = link == "من" and self._in(at - 1, "curbing")  # «لشؤون الحد من التسلح»
        return self._past(at, after) if kept_off or (link == "عن" and self._rank(head) == "member") else at

    def _governs(self, head: int, after: int) -> bool:
        """Whether a state in full, or at the end of a clause, is that of a minister whose title is beside a name."""
        before, ahead = self._code(head - 1), self._code(after + 1) + self._code(after + 2)
        last = (self._code(head - 2) if before == "," else before) in tuple("wdDn") and ahead[:1] in ("", ".", ",")
        last = last or (before in ("V", "&", "", ",") and (ahead[:1] == "h" or ahead in (",w", ",n")))
        full = self._code(after) == "C" and (last or " " in self.units[after].text)
        family = before == "A" and self._code(head - 2) in ("w", "n")  # «سالم شياع السوداني رئيس …»
        named = family or before in tuple(",wdDnph") or ahead.lstrip(",")[:1] in tuple("hwnW")
        told = (full and named) or (self.units[head].code == "R" and state_before_name(self.units, after))
        return told and self._rank(head) in _OF_STATES

    def _for(self, head: int, at: int, after: int) -> int:
        """Past «لدى …» or what follows the ل of an office: «للشؤون السياسية», «لدى الأمم المتحدة»."""
        unit = self.units[head]
        if (
            self.units[at].text == _WITH
            and self._rank(head) in _SENT
            and any(unit.is_a("own") for unit in self.units[after : after + 1])
        ):
            return after + 1  # «السفير المعتمد لدى بلادنا»
        complete = unit.code == "r"
        if complete and self._rank(head) not in _SENT:
            advises = unit.text in _CHANCELLORS
            fields = frozenset("CBFfDd") if advises or self._rank(head) in MINISTERS else frozenset("CB")
            fields |= frozenset("fm" if advises else "fmD" if self._rank(head) in _DEPUTIES else "")
            fields |= frozenset(_OF_COMPLETE.get(self._rank(head), ""))
            return self._past(at, after) if self._is(after, fields) else at
        if self._code(after) in ("R", "r"):
            delegate = self._rank(head) in MINISTERS and self.units[at].text == _WITH
            return self.end(after) if self._serves(head) or delegate or unit.text.endswith("نائب") else at
        if self._fits(after) or self._state_noun(after) or self._is(after, _BODIES) or self._in(after, "offices"):
            return self._past(at, after)
        if self._is(after, frozenset("mYyuq")) and self._known_ahead(after + 1):
            return self._past(at, after)
        return at

    def _past(self, at: int, after: int) -> int:
        """Past the noun after a preposition; the same index where there is none."""
        end = self._noun(after + (self._code(after) == "q"))
        if end == after and self._code(after) in ("D", "d", "m"):
            end = after + 1
        return end if end > after else at
