"""The page as it is used: searching, filtering, walking, going back, saving."""

from __future__ import annotations

import csv
import io
import json
import random
import struct
import zlib
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
import rdflib
from conftest import ROOT, page_data

from mithaq.graph.store import load
from mithaq.text import fold_key

HANDLE = "document.getElementById('net').mithaq"
PAIRS = (
    ("سَلْطَنَة عُمـــان", "سلطنه عمان"),
    ("الأمريكية", "الامريكيه"),
    ("إتفاقيّة", "اتفاقيه"),
    ("٢٠٢٥", "2025"),
    ("۲۰۲۵", "2025"),
    ("على", "علي"),
    ("گ پ چ ڤ ک ی ٱ", "ك ب ج ف ك ي ا"),
    ("«نص»، نص؛ نص؟", '"نص", نص; نص?'),
    ("Al‑Harthy – AL—HARTHY", "al-harthy - al-harthy"),
    ("\u200fعمان\u200e \u2067مسقط\u2069\ufeff", "عمان مسقط"),
    ("a\u00a0 b\tc", "a b c"),
    ("İstanbul", "istanbul"),
    ("e\u0301", "é"),
)


def seen(tab):
    found = tab.evaluate(f"{HANDLE}.seen()")
    return len(found["nodes"]), len(found["edges"])


def saved(tab, kind):
    tab.click("#save summary")
    with tab.expect_download() as download:
        tab.click(f"[data-save={kind}]")
    with open(download.value.path(), "rb") as file:  # noqa: PTH123
        return file.read()


def choose(tab, name):
    tab.fill("#query", name)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#card h2")


def test_the_browser_folds_as_the_extractor_does(all_page, opened):
    tab, _, _ = opened(all_page)
    names = [name for pair in PAIRS for name in pair]
    names += [label for node in page_data(all_page)["nodes"] for label in node[2].values()]
    folded = tab.evaluate("(names) => names.map((name) => " + HANDLE + ".fold(name))", names)
    assert folded == [fold_key(name) for name in names]
    assert all(fold_key(one) == fold_key(other) for one, other in PAIRS)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("سلطنه عمان", "عُمان"),
        ("ارتميس", "اتفاقيات أرتميس"),
        ("HARTHY", "خليفة بن علي الحارثي"),
        ("الحوار الاستراتيجى", "الحوار الاستراتيجي الأميركي – العُماني"),
        ("الأمريكية", "الولايات المتحدة"),
        ("مسقط", "مسقط"),
        ("Muscat", "مسقط"),
        ("الحارثى خليفه", "خليفة بن علي الحارثي"),
    ],
)
def test_any_spelling_of_a_name_finds_the_entity_first(all_page, opened, query, found):
    tab, _, _ = opened(all_page)
    tab.fill("#query", query)
    assert found in tab.locator("#hits li").first.text_content()


def test_a_name_that_nothing_has_is_said_to_be_unknown(seed_page, opened):
    tab, _, _ = opened(seed_page)
    tab.fill("#query", "زمبلقور")
    assert tab.locator("#hit-note").text_content() == "لا شيء بهذا الاسم"
    assert tab.locator("#spoken").text_content() == "لا شيء بهذا الاسم"


def test_the_hits_of_a_search_can_be_shown_alone_and_filters_apply_to_them(seed_page, opened):
    tab, _, _ = opened(seed_page)
    every = seen(tab)
    tab.fill("#query", "أرتميس")
    tab.locator("#hit-note button").click()
    hits = seen(tab)
    assert 1 < hits[0] < every[0]
    tab.locator("#filters details[data-group=kinds] input").first.uncheck()
    assert seen(tab)[0] < hits[0]
    tab.click("#all")
    tab.locator("#filters > button").click()
    assert seen(tab) == every


def test_a_class_that_is_unchecked_goes_with_its_relations_and_the_counts_say_so(seed_page, opened):
    tab, _, _ = opened(seed_page)
    data = page_data(seed_page)
    boxes = tab.locator("#filters details[data-group=kinds] input")
    totals = [int(text) for text in tab.locator("#filters details[data-group=kinds] .number").all_text_contents()]
    assert sum(totals) == len(data["nodes"])
    kind = int(boxes.nth(1).get_attribute("data-number"))
    boxes.nth(1).uncheck()
    gone = {number for number, node in enumerate(data["nodes"]) if node[1] == kind}
    edges = [edge for edge in data["edges"] if edge[0] not in gone and edge[1] not in gone]
    assert seen(tab) == (len(data["nodes"]) - len(gone), len(edges))
    tab.click("[data-view=table]")
    assert tab.locator("table[data-rows=nodes] tbody tr").count() == len(data["nodes"]) - len(gone)
    assert tab.locator("table[data-rows=edges] tbody tr").count() == len(edges)


def test_a_relation_that_is_unchecked_goes_alone(seed_page, opened):
    tab, _, _ = opened(seed_page)
    data = page_data(seed_page)
    tab.locator("#filters details[data-group=relations] summary").click()
    box = tab.locator("#filters details[data-group=relations] input").first
    relation = int(box.get_attribute("data-number"))
    box.uncheck()
    assert seen(tab)[1] == sum(edge[2] != relation for edge in data["edges"])


def test_one_statement_one_country_and_one_status_can_be_looked_at_alone(all_page, opened):
    tab, _, _ = opened(all_page)
    data = page_data(all_page)
    every = seen(tab)
    tab.locator("[data-filter=document]").select_option(index=1)
    document = int(tab.locator("[data-filter=document]").input_value())
    expected = sum(
        any(data["quotes"][quote][0] == document for quote in (edge[3] if len(edge) > 3 else []))
        for edge in data["edges"]
    )
    assert seen(tab)[1] == expected < every[1]
    tab.locator("#filters > button").click()
    tab.locator("[data-filter=country]").select_option(label="الهند")
    country = int(tab.locator("[data-filter=country]").input_value())
    near = {country} | {end for edge in data["edges"] if country in edge[:2] for end in edge[:2]}
    assert seen(tab)[0] == len(near)
    tab.locator("#filters > button").click()
    before = seen(tab)[0]
    box = tab.locator("#filters details[data-group=statuses] input").first
    status = int(box.get_attribute("data-number"))
    box.uncheck()
    assert seen(tab)[0] == before - sum(len(node) > 9 and node[9] == status for node in data["nodes"])


def test_the_time_slider_ends_at_the_first_and_last_day_and_hides_what_lies_outside(all_page, opened):
    tab, _, _ = opened(all_page)
    data = page_data(all_page)
    days = {node[7] for node in data["nodes"] if len(node) > 7 and node[7]} | {
        document[4] for document in data["documents"] if document[4]
    }
    shown = [time.get_attribute("datetime") for time in tab.locator("#time time").all()]
    assert shown == [min(days), max(days)]
    every = seen(tab)
    tab.locator("[data-time=to]").press("ArrowRight")
    last = tab.locator("#time time").last.get_attribute("datetime")
    tab.locator("[data-time=to]").press("Home")
    assert tab.locator("#time time").last.get_attribute("datetime") <= last
    fewer = seen(tab)
    assert fewer[1] < every[1]
    late = [number for number, node in enumerate(data["nodes"]) if len(node) > 7 and node[7] > min(days)]
    assert late
    assert not set(late) & set(tab.evaluate(f"{HANDLE}.seen().nodes"))
    rows = json.loads(saved(tab, "json"))
    assert (len(rows["nodes"]), len(rows["edges"])) == fewer
    assert all(not edge["dates"] or edge["dates"][0] <= min(days) for edge in rows["edges"])
    tab.locator("#filters > button").click()
    assert seen(tab) == every


def test_the_timeline_lists_what_is_dated_in_order_and_of_one_actor_alone(all_page, opened):
    tab, _, _ = opened(all_page)
    tab.click("[data-view=timeline]")
    entries = tab.locator("#timeline li")
    days = [entry.locator("time").first.get_attribute("datetime") for entry in entries.all()]
    assert len(days) >= 4
    assert days == sorted(days)
    tab.locator("#actor").select_option(label="الهند")
    assert 0 < entries.count() < len(days)
    assert all("الهند" in text for text in entries.all_text_contents())


def test_the_timeline_has_a_lane_for_each_busy_actor_with_a_mark_for_each_event(all_page, opened):
    tab, _, complaints = opened(all_page, "#v=timeline")
    lanes = tab.locator("#timeline .lane:not(.ends)")
    names = lanes.locator("button").all_text_contents()
    marks = [lane.locator("svg").count() for lane in lanes.all()]
    assert len(names) == 12
    assert marks == sorted(marks, reverse=True)
    assert marks[0] > 1
    every = tab.locator("#timeline li").count()
    for number in (0, 3):
        lanes.nth(number).locator("button").click()
        assert tab.locator("#timeline li").count() == marks[number] < every
        assert tab.locator("#actor").input_value()
        lanes.nth(number).locator("button").click()
        assert tab.locator("#timeline li").count() == every
    places = tab.locator("#timeline .track svg").evaluate_all("all => all.map(one => one.style.insetInlineStart)")
    assert {"0%", "100%"} <= set(places)
    assert complaints == []


def test_the_shortest_path_is_as_long_as_networkx_finds_it(all_page, opened):
    tab, _, _ = opened(all_page)
    data = page_data(all_page)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(data["nodes"])))
    graph.add_edges_from((edge[0], edge[1]) for edge in data["edges"])
    chance = random.Random(5)  # noqa: S311
    pairs = [chance.sample(range(len(data["nodes"])), 2) for _ in range(60)]
    found = tab.evaluate(f"(pairs) => pairs.map(([a, b]) => {HANDLE}.path(a, b))", pairs)
    lengths = [len(path) if path else None for path in found]
    expected = [nx.shortest_path_length(graph, a, b) if nx.has_path(graph, a, b) else None for a, b in pairs]
    assert lengths == expected
    assert None in lengths


def test_a_path_is_found_from_the_panel_and_shows_the_words_of_each_step(all_page, opened):
    tab, _, complaints = opened(all_page)
    choose(tab, "أليسون هوكر")
    tab.get_by_role("button", name="مسار من هنا").click()
    choose(tab, "خليفة بن علي الحارثي")
    tab.get_by_role("button", name="مسار إلى هنا").click()
    steps = tab.locator("#card ol.relations > li")
    assert steps.count() == 2
    assert all(step.locator("mark").count() for step in steps.all())
    choose(tab, "أليسون هوكر")
    tab.get_by_role("button", name="مسار من هنا").click()
    choose(tab, "السودان")
    tab.get_by_role("button", name="مسار إلى هنا").click()
    assert "لا مسار" in tab.locator("#note").text_content()
    assert "لا مسار" in tab.locator("#spoken").text_content()
    assert complaints == []


def test_the_panel_lists_every_relation_in_both_directions_with_counts(all_page, opened):
    tab, _, _ = opened(all_page)
    data = page_data(all_page)
    choose(tab, "فرنسا")
    iri = tab.locator("#card .iri").text_content()
    node = next(number for number, row in enumerate(data["nodes"]) if data["base"] + row[0] == iri)
    out, into = (
        sum(edge[0] == node for edge in data["edges"]),
        sum(edge[1] == node != edge[0] for edge in data["edges"]),
    )
    heads = " ".join(tab.locator("#card h3").all_text_contents())
    assert f"علاقات صادرة ({out})" in heads
    assert f"علاقات واردة ({into})" in heads
    assert tab.locator("#card li.relation").count() == out + into
    assert "France" in tab.locator("#card .names").text_content()


def test_collapse_takes_leaves_only_and_expand_brings_them_back(seed_page, opened):
    tab, _, _ = opened(seed_page)
    data = page_data(seed_page)
    every = seen(tab)
    choose(tab, "الجولة الثالثة")
    iri = tab.locator("#card .iri").text_content()
    centre = next(number for number, row in enumerate(data["nodes"]) if data["base"] + row[0] == iri)
    others = {
        number: {end for edge in data["edges"] if number in edge[:2] for end in edge[:2]} - {number}
        for number in range(len(data["nodes"]))
    }
    leaves = {number for number, near in others.items() if near == {centre}}
    assert leaves
    tab.get_by_role("button", name="اطوِ").click()
    assert seen(tab)[0] == every[0] - len(leaves)
    tab.get_by_role("button", name="وسّع الجيران").click()
    assert seen(tab) == every


def test_only_the_neighbours_of_one_entity_can_be_shown(seed_page, opened):
    tab, _, _ = opened(seed_page)
    every = seen(tab)
    choose(tab, "أليسون هوكر")
    tab.get_by_role("button", name="الجيران وحدهم").click()
    assert 1 < seen(tab)[0] < every[0]
    tab.get_by_role("button", name="كل الرسم").click()
    assert seen(tab) == every


def test_the_address_brings_the_same_view_in_a_fresh_page(all_page, opened):
    tab, _, _ = opened(all_page)
    tab.click("#language")
    tab.locator("#filters details[data-group=kinds] input").nth(2).uncheck()
    choose(tab, "France")
    before = seen(tab), tab.locator("#card h2").text_content()
    other, _, complaints = opened(all_page, tab.evaluate("location.hash"))
    assert (seen(other), other.locator("#card h2").text_content()) == before
    assert other.evaluate("document.documentElement.lang") == "en"
    assert complaints == []


@pytest.mark.parametrize(
    "junk",
    [
        "#l=__proto__&n=__proto__",
        "#%%%",
        "#kinds=a.b.999&n=%",
        "#http%",
        "#v=constructor&from=x&d=1",
        "#n=https://w3id.org/none",
    ],
)
def test_an_address_that_says_nothing_is_passed_over(seed_page, opened, junk):
    tab, _, complaints = opened(seed_page, junk)
    assert tab.evaluate("document.documentElement.lang") == "ar"
    assert seen(tab) == (len(page_data(seed_page)["nodes"]), len(page_data(seed_page)["edges"]))
    assert tab.locator("#card").is_hidden()
    assert complaints == []


def test_back_and_forward_go_through_what_was_chosen(seed_page, opened):
    tab, _, _ = opened(seed_page)
    choose(tab, "أليسون هوكر")
    choose(tab, "مسقط")
    tab.click("#back")
    tab.locator("#card h2", has_text="أليسون هوكر").wait_for()
    tab.click("#forward")
    tab.locator("#card h2", has_text="مسقط").wait_for()


def test_a_picture_is_saved_on_an_opaque_ground(seed_page, opened):
    tab, _, _ = opened(seed_page)
    data = saved(tab, "png")
    assert data.startswith(b"\x89PNG")
    assert len(data) > 20_000
    width, _, depth, colours = struct.unpack(">IIBB", data[16:26])
    assert (depth, colours) in {(8, 6), (8, 2)}
    if colours == 6:
        raw = b"".join(data[place + 8 : place + 8 + size] for place, size in chunks(data))
        assert zlib.decompress(raw)[4 : 4 + 4 * width : 4] == b"\xff" * width


def chunks(data):
    """Place and size of each block of pixels."""
    place = 8
    while place < len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 8] == b"IDAT":
            yield place, size
        place += 12 + size


@pytest.mark.parametrize("filtered", [False, True])
def test_every_format_holds_what_is_seen(seed_page, opened, filtered):
    tab, _, complaints = opened(seed_page)
    if filtered:
        tab.locator("#filters details[data-group=kinds] input").first.uncheck()
    nodes, edges = seen(tab)
    drawing = ET.fromstring(saved(tab, "svg"))  # noqa: S314
    space = "{http://www.w3.org/2000/svg}"
    assert len(drawing.findall(f"{space}g/{space}path")) == edges
    assert len(drawing.findall(f"{space}g")) == nodes + 1
    assert len(drawing.findall(f"{space}g/{space}text")) >= nodes
    for kind, reader in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = reader(io.BytesIO(saved(tab, kind)))
        assert (graph.number_of_nodes(), graph.number_of_edges()) == (nodes, edges)
    raw = saved(tab, "csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert len(table) == edges + 1
    assert {len(row) for row in table} == {9}
    whole = json.loads(saved(tab, "json"))
    assert (len(whole["nodes"]), len(whole["edges"])) == (nodes, edges)
    assert complaints == []


def test_turtle_that_is_saved_can_be_read_and_says_what_the_graph_says(seed_page, opened):
    tab, _, _ = opened(seed_page)
    graph = rdflib.Graph().parse(data=saved(tab, "ttl").decode(), format="turtle")
    dip = "https://w3id.org/mithaq/ont#"
    heads = {(str(s), str(o)) for s, o in graph.subject_objects(rdflib.URIRef(dip + "headsDelegationAt"))}
    rows = (
        load([ROOT / "graphs" / "us-oman-strategic-dialogue-ar.ttl"])
        .query("SELECT ?s ?o { ?s dip:headsDelegationAt ?o }")
        .rows
    )
    assert heads == {(s.value, o.value) for s, o in rows}
    assert heads
