"""``python -m mithaq`` is the command ``mithaq``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command and leave the process, as `mithaq.cli.main` does; 1 where a library is not there."""
    try:
        from mithaq.cli import main as command

        command()
    except ModuleNotFoundError as error:
        if not error.name or error.name.partition(".")[0] == "mithaq":
            raise
        sys.exit(f"mithaq: the library {error.name} is missing; run: pip install mithaq")


if __name__ == "__main__":
    main()
