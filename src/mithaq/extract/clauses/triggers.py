"""The frames of a language, ready to be fired: which words trigger them, and which facts they write."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.extract.words.articles import has_article
from mithaq.extract.words.items import EVENT
from mithaq.model import Value
from mithaq.read.languages import Form, load_language
from mithaq.records import record
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mithaq.extract.clauses.clauses import Clauses
    from mithaq.extract.words.items import Item

Frame = Mapping[str, Any]
"""One ``[[frame]]`` of ``frames.toml``; CONTRIBUTING.md, “A relation”, says what each key means."""

_TRIGGERS = frozenset({"verb", "participle", "masdar", "phrase"})


@record
class Trigger:
    """The item of a sentence that may fire a frame, with its grammar; None for a fixed phrase."""

    frame: Frame
    index: int
    form: Form | None

    @property
    def rule(self) -> str:
        """The name of the frame, for the evidence of what it writes."""
        return str(self.frame["id"])

    @property
    def is_noun(self) -> bool:
        """Whether the act is named («استضافة») and not told."""
        return self.form is not None and self.form.tense == "noun"


@record
class Template:
    """A fact to write: roles or codes, qualifiers, and the roles it needs or excludes."""

    subject: str
    predicate: str
    object: str
    qualifiers: tuple[tuple[str, str], ...] = ()
    needs: str = ""
    excludes: tuple[str, ...] = ()

    @property
    def code(self) -> Value | None:
        """The object where it is no role but a code, such as ``estatus:held``."""
        scheme, colon, code = self.object.partition(":")
        return Value(code, scheme) if colon else None


@lru_cache(maxsize=1024)
def template(line: str) -> Template:
    """Read a line such as ``leader headsDelegationAt event onBehalfOf=side if side``.

    >>> template("event hostedBy host").predicate
    'hostedBy'
    """
    words = line.split()
    needs = words[words.index("if") + 1] if "if" in words else ""
    excludes = tuple(words[words.index("unless") + 1 :]) if "unless" in words else ()
    qualifiers = tuple((key, value) for key, _, value in (word.partition("=") for word in words[3:] if "=" in word))
    return Template(words[0], words[1], words[2], qualifiers, needs, excludes)


@lru_cache(maxsize=8)
def frames_of(code: str) -> dict[tuple[str, str], list[Frame]]:
    """(``verb``, ``noun``, ``phrase`` or ``event``; lemma, phrase or class) -> its frames, in the order of the file."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame in load_language(code).frames:
        for lemma in frame.get("verbs", ()):
            found.setdefault(("verb", lemma), []).append(frame)
            if "nouns" in frame:
                found.setdefault(("noun", lemma), []).append(frame)
        for kind in ("phrase", "event"):
            for words in frame.get(kind + "s", ()):
                found.setdefault((kind, words), []).append(frame)
    return found


@lru_cache(maxsize=4)
def verbs_of_meeting(code: str) -> frozenset[str]:
    """The verbs of those who meet, visit or ring somebody: their frames are about an event of their own."""
    frames = (frame for frame in load_language(code).frames if "event" in frame and "requires" not in frame)
    return frozenset(verb for frame in frames for verb in frame.get("verbs", ()))


def triggers(code: str, items: list[Item], tagged: Mapping[str, Iterable[int]]) -> Iterator[Trigger]:
    """Every trigger among the items of a sentence, from left to right; ``tagged`` says which items have a reading."""
    frames = frames_of(code)
    events = [index for index, item in enumerate(items) if item.code == EVENT]
    for index in sorted({*events, *(index for category in _TRIGGERS for index in tagged.get(category, ()))}):
        item = items[index]
        if item.code == EVENT:
            kind = next((unit.tags["event"][0] for unit in reversed(item.units) if unit.is_a("event")), "DialogueRound")
            yield from (Trigger(frame, index, None) for frame in frames.get(("event", kind), ()))
            continue
        for category, form in item.unit.tags.items():
            if category == "phrase":
                yield from (Trigger(frame, index, None) for frame in frames.get(("phrase", form), ()))
            elif isinstance(form, Form) and category in _TRIGGERS:
                kind = "noun" if category == "masdar" else "verb"
                if kind == "noun" and index and items[index - 1].unit.is_a("venue") and has_article(item.unit.text):
                    continue  # «مقر الرئاسة» is a house, and nobody presides
                if kind == "noun" or item.code in "VQ":
                    yield from (Trigger(frame, index, form) for frame in frames.get((kind, form.lemma), ()))


def says(clauses: Clauses, at: int) -> bool:
    """Whether a verb tells what somebody says or thinks of something: it has a frame of stance."""
    form, frames = clauses.form(at), frames_of(clauses.context.language.code)
    return form is not None and any("stance" in frame for frame in frames.get(("verb", form.lemma), ()))


def suffixed(trigger: Trigger) -> bool:
    """Whether a verb has an object as a suffix that its frame does not allow it: «جولة تقوده إلى …»."""
    form = trigger.form
    return form is not None and bool(form.object) and form.lemma in trigger.frame.get("suffixless", ())


def has_word(clauses: Clauses, reach: range, words: list[str]) -> int | None:
    """The first item that is one of these words, or an event that ends with one: “a two-day working visit”."""
    folded = _folded(tuple(words))
    return next((at for at in reach if _is_told_as(clauses.items[at], folded)), None)


def _is_told_as(item: Item, words: frozenset[str]) -> bool:
    told = item.unit.text.lower() in words
    return told or (item.code == EVENT and item.units[-1].text.lower().split()[-1] in words)


@lru_cache(maxsize=256)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words)
