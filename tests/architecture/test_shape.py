"""Files and functions stay small, and names say what a thing is."""

import ast
import re
from pathlib import Path

from tests.architecture.sources import PACKAGES, ROOT, functions, python_files, tree_of

LINES, FUNCTION_LINES = 250, 40
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
FILES = python_files()
SOURCES = [
    *FILES,
    *sorted(p.relative_to(ROOT) for package in PACKAGES for p in (ROOT / package).rglob("*.sql")),
]


def too_long(text: str) -> bool:
    return len(text.splitlines()) > LINES


def long_functions(tree: ast.Module) -> list[str]:
    return [
        f"{function.name} ({length} lines)"
        for function in functions(tree)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > FUNCTION_LINES
    ]


def empty_names(path: Path) -> set[str]:
    """Words of a module's or package's name that say nothing about what it is for."""
    return {word for part in path.with_suffix("").parts for word in part.split("_")} & SAYS_NOTHING


def test_a_file_is_at_most_250_lines() -> None:
    """But for migrations: a released revision stays as it is, and a whole schema is generated."""
    measured = [path for path in SOURCES if "migrations" not in path.parent.parts]
    assert [str(path) for path in measured if too_long((ROOT / path).read_text())] == []


def test_a_function_is_at_most_40_lines() -> None:
    assert [f"{path}: {name}" for path in FILES for name in long_functions(tree_of(path))] == []


def test_a_name_says_something() -> None:
    assert [str(path) for path in SOURCES if empty_names(path)] == []


def test_a_module_says_its_duty_in_its_first_line() -> None:
    modules = [path for path in FILES if path.name != "__init__.py"]
    assert [str(path) for path in modules if not ast.get_docstring(tree_of(path))] == []


def test_a_package_says_nothing() -> None:
    packages = [path for path in FILES if path.name == "__init__.py"]
    assert [str(path) for path in packages if (ROOT / path).read_text()] == []


def test_every_folder_of_modules_is_a_package() -> None:
    """But for Alembic's revisions, which are found by path."""
    folders = {path.parent for path in FILES if path.parts[-2] != "versions"}
    assert [str(f) for f in sorted(folders) if not (ROOT / f / "__init__.py").exists()] == []


def test_nothing_is_left_for_later() -> None:
    left = re.compile(r"\b(TODO|FIXME|HACK)\b")
    assert [str(path) for path in SOURCES if left.search((ROOT / path).read_text())] == []


def test_the_measures_see_what_is_too_much() -> None:
    body = "\n".join("    x = 1" for _ in range(FUNCTION_LINES))
    assert long_functions(ast.parse(f"async def f():\n{body}\n")) == ["f (41 lines)"]
    assert long_functions(ast.parse(f"class A:\n  def f(self):\n{body}"))
    assert not long_functions(ast.parse("def f():\n" + body.removeprefix("    x = 1\n")))
    assert too_long("x\n" * 251)
    assert not too_long("x\n" * 250)
    assert empty_names(Path("libs/web/string_utils.py")) == {"utils"}
    assert empty_names(Path("libs/common/words.py")) == {"common"}
    assert empty_names(Path("libs/database/pool.py")) == set()
