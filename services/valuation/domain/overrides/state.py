"""State of a customer's overrides, as far as it decides which can follow."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from msgspec import Struct

from libs.events.valuation import CustomerAssessed, GradeReleased, GradeSet

OverrideEvent = CustomerAssessed | GradeSet | GradeReleased


class HandGrade(Struct, frozen=True, kw_only=True):
    """A grade somebody set; it holds through the day `until`."""

    grade: str
    reason: str
    until: date
    set_by: str


class Override(Struct, frozen=True, kw_only=True):
    """`hand` is the last grade that was set and not released; its last day may have passed."""

    customer_id: UUID
    hand: HandGrade | None = None

    def hand_on(self, day: date) -> HandGrade | None:
        """The grade set by hand that holds on `day`."""
        return self.hand if self.hand and self.hand.until >= day else None


class Vocabulary(Struct, frozen=True, kw_only=True):
    """The grades and the indicators that the policies in force know."""

    grades: Collection[str]
    indicators: Collection[str]


def evolve(state: Override | None, event: OverrideEvent, at: datetime) -> Override:
    match event:
        case GradeSet():
            hand = HandGrade(
                grade=event.grade, reason=event.reason, until=event.until, set_by=event.set_by
            )
            return Override(customer_id=event.customer_id, hand=hand)
        case GradeReleased():
            return Override(customer_id=event.customer_id)
        case CustomerAssessed():
            return state or Override(customer_id=event.customer_id)
