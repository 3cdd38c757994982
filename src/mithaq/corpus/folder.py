"""A folder of graphs as it is and as it should be: what must be written of it again is written, and nothing else.

Which key a person has depends on all documents of a folder. So it is decided when all of them are known, from what
the manifest keeps of each, and those files are written in which somebody is called otherwise now.
"""

from __future__ import annotations

import hashlib
import json
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from mithaq.corpus.packing import pack_extraction
from mithaq.corpus.program import data_version, program
from mithaq.corpus.tasks import Reading, Written, graphs, people_of, to_write, told_of
from mithaq.corpus.writer import ENDS, Writer, marks, sums_there
from mithaq.errors import DataError
from mithaq.extract.extractor import extract
from mithaq.files import atomic_write, remove
from mithaq.graph.entities import Decision, Found, People
from mithaq.graph.ledger import ledger_blocks, read_people
from mithaq.graph.people import Variant
from mithaq.graph.sources import document_of
from mithaq.graph.store import LEDGER
from mithaq.graph.sums import SUMS, Sums, names_there
from mithaq.graph.turtle import check, serialize_ordered
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from mithaq.corpus.crew import Crew
    from mithaq.corpus.manifest import Manifest
    from mithaq.corpus.writer import Done

    OnWritten = Callable[[Written, int, int], None]
    """Is told of each graph that is written, how many are by now, and how many are to be."""

BATCH = 16
"""Documents that are done in one go."""
_SUM = 32


class _State(NamedTuple):
    """What tells a whole folder of graphs from any other."""

    ledger: str
    sums: str
    files: str


class Folder:
    """The graphs of a folder with their manifest, which others must not change meanwhile.

    DataError, before anything is written, where the sums or the ledger are damaged.
    """

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self.people = People()
        if file_hash(path / SUMS) != manifest.told("sums"):
            Sums(path)

    def look(self, mine: Collection[str] = ()) -> bool:
        """Hold the manifest against the disk; whether all is as the last build left it.

        A file that is gone, or is another than was written, is to be written again if it belongs to a document of
        ``mine``. Other documents whose facts are gone are forgotten.
        """
        others = [one for one in self.manifest.marks() if marks(self.path, one[0]) != one[1]]
        for name, marked, written in others:
            if (now := marks(self.path, name)) != marked:
                if not (self.path / f"{name}.ttl").exists() and name not in mine:
                    self.manifest.drop(name)
                elif now and sums_there(self.path, name) == written:
                    self.manifest.mark(name, now)
                elif not now or name in mine:
                    self.manifest.rewrite(name)
        known = _State(*(self.manifest.told(fact) for fact in _State._fields))
        return not self.manifest.changed and self.manifest.told("whole") == "yes" and known == self._state()

    def built(self) -> set[str]:
        """The stems of all graphs that builds have made here."""
        sums = Sums(self.path)
        return self.manifest.names() | {stem for stem in self._stems() if f"{stem}.ttl" in sums}

    def find(self, document: str) -> list[str]:
        """The stems of the graphs of a document, which is named by its id or by that of its files."""
        stems = self.built()
        if document in stems:
            return [document]
        if found := self.manifest.called(document):
            return found
        near = [f"'{name}'" for name in get_close_matches(document, stems, 3)]
        advice = f"did you mean {' or '.join(near)}?" if near else "give its id, or the name of its files without .ttl"
        raise DataError(f"{safe(str(self.path))}: no document '{safe(document)}' was built here; {advice}")

    def path_of(self, name: str) -> Path:
        """The facts file of a document."""
        return self.path / f"{name}.ttl"

    def drop(self, name: str) -> None:
        """Take a document out, with its files: evidence first, so that what is left can be made whole again."""
        for end in reversed(ENDS):
            remove(self.path / f"{name}{end}")
        self.manifest.drop(name)

    def load(self, mine: Collection[str] = ()) -> None:
        """Find out who the people of the folder are, and what persons have decided about them.

        What an ended build has read is left for the next one to finish, but for documents of ``mine`` and those that
        have files already.
        """
        others = self._stems()
        for row in self.manifest.rows():
            if row.keys is not None or row.name in mine or row.name in others:
                told, file = people_of(row.people), f"{row.name}.ttl"
                self.people.note(file, told)
                if row.keys is not None:
                    self.people.call(file, json.loads(row.keys))
            others.discard(row.name)
        self._load_others({f"{stem}.ttl" for stem in others})

    def everybody(self) -> People:
        """All people, with what persons have decided, and whom each name means."""
        self.people.resolve()
        return self.people

    def settle(self, crew: Crew, order: Iterable[str] = (), on_written: OnWritten | None = None) -> list[str]:
        """Decide who is who and write what is to be written, first that of ``order``; then the ledger and the sums.

        A line for each document that could not be written.
        """
        failures: list[str] = []
        needed = self._needed(failures)
        first = [name for name in order if name in needed]
        names = [*first, *sorted(needed - set(first))]
        done = 0

        def note(batch: list[Done]) -> None:
            nonlocal done
            for one in batch:
                done += 1
                self.note(*one)
                if on_written is not None:
                    on_written(one.written, done, len(names))
            if batch:
                self.manifest.commit()

        with Writer(self.path) as writer:
            for answer in crew.do(self._requests(names)):
                batch = graphs(answer)
                failures += [f"{safe(str(self.path / one.name))}.ttl: {one.error}" for one in batch if one.error]
                note(writer.write([one for one in batch if not one.error]))
            note(writer.wait())
        self._close(whole=not failures)
        return failures

    def _state(self) -> _State:
        count = len(names_there(self.path))
        return _State(file_hash(self.path / LEDGER), file_hash(self.path / SUMS), str(count))

    def _stems(self) -> set[str]:
        """The stems of all graphs that are there, whoever has made them; DataError where one is no regular file."""
        there = {name for name in names_there(self.path, regular=True) if name != LEDGER}
        return {name.removesuffix(".ttl") for name in there if not name.endswith(ENDS[1])}

    def _load_others(self, others: set[str]) -> None:
        """What persons have decided; and the people of graphs that the manifest does not know, as others made them."""
        ledger = file_hash(self.path / LEDGER)
        if ledger == self.manifest.told("ledger") and not others:
            told = json.loads(self.manifest.told("decided") or "[]")
            self.people.decided = {(_variant(one), _variant(other)): Decision(*rest) for one, other, *rest in told}
            return
        known = read_people(self.path, others)
        self.people.decided = known.decided
        for file in others & known.used.keys():
            self.people.used[file] = known.used[file]
            for variant in known.used[file]:
                self.people.found.setdefault(variant, Found()).files[file] = known.found[variant].files[file]

    def _needed(self, failures: list[str]) -> set[str]:
        """The stems of what is to be written. Of graphs that the manifest does not know the documents are read anew."""
        refused: set[str] = set()
        known = self.manifest.names()
        while True:
            self.people.resolve()
            outdated = {file.removesuffix(".ttl") for file in self.people.outdated()}
            strange = outdated - known - refused
            for name in sorted(strange):
                try:
                    self._adopt(name)
                    known.add(name)
                except DataError as error:
                    failures.append(str(error))
                    refused.add(name)
            if not strange - refused:
                break
        needed = set()
        for row in self.manifest.states():
            if f"{row.name}.ttl" not in self.people.used or not (row.unwritten or row.name in outdated):
                continue
            if (row.program, row.data) == (program(), data_version()):
                needed.add(row.name)
            else:
                failures.append(
                    f"{safe(str(self.path / row.name))}.ttl: somebody in it is called otherwise now, but it was built "
                    f"by another version of the program or with other data ({row.data}); build the document again"
                )
        return needed

    def _adopt(self, name: str) -> None:
        """Read the document behind a graph from its provenance; DataError where that is missing or broken."""
        found = extract(document_of(self.path / f"{name}.prov.ttl", data_version()))
        read = Reading(name, found.document.id, people=told_of(found), extraction=pack_extraction(found))
        self.manifest.put(read, b"", name, program(), data_version())
        self.people.note(f"{name}.ttl", people_of(read.people))

    def _requests(self, names: list[str], kind: bytes = b"write") -> Iterator[bytes]:
        for start in range(0, len(names), BATCH):
            batch = []
            for name in names[start : start + BATCH]:
                people, extraction = self.manifest.kept(name)
                batch.append((name, extraction, people, self._keys_of(name, people)))
            yield to_write(batch, kind)

    def _keys_of(self, name: str, people: str) -> list[str]:  # noqa: ARG002 - others look them up by name
        return [self.people.aliases[variant] for variant, _ in people_of(people)]

    def note(self, written: Written, marked: str = "", digests: bytes = b"") -> None:
        """Note a document that is written, with the marks and the sums of its files where it has such."""
        keys = self._keys_of(written.name, self.manifest.kept(written.name)[0])
        self.manifest.written(written.name, json.dumps(keys), marked, digests)

    def _close(self, *, whole: bool) -> None:
        """Write the ledger and the sums, and note that the folder is whole."""
        sums = Sums(self.path)
        for name, _, digests in self.manifest.marks():
            for end, digest in zip(ENDS, (digests[:_SUM], digests[_SUM:]), strict=True):
                sums.put(f"{name}{end}", digest)
        if self.people.ledger:
            ledger, count = serialize_ordered(ledger_blocks(self.people))
            atomic_write(self.path / LEDGER, ledger, verify=lambda data: check(data, count))
            sums.put(LEDGER, hashlib.sha256(ledger).digest())
        else:  # there is nothing that the graphs do not say themselves
            remove(self.path / LEDGER)
        sums.write()
        self._tell(whole=whole)

    def _tell(self, *, whole: bool) -> None:
        decided = [
            (_plain(one), _plain(other), decision.verdict, decision.score, decision.reason, decision.by)
            for (one, other), decision in self.people.decided.items()
        ]
        state = self._state()._asdict()
        self.manifest.tell(**state, decided=json.dumps(decided), whole="yes" if whole else "")


def file_hash(path: Path) -> str:
    """The SHA-256 of a file; empty where there is none that can be read."""
    if not path.is_file():  # a pipe would keep us waiting
        return ""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _plain(variant: Variant) -> list[object]:
    return [variant.context, variant.name, variant.language, variant.posts]


def _variant(told: list[object]) -> Variant:
    context, name, language, posts = told
    return Variant(str(context), str(name), str(language), tuple(map(str, posts if isinstance(posts, list) else ())))
