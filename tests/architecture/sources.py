"""The source files that the architecture tests look at."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("libs", "services", "deploy")


def python_files(*packages: str) -> list[Path]:
    """Relative to the root of the repository."""
    return sorted(
        path.relative_to(ROOT)
        for package in packages or PACKAGES
        for path in (ROOT / package).rglob("*.py")
    )


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text())


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
