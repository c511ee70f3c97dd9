"""Documents name files that exist: paths in backticks, and links between documents."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

ARCHITECTURE = ROOT / "docs/architecture.md"
TOPS = "libs|services|deploy|tests|docs|bench|clients|requirements"
IN_TICKS = re.compile(rf"`((?:{TOPS})/[^`\s]*)`")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
DOCUMENTS = sorted(
    path.relative_to(ROOT)
    for path in [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "deploy").rglob("*.md"),
    ]
    if "node_modules" not in path.parts
)


def missing(text: str, folder: Path) -> Iterator[str]:
    """`<name>` and `*` stand for anything, but something must be there."""
    for path in IN_TICKS.findall(text):
        # A trailing `:name` or `#L1` points into the file.
        pattern = re.sub(r"<[^>]+>", "*", re.split(r"[:#]", path)[0]).rstrip("/.,")
        if not any(ROOT.glob(pattern)):
            yield path
    for link in LINK.findall(text):
        if "://" not in link and not link.startswith("mailto:") and not (folder / link).exists():
            yield link


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_a_document_names_what_exists(document: Path) -> None:
    path = ROOT / document

    assert list(missing(path.read_text(), path.parent)) == []


@pytest.mark.skipif(not ARCHITECTURE.exists(), reason="docs/architecture.md is not written yet")
def test_the_architecture_shows_the_flow_by_file_names() -> None:
    paths = set(IN_TICKS.findall(ARCHITECTURE.read_text()))

    assert len(paths) >= 10
    assert {path.split("/")[0] for path in paths} >= {"libs", "services"}


def test_a_file_that_is_gone_is_noticed() -> None:
    text = "`libs/events/nowhere.py`, `services/<name>/nothing.py`, [x](nowhere.md)"
    fine = "`libs/events/contract.py:event`, `services/<name>/__init__.py`, [x](adr/README.md#top)"

    assert len(list(missing(text, ROOT / "docs"))) == 3
    assert list(missing(fine, ROOT / "docs")) == []
