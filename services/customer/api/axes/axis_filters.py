"""Filters of the list of customers by their axes."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import Depends, Query

from services.customer.axes.axis_rows import OnAxis, on_axis

Distance = Literal["none", "potential", "target", "actual", "lost"]
PurchaseRelation = Literal["consumer", "intermediary", "internal", "public"]
Temperament = Literal["lighthouse", "follower", "rational", "price_driven"]


def _on_axes(
    distance: Annotated[
        Distance | None, Query(description="Set by hand, or else derived from purchases")
    ] = None,
    purchase_relation: PurchaseRelation | None = None,
    temperament: Temperament | None = None,
) -> Sequence[OnAxis]:
    conditions: list[OnAxis] = []
    if distance:
        conditions.append(on_axis("distance", distance))
    if purchase_relation:
        conditions.append(on_axis("purchase_relation", purchase_relation))
    if temperament:
        conditions.append(on_axis("temperament", temperament))
    return conditions


OnAxes = Annotated[Sequence[OnAxis], Depends(_on_axes)]
