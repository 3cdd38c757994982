"""How examples say what a text must yield: one line a fact, in the notation at the head of `frames.toml`."""

from __future__ import annotations

import re
from functools import lru_cache

from mithaq.extract.extractor import extract
from mithaq.model import Extraction, Fact, Value
from mithaq.read.documents import document
from mithaq.text import fold_key

STATUSES = ("planned", "denied", "reported")


@lru_cache(maxsize=1024)
def reading(text: str) -> Extraction:
    """What the program finds in a text that has no title, date or source."""
    language = "ar" if re.search("[\u0600-\u06ff]", text) else "en"  # too short a text to be sure otherwise
    return extract(document(text, {"id": "example", "lang": language}))


def facts(text: str, line: str) -> list[Fact]:
    """The facts of a text that a line describes."""
    found = reading(text)
    names = {entity.ref: [fold_key(name.text) for name in entity.names] for entity in found.entities}
    words = line.split()
    status = words.pop(0) if words[0] in STATUSES else "asserted"
    qualifiers = dict(word.split("=", 1) for word in words[1:] if "=" in word)
    wanted = " ".join(word for word in words[1:] if "=" not in word)

    def fits(target: str | Value | None, expected: str) -> bool:
        if target is None:
            return False
        if isinstance(target, Value):
            return fold_key(expected) in fold_key(target.text) if target.type == "text" else target.text == expected
        return target == expected or any(fold_key(expected) in name for name in names[target])

    return [
        fact
        for fact in found.facts
        if fact.predicate == words[0]
        and fact.status == status
        and (wanted in {"", "*"} or fits(fact.object, wanted))
        and all(fits(fact.qualifier(key), value) for key, value in qualifiers.items())
    ]


def failures(text: str, has: list[str] | tuple[str, ...] = (), never: list[str] | tuple[str, ...] = ()) -> list[str]:
    """The lines that do not hold: missing ones, and forbidden ones that were found."""
    missing = [f"missing: {line}" for line in has if not facts(text, line)]
    return missing + [f"found: {line}" for line in never if facts(text, line)]


def holds(text: str, has: list[str], never: list[str]) -> None:
    """Fail with the text, and a line for each fact that it must yield and does not, or must not and does."""
    failed = failures(text, has, never)
    assert not failed, f"{text}\n" + "\n".join(failed)
