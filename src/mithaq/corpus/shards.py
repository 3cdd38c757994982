"""A folder of shards as it is and as it should be: a bundle of N-Quads with tables beside it (Parquet).

A shard in which something has changed is put together anew of what it held and of what is new; all others stay. The
manifest of the bundle is removed first and written last: while that is missing the folder is not whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from mithaq.corpus import parts
from mithaq.corpus.contents import content
from mithaq.corpus.folder import Folder, file_hash
from mithaq.corpus.layout import clear_files
from mithaq.corpus.ledgers import Ledgers
from mithaq.corpus.parts import Held, Stock
from mithaq.corpus.persons import Persons
from mithaq.corpus.places import Places
from mithaq.corpus.program import data_version, program
from mithaq.corpus.rows import TABLES
from mithaq.corpus.tables import tables
from mithaq.corpus.tasks import Written, graphs, people_of
from mithaq.files import new_folder, remove
from mithaq.graph.bundles import DATA, MANIFEST
from mithaq.graph.corpora import TABLES as FOLDER
from mithaq.safe import safe
from mithaq.send.bundle import SCRIPTS, finish
from mithaq.send.void import counted, described

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from mithaq.corpus.crew import Crew
    from mithaq.corpus.folder import OnWritten
    from mithaq.corpus.manifest import Manifest
    from mithaq.corpus.places import Part
    from mithaq.graph.entities import Decision, Pair, People


class _Job(NamedTuple):
    """A shard that is to be written: its slots, and those of its documents that are made anew."""

    first: int
    last: int
    names: tuple[str, ...]


class Shards(Folder):
    """The shards of a folder with their manifest, which others must not change meanwhile."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        super().__init__(path, manifest)
        self.places = Places(manifest)
        self.persons = Persons(manifest)
        self._before: dict[Pair, Decision] = {}

    def look(self, mine: Collection[str] = ()) -> bool:  # noqa: ARG002 - of a shard no single document can be removed
        """Hold the manifest against the disk; whether all is as the last build left it.

        The documents of a shard whose files are not what was written are to be written again.
        """
        for part in self.places.parts():
            if (now := parts.marks(self.path, part.first)) != part.marks:
                if now and parts.whole(self.path, part):
                    self.places.mark(part.first, now)
                else:
                    self.places.lose(part)
        as_told = self.manifest.told("bundle") == file_hash(self.path / MANIFEST)
        return not self.manifest.changed and self.manifest.told("whole") == "yes" and as_told

    def built(self) -> set[str]:
        """The names of all documents that builds have put here."""
        return self.manifest.names()

    def path_of(self, name: str) -> Path:
        """The shard of a document."""
        return parts.files(self.path, self.places.first_of(name))[0]

    def drop(self, name: str) -> None:
        """Take a document out; it is in its shard until that is settled."""
        self.places.drop(name)
        self.persons.drop(name)
        self.manifest.drop(name)

    def load(self, mine: Collection[str] = ()) -> None:
        """Take in the documents of ``mine``, and those that had a place, as they were read."""
        for name, people in self.places.unread():
            if name in mine or name in self.places or self._was_file(name):
                self.places.put(name)
                self.persons.put(name, people)
        self._load_others(set())
        self._before = dict(self.people.decided)

    def everybody(self) -> People:
        """All people with what persons have decided."""
        self.people = self.persons.everybody(self.people.decided)
        self.people.resolve()
        return self.people

    def settle(self, crew: Crew, order: Iterable[str] = (), on_written: OnWritten | None = None) -> list[str]:  # noqa: ARG002 - shards have their own order
        """Decide who is who, write the shards in which something changes, and the bundle's manifest.

        A line for each document that could not be written.
        """
        failures: list[str] = []
        self.persons.settle(self.people.decided, self._before)
        jobs = self._jobs(self._pending(failures))
        self._prepare()
        with _Writing(self, jobs, failures, on_written) as writing:
            for answer in crew.do(self._requests([name for job in jobs for name in job.names], b"quads")):
                writing.take(graphs(answer))
        self.places.keep([first for first, _ in self.places.wanted()])
        self._close(whole=not failures)
        return failures

    def note(self, written: Written, marked: str = "", digests: bytes = b"") -> None:
        """Note a document that is in its shard."""
        self.manifest.written(written.name, "[]", marked, digests)

    def _keys_of(self, name: str, people: str) -> list[str]:
        return self.persons.keys(name, people_of(people))

    def _was_file(self, name: str) -> bool:
        """Whether a document belongs here because it has files that shards are to replace."""
        return (self.path / f"{name}.ttl").exists()

    def _pending(self, failures: list[str]) -> dict[str, int]:
        """The slots of the documents to be made, in order; a failure for each that this program cannot make."""
        ours, found = (program(), data_version()), {}
        for one in self.places.pending():
            if (one.program, one.data) == ours:
                found[one.name] = one.slot
            else:
                what = "somebody in it is called otherwise now" if one.held else "what was written of it is lost"
                failures.append(
                    f"{safe(str(self.path))}: {safe(one.name)}: {what}, but it was built by another version of the "
                    f"program or with other data ({one.data}); build the document again"
                )
        return found

    def _jobs(self, pending: dict[str, int]) -> list[_Job]:
        old = {part.first: part for part in self.places.parts()}
        names, slots = list(pending), list(pending.values())
        jobs = []
        for first, last in self.places.wanted():
            inside = tuple(names[bisect_left(slots, first) : bisect_left(slots, last)])
            part = old.get(first)
            if inside or part is None or part.last != last or part.stale:
                jobs.append(_Job(first, last, inside))
        return jobs

    def _prepare(self) -> None:
        self.manifest.change()
        self.manifest.commit()  # that there are shards is known before there are, whenever this ends
        remove(self.path / MANIFEST)
        for folder in (DATA, SCRIPTS, FOLDER, *(f"{FOLDER}/{table}" for table in TABLES)):
            new_folder(self.path / folder)

    def _close(self, *, whole: bool) -> None:
        """Write the ledger's shard and what belongs to a bundle, and note that the folder is whole."""
        Ledgers(self.path, self.manifest, self.places).write(self.persons.ledger())
        there = list(self.places.parts())
        heads, graphs_in = zip(*map(parts.head_of, there), strict=True) if there else ((), ())
        parts.sweep(self.path, {head["name"].rpartition("/")[2].partition(".")[0] for head in heads})
        clear_files(self.path)
        counts = sum(head["statements"] for head in heads), sum(graphs_in)
        finish(self.path, counts, [part.told for part in there], described(heads, counted(*parts.about(there))))
        self._tell(whole=whole)
        self.manifest.tell(bundle=file_hash(self.path / MANIFEST))


class _Writing:
    """Shards onto the disk as soon as all their documents are made, one in a thread while the next are made."""

    def __init__(self, shards: Shards, jobs: list[_Job], failures: list[str], on_written: OnWritten | None) -> None:
        self._shards = shards
        self._jobs = deque(jobs)
        self._failures = failures
        self._on_written = on_written
        self._count = sum(len(job.names) for job in jobs)
        self._done = 0
        self._made: dict[str, Written] = {}
        self._stock = Stock(shards.path, shards.places)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="mithaq-writer")
        self._open: tuple[_Job, Future[tuple[Part, list[Any]]]] | None = None

    def take(self, batch: Iterable[Written]) -> None:
        """Take some more documents, and write what is complete with them."""
        self._made |= {one.name: one for one in batch}
        while self._jobs and all(name in self._made for name in self._jobs[0].names):
            self._submit(self._jobs.popleft())

    def _submit(self, job: _Job) -> None:
        path, places = self._shards.path, self._shards.places
        self._stock.take(job.first, job.last)
        documents = []
        for name, _ in places.inside(job.first, job.last):
            made = self._made.get(name)
            if made is not None and made.error:
                self._failures.append(f"{safe(str(path))}: {safe(name)}: {made.error}")
            held = _held(made) if made is not None and not made.error else self._stock.get(name)
            if held is not None:
                documents.append((name, held))
        self._note()
        if documents:
            self._open = job, self._thread.submit(parts.write, path, job.first, job.last, documents)

    def _note(self) -> None:
        """Note the shard that was begun before, when it is on the disk."""
        if self._open is None:
            return
        (job, future), self._open = self._open, None
        self._shards.places.written(*future.result())
        for name in job.names:
            made = self._made.pop(name)
            if not made.error:
                self._done += 1
                self._shards.note(made)
                if self._on_written is not None:
                    self._on_written(made, self._done, self._count)
        self._shards.manifest.commit()

    def __enter__(self) -> Self:
        self.take([])
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self._note()
        finally:
            self._thread.shutdown()


def _held(made: Written) -> Held:
    found = content(made.facts, made.provenance)
    return Held(found.members, tables(found.rows), found.counts)
