"""How well the program reads: its facts held against what a person read in the same documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mithaq.ask.evaluate import Evaluation, GoldDocument, compare, gold_documents
from mithaq.errors import DataError
from mithaq.extract.extractor import extract
from mithaq.graph.projection import project
from mithaq.read.documents import document

if TYPE_CHECKING:
    from pathlib import Path

    from mithaq.ask.matching import Record


def evaluate(gold: Path, only: tuple[str, ...] = ()) -> Evaluation:
    """Read every document of a gold folder and compare what is found with its gold.

    The folder holds pairs ``001-name.txt`` and ``001-name.json``; ``only`` chooses those whose names begin so.
    Raises DataError for a folder without gold, and for a file that is none.
    """
    return Evaluation([compare(known, _read(known)) for known in gold_documents(gold, only)])


def _read(known: GoldDocument) -> Record:
    try:
        return project(extract(document(known.text, known.inputs, known.id, origin=known.id)))
    except ValueError as error:
        raise DataError(f"{known.id}.txt: {error}") from None
