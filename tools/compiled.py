"""Builds a wheel in which what reads statements and writes graphs is compiled by mypyc: a hook of hatchling.

    HATCH_BUILD_HOOK_ENABLE_CUSTOM=true pip install .

It is off unless it is asked for. What mypyc reads is a copy of the sources, in which a few idioms are replaced by what
it understands. The wheel has the modules in Python as they are, each with the compiled one beside it, which Python
prefers.
"""

from __future__ import annotations

import ast
import os
import re
import shlex
import shutil
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Callable

MODULES = (
    *("extract/**/*.py", "model.py", "text.py", "vocabulary.py", "read/languages.py", "read/date*.py"),
    *("read/sentences.py", "read/final_marks.py", "graph/names.py"),
    *("graph/iris.py", "graph/rdf.py", "graph/terms.py", "graph/turtle.py", "corpus/packing.py"),
)
"""What is compiled, below the package: whatever a document's time is spent in."""
_WORKERS = os.cpu_count() or 1
_REWRITES = (
    # Native classes have slots anyway; mypyc knows a dataclass by its decorator alone.
    (r"^@record$", "@dataclass(unsafe_hash=True)"),
    (r"^from mithaq\.records import record$", "from dataclasses import dataclass"),
    (r"^@dataclass\(slots=True\)$", "@dataclass"),
    (r"^@dataclass\(frozen=True, slots=True\)$", "@dataclass(unsafe_hash=True)"),
)
_ABC = re.compile(r"^    (from collections\.abc import .+)$", re.MULTILINE)
_HASHED = "(unsafe_hash=True)"
_FIELD = re.compile(r"field\(")
_FACTORY = re.compile(r"field\(default_factory=(\w+)\)")
_CONSTANT = re.compile("_?[A-Z][A-Z0-9_]*")
_IMPORT = "from typing import Final"
_FUTURE = "from __future__ import annotations\n"


def rewritten(source: str) -> str:
    """Return the source of a module as mypyc is given it, each line under its number."""
    for pattern, replacement in _REWRITES:
        source = re.sub(pattern, replacement, source, flags=re.MULTILINE)
    source = _methods(_constants(_sets(source)))
    # The types of fields are evaluated when a native class is made.
    found = "; ".join((_IMPORT, *_ABC.findall(source)))
    return source.replace(_FUTURE, f"{_FUTURE[:-1]}; {found}\n", 1)


def _constants(source: str) -> str:
    """Declare what is written in capitals as final: mypyc looks up any other name of a module at each use of it."""
    lines = [line.encode() for line in source.split("\n")]
    for node in ast.parse(source).body:
        named, told = _declared(node)
        if named is None or not _CONSTANT.fullmatch(named.id):
            continue
        line, end = lines[node.lineno - 1], named.end_col_offset or 0
        kind = b"[" + line[told.col_offset : told.end_col_offset] + b"]" if told is not None else b""
        rest = line[end if told is None else told.end_col_offset :]
        lines[node.lineno - 1] = line[:end] + b": Final" + kind + rest
    return b"\n".join(lines).decode()


def _declared(node: ast.stmt) -> tuple[ast.Name | None, ast.expr | None]:
    """The one name that a statement gives a value, with the type that is written beside it."""
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
        return node.target, node.annotation
    single = node.targets[0] if isinstance(node, ast.Assign) and len(node.targets) == 1 else None
    return (single if isinstance(single, ast.Name) else None), None


def _methods(source: str) -> str:
    """Write out how a dataclass is made, and how a record is hashed: what `dataclass` adds to a class is not compiled.

    Each stands in one of the two empty lines below the class.
    """
    lines = [*source.split("\n"), ""]
    for node in ast.parse(source).body:
        decorator = lines[node.lineno - 2]
        if isinstance(node, ast.ClassDef) and decorator.startswith("@dataclass") and node.end_lineno:
            fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
            lines[node.end_lineno] = _maker(fields)
            if decorator.endswith(_HASHED):
                lines[node.lineno - 2] = decorator.removesuffix(_HASHED)
                lines[node.end_lineno + 1] = _hasher(fields)
    return "\n".join(lines).removesuffix("\n")


def _maker(fields: list[ast.AnnAssign]) -> str:
    parameters, given = ["self"], []
    for field in fields:
        name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
        default = "" if field.value is None else ast.unparse(field.value)
        if factory := _FACTORY.fullmatch(default):
            parameters.append(f"{name}: {kind} | None = None")
            given.append(f"self.{name} = {factory[1]}() if {name} is None else {name}")
        else:
            parameters.append(f"{name}: {kind}" + (f" = {default}" if default and not _FIELD.match(default) else ""))
            given.append(f"self.{name} = {name}")
    return f"    def __init__({', '.join(parameters)}) -> None: {'; '.join(given)}"


def _hasher(fields: list[ast.AnnAssign]) -> str:
    values = "".join(f"self.{ast.unparse(field.target)}, " for field in fields)
    return f"    def __hash__(self) -> int: return hash(({values}))"


def _sets(source: str) -> str:
    """Write a set for the tuple of «x in (*a, *b)», on which mypyc 2.4 fails; what is looked up there can be hashed."""
    lines = [bytearray(line, "utf-8") for line in source.split("\n")]
    for node in ast.walk(ast.parse(source)):
        for each in node.comparators if isinstance(node, ast.Compare) else ():
            if isinstance(each, ast.Tuple) and any(isinstance(part, ast.Starred) for part in each.elts):
                lines[each.lineno - 1][each.col_offset] = ord("{")
                lines[(each.end_lineno or 0) - 1][(each.end_col_offset or 0) - 1] = ord("}")
    return "\n".join(line.decode() for line in lines)


def sources(package: Path) -> list[Path]:
    """Return the modules of a package that are compiled, in order."""
    return sorted(path for pattern in MODULES for path in package.glob(pattern))


class CompiledBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled modules into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile and say which files go where; a wheel is then for this Python on this kind of machine."""
        if version == "editable":
            sys.exit("mithaq: an editable installation is not compiled; install without --editable")
        _check_compiler()
        work = Path(self.root, "build", "compiled")
        shutil.rmtree(work, ignore_errors=True)
        for path in Path(self.root, "src").rglob("*.py"):
            copy = work / path.relative_to(Path(self.root, "src"))
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(rewritten(path.read_text("utf-8")), "utf-8")
        with chdir(work):
            _compile([str(path) for path in sources(Path("mithaq"))])
        made = sorted(path for path in (work / "lib").rglob("*") if path.is_file())
        build_data["force_include"].update({str(path): str(path.relative_to(work / "lib")) for path in made})
        build_data.update(pure_python=False, infer_tag=True)


def _check_compiler() -> None:
    compiler = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")[0]
    if not shutil.which(compiler):
        sys.exit(f"mithaq: no C compiler ({compiler}) here: install one, or install mithaq without compiling it")
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        sys.exit("mithaq: no Python.h here: install the headers of Python, or install mithaq without compiling it")


def _compile(paths: list[str]) -> None:
    """Compile modules below the working directory into `lib`."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class Parallel(build_ext):
        """Compiles the files of one extension side by side."""

        def build_extensions(self) -> None:
            self.compiler.compile = _side_by_side(self.compiler.compile)
            super().build_extensions()

    # What else is installed must make no difference to what comes out.
    options = ["--config-file=", "--cache-dir=cache"]
    options += ["--no-site-packages", "--ignore-missing-imports", "--follow-imports=silent"]
    extensions = mypycify(
        [*options, *paths], opt_level="2", debug_level="0", multi_file=True, group_name="mithaq", target_dir="c"
    )
    for extension in extensions:
        # What nobody outside may call is called without the detour that a name others might replace needs.
        extension.extra_compile_args += ["-w", "-fvisibility=hidden"]
    command = Parallel(Distribution({"name": "mithaq", "ext_modules": extensions}))
    command.build_lib, command.build_temp, command.parallel = "lib", "objects", _WORKERS
    command.ensure_finalized()
    command.run()


def _side_by_side(compile_one: Callable[..., list[str]]) -> Callable[..., list[str]]:
    def compile_all(files: list[str], **options: Any) -> list[str]:
        largest_first = sorted(files, key=os.path.getsize, reverse=True)
        with ThreadPoolExecutor(_WORKERS) as pool:
            objects = pool.map(lambda path: compile_one([path], **options), largest_first)
            return [each for made in objects for each in made]

    return compile_all
