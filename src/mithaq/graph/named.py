"""Which of the things that a text speaks of it names by themselves, and by which words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.registry import load_registry
from mithaq.text import fold_key

if TYPE_CHECKING:
    from mithaq.model import Entity, Extraction, Mention, Ref

_REGIONS = "place:region-"
_STATE_WORDS = ("republic", "kingdom", "state of", "states of", "sultanate", "federation")
"""Words in the full names of states."""
_PROPER = 3
"""Capitals that a proper name of an agreement has at least."""
_AFTER_PLACE = 2
"""Words of the name that an agreement has from the place where it was made."""
_THERE = re.compile(
    r"(?:\b[وف]?(?:في|إلى|من|قرب|نحو|لدى|خارج|ال?عاصمة|مدينة|ال?زيارته?ا?|[يت]زور|زار|زارت|غادر|وصل)\b.{0,14}|\b[وف]?[بل]"
    r"|\b(?:in|at|to|near|from|outside|of|capital|city|visit\w*)\s(?:the\s)?)$",
    re.IGNORECASE,
)
"""What stands before the name of a city where something is, or to which somebody goes."""
_NEAR = 60


class Named:
    """The mentions of a text, by entity."""

    def __init__(self, extraction: Extraction) -> None:
        self.text = extraction.document.text
        self.language = extraction.document.language
        self.silent = not extraction.facts or len(extraction.sentences) == 1
        """Whether the text is one sentence or tells no fact: what it alludes to is all that there is to list."""
        self.headings = [(sentence.start, sentence.end) for sentence in extraction.sentences if sentence.heading]
        self.mentions: dict[Ref, list[Mention]] = {}
        for mention in extraction.mentions:
            self.mentions.setdefault(mention.entity, []).append(mention)

    def anywhere(self, entity: Entity) -> bool:
        """Whether any words of the text stand for an entity."""
        return entity.ref in self.mentions

    def names(self, entity: Entity) -> list[str]:
        """The words by which a text calls an entity; those that stand for it where none is its name."""
        names = [name.text for name in entity.names]
        if names:
            return names
        words = [
            self._article(entity, one) + self.text[one.start : one.end] for one in self.mentions.get(entity.ref, ())
        ]
        return list(dict.fromkeys(" ".join(word.split()) for word in words))

    def _article(self, entity: Entity, mention: Mention) -> str:
        """What the preposition ل hides of the article before a body: «للوزارة» holds «الوزارة»."""
        hidden = entity.kind == "GovernmentBody" and self.text[max(0, mention.start - 1) : mention.start + 1] == "لل"
        return "ا" if hidden else ""

    def by_itself(self, kind: str, entity: Entity) -> bool:
        """Whether a text names an entity, so that it is listed though nothing is said of it."""
        return self.anywhere(entity) and not self._vague(kind, entity)

    def _vague(self, kind: str, entity: Entity) -> bool:
        """Whether a text only hints at an entity, or needs its words to speak of something else."""
        if kind == "Country":
            return not self._by_own_name(entity)
        if kind == "Agreement":
            return not self._proper(entity) or self._only_in_headings(entity)
        if kind == "Dialogue":
            return all(_common_noun(name.text) for name in entity.names)
        if kind == "Place":
            return entity.ref.startswith(_REGIONS) or self.stands_for_state(entity)
        return kind == "Organization" and self._within_words(entity)

    def _only_in_headings(self, entity: Entity) -> bool:
        """Whether only headings name an English agreement, which the text then calls something else."""
        starts = [mention.start for mention in self.mentions.get(entity.ref, ())]
        english = self.language == "en" and not entity.registered
        return english and all(any(low <= start < high for low, high in self.headings) for start in starts)

    def stands_for_state(self, entity: Entity) -> bool:
        """Whether a text names a capital never as a place: “relations between Lima and Oslo”, «أعلنت أنقرة»."""
        entry = load_registry().entries.get(entity.ref)
        if entry is None or not entry.capital:
            return False
        starts = [mention.start for mention in self.mentions.get(entity.ref, ())]
        return not any(_THERE.search(self.text, max(0, start - _NEAR), start) for start in starts)

    def _within_words(self, entity: Entity) -> bool:
        """Whether an organisation is named only in words that tell of something else: “the UN-mediated talks”."""
        ends = [mention.end for mention in self.mentions.get(entity.ref, ())]
        return all(self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].islower() for end in ends)

    def _by_own_name(self, entity: Entity) -> bool:
        """Whether a text names a country as such; an English “Kenyan” alone, of whom nothing is said, names none."""
        entry = load_registry().entries.get(entity.ref)
        if self.language != "en" or entry is None or self.silent:
            return True
        own = {name.text.casefold() for name in entry.names}
        said = [name.casefold().removeprefix("the ") for name in self.names(entity)]
        return any(name in own or any(word in name for word in _STATE_WORDS) for name in said)

    def _proper(self, entity: Entity) -> bool:
        """Whether an agreement is known, or has a name of its own: “the 2016 Peace Agreement”, «اتفاق وقف القتال»."""
        if entity.registered:
            return True
        names = [name.text.split() for name in entity.names]
        if any(len(name) == _AFTER_PLACE and _place_names().intersection(map(fold_key, name)) for name in names):
            return True  # “the Lima Declaration”, «إعلان الدوحة»
        if self.language != "en":
            return any(len(name) >= _PROPER and _is_definite(name) for name in names)
        return any(sum(word[0].isupper() or word[0].isdigit() for word in name) >= _PROPER for name in names)


@lru_cache(maxsize=1)
def _place_names() -> frozenset[str]:
    """The cities of the registry, in both languages, folded."""
    places = (entry for entry in load_registry().entries.values() if entry.kind == "Place")
    return frozenset(fold_key(name.text) for entry in places for name in entry.names)


def _is_definite(name: list[str]) -> bool:
    """Whether an Arabic name is that of one agreement: «اتفاق وقف القتال», not «اتفاق للتعاون», «اتفاق تجاري»."""
    first = next((word for word in name[1:] if word.startswith(("ال", "لل"))), "")
    return first.startswith("ال") and not name[0].startswith("ال")


def _common_noun(name: str) -> bool:
    """Whether words are no name of a dialogue of its own: “talks”, «المفاوضات»."""
    return name.islower() or " " not in name
