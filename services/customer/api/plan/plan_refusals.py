"""Answers to what is refused of account plans: each error once."""

from collections.abc import Mapping

from libs.web.errors.problems import Problem, invalid_field
from libs.web.errors.refusals import Answer
from services.customer.domain.plan.errors import GoalNotFound, NamedTwice


def _no_goal(error: Exception) -> Problem:
    pointer: str = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
    return invalid_field(pointer, GoalNotFound.code, "must be one of the plan's goals")


def _twice(error: Exception) -> Problem:
    pointer: str = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
    return invalid_field(pointer, NamedTwice.code, "must be an id of its own")


PLAN_REFUSALS: Mapping[type[Exception], Answer] = {GoalNotFound: _no_goal, NamedTwice: _twice}
