"""Corpora for tests: documents as a file, and what a build leaves of them."""

from __future__ import annotations

import json
import shutil

from mithaq.build import build
from mithaq.corpus.manifest import MANIFEST
from mithaq.vocabulary import DIP, PREFIXES


def write(path, records):
    """One document a line."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def contents(folder):
    """All that a build leaves for others to read, by its place in the folder."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name not in {".lock", MANIFEST}]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def fresh(folder, records, **how):
    """The bytes of a build from nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    build([write(folder.with_suffix(".jsonl"), records)], folder, **how)
    return contents(folder)


def own_words(folder):
    """A registry of a user with a place that no other has, and a document that tells of it: the folder and the file."""
    (folder / "mine").mkdir()
    (folder / "mine" / "own.ttl").write_text(
        f"@prefix dip: <{DIP}> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        f'<{PREFIXES["place"]}x-testville> a dip:Place ; rdfs:label "Testville"@en , "تستفيل"@ar .\n',
        encoding="utf-8",
    )
    text = "Oman and Japan held the second round of their Strategic Dialogue in Testville."
    return folder / "mine", write(folder / "own.jsonl", [{"id": "a", "text": text}])


def changed(known, chance, *, most, names, text):
    """Let some of the documents known by their names be gone, and others change or come."""
    for _ in range(chance.randint(1, most)):
        name = f"d{chance.randrange(names)}"
        if chance.random() < 0.3:
            known.pop(name, None)
        else:
            known[name] = {"id": name, "text": text(chance)}
