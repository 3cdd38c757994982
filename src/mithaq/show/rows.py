"""A network as the rows that the page's script reads: each text once, each number short."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from mithaq.show.communities import opening
from mithaq.show.layout import layout
from mithaq.text import folding
from mithaq.vocabulary import DIP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mithaq.show.evidence import Quote
    from mithaq.show.network import Network, Node

_SHAPES = ("dot", "square", "diamond", "triangle", "star", "hexagon", "triangleDown")
_COLOURS = (
    "#4e79a7", "#d9730d", "#d64550", "#3f8f8a", "#4b8f3f", "#b8930b", "#a0629a", "#e0707c", "#8a6a50", "#6b7a8f",
)  # fmt: skip
_LOOKS = {
    "Country": ("hexagon", "#4e79a7"),
    "Official": ("dot", "#d9730d"),
    "Post": ("diamond", "#8a6a50"),
    "GovernmentBody": ("square", "#6b7a8f"),
    "InternationalOrganization": ("square", "#3f8f8a"),
    "Organization": ("square", "#4b8f3f"),
    "Dialogue": ("star", "#a0629a"),
    "DialogueRound": ("star", "#d64550"),
    "Meeting": ("triangle", "#d64550"),
    "Visit": ("triangle", "#b8930b"),
    "Call": ("triangle", "#3f8f8a"),
    "Conference": ("triangle", "#a0629a"),
    "DiplomaticEvent": ("triangle", "#6b7a8f"),
    "Agreement": ("square", "#b8930b"),
    "Statement": ("diamond", "#4b8f3f"),
    "Place": ("triangleDown", "#4b8f3f"),
    "Topic": ("dot", "#3f8f8a"),
}
"""Shape and colour of the classes that occur most; a class not listed takes the next pair that is free."""


def rows(drawn: Network) -> dict[str, Any]:
    """What the script gets; the same for the same network. Empty cells at the end of a row are left out."""
    kinds, relations, statuses = sorted(drawn.kinds), sorted(drawn.relations), sorted(drawn.statuses)
    said = [edge.quotes for edge in drawn.edges] + [value.quotes for node in drawn.nodes for value in node.values]
    quotes = _numbered(quote for those in said for quote in those)
    rules = _numbered(quote.rule for quote in quotes)
    relation = {iri: number for number, iri in enumerate(relations)}
    base = _common([node.iri for node in drawn.nodes])
    return {
        "base": base,
        "ontology": DIP,
        "folding": folding(),
        "kinds": [[kind, drawn.kinds[kind], *look] for kind, look in zip(kinds, _looks(kinds), strict=True)],
        "relations": [[iri, drawn.relations[iri]] for iri in relations],
        "statuses": [[name, drawn.statuses[name]] for name in statuses],
        "opening": opening(len(drawn.nodes), ((edge.source, edge.target) for edge in drawn.edges)),
        "rules": list(rules),
        "documents": [[d.iri, d.title, d.text, d.language, d.date, d.source] for d in drawn.documents],
        "quotes": [[quote.document, quote.begin, quote.end, rules[quote.rule], quote.confidence] for quote in quotes],
        "nodes": [
            _node(node, place, len(base), (kinds, statuses), (relation, quotes))
            for node, place in zip(drawn.nodes, _places(drawn), strict=True)
        ],
        "edges": [
            _trimmed([edge.source, edge.target, relation[edge.relation], [quotes[quote] for quote in edge.quotes]])
            for edge in drawn.edges
        ],
    }


def _node(
    node: Node,
    place: tuple[float, float],
    base: int,
    names: tuple[list[str], list[str]],
    numbers: tuple[dict[str, int], dict[Quote, int]],
) -> list[Any]:
    """The row of a node; ``names`` are those of classes and statuses, ``numbers`` those of relations and quotes."""
    (kinds, statuses), (relation, quotes) = names, numbers
    values = [
        _trimmed([relation[value.relation], value.labels, [quotes[quote] for quote in value.quotes]])
        for value in node.values
    ]
    status = statuses.index(node.status) if node.status else None
    labels = {language: text for language, text in node.labels.items() if visible(text)}
    row = [node.iri[base:], kinds.index(node.kind), labels or {"": _last(node.iri)}, *place, list(node.names), values]
    return _trimmed([*row, node.begin, node.end, status])


def visible(text: str) -> bool:
    """Whether a reader sees anything of it: not so of spaces and controls alone."""
    return any(unicodedata.category(letter)[0] in "LMNPS" for letter in text)


def _last(iri: str) -> str:
    """The last part of an IRI, for what has no name that can be seen."""
    return iri.replace("#", "/").rpartition("/")[2] or iri


def _common(iris: Sequence[str]) -> str:
    """What all IRIs begin with."""
    first, last = (min(iris), max(iris)) if iris else ("", "")
    length = next((place for place, letter in enumerate(first) if last[place : place + 1] != letter), len(first))
    return first[:length]


def _trimmed(row: list[Any]) -> list[Any]:
    while row and (row[-1] is None or row[-1] in ("", [])):
        row.pop()
    return row


def _numbered(things: Iterable[Any]) -> dict[Any, int]:
    """Each thing once, in order, with its number."""
    return {thing: number for number, thing in enumerate(sorted(set(things)))}


def _looks(kinds: Sequence[str]) -> list[tuple[str, str]]:
    """A shape and a colour for each class, no two the same."""
    taken = {_LOOKS[kind] for kind in kinds if kind in _LOOKS}
    pairs = [(_SHAPES[number % 7], _COLOURS[number % 10]) for number in range(70)]
    free = iter([pair for pair in pairs if pair not in taken])
    return [_LOOKS[kind] if kind in _LOOKS else next(free, pairs[-1]) for kind in kinds]


def _places(drawn: Network) -> list[tuple[float, float]]:
    ends = [(edge.source, edge.target) for edge in drawn.edges]
    return layout(len(drawn.nodes), ends, [_box(node) for node in drawn.nodes])


def _box(node: Node) -> tuple[float, float]:
    """Width and height, in pixels, of a node with its longest label wrapped as the script wraps it."""
    longest = max(map(len, node.labels.values()), default=0)
    return max(min(longest, 20) * 6.6 + 8, 30), min(1 + longest // 19, 3) * 15 + 28
