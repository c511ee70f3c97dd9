"""Answers to what is refused of members of staff: each error once."""

from collections.abc import Callable, Mapping

from libs.web.errors.problems import FieldError, Problem
from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.domain.staff.errors import (
    ColleagueHasLeft,
    ColleagueNotFound,
    HandOverAlreadyStarted,
    HandOverNotFound,
    HandOverUnderWay,
    ManagedInACircle,
    StaffAlreadyRegistered,
    StaffHasLeft,
    StaffNotFound,
    SubjectTaken,
    TeamHasNobody,
    ThemselvesNamed,
    UntilHasPassed,
)


def _at_its_field(status: int, title: str) -> Callable[[Exception], Problem]:
    """The error itself says which field is at fault, if one is."""

    def answer(error: Exception) -> Problem:
        code: str = error.code  # pyright: ignore[reportAttributeAccessIssue]
        pointer: str | None = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
        at = [FieldError(pointer, code, title)] if pointer else []
        return Problem(status, code, title, errors=at)

    return answer


def _under_way(error: Exception) -> Problem:
    id = error.hand_over_id  # pyright: ignore[reportAttributeAccessIssue]
    title = "Another hand-over of this member is still under way"
    return Problem(409, HandOverUnderWay.code, title, detail=f"It is {id}")


STAFF_REFUSALS: Mapping[type[Exception], Answer] = {
    StaffNotFound: ErrorResponse(404, StaffNotFound.code, "There is no such member of staff"),
    StaffAlreadyRegistered: ErrorResponse(
        409,
        StaffAlreadyRegistered.code,
        "This id belongs to a member who was registered with other content",
        StaffAlreadyRegistered.pointer,
    ),
    SubjectTaken: _at_its_field(409, "This is a subject or label of another member"),
    StaffHasLeft: ErrorResponse(409, StaffHasLeft.code, "The member has left"),
    UntilHasPassed: ErrorResponse(
        422, UntilHasPassed.code, "Must lie ahead", UntilHasPassed.pointer
    ),
    ManagedInACircle: ErrorResponse(
        409, ManagedInACircle.code, "Answers to this member", ManagedInACircle.pointer
    ),
    ColleagueNotFound: _at_its_field(404, "There is no such member of staff"),
    ColleagueHasLeft: _at_its_field(409, "This member of staff has left"),
    ThemselvesNamed: _at_its_field(422, "Must be another member of staff"),
    TeamHasNobody: ErrorResponse(
        409, TeamHasNobody.code, "Nobody else of this team is active", TeamHasNobody.pointer
    ),
    HandOverNotFound: ErrorResponse(404, HandOverNotFound.code, "There is no such hand-over"),
    HandOverAlreadyStarted: ErrorResponse(
        409,
        HandOverAlreadyStarted.code,
        "This id belongs to a hand-over with other content",
        HandOverAlreadyStarted.pointer,
    ),
    HandOverUnderWay: _under_way,
}
