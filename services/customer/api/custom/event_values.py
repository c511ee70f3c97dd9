"""Values of custom fields in an event's data, as answers show them."""

from typing import Any

from services.customer.domain.custom.values import decoded


def with_values(data: dict[str, Any]) -> dict[str, Any]:
    """The data with personal values as they were given instead of as JSON texts."""
    if personal := data.get("custom_personal"):
        shown = {name: text and decoded(text) for name, text in personal.items()}
        return data | {"custom_personal": shown}
    return data
