"""The items of a sentence: chunks, which stand for entities, and the units between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mithaq.read.languages import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mithaq.extract.words.units import Unit
    from mithaq.model import Ref

CHUNKS = "1234567890"
"""Letters of items that are chunks; every other item is a unit and keeps its letter."""
ACTOR, PLACE, REGION, PERSON, ROLE, SIDES, SIDE, EVENT, AGREEMENT, NISBA = tuple(CHUNKS)
HOLDERS = ACTOR + PERSON + ROLE + SIDES
"""Letters of those who act, speak and hold a stance."""
PREPOSITIONS = "pblj"
"""Letters of prepositions: whole words, and the Arabic ب، ل، ك."""
BARE = "bare"
"""Note of an event of which the words say no more than its kind: «اللقاء», “the talks”."""
OFFICES = "offices"
"""Note of an actor that stands for its unnamed officials: “the foreign ministers of Kenya and Sweden”."""
OWN = "own"
"""Note of an actor that is the state of whoever speaks: «بلاده»."""
CITIES = frozenset({"place:region-jerusalem"})
"""Cities that the registry gives to no state, among the regions."""
BETWEEN = ("بين", "between")
HE_OR_SHE = frozenset({"he", "she"})
"""English pronouns of one person."""
STATE_NOUNS = frozenset({"countries", "governments", "nations", "states"})
"""English nouns of states, and not of those who lead them."""


def letters(units: Iterable[Unit | Item]) -> str:
    """The letters of units or items, one each."""
    return "".join([unit.code for unit in units])


def tagged(items: Iterable[Item]) -> dict[str, list[int]]:
    """Category -> the places of the plain units that have such a reading."""
    found: dict[str, list[int]] = {}
    for index, item in enumerate(items):
        if item.code not in CHUNKS:
            for category in item.units[0].tags:
                found.setdefault(category, []).append(index)
    return found


@dataclass(slots=True)
class Item:
    """A chunk or a single unit of a sentence, with the entities it stands for."""

    code: str
    units: list[Unit]
    refs: tuple[Ref, ...] = ()
    note: str = ""
    """``body`` where an actor is an organ; ``countries`` or ``people`` for the two sides; `BARE`."""

    @property
    def start(self) -> int:
        """Begin, in the folded text."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """End, in the folded text."""
        return self.units[-1].end

    @property
    def unit(self) -> Unit:
        """The first unit, which decides what kind of word the item is."""
        return self.units[0]

    @property
    def words(self) -> str:
        """All its words, folded."""
        return " ".join([unit.text for unit in self.units])

    @property
    def preposition(self) -> str:
        """The preposition that the item is, as the frames name it; empty when it is none."""
        return str(self.units[0].tags.get("preposition", ""))

    @property
    def form(self) -> Form | None:
        """The grammar of the verb that the item begins with."""
        tags = self.units[0].tags
        for category in ("verb", "participle", "masdar"):
            form = tags.get(category)
            if isinstance(form, Form):
                noun = form.object and self.code == "Y" and tags.get("masdar")  # «المقرر عقده»
                return noun if isinstance(noun, Form) else form
        return None

    def is_a(self, *categories: str) -> bool:
        """Whether the item is a plain unit with one of these readings."""
        tags = self.units[0].tags
        if not tags or self.code in CHUNKS:  # asked more often than anything else, mostly of words without a reading
            return False
        for category in categories:  # noqa: SIM110 - any() takes twice the time
            if category in tags:
                return True
        return False


_STYLE = "h"


def add(found: list[Item], item: Item) -> None:
    """Append an item; two titles of one person in one breath are one: «رئيس الوزراء وزير الخارجية».

    So are styles and the family name after them: «سعادة السيد الحارثي».
    """
    while item.code == PERSON and found and found[-1].code == _STYLE:
        item.units = [*found.pop().units, *item.units]
    last = found[-1] if found else item
    if item.code == last.code == ROLE and item.refs == last.refs and last is not item:
        last.units += item.units
    else:
        found.append(item)
