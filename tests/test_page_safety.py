"""Whatever stands in a graph stays text: on the page, in what it saves, and in what others add to it."""

from __future__ import annotations

import csv
import io
import json
import re

import networkx as nx
import pytest
import rdflib
from conftest import ROOT

from mithaq.show.bundle import modules, script
from mithaq.show.evidence import Document, Quote
from mithaq.show.network import Edge, Network, Node, Value
from mithaq.show.page import html

HOSTILE = (
    "<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "<!--<script>", '" onmouseover="alert(3)',
    "{{7*7}}${alert(4)}\u2028", "javascript:alert(5)", "__proto__", "constructor", "=cmd|calc", "\u202egnp.exe",
    "\x01\x0b]]>\ufffe", "href", "\u200f\u202b\u2067", "ا" * 5000, "a\nb\tc\\\"'`", "🤝" * 40,
)  # fmt: skip
SCRIPTS = ROOT / "src" / "mithaq" / "show" / "assets" / "script"


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory):
    """A page with each hostile text in every field that a graph can fill."""
    count = len(HOSTILE)
    documents = tuple(Document(text, text, text + " " + text, text[:9], text, text) for text in HOSTILE)
    quotes = tuple(Quote(number, 0, len(text), text, 0.5) for number, text in enumerate(HOSTILE))
    nodes = tuple(
        Node(f"http://e.org/{text}" if number % 2 else text, text, {"ar": text, "en": text}, (text, text + "2"),
             (Value(text, {"": text}, quotes),), text, text, text)
        for number, text in enumerate(HOSTILE)
    )  # fmt: skip
    edges = tuple(Edge(n, (n + 1) % count, text, quotes) for n, text in enumerate(HOSTILE))
    names = {text: {"ar": text, "en": text} for text in HOSTILE}
    out = tmp_path_factory.mktemp("hostile") / "hostile.html"
    out.write_text(html(Network(nodes, edges, names, names, names, documents)), encoding="utf-8")
    return out


def test_hostile_text_in_every_field_stays_text(hostile_page, opened):
    tab, requests, complaints = opened(hostile_page)
    handle = "document.getElementById('net').mithaq"
    assert len(tab.evaluate(f"{handle}.seen().nodes")) == len(HOSTILE)
    for number in range(len(HOSTILE)):
        x, y = tab.evaluate(f"(number) => {handle}.where(number)", number)
        box = tab.locator("#net").bounding_box()
        tab.mouse.move(box["x"] + x, box["y"] + y)
        tab.mouse.click(box["x"] + x, box["y"] + y)
        assert tab.locator("#card h2").count() == 1
        tab.keyboard.press("Escape")
    for query in ("img", "script", "proto", "alert"):
        tab.fill("#query", query)
    tab.keyboard.press("Enter")
    tab.locator("#card .quote .actions button").first.click()
    for control in ("[data-view=table]", "[data-view=timeline]", "[data-view=graph]", "#language", "#names", "#theme"):
        tab.click(control)
    assert complaints == []
    assert requests == [hostile_page.as_uri()]
    assert tab.evaluate("document.querySelectorAll('script').length") == 3
    assert tab.evaluate("document.querySelectorAll('img,iframe,object,embed,form,base').length") == 0
    assert tab.evaluate("[...document.querySelectorAll('a')].every((a) => /^(https?:|#|file:)/.test(a.href))")


def test_what_is_saved_of_a_hostile_graph_can_be_read_by_strict_readers(hostile_page, opened):
    tab, _, complaints = opened(hostile_page)
    got = {}
    for kind in ("graphml", "gexf", "svg", "csv", "json", "ttl"):
        tab.click("#save summary")
        with tab.expect_download() as download:
            tab.click(f"[data-save={kind}]")
        with open(download.value.path(), "rb") as file:  # noqa: PTH123
            got[kind] = file.read()
    assert nx.read_graphml(io.BytesIO(got["graphml"])).number_of_nodes() == len(HOSTILE)
    assert nx.read_gexf(io.BytesIO(got["gexf"])).number_of_nodes() == len(HOSTILE)
    assert len(json.loads(got["json"])["nodes"]) == len(HOSTILE)
    assert len(rdflib.Graph().parse(data=got["ttl"].decode(), format="turtle")) > 2 * len(HOSTILE)
    for row in csv.reader(io.StringIO(got["csv"].decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if re.match(r"[=+\-@]", cell)]
    assert complaints == []


def test_markup_that_others_add_to_the_page_is_refused_and_the_page_still_works(seed_page, tmp_path, opened):
    added = (
        '<script>document.title="taken"</script><img src=x onerror="document.title=1"><img src="https://a.invalid/a.png">'
        '<script src="https://b.invalid/x.js"></script><iframe src="https://c.invalid"></iframe><base href="https://d.invalid/">'
        '<style>body{display:none}</style><object data="https://f.invalid"></object><a id="j" href="javascript:document.title=2">x</a>'
    )
    out = tmp_path / "changed.html"
    out.write_text(seed_page.read_text("utf-8").replace("<noscript>", added + "<noscript>", 1), encoding="utf-8")
    tab, _, complaints = opened(out)
    title = tab.title()
    tab.evaluate("document.getElementById('j').click()")
    tab.evaluate("fetch('https://e.invalid').catch(() => 0)")
    tab.wait_for_selector("header", state="visible")
    refused = [line for line in complaints if "Content Security Policy" in line or line.startswith("policy")]
    assert len(refused) >= 8
    assert tab.title() == title == "ميثاق · mithaq"
    assert tab.evaluate("document.getElementById('net').mithaq.seen().nodes.length")


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("*.js")), ids=lambda path: path.stem)
def test_a_module_of_the_page_is_short_and_never_reads_text_as_code_or_markup(path):
    text = path.read_text("utf-8")
    assert path.stem in modules(), "nobody imports it"
    assert len(text.splitlines()) < 220
    assert text.startswith("/* ")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setTimeout\(['\"]", text
    )
    assert not re.search(r"https?://(?!www\.w3\.org/|graphml\.graphdrawing\.org/|gexf\.net/)", text)


def test_everything_that_a_module_offers_is_used_by_another():
    texts = {path.stem: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")}
    for name, text in texts.items():
        imported = {
            one.strip()
            for other in texts.values()
            for names in re.findall(rf'^import {{([^}}]*)}} from "\./{name}\.js";$', other, re.MULTILINE)
            for one in names.split(",")
        }
        offered = set(re.findall(r"^export (?:const|function|class|async function)\*? (\w+)", text, re.MULTILINE))
        assert offered == imported, name


def test_the_modules_are_joined_to_one_script_that_ends_no_element_early():
    assert len(modules()) > 20
    assert modules()[-1] == "page"
    assert not re.search(r"</script|<!--", script(), re.IGNORECASE)
    assert not re.search(r"^(import|export) ", script(), re.MULTILINE)


def test_the_page_speaks_of_everything_in_both_languages(seed_page, opened):
    tab, _, _ = opened(seed_page)
    for language, letters in (("ar", "[\u0600-\u06ff]"), ("en", "[A-Za-z]")):
        if tab.evaluate("document.documentElement.lang") != language:
            tab.click("#language")
        words = tab.evaluate(
            "[...document.querySelectorAll('[data-word]:not(#language)')].map((one) => one.textContent)"
        )
        names = tab.evaluate(
            "[...document.querySelectorAll('[data-name]')].map((one) => one.getAttribute('aria-label'))"
        )
        assert len(words) > 8
        assert all(re.search(letters, word) for word in words + names), language
    text = (SCRIPTS / "words.js").read_text("utf-8")
    halves = text.split("  en: {", 1)
    arabic, english = (set(re.findall(r'(?:^ {4}|, )([a-z]+): (?=["(])', part, re.MULTILINE)) for part in halves)
    assert arabic == english
    assert len(arabic) > 50
