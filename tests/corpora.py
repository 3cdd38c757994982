"""Corpora for tests: documents as a file, and what a build leaves of them."""

from __future__ import annotations

import json

from mithaq.corpus.manifest import MANIFEST


def write(path, records):
    """One document a line."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def contents(folder):
    """All that a build leaves for others to read, by its name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name not in {".lock", MANIFEST}}
