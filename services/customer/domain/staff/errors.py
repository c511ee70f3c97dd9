"""Refusals of commands to members of staff. `pointer` names the field at fault."""

from uuid import UUID


class StaffNotFound(Exception):
    code = "staff_not_found"


class StaffAlreadyRegistered(Exception):
    """The id belongs to a member who was registered with other content."""

    code = "staff_already_registered"
    pointer = "/staff_id"


class SubjectTaken(Exception):
    """Somebody who has not left signs in by this subject, or is meant by this label."""

    code = "subject_taken"

    def __init__(self, pointer: str | None) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class StaffHasLeft(Exception):
    """Somebody who left is first taken on again, as active."""

    code = "staff_has_left"


class UntilHasPassed(Exception):
    code = "until_has_passed"
    pointer = "/until"


class ManagedInACircle(Exception):
    """The new manager answers, in the end, to the member."""

    code = "managed_in_a_circle"
    pointer = "/manager_id"


class ColleagueNotFound(Exception):
    """A field names somebody who is no member of staff."""

    code = "staff_not_found"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class ColleagueHasLeft(Exception):
    """A field names somebody who left."""

    code = "staff_has_left"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class ThemselvesNamed(Exception):
    """A field names the member it is said of."""

    code = "themselves_named"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class TeamHasNobody(Exception):
    """Nobody else in the team is active."""

    code = "team_has_nobody"
    pointer = "/team"


class HandOverNotFound(Exception):
    code = "hand_over_not_found"


class HandOverAlreadyStarted(Exception):
    """The id belongs to a hand-over of other content."""

    code = "hand_over_already_started"
    pointer = "/hand_over_id"


class HandOverUnderWay(Exception):
    """Another hand-over of the same member has not come to its end."""

    code = "hand_over_under_way"

    def __init__(self, hand_over_id: UUID) -> None:
        super().__init__(f"{hand_over_id} is under way")
        self.hand_over_id = hand_over_id
