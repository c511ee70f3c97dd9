"""Business rules take time and ids as parameters: the same input gives the same answer for ever."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import functions, python_files, tree_of

PURE_FOLDERS = {"domain", "models"}
CLOCKS_AND_CHANCE = {"now", "utcnow", "today", "uuid1", "uuid4", "uuid7", "default_rng", "urandom"}
PURE = [
    path
    for path in python_files("services", "libs")
    if path.parts[:2] == ("libs", "money")
    or (path.parts[0] == "services" and PURE_FOLDERS & set(path.parts[2:3]))
]


def impurities(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
                if name in CLOCKS_AND_CHANCE:
                    yield f"line {node.lineno} calls {name}()"
            case ast.Global() | ast.Nonlocal():
                yield f"line {node.lineno} keeps state between calls"
            case ast.Await() | ast.AsyncFor() | ast.AsyncWith():
                yield f"line {node.lineno} waits for something"
    for function in functions(tree):
        if isinstance(function, ast.AsyncFunctionDef):
            yield f"{function.name} is async"


@pytest.mark.parametrize("path", PURE, ids=str)
def test_rules_are_pure(path: Path) -> None:
    assert list(impurities(tree_of(path))) == []


def test_there_are_rules_to_look_at() -> None:
    services = {path.parts[1] for path in PURE if path.parts[0] == "services"}

    assert services == {"customer", "interaction", "valuation", "callcenter"}


@pytest.mark.parametrize(
    "line",
    [
        "def f(): return datetime.now(UTC)",
        "def f(): return uuid4()",
        "def f():\n global seen\n seen = 1",
        "async def f(): pass",
        "async def f(): await g()",
        "def f(): return np.random.default_rng(1)",
    ],
)
def test_an_impurity_is_seen(line: str) -> None:
    assert list(impurities(ast.parse(line)))


def test_time_as_a_parameter_is_pure() -> None:
    assert not list(impurities(ast.parse("def f(state, now): return (now - state.since).days")))
