"""The pipeline: statements in, Turtle files out. The one place where reading and the graph meet."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mithaq.corpus.crew import GARBAGE, LIMITS, crew
from mithaq.corpus.layouts import laid_out, opened
from mithaq.corpus.manifest import Manifest
from mithaq.corpus.reading import Reader
from mithaq.corpus.tasks import Figures, file_name
from mithaq.errors import DataError, DocumentError, stumbled
from mithaq.extract.extractor import extract
from mithaq.files import locked, sweep
from mithaq.graph.decide import decide as write_down
from mithaq.graph.decide import undo
from mithaq.graph.projection import project
from mithaq.model import Document, Extraction, Fact, Value
from mithaq.read.documents import read
from mithaq.read.sources import size
from mithaq.registry import load_registry
from mithaq.safe import safe

if TYPE_CHECKING:
    from mithaq.corpus.crew import Crew, Executing
    from mithaq.corpus.folder import Folder
    from mithaq.corpus.tasks import Written
    from mithaq.worker.limits import Limits

__all__ = ["BuildReport", "DocumentSummary", "build", "decide", "explain", "facts", "file_name", "retract"]

Inputs = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class DocumentSummary(Figures):
    """What was built from one document; ``path`` is its facts file, or its shard."""

    path: Path


@dataclass(slots=True)
class BuildReport:
    """What a build did: a summary of each document as it was written, and one line for each that failed."""

    out: Path
    documents: list[DocumentSummary] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    count: int = 0
    """Documents built, also when the summaries were not kept."""
    unchanged: int = 0
    """Documents that were built already, by the same program from the same bytes."""
    removed: list[str] = field(default_factory=list)
    """The stems of graphs that were taken out: of documents that are no longer there, or have another name now."""
    notes: list[str] = field(default_factory=list)
    """What a user should know of a choice that was made for them, a line each."""

    def add(self, written: Written, path: Path, keep: int, on_progress: Callable[[int], None] | None) -> None:
        """Count a document that is written, and hold its summary as long as there are fewer than ``keep``."""
        self.count += 1
        if len(self.documents) < keep and (it := written.figures):
            counts = it.sentences, it.entities, it.facts
            self.documents.append(DocumentSummary(it.id, it.title, it.language, *counts, path))
        if on_progress is not None:
            on_progress(self.count)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: documents read and known so far, then those written of how many."""

    read: int
    part: float = 0
    """Which part of the inputs' bytes that is, 0 to 1; 0 where their size is not known."""
    written: int = 0
    to_write: int = 0


def build(  # noqa: PLR0913 - what a caller may choose
    inputs: Inputs,
    out: Path,
    *,
    language: str | None = None,
    on_progress: Callable[[int], None] | None = None,
    on_stage: Callable[[Progress], None] | None = None,
    keep: int = 1000,
    prune: bool = False,
    layout: str | None = None,
    jobs: int = 1,
    limits: Limits | None = None,
    executor: Executing | None = None,
) -> BuildReport:
    """Read every document of the inputs and write ``<id>.ttl`` and ``<id>.prov.ttl`` into ``out``.

    With the ``layout`` "shards", or without one from 10,000 documents on, they go into a bundle with tables beside it.
    A folder that has the other layout is converted, and nothing is read for that.

    Only what has changed is read, and only what must be is written: the bytes are those of a build from nothing. A
    document that cannot be read is reported and the others are built. With ``prune``, graphs of documents that are not
    among the inputs are removed. ``jobs`` workers read and write, each document within the ``limits`` (else `LIMITS`; a
    page or paper by its size); with 1 all is done in this process, with an ``executor`` in its workers. ``on_progress``
    hears how many are written, ``on_stage`` of reading as well. No more than ``keep`` summaries are held, so that
    memory stays flat. Raises DataError when the output folder cannot be used.
    """
    report = BuildReport(out)
    _make(out)
    with locked(out), _in_haste(), Manifest(out) as manifest, crew(jobs, limits or LIMITS, executor) as workers:
        sweep(out)
        folder, reader = opened(out, manifest), Reader(manifest, language, limits)
        watch = _Watch(report, folder, reader, size(inputs) if on_stage else 0, keep, on_progress, on_stage)
        reader.run(inputs, workers, watch.reading)
        report.failures += reader.failures
        _take_out(folder, reader, report, prune=prune)
        watch.settle(workers, layout)
        lost = manifest.unwritten() & reader.names.keys() if report.failures else set()
        report.unchanged = len(reader.names) - report.count - len(lost)
    return report


@dataclass(slots=True)
class _Watch:
    """Notes what is done and tells those who want to know."""

    report: BuildReport
    folder: Folder
    reader: Reader
    bytes: int
    keep: int
    on_progress: Callable[[int], None] | None
    on_stage: Callable[[Progress], None] | None

    def reading(self) -> None:
        """Some documents more are read or known."""
        if self.on_stage is not None:
            part = min(1.0, self.reader.seen / self.bytes) if self.bytes else 0
            self.on_stage(Progress(len(self.reader.names), part))

    def settle(self, workers: Crew, layout: str | None) -> None:
        """Have what is to be written written, in the layout that the folder is to have."""
        whole, folder = self.folder.look(self.reader.names), self.folder
        self.folder, note = laid_out(folder, layout)
        self.report.notes += [note] if note else []
        if self.folder is not folder or not whole:
            self.folder.load(self.reader.names)
            self.report.failures += self.folder.settle(workers, self.reader.names, self.writing)

    def writing(self, written: Written, done: int, count: int) -> None:
        """One more is written."""
        if written.name in self.reader.names:
            self.report.add(written, self.folder.path_of(written.name), self.keep, self.on_progress)
        if self.on_stage is not None:
            self.on_stage(Progress(len(self.reader.names), 1, done, count))


def _take_out(folder: Folder, reader: Reader, report: BuildReport, *, prune: bool) -> None:
    """Remove the graphs of documents that have another name now and, with ``prune``, of those that are gone."""
    mine = reader.names
    namesakes = folder.manifest.namesakes()
    renamed = {identifier for identifier, name in namesakes if name in mine}
    gone = {name for identifier, name in namesakes if identifier in renamed and name not in mine}
    if prune and reader.failures:
        report.failures.append(f"{safe(str(folder.path))}: nothing is pruned, for not all could be read")
    elif prune:
        gone |= folder.built() - mine.keys()
    for name in sorted(gone):
        folder.drop(name)
    report.removed = sorted(gone)


def retract(graphs: Path, documents: Sequence[str]) -> tuple[list[str], list[str]]:
    """Take documents out of a folder of graphs, by id or by the name of their files.

    All that only they supported goes with them, and who is who is decided without them: what is left is what a build
    of the others gives. The stems of what was removed, and a line for each graph that cannot be brought up to date.
    DataError for what is not there, with nothing removed.
    """
    with _opened(graphs) as folder:
        gone = sorted({name for document in documents for name in folder.find(document)})
        for name in gone:
            folder.drop(name)
        folder.look()
        folder.load()
        with crew() as workers:
            failures = folder.settle(workers)
    return gone, failures


def decide(graphs: Path, one: str, other: str, verdict: str | None, by: str) -> list[str]:
    """Write down that two people of a folder of graphs are ``same`` or ``different``; with None, take that back.

    The graphs are brought up to date; a line for each that cannot be. DataError where nobody is called so.
    """
    with _opened(graphs) as folder:
        folder.look()
        folder.load()
        people = folder.everybody()
        if verdict is None:
            undo(people, one, other)
        else:
            write_down(people, one, other, verdict, by)
        with crew() as workers:
            return folder.settle(workers)


@contextmanager
def _opened(graphs: Path) -> Iterator[Folder]:
    if not graphs.is_dir():
        raise DataError(f"{graphs}: no such folder; run 'mithaq build' first")
    with locked(graphs), Manifest(graphs) as manifest:
        yield opened(graphs, manifest)


@contextmanager
def _in_haste() -> Iterator[None]:
    """Set the interpreter for a long run, and back.

    A thread that comes back from the disk goes on after half a millisecond, not five. What was loaded before lives on
    and is not searched for garbage again and again, and the rest less often.
    """
    usual, often = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(0.0005)
    gc.freeze()
    gc.set_threshold(*GARBAGE)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
        gc.set_threshold(*often)
        gc.unfreeze()


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(
            f"{out}: cannot be made an output folder: {error.strerror}; choose another with --out"
        ) from None


def facts(
    inputs: Inputs, language: str | None = None, limits: Limits | None = None
) -> Iterator[dict[str, Any] | DocumentError]:
    """Each document's entities and plain facts, one record a document; what cannot be read comes as its error."""
    for document in read(inputs, language, limits):
        try:
            yield document if isinstance(document, DocumentError) else project(_extracted(document))
        except DocumentError as error:
            yield error


def _extracted(document: Document) -> Extraction:
    """What a document says; a fault of the program in one document is its error, which costs no other."""
    try:
        return extract(document)
    except Exception as error:
        raise DocumentError(f"{document.origin}: {stumbled(error)}") from error


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact in words, for people: labels instead of references."""

    subject: str
    predicate: str
    object: str
    words: str
    rule: str
    status: str


@dataclass(slots=True)
class ExplainedSentence:
    """A sentence with what was found in it and by which rule."""

    text: str
    heading: bool
    findings: list[Finding]


def explain(
    source: str | Path, language: str | None = None, limits: Limits | None = None
) -> Iterator[ExplainedSentence]:
    """Each sentence of a document with its findings. Raises DocumentError when it cannot be read."""
    for document in read([source], language, limits):
        if isinstance(document, DocumentError):
            raise document
        extraction = _extracted(document)
        for sentence in extraction.sentences:
            found = [fact for fact in extraction.facts if fact.evidence.sentence == sentence.index]
            text = document.text[sentence.start : sentence.end]
            yield ExplainedSentence(text, sentence.heading, [_finding(extraction, fact) for fact in found])


def _finding(extraction: Extraction, fact: Fact) -> Finding:
    words = extraction.document.text[fact.evidence.start : fact.evidence.end]
    qualifiers = ", ".join(f"{key} {_label(extraction, value)}" for key, value in fact.qualifiers if key != "wording")
    target = _label(extraction, fact.object) + (f" ({qualifiers})" if qualifiers else "")
    return Finding(_label(extraction, fact.subject), fact.predicate, target, words, fact.evidence.rule, fact.status)


def _label(extraction: Extraction, value: str | Value) -> str:
    if isinstance(value, Value):
        return value.text
    entity = next(entity for entity in extraction.entities if entity.ref == value)
    if entity.registered:
        return load_registry().label(entity.ref, extraction.document.language)
    if entity.kind == "Stance":
        return f"stance ({entity.key[0]})"
    return entity.names[0].text if entity.names else value
