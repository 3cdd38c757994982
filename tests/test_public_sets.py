"""The countries of the public sets beside the gold facts are found, as well as the goals of those sets ask."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

GOLD = os.environ.get("MITHAQ_GOLD")
SETS = Path(GOLD).parent / "external" if GOLD else Path()

LEAST = {"un": 0.95, "actors": 0.90, "plover": 0.95}
"""Set -> the F1 of its two languages, or the share of its countries that must be found."""
OTHERS = 1.0
"""Countries beside those of a set that may be named a text."""


def run(*command: str | Path) -> str:
    """What a command prints; it must not fail."""
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.mark.skipif(not SETS.is_dir() or not GOLD, reason="MITHAQ_GOLD has no folder with the public sets beside it")
@pytest.mark.parametrize("name", LEAST)
def test_the_countries_of_a_public_set_are_found(name, tmp_path):
    scorer, rows = SETS / "external.py", SETS / f"{name}.jsonl"
    statements, facts = tmp_path / "statements.jsonl", tmp_path / "facts.jsonl"
    statements.write_text(run(sys.executable, scorer, "inputs", rows), encoding="utf-8")
    facts.write_text(run(sys.executable, "-m", "mithaq", "facts", statements), encoding="utf-8")
    told = run(sys.executable, scorer, "score", rows, facts)
    figure = re.search(r"(?:F1|found:) (\d\.\d+)", told)
    others = re.search(r"others named a text: (\d\.\d+)", told)
    assert figure is not None, told
    assert float(figure[1]) >= LEAST[name], told
    assert others is None or float(others[1]) <= OTHERS, told


def countries(text: str, language: str) -> set[str]:
    """The two-letter codes of the countries that a text is said to name."""
    found = project(extract(document(text, {"id": "x", "lang": language})))
    return {entity["iso2"] for entity in found["entities"] if entity["type"] == "Country"}


def test_a_sentence_alone_names_the_countries_that_it_alludes_to():
    assert countries("Peruvian sailors found shelter in Nairobi.", "en") == {"PE", "KE"}
    assert countries("وصل بحارة بيروفيون إلى نيروبي.", "ar") == {"PE", "KE"}


def test_a_text_with_facts_names_no_country_by_an_adjective_alone():
    text = "Kenya and Chile signed a trade agreement in Lima. It will help Spanish growers."
    assert countries(text, "en") == {"KE", "CL"}


@pytest.mark.parametrize("said", ["وفريق الأمم المتحدة القطري", "الأفرقة القطرية", "المكاتب القطرية", "المنسق القطري"])
def test_what_is_done_in_each_country_is_not_qatari(said):
    assert countries(f"شكر الأمين العام {said} على الجهود.", "ar") == set()


def test_a_qatari_team_is_qatari():
    assert countries("شكر الوزير الكيني الوفد القطري على الجهود.", "ar") == {"KE", "QA"}
