"""The syntaxes that RDF from outside may have, and what is looked at in the bytes before a parser sees them.

The parsers are good at what is well-formed; what ends them, or makes them call out, is found here: nesting without end,
entities (DOCTYPE), contexts that stand on another server, a file that is no UTF-8.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn
from xml.parsers import expat

import pyoxigraph as ox

from mithaq.errors import MithaqError
from mithaq.graph.contexts import CONTEXTS
from mithaq.packed import TooMuchError, whole
from mithaq.worker.limits import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MOST_DEPTH = 128
"""How deep brackets or elements may stand in each other; other parsers of RDF stop at the same depth."""
# No possessive groups: Python before 3.11.5 ends them too early (gh-106052).
_BRACKETS = re.compile(
    rb"#[^\r\n]*+"
    rb'|"""(?:[^"\\]++|\\.|"(?!""))*"""' + rb"|'''(?:[^'\\]++|\\.|'(?!''))*'''"
    rb'|"(?:[^"\\\r\n]++|\\.)*"' + rb"|'(?:[^'\\\r\n]++|\\.)*'"
    rb"|<[^<>\"{}|^`\\\x00-\x20]*+>"
    rb"|(?P<open><<\(?|[\[({])|(?P<close>\)?>>|[\])}])",
    re.DOTALL,
)
_JSON_BRACKETS = re.compile(rb'"(?:[^"\\]++|\\.)*"|(?P<open>[\[{])|(?P<close>[\]}])', re.DOTALL)
_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_GZIP = ".gz"
_MARKS = {
    b"\x1f\x8b": "it is compressed (gzip); unpack it first, or let its name end in .gz",
    b"PK\x03\x04": "it is compressed (zip); unpack it first",
    b"\xff\xfe": "it is UTF-16; save it as UTF-8",
    b"\xfe\xff": "it is UTF-16; save it as UTF-8",
}


class Refused(MithaqError):  # noqa: N818 - what happened, not an error of the program
    """A file may not be parsed: ``line`` (from 1) and why."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(words)
        self.line = line


@dataclass(frozen=True, slots=True)
class Syntax:
    """One way to write RDF: what it is called, how its files end, and what looks at the bytes first."""

    name: str
    suffixes: tuple[str, ...]
    format: ox.RdfFormat
    gate: Callable[[bytes], None]


def syntax_of(path: Path) -> Syntax:
    """The syntax that a file is in, by the end of its name; MithaqError that lists those there are for another."""
    plain = path.with_suffix("") if compressed(path) else path
    for syntax in SYNTAXES:
        if plain.suffix.lower() in syntax.suffixes:
            return syntax
    known = " ".join(suffix for syntax in SYNTAXES for suffix in syntax.suffixes)
    raise Refused(1, f"unknown kind of file; its name must end in one of {known}, or in that and {_GZIP}")


def compressed(path: Path) -> bool:
    """Whether the name of a file says that it is compressed."""
    return path.suffix.lower() == _GZIP


def unpacked(data: bytes, most: int) -> bytes:
    """What a gzip file holds; `Refused` where it is damaged or over ``most`` MiB."""
    try:
        return whole(data, _GZIP, most * MEBIBYTE)
    except TooMuchError:
        raise Refused(1, f"more than {most} MiB when it is unpacked, the limit; raise it with --max-size") from None
    except ValueError as error:
        raise Refused(1, str(error)) from None


def look(data: bytes, syntax: Syntax) -> None:
    """Nothing, where a parser may have the bytes; else `Refused`."""
    for mark, words in _MARKS.items():
        if data.startswith(mark):
            raise Refused(1, words)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        raise Refused(_line(data, error.start), f"byte {error.start} is no UTF-8; save the file as UTF-8") from None
    syntax.gate(data)


def _terse(data: bytes) -> None:
    """Turtle and its kin: brackets and triple terms, outside of strings, IRIs and comments."""
    _shallow(data, _BRACKETS, (b"[", b"(", b"{", b"<<"))


def _shallow(data: bytes, tokens: re.Pattern[bytes], opening: tuple[bytes, ...]) -> None:
    if sum(map(data.count, opening)) <= MOST_DEPTH:
        return
    depth = 0
    for found in tokens.finditer(data):
        if found.lastgroup is not None:
            depth = depth + 1 if found.lastgroup == "open" else max(0, depth - 1)
            if depth > MOST_DEPTH:
                _too_deep(_line(data, found.start()), "brackets")


def _json(data: bytes) -> None:
    """JSON-LD: depth, contexts from elsewhere, and what a parser of JSON-LD would leave out without a word."""
    _shallow(data, _JSON_BRACKETS, (b"[", b"{"))
    try:
        document = json.loads(data.removeprefix(b"\xef\xbb\xbf"), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise Refused(error.lineno, f"this is no JSON: {error.msg}, column {error.colno}") from None
    except ValueError as error:  # a number of thousands of digits
        raise Refused(1, f"this is no JSON: {error}") from None
    for key, value in _pairs(document):
        words = _said_wrongly(key, value)
        if words:
            raise Refused(_line(data, max(0, _where(data, key, value))), words)


def _said_wrongly(key: str, value: Any) -> str:
    """Why a member of a JSON-LD object is refused; empty where it is not."""
    from mithaq.graph.terms import NOT_IN_IRI

    if key in {"@context", "@import"}:
        for context in value if isinstance(value, list) else [value]:
            if isinstance(context, str) and (context not in CONTEXTS or key == "@import"):
                return f"{key} {context[:100]} stands elsewhere and is never fetched; write it into the file"
    if key == "@language" and isinstance(value, str) and not _TAG.fullmatch(value):
        return f"@language '{value[:40]}' is no language tag, so what it marks would be lost; write ar or en-GB"
    if key in {"@id", "@type"}:
        for iri in value if isinstance(value, list) else [value]:
            if isinstance(iri, str) and (NOT_IN_IRI.search(iri) or re.search(r'[<>"{}|^`\\]', iri)):
                return f"{key} '{iri[:100]}' is no IRI, so what it is in would be lost; percent-encode it"
    return ""


def _where(data: bytes, key: str, value: Any) -> int:
    """Where a member stands, or its like: the value where it is a text, else the key."""
    for text in [value, key]:
        if isinstance(text, str):
            place = data.find(json.dumps(text, ensure_ascii=False).encode(errors="replace"))
            if place >= 0:
                return place
    return data.find(f'"{key}"'.encode())


def _pairs(document: Any) -> Iterator[tuple[str, Any]]:
    """All members of all objects."""
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield from node.items()
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number there")


def _xml(data: bytes) -> None:
    """RDF/XML: no DOCTYPE, so no entities but the five, and a bearable depth."""
    parser = expat.ParserCreate(encoding="UTF-8")
    depth = 0

    def doctype(*_: object) -> None:
        words = "it has a DOCTYPE, whose entities may grow without end or name files; write it without"
        raise Refused(parser.CurrentLineNumber, words)

    def start(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            _too_deep(parser.CurrentLineNumber, "elements")

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the library's order of arguments
    except expat.ExpatError as error:
        raise Refused(error.lineno, f"this is no XML: {expat.ErrorString(error.code)}") from None


def _flat(data: bytes) -> None:
    """A line a statement: triple terms are all that can nest."""
    _shallow(data, _BRACKETS, (b"<<",))


def _too_deep(line: int, what: str) -> NoReturn:
    raise Refused(line, f"{what} deeper than {MOST_DEPTH}, the limit; write them flatter")


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


SYNTAXES = (
    Syntax("Turtle", (".ttl",), ox.RdfFormat.TURTLE, _terse),
    Syntax("TriG", (".trig",), ox.RdfFormat.TRIG, _terse),
    Syntax("N-Triples", (".nt",), ox.RdfFormat.N_TRIPLES, _flat),
    Syntax("N-Quads", (".nq",), ox.RdfFormat.N_QUADS, _flat),
    Syntax("JSON-LD", (".jsonld", ".json"), ox.RdfFormat.JSON_LD, _json),
    Syntax("RDF/XML", (".rdf", ".owl", ".xml"), ox.RdfFormat.RDF_XML, _xml),
)
