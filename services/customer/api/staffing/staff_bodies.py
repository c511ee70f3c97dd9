"""Fields that may be sent about members of staff and their hand-overs."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from libs.events.staff import StaffState
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.fields.fields import Code, FreeText, Instant, Line
from services.customer.api.bodies import Name, Owner
from services.customer.domain.staff.commands import (
    ChangeStaff,
    ChangeStaffState,
    HandOver,
    RegisterStaff,
)


def _different(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


Subjects = Annotated[
    tuple[Owner, ...], Field(min_length=1, max_length=20), AfterValidator(_different)
]
OwnerLabels = Annotated[tuple[Owner, ...], Field(max_length=100), AfterValidator(_different)]
KIM = "019cadd4-cbcd-7a11-9d6c-5f3f0c1b2a01"


def _example(body: dict[str, object]) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [body]})  # pyright: ignore[reportArgumentType]


class StaffBody(RequestModel):
    """`subject` is that of the member's token, and names them as owner of a customer;
    `owner_labels` are other names under which they own customers already."""

    model_config = _example({"subject": "auth0|k.berg", "name": "Kim Berg", "team": "north"})

    staff_id: UUID | None = None
    subject: Owner
    name: Name
    team: Code | None = None
    manager_id: UUID | None = None
    owner_labels: OwnerLabels = ()


class StaffChangeBody(RequestModel):
    """A merge patch: null clears a field, and lists are given as a whole."""

    model_config = _example({"team": "south", "subjects": ["auth0|k.berg", "okta|kberg"]})

    name: Name = Field(default_factory=str)
    subjects: Subjects = Field(default_factory=tuple)
    team: Code | None = None
    manager_id: UUID | None = None
    owner_labels: OwnerLabels = ()


class StaffStateBody(RequestModel):
    """`deputy_id` stands in for a member who is away; from `until` on they are active again."""

    model_config = _example({"state": "away", "until": "2099-07-01T00:00:00Z"})

    state: StaffState
    deputy_id: UUID | None = None
    until: Instant | None = None

    @model_validator(mode="after")
    def _only_away(self) -> Self:
        if self.state != "away" and (self.deputy_id or self.until):
            raise FieldRefused("away_only", "must have a deputy_id or until only with state away")
        return self


class HandOverBody(RequestModel):
    """Either `to` one member, or in turn to the active members of a `team`; customers of one of
    `regions` go to whom that names. A `hand_over_id` of yours makes this safe to repeat."""

    model_config = _example({"to": KIM, "reason": "Moves to another department"})

    hand_over_id: UUID | None = None
    to: UUID | None = None
    team: Code | None = None
    regions: Annotated[dict[Code, UUID], Field(max_length=200)] = Field(default_factory=dict)
    reason: Line
    note: FreeText | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.to is None) == (self.team is None):
            raise FieldRefused("one_needed", "must have either to or team")
        return self


def staff_of(body: StaffBody) -> RegisterStaff:
    """An id is drawn for a member for whom the client brought none."""
    return RegisterStaff(
        staff_id=body.staff_id or uuid7(),
        name=body.name,
        subjects=(body.subject,),
        team=body.team,
        manager_id=body.manager_id,
        owner_labels=body.owner_labels,
    )


def staff_change_of(body: StaffChangeBody) -> ChangeStaff:
    return ChangeStaff(**{field: getattr(body, field) for field in body.model_fields_set})


def staff_state_of(body: StaffStateBody) -> ChangeStaffState:
    return ChangeStaffState(state=body.state, deputy_id=body.deputy_id, until=body.until)


def hand_over_of(body: HandOverBody) -> HandOver:
    """The command; the members of a team are found when it is decided."""
    return HandOver(
        hand_over_id=body.hand_over_id or uuid7(),
        to=(body.to,) if body.to else (),
        reason=body.reason,
        note=body.note,
        team=body.team,
        regions=body.regions,
    )
