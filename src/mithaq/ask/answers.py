"""A question asked of graph files: everything that others wrote is read in a worker, which gives back what is shown."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mithaq.ask import disk, formats
from mithaq.ask.evidence import with_sentences
from mithaq.ask.nameless import description, label
from mithaq.ask.parameters import Parameter, filled
from mithaq.ask.queries import Question
from mithaq.ask.readings import short
from mithaq.ask.suggestions import unanswered
from mithaq.errors import QueryError
from mithaq.graph.store import MOST_ROWS
from mithaq.resources import extra, lay
from mithaq.worker.fresh import Named, threaded
from mithaq.worker.limits import LONG, Limits, WorkerError
from mithaq.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyoxigraph as ox

    from mithaq.graph.sparql import Answer
    from mithaq.graph.store import Graph
    from mithaq.worker.child import Handler

_YES = {"en": ("no", "yes"), "ar": ("لا", "نعم")}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what its parameters are given, and how its answer is wanted."""

    question: Question
    given: Mapping[str, str] = field(default_factory=dict)
    """By name of the parameter, as the user wrote it."""
    language: str = "en"
    """Of the labels."""
    form: str = ""
    """One of `mithaq.ask.formats.FORMATS`; empty for a table to be shown."""
    iris: bool = False
    """Whether IRIs are shown as they are and not by their labels."""
    evidence: bool = False
    """Whether each row has the sentences that support it."""
    inferred: Path | None = None
    """A file that `mithaq reason` has written, whose triples are then among those that are asked."""
    max_rows: int = MOST_ROWS


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes back: the bytes of a file, or the columns and rows of a table; ``kind`` as of an `Answer`."""

    kind: str
    yes: bool
    """Of ASK, the answer; of the others, whether there is anything."""
    notes: tuple[str, ...] = ()
    """Names of the query that nothing answers to, with the nearest known ones: a line each."""
    form: str = ""
    """The format of ``data``; empty for a table."""
    data: bytes = b""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def ask(asked: Asked, paths: Iterable[str | Path], limits: Limits | None = None) -> Reply:
    """The answer to a question over graph files, with the ontology and the registry.

    Everything is done in a worker, the reading of the graphs too, for both may mean harm. The limit of time is the
    question's; reading may take `mithaq.worker.limits.LONG`. QueryError that begins with the question's name where it
    is malformed, refused, or reaches a limit; DataError where a graph cannot be read.
    """
    _check_parameters(asked)
    limits = limits or Limits()
    source = disk.source(paths, limits.memory, asked.inferred)
    if source.kept and limits.memory is None:
        limits = disk.with_room(limits, source.reads())
    prepare = Named(__name__, answering.__name__) if source.kept and threaded() else answering
    laid = {kind: extra(kind) for kind in ("registry", "languages")}
    try:
        with closing(Worker("query", prepare, limits, source.reads())) as worker:
            worker.ask(_packed(asdict(source), laid), max(limits.seconds, LONG))
            data = worker.ask(_packed(asdict(asked)))
    except (QueryError, WorkerError) as error:
        raise QueryError(f"{asked.question.name}: {error}") from error
    head, _, body = data.partition(b"\n")
    kind, yes, notes = json.loads(head)
    if asked.form:
        return Reply(kind, yes, tuple(notes), asked.form, body)
    columns, rows = json.loads(body)
    return Reply(kind, yes, tuple(notes), "", b"", tuple(columns), tuple(map(tuple, rows)))


def answering() -> Handler:
    """What a worker does: the first request says where the graph is, the others what is asked of it.

    `ask` makes a reply of the answer.
    """
    import pyoxigraph  # noqa: F401 - before files are out of reach

    graphs: list[Graph] = []

    def handled(request: bytes) -> bytes:
        if graphs:
            return _answered(_asked(*json.loads(request)), graphs[0])
        graphs.append(_opened(*json.loads(request)))
        return b""

    return handled


def _packed(*told: object) -> bytes:
    return json.dumps(told, default=str).encode()


def _opened(place: dict[str, Any], laid: dict[str, list[str]]) -> Graph:
    lay({kind: tuple(map(Path, folders)) for kind, folders in laid.items()})
    return disk.Source(tuple(map(Path, place["files"])), Path(place["kept"]) if place["kept"] else None).graph()


def _asked(told: dict[str, Any]) -> Asked:
    question = told.pop("question")
    parameters = tuple(Parameter(**one) for one in question.pop("parameters"))
    return Asked(Question(**question, parameters=parameters), **told)


def _answered(asked: Asked, graph: Graph) -> bytes:
    text = filled(asked.question.text, asked.question.parameters, asked.given, graph)
    answer = graph.evaluate(text, asked.max_rows)
    if asked.evidence:
        answer = with_sentences(text, graph, answer)
    head = [answer.kind, _yes(answer), unanswered(asked.question.text, graph, empty=not _yes(answer))]
    return json.dumps(head).encode() + b"\n" + _shown(graph, answer, asked)


def _check_parameters(asked: Asked) -> None:
    known = [parameter.name for parameter in asked.question.parameters]
    for name, value in asked.given.items():
        if name not in known:
            takes = ", ".join(f"--{one}" for one in known) or "none"
            raise QueryError(f"{asked.question.name}: no parameter --{name}; it takes {takes}")
        if not value.strip():
            raise QueryError(f"{asked.question.name}: --{name}: nothing is given; name something, or leave it out")


def _yes(answer: Answer) -> bool:
    """What ASK answers; of the others, whether there is anything."""
    return bool(answer.rows) if answer.kind != "boolean" else answer.rows[0][0].value == "true"  # type: ignore[union-attr]


def _shown(graph: Graph, answer: Answer, asked: Asked) -> bytes:
    """The answer as the bytes of a file or, as JSON, the columns and rows of a table."""
    if asked.form:
        formats.check(answer.kind, asked.form)
        if asked.form != "md":
            return formats.written(answer, asked.form)
    columns = answer.variables
    rows = readable(graph, answer, asked.language, iris=asked.iris)
    if answer.kind == "boolean":
        rows = ((_YES.get(asked.language, _YES["en"])[_yes(answer)],),)
    return formats.markdown(columns, rows) if asked.form else json.dumps([columns, rows]).encode()


def readable(graph: Graph, answer: Answer, language: str, *, iris: bool = False) -> tuple[tuple[str, ...], ...]:
    """The rows of ``answer`` as text: an IRI by its label in ``language``, else in another, else shortened.

    An event, a stance or a body without a label is described. With ``iris``, every IRI is only shortened.
    """
    import pyoxigraph as ox

    things = {term for row in answer.rows for term in row if isinstance(term, ox.NamedNode)}
    labels = {} if iris else graph.labels(things)
    names = {thing.value: label(labels[thing.value], language) for thing in things if thing.value in labels}
    if not iris:
        names |= {one.value: description(graph, one, language) for one in things if one.value not in labels}

    def shown(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
        if term is None:
            return ""
        if not isinstance(term, ox.NamedNode):
            return str(getattr(term, "value", term))
        return names.get(term.value) or short(term.value)

    return tuple(tuple(map(shown, row)) for row in answer.rows)
