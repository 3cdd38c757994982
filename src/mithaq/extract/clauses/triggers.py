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

VITAL = "vital"
"""Key under which a frame has the roles of `_vital`."""
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
    for each in load_language(code).frames:
        frame = {**each, VITAL: _vital(each)}
        for lemma in frame.get("verbs", ()):
            found.setdefault(("verb", lemma), []).append(frame)
            if "nouns" in frame:
                found.setdefault(("noun", lemma), []).append(frame)
        for kind in ("phrase", "event"):
            for words in frame.get(kind + "s", ()):
                found.setdefault((kind, words), []).append(frame)
    return found


def _vital(frame: Frame) -> frozenset[str]:
    """Roles without which a frame writes nothing, while the roles after them only serve to write.

    Most frames that are tried find the first of their roles unfilled, so that the rest need not be looked for. A frame
    that may learn a missing role elsewhere, or writes of those who are not named, has none.
    """
    if not _ELSEWHERE.isdisjoint(frame):
        return frozenset()
    told, speaks = frozenset[str](), False
    for role, place in reversed(frame.get("roles", {}).items()):
        if not speaks and role in frame.get("needs", ()):
            told |= {role}
        speaks = speaks or role in _MAKING or "subject" in place or "main:" in place
    return told


_MAKING = frozenset({"visitor", "event"})
"""Roles that may make him who speaks, or the round of a dialogue, of what fills them."""
_ELSEWHERE = frozenset({"two", "consent", "unnamed", "topics", "stance", "statement"})


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


def lacks_word(clauses: Clauses, trigger: Trigger, within: range, *, alone: bool = True) -> bool:
    """Whether none of the words stands there that a frame asks for: one frame in four fails by that.

    One that may stand anywhere is denied after a negation: «لا تعتزم قطر استضافة القمة».
    With ``alone`` it is not asked of frames of topics and stances, which look for them in a place of their own.
    """
    frame = trigger.frame
    if "among" not in frame or (alone and ("topics" in frame or "stance" in frame)):
        return False
    reach = range(0 if frame.get("anywhere") else trigger.index + 1, within.stop)
    at = has_word(clauses, reach, frame["among"])
    return at is None or (0 < at < trigger.index and clauses.codes[at - 1] == "X")


_ENDING = EVENT + "s"
"""Letters of events and delegations, whose last word says what they are."""


def _is_told_as(item: Item, words: frozenset[str]) -> bool:
    told = item.unit.text.lower() in words
    return told or (item.code in _ENDING and item.units[-1].text.lower().split()[-1] in words)


@lru_cache(maxsize=256)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words)
