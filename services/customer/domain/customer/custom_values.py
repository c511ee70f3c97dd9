"""Values of a customer's custom fields: what a command changes of them, and what there is."""

from collections.abc import Mapping
from typing import Any

from libs.events.customer import CustomValue
from services.customer.domain.custom.values import decoded
from services.customer.domain.customer.commands import ChangeCustomer
from services.customer.domain.customer.state import Customer

CUSTOM = ("custom", "custom_personal")


def different_values(state: Customer, command: ChangeCustomer) -> dict[str, Any]:
    """The fields of an event with what the command changes of the values; none where nothing."""
    found = {field: _different(getattr(state, field), getattr(command, field)) for field in CUSTOM}
    return {field: values for field, values in found.items() if values}


def values_of(customer: Customer) -> dict[str, CustomValue | None]:
    """All values by field; None for what is personal and may not be read."""
    sealed = customer.custom_personal
    personal = {name: None if text is None else decoded(text) for name, text in sealed.items()}
    return dict(sorted((customer.custom | personal).items()))


def _different(known: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value != known.get(name)}
