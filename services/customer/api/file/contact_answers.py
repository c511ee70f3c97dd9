"""Contact points as they are answered."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import structs
from pydantic import BaseModel

from libs.events.contact_points import ContactKind
from services.customer.domain.customer.contact_points import ContactPoint


class AddressAnswer(BaseModel):
    """`street` has the lines above the place."""

    street: list[str] = []
    postal_code: str | None = None
    city: str | None = None
    state: str | None = None
    country: str | None = None


class ContactPointAnswer(BaseModel):
    """One name, address, e-mail or phone, as `kind` says; all four are null where personal data are
    masked. `since` is the moment from which this value was known."""

    contact_point_id: UUID
    kind: ContactKind
    name: str | None = None
    address: AddressAnswer | None = None
    email: str | None = None
    phone: str | None = None
    purpose: str | None
    source: str | None
    since: datetime
    preferred: bool


def contact_point_answer(point: ContactPoint) -> ContactPointAnswer:
    facts: dict[str, Any] = structs.asdict(point)
    value = facts.pop("value")
    if point.kind == "address" and value is not None:
        value = {**value, "street": value.get("street", "").splitlines()}
    return ContactPointAnswer.model_validate(facts | {point.kind: value})


def masked(points: Iterable[ContactPoint]) -> tuple[ContactPoint, ...]:
    """The points without their values."""
    return tuple(structs.replace(point, value=None) for point in points)
