from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
import rdflib
from conftest import ROOT
from rdflib import OWL, RDF, RDFS, SKOS

from mithaq.errors import DataError
from mithaq.show.ontology import ontology
from mithaq.show.ontology_page import html, ontology_page
from mithaq.text import fold_key

DIP = "https://w3id.org/mithaq/ont#"


class Page(HTMLParser):
    """What the tests look at: ids, links, what would be loaded, and all text."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads, self.tags, self.text = [], [], [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.tags.add(tag)
        self.ids += [told["id"]] if "id" in told else []
        self.links += [told["href"]] if tag == "a" else []
        self.loads += [told[name] for name in ("src", "srcset", "data") if name in told] + (
            [tag] if tag == "link" else []
        )

    def handle_data(self, data):
        self.text.append(data)


@pytest.fixture(scope="module")
def shipped():
    return html(ontology([ROOT / "graphs"]))


@pytest.fixture(scope="module")
def source():
    graph = rdflib.Graph()
    for name in ("diplomacy.ttl", "codes.ttl"):
        graph.parse(ROOT / "ontology" / name)
    return graph


def test_every_class_property_and_code_stands_there_with_its_words_in_both_languages(shipped, source):
    text = "".join(Page(shipped).text)
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    ours = {term for kind in kinds for term in source.subjects(RDF.type, kind) if str(term).startswith(DIP)}
    codes = set(source.subjects(SKOS.inScheme)) | set(source.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(ours) > 65
    assert len(codes) > 150
    for term in ours | codes:
        for predicate in (RDFS.label, SKOS.definition):
            for words in source.objects(term, predicate):
                assert str(words) in text, term
    for term in ours:
        assert {words.language for words in source.objects(term, RDFS.label)} == {"ar", "en"}


def test_the_index_has_every_term_in_both_languages_each_by_its_own_alphabet(shipped):
    index = shipped[shipped.index("<nav>") : shipped.index("</nav>")]
    listed = {language: re.findall(rf'<p lang="{language}">(.*)</p>', index) for language in ("en", "ar")}
    classes = {language: re.findall(r'<a href="(#dip-\w+)">([^<]+)</a>', listed[language][0]) for language in listed}
    assert len(classes["en"]) > 20
    assert {link for link, _ in classes["ar"]} == {link for link, _ in classes["en"]}
    assert [label for _, label in classes["ar"]][:3] == ["اتصال", "اتفاقية", "اجتماع"]
    for labels in ([label for _, label in found] for found in classes.values()):
        assert labels == sorted(labels, key=fold_key)


def test_every_link_leads_to_one_place_on_the_page(shipped):
    page = Page(shipped)
    assert len(page.ids) == len(set(page.ids))
    assert len(page.links) > 300
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_page_runs_nothing_and_loads_nothing(shipped):
    page = Page(shipped)
    assert page.loads == []
    assert not page.tags & {"script", "iframe", "img", "form", "object", "embed"}
    assert "default-src 'none'" in shipped
    assert "@import" not in shipped
    assert "url(" not in shipped


def test_axioms_are_told(shipped):
    article = re.search(r'<article id="dip-represents">.*?</article>', shipped, re.DOTALL)[0]
    chain = article[article.index("Follows from the chain") :]
    assert re.findall(r"<code>dip:(\w+)", chain)[:3] == ["holdsPost", "postIn", "bodyOf"]
    country = re.search(r'<article id="dip-Country">.*?</article>', shipped, re.DOTALL)[0]
    assert "#dip-Actor" in country
    assert "#dip-Official" in country  # never also one
    assert "functional · وحيدة القيمة" in re.search(r'id="dip-bodyOf">.*?</article>', shipped, re.DOTALL)[0]


def test_examples_come_from_the_graphs_with_their_words_and_count_what_is_used(graphs):
    found = ontology([graphs])
    heads = next(term for term in found.properties if term.name == "dip:headsDelegationAt")
    assert heads.count == 1
    assert heads.examples[0].words == "وترأس الجانب العُماني سالم بن ناصر التجريبي"
    assert heads.examples[0].terms[0] == "person:x-OMN-test (سالم بن ناصر التجريبي)"
    (kinds,) = (codes for scheme, codes in found.lists if scheme.labels["en"] == "Stance kind")
    assert {code.name: code.count for code in kinds if code.count} == {"skind:welcome": 1}
    assert not next(term for term in found.classes if term.name == "dip:Visit").examples


def test_without_graphs_the_page_has_all_but_examples(shipped):
    bare = html(ontology([]))
    assert set(Page(bare).ids) == set(Page(shipped).ids)
    assert "<q " not in bare


def test_what_a_graph_says_is_text_and_no_markup(graphs):
    path = graphs / "talks.ttl"
    evil = "<script>alert(1)</script><img src=x>"
    path.write_text(path.read_text("utf-8").replace("سالم بن ناصر التجريبي", evil), "utf-8")
    page = html(ontology([graphs]))
    assert not Page(page).tags & {"script", "img"}
    assert "&lt;script&gt;" in page


def test_the_same_page_comes_out_in_another_process_and_an_old_one_survives_an_error(graphs, tmp_path):
    for name in ("one.html", "two.html"):
        command = [sys.executable, "-m", "mithaq", "docs", str(graphs), "--out", str(tmp_path / name)]
        assert subprocess.run(command, capture_output=True, check=True).stderr == b""
    first = (tmp_path / "one.html").read_bytes()
    assert first == (tmp_path / "two.html").read_bytes()
    (graphs / "bad.ttl").write_text("no turtle", "utf-8")
    with pytest.raises(DataError):
        ontology_page([graphs], tmp_path / "one.html")
    assert (tmp_path / "one.html").read_bytes() == first
