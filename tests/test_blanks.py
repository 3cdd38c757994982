"""Names of blank nodes: the same whatever a file calls them, each node its own, and found in bearable time."""

from __future__ import annotations

import random

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mithaq.graph.blanks import renamed
from mithaq.graph.outside import check
from mithaq.graph.turtle import parse
from mithaq.worker.limits import LONG, Limits

LABELS = st.sampled_from("abcdefgh")
STATEMENTS = st.lists(st.tuples(LABELS, st.sampled_from("pq"), LABELS | st.sampled_from(["<x:o>", '"1"'])), max_size=14)


def quads(statements, called=str):
    def node(name):
        return f"_:{called(name)}" if len(name) == 1 else name

    text = "".join(f"_:{called(s)} <x:{p}> {node(o)} .\n" for s, p, o in statements)
    return list(ox.parse(text.encode(), format=ox.RdfFormat.N_TRIPLES))


def same(one, other):
    """Whether two sets of statements are one but for the names of blank nodes, as RDFC-1.0 itself says."""
    sets = [ox.Dataset(one), ox.Dataset(other)]
    for data in sets:
        data.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sets[0] == sets[1]


@given(STATEMENTS, st.permutations("stuvwxyz"), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_other_labels_and_another_order_give_the_same_names_and_the_same_graph(statements, labels, chance):
    given_ = quads(statements)
    found = renamed(given_)
    shuffled = quads(statements, dict(zip("abcdefgh", labels, strict=True)).__getitem__)
    chance.shuffle(shuffled)
    assert set(renamed(shuffled)) == set(found)
    assert same(found, given_)


@pytest.mark.parametrize("values", [["1"] * 5000, ["1", "2"] * 2500], ids=["equal", "in turn"])
def test_a_long_list_of_like_values_is_no_problem(tmp_path, values):
    path, out = tmp_path / "list.ttl", tmp_path / "out.ttl"
    path.write_text(f"<x:s> <x:p> ({' '.join(values)}) .", encoding="utf-8")
    found = check(path, clean=True, limits=Limits(LONG, 512))
    assert [str(note.words) for note in found.notes] == ["blank nodes: 5000; --out gives them IRIs"]
    out.write_bytes(found.clean)
    assert len(set(parse(out))) == found.statements == 10_001


def test_twins_stay_two_and_so_do_those_who_lead_to_them():
    twins = quads([("a", "p", "<x:o>"), ("b", "p", "<x:o>"), ("c", "q", "a"), ("d", "q", "b"), ("e", "q", "a")])
    found = renamed(twins)
    assert len({str(quad.subject) for quad in found}) == 5
    random.Random(1).shuffle(twins)  # noqa: S311 - any order
    assert set(renamed(twins)) == set(found)


def test_a_node_that_is_a_graph_or_stands_in_a_triple_term_is_one_node():
    text = b"_:g <x:p> <x:o> _:g .\n<x:s> <x:p> <<( _:g <x:p> <x:o> )>> ."
    found = renamed(ox.parse(text, format=ox.RdfFormat.N_QUADS))
    labels = {quad.subject.value for quad in found if isinstance(quad.subject, ox.BlankNode)}
    labels |= {quad.object.subject.value for quad in found if isinstance(quad.object, ox.Triple)}
    assert labels == {quad.graph_name.value for quad in found if isinstance(quad.graph_name, ox.BlankNode)}
    assert len(labels) == 1
