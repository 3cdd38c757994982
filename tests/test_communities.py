"""What a large graph is opened with."""

from __future__ import annotations

from mithaq.show.communities import WHOLE, communities, opening


def test_stars_are_communities_with_their_hub_first():
    edges = [(hub, hub + leaf) for hub in (0, 10, 20) for leaf in range(1, 10)] + [(0, 10), (10, 20)]
    assert sorted(map(sorted, communities(31, edges))) == [*([*range(hub, hub + 10)] for hub in (0, 10, 20)), [30]]
    assert {group[0] for group in communities(31, edges)} == {0, 10, 20, 30}


def test_a_small_graph_is_drawn_whole():
    assert opening(WHOLE, []) == []


def test_entities_that_nothing_is_said_of_do_not_crowd_out_the_others():
    count, size = 3000, 100
    edges = [(hub, hub + leaf) for hub in range(0, 1000, size) for leaf in range(1, size)]
    shown = opening(count, edges)
    assert len(shown) == len(set(shown)) == 300
    assert [sum(hub <= node < hub + size for node in shown) for hub in range(0, 1000, size)] == [10] * 10
    assert {hub in shown for hub in range(0, 1000, size)} == {True}


def test_a_graph_without_relations_is_opened_with_some_of_it():
    assert opening(2000, []) == list(range(300))
