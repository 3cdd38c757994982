"""Measures how long it takes to find out who is who in many documents, how many pairs that compares, and how well.

    python benchmarks/merge.py            10,000 documents, some minutes with their building
    python benchmarks/merge.py --quick    400 documents, to see that it runs

The people are made by a fixed seed: for each a country, a post, a full and a short name, in Arabic and in English in
more than one spelling. Every document has two of them heading the sides of a round. A person who ends under two keys is
split (also where the text was misread), a key that two people share is a false merge.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from mithaq.graph.people import Variant

COUNTRIES = {
    "OMN": ("العُماني", "Omani"), "QAT": ("القطري", "Qatari"),
    "KWT": ("الكويتي", "Kuwaiti"), "SAU": ("السعودي", "Saudi"),
    "JOR": ("الأردني", "Jordanian"), "EGY": ("المصري", "Egyptian"),
    "IRQ": ("العراقي", "Iraqi"), "MAR": ("المغربي", "Moroccan"),
}  # fmt: skip
GIVEN = (
    ("سالم", "Salim", "Salem"), ("خالد", "Khalid", "Khaled"),
    ("يوسف", "Yusuf", "Youssef"), ("حسين", "Hussein", "Hussain"),
    ("محمد", "Mohammed", "Muhammad"), ("أحمد", "Ahmed", "Ahmad"),
    ("ناصر", "Nasser", "Nasir"), ("فيصل", "Faisal", "Faysal"),
    ("راشد", "Rashid", "Rashed"), ("محمود", "Mahmoud", "Mahmood"),
)  # fmt: skip
FAMILY = (
    ("التجريبي", "Al Tajribi", "Altajribi"), ("القاسمي", "Al Qasimi", "Al-Qassimi"),
    ("الخروصي", "Al Kharusi", "Alkharousi"),
    ("الشمري", "Al Shammari", "Al-Shamari"), ("العنزي", "Al Anzi", "Al-Enezi"),
    ("البلوشي", "Al Balushi", "Albaloushi"),
    ("الزدجالي", "Al Zadjali", "Al-Zadjaly"), ("المنذري", "Al Mundhiri", "Al-Monthery"),
    ("الرواحي", "Al Rawahi", "Alrawahy"),
)  # fmt: skip
POSTS = (
    ("وزير الخارجية", "Foreign Minister"),
    ("وزير الدفاع", "Defence Minister"),
    ("وزير المالية", "Finance Minister"),
    ("وزير الطاقة", "Energy Minister"),
)
GOAL = 60.0


class Human(NamedTuple):
    """One made-up official: country, given, father's and family name, post."""

    country: str
    given: tuple[str, str, str]
    father: tuple[str, str, str]
    family: tuple[str, str, str]
    post: tuple[str, str]

    def name(self, chosen: random.Random, language: str) -> str:
        """The name in one of its spellings, with the father or without."""
        with_father = chosen.random() < 1 / 2
        if language == "ar":
            return " ".join([self.given[0], *(["بن", self.father[0]] if with_father else []), self.family[0]])
        spelt = [chosen.choice(part[1:]) for part in (self.given, self.father, self.family)]
        return " ".join([spelt[0], *(["bin", spelt[1]] if with_father else []), spelt[2]])


def humans(seed: int) -> list[Human]:
    """People: for every country and post three, whose given or family names differ."""
    chosen = random.Random(seed)  # noqa: S311 - made-up people
    found = []
    for country in COUNTRIES:
        names = [(given, family) for given in GIVEN for family in FAMILY]
        for post in POSTS:
            for given, family in chosen.sample(names, 3):
                names.remove((given, family))
                found.append(Human(country, given, chosen.choice(GIVEN), family, post))
    return found


def write(path: Path, count: int, seed: int) -> dict[str, list[Human]]:
    """Write the documents as JSON Lines; document id -> who is in it."""
    chosen, people, who = random.Random(seed), humans(seed), {}  # noqa: S311
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            left = chosen.choice(people)
            right = chosen.choice([human for human in people if human.country != left.country])
            language = chosen.choice(("ar", "en"))
            text = _text(chosen, language, left, right)
            who[f"d{number:05d}"] = [left, right]
            stream.write(
                json.dumps({"id": f"d{number:05d}", "lang": language, "text": text}, ensure_ascii=False) + "\n"
            )
    return who


def _text(chosen: random.Random, language: str, left: Human, right: Human) -> str:
    number = language != "ar"
    sides = [
        (COUNTRIES[human.country][number], human.name(chosen, language), human.post[number]) for human in (left, right)
    ]
    if language == "ar":
        lines = [f"وترأس الجانب {side} {name}، {post} {side}." for side, name, post in sides]
        return f"عُقدت الجولة الثانية من الحوار الاستراتيجي {sides[0][0]} – {sides[1][0]}.\n" + "\n".join(lines)
    lines = [f"The {side} side was headed by {name}, {side} {post}." for side, name, post in sides]
    return f"The second round of the {sides[0][0]}-{sides[1][0]} Strategic Dialogue was held.\n" + "\n".join(lines)


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    count = 400 if given.quick else given.documents
    with tempfile.TemporaryDirectory() as folder:
        who = write(Path(folder) / "statements.jsonl", count, given.seed)
        measure(Path(folder), who)


def measure(folder: Path, who: dict[str, list[Human]]) -> None:
    """Build the documents and print the time, the share of it that goes into who is who, and what came of it."""
    import mithaq.build as building
    from mithaq.graph import entities
    from mithaq.graph.ledger import load_people

    taken: dict[str, float] = defaultdict(float)

    def timed(owner: object, name: str) -> None:
        work: Callable[..., object] = getattr(owner, name)

        def run(*arguments: object) -> object:
            begun, before = time.process_time(), taken["merging"]
            try:
                return work(*arguments)
            finally:
                taken[name] += time.process_time() - begun
                taken["merging"] = before + time.process_time() - begun

        setattr(owner, name, run)

    timed(entities.People, "resolve")
    timed(entities.People, "note")
    begun = time.perf_counter()
    # One file a document, however many: who is called what in each is read from those.
    report = building.build([folder / "statements.jsonl"], folder / "graphs", keep=0, layout="files")
    whole = time.perf_counter() - begun
    if report.failures:
        sys.exit(report.failures[0])
    merging, deciding = taken["merging"], taken["resolve"]  # reading them back decides once more
    people = load_people(folder / "graphs")
    if not people.found:
        sys.exit("nobody was found in the graphs, so nothing was measured")
    print(f"build: {report.count:,} documents in {whole:.1f} s, merging included")
    verdict = "reached" if merging < GOAL else "MISSED"
    print(f"merging: {merging:.1f} s of the processor (goal under {GOAL:.0f} s: {verdict}); "
          f"deciding {deciding:.1f} s, the rest is taking in who is told of")  # fmt: skip
    compared = len(entities._candidates(sorted(people.found)))  # noqa: SLF001 - what is measured
    names, everything = len(people.found), len(people.found) * (len(people.found) - 1) // 2
    print(f"names: {names:,}; {compared:,} pairs compared of {everything:,}")
    _quality(people.used, who)


def _quality(used: dict[str, dict[Variant, str]], who: dict[str, list[Human]]) -> None:
    keys, owners = defaultdict(set), defaultdict(set)
    for name, there in who.items():
        for variant, key in used.get(f"{name}.ttl", {}).items():
            for human in there:
                country = f"post:{human.country}-"  # a post of the other side stands where the text was misread
                if human.country == variant.context and all(post.startswith(country) for post in variant.posts):
                    keys[human].add(key)
                    owners[key].add(human)
    split = sum(len(found) > 1 for found in keys.values())
    false = sum(len(found) > 1 for found in owners.values())
    print(f"people: {len(keys)} found, {split} of them under more than one key; {false} keys that two people share")


if __name__ == "__main__":
    main()
