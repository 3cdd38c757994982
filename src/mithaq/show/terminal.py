"""What the command prints: tables, findings and progress, safe for a terminal and readable from right to left."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mithaq.safe import isolated, safe
from mithaq.show.words import counts, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import Console

_WIDTH_OF_FILES = 160
"""Columns of a table that goes to a file or a pipe, where no terminal says how wide it is."""

_TOO_WIDE, _BETWEEN = 2, 3
"""How many times the terminal's width a table may need; the places between two columns."""
_PATIENCE = 1.0
"""Seconds before a progress bar appears: what is quicker than that needs none."""


def table(
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    whole: bool = False,
    language: str = "en",
) -> None:
    """Print a table; a count of the rows stands below it. With ``whole``, the first column is never broken.

    What would need twice the width of the terminal is told row by row instead, a line a cell.
    """
    from rich.table import Table
    from rich.text import Text

    console, rows = _console(), [tuple(map(isolated, row)) for row in rows]
    names = [isolated(column) for column in columns]
    if sys.stdout.isatty() and _natural_width([names, *rows]) > _TOO_WIDE * console.width:
        _told_row_by_row(console, title, names, rows)
        console.print(_rows(len(rows), language))
        return
    shown = Table(title=Text(isolated(title)), title_justify="left", box=_box())
    for number, name in enumerate(names):
        shown.add_column(Text(name), overflow="fold", no_wrap=whole and number == 0)
    for row in rows:
        shown.add_row(*map(Text, row))
    console.print(shown)
    console.print(_rows(shown.row_count, language))


def _natural_width(lines: Sequence[Sequence[str]]) -> int:
    """How many places a table takes in which no cell is broken."""
    from rich.cells import cell_len

    return sum(max(map(cell_len, cells)) + _BETWEEN for cells in zip(*lines, strict=True))


def _told_row_by_row(console: Console, title: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.table import Table
    from rich.text import Text

    console.print(isolated(title), style="italic")
    for row in rows:
        cells = Table.grid(padding=(0, 2))
        cells.add_column(no_wrap=True)
        cells.add_column(overflow="fold")
        for name, cell in zip(names, row, strict=True):
            if cell:
                cells.add_row(Text(name, style="bold"), Text(cell))
        console.print()
        console.print(cells)
    console.print()


def summary(report: Any, place: str) -> None:
    """Print what `mithaq.build.build` has made at that place: a row a document."""
    columns = ["document", "title", "language", "sentences", "entities", "facts"]
    rows = [
        [d.id, d.title or "", d.language, str(d.sentences), str(d.entities), str(d.facts)] for d in report.documents
    ]
    # An Arabic name is no name of a file: the document's graph is called otherwise, and nobody would find it.
    if any(not d.id.isascii() and d.path.suffix == ".ttl" for d in report.documents):
        columns.insert(1, "file")
        for document, row in zip(report.documents, rows, strict=True):
            row.insert(1, document.path.name)
    if rows:
        table(f"graphs in {place}", columns, rows)
    console = _console()
    if report.count > len(rows):
        console.print(f"{_counted(report.count, 'document')} in all")
    if report.unchanged:
        console.print(f"{_counted(report.unchanged, 'document')} unchanged")
    if report.removed:
        console.print(f"removed: {', '.join(map(isolated, report.removed))}")
    for note in report.notes:
        console.print(isolated(note), soft_wrap=True)


def answer(
    title: str, variables: Sequence[str], rows: Sequence[Sequence[str]], language: str, *, evidence: bool = False
) -> None:
    """Print the answer to a query; with ``evidence`` the last column, of sentences, below the table by row."""
    if not evidence:
        table(title, variables, rows, language=language)
        return
    numbered = [(str(number), *row[:-1]) for number, row in enumerate(rows, 1)]
    table(title, ("#", *variables[:-1]), numbered, whole=True, language=language)
    console = _console()
    for number, row in enumerate(rows, 1):
        for sentence in row[-1].replace("» «", "»\n«").splitlines():
            console.print(f"{number:>3}  {isolated(sentence)}")


def questions(known: Iterable[Any]) -> None:
    """Print the queries that are shipped, with their titles in both languages and the parameters that they take."""
    rows = [
        (q.name, q.title("en"), q.title("ar"), " ".join(f"--{parameter.name}" for parameter in q.parameters))
        for q in known
    ]
    table("queries", ("name", "title", "العنوان", "parameters"), rows, whole=True)


def question(asked: Any) -> None:
    """Print what a query answers, in both languages, what it can be given, and its text."""
    console = _console()
    for language in ("en", "ar"):
        console.print(isolated(asked.title(language)), style="bold")
        if words := asked.description(language):
            console.print(isolated(words))
    for parameter in asked.parameters:
        console.print(f"  {parameter}")
    console.print()
    console.print(safe(asked.body, layout=True), end="", soft_wrap=True)


def explanation(sentences: Iterable[Any]) -> None:
    """Print each sentence and, under it, what was found in it: the fact, the words, the rule, the status."""
    console = _console()
    for sentence in sentences:
        console.print(isolated(sentence.text), style="bold underline" if sentence.heading else "bold")
        for found in sentence.findings:
            status = "" if found.status == "asserted" else f" ({found.status})"
            said = " ".join(isolated(part) for part in (found.subject, found.predicate, found.object))
            console.print(f"  {said}{isolated(status)}")
            console.print(f"    «{isolated(found.words)}» {isolated(found.rule)}", style="dim")
        console.print()


def validation(report: Any) -> bool:
    """Print what `mithaq.graph.validate.validate` found; whether the graphs conform."""
    console = _console()
    for found in report.findings:
        console.print(
            f"{found.severity} {found.rule}: {found.file}: {isolated(found.focus)}: {isolated(found.message)}"
        )
    violations = sum(found.severity == "violation" for found in report.findings)
    warnings = len(report.findings) - violations
    console.print(
        f"{report.triples} triples checked: {_counted(violations, 'violation')}, {_counted(warnings, 'warning')}"
    )
    return bool(report.conforms)


def differences(title: str, found: Any, language: str) -> None:
    """Print what `mithaq.ask.differences.difference` found: a row a fact, then how many there are of each kind."""
    rows = [
        (
            word(change.kind, language),
            change.subject,
            change.predicate,
            " → ".join(filter(None, dict.fromkeys((change.before, change.after)))),
            " → ".join(filter(None, dict.fromkeys(map(quoted, (change.words_before, change.words_after))))),
        )
        for change in found.changes
    ]
    columns = [word(name, language) for name in ("change", "subject", "predicate", "object", "words")]
    table(title, columns, rows, language=language)
    _console().print(isolated(counts(found.counts(), language)))


def side_by_side(found: Any, language: str) -> None:
    """Print what `mithaq.ask.comparison.compare` found: each line with the sentences of both, then the counts."""
    console = _console()
    a, b = (isolated(title) for title in found.titles)
    console.print(f"A: {a}\nB: {b}\n")
    heads = {"both": "both say", "perhaps": "both say, perhaps", "different": "they differ"}
    for kind, count in found.counts().items():
        if count:
            head = word(heads.get(kind) or f"only {kind[-1].upper()} says", language)
            console.print(isolated(head), style="bold underline")
        for line in (line for line in found.lines if line.kind == kind):
            values = list(dict.fromkeys(filter(None, (line.a, line.b))))
            one = values[0] if len(values) == 1 else ""
            console.print(" ".join(map(isolated, (line.about, line.relation, one))), style="bold")
            for side, value, words in (("A", line.a, line.words_a), ("B", line.b, line.words_b)):
                if value:
                    shown = "" if one else isolated(value) + " "
                    console.print(f"  {side}  {shown}{isolated(quoted(words))}")
        console.print()
    console.print(isolated(counts(found.counts(), language)))


def reasoning(found: Any, language: str) -> None:
    """Print what `mithaq.ask.reasoning.reason` found: each contradiction with its facts and words, or what follows."""
    console = _console()
    for clash in found.clashes:
        said = f"{isolated(clash.thing)} {isolated(clash.reason)}".rstrip()
        console.print(f"{isolated(word('contradiction', language))}: {said}", style="bold")
        for fact, words in clash.facts:
            console.print(f"  {isolated(fact)}  {isolated(quoted(words))}".rstrip())
    if found.consistent:
        rows = [(kind, str(count), example) for kind, count, example in found.told()]
        columns = [word(name, language) for name in ("class or property", "times", "for example")]
        table(word("what follows", language), columns, rows, language=language)
    if language == "ar":
        figures = {"facts": found.asserted, "contradictions": len(found.clashes), "inferred": len(found.inferred)}
        console.print(f"{isolated(counts(figures, language))} · {found.engine}")
        return
    verdict = "consistent" if found.consistent else _counted(len(found.clashes), "contradiction")
    inferred = f"{len(found.inferred)} inferred"
    console.print(f"{_counted(found.asserted, 'fact')} by {found.engine}: {verdict}, {inferred}")


def quoted(words: Iterable[str]) -> str:
    """Pieces of text in quotation marks, each in one line."""
    return " ".join(f"«{' '.join(text.split())}»" for text in words)


def evaluation(found: Any, *, differences: bool) -> None:
    """Print the figures of `mithaq.evaluation.evaluate`, and before them each difference with its words if asked."""
    if differences:
        _missed_and_extra(found)
    columns = ("facts", "precision", "recall", "F1", "right", "extra", "missed")
    groups = [*found.facts().items(), ("entities", found.entities())]
    rows = [
        (name, f"{f.precision:.3f}", f"{f.recall:.3f}", f"{f.f1:.3f}", str(f.right), str(f.extra), str(f.missed))
        for name, f in groups
    ]
    table(f"{_counted(len(found.documents), 'document')} read", columns, rows)
    figures = found.as_json()
    console = _console()
    console.print(f"evidence that stands in the text: {figures['grounded']:.1%}")
    console.print(f"evidence at the gold's place: {figures['evidence_at_the_place']:.1%}")
    console.print(f"status right: {figures['status_right']:.1%}")
    console.print(f"traps fallen into: {figures['traps_fallen_into']} of {figures['traps']}")


def _missed_and_extra(found: Any) -> None:
    console = _console()
    for document in found.documents:
        console.print(isolated(document.id), style="bold")
        for kind, facts in (("missed", document.missed), ("extra", document.extra), ("trap", document.traps)):
            for fact in facts:
                console.print(f"  {kind:6} {isolated(_said(fact, document.names))}")
                words = " ".join((fact.get("evidence") or fact.get("why", "")).split())
                console.print(f"         «{isolated(words)}»", style="dim")


def _said(fact: dict[str, Any], names: dict[str, str]) -> str:
    """A fact in one line: subject, predicate, object; entities that were found with their names."""
    target = fact["o"]
    if isinstance(target, dict):
        target = " ".join(str(value) for value in target.values())
    subject, target = (names.get(str(key)) or key for key in (fact["s"], target))
    return f"{subject} {fact['p']} {target}"


@contextmanager
def progress() -> Iterator[Callable[[Any], None]]:
    """A function to be told how far a build is; on a terminal it shows that with rate and time left, once it lasts."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _stage: None
        return
    begun = time.monotonic()
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    reading, writing = bar.add_task("", total=None), bar.add_task("", total=None, visible=False, start=False)
    started = [begun]

    def on_stage(stage: Any) -> None:
        now = time.monotonic()
        if now - begun > _PATIENCE:
            bar.start()
        if not stage.to_write:
            words = _rate("read", stage.read, now - begun)
            bar.update(reading, description=words, completed=stage.part, total=1 if stage.part else None)
            return
        if len(started) == 1:
            started.append(now)
            bar.start_task(writing)
        words = _rate("written", stage.written, now - started[-1])
        bar.update(writing, description=words, completed=stage.written, total=stage.to_write, visible=True)

    try:
        yield on_stage
    finally:
        bar.stop()


def _rate(what: str, count: int, seconds: float) -> str:
    """How many documents, and how many a second."""
    rate = f", {count / seconds:,.0f} a second" if seconds > _PATIENCE else ""
    return f"{_counted(count, 'document')} {what}{rate}"


@contextmanager
def portion() -> Iterator[Callable[[float], None]]:
    """A function to be told which part of the work is done, 0 to 1; on a terminal it shows a bar, once it lasts."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _part: None
        return
    begun = time.monotonic()
    bar = Progress(BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), console=console, transient=True)
    task = bar.add_task("", total=1)

    def on_progress(part: float) -> None:
        if time.monotonic() - begun > _PATIENCE:
            bar.start()
        bar.update(task, completed=part)

    try:
        yield on_progress
    finally:
        bar.stop()


def sent(graphs: Sequence[Any], *, dry_run: bool) -> None:
    """Print what `mithaq.send.push.push` has sent and read back, or would send."""
    rows = [(s.graph, str(s.triples), "" if s.before is None else str(s.before), str(s.requests)) for s in graphs]
    title = "would be sent" if dry_run else "sent and read back without a difference"
    table(title, ("graph", "triples", "before", "requests"), rows)
    if rewritten := sum(s.rewritten for s in graphs):
        _console().print(
            f"{_counted(rewritten, 'triple')} came back with another form of the same value, such as 1 for 1.0"
        )


def _rows(count: int, language: str) -> str:
    return isolated(counts({"rows": count}, language)) if language == "ar" else _counted(count, "row")


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _console() -> Console:
    from rich.console import Console

    width = None if sys.stdout.isatty() else _WIDTH_OF_FILES
    return Console(width=width, markup=False, highlight=False, emoji=False, soft_wrap=False)


def _box() -> Any:
    from rich import box

    return box.SIMPLE_HEAD
