"""The network of actors: countries, bodies and officials, joined by what they share, with dates and words on each edge.

An event, agreement or dialogue of n actors joins each of them to the n - 1 others, each by 1 / (n - 1) of its weight
(Newman, Scientific collaboration networks II, Phys. Rev. E 64, 2001): a summit of fifty says less of two of its guests
than a call does of its two.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from mithaq.ask.claims import ALSO, DATE, LABEL, TYPE, Index, acting_for, dip, outside
from mithaq.ask.readings import Fact, Reading, files_of, named, read, short, value
from mithaq.vocabulary import CODE_PREFIXES, DIP, ENDING_STATUSES
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

KINDS = ("event", "agreement", "dialogue", "stance", "partner", "office")
"""What joins two actors: they took part in one event, dealt with one agreement, are parties to one dialogue, took one
stance or one towards the other, are called partners or counterparts, or the one acts for the other."""
CLASSES = ("Country", "Official", "GovernmentBody", "InternationalOrganization", "Organization", "Actor")
_KEYS = {"country": "Country", "person": "Official", "body": "Organization"}
"""Kind of IRI -> class of an actor of which no graph says it."""
_NOT_HELD = {f"<{CODE_PREFIXES['estatus']}cancelled>"}
_ENDED = {f"<{CODE_PREFIXES['status']}{code}>" for code in ENDING_STATUSES}
_START = outside("schema", "startDate")


@dataclass(frozen=True, slots=True)
class Shared:
    """What joins actors: its kind, itself, its date, and for each actor the facts that say that it has part in it."""

    kind: str
    thing: str
    date: str
    members: dict[str, tuple[Fact, ...]]


def actors(paths: Iterable[str | Path], *, countries: bool = False, limits: Limits | None = None) -> Any:
    """The actor network of graph files as a ``networkx.Graph``; DataError where one cannot be read.

    Nodes are IRIs, with ``kind`` (a class of the ontology), ``labels`` (a dict from language to label) and ``names``.
    An edge has ``weight``, ``count`` (of what is shared), ``first`` and ``last`` (dates, or empty) and ``ties``: of
    each thing that is shared its ``kind``, ``thing`` (IRI), ``labels``, ``date`` and ``words`` (sentences). With
    ``countries``, officials and bodies count as the country they act for. The graphs are read in a worker.
    """
    import networkx as nx

    files, reads = files_of(paths)

    def task() -> bytes:
        found = nx.node_link_data(actor_network(read(files), countries=countries), edges="edges")
        return json.dumps(found).encode()

    data = apart("analyse", task, limits or of_whole(), reads, ["pyoxigraph", "networkx"])
    return nx.node_link_graph(json.loads(data), edges="edges")


def actor_network(reading: Reading, *, countries: bool = False) -> Any:
    """The network of one reading, as `actors` describes it; nodes and edges in the order of their IRIs."""
    import networkx as nx

    index = Index(reading)
    ties: dict[tuple[str, str], list[tuple[float, dict[str, Any]]]] = defaultdict(list)
    present: set[str] = set()
    sides = index.sides()
    for shared in shared_things(index):
        members = _rolled_up(shared.members, sides) if countries else shared.members
        present |= members.keys()
        for one, other in combinations(sorted(members), 2):
            facts = (*members[one], *members[other])
            ties[one, other].append((1 / (len(members) - 1), _tie(reading, shared, facts)))
    network = nx.Graph()
    for actor in sorted(present):
        iri = actor[1:-1]
        names = sorted({value(name) for predicate in (LABEL, ALSO) for name in index.of(actor, predicate)})
        network.add_node(iri, kind=kind_of(index, actor), labels=reading.labels.get(iri, {}), names=names)
    for (one, other), found in sorted(ties.items()):
        told = [tie for _, tie in sorted(found, key=lambda pair: (pair[1]["date"], pair[1]["kind"], pair[1]["thing"]))]
        dates = sorted(filter(None, (tie["date"] for tie in told)))
        weight = round(sum(weight for weight, _ in found), 4)
        first, last = (dates[0], dates[-1]) if dates else ("", "")
        network.add_edge(one[1:-1], other[1:-1], weight=weight, count=len(told), first=first, last=last, ties=told)
    return network


def kind_of(index: Index, actor: str) -> str:
    """The class of an actor, by its local name; empty for what is none."""
    classes = {term[1:-1].removeprefix(DIP) for term in index.of(actor, TYPE)}
    return next(
        (kind for kind in CLASSES if kind in classes), _KEYS.get(actor.rpartition("/")[0].rpartition("/")[2], "")
    )


def _rolled_up(members: dict[str, tuple[Fact, ...]], sides: dict[str, frozenset[str]]) -> dict[str, tuple[Fact, ...]]:
    """The members as the countries or bodies that they act for; an office then joins nobody."""
    found: dict[str, tuple[Fact, ...]] = {}
    for actor, facts in members.items():
        for side in acting_for(acting_for([actor], sides), sides):  # a ministry that an official is of has a country
            found[side] = (*found.get(side, ()), *facts)
    return found


def _tie(reading: Reading, shared: Shared, facts: Iterable[Fact]) -> dict[str, Any]:
    iri = shared.thing[1:-1]
    words = dict.fromkeys(one.sentence for one in reading.said(facts) if one.sentence)
    return {
        "kind": shared.kind,
        "thing": iri,
        "labels": reading.labels.get(iri, {}),
        "date": shared.date,
        "words": list(words),
    }


def shared_things(index: Index) -> Iterator[Shared]:
    """Everything that joins two actors or more, and what has one actor only."""
    yield from _events(index)
    yield from _agreements(index)
    for dialogue in _subjects(index, dip("dialogueParty")):
        yield Shared("dialogue", dialogue, "", _members(index, dialogue, dip("dialogueParty")))
    yield from _stances(index)
    for kind, names in (("partner", ("partnerOf", "counterpartOf")), ("office", ("represents", "bodyOf"))):
        for fact in sorted(index.reading.facts):
            if fact[1] in map(dip, names):
                yield Shared(kind, fact[1], "", {fact[0]: (fact,), fact[2]: (fact,)})


def _events(index: Index) -> Iterator[Shared]:
    direct = tuple(dip(name) for name in ("hasParticipant", "hostedBy", "chairedBy"))
    nodes = {event for name in direct for event in _subjects(index, name)}
    heads, parts = dip("headsDelegationAt"), dip("participationIn")
    nodes |= {fact[2] for fact in index.reading.facts if fact[1] in {heads, parts}}
    for event in sorted(nodes):
        if _NOT_HELD & set(index.of(event, outside("schema", "eventStatus"))):
            continue
        members = _members(index, event, *direct)
        for who in index.to(heads, event):
            _add(members, who, (who, heads, event))
        for node in index.to(parts, event):
            for name in ("participant", "onBehalfOf"):
                for who in index.of(node, dip(name)):
                    _add(members, who, (node, dip(name), who))
        yield Shared("event", event, date_of(index, event), members)


def _agreements(index: Index) -> Iterator[Shared]:
    status, of = dip("agreementStatus"), dip("ofAgreement")
    nodes = {fact[2] for fact in index.reading.facts if fact[1] == of} | set(_subjects(index, dip("signedBy")))
    for agreement in sorted(nodes):
        members = _members(index, agreement, dip("signedBy"))
        dates: list[str] = []
        for node in index.to(of, agreement):
            if _ENDED & set(index.of(node, status)):
                continue
            dates += map(value, index.of(node, DATE))
            for who in index.of(node, dip("actingParty")):
                for code in index.of(node, status):
                    _add(members, who, (node, status, code))
        yield Shared("agreement", agreement, max(dates, default=""), members)


def _stances(index: Index) -> Iterator[Shared]:
    """Holders of one stance together; and each holder with whom the stance is addressed to or about."""
    for stance in index.all_of("Stance"):
        date = stance_date(index, stance)
        holders = _members(index, stance, dip("stanceHolder"))
        yield Shared("stance", stance, date, holders)
        for name in ("addressee", "stanceAbout"):
            for other in index.of(stance, dip(name)):
                if other not in holders and (name == "addressee" or is_actor(index, other)):
                    for holder, facts in holders.items():
                        fact = (stance, dip(name), other)
                        yield Shared("stance", stance, date, {holder: facts, other: (fact,)})


def is_actor(index: Index, term: str) -> bool:
    """Whether a thing is an actor by its class or its IRI."""
    return bool(kind_of(index, term))


def date_of(index: Index, event: str) -> str:
    """When an event began; empty where no text says it."""
    return min(map(value, index.of(event, _START)), default="")


def stance_date(index: Index, stance: str) -> str:
    """The date of a stance: its own, else that of its event or statement; empty where no text says it."""
    own = index.of(stance, DATE)
    own = own or [date for at in index.of(stance, dip("expressedAt")) for date in index.of(at, _START)]
    own = own or [date for at in index.of(stance, dip("expressedIn")) for date in index.of(at, DATE)]
    return min(map(value, own), default="")


def _members(index: Index, thing: str, *predicates: str) -> dict[str, tuple[Fact, ...]]:
    found: dict[str, tuple[Fact, ...]] = {}
    for predicate in predicates:
        for who in index.of(thing, predicate):
            _add(found, who, (thing, predicate, who))
    return found


def _add(members: dict[str, tuple[Fact, ...]], who: str, fact: Fact) -> None:
    members[who] = (*members.get(who, ()), fact)


def _subjects(index: Index, predicate: str) -> list[str]:
    return sorted({fact[0] for fact in index.reading.facts if fact[1] == predicate})


def name_of(network: Any, iri: str, language: str) -> str:
    """What to call an actor."""
    return named(iri, {iri: network.nodes[iri]["labels"]}, language)


def thing_of(tie: dict[str, Any], language: str) -> str:
    """What to call the thing that a tie is about: by its label, else its IRI without the folder."""
    return named(tie["thing"], {tie["thing"]: tie["labels"]}, language) if tie["labels"] else short(tie["thing"])
