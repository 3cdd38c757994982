"""mithaq reads diplomatic statements and builds a knowledge graph in which every fact shows its words.

The public names come on first use, so that ``import mithaq`` is quick:

- ``build(inputs, out)`` reads statements and writes their graphs;
- ``read(inputs)`` gives the documents, ``extract(document)`` what one of them says;
- ``load(paths)`` gives a ``Graph`` to query, or to take on to rdflib or networkx;
- ``actors(paths)`` gives countries, bodies and officials as a networkx graph;
- ``ontology()`` gives the ontology as owlready2 objects.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mithaq.ask.actors import actors
    from mithaq.build import build
    from mithaq.extract.extractor import extract
    from mithaq.graph.owl import ontology
    from mithaq.graph.store import Graph, load
    from mithaq.read.documents import read

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "actors", "build", "extract", "load", "ontology", "read"]

_HOMES = {
    "Graph": "mithaq.graph.store",
    "actors": "mithaq.ask.actors",
    "load": "mithaq.graph.store",
    "ontology": "mithaq.graph.owl",
}
_ROOMS = ("build", "extract", "read")
"""Functions of `mithaq.build` whose names are those of rooms of the house as well."""


class _Room(ModuleType):
    """A module that is called like the function of its name: both can be had as ``mithaq.build``."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        function = getattr(import_module("mithaq.build"), self.__name__.rpartition(".")[2])
        return function(*args, **options)


class _House(ModuleType):
    """This package: it sees the rooms as the import system hangs them in."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _ROOMS and isinstance(value, ModuleType):
            value.__class__ = _Room
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _House


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return import_module(f"mithaq.{name}")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'mithaq' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
