"""The CDNOW purchase history (Fader and Hardie 2001), as requests to our API.

23,570 people who first bought music in the first quarter of 1997, until 1998-06-30. The file
ships in the `lifetimes` wheel, of which nothing else is used.
"""

import importlib.util
import itertools
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from deploy.local.errors import LocalError, ToolMissing

LAST_DAY = date(1998, 6, 30)
CURRENCY = "USD"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://rapport.localhost/cdnow")


@dataclass(frozen=True)
class Purchase:
    day: date
    amount: Decimal


@dataclass(frozen=True)
class Buyer:
    """One customer of CDNOW, numbered from 1, with all purchases in order of time."""

    number: int
    purchases: tuple[Purchase, ...]

    @property
    def customer_id(self) -> str:
        return str(uuid.uuid5(NAMESPACE, f"customer/{self.number}"))

    def registration(self, shift: timedelta) -> dict[str, object]:
        return {
            "customer_id": self.customer_id,
            "kind": "person",
            "name": f"CDNOW customer {self.number}",
            "external_ids": {"cdnow": str(self.number)},
            "occurred_at": _noon(self.purchases[0].day + shift),
        }

    def requests(self, shift: timedelta) -> Iterator[dict[str, object]]:
        """Its purchases as bodies; their ids come from the place in the file, not from the day."""
        for place, purchase in enumerate(self.purchases):
            yield {
                "purchase_id": str(uuid.uuid5(NAMESPACE, f"purchase/{self.number}/{place}")),
                "customer_id": self.customer_id,
                "amount": str(purchase.amount),
                "currency": CURRENCY,
                "occurred_at": _noon(purchase.day + shift),
            }


def read_buyers(limit: int | None = None) -> list[Buyer]:
    """Customers 1 to `limit`, or all."""
    rows = map(_row, _file().read_text().splitlines()[1:])
    buyers = (
        Buyer(number, tuple(purchase for _, purchase in group))
        for number, group in itertools.groupby(rows, key=lambda row: row[0])
    )
    return [buyer for buyer in buyers if limit is None or buyer.number <= limit]


def _row(line: str) -> tuple[int, Purchase]:
    number, day, _discs, amount = line.split()
    return int(number), Purchase(date.fromisoformat(day), Decimal(amount))


def _file() -> Path:
    spec = importlib.util.find_spec("lifetimes")
    if spec is None or not spec.submodule_search_locations:
        raise ToolMissing("The lifetimes wheel is missing: remove .venv and run make demo again")
    file = Path(spec.submodule_search_locations[0]) / "datasets" / "CDNOW_master.txt"
    if not file.exists():
        raise LocalError(f"{file} is missing: remove .venv and run make demo again")
    return file


def _noon(day: date) -> str:
    return datetime.combine(day, time(12), UTC).isoformat().replace("+00:00", "Z")
