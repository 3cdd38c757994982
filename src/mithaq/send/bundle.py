"""A bundle: a folder of sorted N-Quads shards with a description, a manifest and load scripts, for stores of any size.

Each shard has whole graphs only, so that a store which spreads graphs over machines keeps a statement together, and no
blank nodes, which stores rename. The manifest is written last: a bundle without one is not finished.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError, SendError
from mithaq.files import atomic_stream, atomic_write, locked, new_folder, remove
from mithaq.graph.bundles import DATA, FORM, MANIFEST, SHARD
from mithaq.graph.pairs import again
from mithaq.safe import safe
from mithaq.send import reading
from mithaq.send.formats import zipped
from mithaq.send.selection import select
from mithaq.send.void import Description
from mithaq.worker.limits import LONG, Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VOID, SCRIPTS = "void.ttl", "load"
MOST_BYTES = 128 << 20
"""Bytes of a shard before compression; only a graph that is larger by itself makes a larger one."""
_READ = 1 << 20
_RUNS = 0o755


@dataclass(slots=True)
class Shard:
    """What a shard holds: triples by graph, and bytes before compression."""

    name: str
    graphs: dict[str, int] = field(default_factory=dict)
    size: int = 0


def bundle(
    paths: Iterable[str | Path],
    folder: Path,
    what: Iterable[str] = (),
    limits: Limits | None = None,
    most: int = MOST_BYTES,
) -> dict[str, Any]:
    """Write a bundle of graphs into ``folder``, which is new, empty or a bundle; its manifest comes back.

    The same bytes for the same graphs. Memory holds as much as a shard, at most. Errors as of `formats.stream`;
    SendError for a folder that holds something else. While it is written, and after an error, the folder is no bundle.
    """
    selection = replace(select(paths, tuple(what) or ("all",)), blank=False)
    for made in (folder, folder / DATA, folder / SCRIPTS):
        if made == folder:
            _own(folder)
        new_folder(made)
    with locked(folder):
        remove(folder / MANIFEST)
        return again(lambda: _filled(folder, reading.graphs(selection, limits or Limits(LONG), quads=True), most))


def _filled(folder: Path, graphs: Iterator[tuple[str, Iterator[bytes]]], most: int) -> dict[str, Any]:
    """Write all of a bundle; its manifest."""
    with closing(Description()) as description:
        shards = list(_shards(folder / DATA, graphs, description, most))
        for old in {path.name for path in (folder / DATA).iterdir()} - {shard.name for shard in shards}:
            remove(folder / DATA / old)
        described = [_described(folder, shard) for shard in shards]
        return close(folder, described, description.turtle(described))


def close(folder: Path, shards: list[dict[str, Any]], void: str) -> dict[str, Any]:
    """Finish a bundle whose shards are written: description, scripts and last the manifest, which comes back."""
    counts = sum(shard["statements"] for shard in shards), sum(len(shard["graphs"]) for shard in shards)
    head = finish(folder, counts, [json.dumps(shard, ensure_ascii=False) for shard in shards], void)
    return {**head, "shards": shards}


def finish(folder: Path, counts: tuple[int, int], shards: list[str], void: str) -> dict[str, Any]:
    """As `close`, of statements and graphs counted already and shards told in JSON; the manifest without these."""
    atomic_write(folder / VOID, void.encode())
    others = [VOID, *_scripts(folder / SCRIPTS)]
    manifest: dict[str, Any] = {
        "form": FORM,
        "statements": counts[0],
        "graphs": counts[1],
        "files": [{"name": name, **fingerprint(folder / name)} for name in others],
        "shards": [],
    }
    # A line a shard: of a large bundle it is written in a moment, and still can be looked at.
    rows = ",\n ".join(shards)
    head = json.dumps(manifest, ensure_ascii=False).removesuffix("]}")
    atomic_write(folder / MANIFEST, f"{head}\n {rows}\n]}}\n".encode())
    return manifest


def _scripts(folder: Path) -> list[str]:
    """Write the scripts that load a bundle, which can be run; their names, from the bundle's folder on."""
    scripts = [script for script in sorted((Path(__file__).parent / SCRIPTS).iterdir()) if script.is_file()]
    for script in scripts:
        atomic_write(folder / script.name, script.read_bytes())
        (folder / script.name).chmod(_RUNS)
    return [f"{SCRIPTS}/{script.name}" for script in scripts]


def _own(folder: Path) -> None:
    """Make sure that nothing of another's is overwritten or removed."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.name not in {MANIFEST, VOID, DATA, SCRIPTS, ".lock"} and not path.name.endswith(".tmp"):
            raise SendError(f"{safe(str(folder))}: holds {safe(path.name)}, so it is no bundle; give a new folder")
    for path in (folder / DATA).glob("*"):
        if not SHARD.fullmatch(path.name) and not path.name.endswith(".tmp"):
            raise SendError(f"{safe(str(path))}: no part of a bundle; give a new folder")


def _shards(
    folder: Path, graphs: Iterator[tuple[str, Iterator[bytes]]], description: Description, most: int
) -> Iterator[Shard]:
    """Write the shards one after the other: a graph goes into the open one, or where that is full begins the next."""
    waiting = _sized(graphs, most)
    number, pending = 0, next(waiting, None)
    while pending is not None:
        shard = Shard(f"part-{number:05d}.nq.gz")
        following: list[tuple[str, list[bytes], Iterator[bytes]]] = []

        def parts(shard: Shard = shard, following: list[Any] = following, first: Any = pending) -> Iterator[bytes]:
            graph: tuple[str, list[bytes], Iterator[bytes]] | None = first
            while graph is not None:
                if shard.graphs and shard.size + sum(map(len, graph[1])) > most:
                    following.append(graph)
                    return
                yield from _written(shard, graph, description)
                graph = next(waiting, None)

        atomic_stream(folder / shard.name, zipped(parts()))
        yield shard
        number, pending = number + 1, following[0] if following else None


def _sized(
    graphs: Iterator[tuple[str, Iterator[bytes]]], most: int
) -> Iterator[tuple[str, list[bytes], Iterator[bytes]]]:
    """Each graph with its first blocks, as many as tell whether it fits into a shard."""
    for graph, blocks in graphs:
        held: list[bytes] = []
        size = 0
        for block in blocks:
            held.append(block)
            size += len(block)
            if size > most:
                break
        yield graph, held, blocks


def _written(
    shard: Shard, graph: tuple[str, list[bytes], Iterator[bytes]], description: Description
) -> Iterator[bytes]:
    name, held, rest = graph
    count = 0
    for block in chain(held, rest):
        count += block.count(b"\n")
        shard.size += len(block)
        description.take(block.decode())
        yield block
    shard.graphs[name] = count


def _described(folder: Path, shard: Shard) -> dict[str, Any]:
    return {
        "name": f"{DATA}/{shard.name}",
        "statements": sum(shard.graphs.values()),
        "uncompressed": shard.size,
        **fingerprint(folder / DATA / shard.name),
        "graphs": shard.graphs,
    }


def fingerprint(path: Path) -> dict[str, Any]:
    """Bytes and SHA-256 of a file, which is read in pieces."""
    found, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while part := file.read(_READ):
                found.update(part)
                size += len(part)
    except OSError as error:
        raise DataError(f"{safe(str(path))}: cannot be read: {error.strerror}") from error
    return {"bytes": size, "sha256": found.hexdigest()}
