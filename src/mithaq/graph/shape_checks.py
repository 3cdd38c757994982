"""The constraints of SHACL core that our shapes use, each as a function; chapter 4 of https://www.w3.org/TR/shacl/.

What a maker here gives looks at a node and at the values that the shape's path leads to from it, and yields each value
that is wrong, or None where no single one is. Each takes time as the values are many, not as their pairs are.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from mithaq.graph.lexical import fits, rank
from mithaq.graph.validate_data import expanded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Protocol

    from mithaq.graph.validate_data import Value

    class Seen(Protocol):
        """The graph, as `mithaq.graph.shapes.Seen` shows it."""

        def along(self, node: Value, predicate: str) -> list[Value]: ...  # noqa: D102
        def is_a(self, value: Value, kind: str) -> bool: ...  # noqa: D102

    class Shape(Protocol):
        """What another shape says of a value."""

        def holds(self, seen: Any, node: Value) -> bool: ...  # noqa: D102

    Check = Callable[[Any, Value, list[Value]], Iterator[Value | None]]
    Test = Callable[[Seen, Value], bool]


def _each(test: Test) -> Check:
    """Every value must pass."""
    return lambda seen, _node, values: (value for value in values if not test(seen, value))


def _whole(test: Callable[[Seen, list[Value]], bool]) -> Check:
    """All values together must pass."""
    return lambda seen, _node, values: iter(() if test(seen, values) else (None,))


def _number(value: Value) -> int:
    return int(_literal(value))


def _literal(value: Value) -> str:
    return value.value if isinstance(value, ox.Literal) else ""


def has_class(kind: str) -> Check:
    """4.1.1."""
    return _each(lambda seen, value: seen.is_a(value, kind))


def has_datatype(name: str) -> Check:
    """4.1.2; an ill-formed value has none."""
    iri = expanded(name)

    def test(_seen: Seen, value: Value) -> bool:
        return isinstance(value, ox.Literal) and value.datatype.value == iri and fits(value.value, iri)

    return _each(test)


def min_count(least: Value) -> Check:
    """4.2.1."""
    number = _number(least)
    return _whole(lambda _seen, values: len(values) >= number)


def max_count(most: Value) -> Check:
    """4.2.2."""
    number = _number(most)
    return _whole(lambda _seen, values: len(values) <= number)


def min_inclusive(least: Value) -> Check:
    """4.3.2; what cannot be compared is wrong."""
    kind, edge = rank(least)
    return _each(lambda _seen, value: (found := rank(value))[0] == kind and found[1] >= edge)


def max_inclusive(most: Value) -> Check:
    """4.3.4."""
    kind, edge = rank(most)
    return _each(lambda _seen, value: (found := rank(value))[0] == kind and found[1] <= edge)


def has_pattern(pattern: Value) -> Check:
    """4.4.3; blank nodes match nothing."""
    compiled = re.compile(_literal(pattern).replace("$", r"\Z"), re.ASCII)

    def test(_seen: Seen, value: Value) -> bool:
        text = expanded(value) if isinstance(value, str) else value.value
        return not text.startswith("_:") and compiled.search(text) is not None

    return _each(test)


def language_in(tags: list[Value]) -> Check:
    """4.4.4; a language stands for its regions too."""
    wanted = tuple(_literal(tag).lower() for tag in tags)

    def test(_seen: Seen, value: Value) -> bool:
        tag = ((value.language if isinstance(value, ox.Literal) else "") or "").lower()
        return any(tag == one or tag.startswith(f"{one}-") for one in wanted)

    return _each(test)


def unique_language(_true: Value) -> Check:
    """4.4.5."""

    def check(_seen: Seen, _node: Value, values: list[Value]) -> Iterator[None]:
        tags = Counter(value.language.lower() for value in values if isinstance(value, ox.Literal) and value.language)
        yield from (None for count in tags.values() if count > 1)

    return check


def less_than(predicate: str, *, equal: bool = False) -> Check:
    """4.5.3 and 4.5.4: each value comes before all values of another property; what cannot be compared does not."""

    def check(seen: Seen, node: Value, values: list[Value]) -> Iterator[Value]:
        others = [rank(other) for other in seen.along(node, predicate)] if values else []
        if not others:
            return
        kinds, first = {kind for kind, _ in others}, None
        if len(kinds) == 1 and kinds != {""}:
            first = min(place for _, place in others)
        for value in values:
            kind, place = rank(value)
            if first is None or kinds != {kind} or place > first or (place == first and not equal):
                yield value

    return check


def any_of(shapes: list[Shape]) -> Check:
    """4.6.3."""
    return _each(lambda seen, value: any(shape.holds(seen, value) for shape in shapes))


def none_of(shape: Shape) -> Check:
    """4.6.1."""
    return _each(lambda seen, value: not shape.holds(seen, value))


def all_of(shape: Shape) -> Check:
    """4.7.1."""
    return _each(shape.holds)


def qualified(shape: Shape, least: Value) -> Check:
    """4.7.3."""
    number = _number(least)
    return _whole(lambda seen, values: sum(shape.holds(seen, value) for value in values) >= number)


def has_value(wanted: Value) -> Check:
    """4.8.2."""
    return _whole(lambda _seen, values: wanted in values)


def one_of(wanted: list[Value]) -> Check:
    """4.8.3."""
    known = frozenset(wanted)
    return _each(lambda _seen, value: value in known)


OF_VALUES: dict[str, Callable[[Any], Check]] = {
    "class": has_class,
    "datatype": has_datatype,
    "minCount": min_count,
    "maxCount": max_count,
    "minInclusive": min_inclusive,
    "maxInclusive": max_inclusive,
    "pattern": has_pattern,
    "uniqueLang": unique_language,
    "lessThan": less_than,
    "lessThanOrEquals": lambda predicate: less_than(predicate, equal=True),
    "hasValue": has_value,
}
OF_LISTS: dict[str, Callable[[list[Any]], Check]] = {"languageIn": language_in, "in": one_of}
OF_SHAPES: dict[str, Callable[[Any], Check]] = {"not": none_of, "node": all_of}
