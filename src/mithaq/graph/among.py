"""Which documents of a corpus are meant, by the table of entities: of an entity, of an id, of a time."""

from __future__ import annotations

import json
import re
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.graph.corpora import TABLES, is_corpus, opened
from mithaq.registry import load_registry
from mithaq.safe import safe
from mithaq.text import fold_key
from mithaq.vocabulary import PREFIXES
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

KEYS = ("entity", "document", "since", "until")
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_PREFIXED = re.compile(r"([a-z]+):([^\s/:]+)")
_COLUMNS = ["document", "graph", "issued", "entity", "name"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What documents must have, all of it: one of these entities, ids, a day not before and not after."""

    entities: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: str = ""
    until: str = ""


def wish(words: Iterable[str], option: str = "--among") -> Wish:
    """What is meant by ``entity=OM``, ``document=talks-ar``, ``since=2026-01``, ``until=2026``.

    DataError otherwise, which calls the ``option`` by its name.
    """
    found: dict[str, list[str]] = {key: [] for key in KEYS}
    for word in words:
        key, equals, value = word.partition("=")
        if key not in found or not equals or not value.strip():
            raise DataError(f"{option} {safe(word)}: write {', '.join(f'{key}=…' for key in KEYS)}")
        if key in {"since", "until"} and (not _DAY.fullmatch(value) or found[key]):
            raise DataError(f"{option} {safe(word)}: give one day as 2026, 2026-01 or 2026-01-31")
        found[key].append(value.strip())
    since, until = ("".join(found[key]) for key in ("since", "until"))
    return Wish(tuple(found["entity"]), tuple(found["document"]), since, until)


@contextmanager
def chosen(paths: Sequence[str | Path], words: Sequence[str]) -> Iterator[list[str | Path]]:
    """The paths with chosen documents alone of each corpus, as long as the block runs; without words as they are.

    DataError where a path is no corpus, or has no such document.
    """
    from pathlib import Path

    if not words:
        yield list(paths)
        return
    wanted = wish(words)
    with ExitStack() as stack:
        found: list[str | Path] = []
        for folder in map(Path, paths):
            if not folder.exists():
                raise DataError(f"{safe(str(folder))}: no such file or folder; run 'mithaq build' first")
            if not is_corpus(folder):
                raise DataError(
                    f"{safe(str(folder))}: --among chooses from shards and tables; "
                    "make them with 'mithaq build --layout shards'"
                )
            if graphs := documents(folder, wanted):
                found.append(stack.enter_context(opened(folder, graphs)))
        if not found:
            where, what = safe(", ".join(map(str, paths))), safe(" and ".join(words))
            raise DataError(f"{where}: no document with {what}; ask for less, or for all without --among")
        yield found


def documents(folder: Path, wanted: Wish) -> list[str]:
    """The graphs of facts of the documents that are meant; the tables are read in a worker."""
    place = folder / TABLES / "entities"
    try:
        import pyarrow.parquet  # noqa: F401 - loaded before the worker can load nothing
    except ImportError as error:
        raise DataError("--among needs pyarrow; install it with: pip install 'mithaq[parquet]'") from error
    parts = sorted(place.glob("part-*.parquet"))
    load_registry()
    found = apart("choosing", lambda: json.dumps(_found(parts, wanted)).encode(), reads=[place])
    return sorted(json.loads(found))


def _found(parts: list[Path], wanted: Wish) -> list[str]:
    entities = [(_iris(entity), fold_key(entity)) for entity in wanted.entities]
    return [graph for part in parts for graph in _in_part(part, wanted, entities)]


def _in_part(part: Path, wanted: Wish, entities: list[tuple[set[str], str]]) -> set[str]:
    from pyarrow import parquet as pq

    table = pq.read_table(part, columns=_COLUMNS, use_threads=False)
    graphs = table.column("graph").to_pylist()
    good = set(graphs)
    if wanted.documents:
        good &= _where(graphs, table.column("document").to_pylist(), lambda one: one in wanted.documents)
    if wanted.since or wanted.until:
        low, high = wanted.since, wanted.until or "9"
        days = [str(day or "") for day in table.column("issued").to_pylist()]
        good &= _where(graphs, days, lambda day: day and low <= day and day[: len(high)] <= high)
    for iris, name in entities:
        called = _where(graphs, table.column("name").to_pylist(), lambda one, name=name: one and _folded(one) == name)
        good &= called | _where(graphs, table.column("entity").to_pylist(), lambda one, iris=iris: one in iris)
    return good


def _where(graphs: list[str], values: list[Any], fits: Any) -> set[str]:
    fitting = {value for value in set(values) if fits(value)}
    return {graph for graph, value in zip(graphs, values, strict=True) if value in fitting}


@lru_cache(maxsize=1 << 16)
def _folded(name: str) -> str:
    return fold_key(name)


def _iris(entity: str) -> set[str]:
    """What an entity may be called: an IRI, a prefixed name, the code of a country, a name of the registry."""
    if "://" in entity:
        return {entity.strip("<>")}
    folded, code, ids = fold_key(entity), entity.upper(), {entity}
    for entry in load_registry().entries.values():
        codes = {entry.code, entry.code2} - {""} if entry.kind == "Country" else set()
        if code in codes or any(fold_key(name.text) == folded for name in entry.names):
            ids.add(entry.id)
    found = (_PREFIXED.fullmatch(one) for one in ids)
    return {PREFIXES[one[1]] + one[2] for one in found if one and one[1] in PREFIXES}
