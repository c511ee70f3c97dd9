"""What a release answers of its data, without what time changes."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from tests.services.serving import Served
from tests.upgrades.history.people import CUSTOMERS

# By the category of a stream: what is asked of each of its streams.
_OF_STREAMS = {
    "customer": ("/customers/{}", "/customers/{}/overview", "/customers/{}/owners"),
    "staff": ("/staff/{}", "/staff/{}/hand-overs"),
    "purchase": ("/purchases/{}",),
    "interaction": ("/interactions/{}",),
    "cost": ("/costs/{}",),
    "feedback": ("/feedback/{}",),
    "wallet": ("/wallet-estimates/{}",),
    "agent": ("/agents/{}",),
    "contact": ("/contacts/{}",),
    "ticket": ("/tickets/{}", "/tickets/{}/history"),
}
_OF_CUSTOMERS = {
    "customer": ("/customers/{}/history",),
    "interaction": ("/customers/{}/timeline",),
    "valuation": (
        *("/valuations/{}", "/valuations/{}/assessments"),
        *("/valuations/{}/segments", "/valuations/{}/suggestions"),
    ),
}
_ALONE = {
    "customer": ("/customers", "/staff", "/views", "/parked"),
    "interaction": ("/parked",),
    "callcenter": ("/tickets", "/parked"),
    "valuation": ("/policies", "/segments", "/portfolio", "/parked"),
}
_STREAMS = "select stream from streams"

# Names that time changes, wherever they stand; and of a valuation, what it does not change.
_MOVING = {"freshness", "holds", "stale", "followed", "bought_as", "cuts"}
_OF_CONTACTS = {"state", "priority"}
_INDICATORS = """complaints disputed disputes feedbacks first_order_on interactions last_order_on
    oldest_due_on open_tickets order_days orders receivable tickets"""
_VALUE = """acquisition_cost bad_debt cost_by_kind cost_to_serve currency delivered_value refunds
    revenue"""


async def answers_of(served: Served) -> dict[str, Any]:
    """What it answers now to everything that is asked, by path, sorted."""
    name = served.service.name
    paths = set(_ALONE[name])
    paths |= {path.format(id) for path in _OF_CUSTOMERS.get(name, ()) for id in CUSTOMERS}
    for (stream,) in await served.runtime.pool.fetch(_STREAMS):
        category, _, id = stream.partition("-")
        paths |= {path.format(id) for path in _OF_STREAMS.get(category, ())}
    return {f"/v1{path}": await told(served, f"/v1{path}") for path in sorted(paths)}


async def told(served: Served, path: str) -> Any:
    answer = await served.get(path)
    assert answer.status_code == 200, f"{path}: {answer.text}"
    return unchanging(path, answer.json())


def unchanging(path: str, answer: Any) -> Any:
    """The part of the answer that is the same on every day."""
    if path == "/v1/portfolio":
        return revenues(answer)
    if path.startswith("/v1/valuations/") and path.count("/") == len(("", "v1", "valuations")):
        return valuation(answer)
    return without(answer, _MOVING | (_OF_CONTACTS if path.startswith("/v1/contacts/") else set()))


def revenues(portfolio: Any) -> dict[str, str]:
    """What customers brought in, by currency."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in portfolio["grades"]:
        sums[f"revenue_{row['currency'].lower()}"] += Decimal(row["revenue"])
    return {name: str(total) for name, total in sums.items()}


def valuation(answer: Any) -> dict[str, Any]:
    kept = {name: answer[name] for name in ("customer_id", "erased", "known", "merged_into")}
    for part, names in (("indicators", _INDICATORS), ("value", _VALUE)):
        told = answer[part] or {}
        kept[part] = {name: told[name] for name in names.split() if name in told}
    return kept


def without(answer: Any, names: set[str]) -> Any:
    if isinstance(answer, dict):
        return {name: without(told, names) for name, told in answer.items() if name not in names}
    if isinstance(answer, list):
        return [without(told, names) for told in answer]
    return answer
