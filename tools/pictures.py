"""Draws docs/graph-*.png: the page of the first seed in both languages, light and dark. Run by `make picture`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from mithaq.show.page import page

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "graphs" / "us-oman-strategic-dialogue-ar.ttl"
CHOSEN = "https://w3id.org/mithaq/id/round/OMN-USA-strategic-3"
FLAGS = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking"]


def main() -> int:
    """Write the four pictures."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("no Chromium here: install it with your package manager")
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "page.html"
        page([SEED], out)
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        for language in ("ar", "en"):
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": 1400, "height": 860}, color_scheme=scheme, offline=True
                )
                tab = context.new_page()
                tab.goto(f"{out.as_uri()}#l={language}&n={CHOSEN}")
                tab.wait_for_selector("html[data-ready]", state="attached")
                tab.click("#fit")
                tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
                picture = ROOT / "docs" / f"graph-{language}-{scheme}.png"
                tab.screenshot(path=picture)
                context.close()
                print(picture.relative_to(ROOT))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
