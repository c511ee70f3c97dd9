"""What customers are worth, as heard: in lists, the overview and groups, within the scope."""

import random
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
import pytest_asyncio

from libs.events.worth.customer_value import CustomerValued
from tests.services.customer.asked import registered
from tests.services.customer.heard import graded
from tests.services.customer.staffed import assign, member
from tests.services.live import caught_up, happened
from tests.services.problems import problem_of
from tests.services.scoping import put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
SORTS = (
    "net",
    "-net",
    "predicted_12m",
    "-predicted_12m",
    "churn_risk",
    "-churn_risk",
    "-grade",
    "grade",
)
OWN = {"read": "own", "write": "none"}


def valued(customer_id: str, net: str, risk: str | None = "0.5", **more: Any) -> CustomerValued:
    figures = {"currency": "EUR", "revenue": Decimal(net), "clv": Decimal(net), **more}
    return CustomerValued(
        customer_id=UUID(customer_id),
        net=Decimal(net),
        predicted_12m=-Decimal(net),
        churn_risk=None if risk is None else Decimal(risk),
        lifecycle="repeat",
        valued_on=date(2026, 3, 2),
        **figures,
    )


async def hear(served: Served, event: CustomerValued, version: int = 1) -> None:
    stream = f"value-{event.customer_id}"
    await happened(served, stream, event, subject=event.customer_id, version=version)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def everybody(live_customer: Served) -> dict[str, CustomerValued | None]:
    """Customers of one region, two in yen, two without figures; every other is lee's."""
    chance, known = random.Random(1), {}
    await member(live_customer, "lee")
    for number in range(12):
        id = (await registered(live_customer, region="worth"))["customer_id"]
        apart = {"currency": "JPY", "apart": True} if number in (3, 4) else {}
        risk = chance.choice([None, "0.2", "0.7", "0.7"])
        event = valued(id, str(chance.choice([-5, 10, 10, 300])), risk, **apart)
        known[id] = None if number in (6, 7) else event
        if number % 2:
            await assign(live_customer, id, "lee")
    for event in filter(None, known.values()):
        await hear(live_customer, event)
        grade = graded(event.customer_id, "A" if event.net > 10 else "B")
        stream = f"valuation-{event.customer_id}"
        await happened(live_customer, stream, grade, subject=event.customer_id)
    await caught_up(live_customer)
    return known


async def walked(served: Served, query: str, **who: Any) -> list[dict[str, Any]]:
    """All pages of three."""
    found, cursor = [], ""
    while True:
        answer = await served.get(f"/v1/customers?region=worth&limit=3&{query}{cursor}", **who)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


def key_of(sort: str, event: CustomerValued | None) -> Any:
    """Where a customer stands upwards; None: last."""
    name = sort.removeprefix("-")
    if event is None or (name == "churn_risk" and event.churn_risk is None):
        return None
    if name == "churn_risk":
        return event.churn_risk
    return "JPY" if event.apart else "~", getattr(event, name)


class TestList:
    @pytest.mark.parametrize("sort", SORTS[:-2])
    async def test_pages_of_each_sort_hold_everybody_once_in_order(
        self, live_customer: Served, everybody: dict, sort: str
    ):
        found = [item["customer_id"] for item in await walked(live_customer, f"sort={sort}")]
        assert sorted(found) == sorted(everybody)
        keys = [key_of(sort, everybody[id]) for id in found]
        some = [key for key in keys if key is not None]
        assert keys == some + [None] * (len(keys) - len(some))
        assert some == sorted(some, reverse=sort.startswith("-"))
        ties = [id for id in found if key_of(sort, everybody[id]) == some[0]]
        assert ties == sorted(ties, reverse=sort.startswith("-"))

    async def test_each_item_says_what_was_heard_and_how_old_it_is(
        self, live_customer: Served, everybody: dict
    ):
        for item in await walked(live_customer, "expand=valuation"):
            event, part = everybody[item["customer_id"]], item["valuation"]
            if event is None:
                assert set(part.values()) == {None}
                continue
            amount = f"{event.net:.{0 if event.apart else 2}f}"
            assert (part["net"], part["currency"]) == (amount, event.currency)
            risk = None if event.churn_risk is None else float(event.churn_risk)
            assert (part["churn_risk"], part["grade"]) == (risk, item["grade"])
            assert part["freshness"]["valued_on"] == "2026-03-02"
        assert all(item["valuation"] is None for item in await walked(live_customer, ""))

    @pytest.mark.parametrize("scoped", [False, True])
    async def test_values_cost_one_statement_however_many_are_shown(
        self,
        live_customer: Served,
        everybody: dict,
        scoped: bool,
        monkeypatch: pytest.MonkeyPatch,
    ):
        asked: list[str] = []
        execute = asyncpg.Connection._execute

        async def counted(self: Any, query: str, *more: Any, **named: Any) -> Any:
            asked.append(query)
            return await execute(self, query, *more, **named)

        async def statements(query: str) -> int:
            path, who = f"/v1/customers?region=worth&{query}", {"role": "agent"}
            for _ in range(2):  # what is remembered is asked for once
                asked.clear()
                page = (await live_customer.get(path, **who, claims={"sub": "lee"})).json()
            assert len(page["items"]) == int(query[6:8])
            return sum("customers" in text or "owners" in text for text in asked)

        await put_policy(live_customer, {"agent": {"valuations": OWN}} if scoped else {})
        monkeypatch.setattr(asyncpg.Connection, "_execute", counted)
        plain, few, many = [
            await statements(query)
            for query in ("limit=12", "limit=02&expand=valuation", "limit=12&expand=valuation")
        ]
        await put_policy(live_customer, {})
        assert few == many <= plain + 1

    async def test_filters_by_value(self, live_customer: Served, everybody: dict):
        def who(*wanted: bool) -> set[str]:
            return {id for id, fits in zip(everybody, wanted, strict=True) if fits}

        events = list(everybody.values())
        least = who(*(bool(e and not e.apart and e.net >= 10) for e in events))
        risky = who(*(bool(e and (e.churn_risk or 0) >= Decimal("0.7")) for e in events))
        for query, expected in (
            ("min_net=10", least),
            ("min_churn_risk=0.7", risky),
            ("min_net=10&min_churn_risk=0.7&owner=lee", least & risky & set(list(everybody)[1::2])),
            (f"ids={','.join(least)}&min_churn_risk=0.7&sort=-net", least & risky),
        ):
            assert {i["customer_id"] for i in await walked(live_customer, query)} == expected, query
        for query in ("min_net=x", "min_churn_risk=2", "sort=worth", "expand=all"):
            answer = await live_customer.get(f"/v1/customers?{query}")
            problem = problem_of(answer, 422, "validation_failed")
            assert problem["errors"][0]["pointer"].startswith(f"/query/{query.split('=')[0]}")

    async def test_a_late_event_is_not_taken_for_the_newest(self, live_customer: Served):
        id = (await registered(live_customer, region=uuid4().hex))["customer_id"]
        await hear(live_customer, valued(id, "1"))
        await hear(live_customer, valued(id, "2"), version=2)
        await caught_up(live_customer)
        answer = await live_customer.get(f"/v1/customers?ids={id}&expand=valuation")
        assert answer.json()["items"][0]["valuation"]["net"] == "2.00"


class TestScope:
    @pytest.mark.parametrize("sort", SORTS)
    async def test_a_member_sorts_their_own_as_everybody_is_sorted(
        self, live_customer: Served, everybody: dict, sort: str
    ):
        whole = [item["customer_id"] for item in await walked(live_customer, f"sort={sort}")]
        own = set(list(everybody)[1::2])
        await put_policy(live_customer, {"agent": {"customers": OWN}})
        lee = {"role": "agent", "claims": {"sub": "lee"}}
        found = [item["customer_id"] for item in await walked(live_customer, f"sort={sort}", **lee)]
        await put_policy(live_customer, {})
        assert found == [id for id in whole if id in own]

    async def test_whose_valuation_is_out_of_scope_is_neither_shown_nor_sorted_nor_filtered(
        self, live_customer: Served, everybody: dict
    ):
        own, lee = set(list(everybody)[1::2]), {"role": "agent", "claims": {"sub": "lee"}}
        await put_policy(live_customer, {"agent": {"valuations": OWN}})
        items = await walked(live_customer, "expand=valuation", **lee)
        assert {i["customer_id"] for i in items if i["valuation"]} == own
        assert len(items) == len(everybody)
        for query in ("sort=-net", "min_net=-100", "min_churn_risk=0"):
            assert {i["customer_id"] for i in await walked(live_customer, query, **lee)} <= own
        other = next(iter(everybody))
        overview = await live_customer.get(f"/v1/customers/{other}/overview", **lee)
        assert overview.json()["valuation"] is None
        await put_policy(
            live_customer, {"agent": {"valuations": {"read": "none", "write": "none"}}}
        )
        for query in ("expand=valuation", "sort=net", "min_net=1"):
            answer = await live_customer.get(f"/v1/customers?{query}", **lee)
            problem_of(answer, 403, "scope_needs_valuations")
        assert len(await walked(live_customer, "sort=owner", **lee)) == len(everybody)
        await put_policy(live_customer, {})


class TestMerged:
    async def test_a_merged_record_shows_its_survivors_and_a_group_counts_it_once(
        self, live_customer: Served
    ):
        ada, bob, parent, rest = [
            (await registered(live_customer, region=uuid4().hex, kind="organization"))[
                "customer_id"
            ]
            for _ in range(4)
        ]
        await live_customer.post(f"/v1/customers/{ada}/merge", {"customer_id": bob})
        await hear(live_customer, valued(ada, "30"))
        await hear(live_customer, valued(bob, "0", None, merged_into=UUID(ada)))
        await hear(live_customer, valued(parent, "500", currency="JPY", apart=True))
        for child in (ada, rest):
            body = {"from_id": parent, "to_id": child, "kind": "parent"}
            answer = await live_customer.post("/v1/relations", body)
            assert answer.status_code == 201, answer.text
        await caught_up(live_customer)
        answer = await live_customer.get(f"/v1/customers?ids={bob}&expand=valuation")
        assert answer.json()["items"][0]["valuation"]["net"] == "30.00"
        overview = await live_customer.get(f"/v1/customers/{bob}/overview")
        part = overview.json()["valuation"]
        assert (part["net"], part["clv"], part["churn_risk"]) == ("30.00", "30.00", 0.5)
        own = {"role": "customer", "claims": {"customer_id": bob}}
        overview = await live_customer.get(f"/v1/customers/{bob}/overview", **own)
        assert overview.json()["valuation"] is None
        answer = await live_customer.get(f"/v1/customers/{bob}/groups")
        (group,) = answer.json()["groups"]
        sums = {each["currency"]: each["net"] for each in group["worth"]["sums"]}
        assert sums == {"EUR": "30.00", "JPY": "500"}
        assert group["worth"]["without_figures"] == 1
        await put_policy(live_customer, {"manager": {"valuations": OWN}})
        answer = await live_customer.get(f"/v1/customers/{bob}/groups", role="manager")
        await put_policy(live_customer, {})
        assert answer.json()["groups"][0]["worth"] is None
