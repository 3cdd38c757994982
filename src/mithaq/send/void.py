"""The description of a bundle: VoID, DCAT and the service description's data set, in Turtle."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mithaq.send.ntriples import RDF_TYPE, XSD
from mithaq.send.sorting import Texts
from mithaq.vocabulary import BASE, DIP, OUTSIDE_PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HEAD = f"""\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix void: <http://rdfs.org/ns/void#> .

<> a void:DatasetDescription ;
  dcterms:title "What the bundle holds"@en , "ما تحتويه الحزمة"@ar ;
  void:topic <#data> .
<#data> a void:Dataset , dcat:Dataset , sd:Dataset ;
  dcterms:title "Facts of diplomatic statements, each with its words"@en , "وقائع بيانات دبلوماسية، كل منها بنصها"@ar ;
  void:uriSpace "{BASE}id/" ;
  void:feature <http://www.w3.org/ns/formats/N-Quads>"""
_MEDIA = "https://www.iana.org/assignments/media-types/application/"


class Description:
    """Counts of what goes into a bundle: triples, subjects, and how many have which class and property."""

    def __init__(self) -> None:
        self._subjects = Texts()
        self._classes: Counter[str] = Counter()
        self._properties: Counter[str] = Counter()

    def take(self, text: str) -> None:
        """Count lines of N-Quads."""
        rows = [line.split(" ", 3) for line in text.split("\n")[:-1]]
        self._subjects.add({row[0] for row in rows})
        self._properties.update(row[1] for row in rows)
        self._classes.update(row[2] for row in rows if row[1] == RDF_TYPE)

    def close(self) -> None:
        """Give up what was held."""
        self._subjects.close()

    def turtle(self, shards: Sequence[dict[str, Any]]) -> str:
        """The description, with each shard as a dump and a distribution, each graph by its name."""
        subjects = sum(1 for _ in self._subjects)
        graphs = [(graph, count) for shard in shards for graph, count in shard["graphs"].items()]
        parts = [
            f"  void:entities {subjects}",
            f"  void:distinctSubjects {subjects}",
            *counted(self._classes, self._properties),
            *(f"  sd:namedGraph [ sd:name <{graph}> ; sd:graph [ void:triples {count} ] ]" for graph, count in graphs),
        ]
        return described(shards, parts)


def counted(classes: Mapping[str, int], properties: Mapping[str, int]) -> list[str]:
    """What is told of how many statements give a class, and of how many have a property."""
    used = " ".join([*properties, *classes])
    return [
        f"  void:classes {len(classes)}",
        f"  void:properties {len(properties)}",
        *(f"  void:vocabulary <{space}>" for space in sorted({DIP, *OUTSIDE_PREFIXES.values()}) if f"<{space}" in used),
        *(f"  void:classPartition [ void:class {name} ; void:entities {count} ]" for name, count in _named(classes)),
        *(
            f"  void:propertyPartition [ void:property {name} ; void:triples {count} ]"
            for name, count in _named(properties)
        ),
    ]


def described(shards: Sequence[dict[str, Any]], parts: Sequence[str] = ()) -> str:
    """The description of shards that nobody has read again; ``parts`` are what is known besides."""
    lines = [
        _HEAD,
        f"  void:triples {sum(shard['statements'] for shard in shards)}",
        *parts,
        *(f"  void:dataDump <{shard['name']}> ;\n  dcat:distribution <#{_local(shard)}>" for shard in shards),
    ]
    return " ;\n".join(lines) + " .\n" + "".join(map(_distribution, shards))


def _named(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return [(name, counts[name]) for name in sorted(counts)]


def _local(shard: dict[str, Any]) -> str:
    return str(shard["name"]).rpartition("/")[2].partition(".")[0]


def _distribution(shard: dict[str, Any]) -> str:
    return (
        f"<#{_local(shard)}> a dcat:Distribution ;\n  dcat:downloadURL <{shard['name']}> ;\n"
        f"  dcat:mediaType <{_MEDIA}n-quads> ;\n  dcat:compressFormat <{_MEDIA}gzip> ;\n"
        f'  dcat:byteSize "{shard["bytes"]}"^^<{XSD}nonNegativeInteger> ;\n'
        f"  void:triples {shard['statements']} ;\n"
        f'  spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "{shard["sha256"]}" ] .\n'
    )
