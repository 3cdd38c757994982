"""The pipeline: statements in, Turtle files out. The one place where reading and the graph meet."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from mithaq.errors import DataError, DocumentError
from mithaq.extract.extractor import extract
from mithaq.files import atomic_write, locked, remove, sweep, write_many
from mithaq.graph.decide import decide as write_down
from mithaq.graph.decide import undo
from mithaq.graph.iris import locals_of, slug
from mithaq.graph.ledger import ledger_rows, load_people
from mithaq.graph.projection import project
from mithaq.graph.rdf import triples
from mithaq.graph.sources import document_of
from mithaq.graph.store import LEDGER
from mithaq.graph.sums import Sums
from mithaq.graph.turtle import check, serialize, serialize_blocks, size
from mithaq.model import Document, Extraction, Fact, Value
from mithaq.read.documents import read
from mithaq.read.extensions import version
from mithaq.registry import load_registry

if TYPE_CHECKING:
    from mithaq.graph.entities import People
    from mithaq.graph.iris import Locals

Inputs = Sequence[str | Path]

_LOOKS = frozenset({32, 128, 512, 2048, 8192})
"""After so many documents who is who is decided for the first time, so that few graphs are written again at the end."""
_OBJECTS = 50_000
"""New objects after which the young ones are searched for garbage."""
_HELD = 128
"""So many documents that tell of somebody with a namesake are written last, when it is known who has which key; and
so many that were read are remembered, so that they need not be read again where somebody is called otherwise then."""


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What was built from one document; ``path`` is its facts file."""

    id: str
    title: str
    language: str
    sentences: int
    entities: int
    facts: int
    path: Path


@dataclass(slots=True)
class BuildReport:
    """What a build did: a summary of each document in order, and one line for each that failed."""

    out: Path
    documents: list[DocumentSummary] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    count: int = 0
    """Documents built, also when the summaries were not kept."""

    def add(self, summary: DocumentSummary, keep: int, on_progress: Callable[[int], None] | None) -> None:
        """Count a document that is written, and hold its summary as long as there are fewer than ``keep``."""
        self.count += 1
        if len(self.documents) < keep:
            self.documents.append(summary)
        if on_progress is not None:
            on_progress(self.count)


def build(
    inputs: Inputs,
    out: Path,
    *,
    language: str | None = None,
    on_progress: Callable[[int], None] | None = None,
    keep: int = 1000,
) -> BuildReport:
    """Read every document of the inputs and write ``<id>.ttl`` and ``<id>.prov.ttl`` into ``out``.

    A document that cannot be read is reported and the others are built. No more than ``keep`` summaries are held,
    so that memory stays flat. Raises DataError when the output folder cannot be used.
    """
    report = BuildReport(out)
    names: dict[str, str] = {}
    _make(out)
    with locked(out), _in_haste(), _Writer(out) as writer:
        sweep(out)
        desk = _Desk(out, load_people(out), writer)
        for document in read(inputs, language):
            if len(names) in _LOOKS:
                desk.people.resolve()
            try:
                summary = desk.take(*_read_one(document, names))
            except DocumentError as error:
                report.failures.append(str(error))
                continue
            if summary is not None:
                report.add(summary, keep, on_progress)
        desk.people.resolve()
        for summary in desk.rest():
            report.add(summary, keep, on_progress)
        report.failures += _settle(out, desk.people, writer, desk.recent)
    places = {name: place for place, name in enumerate(names)}
    report.documents.sort(key=lambda summary: places[summary.path.stem])
    return report


class _Desk:
    """Where what was read waits until it is known who is who in it."""

    def __init__(self, out: Path, people: People, writer: _Writer) -> None:
        self.out = out
        self.people = people
        self.writer = writer
        self.held: dict[str, Extraction] = {}
        """Not written yet: somebody in them has a namesake."""
        self.recent: dict[str, Extraction] = {}

    def take(self, name: str, extraction: Extraction) -> DocumentSummary | None:
        """Write a document and give its summary, or hold it back."""
        called = _called(extraction, name, self.people)
        if len(self.held) < _HELD and self.people.uncertain(f"{name}.ttl"):
            self.held[name] = extraction
            return None
        self.recent[name] = extraction
        if len(self.recent) > _HELD:
            del self.recent[next(iter(self.recent))]
        return self._write(name, extraction, called)

    def rest(self) -> Iterator[DocumentSummary]:
        """Write what was held back, now that it is decided who is who."""
        while self.held:
            name = next(iter(self.held))
            extraction = self.held.pop(name)
            yield self._write(name, extraction, _called(extraction, name, self.people))

    def _write(self, name: str, extraction: Extraction, called: Locals) -> DocumentSummary:
        files = _files(extraction, self.out, name, called)
        self.writer.write(files)
        return files.summary


class _Writer:
    """Writes the files of documents in a thread: while the disk flushes one, the next document is read."""

    def __init__(self, out: Path) -> None:
        self.thread = ThreadPoolExecutor(1)
        self.writing: Future[None] | None = None
        self.sums = Sums(out)

    def write(self, files: _Files) -> None:
        """Begin to write as soon as the files before are written; raises what went wrong with those."""
        before, self.writing = self.writing, self.thread.submit(files.write, self.sums)
        if before is not None:
            before.result()

    def wait(self) -> None:
        """Until all that was given is on the disk; raises what went wrong with it."""
        if self.writing is not None:
            self.writing.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        with self.thread:
            if kind is None:
                self.wait()


@contextmanager
def _in_haste() -> Iterator[None]:
    """Set the interpreter for a long run, and back.

    A thread that comes back from the disk goes on after half a millisecond, not five. What was loaded before lives on
    and is not searched for garbage again and again, and the rest less often: almost all of it goes by itself.
    """
    usual, often = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(0.0005)
    gc.freeze()
    gc.set_threshold(_OBJECTS, 20, 20)
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


@dataclass(frozen=True, slots=True)
class _Files:
    """The two files of a document, to be written, and how many triples each must read back as."""

    summary: DocumentSummary
    content: dict[str, bytes]
    counts: dict[bytes, int]

    def write(self, sums: Sums) -> None:
        """Write both beside and rename them; DataError with the old ones in place for whatever goes wrong."""
        write_many(self.summary.path.parent, self.content, verify=lambda data: check(data, self.counts[data]))
        for name, data in self.content.items():
            sums.put(name, data)


def _read_one(document: Document | DocumentError, names: dict[str, str]) -> tuple[str, Extraction]:
    """What a document says, with the name of its files."""
    if isinstance(document, DocumentError):
        raise document
    name = file_name(document)
    if name in names:
        raise DocumentError(
            f"{document.origin}: would be written to {name}.ttl like {names[name]}; give one of them another id"
        )
    names[name] = document.origin
    return name, extract(document)


def _called(extraction: Extraction, name: str, people: People) -> Locals:
    """What the entities of a document are called, its people as they are known by now; these are noted."""
    called = locals_of(extraction, people.key)
    people.note(f"{name}.ttl", called.people)
    return called


def _files(extraction: Extraction, out: Path, name: str, called: Locals) -> _Files:
    """The files of a document."""
    statements = triples(extraction, _versions(), called)
    facts, provenance = serialize_blocks(statements.facts), serialize_blocks(statements.provenance)
    told = size(statements.facts)
    return _Files(
        _summary(extraction, told, out / f"{name}.ttl"),
        {f"{name}.ttl": facts, f"{name}.prov.ttl": provenance},
        {facts: told, provenance: size(statements.provenance)},
    )


def _versions() -> str:
    """The data that a run uses: which registry, and whose languages where they are not the shipped ones."""
    languages = version()
    return f"registry {load_registry().version}" + (f"; languages {languages}" if languages else "")


def _settle(out: Path, people: People, writer: _Writer, recent: Mapping[str, Extraction]) -> list[str]:
    """Write again the graphs in which somebody is called otherwise now that it is decided who is who, the ledger, sums.

    What is not among the documents just read is read once more, from its provenance. A line for each graph that cannot
    be written again because its provenance is missing or broken.
    """
    failures = []
    writer.wait()
    for file in people.outdated():
        name = file.removesuffix(".ttl")
        try:
            extraction = recent.get(name) or extract(document_of(out / f"{name}.prov.ttl", _versions()))
        except DataError as error:
            failures.append(str(error))
            continue
        writer.write(_files(extraction, out, name, _called(extraction, name, people)))
    writer.wait()
    if people.ledger:
        rows = ledger_rows(people)
        ledger = serialize(rows)
        atomic_write(out / LEDGER, ledger, verify=lambda data: check(data, len(rows)))
        writer.sums.put(LEDGER, ledger)
    else:  # there is nothing that the graphs do not say themselves
        remove(out / LEDGER)
    writer.sums.write()
    return failures


def decide(graphs: Path, one: str, other: str, verdict: str | None, by: str) -> list[str]:
    """Write down that two people of a folder of graphs are ``same`` or ``different``; with None, take that back.

    The graphs are brought up to date; a line for each that cannot be. DataError where nobody is called so.
    """
    if not graphs.is_dir():
        raise DataError(f"{graphs}: no such folder; run 'mithaq build' first")
    with locked(graphs), _Writer(graphs) as writer:
        people = load_people(graphs)
        if verdict is None:
            undo(people, one, other)
        else:
            write_down(people, one, other, verdict, by)
        people.resolve()
        return _settle(graphs, people, writer, {})


def _summary(extraction: Extraction, count: int, path: Path) -> DocumentSummary:
    document = extraction.document
    said = {fact.subject for fact in extraction.facts}
    said |= {fact.object for fact in extraction.facts if isinstance(fact.object, str)}
    title = document.title or _first_line(document.text)
    return DocumentSummary(document.id, title, document.language, len(extraction.sentences), len(said), count, path)


def file_name(document: Document) -> str:
    """The stem of a document's files: the slug of its id, else the beginning of the hash of its text."""
    name = slug(document.id)[:80].strip("-") or document.sha256[:16]
    return f"{name}-document" if f"{name}.ttl" == LEDGER else name


def _first_line(text: str) -> str:
    return text.strip().split("\n", 1)[0][:100]


def facts(inputs: Inputs, language: str | None = None) -> Iterator[dict[str, Any] | DocumentError]:
    """Each document's entities and plain facts, one record a document; what cannot be read comes as its error."""
    for document in read(inputs, language):
        yield document if isinstance(document, DocumentError) else project(extract(document))


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


def explain(source: str | Path, language: str | None = None) -> Iterator[ExplainedSentence]:
    """Each sentence of a document with its findings. Raises DocumentError when it cannot be read."""
    for document in read([source], language):
        if isinstance(document, DocumentError):
            raise document
        extraction = extract(document)
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
