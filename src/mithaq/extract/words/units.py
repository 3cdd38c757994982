"""A sentence as units: known words and names, clitics and unknown words, each with its letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mithaq.extract.words.agreement_names import named_agreements
from mithaq.extract.words.arabic_agreements import arabic_agreements
from mithaq.extract.words.arabic_names import settle_given, whole_names
from mithaq.extract.words.arabic_titles import arabic_titles
from mithaq.extract.words.behalf import on_behalf
from mithaq.extract.words.bodies import joint_ahead, ministries, named_twice, with_acronym, without_short_names
from mithaq.extract.words.callings import without_callings
from mithaq.extract.words.captions import without_captions
from mithaq.extract.words.courtesies import states_untitled, without_courtesies
from mithaq.extract.words.dashes import set_off
from mithaq.extract.words.descent import without_descent
from mithaq.extract.words.divided_verbs import divided_verbs, said_besides, with_besides, without_besides
from mithaq.extract.words.english_words import counted, settle_english, without_post_nominals
from mithaq.extract.words.everybody import each_of
from mithaq.extract.words.gazetteer import FUTURE, ROOT, TOKEN, Gazetteer, Known, Reading, longest
from mithaq.extract.words.glued_and import apart_from_and, named_before, parted, split_names
from mithaq.extract.words.glued_states import unglued
from mithaq.extract.words.homographs import is_past_of_act, no_verb, settle_arabic
from mithaq.extract.words.initials import with_hyphens, with_initials, with_marks
from mithaq.extract.words.interviews import interviews
from mithaq.extract.words.last_time import next_of_event
from mithaq.extract.words.like_other_words import name_fathers
from mithaq.extract.words.looked_forward import FORWARD, looked_forward
from mithaq.extract.words.names_them import list_begun
from mithaq.extract.words.nisbas import settle_nisbas, takes_nisba
from mithaq.extract.words.numbered import numbered
from mithaq.extract.words.own_councils import of_one_state
from mithaq.extract.words.own_deputies import own_deputies
from mithaq.extract.words.people_in_dashes import dashes_as_commas
from mithaq.extract.words.platforms import with_platforms
from mithaq.extract.words.praised import praised
from mithaq.extract.words.quoted import named_in_quotes, spoken
from mithaq.extract.words.signed_it import signed_it
from mithaq.extract.words.signed_texts import signed_texts
from mithaq.extract.words.state_styles import with_adjectives, with_styles
from mithaq.extract.words.taking_office import taking_office
from mithaq.extract.words.that_country import that_country
from mithaq.extract.words.titles import hyphened, titled, without_articles
from mithaq.extract.words.unsaid_that import with_unsaid_that
from mithaq.extract.words.verb_or_noun import settle_verbs
from mithaq.read.languages import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mithaq.text import Folded

_CONJUNCTIONS = "وف"
_PREPOSITIONS = {"ب": "b", "ل": "l", "ك": "j"}
_ARTICLE = "ال"
_PROVEN = ("وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "لل")
"""Beginnings of a word in which the article proves that clitics stand before it."""
_LIKE_A_NAME = frozenset({"وال", "فال", "كال", "بال"})
"""Those with which foreign names begin, too: «والتز», «فالتر», «كالاس»."""
_CLITICS = frozenset("وفبكل")
_ALI = "علي"
_ANNE = "ان"
_ABE = "ابي"
_AT = "لدي"
_YAHYA = "يحيي"
_WHOLE = "التام"
_FOLDED_ALIKE = frozenset({_ALI, _ANNE, _ABE, _YAHYA, _WHOLE})
"""Folding makes one word of the name علي and على, آن and أن, يحيى and يحيي, التأم and التام; a letter parts them."""
_TANWIN = "\u064b"
"""The sign of an indefinite object: «توثيقًا»."""
_LINK = re.compile(r"\]?\(?https?://[^\s)]+\)?|\[(?=[^\]\n]*\n?[^\]\n]*\]\()")
"""An address, with the marks of a link round it."""
_PLURAL = ("ان", "ين", "ات", "ون", "يه")
"""Endings of words that begin like a title and are none with a name: «السفيران»."""
_PRONOUNS = ("هما", "هم", "ها", "نا", "ه", "ا")
"""What says whose a noun is, and last the ending of an object."""
_OWNED = frozenset({"noun", "partnership", "letter", "occasion", "country_noun", "government", "topic_opener"})
"""Readings of such nouns, which name nobody who acts."""
_TELLING = frozenset({"event", "masdar", "light", "duty"})
"""Readings that nouns of meetings and acts have besides: «يواصل الوزير اجتماعاته»."""
_TA_MARBUTA = "\u0629"
_FOLDED_TA = "ه"
"""How folding writes it, which is ت before a pronoun."""
_WALI = "والي"
_OF_WHAT = "عما"
_PURPOSE = "purpose"
_TO = "إلى"
"""Folding makes a governor of «وإلى», too."""
_DIGITS = re.compile(r"(?:ال|ل)?(\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th)?")


@dataclass(slots=True)
class Unit:
    """A word or known phrase: offsets in the folded text, its letter, and what it stands for.

    ``tags`` holds every reading by category; ``value`` is that of the main one. They are shared by all places where
    the word stands: other tags are a new mapping.
    """

    start: int
    end: int
    code: str
    text: str
    value: Any = ""
    tags: Mapping[str, Any] = field(default_factory=dict)

    def is_a(self, *categories: str) -> bool:
        """Whether one of its readings is of one of these categories."""
        tags = self.tags
        return bool(tags) and not tags.keys().isdisjoint(categories)


def units_of(gazetteer: Gazetteer, folded: Folded, start: int, end: int) -> list[Unit]:
    """The units of a folded text between two folded offsets, in order."""
    units = _Pass(gazetteer, folded, start, end).run()
    if gazetteer.arabic:
        units = with_adjectives(units, gazetteer.language.title["of_republics"])
        settle_nisbas(units, gazetteer.language.data["nisba"])
        units = with_platforms(units, gazetteer.language.platforms)
        units = numbered(spoken(without_courtesies(named_in_quotes(with_hyphens(with_initials(units))))))
        if not units:
            return units  # nothing but courtesies
        units = signed_it(each_of(list_begun(set_off(units), folded.text)))
        settle_given(units, gazetteer.language.title)
        _settle_titles(units)
        name_fathers(units)
        interviews(units, gazetteer.language.data["interviews"])
        settle_arabic(units, gazetteer.language.data["stances"])
        title = gazetteer.language.title
        own_deputies(units, title["own_deputies"])
        units = split_names(arabic_titles(apart_from_and(named_before(units, folded.text)), title))
        units = arabic_agreements(praised(split_names(whole_names(units, title))), gazetteer.language.agreement)
        return parted(units) if any("roles" in unit.tags or "counterparts" in unit.tags for unit in units) else units
    units = divided_verbs(without_descent(dashes_as_commas(with_marks(units))), gazetteer)
    units = with_styles(units, gazetteer.language.data.get("state_styles", {}).get("words", ()))
    units = without_post_nominals(without_articles(without_captions(named_twice(units))))
    units = on_behalf(with_acronym(without_short_names(units)))
    units = that_country(units, folded, start, lambda low: _Pass(gazetteer, folded, low, start).run())
    units = next_of_event(joint_ahead(units, gazetteer.language.data["joint_bodies"]))
    settle_english(units)
    units = with_unsaid_that(units)
    settle_verbs(units)
    signed_texts(units)
    counted(units)
    units = without_besides(units)
    if folded.text.find(FORWARD, start, end) >= 0:
        looked_forward(units)
    units = hyphened(units, gazetteer.language.title)
    units = taking_office(ministries(titled(units, gazetteer.language.title), gazetteer.language.title))
    units = without_callings(units, gazetteer.language.data["callings"]["words"])
    return named_agreements(units, gazetteer.language.agreement)


def _size(found: tuple[Reading, int]) -> int:
    return found[1]


class _Pass:
    """One pass over the tokens of a text."""

    def __init__(self, gazetteer: Gazetteer, folded: Folded, start: int, end: int) -> None:
        self.gazetteer = gazetteer
        self.folded = folded
        self.spans = [match.span() for match in TOKEN.finditer(folded.text, start, end)]
        if folded.text.find("://", start, end) >= 0:  # of the whole text, time would grow with its square
            links = [match.span() for match in _LINK.finditer(folded.text, start, end)]
            self.spans = [span for span in self.spans if not any(low <= span[0] < high for low, high in links)]
        self.besides = [] if gazetteer.arabic else said_besides(folded.text, start, end)
        for low, high in self.besides:
            self.spans = [span for span in self.spans if not low <= span[0] < high]
        self.words = [folded.text[low:high] for low, high in self.spans]
        if gazetteer.arabic and _OF_WHAT in self.words:
            self._part_of_what()
        self.keys = self.words if gazetteer.arabic else [word.lower() for word in self.words]
        self.units: list[Unit] = []

    def _part_of_what(self) -> None:
        """Read «عما» as «عن ما»: «فضلا عما تشهده المنطقة»."""
        for at in [at for at, word in enumerate(self.words) if word == _OF_WHAT][::-1]:
            low, high = self.spans[at]
            self.spans[at : at + 1] = [(low, low + 1), (low + 1, high)]
            self.words[at : at + 1] = ["عن", "ما"]

    def run(self) -> list[Unit]:
        """Read every token."""
        index, tokens = 0, len(self.words)
        while index < tokens:
            known = self.gazetteer.known(self.words[index], self.keys[index])
            if known is None and unglued(self.gazetteer, self.words, self.spans, index):
                tokens = len(self.words)
            elif known is None:
                self._unknown(*self.spans[index], self.words[index])
                index += 1
            else:
                index += self._known(known, index)
        return with_besides(self.units, self.besides)

    def _known(self, known: Known, index: int) -> int:
        """Append the unit that a known word begins, and its clitics; return how many tokens it took."""
        reading, size = known.alone, 1
        after, phrases = index + 1, known.longer
        # Most words begin no phrase, or not with the word that follows.
        if phrases and after < len(self.keys) and (self.keys[after] in phrases or self.words[after] in phrases):
            longer = longest(known, index, self.keys)
            if self.words is not self.keys:
                cased = longest(known, index, self.words)  # “Indo-Pacific” is longer than “Indo-”
                longer = max(filter(None, (longer, cased)), key=_size, default=None)
            if longer is not None and not of_one_state(self.gazetteer, self.words, index, longer):
                reading, size = longer
        word = self.words[index]
        start, end = self.spans[index]
        if reading is None:
            self._unknown(start, end, word)
            return 1
        if size > 1:
            word, end = " ".join(self.words[index : index + size]), self.spans[index + size - 1][1]
        if reading.prefix:
            start = self._clitics(start, reading.prefix)
            word = word[len(reading.prefix) :]
        if word[0] == FUTURE and "passive" in reading.tags:
            start, word = self._clitics(start, FUTURE), word[1:]  # «سيتم»
        named = reading.code == "w" and word[0].isupper() and _PURPOSE not in reading.tags  # not “Following the talks”
        code = "W" if named else reading.code
        unit = Unit(start, end, code, word, reading.value, reading.tags)
        if word in _FOLDED_ALIKE or (code == "V" and (word[-1] == _FOLDED_TA or word[0] == "ا")):
            self._as_written(unit)
        if word == _WALI and size == 1 and (self._letter(start + 1) == "إ" or self._letter(end - 1) == "ى"):
            start = self._clitics(start, word[0])
            unit = Unit(start, end, "p", word[1:], word[1:], {"preposition": _TO})
        self.units.append(unit)
        return size

    def _as_written(self, unit: Unit) -> None:
        """Leave a word what it is by its letters as they are written, where folding makes it another."""
        last = self._letter(unit.end - 1)
        anne = unit.text in {_ANNE, _ABE} and self._letter(unit.start) == "آ"
        ali = unit.code == "p" and unit.text == _ALI and last == "ي"
        if anne or ali or (unit.text == _YAHYA and last == "ى"):
            unit.code, unit.tags = "w", {}
        elif unit.text == _WHOLE and self._letter(unit.start + 3) == "ا":
            unit.code, unit.tags = "D", {"common": "adjective", "adjective": ""}  # «رفضه التام»
        elif unit.code == "V" and last == _TA_MARBUTA:
            no_verb(unit)  # «وإقامة الدولة» is folded like a verb with a suffix
        elif unit.code == "V" and self._letter(unit.start) == "إ" and is_past_of_act(unit):
            unit.tags = {"noun": "", **unit.tags}
            no_verb(unit)  # «مقر إقامته»

    def _letter(self, offset: int) -> str:
        """The letter as it is written at a folded offset."""
        return self.folded.letter(offset)

    def _clitics(self, start: int, prefix: str) -> int:
        """Append a unit for each clitic; return where the word itself begins."""
        for at, letter in enumerate(prefix, start):
            if letter in _CONJUNCTIONS:
                self.units.append(Unit(at, at + 1, "&", letter, letter, {"and": ""}))
            elif letter in _PREPOSITIONS:
                self.units.append(Unit(at, at + 1, _PREPOSITIONS[letter], letter, letter, {"preposition": letter}))
            elif letter == FUTURE:
                self.units.append(Unit(at, at + 1, "L", letter, "", {"planned": ""}))
        return start + len(prefix)

    def _unknown(self, start: int, end: int, word: str) -> None:
        if not word[0].isalnum():
            # A hash mark before a name is no word; the letter # means a number.
            if word != "#":
                self.units.append(Unit(start, end, word, word))
        elif not word.isalpha() and (digits := _DIGITS.fullmatch(word)):
            category = "ordinal" if word != digits[1] else "number"
            self.units.append(Unit(start, end, CATEGORIES[category], word, digits[1], {category: digits[1]}))
        elif self.gazetteer.arabic:
            self._unknown_arabic(start, end, word)
        else:
            self.units.append(Unit(start, end, "W" if word[0].isupper() else "w", word))

    def _unknown_arabic(self, start: int, end: int, word: str) -> None:
        """Cut و، ف، ب، ل، ك only where the article proves that they are clitics; some write و as a word of its own."""
        if word == "و" or word in _PREPOSITIONS:
            self._clitics(start, word)  # «رحب بـ"الاتفاق"»
            return
        for prefix in _PROVEN if word[0] in _CLITICS else ():
            if word.startswith(prefix) and len(word) > len(prefix) + 1 and not self._foreign(word, prefix):
                contracted = prefix.endswith("لل")
                clitics = prefix.removesuffix("ل" if contracted else _ARTICLE)
                start = self._clitics(start, clitics)
                # The article after ل is written without its alef: للشؤون is ل + الشؤون.
                word = "ا" * contracted + word[len(clitics) :]
                break
        for title in self.gazetteer.language.title["glued"] if word.startswith(_ARTICLE) else ():
            if word.startswith(title) and len(word) >= len(title) + _SHORTEST_NAME and not word.endswith(_PLURAL):
                self.units.append(Unit(start, start + len(title), "h", title, "", {"honorific": ""}))
                start, word = start + len(title), word[len(title) :]
                break
        if (noun := self._owned_noun(word, end)) is not None:
            start = self._clitics(start, noun.prefix)
            owned = "m" if word.endswith(_PRONOUNS[:-1]) else "c"  # «مقترحا» has no owner
            self.units.append(Unit(start, end, owned, word[len(noun.prefix) :], tags={"noun": ""}))
            return
        definite = word.startswith(_ARTICLE) and self._letter(start) not in "أإآ"
        definite = definite and (len(word) >= len(_ARTICLE) + ROOT or bool(self._common(word[len(_ARTICLE) :])))
        code = "w" if not definite else "d" if word.endswith("ي") else "D"
        if not definite and word.endswith("ا") and self._is_indefinite(end):
            code = "c"
        common = self._common(word[len(_ARTICLE) :]) if definite else ""
        tags = {"common": common} if common else {}
        self.units.append(Unit(start, end, code, word, tags=tags))

    def _foreign(self, word: str, prefix: str) -> bool:
        """Whether a word only looks as if it had clitics and the article, for too little is left: «والتز», «كالاس»."""
        rest = word.removeprefix(prefix)
        return len(rest) < ROOT and prefix in _LIKE_A_NAME and self.gazetteer.known(rest, rest) is None

    def _owned_noun(self, word: str, end: int) -> Reading | None:
        """The common noun to which a word adds a pronoun («رسالته», «وأسرته»), which is no name; None for others."""
        if not word.endswith(_PRONOUNS):
            return None
        suffix = next(suffix for suffix in _PRONOUNS if word.endswith(suffix))
        stem = word.removesuffix(suffix)
        if len(stem) < ROOT or self._letter(end - 1) == _TA_MARBUTA:
            return None
        for noun in (stem[:-1] + _FOLDED_TA, stem) if stem.endswith("ت") else (stem,):
            known = self.gazetteer.known(noun, noun)
            if known is not None and known.alone is not None and _OWNED.issuperset(known.alone.tags.keys() - _TELLING):
                return known.alone
        return None

    def _is_indefinite(self, end: int) -> bool:
        """Whether the word that ends at a folded offset bears the sign of an indefinite object, as no name does."""
        low = self.folded.canonical_span(end - 2, end - 1)[0]
        return _TANWIN in self.folded.original[low : self.folded.canonical_span(end - 1, end)[1]]

    def _common(self, stem: str) -> str:
        """What a word without its article is: an adjective, or else a noun; empty for one that is no common word."""
        known = self.gazetteer.known(stem, stem)
        reading = known.alone if known else None
        if reading is None or reading.prefix or _COMMON.isdisjoint(reading.tags):
            return ""
        return "adjective" if "adjective" in reading.tags else "noun"


_COMMON = frozenset({"noun", "adjective", "masdar", "topic_act", "topic_lead", "light", "portfolio", "event", "unit"})
"""Readings of common words."""
_AS_AMBASSADOR = "سفيرا"
"""Before ل one who comes as ambassador («سفيرا لليابان»); elsewhere two of them («سفيرا مصر والأردن»)."""
_GIVEN = frozenset("wnh")
"""Letters of what comes after an honorific."""


def _settle_titles(units: list[Unit]) -> None:
    """A title that is post and honorific both («السفير», «الأمير», «المستشار») is an honorific right before a name.

    «لدى» is of the preposition ل; a noun of meetings that may count them («الاجتماع الثالث للجنة») does.
    """
    states_untitled(units)
    for at in [at for at, unit in enumerate(units) if unit.code in _MAYBE_TITLES or "city" in unit.tags]:
        unit = units[at]
        before, after = units[at - 1] if at else None, units[at + 1] if at + 1 < len(units) else None
        second = units[at - 2] if at > 1 else None
        hyphened = second is not None and second.code == "A" and before is not None and before.code == "-"
        if unit.code == "%" and unit.text == _AS_AMBASSADOR and after is not None and after.code == "l":
            unit.code, unit.tags = "R", {"role_construct": unit.tags["roles"]}
        elif unit.code in "rD" and "honorific" in unit.tags and after is not None and _named(units, at + 1):
            unit.code = "h"
            unit.tags = {"honorific": ""}
        elif unit.code == "y" and "honorific" in unit.tags and after is not None and after.code in _AFTER_HONORIFIC:
            unit.code, unit.tags = "h", {"honorific": ""}
        elif (
            unit.code == "C" and "nisba" in unit.tags and before is not None and (takes_nisba(before, unit) or hyphened)
        ):
            unit.code, unit.value = "A", unit.tags["nisba"]
        elif "city" in unit.tags and after is not None and after.code == "P":
            unit.code = "q"
        elif unit.code == "p" and unit.text == _AT:
            unit.code = "l"
        elif unit.code == "E" and "unit" in unit.tags:
            unit.code = "U"
        elif unit.code == "$" and "partnership" in unit.tags:
            unit.code = "D"  # a noun like others, whatever frame it fires


def _named(units: list[Unit], at: int) -> bool:
    """Whether a name begins here, which may have its article before بن: «الأمير الحسين بن طلال»."""
    return units[at].code in _GIVEN or "".join([unit.code for unit in units[at : at + 2]]) == "Dn"


_MAYBE_TITLES = frozenset("%rDyCpE$")
"""Letters of all that is settled so, but for cities."""
_AFTER_HONORIFIC = frozenset("RrwWnh")


_SHORTEST_NAME = 3
"""Letters that a name has at least after an honorific that is written with it."""
