"""An account plan as the events so far tell it, and the rules by which it changes."""

from datetime import datetime
from uuid import UUID

from libs.events.file.plans import PlanChanged
from services.customer.domain.plan.errors import GoalNotFound, NamedTwice


def evolve(state: PlanChanged | None, event: PlanChanged, at: datetime) -> PlanChanged:
    return event


def change(now: PlanChanged | None, wanted: PlanChanged) -> tuple[PlanChanged, ...]:
    """The event that follows; none where the plan says so already. Raises GoalNotFound or
    NamedTwice."""
    goals = [goal.goal_id for goal in wanted.goals]
    actions = [action.action_id for action in wanted.actions]
    _require_once("goals", "goal_id", goals)
    _require_once("actions", "action_id", actions)
    if both := {*goals} & {*actions}:
        place = next(n for n, id in enumerate(actions) if id in both)
        raise NamedTwice(f"/actions/{place}/action_id")
    for place, action in enumerate(wanted.actions):
        if action.goal_id and action.goal_id not in goals:
            raise GoalNotFound(f"/actions/{place}/goal_id")
    return () if wanted == (now or PlanChanged(customer_id=wanted.customer_id)) else (wanted,)


def _require_once(items: str, name: str, ids: list[UUID]) -> None:
    for place, id in enumerate(ids):
        if id in ids[:place]:
            raise NamedTwice(f"/{items}/{place}/{name}")
