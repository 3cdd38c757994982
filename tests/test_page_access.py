"""The page without a mouse, without sight of the canvas, on a phone, in the dark, and with less motion."""

from __future__ import annotations

import re

import pytest
from conftest import page_data

RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']"
STATES = {
    "light": ({}, ()),
    "dark": ({"color_scheme": "dark"}, ()),
    "phone": ({"viewport": {"width": 390, "height": 800}, "has_touch": True}, ()),
    "drawer": ({"viewport": {"width": 390, "height": 800}}, ("#side-button",)),
    "tables": ({}, ("[data-view=table]",)),
    "timeline": ({"color_scheme": "dark"}, ("[data-view=timeline]",)),
    "menu": ({}, ("#save summary",)),
}


@pytest.fixture(scope="session")
def axe():
    """The rules of axe-core as a script; under CI their absence is a failure, elsewhere a skip."""
    import os
    from importlib.util import find_spec
    from pathlib import Path

    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        if os.environ.get("CI"):
            pytest.fail("no axe-playwright-python: run 'make test', which installs it")
        pytest.skip("no axe-playwright-python here: run 'make test', which installs it")
    return (Path(found.origin).parent / "axe.min.js").read_text("utf-8")


def violations(tab, axe):
    tab.evaluate(axe)
    found = tab.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
    assert found["passes"]
    return [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in found["violations"]]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_fault(all_page, opened, axe, state, language):
    options, clicks = STATES[state]
    tab, _, _ = opened(all_page, f"#l={language}", **options)
    for control in clicks:
        tab.click(control)
    assert violations(tab, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_where_a_panel_and_the_reader_are_open(all_page, opened, axe, scheme):
    tab, _, _ = opened(all_page, color_scheme=scheme)
    tab.fill("#query", "ماكرون")
    assert violations(tab, axe) == []
    tab.keyboard.press("Enter")
    assert violations(tab, axe) == []
    tab.locator("#card .quote .actions button").first.click()
    assert violations(tab, axe) == []


def test_everything_can_be_done_with_keys(seed_page, opened):
    tab, _, complaints = opened(seed_page)
    focused = "document.activeElement.id"
    spoken = tab.locator("#spoken")
    tab.keyboard.press("/")
    assert tab.evaluate(focused) == "query"
    tab.keyboard.type("الحوار")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    second = tab.locator("#hits li[aria-selected=true]")
    assert second.get_attribute("id") == tab.locator("#query").get_attribute("aria-activedescendant") == "hit-1"
    name = second.locator("bdi").text_content()
    tab.keyboard.press("Enter")
    assert tab.locator("#card h2").text_content() == name
    assert name in spoken.text_content()
    tab.keyboard.press("Escape")
    assert tab.evaluate(focused) == "net"
    assert tab.locator("#card").is_hidden()
    walked = set()
    for key in ("ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"):
        tab.keyboard.press(key)
        walked.add(spoken.text_content())
    assert len(walked) >= 3
    tab.keyboard.press("Enter")
    assert tab.evaluate(focused) == "card-title"
    assert complaints == []


def test_keys_zoom_the_picture(seed_page, opened):
    tab, _, _ = opened(seed_page)
    place = "document.getElementById('net').mithaq.where(0)"
    first = tab.evaluate(place)
    tab.focus("#net")
    tab.keyboard.press("+")
    assert tab.evaluate(place) != first
    tab.keyboard.press("0")
    assert tab.evaluate(place) == pytest.approx(first, abs=1)


def test_focus_can_always_be_seen(seed_page, opened):
    tab, _, _ = opened(seed_page)
    tab.fill("#query", "هوكر")
    tab.keyboard.press("Enter")
    seen = []
    for _ in range(60):
        tab.keyboard.press("Tab")
        seen.append(
            tab.evaluate(
                "(() => { const one = document.activeElement, style = getComputedStyle(one); return [one.id || one.tagName, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2] })()"
            )
        )
    assert len({name for name, _ in seen}) > 8
    assert all(outlined for name, outlined in seen if name != "BODY"), seen


def test_the_tables_have_the_rows_of_the_graph_page_by_page(all_page, opened):
    tab, _, _ = opened(all_page, "#v=table")
    data = page_data(all_page)
    assert len(data["edges"]) > 200
    rows = tab.locator("table[data-rows=edges] tbody tr")
    assert rows.count() == 200
    while (more := tab.locator("table[data-rows=edges] + button")).is_visible():
        more.click()
    assert rows.count() == len(data["edges"])
    while (more := tab.locator("table[data-rows=nodes] + button")).is_visible():
        more.click()
    assert tab.locator("table[data-rows=nodes] tbody tr").count() == len(data["nodes"])


def test_whatever_is_pressed_is_large_enough(all_page, opened):
    tab, _, _ = opened(all_page)
    tab.fill("#query", "ماكرون")
    tab.keyboard.press("Enter")
    small = tab.evaluate("""() => [...document.querySelectorAll('button, select, summary, input[type=range], label')].filter((one) => one.offsetParent)
      .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()]).filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)""")
    assert small == []


def test_nothing_moves_for_those_who_want_less_motion(seed_page, opened):
    tab, _, _ = opened(seed_page, reduced_motion="reduce")
    assert tab.evaluate(
        "[...document.querySelectorAll('*')].every((one) => parseFloat(getComputedStyle(one).transitionDuration) === 0 && getComputedStyle(one).animationName === 'none')"
    )


def test_letters_twice_as_large_lose_nothing(seed_page, opened):
    tab, _, _ = opened(seed_page, "#l=en")
    tab.fill("#query", "Hooker")
    tab.keyboard.press("Enter")
    tab.evaluate(
        "document.documentElement.style.setProperty('font-size', '200%'); document.body.style.setProperty('font-size', '32px')"
    )
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    for control in tab.locator("#tools button:visible, #card .actions button:visible").all():
        box = control.bounding_box()
        assert box["x"] >= -1
        assert box["x"] + box["width"] <= 1281, control.text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_of_the_picture_stand_out_from_its_ground(seed_page, opened, scheme):
    tab, _, _ = opened(seed_page, color_scheme=scheme)
    colours = tab.evaluate(
        "['ink', 'soft', 'paper', 'panel', 'accent'].map((name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim())"
    )
    ink, soft, paper, panel, accent = map(brightness, colours)
    for one in (ink, soft, accent):
        for ground in (paper, panel):
            lighter, darker = max(one, ground), min(one, ground)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def brightness(colour):
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(part, 16) / 255 for part in re.findall(r"[0-9a-f]{2}", colour.lstrip("#"))]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_theme_can_be_chosen_against_the_system(seed_page, opened):
    tab, _, _ = opened(seed_page, color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = tab.evaluate(ground)
    tab.click("#theme")
    assert tab.evaluate(ground) != light
    tab.click("#theme")
    assert tab.evaluate(ground) == light


def test_on_paper_there_are_no_tools(seed_page, opened):
    tab, _, _ = opened(seed_page)
    tab.fill("#query", "هوكر")
    tab.keyboard.press("Enter")
    tab.emulate_media(media="print")
    assert tab.locator("#tools").is_hidden()
    assert tab.locator("#side").is_hidden()
    assert tab.locator("#card mark").first.is_visible()


def test_on_a_phone_the_filters_are_a_drawer_and_the_panel_leaves_room_for_the_picture(seed_page, opened):
    tab, _, _ = opened(seed_page, viewport={"width": 390, "height": 800}, has_touch=True)
    assert tab.locator("#side").is_hidden()
    tab.click("#side-button")
    assert tab.locator("#side").is_visible()
    tab.keyboard.press("Escape")
    assert tab.locator("#side").is_hidden()
    tab.fill("#query", "هوكر")
    tab.keyboard.press("Enter")
    panel, stage = tab.locator("#card").bounding_box(), tab.locator("#stage").bounding_box()
    assert panel["y"] > stage["y"] + 0.3 * stage["height"]
