"""The slots of a frame: where a role may be filled and by what, and what fills one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mithaq.extract.words.items import ACTOR, AGREEMENT, EVENT, PERSON, PLACE, REGION, ROLE, SIDE, SIDES
from mithaq.records import record

if TYPE_CHECKING:
    from mithaq.model import Ref, Value

_CODES = {
    "Country": ACTOR + PLACE + SIDE,
    "Organization": ACTOR,
    "Official": PERSON + ROLE,
    "Sides": SIDES,
    "Side": SIDE,
    "Event": EVENT,
    "Talks": EVENT,
    "Meeting": EVENT,
    "Visit": EVENT,
    "Agreement": AGREEMENT,
    "Place": PLACE + REGION,
}
"""What a slot may ask for -> the letters of the chunks that may be it."""
_CLASSES = {
    "Country": ("Country",),
    "Organization": ("GovernmentBody", "InternationalOrganization", "Organization"),
    "Official": ("Official", "Post", "Voice"),
    "Meeting": ("Meeting",),
    "Visit": ("Visit",),
    "Talks": ("Meeting", "Call", "Conference", "DialogueRound", "Dialogue"),
}
"""What a slot may ask for -> the classes that an entity must then be of; everything else is told by its letter."""


@record
class Filler:
    """What fills a role: entities, the folded span of the words, and whether something had to be resolved."""

    refs: tuple[Ref, ...]
    start: int
    end: int
    index: int = -1
    """The item, or -1 where no words of the clause say it."""
    resolved: bool = False
    value: Value | None = None
    """The date, where the role is filled by one."""
    place: Ref = ""
    """The city that stands for its government, where one does."""


@record
class Slot:
    """Where a role may be filled: the place, the prepositions that lead to it, and what may stand there."""

    place: str
    prepositions: tuple[str, ...]
    kinds: frozenset[str]
    codes: str
    classes: frozenset[str]
    """Classes that the entities must be of; empty where the letter says enough."""
    as_place: bool
    """Whether a city is meant and not its government."""
    may_be_unsaid: bool
    """Whether it is that of a subject who acts: the last speaker, where the clause has none."""


@lru_cache(maxsize=1024)
def slots(specification: str) -> tuple[Slot, ...]:
    """The alternatives of a role, parted by ``|``, each ``place prepositions: Kinds`` (see CONTRIBUTING.md).

    >>> [slot.place for slot in slots("object: Event | prep في: Event")]
    ['object', 'prep']
    """
    found = []
    for alternative in specification.split("|"):
        where, _, what = alternative.partition(":")
        place, *prepositions = (word.replace("_", " ") for word in where.split())
        kinds = what.split()
        codes = "".join(_CODES[kind] for kind in kinds)
        classes = [name for kind in kinds for name in _CLASSES.get(kind, ())] if _CLASSES.keys() >= set(kinds) else []
        as_place = "Place" in kinds and "Organization" not in kinds
        unsaid = place == "subject" and not {"Event", "Agreement"} & set(kinds)
        found.append(Slot(place, tuple(prepositions), frozenset(kinds), codes, frozenset(classes), as_place, unsaid))
    return tuple(found)


def before(index: int, most: int, low: int = 0) -> range:
    """The items before one, nearest first, ``most`` of them and none before ``low``."""
    return range(index - 1, max(low, index - most) - 1, -1)


def after(index: int, most: int, high: int) -> range:
    """The items after one, ``most`` of them and all before ``high``."""
    return range(index + 1, min(high, index + 1 + most))
