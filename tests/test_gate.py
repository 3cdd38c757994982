"""The gate against a full parser: whatever rdflib's grammar finds to reach out, the gate has refused."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.errors import DataError, QueryError
from mithaq.graph.gate import MOST_BYTES, MOST_DEPTH, MOST_OPERATORS, check, chooses_graphs
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


LIMITS = {
    "as many bytes as may be": ("ASK {}" + "#" * (MOST_BYTES - 6), ""),
    "a byte more": ("ASK {}" + "#" * (MOST_BYTES - 5), f"{MOST_BYTES + 1} bytes, the limit is {MOST_BYTES}"),
    "bytes of wide letters": ("ASK {}#" + "ع" * (MOST_BYTES // 2), "bytes, the limit is"),
    "as many of a word as may be": ("ASK {" + "{} UNION " * MOST_OPERATORS + "{} }", ""),
    "one more": ("ASK {" + "{} UNION " * (MOST_OPERATORS + 1) + "{} }", f"more than {MOST_OPERATORS} times UNION"),
    "in small letters": ("ASK {" + "{} union " * (MOST_OPERATORS + 1) + "{} }", f"more than {MOST_OPERATORS} times UNION"),
    "as deep as may be": ("ASK " + "{" * MOST_DEPTH + "}" * MOST_DEPTH, ""),
    "a bracket more": ("ASK " + "{" * (MOST_DEPTH + 1), f"column {MOST_DEPTH + 5}: deeper than {MOST_DEPTH} brackets"),
    "a letter of ASCII as an escape": (r"ASK {} # \u007F", r"write \u007F as the character it is"),
    "a longer one": (r"ASK {} # \U0000007b", r"write \U0000007b as the character it is"),
    "one of another script": (r"ASK { ?s ?p '\u0080\U00000645' }", ""),
    "an open quotation mark": ("ASK {\n ?s ?p 'a }", "line 2, column 8: a quotation mark that is not closed"),
    "a first line that is empty": ("\nASK { 'a }", "line 2, column 7: a quotation mark that is not closed"),
    "64 KiB and a byte": ("ASK {}" + "#" * (65_536 - 5), "65537 bytes, the limit is 65536"),
    "100 brackets and one": ("ASK " + "{" * 101, "deeper than 100 brackets"),
    "500 times and one": ("ASK {" + "{} UNION " * 501 + "{} }", "more than 500 times UNION"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), LIMITS.values(), ids=LIMITS)
def test_each_limit_is_where_it_is_said_to_be(text, words):
    if not words:
        check(text)
        return
    with pytest.raises(QueryError) as error:
        check(text)
    assert words in str(error.value)


G = "https://w3id.org/mithaq/graph/"
FROM = {
    "an IRI": (f"ASK FROM <{G}facts> {{}}", True),
    "a name": ("ASK FROM graph:facts {}", True),
    "named": ("ASK FROM NAMED graph:facts {}", True),
    "small letters": ("ask from named graph:facts {}", True),
    "a prefix of one's own": (f"PREFIX g: <{G}> ASK FROM g:facts {{}}", True),
    "a comment between": ("ASK FROM # which\n graph:facts {}", True),
    "two": ("ASK FROM graph:facts FROM NAMED graph:registry {}", True),
    "another": ("ASK FROM graph:other {}", False),
    "another beside": ("ASK FROM graph:facts FROM <http://127.0.0.1:9/> {}", False),
    "a prefix that is another": ("PREFIX graph: <http://127.0.0.1:9/> ASK FROM graph:facts {}", False),
    "no prefix": ("ASK FROM nope:facts {}", False),
    "nothing": ("ASK FROM", False),
    "named and nothing": ("ASK FROM NAMED", False),
    "a variable": ("ASK FROM ?g {}", False),
    "a word between": ("ASK FROM OTHER graph:facts {}", False),
    "a predicate like a prefix": ("CONSTRUCT { ?s graph: <http://x/> } FROM graph:facts {}", True),
    "a predicate that plays a prefix": (f"PREFIX e: <http://127.0.0.1:9/> CONSTRUCT {{ ?s e: <{G}> }} FROM e:facts {{}}", False),
    "glued": ("ASK {} trueFROM graph:facts", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fine"), FROM.values(), ids=FROM)
def test_from_may_name_graphs_of_the_store_and_nothing_else(text, fine):
    graphs, prefixes = {f"{G}facts", f"{G}registry"}, {"graph": G}
    if fine:
        check(text, graphs, prefixes)
        with pytest.raises(QueryError, match="another data set"):
            check(text)
    else:
        with pytest.raises(QueryError, match="another data set"):
            check(text, graphs, prefixes)


@pytest.mark.parametrize("word", ["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"])
def test_each_word_that_changes_is_refused_as_a_keyword_and_nowhere_else(word):
    with pytest.raises(QueryError, match=f"{word} would change the graph"):
        check(f"{word.lower()} DATA {{}}")
    check(f"ASK {{ ?{word} <http://x/{word}> '{word}' }} # {word}")


def test_what_would_reach_out_as_a_keyword_may_be_a_variable_or_part_of_a_text_or_an_address():
    check("ASK { ?from ?service 'FROM', 'SERVICE', <http://x/FROM/SERVICE> } # SERVICE FROM")


@pytest.mark.parametrize("text", ["ASK {} PREFIX", "PREFIX x: ASK {}", "PREFIX <http://x/> ASK {}"])
def test_half_a_prefix_is_left_to_the_engine(text):
    check(text, {f"{G}facts"})


@pytest.mark.parametrize(
    ("text", "whether"),
    [("ASK { GRAPH ?g {} }", True), ("ask from <x:g> {}", True), ("ASK { trueGRAPH ?g {} }", True),
     ("ASK { ?graph ?from 'GRAPH' } # FROM", False), ("ASK { ?s <http://x/GRAPH> x:GRAPH }", False)],
)  # fmt: skip
def test_it_is_seen_whether_a_query_speaks_of_graphs(text, whether):
    assert chooses_graphs(text) is whether


def test_the_local_part_of_a_name_may_be_any_word():
    check("PREFIX x: <http://x/> ASK { x:SERVICE x:fromWhere x:INSERT }")
