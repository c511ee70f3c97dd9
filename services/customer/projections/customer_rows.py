"""The list of customers: who they are without saying it in clear, their owner and their grade."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct

from libs.database.tables import Table
from libs.events.customer import (
    CustomerChanged,
    CustomerErased,
    CustomerMerged,
    CustomerRegistered,
    CustomerStatusChanged,
    CustomerUnmerged,
    OwnerAssigned,
)
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, GradeWithdrawn
from libs.sealing.tokens import Tokens
from services.customer.domain.provenance.completeness import (
    completeness,
    known_after,
    without_personal,
)

EPOCH = datetime.fromtimestamp(0, UTC)


class CustomerRow(Struct):
    """`name_sealed` opens under the seal of `name_event`; `standing` is a graded event's data.
    `facts` are those known, as domain.provenance.completeness has them, the last told at
    `profile_at`."""

    customer_id: UUID
    kind: str | None = None
    region: str | None = None
    industry: str | None = None
    owner: str | None = None
    registered_at: datetime | None = None
    erased: bool = False
    name_event: UUID | None = None
    name_version: int | None = None
    name_sealed: str | None = None
    email_token: str | None = None
    phone_token: str | None = None
    grade: str | None = None
    standing: str | None = None
    merged_into: UUID | None = None
    staff_id: UUID | None = None
    status: str = "active"
    facts: int = 0
    completeness: int = 0
    profile_at: datetime = EPOCH


CUSTOMERS = Table("customers", CustomerRow)


def fold(row: CustomerRow, recorded: Recorded, opened: Any, tokens: Tokens) -> None:
    """Change `row` as `recorded` says. `opened` is its event, personal fields in clear."""
    match opened:
        case CustomerRegistered():
            row.registered_at = recorded.occurred_at
            _take_facts(row, recorded, opened)
            _take_identity(row, recorded, opened, tokens)
        case CustomerChanged():
            _take_facts(row, recorded, opened)
            _take_identity(row, recorded, opened, tokens)
        case OwnerAssigned():
            row.owner, row.staff_id = opened.owner, opened.staff_id
        case CustomerStatusChanged():
            row.status = opened.status
        case CustomerErased():
            delete_customers(row)
        case CustomerMerged() | CustomerUnmerged():
            row.merged_into = opened.merged_into
        case CustomerGraded():
            row.grade = opened.grade
            row.standing = recorded.data.decode()
        case GradeWithdrawn():
            row.grade = row.standing = None


def delete_customers(row: CustomerRow) -> None:
    row.erased = True
    _count(row, row.facts)
    row.name_event = row.name_version = row.name_sealed = None
    row.email_token = row.phone_token = None


def _take_facts(
    row: CustomerRow, recorded: Recorded, event: CustomerRegistered | CustomerChanged
) -> None:
    for fact in ("kind", "region", "industry"):
        if (value := getattr(event, fact)) is not UNSET:
            setattr(row, fact, value)
    row.profile_at = max(row.profile_at, recorded.occurred_at)
    _count(row, known_after(row.facts, recorded.event()))


def _count(row: CustomerRow, known: int) -> None:
    row.facts = without_personal(known) if row.erased else known
    row.completeness = completeness(row.kind, row.facts)


def _take_identity(
    row: CustomerRow,
    recorded: Recorded,
    opened: CustomerRegistered | CustomerChanged,
    tokens: Tokens,
) -> None:
    if row.erased:  # parked events may come back after the erasure
        return
    if opened.name is not UNSET:
        row.name_event, row.name_version = recorded.event_id, recorded.version
        row.name_sealed = recorded.event().name
    if opened.email is not UNSET:
        row.email_token = opened.email and tokens.of("email", opened.email)
    if opened.phone is not UNSET:
        row.phone_token = opened.phone and tokens.of("phone", opened.phone)
