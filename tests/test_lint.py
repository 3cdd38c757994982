"""What no linter knows of: where files are written, terms made, queries built and lines printed."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[1] / "src" / "mithaq"
FILES = sorted(SOURCES.rglob("*.py"))

# Each with its reason; an exemption that is no longer needed fails.
EXEMPT = {
    ("cli/__init__.py", "print"): "the command line prints",
    ("cli/__init__.py", "write"): "after a broken pipe the rest goes to the null device",
    ("worker/child.py", "write"): "a worker's standard streams are the null device",
    ("worker/sandbox.py", "write"): "paths are opened with O_PATH, to be named in a rule",
    ("doctor.py", "write"): "a worker tries whether it can",
    ("files.py", "write"): "the one place that writes files",
    ("graph/terms.py", "term"): "the one place that makes terms",
    ("graph/blanks.py", "term"): "blank nodes, whose names are hashes",
    ("graph/as_rdflib.py", "term"): "terms of rdflib, made of terms",
    ("graph/sparql.py", "write"): "rows are written into memory, and counted",
    ("graph/sparql.py", "term"): "the answer to ASK, which is read and never written",
    ("send/credentials.py", "write"): "opened to be read only, and no link is followed",
    ("send/jelly.py", "term"): "terms of pyjelly, made of lines that a parser of RDF has written",
    ("send/stores.py", "query"): "the IRI put in has been through terms.iri, the triples through a parser",
    ("graph/store.py", "query"): "the names put in are constants of the function",
}
_QUERY = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE)\b[^.]*(\{|\bWHERE\b)|\bPREFIX\s+\S*:\s*<")
_WRITERS = {"write_text", "write_bytes", "dump", "touch", "to_csv", "write_html", "save_graph"}
_TERMS = {"NamedNode", "Literal", "URIRef", "BNode", "BlankNode"}
_READ_MODES = {"r", "rb", "rt"}


def called(node):
    """The last part of the name of what is called."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def text_of(node):
    """The constant text of a string, an f-string included."""
    return "".join(
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def written(node):
    """Whether a call writes a file on its own."""
    name = called(node)
    if name == "serialize":
        # rdflib: destination=…; pyoxigraph: a second argument that is no format.
        return any(word.arg in {"destination", "output"} for word in node.keywords) or len(node.args) > 1
    if name == "dump":
        return True
    if name == "open":
        # A method of a path takes the mode first; the built-in, os.open and io.open take the path before it.
        method = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) not in {"io", "os", "codecs"}
        position = 0 if method else 1
        modes = [word.value for word in node.keywords if word.arg == "mode"] + node.args[position : position + 1]
        return any(not (isinstance(mode, ast.Constant) and mode.value in _READ_MODES) for mode in modes)
    return name in _WRITERS


def built_query(node):
    """Whether a SPARQL text is put together from parts: f-string, % or format."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values) and bool(_QUERY.search(text_of(node)))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod | ast.Add):
        return bool(_QUERY.search(text_of(node)))
    return isinstance(node, ast.Call) and called(node) == "format" and bool(_QUERY.search(text_of(node.func)))


def sins(source):
    """What a module does that one place alone should do: (line, kind)."""
    for node in ast.walk(ast.parse(source)):
        if built_query(node):
            yield node.lineno, "query"
        if isinstance(node, ast.Call):
            if called(node) in _TERMS:
                yield node.lineno, "term"
            if written(node):
                yield node.lineno, "write"
            if isinstance(node.func, ast.Name) and node.func.id == "print":
                yield node.lineno, "print"


def test_there_is_something_to_look_at():
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SOURCES)) for path in FILES])
def test_only_the_one_place_does_it(path):
    name = path.relative_to(SOURCES).as_posix()
    found = list(sins(path.read_text(encoding="utf-8")))
    assert [f"{name}:{line}: {kind}" for line, kind in found if (name, kind) not in EXEMPT] == []


@pytest.mark.parametrize(("name", "kind"), sorted(EXEMPT), ids=str)
def test_every_exemption_is_needed(name, kind):
    assert kind in {found for _, found in sins((SOURCES / name).read_text(encoding="utf-8"))}


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("graph.serialize(destination=path)", "write"),
        ("ox.serialize(triples, 'graph.ttl')", "write"),
        ("ox.serialize(triples, output=path)", "write"),
        ("store.dump(path)", "write"),
        ("json.dump(value, file)", "write"),
        ("open(path, 'w')", "write"),
        ("open(path, mode='ab')", "write"),
        ("open(path, mode)", "write"),
        ("path.open('x')", "write"),
        ("os.open(path, os.O_WRONLY)", "write"),
        ("path.write_text('a')", "write"),
        ("path.write_bytes(b'a')", "write"),
        ("NamedNode('x')", "term"),
        ("ox.Literal('x')", "term"),
        ("rdflib.URIRef('x')", "term"),
        ("f'SELECT * {{ ?s ?p {value} }}'", "query"),
        ("'SELECT * { ?s ?p %s }' % value", "query"),
        ("'ASK { <' + value + '> ?p ?o }'", "query"),
        ("'INSERT DATA {{ {} }}'.format(value)", "query"),
        ("print('x')", "print"),
    ],
)
def test_the_lint_sees(source, kind):
    assert {found for _, found in sins(source)} == {kind}


@pytest.mark.parametrize(
    "source",
    [
        "open(path)",
        "path.open('rb')",
        "open(path, encoding='utf-8')",
        "ox.serialize(triples, format=ox.RdfFormat.TURTLE)",
        "json.dumps(value)",
        "'SELECT * { ?s ?p ?o }'",
        "f'{count} rows; select another'",
        "isinstance(term, ox.NamedNode)",
        "console.print('x')",
    ],
)
def test_the_lint_passes_over(source):
    assert list(sins(source)) == []
