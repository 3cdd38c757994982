"""The command itself, the options that several of its parts share, and what they do with them."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from mithaq.errors import DataError
from mithaq.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mithaq.worker.limits import Limits

app = typer.Typer(
    help="Read diplomatic statements and build a knowledge graph in which every fact shows its words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A language tag in the shape of BCP 47."""


def _tag(given: str) -> str:
    if not _TAG.fullmatch(given):
        raise typer.BadParameter(f"'{safe(given)}' is no language tag; write it as in en or ar")
    return given


_Given = TypeVar("_Given", str, Path)
_Named = TypeVar("_Named", str, Path, None)
_STDOUT = "-"


def named(out: _Named) -> _Named:
    """What is to be written, by its name; DataError for a dash: this command says things on standard output itself."""
    if out is not None and str(out) == _STDOUT:
        raise DataError(f"--out {_STDOUT}: this command writes no standard output; give a name")
    return out


def unless_dash(out: _Named) -> _Named | None:
    """What is to be written, by its name; none for a dash, which means standard output, as without a name."""
    return None if out is not None and str(out) == _STDOUT else out


Inputs = Annotated[
    list[str] | None,
    typer.Argument(help="Statements: files, folders, 'patterns/**/*.html', s3://… addresses, or - for stdin."),
]
Graphs = Annotated[list[Path] | None, typer.Argument(help="Graph files, or folders of them.")]
Among = Annotated[
    list[str] | None,
    typer.Option(help="Of shards only documents with entity=OM, document=ID, since=2026-01, until=2026; all of these."),
]
Registry = Annotated[list[Path] | None, typer.Option(help="Folder with a registry of your own; may be repeated.")]
Languages = Annotated[list[Path] | None, typer.Option(help="Folder with language files of your own; may be repeated.")]
Timeout = Annotated[float, typer.Option(min=0.1, help="Seconds after which it is stopped.")]
WholeTimeout = Annotated[
    float | None,
    typer.Option(min=0.1, help="Seconds after which it is stopped; else 8 of computing, or 0.8 a MiB (validate 3.5)."),
]
Memory = Annotated[
    int | None,
    typer.Option(min=64, help="MiB of memory that it may use; else 280, or what its input needs, up to 2048."),
]
FileTimeout = Annotated[
    float | None, typer.Option(min=0.1, help="Seconds for a page, paper or feed; else by its size, 7 up to 10 MiB.")
]
FileMemory = Annotated[
    int | None, typer.Option(min=64, help="MiB for a page, paper or feed; else by its size, 360 up to 10 MiB.")
]
Language = Annotated[str | None, typer.Option(help="Language of the statements: ar or en; else found out.")]

Labels = Annotated[
    str, typer.Option(callback=_tag, help="Language of the labels where there is a choice; titles are in en and ar.")
]


def extended(registry: list[Path] | None = None, languages: list[Path] | None = None) -> None:
    """Lay the user's own data over the shipped ones."""
    from mithaq.resources import extend

    extend(registry or (), languages or ())


def of_files(timeout: float | None, memory: int | None, seconds: float = 60) -> Limits | None:
    """The limits that somebody has set for each file, of ``seconds`` where only memory was; None where nothing was."""
    from mithaq.worker.limits import MOST_MEMORY, Limits

    return None if timeout is None and memory is None else Limits(timeout or seconds, memory or MOST_MEMORY)


def given_or(given: list[_Given] | None, default: str) -> list[_Given] | list[Path]:
    """What was given, or the folder of that name in the working directory."""
    return given or [Path(default)]


def told(inputs: list[str] | None) -> list[str]:
    """The statements that were given, or the folder ``seeds`` where it is; wrong usage where there is neither."""
    if not inputs and not Path("seeds").exists():
        raise typer.BadParameter("which statements? Name files or folders of them, or - for standard input")
    return inputs or ["seeds"]


@contextmanager
def chosen(graphs: list[Path] | None, among: list[str] | None, **more: list[str] | None) -> Iterator[list[Path]]:
    """The graphs that were given, or the folder ``graphs``; of shards the chosen documents alone.

    ``more`` are the words of an option such as ``--among-a``, named ``among_a``.
    """
    from mithaq.graph.among import chosen as run
    from mithaq.graph.among import wish

    for option, words in more.items():
        wish(words or [], f"--{option.replace('_', '-')}")
        among = [*(among or []), *(words or [])]
    with run(given_or(graphs, "graphs"), among or []) as found:
        yield [Path(path) for path in found]


def apart_from(out: Path | None, graphs: list[Path]) -> None:
    """Nothing, where a file to be written is none of the graphs that are read for it; else DataError."""
    if out is not None and out.exists():
        from mithaq.graph.store import graph_files

        if any(out.samefile(path) for path in graph_files(graphs)):
            raise DataError(f"{safe(str(out))}: it is one of the graphs that are read; choose another --out")


def complain(failures: list[str] | tuple[str, ...]) -> None:
    """The failures on standard error, a line each; exit 1 where there is one."""
    for failure in failures:
        typer.echo(f"mithaq: {safe(failure)}", err=True)
    if failures:
        raise typer.Exit(1)
