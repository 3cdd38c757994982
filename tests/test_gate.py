"""The gate against a full parser: whatever rdflib's grammar finds to reach out, the gate has refused."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.errors import DataError, QueryError
from mithaq.graph.gate import MOST_DEPTH, check
from mithaq.proof import MOST_NESTED, check_file

PIECES = st.sampled_from(
    [
        "SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "*", "WHERE", "{", "}", "(", ")", "?x", "?service", "$from", "SERVICE", "sErViCe",
        "SILENT", "FROM", "NAMED", "<http://127.0.0.1:9/>", "<http://x/SERVICE>", "x:y", "FROM:y", "_:SERVICE", "a", ".", ";", ",",
        "'SERVICE'", '"{{ FROM"', "'''", '"""', "'", '"', "\\'", '\\"', "\\", "#", "# SERVICE\n", "\n", " ", "<", ">", "<<(", ")>>", "@en",
        "^^", "OPTIONAL", "UNION", "FILTER", "true", "1", "-1.5e3", "\u00a0", "\ufeff", "\\u0053", "PREFIX x: <http://x/>", "INSERT DATA",
        "LOAD", "{ ?s ?p ?o }", "SELECT * { ", " }", "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }", "FROM <http://x/>",
    ]
)  # fmt: skip
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n"])), max_size=30).map(
    lambda parts: "".join(part + space for part, space in parts)
)


def refused(text):
    try:
        check(text)
    except QueryError as error:
        return "\n" not in str(error)
    return False


def found_by_grammar(text):
    """Whether rdflib reads ``text`` as a query with a SERVICE or a FROM in it."""
    from rdflib.plugins.sparql.parser import parseQuery
    from rdflib.plugins.sparql.parserutils import CompValue

    try:
        waiting = [parseQuery(text)]
    except Exception:  # noqa: BLE001 - what is no query reaches nothing
        return False
    while waiting:
        node = waiting.pop()
        if isinstance(node, CompValue):
            if node.name in {"ServiceGraphPattern", "DatasetClause"}:
                return True
            waiting.extend(node.values())
        elif not isinstance(node, str) and hasattr(node, "__iter__"):
            waiting.extend(node)
    return False


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_whatever_the_grammar_finds_to_reach_out_is_refused(text):
    assert refused(text) or not found_by_grammar(text)


@given(TEXTS.map(lambda inside: f"SELECT * {{ ?s ?p ?o {inside} }}"))
@settings(max_examples=400, deadline=None)
def test_nor_does_anything_pass_inside_a_pattern(text):
    assert refused(text) or not found_by_grammar(text)


@pytest.mark.parametrize("text", ["SELECT * FROM <http://x/> {}", "SELECT * { SERVICE <http://x/> {} }"])
def test_the_grammar_finds_what_is_plain(text):
    assert found_by_grammar(text)
    assert refused(text)


@given(st.text())
def test_any_text_at_all_passes_or_is_refused(text):
    refused(text)


DEEP = {
    "groups": ("SELECT * ", "{", "}", 1),
    "parentheses": ("SELECT * { FILTER(", "(", ")", 2),
    "collections": ("SELECT * { ?s ?p ", "(", ")", 1),
    "blank nodes": ("SELECT * { ?s ?p ", "[ ?p ", "]", 1),
    "triple terms": ("SELECT * { ?s ?p ", "<<( ?s ?p ", ")>>", 1),
    "EXISTS": ("SELECT * {", "FILTER EXISTS {", "}", 1),
    "subqueries": ("SELECT * {", "{ SELECT * {", "}}", 1),
}


@pytest.mark.parametrize(("head", "opening", "closing", "extra"), DEEP.values(), ids=DEEP)
def test_brackets_of_every_kind_have_their_limit_which_the_engine_bears(head, opening, closing, extra):
    brackets = sum(opening.count(bracket) for bracket in ("(", "{", "[")) + opening.count("<<")
    deep = (MOST_DEPTH - extra - head.count("{")) // brackets
    many = MOST_DEPTH // brackets + 1
    with pytest.raises(QueryError, match=f"deeper than {MOST_DEPTH} brackets, the limit; write it flatter"):
        check(head + opening * many + closing * many)
    check(bearable := head + opening * deep + "1" + closing * deep)
    program = "import sys, pyoxigraph\ntry: pyoxigraph.Store().query(sys.stdin.read())\nexcept SyntaxError: pass"
    assert subprocess.run([sys.executable, "-c", program], input=bearable, text=True, check=False).returncode == 0


def test_triple_terms_in_a_file_have_their_limit_and_the_line_is_named():
    nested = b"\n<a:a> <a:b> " + b"<<( <a:a> <a:b> " * (MOST_NESTED + 1)
    with pytest.raises(DataError, match=rf"^x\.ttl:2: triple terms deeper than {MOST_NESTED}, the limit"):
        check_file(nested, "x.ttl")
    check_file(b"<<( )>>" * 1000, "x.ttl")
    check_file(b"<<(" * MOST_NESTED, "x.ttl")
