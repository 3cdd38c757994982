"""What this machine has: doctor."""

from __future__ import annotations

import typer

from mithaq.cli.options import app


@app.command(epilog="Example: mithaq doctor")
def doctor() -> None:
    """Say which defences hold on this machine, which programs are here, and what to do about what is missing."""
    from mithaq.doctor import examine, machine
    from mithaq.show import terminal

    found = list(examine())
    terminal.table(machine(), ("what", "found", "what to do"), [(f.what, f.found, f.advice) for f in found])
    if any(finding.needed for finding in found):
        raise typer.Exit(1)
