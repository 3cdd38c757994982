"""Whatever a statement is made of, what is written of it can be read back, shows its words and has valid names."""

from __future__ import annotations

import unicodedata
from types import SimpleNamespace

import pyoxigraph as ox
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_any_words import MARKS, sentences

from mithaq.errors import DataError
from mithaq.extract.extractor import extract
from mithaq.extract.words.gazetteer import gazetteer
from mithaq.extract.words.units import units_of
from mithaq.graph import terms
from mithaq.graph.iris import digest, provisional, slug
from mithaq.graph.lexical import flaw
from mithaq.graph.rdf import triples
from mithaq.graph.turtle import check, parse_bytes, serialize, serialize_blocks, size
from mithaq.read.documents import document
from mithaq.text import canonical, fold, fold_key

NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ODD = ["\u202e", "\u200f", "\u200d", "ـ", "\ufeff", "\u00a0", "\x85", "\x1b[2J", "\x08", "\\", '"""', "<a>", "{}", "\r\n", "\t", "😀", "é", "e\u0301", "ﷺ", "١٢٣", "َ", "//", "%41", "@en .", "^^", "&amp;"]  # fmt: skip
FRAGMENTS = st.one_of(
    st.sampled_from(["ar", "en"]).flatmap(lambda code: st.sampled_from(sentences(code))),
    st.sampled_from(ODD + MARKS),
    st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "Cf"]), max_size=8),
)
TEXTS = st.lists(st.tuples(FRAGMENTS, st.sampled_from(["", " ", " ", ". ", "\n"])), min_size=1, max_size=10).map(
    lambda parts: "".join(part + mark for part, mark in parts)
)


def read(text, about):
    """The document, if there is one in the text."""
    try:
        return document(text, about)
    except ValueError:
        assume(False)  # noqa: FBT003 - what hypothesis calls it
        raise


@given(TEXTS, st.sampled_from(["ar", "en"]), st.sampled_from([None, "2024-05-01"]))
@settings(max_examples=60, deadline=None)
def test_any_document_is_written_as_it_is_read_back_and_every_span_is_its_words(text, language, published):
    about = {"id": "odd", "lang": language, **({"published": published} if published else {})}
    source = read(text, about)
    statements = triples(extract(source))
    for blocks in (statements.facts, statements.provenance):
        data = serialize_blocks(blocks)
        check(data, size(blocks))
        assert serialize(parse_bytes(data, "odd")) == data
        assert [flaw(term) for triple in parse_bytes(data, "odd") for term in triple if flaw(term)] == []
    said = {}
    for triple in parse_bytes(serialize_blocks(statements.provenance), "odd"):
        said.setdefault(triple.subject, {})[triple.predicate.value.removeprefix(NIF)] = triple.object
    spans = [found for found in said.values() if "anchorOf" in found]
    for found in spans:
        start, end = int(found["beginIndex"].value), int(found["endIndex"].value)
        assert found["anchorOf"].value == source.text[start:end]
    assert bool(spans) == bool(extract(source).facts)


@given(TEXTS, st.sampled_from(["ar", "en"]))
@settings(max_examples=30, deadline=None)
def test_a_document_says_the_same_however_its_letters_are_composed(text, language):
    one = read(text, {"id": "odd", "lang": language})
    other = read(unicodedata.normalize("NFD", one.text), {"id": "odd", "lang": language})
    assert other.text == one.text
    found = [serialize_blocks(triples(extract(source)).facts) for source in (one, other)]
    assert found[0] == found[1]


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(NAMES, NAMES)
@settings(deadline=None, max_examples=300)
def test_a_minted_name_is_valid_the_same_in_every_composition_and_its_own(one, other):
    try:
        one, other = canonical(one), canonical(other)
    except ValueError:
        return
    for name in (one, other):
        local = provisional(name)
        assert terms.iri(f"https://w3id.org/mithaq/id/person/{local}").value.endswith(local)
        assert local.isascii()
        assert len(local) < 80
        assert provisional(unicodedata.normalize("NFD", name)) == local
        assert slug(name).replace("-", "").isalnum() or slug(name) == ""
    assert (provisional(one) == provisional(other)) == (fold_key(one) == fold_key(other))


@given(st.text(), st.sampled_from(["ar", "en", "en-gb", "zh-hant-tw", ""]))
@settings(deadline=None, max_examples=300)
def test_a_literal_that_is_taken_is_read_back_from_every_syntax(value, language):
    try:
        term = terms.text(value, language) if language else terms.string(value)
    except DataError:
        return
    node = terms.iri("https://w3id.org/mithaq/id/person/x")
    triple = ox.Triple(node, node, term)
    assert flaw(term) == ""
    assert parse_bytes(serialize([triple]), "one") == [triple]
    for syntax in (ox.RdfFormat.N_TRIPLES, ox.RdfFormat.TURTLE, ox.RdfFormat.RDF_XML):
        assert [quad.triple for quad in ox.parse(ox.serialize([triple], format=syntax), format=syntax)] == [triple]


@given(st.text(max_size=30), st.integers(1, 64))
def test_a_digest_is_as_long_as_wanted_and_of_hexadecimal_digits(text, length):
    if any(unicodedata.category(char) == "Cs" for char in text):
        return
    assert len(digest(text, length)) == length
    assert int(digest(text, length), 16) >= 0


class _Whole(str):
    """A text of which nobody may look through the whole for a single sentence."""

    __slots__ = ()

    def __contains__(self, part):
        raise AssertionError(part)


def test_a_sentence_is_read_without_a_look_at_the_whole_text():
    folded = fold("Oman hosted Japan at https://example.org/1 in Muscat. " * 3)
    whole = SimpleNamespace(text=_Whole(folded.text), canonical_span=folded.canonical_span)
    found = [units_of(gazetteer("en"), each, 0, 53) for each in (folded, whole)]
    assert found[0] == found[1] != []
    assert "https" not in {unit.text for unit in found[0]}
