"""Registrations as clients send them, and what the tests repeat about them."""

from typing import Any
from uuid import uuid4

from libs.sealing.tokens import Tokens
from services.customer.projections.names import Names
from tests.services.serving import Served

DUPLICATES = "possible_duplicates"
ADA: dict[str, Any] = {
    "kind": "person",
    "name": "Ada Lovelace",
    "email": "ada@example.com",
    "phone": "+44 20 7946 0018",
    "region": "north",
    "industry": "computing",
    "external_ids": {"erp": "17"},
    "acquisition": {"source": "campaign", "cost": {"amount": "12.5", "currency": "EUR"}},
}


def tokens_of(served: Served) -> Tokens:
    return Tokens(served.runtime.settings.token_secret)


def names_of(served: Served) -> Names:
    """What keeps names searchable, as the service has it."""
    return Names(served.runtime.pool, served.runtime.keys, tokens_of(served))


async def registered(served: Served, **changes: Any) -> dict[str, Any]:
    """A new customer: ADA, but for `changes` and an external id of their own; with `event_id` as
    `after=` takes it, without possible duplicates."""
    return {k: v for k, v in (await answered(served, **changes)).items() if k != DUPLICATES}


async def answered(served: Served, **changes: Any) -> dict[str, Any]:
    """The same, with possible duplicates."""
    own = {"customer_id": str(uuid4()), "external_ids": {"erp": uuid4().hex}}
    body = {**ADA, **own, **changes}
    answer = await served.post("/v1/customers", body)
    assert answer.status_code == 201, answer.text
    return {**answer.json(), "event_id": answer.headers["event-id"]}
