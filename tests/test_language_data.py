"""What language data must be: clean text, no double entries, known keys and codes, and nothing that one text only says."""

from __future__ import annotations

import json
import os
import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from sayings import STATUSES

from mithaq.read.languages import languages, load_language
from mithaq.resources import resource_dir
from mithaq.text import fold_key
from mithaq.vocabulary import CODE_LISTS

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {code: resource_dir("languages") / code for code in languages()}
FILES = {f"{code}/{path.name}": path for code, folder in FOLDERS.items() for path in sorted(folder.glob("*.toml"))}
KEYS = {
    "id", "verbs", "nouns", "phrases", "roles", "facts", "needs", "event", "in_turn", "at_once", "to_come", "requires", "planned", "consent", "topics", "among",
    "continues", "unnamed", "statement", "stance", "complement", "addressee", "expressive", "only", "kinds", "said", "presupposed", "tells", "two", "embedded", "led",
    "unstressed",
    "past", "content", "target", "bare", "plannable", "suffixless", "ports", "relative", "begins", "invites", "of_both", "of_a_side", "promises", "owned", "events", "governors", "without", "anywhere", "examples",
}  # fmt: skip
PLACES = {
    "subject", "object", "prep", "between", "before", "after", "any", "genitive", "possessor", "parties", "antecedent", "current", "last", "sides", "pair", "list", "suffix", "whose", "earlier", "near", "parted", "described", "headed", "alone", "inverted", "fronted", "paper", "it", "opening", "performer", "announcer", "occasion", "welcomer", "welcomed", "amid", "together",
    "own", "owner", "partner", "addressee", "offices", "assembly", "group", "guest", "main", "head", "site", "signers", "doer", "met", "agent", "heads", "both", "them", "act", "gerund", "text", "trail", "visitor", "delegate", "having", "with", "joined", "beside", "chief",
}  # fmt: skip
CLASSES = {
    "Country",
    "Organization",
    "Official",
    "Sides",
    "Side",
    "Event",
    "Visit",
    "Talks",
    "Meeting",
    "Agreement",
    "Place",
    "Adjective",
}
UNCODED_RANKS = {"official", "vice-president", "adviser", "head-of-agency", "commander", "member", "office-holder"}
"""Titles that are read, so that the name after them is found, and for which the code list has no rank."""

GENERIC = frozenset(
    fold_key(phrase)
    for phrase in (
        "وكيل وزارة", "وكيلة وزارة", "وزارة الخارجية", "كبار المسؤولين", "عدد من", "المسؤولين والدبلوماسيين", "وفق بيان", "صادر عن",
        "بيان صادر عن", "ذات الاهتمام المشترك", "سبل تعزيز", "في سياق متصل", "وفي سياق متصل", "بالتزامن مع", "وذلك بالتزامن مع", "لا سيما",
        "بما يسهم", "بما يعكس", "في إطار", "في مجالات", "خلال الفترة المقبلة", "إلى جانب", "في ظل", "وفق معايير", "بعيدا عن", "الشؤون السياسية",
        "إطار عمل", "في مواجهة", "العمل على", "بصورة صريحة", "بشكل دوري", "عدد من كبار", "للشؤون السياسية",
    )
)  # fmt: skip
"""Phrases of several words that the seed says and that any other statement says, too."""


def lists(node, path=()):
    """Every list of strings in a TOML file with the way to it; examples are no word lists."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key != "examples":
                yield from lists(value, (*path, key))
    elif isinstance(node, list):
        if node and all(isinstance(item, str) for item in node):
            yield path, node
        else:
            for number, value in enumerate(node):
                yield from lists(value, (*path, str(number)))


def turtle_terms(name, prefix):
    text = (resource_dir("ontology") / name).read_text("utf-8")
    return set(re.findall(rf"^{prefix}:([\w-]+) a ", text, re.MULTILINE))


PROPERTIES = turtle_terms("diplomacy.ttl", "dip")
CODES = {scheme: turtle_terms("codes.ttl", scheme) for scheme in CODE_LISTS}
OUTSIDE = {
    "schema:eventStatus",
    "schema:startDate",
    "schema:endDate",
    "dcterms:subject",
    "dcterms:type",
    "dcterms:description",
    "skos:broader",
}
FRAMES = [(code, frame) for code in languages() for frame in load_language(code).frames]


def known_property(name):
    return name in PROPERTIES or name in OUTSIDE


def words_of(code):
    """The phrases of a language file that are not inflected verbs: what a person wrote down."""
    for path in FOLDERS[code].glob("*.toml"):
        if path.name != "grammar.toml" and not path.name.startswith("verbs"):
            for _, phrases in lists(tomllib.loads(path.read_text("utf-8"))):
                yield from phrases


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
def test_the_text_of_a_language_file_is_clean(path):
    text = path.read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert not re.findall("[\ufb50-\ufdff\ufe70-\ufefc]", text), "presentation forms"
    assert not re.findall("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00a0]", text), (
        "tatweel or invisible marks"
    )
    assert "\r" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
def test_no_list_says_one_thing_twice(path):
    doubled = []
    for way, phrases in lists(tomllib.loads(path.read_text("utf-8"))):
        if way[-1] in {"facts", "complement", "topics"}:
            continue
        doubled += [f"{'.'.join(way)}: {key}" for key, count in Counter(map(fold_key, phrases)).items() if count > 1]
    assert not doubled


@pytest.mark.parametrize(("code", "frame"), FRAMES, ids=[f"{code}.{frame['id']}" for code, frame in FRAMES])
def test_a_frame_uses_known_keys_words_and_codes(code, frame):
    assert set(frame) <= KEYS
    assert set(frame) & {"verbs", "phrases", "events"}, "no trigger"
    verbs = {lemma for path in FOLDERS[code].glob("verbs*.toml") for lemma in tomllib.loads(path.read_text("utf-8"))}
    assert {*frame.get("verbs", ()), *frame.get("governors", ())} <= verbs
    for specification in frame.get("roles", {}).values():
        for alternative in specification.split("|") if specification != "date" else ():
            where, _, kinds = alternative.partition(":")
            assert where.split()[0] in PLACES
            assert set(kinds.split()) <= CLASSES
    for line in frame.get("facts", ()):
        subject, predicate, target, *rest = line.split()
        named = {*frame["roles"], "topic"} | ({"event"} if "event" in frame else set())
        assert known_property(predicate), predicate
        assert subject in named
        assert target in named or target.split(":")[1] in CODES[target.split(":")[0]]
        for word in rest:
            key, _, value = word.partition("=")
            if key in {"role", "status"}:
                assert value in CODES[key]
    assert frame.get("stance", "state") in CODES["skind"]
    assert {frame.get("planned", "signed"), frame.get("consent", "signed")} <= CODES["status"]
    assert frame.get("unnamed", "attendee") in CODES["role"]


@pytest.mark.parametrize(
    "frame", [frame for _, frame in FRAMES], ids=[f"{code}.{frame['id']}" for code, frame in FRAMES]
)
def test_examples_speak_of_properties_and_codes_that_are_there(frame):
    for example in frame.get("examples", ()):
        assert set(example) <= {"text", "has", "not"}
        assert set(example) & {"has", "not"}
        for line in (*example.get("has", ()), *example.get("not", ())):
            words = [word for word in line.split() if word not in STATUSES]
            assert known_property(words[0]), line
            if words[0] == "stanceKind" and len(words) > 1:
                assert words[1] in CODES["skind"], line


def test_a_frame_has_an_id_of_its_own():
    counts = Counter((code, frame["id"]) for code, frame in FRAMES)
    assert [key for key, count in counts.items() if count > 1] == []
    assert len(FRAMES) >= 60


@pytest.mark.parametrize("code", languages())
def test_ranks_stances_and_agreements_of_a_language_are_codes(code):
    data = load_language(code).data
    posts = tomllib.loads((FOLDERS[code] / "posts.toml").read_text("utf-8"))
    assert {role["rank"] for role in posts["role"]} - CODES["rank"] <= UNCODED_RANKS
    assert set(data["stance_nouns"]) <= CODES["skind"]
    assert set(data["agreement_heads"]) <= CODES["akind"]


# Nothing that one text only says


def seed_text(code):
    """The words of the article that the first rules were written beside; the other seeds are younger than the words."""
    text = (ROOT / "seeds" / f"us-oman-strategic-dialogue.{code}.txt").read_text("utf-8")
    return " " + " ".join(re.findall(r"\w+", fold_key(text))) + " "


def test_the_words_are_not_the_seeds_own():
    seed = seed_text("ar")
    assert len(seed) > 1000
    phrases = {fold_key(phrase) for phrase in words_of("ar") if len(phrase.split()) > 2}
    own = {phrase for phrase in phrases if f" {phrase} " in seed} - GENERIC
    assert not own


def test_examples_do_not_repeat_the_seed():
    seed = seed_text("ar")
    repeated = []
    for code, frame in FRAMES:
        for example in frame.get("examples", ()) if code == "ar" else ():
            words = re.findall(r"\w+", fold_key(example["text"]))
            runs = (" ".join(words[at : at + 6]) for at in range(len(words) - 5))
            repeated += [run for run in runs if f" {run} " in seed]
    assert not repeated


def test_no_person_or_conference_of_the_seed_is_known_beforehand():
    known = {fold_key(phrase) for phrase in words_of("ar")}
    said = " ".join(fold_key(e["text"]) for code, frame in FRAMES for e in frame.get("examples", ()))
    for name in (
        "خليفة بن علي الحارثي",
        "أليسون هوكر",
        "الحارثي",
        "هوكر",
        "مؤتمر الشرق الأوسط للفضاء",
        "المعادن الحيوية",
    ):
        assert fold_key(name) not in known
        assert fold_key(name) not in said


@pytest.mark.skipif("MITHAQ_GOLD" not in os.environ, reason="MITHAQ_GOLD does not name a folder with gold facts")
def test_nobody_and_no_event_of_the_gold_texts_is_known_beforehand():
    known = {fold_key(phrase) for code in languages() for phrase in words_of(code)}
    said = " ".join(fold_key(e["text"]) for _, frame in FRAMES for e in frame.get("examples", ()))
    names = [
        fold_key(name)
        for path in sorted(Path(os.environ["MITHAQ_GOLD"]).glob("*.json"))
        for entity in json.loads(path.read_text("utf-8"))["entities"]
        for name in entity.get("names", ())
        # Of events, two words are a common noun with its adjective.
        if len(name.split()) > {"Official": 1, "Event": 2, "Dialogue": 2}.get(entity["type"], 99)
    ]
    assert names
    assert not [name for name in names if name in known or name in said]
