"""The page's own script and style: small files, joined to one each."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_STYLES = ("base", "frame", "panels", "small", "print")
_ENTRY = "page"
_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./(\w+)\.js";$', re.MULTILINE)
_COMMENT = re.compile(r"[ \t]*/\*.*?\*/\n?", re.DOTALL)
_EXPORT = re.compile(r"^export (const|function|class|async function)(\*?) (\w+)", re.MULTILINE)


def asset(name: str) -> str:
    """The text of a file in ``assets``."""
    return files("mithaq.show").joinpath("assets", *name.split("/")).read_text("utf-8")


@cache
def style() -> str:
    """All styles, in the order in which they build on one another."""
    return "\n".join(asset(f"style/{name}.css") for name in _STYLES)


@cache
def script() -> str:
    """All modules as one script that declares nothing outside itself.

    Each becomes a function that runs once, after those that it imports, and gives what it exports; comments stay
    behind, for they would be a tenth of it. ValueError for a module that imports itself, by however many steps, or what
    another does not export.
    """
    order: list[str] = []
    _visit(_ENTRY, (), order)
    return '(() => {\n"use strict";\n' + "\n".join(map(_wrapped, order)) + "\n})();\n"


def modules() -> tuple[str, ...]:
    """The names of the modules that the page has, those that others build on first."""
    order: list[str] = []
    _visit(_ENTRY, (), order)
    return tuple(order)


def _visit(name: str, above: tuple[str, ...], order: list[str]) -> None:
    if name in above:
        raise ValueError(f"modules import one another: {' '.join((*above, name))}")
    if name in order:
        return
    for wanted, other in _IMPORT.findall(_module(name)):
        _visit(other, (*above, name), order)
        exported = {found[2] for found in _EXPORT.findall(_module(other))}
        if missing := {one.strip() for one in wanted.split(",") if one.strip()} - exported:
            raise ValueError(f"{other}.js does not export {', '.join(sorted(missing))}, which {name}.js imports")
    order.append(name)


def _wrapped(name: str) -> str:
    text = _module(name)
    exported = [found[2] for found in _EXPORT.findall(text)]
    body = _IMPORT.sub(lambda found: f"const {{{found[1]}}} = ${found[2]};" if found[1] else "", text)
    body = _COMMENT.sub(lambda found: "\n" if found[0].endswith("\n") else "", _EXPORT.sub(r"\1\2 \3", body))
    body = re.sub(r"\n{2,}", "\n", body).strip()
    return f"const ${name} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();"


def _module(name: str) -> str:
    return asset(f"script/{name}.js")
