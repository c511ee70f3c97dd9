"""Reasons to refuse an account plan. `pointer` names the field at fault."""


class GoalNotFound(Exception):
    """An action for a goal that the plan does not have."""

    code = "goal_not_found"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class NamedTwice(Exception):
    code = "named_twice"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer
