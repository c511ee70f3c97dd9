"""Orders of an account: first steps first, then line upgrades."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from deploy.local.telecom.accounts import DAYS, Account, Calendar
from deploy.local.telecom.catalogue import PRODUCTS, Product
from deploy.local.telecom.writing import CURRENCY, amount, id_of, moment

TERMS_DAYS = 30
_UPGRADES = 0.75  # how often the next order is the next step
_WITH_LINES = 0.4  # how often a handset goes with it
_LEAST_GAP = 3


@dataclass(frozen=True)
class Line:
    product: Product
    quantity: int

    @property
    def cents(self) -> int:
        return self.quantity * self.product.cents


@dataclass(frozen=True)
class Order:
    """`place` is which of the account's orders it is; `due` is the day, if it is paid later."""

    account: Account
    place: int
    day: int
    due: int | None
    lines: tuple[Line, ...]

    @property
    def purchase_id(self) -> str:
        return id_of("purchase", self.account.number, self.place)

    @property
    def cents(self) -> int:
        return sum(line.cents for line in self.lines)

    @property
    def margin_rate(self) -> Decimal:
        profit = sum(line.cents * line.product.margin for line in self.lines)
        return (Decimal(profit) / self.cents).quantize(Decimal("0.0001"))

    def body(self, calendar: Calendar) -> dict[str, object]:
        due = {} if self.due is None else {"due_at": moment(calendar.day(self.due), 0)}
        return {
            "purchase_id": self.purchase_id,
            "customer_id": self.account.customer_id,
            "amount": amount(self.cents),
            "currency": CURRENCY,
            "occurred_at": moment(calendar.day(self.day)),
            "margin_rate": str(self.margin_rate),
            "lines": [_line_body(line) for line in self.lines],
            **due,
        }


def orders_of(account: Account) -> list[Order]:
    random = account.random("orders")
    terms = TERMS_DAYS if account.group.on_invoice else None
    return [
        Order(account, place, day, None if terms is None else day + terms, lines)
        for place, (day, lines) in enumerate(
            zip(_days(account, random), _baskets(account, random), strict=False)
        )
    ]


def _days(account: Account, random: Random) -> Iterator[int]:
    """Days of orders, from the day the account joins, at its pace; one that leaves stops before."""
    wanted = random.randint(*account.group.orders)
    gap = (DAYS - account.joined) / max(1, wanted)
    day = float(account.joined)
    for _ in range(wanted):
        if day >= min(account.left, DAYS):
            return
        yield int(day)
        day += max(_LEAST_GAP, gap * random.uniform(0.6, 1.35))


def _baskets(account: Account, random: Random) -> Iterator[tuple[Line, ...]]:
    """Endless baskets: the next step on the path, or something of it once more."""
    path, step = account.group.path, 0
    while True:
        forward = random.random() < _UPGRADES
        name = path[step % len(path)] if forward else random.choice(path[: step % len(path) + 1])
        step += forward
        names = [name]
        if PRODUCTS[name].category == "mobile" and random.random() < _WITH_LINES:
            names.append("handset-s" if name == "mobile-basic" else "handset-m")
        yield tuple(_line(account, PRODUCTS[bought], random) for bought in names)


def _line(account: Account, product: Product, random: Random) -> Line:
    many = random.randint(*account.group.quantity)
    return Line(product, 1 + many // 20 if product.single else many)


def _line_body(line: Line) -> dict[str, object]:
    return {
        "product_id": line.product.product_id,
        "category": line.product.category,
        "quantity": line.quantity,
        "amount": amount(line.cents),
    }
