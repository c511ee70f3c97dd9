"""Fields that may be sent about contact points."""

from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator

from libs.events.contact_points import ContactKind, ContactValue
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.fields.fields import Code, Instant, Line
from services.customer.api.bodies import Email, Name, Phone
from services.customer.domain.customer.commands import AddContactPoint, ChangeContactPoint
from services.customer.domain.customer.contact_points import KINDS

_EXAMPLE = {"email": "billing@example.com", "purpose": "billing", "source": "erp"}


class AddressBody(RequestModel):
    """One part at least."""

    street: Annotated[list[Line], Field(min_length=1, max_length=4)] = Field(default_factory=list)
    postal_code: Line | None = None
    city: Line | None = None
    state: Line | None = None
    country: Line | None = None

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.parts():
            raise FieldRefused("empty", "must have a part")
        return self

    def parts(self) -> dict[str, str]:
        """The parts there are; lines of the street one under another."""
        given = self.model_dump(exclude={"street"}, exclude_none=True)
        return {**({"street": "\n".join(self.street)} if self.street else {}), **given}


_NO_ADDRESS: AddressBody = AddressBody.model_construct()  # defaults are never looked at


class ContactPointBody(RequestModel):
    """One of `name`, `address`, `email` and `phone`, and what is known about it. The first of its
    kind is preferred unless said otherwise; `source` is where it came from, `since` when."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})  # pyright: ignore[reportArgumentType]

    contact_point_id: UUID | None = None
    name: Name = Field(default_factory=str)
    address: AddressBody = Field(default_factory=lambda: _NO_ADDRESS)
    email: Email = Field(default_factory=str)
    phone: Phone = Field(default_factory=str)
    purpose: Code | None = None
    source: Code | None = None
    since: Instant | None = None
    preferred: bool | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if len(_kinds(self)) != 1:
            raise FieldRefused("one_needed", "must have one of name, address, email and phone")
        return self


class ContactPointChangeBody(RequestModel):
    """A merge patch; a new value is given under the kind that the contact point is of."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"preferred": True}]})

    name: Name = Field(default_factory=str)
    address: AddressBody = Field(default_factory=lambda: _NO_ADDRESS)
    email: Email = Field(default_factory=str)
    phone: Phone = Field(default_factory=str)
    purpose: Code | None = None
    source: Code | None = None
    since: Instant = Field(default_factory=lambda: None)  # pyright: ignore[reportAssignmentType]
    preferred: bool = False

    @model_validator(mode="after")
    def _at_most_one(self) -> Self:
        if len(_kinds(self)) > 1:
            raise FieldRefused("one_at_most", "must have one of name, address, email and phone")
        return self


def contact_point_of(body: ContactPointBody) -> AddContactPoint:
    """An id is drawn for a contact point for which the client brought none."""
    (kind,) = _kinds(body)
    return AddContactPoint(
        contact_point_id=body.contact_point_id or uuid7(),
        kind=kind,
        value=_value(body, kind),
        purpose=body.purpose,
        source=body.source,
        since=body.since,
        preferred=body.preferred,
    )


def contact_change_of(id: UUID, body: ContactPointChangeBody) -> ChangeContactPoint:
    kinds = _kinds(body)
    given: dict[str, Any] = {
        field: getattr(body, field) for field in body.model_fields_set - {*kinds}
    }
    if kinds:
        given |= {"kind": kinds[0], "value": _value(body, kinds[0])}
    return ChangeContactPoint(contact_point_id=id, **given)


def _kinds(body: RequestModel) -> list[ContactKind]:
    return [kind for kind in KINDS if kind in body.model_fields_set]


def _value(body: ContactPointBody | ContactPointChangeBody, kind: ContactKind) -> ContactValue:
    return body.address.parts() if kind == "address" else getattr(body, kind)
