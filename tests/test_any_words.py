"""Whatever the words of a statement and their order, it is read without an error and its evidence is its own words."""

from __future__ import annotations

import random
import tomllib
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mithaq.extract.extractor import extract
from mithaq.read.documents import document

LANGUAGES = Path(__file__).resolve().parents[1] / "src" / "mithaq" / "languages"
MARKS = ["،", ",", ".", ":", "«", "»", '"', "(", ")", "–", "-", "\n", "'s", "؛", "؟", "2024", "٢٠٢٤", "15", "%"]


@lru_cache(maxsize=2)
def sentences(code: str) -> list[str]:
    """The example sentences of the frames of a language."""
    frames = [
        frame
        for path in sorted((LANGUAGES / code).glob("frames*.toml"))
        for frame in tomllib.loads(path.read_text("utf-8"))["frame"]
    ]
    return [example["text"] for frame in frames for example in frame.get("examples", ())]


def mixed(code: str, seed: int, length: int) -> str:
    """Words of several sentences in an order of their own, with marks strewn among them."""
    chance = random.Random(seed)  # noqa: S311 - a shuffle that a seed repeats
    words = [word for text in chance.sample(sentences(code), 4) for word in text.split()]
    if chance.random() < 0.5:
        for _ in range(len(words) // 4):
            a, b = chance.randrange(len(words)), chance.randrange(len(words))
            words[a], words[b] = words[b], words[a]
    else:
        chance.shuffle(words)
    for _ in range(chance.randrange(12)):
        words.insert(chance.randrange(len(words)), chance.choice(MARKS))
    return " ".join(words[:length]).strip() or "."


@pytest.mark.parametrize("code", ["ar", "en"])
@given(seed=st.integers(0, 10**9), length=st.integers(1, 120), published=st.sampled_from([None, "2024-05-01"]))
@example(seed=2097151, length=51, published=None)  # a counterpart who is named in full only after the other
@settings(max_examples=100, deadline=None)
def test_any_order_of_words_is_read_and_shows_its_evidence(code, seed, length, published):
    about = {"id": "mixed", "lang": code, **({"published": published} if published else {})}
    found = extract(document(mixed(code, seed, length), about))
    text = found.document.text
    for fact in found.facts:
        assert 0 <= fact.evidence.start < fact.evidence.end <= len(text)
        assert text[fact.evidence.start : fact.evidence.end].strip()


def test_a_date_without_words_of_its_own_before_talks_is_read():
    text = "Discussions on 3 March 2024 covered trade.\nOn 3 March 2024, he discussed trade with Minister Anna Keller."
    assert extract(document(text, {"id": "date", "lang": "en"})).sentences


@pytest.mark.parametrize("part", range(8))
@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_sentence_that_begins_or_ends_in_the_middle_is_read(code, part):
    for text in sorted(set(sentences(code)))[part::8]:
        words = text.split()
        for cut in range(1, len(words)):
            for half in (words[:cut], words[cut:]):
                assert extract(document(" ".join(half), {"id": "cut", "lang": code})).sentences


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Chile took part in the wish by Greece-Egypt to"),
        ("ar", "وناقش الرئيسان التوترات التي تشهدها القدس والضفة الغربية"),
        ("ar", "جنيف , رفض بلاده رحبت"),
    ],
)
def test_what_once_could_not_be_read_is(code, text):
    assert extract(document(text, {"id": "found", "lang": code})).sentences
