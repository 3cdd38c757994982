"""``python -m mithaq`` is the command ``mithaq``."""

from __future__ import annotations

from mithaq.cli import main

if __name__ == "__main__":
    main()
