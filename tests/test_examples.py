"""Every example of every language file says what it must and nothing that it must not."""

from __future__ import annotations

from collections import Counter

import pytest
from sayings import failures

from mithaq.read.languages import languages, load_language

EXAMPLES = [
    (f"{code}.{frame['id']}-{number}", example)
    for code in languages()
    for frame in load_language(code).frames
    for number, example in enumerate(frame.get("examples", ()))
]
KNOWN_FAILURES: dict[str, str] = {
    "ar.in-force-3": "a negation far before a phrase is not seen",
}
"""Example -> why it fails. What passes again must be taken out."""


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_yields_what_its_frame_promises(name, example):
    failed = failures(example["text"], example.get("has", ()), example.get("not", ()))
    if name in KNOWN_FAILURES:
        assert failed, f"{name} passes now: take it out of KNOWN_FAILURES"
        return
    assert not failed, f"{example['text']}\n" + "\n".join(failed)


def test_every_arabic_frame_has_three_positive_examples_and_a_negative_one():
    frames = load_language("ar").frames
    poor = [
        frame["id"]
        for frame in frames
        if sum("has" in example for example in frame.get("examples", ())) < 3
        or not any("not" in example for example in frame["examples"])
    ]
    assert not poor
    assert sum(name.startswith("ar.") for name, _ in EXAMPLES) >= 4 * len(frames)


def test_no_example_stands_twice():
    counts = Counter((name.split(".")[1].rsplit("-", 1)[0], example["text"]) for name, example in EXAMPLES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_known_failure_is_an_example():
    assert set(KNOWN_FAILURES) <= {name for name, _ in EXAMPLES}
