"""The synthetic telecom of the demo: nothing in it is refused, and its ends are as promised."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from deploy.local.sending import Command
from deploy.local.telecom.findings import Ends, Worth, ends_of
from deploy.local.telecom.history import History, synthetic_history
from libs.web.errors.validation import RequestModel
from services.customer.api.bodies import MemberBody, OwnerBody, RegisterBody
from services.interaction.api.bodies.cost_bodies import CostBody
from services.interaction.api.bodies.dispute_bodies import DisputeBody, SettlementBody, WriteOffBody
from services.interaction.api.bodies.feedback_bodies import FeedbackBody
from services.interaction.api.bodies.interaction_bodies import InteractionBody
from services.interaction.api.bodies.payment_bodies import PaymentBody, RefundBody
from services.interaction.api.bodies.purchase_bodies import purchase_of
from services.interaction.api.bodies.wallet_bodies import WalletEstimateBody
from services.interaction.domain.purchase import commands
from services.interaction.domain.purchase.decider import decide
from services.interaction.domain.purchase.state import Purchase, evolve

LAST_DAY = date(2026, 6, 30)
NOW = datetime(2026, 7, 1, tzinfo=UTC)
NOTHING = Decimal(0)
ON_PURCHASES: dict[str, tuple[type[RequestModel], type]] = {
    "payments": (PaymentBody, commands.RecordPayment),
    "refunds": (RefundBody, commands.RecordRefund),
    "disputes": (DisputeBody, commands.DisputePurchase),
    "disputes/settle": (SettlementBody, commands.SettleDispute),
    "write-offs": (WriteOffBody, commands.WriteOff),
}
ENTRIES: dict[str, type[RequestModel]] = {
    "interactions": InteractionBody,
    "feedback": FeedbackBody,
    "wallet-estimates": WalletEstimateBody,
}


@pytest.fixture(scope="module")
def history() -> History:
    return synthetic_history(LAST_DAY)


def test_second_run_repeats_the_first(history: History) -> None:
    assert synthetic_history(LAST_DAY) == history


def test_limit_is_the_first_of_the_same(history: History) -> None:
    few = synthetic_history(LAST_DAY, 30)
    assert few.registrations == history.registrations[:30]
    assert few.purchases == history.purchases[: len(few.purchases)]
    assert few.chains == history.chains[: len(few.chains)]


def test_other_days_are_the_same_history(history: History) -> None:
    """Ids stay, and every time moves by as much."""
    later = synthetic_history(LAST_DAY + timedelta(days=100), 30)
    for body, moved in zip(history.purchases, later.purchases, strict=False):
        assert moved["purchase_id"] == body["purchase_id"]
        assert _time(moved) - _time(body) == timedelta(days=100)


def test_ends_on_its_last_day(history: History) -> None:
    bodies = [*history.registrations, *history.purchases, *history.costs]
    times = [_time(body) for body in [*bodies, *(dict(one.body) for one in _commands(history))]]
    assert NOW - timedelta(days=735) < min(times)
    assert LAST_DAY - timedelta(days=1) <= max(times).date() <= LAST_DAY


def test_ids_and_keys_are_all_different(history: History) -> None:
    for bodies, name in (
        (history.registrations, "customer_id"),
        (history.purchases, "purchase_id"),
        (history.costs, "cost_id"),
    ):
        assert len({body[name] for body in bodies}) == len(bodies) > 400
    keys = [one.key for one in _commands(history)]
    assert len(set(keys)) == len(keys)


def test_everything_but_money_is_accepted(history: History) -> None:
    for body in history.registrations:
        RegisterBody.model_validate(body)
    for body in history.costs:
        CostBody.model_validate(body)
    for one in _commands(history):
        kind = one.path.rpartition("/")[2]
        if kind in ("owner", "merge"):
            (OwnerBody if kind == "owner" else MemberBody).model_validate(one.body)
        elif one.path in ENTRIES:
            ENTRIES[one.path].model_validate(one.body)


def test_every_purchase_and_what_becomes_of_it_is_accepted(history: History) -> None:
    """By the service's own rules, at the versions that the commands name."""
    chains = [chain for chain in history.chains if chain[0].path.startswith("purchases/")]
    later = {chain[0].path.split("/")[1]: chain for chain in chains}
    seen = set()
    for body in history.purchases:
        state = _decided(None, purchase_of(body))
        chain = later.pop(str(body["purchase_id"]), [])
        assert [one.version for one in chain] == list(range(1, len(chain) + 1))
        for one in chain:
            state = _decided(state, _command(one))
            seen.add(one.path.split("/", 2)[2])
    assert not later
    assert seen == set(ON_PURCHASES)


def test_the_ends_are_as_promised(history: History) -> None:
    """The top 20 % bring about 6 x their cost, the bottom 20 % cost 3 to 4 x what they bring."""
    top, bottom = ends_of(list(_books(history).values()))
    assert 5 <= top.brought / top.cost <= 7
    assert 3 <= bottom.cost / bottom.brought <= 4


def test_ends_are_the_best_and_the_worst_by_profit() -> None:
    middle = [Worth(Decimal(10), Decimal(9))] * 8
    best, worst = Worth(Decimal(60), Decimal(10)), Worth(Decimal(20), Decimal(70))
    assert ends_of([worst, *middle[:3], best]) == Ends(best, worst)
    twice = Ends(Worth(Decimal(120), Decimal(20)), Worth(Decimal(40), Decimal(140)))
    assert ends_of([worst, best, *middle[:6], best, worst]) == twice


def test_has_what_the_questions_are_about(history: History) -> None:
    kinds = {one.body["kind"] for one in _commands(history) if one.path == "interactions"}
    assert {"complaint", "suggestion", "market_information"} <= kinds
    assert any("referred_by" in body["acquisition"] for body in _plain(history.registrations))
    owners = [one for one in _commands(history) if one.path.endswith("/owner")]
    assert 16 <= len(owners) <= 40
    assert len(history.merges) == 6


def _books(history: History) -> dict[str, Worth]:
    """Of everybody, from what is sent: the margin on what was kept, and all costs."""
    gross, margin, refunded, cost = (defaultdict[str, Decimal](Decimal) for _ in range(4))
    for body in _plain(history.purchases):
        amount = Decimal(body["amount"])
        gross[body["customer_id"]] += amount
        margin[body["customer_id"]] += amount * Decimal(body["margin_rate"])
    for one in _commands(history):
        if one.path.endswith("/refunds"):
            refunded[one.customer_id] += Decimal(str(one.body["amount"]))
    for who, paid in _costs(history):
        cost[who] += paid
    return {
        who: Worth(_kept(gross[who], refunded[who], margin[who]), cost[who])
        for who in (body["customer_id"] for body in _plain(history.registrations))
    }


def _kept(gross: Decimal, refunded: Decimal, margin: Decimal) -> Decimal:
    return (gross - refunded) * margin / gross if gross else NOTHING


def _costs(history: History) -> Iterator[tuple[str, Decimal]]:
    touchpoints = [dict(one.body) for one in _commands(history) if one.path == "interactions"]
    for body in _plain([*history.costs, *touchpoints]):
        yield body["customer_id"], Decimal(body["cost"]["amount"])
    for body in _plain(history.registrations):
        if won := body["acquisition"].get("cost"):
            yield body["customer_id"], Decimal(won["amount"])


def _plain(bodies: list[dict[str, object]]) -> list[dict[str, Any]]:
    return bodies


def _commands(history: History) -> list[Command]:
    return [one for chain in [*history.chains, *history.merges] for one in chain]


def _time(body: dict[str, Any]) -> datetime:
    text = body.get("occurred_at") or body.get("paid_at")
    return datetime.fromisoformat(text) if text else NOW - timedelta(days=1)


def _command(one: Command) -> commands.PurchaseCommand:
    body_class, command_class = ON_PURCHASES[one.path.split("/", 2)[2]]
    body = body_class.model_validate(one.body)
    at = "paid_at" if body_class is PaymentBody else "occurred_at"
    given = {name: getattr(body, name) for name in type(body).model_fields if name != at}
    return command_class(**given, occurred_at=getattr(body, at))


def _decided(state: Purchase | None, command: commands.PurchaseCommand) -> Purchase | None:
    for event in decide(state, command, NOW):
        state = evolve(state, event, command.occurred_at)
    return state
