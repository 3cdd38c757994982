"""Every error that mithaq raises on purpose; the command line catches the base class once."""

from __future__ import annotations


class MithaqError(Exception):
    """A problem the user can act on: one line that says what, where, and what to do."""


class DocumentError(MithaqError):
    """This document cannot be read. It is reported and the run goes on with the others."""


class DataError(MithaqError):
    """An ontology, registry, language or graph file is wrong: file, place, what was expected."""


class ChangedError(DataError):
    """A file was written anew while it was read; whoever reads once more finds it whole."""


class QueryError(MithaqError):
    """The query is malformed, refused or too slow, or its name is unknown."""


class SendError(MithaqError):
    """The target refused: what was sent and what it answered."""


def stumbled(error: Exception) -> str:
    """What to say of a fault of the program itself, in a message that begins with the document it was met in.

    >>> stumbled(KeyError("c:MAR"))
    "reading failed: KeyError: 'c:MAR'; please report this"
    """
    return f"reading failed: {type(error).__name__}: {error}; please report this"
