"""Who is who in a folder with shards, decided anew only where something has changed, from what the manifest keeps.

People of different contexts (countries, organisations) are never joined by rule, and a person's key begins with the
context: so what is decided of one context, or of several that persons have joined, depends on nothing else. Memory
holds the people of one such group at a time. The ledger stands in a graph a context; it is as of a folder of files.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING

from mithaq.corpus.tasks import people_of
from mithaq.graph.entities import Found, People
from mithaq.graph.iris import slug
from mithaq.graph.ledger import ledger_rows
from mithaq.graph.people import Variant
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
            self._stir([variant.context])
            self._ask(
                "INSERT INTO person VALUES (?, ?, ?, ?, '')",
                [name, variant.context, _packed(variant), json.dumps(rounds)],
            )

    def drop(self, name: str) -> None:
        """Take out the people of a document."""
        found = self._ask("DELETE FROM person WHERE name = ? RETURNING context", [name])
        self._stir({context for (context,) in found})

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
        changed = {pair for pair in decided.keys() | before.keys() if decided.get(pair) != before.get(pair)}
        self._stir({variant.context for pair in changed for variant in pair})
        stirred = {context for (context,) in self._ask("SELECT context FROM stirred")}
        for group in _groups(stirred, decided.keys() | before.keys()):
            people = self._people(group, decided)
            people.resolve()
            self._name(people)
            self._write(group, people)
        self._ask("DELETE FROM stirred")

    def ledger(self) -> Iterator[tuple[str, list[bytes]]]:
        """Each graph of the ledger that has changed since it was asked for, with its lines; none where it is empty."""
        for (graph,) in self._ask("DELETE FROM unwritten RETURNING graph"):
            parts = self._ask("SELECT lines FROM ledger WHERE graph = ?", [graph])
            yield graph, sorted({line for (part,) in parts for line in zlib.decompress(part).split(_END)[:-1]})

    def _told(self, name: str) -> dict[Variant, tuple[str, ...]]:
        found = self._ask("SELECT variant, rounds FROM person WHERE name = ?", [name])
        return {_unpacked(variant): tuple(json.loads(rounds)) for variant, rounds in found}

    def _stir(self, contexts: Iterable[str]) -> None:
        for context in contexts:
            self._manifest.change()
            self._ask("INSERT OR IGNORE INTO stirred VALUES (?)", [context])

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

    def _name(self, people: People) -> None:
        """Note the keys that are others now."""
        for file in people.outdated():
            name = file.removesuffix(".ttl")
            self._manifest.rewrite(name)
            for variant, key in people.used[file].items():
                if people.aliases[variant] != key:
                    self._ask(
                        "UPDATE person SET key = ? WHERE name = ? AND variant = ?",
                        [people.aliases[variant], name, _packed(variant)],
                    )

    def _write(self, group: set[str], people: People) -> None:
        """Note the ledger of each context."""
        lines: dict[str, list[bytes]] = defaultdict(list)
        for variant_context, row in _by_context(people):
            lines[variant_context].append(f"{' '.join(row)} .\n".encode())
        for context in group:
            data = zlib.compress(b"".join(sorted(lines.get(context, ()))), 1)
            graph = graph_of(context)
            if self._ask("SELECT lines FROM ledger WHERE context = ?", [context]) == [(data,)]:
                continue
            self._ask("INSERT OR IGNORE INTO unwritten VALUES (?)", [graph])
            if lines.get(context):
                self._ask("INSERT OR REPLACE INTO ledger VALUES (?, ?, ?)", [context, graph, data])
            else:
                self._ask("DELETE FROM ledger WHERE context = ?", [context])


def graph_of(context: str) -> str:
    """The graph of the ledger of a context; those of single documents share some.

    >>> graph_of("OMN")
    'https://w3id.org/mithaq/graph/ledger/omn'
    """
    known = Variant(context, "").known
    return named(LEDGER_PART, slug(context) if known else f"d-{hashlib.sha256(context.encode()).hexdigest()[:2]}")


def _by_context(people: People) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """The rows of the ledger, each with the context that it belongs to: of a decision the first one's."""
    for context, part in people.by_context().items():
        for row in ledger_rows(part):
            yield context, row


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
