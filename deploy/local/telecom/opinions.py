"""Facts about accounts beside money: their feedback, and what they spend with others."""

from collections.abc import Iterator, Sequence

from deploy.local.telecom.accounts import Account, Calendar
from deploy.local.telecom.orders import Order
from deploy.local.telecom.writing import id_of, moment, money

_COMPETITORS = ("Northwind Mobile", "Contoso Telecom", "Fabrikam Fibre")
_SURVEYED = {"key account": 0.9, "dealer": 0.5, "growing": 0.4, "business": 0.15, "burden": 0.15}


def feedback(account: Account, orders: Sequence[Order], calendar: Calendar) -> Iterator[dict]:
    """Feedback on one purchase: what it cost them in all, beside what they had expected."""
    random = account.random("feedback")
    if not orders or random.random() >= _SURVEYED.get(account.group.name, 0):
        return
    order = random.choice(orders)
    unhappy = account.leaves or account.group.name == "burden"
    actual = random.uniform(1.1, 1.4) if unhappy else random.uniform(0.85, 1.0)
    yield {
        "feedback_id": id_of("feedback", account.number),
        "customer_id": account.customer_id,
        "purchase_id": order.purchase_id,
        "expected_total_cost": money(order.cents),
        "actual_total_cost": money(int(order.cents * actual)),
        "satisfaction": random.randint(1, 3) if unhappy else random.randint(4, 5),
        "occurred_at": moment(calendar.day(order.day), 16),
    }


def wallet(account: Account, orders: Sequence[Order], calendar: Calendar) -> Iterator[dict]:
    """Estimate of what they spend a year with everybody, when we last heard; more of it elsewhere,
    if they leave."""
    random = account.random("wallet")
    likely = _SURVEYED.get(account.group.name, 0) if account.group.organization else 0
    if not orders or random.random() >= likely:
        return
    yearly = sum(order.cents for order in orders) // 2
    yield {
        "estimate_id": id_of("wallet", account.number),
        "customer_id": account.customer_id,
        "yearly_spend": money(int(yearly * random.uniform(1.1, 1.6) * (1 + account.leaves))),
        "competitor": random.choice(_COMPETITORS),
        "occurred_at": moment(calendar.day(account.left), 10),
    }
