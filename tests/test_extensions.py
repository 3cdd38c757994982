"""A registry and language files of one's own, laid over the shipped ones."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from mithaq import resources
from mithaq.errors import DataError
from mithaq.extract.extractor import extract
from mithaq.graph.names import name_similarity
from mithaq.read.documents import document
from mithaq.read.extensions import toml, version
from mithaq.read.languages import load_language
from mithaq.read.own_frames import check_frames
from mithaq.registry import load_registry

BODY = """\
@prefix dip: <https://w3id.org/mithaq/ont#> .
@prefix c: <https://w3id.org/mithaq/id/country/> .
@prefix body: <https://w3id.org/mithaq/id/body/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
body:OMN-test-authority a dip:GovernmentBody ;
    rdfs:label "هيئة التجارب العُمانية"@ar , "Omani Testing Authority"@en ;
    dip:bodyOf c:OMN .
"""
FRAME = """\
[[frame]]
id = "host-own"
verbs = ["ضيّف"]
roles.host = "subject: Country Place Organization"
roles.event = "object: Event | current: Event"
facts = ["event hostedBy host"]
examples = []
"""
VERB = '"ضيّف" = { past = "ضيّف ضيّفت", present = "يضيّف تضيّف" }\n'


@pytest.fixture(autouse=True)
def _shipped_data_afterwards():
    yield
    resources.extend()


@pytest.fixture
def own(tmp_path):
    """A registry with one body; a language with one verb, its frame and one spelling."""
    (tmp_path / "registry").mkdir()
    (tmp_path / "registry" / "mine.ttl").write_text(BODY, encoding="utf-8")
    (tmp_path / "languages" / "ar").mkdir(parents=True)
    (tmp_path / "languages" / "ar" / "frames-mine.toml").write_text(FRAME, encoding="utf-8")
    (tmp_path / "languages" / "ar" / "verbs.toml").write_text(VERB, encoding="utf-8")
    return tmp_path


def hosts(text):
    return [
        fact.object for fact in extract(document(text, {"id": "d", "lang": "ar"})).facts if fact.predicate == "hostedBy"
    ]


SENTENCE = "ضيّفت قطر الجولة الثالثة من الحوار الاستراتيجي القطري – الأميركي."


def test_a_frame_and_a_verb_of_ones_own_are_read_and_forgotten_again(own):
    assert hosts(SENTENCE) == []
    resources.extend(languages=[own / "languages"])
    assert hosts(SENTENCE) == ["c:QAT"]
    assert len(version()) == 12
    resources.extend()
    assert hosts(SENTENCE) == []
    assert version() == ""


def test_the_shipped_words_stay(own):
    before = load_language("ar").phrases.keys() | set()
    resources.extend(languages=[own / "languages"])
    assert before < load_language("ar").phrases.keys()


def test_spellings_of_ones_own_make_names_alike(own):
    pair = ("Zzq Al Tajribi", "Bbv Al Tajribi")
    assert name_similarity(*pair) < 0.5
    (own / "languages" / "names.toml").write_text('[variants]\nmine = ["Zzq", "Bbv"]\n', encoding="utf-8")
    resources.extend(languages=[own / "languages"])
    assert name_similarity(*pair) > 0.9


def test_a_registry_entry_of_ones_own_is_found_and_changes_the_version(own):
    shipped = load_registry()
    resources.extend(registry=[own / "registry"])
    assert load_registry().own == {"body:OMN-test-authority"}
    assert load_registry().version != shipped.version
    assert load_registry().entries.keys() - shipped.entries.keys() == load_registry().own


def test_a_language_of_ones_own_is_listed(own):
    (own / "languages" / "xx").mkdir()
    (own / "languages" / "xx" / "language.toml").write_text('code = "xx"\n', encoding="utf-8")
    resources.extend(languages=[own / "languages"])
    with pytest.raises(DataError, match=r"languages/xx: the language data are incomplete"):
        load_language("xx")
    assert load_language("ar").code == "ar"


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("ar/frames-mine.toml", "[[frame]\n", "frames-mine.toml"),
        ("ar/frames-mine.toml", "[[frame]]\nid = 'x'\n", r"frames-mine.toml: \[\[frame\]\] lacks"),
        ("ar/frames-mine.toml", FRAME + "verb = ['x']\n", r"frames-mine.toml: \[\[frame\]\] has no key verb"),
        ("ar/frames-mine.toml", "frames = 3\n", "has .*frame.* tables only"),
        ("ar/posts.toml", "[[role]]\ncomplete = ['مجرب']\n", r"posts.toml: \[\[role\]\] lacks rank"),
        ("ar/posts.toml", "[[roles]]\nrank = 'minister'\n", "posts.toml: no such key: roles"),
        ("ar/posts.toml", "[portfolios]\nmfa = 'x'\n", r"posts.toml: portfolios.mfa is text, not a list"),
        ("ar/language.toml", "order = 3\n", "language.toml: order is a number, not text"),
        ("ar/verbs.toml", "'ضيف' = 3\n", "verbs.toml: ضيف is a number, not a table"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong_in_it(own, file, text, message):
    (own / "languages" / file).write_text(text, encoding="utf-8")
    resources.extend(languages=[own / "languages"])
    with pytest.raises(DataError, match=message):
        load_language("ar")


@pytest.mark.parametrize("kind", ["registry", "languages"])
def test_a_folder_that_is_missing_or_empty_is_refused(tmp_path, kind):
    with pytest.raises(DataError, match="no such folder"):
        resources.extend(**{kind: [tmp_path / "nowhere"]})
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="nothing to add"):
        resources.extend(**{kind: [tmp_path / "empty"]})


def mithaq(*arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False
    )


def test_the_commands_take_both(own):
    (own / "in.txt").write_text(
        "---\nlang: ar\n---\nاستضافت هيئة التجارب العُمانية " + SENTENCE[len("ضيّفت قطر ") :], encoding="utf-8"
    )
    data = ("--registry", "registry", "--languages", "languages")
    done = mithaq("facts", "in.txt", *data, cwd=own)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == "in"
    assert mithaq("explain", "in.txt", *data, cwd=own).returncode == 0
    assert mithaq("build", "in.txt", *data, cwd=own).returncode == 0
    written = (own / "graphs" / "in.ttl").read_text("utf-8")
    assert "dip:hostedBy body:OMN-test-authority" in written
    assert "Omani Testing Authority" in written
    assert mithaq("validate", "--registry", "registry", cwd=own).returncode == 0
    wrong = mithaq("facts", "in.txt", "--registry", "nowhere", cwd=own)
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (1, 1)


def test_a_broken_registry_file_is_one_line_that_names_it(own):
    (own / "registry" / "mine.ttl").write_text("broken", encoding="utf-8")
    (own / "in.txt").write_text(SENTENCE, encoding="utf-8")
    for command in ("facts", "explain", "build"):
        done = mithaq(command, "in.txt", "--registry", "registry", cwd=own)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
        assert "mine.ttl:1" in done.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a = " + "[" * 50_000, "its values stand in each other without end; write it like the shipped ones"),
        ("a = " + "{a=" * 50_000, "its values stand in each other without end"),
        ("a = " + "9" * 5000, "limit .*; correct the file"),
        ("a = \x00", "; correct the file"),
    ],
    ids=["lists without end", "tables without end", "a number of thousands of digits", "a NUL"],
)
def test_a_hostile_file_of_a_language_is_named_in_one_line(own, content, words):
    (own / "languages" / "ar" / "frames-mine.toml").write_text(content, encoding="utf-8")
    resources.extend((), (own / "languages",))
    with pytest.raises(DataError, match=rf"^\S*frames-mine\.toml: .*{words}"):
        load_language("ar")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("subject: Country", "nowhere: Country", "no place 'nowhere'; there are act, addressee, "),
        ("Place Organization", "Nothing", "no class 'Nothing'; there are Agreement, Country, "),
        ("event hostedBy host", "event dropTable host", "no property 'dropTable'; there are "),
        ("event hostedBy host", "event hostedBy guest", "no role 'guest'; there are event, host, topic"),
        ("event hostedBy host", "event hostedBy", "the fact 'event hostedBy' is not 'subject property object'"),
        ('"object: Event | current: Event"', '""', "no place ''; there are "),
    ],
)
def test_a_frame_of_ones_own_that_no_reader_understands_is_named(own, old, new, words):
    assert FRAME.count(old) == 1
    (own / "languages" / "ar" / "frames-mine.toml").write_text(FRAME.replace(old, new), encoding="utf-8")
    resources.extend((), (own / "languages",))
    with pytest.raises(DataError, match=rf"^\S*frames-mine\.toml: frame host-own: {words}"):
        load_language("ar")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_shipped_frames_are_understood(code):
    folder = resources.resource_dir("languages")
    frames = [frame for path in sorted(folder.glob("*/frames*.toml")) for frame in toml(path)["frame"]]
    mine = [frame for path in sorted((folder / code).glob("frames*.toml")) for frame in toml(path)["frame"]]
    assert len(mine) > 30
    check_frames(folder, mine, frames)
