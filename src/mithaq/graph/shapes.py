"""SHACL core as far as ``ontology/shapes.ttl`` uses it, over what validation has read.

A general engine asks its graph a dozen times for each value of each node; here each constraint is a function that
looks a node up, and every node is looked at once. tests/test_validate.py holds what comes out to what pySHACL says.
The numbers are the sections of the recommendation, https://www.w3.org/TR/shacl/.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from mithaq.errors import DataError
from mithaq.graph.shape_checks import OF_LISTS, OF_SHAPES, OF_VALUES, any_of, qualified
from mithaq.graph.turtle import parse
from mithaq.graph.validate_data import Index
from mithaq.resources import resource_dir

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mithaq.graph.shape_checks import Check
    from mithaq.graph.validate_data import Data, Finding, Value

_SHACL = "http://www.w3.org/ns/shacl#"
_RULE = re.compile(r"#rule-([0-9]+)")
_SEVERITIES = {f"{_SHACL}Warning": "warning", f"{_SHACL}Violation": "violation"}
_OTHER = frozenset({"targetClass", "targetSubjectsOf", "path", "severity", "message", "property", "qualifiedMinCount"})
"""What a shape says of itself that is no check."""


@dataclass(slots=True)
class Shape:
    """What must hold of nodes, or where there is a path, of the values that it leads to from a node."""

    name: str
    path: str = ""
    backwards: bool = False
    kinds: frozenset[str] = frozenset()
    """Classes whose nodes it is for (2.1.3.2)."""
    predicates: frozenset[str] = frozenset()
    """Properties whose subjects it is for (2.1.3.4)."""
    severity: str = "violation"
    message: str = ""
    checks: list[Check] = field(default_factory=list)
    properties: list[Shape] = field(default_factory=list)

    def results(self, seen: Seen, node: Value) -> Iterator[tuple[Shape, Value, Value | None]]:
        """Each thing that is wrong: of which shape, at which node, and the value, where it is one."""
        values = seen.along(node, self.path, backwards=self.backwards) if self.path else [node]
        for check in self.checks:
            for value in check(seen, node, values):
                yield self, node, value
        for inner in self.properties:
            for value in values:
                yield from inner.results(seen, value)

    def holds(self, seen: Seen, node: Value) -> bool:
        """Whether nothing is wrong."""
        return next(self.results(seen, node), None) is None


class Seen:
    """The own triples and those of the background that they lead to, as shapes look at them."""

    def __init__(self, data: Data, backwards: frozenset[str] = frozenset()) -> None:
        self.data = data
        self._backwards = backwards
        self._members: dict[str, frozenset[str]] = {}

    def along(self, node: Value, predicate: str, *, backwards: bool = False) -> list[Value]:
        """The values of a property of a node, or the nodes that have it as such a value."""
        if backwards:
            return self._inverse[predicate].get(node, [])
        return self.data.values(node, predicate) if isinstance(node, str) else []

    def is_a(self, value: Value, kind: str) -> bool:
        """Whether a value is of a class, or of one below it, as far as anyone has said."""
        return any(found in self.members(kind) for found in self.along(value, "rdf:type"))

    def members(self, kind: str) -> frozenset[str]:
        """A class and those below it."""
        if kind not in self._members:
            found, waiting = {kind}, [kind]
            while waiting:
                below = [one for one in self._below.get(waiting.pop(), ()) if one not in found]
                found.update(below)
                waiting += below
            self._members[kind] = frozenset(found)
        return self._members[kind]

    @cached_property
    def _below(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for index in (self.data.own, self.data.background):
            for node, properties in index.properties.items():
                for above in properties.get("rdfs:subClassOf", ()):
                    found[str(above)].append(node)
        return found

    @cached_property
    def _inverse(self) -> Mapping[str, Mapping[Value, list[Value]]]:
        found: dict[str, dict[Value, list[Value]]] = {name: defaultdict(list) for name in self._backwards}
        for node in self.data.seen:
            for predicate, leading in found.items():
                for value in self.data.values(node, predicate):
                    leading[value].append(node)
        return found


def by_shapes(data: Data) -> Iterator[Finding]:
    """What the shapes find wrong, under the number that stands in the name of each."""
    shapes, backwards = _shapes()
    seen = Seen(data, backwards)
    by_kind: dict[Value, list[Shape]] = defaultdict(list)
    for shape in shapes:
        for member in frozenset[str]().union(*map(seen.members, shape.kinds)):
            by_kind[member].append(shape)
    predicates = {name: shape for shape in shapes for name in shape.predicates}
    for node in data.seen:
        wanted: dict[str, Shape] = {}
        for kind in data.values(node, "rdf:type"):
            wanted.update((shape.name, shape) for shape in by_kind.get(kind, ()))
        wanted.update((predicates[name].name, predicates[name]) for name in predicates.keys() & data.predicates(node))
        for shape in wanted.values():
            for found in shape.results(seen, node):
                yield _finding(data, *found)


def _finding(data: Data, shape: Shape, node: Value, value: Value | None) -> Finding:
    number = _RULE.search(shape.name)
    focus, shown = _told(node), "" if value is None else _told(value)
    words = shape.message + (f"; here: {shown}" if shown and shown != focus else "")
    return data.finding(int(number[1]) if number else 0, focus, words, severity=shape.severity)


def _told(value: Value) -> str:
    return value if isinstance(value, str) else value.value


@lru_cache(maxsize=1)
def _shapes() -> tuple[tuple[Shape, ...], frozenset[str]]:
    """The shapes that have targets, and the properties that a path walks backwards; DataError for an unknown word."""
    index = Index()
    index.add(parse(resource_dir("ontology") / "shapes.ttl"), "ontology/shapes.ttl")
    reader = _Reader(index)
    found = [
        reader.shape(node) for node in list(index.properties) if reader.texts(node, "targetClass", "targetSubjectsOf")
    ]
    return tuple(found), frozenset(reader.backwards)


class _Reader:
    """Shapes from the triples that say them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.backwards: set[str] = set()

    def texts(self, node: str, *names: str) -> list[str]:
        """The values of SHACL properties as text."""
        return [_told(value) for name in names for value in self._index.values(node, _SHACL + name)]

    def shape(self, node: str) -> Shape:
        """The shape that a node is."""
        shape = Shape(
            node,
            kinds=frozenset(self.texts(node, "targetClass")),
            predicates=frozenset(self.texts(node, "targetSubjectsOf")),
            severity=_SEVERITIES[next(iter(self.texts(node, "severity")), f"{_SHACL}Violation")],
            message=next(iter(self.texts(node, "message")), ""),
            properties=[self.shape(inner) for inner in self.texts(node, "property")],
        )
        for path in self.texts(node, "path"):
            inverse = self.texts(path, "inversePath")
            shape.path, shape.backwards = (inverse[0], True) if inverse else (path, False)
            self.backwards.update(inverse)
        for name, values in self._index.properties[node].items():
            word = name.removeprefix(_SHACL)
            checks = [self._check(node, word, value) for value in values if name.startswith(_SHACL)]
            shape.checks += [check for check in checks if check is not None]
            if None in checks and word not in _OTHER:
                raise DataError(f"ontology/shapes.ttl: sh:{word} is not known here; say it in other words, or in code")
        return shape

    def _check(self, node: str, word: str, value: Value) -> Check | None:
        if word == "or":
            return any_of([self.shape(str(one)) for one in self._list(value)])
        if word == "qualifiedValueShape":
            return qualified(self.shape(str(value)), self._index.values(node, f"{_SHACL}qualifiedMinCount")[0])
        if word in OF_SHAPES:
            return OF_SHAPES[word](self.shape(str(value)))
        if word in OF_LISTS:
            return OF_LISTS[word](self._list(value))
        return OF_VALUES[word](value) if word in OF_VALUES else None

    def _list(self, node: Value) -> list[Value]:
        found: list[Value] = []
        while first := self._index.values(str(node), "rdf:first"):
            found += first
            (node,) = self._index.values(str(node), "rdf:rest")
        return found
