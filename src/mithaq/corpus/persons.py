"""Who is who in a folder with shards, decided anew only where something has changed, from what the manifest keeps.

People of different contexts (countries, organisations) are never joined by rule, and a person's key begins with the
context: so what is decided of one context, or of several that persons have joined, depends on nothing else, and within
it only those are decided anew that hang together with a change. Memory holds the people of one such group at a time.
The ledger says what it says in a folder of files, in several graphs.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from dataclasses import astuple
from typing import TYPE_CHECKING

from mithaq.corpus.tasks import people_of
from mithaq.graph.entities import Found, People, last_sound
from mithaq.graph.iris import slug
from mithaq.graph.ledger import ledger_rows
from mithaq.graph.people import Variant
from mithaq.graph.related import related
from mithaq.send.selection import LEDGER_PART, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.corpus.manifest import Manifest
    from mithaq.corpus.tasks import Told
    from mithaq.graph.entities import Decision, Pair

_END = b" .\n"


class Persons:
    """The people of the documents in shards, with the keys that they have in these."""

    def __init__(self, manifest: Manifest) -> None:
        self._ask = manifest.execute
        self._manifest = manifest

    def put(self, name: str, people: str) -> None:
        """Take in the people of a document in place of those it had; what they are called is decided later."""
        told = dict(people_of(people))
        if self._told(name) == told:
            return
        self.drop(name)
        for variant, rounds in told.items():
            packed = _packed(variant)
            self._stir([packed])
            self._ask("INSERT INTO person VALUES (?, ?, ?, ?, '')", [name, variant.context, packed, json.dumps(rounds)])

    def drop(self, name: str) -> None:
        """Take out the people of a document."""
        found = self._ask("DELETE FROM person WHERE name = ? RETURNING variant", [name])
        self._stir({variant for (variant,) in found})

    def keys(self, name: str, told: Told) -> list[str]:
        """The keys of the people of a document, in their order."""
        known = dict(self._ask("SELECT variant, key FROM person WHERE name = ?", [name]))
        return [known[_packed(variant)] for variant, _ in told]

    def everybody(self, decided: dict[Pair, Decision]) -> People:
        """All people, with what persons have decided."""
        contexts = [context for (context,) in self._ask("SELECT DISTINCT context FROM person")]
        people = self._people(contexts, decided)
        people.decided = dict(decided)
        return people

    def settle(self, decided: dict[Pair, Decision], before: dict[Pair, Decision]) -> None:
        """Decide who is who in the contexts that were stirred, and where persons decide otherwise than ``before``.

        Documents in which somebody is called otherwise now are to be written again.
        """
        told = {pair for pair in decided.keys() | before.keys() if decided.get(pair) != before.get(pair)}
        self._stir({_packed(variant) for pair in told for variant in pair})
        stirred: dict[str, set[Variant]] = defaultdict(set)
        for (packed,) in self._ask("SELECT variant FROM stirred"):
            variant = _unpacked(packed)
            stirred[variant.context].add(variant)
        pairs = decided.keys() | before.keys()
        for group in _groups(stirred, pairs):
            people = self._people(group, decided)
            changed = set().union(*(stirred.get(context, ()) for context in group))
            again = related(people.found, changed, [pair for pair in pairs if pair[0].context in group])
            people.resolve(again)
            self._name(people, again)
            self._write(people, again)
        self._ask("DELETE FROM stirred")

    def ledger(self) -> Iterator[tuple[str, list[bytes]]]:
        """Each graph of the ledger that has changed since it was asked for, with its lines; none where it is empty."""
        for (graph,) in self._ask("DELETE FROM unwritten RETURNING graph"):
            parts = self._ask("SELECT lines FROM ledger WHERE graph = ?", [graph])
            yield graph, sorted({line for (part,) in parts for line in zlib.decompress(part).split(_END)[:-1]})

    def _told(self, name: str) -> dict[Variant, tuple[str, ...]]:
        found = self._ask("SELECT variant, rounds FROM person WHERE name = ?", [name])
        return {_unpacked(variant): tuple(json.loads(rounds)) for variant, rounds in found}

    def _stir(self, variants: Iterable[str]) -> None:
        for variant in variants:
            self._manifest.change()
            self._ask("INSERT OR IGNORE INTO stirred VALUES (?)", [variant])

    def _people(self, contexts: Iterable[str], decided: dict[Pair, Decision]) -> People:
        people, wanted = People(), set(contexts)
        for context in wanted:
            for name, variant, rounds, key in self._ask(
                "SELECT name, variant, rounds, key FROM person WHERE context = ?", [context]
            ):
                one, file = _unpacked(variant), f"{name}.ttl"
                people.found.setdefault(one, Found()).files[file] = tuple(json.loads(rounds))
                people.used.setdefault(file, {})[one] = key
        people.decided = {pair: told for pair, told in decided.items() if {one.context for one in pair} & wanted}
        return people

    def _name(self, people: People, again: set[Variant]) -> None:
        """Note the keys of these that are others now."""
        for variant in again & people.found.keys():
            for file in people.found[variant].files:
                if people.used[file][variant] != people.aliases[variant]:
                    name = file.removesuffix(".ttl")
                    self._manifest.rewrite(name)
                    statement = "UPDATE person SET key = ? WHERE name = ? AND variant = ?"
                    self._ask(statement, [people.aliases[variant], name, _packed(variant)])

    def _write(self, people: People, again: set[Variant]) -> None:
        """Note what the ledger says of these: of a decision, with the first of the two."""
        parts = {variant: people.of(variant) for variant in again}
        for both, decision in people.ledger.items():
            parts[both[0]].ledger[both] = decision
        known = people.found.keys() | {variant for pair in people.decided for variant in pair}
        before: dict[str, bytes] = {}
        for context in {variant.context for variant in again}:
            before.update(self._ask("SELECT variant, told FROM ledger WHERE context = ?", [context]))
        for variant, part in sorted(parts.items()):
            packed = _packed(variant)
            told = _digest(variant, part) if variant in known else b""
            if before.get(packed, b"") != told:
                graph = graph_of(variant)
                self._ask("INSERT OR IGNORE INTO unwritten VALUES (?)", [graph])
                self._ask("DELETE FROM ledger WHERE variant = ?", [packed])
                if told:
                    lines = b"".join(sorted(f"{' '.join(row)} .\n".encode() for row in ledger_rows(part)))
                    row = [packed, variant.context, graph, told, zlib.compress(lines, 1)]
                    self._ask("INSERT INTO ledger VALUES (?, ?, ?, ?, ?)", row)


def _digest(variant: Variant, part: People) -> bytes:
    """Tell apart what the ledger says of a name, from all of which its lines are made: these take ten times as long."""
    files = part.found[variant].files if variant in part.found else {}
    decisions = [(_packed(both[1]), *astuple(decision)) for both, decision in part.ledger.items()]
    told = [part.aliases.get(variant, variant.local), sorted(files.items()), sorted(decisions)]
    return hashlib.sha256(repr(told).encode()).digest()


def graph_of(variant: Variant) -> str:
    """The graph of the ledger that tells of a name: one of sixteen of its context; of single documents of all these.

    >>> graph_of(Variant("OMN", "Salim Al Tajribi"))
    'https://w3id.org/mithaq/graph/ledger/omn-1'
    """
    told = last_sound(variant.name) if variant.known else variant.context
    digit = hashlib.sha256(told.encode()).hexdigest()[:1]
    return named(LEDGER_PART, f"{slug(variant.context) if variant.known else 'd'}-{digit}")


def _groups(contexts: Iterable[str], pairs: Iterable[Pair]) -> list[set[str]]:
    """The contexts, those together that persons have joined or parted, with all that belong to them."""
    group = {context: {context} for context in contexts}
    for one, other in pairs:
        joined = group.get(one.context, {one.context}) | group.get(other.context, {other.context})
        group.update(dict.fromkeys(joined, joined))
    wanted = set(contexts)
    return sorted({id(found): found for found in group.values() if found & wanted}.values(), key=min)


def _packed(variant: Variant) -> str:
    told = [variant.context, variant.name, variant.language, variant.posts]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _unpacked(told: str) -> Variant:
    context, name, language, posts = json.loads(told)
    return Variant(context, name, language, tuple(posts))
