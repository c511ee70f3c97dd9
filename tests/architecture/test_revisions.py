"""Each service's migrations form one line: two heads would leave a database undecided.

And each is literal: what a released revision does must not change with the code of today.
"""

import ast
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from tests.architecture.sources import PACKAGES, ROOT

FOLDERS = sorted((ROOT / "services").glob("*/migrations/versions"))
LINE = """
revision = "{}"
down_revision = {!r}
"""

FROZEN_BUT_FOR = "libs.database.migrations"
OURS = (*PACKAGES, "tests", "bench")


def imported(tree: ast.Module) -> set[str]:
    """The modules of ours that this one imports; a name imported from a package may be one."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or "."} if not node.level else {"."}
    return {name for name in found if name.partition(".")[0] in (*OURS, "")}


def heads(folder: Path) -> list[str]:
    return ScriptDirectory(str(folder), version_locations=[str(folder)]).get_heads()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parts[-3])
def test_revisions_form_one_line(folder: Path) -> None:
    assert len(heads(folder)) == 1


def test_two_heads_are_noticed(tmp_path: Path) -> None:
    for name, down in (("a", None), ("b", "a"), ("c", "a")):
        (tmp_path / f"{name}.py").write_text(LINE.format(name, down))
    assert sorted(heads(tmp_path)) == ["b", "c"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parts[-3])
def test_a_revision_is_literal(folder: Path) -> None:
    for path in sorted(folder.glob("*.py")):
        assert imported(ast.parse(path.read_text())) <= {FROZEN_BUT_FOR}, path.name


@pytest.mark.parametrize(
    "line",
    [
        "from libs.eventstore.schema import DDL",
        "from libs import database",
        "import services.valuation.snapshots.ranking",
        "from services.valuation.projections import keeping",
        "from . import sibling",
        "def upgrade():\n    import deploy.local",
    ],
)
def test_an_import_of_today_s_code_is_noticed(line: str) -> None:
    assert not imported(ast.parse(line)) <= {FROZEN_BUT_FOR}
    assert imported(ast.parse(f"from {FROZEN_BUT_FOR} import run_script")) <= {FROZEN_BUT_FOR}
