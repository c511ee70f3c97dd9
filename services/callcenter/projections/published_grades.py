"""Published grade and account manager of each customer, as heard from other services."""

from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.tables import Table
from libs.events.customer import OwnerAssigned
from libs.events.valuation import CustomerGraded, GradeWithdrawn
from services.callcenter.projections.members import SURVIVOR

_GRADE = f"select grade from standings where customer_id = {SURVIVOR}"


class PublishedGradeRow(Struct):
    customer_id: UUID
    grade: str | None = None
    owner: str | None = None
    staff_id: UUID | None = None


PUBLISHED_GRADES = Table("standings", PublishedGradeRow)


def fold(row: PublishedGradeRow, event: Any) -> None:
    match event:
        case CustomerGraded():
            row.grade = event.grade
        case GradeWithdrawn():
            row.grade = None
        case OwnerAssigned():
            row.owner, row.staff_id = event.owner, event.staff_id


async def grade_of(source: Source, customer_id: UUID | None) -> str | None:
    """Grade by which a customer is served: their survivor's. None: not graded yet, or not known."""
    return await source.fetchval(_GRADE, customer_id) if customer_id else None
