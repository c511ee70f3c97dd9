"""Filters, sorts and scopes of the list of customers by what they are worth."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, Query, Request
from msgspec import Struct

from libs.access.reach import EVERYTHING, Reach
from libs.database.fragments import Fragment
from libs.database.keyset import SortKey
from libs.web.errors.problems import forbidden
from libs.web.gate.admission import caller
from libs.web.gate.roles import rule_of
from services.customer.projections.value_rows import HOME

ValueSort = Literal["net", "-net", "predicted_12m", "-predicted_12m", "churn_risk", "-churn_risk"]
_BY_VALUE = ("net", "predicted_12m", "churn_risk")
Expand = Literal["valuation"]
_READERS = rule_of("admin", "manager", "agent", "analyst", "integration")
_MONEY = Query(
    ge=-(10**12),
    le=10**12,
    max_digits=15,
    decimal_places=4,
    description="Of customers reported in the policy's currency",
)


class ByValue(Struct, frozen=True):
    """Conditions on what customers are worth, and whether that is to be shown."""

    conditions: Sequence[Fragment] = ()
    expanded: bool = False


def _by_value(
    min_churn_risk: Annotated[Decimal | None, Query(ge=0, le=1, decimal_places=4)] = None,
    min_net: Annotated[Decimal | None, _MONEY] = None,
    min_predicted_12m: Annotated[Decimal | None, _MONEY] = None,
    expand: Annotated[
        Expand | None, Query(description="valuation: with what each customer is worth")
    ] = None,
) -> ByValue:
    conditions: list[Fragment] = []
    if min_churn_risk is not None:
        conditions.append(Fragment("churn_risk >= {least_risk}", least_risk=min_churn_risk))
    for column, least in (("net", min_net), ("predicted_12m", min_predicted_12m)):
        if least is not None:
            text = f"apart = {{home}} and {column} >= {{least}}"
            conditions.append(Fragment(text, home=HOME, least=least))
    return ByValue(conditions, expand is not None)


InValue = Annotated[ByValue, Depends(_by_value)]


def sort_keys(sort: str) -> tuple[SortKey, ...]:
    """Keys of a sort: by money within a currency, the policy's first downwards; whoever has no
    figures last."""
    name, descending = sort.removeprefix("-"), sort.startswith("-")
    last = SortKey("customer_id", UUID, descending=descending)
    if name == "churn_risk":
        return SortKey(name, Decimal, descending=descending, nullable=True, split=True), last
    apart = SortKey("apart", str, descending=descending, nullable=True, split=True)
    return apart, SortKey(name, Decimal, descending=descending), last


def narrowed(within: Reach, values: Reach) -> Reach:
    """Customers within both reaches: where a sort or filter would tell what others are worth."""
    if within.whole or values.whole:
        return values if within.whole else within
    return Reach(tuple(sorted(set(within.keys or ()) & set(values.keys or ()))))


async def value_reach(request: Request) -> Reach:
    """The customers whose valuations are in the caller's scope."""
    access = request.app.access
    if access is None:
        return EVERYTHING
    return await access.reach(caller(request), _READERS, "valuations", "read")


async def within_value(
    request: Request, within: Reach, value: ByValue, sort: str
) -> tuple[Reach, Reach]:
    """The reach of a list, and that of the valuations shown in it. Raises 403 where the value is
    asked for and nobody's is in scope."""
    by_value = bool(value.conditions) or sort.removeprefix("-") in _BY_VALUE
    if not (by_value or value.expanded):
        return within, EVERYTHING
    values = await value_reach(request)
    if not values.whole and not values.keys:
        raise forbidden("scope_needs_valuations", "Your roles read nobody's valuation")
    return (narrowed(within, values) if by_value else within), values


async def valued_among(request: Request, customers: Sequence[UUID], values: Reach) -> set[UUID]:
    """Those of these customers whose valuation is in reach."""
    if values.whole or not customers:
        return set(customers)
    return await request.app.access.within(values, customers)
