"""Fate of an invoice: paid in time or late, disputed, partly refunded, or given up."""

from collections.abc import Iterator
from random import Random

from deploy.local.sending import Command
from deploy.local.telecom.accounts import DAYS, Calendar
from deploy.local.telecom.orders import Order
from deploy.local.telecom.writing import amount, moment

_PROMPT, _LATE, _NEVER = range(3)
_REASONS = ("quality", "delivery", "price", "billing")
_DISPUTED = 0.04
_REFUNDED = 0.05
_UPHELD = 0.5
_GIVEN_UP = 0.15  # of the invoices that are not paid
_GIVEN_UP_DAYS = 150  # after one was due
_UNPAID = 2  # how many of their last invoices those leave open who do not pay
_Step = tuple[int, str, dict[str, object]]


def settled(order: Order, place_from_last: int, calendar: Calendar) -> list[Command]:
    """The commands about one purchase, in order of time; none of days that are still to come."""
    steps = [step for step in _steps(order, place_from_last) if step[0] <= DAYS]
    return [
        Command(
            service="interaction",
            path=f"purchases/{order.purchase_id}/{path}",
            customer_id=order.account.customer_id,
            body={**body, _time_field(path): moment(calendar.day(day), 14)},
            key=f"key-accounts-{order.purchase_id}-{version}",
            version=version,
        )
        for version, (day, path, body) in enumerate(steps, start=1)
    ]


def pays(order: Order) -> int:
    """Payment habit of the account: the same for all of its invoices."""
    random = order.account.random("pays")
    return random.choices((_PROMPT, _LATE, _NEVER), order.account.group.pay)[0]


def _steps(order: Order, place_from_last: int) -> Iterator[_Step]:
    random = order.account.random(f"settles {order.place}")
    if order.due is None:
        yield from _refund(order, order.day, random)
    elif pays(order) == _NEVER and place_from_last < _UNPAID:
        if random.random() < _GIVEN_UP:
            yield order.due + _GIVEN_UP_DAYS, "write-offs", {}
    elif random.random() < _DISPUTED:
        yield from _dispute(order, order.due, random)
    else:
        paid = order.due + _delay(order, random)
        yield paid, "payments", {"amount": amount(order.cents), "method": "transfer"}
        yield from _refund(order, paid, random)


def _delay(order: Order, random: Random) -> int:
    """Delay in days; negative before it is due."""
    return random.randint(-12, 0) if pays(order) == _PROMPT else random.randint(15, 45)


def _refund(order: Order, after: int, random: Random) -> Iterator[_Step]:
    if random.random() < _REFUNDED:
        yield after + random.randint(2, 20), "refunds", {"amount": amount(order.cents // 4)}


def _dispute(order: Order, day: int, random: Random) -> Iterator[_Step]:
    part = order.cents // 5
    upheld = random.random() < _UPHELD
    yield day, "disputes", {"amount": amount(part), "reason": random.choice(_REASONS)}
    yield day + 12, "disputes/settle", {"outcome": "upheld" if upheld else "rejected"}
    if upheld:
        yield day + 13, "refunds", {"amount": amount(part)}
    owed = order.cents - part if upheld else order.cents
    yield day + 20, "payments", {"amount": amount(owed), "method": "transfer"}


def _time_field(path: str) -> str:
    return "paid_at" if path == "payments" else "occurred_at"
