"""The page as it is looked at and read: letters, directions, labels, evidence, the whole statement."""

from __future__ import annotations

import re

import pytest
from conftest import page_data, painted

ARABIC = re.compile(r"[\u0600-\u06ff]")
WORDS = re.compile(r"[A-Za-z\u0600-\u06ff]")


def overlaps(one, other):
    return one[2] < other[4] - 0.5 and other[2] < one[4] - 0.5 and one[3] < other[5] - 0.5 and other[3] < one[5] - 0.5


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_line_on_the_canvas_is_written_in_the_direction_of_its_letters(seed_page, opened, language):
    tab, _, _ = opened(seed_page, f"#l={language}")
    lines = [line for line in painted(tab) if WORDS.search(line[0])]
    assert len(lines) > 20
    labels = {label for node in page_data(seed_page)["nodes"] for label in node[2].values()}
    for text, direction, *_ in lines:
        whole = [label for label in labels if text.strip("…") in " ".join(label.split())]
        expected = {"rtl" if ARABIC.search(label) else "ltr" for label in whole} or {
            "rtl" if ARABIC.search(text) else "ltr"
        }
        assert direction in expected, text


def test_marks_at_the_end_of_an_arabic_line_stand_at_its_left(tmp_path, opened):
    from mithaq.show.network import Network, Node
    from mithaq.show.page import html

    names = ("اتفاقيات «أرتميس»", "اتفاقيات «أرتميس", "سلطنة عمان.", "سلطنة عمان")
    nodes = tuple(Node(f"x:{number}", "Place", {"ar": name}) for number, name in enumerate(names))
    out = tmp_path / "page.html"
    out.write_text(html(Network(nodes, (), {"Place": {"ar": "مكان", "en": "Place"}})), encoding="utf-8")
    for language in ("ar", "en"):
        tab, _, _ = opened(out, f"#l={language}", device_scale_factor=2)
        painted(tab)
        first = tab.evaluate(FIRST_MARKS)
        assert first[0] < first[1] - 4, "the quotation mark is a narrow mark of its own at the left end"
        assert first[2] < first[3] - 4, "so is the full stop"


FIRST_MARKS = """() => [0, 1, 2, 3].map((id) => {
  const canvas = document.querySelector('#net canvas'), dense = canvas.width / canvas.clientWidth;
  const [x, y] = document.getElementById('net').mithaq.where(id).map((one) => one * dense);
  const [left, top, wide, high] = [x - 80 * dense, y + 13 * dense, 160 * dense, 16 * dense].map(Math.round);
  const data = canvas.getContext('2d').getImageData(left, top, wide, high).data;
  const inked = (column) => { for (let row = 0; row < high; row++) { const k = 4 * (row * wide + column); if (data[k + 3] > 200 && data[k] + data[k + 1] + data[k + 2] < 300) return true; } return false; };
  let begin = 0;
  while (begin < wide && !inked(begin)) begin++;
  let end = begin;
  while (end < wide && inked(end)) end++;
  return end - begin;
})"""
"""How many columns the first piece of ink from the left is wide, of each label."""


@pytest.mark.parametrize("factor", [1, 2, 4])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_two_labels_overlap_at_any_zoom(seed_page, opened, language, factor):
    tab, _, _ = opened(seed_page, f"#l={language}")
    tab.evaluate("(factor) => document.getElementById('net').mithaq.zoom(factor)", factor)
    lines = painted(tab)
    assert lines
    for number, one in enumerate(lines):
        for other in lines[:number]:
            assert not overlaps(one, other), (one, other)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_most_labels_are_drawn_in_the_first_view(seed_page, opened, language):
    tab, _, _ = opened(seed_page, f"#l={language}")
    painted(tab)
    drawn = tab.evaluate("document.getElementById('net').mithaq.labelled()")
    assert drawn >= 0.8 * len(page_data(seed_page)["nodes"])


def test_two_loads_place_every_node_alike(seed_page, opened):
    places = [opened(seed_page)[0].evaluate("document.getElementById('net').mithaq.positions()") for _ in range(2)]
    assert places[0] == places[1]


def test_the_language_changes_the_page_its_direction_and_its_labels(seed_page, opened):
    tab, _, _ = opened(seed_page)
    assert any("عُمان" in line[0] for line in painted(tab))
    tab.click("#language")
    tab.wait_for_selector("html[lang=en][dir=ltr]", state="attached")
    assert any("Oman" in line[0] for line in painted(tab))
    assert "Country" in tab.locator("#filters").text_content()
    assert not ARABIC.search(tab.locator("#tools").text_content().replace("العربية", ""))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_scrolls_sideways(seed_page, opened, language, width):
    tab, _, _ = opened(seed_page, f"#l={language}", viewport={"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")


def test_an_entity_chosen_by_a_click_shows_its_relations_with_their_words(graphs, tmp_path, opened):
    from mithaq.show.page import page

    out = tmp_path / "page.html"
    page([graphs], out)
    tab, _, complaints = opened(out)
    data = page_data(out)
    person = next(number for number, node in enumerate(data["nodes"]) if node[0].startswith("person/"))
    box = tab.locator("#net").bounding_box()
    x, y = tab.evaluate("(id) => document.getElementById('net').mithaq.where(id)", person)
    tab.mouse.click(box["x"] + x, box["y"] + y)
    card = tab.locator("#card")
    assert card.locator("h2").text_content() == "سالم بن ناصر التجريبي"
    assert "وترأس الجانب العُماني سالم بن ناصر التجريبي" in card.locator("mark").all_text_contents()
    assert "الحوار الاقتصادي" in card.locator("cite").first.text_content()
    assert "test/1" in card.locator(".rule").first.text_content()
    assert complaints == []


def test_a_relation_chosen_by_a_click_on_its_line_shows_the_words_that_say_it(seed_page, opened):
    tab, _, complaints = opened(seed_page)
    data = page_data(seed_page)
    handle, box = "document.getElementById('net').mithaq", tab.locator("#net").bounding_box()
    tab.evaluate(f"{handle}.zoom(1.6)")
    chosen = 0
    for number, edge in enumerate(data["edges"]):
        x, y = tab.evaluate(f"(number) => {handle}.whereEdge(number)", number)
        if not (20 < x < box["width"] - 20 and 20 < y < box["height"] - 90):
            continue
        tab.mouse.move(box["x"] + x, box["y"] + y)
        tab.mouse.click(box["x"] + x, box["y"] + y)
        tab.locator("#card").wait_for(state="visible")
        heads = tab.locator("#card h2").text_content()
        if heads == data["relations"][edge[2]][1]["ar"]:
            chosen += 1
            assert tab.locator("#card mark").count()
        tab.keyboard.press("Escape")
        tab.click("#fit")
        tab.evaluate(f"{handle}.zoom(1.6)")
        if chosen == 12:
            break
    assert chosen == 12
    assert complaints == []


def test_the_pointer_shows_that_a_line_can_be_chosen(graphs, tmp_path, opened):
    from mithaq.show.page import page

    out = tmp_path / "page.html"
    page([graphs], out)
    tab, _, _ = opened(out)
    box = tab.locator("#net").bounding_box()
    x, y = tab.evaluate("document.getElementById('net').mithaq.whereEdge(0)")
    tab.mouse.move(box["x"] + x, box["y"] + y)
    tab.wait_for_selector("#net .vis-network[style*=pointer], #net[style*=pointer]")
    tab.mouse.move(box["x"] + 2, box["y"] + 2)
    tab.wait_for_selector("#net .vis-network[style*=pointer], #net[style*=pointer]", state="detached")


def test_each_quote_marks_the_very_words_of_its_span(seed_page, opened):
    tab, _, _ = opened(seed_page)
    data = page_data(seed_page)
    text = data["documents"][0][2]
    edge = next(number for number, edge in enumerate(data["edges"]) if len(edge) > 3 and edge[3])
    tab.evaluate(
        "(iri) => { location.hash = 'n=' + encodeURIComponent(iri); }",
        data["base"] + data["nodes"][data["edges"][edge][0]][0],
    )
    tab.wait_for_selector("#card mark")
    spans = {text[begin:end] for _, begin, end, *_ in data["quotes"]}
    marks = tab.locator("#card mark").all_text_contents()
    assert marks
    assert set(marks) <= spans
    for quote in tab.locator("#card blockquote").all():
        assert quote.text_content().strip("…") in text


def test_the_reader_shows_the_whole_statement_and_leads_to_the_graph_and_back(seed_page, opened):
    tab, _, complaints = opened(seed_page)
    data = page_data(seed_page)
    tab.fill("#query", "هوكر")
    tab.keyboard.press("Enter")
    tab.locator("#card .quote .actions button").first.click()
    reader = tab.locator("#reader .text")
    assert reader.text_content() == data["documents"][0][2]
    chosen = tab.locator("#reader mark.chosen").all_text_contents()
    assert chosen
    tab.locator("#reader mark").last.click()
    said = tab.locator("#reader .saying button.link")
    assert said.count()
    name = said.first.text_content()
    said.first.click()
    assert tab.locator("#card h2").text_content() == name
    assert complaints == []


def test_offsets_count_letters_also_where_a_letter_takes_two_units(tmp_path, opened):
    from mithaq.show.evidence import Document, Quote
    from mithaq.show.network import Edge, Network, Node
    from mithaq.show.page import html

    text = "𝔄𝔅 met Oman 🤝 today."
    begin = text.index("Oman")
    nodes = (Node("x:a", "Country", {"en": "A"}), Node("x:b", "Country", {"en": "B"}))
    drawn = Network(
        nodes,
        (Edge(0, 1, "x:met", (Quote(0, begin, begin + 6, "r", 1.0),)),),
        {"Country": {"en": "Country"}},
        {"x:met": {"en": "met"}},
        {},
        (Document("x:d", "T", text),),
    )
    out = tmp_path / "page.html"
    out.write_text(html(drawn), encoding="utf-8")
    tab, _, _ = opened(out, "#n=x:a")
    assert tab.locator("#card mark").first.text_content() == "Oman 🤝"


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("en", "left")])
def test_every_cell_of_a_column_begins_at_the_edge_at_which_the_page_is_read(all_page, opened, language, side):
    tab, _, _ = opened(all_page, f"#l={language}&v=table")
    columns = tab.evaluate(BEGINNINGS, side)
    assert len(columns) == 9
    assert max(len(edges) for edges in columns) == 1


BEGINNINGS = """(side) => [...document.querySelectorAll('#tables table')].flatMap((table) =>
  [...table.querySelectorAll('thead th')].map((_, number) => {
    const edges = [...table.rows].filter((row) => row.cells[number].textContent).map((row) => {
      const within = document.createRange();
      within.selectNodeContents(row.cells[number]);
      return Math.round(within.getBoundingClientRect()[side]);
    });
    return [...new Set(edges)];
  }))"""
"""Where what is in the cells begins, for each column."""


def test_dates_keep_their_order_inside_text_of_the_other_direction(all_page, opened):
    tab, _, _ = opened(all_page, "#v=timeline")
    days = tab.locator("#timeline time bdi[dir]")
    assert days.count() >= 3
    assert "2025" in " ".join(days.all_text_contents())
    assert all(re.fullmatch(r"[\d-]+", day.get_attribute("datetime")) for day in tab.locator("#timeline time").all())


def test_the_source_of_a_statement_is_a_link_that_tells_its_target_nothing(all_page, opened):
    tab, _, _ = opened(all_page)
    tab.fill("#query", "ماكرون")
    tab.keyboard.press("Enter")
    link = tab.locator("#card a").first
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert link.get_attribute("href").startswith("http")
    assert link.text_content() == link.get_attribute("href")


@pytest.mark.parametrize("view", ["graph", "table", "timeline"])
def test_paper_is_white_and_holds_what_is_seen_without_the_tools(seed_page, opened, view):
    tab, _, complaints = opened(seed_page, f"#v={view}", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = tab.evaluate(ground)
    tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    tab.emulate_media(media="print")
    assert tab.evaluate(ground) == "rgb(255, 255, 255)" != dark
    for hidden in ("#tools", "#search", "#side", "#how"):
        assert tab.locator(hidden).is_hidden()
    if view == "graph":
        inks = tab.evaluate("""() => {
          const canvas = document.querySelector('#net canvas'), data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          let dark = 0, pale = 0;
          for (let k = 0; k < data.length; k += 4) if (data[k + 3] > 200) { const sum = data[k] + data[k + 1] + data[k + 2]; dark += sum < 200; pale += sum > 740; }
          const box = canvas.getBoundingClientRect();
          return [dark, pale, box.width <= innerWidth + 1];
        }""")
        assert inks[0] > 1000
        assert inks[2]
    assert len(tab.pdf()) > 10_000
    tab.emulate_media(media="screen")
    tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert tab.evaluate(ground) == dark
    assert complaints == []
