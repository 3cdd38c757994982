"""Graphs into a store, each in a named graph of its own, and proof that they arrived: they are read back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from mithaq.errors import SendError
from mithaq.files import scratch
from mithaq.safe import safe
from mithaq.send.address import checked
from mithaq.send.comparing import compared
from mithaq.send.credentials import Credentials
from mithaq.send.journal import chained, journal
from mithaq.send.payload import graph_names, payloads
from mithaq.send.probe import opened
from mithaq.send.selection import TEMPLATE, select
from mithaq.send.transport import Client, Patience, TooLargeError
from mithaq.worker.limits import LONG, MOST_MEMORY, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from pathlib import Path

    from mithaq.send.journal import Journal
    from mithaq.send.payload import Payload
    from mithaq.send.selection import Selection
    from mithaq.send.stores import Store

MODES = ("create", "replace", "merge")
"""What becomes of a graph of that name: there must be no other, it is replaced, or it stays and gets more."""
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
    """What becomes of what is there, what the graphs are called, how large a request is, and what of them is sent."""

    mode: str = "create"
    graph: str = TEMPLATE
    chunk: int | None = None
    dry_run: bool = False
    what: tuple[str, ...] = ("facts", "provenance")
    """Which parts of the graphs."""


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

    A push that was ended goes on where it stopped. Blank nodes get IRIs, for stores rename them. SendError where the
    store refuses, and where it has something else than what was sent afterwards; DataError where a graph cannot be
    read.
    """
    manner, limits = manner or Manner(), limits or Limits(LONG, MOST_MEMORY)
    if manner.mode not in MODES:
        raise SendError(f"no mode '{safe(manner.mode)}'; give one of {', '.join(MODES)}")
    selection = replace(select(paths, manner.what, manner.graph), blank=False)
    names = graph_names(selection)
    with closing(target.client()) as client:
        store = target.store(client)
        if manner.dry_run:
            return tuple(_planned(store, payload, manner) for payload in _each(selection, limits))
        with journal(client.address, [manner.mode, *names]) as noted:
            if noted.done and not _still_the_same(selection, limits, noted):
                noted.forget()
            return _sent(store, _each(selection, limits), manner, limits, noted, _Told(on_progress, len(names)))


def _each(selection: Selection, limits: Limits) -> Generator[Payload]:
    """The graphs one after the other, each given up when the next is asked for."""
    for payload in payloads(selection, limits):
        with closing(payload):
            yield payload


def _planned(store: Store, payload: Payload, manner: Manner) -> Sent:
    before = store.count(payload.graph)
    requests = sum(1 for _ in payload.chunks(manner.chunk or store.kind.most, _MOST_BYTES))
    return Sent(payload.graph, payload.triples, before, requests, 0)


def _still_the_same(selection: Selection, limits: Limits, noted: Journal) -> bool:
    """Whether the graphs that a push before this one has sent and read back are what they were."""
    chain = ""
    with closing(_each(selection, limits)) as each:
        for payload in islice(each, noted.done):
            chain = chained(chain, payload.digest)
    return chain == noted.chain


@dataclass(frozen=True, slots=True)
class _Told:
    """Tells how much of so many graphs is done."""

    on_progress: Callable[[float], None]
    graphs: int

    def __call__(self, done: float) -> None:
        self.on_progress(done / self.graphs)


def _sent(  # noqa: PLR0913, PLR0917 - each is what the push is about
    store: Store, each: Iterator[Payload], manner: Manner, limits: Limits, noted: Journal, told: _Told
) -> tuple[Sent, ...]:
    done, found = noted.done, []
    for number, payload in enumerate(each):
        if number < done:
            found.append(Sent(payload.graph, payload.triples, None, 0, 0))
            continue

        def within(part: float, number: int = number) -> None:
            told(number + part)

        before = None if noted.digest == payload.digest else store.count(payload.graph)
        if noted.digest != payload.digest and manner.mode == "create" and _has(store, payload.graph, before):
            requests, rewritten = 0, _as_it_is(store, payload, before, limits)
        else:
            requests = _write(store, payload, manner, noted, within)
            rewritten = _proved(store, payload, manner, limits, noted)
        noted.finish(payload.digest)
        told(number + 1)
        found.append(Sent(payload.graph, payload.triples, before, requests, rewritten))
    noted.forget()
    return tuple(found)


def _has(store: Store, graph: str, count: int | None) -> bool:
    """Whether a graph has anything, also where the store does not count."""
    return bool(count or (count is None and store.read(graph)[0].strip()))


def _as_it_is(store: Store, payload: Payload, count: int | None, limits: Limits) -> int:
    """As `_read_back`, for a graph that is to be created and is there; SendError where it is not just that graph.

    It is where a push was ended after its last request: nobody has told that it was complete.
    """
    try:
        if count in {None, payload.triples}:
            return _read_back(store, payload, limits, others=False)
    except _DifferenceError:
        pass
    raise SendError(
        f"{safe(payload.graph)}: the store has this graph already, with other triples; say --mode replace or merge, or "
        "choose another name with --graph"
    )


def _write(store: Store, payload: Payload, manner: Manner, noted: Journal, told: Callable[[float], None]) -> int:
    """Send a graph, from where an earlier push stopped; how many requests were made."""
    begin = noted.begin(payload.digest, payload.size)
    noted.save()  # from now on the graph is ours, even if it was to be a new one
    most, requests = manner.chunk or store.kind.most, 0
    if not payload.size and manner.mode == "replace":
        store.write(payload.graph, b"", replace=True)
        requests += 1
    while begin < payload.size:
        data, triples = payload.chunk(begin, most, _MOST_BYTES)
        try:
            store.write(payload.graph, data, replace=begin == 0 and manner.mode != "merge")
        except TooLargeError:
            if triples == 1:
                raise
            most = triples // 2
            continue
        begin = noted.sent = begin + len(data)
        requests += 1
        noted.save()
        told(begin / payload.size)
    return requests


def _proved(store: Store, payload: Payload, manner: Manner, limits: Limits, noted: Journal) -> int:
    """As `_read_back`; after a difference the next push begins anew."""
    try:
        return _read_back(store, payload, limits, others=manner.mode == "merge")
    except _DifferenceError:
        noted.forget()  # what the store has is not what the journal believes
        raise


def _read_back(store: Store, payload: Payload, limits: Limits, *, others: bool) -> int:
    """Compare what the store has with what was sent: how many triples it writes otherwise; SendError that names some.

    With ``others`` the graph may have more.
    """
    count, expected, graph = store.count(payload.graph), payload.triples, safe(payload.graph)
    with scratch() as answer:
        kind = store.fetch(payload.graph, answer)
        found = compared(payload, answer, kind, limits, others=others)
    if found.missing or found.extra:
        shown = safe("; ".join(store.client.who.hidden(triple) for triple in found.triples))
        raise _DifferenceError(
            f"{graph}: the store has something else than what was sent: {found.missing} missing, {found.extra} "
            f"extra: {shown}; push again with --mode replace"
        )
    if count is not None and (count < expected or (count > expected and not others)):
        raise _DifferenceError(f"{graph}: the store counts {count} triples where {expected} were sent; check --queries")
    return found.rewritten
