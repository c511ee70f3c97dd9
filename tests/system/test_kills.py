"""Whatever dies, whenever it dies: what was accepted is valued exactly once."""

import asyncio

import pytest

from deploy.local.interrupts import wait_until
from tests.system.buyers import Buyers
from tests.system.conftest import Roles
from tests.system.installation import Installation, Role
from tests.system.valued import assert_valued

PURCHASES = 300


async def revive(installation: Installation, role: Role) -> Role:
    """Wait until the failpoint killed the role, and start it anew without one."""
    await asyncio.to_thread(wait_until, lambda: not role.process.running, within=60)
    assert role.killed(), role.process.last_line()
    return await asyncio.to_thread(installation.start, role.name, role.role)


async def orchestrate(installation: Installation, roles: Roles) -> None:
    """Start anew what ended by itself, as a process does that finds itself stuck."""
    while True:
        for role, process in roles.items():
            if not process.process.running:
                roles[role] = await asyncio.to_thread(installation.start, *role)
        await asyncio.sleep(0.5)


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
    installation: Installation, roles: Roles, service: str, role: str, failpoint: str
) -> None:
    roles[service, role].process.stop()
    roles[service, role] = installation.start(service, role, failpoint=failpoint)
    buyers = Buyers(installation.token("integration"), lambda: [roles["interaction", "api"].url])

    async def mend() -> None:
        roles[service, role] = await revive(installation, roles[service, role])

    await asyncio.gather(buyers.buy(PURCHASES), mend())

    assert buyers.purchases == PURCHASES
    url, token = roles["valuation", "api"].url, installation.token("analyst")
    await assert_valued(url, token, buyers.accepted)


async def test_two_apis_take_the_same_keys(installation: Installation, roles: Roles) -> None:
    valuation = roles["valuation", "api"]
    apis = [roles["interaction", "api"], installation.start("interaction", "api")]
    buyers = Buyers(installation.token("integration"), lambda: [api.url for api in apis])

    async def kill_one() -> None:
        await asyncio.sleep(0.5)
        apis.pop().process.kill()

    await asyncio.gather(buyers.buy(PURCHASES), kill_one())
    await assert_valued(valuation.url, installation.token("analyst"), buyers.accepted)


async def test_the_broker_dies_with_its_data_twice(
    installation: Installation, roles: Roles
) -> None:
    api, valuation = roles["interaction", "api"], roles["valuation", "api"]
    buyers = Buyers(installation.token("integration"), lambda: [api.url])

    for _ in range(2):
        buying = asyncio.create_task(buyers.buy(PURCHASES))
        await asyncio.sleep(0.5)
        await asyncio.to_thread(installation.broker.restart, wipe=True)
        await buying

    await buyers.buy(20)
    orchestrating = asyncio.create_task(orchestrate(installation, roles))
    await assert_valued(valuation.url, installation.token("analyst"), buyers.accepted, within=120)
    orchestrating.cancel()
