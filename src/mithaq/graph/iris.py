"""The only place where IRIs are made: pure functions of keys (design: ontology.md, section 2.7)."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from mithaq.graph.people import Variant
from mithaq.graph.skeleton import skeleton
from mithaq.model import Entity, Extraction, Fact, Ref, Value
from mithaq.text import fold_key
from mithaq.vocabulary import PREFIXES

_KINDS = {
    "person": "Official",
    "post": "Post",
    "body": "GovernmentBody Organization InternationalOrganization",
    "place": "Place",
    "dlg": "Dialogue",
    "round": "DialogueRound",
    "event": "Meeting Call Visit Conference DiplomaticEvent",
    "agr": "Agreement",
    "stmt": "Statement JointStatement",
    "topic": "Topic",
    "st": "Stance",
}
_PREFIX = {kind: prefix for prefix, kinds in _KINDS.items() for kind in kinds.split()}
_BILATERAL = 2
_MAX_LOCAL = 120
_PORTFOLIO_OF = {"foreign": "mfa", "defence": "mod"}
"""Portfolios that say no more than their ministry does."""
Keys = Callable[[Variant], str]
"""Gives the key of the person that a variant means."""


@lru_cache(maxsize=1 << 12)
def expand(name: str) -> str:
    """The full IRI of a prefixed name such as ``c:OMN``."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def digest(text: str, length: int) -> str:
    """The first hexadecimal digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:length]


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """Lower-case ASCII letters and digits joined by ``-``; empty when the text has none.

    >>> slug("US – Oman: 3rd round")
    'us-oman-3rd-round'
    """
    return (
        re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        if text.isascii()
        else "-".join(re.findall(r"[a-z0-9]+", text.lower()))
    )


@lru_cache(maxsize=1 << 14)
def provisional(name: str) -> str:
    """The key of a thing with no registry entry: ``x-``, the skeleton of its name, a hash that keeps likes apart."""
    return f"x-{skeleton(name)[:60].strip('-')}-{digest(fold_key(name), 6)}".replace("--", "-")


def locals_of(extraction: Extraction, people: Keys = attrgetter("local")) -> Locals:
    """The names of everything that a fact speaks of; ``people`` gives the keys of officials."""
    namer = _Namer(extraction, people)
    return Locals(namer.names(), tuple(sorted(namer.variants.items())))


@dataclass(frozen=True, slots=True)
class Locals:
    """What the entities of a document are called.

    ``names`` has the prefixed name of each (``round:OMN-USA-strategic-3``), ``people`` each official as the
    document knows them, with the rounds at which they head a side.
    """

    names: dict[Ref, str]
    people: tuple[tuple[Variant, tuple[str, ...]], ...]


class _Namer:
    """Gives each entity of one document its name; keys may refer to other entities."""

    def __init__(self, extraction: Extraction, people: Keys) -> None:
        self.people = people
        self.variants: dict[Variant, tuple[str, ...]] = {}
        self.entities = {entity.ref: entity for entity in extraction.entities}
        self.document = extraction.document.sha256
        self.facts: dict[Ref, list[Fact]] = defaultdict(list)
        self.spoken_of: set[Ref] = set()
        for fact in extraction.facts:
            self.facts[fact.subject].append(fact)
            values = (fact.subject, fact.object, *(value for _, value in fact.qualifiers))
            self.spoken_of.update(value for value in values if isinstance(value, str))
        self.known: dict[Ref, str] = {}

    def names(self) -> dict[Ref, str]:
        """The name of every entity that a fact speaks of, in reading order; what was never settled has no name."""
        for ref in self.entities:
            if ref in self.spoken_of:
                self.name(ref)
        self._part_stances()
        return self.known

    def name(self, ref: Ref) -> str:
        """The prefixed name of one entity."""
        if ref not in self.known:
            entity = self.entities[ref]
            local = ref if entity.registered else f"{_PREFIX[entity.kind]}:{self._local(entity)}"
            cut = f"{local[: _MAX_LOCAL - 9].rstrip('-')}-{digest(local, 8)}"
            self.known[ref] = local if len(local) <= _MAX_LOCAL else cut
        return self.known[ref]

    def local(self, ref: Ref) -> str:
        """The part after the prefix."""
        return self.name(ref).partition(":")[2]

    def _local(self, entity: Entity) -> str:
        return _LOCALS.get(entity.kind, _Namer.event)(self, entity)

    def official(self, entity: Entity) -> str:
        said: dict[str, set[Ref]] = defaultdict(set)
        for fact in self.facts[entity.ref]:
            if isinstance(fact.object, str) and fact.status in {"asserted", "planned"}:
                said[fact.predicate].add(fact.object)
        posts = tuple(sorted(self.name(post) for post in said["holdsPost"]))
        country = min((self.local(ref) for ref in said["represents"]), default="")
        organizations = (self.local(str(self.entities[post].key[0])) for post in said["holdsPost"])
        context = country or min(organizations, default="") or f"d{self.document[:8]}"
        first = entity.names[:1]
        best = max(entity.names, key=lambda n: (len(n.text.split()), n in first, n.text), default=None)
        variant = Variant(context, *((best.text, best.language) if best else (str(entity.key[1]), "")), posts)
        rounds = {self.name(ref) for ref in said["headsDelegationAt"] if self.entities[ref].kind == "DialogueRound"}
        self.variants[variant] = tuple(sorted(rounds.union(self.variants.get(variant, ()))))
        return self.people(variant)

    def post(self, entity: Entity) -> str:
        organization, rank, portfolio = (str(part) for part in entity.key)
        if self.local(organization).endswith(f"-{_PORTFOLIO_OF.get(portfolio)}"):
            portfolio = ""  # the ministry's own: وزير الخارجية and Minister for Foreign Affairs are one post
        return "-".join(filter(None, (self.local(organization), slug(rank), _word_key(portfolio))))

    def body(self, entity: Entity) -> str:
        country, function = (str(part) for part in entity.key)
        return "-".join(filter(None, (country.partition(":")[2] or "x", _word_key(function))))

    def organization(self, entity: Entity) -> str:
        return provisional(str(entity.key[-1]))

    def dialogue(self, entity: Entity) -> str:
        parties = entity.key[1] if isinstance(entity.key[1], tuple) else ()
        return "-".join([*sorted(self.local(party) for party in parties), str(entity.key[0])])

    def dialogue_round(self, entity: Entity) -> str:
        number = entity.key[1] if isinstance(entity.key[1], int) else f"{entity.key[1]}-{self.document[:8]}"
        return f"{self.local(str(entity.key[0]))}-{number}"

    def event(self, entity: Entity) -> str:
        sides = {
            f.object for f in self.facts[entity.ref] if f.predicate == "hasParticipant" and isinstance(f.object, str)
        }
        who = sorted(self.local(side) for side in sides)
        when = next(
            (
                f.object.text
                for f in self.facts[entity.ref]
                if f.predicate == "schema:startDate" and isinstance(f.object, Value)
            ),
            "",
        )
        return "--".join([f"{slug(str(entity.key[0]))}-{when or 'd' + self.document[:8]}", *who])

    def conference(self, entity: Entity) -> str:
        name = str(entity.key[1])
        return provisional(name) if isinstance(entity.key[1], str) and name else self.event(entity)

    def agreement(self, entity: Entity) -> str:
        parties = {
            f.object for f in self.facts[entity.ref] if f.predicate == "agreementStatus" and isinstance(f.object, str)
        }
        codes = sorted(self.local(party) for party in parties)
        subjects = sorted(
            {f.object for f in self.facts[entity.ref] if f.predicate == "dcterms:subject" and isinstance(f.object, str)}
        )
        registered = [self.local(ref) for ref in subjects if self.entities[ref].registered]
        if len(codes) == _BILATERAL and registered:
            kind = str(entity.key[0])
            return "-".join([*codes, registered[0], *([kind] if kind != "agreement" else [])])
        return provisional(str(entity.key[1])) + "".join(f"-{code}" for code in codes if len(codes) == _BILATERAL)

    def statement(self, entity: Entity) -> str:
        issuers = entity.key[1] if isinstance(entity.key[1], tuple) else ()
        return "-".join([*sorted(self.local(issuer) for issuer in issuers), self.document[:8]])

    def topic(self, entity: Entity) -> str:
        return provisional(str(entity.key[1]))

    def stance(self, entity: Entity) -> str:
        facts = self.facts[entity.ref]
        where = next((f.object for f in facts if f.predicate == "expressedAt" and isinstance(f.object, str)), "")
        where = where or next(
            (f.object for f in facts if f.predicate == "expressedIn" and isinstance(f.object, str)), ""
        )
        holders = sorted(
            {self.local(f.object) for f in facts if f.predicate == "stanceHolder" and isinstance(f.object, str)}
        )
        about = sorted(
            {self.local(f.object) for f in facts if f.predicate == "stanceAbout" and isinstance(f.object, str)}
        )
        place = self.local(where) if where else f"d{self.document[:8]}"
        return "--".join([place, str(entity.key[0]), "-".join(holders), about[0] if about else "x"])

    def _part_stances(self) -> None:
        """Where two stances of the document would meet in one name, the words keep them apart."""
        counts = Counter(self.known.values())
        for ref, entity in self.entities.items():
            if entity.kind == "Stance" and counts[self.known.get(ref, "")] > 1:
                words = " ".join(
                    f.object.text
                    for f in self.facts[ref]
                    if f.predicate == "dcterms:description" and isinstance(f.object, Value)
                )
                self.known[ref] = f"{self.known[ref]}--{digest(fold_key(words), 8)}"


_LOCALS: dict[str, Callable[[_Namer, Entity], str]] = {
    "Official": _Namer.official,
    "Post": _Namer.post,
    "GovernmentBody": _Namer.body,
    "Organization": _Namer.organization,
    "Place": _Namer.organization,
    "Dialogue": _Namer.dialogue,
    "DialogueRound": _Namer.dialogue_round,
    "Conference": _Namer.conference,
    "Agreement": _Namer.agreement,
    "Statement": _Namer.statement,
    "JointStatement": _Namer.statement,
    "Topic": _Namer.topic,
    "Stance": _Namer.stance,
}
"""What names the entities of a class; any other is an event."""


def _word_key(words: str) -> str:
    """A code as it is, other words as a provisional key."""
    return words if re.fullmatch(r"[a-z0-9-]*", words) else provisional(words)
