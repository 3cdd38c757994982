"""The shapes say of any graph what pySHACL says of it."""

from __future__ import annotations

import random

import pytest
import shacl

from mithaq.graph.shapes import by_shapes
from mithaq.graph.validate_data import read
from mithaq.vocabulary import PREFIXES

CLASSES = [
    "Country",
    "GovernmentBody",
    "Post",
    "Tenure",
    "Official",
    "Dialogue",
    "DialogueRound",
    "Visit",
    "Participation",
    "Agreement",
    "Stance",
    "AgreementParticipation",
    "Statement",
    "JointStatement",
    "Topic",
    "SourceDocument",
    "Evidence",
    "Place",
]
PROPERTIES = [
    "rdfs:label",
    "skos:notation",
    "dip:bodyOf",
    "dip:postIn",
    "dip:tenureHolder",
    "dip:tenurePost",
    "schema:startDate",
    "schema:endDate",
    "dip:holdsPost",
    "dip:hostedBy",
    "dip:stanceHolder",
    "dip:actingParty",
    "dip:issuedBy",
    "dip:onBehalfOf",
    "dip:signedBy",
    "dip:takesPlaceIn",
    "dip:locatedIn",
    "dip:dialogueParty",
    "dip:roundOf",
    "dip:roundNumber",
    "dip:hasParticipant",
    "dip:participationIn",
    "dip:participant",
    "dip:participationRole",
    "dip:ofAgreement",
    "dip:agreementStatus",
    "dip:stanceKind",
    "dip:stanceAbout",
    "dip:addressee",
    "nif:isString",
    "dcterms:language",
    "dcterms:identifier",
    "nif:beginIndex",
    "nif:endIndex",
    "dip:confidence",
    "dip:hasEvidence",
    "rdf:subject",
    "dip:extractionRule",
    "dip:expressedIn",
    "dip:chairedBy",
]
VALUES = [
    "1",
    "0",
    "-1",
    "2.5",
    '"1.5"^^xsd:double',
    '"a"',
    '"a"@ar',
    '"b"@ar',
    '"c"@en',
    '"d"@en-GB',
    '"ar"',
    '"ar-OM"',
    '"2026-01-01"^^xsd:date',
    '"2026-02-01"^^xsd:date',
    '"2026"^^xsd:gYear',
    '"2027"^^xsd:gYear',
    '"x"^^xsd:integer',
    "role:head-of-delegation",
    "role:host",
    "status:signed",
    "skind:thank",
    "skind:describe",
    "c:OMN",
    "c:JPN",
    "place:OMN-muscat",
    "<http://e/0>",
]
HEADER = "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in PREFIXES.items())


def any_graph(seed):
    """Triples without sense in the vocabulary of the shapes."""
    pick = random.Random(seed)  # noqa: S311 - the same graph each time
    nodes = [f"<http://e/{number}>" for number in range(8)] + ["topic:boats", "topic:x-boats", "c:OMN"]
    lines = [
        f"{pick.choice(nodes)} a {pick.choice((f'dip:{pick.choice(CLASSES)}', 'rdf:Statement', '<http://e/0>'))} ."
        for _ in range(20)
    ]
    lines += [f"<http://e/0> rdfs:subClassOf dip:{pick.choice(CLASSES)} ."]
    lines += [f"{pick.choice(nodes)} {pick.choice(PROPERTIES)} {pick.choice(nodes + VALUES)} ." for _ in range(150)]
    return HEADER + "\n".join(lines)


@pytest.mark.parametrize("seed", range(12))
def test_of_any_graph_the_shapes_say_what_pyshacl_says(tmp_path, seed):
    (tmp_path / "a.ttl").write_text(any_graph(seed))
    ours, theirs = shacl.both([tmp_path / "a.ttl"])
    assert len(ours) > 10
    assert ours == theirs


def test_a_node_of_many_values_is_looked_at_once(tmp_path):
    labels = ", ".join(f'"{number}"@en' for number in range(50_000))
    dates = ", ".join(
        f'"{2000 + number // 300}-{number % 12 + 1:02}-{number % 25 + 1:02}"^^xsd:date' for number in range(50_000)
    )
    (tmp_path / "a.ttl").write_text(
        f"{HEADER}topic:x-a a dip:Topic ; rdfs:label {labels} .\n"
        f"event:e a dip:Visit ; schema:startDate {dates} ; schema:endDate {dates} ."
    )
    findings = {(found.rule, found.message) for found in by_shapes(read([tmp_path / "a.ttl"]))}
    assert (20, "a topic has one label a language, and at least one") in findings


def test_classes_in_a_long_chain_are_walked_once(tmp_path):
    chain = "\n".join(
        f"<http://e/{n}> rdfs:subClassOf <http://e/{n + 1}> ; a <http://e/{n + 1}> ." for n in range(20_000)
    )
    (tmp_path / "a.ttl").write_text(f"{HEADER}{chain}\n<http://e/20000> rdfs:subClassOf dip:Dialogue .")
    assert sum(found.rule == 9 for found in by_shapes(read([tmp_path / "a.ttl"]))) == 20_000
