"""Java with a session of Spark in it, which ends with the block: at a master's address, or of this machine alone."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Any

from mithaq.errors import MithaqError
from mithaq.files import scratch

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL = "local-spark:"
_LOOPBACK = "127.0.0.1"
_CONNECT = 10
"""Seconds until a master must have answered."""
_LEAVING = 10
"""Seconds in which Java must have ended."""
_TRIES = 4
"""So often a batch is tried whose process is lost, on this machine as on a cluster."""
_MASTER = re.compile(r"([^\s,:\[\]]+|\[[^\s\]]+\]):(\d+)")
_NO_JAVA = "Spark needs Java 17 or newer, on the PATH or where JAVA_HOME says"
_SETTINGS = {
    "spark.app.name": "mithaq",
    "spark.ui.enabled": "false",  # nobody looks at the pages of what ends with the run
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.rpc.message.maxSize": "1024",  # MiB; a batch may be one very long document
}


@contextmanager
def started(place: str) -> Iterator[Any]:
    """The session; MithaqError where Spark or Java is not installed, or no master answers."""
    try:
        import pandas as pd
        import pyarrow as pa
        from pyspark import SparkConf, SparkContext
        from pyspark.sql import SparkSession
    except ImportError:
        raise MithaqError("a cluster of Spark needs pyspark; install it with: pip install 'mithaq[spark]'") from None
    del pd, pa  # it needs them later, and does not say so before
    if not which(Path(os.environ["JAVA_HOME"]) / "bin" / "java" if "JAVA_HOME" in os.environ else "java"):
        raise MithaqError(f"{place}: {_NO_JAVA}")
    settings = {**_SETTINGS, **_where(place)}
    with TemporaryDirectory(prefix="mithaq-", ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        settings["spark.local.dir"] = folder
        conf = SparkConf(loadDefaults=False).setAll(list(settings.items()))
        with _listening_again():
            gateway = stack.enter_context(_java(place, conf))
            try:
                context = SparkContext(gateway=gateway, conf=conf)
            except Exception as error:  # noqa: BLE001 - Spark and Java raise what they like
                what = f"{type(error).__name__}: {error}".splitlines()[0]
                raise MithaqError(
                    f"{place}: Spark does not start ({what}); is a master of this version there?"
                ) from None
        stack.callback(_stop, context)
        if "PYSPARK_PYTHON" not in os.environ:
            context.pythonExec = sys.executable
        yield SparkSession(context)


def _where(place: str) -> dict[str, str]:
    """Which master, and by which address its workers find this process; MithaqError where none answers."""
    if place.startswith(_LOCAL):
        local = f"local[{place.removeprefix(_LOCAL)},{_TRIES}]"
        own = {"spark.driver.host": _LOOPBACK, "spark.driver.bindAddress": _LOOPBACK}
        return {"spark.master": local, "spark.authenticate": "true", **own}
    for host, port in _MASTER.findall(place.removeprefix("spark://")):
        with suppress(OSError), socket.create_connection((host.strip("[]"), int(port)), _CONNECT) as there:
            return {"spark.master": place, "spark.driver.host": there.getsockname()[0]}
    raise MithaqError(
        f"{place}: no Spark master answers there; start one with: spark-class org.apache.spark.deploy.master.Master"
    )


@contextmanager
def _java(place: str, conf: Any) -> Iterator[Any]:
    """The process of Java that this one speaks with; what it prints is shown to nobody, or its end where it fails."""
    from pyspark import SparkContext
    from pyspark.java_gateway import launch_gateway

    with scratch() as told:
        try:
            gateway = launch_gateway(conf, {"stdout": told, "stderr": told})
        except Exception as error:  # noqa: BLE001 - as above
            words = " ".join(_printed(told).split())
            why = (
                _NO_JAVA
                if "UnsupportedClassVersionError" in words
                else f"Spark does not start: {words[-200:] or error}"
            )
            raise MithaqError(f"{place}: {why}") from None
    try:
        yield gateway
    finally:
        with suppress(Exception):
            gateway.shutdown()
        # The class remembers it for the next one.
        SparkContext._gateway = SparkContext._jvm = None  # noqa: SLF001 - nothing else forgets it
        gateway.proc.stdin.close()
        try:
            gateway.proc.wait(_LEAVING)
        except subprocess.TimeoutExpired:
            gateway.proc.kill()
            gateway.proc.wait()


def _printed(told: IO[bytes]) -> str:
    told.seek(0)
    return told.read().decode(errors="replace")


@contextmanager
def _listening_again() -> Iterator[None]:
    """Spark sets a handler of its own for Ctrl-C; afterwards it is ours again."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, before)


def _stop(context: Any) -> None:
    """End all jobs, and all that Spark has started."""
    with suppress(Exception):
        context.stop()
