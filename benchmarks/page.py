"""How soon the page shows its graph, how smoothly it moves, how large it is: python benchmarks/page.py [COUNT …].

Graphs of COUNT nodes (1,000, 5,000, 20,000) and twice as many relations, with names in both languages, dates and words.
Needs Chromium (CHROMIUM names it). --pyvis also times pyvis's own page of the same graph, which takes minutes; a goal
that is not reached is named at the end, with exit status 1. Medians of three.
"""

# ruff: noqa: E501 - pieces of script are read whole
from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from mithaq.show.evidence import Document, Quote
from mithaq.show.network import Edge, Network, Node
from mithaq.show.page import html

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--no-first-run", "--disable-background-networking"]
NAMES = (
    "الوزير",
    "سالم",
    "اللجنة",
    "المشتركة",
    "الحوار",
    "الاقتصادي",
    "ماجد",
    "النجار",
    "اتفاقية",
    "النقل",
    "البحري",
    "مؤتمر",
)
GOALS = {  # seconds, frames a second, milliseconds, bytes
    "first": {1000: 1.5, 5000: 2.0, 20000: 3.0},
    "frames": {1000: 30, 5000: 30, 20000: 30},
    "search": {1000: 50, 5000: 50, 20000: 50},
    "filter": {1000: 150, 5000: 150, 20000: 150},
    "all": {5000: 4.0},
    "build": {5000: 4.0, 20000: 12.0},
    "bytes": {5000: 2_500_000, 20000: 6_000_000},
}
PATIENCE = 120.0
PAN = """() => new Promise((done) => {
  const canvas = document.querySelector('#net canvas, #mynetwork canvas'), box = canvas.getBoundingClientRect(), times = [];
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const send = (type, dx) => canvas.dispatchEvent(new PointerEvent(type, {pointerId: 1, pointerType: 'mouse', isPrimary: true, bubbles: true,
    button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1, clientX: x + dx, clientY: y + dx / 2}));
  send('pointerdown', 0);
  let last = performance.now(), step = 0;
  const next = (now) => {
    times.push(now - last); last = now; step += 1;
    if (step > 60) { send('pointerup', 60 * 4); times.shift(); done(times); return; }
    send('pointermove', step * 4);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})"""
SEARCH = """() => { const find = document.getElementById('net').mithaq.search, spent = [];
  for (const words of ['الحوار الاقتصادي', 'salim', 'النقل 77', 'ماجد']) { const begin = performance.now(); find(words); spent.push(performance.now() - begin); }
  return spent; }"""
FILTER = """() => { const box = document.querySelector('#filters input'), begin = performance.now(); box.click();
  return performance.now() - begin; }"""


def graph(count: int) -> Network:
    """Communities with hubs, the same every time."""
    chance = random.Random(7)  # noqa: S311
    text = " ".join(chance.choice(NAMES) for _ in range(4000))
    documents = tuple(
        Document(f"x:d{n}", f"بيان {n}", text, "ar", f"2025-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(5)
    )
    kinds = ("Country", "Official", "Meeting", "Agreement", "Place")
    nodes = tuple(
        Node(
            f"https://w3id.org/mithaq/id/x/{number}",
            kinds[chance.randrange(5)],
            {"ar": f"{' '.join(chance.sample(NAMES, 2))} {number}", "en": f"Salim entity {number}"},
            begin=f"2025-{1 + number % 12:02}-{1 + number % 28:02}" if number % 7 == 0 else "",
        )
        for number in range(count)
    )
    quotes = [Quote(n % 5, place, place + 40, "ar.meet/1", 0.9) for n, place in enumerate(range(0, 16000, 8))]
    edges = []
    for _ in range(2 * count):
        one = chance.randrange(count)
        hub = one - one % 50
        kind = chance.random()
        near = hub if kind < 0.4 else min(count - 1, hub + chance.randrange(50))  # noqa: PLR2004
        other = near if kind < 0.9 else chance.randrange(count)  # noqa: PLR2004
        edges.append(Edge(one, other, f"x:p{chance.randrange(20)}", (chance.choice(quotes),)))
    labels = {f"x:p{n}": {"ar": f"علاقة {n}", "en": f"relation {n}"} for n in range(20)}
    return Network(nodes, tuple(edges), {kind: {"ar": kind, "en": kind} for kind in kinds}, labels, {}, documents)


def pyvis_page(drawn: Network) -> str:
    """The same graph as pyvis draws it by default."""
    from pyvis.network import Network as Pyvis

    net = Pyvis(directed=True, cdn_resources="in_line")
    net.nodes = [{"id": n, "label": node.labels["ar"], "shape": "dot"} for n, node in enumerate(drawn.nodes)]
    net.edges = [{"from": edge.source, "to": edge.target, "arrows": "to"} for edge in drawn.edges]
    return str(net.generate_html())


def timed(browser: Any, path: Path, ready: str) -> tuple[Any, float]:
    """A tab with the page, and seconds until its graph was painted; infinite where that took too long."""
    tab = browser.new_context(viewport={"width": 1280, "height": 860}, offline=True).new_page()
    tab.add_init_script(
        "const fill = CanvasRenderingContext2D.prototype.fillText;"
        "CanvasRenderingContext2D.prototype.fillText = function () {"
        "  window.inked ??= performance.now(); return fill.apply(this, arguments); };"
    )
    tab.goto(path.as_uri(), wait_until="commit")
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        try:
            tab.wait_for_load_state("load", timeout=PATIENCE * 1000)
            if tab.evaluate(ready):
                return tab, float(tab.evaluate("window.inked")) / 1000
        except Exception as error:  # noqa: BLE001 - the page is too busy to answer
            print(f"  {type(error).__name__}", file=sys.stderr)
        time.sleep(0.05)
    return tab, float("inf")


def measure(browser: Any, folder: Path, count: int) -> dict[str, float]:
    """The figures of our page of ``count`` nodes."""
    drawn = graph(count)
    begun = time.perf_counter()
    text = html(drawn)
    found = {"build": time.perf_counter() - begun, "bytes": float(len(text.encode()))}
    path = folder / f"{count}.html"
    path.write_text(text, encoding="utf-8")
    firsts = []
    for _ in range(3):
        tab, first = timed(browser, path, "document.documentElement.hasAttribute('data-ready') && !!window.inked")
        firsts.append(first)
        if len(firsts) < 3:  # noqa: PLR2004
            tab.context.close()
    frames = sorted(tab.evaluate(PAN))
    found |= {
        "first": statistics.median(firsts),
        "frames": 1000 / statistics.mean(frames),
        "p95": frames[int(len(frames) * 0.95)],
        "search": max(tab.evaluate(SEARCH)[1:]),
        "filter": float(tab.evaluate(FILTER)),
    }
    if tab.locator("#all").is_visible():
        begun = time.perf_counter()
        tab.evaluate("document.getElementById('all').click()")
        tab.evaluate("document.querySelector('#note .primary')?.click()")
        tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        found["all"] = time.perf_counter() - begun
        found["all frames"] = 1000 / statistics.mean(tab.evaluate(PAN))
    tab.context.close()
    return found


def missed(count: int, found: dict[str, float]) -> list[str]:
    """The goals that were not reached."""
    failed = []
    for name, goals in GOALS.items():
        if count in goals and name in found:
            good = found[name] >= goals[count] if name == "frames" else found[name] <= goals[count]
            if not good:
                failed.append(f"{count:,} nodes: {name} {found[name]:,.2f}, the goal is {goals[count]:,}")
    return failed


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("counts", nargs="*", type=int, default=[1000, 5000, 20000])
    parser.add_argument("--pyvis", action="store_true", help="pyvis's own page too")
    asked = parser.parse_args()
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    busy = os.getloadavg()[0]
    if busy > 2 * (os.cpu_count() or 1):
        print(f"the machine is busy (load {busy:.1f}): figures are worse than they would be and are held to no goal")
    failed = []
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        for count in asked.counts:
            found = measure(browser, Path(folder), count)
            print(f"{count:,} nodes: " + ", ".join(f"{name} {value:,.2f}" for name, value in found.items()), flush=True)
            failed += missed(count, found) if busy <= 2 * (os.cpu_count() or 1) else []
            if asked.pyvis:
                path = Path(folder) / f"pyvis-{count}.html"
                path.write_text(pyvis_page(graph(count)), encoding="utf-8")
                tab, first = timed(browser, path, "!!window.inked")
                print(
                    f"  pyvis: first {first:.2f}, bytes {path.stat().st_size:,}; ours is {first / found['first']:.0f} times sooner"
                )
                tab.context.close()
        browser.close()
    print("\n".join(failed) or "no goal is missed")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
