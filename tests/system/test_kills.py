"""Whatever dies, whenever it dies: what was accepted is valued exactly once."""

import asyncio
from collections.abc import Mapping

import pytest

from deploy.local.interrupts import wait_until
from tests.system.buyers import Buyers
from tests.system.installation import Installation, Role
from tests.system.valued import assert_valued

PURCHASES = 300


ROLES = [
    ("customer", "relay"),  # this and the next make topics that consumers wait for
    ("callcenter", "relay"),
    ("interaction", "api"),
    ("interaction", "relay"),
    ("valuation", "api"),
    ("valuation", "consumer"),
]


def start_all(
    installation: Installation, failpoints: Mapping[tuple[str, str], str] | None = None
) -> dict[tuple[str, str], Role]:
    """The roles from a purchase to its valuation, together, ready."""
    roles = {
        role: installation.begin(*role, failpoint=(failpoints or {}).get(role, ""))
        for role in ROLES
    }
    for role in roles.values():
        role.await_ready()
    return roles


async def revive(installation: Installation, role: Role) -> Role:
    """Wait until the failpoint killed the role, and start it anew without one."""
    await asyncio.to_thread(wait_until, lambda: not role.process.running, within=60)
    assert role.killed(), role.process.last_line()
    return await asyncio.to_thread(installation.start, role.name, role.role)


@pytest.mark.parametrize(
    ("service", "role", "failpoint"),
    [
        ("interaction", "api", "append.before_commit:5"),
        ("interaction", "api", "append.after_commit:5"),
        ("interaction", "relay", "relay.sent:3"),
        ("valuation", "consumer", "consumer.before_commit"),
        ("valuation", "consumer", "consumer.after_commit"),
    ],
)
async def test_a_role_killed_at_its_worst_moment(
    installation: Installation, service: str, role: str, failpoint: str
) -> None:
    roles = start_all(installation, {(service, role): failpoint})
    buyers = Buyers(installation.token("integration"), lambda: [roles["interaction", "api"].url])

    async def mend() -> None:
        roles[service, role] = await revive(installation, roles[service, role])

    await asyncio.gather(buyers.buy(PURCHASES), mend())

    assert buyers.purchases == PURCHASES
    url, token = roles["valuation", "api"].url, installation.token("analyst")
    await assert_valued(url, token, buyers.accepted)


async def test_two_apis_take_the_same_keys(installation: Installation) -> None:
    roles = start_all(installation)
    valuation = roles["valuation", "api"]
    apis = [roles["interaction", "api"], installation.start("interaction", "api")]
    buyers = Buyers(installation.token("integration"), lambda: [api.url for api in apis])

    async def kill_one() -> None:
        await asyncio.sleep(0.5)
        apis.pop().process.kill()

    await asyncio.gather(buyers.buy(PURCHASES), kill_one())
    await assert_valued(valuation.url, installation.token("analyst"), buyers.accepted)


async def test_the_broker_dies_with_its_data_twice(installation: Installation) -> None:
    roles = start_all(installation)
    api, valuation = roles["interaction", "api"], roles["valuation", "api"]
    buyers = Buyers(installation.token("integration"), lambda: [api.url])

    for _ in range(2):
        buying = asyncio.create_task(buyers.buy(PURCHASES))
        await asyncio.sleep(0.5)
        await asyncio.to_thread(installation.broker.restart, wipe=True)
        await buying

    await buyers.buy(20)
    await assert_valued(valuation.url, installation.token("analyst"), buyers.accepted, within=120)
