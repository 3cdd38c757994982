"""Graphs that are valid RDF and nothing that a build writes: values of the wrong kind cost themselves alone."""

from __future__ import annotations

import subprocess
import sys

import pyoxigraph as ox
import pytest
from conftest import ROOT

STEM = "us-oman-strategic-dialogue-ar"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
DIP = "https://w3id.org/mithaq/ont#"
XSD = "http://www.w3.org/2001/XMLSchema#"
ODD = {
    "words for a number": (f"{NIF}beginIndex", ox.Literal("soon")),
    "a number below 0": (f"{NIF}beginIndex", ox.Literal("-5", datatype=ox.NamedNode(f"{XSD}integer"))),
    "a number beyond the text": (f"{NIF}endIndex", ox.Literal("9" * 30, datatype=ox.NamedNode(f"{XSD}integer"))),
    "an IRI for a text": (f"{NIF}isString", ox.NamedNode("https://e.org/text")),
    "no text": (f"{NIF}isString", None),
    "an empty text": (f"{NIF}isString", ox.Literal("")),
    "a literal for a document": (f"{NIF}referenceContext", ox.Literal("document")),
    "a literal for evidence": (f"{DIP}hasEvidence", ox.Literal("evidence", language="en")),
    "a blank node for evidence": (f"{DIP}hasEvidence", ox.BlankNode("b")),
}
COMMANDS = {
    "query": ["query", "who-headed-each-delegation", "--evidence", "--graphs", "graphs"],
    "compare": ["compare", f"graphs/{STEM}.ttl", str(ROOT / "graphs" / "us-oman-strategic-dialogue-en.ttl")],
    "docs": ["docs", "graphs", "--out", "docs.html"],
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(("predicate", "value"), ODD.values(), ids=ODD)
def test_evidence_of_the_wrong_kind_is_none_and_the_rest_is_shown(tmp_path, predicate, value, command):
    (tmp_path / "graphs").mkdir()
    for end in (".ttl", ".prov.ttl"):
        triples = [
            ox.Triple(quad.subject, quad.predicate, value if quad.predicate.value == predicate else quad.object)
            for quad in ox.parse(path=ROOT / "graphs" / f"{STEM}{end}", format=ox.RdfFormat.TURTLE)
            if value is not None or quad.predicate.value != predicate
        ]
        ox.serialize(triples, tmp_path / "graphs" / f"{STEM}{end}", format=ox.RdfFormat.TURTLE)
    done = subprocess.run(
        [sys.executable, "-m", "mithaq", *command], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
