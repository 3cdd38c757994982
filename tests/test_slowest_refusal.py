"""What is up to 10 MB large and means harm is refused within 512 MB of all processes, in a line that says what to do."""

from __future__ import annotations

import gzip
import zlib

import made
import peak
import pytest

from mithaq.read.foreign import fitting
from mithaq.registry import load_registry
from mithaq.worker.limits import LEAST_MEMORY, MEBIBYTE, MOST_MEMORY, Limits, of_whole

pytestmark = pytest.mark.skipif(not peak.TOLD, reason="told by Linux alone")
OUT_OF_MEMORY = "the limit of memory; raise it with --memory"
OUT_OF_TIME = "the limit of time; raise it with --timeout"


def twice_packed_pdf(size):
    """A PDF whose one page is packed twice, so that some kilobytes hold so many MiB of drawing."""
    inner, outer = zlib.compressobj(9), zlib.compressobj(9)
    drawn = b"BT 0 0 Td (a) Tj ET\n" * (MEBIBYTE // 20)
    parts = [outer.compress(inner.compress(drawn)) for _ in range(size)]
    content = b"".join([*parts, outer.compress(inner.flush()), outer.flush()])
    stream = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>"
    return made.assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, stream]
    )


def repeated_contents():
    """A PDF whose page draws one stream a hundred thousand times."""
    content = zlib.compress(b"BT 0 0 Td (a) Tj ET\n" * 20_000, 9)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents [%s] >>" % (
        b"4 0 R " * 100_000
    )
    return made.assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, stream]
    )


DOCUMENTS = {
    "a page of paragraphs without end": ("a.html", lambda: b"<p>x" * 2_500_000),
    "a page of templates": ("a.html", lambda: b"<template>" * 9_000 + b"<p>x" * 2_000_000),
    "a page of quotation marks": ("a.html", lambda: b"<p " + b"\"'" * 4_000_000),
    "a page in no encoding": ("a.html", lambda: b"<p>\xe3\x85" * 2_000_000),
    "a page that is packed": ("a.html.gz", lambda: gzip.compress(b"<p>x" * (60 << 18))),
    "a paper packed twice": ("a.pdf", lambda: twice_packed_pdf(2_000)),
    "a paper that draws one thing for ever": ("a.pdf", repeated_contents),
    "a feed that is packed": (
        "a.rss.gz",
        lambda: gzip.compress(b'<rss version="2.0"><channel><title>t</title>' + b"<item><title>x</title></item>" * 2_000_000),
    ),
}  # fmt: skip
BLOWN_UP = "@prefix p: <http://e/" + "a" * 60_000 + "> .\n" + "".join(f"p:{n} p:p p:{n} .\n" for n in range(200_000))
"""Six megabytes of Turtle whose IRIs are 36 gigabytes."""
GRAPHS = {
    "query": ("query", "-e", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c }", "--graphs", "a.ttl"),
    "validate": ("validate", "a.ttl"),
    "view": ("view", "a.ttl"),
    "export": ("export", "a.ttl", "--format", "nq"),
    "diff": ("diff", "a.ttl", "a.ttl"),
    "reason": ("reason", "--engine", "rules", "a.ttl"),
    "docs": ("docs", "a.ttl"),
}
_LINES = "".join(
    f"<http://e/{n}> a dip:Visit ; dip:participatesIn <http://e/0> ; rdfs:subClassOf <http://e/{n + 1}> .\n" for n in range(50_000)
)  # fmt: skip
STRANGE = (
    "@prefix dip: <https://w3id.org/mithaq/ont#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + _LINES
)
"""Foreign nodes in one event, of classes in a chain."""
ROW = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
QUERIES = {
    "rows in any order": f"SELECT * {{ {ROW} }} ORDER BY RAND()",
    "a product in order": f"SELECT * {{ {ROW} }} ORDER BY ?a ?f ?i LIMIT 5",
}


@pytest.mark.parametrize(("name", "content"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_that_swells_is_refused_in_bounded_memory(tmp_path, name, content):
    data = content()
    assert len(data) <= 10_000_000
    (tmp_path / name).write_bytes(data)
    status, lines, memory = peak.refusal(tmp_path, "build", name, "--out", "graphs")
    assert (status, len(lines)) == (1, 1)
    assert lines[0].startswith(f"mithaq: {name}: ")
    assert memory < peak.MOST


@pytest.mark.parametrize("words", GRAPHS.values(), ids=GRAPHS)
def test_a_graph_whose_prefixes_swell_is_refused_in_bounded_memory(tmp_path, words):
    (tmp_path / "a.ttl").write_text(BLOWN_UP)
    status, lines, memory = peak.refusal(tmp_path, *words)
    assert (status, len(lines)) == (1, 1)
    assert lines[0].endswith(OUT_OF_MEMORY)
    assert memory < peak.MOST


def test_a_graph_that_breaks_the_rules_everywhere_is_told_so_or_refused_in_bounded_memory(tmp_path):
    (tmp_path / "a.ttl").write_text(STRANGE)
    status, lines, memory = peak.refusal(tmp_path, "validate", "a.ttl")
    assert status == 1
    assert [line for line in lines if not line.endswith((OUT_OF_MEMORY, OUT_OF_TIME))] == []
    assert memory < peak.MOST


@pytest.mark.parametrize("question", QUERIES.values(), ids=QUERIES)
def test_a_query_that_eats_memory_is_refused_in_bounded_memory(graphs, tmp_path, question):
    status, lines, memory = peak.refusal(tmp_path, "query", "-e", question, "--graphs", str(graphs))
    assert status == 1
    assert lines == [f"mithaq: -e: query stopped: it needs more than 280 MiB, {OUT_OF_MEMORY}"]
    assert memory < peak.MOST


def test_the_limits_grow_with_what_is_read_and_end_where_they_were_before():
    assert fitting(0) == fitting(10 << 20) == Limits(7, 360)
    assert fitting(64 << 20).memory == fitting(1 << 40).memory == MOST_MEMORY
    assert fitting(1 << 40).seconds == 60
    assert Limits(9).fitting(0) == Limits(9, LEAST_MEMORY)
    assert Limits(9).fitting(20 << 20).memory == 960
    assert Limits(9).fitting(1 << 40).memory == MOST_MEMORY
    assert Limits(9).fitting(20 << 20, workers=2).memory == 480
    assert Limits(9, 77).fitting(1 << 40) == Limits(9, 77)
    assert of_whole(7, 77).fitting(1 << 40) == Limits(7, 77)
    assert of_whole(memory=77).fitting(10 << 20).computing == 8
    assert of_whole().fitting(40 << 20).computing == 32


def test_ones_own_limit_holds_instead(tmp_path):
    (tmp_path / "a.html").write_bytes(b"<p>x" * 200_000 + made.page(language="en", paragraphs=made.ENGLISH).encode())
    assert peak.refusal(tmp_path, "facts", "a.html").status == 0
    refused = peak.refusal(tmp_path, "facts", "a.html", "--memory", "64")
    assert refused.lines == [f"mithaq: a.html: reading stopped: it needs more than 64 MiB, {OUT_OF_MEMORY}"]
    late = peak.refusal(tmp_path, "explain", "a.html", "--timeout", "0.1")
    assert late.lines == ["mithaq: a.html: reading stopped after 0.1 s, the limit of time; raise it with --timeout"]


OWN = {
    "a key of a million parts": ("languages/en/frames.toml", "a." * 500_000 + "b = 1", "languages/en/frames.toml:1: a key of more than 50 parts"),
    "frames without end": ("languages/en/frames.toml", "[[frame]]\nid = 'x'\n" * 100_000, "larger than 1 MiB, the limit of a language file"),
    "names of another script without end": ("languages/names.toml", "a = '" + "x" * 2_000_000 + "'", "larger than 1 MiB"),
    "a registry whose prefixes swell": ("registry/a.ttl", BLOWN_UP, "its terms are more than 20 times its size"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "words"), OWN.values(), ids=OWN)
def test_ones_own_data_that_swell_are_refused_in_bounded_memory(tmp_path, name, content, words):
    (tmp_path / "a.txt").write_text(made.ENGLISH[0])
    for folder in ("registry", "languages/en"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "languages/en/frames.toml").write_text("")
    (tmp_path / name).write_text(content)
    option = name.partition("/")[0]
    status, lines, memory = peak.refusal(tmp_path, "build", "a.txt", "--out", "graphs", f"--{option}", option)
    assert (status, len(lines)) == (1, 1)
    assert words in lines[0]
    assert memory < peak.MOST


def test_a_ledger_whose_prefixes_swell_is_refused_in_bounded_memory(tmp_path):
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "entities.ttl").write_text(BLOWN_UP)
    status, lines, memory = peak.refusal(tmp_path, "entities", "list", "--graphs", "ledger")
    assert status == 1
    assert lines == ["mithaq: ledger/entities.ttl: its terms are more than 20 times its size; give it shorter prefixes"]
    assert memory < peak.MOST


def test_an_entry_of_many_names_is_read_at_once(tmp_path):
    names = ", ".join(f'"name {number}"@en' for number in range(100_000))
    (tmp_path / "a.ttl").write_text(
        "@prefix dip: <https://w3id.org/mithaq/ont#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://w3id.org/mithaq/id/body/x> a dip:Organization ; <http://www.w3.org/2000/01/rdf-schema#label> 'X'@en ;\n"
        f" skos:altLabel {names} ."
    )
    assert len(load_registry((tmp_path,)).entries["body:x"].names) == 100_001
