"""Reasoning over graphs: whether they contradict the ontology and in what, and what follows from them.

The rules of OWL 2 RL are applied by owlrl. Where Java is present, HermiT judges consistency by the whole of OWL 2 DL,
and adds what it finds. What follows is never mixed with what was read: it goes into a graph of its own that says so.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any

from mithaq.ask.contradictions import Axioms, Contradiction, contradictions
from mithaq.ask.hermit import Verdict, java, run
from mithaq.ask.readings import files_of, read, short
from mithaq.errors import QueryError
from mithaq.files import atomic_write
from mithaq.graph.layers import INFERRED
from mithaq.graph.owl import TYPE, Row, assertions, axioms, n_triples
from mithaq.graph.store import is_provenance
from mithaq.graph.turtle import serialize
from mithaq.vocabulary import BASE, CODE_PREFIXES, DIP, ONTOLOGY_VERSION, PREFIXES
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

ENGINES = ("auto", "hermit", "rules")
GRAPH = f"<{INFERRED}>"
"""The graph of what was inferred."""
_SAME = f"<{PREFIXES['owl']}sameAs>"
_MOST_TRIES = 60
"""Runs of HermiT, about a second each, that are spent to find the facts behind a contradiction."""
_HEADER = re.compile(r"\A(?:@prefix [^\n]*\n)*\n?")


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction in words: the thing, why it cannot be, and the facts with the sentences that say them."""

    thing: str
    reason: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    iri: str


@dataclass(frozen=True, slots=True)
class Reasoning:
    """The result: by which engine, whether consistent, what contradicts what, what follows (N-Triples terms).

    Nothing follows where there is a contradiction, for then everything would.
    """

    engine: str
    clashes: tuple[Clash, ...]
    inferred: tuple[Row, ...]
    asserted: int
    """How many facts were reasoned with."""

    @property
    def consistent(self) -> bool:
        """Whether no contradiction was found."""
        return not self.clashes

    def counts(self) -> list[tuple[str, int, Row]]:
        """For each class and property: how often it follows, and the first time."""
        kinds = [row[2] if row[1] == TYPE else row[1] for row in self.inferred]
        first = dict(zip(reversed(kinds), reversed(self.inferred), strict=True))
        return [(kind, count, first[kind]) for kind, count in sorted(Counter(kinds).items())]

    def told(self) -> list[tuple[str, int, str]]:
        """The counts in short names, with the first triple of each."""
        return [
            (short(kind[1:-1]), count, " ".join(short(term[1:-1]) for term in example))
            for kind, count, example in self.counts()
        ]

    def as_json(self) -> dict[str, Any]:
        """Everything."""
        clashes = [{name: getattr(clash, name) for name in Clash.__slots__} for clash in self.clashes]
        return {
            "engine": self.engine,
            "consistent": self.consistent,
            "contradictions": clashes,
            "inferred": self.inferred,
        }


def reason(
    paths: Iterable[str | Path], engine: str = "auto", language: str = "en", limits: Limits | None = None
) -> Reasoning:
    """Reason over graph files: with HermiT and rules where there is Java, else (or with ``rules``) with rules alone.

    DataError where a graph cannot be read, QueryError for HermiT without Java, WorkerError where a limit is reached.
    The graphs are read, and the rules applied, in a confined worker; HermiT gets what that has written.
    """
    if engine not in ENGINES:
        raise QueryError(f"no engine '{engine}'; choose one of {', '.join(ENGINES)}")
    if engine == "hermit" and not java():
        raise QueryError(
            "HermiT needs Java, and there is none on the PATH; install a Java runtime, or use --engine rules"
        )
    allowed = limits or of_whole()
    hermit = engine != "rules" and java()
    files, reads = files_of(paths)
    graphs = tuple(path for path in files if not is_provenance(path))
    libraries = ["pyoxigraph", "rdflib", "owlrl"]
    told = json.loads(apart("reason", lambda: _by_rules(graphs), allowed, reads, libraries))
    facts, known, rules = (_rows(told[name]) for name in ("facts", "known", "axioms"))
    found = [Contradiction(thing, tuple(kinds), _rows(said)) for thing, kinds, said in told["contradictions"]]
    inferred = set(_rows(told["inferred"]))
    if hermit:

        def judge(rows: list[Row]) -> Verdict:
            return run(n_triples([*rules, *rows]), allowed)

        verdict = judge([*facts, *known])
        inferred |= _of_interest(verdict.inferred) - {*facts, *known}
        if not verdict.consistent and not found:
            found = [Contradiction("", (), tuple(_fewest(list(facts), list(known), judge)))]
    if not found and (messages := told["messages"]):
        found = [Contradiction(message, (), ()) for message in messages]
    clashes = _worded(files, reads, found, language, allowed) if found else ()
    name = "HermiT and OWL 2 RL rules" if hermit else "OWL 2 RL rules"
    return Reasoning(name, clashes, () if found else tuple(sorted(inferred)), len(facts))


def _rows(told: Iterable[Iterable[str]]) -> tuple[Row, ...]:
    return tuple((s, p, o) for s, p, o in told)


def _by_rules(graphs: Iterable[Path]) -> bytes:
    """What graphs say and what follows by the rules of OWL 2 RL, as JSON."""
    import owlrl
    import rdflib

    rules, (facts, known) = axioms(), assertions(graphs)
    found = contradictions(Axioms(rules), [*facts, *known])
    inferred: set[Row] = set()
    messages: list[str] = []
    if not found:
        graph = rdflib.Graph().parse(data=n_triples([*rules, *facts, *known]), format="nt11")
        closure = owlrl.OWLRL_Semantics(graph, axioms=False, daxioms=False)
        closure.closure()
        messages = sorted(closure.error_messages)
        rows = {(f"<{s}>", f"<{p}>", f"<{o}>") for s, p, o in graph if isinstance(o, rdflib.URIRef)}
        inferred = _of_interest(rows) - {*facts, *known}
    told = {
        "axioms": rules,
        "facts": facts,
        "known": known,
        "inferred": sorted(inferred),
        "messages": messages,
        "contradictions": [astuple(one) for one in found],
    }
    return json.dumps(told).encode()


def _of_interest(rows: Iterable[Row]) -> set[Row]:
    """Of what follows: classes and properties of ours between individuals of ours, and two that are one."""
    return {
        (s, p, o)
        for s, p, o in rows
        if s.startswith(f"<{BASE}id/")
        and (
            (p == TYPE and o.startswith(f"<{DIP}"))
            or (p.startswith(f"<{DIP}") and o.startswith(f"<{BASE}"))
            or (p == _SAME and s != o)
        )
    }


def _fewest(facts: list[Row], known: list[Row], judge: Callable[[list[Row]], Verdict]) -> list[Row]:
    """Facts that contradict each other, found by leaving out: larger and larger groups first, then one by one.

    Without any of those that come out there would be no contradiction, where enough tries are left.
    """
    size, tries = max(len(facts) // 2, 1), 0
    while tries < _MOST_TRIES:
        start = 0
        while start < len(facts) and tries < _MOST_TRIES:
            rest = facts[:start] + facts[start + size :]
            tries += 1
            if judge([*rest, *known]).consistent:
                start += size
            else:
                facts = rest
        if size == 1:
            break
        size = max(min(size // 2, len(facts) // 2), 1)
    return facts


def _worded(
    files: tuple[Path, ...], reads: Iterable[Any], found: list[Contradiction], language: str, limits: Limits
) -> tuple[Clash, ...]:
    """The contradictions with names and sentences."""

    def task() -> bytes:
        reading = read(files)

        def called(row: Row) -> str:
            return " ".join(reading.name(term, language) for term in row)

        def reason_of(one: Contradiction) -> str:
            return " ≠ ".join(reading.name(kind, language) for kind in one.classes)

        told = []
        for one in found:
            said = [(called(row), tuple(dict.fromkeys(w.sentence for w in reading.said([row])))) for row in one.facts]
            thing = reading.name(one.thing, language) if one.thing.startswith("<") else one.thing
            told.append((thing, reason_of(one), said, one.thing.strip("<>")))
        return json.dumps(told).encode()

    told = json.loads(apart("reason", task, limits, reads, ["pyoxigraph"]))
    return tuple(
        Clash(thing, why, tuple((fact, tuple(words)) for fact, words in said), iri) for thing, why, said, iri in told
    )


def write(found: Reasoning, out: Path) -> None:
    """Write what follows as TriG: a graph of its own, and beside it what that is; DataError where it cannot be.

    The same bytes for the same result. They are read back before they take their place.
    """
    atomic_write(out, trig(found), verify=lambda data: _verify(data, len(found.inferred)))


def trig(found: Reasoning) -> bytes:
    """What `write` writes."""
    about: list[Row] = [
        (GRAPH, f"<{PREFIXES['rdfs']}label>", '"inferred, not read in any text"@en'),
        (GRAPH, f"<{PREFIXES['rdfs']}label>", '"مستنتج، لم يُقرأ في أي نص"@ar'),
        (GRAPH, f"<{PREFIXES['dcterms']}type>", f"<{CODE_PREFIXES['fkind']}inferred>"),
        (GRAPH, f"<{PREFIXES['rdfs']}comment>", f'"by {found.engine}; ontology {ONTOLOGY_VERSION}"'),
    ]
    prefixes = _HEADER.match(serialize([*about, *found.inferred]).decode())
    head, body = (_HEADER.sub("", serialize(rows).decode()) for rows in (about, found.inferred))
    return f"{prefixes[0] if prefixes else ''}{head}\n{GRAPH} {{\n{body}}}\n".encode()


def _verify(data: bytes, expected: int) -> None:
    import pyoxigraph as ox

    quads = list(ox.parse(data, format=ox.RdfFormat.TRIG))
    count = sum(str(quad.graph_name) == GRAPH for quad in quads)
    if count != expected:
        raise ValueError(f"{count} inferred triples instead of {expected}")
