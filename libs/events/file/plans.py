"""Event of account plans: what we want to reach with a customer, and what is done for it."""

from datetime import date
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import event

GoalState = Literal["open", "reached", "dropped"]
ActionState = Literal["open", "done", "dropped"]


class PlanGoal(Struct, frozen=True, kw_only=True):
    goal_id: UUID
    state: GoalState


class PlanAction(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something to be done for a goal, where one is named, until `due_on`."""

    action_id: UUID
    state: ActionState
    due_on: date | None = None
    goal_id: UUID | None = None


@event("crm.plan.changed.v1", category="plan", personal=("texts",))
class PlanChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The whole plan, from now on, its goals and actions in their order; `texts` says what each of
    them is, by its id."""

    customer_id: UUID
    goals: tuple[PlanGoal, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    texts: dict[str, str] | None = None
