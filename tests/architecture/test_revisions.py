"""Each service's migrations form one line: two heads would leave a database undecided."""

from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from tests.architecture.sources import ROOT

FOLDERS = sorted((ROOT / "services").glob("*/migrations/versions"))
LINE = """
revision = "{}"
down_revision = {!r}
"""


def heads(folder: Path) -> list[str]:
    return ScriptDirectory(str(folder), version_locations=[str(folder)]).get_heads()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parts[-3])
def test_revisions_form_one_line(folder: Path) -> None:
    assert len(heads(folder)) == 1


def test_two_heads_are_noticed(tmp_path: Path) -> None:
    for name, down in (("a", None), ("b", "a"), ("c", "a")):
        (tmp_path / f"{name}.py").write_text(LINE.format(name, down))
    assert sorted(heads(tmp_path)) == ["b", "c"]
