"""What is decided anew of a part of the people is what is decided when all are."""

from __future__ import annotations

import random

import pytest

from mithaq.graph import entities, related
from mithaq.graph.entities import Decision, People, pair
from mithaq.graph.people import Variant

GIVEN = ("Salim", "Adrian", "Yusuf", "سالم", "ماجد")
FAMILY = ("Al Tajribi", "Kelway", "التجريبي", "Testori", "Moritani")
POSTS = ((), ("post:OMN-mfa-minister",), ("post:OMN-mfa-undersecretary",), ("post:JPN-mfa-minister",))


def people(chance, count):
    """Made-up names of two countries and of no country, some of them alike, in some files."""
    found = People()
    for number in range(count):
        names = {}
        for _ in range(chance.randint(0, 3)):
            name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" if chance.random() < 0.8 else chance.choice(FAMILY)
            context = chance.choice(("OMN", "JPN", "d12345678"))
            rounds = ("round:test-1",) if chance.random() < 0.2 else ()
            names[Variant(context, name, "", chance.choice(POSTS))] = rounds
        found.note(f"f{number}.ttl", names.items())
    return found


def decide(found, chance):
    known = sorted(found.found)
    for _ in range(2):
        one, other = chance.sample(known, 2)
        found.decided[pair(one, other)] = Decision(
            chance.choice(("same", "different")), 0.5, "looked at both", "Reader"
        )


@pytest.mark.parametrize("seed", range(100))
def test_a_change_touches_no_more_than_those_that_are_related(seed, monkeypatch):
    chance = random.Random(seed)  # noqa: S311 - the same people each time
    most = chance.choice((2, 4, 60))
    for module in (entities, related):
        monkeypatch.setattr(module, "MOST", most)
    before = people(chance, 25)
    if seed % 3 == 0:
        decide(before, chance)
    before.resolve()
    now = people(random.Random(seed), 0)  # noqa: S311 - none
    changed = set()
    for file, names in before.used.items():
        told = {variant: before.found[variant].files[file] for variant in names}
        if chance.random() < 0.12:
            fresh = people(chance, 1)
            changed |= told.keys() | fresh.found.keys()
            told = {variant: found.files["f0.ttl"] for variant, found in fresh.found.items()}
        now.note(file, told.items())
    now.decided = dict(before.decided)
    again = related.related(now.found, changed, now.decided)
    now.resolve(again)
    aliases = {variant: key for variant, key in before.aliases.items() if variant not in again} | now.aliases
    ledger = {both: told for both, told in before.ledger.items() if not again & {*both}} | now.ledger
    now.resolve()
    assert {variant: aliases[variant] for variant in now.found} == now.aliases
    assert ledger == now.ledger


def test_of_many_people_few_are_related():
    chance = random.Random(5)  # noqa: S311 - the same people each time
    found = people(chance, 0)
    names = [
        f"{a}{b} {c}{d}"
        for a in ("Ta", "Mi", "Ro")
        for b in ("lim", "kan")
        for c in ("Za", "Ve")
        for d in ("dar", "pol")
    ]
    found.note("a.ttl", [(Variant("OMN", name, "", ()), ()) for name in names])
    one = next(iter(found.found))
    assert len(related.related(found.found, {one})) <= len(names)
    assert related.related(found.found, {Variant("JPN", one.name)}) == {Variant("JPN", one.name)}
