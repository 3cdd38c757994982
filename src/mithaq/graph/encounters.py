"""Which officials have talked with one another at a meeting, a call or a round, to tell by who took part in it."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from mithaq.model import Value
from mithaq.vocabulary import PLACING, PRESS, ROUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mithaq.model import Entity, Fact, Ref

_PAIR = 2
_FEW = 3
"""Officials at a summit who all talk with one another, at most."""
_MANY = 5
"""The same of a meeting: among more nobody is said to have talked with each of the others."""
_LISTED = 12
"""Pairs of those of two lists who met, at most."""
_LED = frozenset({"Meeting", "DialogueRound"})
_PREPARING = "preparatory"
"""The kind of meetings that only prepare another, as the key of an event has it."""
_TALKS = frozenset({"Meeting", "Call", "Visit", "DialogueRound"})
_TOLD = frozenset({"asserted", "planned"})
_RECEPTION = {"host", "guest"}
_CEREMONY = "ceremony"
_IN_COMPANY = {"host", "attendee"}
"""«استقبل أ الوفد بحضور ب»: neither is the other's guest."""


def met(
    language: str, entities: Mapping[Ref, Entity], by_subject: Mapping[Ref, list[Fact]]
) -> Iterator[tuple[Fact, Fact, bool]]:
    """The facts of two who met, and whether their meeting is only planned."""
    encounters = _Encounters(language, entities, by_subject)
    for ref in by_subject:
        if ref in entities:
            yield from encounters.at(ref, entities[ref])


def only_planned(facts: Iterable[Fact]) -> bool:
    """Whether an event is only announced: where and when it is, or, where nothing places it, its number and chair."""
    told = [fact for fact in facts if fact.predicate in PLACING | ROUND]
    placing = [fact for fact in told if fact.predicate in PLACING]
    return {fact.status for fact in placing or told} == {"planned"}


class _Encounters:
    """The officials of each event of one document."""

    def __init__(self, language: str, entities: Mapping[Ref, Entity], by_subject: Mapping[Ref, list[Fact]]) -> None:
        self.language = language
        self.entities = entities
        self.by_subject = by_subject
        leading = (fact for facts in by_subject.values() for fact in facts if fact.predicate == "headsDelegationAt")
        self.heads: dict[Ref | Value, set[Ref]] = {}
        """Event -> who heads a side at it."""
        for fact in leading:
            self.heads.setdefault(fact.object, set()).add(fact.subject)

    def at(self, ref: Ref, entity: Entity) -> Iterator[tuple[Fact, Fact, bool]]:
        """Those who met at one event: who took part in it."""
        if self._indirect(ref, entity) or _NEXT in entity.key or entity.key[0] == PRESS:
            return  # whoever agrees on a next round need not be there
        summit = entity.kind == "Conference" and entity.key[0] == "summit"
        if summit or entity.kind in _TALKS:
            yield from self._among(entity, self._present(ref, entity))
        if entity.kind == "Conference" and entity.key[0] == _CEREMONY:  # at which an envoy hands over his credentials
            yield from self._among(entity, [one for one in self._present(ref, entity) if _role(one) in _RECEPTION])
        if (entity.kind in _LED and entity.key[0] != _PREPARING) or (summit and len(self._states(ref)) == _PAIR):
            yield from self._who_lead(ref)

    def _who_lead(self, ref: Ref) -> Iterator[tuple[Fact, Fact, bool]]:
        """The two who lead an event together, each for his state: «ترأس الوزيران أ وب أعمال الدورة الثالثة»."""
        chairs = {fact.object: fact for fact in self.by_subject.get(ref, ()) if fact.predicate == "chairedBy"}
        if len(chairs) == _PAIR and all(fact.status == "asserted" for fact in chairs.values()):
            first, second = chairs.values()
            if self._of_two_states(first.object, second.object, alone=False):
                yield first, second, False

    def _indirect(self, ref: Ref, entity: Entity) -> bool:
        """Whether those who talked did so through others: “indirect talks”."""
        dialogues = (str(fact.object) for fact in self.by_subject.get(ref, ()) if fact.predicate == "roundOf")
        known = (entity, *(self.entities[of] for of in dialogues if of in self.entities))
        return any(word in name.text.lower() for one in known for name in one.names for word in _INDIRECT)

    def _present(self, ref: Ref, entity: Entity) -> list[Fact]:
        present = [
            fact
            for fact in self.by_subject.get(ref, ())
            if fact.predicate == "hasParticipant" and fact.status in _TOLD and self._is_official(str(fact.object))
        ]
        if entity.kind == "Visit":
            present = [fact for fact in present if _role(fact) != "host"]  # who invites has not met the visitor yet
        heads = self.heads.get(ref, set())
        if heads and heads.isdisjoint(str(fact.object) for fact in present):
            return []  # «ترأس أ الجانب …، وشارك السفيران ب وج»: these two only were there
        return self._talking(present)

    def _among(self, entity: Entity, present: list[Fact]) -> Iterator[tuple[Fact, Fact, bool]]:
        only = {fact.object for fact in present if _role(fact) == "attendee"}
        most = {"Conference": _FEW, "DialogueRound": _FEW}.get(entity.kind, _MANY)
        if len({fact.object for fact in present} - only) > most:
            yield from self._each_in_turn(entity, present)
            return
        crowd = {"DialogueRound": _PAIR}.get(entity.kind, _MANY)
        if len({fact.object for fact in present}) > crowd:
            present = [fact for fact in present if fact.object not in only]
        each = self._one_of_each(entity, present)
        alone = each or len({fact.object for fact in present}) == _PAIR
        in_turn = self._one_after_another(entity, present)
        for number, first in enumerate(present):
            for second in present[number + 1 :]:
                if (_comes(first) and _comes(second)) or (not each and self._stranger(first, second, only)):
                    continue
                if not alone and (
                    self._told_together(first, second, present) or (in_turn and _of_one_list(first, second))
                ):
                    continue
                roles = {_role(first), _role(second)}
                if roles == _IN_COMPANY or (roles == {"host"} and not alone):
                    continue  # those who welcome a guest together
                received = alone and roles == _RECEPTION and first.object != second.object  # of one state, too
                if received or self._of_two_states(first.object, second.object, alone=alone or in_turn):
                    yield first, second, "planned" in {first.status, second.status}

    def _each_in_turn(self, entity: Entity, present: list[Fact]) -> Iterator[tuple[Fact, Fact, bool]]:
        """Those who met all of a list, each with each: “A met with B, C, D, E and F”, “A, B and C met D, E and F”."""
        lists: dict[tuple[int, int], list[Fact]] = {}
        for fact in present:
            lists.setdefault((fact.evidence.start, fact.evidence.end), []).append(fact)
        told = sorted(lists.values(), key=len)
        if entity.kind != "Meeting" or len(told) != _PAIR or len(told[0]) * len(told[1]) > _LISTED:
            return
        for first, second in product(*told):
            if first.object != second.object and self._of_two_states(first.object, second.object, alone=False):
                yield first, second, "planned" in {first.status, second.status}

    def _one_after_another(self, entity: Entity, present: list[Fact]) -> bool:
        """Whether one alone met those of a list: “Minister A met with B of Chile and C of Peru”, «التقى أ ب وج».

        Arabic meetings with a noun may be of all, which only words after it tell: «عقد أ اجتماعا ثلاثيا مع ب وج».
        """
        if self.language == "ar" and entity.names:
            return False
        if entity.kind != "Meeting" or any(_role(fact) for fact in present):
            return False
        names = " ".join(name.text.lower() for name in entity.names)
        lists = Counter((fact.evidence.start, fact.evidence.end) for fact in present)
        return not any(word in names for word in _OF_ALL) and len(lists) == _PAIR and min(lists.values()) == 1

    def _one_of_each(self, entity: Entity, present: list[Fact]) -> bool:
        """Whether as many states met as officials without a state: “the three countries' ministers A, B and C”."""
        people, states = {str(fact.object) for fact in present}, self._states(entity.ref)
        return len(people) == len(states) == _FEW and all(self._country(ref) == ref for ref in people)

    def _states(self, event: Ref) -> set[Ref]:
        """The states that take part in an event."""
        taking = (fact.object for fact in self.by_subject.get(event, ()) if fact.predicate == "hasParticipant")
        known = (self.entities.get(str(ref)) for ref in taking)
        return {one.ref for one in known if one is not None and one.kind == "Country"}

    def _is_official(self, ref: Ref) -> bool:
        return ref in self.entities and self.entities[ref].kind == "Official"

    def _stranger(self, first: Fact, second: Fact, attendees: set[Ref | Value]) -> bool:
        """Whether one of two only was in attendance with others, for a state that nothing tells: maybe the other's."""
        unknown = {ref for ref in attendees if self._country(ref) == ref}
        return len(unknown) > 1 and not unknown.isdisjoint({first.object, second.object})

    def _talking(self, present: list[Fact]) -> list[Fact]:
        """Those who talk and do not only attend («بحضور …») or come with others, where there are two of them."""
        members = {fact.object for fact in present if _role(fact) == "delegation-member"}
        present = [fact for fact in present if fact.object not in members]
        if self.language != "ar":
            came = {(fact.object, fact.evidence.start) for fact in present if _role(fact) == "attendee"}
            # “A took part in a meeting with B and C”: A attends, and has met them.
            told = ((f.object, f.evidence.start) for f in present if f.evidence.rule.endswith(_ENCOUNTER))
            attending = {who for who, _ in came} - {who for who, start in told if (who, start) in came}
            talking = [fact for fact in present if fact.object not in attending]
            return talking if len({fact.object for fact in talking}) >= _PAIR else present
        role = {fact.object: _role(fact) for fact in present}
        talking = [fact for fact in present if role.get(fact.object) != "attendee"]
        chaired = bool(present) and any(f.predicate == "chairedBy" for f in self.by_subject.get(present[0].subject, ()))
        if (chaired or len(role) > _PAIR) and not talking:
            return []
        return talking if len({fact.object for fact in talking}) >= _PAIR else present

    def _told_together(self, first: Fact, second: Fact, present: list[Fact]) -> bool:
        """Whether two are of one list of which one's state is not told: “met the Chair A and Minister B”.

        In Arabic all three may be of the list: «اجتماع بين أ وب وج».
        """
        known = [self._country(fact.object) != fact.object for fact in (first, second)]
        met = self.language == "en" or not all(_of_one_list(first, other) for other in present)
        return _of_one_list(first, second) and not all(known) and met

    def _of_two_states(self, first: Ref | Value, second: Ref | Value, *, alone: bool) -> bool:
        """Whether two officials serve different states; where no state is told, they do if nobody else is there."""
        one, other = self._country(first), self._country(second)
        return one != other and first != second and (alone or (one, other) != (first, second))

    def _country(self, ref: Ref | Value) -> Ref | Value:
        return next((f.object for f in self.by_subject.get(str(ref), ()) if f.predicate == "represents"), ref)


_NEXT = "next"
"""What stands for the number of a round or meeting of which is only known that it comes next."""
_OF_ALL = ("trilateral", "quadrilateral", "multilateral", "tripartite", "three-way", "joint", "summit")
"""Parts of the names of meetings of all: “trilateral talks”."""
_ENCOUNTER = ".encounter/1"
"""The rule of a noun of talks and whom they are with."""
_INDIRECT = ("indirect", "proximity talks", "غير مباشر", "غير المباشر")


def _of_one_list(first: Fact, second: Fact) -> bool:
    """Whether the same words tell of two."""
    return (first.evidence.start, first.evidence.end) == (second.evidence.start, second.evidence.end)


def _comes(fact: Fact) -> bool:
    """Whether somebody is a guest, or on a visit: of those who come together nobody has met the others."""
    return _role(fact) in {"guest", "visitor"}


def _role(fact: Fact) -> str:
    role = fact.qualifier("role")
    return role.text if isinstance(role, Value) else ""
