"""A mistake taken back over HTTP: valuation, explanation, overview and timeline, then and now."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from deploy.local.brokers import Broker
from deploy.local.postgres import Postgres
from tests import servers
from tests.system.installation import Installation, Role

SERVICES = ("customer", "interaction", "valuation", "callcenter")
ADA = str(uuid4())
KEPT, MISTAKE, TYPED = (
    {
        "purchase_id": str(uuid4()),
        "customer_id": ADA,
        "amount": amount,
        "currency": "USD",
        "occurred_at": f"2026-05-0{day}T09:00:00Z",
        "due_at": "2026-06-01T00:00:00Z",
    }
    for day, amount in ((1, "100.00"), (2, "500.00"), (3, "40.00"))
)
CALL = {
    "interaction_id": str(uuid4()),
    "customer_id": ADA,
    "channel": "phone",
    "direction": "inbound",
    "topic": "delivery",
    "kind": "complaint",
    "cost": {"amount": "7.00", "currency": "USD"},
    "occurred_at": "2026-05-04T09:00:00Z",
}


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    own = servers.own_broker("embedded", tmp_path / "broker")
    own.start()
    yield own
    own.kill()


class Told:
    """What the services answer; each write is waited for in the projections."""

    def __init__(self, installation: Installation, roles: dict[str, Role]) -> None:
        self._token = installation.token("admin")
        self._urls = {name: role.url for name, role in roles.items()}
        self._after = ""

    def call(self, method: str, service: str, path: str, body: Any = None) -> Any:
        answer = httpx2.request(
            method,
            f"{self._urls[service]}/v1/{path}",
            json=body,
            headers={"Authorization": f"Bearer {self._token}", "Idempotency-Key": uuid4().hex},
            timeout=30,
        )
        assert answer.status_code in (200, 201), answer.text
        self._after = answer.headers.get("event-id", self._after)
        return answer.json()

    def do(self, path: str, body: Any, service: str = "interaction") -> Any:
        return self.call("POST", service, path, body)

    def figures(self) -> dict[str, Any]:
        """Everything a customer adds up to, but for what says when it was asked."""
        waited = f"after={self._after}&timeout_ms=20000"
        valued = self.call("GET", "valuation", f"valuations/{ADA}?{waited}")
        why = self.call("GET", "valuation", f"valuations/{ADA}/explanation")
        seen = self.call("GET", "customer", f"customers/{ADA}/overview?{waited}")
        return {
            **{name: valued[name] for name in ("value", "indicators", "receivables", "churn_risk")},
            **{f"why_{name}": why[name] for name in ("value", "receivables", "churn")},
            **{name: seen[name] for name in ("activity", "totals", "receivables")},
        }

    def revenue(self, as_of: datetime, basis: str) -> str:
        moment = as_of.isoformat().replace("+00:00", "Z")
        path = f"valuations/{ADA}?as_of={moment}&basis={basis}"
        return self.call("GET", "valuation", path)["value"]["revenue"]


def test_from_void_to_every_answer(tmp_path: Path, postgres: Postgres, broker: Broker) -> None:
    installation = Installation(tmp_path, postgres, broker)
    try:
        installation.copy_migrated(*SERVICES)
        roles = {name: installation.begin(name, "all") for name in SERVICES}
        for role in roles.values():
            role.await_ready()
        _tell(installation, Told(installation, roles))
    finally:
        installation.close()


def _tell(installation: Installation, told: Told) -> None:
    registration = {"customer_id": ADA, "kind": "person", "name": "Ada Lovelace"}
    told.do("customers", registration, "customer")
    told.do("purchases", KEPT)
    before = told.figures()
    told.do("purchases", MISTAKE)
    paid = {"amount": "500.00", "paid_at": "2026-05-20T09:00:00Z"}
    payment = told.do(f"purchases/{MISTAKE['purchase_id']}/payments", paid)["movements"][0]
    told.do("interactions", CALL)
    assert told.figures()["totals"][0]["purchased"] == "600.00"
    mistaken = datetime.now(UTC)
    told.do(f"payments/{payment['movement_id']}/void", {"reason": "duplicate"})
    told.do(f"interactions/{CALL['interaction_id']}/void", {"reason": "duplicate"})
    told.do(f"purchases/{MISTAKE['purchase_id']}/void", {"reason": "duplicate"})
    assert told.figures() == before
    voided = told.call("GET", "valuation", f"valuations/{ADA}/explanation")["voided"]
    assert sorted(event["kind"] for event in voided) == ["complaint", "payment", "purchase"]
    assert {event["reason"] for event in voided} == {"duplicate"}
    assert told.revenue(mistaken, "recorded") == "600.00"
    assert told.revenue(mistaken, "occurred") == told.revenue(datetime.now(UTC), "recorded")
    replacement = {"reason": "wrong_amount", "replacement": TYPED}
    told.do(f"purchases/{KEPT['purchase_id']}/void", replacement)
    assert told.figures()["totals"][0]["purchased"] == "40.00"
    _assert_shown(told)
    valued = told.figures()
    installation.run("valuation", "rebuild")
    installation.run("customer", "rebuild")
    assert told.figures() == valued
    assert told.revenue(mistaken, "recorded") == "600.00"


def _assert_shown(told: Told) -> None:
    """Nothing is deleted, and what was voided is marked so."""
    items = told.call("GET", "interaction", f"customers/{ADA}/timeline")["items"]
    marked = {item["event_id"]: item["voided"]["reason"] for item in items if item["voided"]}
    assert sorted(marked.values()) == ["duplicate", "duplicate", "duplicate", "wrong_amount"]
    (registered,) = [item for item in items if item["type"] == "crm.customer.registered.v1"]
    assert len(items) == 10 and registered["voided"] is None
    story = told.call("GET", "valuation", f"valuations/{ADA}/story")["events"]
    assert {event["event_id"] for event in story if event["voided"]} == set(marked)
