"""Request bodies of the customer service, field by field."""

import re
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from libs.events.customer import Acquisition, AcquisitionSource, CustomerStatus, Kind
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.errors.wordings import worded
from libs.web.fields.fields import SOMETHING, Code, Instant, Label, Line, refuse_personal
from libs.web.fields.money import Money
from services.customer.api.custom.custom_bodies import CustomValues
from services.customer.api.preferences.preference_bodies import PreferencesBody, preferences_of
from services.customer.domain.customer.commands import AssignOwner, ChangeCustomer, RegisterCustomer

Name = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=SOMETHING)]
Email = Annotated[
    str,
    StringConstraints(
        max_length=254,
        pattern=worded(r"^[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+$", "is not an e-mail address"),
    ),
]
_SYSTEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}")
Phone = Annotated[
    str,
    StringConstraints(
        max_length=40, pattern=worded(r"^\+?[0-9(][0-9 ()./x#-]{2,}$", "is not a phone number")
    ),
]


def _impersonal(ids: dict[str, Any]) -> dict[str, Any]:
    """Ids are kept in clear, so neither they nor their names are somebody's address or number."""
    for system, id in ids.items():
        if not _SYSTEM.fullmatch(system):
            raise FieldRefused(
                "not_a_system", "must have names of systems with letters, digits and _ . : - alone"
            )
        refuse_personal(id or "")
    return ids


ExternalIds = Annotated[dict[Label, Label], Field(max_length=50), AfterValidator(_impersonal)]
ExternalIdsPatch = Annotated[
    dict[Label, Label | None], Field(max_length=50), AfterValidator(_impersonal)
]
Owner = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=SOMETHING)]


EXAMPLE = {
    "kind": "person",
    "name": "Ada Lovelace",
    "email": "ada@example.com",
    "phone": "+44 20 7946 0018",
    "region": "north",
    "external_ids": {"erp": "17"},
    "acquisition": {"source": "campaign", "cost": {"amount": "12.50", "currency": "EUR"}},
}


class AcquisitionBody(RequestModel):
    """Acquisition of the customer: how they were won, by whose referral, and at what cost."""

    source: AcquisitionSource
    referred_by: UUID | None = None
    cost: Money | None = None


class RegisterBody(RequestModel):
    """`customer_id` is yours or drawn by us; `occurred_at` is when they became a customer;
    `source` where the facts come from, the kind of whoever tells them unless given."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})

    customer_id: UUID | None = None
    kind: Kind
    name: Name
    email: Email | None = None
    phone: Phone | None = None
    region: Code | None = None
    industry: Code | None = None
    external_ids: ExternalIds = Field(default_factory=dict)
    acquisition: AcquisitionBody | None = None
    custom: CustomValues = Field(default_factory=dict)
    preferences: PreferencesBody = Field(default_factory=PreferencesBody)
    source: Code | None = None
    occurred_at: Instant | None = None


class ChangeBody(RequestModel):
    """Changes to a customer. Omitted fields stay as they are; null clears a field, one of the
    external ids, a preference, or the value of a custom field. `source` is where they come from,
    the kind of whoever tells them unless given."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"phone": None, "external_ids": {"shop": "7"}}]}
    )

    kind: Kind = Field(default_factory=lambda: "person")  # defaults are never looked at
    name: Name = Field(default_factory=str)
    email: Email | None = None
    phone: Phone | None = None
    region: Code | None = None
    industry: Code | None = None
    external_ids: ExternalIdsPatch = Field(default_factory=dict)
    custom: CustomValues = Field(default_factory=dict)
    preferences: PreferencesBody = Field(default_factory=PreferencesBody)
    source: Code | None = None


class OwnerBody(RequestModel):
    """One of the two: a member of staff, or the subject of the employee's token, which names them
    as well; `owner` null takes the customer from everybody. `since` is when they began, now unless
    given: never before the owner there is."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"owner": "kim"}]})

    owner: Owner | None = None
    staff_id: UUID = Field(default_factory=uuid7)  # defaults are never looked at
    since: Instant | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if len(self.model_fields_set & {"owner", "staff_id"}) != 1:
            raise FieldRefused("one_needed", "must have either owner or staff_id")
        return self


class StatusBody(RequestModel):
    """No trade with who is suspended or closed; the reason is sealed."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"status": "suspended", "reason": "Sells below price"}]}
    )

    status: CustomerStatus
    reason: Line


class MemberBody(RequestModel):
    """The record that is, or is no more, one of the survivor's."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890"}]}
    )

    customer_id: UUID


class LookUpBody(RequestModel):
    """One of the three. E-mail and phone in any spelling: case, accents composed or not, a domain
    as DNS has it, +44 (0)20 or 0044 20. A number without a country code is of the installation's
    PHONE_REGION.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "minProperties": 1,
            "maxProperties": 1,
            "examples": [{"email": "ada@example.com"}],
        }
    )

    email: Email = Field(default_factory=str)
    phone: Phone = Field(default_factory=str)
    ids: Annotated[list[UUID], Field(min_length=1, max_length=1_000)] = Field(default_factory=list)

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise FieldRefused("one_needed", "must have either email, phone or ids")
        return self


def registration_of(body: RegisterBody) -> RegisterCustomer:
    """An id is drawn for a customer for whom the client brought none."""
    won = body.acquisition
    return RegisterCustomer(
        customer_id=body.customer_id or uuid7(),
        kind=body.kind,
        name=body.name,
        email=body.email,
        phone=body.phone,
        region=body.region,
        industry=body.industry,
        external_ids=body.external_ids,
        custom=body.custom,
        **preferences_of(body.preferences),
        source=body.source,
        acquisition=won
        and Acquisition(
            source=won.source, referred_by=won.referred_by, cost=won.cost and won.cost.to_event()
        ),
        occurred_at=body.occurred_at,
    )


def owner_of(body: OwnerBody) -> AssignOwner:
    """The other name of a member of staff is found when the command is decided."""
    staff_id = body.staff_id if "staff_id" in body.model_fields_set else None
    return AssignOwner(owner=body.owner, staff_id=staff_id, since=body.since)


def change_of(body: ChangeBody) -> ChangeCustomer:
    given = {field: getattr(body, field) for field in body.model_fields_set - {"preferences"}}
    return ChangeCustomer(**given, **preferences_of(body.preferences))
