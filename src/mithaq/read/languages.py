"""Languages as data: read ``languages/<code>/*.toml`` into one lexicon and a list of frames.

Every phrase becomes a `Word`: a category (one letter, see `CATEGORIES`) and a value. The letters are the
alphabet of the chunk patterns in ``grammar.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from mithaq.errors import DataError
from mithaq.read.extensions import extended, extra_frames, extra_verbs, toml
from mithaq.records import record
from mithaq.resources import extra, resource_dir
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CATEGORIES = {
    "country": "C", "nisba": "A", "place": "P", "region": "G", "body": "O", "treaty": "T",
    "role_construct": "R", "role_complete": "r", "portfolio": "F", "for": "f", "ministry": "B", "embassy": "M",
    "agency": "I", "government": "g",
    "event": "E", "unit": "U", "event_adjective": "K", "agreement": "H", "sides": "S", "side": "s",
    "ordinal": "N", "number": "#", "verb": "V", "participle": "Q", "masdar": "Y", "stance_noun": "y",
    "joint": "J", "negation": "X", "planned": "L", "relative": "Z", "preposition": "p", "and": "&",
    "honorific": "h", "particle": "n", "never": "c", "time": "t", "month": "o", "weekday": "t",
    "topic_act": "m", "noun": "m", "given": "w", "capital": "q", "city": "q", "statement": "a", "joint_statement": "a",
    "issued": "i", "counterpart": "x", "former": "k", "designate": "k", "each": "e", "light": "u", "attending": "z",
    "talking": "w", "topic_adjective": "w", "topic_noun": "w", "people_of": "w", "terms": "w", "necessary": "w",
    "duty": "w", "founding": "w", "partnership": "v", "serving": "D", "that": "@", "phrase": "$", "article": "c",
    "here": "c", "possessive": "'", "manner": "t", "suffix": "=", "roles": "%", "counterparts": "%", "deputy": "~",
    "own": "<", "onlooking": "w", "agreements": "w", "press_office": "w", "courtesy": "w", "two_sided": "w",
    "blessing": "c", "visiting": "w", "coupled": "w", "topic_head": "D", "unknown_actor": "D", "talk": "D",
}  # fmt: skip
"""Category of words -> the letter that stands for it in chunk patterns. What is not here is only a tag."""

PRIORITY = "CPOTk<$Rr~GKEUHS%sBMIgFfAQVyYJXLDZpNqaixezvhnw&ot@um'c#"
"""Where one phrase has several categories, the letter that comes first here is its main one."""


@record
class Word:
    """One reading of a phrase: its category, and what it stands for (an id, a code, a lemma)."""

    category: str
    value: Any = ""


@record
class Form:
    """A verb form: lemma, tense (also infinitive, participle, gerund, adjective or noun), gender and number."""

    lemma: str
    tense: str
    gender: str = ""
    number: str = ""
    object: bool = False
    """True where a suffix is the object: استضافتها."""
    we: bool = False
    """True in the first person: نرحب، أرحب، سنعمل."""


@dataclass(slots=True)
class Language:
    """All that is known about one language before reading."""

    code: str
    order: str
    direction: str
    data: Mapping[str, Any]
    frames: tuple[Mapping[str, Any], ...]
    grammar: Mapping[str, str]
    title: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The words that titles of offices are made of, by their place in one (``[title]`` of ``posts.toml``)."""
    agreement: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The words that may stand before the noun in the name of an agreement, and those that end it (``[agreement]``)."""
    platforms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The words that say where on the net something was said (``[platforms]``)."""
    phrases: dict[str, list[Word]] = field(default_factory=dict)
    """Folded, lower-case phrase -> its readings."""

    def add(self, phrase: str, category: str, value: Any = "") -> None:
        """Add one reading of a phrase; the same reading twice is one."""
        readings = self.phrases.setdefault(fold_key(phrase), [])
        if not any(word.category == category and word.value == value for word in readings):
            readings.append(Word(category, value))


def languages() -> tuple[str, ...]:
    """The codes of the languages that have data, sorted."""
    parents = (resource_dir("languages"), *extra("languages"))
    folders = (folder for parent in parents for folder in parent.iterdir() if folder.is_dir())
    return tuple(sorted({folder.name for folder in folders if folder.name[0] not in "_."}))


@lru_cache(maxsize=8)
def load_language(code: str) -> Language:
    """The language of that code; DataError names the file when its data are wrong or missing."""
    if code not in languages():
        raise DataError(f"no language data for {code!r}; there are: {', '.join(languages())}")
    folder = resource_dir("languages") / code
    shipped = [frame for path in sorted(folder.glob("frames*.toml")) for frame in toml(path).get("frame", [])]
    frames = tuple(_with_phrases(frame) for frame in (*shipped, *extra_frames(code, shipped)))
    verbs = [item for path in sorted(folder.glob("verbs*.toml")) for item in toml(path).items()]
    verbs += extra_verbs(code, verbs)
    data, grammar, posts = (
        extended(code, f"{name}.toml", toml(folder / f"{name}.toml")) for name in ("language", "grammar", "posts")
    )
    try:
        return _language(code, data, frames, grammar, posts, verbs)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        where = ", ".join(str(path / code) for path in extra("languages")) or folder
        raise DataError(f"{where}: the language data are incomplete or malformed ({error!r}); correct them") from error


def _language(  # noqa: PLR0913, PLR0917 - the files of a language
    code: str,
    data: Mapping[str, Any],
    frames: tuple[Mapping[str, Any], ...],
    grammar: Mapping[str, str],
    posts: Mapping[str, Any],
    verbs: Iterable[tuple[str, Any]],
) -> Language:
    language = Language(data["code"], data["order"], data["direction"], data, frames, grammar)
    _add_words(language, data)
    _add_posts(language, posts)
    fold = fold_key if code == "ar" else str
    language.title = {place: frozenset(map(fold, words)) for place, words in posts.get("title", {}).items()}
    language.platforms = {place: frozenset(map(fold, words)) for place, words in data.get("platforms", {}).items()}
    language.agreement = {place: frozenset(map(fold, words)) for place, words in data.get("agreement", {}).items()}
    for frame in frames:
        for phrase in frame.get("phrases", ()):
            language.add(phrase, "phrase", phrase)
    for lemma, parts in verbs:
        for form, phrase in inflect(code, lemma, parts):
            category = {"participle": "participle", "noun": "masdar"}.get(form.tense, "verb")
            language.add(phrase, category, form)
    _either_gender(language)
    return language


def _either_gender(language: Language) -> None:
    """Take the gender off forms that two verbs share: «تقدم الوزير بالشكر» and «تقدم قطر الدعم»."""
    for words in language.phrases.values():
        verbs = [at for at, word in enumerate(words) if word.category == "verb" and word.value.number == "singular"]
        if len({words[at].value.gender for at in verbs}) > 1:
            words[verbs[0]] = Word("verb", replace(words[verbs[0]].value, gender=""))


def _add_words(language: Language, data: Mapping[str, Any]) -> None:
    for category, phrases in data["words"].items():
        _add_all(language, phrases, category)
    tables = {
        "prepositions": "preposition", "sides": "sides", "ordinals": "ordinal", "months": "month",
        "weekdays": "weekday", "event_adjectives": "event_adjective", "agreement_heads": "agreement",
        "combining": "nisba", "agreement_plurals": "agreements", "rolls": "roll",
    }  # fmt: skip
    for table, category in tables.items():
        for value, phrases in data.get(table, {}).items():
            _add_all(language, phrases, category, value)
    _add_all(language, data["honorifics"]["strip"], "honorific")
    _add_all(language, data["names"]["particles"], "particle")
    _add_all(language, data["names"]["never"], "never")
    _add_all(language, data["names"].get("given", ()), "given")
    _add_all(language, data["event_units"]["nouns"], "unit")
    _add_all(language, data["event_units"].get("rounds", ()), "round")
    _add_all(language, data["event_units"].get("phases", ()), "phase")
    for event in data["event"]:
        _add_all(language, event["nouns"], "event", (event["class"], event["kind"]))
    for kind, noun in data["stance_nouns"].items():
        value = (kind, tuple(noun["complement"]), bool(noun.get("keep")))
        for base in noun["nouns"]:
            for form in noun_forms(language.code, base):
                language.add(form, "stance_noun", (*value, form != base))
    for kind, adjectives in data.get("stance_adjectives", {}).items():
        _add_all(language, adjectives, "stance_adjective", kind)
    for part in ("lead", "carrier", "act", "head", "opener", "trail", "distribute", "generic", "adjective", "noun"):
        _add_all(language, data["topics"].get(part, ()), f"topic_{part}")


def _add_posts(language: Language, posts: Mapping[str, Any]) -> None:
    for role in posts.get("role", ()):
        value = (role["rank"], role.get("body", ""), role.get("portfolio", ""))
        _add_all(language, role.get("construct", ()), "role_construct", value)
        _add_all(language, role.get("complete", ()), "role_complete", value)
        _add_all(language, role.get("plural", ()), "roles", value)
        _add_all(language, role.get("weak", ()), "role_construct", value)
        _add_all(language, role.get("weak", ()), "role_weak")
    for head, phrases in posts.get("heads", {}).items():
        _add_all(language, phrases, head)
    for function, phrases in posts.get("portfolios", {}).items():
        _add_all(language, phrases, "portfolio", function)
    for slug, phrases in posts.get("for", {}).items():
        _add_all(language, phrases, "for", slug)


def _with_phrases(frame: Mapping[str, Any]) -> Mapping[str, Any]:
    """A frame with its phrases spelled out, where it has any."""
    phrases = [phrase for short in frame.get("phrases", ()) for phrase in spelled_out(short)]
    return {**frame, "phrases": phrases} if phrases else frame


def _add_all(language: Language, phrases: Iterable[str], category: str, value: Any = "") -> None:
    for short in phrases:
        for phrase in spelled_out(short):
            language.add(phrase, category, value)


def spelled_out(short: str) -> list[str]:
    """The phrases that braces make short: each of the words between bars stands for itself, and none for nothing.

    >>> spelled_out("held {two |}phone {calls|conversations}")
    ['held two phone calls', 'held two phone conversations', 'held phone calls', 'held phone conversations']
    """
    if "{" not in short:
        return [short]
    choices = [part.split("|") if odd % 2 else [part] for odd, part in enumerate(_BRACES.split(short))]
    return ["".join(choice) for choice in product(*choices)]


_BRACES = re.compile(r"\{([^{}]*)\}")


def inflect(code: str, lemma: str, parts: Mapping[str, str]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb with their grammar, from its principal parts.

    English forms are parted by commas, for a form may have several words; Arabic ones by spaces. English verbs may be
    given by ``regular``, or by ``also_noun`` where their first and third forms are nouns, too.

    >>> sorted(phrase for form, phrase in inflect("ar", "ناقش", {"past": "ناقش ناقشت"}) if form.number == "dual")
    ['ناقشا', 'ناقشاه', 'ناقشاها', 'ناقشتا']
    """
    if code == "ar":
        yield from _arabic_verb(lemma, parts)
        return
    for tense in ("past", "present", "infinitive", "participle", "adjective", "noun"):
        for phrase in _listed(parts.get(tense, "")):
            yield Form(lemma, tense), phrase
    for part in ("regular", "also_noun"):
        for phrase in parts.get(part, "").split(","):
            if phrase.strip():
                yield from regular_forms(lemma, phrase.strip(), ambiguous=part == "also_noun")


def regular_forms(lemma: str, phrase: str, *, ambiguous: bool) -> Iterator[tuple[Form, str]]:
    """The forms of a regular English verb: its first word is inflected, the others stay.

    >>> [phrase for _, phrase in regular_forms("call-for", "call for", ambiguous=True)]
    ['call for', 'calls for', 'called for', 'calling for']
    >>> [phrase for _, phrase in regular_forms("decry", "decry", ambiguous=False)]
    ['decry', 'decries', 'decried', 'decrying']
    """
    word, _, rest = phrase.partition(" ")
    rest = rest and " " + rest
    stem = word.removesuffix("e") if word.endswith("e") and not word.endswith("ee") else word
    third, past = word + "s", stem + "ed"
    if word.endswith(("s", "sh", "ch", "x", "z")):
        third = word + "es"
    elif word.endswith("y") and word[-2] not in "aeiou":
        third, past = word[:-1] + "ies", word[:-1] + "ied"
    finite = "present" if ambiguous else "past"
    yield Form(lemma, finite), word + rest
    yield Form(lemma, finite), third + rest
    yield Form(lemma, "past"), past + rest
    yield Form(lemma, "gerund"), stem + "ing" + rest


def _listed(text: str) -> list[str]:
    return [phrase for short in text.split(",") if short.strip() for phrase in spelled_out(short.strip())]


_WEAK = "اوي"
"""Root letters that change before a suffix of the first person: أشاد، دعا."""
_OBJECTS = ("ه", "ها", "هما")
_PARTICIPLE_ENDINGS = ("ا", "ة", "ين", "ان", "ون", "تين")
_PRESENT_ENDINGS = (("ان", "dual"), ("ا", "dual"), ("ون", "plural"))


def _arabic_verb(lemma: str, parts: Mapping[str, str]) -> Iterator[tuple[Form, str]]:
    yield from _arabic_past(lemma, parts.get("past", "").split())
    yield from _arabic_present(lemma, parts.get("present", "").split())
    for first in parts.get("first", "").split():
        yield from ((Form(lemma, "present", number="singular", we=True), form) for form in spelled_out(first))
    participle = parts.get("participle", "")
    if participle:
        stem = participle.removesuffix("ا")
        yield from ((Form(lemma, "participle"), stem + ending) for ending in _PARTICIPLE_ENDINGS)
        if stem.endswith("ي"):  # «داعيا», «داعين»
            yield from ((Form(lemma, "participle"), stem[:-1] + ending) for ending in ("ين", "ون"))
    for noun in parts.get("noun", "").split():
        yield from ((Form(lemma, "noun"), form) for form in noun_forms("ar", noun))


def _arabic_past(lemma: str, past: list[str]) -> Iterator[tuple[Form, str]]:
    if not past:
        return
    masculine = past[0]
    feminine = next((form for form in past[1:] if form.endswith("ت")), "")
    for form in past:
        yield Form(lemma, "past", *_past_grammar(form, masculine, feminine)), form
    stem, weak = (masculine[:-1], "ي") if masculine.endswith("ى") else (masculine, "")
    yield Form(lemma, "past", "m", "dual"), stem + weak + "ا"
    yield from ((Form(lemma, "past", "m", "dual", object=True), f"{stem}{weak}ا{suffix}") for suffix in _OBJECTS[:2])
    yield Form(lemma, "past", "m", "plural"), stem + "وا"
    if feminine:
        yield Form(lemma, "past", "f", "dual"), feminine + "ا"
    if weak or (masculine[-1] not in _WEAK and masculine[-2] not in _WEAK):
        yield Form(lemma, "past", number="plural", we=True), stem + weak + "نا"
    for form in past[:2]:
        grammar = _past_grammar(form, masculine, feminine)
        # The last letter of a weak verb is an alef before a suffix: أجرى, أجراه.
        stem = form[:-1] + "ا" if form.endswith("ى") else form
        yield from ((Form(lemma, "past", *grammar, object=True), stem + suffix) for suffix in _OBJECTS)


def _arabic_present(lemma: str, present: list[str]) -> Iterator[tuple[Form, str]]:
    if present and present[0].startswith("ي"):
        ours = "ن" + present[0][1:]
        yield Form(lemma, "present", number="plural", we=True), ours
        yield from (
            (Form(lemma, "present", number="plural", object=True, we=True), ours + end) for end in (*_OBJECTS, "هم")
        )
    for form in present[:2]:
        yield from ((Form(lemma, "present", number="singular", object=True), form + suffix) for suffix in _OBJECTS)
    for form in present:
        gender = "f" if form.startswith("ت") else "m"
        if form.endswith(("ان", "ون")):
            yield Form(lemma, "present", gender, "dual" if form.endswith("ان") else "plural"), form
            continue
        yield Form(lemma, "present", gender, "singular"), form
        yield from ((Form(lemma, "present", gender, number), form + ending) for ending, number in _PRESENT_ENDINGS)


def _past_grammar(form: str, masculine: str, feminine: str) -> tuple[str, str]:
    if form.endswith("وا"):
        return "m", "plural"
    if form.endswith("تا") and form != masculine:
        return "f", "dual"
    if form.endswith("ا") and form != masculine:
        return "m", "dual"
    return ("f", "singular") if form == feminine else ("m", "singular")


def noun_forms(code: str, noun: str) -> tuple[str, ...]:
    """A noun with its article and with the suffixes of a possessor (Arabic), or its plural (English)."""
    if code != "ar":
        return (noun,)
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    suffixed = tuple(stem + suffix for suffix in ("ه", "ها", "هما", "هم", "نا"))
    hamza = (noun[:-1] + "ئ" + s for s in ("ه", "ها", "هما", "هم")) if noun.endswith("ء") else ()
    return (noun, "ال" + noun, *suffixed, *hamza)
