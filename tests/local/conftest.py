"""Two stacks for all tests of them: to start one takes the longest."""

from collections.abc import Iterator

import pytest

from tests.local.cli import Cli


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Cli, str]]:
    """A stack after the demo, and what was printed."""
    cli = Cli(tmp_path_factory.mktemp("demo"))
    try:
        done = cli.run("demo", LIMIT="50")
        assert done.returncode == 0, done.stderr
        yield cli, done.stdout
    finally:
        cli.run("down")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A running one."""
    cli = Cli(tmp_path_factory.mktemp("stack"))
    done = cli.run("up")
    assert done.returncode == 0, done.stderr
    yield cli
    assert cli.run("down").returncode == 0
    assert cli.processes() == {}
