"""The analyses of `mithaq analyse`, each a table; the graphs are read and reckoned with in a worker."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, Any

from mithaq.ask.actors import actor_network, name_of, thing_of
from mithaq.ask.claims import Index
from mithaq.ask.measures import bridges, central, communities, find_actor, paths
from mithaq.ask.positions import COUNTED, activity, agreement
from mithaq.ask.readings import files_of, read
from mithaq.errors import QueryError
from mithaq.safe import safe
from mithaq.vocabulary import DIP
from mithaq.worker.limits import Limits, of_whole
from mithaq.worker.process import apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mithaq.ask.readings import Reading

Cell = str | int | float
COLUMNS = {
    "actor": "الطرف",
    "class": "النوع",
    "neighbours": "المتصلون به",
    "shared": "المشتركات",
    "weight": "الوزن",
    "betweenness": "التوسط",
    "closeness": "القرب",
    "community": "المجموعة",
    "from": "من",
    "to": "إلى",
    "path": "المسار",
    "kind": "الصلة",
    "through": "عبر",
    "date": "التاريخ",
    "sentences": "الجمل",
    "joint stances": "مواقف مشتركة",
    "agree": "يتفقان",
    "disagree": "يختلفان",
    "on": "يتفقان بشأن",
    "not on": "يختلفان بشأن",
    "both speak of": "يتناولانه كلاهما",
    "period": "المدة",
    "events": "الأحداث",
    "agreements": "الاتفاقيات",
    "stances": "المواقف",
    "statements": "البيانات",
    "undated": "بلا تاريخ",
    "event": "حدث",
    "agreement": "اتفاقية",
    "dialogue": "حوار",
    "stance": "موقف",
    "partner": "شراكة",
    "office": "تمثيل",
    "bridge": "جسر",
    "joins parts": "يصل بين أجزاء",
    "nothing joins them": "لا شيء يصل بينهما",
    "modularity": "درجة الانقسام",
}
"""Every word of a table in English and in Arabic."""


@dataclass(frozen=True, slots=True)
class Table:
    """What an analysis found: its columns in English, its rows, and a line below them that may be empty."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def as_json(self) -> list[dict[str, Cell]]:
        """A dict a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What may be asked of an analysis; each takes what it needs."""

    language: str = "en"
    countries: bool = False
    """Officials and bodies count as the country they act for."""
    start: str = ""
    end: str = ""
    most: int = 3
    """Of paths."""
    by: str = "month"

    def word(self, english: str) -> str:
        """A word of a table in the language."""
        return COLUMNS.get(english, english) if self.language == "ar" else english


def analyse(
    graphs: Iterable[str | Path], name: str, wishes: Wishes | None = None, limits: Limits | None = None
) -> Table:
    """The analysis of that name (of `ANALYSES`) over graph files; DataError where one cannot be read.

    QueryError where an actor that is asked for is not there. A WorkerError says which limit was reached.
    """
    files, reads = files_of(graphs)
    wanted = wishes or Wishes()

    def task() -> bytes:
        return json.dumps(astuple(ANALYSES[name](read(files), wanted))).encode()

    columns, rows, note = json.loads(apart("analyse", task, limits or of_whole(), reads, ["pyoxigraph", "networkx"]))
    return Table(tuple(columns), tuple(map(tuple, rows)), note)


def _central(reading: Reading, wishes: Wishes) -> Table:
    network = actor_network(reading, countries=wishes.countries)
    rows: list[tuple[Cell, ...]] = [
        (name_of(network, row[0], wishes.language), _class(reading, network, row[0], wishes), *row[1:])
        for row in central(network)
    ]
    return Table(("actor", "class", "neighbours", "shared", "weight", "betweenness", "closeness"), tuple(rows))


def _communities(reading: Reading, wishes: Wishes) -> Table:
    network = actor_network(reading, countries=wishes.countries)
    groups, modularity = communities(network)
    rows = [
        (number, name_of(network, iri, wishes.language), _class(reading, network, iri, wishes))
        for number, group in enumerate(groups, 1)
        for iri in group
    ]
    return Table(("community", "actor", "class"), tuple(rows), f"{wishes.word('modularity')} {modularity}")


def _bridges(reading: Reading, wishes: Wishes) -> Table:
    network = actor_network(reading, countries=wishes.countries)
    pairs, cut = bridges(network)
    rows: list[tuple[Cell, ...]] = [
        (wishes.word("joins parts"), name_of(network, iri, wishes.language), "", "", "", "") for iri in cut
    ]
    for pair in pairs:
        rows += [(wishes.word("bridge"), *row) for row in _ties(network, pair, wishes)]
    return Table(("kind", "from", "to", "through", "date", "sentences"), tuple(rows))


def _path(reading: Reading, wishes: Wishes) -> Table:
    network = actor_network(reading, countries=wishes.countries)
    ends = [find_actor(network, words) for words in (wishes.start, wishes.end)]
    if ends[0] == ends[1]:
        told = name_of(network, ends[0], wishes.language)
        raise QueryError(f"'{safe(wishes.start)}' and '{safe(wishes.end)}' are one actor, {safe(told)}; give two")
    rows = [
        (number, *row)
        for number, chain in enumerate(paths(network, ends[0], ends[1], wishes.most), 1)
        for pair in chain
        for row in _ties(network, pair, wishes)
    ]
    note = "" if rows else wishes.word("nothing joins them")
    return Table(("path", "from", "to", "through", "date", "sentences"), tuple(rows), note)


def _ties(network: Any, pair: tuple[str, str], wishes: Wishes) -> list[tuple[str, str, str, str, str]]:
    """A row for each thing that two actors share."""
    one, other = (name_of(network, iri, wishes.language) for iri in pair)
    return [
        (
            one,
            other,
            f"{wishes.word(tie['kind'])}: {thing_of(tie, wishes.language)}",
            tie["date"],
            " ".join(f"«{words}»" for words in tie["words"]),
        )
        for tie in network.edges[pair]["ties"]
    ]


def _agreement(reading: Reading, wishes: Wishes) -> Table:
    def told(terms: Iterable[str]) -> str:
        return " · ".join(sorted({reading.name(term, wishes.language) for term in terms}))

    rows = [
        (
            reading.name(one, wishes.language),
            reading.name(other, wishes.language),
            joint,
            len(agreed),
            len(disagreed),
            told(agreed),
            told(disagreed),
            told(both),
        )
        for one, other, joint, agreed, disagreed, both in agreement(Index(reading), countries=wishes.countries)
    ]
    columns = ("from", "to", "joint stances", "agree", "disagree", "on", "not on", "both speak of")
    return Table(columns, tuple(rows))


def _activity(reading: Reading, wishes: Wishes) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (row[0] or wishes.word("undated"), *row[1:]) for row in activity(Index(reading), wishes.by)
    ]
    return Table(("period", *COUNTED), tuple(rows))


def _class(reading: Reading, network: Any, iri: str, wishes: Wishes) -> str:
    return reading.name(f"<{DIP}{network.nodes[iri]['kind']}>", wishes.language)


ANALYSES: dict[str, Callable[[Reading, Wishes], Table]] = {
    "central": _central,
    "communities": _communities,
    "bridges": _bridges,
    "path": _path,
    "agreement": _agreement,
    "activity": _activity,
}
