"""Whether a bundle is whole: every file as the manifest says, every shard sorted, valid and in canonical form.

A bundle may come from anyone, so its shards are unpacked and read in a worker.
"""

from __future__ import annotations

import gzip
import json
import time
import zlib
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError, SendError
from mithaq.graph.bundles import DATA, MANIFEST, read_manifest
from mithaq.graph.corpora import is_corpus
from mithaq.safe import safe
from mithaq.send.bundle import SCRIPTS, fingerprint
from mithaq.worker.limits import LONG, Limits
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mithaq.worker.child import Handler

_LONGEST_LINE = 64 << 20
_BATCH = 10_000
_SHOWN = 100


@dataclass(slots=True)
class Verdict:
    """What a bundle holds, and what is wrong with it, a line each; nothing wrong means that it is whole."""

    statements: int = 0
    graphs: int = 0
    shards: int = 0
    problems: list[str] = field(default_factory=list)


def verify(folder: Path, limits: Limits | None = None) -> Verdict:
    """Hold a bundle against its manifest and its own rules.

    SendError where there is no manifest that can be read: the bundle was not finished, or is none.
    """
    manifest = _manifest(folder)
    verdict = Verdict(shards=len(manifest["shards"]))
    files = [*manifest["shards"], *manifest["files"]]
    verdict.problems += _strangers(folder, {file["name"] for file in files})
    good = [file for file in files if not _changed(folder, file, verdict.problems)]
    shards = [shard for shard in manifest["shards"] if shard in good]
    seen: set[str] = set()
    for shard, found in zip(shards, _contents(folder, shards, limits or Limits(LONG)), strict=False):
        verdict.problems += [f"{shard['name']}: {problem}" for problem in found["problems"]]
        verdict.problems += [
            f"{shard['name']}: {safe(graph)} is in another shard too" for graph in seen & found["graphs"].keys()
        ]
        for key, has in (
            ("statements", sum(found["graphs"].values())),
            ("graphs", found["graphs"]),
            ("uncompressed", found["size"]),
        ):
            if shard[key] != has and not found["problems"]:
                verdict.problems.append(f"{shard['name']}: the manifest counts other {key}")
        seen |= found["graphs"].keys()
        verdict.statements += sum(found["graphs"].values())
    verdict.graphs = len(seen)
    if not verdict.problems and (manifest["statements"], manifest["graphs"]) != (verdict.statements, verdict.graphs):
        verdict.problems.append(f"{MANIFEST}: its sums are not those of the shards")
    return verdict


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        return read_manifest(folder)
    except FileNotFoundError:
        again = "'mithaq build'" if is_corpus(folder) else "'mithaq export --bundle'"
        raise SendError(f"{safe(str(path))}: no manifest, so no finished bundle; run {again} again") from None
    except ValueError as error:
        raise SendError(f"{safe(str(path))}: no manifest of a bundle; run 'mithaq export --bundle' again") from error


def _strangers(folder: Path, known: set[str]) -> list[str]:
    """Files that nobody has listed: a loader would take them too."""
    found = [path for place in (DATA, SCRIPTS) for path in sorted((folder / place).glob("*"))]
    return [
        f"{name}: not in the manifest"
        for name in (safe(path.relative_to(folder).as_posix()) for path in found)
        if name not in known
    ]


def _changed(folder: Path, file: dict[str, Any], problems: list[str]) -> bool:
    """Whether a file is missing or has other bytes than the manifest says, which is noted."""
    path = folder / file["name"]
    name = safe(file["name"])
    if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        problems.append(f"{name}: no such file in the bundle")
        return True
    try:
        found = fingerprint(path)
    except DataError as error:
        problems.append(str(error))
        return True
    if found != {"bytes": file["bytes"], "sha256": file["sha256"]}:
        problems.append(f"{name}: has other bytes than the manifest says")
        return True
    return False


def _contents(folder: Path, shards: list[dict[str, Any]], limits: Limits) -> Iterator[dict[str, Any]]:
    """What the worker finds in each shard."""
    end, limits = time.monotonic() + limits.seconds, limits.fitting(sum(shard["bytes"] for shard in shards))

    def prepare() -> Handler:
        import pyoxigraph  # noqa: F401 - loaded before nothing can be

        return lambda request: json.dumps(_checked(folder / request.decode())).encode()

    with closing(Worker("verify", prepare, limits, [folder])) as worker:
        for shard in shards:
            yield json.loads(worker.ask(shard["name"].encode()))
            if time.monotonic() > end:
                raise limits.out_of_time("verify")


# In the worker


def _checked(path: Path) -> dict[str, Any]:
    """Graphs with their statements, bytes and problems of a shard; it is read to the first problem."""
    graphs: dict[str, int] = {}
    size, last = 0, ("", "")
    problems: list[str] = []
    try:
        for lines in _batches(path):
            size += sum(map(len, lines))
            for line, graph in zip(lines, _parsed(lines), strict=True):
                place = (graph, line.decode())
                if place <= last:
                    raise DataError(f"not sorted, or twice: {safe(place[1])[:_SHOWN]}")  # noqa: TRY301
                last = place
                graphs[graph] = graphs.get(graph, 0) + 1
    except (DataError, OSError, EOFError, zlib.error, ValueError, SyntaxError) as error:
        problems.append(safe(str(error))[: 2 * _SHOWN])
    return {"graphs": graphs, "size": size, "problems": problems}


def _batches(path: Path) -> Iterator[list[bytes]]:
    with path.open("rb") as raw, gzip.GzipFile(fileobj=raw) as file:
        held: list[bytes] = []
        while line := file.readline(_LONGEST_LINE):
            if line[-1:] != b"\n":
                raise DataError("a line that does not end")
            held.append(line)
            if len(held) == _BATCH:
                yield held
                held = []
        if held:
            yield held


def _parsed(lines: list[bytes]) -> Iterator[str]:
    """The graph of each line; DataError for one that is not written as it should be."""
    import pyoxigraph as ox

    for line, quad in zip(lines, ox.parse(b"".join(lines), format=ox.RdfFormat.N_QUADS), strict=True):
        if f"{quad} .\n".encode() != line:
            raise DataError(f"not in canonical form: {safe(line.decode(errors='replace'))[:_SHOWN]}")
        if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
            raise DataError(f"a blank node: {safe(line.decode())[:_SHOWN]}")
        if not isinstance(quad.graph_name, ox.NamedNode):
            raise DataError(f"in no graph: {safe(line.decode())[:_SHOWN]}")
        yield quad.graph_name.value
