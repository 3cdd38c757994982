"""The shards of the ledger of who is who, behind those of documents: a graph a context, compressed each by itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mithaq.corpus import parts
from mithaq.corpus.contents import Member, member
from mithaq.corpus.partition import SLOTS, slot

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mithaq.corpus.manifest import Manifest
    from mithaq.corpus.places import Places

_GRAPHS = 256
"""Slots of one shard of the ledger."""


class Ledgers:
    """The ledger's shards of a folder."""

    def __init__(self, folder: Path, manifest: Manifest, places: Places) -> None:
        self._folder = folder
        self._ask = manifest.execute
        self._places = places

    def write(self, changed: Iterable[tuple[str, list[bytes]]]) -> None:
        """Write the shards in which a graph has changed, or whose files are not what they were."""
        known = {part.first: part for part in self._places.parts() if part.first >= SLOTS}
        wanted = {first for first, part in known.items() if part.stale}
        for graph, lines in changed:
            first = SLOTS + slot(graph) // _GRAPHS
            wanted.add(first)
            self._ask("DELETE FROM ledger_part WHERE graph = ?", [graph])
            if lines:
                one = member(graph, lines)
                told = json.dumps(one[:3])
                self._ask("INSERT INTO ledger_part VALUES (?, ?, ?, ?)", [graph, first, told, one.data])
        numbers = {first for (first,) in self._ask("SELECT DISTINCT number FROM ledger_part")}
        for first in sorted(wanted | (numbers - known.keys())):
            found = self._ask("SELECT told, data FROM ledger_part WHERE number = ?", [first])
            members = []
            for told, data in found:
                graph, triples, size = json.loads(told)
                members.append(Member(graph, triples, size, data))
            self._places.replace(first, parts.write_members(self._folder, first, members) if members else None)
