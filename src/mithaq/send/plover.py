"""Event records of PLOVER, a line of JSON each: date, source, target, category, mode, context; codes only.

States are written by their ISO 3166-1 alpha-3 codes, international organisations as ``IGO`` and their key. A date that
no text gives is empty. One statement's facts are held at a time; what two statements tell alike is one record.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from contextlib import closing
from functools import lru_cache
from itertools import chain, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mithaq.registry import load_registry
from mithaq.send import reading
from mithaq.send.network import short
from mithaq.send.ntriples import is_iri, literal, split
from mithaq.send.selection import part_of
from mithaq.send.sorting import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.send.selection import Selection
    from mithaq.worker.limits import Limits

_NOT_HELD = {"cancelled", "postponed", "suspended"}
_KEYS = ("id", "date", "source", "target", "category", "mode", "context")
Row = tuple[str, ...]


def plover(selection: Selection, limits: Limits) -> Iterator[str]:
    """The records, sorted by event."""
    with closing(Texts()) as sorter:
        for graph, blocks in reading.graphs(selection, limits):
            if part_of(graph) == "facts":
                lines = chain.from_iterable(map(reading.rows, blocks))
                sorter.add(json.dumps(row) for row in _Statement(lines).records())
        for row in sorter:
            yield json.dumps(dict(zip(_KEYS, json.loads(row), strict=True))) + "\n"


@lru_cache(maxsize=1)
def codes() -> dict[str, Any]:
    """The tables of ``plover.toml``."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


class _Statement:
    """The facts of one statement, by subject and property, each name as `short` gives it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for line in lines:
            subject, predicate, target = split(line)
            if is_iri(subject):
                value = short(target[1:-1]) if is_iri(target) else target[0] == '"' and literal(target).value
                self.said[short(subject[1:-1])][short(predicate[1:-1])].append(str(value))

    def get(self, thing: str, name: str) -> list[str]:
        """What is said of a thing under a name; nothing is made by asking."""
        return self.said[thing].get(name, []) if thing in self.said else []

    def records(self) -> Iterator[Row]:
        """Every record, in no order."""
        agreements: dict[str, dict[str, str]] = defaultdict(dict)
        for thing in list(self.said):
            kinds = {name.removeprefix("dip_") for name in self.get(thing, "rdf_type")}
            if event := kinds & codes()["event"].keys():
                yield from self._consulted(thing, min(event))
            elif "Stance" in kinds:
                yield from self._stance(thing)
            elif "AgreementParticipation" in kinds:
                for agreement in self.get(thing, "dip_ofAgreement"):
                    agreements[agreement].update(self._party(thing))
        for agreement, parties in agreements.items():
            for source, target in permutations(sorted(parties), 2):
                if category := parties[source]:
                    yield (_id(agreement), "", source, target, category, "", "diplomatic")

    def _consulted(self, event: str, kind: str) -> Iterator[Row]:
        status = {_code(name) for name in self.get(event, "schema_eventStatus")}
        if status & _NOT_HELD:
            return
        actors = self._actors([*self.get(event, "dip_hasParticipant"), *self.get(event, "dip_hostedBy")])
        hosts = self._actors(self.get(event, "dip_hostedBy")) or set(
            map(_state, self.get(event, "dip_takesPlaceIn"))
        ) - {""}
        date = min(self.get(event, "schema_startDate"), default="")
        context = self._context(event, {codes()["status"].get(name, "") for name in status})
        for source, target in permutations(sorted(actors), 2):
            mode = codes()["event"][kind]
            if mode == "visit":
                # Of those who talk on a visit one is the host; where nobody is said to be, nobody's side is known.
                mode = "visit" if target in hosts else "host" if source in hosts else ""
            elif not mode and hosts and not hosts & actors:
                mode = "third-party"
            yield (_id(event), date, source, target, "CONSULT", mode, context)

    def _stance(self, stance: str) -> Iterator[Row]:
        kinds = [
            codes()["stance"][_code(kind)]
            for kind in self.get(stance, "dip_stanceKind")
            if _code(kind) in codes()["stance"]
        ]
        holders = self._actors(self.get(stance, "dip_stanceHolder"))
        targets = self._actors(self.get(stance, "dip_addressee")) or self._actors(self.get(stance, "dip_stanceAbout"))
        dates = [date for event in self.get(stance, "dip_expressedAt") for date in self.get(event, "schema_startDate")]
        for category, mode, context in kinds:
            for source in sorted(holders):
                for target in sorted(targets - holders):
                    found = self._context(stance, {context}, "dip_stanceAbout")
                    yield (_id(stance), min(dates, default=""), source, target, category, mode, found)

    def _party(self, thing: str) -> dict[str, str]:
        """The party to an agreement and the category of what it has done."""
        status = [codes()["agreement"].get(_code(name), "") for name in self.get(thing, "dip_agreementStatus")]
        return {actor: max(status, default="") for actor in self._actors(self.get(thing, "dip_actingParty"))}

    def _actors(self, names: Iterable[str]) -> set[str]:
        """The codes of those who act: states, also through their bodies and officials, and organisations of states."""
        found: set[str] = set()
        for name in names:
            sides = [name, *self.get(name, "dip_represents"), *self.get(name, "dip_bodyOf")]
            found.update(filter(None, map(_state, sides)))
            entry = load_registry().entries.get(name.replace("_", ":", 1))
            if (entry and entry.kind == "InternationalOrganization") or "dip_InternationalOrganization" in self.get(
                name, "rdf_type"
            ):
                found.add(f"IGO{_code(name).upper()}")
        return found

    def _context(self, thing: str, known: set[str], about: str = "dip_discusses") -> str:
        """The contexts that are known and those of the topics, joined by ``;``."""
        topics = set(self.get(thing, about))
        waiting = list(topics)
        while waiting:
            name = waiting.pop()
            entry = load_registry().entries.get(name.replace("_", ":", 1))
            wider = {
                *self.get(name, "skos_broader"),
                *(topic.replace(":", "_", 1) for topic in (entry.broader if entry else ())),
            }
            waiting += sorted(wider - topics)
            topics |= wider
        keys = {_code(topic) for topic in topics if topic.startswith("topic_")}
        found = {context for context, given in codes()["topic"].items() if keys & set(given)}
        return ";".join(sorted((found | known) - {""}))


def _code(name: str) -> str:
    return name.partition("_")[2]


def _id(name: str) -> str:
    return name.replace("_", ":", 1)


def _state(name: str) -> str:
    """The code of a state, or of the state that a place or a body of the registry belongs to."""
    entry = load_registry().entries.get(_id(name))
    if entry is None:
        return ""
    return entry.code or _code(_id(entry.country).replace(":", "_", 1))
