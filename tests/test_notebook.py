"""A graph shows itself in a notebook: as HTML that needs nothing, in a frame that may do little."""

from __future__ import annotations

import pytest
from conftest import ROOT

import mithaq
from mithaq.errors import DataError

SEED = ROOT / "graphs" / "us-oman-strategic-dialogue-ar.ttl"


def shown(html, tmp_path, browser):
    """The frame in which a notebook's page shows it, the browser's complaints and what it asked for."""
    out = tmp_path / "notebook.html"
    out.write_text(f"<!doctype html><title>n</title><body><div class=output>{html}</div>", encoding="utf-8")
    tab = browser.new_context(viewport={"width": 1280, "height": 860}, offline=True).new_page()
    complaints, requests = [], []
    tab.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(out.as_uri())
    frame = next(one for one in tab.frames if one.parent_frame)
    frame.wait_for_selector("html[data-ready]", state="attached")
    return frame, complaints, [url for url in requests if not url.startswith("about:")], out.as_uri()


def test_a_graph_shows_its_page_below_the_cell(tmp_path, browser):
    view = mithaq.load([SEED]).view()
    frame, complaints, requests, address = shown(view._repr_html_(), tmp_path, browser)
    frame.fill("#query", "هوكر")
    frame.locator("#hits li").first.wait_for()
    frame.press("#query", "Enter")
    assert frame.locator("#card h2").text_content() == "أليسون هوكر"
    assert frame.locator("#card mark").count()
    frame.locator("#language").click()
    frame.wait_for_selector("html[lang=en]", state="attached")
    assert frame.locator("#back").is_hidden()
    assert requests == [address]
    assert complaints == []


def test_the_frame_of_a_notebook_cannot_reach_the_page_around_it(tmp_path, browser):
    frame, _, _, _ = shown(mithaq.load([SEED]).view()._repr_html_(), tmp_path, browser)
    reached = "(() => { try { return Boolean(parent.document.body); } catch { return false; } })()"
    assert frame.evaluate(reached) is False


def test_a_view_is_saved_as_the_page_that_the_command_writes(tmp_path, graphs):
    from mithaq.show.page import page

    view = mithaq.load([graphs]).view()
    view.save(tmp_path / "one.html")
    page([graphs], tmp_path / "other.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "other.html").read_bytes()
    assert "save(" in repr(view)
    assert len(repr(view)) < 100


def test_a_query_chooses_what_is_shown(graphs, tmp_path, browser):
    view = mithaq.load([graphs]).view("SELECT ?who ?event { ?who dip:headsDelegationAt ?event }")
    frame, _, _, _ = shown(view._repr_html_(), tmp_path, browser)
    assert len(frame.evaluate("document.getElementById('net').mithaq.seen().nodes")) == 2


def test_a_graph_of_no_file_has_no_page():
    with pytest.raises(DataError, match="nothing to draw"):
        mithaq.load([]).view()
