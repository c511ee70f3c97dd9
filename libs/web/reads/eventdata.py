"""An event's data as histories and timelines show it."""

from decimal import Decimal
from typing import Any

import msgspec

from libs.events.contract import contract_of
from libs.money.money import amount_text


def event_data(event: msgspec.Struct, opened: msgspec.Struct) -> dict[str, Any]:
    """`opened` as JSON data: amounts with their currency's decimals, and null where `event` holds
    something personal that is not shown."""
    hidden = {
        field: None
        for field in contract_of(event).personal
        if getattr(event, field) and getattr(opened, field) is None
    }
    return _with_decimals(msgspec.to_builtins(opened) | hidden, None)


def _with_decimals(data: Any, currency: str | None) -> Any:
    """An amount has the currency that stands beside it, or else the one of what it is a part of."""
    if isinstance(data, list | tuple):
        return [_with_decimals(item, currency) for item in data]
    if not isinstance(data, dict):
        return data
    currency = data.get("currency", currency)
    shown = {name: _with_decimals(value, currency) for name, value in data.items()}
    if currency and data.get("amount") is not None:
        shown["amount"] = amount_text(Decimal(data["amount"]), currency)
    return shown
