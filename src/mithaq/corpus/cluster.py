"""A cluster that does the batches, told by its address: one of Dask or of Spark, or one of this machine alone."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from mithaq.corpus.crew import Executing
from mithaq.errors import MithaqError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

_DASK = re.compile(r"local:[1-9]\d{0,2}|(tcp|tls)://\S+:\d+")
_SPARK = re.compile(r"local-spark:[1-9]\d{0,2}|spark://\S+:\d+")


class Cluster(Executing, Protocol):
    """Does batches as an executor does."""

    size: int
    """How many at the same time."""


@contextmanager
def cluster(place: str) -> Iterator[Cluster]:
    """The cluster of Dask at ``tcp://HOST:PORT`` (or ``tls://``), or that of Spark at ``spark://HOST:PORT``.

    ``local:N`` and ``local-spark:N`` are N processes of this machine that end with the block. All workers must have
    this version of the program, with the same data. MithaqError where that is not so, where nobody answers there, or
    where Dask or Spark is not installed.
    """
    there: Callable[[str], AbstractContextManager[Cluster]]
    if _DASK.fullmatch(place):
        from mithaq.corpus.on_dask import dask

        there = dask
    elif _SPARK.fullmatch(place):
        from mithaq.corpus.on_spark import spark

        there = spark
    else:
        raise MithaqError(
            f"{place}: no cluster; give tcp://HOST:PORT of a Dask scheduler, spark://HOST:PORT of a Spark master, or "
            "local:4 or local-spark:4 for 4 processes"
        )
    with there(place) as found:
        yield found
