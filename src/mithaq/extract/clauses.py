"""Where a clause begins and ends, and which of its items fill the slots of a frame."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from mithaq.extract.items import ACTOR, AGREEMENT, EVENT, NISBA, PERSON, PLACE, REGION, ROLE, SIDE, SIDES, Item
from mithaq.read.languages import Form
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mithaq.model import Ref
    from mithaq.extract.context import Context

_CODES = {
    "Country": ACTOR + PLACE + SIDE, "Organization": ACTOR, "Official": PERSON + ROLE, "Sides": SIDES, "Side": SIDE,
    "Event": EVENT, "Agreement": AGREEMENT, "Place": PLACE + REGION,
}  # fmt: skip
_SUBJECTS = ACTOR + PLACE + PERSON + ROLE + SIDES + SIDE + EVENT + AGREEMENT
_ADVERBS = "t,o#u"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: entities, the folded span of the words, and whether something had to be resolved."""

    refs: tuple[Ref, ...]
    start: int
    end: int
    index: int = -1
    resolved: bool = False
    place: Ref = ""
    """The city that stands for its government, where one does."""


class Clauses:
    """The items of one sentence with the clause structure over them."""

    def __init__(self, context: Context, items: list[Item]) -> None:
        self.context = context
        self.items = items
        self.codes = "".join(item.code for item in items)
        self.skipped = self._parentheses()
        self._starts = [at for at in range(len(items)) if self._boundary(at)]

    def _parentheses(self) -> set[int]:
        """Items between commas that name a source: «، وفق بيان صادر عن …،»."""
        skipped: set[int] = set()
        for index, item in enumerate(self.items):
            if item.is_a("source") and (index == 0 or self.codes[index - 1] in ",&"):
                end = self.codes.find(",", index)
                if end > 0:
                    skipped.update(range(max(index - 1, 0) if index and self.codes[index - 1] == "," else index, end + 1))
        return skipped

    # Clauses

    def bounds(self, index: int) -> tuple[int, int]:
        """The clause of the item at an index, as a half-open range of items."""
        after = bisect_right(self._starts, index)
        low = self._starts[after - 1] if after else 0
        return low, self._starts[after] if after < len(self._starts) else len(self.items)

    def _boundary(self, index: int) -> bool:
        """Whether a clause begins at this item: a joint, or a conjunction with a verb."""
        code = self.codes[index]
        if code in ";.?!":
            return True
        if code == "J":
            return True
        if code == "&":
            return index + 1 < len(self.items) and (self.is_verb(index + 1) or self._infinitive(index + 1))
        return code == "Q" and (index == 0 or self.codes[index - 1] in ",&") and self.items[index].is_a("participle")

    def _infinitive(self, index: int) -> bool:
        """Whether “to” and a verb stand here: “to reaffirm … and to discuss …”."""
        return self.codes[index : index + 2] == "pV" and self.items[index].unit.tags.get("preposition") == "to"

    def is_verb(self, index: int) -> bool:
        """Whether the item is a finite verb."""
        return self.codes[index] == "V" or (self.codes[index] in "LX" and index + 1 < len(self.items) and self.codes[index + 1] == "V")

    def form(self, index: int) -> Form | None:
        """The grammar of the verb at an index."""
        tags = self.items[index].unit.tags
        for category in ("verb", "participle", "masdar"):
            if isinstance(tags.get(category), Form):
                return tags[category]
        return None

    # Slots

    def subject(self, index: int, low: int, high: int) -> Filler | None:
        """Who does what the verb at an index says: said in the clause, or the last speaker or the sides."""
        explicit = self.explicit_subject(index, low, high)
        if explicit is not None:
            return explicit
        form = self.form(index)
        item = self.items[index]
        state = self.context.state
        dual = form is not None and form.number == "dual"
        if not dual and self._unknown_subject(index, low, high):
            return None
        refs = state.sides if dual and state.sides else state.speaker or state.sides
        if not refs:
            return None
        return Filler(refs, item.start, item.end, -1, resolved=True)

    def _unknown_subject(self, index: int, low: int, high: int) -> bool:
        """Whether a noun that is nobody we know stands where the subject does: «أكد الخبراء», “experts said”."""
        if self.context.language.order == "VSO":
            return index + 1 < high and self.codes[index + 1] in "DdwRr"
        at = index - 1
        while at >= low and self.codes[at] in "tLXuc":
            at -= 1
        return at >= low and self.codes[at] in "wWKF"

    def explicit_subject(self, index: int, low: int, high: int) -> Filler | None:
        """The subject that stands in the clause: after the verb (Arabic), or before it."""
        verb_first = self.context.language.order == "VSO"
        places = (self._after, self._before) if verb_first else (self._before,)
        for look in places:
            at = look(index, low, high)
            if at is not None:
                return self.fill(at, _SUBJECTS)
        return None

    def _after(self, index: int, low: int, high: int) -> int | None:
        at = index + 1
        while at < high:
            if at in self.skipped or self.codes[at] in _ADVERBS or (self.items[at].is_a("never") and self.codes[at] == "c"):
                at += 1
            elif self.codes[at] == "p" and at + 1 < high and self.codes[at + 1] in PLACE + "t":
                at += 2
            elif self.codes[at] in _SUBJECTS:
                return at
            else:
                return None
        return None

    def _before(self, index: int, low: int, high: int) -> int | None:
        at = index - 1
        while at >= low and (at in self.skipped or self.codes[at] in "tLXuc" or self.items[at].is_a("adverb", "auxiliary")):
            at -= 1
        if at >= low and self.codes[at] in _SUBJECTS and not self.governed(at, low):
            return at
        return None

    def governed(self, index: int, low: int) -> bool:
        """Whether a preposition stands right before the item."""
        return index > low and self.codes[index - 1] in "pblj"

    def fill(self, index: int, codes: str, *, as_place: bool = False) -> Filler | None:
        """The entities of an item, with sides and capitals resolved."""
        item = self.items[index]
        if item.code not in codes:
            return None
        if item.code == SIDES:
            refs = self._sides(item.note)
            return Filler(refs, item.start, item.end, index, resolved=True) if refs else None
        if item.code in PLACE + ACTOR and not as_place:
            return self._governments(item, index)
        return Filler(item.refs, item.start, item.end, index) if item.refs else None

    def _sides(self, kind: str) -> tuple[Ref, ...]:
        state = self.context.state
        if len(state.people) > 1 and (kind == "people" or not state.sides):
            return tuple(state.people[-2:])
        return state.sides

    def _governments(self, item: Item, index: int) -> Filler | None:
        refs: list[Ref] = []
        place = ""
        for ref in item.refs:
            if self.context.kind(ref) != "Place":
                refs.append(ref)
                continue
            entry = self.context.entry(ref)
            if not entry.capital and item.code == PLACE:
                return Filler((ref,), item.start, item.end, index, place=ref)
            place = ref
            refs.append(self.context.registered(entry.country))
        return Filler(tuple(dict.fromkeys(refs)), item.start, item.end, index, resolved=bool(place), place=place) if refs else None

    def slot(self, specification: str, index: int, low: int, high: int, taken: set[int]) -> Filler | None:
        """The filler of a role: alternatives parted by ``|``, each ``place: Types`` (see CONTRIBUTING.md)."""
        for alternative in specification.split("|"):
            where, _, kinds = alternative.partition(":")
            place, *words = where.split()
            codes = "".join(_CODES[kind] for kind in kinds.split())
            filler = self._find(place, words, codes, index, low, high, taken, as_place="Place" in kinds and "Country" not in kinds)
            if filler is not None and (filler.index < 0 or filler.index not in taken) and self._fits(filler, kinds.split()):
                return filler
        return self._unsaid_subject(specification, index, low, high)

    def _unsaid_subject(self, specification: str, index: int, low: int, high: int) -> Filler | None:
        """The last speaker or the sides, where a role may be the subject and no words of the clause fill it."""
        form = self.form(index)
        if form is None or form.tense == "noun" or self.explicit_subject(index, low, high) is not None:
            return None
        for alternative in specification.split("|"):
            where, _, kinds = alternative.partition(":")
            if where.split() == ["subject"] and not {"Event", "Agreement"} & set(kinds.split()):
                filler = self.subject(index, low, high)
                if filler is not None and self._fits(filler, kinds.split()):
                    return filler
        return None

    def _fits(self, filler: Filler, kinds: list[str]) -> bool:
        if set(kinds) & {"Event", "Agreement", "Side", "Sides", "Place"}:
            return True
        wanted = {"Country"} if "Country" in kinds else set()
        if "Organization" in kinds:
            wanted |= {"GovernmentBody", "InternationalOrganization", "Organization"}
        if "Official" in kinds:
            wanted |= {"Official", "Post"}
        return all(self.context.kind(ref) in wanted for ref in filler.refs)

    def _find(
        self, place: str, words: list[str], codes: str, index: int, low: int, high: int, taken: set[int], *, as_place: bool,
    ) -> Filler | None:  # fmt: skip
        context = self.context
        here = self.items[index]
        if place == "subject":
            form = self.form(index)
            filler = None if form is None or form.tense == "noun" else self.explicit_subject(index, low, high)
            return filler if filler and self.codes[filler.index] in codes else None
        if place in {"current", "last", "sides"}:
            refs = {"current": (context.state.event,), "last": (context.state.agreement,), "sides": context.state.sides}[place]
            return Filler(refs, here.start, here.end, -1, resolved=True) if refs and refs[0] else None
        at = self._position(place, words, codes, index, low, high, taken)
        return None if at is None else self.fill(at, codes, as_place=as_place)

    def _position(self, place: str, words: list[str], codes: str, index: int, low: int, high: int, taken: set[int]) -> int | None:
        """The index of the item in a slot, or None."""
        if place == "antecedent":
            return self._antecedent(index, codes)
        if place == "before":
            return next((at for at in range(index - 1, max(-1, index - 5), -1) if self.codes[at] in codes), None)
        if place == "genitive":
            return index + 1 if index + 1 < high and self.codes[index + 1] in codes else None
        reach = range(index + 1, min(high, index + 5) if place == "after" else high)
        for at in reach:
            if at in taken or (at in self.skipped and index not in self.skipped) or self.codes[at] not in codes:
                continue
            if place in {"after", "any"}:
                return at
            preposition = self._preposition(at)
            if place == "object" and not preposition:
                return at
            if place == "prep" and preposition in words:
                return at
            if place == "between" and preposition in {"بين", "between"}:
                return at
        return None

    def _preposition(self, index: int) -> str:
        before = index - 1
        while before > 0 and self.codes[before] in "que":
            before -= 1
        if before >= 0 and self.codes[before] in "pblj":
            return str(self.items[before].unit.tags.get("preposition", ""))
        return ""

    def _antecedent(self, index: int, codes: str) -> int | None:
        """The noun that a relative clause is about: «الجولة … التي استضافتها مسقط»."""
        relative = next((at for at in range(index - 1, max(-1, index - 3), -1) if self.codes[at] == "Z"), None)
        if relative is None:
            return None
        return next((at for at in range(relative - 1, max(-1, relative - 5), -1) if self.codes[at] in codes), None)

    def pair(self, index: int, high: int) -> Filler | None:
        """A pair of countries right after an item: two nisbas, or «بين … و…»."""
        for at in range(index + 1, min(high, index + 5)):
            item = self.items[at]
            if self.codes[at] in NISBA + ACTOR and len(item.refs) > 1:
                filler = self.fill(at, ACTOR) if self.codes[at] == ACTOR else Filler(item.refs, item.start, item.end, at)
                return filler if filler and len(filler.refs) > 1 else None
        return None
