"""The page as a file: offline, well-formed, the same every time, written whole or not at all."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT, page_data

from mithaq.errors import DataError
from mithaq.show.layout import layout
from mithaq.show.network import Network, Node, network
from mithaq.show.page import html, page, vis_script


def test_the_page_opens_offline_without_a_request_or_a_complaint(seed_page, opened):
    tab, requests, complaints = opened(seed_page)
    assert requests == [seed_page.as_uri()]
    assert complaints == []
    assert tab.evaluate("document.compatMode") == "CSS1Compat"
    assert tab.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    assert tab.title()
    assert tab.locator("meta[name=viewport]").count() == 1


def test_the_page_names_no_address_it_could_load_from(seed_page):
    head = seed_page.read_text("utf-8").split("<script", 1)[0]
    assert head.startswith('<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">')
    assert not re.search(r'(src|href)="(?!#)', head)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', head)[1]
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"unsafe|\*|http|//", policy)


def test_the_script_of_vis_network_is_the_one_that_was_looked_at():
    found = hashlib.sha256(vis_script().encode()).hexdigest()
    assert found == "f3c1229464749a6f5a80c80867189edfdc0198be0d015c3d770aff196cb6c0a1"


def test_the_page_of_the_article_stays_small(seed_page):
    assert seed_page.stat().st_size <= 600_000


def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed_and_locale(graphs, tmp_path):
    pages = []
    for seed, locale in (("1", "C"), ("2", "C.UTF-8")):
        out = tmp_path / f"{seed}.html"
        command = [sys.executable, "-W", "error", "-m", "mithaq", "view", str(graphs), "--out", str(out)]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0"}
        subprocess.run(command, check=True, env=environment, cwd=tmp_path, capture_output=True)
        pages.append(out.read_bytes())
    assert pages[0] == pages[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.html", "2.html", "graphs"]


def test_relations_that_are_nodes_in_rdf_are_drawn_as_the_edges_they_mean(graphs):
    drawn = network([graphs])
    name = [node.labels.get("ar") for node in drawn.nodes]
    said = {(name[edge.source], drawn.relations[edge.relation]["ar"], name[edge.target]) for edge in drawn.edges}
    assert ("اليابان", "وافق على الانضمام إليها", "اتفاقية «النقل البحري»") in said
    assert ("عُمان", "يرحب", "اتفاقية «النقل البحري»") in said
    assert not {node.kind for node in drawn.nodes} & {"Participation", "Stance", "AgreementParticipation", "Evidence"}
    assert all(edge.quotes for edge in drawn.edges)


def test_each_quote_is_a_span_of_its_statement():
    drawn = network([ROOT / "graphs"])
    quotes = {quote for edge in drawn.edges for quote in edge.quotes}
    assert len(quotes) > 100
    for quote in quotes:
        assert drawn.documents[quote.document].text[quote.begin : quote.end].strip()
        assert quote.rule
        assert 0 < quote.confidence <= 1


def test_what_is_said_of_one_entity_alone_stands_with_it():
    drawn = network([ROOT / "graphs"])
    dated = [node for node in drawn.nodes if node.begin]
    assert dated
    assert {drawn.statuses[node.status]["ar"] for node in drawn.nodes if node.status} >= {"منعقد"}
    assert any(value.labels.get("ar") == "حوار استراتيجي" for node in drawn.nodes for value in node.values)


def test_every_class_relation_and_status_of_the_page_has_a_name_in_both_languages(all_page):
    data = page_data(all_page)
    for key in ("kinds", "relations", "statuses"):
        assert data[key]
        for name, labels, *_ in data[key]:
            assert {"ar", "en"} <= labels.keys(), name


def test_no_two_classes_look_the_same(all_page):
    looks = [(shape, colour) for _, _, shape, colour in page_data(all_page)["kinds"]]
    assert len(set(looks)) == len(looks) > 10


def test_a_page_that_cannot_be_written_leaves_the_old_one(graphs, tmp_path):
    out = tmp_path / "page.html"
    out.write_text("old", encoding="utf-8")
    (graphs / "bad.ttl").write_text("no turtle", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.ttl"):
        page([graphs], out)
    assert out.read_text("utf-8") == "old"


def test_a_graph_without_entities_is_an_error_and_leaves_the_old_page(tmp_path):
    out, empty = tmp_path / "page.html", tmp_path / "empty.ttl"
    out.write_text("old", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"empty\.ttl: nothing to draw"):
        page([empty], out)
    assert out.read_text("utf-8") == "old"


def test_a_query_says_which_entities_are_drawn(graphs, tmp_path):
    out = tmp_path / "page.html"
    command = [sys.executable, "-m", "mithaq", "view", str(graphs), "--query", "who-headed-each-delegation"]
    subprocess.run([*command, "--out", str(out)], check=True, capture_output=True)
    data = page_data(out)
    assert {node[2]["ar"] for node in data["nodes"]} >= {"سالم بن ناصر التجريبي", "الجولة الثانية من الحوار الاقتصادي"}
    assert len(data["nodes"]) < len(network([graphs]).nodes)
    assert data["edges"]


def test_what_a_construct_makes_is_drawn_with_the_relations_that_the_graph_has(graphs, tmp_path):
    out, query = tmp_path / "page.html", tmp_path / "made.rq"
    query.write_text("CONSTRUCT { ?who dip:represents ?c } WHERE { ?who dip:represents ?c }", encoding="utf-8")
    command = [sys.executable, "-m", "mithaq", "view", str(graphs), "--query", str(query), "--out", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    data = page_data(out)
    assert {node[2]["ar"] for node in data["nodes"]} == {"سالم بن ناصر التجريبي", "عُمان"}
    assert len(data["edges"]) == 1


def test_a_page_in_a_folder_that_is_not_there_is_an_error_that_says_so(graphs, tmp_path):
    with pytest.raises(DataError, match="two: cannot be written: there is no such folder; create it first"):
        page([graphs], tmp_path / "two" / "page.html")
    assert not (tmp_path / "two").exists()


def test_a_query_that_gives_no_entity_is_an_error(graphs, tmp_path):
    (tmp_path / "none.rq").write_text("CONSTRUCT { ?x a ?t } WHERE { ?x a ?t FILTER(false) }", encoding="utf-8")
    command = [sys.executable, "-m", "mithaq", "view", str(graphs), "--query", str(tmp_path / "none.rq")]
    done = subprocess.run([*command, "--out", str(tmp_path / "p.html")], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "no entity in the answer" in done.stderr
    assert not (tmp_path / "p.html").exists()


def test_an_empty_network_gives_a_page_that_says_that_it_is_empty(tmp_path, opened):
    out = tmp_path / "empty.html"
    out.write_text(html(Network()), encoding="utf-8")
    tab, _, complaints = opened(out)
    assert tab.locator("#nothing").is_visible()
    assert "لا شيء في هذا الرسم" in tab.locator("#nothing").text_content()
    assert complaints == []


@pytest.mark.parametrize(
    "labels",
    [{"ar": "\u200f\u202b\u2067", "en": "\u200e"}, {"ar": "عمان " * 1000, "en": "x" * 5000}, {"ar": "ا" * 5000}, {}],
    ids=["controls", "long", "one-word", "none"],
)
def test_a_page_of_one_entity_works_whatever_its_name(tmp_path, opened, labels):
    out = tmp_path / "one.html"
    kinds = {"Country": labels or {"": "Country"}}
    out.write_text(html(Network((Node("https://e.org/x/OMN", "Country", labels),), (), kinds)), encoding="utf-8")
    tab, _, complaints = opened(out)
    box, handle = tab.locator("#net").bounding_box(), "document.getElementById('net').mithaq"
    x, y = tab.evaluate(f"{handle}.where(0)")
    tab.mouse.click(box["x"] + x, box["y"] + y)
    title = tab.locator("#card h2")
    assert title.text_content().strip("\u200f\u202b\u2067\u200e")
    assert title.bounding_box()["height"] < 430
    seen = next((text for text in labels.values() if len(text) > 160), None)
    if seen:
        tab.locator("#card h2 + button").click()
        assert title.text_content() == seen
    else:
        assert title.text_content() == "OMN"
    assert tab.evaluate(f"{handle}.labelled()") == 1
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for view in ("table", "timeline", "graph"):
        tab.click(f"[data-view={view}]")
    assert complaints == []


def test_no_two_labels_of_a_small_graph_overlap():
    count, size = 40, (120.0, 50.0)
    places = layout(count, [(0, n) for n in range(1, 30)] + [(30, n) for n in range(31, 38)], [size] * count)
    for one in range(count):
        for other in range(one):
            apart = [abs(places[one][axis] - places[other][axis]) - size[axis] for axis in (0, 1)]
            assert max(apart) > -2, (one, other)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 700])
def test_a_graph_of_any_size_has_a_place_for_each_node(count):
    edges = [(number, number // 3) for number in range(1, count)]
    places = layout(count, edges, [(100.0, 40.0)] * count)
    assert len(places) == len(set(places)) == count
    assert layout(count, edges, [(100.0, 40.0)] * count) == places
