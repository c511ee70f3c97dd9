"""make up, down, status and token on real processes."""

import re
import signal
import socket
import time
from pathlib import Path

import httpx2
import psutil
import pytest

from tests.local.cli import Cli

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
NAMES = {"customer", "interaction", "valuation", "callcenter"}


def test_up_returns_when_all_are_ready(stack: Cli) -> None:
    for service in (1, 2, 3, 4):
        assert httpx2.get(stack.url(service, "/readyz")).status_code == 200


def test_up_again_changes_nothing(stack: Cli) -> None:
    before = stack.processes()
    assert stack.run("up").returncode == 0
    assert stack.processes() == before


def test_up_restarts_only_what_is_missing(stack: Cli) -> None:
    before = stack.services()
    psutil.Process(before["valuation"]).kill()
    assert stack.run("up").returncode == 0
    after = stack.services()
    assert {name for name in NAMES if after[name] != before[name]} == {"valuation"}


def test_status_shows_every_address(stack: Cli) -> None:
    shown = stack.run("status").stdout
    for offset in (0, 1, 2, 3, 4, 10, 11):
        assert f"127.0.0.1:{stack.base + offset}" in shown
    assert len(re.findall("running, pid", shown)) == 7
    password = (stack.data / "postgres/password").read_text().strip()
    assert password not in shown
    assert "postgres/password" in shown.replace("\n", "")
    for name in NAMES:
        assert re.search(rf"^{name} +ready, (behind 0 s, )?outbox 0 s", shown, re.MULTILINE), shown


def test_what_to_do_next_names_this_stack(stack: Cli) -> None:
    shown = stack.run("up").stdout
    assert f"make token ROLE=admin CRM_PORT_BASE={stack.base}" in shown


def test_token_opens_the_api(stack: Cli) -> None:
    token = stack.run("token", "--role", "analyst").stdout.splitlines()[-1]
    url = stack.url(3, "/v1/portfolio")
    assert httpx2.get(url).status_code == 401
    assert httpx2.get(url, headers={"Authorization": f"Bearer {token}"}).status_code == 200


def test_two_stacks_side_by_side(stack: Cli, demo: tuple[Cli, str]) -> None:
    """The demo's is not needed any more."""
    other, _ = demo
    token = other.run("token", "--role", "analyst").stdout.splitlines()[-1]
    headers = {"Authorization": f"Bearer {token}"}
    assert httpx2.get(other.url(3, "/v1/portfolio"), headers=headers).status_code == 200
    assert httpx2.get(stack.url(3, "/v1/portfolio"), headers=headers).status_code == 401
    assert other.run("down").returncode == 0
    assert other.processes() == {}
    assert httpx2.get(stack.url(1, "/readyz")).status_code == 200


def test_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    cli = Cli(tmp_path)
    with socket.create_server(("127.0.0.1", cli.base + 3)):
        done = cli.run("up")
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1
    assert f"Port {cli.base + 3} (valuation) is taken" in done.stderr
    assert "CRM_PORT_BASE" in done.stderr
    assert cli.processes() == {}


def test_crashed_service_is_one_clear_line(tmp_path: Path) -> None:
    cli = Cli(tmp_path)
    done = cli.run("up", LOG_LEVEL="LOUD")
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1
    assert "LOG_LEVEL" in done.stderr and ".log" in done.stderr
    assert cli.processes() == {}


@pytest.mark.parametrize("after", [0.7, 2.0])
def test_ctrl_c_leaves_nothing_behind(tmp_path: Path, after: float) -> None:
    cli = Cli(tmp_path)
    with cli.started("up") as process:
        time.sleep(after)
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err.count("\n") == 1
    assert cli.processes() == {}


def test_down_without_a_stack(tmp_path: Path) -> None:
    done = Cli(tmp_path / "none").run("down")
    assert done.returncode == 0 and "Nothing was running" in done.stdout
    assert not (tmp_path / "none").exists()
