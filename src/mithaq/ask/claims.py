"""What an account claims: its facts without the nodes that only tie a role, a status or a stance together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mithaq.vocabulary import CODE_PREFIXES, DIP, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.ask.readings import Fact, Reading

Sides = dict[str, frozenset[str]]
"""Actor -> the countries or bodies that it acts for; itself, where it acts for none."""


def dip(name: str) -> str:
    """The term of our ontology as N-Triples writes it."""
    return f"<{DIP}{name}>"


def outside(prefix: str, name: str) -> str:
    """A term of another vocabulary as N-Triples writes it."""
    return f"<{PREFIXES[prefix]}{name}>"


TYPE, LABEL, ALSO = outside("rdf", "type"), outside("rdfs", "label"), outside("skos", "altLabel")
BROADER, DATE = outside("skos", "broader"), outside("dcterms", "date")
HEAD = f"<{CODE_PREFIXES['role']}head-of-delegation>"
_HEADS, _TAKES_PART = dip("headsDelegationAt"), dip("hasParticipant")
_TYING = ("Participation", "Tenure", "AgreementParticipation", "Stance", "Statement", "Post")
_BOTH_WAYS = {dip(name) for name in ("partnerOf", "counterpartOf", "concurrentWith")}
_UNSAID = {TYPE, LABEL, ALSO, BROADER, _HEADS, outside("dcterms", "spatial"), outside("dcterms", "description")} | {
    dip(name) for name in ("bodyOf", "postIn", "capitalOf", "locatedIn", "participatesIn", "hasRound")
}
"""Names of things, what the registry knows anyway, and what is told in another form below."""
ONE_VALUED = {
    *(dip(name) for name in ("roundNumber", "takesPlaceIn", "hostedBy", "chairedBy", "agreementStatus", "holdsPost")),
    *(outside("schema", name) for name in ("startDate", "endDate", "eventStatus")),
    DATE,
    HEAD,
}
"""Of these two accounts that each give another value say something different, and not only something more."""


class Index:
    """The facts of a reading by subject and predicate."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._of: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._to: dict[tuple[str, str], list[str]] = defaultdict(list)
        for subject, predicate, target in sorted(reading.facts):
            self._of[subject][predicate].append(target)
            self._to[predicate, target].append(subject)

    def of(self, subject: str, predicate: str) -> list[str]:
        """The objects, sorted."""
        return self._of.get(subject, {}).get(predicate, [])

    def to(self, predicate: str, target: str) -> list[str]:
        """The subjects, sorted."""
        return self._to.get((predicate, target), [])

    def all_of(self, kind: str) -> Iterator[str]:
        """The subjects of a class of ours, by its local name."""
        return iter(self.to(TYPE, dip(kind)))

    def node(self, subject: str) -> list[Fact]:
        """All facts of a thing."""
        return [
            (subject, predicate, target) for predicate in self._of[subject] for target in self.of(subject, predicate)
        ]

    def sides(self) -> Sides:
        """Whom each actor acts for."""
        found: dict[str, set[str]] = defaultdict(set)
        for subject in sorted(self._of):
            for predicate in (dip("represents"), dip("bodyOf")):
                found[subject].update(self.of(subject, predicate))
        return {actor: frozenset(sides) or frozenset((actor,)) for actor, sides in found.items()}


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed: of which things, in which relation, with which value; the facts that it rests on."""

    of: tuple[str, ...]
    relation: str
    value: str
    facts: tuple[Fact, ...]
    implied: bool = False
    """It follows from another claim and is not said itself."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance without its event: whose, of which kind, about what, in which words of the text."""

    holders: frozenset[str]
    sides: frozenset[str]
    """The countries or bodies that the holders act for."""
    kind: str
    about: frozenset[str]
    wider: frozenset[str]
    """The broader topics of what it is about."""
    wording: tuple[str, ...]
    facts: tuple[Fact, ...]


def claims(index: Index) -> Iterator[Claim]:
    """The claims of an account, its stances apart."""
    tying = {subject for kind in _TYING for subject in index.all_of(kind)}
    for fact in sorted(index.reading.facts):
        subject, relation, target = fact
        if subject not in tying and relation not in _UNSAID:
            if relation in _BOTH_WAYS:
                subject, target = sorted((subject, target))
            yield Claim((subject,), relation, target, (fact,))
    yield from _roles(index)
    yield from _statuses(index)
    for statement in index.all_of("Statement"):
        for event in index.of(statement, dip("reportsOn")):
            for issuer in index.of(statement, dip("issuedBy")):
                yield Claim((event,), dip("issuedBy"), issuer, ((statement, dip("issuedBy"), issuer),))


def _roles(index: Index) -> Iterator[Claim]:
    """Who played which part in an event; that he took part is implied."""
    headed = set()
    for node in index.all_of("Participation"):
        for event, who, role in _product(
            index, node, dip("participationIn"), dip("participant"), dip("participationRole")
        ):
            facts = tuple(index.node(node))
            sides = tuple(index.of(node, dip("onBehalfOf")))
            yield Claim((event, *(sides if role == HEAD else ())), role, who, facts)
            yield Claim((event,), _TAKES_PART, who, facts, implied=True)
            headed.add((who, event) if role == HEAD else None)
    for fact in sorted(index.reading.facts):
        who, relation, event = fact
        if relation == _HEADS:
            yield Claim((event,), _TAKES_PART, who, (fact,), implied=True)
            if (who, event) not in headed:
                yield Claim((event, *index.of(who, dip("represents"))), HEAD, who, (fact,))
        elif relation == dip("chairedBy"):
            chaired, chair = fact[0], fact[2]
            yield Claim((chaired,), _TAKES_PART, chair, (fact,), implied=True)


def _statuses(index: Index) -> Iterator[Claim]:
    """How a party stands towards an agreement, and since when."""
    for node in index.all_of("AgreementParticipation"):
        for party, agreement, status in _product(
            index, node, dip("actingParty"), dip("ofAgreement"), dip("agreementStatus")
        ):
            yield Claim((party, agreement), dip("agreementStatus"), status, tuple(index.node(node)))
            for date in index.of(node, DATE):
                yield Claim((party, agreement, status), DATE, date, ((node, DATE, date),))


def _product(index: Index, node: str, *predicates: str) -> Iterator[tuple[str, str, str]]:
    one, two, three = (index.of(node, predicate) for predicate in predicates)
    return ((a, b, c) for a in one for b in two for c in three)


def stances(index: Index) -> Iterator[Stance]:
    """The stances of an account."""
    sides = index.sides()
    for node in index.all_of("Stance"):
        about = index.of(node, dip("stanceAbout"))
        holders = index.of(node, dip("stanceHolder"))
        for kind in index.of(node, dip("stanceKind")):
            yield Stance(
                frozenset(holders),
                acting_for(holders, sides),
                kind,
                frozenset(about),
                frozenset(wider for topic in about for wider in index.of(topic, BROADER)),
                tuple(index.of(node, outside("dcterms", "description"))),
                tuple(index.node(node)),
            )


def acting_for(actors: Iterable[str], sides: Sides) -> frozenset[str]:
    """The sides of several actors."""
    return frozenset(side for actor in actors for side in sides.get(actor, frozenset((actor,))))
