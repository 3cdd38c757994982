"""Writes ontology/registry/*.ttl from CLDR (Babel), ISO 3166-1 (pycountry) and tools/registry_sources.

Run it after editing a source: ``python tools/build_registry.py``. The same sources give the same bytes.
"""

from __future__ import annotations

import re
import sys
import tomllib
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry
from babel import Locale

from mithaq.vocabulary import PREFIXES

ROOT = Path(__file__).resolve().parents[1]
SOURCES = Path(__file__).resolve().parent / "registry_sources"
TARGET = ROOT / "ontology" / "registry"
KOSOVO = ("XKX", "XK")

EXACT_MATCHES = {
    "OMN": ("http://www.wikidata.org/entity/Q842", "https://sws.geonames.org/286963/"),
    "USA": ("http://www.wikidata.org/entity/Q30", "https://sws.geonames.org/6252001/"),
}
"""Only what someone has looked at; an unverified match is worse than none (ontology.md, 2.7)."""
EU_COUNTRY = "http://publications.europa.eu/resource/authority/country/"

PREDICATES = (
    "rdfs:label",
    "skos:altLabel",
    "skos:hiddenLabel",
    "skos:notation",
    "dcterms:identifier",
    "dcterms:type",
    "dip:bodyOf",
    "dip:capitalOf",
    "dip:locatedIn",
    "skos:broader",
    "skos:exactMatch",
)


@dataclass
class Resource:
    """One subject of a Turtle file: its class and its values by property, written ``"text"@ar`` or ``c:OMN``."""

    id: str
    kind: str
    values: dict[str, set[str]] = field(default_factory=dict)

    def add(self, predicate: str, *values: str) -> None:
        """Add values to a property."""
        if values:
            self.values.setdefault(predicate, set()).update(values)

    def name(self, language: str, names: list[str]) -> None:
        """Add the first name as the label, the others as other names."""
        clean = [_clean(name) for name in names]
        self.add("rdfs:label", _literal(clean[0], language))
        self.add("skos:altLabel", *(_literal(name, language) for name in clean[1:] if name != clean[0]))

    def turtle(self) -> str:
        """Write the block of this subject, its properties in fixed order and their values sorted."""
        lines = (
            f"    {predicate} " + ", ".join(sorted(self.values[predicate], key=_literal_key))
            for predicate in PREDICATES
            if predicate in self.values
        )
        return " ;\n".join([f"{self.id} a {self.kind}", *lines]) + " .\n"


def _literal_key(value: str) -> tuple[str, str]:
    """English before Arabic, as the ontology writes its labels; then by text."""
    text, _, language = value.rpartition("@")
    return ({"en": "0", "ar": "1"}.get(language, language), text)


def _literal(text: str, language: str = "") -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' + (f"@{language}" if language else "")


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).replace("’", "'")


def _slug(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.replace("'", "")).strip("-")


def _source(name: str) -> dict[str, Any]:
    return tomllib.loads((SOURCES / f"{name}.toml").read_text(encoding="utf-8"))


# --- countries ---------------------------------------------------------------------------------


def country_names(code2: str, record: Any, extra: dict[str, Any]) -> dict[str, list[str]]:
    """Collect label and other names of a country by language: hand data first, then CLDR, then ISO 3166-1."""
    result = {}
    for language in ("ar", "en"):
        cldr = Locale(language).territories[code2].replace(" & ", " and ")
        others = [*extra.get(language, ()), cldr]
        if language == "en" and record is not None:
            official = (getattr(record, "official_name", ""), getattr(record, "common_name", ""), record.name)
            others += [name.removeprefix("the ") for name in official if name]
        label = extra.get(f"label_{language}", cldr)
        without = {_clean(name) for name in extra.get("without", ())}
        usable = [name for name in others if not re.search(r"[,(]| - ", name) or name in extra.get(language, ())]
        result[language] = [label, *(name for name in usable if _clean(name) not in without)]
    result["en"] += [short for name in result["en"] for short in shorthands(name)]
    return result


def shorthands(name: str) -> list[str]:
    """List how an English name is also written: “&” for “and”, “St.” and “St” for “Saint”."""
    starts = {name, *(re.sub(r"^(?:Saint|St\.) ", start, name) for start in ("Saint ", "St. ", "St "))}
    return sorted({form for start in starts for form in (start, start.replace(" and ", " & "))} - {name})


def feminine(nisba: str) -> str:
    """Form the feminine of a definite adjective: every word in -ي takes ة; an irregular one stands after a slash."""
    masculine, _, given = nisba.partition("/")
    return given or " ".join(word + "ة" if word.endswith("ي") else word for word in masculine.split())


def nisbas(extra: dict[str, Any]) -> list[str]:
    """List masculine and feminine of every Arabic adjective of a country."""
    return [form for nisba in extra.get("nisba", ()) for form in (nisba.partition("/")[0], feminine(nisba))]


def _iso(code: str) -> tuple[str, Any]:
    """Alpha-2 code and ISO 3166-1 record; Kosovo has a user-assigned code and no record."""
    record = pycountry.countries.get(alpha_3=code)
    return (KOSOVO[1], None) if record is None else (record.alpha_2, record)


def countries(known: dict[str, dict[str, Any]]) -> list[Resource]:
    """List the entries of ISO 3166-1 and Kosovo."""
    codes = {KOSOVO[0], *(record.alpha_3 for record in pycountry.countries)}
    if unknown := sorted(set(known) - codes):
        sys.exit(f"no such country code in the sources: {', '.join(unknown)}")
    result = []
    for code in codes:
        code2, record = _iso(code)
        extra = known.get(code, {})
        country = Resource(f"c:{code}", "dip:Country")
        for language, names in country_names(code2, record, extra).items():
            country.name(language, names)
        country.add("skos:hiddenLabel", *(_literal(_clean(form), "ar") for form in nisbas(extra)))
        country.add("skos:hiddenLabel", *(_literal(people, "ar") for people in (extra.get("people"),) if people))
        country.add("skos:hiddenLabel", *(_literal(_clean(form), "en") for form in extra.get("adjective", ())))
        country.add("skos:notation", _literal(code))
        country.add("dcterms:identifier", _literal(code2))
        if code in EXACT_MATCHES:
            country.add("skos:exactMatch", *(f"<{iri}>" for iri in (*EXACT_MATCHES[code], EU_COUNTRY + code)))
        result.append(country)
    return result


# --- places ------------------------------------------------------------------------------------


def places(known: dict[str, dict[str, Any]]) -> list[Resource]:
    """List the capitals of the states, other cities, regions."""
    source = _source("places")
    capitals = [
        _place(f"{code}-{_slug(capital['en'][0])}", capital, capitalOf=code)
        for code, extra in known.items()
        for capital in extra.get("capitals", ())
    ]
    cities = [_place(key, names, locatedIn=key.partition("-")[0]) for key, names in source["cities"].items()]
    regions = [_place(f"region-{key}", names) for key, names in source["regions"].items()]
    return [*capitals, *cities, *regions]


def _place(key: str, names: dict[str, list[str]], **links: str) -> Resource:
    place = Resource(f"place:{key}", "dip:Place")
    for language in ("ar", "en"):
        place.name(language, names[language])
    for predicate, code in links.items():
        place.add(f"dip:{predicate}", f"c:{code}")
    return place


# --- bodies ------------------------------------------------------------------------------------


def ministry_names(label: dict[str, str], extra: dict[str, Any], shared: set[str]) -> dict[str, list[str]]:
    """Form what a foreign ministry is called by pattern.

    ``shared`` holds the adjectives of more than one state, which cannot name a ministry.
    """
    nouns = [nisba for nisba in extra["nisba"] if nisba.partition("/")[0] not in shared]
    adjectives = [adjective for adjective in extra.get("adjective", ()) if adjective not in shared]
    arabic = [f"وزارة الخارجية {feminine(nisba)}" for nisba in nouns]
    arabic += [f"وزارة الشؤون الخارجية {feminine(nisba)}" for nisba in nouns]
    arabic += [f"الخارجية {feminine(nisba)}" for nisba in nouns]
    longer = f"{label['ar']} "  # «الإمارات العربية المتحدة» goes on where «الإمارات» would end the name
    named = (name for name in extra.get("ar", ()) if name.split()[0] in FORM_WORDS or name.startswith(longer))
    genitive = [label["ar"], *named]
    arabic += [f"{head} {name}" for name in genitive for head in ("وزارة خارجية", "خارجية")]
    article = "the " if extra.get("article") else ""
    english = [f"Ministry of Foreign Affairs of {article}{label['en']}", f"Foreign Ministry of {article}{label['en']}"]
    possessive = [] if article else [f"{label['en']}'" if label["en"].endswith("s") else f"{label['en']}'s"]
    for start in (*adjectives, *possessive):
        english += [f"{start} Ministry of Foreign Affairs", f"{start} Foreign Ministry"]
    return {"ar": arabic, "en": english}


FORM_WORDS = {"سلطنة", "دولة", "مملكة", "جمهورية"}
"""Heads of the long names that follow «وزارة خارجية»; longer forms are rare there."""


def bodies(known: dict[str, dict[str, Any]]) -> list[Resource]:
    """List international organisations, foreign ministries, other government bodies with names of their own."""
    source = _source("bodies")
    result = []
    for key, names in source["international"].items():
        body = Resource(f"body:{key}", "dip:InternationalOrganization")
        for language in ("ar", "en"):
            body.name(language, names[language])
        result.append(body)
    government = {key: dict(names) for key, names in source["government"].items()}
    shared = _shared_adjectives(known)
    for code, extra in known.items():
        own = government.get(f"{code}-mfa", {"ar": [], "en": []})
        labels = {language: names[0] for language, names in country_names(*_iso(code), extra).items()}
        patterns = ministry_names(labels, extra, shared)
        government[f"{code}-mfa"] = {language: [*own[language], *patterns[language]] for language in ("ar", "en")}
    for key, names in government.items():
        body = Resource(f"body:{key}", "dip:GovernmentBody")
        for language in ("ar", "en"):
            body.name(language, names[language])
        body.add("dip:bodyOf", f"c:{key.partition('-')[0]}")
        result.append(body)
    return result


def _shared_adjectives(known: dict[str, dict[str, Any]]) -> set[str]:
    seen: dict[str, str] = {}
    shared = set()
    for code, extra in known.items():
        for adjective in (*extra.get("nisba", ()), *extra.get("adjective", ())):
            if seen.setdefault(adjective, code) != code:
                shared.add(adjective)
    return shared


# --- agreements and topics ---------------------------------------------------------------------


def agreements() -> list[Resource]:
    """List well-known agreements, each with its kind."""
    result = []
    for kind, table in _source("agreements").items():
        for key, names in table.items():
            agreement = Resource(f"agr:{key}", "dip:Agreement")
            for language in ("ar", "en"):
                agreement.name(language, names[language])
            agreement.add("dcterms:type", f"akind:{kind}")
            result.append(agreement)
    return result


def topics() -> list[Resource]:
    """List the subjects: heads, and under each its topics."""
    result = []
    for head, table in _source("topics").items():
        for key, names in table.items():
            topic = Resource(f"topic:{key}", "dip:Topic")
            for language in ("ar", "en"):
                topic.name(language, names[language])
            if key != head:
                topic.add("skos:broader", *(f"topic:{broader}" for broader in names.get("broader", [head])))
            result.append(topic)
    return result


# --- files -------------------------------------------------------------------------------------


def document(resources: list[Resource]) -> str:
    """Write a Turtle file: the prefixes that are used, then the subjects by id."""
    resources = sorted(resources, key=lambda resource: resource.id)
    if twice := sorted({a.id for a, b in pairwise(resources) if a.id == b.id}):
        sys.exit(f"more than one entry for {', '.join(twice)}")
    body = "\n".join(resource.turtle() for resource in resources)
    names = re.sub(r'"(?:[^"\\]|\\.)*"', "", body)
    used = sorted(prefix for prefix in PREFIXES if re.search(rf"(?<![\w-]){prefix}:", names))
    head = "# Written by tools/build_registry.py: edit tools/registry_sources and run it again.\n\n"
    return head + "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in used) + "\n" + body


def registry() -> dict[str, str]:
    """Map the name of every registry file to its Turtle."""
    states = dict(sorted(_source("states").items()))
    known = {**states, **_source("territories")}
    return {
        "agreements.ttl": document(agreements()),
        "bodies.ttl": document(bodies(states)),
        "countries.ttl": document(countries(known)),
        "places.ttl": document(places(known)),
        "topics.ttl": document(topics()),
    }


def main() -> None:
    """Write the files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, content in registry().items():
        (TARGET / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
