"""The ontology and the code lists: they parse, and every term speaks both languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef

from mithaq.resources import resource_dir
from mithaq.vocabulary import (
    BASE,
    CODE_LISTS,
    CODE_PREFIXES,
    DIP,
    ENDING_STATUSES,
    INDIVIDUAL_PREFIXES,
    ONTOLOGY,
    ONTOLOGY_VERSION,
    OUTSIDE_PREFIXES,
    PREFIXES,
    STATUS_STRENGTH,
)

CODES_IN_LIST = {
    "role": 23,
    "status": 27,
    "akind": 16,
    "skind": 48,
    "estatus": 7,
    "dkind": 8,
    "tkind": 10,
    "rank": 19,
    "fkind": 3,
    "verdict": 3,
}


def _graph(name):
    return rdflib.Graph().parse(resource_dir("ontology") / name, format="turtle")


ONTOLOGY_GRAPH = _graph("diplomacy.ttl")
CODES_GRAPH = _graph("codes.ttl")


def _own(graph, *classes):
    return sorted({s for c in classes for s in graph.subjects(RDF.type, c) if str(s).startswith(BASE)})


CLASSES = _own(ONTOLOGY_GRAPH, OWL.Class)
PROPERTIES = _own(ONTOLOGY_GRAPH, OWL.ObjectProperty, OWL.DatatypeProperty)
CODES = _own(CODES_GRAPH, SKOS.Concept)
SCHEMES = _own(CODES_GRAPH, SKOS.ConceptScheme)


def _languages(graph, subject, predicate):
    return sorted(value.language for value in graph.objects(subject, predicate))


def test_the_ontology_has_its_classes_and_properties():
    assert len(CLASSES) == 27
    assert len(PROPERTIES) == 48


def test_the_version_in_the_file_is_the_one_in_the_code():
    ontology = URIRef(ONTOLOGY)
    assert ONTOLOGY_GRAPH.value(ontology, OWL.versionInfo) == Literal(ONTOLOGY_VERSION)
    assert ONTOLOGY_GRAPH.value(ontology, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/{ONTOLOGY_VERSION}")


@pytest.mark.parametrize("term", [*CLASSES, *PROPERTIES], ids=lambda term: term.removeprefix(DIP))
def test_every_term_has_one_label_and_one_definition_a_language(term):
    assert _languages(ONTOLOGY_GRAPH, term, RDFS.label) == ["ar", "en"]
    assert _languages(ONTOLOGY_GRAPH, term, SKOS.definition) == ["ar", "en"]


def test_labels_do_not_repeat_within_a_language():
    for kind in (CLASSES, PROPERTIES):
        labels = Counter(label for term in kind for label in ONTOLOGY_GRAPH.objects(term, RDFS.label))
        assert [label for label, times in labels.items() if times > 1] == []


def test_domains_and_ranges_are_named_and_known():
    known = set(ONTOLOGY_GRAPH.subjects(RDF.type, OWL.Class))
    for term in PROPERTIES:
        for predicate in (RDFS.domain, RDFS.range):
            for value in ONTOLOGY_GRAPH.objects(term, predicate):
                assert value in known or str(value).startswith(PREFIXES["xsd"]), (term, value)


def test_counterpart_of_joins_two_officials_both_ways():
    counterpart = URIRef(f"{DIP}counterpartOf")
    assert (counterpart, RDF.type, OWL.SymmetricProperty) in ONTOLOGY_GRAPH
    assert ONTOLOGY_GRAPH.value(counterpart, RDFS.domain) == URIRef(f"{DIP}Official")
    assert ONTOLOGY_GRAPH.value(counterpart, RDFS.range) == URIRef(f"{DIP}Official")


def test_no_reasoner_is_told_that_our_things_are_things_elsewhere():
    assert not list(ONTOLOGY_GRAPH.triples((None, OWL.sameAs, None)))
    assert not list(ONTOLOGY_GRAPH.triples((None, OWL.equivalentClass, None)))
    assert not list(ONTOLOGY_GRAPH.triples((None, OWL.hasKey, None)))
    assert not list(ONTOLOGY_GRAPH.subjects(RDF.type, OWL.InverseFunctionalProperty))


def test_every_code_list_is_whole():
    found = Counter(prefix for code in CODES for prefix, base in CODE_PREFIXES.items() if str(code).startswith(base))
    assert dict(found) == CODES_IN_LIST
    assert [str(scheme) for scheme in SCHEMES] == sorted(f"{BASE}code/{name}" for name in CODE_LISTS.values())


@pytest.mark.parametrize("code", [*CODES, *SCHEMES], ids=lambda code: code.removeprefix(f"{BASE}code/"))
def test_every_code_has_the_same_labels_for_skos_and_rdfs(code):
    preferred = set(CODES_GRAPH.objects(code, SKOS.prefLabel))
    assert sorted(label.language for label in preferred) == ["ar", "en"]
    assert preferred == set(CODES_GRAPH.objects(code, RDFS.label))
    assert not preferred & set(CODES_GRAPH.objects(code, SKOS.altLabel))


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.removeprefix(f"{BASE}code/"))
def test_every_code_stands_in_the_scheme_that_its_iri_names(code):
    scheme, _, notation = str(code).rpartition("/")
    assert [str(value) for value in CODES_GRAPH.objects(code, SKOS.inScheme)] == [scheme]
    assert [str(value) for value in CODES_GRAPH.objects(code, SKOS.notation)] == [notation]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", notation)


def test_preferred_labels_do_not_repeat_within_a_list():
    for scheme in SCHEMES:
        labels = Counter(
            label
            for code in CODES_GRAPH.subjects(SKOS.inScheme, scheme)
            for label in CODES_GRAPH.objects(code, SKOS.prefLabel)
        )
        assert [label for label, times in labels.items() if times > 1] == []


def test_every_agreement_status_has_a_strength_or_ends_a_history():
    statuses = {str(code).rpartition("/")[2] for code in CODES if str(code).startswith(CODE_PREFIXES["status"])}
    assert set(STATUS_STRENGTH) | ENDING_STATUSES == statuses
    assert not set(STATUS_STRENGTH) & ENDING_STATUSES


def test_agreement_statuses_grow_stronger_from_proposal_to_force():
    path = ("proposed", "negotiating", "initialled", "adopted", "agreed-to-accede", "signed", "ratified", "in-force")
    strengths = [STATUS_STRENGTH[status] for status in path]
    assert strengths == sorted(set(strengths))
    assert STATUS_STRENGTH["acceded"] == STATUS_STRENGTH["ratified"]
    assert STATUS_STRENGTH["agreed-to-accede"] == STATUS_STRENGTH["agreed-to-sign"]


def test_one_namespace_has_one_prefix():
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert len(PREFIXES) == 1 + len(INDIVIDUAL_PREFIXES) + len(CODE_PREFIXES) + len(OUTSIDE_PREFIXES)


@pytest.mark.parametrize("name", ["diplomacy.ttl", "codes.ttl"])
def test_the_prefixes_of_the_file_are_those_of_the_code(name):
    text = (resource_dir("ontology") / name).read_text(encoding="utf-8")
    declared = dict(re.findall(r"^@prefix (\w+): <([^>]+)> \.$", text, flags=re.MULTILINE))
    assert declared
    assert declared == {prefix: PREFIXES[prefix] for prefix in declared}


@pytest.mark.parametrize("name", ["diplomacy.ttl", "codes.ttl"])
def test_the_text_of_the_file_is_composed_and_without_hidden_marks(name):
    text = (resource_dir("ontology") / name).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    # A preposition that waits for its noun (عاصمة لـ) is written with a tatweel.
    text = re.sub('(?<=[لب])\u0640(?=")', "", text)
    assert not re.search("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]", text)
