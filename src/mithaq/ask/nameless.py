"""What to call what no text gives a name: an event by who took part, a stance by what it says, a body by its posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.vocabulary import DIP, INDIVIDUAL_PREFIXES, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyoxigraph as ox

    from mithaq.graph.store import Graph

_MOST = 3
"""How many of those who took part are named."""
_JOINTS = {"en": ", ", "ar": "، "}
_NAMELESS = """
SELECT DISTINCT ?x {
  { ?x dip:hasParticipant ?y } UNION { ?x dip:stanceKind ?y } UNION { ?x dip:bodyOf ?y }
  FILTER(isIRI(?x)) FILTER NOT EXISTS { ?x rdfs:label|skos:prefLabel ?name }
}
"""


def descriptions(graph: Graph) -> dict[str, dict[str, str]]:
    """Of each thing in a graph that has no label but can be described: its IRI, and the description by language."""
    found = {}
    for (thing,) in graph.evaluate(_NAMELESS).rows:
        told = {language: description(graph, thing, language) for language in _JOINTS}  # type: ignore[arg-type]
        if all(told.values()):
            found[thing.value] = told  # type: ignore[union-attr]
    return found


def description(graph: Graph, thing: ox.NamedNode, language: str) -> str:
    """Such as “Meeting (Kenta Mihon, Salim Al Tajribi, 2026-03-05)”; empty for what nothing is known of."""
    return _event(graph, thing, language) or _stance(graph, thing, language) or _body(graph, thing, language)


def label(names: Mapping[str, str], language: str) -> str:
    """The name in a language, else in another; empty where there is none."""
    return names.get(language) or next((names[key] for key in sorted(names)), "")


def _event(graph: Graph, thing: ox.NamedNode, language: str) -> str:
    """Its kind, who took part, and when."""
    import pyoxigraph as ox

    taking_part = _things(graph, thing, f"{DIP}hasParticipant")
    people = [who for who in taking_part if who.value.startswith(INDIVIDUAL_PREFIXES["person"])]
    if not taking_part:
        return ""
    who = _labelled(graph, people or taking_part, language)
    said = _objects(graph, thing, f"{PREFIXES['schema']}startDate")
    days = sorted(day.value for day in said if isinstance(day, ox.Literal))
    return _of_a_kind(graph, thing, [*who[:_MOST], *(["…"] if len(who) > _MOST else []), *days[:1]], language)


def _stance(graph: Graph, thing: ox.NamedNode, language: str) -> str:
    """Its kind, and its wording in that language, else what it is about, else its wording in another."""
    import pyoxigraph as ox

    kinds = _labelled(graph, _things(graph, thing, f"{DIP}stanceKind"), language)
    told = _objects(graph, thing, f"{PREFIXES['dcterms']}description")
    wordings = sorted((one for one in told if isinstance(one, ox.Literal)), key=str)
    said = [one.value for one in wordings if one.language == language]
    said = said or _labelled(graph, _things(graph, thing, f"{DIP}stanceAbout"), language)
    said = said or [one.value for one in wordings]
    return f"{kinds[0]}: {said[0]}" if kinds and said else ""


def _body(graph: Graph, thing: ox.NamedNode, language: str) -> str:
    """Its kind, its country, and the first post in it."""
    import pyoxigraph as ox

    from mithaq.graph.terms import iri

    sides = _things(graph, thing, f"{DIP}bodyOf")
    if not sides:
        return ""
    posts = [quad.subject for quad in graph.quads(None, iri(f"{DIP}postIn"), thing)]
    named = _labelled(graph, (post for post in posts if isinstance(post, ox.NamedNode)), language)
    return _of_a_kind(graph, thing, [*_labelled(graph, sides, language), *named[:1]], language)


def _of_a_kind(graph: Graph, thing: ox.NamedNode, parts: list[str], language: str) -> str:
    kinds = [kind for kind in _things(graph, thing, f"{PREFIXES['rdf']}type") if kind.value.startswith(DIP)]
    kind = _labelled(graph, sorted(kinds, key=str)[:1], language)
    return f"{kind[0]} ({_JOINTS.get(language, ', ').join(parts)})" if kind and parts else ""


def _labelled(graph: Graph, things: Iterable[ox.NamedNode], language: str) -> list[str]:
    """The labels of those that have any, sorted."""
    return sorted(label(names, language) for names in graph.labels(things).values())


def _things(graph: Graph, thing: ox.NamedNode, predicate: str) -> list[ox.NamedNode]:
    import pyoxigraph as ox

    return [value for value in _objects(graph, thing, predicate) if isinstance(value, ox.NamedNode)]


def _objects(graph: Graph, thing: ox.NamedNode, predicate: str) -> list[object]:
    """What is said of a thing with a predicate."""
    from mithaq.graph.terms import iri

    return [quad.object for quad in graph.quads(thing, iri(predicate), None)]
