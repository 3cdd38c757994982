"""Eight readers of a folder that one builder writes again and again see no error and no file that is half done.

`MITHAQ_READ_SECONDS` says how long at least; before a release it is a minute.
"""

from __future__ import annotations

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from subprocess import DEVNULL, Popen
from threading import Event

from mithaq.graph.store import load

READERS = 8
REBUILDS = 6
SECONDS = float(os.environ.get("MITHAQ_READ_SECONDS", "0"))
ROUNDS = ("second", "third")
VIEW = """SELECT ?number ?name ?words {
  ?round dip:roundNumber ?number ; rdfs:label ?name FILTER(lang(?name) = 'en')
  ?fact rdf:subject ?round ; rdf:predicate dip:roundNumber ; rdf:object ?number ; dip:hasEvidence/nif:anchorOf ?words
}"""
"""Of both files of a document: there is no row where one of them is of another build."""


def build(folder, which):
    text = f"Muscat hosted the {which} round of the Omani-Japanese Strategic Dialogue."
    texts = {"a": "Oman hosted a meeting with Japan in Muscat.", "b": text}
    source = folder / f"{which}.jsonl"
    source.write_text("".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in texts.items()))
    command = [sys.executable, "-m", "mithaq", "build", str(source), "--jobs", "1", "--out", str(folder / "graphs")]
    with Popen(command, stdout=DEVNULL) as process:
        assert process.wait(timeout=300) == 0


def view(folder):
    answer = load([folder / "graphs"], background=False).query(VIEW)
    return tuple(tuple(map(str, row)) for row in answer.rows)


def views_until(ended, folder):
    seen = [view(folder)]
    while not ended.is_set():
        seen.append(view(folder))
    return seen


def test_readers_of_a_folder_that_is_rebuilt_see_the_old_facts_or_the_new_ones(tmp_path, record_property):
    whole = []
    for which in ROUNDS:
        build(tmp_path, which)
        whole.append(view(tmp_path))
    assert len(set(whole)) == len(ROUNDS)
    assert all(len(rows) == 1 for rows in whole)
    ended = Event()
    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(views_until, ended, tmp_path) for _ in range(READERS)]
        try:
            end, number = time.monotonic() + SECONDS, 0
            while number < REBUILDS or time.monotonic() < end:
                build(tmp_path, ROUNDS[number % len(ROUNDS)])
                number += 1
        finally:
            ended.set()
        seen = [reader.result() for reader in readers]
    record_property("views", sum(map(len, seen)))
    record_property("builds", number)
    assert {one for views in seen for one in views} == set(whole)
