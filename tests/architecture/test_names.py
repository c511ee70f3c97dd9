"""Names that are found at once: one class, one module, one word; folders that fit on a screen.

What breaks a rule today is listed in exceptions.py and may only become less.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.architecture import exceptions
from tests.architecture.sources import ROOT, python_files, tree_of

MODULES_IN_A_FOLDER = 15
# The same in each aggregate, program or schema, wherever it stands.
EVERYWHERE = {"__init__", "__main__", "commands", "decider", "errors", "schema", "state"}
# A docstring names a thing or says what is done; it does not begin with half a sentence.
HALF_A_SENTENCE = re.compile(
    r"[`'(]*(after|as|at|because|before|but|by|for|from|how|if|in|into|it|of|on|or|since|than|that|they"
    r"|to|until|what|when|where|whether|which|while|who|whom|whose|why|with|without)\b",
    re.IGNORECASE,
)
SERVICES = sorted(path.name for path in (ROOT / "services").iterdir() if path.is_dir())
FILES = [path for path in python_files() if path.name != "__init__.py"]


def files_of(service: str) -> list[Path]:
    files = python_files(f"services/{service}")
    return [path for path in files if "migrations" not in path.parts]


def class_names(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef):
            yield node.name


def twice(names: Iterable[tuple[str, Path]]) -> set[str]:
    """Names that are given in more than one place."""
    places: dict[str, list[Path]] = defaultdict(list)
    for name, path in names:
        places[name].append(path)
    return {name for name, given in places.items() if len(given) > 1}


def crowded(files: Iterable[Path]) -> set[str]:
    """Folders of too many modules; Alembic's revisions grow in number for ever."""
    count: dict[Path, int] = defaultdict(int)
    for path in files:
        count[path.parent] += path.parent.name != "versions"
    return {str(folder) for folder, modules in count.items() if modules > MODULES_IN_A_FOLDER}


def first_lines(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node)
            if text:
                yield text.splitlines()[0]


def half_sentence(line: str) -> bool:
    return HALF_A_SENTENCE.match(line) is not None


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_has_no_two_classes_of_one_name(service: str) -> None:
    found = twice((name, path) for path in files_of(service) for name in class_names(path))

    assert found - exceptions.CLASSES.get(service, set()) == set()


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_has_no_two_modules_of_one_name(service: str) -> None:
    stems = ((path.stem, path) for path in files_of(service) if path.stem not in EVERYWHERE)

    assert twice(stems) - exceptions.MODULES.get(service, set()) == set()


def test_a_folder_holds_at_most_15_modules() -> None:
    assert crowded(FILES) - exceptions.FOLDERS == set()


def test_a_docstring_begins_with_a_noun_or_a_verb() -> None:
    found = {line for path in FILES for line in first_lines(tree_of(path)) if half_sentence(line)}

    assert sorted(found) == []


def test_planted_violations_are_seen() -> None:
    here, there = Path("services/a/one.py"), Path("services/a/api/one.py")
    assert twice([("Figures", here), ("Figures", there), ("Totals", here)]) == {"Figures"}
    assert twice((path.stem, path) for path in (here, there)) == {"one"}
    folder = [Path(f"libs/web/m{number}.py") for number in range(16)]
    assert crowded(folder) == {"libs/web"}
    assert crowded(folder[:15]) == set()
    assert crowded(Path(f"services/a/migrations/versions/{n}.py") for n in range(99)) == set()


@pytest.mark.parametrize(
    ("line", "half"),
    [
        ("What a customer is worth.", True),
        ("Whether it is open.", True),
        ("`How` it is done.", True),
        ("As of now.", True),
        ("If asked.", True),
        ("Who's there.", True),
        ("Return the answer.", False),
        ("A balance by currency.", False),
        ("The position: as drawn.", False),
        ("Inner part.", False),
    ],
)
def test_half_sentences_are_told_from_whole_ones(line: str, half: bool) -> None:
    module = ast.parse(f'class A:\n    """{line}"""\n    def f(self):\n        """{line}"""')
    assert [half_sentence(found) for found in first_lines(module)] == [half, half]
