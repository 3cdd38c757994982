"""What is asked first, so that costly checks need not be: it must never say no where they would find something."""

from __future__ import annotations

import functools
import gc
from random import Random

import pytest

from mithaq.extract.chunks.item_lists import _LISTS
from mithaq.extract.clauses.triggers import VITAL, frames_of
from mithaq.extract.events import never_held
from mithaq.extract.extractor import extract
from mithaq.extract.words.trigger_words import TriggerWords
from mithaq.read.documents import document
from mithaq.read.languages import load_language
from mithaq.text import fold_key


def test_words_are_found_in_any_case_and_inside_others() -> None:
    words = TriggerWords(["Topic", "of concern"])
    assert words.in_text("SUBTOPICS")
    assert words.in_text("It is OF CONCERN")
    assert not words.in_text("of great concern")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_pattern_of_what_was_not_begins_with_a_trigger(code: str) -> None:
    words = load_language(code).data["never_held"]
    triggers = never_held._triggers(code)
    for key in ("denies", "calls_off", "false", "was_not", "none", "offers"):
        assert all(triggers.in_text(f"before {fold_key(word)} after") for word in words[key])


@pytest.mark.parametrize("code", ["ar", "en"])
def test_without_a_vital_role_a_frame_writes_nothing(code: str) -> None:
    for frames in frames_of(code).values():
        for frame in frames:
            assert frame[VITAL] <= set(frame.get("needs", ()))
            assert not frame[VITAL] or not {"two", "unnamed", "consent", "topics", "stance"} & frame.keys()


def test_roles_before_one_that_may_speak_are_not_vital() -> None:
    frame = next(frame for frame in frames_of("ar")["verb", "استضاف"] if frame["id"] == "housed")
    assert list(frame["roles"]) == frame["needs"] == ["house", "place", "event"]
    assert frame[VITAL] == {"event"}


def test_no_list_is_without_the_letters_that_are_looked_for_first() -> None:
    random, found = Random(1), 0  # noqa: S311 - only letters
    for _ in range(20_000):
        codes = "".join(random.choices("1204459&&,;-'epywVZ7", k=8))
        for pattern, needed, _code in _LISTS:
            if pattern.search(codes):
                found += 1
                assert needed in codes
    assert found > 500


@pytest.mark.parametrize("code", ["ar", "en"])
def test_what_is_kept_of_the_words_of_a_language_is_kept(code: str) -> None:
    said = [example["text"] for frame in load_language(code).frames[::9] for example in frame.get("examples", ())]
    documents = [document(text, {"id": "doc", "lang": code}) for text in said]
    for each in documents:
        extract(each)
    kept = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
    small = [
        one for one in kept if one.__module__.startswith("mithaq.extract") and (one.cache_info().maxsize or 0) < 100
    ]
    before = {one: one.cache_info().misses for one in small}
    for each in documents:
        extract(each)
    assert [one.__wrapped__ for one in small if one.cache_info().misses > before[one]] == []
    assert len(small) > 50
