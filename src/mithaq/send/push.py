"""Graphs into a store, each in a named graph of its own, and proof that they arrived: they are read back."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mithaq.errors import SendError
from mithaq.safe import safe
from mithaq.send.address import checked
from mithaq.send.credentials import Credentials
from mithaq.send.journal import chained, journal
from mithaq.send.payload import GRAPH, compared, cut, lines, named_graphs
from mithaq.send.probe import opened
from mithaq.send.transport import Client, Patience, TooLargeError
from mithaq.worker.limits import LONG, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mithaq.send.journal import Journal
    from mithaq.send.payload import Named
    from mithaq.send.stores import Store

MODES = ("create", "replace", "merge")
"""What becomes of a graph of that name: it must not be there, it is replaced, or it stays and gets more."""
_MOST_BYTES = 8 << 20
"""Of one request, before packing."""


class _DifferenceError(SendError):
    """The store has something else than what was sent."""


@dataclass(frozen=True, slots=True)
class Target:
    """A store and how to talk to it; what is None is found out, or as the kind of store has it."""

    address: str
    kind: str | None = None
    queries: str | None = None
    packed: bool | None = None
    who: Credentials = field(default_factory=Credentials)
    patience: Patience = field(default_factory=Patience)
    authorities: Path | None = None
    in_the_open: bool = False

    def client(self) -> Client:
        """A connection to it, to be closed; SendError for an address that is none, or unsafe."""
        address = checked(self.address, self.who, in_the_open=self.in_the_open)
        return Client(address, self.who, self.patience, self.authorities)

    def store(self, client: Client) -> Store:
        """The store at the other end."""
        return opened(client, self.kind, self.queries, packed=self.packed)


@dataclass(frozen=True, slots=True)
class Manner:
    """What becomes of what is there, what the graphs are called, how large a request is, whether anything is sent."""

    mode: str = "create"
    graph: str = GRAPH
    chunk: int | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """A graph that the store has now, read back; or one that would be sent, in a dry run."""

    graph: str
    triples: int
    before: int | None
    """How many triples the graph had; None where the store does not say, or where that is no longer known."""
    requests: int
    rewritten: int
    """How many triples came back with another form of the same value."""


def push(
    target: Target,
    paths: Iterable[str | Path],
    manner: Manner | None = None,
    limits: Limits | None = None,
    on_progress: Callable[[float], None] = lambda _part: None,
) -> tuple[Sent, ...]:
    """Send the graphs at ``paths`` and read each back; ``on_progress`` is told which part of all is done.

    A push that was ended goes on where it stopped. SendError where the store refuses, and where it has something
    else than what was sent afterwards; DataError where a graph cannot be read.
    """
    manner, limits = manner or Manner(), limits or Limits(LONG)
    if manner.mode not in MODES:
        raise SendError(f"no mode '{safe(manner.mode)}'; give one of {', '.join(MODES)}")
    named = named_graphs(paths, manner.graph)
    with closing(target.client()) as client:
        store = target.store(client)
        if manner.dry_run:
            return tuple(_planned(store, graph, manner, limits) for graph in named)
        with journal(client.address, [manner.mode, *(graph.iri for graph in named)]) as noted:
            return _sent(store, named, manner, limits, noted, on_progress)


def _planned(store: Store, graph: Named, manner: Manner, limits: Limits) -> Sent:
    data = lines(graph, limits)
    before = store.count(graph.iri)
    requests = sum(1 for _ in cut(data, 0, manner.chunk or store.kind.most, _MOST_BYTES))
    return Sent(graph.iri, data.count(b"\n"), before, requests, 0)


def _sent(  # noqa: PLR0913, PLR0917 - each is what the push is about
    store: Store,
    named: tuple[Named, ...],
    manner: Manner,
    limits: Limits,
    noted: Journal,
    on_progress: Callable[[float], None],
) -> tuple[Sent, ...]:
    done, found = _done(named, limits, noted)
    for number, graph in enumerate(named[done:], done):
        data = lines(graph, limits)

        def told(part: float, number: int = number) -> None:
            on_progress((number + part) / len(named))

        before, requests = _write(store, graph.iri, data, manner, noted, told)
        try:
            rewritten = _read_back(store, graph.iri, data, limits, others=manner.mode == "merge")
        except _DifferenceError:
            noted.forget()  # what the store has is not what the journal believes
            raise
        noted.finish(data)
        told(1)
        found.append(Sent(graph.iri, data.count(b"\n"), before, requests, rewritten))
    noted.forget()
    return tuple(found)


def _done(named: tuple[Named, ...], limits: Limits, noted: Journal) -> tuple[int, list[Sent]]:
    """How many graphs a push before this one has sent and read back, if they are still the same."""
    chain, found = "", []
    for graph in named[: noted.done]:
        data = lines(graph, limits)
        chain = chained(chain, data)
        found.append(Sent(graph.iri, data.count(b"\n"), None, 0, 0))
    if chain == noted.chain:
        return len(found), found
    noted.forget()
    return 0, []


def _write(  # noqa: PLR0913, PLR0917 - as above
    store: Store, graph: str, data: bytes, manner: Manner, noted: Journal, told: Callable[[float], None]
) -> tuple[int | None, int]:
    """Send a graph, from where an earlier push stopped: how many triples there were before, and requests made."""
    before = None
    if noted.digest != hashlib.sha256(data).hexdigest():
        before = _before(store, graph, manner)
    begin = noted.begin(data)
    noted.save()  # from now on the graph is ours, even if it was to be a new one
    most, requests = manner.chunk or store.kind.most, 0
    if not data and manner.mode == "replace":
        store.write(graph, b"", replace=True)
        requests += 1
    while begin < len(data):
        chunk = next(cut(data, begin, most, _MOST_BYTES))
        try:
            store.write(graph, data[begin : chunk.end], replace=begin == 0 and manner.mode != "merge")
        except TooLargeError:
            if chunk.triples == 1:
                raise
            most = chunk.triples // 2
            continue
        begin = noted.sent = chunk.end
        requests += 1
        noted.save()
        told(begin / len(data))
    return before, requests


def _before(store: Store, graph: str, manner: Manner) -> int | None:
    """How many triples the graph has; SendError where it is to be created and has some."""
    before = store.count(graph)
    if manner.mode == "create" and (before or (before is None and store.read(graph)[0].strip())):
        raise SendError(
            f"{safe(graph)}: the store has this graph already; say --mode replace or merge, or choose another name "
            "with --graph"
        )
    return before


def _read_back(store: Store, graph: str, data: bytes, limits: Limits, *, others: bool) -> int:
    """Compare what the store has with what was sent: how many triples it writes otherwise; SendError that names some.

    With ``others`` the graph may have more.
    """
    count, expected = store.count(graph), data.count(b"\n")
    answer, kind = store.read(graph)
    found = compared(data, answer, kind, limits, others=others)
    if found.missing or found.extra:
        shown = safe("; ".join(store.client.who.hidden(triple) for triple in found.triples))
        raise _DifferenceError(
            f"{safe(graph)}: the store has something else than what was sent: {found.missing} missing, {found.extra} "
            f"extra: {shown}; push again with --mode replace"
        )
    if count is not None and (count < expected or (count > expected and not others)):
        raise _DifferenceError(
            f"{safe(graph)}: the store counts {count} triples where {expected} were sent; check --queries"
        )
    return found.rewritten
