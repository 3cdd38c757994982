"""Of whom it may have to be decided anew who they are, when some people of a folder of graphs have changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mithaq.graph.entities import MOST, blocking_keys, blocks
from mithaq.text import fold_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from collections.abc import Set as AbstractSet

    from mithaq.graph.entities import Pair
    from mithaq.graph.people import Variant

Key = tuple[str, ...]


def related(variants: Iterable[Variant], changed: AbstractSet[Variant], decided: Collection[Pair] = ()) -> set[Variant]:
    """All whose keys, or whose decisions, may depend on variants that have come, gone or been found elsewhere.

    These are all that share a block with one of them, however large, for that may be compared now and was not, or the
    other way round; and all that hang together with those by blocks that are compared, by a name or key in common, or
    by what a person has decided. ``variants`` are those that are there now.
    """
    there = set(variants)
    members, fine = blocks(there)
    large = {key for key, inside in members.items() if len(inside) > MOST and key not in fine}
    _link(members, there | changed | {variant for both in decided for variant in both}, decided)
    links: dict[Variant, list[Key]] = defaultdict(list)
    for key, inside in members.items():
        for variant in inside:
            links[variant].append(key)
    gone = [key for variant in changed - there if variant.known for key, _ in blocking_keys(variant)]
    touched = {*gone, *(key for variant in changed for key in links[variant])}
    waiting = [*changed, *(variant for key in touched for variant in members.get(key, ()))]
    found: set[Variant] = set()
    seen = set(large)
    while waiting:
        variant = waiting.pop()
        if variant not in found:
            found.add(variant)
            new = [key for key in links[variant] if key not in seen]
            seen.update(new)
            waiting.extend(other for key in new for other in members[key])
    return found


def _link(members: dict[Key, list[Variant]], variants: Iterable[Variant], decided: Iterable[Pair]) -> None:
    """Add what else than blocks makes people hang together."""
    for variant in variants:
        members[variant.context, "key", variant.local].append(variant)
        members[variant.context, "name", fold_key(variant.name)].append(variant)
    for number, both in enumerate(decided):
        members["decided", str(number)] = list(both)
