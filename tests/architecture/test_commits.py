"""A commit says what in a line of 72 characters, and why below it; since the rule was made."""

import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

LONGEST = 72
# The last commit before the rule, and its time: a shallow clone may not have it.
BASE, BASE_TIME = "4b391af5d9ed813238a42aeb28d3c9832b1baa00", 1795705400


def git(*words: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)


def is_repository(root: Path) -> bool:
    found = git("rev-parse", "--show-toplevel", root=root)
    return found.returncode == 0 and Path(found.stdout.strip()) == root.resolve()


def messages_since(base: str, base_time: int, root: Path = ROOT) -> list[str]:
    """Those of the commits that are no merges, as far as the clone has them."""
    known = git("cat-file", "-e", f"{base}^{{commit}}", root=root).returncode == 0
    range_ = ["HEAD", f"^{base}"] if known else ["HEAD"]
    told = git("log", "--no-merges", "-z", "--format=%ct%n%B", *range_, root=root)
    assert told.returncode == 0, told.stderr
    timed = (entry.partition("\n") for entry in told.stdout.split("\0") if entry.strip())
    return [message for time, _, message in timed if int(time) > base_time]


def faults(message: str) -> list[str]:
    subject, _, rest = message.strip().partition("\n")
    found = []
    if len(subject) > LONGEST:
        found.append(f"{len(subject)} characters in: {subject}")
    if not rest.strip() or not rest.startswith("\n"):
        found.append(f"no body after an empty line: {subject}")
    return found


def test_each_says_what_and_why() -> None:
    if not is_repository(ROOT):
        pytest.skip("an export without its history")

    assert [fault for m in messages_since(BASE, BASE_TIME) for fault in faults(m)] == []


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("Do it\n\nBecause.\n", 0),
        ("x" * 72 + "\n\nBecause.", 0),
        ("x" * 73 + "\n\nBecause.", 1),
        ("Do it\n", 1),
        ("Do it\nwithout an empty line", 1),
        ("x" * 73, 2),
    ],
)
def test_what_is_missing_is_seen(message: str, count: int) -> None:
    assert len(faults(message)) == count


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """An old commit, then a bad and a good one, and a merge."""
    root = tmp_path / "origin"
    root.mkdir()
    git("init", "-q", "-b", "main", root=root)

    def run(time: int, *words: str) -> None:
        user = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        done = subprocess.run(
            ["git", *user, *words],
            cwd=root,
            env={"GIT_COMMITTER_DATE": f"@{time} +0000", "PATH": "/usr/bin:/bin"},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    run(100, "commit", "-q", "--allow-empty", "-m", "Old, without a body")
    run(200, "commit", "-q", "--allow-empty", "-m", "New, without a body")
    run(210, "checkout", "-q", "-b", "other")
    run(220, "commit", "-q", "--allow-empty", "-m", "New", "-m", "Because.")
    run(230, "checkout", "-q", "main")
    run(240, "merge", "-q", "--no-ff", "-m", "Merge it", "other")
    return root


@pytest.mark.parametrize("depth", [[], ["--depth=2"]], ids=["whole", "shallow"])
def test_new_commits_are_found_in_any_clone(
    history: Path, tmp_path: Path, depth: list[str]
) -> None:
    base = git("rev-list", "--max-parents=0", "HEAD", root=history).stdout.strip()
    clone = tmp_path / "clone"
    assert (
        git("clone", "-q", *depth, f"file://{history}", str(clone), root=tmp_path).returncode == 0
    )

    subjects = sorted(m.splitlines()[0] for m in messages_since(base, 100, root=clone))

    assert subjects == ["New", "New, without a body"]
