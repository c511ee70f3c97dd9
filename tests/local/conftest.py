"""Two stacks for all tests of them: to start one takes the longest."""

import pytest

from tests.local.cli import Cli

_running: list[Cli] = []


def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Stop them after the last test of them: idle, they would slow down all the tests to come."""
    if nextitem is None or nextitem.get_closest_marker("stack") is None:
        while _running:
            cli = _running.pop()
            assert cli.run("down").returncode == 0
            assert cli.processes() == {}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Cli, str]:
    """A stack after the demo, and what was printed."""
    cli = _cli(tmp_path_factory, "demo")
    done = cli.run("demo", LIMIT="50")
    assert done.returncode == 0, done.stderr
    return cli, done.stdout


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Cli:
    """A running one."""
    cli = _cli(tmp_path_factory, "stack")
    done = cli.run("up")
    assert done.returncode == 0, done.stderr
    return cli


def _cli(folders: pytest.TempPathFactory, name: str) -> Cli:
    cli = Cli(folders.mktemp(name))
    _running.append(cli)
    return cli
