"""Filters of the list of customers by their axes."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import Depends, Query

from libs.database.fragments import Fragment
from services.customer.axes.axis_rows import on_axis

Distance = Literal["none", "potential", "target", "actual", "lost"]
PurchaseRelation = Literal["consumer", "intermediary", "internal", "public"]
Temperament = Literal["lighthouse", "follower", "rational", "price_driven"]


def _on_axes(
    distance: Annotated[
        Distance | None, Query(description="Set by hand, or else derived from purchases")
    ] = None,
    purchase_relation: PurchaseRelation | None = None,
    temperament: Temperament | None = None,
) -> Sequence[Fragment]:
    conditions: list[Fragment] = []
    if distance:
        conditions.append(on_axis("distance", distance))
    if purchase_relation:
        conditions.append(on_axis("purchase_relation", purchase_relation))
    if temperament:
        conditions.append(on_axis("temperament", temperament))
    return conditions


OnAxes = Annotated[Sequence[Fragment], Depends(_on_axes)]
