"""The sentences behind each row of an answer.

A row comes of triples: the patterns of the query with the values of a solution in their places. Each such triple that
was read from a text has an ``rdf:Statement`` with its evidence, and the sentence around that evidence is what is shown.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mithaq.ask.parameters import group_of
from mithaq.ask.readings import sentence
from mithaq.errors import QueryError
from mithaq.graph.sparql import KNOWN
from mithaq.text import span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyoxigraph as ox

    from mithaq.graph.sparql import Answer
    from mithaq.graph.store import Graph

    Node = Any
    """A term of pyoxigraph, or None for what is not bound."""

COLUMN = "sentences"
MOST_SOLUTIONS = 100_000
_MOST_STEPS = 8
"""How often a path is repeated (``*``, ``+``) in the search for what it went through."""


def with_sentences(text: str, graph: Graph, answer: Answer) -> Answer:
    """The answer with one column more: the sentences that support each row, in quotation marks, in order of finding.

    QueryError where the query is no SELECT, or has too many solutions to be looked through.
    """
    from mithaq.graph.terms import string

    if answer.kind != "rows":
        raise QueryError("--evidence adds a column to the rows of SELECT; this query gives none")
    whole = _all_solutions(text)
    solutions = graph.evaluate(whole, MOST_SOLUTIONS)
    shared = [name for name in answer.variables if name in solutions.variables]
    patterns, finder = _patterns(whole), _Finder(graph)
    found: dict[tuple[Node, ...], dict[str, None]] = defaultdict(dict)
    for row in solutions.rows:
        bound = dict(zip(solutions.variables, row, strict=True))
        known = found[tuple(bound[name] for name in shared)]
        known.update(dict.fromkeys(words for said in finder.of(patterns, bound) for words in said))
    keys = [answer.variables.index(name) for name in shared]
    rows = [(*row, string(" ".join(f"«{one}»" for one in found[tuple(row[at] for at in keys)]))) for row in answer.rows]
    return replace(answer, variables=(*answer.variables, COLUMN), rows=tuple(rows))


def _all_solutions(text: str) -> str:
    """The query that gives all variables of the outermost group, ungrouped and unordered."""
    begin, group_begin, group_end = group_of(text)
    return "".join([text[:begin], "SELECT * {", text[group_begin:group_end], "}"])


def _patterns(text: str) -> list[tuple[Any, Any, Any]]:
    """The triple patterns of a query, as rdflib's terms and paths; those of EXISTS are not among them."""
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery
    from rdflib.plugins.sparql.parserutils import CompValue

    found, waiting = [], [translateQuery(parseQuery(text), initNs=dict(KNOWN)).algebra]
    while waiting:
        node = waiting.pop()
        if isinstance(node, CompValue):
            if node.name == "BGP":
                found += node.triples
            waiting += [value for key, value in node.items() if key != "expr"]
        elif isinstance(node, list):
            waiting += node
    return found


class _Finder:
    """Looks up what supports a triple, and remembers it."""

    def __init__(self, graph: Graph) -> None:
        from mithaq.graph.terms import iri

        self._graph = graph
        self._iri = lru_cache(maxsize=1 << 16)(lambda name: iri(KNOWN[name.partition(":")[0]] + name.partition(":")[2]))
        self.sentences = lru_cache(maxsize=1 << 16)(self._sentences)
        self.said = lru_cache(maxsize=1 << 16)(self._said)

    def of(self, patterns: list[tuple[Any, Any, Any]], bound: Mapping[str, Node]) -> Iterator[tuple[str, ...]]:
        """The sentences of one solution: of the triples that it is made of, and of facts and evidence in it."""
        import pyoxigraph as ox

        for subject, predicate, value in patterns:
            start, end = self._term(subject, bound), self._term(value, bound)
            if start is not None and end is not None:
                for triples in (used for last, used in self._walk(predicate, start) if last == end):
                    yield from (self.said(*triple) for triple in triples)
        for node in bound.values():
            if isinstance(node, ox.NamedNode):
                yield self.sentences(node)

    def _term(self, term: Any, bound: Mapping[str, Node]) -> Node:
        """A term of a pattern in a solution; None for what is not bound, and for a literal that the query names."""
        from rdflib import URIRef, Variable

        from mithaq.graph.terms import iri

        if isinstance(term, Variable):
            return bound.get(str(term))
        return iri(str(term)) if isinstance(term, URIRef) else None

    def _walk(self, path: Any, start: Node, *, back: bool = False) -> list[tuple[Node, tuple[Any, ...]]]:
        """Where a path leads from a term, with the triples on the way."""
        from rdflib import paths

        if isinstance(path, paths.InvPath):
            return self._walk(path.arg, start, back=not back)
        if isinstance(path, paths.AlternativePath):
            return [found for arm in path.args for found in self._walk(arm, start, back=back)]
        if isinstance(path, paths.SequencePath):
            return self._along(path.args[::-1] if back else path.args, start, back=back)
        if isinstance(path, paths.MulPath):
            reached = [(start, ())] if path.zero else []
            for steps in range(1, (_MOST_STEPS if path.more else 1) + 1):
                reached += self._along([path.path] * steps, start, back=back)
            return reached
        return [] if isinstance(path, paths.NegatedPath) else list(self._step(path, start, back=back))

    def _along(self, arms: Any, start: Node, *, back: bool) -> list[tuple[Node, tuple[Any, ...]]]:
        reached: list[tuple[Node, tuple[Any, ...]]] = [(start, ())]
        for arm in arms:
            reached = [
                (end, (*used, *more)) for node, used in reached for end, more in self._walk(arm, node, back=back)
            ]
        return reached

    def _step(self, predicate: Any, start: Node, *, back: bool) -> Iterator[tuple[Node, tuple[Any, ...]]]:
        import pyoxigraph as ox

        from mithaq.graph.terms import iri

        if back:
            for quad in self._graph.quads(None, iri(str(predicate)), start):
                yield quad.subject, ((quad.subject, quad.predicate, quad.object),)
        elif isinstance(start, ox.NamedNode):
            for quad in self._graph.quads(start, iri(str(predicate)), None):
                yield quad.object, ((quad.subject, quad.predicate, quad.object),)

    def _said(self, subject: Node, predicate: Node, value: Node) -> tuple[str, ...]:
        """The sentences that say a triple."""
        facts: list[Node] = [quad.subject for quad in self._graph.quads(None, self._iri("rdf:subject"), subject)]
        checks = ((self._iri("rdf:predicate"), predicate), (self._iri("rdf:object"), value))
        right = [fact for fact in facts if all(any(self._graph.quads(fact, *check)) for check in checks)]
        return tuple(words for fact in sorted(right, key=str) for words in self.sentences(fact))

    def _sentences(self, node: ox.NamedNode) -> tuple[str, ...]:
        """The sentences of a fact, or the one of a piece of evidence; of any other node none."""
        spans = [quad.object for quad in self._graph.quads(node, self._iri("dip:hasEvidence"), None)]
        return tuple(filter(None, map(self._sentence, sorted(spans, key=str) or [node])))

    def _sentence(self, node: Node) -> str:
        import pyoxigraph as ox

        values = [self._value(node, name) for name in ("nif:beginIndex", "nif:endIndex", "nif:referenceContext")]
        begin, end, document = values
        text = self._value(document, "nif:isString") if document is not None else None
        if not isinstance(text, ox.Literal):
            return ""
        place = span(begin, end, text.value)
        return sentence(text.value, *place) if place else ""

    def _value(self, node: Node, name: str) -> Node:
        return next((quad.object for quad in self._graph.quads(node, self._iri(name), None)), None)
