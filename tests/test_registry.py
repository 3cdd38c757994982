"""The registry: who and what is known before reading, and the records that the program sees."""

from __future__ import annotations

import re
import runpy
import tomllib
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
import rdflib

from mithaq.errors import DataError
from mithaq.model import Name
from mithaq.registry import load_registry
from mithaq.resources import resource_dir
from mithaq.text import fold_key

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((resource_dir("ontology") / "registry").glob("*.ttl"))
REGISTRY = load_registry()
ENTRIES = list(REGISTRY.entries.values())

KINDS = {
    "agr": {"Agreement"},
    "body": {"GovernmentBody", "InternationalOrganization"},
    "c": {"Country"},
    "place": {"Place"},
    "topic": {"Topic"},
}

TOPIC_HEADS = {
    "culture-education",
    "defence",
    "economy",
    "energy-and-resources",
    "environment",
    "foreign-policy",
    "health",
    "human-rights-and-law",
    "humanitarian",
    "migration-and-consular",
    "peace-and-security",
    "space",
    "technology",
}

# States in the table that are not among the 193 members of the United Nations, Palestine and the Holy See.
NOT_AMONG_THE_195 = {"XKX", "TWN"}

NO_CAPITAL = {
    "ISR": "the capital is disputed: Jerusalem is a region, Tel Aviv a city, neither stands for the government",
}

# Names that fold to the same letters and yet name two things, with what tells them apart.
KNOWN_AMBIGUITIES = {
    "عمان": ({"c:OMN", "place:JOR-amman"}, "a damma or a shadda, where written; else the neighbourhood"),
    "congolese": ({"c:COD", "c:COG"}, "the capital or «Democratic» elsewhere in the text"),
    "الكونغولي": ({"c:COD", "c:COG"}, "the capital or «الديمقراطية» elsewhere in the text"),
    "الكونغوليه": ({"c:COD", "c:COG"}, "the capital or «الديمقراطية» elsewhere in the text"),
    "الجنوب الافريقي": ({"c:ZAF", "place:region-southern-africa"}, "an adjective after a title, else the region"),
    "dominican": ({"c:DMA", "c:DOM"}, "the capital or «Republic» elsewhere in the text"),
    "البابوي": ({"c:PNG", "c:VAT"}, "the Vatican, unless غينيا is near"),
    "البابويه": ({"c:PNG", "c:VAT"}, "the Vatican, unless غينيا is near"),
}


def _of(prefix):
    return [entry for entry in ENTRIES if entry.id.startswith(f"{prefix}:")]


def _source_of(name):
    return tomllib.loads((ROOT / "tools" / "registry_sources" / f"{name}.toml").read_text(encoding="utf-8"))


STATES = sorted(set(_source_of("states")) - NOT_AMONG_THE_195)
CAPITALS = defaultdict(list)
for _place in _of("place"):
    if _place.capital:
        CAPITALS[_place.country].append(_place)


@pytest.fixture(scope="module")
def written_anew():
    return runpy.run_path(str(ROOT / "tools" / "build_registry.py"))["registry"]()


# --- the files ---------------------------------------------------------------------------------


def test_there_are_five_files():
    names = ["agreements.ttl", "bodies.ttl", "countries.ttl", "places.ttl", "topics.ttl"]
    assert [path.name for path in FILES] == names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_making_the_file_again_gives_the_same_bytes(path, written_anew):
    assert written_anew[path.name].encode() == path.read_bytes()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_file_has_no_blank_node_and_its_subjects_are_sorted(path):
    graph = rdflib.Graph().parse(path, format="turtle")
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]
    subjects = re.findall(r"^(\S+) a dip:", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert subjects == sorted(subjects)
    assert len(subjects) == len(set(graph.subjects())) > 90


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_file_holds_no_hidden_marks_and_only_composed_letters(path):
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]", text)
    assert not re.search("[^\\S\n ]", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_file_links_out_only_where_a_match_was_verified(path):
    links = re.findall(r"skos:exactMatch (.*) \.", path.read_text(encoding="utf-8"))
    assert len(links) == (2 if path.name == "countries.ttl" else 0)


# --- every entry -------------------------------------------------------------------------------


def test_every_entry_has_a_class_that_fits_its_prefix():
    assert {entry.id.partition(":")[0] for entry in ENTRIES} == set(KINDS)
    assert [entry.id for entry in ENTRIES if entry.kind not in KINDS[entry.id.partition(":")[0]]] == []


def test_no_person_post_or_event_stands_in_the_registry():
    assert not {entry.kind for entry in ENTRIES} & {"Official", "Post", "Tenure", "Conference", "Meeting", "Dialogue"}


def test_no_agreement_of_a_pair_of_states_stands_in_the_registry():
    assert [entry.id for entry in _of("agr") if re.search(r"[A-Z]{3}", entry.id)] == []


def test_every_entry_begins_with_a_label_in_arabic_and_one_in_english():
    wrong = [e.id for e in ENTRIES if [name.language for name in e.names[:2]] != ["ar", "en"]]
    assert wrong == []


def test_other_names_are_sorted_and_none_repeats():
    for entry in ENTRIES:
        others = [(name.language, name.text) for name in entry.names[2:]]
        assert others == sorted(others), entry.id
        assert len(set(entry.names)) == len(entry.names), entry.id


def test_arabic_names_are_in_arabic_letters_and_english_ones_are_not():
    for entry in ENTRIES:
        for name in (*entry.names, *entry.adjectives):
            assert bool(re.search("[\u0621-\u064a]", name.text)) == (name.language == "ar"), (entry.id, name)


def test_every_local_name_is_plain_ascii():
    pattern = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
    assert [entry.id for entry in ENTRIES if not pattern.fullmatch(entry.id.partition(":")[2])] == []


def test_one_name_means_one_thing_unless_the_table_says_why_not():
    owners = defaultdict(set)
    for entry in ENTRIES:
        for name in (*entry.names, *entry.adjectives):
            owners[fold_key(name.text)].add(entry.id)
    shared = {name: ids for name, ids in owners.items() if len(ids) > 1}
    assert shared == {name: ids for name, (ids, _) in KNOWN_AMBIGUITIES.items()}
    assert all(reason for _, reason in KNOWN_AMBIGUITIES.values())


def test_a_form_word_alone_is_no_name():
    names = {fold_key(name.text) for entry in ENTRIES for name in entry.names}
    words = ("السلطنة", "المملكة", "الجمهورية", "الدولة", "الإمارة", "Kingdom", "Sultanate", "Republic", "State")
    assert [word for word in words if fold_key(word) in names] == []


def test_a_name_that_is_also_a_common_word_is_left_out():
    # The average; dispatching; and the adjective «male», the verb «nice», which the capitals' names would catch.
    names = {name.text for entry in ENTRIES for name in entry.names}
    assert not names & {"المتوسط", "إيفاد", "Male", "Nice", "الكونغو", "Congo", "كوريا", "Korea"}


# --- countries ---------------------------------------------------------------------------------


def test_all_of_iso_3166_1_and_kosovo_are_there():
    countries = _of("c")
    assert len(countries) == 250
    assert "c:XKX" in REGISTRY.entries
    assert all(entry.id == f"c:{entry.code}" for entry in countries)
    assert all(re.fullmatch("[A-Z]{2}", entry.code2) for entry in countries)
    assert len({entry.code2 for entry in countries}) == 250


def test_the_two_letters_of_namibia_are_a_word_and_not_a_gap():
    assert REGISTRY.entries["c:NAM"].code2 == "NA"


def test_the_table_covers_195_states():
    assert len(STATES) == 195


@pytest.mark.parametrize("code", STATES)
def test_a_state_has_adjectives_a_capital_and_a_foreign_ministry(code):
    state = REGISTRY.entries[f"c:{code}"]
    arabic = [name.text for name in state.adjectives if name.language == "ar"]
    assert len(arabic) >= 2
    assert [name.text for name in state.adjectives if name.language == "en"]
    assert bool(CAPITALS[state.id]) == (code not in NO_CAPITAL)
    ministry = REGISTRY.entries[f"body:{code}-mfa"]
    assert ministry.country == state.id
    assert ministry.kind == "GovernmentBody"


@pytest.mark.parametrize("entry", [e for e in _of("c") if e.adjectives], ids=lambda entry: entry.code)
def test_arabic_adjectives_and_names_of_peoples_are_definite_and_adjectives_come_in_both_genders(entry):
    arabic = [name.text for name in entry.adjectives if name.language == "ar"]
    assert all(text.startswith("ال") for text in arabic)
    for text in (text for text in arabic if re.fullmatch(r"\S+ي", text)):
        assert f"{text}ة" in arabic


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("عُمان", "c:OMN"),
        ("سلطنة عُمان", "c:OMN"),
        ("Sultanate of Oman", "c:OMN"),
        ("الولايات المتحدة", "c:USA"),
        ("الولايات المتحدة الأميركية", "c:USA"),
        ("الولايات المتحدة الأمريكية", "c:USA"),
        ("أمريكا", "c:USA"),
        ("أميركا", "c:USA"),
        ("U.S.", "c:USA"),
        ("UAE", "c:ARE"),
        ("UK", "c:GBR"),
        ("بريطانيا", "c:GBR"),
        ("KSA", "c:SAU"),
        ("Turkey", "c:TUR"),
        ("Türkiye", "c:TUR"),
        ("DPRK", "c:PRK"),
        ("جمهورية كوريا", "c:KOR"),
        ("النيجر", "c:NER"),
        ("نيجيريا", "c:NGA"),
        ("غينيا", "c:GIN"),
        ("غينيا بيساو", "c:GNB"),
        ("جنوب السودان", "c:SSD"),
        ("دومينيكا", "c:DMA"),
        ("الجمهورية الدومينيكية", "c:DOM"),
        ("ساحل العاج", "c:CIV"),
        ("هنغاريا", "c:HUN"),
        ("البوسنة والهرسك", "c:BIH"),
        ("Holy See", "c:VAT"),
        ("أبو ظبي", "place:ARE-abu-dhabi"),
        ("أبوظبي", "place:ARE-abu-dhabi"),
        ("Kiev", "place:UKR-kyiv"),
        ("الشرق الأوسط", "place:region-middle-east"),
        ("الجامعة العربية", "body:LAS"),
        ("مجلس التعاون الخليجي", "body:GCC"),
        ("البيت الأبيض", "body:USA-presidency"),
        ("الكرملين", "body:RUS-presidency"),
        ("Auswärtiges Amt", "body:DEU-mfa"),
        ("FCDO", "body:GBR-mfa"),
        ("State Department", "body:USA-mfa"),
        ("السلطة الفلسطينية", "body:PSE-authority"),
        ("اتفاقات أرتميس", "agr:artemis-accords"),
        ("اتفاقيات أرتيميس", "agr:artemis-accords"),
        ("حل الدولتين", "topic:two-state-solution"),
    ],
)
def test_a_well_known_name_leads_to_its_entry(name, id):  # noqa: A002 - the word the ontology uses
    assert [entry.id for entry in ENTRIES if name in {each.text for each in entry.names}] == [id]


def test_the_adjectives_of_niger_and_nigeria_differ():
    niger, nigeria = (set(REGISTRY.entries[f"c:{code}"].adjectives) for code in ("NER", "NGA"))
    assert Name("النيجري", "ar") in niger
    assert Name("النيجيري", "ar") in nigeria
    assert not niger & nigeria


# --- places, bodies, agreements, topics --------------------------------------------------------


def test_a_place_is_a_region_or_lies_in_the_state_that_its_id_names():
    for place in _of("place"):
        if place.id.startswith("place:region-"):
            assert place.country == ""
        else:
            assert place.country == f"c:{place.id[6:9]}"
            assert place.country in REGISTRY.entries


def test_oman_has_its_capital():
    assert [place.id for place in CAPITALS["c:OMN"]] == ["place:OMN-muscat"]
    assert REGISTRY.entries["place:CHE-geneva"].capital is False


def test_a_government_body_belongs_to_a_state_and_an_international_one_to_none():
    for body in _of("body"):
        if body.kind == "GovernmentBody":
            assert body.country == f"c:{body.id[5:8]}"
            assert body.country in REGISTRY.entries
        else:
            assert body.country == ""


def test_foreign_ministries_have_the_same_key_whatever_they_are_called():
    ministries = [entry for entry in _of("body") if entry.id.endswith("-mfa")]
    assert len(ministries) == 195 + len(NOT_AMONG_THE_195)
    oman = REGISTRY.entries["body:OMN-mfa"]
    assert oman.names[:2] == (Name("وزارة الخارجية العُمانية", "ar"), Name("Ministry of Foreign Affairs of Oman", "en"))


def test_a_ministry_is_not_named_by_an_adjective_that_two_states_share():
    congo = {name.text for name in REGISTRY.entries["body:COG-mfa"].names}
    assert not [text for text in congo if "الكونغولية" in text or "Congolese" in text]


def test_every_agreement_has_a_kind_of_the_code_list():
    codes = rdflib.Graph().parse(resource_dir("ontology") / "codes.ttl", format="turtle")
    kinds = {str(code).rpartition("/")[2] for code in codes.subjects() if "/agreement-kind/" in str(code)}
    assert {entry.type for entry in _of("agr")} <= kinds
    assert REGISTRY.entries["agr:artemis-accords"].type == "accords"


def test_every_topic_leads_to_one_of_the_heads():
    topics = {entry.id: entry for entry in _of("topic")}
    assert len(topics) >= 180
    assert {entry.id.partition(":")[2] for entry in topics.values() if not entry.broader} == TOPIC_HEADS
    for topic in topics.values():
        seen = [topic.id]
        while topics[seen[-1]].broader:
            (above,) = topics[seen[-1]].broader
            assert above not in seen, f"{topic.id}: its broader topics go round in a circle"
            seen.append(above)
        assert seen[-1].partition(":")[2] in TOPIC_HEADS


# --- the records -------------------------------------------------------------------------------


def test_entries_come_in_the_order_of_their_ids():
    assert list(REGISTRY.entries) == sorted(REGISTRY.entries)


def test_the_registry_is_read_once_and_cannot_be_changed():
    assert load_registry() is load_registry()
    with pytest.raises(TypeError):
        REGISTRY.entries["c:OMN"] = None


def test_a_label_is_in_the_language_asked_for():
    assert REGISTRY.label("c:OMN", "ar") == "عُمان"
    assert REGISTRY.label("c:OMN", "en") == "Oman"


def test_a_label_in_a_language_that_is_missing_is_the_first_one():
    assert REGISTRY.label("c:OMN", "fr") == "عُمان"


def test_the_label_of_what_is_no_entry_is_its_id():
    assert REGISTRY.label("person:1", "ar") == "person:1"


HEAD = """@prefix dip: <https://w3id.org/mithaq/ont#> .
@prefix c: <https://w3id.org/mithaq/id/country/> .
@prefix body: <https://w3id.org/mithaq/id/body/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def _folder(path, text):
    path.mkdir(parents=True, exist_ok=True)
    (path / "own.ttl").write_text(HEAD + text, encoding="utf-8")
    return path


def test_a_folder_of_ones_own_adds_entries_and_names(tmp_path):
    folder = _folder(
        tmp_path,
        """body:OMN-port a dip:GovernmentBody ; dip:bodyOf c:OMN ; rdfs:label "Port Office"@en , "مكتب الميناء"@ar .
        c:OMN skos:altLabel "Magan"@en .""",
    )
    registry = load_registry((folder,))
    assert len(registry.entries) == len(ENTRIES) + 1
    assert registry.entries["body:OMN-port"].country == "c:OMN"
    assert Name("Magan", "en") in registry.entries["c:OMN"].names
    assert registry.entries["c:OMN"].names[0] == Name("عُمان", "ar")
    assert registry.version != REGISTRY.version
    assert Name("Magan", "en") not in REGISTRY.entries["c:OMN"].names


def test_the_version_depends_on_the_bytes_and_not_on_the_folder(tmp_path):
    text = 'body:OMN-port a dip:GovernmentBody ; rdfs:label "Port Office"@en .'
    first, second = _folder(tmp_path / "a", text), _folder(tmp_path / "b", text)
    assert load_registry((first,)).version == load_registry((second,)).version
    assert re.fullmatch("[0-9a-f]{12}", REGISTRY.version)


def test_broken_turtle_is_reported_with_file_and_line(tmp_path):
    folder = _folder(tmp_path, 'c:OMN skos:altLabel "Magan"@en\nc:QAT .')
    with pytest.raises(DataError, match=r"own\.ttl:\d+: not valid Turtle"):
        load_registry((folder,))


def test_an_entry_without_a_class_is_reported(tmp_path):
    folder = _folder(tmp_path, 'body:OMN-port rdfs:label "Port Office"@en .')
    with pytest.raises(DataError, match=r"body:OMN-port: it has no class"):
        load_registry((folder,))


def test_an_entry_without_a_label_is_reported(tmp_path):
    folder = _folder(tmp_path, "body:OMN-port a dip:GovernmentBody .")
    with pytest.raises(DataError, match=r"body:OMN-port: it has no label"):
        load_registry((folder,))


@pytest.mark.parametrize("name", ["", " ", ".", "«»", "\u064b", "–"])
def test_a_name_that_is_only_marks_is_reported_for_it_would_stand_in_every_sentence(tmp_path, name):
    entry = f'body:OMN-port a dip:GovernmentBody ; rdfs:label "Port Office"@en ; skos:altLabel "{name}"@en .'
    with pytest.raises(DataError, match=r"body:OMN-port: its name '.*' has no letter; remove it"):
        load_registry((_folder(tmp_path, entry),))


@pytest.mark.parametrize("subject", ["<https://example.org/port>", "[]", "dip:Port"])
def test_a_subject_outside_the_namespaces_is_reported(tmp_path, subject):
    folder = _folder(tmp_path, f'{subject} a dip:GovernmentBody ; rdfs:label "Port Office"@en .')
    with pytest.raises(DataError, match=r"own\.ttl: .* is no individual"):
        load_registry((folder,))


def test_a_folder_without_registry_files_is_reported(tmp_path):
    with pytest.raises(DataError, match="no registry file"):
        load_registry((tmp_path,))
