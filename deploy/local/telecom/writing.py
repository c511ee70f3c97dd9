"""Spelling of ids, times and money in the synthetic history; the same on every run."""

import uuid
from datetime import UTC, date, datetime, time
from decimal import Decimal

CURRENCY = "USD"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://rapport.localhost/key-accounts")


def id_of(*place: object) -> str:
    """`place` is where the thing stands in the history: ("purchase", 17, 3)."""
    return str(uuid.uuid5(NAMESPACE, "/".join(map(str, place))))


def moment(day: date, hour: int = 12) -> str:
    return datetime.combine(day, time(hour), UTC).isoformat().replace("+00:00", "Z")


def amount(cents: int) -> str:
    return str(Decimal(cents).scaleb(-2))


def money(cents: int) -> dict[str, str]:
    return {"amount": amount(cents), "currency": CURRENCY}
