"""Questions to the graph: those that are shipped, by name, and the user's own."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.errors import DataError, QueryError
from mithaq.graph.sparql import MOST_BYTES, Answer
from mithaq.graph.store import MOST_ROWS, Graph, background_files, graph_files, load, load_files
from mithaq.resources import resource_dir
from mithaq.safe import safe
from mithaq.vocabulary import PREFIXES
from mithaq.worker.limits import Limits, WorkerError
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyoxigraph as ox

_HEADER = re.compile(r"^#\s*(title|description)\s*(?:\((\w+)\))?\s*:\s*(.+?)\s*$", re.MULTILINE)
_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the words that introduce it, as the comments at the top of its file give them."""

    name: str
    text: str
    titles: tuple[tuple[str, str], ...] = ()
    """Pairs of language and title."""
    description: str = ""

    def title(self, language: str) -> str:
        """The title in ``language``, else in any, else the name."""
        titles = dict(self.titles)
        return titles.get(language) or next(iter(titles.values()), self.name)


def query(text: str, paths: Iterable[str | Path]) -> Answer:
    """The answer to one SPARQL query over graph files, with the ontology and the registry.

    QueryError, with line and column, where the query is malformed or would do more than read;
    DataError where a graph cannot be read.
    """
    return load(paths).query(text)


def table(
    question: Question, paths: Iterable[str | Path], language: str, limits: Limits, max_rows: int = MOST_ROWS
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The answer to a question as text: its variables and its rows, as `readable` gives them.

    Everything is done in a worker, the reading of the graphs too, for both may mean harm. Errors as of `query`, and
    a QueryError where a limit is reached.
    """
    files = (*graph_files(paths), *background_files())

    def answered() -> bytes:
        graph = load_files(files)
        answer = graph.evaluate(question.text, max_rows)
        return json.dumps([answer.variables, readable(graph, answer, language)]).encode()

    try:
        variables, rows = json.loads(apart("query", answered, limits, files))
    except (QueryError, WorkerError) as error:
        raise QueryError(f"{question.name}: {error}") from error
    return tuple(variables), tuple(map(tuple, rows))


def shipped() -> tuple[Question, ...]:
    """The questions that come with the program, by name."""
    return tuple(_read(path) for path in sorted(resource_dir("queries").glob("*.rq")))


def find(name: str) -> Question:
    """The question in the file ``name``, or the shipped one of that name; QueryError that lists those for another."""
    path = Path(name)
    if path.suffix == ".rq" or "/" in name:
        return _read(path)
    for question in shipped():
        if question.name == name:
            return question
    known = ", ".join(question.name for question in shipped())
    raise QueryError(f"no query '{safe(name)}': give a file that ends in .rq, or one of {known}")


def readable(graph: Graph, answer: Answer, language: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``answer`` as text: an IRI by its label in ``language``, else in another, else shortened."""
    labels = graph.labels()

    def shown(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
        if term is None:
            return ""
        value = getattr(term, "value", None)
        if value is None or not str(term).startswith("<"):
            return str(term) if value is None else str(value)
        names = labels.get(value, {})
        return names.get(language) or next((names[key] for key in sorted(names)), None) or short(value)

    return tuple(tuple(map(shown, row)) for row in answer.rows)


def short(iri: str) -> str:
    """``iri`` with the vocabulary's prefix, such as ``c:OMN``; as it is where none fits."""
    fitting = [(space, prefix) for prefix, space in PREFIXES.items() if iri.startswith(space)]
    if not fitting:
        return iri
    space, prefix = max(fitting)
    return f"{prefix}:{iri[len(space) :]}"


def _read(path: Path) -> Question:
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES + 1).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise DataError(f"{safe(str(path))}: the query cannot be read: {reason}") from error
    return Question(path.stem, text, _titles(text), _description(text))


def _header(text: str) -> Sequence[tuple[str, str, str]]:
    """Kind, language and words of each line of the leading comment that has them."""
    found = _COMMENTS.match(text)
    return _HEADER.findall(found[0] if found else "")


def _titles(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((language, words) for kind, language, words in _header(text) if kind == "title")


def _description(text: str) -> str:
    return " ".join(words for kind, _, words in _header(text) if kind == "description")
