"""Questions to graphs: query."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mithaq.cli import querying
from mithaq.cli.options import Among, Labels, Memory, Timeout, apart_from, app, chosen


@app.command(
    epilog="Example: mithaq query officials-of-a-country --country OM",
    context_settings={"ignore_unknown_options": True},
)
def query(  # noqa: PLR0913, PLR0917 - each is an option
    words: querying.Words = None,
    text: querying.Text = None,
    about: querying.About = False,  # noqa: FBT002
    graphs: Annotated[list[Path] | None, typer.Option(help="Graph file or folder; may be repeated.")] = None,
    among: Among = None,
    language: Labels = "en",
    form: querying.Form = None,
    out: querying.Out = None,
    iris: querying.Iris = False,  # noqa: FBT002
    evidence: querying.Evidence = False,  # noqa: FBT002
    inferred: querying.Inferred = None,
    exit_status: querying.ExitStatus = False,  # noqa: FBT002
    timeout: Timeout = 10,
    max_rows: querying.MaxRows = 20_000,
    memory: Memory = None,
) -> None:
    """Answer a SPARQL query over graphs (default: graphs); without a query, list those that are shipped."""
    from mithaq.ask import answers, queries
    from mithaq.show import terminal
    from mithaq.worker.limits import Limits

    name, given = querying.arguments(words or [])
    if name is None and text is None:
        if given:
            raise typer.BadParameter(f"--{next(iter(given))} of which query? 'mithaq query' lists what is shipped")
        terminal.questions(queries.shipped())
        return
    question = querying.question(name, text)
    if about:
        terminal.question(question)
        return
    asked = answers.Asked(question, given, language, querying.form_of(form, out), iris, evidence, inferred, max_rows)
    with chosen(graphs, among) as paths:
        apart_from(out, paths)
        reply = answers.ask(asked, paths, Limits(timeout, memory))
    querying.show(querying.title(question, language, inferred), reply, out, language, evidence=evidence)
    if exit_status and reply.kind == "boolean" and not reply.yes:
        raise typer.Exit(querying.NO)
