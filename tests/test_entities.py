"""Who is one person in several documents: by which witnesses, by whose decision, in any order of reading."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import permutations

import pytest

from mithaq.build import build, decide
from mithaq.errors import DataError
from mithaq.graph.entities import People, _candidates, pair
from mithaq.graph.ledger import load_people
from mithaq.graph.people import Variant
from mithaq.graph.store import load
from mithaq.graph.validate import validate

ARABIC = (
    "استضافت مسقط أعمال الجولة الثانية من الحوار الاستراتيجي العُماني – الياباني.\n"
    "وترأس الجانب العُماني سالم بن ناصر التجريبي، وكيل وزارة الخارجية للشؤون السياسية، وترأس الجانب الياباني كينجي ساتو، نائب وزير الخارجية."
)
ENGLISH = (
    "Muscat hosted the second round of the Omani-Japanese Strategic Dialogue.\n"
    "The Omani side was headed by Salim Al Tajribi, Undersecretary of the Ministry of Foreign Affairs for Political Affairs. "
    "The Japanese side was headed by Kenji Sato, Deputy Foreign Minister."
)
OTHER = "استقبل وزير الخارجية العُماني سالم بن ناصر التجريبي في مسقط سفير اليابان لدى سلطنة عُمان هيروشي تاناكا."


def write(folder, **texts):
    folder.mkdir(exist_ok=True)
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*.ttl")}


def officials(folder):
    """Key of each official -> the labels."""
    found = {}
    for who, label in load([folder]).query("SELECT ?who ?label { ?who a dip:Official ; rdfs:label ?label }").rows:
        found.setdefault(who.value.rpartition("/")[2], set()).add((label.value, label.language))
    return found


@pytest.fixture
def built(tmp_path):
    build(write(tmp_path / "in", a=ARABIC, b=ENGLISH), tmp_path / "graphs")
    return tmp_path / "graphs"


# Of variants


def people(*variants):
    """The people of one document for each variant, with who is who decided."""
    known = People()
    for number, variant in enumerate(variants):
        rounds = variant[1] if isinstance(variant, tuple) else ()
        known.note(f"{number}.ttl", [(variant[0] if isinstance(variant, tuple) else variant, rounds)])
    known.resolve()
    return known


def verdict(one, other):
    decision = people(one, other).ledger.get(pair(*(v[0] if isinstance(v, tuple) else v for v in (one, other))))
    return decision.verdict if decision else None


MINISTER, AMBASSADOR = ("post:OMN-mfa-minister",), ("post:OMN-embassy-JPN-ambassador",)


def test_a_like_name_and_the_same_post_are_one_person():
    one, other = (
        Variant("OMN", "سالم بن ناصر التجريبي", "ar", MINISTER),
        Variant("OMN", "Salim Al Tajribi", "en", MINISTER),
    )
    known = people(one, other)
    assert known.aliases[one] == known.aliases[other] == min(one.local, other.local)
    assert known.ledger[pair(one, other)].reason == "same post post:OMN-mfa-minister"


def test_a_post_without_portfolio_agrees_with_the_same_post_with_one():
    one = Variant("OMN", "سالم التجريبي", "ar", ("post:OMN-mfa-undersecretary-political",))
    assert verdict(one, Variant("OMN", "Salim Al Tajribi", "en", ("post:OMN-government-undersecretary",))) == "same"
    assert verdict(one, Variant("OMN", "Salim Al Tajribi", "en", ("post:OMN-mfa-undersecretary",))) == "same"
    assert (
        verdict(one, Variant("OMN", "Salim Al Tajribi", "en", ("post:OMN-mfa-undersecretary-economic",))) == "undecided"
    )


def test_both_heading_a_side_at_one_round_is_a_witness_although_the_posts_are_worded_otherwise():
    one = (Variant("OMN", "سالم التجريبي", "ar", MINISTER), ("round:JPN-OMN-strategic-2",))
    assert (
        verdict(one, (Variant("OMN", "Salim Al Tajribi", "en", AMBASSADOR), ("round:JPN-OMN-strategic-2",))) == "same"
    )
    assert (
        verdict(one, (Variant("OMN", "Salim Al Tajribi", "en", AMBASSADOR), ("round:JPN-OMN-strategic-3",)))
        == "undecided"
    )


def test_a_name_alone_joins_nobody_whose_posts_disagree():
    one, other = Variant("OMN", "سالم التجريبي", "ar", MINISTER), Variant("OMN", "سالم التجريبي", "ar", AMBASSADOR)
    known = people(one, other)
    assert known.ledger[pair(one, other)].verdict == "undecided"
    assert known.aliases[one] != known.aliases[other]


def test_a_name_alone_joins_nobody_of_another_country():
    one, other = Variant("OMN", "سالم التجريبي", "ar"), Variant("QAT", "سالم التجريبي", "ar")
    known = people(one, other)
    assert known.ledger == {}
    assert known.aliases[one] != known.aliases[other]


def test_a_full_name_joins_where_one_has_no_post():
    assert verdict(Variant("OMN", "سالم التجريبي", "ar", MINISTER), Variant("OMN", "Salim Al Tajribi", "en")) == "same"


def test_a_name_that_fits_two_people_is_left_open_for_both():
    short = Variant("OMN", "سالم التجريبي", "ar")
    long = [
        Variant("OMN", f"سالم بن {father} التجريبي", "ar", post)
        for father, post in (("ناصر", MINISTER), ("حمد", AMBASSADOR))
    ]
    known = people(short, *long)
    assert {known.ledger[pair(short, one)].verdict for one in long} == {"undecided"}
    assert len({known.aliases[variant] for variant in (short, *long)}) == 3


def test_a_family_name_alone_needs_the_same_post():
    whole = Variant("RUS", "سيرغي لافروف", "ar", ("post:RUS-mfa-minister",))
    assert verdict(whole, Variant("RUS", "Lavrov", "en", ("post:RUS-mfa-minister",))) == "same"
    assert verdict(whole, Variant("RUS", "Lavrov", "en")) == "different"


def test_brothers_in_one_post_one_after_the_other_are_two():
    one, other = Variant("OMN", "محمد التجريبي", "ar", MINISTER), Variant("OMN", "محمود التجريبي", "ar", MINISTER)
    assert one.local == other.local
    known = people(one, other)
    assert known.aliases[one] != known.aliases[other]


def test_the_two_congos_the_two_koreas_oman_and_jordan_share_nobody():
    for left, right in (("COD", "COG"), ("KOR", "PRK"), ("OMN", "JOR"), ("GEO", "USA")):
        known = people(
            Variant(left, "كيم سونغ", "ar", (f"post:{left}-mfa-minister",)), Variant(right, "Kim Song", "en")
        )
        assert len(set(known.aliases.values())) == 2


def test_nobody_is_joined_who_is_known_from_one_document_only_by_name():
    assert verdict(Variant("d01234567", "سالم التجريبي", "ar"), Variant("d01234567", "Salim Al Tajribi", "en")) is None


def test_the_order_of_documents_decides_nothing():
    variants = [
        Variant("OMN", "سالم بن ناصر التجريبي", "ar", MINISTER), Variant("OMN", "Salim Al Tajribi", "en", MINISTER),
        Variant("OMN", "Salem Altajribi", "en"), Variant("OMN", "سالم بن حمد التجريبي", "ar", AMBASSADOR),
    ]  # fmt: skip
    found = [(known.aliases, known.ledger) for known in (people(*order) for order in permutations(variants))]
    assert all(one == found[0] for one in found)


def test_not_all_pairs_are_compared():
    syllables = ["bar", "dar", "far", "kar", "lam", "man", "nas", "ras", "sal", "tam"]
    words = [first + second for first in syllables for second in syllables]
    variants = [Variant("OMN", f"{given} Al {family}", "en") for given in words[::3] for family in words[::3]]
    assert len(_candidates(variants)) < len(variants) * (len(variants) - 1) / 2 / 20


# Of documents


def test_an_arabic_and_an_english_account_give_one_iri_for_each_thing_with_labels_in_both(built):
    found = officials(built)
    assert sorted(sorted(language for _, language in labels) for labels in found.values()) == [
        ["ar", "en"],
        ["ar", "en"],
    ]
    graph = load([built])
    for kind in ("Dialogue", "DialogueRound", "Official"):
        rows = graph.query(
            f"SELECT ?x (GROUP_CONCAT(DISTINCT LANG(?l)) AS ?in) {{ ?x a dip:{kind} ; rdfs:label ?l }} GROUP BY ?x"
        ).rows
        assert rows, kind
        for thing, languages in rows:
            assert set(languages.value.split()) == {"ar", "en"}, thing
    assert len(graph.query("SELECT DISTINCT ?x { ?x a dip:DialogueRound }").rows) == 1


def test_the_graphs_with_their_ledger_conform(built):
    assert (built / "entities.ttl").is_file()
    assert [found for found in validate([built]).findings if found.severity == "violation"] == []


@pytest.mark.parametrize("seed", ["0", "77"])
def test_reading_order_and_hash_seed_change_no_byte(built, tmp_path, seed):
    for order in permutations([tmp_path / "in" / "a.txt", tmp_path / "in" / "b.txt"]):
        out = tmp_path / f"{seed}-{order[0].stem}"
        command = [sys.executable, "-m", "mithaq", "build", *map(str, order), "--out", str(out)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert contents(out) == contents(built)


def test_one_document_after_the_other_gives_the_same_as_both_together(built, tmp_path):
    for order in permutations(("a", "b")):
        out = tmp_path / "-".join(order)
        for name in order:
            build([tmp_path / "in" / f"{name}.txt"], out)
        assert contents(out) == contents(built)


def test_a_second_build_writes_nothing(built, tmp_path):
    before = {path: path.stat().st_mtime_ns for path in built.glob("*.ttl")}
    build([tmp_path / "in"], built)
    assert {path: path.stat().st_mtime_ns for path in built.glob("*.ttl")} == before


def test_a_document_that_is_gone_leaves_the_ledger(built, tmp_path):
    for name in ("b.ttl", "b.prov.ttl"):
        (built / name).unlink()
    build([tmp_path / "in" / "a.txt"], built)
    assert not (built / "entities.ttl").exists()
    assert contents(built).keys() == {"a.ttl", "a.prov.ttl"}


def test_a_document_called_entities_does_not_take_the_place_of_the_ledger(tmp_path):
    build(write(tmp_path / "in", entities=ARABIC), tmp_path / "graphs")
    assert sorted(contents(tmp_path / "graphs")) == ["entities-document.prov.ttl", "entities-document.ttl"]


# Of persons' decisions

LEFT, RIGHT = "سالم بن ناصر التجريبي", "Salim Al Tajribi"


def test_a_split_holds_through_rebuilds_until_it_is_undone(built, tmp_path):
    before = contents(built)
    decide(built, LEFT, RIGHT, "different", "Reader")
    assert len(officials(built)) == 3
    build([tmp_path / "in"], built)
    build([tmp_path / "in" / "b.txt"], built)
    assert len(officials(built)) == 3
    assert {d.by for d in load_people(built).ledger.values() if d.verdict == "different"} == {"Reader"}
    decide(built, LEFT, RIGHT, None, "")
    assert contents(built) == before


def test_a_merge_joins_what_the_rules_leave_open_and_can_be_undone(tmp_path):
    out = tmp_path / "graphs"
    build(write(tmp_path / "in", a=ARABIC, c=OTHER), out)
    before, names = (
        contents(out),
        [key for key, labels in officials(out).items() if ("سالم بن ناصر التجريبي", "ar") in labels],
    )
    assert len(names) == 2
    decide(out, f"person:{names[0]}", f"https://w3id.org/mithaq/id/person/{names[1]}", "same", "Reader")
    assert len([1 for labels in officials(out).values() if ("سالم بن ناصر التجريبي", "ar") in labels]) == 1
    assert validate([out]).conforms
    build([tmp_path / "in"], out)
    (decision,) = load_people(out).decided.values()
    assert (decision.verdict, decision.by) == ("same", "Reader")
    decide(out, names[0], names[1], None, "")
    assert contents(out) == before


def test_a_decision_survives_a_document_that_leaves_and_returns(built, tmp_path):
    decide(built, LEFT, RIGHT, "different", "Reader")
    for name in ("b.ttl", "b.prov.ttl"):
        (built / name).unlink()
    build([tmp_path / "in" / "a.txt"], built)
    build([tmp_path / "in" / "b.txt"], built)
    assert len(officials(built)) == 3


@pytest.mark.parametrize(
    ("one", "other", "wanted", "message"),
    [
        ("nobody", RIGHT, "same", "nobody is called 'nobody'"),
        (LEFT, LEFT, "same", "are one already"),
        (LEFT, RIGHT, None, "no person has decided"),
    ],
)
def test_what_cannot_be_decided_is_an_error_that_changes_nothing(built, one, other, wanted, message):
    before = contents(built)
    with pytest.raises(DataError, match=message):
        decide(built, one, other, wanted, "Reader")
    assert contents(built) == before


@pytest.mark.parametrize("text", ["no turtle", "<x:a> <x:b> <x:c> .\n<https://w3id.org/mithaq/id/name/x> a <x:c> ."])
def test_a_broken_ledger_is_named_and_left_as_it_is(built, tmp_path, text):
    (built / "entities.ttl").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"entities\.ttl"):
        build([tmp_path / "in"], built)
    assert (built / "entities.ttl").read_text("utf-8") == text


def test_a_graph_whose_provenance_is_gone_is_reported_and_left_as_it_is_where_no_manifest_knows_its_document(built):
    (built / ".manifest").unlink()
    graphs = {name: data for name, data in contents(built).items() if name in {"a.ttl", "b.ttl"}}
    for name in ("a.prov.ttl", "b.prov.ttl"):
        (built / name).unlink()
    failures = decide(built, LEFT, RIGHT, "different", "Reader")
    assert [line for line in failures if ".prov.ttl" in line]
    assert {name: contents(built)[name] for name in graphs} == graphs


def test_a_decision_reaches_graphs_without_a_manifest_as_well(built, tmp_path):
    bare = shutil.copytree(built, tmp_path / "bare")
    (bare / ".manifest").unlink()
    for folder in (built, bare):
        assert decide(folder, LEFT, RIGHT, "different", "Reader") == []
    assert contents(bare) == contents(built)


def test_evidence_that_is_gone_is_written_again_from_what_the_manifest_keeps(built):
    before = contents(built)
    (built / "a.prov.ttl").unlink()
    decide(built, LEFT, RIGHT, "different", "Reader")
    decide(built, LEFT, RIGHT, None, "")
    assert contents(built) == before


def mithaq(*arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "mithaq", *map(str, arguments)], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.mark.usefixtures("built")
def test_the_command_lists_merges_splits_and_undoes(tmp_path):
    listed = mithaq("entities", "list", cwd=tmp_path)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "same" in listed.stdout
    assert "same post" in listed.stdout
    assert "0 rows" in mithaq("entities", "list", "--undecided", cwd=tmp_path).stdout
    for command in ("split", "undo"):
        assert mithaq("entities", command, LEFT, RIGHT, cwd=tmp_path).returncode == 0
    wrong = mithaq("entities", "merge", "nobody", RIGHT, cwd=tmp_path)
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("mithaq: nobody is called 'nobody' here")
    assert len(wrong.stderr.splitlines()) == 1


def test_a_decision_on_graphs_that_are_not_there_says_to_build_first(tmp_path):
    with pytest.raises(DataError, match="no such folder; run 'mithaq build' first"):
        decide(tmp_path / "nowhere", "A", "B", "same", "a reader")
