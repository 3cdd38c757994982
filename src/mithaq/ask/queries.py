"""Questions to the graph: those that are shipped, by name, and the user's own."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mithaq.ask.parameters import CLASSES, LITERALS, Parameter
from mithaq.errors import DataError, QueryError
from mithaq.graph.gate import MOST_BYTES
from mithaq.graph.sparql import nearest
from mithaq.graph.store import load
from mithaq.resources import resource_dir
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mithaq.graph.sparql import Answer

_HEADER = re.compile(r"^#\s*(title|description)\s*(?:\((\w+)\))?\s*:\s*(.+?)\s*$", re.MULTILINE)
_PARAMETER = re.compile(r"^#\s*parameter\s+([^:\n]*?)\s*:\s*([^=\n]*?)\s*(?:=\s*(.*?)\s*)?$", re.MULTILINE)
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
_STDIN = "-"
_PART, _MOST_SHOWN = 3, 5
"""Letters from which a part of a name tells something of it; names that are shown."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the words that introduce it, as the comments at the top of its file give them."""

    name: str
    text: str
    titles: tuple[tuple[str, str], ...] = ()
    """Pairs of language and title."""
    descriptions: tuple[tuple[str, str], ...] = ()
    """Pairs of language and description; without a language, English."""
    parameters: tuple[Parameter, ...] = ()
    """What it leaves open, in the order of the file."""

    @property
    def body(self) -> str:
        """The text without the comments that lead it."""
        found = _COMMENTS.match(self.text)
        return self.text[found.end() :] if found else self.text

    def title(self, language: str) -> str:
        """The title in ``language``, else in any, else the name."""
        titles = dict(self.titles)
        return titles.get(language) or next(iter(titles.values()), self.name)

    def description(self, language: str) -> str:
        """The description in ``language``; several lines are joined."""
        return " ".join(words for known, words in self.descriptions if known == language)


def query(text: str, paths: Iterable[str | Path]) -> Answer:
    """The answer to one SPARQL query over graph files, with the ontology and the registry.

    QueryError, with line and column, where the query is malformed or would do more than read;
    DataError where a graph cannot be read.
    """
    return load(paths).query(text)


def shipped() -> tuple[Question, ...]:
    """The questions that come with the program, by name."""
    return tuple(_read(path) for path in sorted(resource_dir("queries").glob("*.rq")))


def find(name: str) -> Question:
    """The question in the file ``name``, that of standard input for ``-``, or the shipped one of that name.

    QueryError that lists the shipped ones for another name; DataError for what cannot be read.
    """
    if name == _STDIN:
        return question(_STDIN, sys.stdin.buffer.read(MOST_BYTES + 1))
    path = Path(name)
    if path.suffix == ".rq" or "/" in name:
        return _read(path, name)
    for known in shipped():
        if known.name == name:
            return known
    names = [known.name for known in shipped()]
    near = [known for known in names if len(name) >= _PART and name in known][:_MOST_SHOWN] or nearest(name, names)
    some = f"one of the nearest, {', '.join(near)} ('mithaq query' lists all)" if near else f"one of {', '.join(names)}"
    raise QueryError(f"no query '{safe(name)}': give a file that ends in .rq, - for standard input, or {some}")


def question(name: str, data: str | bytes) -> Question:
    """The question that a text asks, with what its leading comment says; DataError where it is no UTF-8."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{safe(name)}: the query cannot be read: it is not UTF-8") from error
    found = _COMMENTS.match(text)
    head = found[0] if found else ""
    lines: Sequence[tuple[str, str, str]] = _HEADER.findall(head)
    return Question(
        name,
        text,
        tuple((language, words) for kind, language, words in lines if kind == "title"),
        tuple((language or "en", words) for kind, language, words in lines if kind == "description"),
        tuple(_parameter(name, *parts) for parts in _PARAMETER.findall(head)),
    )


def _read(path: Path, name: str = "") -> Question:
    """The question in a file, which errors call by ``name``."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise DataError(
            f"{safe(str(path))}: the query cannot be read: {error.strerror}; "
            "give a file that may be read, or a name that 'mithaq query' lists"
        ) from error
    return question(name or path.stem, data)


def _parameter(question: str, name: str, kind: str, default: str) -> Parameter:
    """The parameter that a line of the head declares; DataError where it is none."""
    if not _NAME.fullmatch(name):
        raise DataError(f"{safe(question)}: parameter '{safe(name)}': a name has small letters, digits and dashes")
    if kind not in {*CLASSES, *LITERALS}:
        known = ", ".join((*CLASSES, *LITERALS))
        raise DataError(f"{safe(question)}: parameter {name}: no kind '{safe(kind)}'; choose one of {known}")
    return Parameter(name, kind, default)
