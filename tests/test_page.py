from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from mithaq.errors import DataError
from mithaq.show.layout import layout
from mithaq.show.network import Edge, Network, Node, Quote, network
from mithaq.show.page import html, page

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HOSTILE = (
    "<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "<!--<script>", '" onmouseover="alert(3)',
    "{{7*7}}${alert(4)}\u2028", "javascript:alert(5)", "__proto__", "constructor", "\u202egnp.exe", "\x01]]>", "href",
)  # fmt: skip


@pytest.fixture
def opened(chromium):
    """A function that opens a page file offline and gives the page, its requests and its complaints."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        context = browser.new_context(viewport={"width": 1280, "height": 860}, offline=True)

        def show(path):
            tab = context.new_page()
            requests, complaints = [], []
            tab.on("request", lambda request: requests.append(request.url))
            tab.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
            tab.on("pageerror", lambda error: complaints.append(str(error)))
            tab.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
            tab.add_init_script(
                "window.drawn=[];const fill=CanvasRenderingContext2D.prototype.fillText;"
                "CanvasRenderingContext2D.prototype.fillText=function(t,x,y){window.drawn.push(t);return fill.apply(this,arguments)};"
                "document.addEventListener('securitypolicyviolation',e=>console.error('policy '+e.violatedDirective))"
            )
            tab.goto(path.as_uri())
            tab.wait_for_selector("html[data-ready]", state="attached")
            return tab, requests, complaints

        yield show
        browser.close()


def test_the_page_opens_offline_without_a_request_or_a_complaint(graphs, tmp_path, opened):
    out = tmp_path / "page.html"
    page([graphs], out)
    tab, requests, complaints = opened(out)
    assert requests == [out.as_uri()]
    assert complaints == []
    assert tab.evaluate("document.compatMode") == "CSS1Compat"
    assert tab.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]


def test_labels_are_drawn_each_line_isolated_and_change_with_the_language(graphs, tmp_path, opened):
    out = tmp_path / "page.html"
    page([graphs], out)
    tab, _, _ = opened(out)
    drawn = set(tab.evaluate("window.drawn"))
    assert "\u2068عُمان\u2069" in drawn
    assert "\u2068يرأس وفدًا في\u2069" in drawn
    tab.click("#language")
    tab.wait_for_selector("html[lang=en][dir=ltr]", state="attached")
    tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert {"\u2068Oman\u2069", "\u2068heads delegation at\u2069"} <= set(tab.evaluate("window.drawn"))


def test_an_entity_chosen_by_a_click_shows_its_relations_with_their_words(graphs, tmp_path, opened):
    out = tmp_path / "page.html"
    page([graphs], out)
    tab, _, complaints = opened(out)
    place = tab.evaluate(
        "() => { const e = document.querySelector('#net canvas').getBoundingClientRect(); return [e.left, e.top] }"
    )
    nodes = tab.evaluate("JSON.parse(document.getElementById('graph').textContent).graph.nodes")
    person = next(number for number, node in enumerate(nodes) if "/person/" in node["iri"])
    x, y = tab.evaluate("number => document.getElementById('net').where(number)", person)
    tab.mouse.click(place[0] + x, place[1] + y)
    card = tab.locator("#card")
    assert card.locator("h2").text_content() == "سالم بن ناصر التجريبي"
    assert "وترأس الجانب العُماني سالم بن ناصر التجريبي" in card.locator("mark").all_text_contents()
    assert all(text.strip() for text in card.locator("blockquote").all_text_contents())
    assert complaints == []


def test_hostile_text_in_every_field_stays_text(tmp_path, opened):
    quotes = tuple(Quote(text, text, text, text, text) for text in HOSTILE)
    nodes = tuple(Node(text, text, {"ar": text, "en": text}) for text in HOSTILE)
    edges = tuple(Edge(n, (n + 1) % len(nodes), {"ar": text, "en": text}, quotes) for n, text in enumerate(HOSTILE))
    out = tmp_path / "hostile.html"
    out.write_text(html(Network(nodes, edges, {text: {"ar": text} for text in HOSTILE})), encoding="utf-8")
    tab, requests, complaints = opened(out)
    for number in range(len(nodes)):
        x, y = tab.evaluate("number => document.getElementById('net').where(number)", number)
        box = tab.locator("#net").bounding_box()
        tab.mouse.click(box["x"] + x, box["y"] + y)
        assert tab.locator("#card h2").count() == 1
    tab.click("#language")
    assert complaints == []
    assert requests == [out.as_uri()]
    assert tab.evaluate("document.querySelectorAll('script').length") == 3
    assert tab.evaluate("document.querySelectorAll('img,iframe,object,form').length") == 0


def test_the_page_names_no_address_it_could_load_from(graphs, tmp_path):
    out = tmp_path / "page.html"
    page([graphs], out)
    head = out.read_text("utf-8").split("<script", 1)[0]
    assert not re.search(r"(src|href)=", head)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', head)[1]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy


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
    said = {(name[edge.source], edge.labels["ar"], name[edge.target]) for edge in drawn.edges}
    assert ("اليابان", "وافق على الانضمام إليها", "اتفاقية «النقل البحري»") in said
    assert ("عُمان", "يرحب", "اتفاقية «النقل البحري»") in said
    assert not {node.kind for node in drawn.nodes} & {"Participation", "Stance", "AgreementParticipation", "Evidence"}
    assert all(edge.quotes for edge in drawn.edges)


def test_each_quote_is_the_exact_span_in_its_paragraph(graphs):
    for edge in network([graphs]).edges:
        for quote in edge.quotes:
            assert quote.words
            assert "\n" not in quote.before + quote.words + quote.after


def test_a_page_that_cannot_be_written_leaves_the_old_one(graphs, tmp_path):
    out = tmp_path / "page.html"
    out.write_text("old", encoding="utf-8")
    (graphs / "bad.ttl").write_text("no turtle", encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.ttl"):
        page([graphs], out)
    assert out.read_text("utf-8") == "old"


def test_no_two_labels_of_a_small_graph_overlap():
    count, size = 40, (120.0, 50.0)
    places = layout(count, [(0, n) for n in range(1, 30)] + [(30, n) for n in range(31, 38)], [size] * count)
    for one in range(count):
        for other in range(one):
            apart = [abs(places[one][axis] - places[other][axis]) - size[axis] for axis in (0, 1)]
            assert max(apart) > -2, (one, other)


def test_an_empty_graph_gives_a_page():
    assert "<!doctype html>" in html(Network())
