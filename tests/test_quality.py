"""No change makes statements be read worse than before: the figures of benchmarks/quality.json hold."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from conftest import ROOT

GOLD = os.environ.get("MITHAQ_GOLD")

sys.path.insert(0, str(ROOT / "benchmarks"))
import quality  # noqa: E402 - a script, no package


@pytest.mark.skipif(not GOLD, reason="MITHAQ_GOLD does not name a folder with gold facts")
def test_no_figure_falls_below_what_was_reached():
    now = quality.measured(Path(GOLD))
    fallen = [
        f"{name}: {figure} {now[name][figure]} was {value}"
        for name, values in quality.kept().items()
        for figure, value in values.items()
        if now[name][figure] < value
    ]
    assert not fallen, "\n".join(fallen)


def test_the_kept_figures_are_of_both_sets_and_no_nonsense():
    assert set(quality.kept()) == {"every document", "kept unread"}
    for values in quality.kept().values():
        assert {"all", "core", "open", "entities", "traps"} <= set(values)
        assert all(0 <= value <= 1 for value in values.values())
