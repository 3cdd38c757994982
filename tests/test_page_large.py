"""A graph that is too large to be looked at whole opens as an overview, and everything in it can be reached."""

from __future__ import annotations

import pytest

from mithaq.show.network import Edge, Network, Node
from mithaq.show.page import html

HANDLE = "document.getElementById('net').mithaq"
GROUPS, SIZE = 40, 50


@pytest.fixture(scope="module")
def large_page(tmp_path_factory):
    """40 communities of 50, each round a hub, the hubs in a ring; one entity is called so that it can be searched."""
    count = GROUPS * SIZE
    nodes = tuple(
        Node(
            f"https://w3id.org/mithaq/id/x/{n}",
            "Place",
            {"ar": f"مكان {n}", "en": f"place {n}"} | ({"ar": "المخفي"} if n == 1234 else {}),
        )
        for n in range(count)
    )
    edges = [Edge(n - n % SIZE, n, "x:near") for n in range(count) if n % SIZE]
    edges += [Edge(n * SIZE, (n + 1) % GROUPS * SIZE, "x:next") for n in range(GROUPS)]
    names = {"x:near": {"ar": "قرب", "en": "near"}, "x:next": {"ar": "بعد", "en": "next"}}
    out = tmp_path_factory.mktemp("large") / "large.html"
    out.write_text(
        html(Network(nodes, tuple(edges), {"Place": {"ar": "مكان", "en": "Place"}}, names)), encoding="utf-8"
    )
    return out


def shown(tab):
    return set(tab.evaluate(f"{HANDLE}.seen().nodes"))


def test_it_opens_with_some_of_every_community_and_says_so(large_page, opened):
    tab, _, complaints = opened(large_page)
    seen = shown(tab)
    assert 100 <= len(seen) <= 300
    assert {n // SIZE for n in seen} == set(range(GROUPS))
    assert {n * SIZE for n in range(GROUPS)} <= seen
    shares = [sum(n // SIZE == group for n in seen) for group in range(GROUPS)]
    assert set(shares) <= {7, 8}
    assert str(len(seen)) in tab.locator("#note").text_content()
    assert complaints == []


def test_what_it_opens_with_is_said_in_the_language_of_the_page(large_page, opened):
    tab, _, _ = opened(large_page, "#l=en")
    assert "best connected" in tab.locator("#note").text_content()
    tab.click("#language")
    assert "ارتباط" in tab.locator("#note").text_content()
    tab.locator("#note button").click()
    tab.click("#language")
    assert tab.locator("#note").is_hidden()


def test_what_is_not_shown_is_found_and_comes_with_its_neighbours(large_page, opened):
    tab, _, _ = opened(large_page)
    before = shown(tab)
    assert 1234 not in before
    tab.fill("#query", "المخفى")
    assert "مخفي" in tab.locator("#hits li").first.text_content()
    tab.keyboard.press("Enter")
    assert shown(tab) == before | {1234, 1200}
    assert tab.locator("#card h2").text_content() == "المخفي"


def test_many_neighbours_are_not_added_without_asking(large_page, opened):
    tab, _, _ = opened(large_page)
    before = shown(tab)
    tab.fill("#query", "مكان 100")
    tab.keyboard.press("Enter")
    tab.get_by_role("button", name="وسّع الجيران").click()
    assert shown(tab) == before
    tab.locator("#note .primary").click()
    assert shown(tab) == before | set(range(100, 150))
    tab.get_by_role("button", name="اطوِ").click()
    assert not shown(tab) & set(range(101, 150))


def test_a_key_brings_the_neighbours_of_what_is_chosen(large_page, opened):
    tab, _, _ = opened(large_page)
    before = shown(tab)
    tab.fill("#query", "مكان 107")
    tab.keyboard.press("Enter")
    assert 107 in shown(tab)
    tab.focus("#net")
    tab.keyboard.press("e")
    assert shown(tab) == before | {100, 107}
    tab.keyboard.press("Escape")
    assert tab.locator("#card").is_hidden()


def test_all_can_be_shown(large_page, opened):
    tab, _, complaints = opened(large_page)
    tab.click("#all")
    assert len(shown(tab)) == GROUPS * SIZE
    assert tab.locator("#all").is_hidden()
    assert complaints == []


def test_an_address_leads_to_what_is_not_shown(large_page, opened):
    tab, _, _ = opened(large_page, "#n=https://w3id.org/mithaq/id/x/1234")
    assert tab.locator("#card h2").text_content() == "المخفي"
    assert 1234 in shown(tab)
