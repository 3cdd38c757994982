"""What to call an event that no text gives a name: its kind, who took part, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.vocabulary import DIP, INDIVIDUAL_PREFIXES, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

    from mithaq.graph.store import Graph

_MOST = 3
"""How many of those who took part are named."""
_JOINTS = {"en": ", ", "ar": "، "}


def description(graph: Graph, thing: ox.NamedNode, language: str) -> str:
    """Such as “Meeting (Kenta Mihon, Salim Al Tajribi, 2026-03-05)”; empty for what nobody takes part in."""
    import pyoxigraph as ox

    taking_part = _things(graph, thing, f"{DIP}hasParticipant")
    people = [who for who in taking_part if who.value.startswith(INDIVIDUAL_PREFIXES["person"])]
    kinds = [kind for kind in _things(graph, thing, f"{PREFIXES['rdf']}type") if kind.value.startswith(DIP)]
    if not taking_part or not kinds:
        return ""
    labels = graph.labels([*taking_part, *kinds])
    who = sorted(filter(None, (label(labels.get(one.value, {}), language) for one in people or taking_part)))
    said = _objects(graph, thing, f"{PREFIXES['schema']}startDate")
    days = sorted(day.value for day in said if isinstance(day, ox.Literal))
    parts = [*who[:_MOST], *(["…"] if len(who) > _MOST else []), *days[:1]]
    kind = label(labels.get(min(kinds, key=str).value, {}), language)
    return f"{kind} ({_JOINTS.get(language, ', ').join(parts)})" if kind and parts else ""


def label(names: Mapping[str, str], language: str) -> str:
    """The name in a language, else in another; empty where there is none."""
    return names.get(language) or next((names[key] for key in sorted(names)), "")


def _things(graph: Graph, thing: ox.NamedNode, predicate: str) -> list[ox.NamedNode]:
    import pyoxigraph as ox

    return [value for value in _objects(graph, thing, predicate) if isinstance(value, ox.NamedNode)]


def _objects(graph: Graph, thing: ox.NamedNode, predicate: str) -> list[object]:
    """What is said of a thing with a predicate."""
    from mithaq.graph.terms import iri

    return [quad.object for quad in graph.quads(thing, iri(predicate), None)]
