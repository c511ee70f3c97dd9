"""make demo, on its first 50 customers."""

import os
import re
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest

from deploy.local.cdnow import LAST_DAY, read_buyers
from deploy.local.history_shift import kept_shift
from deploy.local.sending import count, send
from deploy.local.telecom.history import synthetic_history
from tests.local.cli import Cli

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
BUYERS = read_buyers(50)
PURCHASES = sum(len(buyer.purchases) for buyer in BUYERS)


def _value_of(cli: Cli, number: int) -> dict[str, object]:
    token = cli.run("token", "--role", "analyst").stdout.splitlines()[-1]
    url = cli.url(3, f"/v1/valuations/{BUYERS[number - 1].customer_id}")
    return httpx2.get(url, headers={"Authorization": f"Bearer {token}"}).json()


def test_one_worker_has_the_stack(request: pytest.FixtureRequest) -> None:
    """Several processes share the tests out by the group that is in their names."""
    name, shared = request.node.nodeid, "PYTEST_XDIST_WORKER" in os.environ
    assert name.endswith("@stack") == shared


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


def test_key_accounts_are_labelled_synthetic(demo: tuple[Cli, str]) -> None:
    """Beside the others: only the telecom's own customers are in what is said of its ends."""
    done = demo[0].run("demo", DATA="key-accounts", LIMIT="30")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("SYNTHETIC DATA") == 2
    assert re.search(r"^30 customers and \d{3} purchases are new", done.stdout, re.MULTILINE)
    assert re.search(r"top 20 % .* bring [4-8]\.\d x what they cost", done.stdout)
    assert re.search(r"bottom 20 % cost [2-5]\.\d x what they bring", done.stdout)


async def test_commands_of_long_ago_are_not_repeated(demo: tuple[Cli, str]) -> None:
    """Their idempotency keys are forgotten after a week; the versions they name are not."""
    cli, _ = demo
    token = cli.run("token", "--role", "admin").stdout.splitlines()[-1]
    history = synthetic_history(LAST_DAY + kept_shift(cli.data, ""), 30)
    chains = [chain for chain in history.chains if chain[0].version][:20]
    later = [[replace(one, key=f"{one.key}-later") for one in chain] for chain in chains]
    urls = {"customer": cli.url(1, ""), "interaction": cli.url(2, "")}
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx2.AsyncClient(headers=headers) as client:
        sent = await send(client, urls, later, lambda _: None)
    assert (sent.created, sent.repeated) == (0, count(chains))


@pytest.mark.parametrize(
    "setting", [{"LIMIT": "many"}, {"SHIFT": "2"}, {"SHIFT": "0"}, {"DATA": "telecom"}]
)
def test_settings_that_make_no_sense(demo: tuple[Cli, str], setting: dict[str, str]) -> None:
    done = demo[0].run("demo", **setting)
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1
