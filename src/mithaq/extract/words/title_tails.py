"""Where the words after a role noun end that belong to its title: “of Energy and Trade”, “to the United Nations”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mithaq.extract.words.item_heads import after_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.extract.words.units import Unit

_LINKS = frozenset({"of", "for", "to", "at", "on", "in", "under"})
_KNOWN = frozenset("CAOGFfBMgPK")
"""Letters of units that a title's complement may be made of, beside the words of portfolios and unknown names."""
_MINISTRY = "of a ministry"
"""Stands for the preposition before what a ministry is of."""
_REGIONAL = frozenset("CGO")
_NAME_WORDS = 2
"""Words of most names: a longer run of unknown words after “of” is a body and then a person."""
_AHEAD = 5
_VOICES = frozenset({"spokesperson", "spokesman", "spokeswoman", "representative"})
"""Offices that are “for” another office."""
_OF_SIDES = frozenset({"co-chair", "co-chairman", "chair", "chairman", "co-chairperson", "chairperson"})
_HIGHEST = frozenset(
    {"president", "king", "queen", "sultan", "amir", "emir", "pope", "prime minister", "premier", "chancellor"}
)
"""Offices that are “for” nothing: what follows is what somebody is thanked or praised for."""
_PEOPLE = frozenset({"officials", "representatives", "experts", "diplomats", "executives", "staff", "officers"})
_OF_DESKS = frozenset({"secretary", "director", "general"})
"""Last words of offices that name their desk, or ministry, without a preposition."""
_DESKS = frozenset({"east", "west", "south", "north", "central"})


def is_head(unit: Unit) -> bool:
    """Whether a unit is a role noun."""
    return unit.code in "Rr" and unit.is_a("role_construct", "role_complete")


def is_field(unit: Unit, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a unit is a word of portfolios or offices."""
    if unit.code in "Ff" or unit.is_a("portfolio", "for"):
        return True
    word = unit.text.lower().replace(" - ", "-")
    known = words["fields"] | words["offices"] if " " in word else frozenset()
    told = word in words["fields"] or word in words["offices"] or (bool(known) and known.issuperset(word.split()))
    return unit.code in "wWKVYQumcyH" and told


def at_name(units: list[Unit], index: int) -> bool:
    """Whether a person's name begins here, past honorifics."""
    while index < len(units) and units[index].code == "h":
        index += 1
    return index < len(units) and units[index].code in "Wn" and units[index].text[0].isalpha()


def looks_like_a_name(units: list[Unit], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether unknown words with capitals may be a person’s name: none is of an office, of the press or an acronym."""
    named = [unit.text for unit in units if unit.code == "W"]
    other = words["fields"] | words["offices"] | words["press"]
    return all(word.lower() not in other and not word.isupper() and word[0].isupper() for word in named)


@dataclass(slots=True)
class Tails:
    """Finds the ends of the titles of one sentence."""

    units: list[Unit]
    words: Mapping[str, frozenset[str]]

    def end(self, head: int) -> int:
        """The index after the last unit of the title of a role noun."""
        at = self._branch(self._designate(head + 1))
        if self._text(head).split()[-1] in self.words["fields"]:
            while self._is_field(at):
                at += 1
            at = self._more(at, "of")
        at = self._desk(head, at)
        while True:
            further = self._accredited(head, at)
            if further == at:
                return self._ministry(self._designate(at), head)
            at = self._acronym(further)
            if at > further and self._text(at) in self.words["offices"] and self._capital(at):
                at += 1  # “Chairperson of the African Union (AU) Commission”
            at = self._abroad(at)

    def _abroad(self, at: int) -> int:
        """Past where a body has its mission: “Head of the European Union Delegation to Kenya”."""
        mission = self._code(at - 1) in tuple("OCA") and self._text(at) in self.words["missions"] and self._capital(at)
        where = self._text(at + 1) in {"in", "to"} and self._code(at + 2) in tuple("COP")
        return at + 3 if mission and where else at

    def _desk(self, head: int, at: int) -> int:
        """Past the desk of an official without a preposition: “Under Secretary Foreign Policy, Ministry of …”."""
        end = at
        while self._text(head).split()[-1] in _OF_DESKS and (self._is_field(end) or self._code(end) == "K"):
            if not self._capital(end):
                return at
            end += 1
        told = end > at + 1 or " " in self._text(at)  # one word may be a family name
        return end if end > at and told and self._code(end) == "," and self._code(end + 1) in ("B", "O") else at

    def _branch(self, at: int) -> int:
        """Past the desk of an official in parentheses or between commas: “Secretary (East)”, “Secretary, East, A”."""
        if self._code(at) == "," == self._code(at + 2) and self._text(at + 1) in _DESKS and self._capital(at + 1):
            return at + 2 if self._names_at(at + 2) else at
        close = next((end for end in range(at + 2, min(at + _AHEAD, len(self.units))) if self._code(end) == ")"), at)
        inside = self.units[at + 1 : close]
        written = bool(inside) and all(
            (unit.code in "WGFKA&Rr" and unit.text[0].isupper()) or unit.code == "&" for unit in inside
        )
        return close + 1 if self._code(at) == "(" and written else at

    def _ministry(self, at: int, head: int) -> int:
        """Past a ministry after a comma: “Joint Secretary, Ministry of External Affairs”."""
        if self._code(at) == "B" and self._text(head).split()[-1] in _OF_DESKS:
            at -= 1  # “Additional Secretary Ministry of Foreign Affairs”
        elif self._code(at) != "," or self._text(head).split()[-1] == "minister":
            return at
        if (office := self._office(at + 1)) > at + 1:
            return self._ministry(office, head)
        body = at + 1 + (self._code(at + 1) == "A")
        if self._code(body) != "B" and not (self._code(body) == "O" and body == at + 1):
            return at
        further = body + 1
        while self._text(further) in {"of", "for"}:
            end = self._list(further + 1, "of")
            if end == further + 1:
                break
            further = end
        state = self._code(further) == "," and self._code(further + 1) == "C"
        return further + 2 * state

    def _office(self, at: int) -> int:
        """Past an office of a ministry: “Bureau of Oceans and Scientific Affairs”."""
        named = self._text(at) in {"bureau", "office", "division", "directorate"} and self._capital(at)
        if not named or self._text(at + 1) not in {"of", "for"}:
            return at
        end = self._list(at + 2, "of")
        return end if end > at + 2 else at

    def _acronym(self, at: int) -> int:
        """Past the short form of a body in parentheses: “(ECRA)”."""
        short = self._code(at) == "(" and self._code(at + 1) in tuple("WOBcF") and self._code(at + 2) == ")"
        word = self.units[at + 1].text if short else ""
        return at + 3 if word.isupper() or word.lower() in self.words["offices"] else at

    def _code(self, index: int) -> str:
        return self.units[index].code if index < len(self.units) else ""

    def _text(self, index: int) -> str:
        return self.units[index].text.lower().replace(" - ", "-") if index < len(self.units) else ""

    def _designate(self, at: int) -> int:
        """Past “-designate”, “-elect”."""
        dashed = at + (self._code(at) == "-")
        return dashed + 1 if dashed < len(self.units) and self.units[dashed].is_a("designate") else at

    def _accredited(self, head: int, at: int) -> int:
        """Past the next part of a title, which “accredited” may begin: “Ambassador of Chile accredited to Peru”."""
        if self._text(at) != "accredited" or self._text(at + 1) != "to":
            return self._link(head, at)
        if self._text(at + 2) == "our" and self._text(at + 3) == "country":
            return at + 4
        further = self._link(head, at + 1)
        return further if further > at + 1 else at

    def _link(self, head: int, at: int) -> int:
        """Past a preposition and what it governs, where they belong to the title; the same index where not."""
        comma = at + (self._code(at) == ",")
        link = self._text(comma)
        if link == "in" and self._text(comma + 1) in {"charge", "charge of"}:
            content = comma + 2 + (self._text(comma + 2) == "of")
            end = self._list(content, "of")
            return end if end > content else at
        if link == "with" and self._text(comma + 1) == "responsibility":
            end = self._list(comma + 3, "for")
            return end if end > comma + 3 else at
        if comma != at or self._code(at) != "p" or link not in _LINKS or not self._may_follow(head, at, link):
            return at
        envoy = self._text(head).rpartition(" ")[2] in {"envoy", "representative", "adviser", "advisor", "staff"}
        if link == "of" and envoy and is_head_at(self.units, at + 1):
            return self.end(at + 1)  # “Special Envoy of the Secretary-General for Libya”
        end = self._list(at + 1, link)
        if self._text(head) in _OF_SIDES and self._code(end) == "s":
            end += 3 if self._text(end + 1) == "of" and self._code(end + 2) in "wWEK" else 1
        return end if end > at + 1 else at

    def _may_follow(self, head: int, at: int, link: str) -> bool:
        """Whether a role noun takes such a preposition."""
        noun = self._text(head)
        envoy = noun in self.words["envoys"] or not self.words["envoys"].isdisjoint(noun.replace("-", " ").split())
        code = self._code(at + 1)
        if link == "to":
            return envoy and code in "COGRrPA"
        if link == "for":
            return self._for(head, at + 1, envoy=envoy)
        if link == "on":
            return envoy and (self._is_field(at + 1) or code in "CG")
        if link == "in":
            posted = at > head + 1 and noun.endswith("representative") and code == "P"
            office = self._text(at + 1) in self.words["offices"] and self._capital(at + 1)
            posted = posted or (noun.endswith("ambassador") and code == "P" and self._names_at(at + 2))
            return posted or office or code == "B" or (code in "CA" and self._code(at + 2) == "B")
        if link in {"at", "under"}:
            official = noun.endswith("official") and code == "O"
            return code == "B" or official or (at > head + 1 and code in "OAC" and self._code(at + 2) != "E")
        return True

    def _names_at(self, at: int) -> bool:
        """Whether a name stands at an index, or after a comma there."""
        return at_name(self.units, at + (self._code(at) == ","))

    def _for(self, head: int, at: int, *, envoy: bool) -> bool:
        """Whether a role noun is “for” what follows: no one is thanked or praised for it."""
        noun, code = self._text(head), self._code(at)
        if code in ("R", "r"):
            return noun.split()[-1] in _VOICES
        told = self.units[head].text[0].isupper() > self.units[at].text[0].isupper() if at < len(self.units) else True
        of_state = code in ("C", "P") and not self._is_field(at + 1)  # “senior director for China affairs”
        told |= of_state and self._code(at + 1) == "'"  # “thanked the Deputy Prime Minister for Kenya's help”
        return not told and noun not in _HIGHEST and (envoy or not of_state)

    def _is_field(self, index: int) -> bool:
        return index < len(self.units) and is_field(self.units[index], self.words)

    def list_end(self, at: int) -> int:
        """Past the portfolios that a ministry is of, which begin at an index."""
        return self._list(at, _MINISTRY)

    def _list(self, at: int, link: str) -> int:
        """Past the members of a list of portfolios, states or bodies."""
        end = self._member(at, link)
        return self._more(end, link) if end > at else at

    def _more(self, end: int, link: str) -> int:
        """Past the further members of a list of which one has been read."""
        while True:
            comma = end + (self._code(end) == ",")
            also = comma + (self._code(comma) == "&" and self._text(comma) != "or")
            if also == end or not self._goes_on(also, listed=also == comma, link=link):
                return end
            further = self._member(also, link)
            if further == also or is_head_at(self.units, further) or self._code(further) == "'":
                return end
            if self._text(further) in _PEOPLE:
                return end  # “the ambassador of Peru to Oman, and Foreign Ministry officials”
            end = further

    def _goes_on(self, at: int, *, listed: bool, link: str) -> bool:
        """Whether a list goes on after a conjunction or a comma."""
        if link and self._code(at - 1) == "," and self._begins_anew(at):
            return False
        if link == _MINISTRY and self._other_body(at):
            return False
        short = self._code(at) == "W" and self.units[at].text.isupper() and self._text(at + 1) == "of"
        if not self._is_field(at) and not self._known_ahead(at) and not short:
            if link == "for" and self._of_regions(at, listed=listed):
                return True
            return link == "to" and not listed and self._code(at) in "CO"
        if not listed:
            return True
        reach = range(at, min(at + 3 * _AHEAD, len(self.units)))
        # “Education, Sports, Science and Technology” ends in a portfolio of two words.
        return any(self._code(further) == "&" or " and " in self._text(further) for further in reach)

    def _of_regions(self, at: int, *, listed: bool) -> bool:
        """Whether a list of regions goes on: “for the Middle East, North Africa and the United Nations”."""
        last = at - 1
        while self._code(last) in ("&", ","):
            last -= 1
        if self._code(at) not in _REGIONAL or self._code(last) not in _REGIONAL | {"W"}:
            return False
        end = at
        while self._code(end) in ("G", ",", "W"):
            end += 1
        return not listed or (self._code(at) == "G" and self._code(end) == "&")

    def _begins_anew(self, at: int) -> bool:
        """Whether “a” or “an” stood before a word, so that it is in no list: “… of Foreign Affairs, a bilateral …”."""
        before, gap = self.units[at - 1], len(", a ") - 1
        return at < len(self.units) and gap <= self.units[at].start - before.end <= gap + 1

    def _other_body(self, at: int) -> bool:
        """Whether another body is named here and no portfolio: “the Ministry of Health, the Food Authority”."""
        end = at
        while self._code(end) in tuple("WFKA") and self._capital(end):
            if self._text(end) in self.words["offices"]:
                return after_article(self.units, at)
            end += 1 + (self._code(end + 1) == "&")
        return False

    def _known_ahead(self, at: int) -> bool:
        """Whether unknown words with capitals lead up to a word of portfolios: “the Hellenic Space Center”."""
        for further in range(at, min(at + _AHEAD, len(self.units))):
            if self._is_field(further):
                return True
            if self._code(further) not in tuple("W'AGKCO"):
                return False
        return False

    def _member(self, at: int, link: str) -> int:
        """Past one member of the list: known words and, before these or alone, unknown ones with capitals."""
        if is_head_at(self.units, at):
            return self._role(at, link)
        owned = at + 1 + (self._code(at + 1) == "'") if self._code(at) in ("C", "A") else at
        if owned > at and is_head_at(self.units, owned) and link == "to":
            return self.end(owned)  # “Adviser to the Omani Foreign Minister”
        end = start = at
        while end < len(self.units):
            if is_head_at(self.units, end) and self._text(end - 1) == "of" and end > start:
                return self.end(end)
            if self._office_of(end):
                end += 1
            elif self._code(end) in _KNOWN or self._is_field(end):
                if self._opens_name(end, start):
                    break
                end += 1
            elif self._owns(end, start) or (
                self._code(end) in ("W", "#") and self._known_ahead(end) and self._capital(end)
            ):
                end += 1
            else:
                break
        if end == start:
            return self._unknown(at)
        return self._last_word(end)

    def _opens_name(self, at: int, start: int) -> bool:
        """Whether a known word is no part of the title: “Minister of Defence Chad Miller”, “of bilateral talks”."""
        code = self._code(at)
        if code == "K":
            return not (self._is_field(at) or self._is_field(at + 1))
        joined = self._code(at - 1) in "CO" or (self._is_field(at - 1) and self._code(at - 1) in "FW")
        joined = joined or (
            code == "P" and self._is_field(at - 1) and self._code(at + 1) == "W"
        )  # “Affairs Victoria Lind”
        return code in "CP" and at > start and joined

    def _last_word(self, at: int) -> int:
        """Past one unknown word with a capital that ends a title before a comma and a name."""
        named = self._code(at + 1) == "," and at_name(self.units, at + 2) and self._code(at) == "W"
        whole = self._code(at + 2) == "h" or self._code(at + 3) in ("W", "n")
        return at + 1 if named and whole and self._is_field(at - 1) and self._capital(at) else at

    def _owns(self, at: int, start: int) -> bool:
        """Whether a possessive goes on the name of a body: “the agency's Office of Trade”."""
        follows = self._known_ahead(at + 1) or self._code(at + 1) in ("B", "O")
        return self._code(at) == "'" and at > start and follows

    def _capital(self, at: int) -> bool:
        return self._text(at).isdigit() or self.units[at].text[0].isupper()

    def _office_of(self, at: int) -> bool:
        """Whether “of” or “for” goes on the name of a body: “the Office of International Relations”."""
        if self._text(at) not in {"of", "for", "on"} or not at:
            return False
        office = self._text(at - 1) in self.words["offices"] or self._code(at - 1) in "BO"
        return office and (self._is_field(at + 1) or self._code(at + 1) in "CAKRr" or self._known_ahead(at + 1))

    def _role(self, at: int, link: str) -> int:
        """Past an office that a title is of or under: “to the President”, “of the Office of the Prime Minister”."""
        office = at > 1 and self._text(at - 2) in self.words["offices"]
        if link not in {"to", "for"} and not office:
            return at
        end = self.end(at)
        # “Adviser to the Prime Minister and Minister of Finance” is one person's.
        second = self._code(end) == "&" and is_head_at(self.units, end + 1) and not after_article(self.units, end + 1)
        return self.end(end + 1) if second and link == "to" else end

    def _unknown(self, at: int) -> int:
        """Past a name of a body that is in no list, of which a name of a person is not part."""
        end = at
        while self._code(end) in ("W", "n") and self.units[end].text[0].isupper():
            end += 1
        run = end - at
        return end if run <= _NAME_WORDS else end - _NAME_WORDS


def is_head_at(units: list[Unit], index: int) -> bool:
    """Whether a role noun stands at an index, where there is one."""
    return index < len(units) and is_head(units[index])
