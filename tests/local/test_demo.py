"""make demo, on its first 50 customers."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from deploy.local.cdnow import read_buyers
from tests.local.cli import Cli

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
BUYERS = read_buyers(50)
PURCHASES = sum(len(buyer.purchases) for buyer in BUYERS)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Cli, str]]:
    """A stack after the demo, and what was printed."""
    cli = Cli(tmp_path_factory.mktemp("demo"))
    try:
        done = cli.run("demo", LIMIT="50")
        assert done.returncode == 0, done.stderr
        yield cli, done.stdout
    finally:
        cli.run("down")


def _value_of(cli: Cli, number: int) -> dict[str, object]:
    token = cli.run("token", "--role", "analyst").stdout.splitlines()[-1]
    url = cli.url(3, f"/v1/valuations/{BUYERS[number - 1].customer_id}")
    return httpx2.get(url, headers={"Authorization": f"Bearer {token}"}).json()


def test_shows_the_portfolio(demo: tuple[Cli, str]) -> None:
    _, shown = demo
    assert f"50 customers and {PURCHASES} purchases are new" in shown
    assert re.search(r"^[ABC] \(USD\) +\d", shown, re.MULTILINE)
    assert f"{demo[0].base + 3}" in shown


def test_its_link_leads_to_the_console_and_lets_in(demo: tuple[Cli, str]) -> None:
    cli, shown = demo
    found = re.search(r"^  (\S+/console)#token=(\S+)$", shown, re.MULTILINE)
    assert found, shown
    address, token = found.groups()
    assert "<title>Rapport console</title>" in httpx2.get(address).text
    portfolio = cli.url(3, "/v1/portfolio")
    answer = httpx2.get(portfolio, headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 200


def test_values_are_those_of_the_file(demo: tuple[Cli, str]) -> None:
    for number in (1, 2, 50):
        spent = sum(purchase.amount for purchase in BUYERS[number - 1].purchases)
        value = _value_of(demo[0], number)["value"]
        assert isinstance(value, dict) and value["revenue"] == str(spent)


def test_second_run_adds_nothing(demo: tuple[Cli, str]) -> None:
    cli, _ = demo
    before = _value_of(cli, 2)["value"]
    done = cli.run("demo", LIMIT="50")
    assert done.returncode == 0, done.stderr
    assert "0 customers and 0 purchases are new" in done.stdout
    assert _value_of(cli, 2)["value"] == before


def test_other_limit_adds_only_the_rest(demo: tuple[Cli, str], tmp_path: Path) -> None:
    """Other requests under other keys, the same purchases."""
    done = demo[0].run("demo", LIMIT="60")
    rest = read_buyers(60)[50:]
    bought = sum(len(buyer.purchases) for buyer in rest)
    assert f"10 customers and {bought} purchases are new" in done.stdout, done.stderr


@pytest.mark.parametrize("setting", [{"LIMIT": "many"}, {"SHIFT": "2"}, {"SHIFT": "0"}])
def test_settings_that_make_no_sense(demo: tuple[Cli, str], setting: dict[str, str]) -> None:
    done = demo[0].run("demo", **setting)
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1
